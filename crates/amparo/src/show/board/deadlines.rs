//! The deadline of a row that is due first.

use std::collections::BTreeMap;

use amparo_model::{CaseId, RecordId};
use amparo_store::{Deadline, DeadlineState};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

use super::Row;
use super::joined::firsts;
use crate::say::Say;
use crate::show::rules::{self, days_left};

/// The next open deadline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "BoardDeadline")]
pub struct Next {
    /// The last day.
    #[schemars(with = "String", extend("format" = "date"))]
    pub due: Date,
    /// Days that are left; below zero when it has passed.
    pub left: i64,
    /// Rule of `vocab/deadlines.toml`; `None`: set by hand.
    pub rule: Option<String>,
    /// The case it is of.
    pub case: CaseId,
}

impl Next {
    /// Day and distance in words; that a day has passed is said, not only coloured.
    pub fn in_words(&self, say: &Say) -> String {
        format!("{} ({})", self.due, rules::distance(self.left, say))
    }

    /// Whether the day has passed.
    pub fn overdue(&self) -> bool {
        self.left < 0
    }
}

/// Open deadlines, to find the one of a row that is due first: of the person (under whichever of her records), or of a
/// whole case she is in.
pub struct Deadlines<'a> {
    open: Vec<&'a Deadline>,
    first: BTreeMap<&'a RecordId, &'a RecordId>,
    /// Where each stands in `open`: the first of a case as a whole, the first of a person.
    of_case: BTreeMap<&'a CaseId, usize>,
    of_person: BTreeMap<&'a RecordId, usize>,
    today: Date,
}

impl<'a> Deadlines<'a> {
    /// `open` are sorted by their day; what was met or dropped is left out.
    pub fn new(mut open: Vec<&'a Deadline>, same: &'a [(RecordId, RecordId)], today: Date) -> Self {
        open.retain(|d| d.state == DeadlineState::Open);
        let first = firsts(same);
        let (mut of_case, mut of_person) = (BTreeMap::new(), BTreeMap::new());
        for (at, deadline) in open.iter().enumerate() {
            match &deadline.record {
                None => drop(of_case.entry(&deadline.case).or_insert(at)),
                Some(id) => drop(of_person.entry(*first.get(id).unwrap_or(&id)).or_insert(at)),
            }
        }
        Self { open, first, of_case, of_person, today }
    }

    pub(super) fn next(&self, row: &Row) -> Option<Next> {
        let whole = row.cases.keys().filter_map(|case| self.of_case.get(case)).min();
        let hers = row.record.as_ref().and_then(|id| self.of_person.get(self.first.get(id).unwrap_or(&id)));
        let deadline = self.open[*whole.into_iter().chain(hers).min()?];
        Some(Next {
            due: deadline.due,
            left: days_left(deadline.due, self.today),
            rule: deadline.rule.clone(),
            case: deadline.case.clone(),
        })
    }
}
