#![doc = include_str!("../README.md")]

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
    /// A table could not be written.
    #[error("the table could not be written: {0}")]
    Table(#[from] csv::Error),
}
