//! A case as a map and as a network: each a picture with its table twin and its description, all three made from the same
//! entries. Nothing that is sealed and no safe place is in any of them (`show/desk.rs`). All of it is pure.

mod gather;
mod ground;
mod label;
mod layout;
mod map;
mod network;
mod project;
mod tie;

pub use gather::{Entry, Stand, entries};
pub use map::{Map, Route, Spot, map};
pub use network::{Edge, Network, Node, network};
pub use tie::Tie;

use amparo_model::{ClaimId, ReportId};

/// Who says so, and where.
pub type Says = (String, Option<ReportId>, ClaimId);

/// Most entries that a description says in words; the table has them all.
const IN_WORDS: usize = 60;

/// A text with its middle.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct Text {
    pub x: f64,
    pub y: f64,
    pub text: String,
}

/// How many entries a description says, and that it goes on where it does.
fn in_words(lines: Vec<String>, say: &crate::say::Say) -> String {
    let more = lines.len().saturating_sub(IN_WORDS);
    let mut words = lines.into_iter().take(IN_WORDS).collect::<Vec<_>>().join(&say.t("list-semicolon"));
    if more > 0 {
        words = format!("{words} {}", say.n("see-in-words-more", more));
    }
    words
}

/// The arrow from one to the next, in the direction of writing: no reader turns it round.
fn onward(say: &crate::say::Say) -> &'static str {
    if say.lang().dir() == "rtl" { " \u{2190} " } else { " \u{2192} " }
}
