//! The one integration-test binary of this crate.

#![allow(clippy::unwrap_used)] // a test may stop at the first surprise

mod access;
mod accounts;
mod actions;
mod assign;
#[cfg(feature = "passkeys")]
mod authenticator;
mod crash;
mod desk;
mod erase;
mod find;
mod judgements;
mod leaks;
mod members;
#[cfg(feature = "passkeys")]
mod passkeys;
mod rules;
mod sealed;
mod search;
mod second;
mod steps;
mod story;
mod tamper;
mod tokens;
mod touched;
mod verify;
