//! Integration tests of the crate, in one binary.
#![allow(clippy::unwrap_used, clippy::print_stderr)] // skipped tests say so

mod admit;
mod case;
mod cites;
mod cjk;
mod encoder;
mod english;
mod pages;
mod phenomena;
mod places;
mod read;
mod statements;
mod targets;
mod tongues;
mod weigh;
