//! The small configuration file, and the defaults: one set for all data.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::load::columns::Role;

/// What a user may say about the lists. Every field has a default; the file is TOML.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Config {
    /// Role → headings of the columns that hold it; a column that is not named is recognised by its heading.
    pub columns: BTreeMap<Role, Headings>,
    /// Columns to leave out although they would be recognised.
    pub ignore: Vec<String>,
    /// Lists that hold a person at most once; `["*"]` means every list.
    pub once: Vec<String>,
    /// How `03/04/2015` is read; found out from the column where it can be.
    pub dates: Option<DateOrder>,
    /// Year in which ages were written down, for records without a date of the event.
    pub age_year: Option<u16>,
    /// Sampled partitions to write.
    pub draws: u32,
    /// Seed of the sampled partitions.
    pub seed: u64,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            columns: BTreeMap::new(),
            ignore: Vec::new(),
            once: Vec::new(),
            dates: None,
            age_year: None,
            draws: 10,
            seed: 1,
        }
    }
}

/// One heading or several.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Headings {
    /// One column.
    One(String),
    /// Several columns, read one after the other.
    Many(Vec<String>),
}

impl Headings {
    /// The headings.
    pub fn all(&self) -> &[String] {
        match self {
            Self::One(heading) => std::slice::from_ref(heading),
            Self::Many(headings) => headings,
        }
    }
}

/// Order of day and month in a date that leaves it open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum DateOrder {
    /// Day first.
    Dmy,
    /// Month first.
    Mdy,
}

impl Config {
    /// Reads the configuration.
    ///
    /// # Errors
    /// Line and reason, as one sentence.
    pub fn parse(text: &str) -> Result<Self, String> {
        toml::from_str(text).map_err(|e| {
            let line = e.span().map_or(1, |s| text[..s.start.min(text.len())].lines().count().max(1));
            format!("line {line}: {}; correct that line", e.message().lines().next().unwrap_or_default())
        })
    }

    /// Whether a list holds a person at most once.
    pub(crate) fn holds_once(&self, list: &str) -> bool {
        self.once.iter().any(|l| l == "*" || l == list)
    }
}
