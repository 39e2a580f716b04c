#![doc = include_str!("../README.md")]

mod hex;
pub mod log;
pub mod names;
pub mod redact;
pub mod seal;
