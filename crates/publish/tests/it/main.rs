//! Integration tests of the crate, in one binary.

mod estimate;
mod invented;
mod page;
mod table;
