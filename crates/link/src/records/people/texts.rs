//! The distinct values of a property that is no name and no date.

use crate::records::load::dictionary::Dictionary;
use crate::records::value::{fold, jaro};

/// How a property is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Words: spelling counts, a slip is likely.
    Words,
    /// A code: one character off is a slip, a common beginning means something.
    Code,
}

/// Distinct values.
pub(crate) struct Texts {
    pub(crate) kind: Kind,
    /// Normal forms.
    pub(crate) values: Dictionary,
    pub(crate) letters: Vec<u32>,
    /// How rare each value is.
    pub(crate) band: Vec<u8>,
}

impl Texts {
    /// Normal forms of raw values, and the code of each raw code.
    pub(crate) fn of<'a>(kind: Kind, raw: impl Iterator<Item = &'a str>) -> (Self, Vec<u32>) {
        let mut values = Dictionary::default();
        let codes = raw
            .map(|r| {
                let words = fold::words(fold::cell(r));
                values.code(&if kind == Kind::Code { fold::joined(&words) } else { words })
            })
            .collect();
        let letters = values.values().map(jaro::letters).collect();
        (Self { kind, values, letters, band: Vec::new() }, codes)
    }

    /// No value at all.
    pub(crate) fn none() -> Self {
        Self { kind: Kind::Words, values: Dictionary::default(), letters: vec![0], band: vec![0] }
    }

    /// Sets how rare the values are, from the codes of all rows.
    pub(crate) fn weigh(&mut self, codes: impl Iterator<Item = u32>) {
        let mut counts = vec![0_u32; self.values.len()];
        codes.for_each(|c| counts[c as usize] += 1);
        let total = counts.iter().skip(1).map(|c| *c as usize).sum();
        self.band = counts.iter().map(|c| super::band(*c, total)).collect();
    }
}
