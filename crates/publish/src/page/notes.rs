//! Numbered notes: what each sentence rests on.

use amparo_protect::cleared::PublicBasis;

use crate::say::{date, plain};
use crate::words::{Words, dir};

/// One source with its words.
#[derive(Clone, Debug)]
pub(super) struct Note {
    pub(super) number: usize,
    /// Sentence that cites it first.
    pub(super) back: String,
    pub(super) kind: String,
    pub(super) outlet: Option<String>,
    pub(super) date: Option<String>,
    pub(super) edtf: Option<String>,
    pub(super) address: Option<String>,
    pub(super) words: Option<String>,
    pub(super) language: String,
    pub(super) dir: &'static str,
}

/// Notes in the order they are first cited; one source with the same words has one number.
#[derive(Debug, Default)]
pub(super) struct Notes {
    seen: Vec<PublicBasis>,
    pub(super) list: Vec<Note>,
}

impl Notes {
    /// Numbers of the notes a sentence rests on.
    pub(super) fn cite(&mut self, sentence: &str, basis: &[PublicBasis], words: &Words) -> Vec<usize> {
        let mut numbers: Vec<usize> = basis.iter().map(|b| self.number(sentence, b, words)).collect();
        numbers.sort_unstable();
        numbers.dedup();
        numbers
    }

    fn number(&mut self, sentence: &str, basis: &PublicBasis, words: &Words) -> usize {
        if let Some(at) = self.seen.iter().position(|b| b == basis) {
            return at + 1;
        }
        self.seen.push(basis.clone());
        self.list.push(Note {
            number: self.seen.len(),
            back: sentence.to_owned(),
            kind: words.label("sources", &basis.source_kind),
            outlet: basis.outlet.as_deref().map(plain),
            date: basis.date.as_deref().map(|d| date(d, words)),
            edtf: basis.date.clone(),
            address: basis.address.clone(),
            words: basis.words.as_deref().map(plain),
            language: basis.language.clone(),
            dir: dir(&basis.language),
        });
        self.seen.len()
    }
}
