//! Does the answer stand when the lists change, and do the lists know each other?
//!
//! Three checks over any family that is quick enough: every list left out once, every two lists merged into one, and the
//! internal consistency of Binette & Steorts (2022): the people on one list are a population of known size, and the
//! other lists, restricted to them, should find it.

use rayon::prelude::*;
use serde::Serialize;

use crate::refuse::Refusal;
use crate::summary::Summary;
use crate::table::{OverlapTable, Pattern, TableError};

/// A family under its name.
pub struct Estimator<'a> {
    /// Stable name.
    pub family: &'static str,
    /// Its estimate of a table.
    pub estimate: &'a (dyn Fn(&OverlapTable) -> Result<Summary, Refusal> + Sync),
}

/// What was done to the lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// One list left out.
    LeftOut,
    /// Two lists taken as one.
    Merged,
}

/// The estimate of one family after a change of the lists.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Again {
    /// Family.
    pub family: &'static str,
    /// What was done.
    pub change: Change,
    /// The list, or the two lists as `A+B`.
    pub lists: String,
    /// People documented by the lists that are left.
    pub documented: u64,
    /// Estimate of everybody.
    pub n_hat: f64,
    /// Lower end of the interval.
    pub low: f64,
    /// Upper end; `None` = none that is finite.
    pub high: Option<f64>,
}

/// A list whose size was told from the other lists.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Known {
    /// Family.
    pub family: &'static str,
    /// The list.
    pub list: String,
    /// People on it: the truth.
    pub size: u64,
    /// People on it and on another list: what the estimate started from.
    pub seen: u64,
    /// Estimate of the list's size.
    pub n_hat: f64,
    /// Lower end of the interval.
    pub low: f64,
    /// Upper end; `None` = none that is finite.
    pub high: Option<f64>,
    /// Estimate over truth.
    pub ratio: f64,
    /// Whether the interval holds the truth; for a lower bound, whether its lower end is not above it.
    pub holds: bool,
}

/// A check that gave no figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Gap {
    /// Family.
    pub family: &'static str,
    /// What was tried.
    pub tried: String,
    /// Why it gave nothing.
    pub reason: String,
}

/// All three checks.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Robustness {
    /// Estimates with lists left out or merged.
    pub again: Vec<Again>,
    /// Lists whose size is known, told from the others.
    pub known: Vec<Known>,
    /// What gave no figure, and why.
    pub gaps: Vec<Gap>,
}

/// The people on list `j`, seen by the other lists only. A list that shares nobody with `j` cannot tell of it and is
/// left out.
///
/// # Errors
/// Where no other list shares anybody with `j`.
pub fn restricted(table: &OverlapTable, j: usize) -> Result<OverlapTable, TableError> {
    let others: Vec<usize> =
        (0..table.k()).filter(|i| *i != j && table.at_least(1 << i | 1 << j) > 0).collect();
    let names = others.iter().map(|i| table.lists()[*i].clone()).collect();
    let of = |h: Pattern| others.iter().enumerate().map(|(to, i)| (h >> i & 1) << to).sum::<Pattern>();
    let cells = table.observed().filter(|(h, _)| h >> j & 1 == 1).map(|(h, y)| (of(h), y));
    OverlapTable::new(names, cells.filter(|(h, _)| *h != 0))
}

enum Task {
    Again(Change, String),
    Known(usize),
}

enum Outcome {
    Again(Again),
    Known(Known),
    Gap(Gap),
}

/// Runs the three checks for each family. Families that refuse a changed table leave a gap with their reason.
pub fn check(table: &OverlapTable, estimators: &[Estimator<'_>]) -> Robustness {
    let k = table.k();
    let name = |j: usize| table.lists()[j].clone();
    let mut tables: Vec<(Task, Result<OverlapTable, TableError>)> = Vec::new();
    for j in 0..k {
        tables.push((Task::Again(Change::LeftOut, name(j)), table.without(j)));
    }
    for i in 0..k {
        for j in i + 1..k {
            let both = format!("{}+{}", name(i), name(j));
            tables.push((Task::Again(Change::Merged, both), table.merged(i, j)));
        }
    }
    for j in 0..k {
        tables.push((Task::Known(j), restricted(table, j)));
    }
    let work: Vec<(usize, usize)> =
        (0..estimators.len()).flat_map(|e| (0..tables.len()).map(move |t| (e, t))).collect();
    let outcomes: Vec<Outcome> =
        work.into_par_iter().map(|(e, t)| one(table, &estimators[e], &tables[t].0, &tables[t].1)).collect();
    let mut all = Robustness::default();
    for outcome in outcomes {
        match outcome {
            Outcome::Again(a) => all.again.push(a),
            Outcome::Known(k) => all.known.push(k),
            Outcome::Gap(g) => all.gaps.push(g),
        }
    }
    all
}

fn one(
    whole: &OverlapTable,
    estimator: &Estimator<'_>,
    task: &Task,
    changed: &Result<OverlapTable, TableError>,
) -> Outcome {
    let family = estimator.family;
    let gap = |reason: String| {
        let tried = match task {
            Task::Again(Change::LeftOut, list) => format!("without {list}"),
            Task::Again(Change::Merged, lists) => format!("{lists} merged"),
            Task::Known(j) => format!("size of {}", whole.lists()[*j]),
        };
        Outcome::Gap(Gap { family, tried, reason })
    };
    let table = match changed {
        Ok(table) => table,
        Err(e) => return gap(e.to_string()),
    };
    let summary = match (estimator.estimate)(table) {
        Ok(summary) => summary,
        Err(refusal) => return gap(refusal.reason),
    };
    let (n_hat, low, high) = (summary.n_hat, summary.interval.low, summary.interval.high);
    if ![Some(n_hat), Some(low), high].into_iter().flatten().all(f64::is_finite) {
        return gap("the estimate is no finite number".to_owned());
    }
    match task {
        Task::Again(change, lists) => Outcome::Again(Again {
            family,
            change: *change,
            lists: lists.clone(),
            documented: table.n(),
            n_hat,
            low,
            high,
        }),
        Task::Known(j) => {
            let size = whole.on_list(*j);
            let truth = size as f64;
            let holds = low <= truth && (summary.lower_bound || high.is_none_or(|h| truth <= h));
            let list = whole.lists()[*j].clone();
            let ratio = n_hat / truth;
            Outcome::Known(Known { family, list, size, seen: table.n(), n_hat, low, high, ratio, holds })
        }
    }
}
