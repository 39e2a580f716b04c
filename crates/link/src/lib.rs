#![doc = include_str!("../README.md")]

pub mod compare;
pub mod names;
pub mod records;
