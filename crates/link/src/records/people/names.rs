//! The distinct name parts of all lists, with what is known about each.

use crate::records::load::dictionary::Dictionary;
use crate::records::value::{jaro, name};

/// Place of a name part in the name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NamePart {
    Given = 0,
    Family = 1,
    Father = 2,
}

/// Number of [`NamePart`]s that have frequencies.
pub(crate) const PARTS: usize = 3;

/// What is known about one distinct name part.
#[derive(Clone, Copy, Default)]
pub(crate) struct Known {
    /// Code of the skeleton; 0 for the missing value.
    pub(crate) skeleton: u32,
    /// Letters that occur.
    pub(crate) letters: u32,
    /// First letter.
    pub(crate) first: u8,
    /// Length of the spelling.
    pub(crate) length: u8,
    /// How rare the spelling is, by part: see [`band`].
    pub(crate) band: [u8; PARTS],
    /// How rare the skeleton is, by part.
    pub(crate) skeleton_band: [u8; PARTS],
}

/// Distinct name parts.
#[derive(Default)]
pub(crate) struct Names {
    pub(crate) spelling: Dictionary,
    pub(crate) skeletons: Dictionary,
    pub(crate) known: Vec<Known>,
}

/// Records that every list is taken to be longer by when shares are worked out.
const SHORT: f64 = 100.0;

/// Rarity in four bands, from 0 (one in 30 or more often) to 3 (rarer than one in 3,000): wide enough that the copies of
/// a record in the lists themselves do not move a value by a band, narrow enough that a band has one meaning.
pub(crate) fn band(count: u32, of: usize) -> u8 {
    // the chance to meet the value in another record; a short list knows little about it
    let share = f64::from(count.saturating_sub(1)) / (of as f64 + SHORT);
    match share {
        s if s >= 1.0 / 30.0 => 0,
        s if s >= 1.0 / 300.0 => 1,
        s if s >= 1.0 / 3000.0 => 2,
        _ => 3,
    }
}

impl Names {
    /// Adds a part written as small Latin words; gives its code.
    pub(crate) fn add(&mut self, words: &str) -> u32 {
        let joined = crate::records::value::fold::joined(words);
        let code = self.spelling.code(&joined);
        if code as usize >= self.known.len() {
            self.known.resize(code as usize + 1, Known::default());
            let skeleton = self.skeletons.code(&name::skeleton(words));
            self.known[code as usize] = Known {
                skeleton,
                letters: jaro::letters(&joined),
                first: joined.bytes().next().unwrap_or(0),
                length: joined.len().min(255) as u8,
                ..Known::default()
            };
        }
        code
    }

    /// Sets how rare spellings and skeletons are in one part of the name, from the codes of all rows.
    pub(crate) fn weigh(&mut self, part: NamePart, codes: impl Iterator<Item = u32>) {
        let mut counts = vec![0_u32; self.spelling.len()];
        codes.for_each(|c| counts[c as usize] += 1);
        let total: usize = counts.iter().skip(1).map(|c| *c as usize).sum();
        let mut skeletons = vec![0_u32; self.skeletons.len()];
        self.known.resize(self.spelling.len(), Known::default());
        for (known, count) in self.known.iter().zip(&counts) {
            skeletons[known.skeleton as usize] += count;
        }
        for (known, count) in self.known.iter_mut().zip(&counts) {
            known.band[part as usize] = band(*count, total);
            known.skeleton_band[part as usize] = band(skeletons[known.skeleton as usize], total);
        }
    }
}
