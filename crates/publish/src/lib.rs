#![doc = include_str!("../README.md")]

pub mod estimate;
mod page;
mod say;
pub mod table;
mod words;

pub use page::{Rendered, render, tombstone};
pub use words::Words;

/// Why something could not be written. Nothing of a case stands in the message.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum PublishError {
    /// A template could not be filled.
    #[error("the page could not be written: {0}")]
    Template(#[from] askama::Error),
    /// A report about so few people would point at them.
    #[error("{0} people are documented; a report about so few is not drawn, because it would point at them")]
    TooFew(u64),
    /// A figure is no number.
    #[error("a figure of the estimate is not a finite number; no report is drawn")]
    NoNumber,
    /// A table could not be written.
    #[error("the table could not be written: {0}")]
    Table(#[from] csv::Error),
}
