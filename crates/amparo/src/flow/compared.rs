//! Comparisons that were made and the origins that follow from them, kept until one of their reports, or what people said of
//! them, changes.

use std::collections::{BTreeMap, VecDeque};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use amparo_link::compare::form::{Comparison, Kind, Relation};
use amparo_link::compare::{Item, Ruling, compare_with, relate_with};
use amparo_model::ReportId;
use amparo_store::{Store, Touched};

use super::beside::{items, rulings};
use crate::Result;
use crate::show::history::Origins;

/// Comparisons that are kept of each kind: the last that were asked for.
const KEPT: usize = 24;
/// Origins that are kept: ids alone, so those of many cases.
const ORIGINS_KEPT: usize = 10_000;

/// What was worked out from reports, by exactly these reports: so it is for whoever may see all of them.
#[derive(Debug, Default)]
pub(super) struct Compared {
    whole: Mutex<Shelf<Comparison>>,
    related: Mutex<Shelf<Relation>>,
    origins: Mutex<Shelf<Origins>>,
    /// Grows with each forgetting, so that what was worked out before is not kept after it.
    forgotten: AtomicU64,
}

/// What is kept of one kind, by its reports in order, and in which order it came.
#[derive(Debug)]
struct Shelf<T> {
    found: BTreeMap<Vec<ReportId>, Kept<T>>,
    order: VecDeque<Vec<ReportId>>,
}

impl<T> Default for Shelf<T> {
    fn default() -> Self {
        Self { found: BTreeMap::new(), order: VecDeque::new() }
    }
}

#[derive(Debug)]
struct Kept<T> {
    /// The place in the log up to which nothing of it had changed.
    leaves: u64,
    rulings: Vec<Ruling>,
    made: Arc<T>,
}

/// Reports that are to be compared, in order, and what people said of pairs of them.
struct Asked {
    reports: Vec<ReportId>,
    rulings: Vec<Ruling>,
}

fn hold<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Compared {
    /// Forgets everything. Waits for nobody.
    pub(super) fn forget(&self) {
        self.forgotten.fetch_add(1, Ordering::SeqCst);
        *hold(&self.whole) = Shelf::default();
        *hold(&self.related) = Shelf::default();
        *hold(&self.origins) = Shelf::default();
    }

    /// As [`super::beside`].
    pub(super) fn whole(&self, store: &Store, reports: &[ReportId]) -> Result<Arc<Comparison>> {
        let ask = Asked::of(store, reports.to_vec())?;
        match self.known(&self.whole, store, &ask)? {
            Ok(made) => Ok(made),
            Err(leaves) => self.keep(&self.whole, KEPT, store, ask, leaves, compare_with),
        }
    }

    /// Events and lineage alone.
    pub(super) fn related(&self, store: &Store, reports: &[ReportId]) -> Result<Arc<Relation>> {
        let ask = Asked::of(store, reports.to_vec())?;
        match self.known(&self.related, store, &ask)? {
            Ok(made) => Ok(made),
            Err(leaves) => self.keep(&self.related, KEPT, store, ask, leaves, relate_with),
        }
    }

    /// Which report each of these goes back to; `None` where that is not known and `may` does not let so many be compared.
    pub(super) fn origins(
        &self,
        store: &Store,
        reports: Vec<ReportId>,
        may: impl FnOnce(usize) -> bool,
    ) -> Result<Option<Arc<Origins>>> {
        let ask = Asked::of(store, reports)?;
        let leaves = match self.known(&self.origins, store, &ask)? {
            Ok(made) => return Ok(Some(made)),
            Err(leaves) => leaves,
        };
        if !may(ask.reports.len()) {
            return Ok(None);
        }
        let ids = ask.reports.clone();
        let make = |items: &[Item], rulings: &[Ruling]| made_from(&relate_with(items, rulings), &ids);
        self.keep(&self.origins, ORIGINS_KEPT, store, ask, leaves, make).map(Some)
    }

    /// What is kept of exactly these reports and still holds; else the place in the log from which on it would.
    fn known<T>(&self, kept: &Mutex<Shelf<T>>, store: &Store, ask: &Asked) -> Result<Result<Arc<T>, u64>> {
        let from = hold(kept).found.get(&ask.reports).map(|k| k.leaves);
        // Read first: a report that changes while it is read is read again the next time.
        let touched = store.touched_since(from.unwrap_or(u64::MAX))?;
        let mut shelf = hold(kept);
        let found = shelf.found.get_mut(&ask.reports).filter(|found| {
            Some(found.leaves) == from && found.rulings == ask.rulings && !concerns(&touched, &ask.reports)
        });
        Ok(match found {
            Some(found) => {
                found.leaves = touched.leaves;
                Ok(found.made.clone())
            }
            None => Err(touched.leaves),
        })
    }

    fn keep<T>(
        &self,
        kept: &Mutex<Shelf<T>>,
        most: usize,
        store: &Store,
        ask: Asked,
        leaves: u64,
        make: impl FnOnce(&[Item], &[Ruling]) -> T,
    ) -> Result<Arc<T>> {
        let before = self.forgotten.load(Ordering::SeqCst);
        let made = Arc::new(make(&items(store, &ask.reports)?, &ask.rulings));
        let mut shelf = hold(kept);
        if self.forgotten.load(Ordering::SeqCst) == before {
            let Asked { reports, rulings } = ask;
            let kept = Kept { leaves, rulings, made: made.clone() };
            if shelf.found.insert(reports.clone(), kept).is_none() {
                shelf.order.push_back(reports);
            }
            while shelf.order.len() > most {
                let oldest = shelf.order.pop_front();
                oldest.map(|reports| shelf.found.remove(&reports));
            }
        }
        Ok(made)
    }
}

impl Asked {
    fn of(store: &Store, mut reports: Vec<ReportId>) -> Result<Self> {
        reports.sort();
        Ok(Self { rulings: rulings(store, &reports)?, reports })
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

/// Whether what was written can have changed one of these reports.
fn concerns(touched: &Touched, ids: &[ReportId]) -> bool {
    touched.reports.as_ref().is_none_or(|reports| ids.iter().any(|id| reports.contains(id)))
}
