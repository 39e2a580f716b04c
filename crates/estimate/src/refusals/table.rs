//! What the counts themselves forbid.

use serde::Serialize;

use super::{About, Effect, Ruling, ruling};
use crate::coverage::coverage;
use crate::table::OverlapTable;

/// People on two lists are expected by chance; fewer than this and a gap says nothing.
const EXPECTED: f64 = 5.0;
/// Fewest people on exactly two lists for an estimate.
const DOUBLETONS: u64 = 10;
/// Lowest sample coverage for a single number.
const COVERAGE: f64 = 0.2;

/// People that lists `i` and `j` would share if they were independent within the documented: n_i n_j / n.
pub fn expected_overlap(table: &OverlapTable, i: usize, j: usize) -> f64 {
    table.on_list(i) as f64 * table.on_list(j) as f64 / table.n() as f64
}

pub(super) fn rulings(table: &OverlapTable, about: &About) -> Vec<Ruling> {
    let mut all = Vec::new();
    let k = table.k();
    if k < 3 {
        let lists = if k == 1 { "1 list" } else { "2 lists" };
        all.push(ruling(
            Effect::NoTotal,
            "fewer_than_three_lists",
            format!(
                "the table has {lists}; whether lists depend on each other cannot be seen with fewer than 3"
            ),
            "add a list that was made independently of the others",
        ));
    }
    if k == 3 && about.xi.is_none() {
        all.push(ruling(
            Effect::RangeOnly,
            "three_lists",
            "with 3 lists the table cannot show whether all three depend on each other; two latent classes or a \
             saturated graph are not identified"
                .to_owned(),
            "state the odds `xi` that you can defend, with the reason, or add a fourth list",
        ));
    }
    let doubletons = table.on_exactly(2);
    if k >= 3 && doubletons < DOUBLETONS {
        all.push(ruling(
            Effect::NoTotal,
            "sparse_overlap",
            format!(
                "{doubletons} people are on exactly two lists; fewer than {DOUBLETONS} carry no estimate"
            ),
            "pool strata, or link more records",
        ));
    }
    for i in 0..k {
        for j in i + 1..k {
            let expected = expected_overlap(table, i, j);
            if table.at_least(1 << i | 1 << j) == 0 {
                let (a, b) = (&table.lists()[i], &table.lists()[j]);
                let known = about.apart.as_ref().is_some_and(|pairs| {
                    pairs.iter().any(|p| (&p.one, &p.other) == (a, b) || (&p.one, &p.other) == (b, a))
                });
                let (effect, why) = match (known, expected >= EXPECTED) {
                    (true, _) => (Effect::NoTotal, "it is stated that they cannot share one"),
                    (false, true) => (Effect::NoTotal, "perhaps one cannot see the people of the other"),
                    (false, false) => (Effect::RangeOnly, "methods that need every pair cannot be used"),
                };
                all.push(ruling(
                    effect,
                    "no_overlap",
                    format!("lists {a} and {b} share nobody, {expected:.1} expected by chance; {why}"),
                    "say what each list covers, merge the two lists, or leave one out",
                ));
            }
        }
    }
    let coverage = coverage(table);
    if k >= 3 && coverage < COVERAGE {
        all.push(ruling(
            Effect::RangeOnly,
            "low_coverage",
            format!(
                "sample coverage is {coverage:.3}; below {COVERAGE} the data say too little for one number"
            ),
            "add lists, or records to the lists",
        ));
    }
    all
}

/// What two lists still give: not an estimate, but a curve by what is assumed about their dependence.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TwoLists {
    /// Always "not an estimate".
    pub label: &'static str,
    /// Chapman's corrected Petersen figure, odds ratio 1.
    pub chapman: f64,
    /// (odds ratio of being on both lists, size of the population under it).
    pub by_odds: Vec<(f64, f64)>,
}

/// Petersen–Chapman with its odds-ratio curve, for tables of two lists that share somebody.
pub fn bound(table: &OverlapTable) -> Option<TwoLists> {
    let (only_a, only_b, both) = (table.count(1) as f64, table.count(2) as f64, table.count(3) as f64);
    if table.k() != 2 || both == 0.0 {
        return None;
    }
    let n = table.n() as f64;
    let by_odds = [0.25, 0.5, 1.0, 2.0, 4.0].map(|odds| (odds, n + odds * only_a * only_b / both)).to_vec();
    let (a, b) = (table.on_list(0) as f64, table.on_list(1) as f64);
    let chapman = (a + 1.0) * (b + 1.0) / (both + 1.0) - 1.0;
    Some(TwoLists { label: "not an estimate", chapman, by_odds })
}
