//! Integration tests of the crate, in one binary.

mod invented;
mod page;
mod table;
