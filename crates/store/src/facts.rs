//! How the store is: numbers, and whether everything is sound.

use crate::{Result, Store};

/// Numbers of the store.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Stats {
    pub reports: u64,
    pub claims: u64,
    pub decisions: u64,
    pub cases: u64,
    pub records: u64,
    pub sources: u64,
    pub releases: u64,
    pub originals: u64,
    /// Leaves in the log.
    pub leaves: u64,
    /// Size of the database file in bytes.
    pub database_bytes: u64,
    /// Size of the originals in bytes, as sealed.
    pub original_bytes: u64,
}

/// One thing that was looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What, as a stable word: `format`, `sqlite`, `integrity`, …
    pub name: &'static str,
    /// What was found.
    pub value: String,
    /// Whether it is as it should be.
    pub sound: bool,
}

impl Store {
    /// Numbers of the store.
    pub fn stats(&self) -> Result<Stats> {
        todo!()
    }

    /// Looks at format, cipher, integrity of the file, index, originals and left-overs.
    pub fn doctor(&self) -> Result<Vec<Fact>> {
        todo!()
    }
}
