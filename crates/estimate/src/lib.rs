#![doc = include_str!("../README.md")]

pub mod refuse;
pub mod stream;
pub mod summary;
pub mod table;
pub mod watch;
