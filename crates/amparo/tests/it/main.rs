//! Tests of the program: the command line in one process, the pages without a network, the rules of the house.

#![allow(clippy::unwrap_used)] // a test may stop at the first surprise

mod account;
mod actions;
mod api;
mod app;
mod ask;
#[cfg(feature = "passkeys")]
#[path = "../../../store/tests/it/authenticator.rs"]
mod authenticator;
mod beside;
mod board;
mod cli;
mod compare;
mod docs;
mod estimate;
mod find;
mod hostile;
mod inbox;
mod link;
mod messages;
mod net;
#[cfg(feature = "passkeys")]
mod passkeys;
mod review;
mod rights;
mod scope;
mod sealed;
mod second;
mod see;
mod signin;
mod story;
mod team;
mod tidy;
mod tour;
mod watch;
mod web;
mod words;
mod worker;
