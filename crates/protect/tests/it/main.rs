//! Integration tests of the crate, in one binary.

mod cleared;
mod log;
mod redact;
mod seal;
