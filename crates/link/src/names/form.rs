//! What comparing two names gives.

use serde::{Deserialize, Serialize};

/// How two names stand to each other, from the strongest agreement to none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// The same letters in the same order, spaces and marks aside.
    Exact,
    /// One reading: every part can be the same name in two ways of writing.
    SameReading,
    /// One reading with the parts in another order, such as family and given name swapped.
    Swapped,
    /// A slip of the pen or of a scanner apart.
    Near,
    /// A part is given by its first letter only.
    Initial,
    /// All that stands in both agrees; one has a part more.
    PartMissing,
    /// A part agrees and a well-formed part contradicts (another given name, another father's name).
    Contradicting,
    /// No part agrees.
    Different,
    /// The two cannot be compared: one is empty, or they are in scripts that no table joins.
    Unclear,
}

impl Level {
    /// The level in words.
    pub fn words(self) -> &'static str {
        match self {
            Self::Exact => "same letters",
            Self::SameReading => "same reading",
            Self::Swapped => "same reading, parts in another order",
            Self::Near => "a slip of the pen apart",
            Self::Initial => "agrees as far as initials tell",
            Self::PartMissing => "agrees, one part is missing",
            Self::Contradicting => "one part agrees, another contradicts",
            Self::Different => "different names",
            Self::Unclear => "cannot be compared",
        }
    }
}

/// Evidence without words, for comparing many pairs.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Weight {
    /// Log-odds in nats that both are spellings of one person's name, against two names met by chance.
    pub weight: f64,
    /// How they stand to each other.
    pub level: Level,
}

impl Weight {
    /// Chance that the two name one person where the pair is worth a look at all (even odds before), from 0 to 1.
    pub fn probability(self) -> f64 {
        1.0 / (1.0 + (-(SLOPE * self.weight + SHIFT)).exp())
    }
}

/// Line from weight to log-odds of one person: the slope by logistic regression on the fitted half of `name_bench` and the
/// even lines of `data/name_pairs.tsv`, half the weight each; even odds where F1 on both is at its best (from a weight of 2
/// on; docs/benchmarks.md).
const SLOPE: f64 = 0.53;
const SHIFT: f64 = -1.06;

/// Two names compared.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Comparison {
    /// Log-odds in nats that both are spellings of one person's name, against two names met by chance.
    pub weight: f64,
    /// Chance that the two name one person where the pair is worth a look at all, from 0 to 1.
    pub probability: f64,
    /// How they stand to each other.
    pub level: Level,
    /// Why, in words.
    pub explanation: String,
}
