#![doc = include_str!("../README.md")]

pub mod cleared;
mod hex;
pub mod log;
pub mod names;
pub mod redact;
pub mod seal;
