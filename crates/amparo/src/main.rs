//! The program. See ARCHITECTURE.md.
fn main() {}
