#![doc = include_str!("../README.md")]

mod feed;
mod page;
mod phrase;
pub mod table;
mod words;

pub use page::{Rendered, render, tombstone};
pub use words::Words;
