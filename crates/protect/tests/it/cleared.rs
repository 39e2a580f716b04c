//! The gate: each rule has a test here that fails without it.

mod fixture;
mod planted;
mod rows;
mod rules;
mod sources;
