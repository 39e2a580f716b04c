//! Work done once for each table: a hundred sampled partitions give far fewer different tables.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use crate::table::OverlapTable;

/// SHA-256 of the counts and of what was asked, hexadecimal. Names of lists do not enter: they change no figure.
pub fn hash(table: &OverlapTable, asked: &str) -> String {
    let mut sha = Sha256::new();
    sha.update((table.k() as u64).to_le_bytes());
    for (pattern, count) in table.observed() {
        sha.update(pattern.to_le_bytes());
        sha.update(count.to_le_bytes());
    }
    sha.update(asked.as_bytes());
    sha.finalize().iter().map(|b| format!("{b:02x}")).collect()
}

/// Results by hash of table and question.
#[derive(Debug, Clone)]
pub struct Cache<T> {
    held: BTreeMap<String, T>,
    hits: u64,
}

impl<T> Default for Cache<T> {
    fn default() -> Self {
        Self { held: BTreeMap::new(), hits: 0 }
    }
}

impl<T> Cache<T> {
    /// The result for a table, worked out the first time. The work must depend on nothing but the counts and `asked`
    /// (method, options, seed).
    pub fn get_or(&mut self, table: &OverlapTable, asked: &str, work: impl FnOnce() -> T) -> &T {
        let key = hash(table, asked);
        if self.held.contains_key(&key) {
            self.hits += 1;
        }
        self.held.entry(key).or_insert_with(work)
    }

    /// How often nothing had to be worked out.
    pub fn hits(&self) -> u64 {
        self.hits
    }

    /// How many different tables were met.
    pub fn tables(&self) -> usize {
        self.held.len()
    }
}
