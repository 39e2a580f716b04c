//! How often each pattern occurs among the candidates of each rule: the only thing the model is fitted to.

use crate::records::block::{Candidate, Found};
use crate::records::hash::FastMap;

/// Kinds of pairs (pattern and rule) and how many pairs there are of each.
#[derive(Default)]
pub(crate) struct Counts {
    numbers: FastMap<u64, u32>,
    kinds: Vec<u64>,
    pairs: Vec<u64>,
}

impl Counts {
    /// Counts pairs, and says of what kind each is.
    pub(crate) fn add(&mut self, found: &[Found]) -> Vec<Candidate> {
        let mut last = (u64::MAX, 0_u32);
        found
            .iter()
            .map(|f| {
                if last.0 != f.packed {
                    let next = self.kinds.len() as u32;
                    let number = *self.numbers.entry(f.packed).or_insert(next);
                    if number == next {
                        self.kinds.push(f.packed);
                        self.pairs.push(0);
                    }
                    last = (f.packed, number);
                }
                self.pairs[last.1 as usize] += 1;
                Candidate { a: f.a, b: f.b, kind: last.1 }
            })
            .collect()
    }

    /// The kinds, by number: pattern with rule.
    pub(crate) fn kinds(&self) -> &[u64] {
        &self.kinds
    }

    /// Pairs of each kind, by number.
    pub(crate) fn pairs(&self) -> &[u64] {
        &self.pairs
    }

    /// (pattern with rule, pairs), sorted: what follows does not depend on the order of the work.
    pub(crate) fn sorted(&self) -> Vec<(u64, u64)> {
        let mut all: Vec<(u64, u64)> = self.kinds.iter().copied().zip(self.pairs.iter().copied()).collect();
        all.sort_unstable();
        all
    }
}
