//! The program of Amparo: command line and local web server. No logic of its own: it parses, asks, shows, and
//! calls the rooms of the house in order.
//!
//! Read in this order: [`flow`] (the path: extract → store → protect → publish), [`cli`] (one file per verb),
//! [`web`] (one file per page), [`problem`] (what can go wrong and how it is said), [`say`] (every visible word).
//! It is a library only so that tests can call it in one process.

pub mod cli;
pub mod clock;
pub mod config;
pub mod engine;
pub mod flow;
pub mod form;
pub mod import;
pub mod passphrase;
pub mod problem;
pub mod say;
pub mod show;
mod side;
pub mod watch;
pub mod web;
pub mod words;

pub use problem::{Kind, Problem};

/// What every fallible function here answers with.
pub type Result<T, E = Problem> = std::result::Result<T, E>;
