//! The board over every case, and as a table.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::ops::Range;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use amparo_link::compare::form::{Comparison, Kind, Relation};
use amparo_link::compare::relate_with;
use amparo_model::{Case, CaseId, RecordId, ReportId};
use amparo_store::{CaseView, Scope, Store};
use jiff::civil::Date;

use super::beside::{items, rulings};
use super::compared::Compared;
use super::export::{Form, MARK, Rows, write};
use crate::Result;
use crate::say::{Lang, Say};
use crate::show::board::{self, Lined, Row, Source, Wish};
use crate::show::edit;
use crate::show::history::{self, Origins, Person, Told};

/// A case with more reports is not compared for the board: reading it again would take too long.
const COMPARED: usize = 40;
/// Reports compared in one go; what is left is compared the next time.
const AT_ONCE: usize = 40;

/// What was worked out from the cases and holds until they change. It is forgotten when the store is closed.
#[derive(Debug, Default)]
pub struct Memory {
    compared: Compared,
    /// Which reports of a case were made from others: ids only.
    lineages: Mutex<BTreeMap<CaseId, (Vec<ReportId>, Origins)>>,
    /// Everybody of every case, by the language of what stands in for a name.
    people: Mutex<Vec<(Lang, Kept)>>,
    /// One at a time works it out; the others wait and find it.
    working: Mutex<()>,
    /// Grows with each forgetting, so that what was worked out before is not kept after it.
    forgotten: AtomicU64,
}

/// Everybody of every case, as of a place in the log and a day.
#[derive(Clone, Debug, Default)]
struct Kept {
    leaves: u64,
    today: Date,
    cases: BTreeMap<CaseId, (Left, Arc<Vec<Lined>>)>,
}

/// Reports of a case that are still to be compared; 0 where they are, or are too many to be.
type Left = usize;

