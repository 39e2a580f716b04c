//! The board over every case, and as a table.

use std::collections::{BTreeSet, HashSet};
use std::ops::Range;

use amparo_model::{CaseId, RecordId};
use amparo_store::{Deadline, Scope, Store};
use jiff::civil::Date;

use super::export::{Form, MARK, Rows, write};
use super::memory::{Memory, origins};
use crate::Result;
use crate::say::Say;
use crate::show::board::{self, Row, Source, Wish};
use crate::show::edit;
use crate::show::history::{self, Person, Told};

/// What is accepted about a record and those judged the same as it, over all their cases within; and what it is called.
pub fn history(
    store: &Store,
    id: &RecordId,
    within: &Scope,
    memory: &Memory,
    say: &Say,
) -> Result<(String, Vec<Told>)> {
    let mut told: Vec<Told> = Vec::new();
    let same = store.same_records(id, within)?;
    let mut cases = BTreeSet::new();
    for record in &same {
        cases.insert(store.case_of(record)?);
    }
    cases.retain(|case| within.has(case));
    for case in cases {
        let view = store.case_view(&case)?;
        let origins = origins(store, &view, memory)?;
        let people = history::people(&view, &origins, say).into_iter();
        let hers = people.filter(|p| p.record.as_ref().is_some_and(|record| same.contains(record)));
        let desk = super::desk(&view, say);
        for mut one in hers.filter_map(Person::accepted).flat_map(|(_, told)| told) {
            desk.keep_back(&mut one);
            if !told.contains(&one) {
                told.push(one);
            }
        }
    }
    Ok((store.record(id)?.label, told))
}

/// The board.
#[derive(Debug)]
pub struct Board {
    /// The rows that were wanted, in the window.
    pub rows: Vec<Row>,
    /// How many rows were wanted.
    pub total: usize,
    /// How many there are within without a filter.
    pub all: usize,
    /// Every case within, to choose from.
    pub cases: Vec<(CaseId, String)>,
    /// Every country an act of them is in, to choose from.
    pub countries: BTreeSet<String>,
}

/// All rows, for [`board()`].
pub const WHOLE: Range<usize> = 0..usize::MAX;

/// Gathers the board from every case within: of the others nobody is gathered, counted or offered as a choice. Of the rows
/// that are wanted those of the window are given.
pub fn board(
    store: &Store,
    within: &Scope,
    memory: &Memory,
    (wish, window): (&Wish, Range<usize>),
    today: Date,
    say: &Say,
) -> Result<Board> {
    let mut cases = store.cases()?;
    cases.retain(|case| within.has(&case.id));
    let kept = memory.cases(store, &cases, today, say)?;
    let same: Vec<_> = store.same_as_links(within)?.into_iter().map(|l| (l.one, l.other)).collect();
    let joined = board::joined(kept.iter().flat_map(|of| of.people.iter()), &same, today);
    let rows = joined.rows();
    let mut deadlines: Vec<&Deadline> = kept.iter().flat_map(|of| of.deadlines.iter()).collect();
    deadlines.sort_by(|a, b| (a.due, &a.id).cmp(&(b.due, &b.id)));
    let deadlines = board::Deadlines::new(deadlines, &same, today);
    let all = rows.len();
    let countries = kept.iter().flat_map(|of| of.countries.iter());
    let countries: HashSet<&String> =
        countries.chain(joined.together().iter().flat_map(|row| &row.countries)).collect();
    let countries = countries.into_iter().cloned().collect();
    let (total, rows) = board::choose(rows, wish, &deadlines, window);
    let cases = cases.into_iter().map(|case| (case.id, case.title)).collect();
    Ok(Board { rows, total, all, cases, countries })
}

/// The board as a table: internal, and marked so on every line. Words of the vocabularies stand as they are.
pub fn board_table(rows: &[Row], form: Form) -> Result<Vec<u8>> {
    let heads = vec![
        "handling",
        "name",
        "kind",
        "record",
        "cases",
        "reviewed",
        "status",
        "status_date",
        "status_says",
        "status_without_date",
        "status_if_accepted",
        "days_at_least",
        "days_at_most",
        "last_place",
        "last_place_date",
        "last_place_says",
        "return",
        "origins_at_least",
        "origins_at_most",
        "missing",
        "countries",
        "next_deadline",
        "next_deadline_kind",
        "overdue",
    ];
    let line = |row: &Row| -> Result<Vec<String>> {
        let all = |by: &[Source], part: fn(&Source) -> String| {
            by.iter().map(part).filter(|s| !s.is_empty()).collect::<Vec<_>>().join("; ")
        };
        let number = |n: Option<i64>| n.map(|n| n.to_string()).unwrap_or_default();
        let place = row.place.as_ref();
        Ok(vec![
            MARK.to_owned(),
            row.label.clone(),
            edit::kind_word(row.kind).to_owned(),
            row.record.as_ref().map(ToString::to_string).unwrap_or_default(),
            row.cases.values().cloned().collect::<Vec<_>>().join("; "),
            if row.reviewed { "yes" } else { "no" }.to_owned(),
            row.standing.word().to_owned(),
            all(&row.by, |s| s.when.clone().unwrap_or_default()),
            all(&row.by, |s| s.says.clone()),
            all(&row.undated, |s| s.act.clone()),
            row.proposed.map(|s| s.word().to_owned()).unwrap_or_default(),
            number(row.days.map(|d| d.0)),
            number(row.days.and_then(|d| d.1)),
            place.and_then(|p| p.place.clone()).unwrap_or_default(),
            place.and_then(|p| p.when.clone()).unwrap_or_default(),
            place.map(|p| p.says.clone()).unwrap_or_default(),
            words(&row.feared)?,
            row.origins.0.to_string(),
            row.origins.1.to_string(),
            words(&row.missing)?,
            row.countries.iter().cloned().collect::<Vec<_>>().join(" "),
            row.next.as_ref().map(|next| next.due.to_string()).unwrap_or_default(),
            row.next
                .as_ref()
                .map(|n| n.rule.clone().unwrap_or_else(|| "task".to_owned()))
                .unwrap_or_default(),
            row.next.as_ref().map(|n| if n.overdue() { "yes" } else { "no" }.to_owned()).unwrap_or_default(),
        ])
    };
    let lines = rows.iter().map(line).collect::<Result<_>>()?;
    write(&Rows { heads, lines }, form)
}

/// Words of a closed list as they stand in files.
fn words<T: serde::Serialize>(all: &[T]) -> Result<String> {
    let word = |one: &T| Ok(serde_json::to_value(one)?.as_str().unwrap_or_default().to_owned());
    Ok(all.iter().map(word).collect::<Result<Vec<_>>>()?.join(" "))
}
