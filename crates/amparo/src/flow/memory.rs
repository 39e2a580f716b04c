//! What was worked out from the store and holds until it is written to again: comparisons, and everybody of every case. Never
//! on disk; forgotten when the store is closed.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use amparo_link::compare::form::{Comparison, Relation};
use amparo_model::{Case, CaseId, ReportId};
use amparo_store::{CaseView, Deadline, Scope, Store};
use jiff::civil::Date;

use super::compared::Compared;
use crate::Result;
use crate::say::{Lang, Say};
use crate::show::board::Lined;
use crate::show::history::{self, Origins, Person};

/// A case with more reports is not compared for the board: reading it again would take too long.
const COMPARED: usize = 40;
/// Reports compared in one go; what is left is compared the next time.
const AT_ONCE: usize = 40;

/// What is kept; see the module.
#[derive(Debug, Default)]
pub struct Memory {
    compared: Compared,
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
    cases: BTreeMap<CaseId, OfCase>,
}

/// What is kept of a case.
#[derive(Clone, Debug)]
pub(super) struct OfCase {
    /// Its reports that are still to be compared; 0 where they are, or are too many to be.
    left: usize,
    /// Everybody.
    pub(super) people: Arc<Vec<Lined>>,
    /// Countries of their rows.
    pub(super) countries: Arc<BTreeSet<String>>,
    /// Its open deadlines.
    pub(super) deadlines: Arc<Vec<Deadline>>,
}

fn hold<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Memory {
    /// Forgets everything. Waits for nobody.
    pub fn forget(&self) {
        self.forgotten.fetch_add(1, Ordering::SeqCst);
        self.compared.forget();
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

    /// Origins of a case, kept until one of its reports changes; `budget` is how many reports may still be compared.
    fn origins(&self, store: &Store, view: &CaseView, budget: &mut usize) -> Result<Origins> {
        let mut ids: Vec<ReportId> = view.reports.iter().map(|r| r.row.id.clone()).collect();
        ids.sort();
        if ids.len() < 2 {
            return Ok(Origins { compared: true, ..Origins::default() });
        }
        let wanted = self.compared.origins(store, ids, |many| {
            let some = many <= COMPARED && many <= *budget;
            *budget -= if some { many } else { 0 };
            some
        })?;
        Ok(wanted.map_or_else(Origins::default, |origins| (*origins).clone()))
    }

    /// Everybody of these cases, and their open deadlines, case by case: only those that were written to since are read again.
    /// What is kept is kept by case, for whoever may see that case.
    pub(super) fn cases(&self, store: &Store, cases: &[Case], today: Date, say: &Say) -> Result<Vec<OfCase>> {
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
            for of in kept.cases.values_mut() {
                let again = |l: &Lined| Lined::new(l.person.clone(), l.shared, today);
                of.people = Arc::new(of.people.iter().map(again).collect());
            }
            kept.today = today;
        }
        let mut budget = AT_ONCE;
        let mut all = Vec::with_capacity(cases.len());
        for case in cases {
            if let Some(of) = kept.cases.get(&case.id)
                && (of.left == 0 || of.left > budget)
            {
                all.push(of.clone());
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
            let only = Scope::Of { cases: [case.id.clone()].into(), loose: false };
            let deadlines = Arc::new(store.open_deadlines(&only)?);
            let countries = people.iter().filter_map(|l| l.row.as_ref()).flat_map(|r| r.countries.clone());
            let countries = Arc::new(countries.collect());
            let of = OfCase { left, people, countries, deadlines };
            all.push(of.clone());
            kept.cases.insert(case.id.clone(), of);
        }
        let mut here = hold(&self.people);
        here.retain(|(l, _)| *l != lang);
        if self.forgotten.load(Ordering::SeqCst) == before {
            here.push((lang, kept));
        }
        Ok(all)
    }
}

/// Which reports of one case go back to which, as the life lines of the case and its people need it.
pub fn origins(store: &Store, view: &CaseView, memory: &Memory) -> Result<Origins> {
    memory.origins(store, view, &mut usize::MAX.clone())
}