fn hold<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Memory {
    /// Forgets everything. Waits for nobody.
    pub fn forget(&self) {
        self.forgotten.fetch_add(1, Ordering::SeqCst);
        self.compared.forget();
        hold(&self.lineages).clear();
        hold(&self.people).clear();
    }

    /// As [`super::beside`]; kept until one of the reports changes.
    pub fn beside(&self, store: &Store, reports: &[ReportId]) -> Result<Arc<Comparison>> {
        self.compared.whole(store, reports)
    }

    /// Events and lineage of these reports alone; kept until one of them changes.
    pub fn related(&self, store: &Store, reports: &[ReportId]) -> Result<Arc<Relation>> {
        self.compared.related(store, reports)
    }

    /// Origins of a case; `budget` is how many reports may still be compared.
    fn origins(&self, store: &Store, view: &CaseView, budget: &mut usize) -> Result<Origins> {
        let mut ids: Vec<ReportId> = view.reports.iter().map(|r| r.row.id.clone()).collect();
        ids.sort();
        let known = hold(&self.lineages).get(&view.case.id).cloned();
        if let Some((_, origins)) = known.filter(|(reports, _)| *reports == ids) {
            return Ok(origins);
        }
        if ids.len() < 2 {
            return Ok(Origins { compared: true, ..Origins::default() });
        }
        if ids.len() > COMPARED || ids.len() > *budget {
            return Ok(Origins::default());
        }
        *budget -= ids.len();
        let origins = made_from(&relate_with(&items(store, &ids)?, &rulings(store, &ids)?), &ids);
        hold(&self.lineages).insert(view.case.id.clone(), (ids, origins.clone()));
        Ok(origins)
    }

    /// Everybody of these cases: only those that were written to since are read again. What is kept is kept by case, for
    /// whoever may see that case.
    fn people(&self, store: &Store, cases: &[Case], today: Date, say: &Say) -> Result<Vec<Arc<Vec<Lined>>>> {
        let _one_at_a_time = hold(&self.working);
        let before = self.forgotten.load(Ordering::SeqCst);
        let lang = say.lang();
        let mut kept =
            hold(&self.people).iter().find(|(l, _)| *l == lang).map(|(_, k)| k.clone()).unwrap_or_default();
        // Read first: a case that changes while it is read is read again the next time.
        let touched = store.touched_since(kept.leaves)?;
        kept.leaves = touched.leaves;
        match touched.cases {
            None => kept.cases.clear(),
            Some(cases) => cases.iter().for_each(|case| drop(kept.cases.remove(case))),
        }
        if kept.today != today {
            // Days are counted up to today; what is told stays.
            for (_, people) in kept.cases.values_mut() {
                let again = |l: &Lined| Lined::new(l.person.clone(), l.shared, today);
                *people = Arc::new(people.iter().map(again).collect());
            }
            kept.today = today;
        }
        let mut budget = AT_ONCE;
        let mut all = Vec::with_capacity(cases.len());
        for case in cases {
            if let Some((left, people)) = kept.cases.get(&case.id)
                && (*left == 0 || *left > budget)
            {
                all.push(people.clone());
                continue;
            }
            let view = store.case_view(&case.id)?;
            let origins = self.origins(store, &view, &mut budget)?;
            let many = view.reports.len();
            let left = if origins.compared || many > COMPARED { 0 } else { many };
            let elsewhere: BTreeSet<&ReportId> =
                view.reports.iter().filter(|r| r.row.cases.len() > 1).map(|r| &r.row.id).collect();
            let desk = super::desk(&view, say);
            let lined = |mut person: Person| {
                person.label = match view.records.iter().find(|r| Some(&r.id) == person.record.as_ref()) {
                    Some(record) => desk.label(record),
                    None => desk.clean(std::mem::take(&mut person.label), person.kind),
                };
                person.told.iter_mut().for_each(|told| desk.keep_back(told));
                let shared = person.open.as_ref().is_some_and(|(report, _)| elsewhere.contains(report));
                Lined::new(person, shared, today)
            };
            let people = history::people(&view, &origins, say).into_iter().map(lined);
            let people: Arc<Vec<Lined>> = Arc::new(people.collect());
            kept.cases.insert(case.id.clone(), (left, people.clone()));
            all.push(people);
        }
        let mut here = hold(&self.people);
        here.retain(|(l, _)| *l != lang);
        if self.forgotten.load(Ordering::SeqCst) == before {
            here.push((lang, kept));
        }
        Ok(all)
    }
}

/// The report at the top of each chain. Naming another report as the source is no copy: such a report may have heard more.
fn made_from(compared: &Relation, ids: &[ReportId]) -> Origins {
    let edges = compared.lineage.iter().filter(|edge| edge.kind != Kind::Cites);
    let parent: BTreeMap<&str, &str> = edges.map(|e| (e.child.as_str(), e.parent.as_str())).collect();
    let top = |id: &ReportId| {
        let mut at = id.as_str();
        // Lineage has no circle; the number of reports is the longest chain there can be.
        for _ in ids {
            match parent.get(at) {
                Some(above) => at = above,
                None => break,
            }
        }
        ReportId::parse(at).filter(|top| top != id).map(|top| (id.clone(), top))
    };
    Origins { made_from: ids.iter().filter_map(top).collect(), compared: true }
}

/// Which reports of one case go back to which, as the life lines of the case and its people need it.
pub fn origins(store: &Store, view: &CaseView, memory: &Memory) -> Result<Origins> {
    memory.origins(store, view, &mut usize::MAX.clone())
}

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
    let people = memory.people(store, &cases, today, say)?;
    let same: Vec<_> = store.same_as_links(within)?.into_iter().map(|l| (l.one, l.other)).collect();
    let joined = board::joined(people.iter().flat_map(|case| case.iter()), &same, today);
    let rows = joined.rows();
    // Read each time: a deadline is met without anything being written to what is known of a person.
    let deadlines = store.deadlines(within)?;
    let deadlines = board::Deadlines::new(&deadlines, &same, today);
    let all = rows.len();
    let countries: HashSet<&str> =
        rows.iter().flat_map(|row| row.countries.iter().map(String::as_str)).collect();
    let countries = countries.into_iter().map(str::to_owned).collect();
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
