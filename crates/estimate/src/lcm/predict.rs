//! Posterior predictive checks: would the fitted model produce the table we have?

use serde::Serialize;

use super::chain::{Chain, Model};
use crate::table::{OverlapTable, Pattern};

/// A cell of the table against its posterior predictive distribution.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CellCheck {
    /// Capture pattern.
    pub pattern: Pattern,
    /// People counted.
    pub observed: u64,
    /// People the model expects.
    pub expected: f64,
    /// Distance in predictive standard deviations; beyond 3 the model does not fit there.
    pub z: f64,
}

/// People on both of two lists, against the posterior predictive distribution.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PairCheck {
    /// The two lists.
    pub lists: (String, String),
    /// People counted on both.
    pub observed: u64,
    /// People the model expects on both.
    pub expected: f64,
    /// Distance in predictive standard deviations.
    pub z: f64,
}

/// Running sums over draws of a probability and of its binomial variance.
#[derive(Debug, Clone, Copy, Default)]
struct Moments {
    p: f64,
    p2: f64,
}

impl Moments {
    /// Mean and variance of a count of `n` people, by the law of total variance.
    fn predict(self, n: f64, draws: f64) -> (f64, f64) {
        let (p, p2) = (self.p / draws, self.p2 / draws);
        (n * p, n * (p - p2) + n * n * (p2 - p * p).max(0.0))
    }
}

/// What the draws of one chain add up to.
#[derive(Debug, Clone)]
pub(super) struct Sums {
    masks: Vec<Pattern>,
    exact: usize,
    moments: Vec<Moments>,
    draws: f64,
}

/// Tables with at most this many lists have every cell checked, larger ones the observed cells.
const ALL_CELLS: usize = 6;

impl Sums {
    pub(super) fn new(model: &Model) -> Self {
        let mut masks: Vec<Pattern> = if model.lists <= ALL_CELLS {
            (1..1 << model.lists).collect()
        } else {
            model.cells.iter().map(|c| c.0).collect()
        };
        masks.sort_unstable();
        let exact = masks.len();
        for i in 0..model.lists {
            for j in i + 1..model.lists {
                masks.push(1 << i | 1 << j);
            }
        }
        let moments = vec![Moments::default(); masks.len()];
        Self { masks, exact, moments, draws: 0.0 }
    }

    pub(super) fn add(&mut self, model: &Model, chain: &Chain) {
        let k = model.classes;
        self.draws += 1.0;
        for (at, (mask, sum)) in self.masks.iter().zip(&mut self.moments).enumerate() {
            let mut p = 0.0;
            for r in 0..k {
                let mut w = chain.nu[r];
                for j in 0..model.lists {
                    if mask >> j & 1 == 1 {
                        w *= chain.on[j * k + r];
                    } else if at < self.exact {
                        w *= chain.off[j * k + r];
                    }
                }
                p += w;
            }
            let p = (p / chain.seen).clamp(0.0, 1.0);
            sum.p += p;
            sum.p2 += p * p;
        }
    }
}

/// Both checks from the sums of all chains.
pub(super) fn read(
    table: &OverlapTable,
    model: &Model,
    chains: impl Iterator<Item = Sums>,
) -> (Vec<CellCheck>, Vec<PairCheck>) {
    let mut all = Sums::new(model);
    for chain in chains {
        all.draws += chain.draws;
        for (a, b) in all.moments.iter_mut().zip(&chain.moments) {
            a.p += b.p;
            a.p2 += b.p2;
        }
    }
    let z = |observed: u64, moments: Moments| {
        let (mean, variance) = moments.predict(table.n() as f64, all.draws);
        // a cell the model holds impossible has no spread; 1e-9 people keep the quotient finite
        (mean, (observed as f64 - mean) / variance.max(1e-18).sqrt())
    };
    let mut cells = Vec::new();
    let mut pairs = Vec::new();
    for (at, (mask, moments)) in all.masks.iter().zip(&all.moments).enumerate() {
        if at < all.exact {
            let observed = table.count(*mask);
            let (expected, z) = z(observed, *moments);
            cells.push(CellCheck { pattern: *mask, observed, expected, z });
        } else {
            let observed = table.at_least(*mask);
            let (expected, z) = z(observed, *moments);
            let name = |bit: u32| table.lists()[bit as usize].clone();
            let lists = (name(mask.trailing_zeros()), name(31 - mask.leading_zeros()));
            pairs.push(PairCheck { lists, observed, expected, z });
        }
    }
    (cells, pairs)
}
