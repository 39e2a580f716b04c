//! Where to cut: at the probability that maximises the expected F1.

use serde::{Deserialize, Serialize};

use crate::records::linkage::KEPT;

/// A cut and what is expected above it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Cut {
    /// Pairs at least this likely are kept.
    pub(crate) probability: f64,
    /// Expected F1 of the pairs kept.
    pub(crate) f1: f64,
    /// Expected pairs of one person among all candidates.
    pub(crate) expected: f64,
}

/// Steps between 0 and 1 in which probabilities are counted.
const STEPS: usize = 10_000;

/// Pairs by probability.
#[derive(Clone)]
pub(crate) struct Scored {
    pairs: Vec<u64>,
    /// In millionths: whole numbers add up to the same in any order.
    sums: Vec<u64>,
}

impl Default for Scored {
    fn default() -> Self {
        Self { pairs: vec![0; STEPS + 1], sums: vec![0; STEPS + 1] }
    }
}

impl Scored {
    /// Counts pairs of one probability.
    pub(crate) fn add(&mut self, probability: f64, pairs: u64) {
        let step = (probability * STEPS as f64) as usize;
        self.pairs[step] += pairs;
        self.sums[step] += (probability * 1e6).round() as u64 * pairs;
    }

    /// The cut with the highest expected F1 = 2 TP / (kept + true). The optimum lies near half of the F1 it reaches
    /// (Lipton, Elkan and Naryanaswamy 2014).
    pub(crate) fn best_cut(&self) -> Cut {
        let expected = self.sums.iter().sum::<u64>() as f64 / 1e6;
        let mut best = Cut { probability: 0.5, f1: 0.0, expected };
        let (mut kept, mut hits) = (0.0, 0.0);
        for step in (0..=STEPS).rev() {
            kept += self.pairs[step] as f64;
            hits += self.sums[step] as f64 / 1e6;
            let f1 = if kept > 0.0 { 2.0 * hits / (kept + expected) } else { 0.0 };
            if f1 > best.f1 {
                best = Cut { probability: step as f64 / STEPS as f64, f1, expected };
            }
        }
        // never below what is kept
        best.probability = best.probability.max(KEPT);
        best
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cut_is_half_the_f1() {
        let mut scored = Scored::default();
        (1..=1000).for_each(|i| scored.add(f64::from(i) / 1000.0, 1));
        let cut = scored.best_cut();
        assert!((cut.probability - cut.f1 / 2.0).abs() < 0.01, "{cut:?}");
        assert_eq!(Scored::default().best_cut().f1.to_bits(), 0.0_f64.to_bits());
    }
}
