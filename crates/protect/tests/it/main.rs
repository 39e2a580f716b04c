//! Integration tests of the crate, in one binary.

mod log;
mod redact;
mod seal;
