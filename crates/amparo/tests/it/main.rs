//! Tests of the program: the command line in one process, the pages without a network, the rules of the house.

#![allow(clippy::unwrap_used)] // a test may stop at the first surprise

mod account;
mod actions;
mod api;
mod app;
mod ask;
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
