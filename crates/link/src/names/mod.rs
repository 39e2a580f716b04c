//! Names of people across scripts and romanisations: one spelling, a set of readings.
//!
//! A spelling is read under several *hypotheses of origin*: Korean, Chinese (Mandarin and Cantonese), Arabic, Slavic and
//! other. A hypothesis is about systems of writing only: which tables a spelling may follow. It stays inside, is never
//! given out as a property of a person, and nothing here guesses anybody's gender, ethnicity or nationality from a name.
//!
//! - Korean and Chinese names are cut into syllables; each spelling of a syllable is a weighted set of readings, and two
//!   spellings weigh what their common readings weigh, the rarer the more ([`compare`]).
//! - All other names are laid beside each other as sounds, part by part, in any order.
//! - A well-formed part that contradicts counts against: another father's name is another person.

mod assign;
mod explain;
mod fold;
mod form;
mod keys;
mod readings;
mod sounds;
mod syllables;
mod tables;
mod weigh;

pub use form::{Comparison, Level, Weight};
pub use keys::keys;
pub use readings::{Readings, read};

/// Compares two names written in any script or romanisation. Symmetric in weight, probability and level.
pub fn compare(a: &str, b: &str) -> Comparison {
    let (left, right) = (readings::spoken(a), readings::spoken(b));
    let verdict = weigh::weigh(&Readings::of(&left), &Readings::of(&right));
    Comparison {
        weight: verdict.weight.weight,
        probability: verdict.weight.probability(),
        level: verdict.weight.level,
        explanation: explain::explain(&left, &right, &verdict),
    }
}

/// How two names that were read before stand to each other.
pub fn agreement(a: &Readings, b: &Readings) -> Level {
    weigh::weigh(a, b).weight.level
}

/// Weight and level of two names that were read before, without words.
pub fn weight(a: &Readings, b: &Readings) -> Weight {
    weigh::weigh(a, b).weight
}
