//! Sentences from structured facts, in the language of the page.

mod date;
mod number;
mod people;
mod place;
mod sentence;

pub(crate) use date::date;
pub(crate) use sentence::{fact, figure, statement};

/// Marks around names inside a sentence; the page turns them into `<bdi>`, so that a name in another script does
/// not disturb the line. They are private-use characters, taken out of whatever comes from outside.
const OPEN: char = '\u{e000}';
const CLOSE: char = '\u{e001}';

/// A name, marked.
pub(crate) fn name(text: &str) -> String {
    format!("{OPEN}{}{CLOSE}", plain(text))
}

/// A text without marks.
pub(crate) fn plain(text: &str) -> String {
    text.chars().filter(|c| !matches!(*c, OPEN | CLOSE)).collect()
}

/// A part of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Piece {
    pub(crate) name: bool,
    pub(crate) text: String,
}

/// A sentence in parts, names apart.
pub(crate) fn pieces(sentence: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for part in sentence.split_inclusive([OPEN, CLOSE]) {
        let text = plain(part);
        if !text.is_empty() {
            pieces.push(Piece { name: part.ends_with(CLOSE), text });
        }
    }
    pieces
}

/// The sentence with its first letter large.
fn capitalised(sentence: String) -> String {
    let at = sentence.find(|c| c != OPEN).unwrap_or(0);
    let Some(first) = sentence[at..].chars().next() else { return sentence };
    let name_first = at > 0;
    if name_first {
        return sentence;
    }
    first.to_uppercase().chain(sentence[first.len_utf8()..].chars()).collect()
}
