//! What two records drawn at random have in common: the distribution of levels without any rule.

use crate::records::compare::{Comparison, compare};
use crate::records::hash::uniform;
use crate::records::people::People;

/// Pairs that are drawn.
const DRAWN: u64 = 300_000;

/// For each comparison, the share of each level among random pairs that can be compared; smoothed, without level 0.
pub(crate) fn random_levels(people: &People, comparisons: &[Comparison]) -> Vec<Vec<f64>> {
    let n = people.rows.len() as f64;
    let mut levels: Vec<Vec<f64>> = comparisons.iter().map(|c| vec![0.0; c.levels]).collect();
    for i in 0..DRAWN.min((n * n) as u64) {
        let a = (uniform(&[0x7261_6e64, i, 0]) * n) as u32;
        let b = (uniform(&[0x7261_6e64, i, 1]) * n) as u32;
        if a != b {
            let pattern = compare(people, a, b);
            comparisons.iter().zip(&mut levels).for_each(|(c, l)| l[c.level(pattern)] += 1.0);
        }
    }
    for shares in &mut levels {
        shares[0] = 0.0;
        super::em::smooth(shares, None, 0.5);
    }
    levels
}
