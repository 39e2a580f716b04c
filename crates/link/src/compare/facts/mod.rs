//! What the reports of one event say about the same thing, each value with its words.

mod people;
mod told;

use amparo_model::Quote;

use crate::compare::desk::Paper;

/// One value that one report prints.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// Number of the report.
    pub report: usize,
    /// `group.size`, `child.age`, …; with a key behind `|` where only like may be set against like.
    pub property: String,
    /// The value as shown.
    pub value: String,
    /// What it can mean, both ends included; `None`: only equal values agree.
    pub range: Option<(i64, i64)>,
    /// Its words.
    pub cites: Vec<Quote>,
    /// By whom the report has it, where it says so.
    pub who: Option<String>,
}

/// Everything a report says that can be set against others.
pub fn of(report: usize, paper: &Paper) -> Vec<Fact> {
    let mut facts = people::of(report, paper);
    facts.extend(told::of(report, paper));
    facts
}

/// Whether two values can both be true.
pub fn agree(a: &Fact, b: &Fact) -> bool {
    match (a.range, b.range) {
        (Some(x), Some(y)) => x.0 <= y.1 && y.0 <= x.1,
        _ => a.value == b.value,
    }
}
