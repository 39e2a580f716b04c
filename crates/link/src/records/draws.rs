//! Sampled partitions: how the groups could be otherwise. Whoever estimates from the lists repeats the estimate on each
//! draw and so carries the uncertainty of the linkage along (linkage averaging, Sadinle 2018).

use rayon::prelude::*;

use super::cluster::{Components, Edge, components, groups};
use super::hash::uniform;
use super::linkage::Linkage;

/// Pairs less likely than this are taken as two people in every draw.
const OPEN: f64 = super::linkage::KEPT;
/// Larger components keep the groups they have.
const LARGEST: usize = 100;

/// Components within which the draws differ, worked out once.
pub(crate) struct Open {
    components: Components,
    /// By component: the probability of each pair, row by row; `None` where two records must stay apart.
    pairs: Vec<Option<Vec<Option<f64>>>>,
}

impl Open {
    /// Finds where the partition is open.
    pub(crate) fn of(linkage: &Linkage) -> Self {
        let components = components(linkage.rows(), &linkage.edges, OPEN);
        let sure = |e: &&Edge| f64::from(e.probability) < 1.0 - OPEN;
        let mut touched = vec![false; linkage.rows()];
        linkage.edges.iter().filter(sure).for_each(|e| touched[e.a as usize] = true);
        let pairs = (0..components.len())
            .into_par_iter()
            .map(|at| {
                let records = components.get(at);
                let open = records.len() <= LARGEST && records.iter().any(|r| touched[*r as usize]);
                open.then(|| {
                    let cells = records.iter().flat_map(|a| records.iter().map(move |b| (*a, *b)));
                    cells
                        .map(|(a, b)| {
                            if a >= b {
                                Some(0.0)
                            } else {
                                linkage.may(a, b).then(|| linkage.probability(a, b))
                            }
                        })
                        .collect()
                })
            })
            .collect();
        Self { components, pairs }
    }

    /// The partition of one draw: every pair of an open component is one person with its probability, then groups are
    /// made as for the best partition. Draw and seed alone decide.
    pub(crate) fn draw(&self, linkage: &Linkage, seed: u64, draw: u64) -> Vec<u32> {
        let mut clusters = linkage.clusters.clone();
        let drawn: Vec<Vec<Vec<u32>>> = (0..self.components.len())
            .into_par_iter()
            .map(|at| {
                let records = self.components.get(at);
                let Some(pairs) = &self.pairs[at] else { return Vec::new() };
                let size = records.len();
                let pair = |i: usize, j: usize| {
                    let (i, j) = (i.min(j), i.max(j));
                    pairs[i * size + j].map(|p| {
                        let number =
                            uniform(&[seed, draw, u64::from(records[i]) << 32 | u64::from(records[j])]);
                        f64::from(u8::from(number < p))
                    })
                };
                let found = groups(size, 0.5, pair);
                found.into_iter().map(|g| g.into_iter().map(|i| records[i]).collect()).collect()
            })
            .collect();
        for group in drawn.iter().flatten() {
            group.iter().for_each(|r| clusters[*r as usize] = group[0]);
        }
        clusters
    }
}
