#![doc = include_str!("../README.md")]

mod hex;
pub mod log;
pub mod seal;
