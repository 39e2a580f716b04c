//! From the bytes of a report to text and proposed claims, each with the words it came from.
//!
//! ```text
//! bytes ── read ──► Document { text, story, leftovers } ── find ──► Reading { entities, acts, statements, … }
//! ```
//!
//! What a language model proposes besides (asked elsewhere, if at all) comes in through [`admit`], which takes only what the
//! text bears out.
//!
//! Pure: no file, clock, network or random number; places and word lists come in as bytes or are built in. It
//! never fails on bad text: what could not be read is a warning in the reading.

pub mod admit;
mod dates;
mod encoder;
mod find;
pub mod gazetteer;
mod language;
pub mod read;
mod report;
pub mod weigh;

pub use dates::{Clock, FoundDate, Grain, TimeKind, dates};
pub use report::{Knowledge, Seeing, because, places, reading, reading_not_weighed};
