//! The one integration-test binary of this crate.

mod access;
mod crash;
mod desk;
mod erase;
mod leaks;
mod rules;
mod search;
mod story;
mod tamper;
mod verify;
