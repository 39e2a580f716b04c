//! How often each pattern occurs among the candidates of each rule: the only thing the model is fitted to.

use crate::records::block::Candidate;
use crate::records::hash::FastMap;

/// Pattern and rule → pairs.
#[derive(Default, Clone)]
pub(crate) struct Counts {
    map: FastMap<u64, u64>,
}

impl Counts {
    /// Counts candidates.
    pub(crate) fn add(&mut self, candidates: &[Candidate]) {
        candidates.iter().for_each(|c| *self.map.entry(c.packed()).or_insert(0) += 1);
    }

    /// (pattern with rule, pairs), sorted: what follows does not depend on the order of the work.
    pub(crate) fn sorted(&self) -> Vec<(u64, u64)> {
        let mut all: Vec<(u64, u64)> = self.map.iter().map(|(p, n)| (*p, *n)).collect();
        all.sort_unstable();
        all
    }
}
