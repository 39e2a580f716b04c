//! Comparisons that were made, kept until one of their reports, or what people said of them, changes.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use amparo_link::compare::form::{Comparison, Relation};
use amparo_link::compare::{Item, Ruling, compare_with, relate_with};
use amparo_model::ReportId;
use amparo_store::{Store, Touched};

use super::beside::{items, rulings};
use crate::Result;

/// Comparisons that are kept of each kind: the last that were asked for.
const KEPT: usize = 24;

/// What was worked out from reports, by exactly these reports: so it is for whoever may see all of them.
#[derive(Debug, Default)]
pub(super) struct Compared {
    whole: Mutex<VecDeque<Kept<Comparison>>>,
    related: Mutex<VecDeque<Kept<Relation>>>,
    /// Grows with each forgetting, so that what was worked out before is not kept after it.
    forgotten: AtomicU64,
}

#[derive(Clone, Debug)]
struct Kept<T> {
    /// The place in the log up to which nothing of it had changed.
    leaves: u64,
    reports: Vec<ReportId>,
    rulings: Vec<Ruling>,
    made: Arc<T>,
}

fn hold<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Compared {
    /// Forgets everything. Waits for nobody.
    pub(super) fn forget(&self) {
        self.forgotten.fetch_add(1, Ordering::SeqCst);
        hold(&self.whole).clear();
        hold(&self.related).clear();
    }

    /// As [`super::beside`].
    pub(super) fn whole(&self, store: &Store, reports: &[ReportId]) -> Result<Arc<Comparison>> {
        self.look(&self.whole, store, reports, compare_with)
    }

    /// Events and lineage alone.
    pub(super) fn related(&self, store: &Store, reports: &[ReportId]) -> Result<Arc<Relation>> {
        self.look(&self.related, store, reports, relate_with)
    }

    fn look<T>(
        &self,
        kept: &Mutex<VecDeque<Kept<T>>>,
        store: &Store,
        reports: &[ReportId],
        make: fn(&[Item], &[Ruling]) -> T,
    ) -> Result<Arc<T>> {
        let before = self.forgotten.load(Ordering::SeqCst);
        let mut ids = reports.to_vec();
        ids.sort();
        let rulings = rulings(store, &ids)?;
        let from = hold(kept).iter().find(|k| k.reports == ids).map(|k| k.leaves);
        // Read first: a report that changes while it is read is read again the next time.
        let touched = store.touched_since(from.unwrap_or(u64::MAX))?;
        let mut all = hold(kept);
        if let Some(at) = all.iter().position(|k| k.reports == ids)
            && let Some(mut found) = all.remove(at)
            && Some(found.leaves) == from
            && found.rulings == rulings
            && !concerns(&touched, &ids)
        {
            found.leaves = touched.leaves;
            let made = found.made.clone();
            all.push_front(found);
            return Ok(made);
        }
        drop(all);
        let made = Arc::new(make(&items(store, &ids)?, &rulings));
        let mut all = hold(kept);
        if self.forgotten.load(Ordering::SeqCst) == before {
            all.retain(|k| k.reports != ids);
            all.push_front(Kept { leaves: touched.leaves, reports: ids, rulings, made: made.clone() });
            all.truncate(KEPT);
        }
        Ok(made)
    }
}

/// Whether what was written can have changed one of these reports.
fn concerns(touched: &Touched, ids: &[ReportId]) -> bool {
    touched.reports.as_ref().is_none_or(|reports| ids.iter().any(|id| reports.contains(id)))
}
