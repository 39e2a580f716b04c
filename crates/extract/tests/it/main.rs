//! Integration tests of the crate, in one binary.
#![allow(clippy::unwrap_used)]

mod case;
mod cites;
mod pages;
mod read;
