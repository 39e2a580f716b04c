//! Integration tests of the crate, in one binary.

#![allow(clippy::unwrap_used)] // a test may stop at the first surprise

mod cleared;
mod field;
mod log;
mod redact;
mod seal;
