//! How text is cut into words for the index, and how a query is read: the same cut on both sides.
//!
//! The index sees only what [`index_text`] writes: folded words with one space between them. Scripts written
//! without spaces (and Hangul, whose names have two or three syllables and carry endings) are cut into
//! overlapping pairs of characters, with the last character of each run once more alone: `한강에` becomes
//! `한강 강에 에`. So any two characters in a row are found as one exact word, a longer run as words in a row,
//! and a single character as the beginning of a pair.

mod cut;
mod fold;
mod query;
mod snippet;

pub(crate) use cut::{Kind, cut};
pub(crate) use query::{Otherwise, Parsed, Term};
pub(crate) use snippet::snippet;

/// Changes with every change of what [`index_text`] writes, of what is indexed, and of the keys of names; the index is then built anew on opening.
pub(crate) const VERSION: &str = "3";

/// Text as the index sees it.
pub(crate) fn index_text(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    cut(text, |token| {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(token.text);
    });
    out
}
