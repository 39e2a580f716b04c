//! The fitted model: one class of pairs that are one person, several of pairs that are not.

use serde::{Deserialize, Serialize};

use crate::records::compare::{Comparison, Pattern};

/// A mixture of classes of pairs. Class 0 is *one person*; the others are the ways in which two people come to share
/// something: a name, an event, a code.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Model {
    /// Share of each class among the candidates.
    pub(crate) shares: Vec<f64>,
    /// By class, then comparison, then level: how likely the level is; level 0 counts as 1 in every class.
    pub(crate) levels: Vec<Vec<Vec<f64>>>,
}

impl Model {
    /// Probability of a pattern together with each class.
    pub(crate) fn joint(&self, comparisons: &[Comparison], pattern: Pattern, out: &mut Vec<f64>) {
        out.clear();
        for (share, levels) in self.shares.iter().zip(&self.levels) {
            let mut p = *share;
            for (comparison, shares) in comparisons.iter().zip(levels) {
                let level = comparison.level(pattern);
                if level != 0 {
                    p *= shares[level];
                }
            }
            out.push(p);
        }
    }

    /// Probability that a pair with a pattern is one person.
    pub(crate) fn probability(&self, comparisons: &[Comparison], pattern: Pattern) -> f64 {
        let mut joint = Vec::with_capacity(self.shares.len());
        self.joint(comparisons, pattern, &mut joint);
        let sum: f64 = joint.iter().sum();
        if sum > 0.0 { joint[0] / sum } else { 0.0 }
    }

    /// Weight of one comparison, in powers of two: how much likelier its level is for one person than for two people
    /// like these (Fellegi and Sunter 1969).
    pub(crate) fn weight(&self, comparisons: &[Comparison], at: usize, pattern: Pattern) -> f64 {
        let level = comparisons[at].level(pattern);
        if level == 0 {
            return 0.0;
        }
        let mut joint = Vec::new();
        self.joint(comparisons, pattern, &mut joint);
        // the classes of two people, weighed as they stand without this comparison
        let (mut above, mut below) = (0.0, 0.0);
        for class in 1..joint.len() {
            let share = self.levels[class][at][level];
            above += joint[class];
            below += joint[class] / share;
        }
        let two = if below > 0.0 { above / below } else { 1.0 };
        (self.levels[0][at][level] / two).log2()
    }
}
