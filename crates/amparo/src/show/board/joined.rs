//! Rows of people who stand in several places, put together where a person said they are one.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use amparo_model::RecordId;
use jiff::civil::Date;

use super::{Row, row};
use crate::show::history::Person;

/// Somebody with the row she has by herself.
#[derive(Clone, Debug)]
pub struct Lined {
    /// What is told of her.
    pub person: Person,
    /// Her row, if what is told puts her at risk.
    pub row: Option<Row>,
    /// Whether her report stands in several cases, so that another case can propose her too.
    pub shared: bool,
}

impl Lined {
    /// Lays out somebody as of a day.
    pub fn new(person: Person, shared: bool, today: Date) -> Self {
        Self { row: row(&person, today), person, shared }
    }
}

/// The rows of everybody.
pub struct Joined<'a> {
    /// Of those who stand in one place.
    alone: Vec<&'a Row>,
    /// Of those whose histories were put together.
    together: Vec<Row>,
}

impl Joined<'_> {
    /// All of them, in no order.
    pub fn rows(&self) -> Vec<&Row> {
        self.alone.iter().copied().chain(&self.together).collect()
    }

    /// Only those of whom several histories were put together.
    pub fn together(&self) -> &[Row] {
        &self.together
    }
}

/// Makes the rows of everybody. Puts the histories of records that people judged to be one under the first of them, and a
/// proposal that stands in two cases into one line. Nobody is put together by a name.
pub fn joined<'a>(
    people: impl IntoIterator<Item = &'a Lined>,
    same: &[(RecordId, RecordId)],
    today: Date,
) -> Joined<'a> {
    let first = firsts(same);
    let mut alone: Vec<&Row> = Vec::new();
    // Only whoever can stand in several places is looked up.
    let mut several: BTreeMap<&str, Cow<Person>> = BTreeMap::new();
    for lined in people {
        let person = &lined.person;
        let key = match (&person.record, &person.open) {
            (Some(record), _) => first.get(record).map(|id| id.as_str()),
            (None, Some((_, claim))) => lined.shared.then_some(claim.as_str()),
            (None, None) => continue,
        };
        let Some(key) = key else {
            alone.extend(lined.row.as_ref());
            continue;
        };
        let one = match several.entry(key) {
            Entry::Vacant(free) => {
                free.insert(Cow::Borrowed(person));
                continue;
            }
            Entry::Occupied(found) => found.into_mut().to_mut(),
        };
        // The one whose record is the first gives the line its name and address.
        if person.record.as_ref().is_some_and(|id| id.as_str() == key) {
            one.record.clone_from(&person.record);
            one.label.clone_from(&person.label);
        }
        one.cases.extend(person.cases.clone());
        one.asked |= person.asked;
        one.compared &= person.compared;
        for told in &person.told {
            if !one.told.contains(told) {
                one.told.push(told.clone());
            }
        }
    }
    Joined { alone, together: several.values().filter_map(|person| row(person, today)).collect() }
}

/// The first record of those that are the same, for each that stands in a judgement.
pub(super) fn firsts(same: &[(RecordId, RecordId)]) -> BTreeMap<&RecordId, &RecordId> {
    let mut first: BTreeMap<&RecordId, &RecordId> = BTreeMap::new();
    // Each round carries the first record at least one judgement further.
    for _ in 0..=same.len() {
        let mut changed = false;
        for (one, other) in same {
            let (a, b) = (*first.get(one).unwrap_or(&one), *first.get(other).unwrap_or(&other));
            let least = a.min(b);
            changed |= first.insert(one, least) != Some(least);
            changed |= first.insert(other, least) != Some(least);
        }
        if !changed {
            break;
        }
    }
    first
}
