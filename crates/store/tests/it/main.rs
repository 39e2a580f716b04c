//! The one integration-test binary of this crate.

#![allow(clippy::unwrap_used)] // a test may stop at the first surprise

mod access;
mod accounts;
mod crash;
mod desk;
mod erase;
mod find;
mod judgements;
mod leaks;
mod members;
mod rules;
mod search;
mod story;
mod tamper;
mod touched;
mod verify;
