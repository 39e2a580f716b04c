//! A table as a dense array of cells, and the two transforms over subsets that every fit rests on.

use super::models::{Space, Terms};
use crate::table::{OverlapTable, Pattern};

/// Counts of one table (observed or resampled). Cell 0, on no list, is always 0 here.
#[derive(Debug, Clone)]
pub(super) struct Counts {
    /// People by pattern, 2^k entries.
    pub(super) y: Vec<f64>,
    /// People who are at least on these lists, by set of lists: the sufficient statistics.
    pub(super) at_least: Vec<f64>,
    /// Patterns somebody has, ascending.
    pub(super) observed: Vec<Pattern>,
    /// People in all.
    pub(super) n: f64,
}

impl Counts {
    /// Room for a table of `k` lists.
    pub(super) fn empty(k: usize) -> Self {
        Self {
            y: vec![0.0; 1 << k],
            at_least: vec![0.0; 1 << k],
            observed: Vec::with_capacity(1 << k),
            n: 0.0,
        }
    }

    /// The counts of a table.
    pub(super) fn of(table: &OverlapTable) -> Self {
        let mut counts = Self::empty(table.k());
        for (h, y) in table.observed() {
            counts.y[h as usize] = y as f64;
        }
        counts.close();
        counts
    }

    /// Works out everything else from `y`.
    pub(super) fn close(&mut self) {
        self.observed.clear();
        self.observed.extend((0..self.y.len()).filter(|h| self.y[*h] > 0.0).map(|h| h as Pattern));
        self.at_least.copy_from_slice(&self.y);
        sum_over_supersets(&mut self.at_least);
        self.n = self.at_least[0];
    }

    /// Terms whose lists nobody shares: their parameters are −∞ in every model that has them.
    pub(super) fn empty_terms(&self, space: &Space) -> Terms {
        let empty = |(_, t): &(usize, &Pattern)| self.at_least[**t as usize] <= 0.0;
        space.terms().iter().enumerate().filter(empty).fold(0, |mask, (i, _)| mask | 1 << i)
    }

    /// Twice the negative log-likelihood of the saturated model, without the factorials: no model can go below.
    pub(super) fn saturated(&self) -> f64 {
        let cell = |h: &Pattern| {
            let y = self.y[*h as usize];
            y * y.ln() - y
        };
        -2.0 * self.observed.iter().map(cell).sum::<f64>()
    }
}

/// a[θ] becomes the sum of a[h] over all h that contain θ; k·2^(k−1) additions.
#[inline]
pub(super) fn sum_over_supersets(a: &mut [f64]) {
    let mut half = 1;
    while half < a.len() {
        for pair in a.chunks_exact_mut(2 * half) {
            let (without, with) = pair.split_at_mut(half);
            for (w, h) in without.iter_mut().zip(with) {
                *w += *h;
            }
        }
        half *= 2;
    }
}

/// a[h] becomes the product of a[θ] over all θ inside h. With a[θ] = e^α it gives every cell mean from as many
/// exponentials as the model has terms.
#[inline]
pub(super) fn multiply_over_subsets(a: &mut [f64]) {
    let mut half = 1;
    while half < a.len() {
        for pair in a.chunks_exact_mut(2 * half) {
            let (without, with) = pair.split_at_mut(half);
            for (w, h) in without.iter().zip(with) {
                *h *= *w;
            }
        }
        half *= 2;
    }
}
