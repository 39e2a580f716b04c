//! The overlap table: how many people stand on exactly which lists.
//!
//! It is the only input of every method here. Pattern `h` is a bit mask: bit `j` is set when the person is on list `j`;
//! the empty pattern (on no list) is what the methods estimate and never appears.

use std::collections::BTreeMap;
use std::io::Read;

use serde::Serialize;

mod clusters;

pub use clusters::{LinkedTable, is_clusters};

/// A capture pattern: bit `j` set = on list `j`.
pub type Pattern = u32;

/// Most lists a table can have.
pub const MAX_LISTS: usize = 16;

/// Counts of people by capture pattern. Patterns that nobody has are not stored.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct OverlapTable {
    lists: Vec<String>,
    cells: BTreeMap<Pattern, u64>,
}

/// Why a table cannot be used: one plain sentence with row and column.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TableError {
    /// The file is not a table of comma-separated values.
    #[error("row {row}: {what}; give one column for each list with 0 or 1, and a last column `count`")]
    Shape {
        /// Line of the file, the header being 1.
        row: usize,
        /// What is wrong there.
        what: String,
    },
    /// The file is not a table of linked records.
    #[error("row {row}: {what}; give the columns list, record, cluster, one row for each record")]
    Linked {
        /// Line of the file, the header being 1.
        row: usize,
        /// What is wrong there.
        what: String,
    },
    /// A cell that is not 0 or 1.
    #[error(
        "row {row}, column {column}: “{value}” is neither 0 nor 1; write 1 where the people are on the list, 0 where not"
    )]
    NotBinary {
        /// Line of the file.
        row: usize,
        /// Name of the list.
        column: String,
        /// What stands there.
        value: String,
    },
    /// A count that is negative, fractional, too big or no number.
    #[error(
        "row {row}, column count: “{value}” is not a whole number of people from 0 to {}; write the number of people",
        MAX_COUNT
    )]
    NotACount {
        /// Line of the file.
        row: usize,
        /// What stands there.
        value: String,
    },
    /// People who are on no list cannot have been counted.
    #[error(
        "row {row}: {count} people are on no list; a table counts only people who were documented, so remove the row"
    )]
    OnNoList {
        /// Line of the file.
        row: usize,
        /// How many.
        count: u64,
    },
    /// One pattern twice.
    #[error("row {row}: the same lists as in row {first}; add the two counts up in one row")]
    Duplicate {
        /// Line of the file.
        row: usize,
        /// Where the pattern stood before.
        first: usize,
    },
    /// Fewer than one or more than [`MAX_LISTS`] lists.
    #[error("the table has {0} lists; give from 1 to {MAX_LISTS}")]
    Lists(usize),
    /// Nobody is counted.
    #[error("the table counts nobody; check that the column `count` is the last one")]
    Empty,
    /// A list nobody is on.
    #[error("column {0}: nobody is on this list; remove the column, or check that it was filled")]
    EmptyList(String),
    /// Sum of the counts beyond what the methods can hold.
    #[error("the counts add up to more than {MAX_COUNT}; check the column count")]
    TooMany,
}

/// Largest sum of counts: far beyond any list of people, and exact in `f64`.
pub const MAX_COUNT: u64 = 1_000_000_000_000;

impl OverlapTable {
    /// A table from list names and (pattern, count) pairs; counts of one pattern add up.
    pub fn new(
        lists: Vec<String>,
        cells: impl IntoIterator<Item = (Pattern, u64)>,
    ) -> Result<Self, TableError> {
        if lists.is_empty() || lists.len() > MAX_LISTS {
            return Err(TableError::Lists(lists.len()));
        }
        let mut map = BTreeMap::new();
        let mut n = 0_u64;
        for (pattern, count) in cells {
            n = n.checked_add(count).filter(|n| *n <= MAX_COUNT).ok_or(TableError::TooMany)?;
            if count > 0 {
                if pattern == 0 || pattern >> lists.len() != 0 {
                    return Err(TableError::OnNoList { row: 0, count });
                }
                *map.entry(pattern).or_insert(0) += count;
            }
        }
        if map.is_empty() {
            return Err(TableError::Empty);
        }
        let table = Self { lists, cells: map };
        match (0..table.k()).find(|j| table.on_list(*j) == 0) {
            Some(j) => Err(TableError::EmptyList(table.lists[j].clone())),
            None => Ok(table),
        }
    }

    /// Reads a CSV with a header: one 0/1 column a list, then `count`. Every row is checked; the first fault is said
    /// with its row and column.
    pub fn from_csv(input: impl Read) -> Result<Self, TableError> {
        let mut csv = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(input);
        let bad = |row: usize, what: String| TableError::Shape { row, what };
        let header = csv.headers().map_err(|e| bad(1, e.to_string()))?.clone();
        let header: Vec<&str> = header.iter().map(|h| h.trim_start_matches('\u{feff}')).collect();
        let Some((last, lists)) = header.split_last() else { return Err(TableError::Empty) };
        if !last.eq_ignore_ascii_case("count") {
            return Err(bad(1, format!("the last column is “{last}”, not `count`")));
        }
        if lists.is_empty() || lists.len() > MAX_LISTS {
            return Err(TableError::Lists(lists.len()));
        }
        if let Some(twice) = (1..lists.len()).find(|j| lists[..*j].contains(&lists[*j])) {
            return Err(bad(1, format!("two columns are named “{}”", lists[twice])));
        }
        let mut seen: BTreeMap<Pattern, usize> = BTreeMap::new();
        let mut cells = Vec::new();
        for (index, record) in csv.records().enumerate() {
            let row = index + 2;
            let record = record.map_err(|e| bad(row, e.to_string()))?;
            let mut pattern = 0;
            for (j, name) in lists.iter().enumerate() {
                match &record[j] {
                    "1" => pattern |= 1 << j,
                    "0" => {}
                    value => {
                        return Err(TableError::NotBinary {
                            row,
                            column: (*name).to_owned(),
                            value: value.to_owned(),
                        });
                    }
                }
            }
            let value = &record[lists.len()];
            let count = value
                .parse::<u64>()
                .ok()
                .filter(|c| *c <= MAX_COUNT)
                .ok_or_else(|| TableError::NotACount { row, value: value.to_owned() })?;
            if pattern == 0 && count > 0 {
                return Err(TableError::OnNoList { row, count });
            }
            if let Some(first) = seen.insert(pattern, row) {
                return Err(TableError::Duplicate { row, first });
            }
            cells.push((pattern, count));
        }
        Self::new(lists.iter().map(|l| (*l).to_owned()).collect(), cells)
    }

    /// Number of lists.
    pub fn k(&self) -> usize {
        self.lists.len()
    }

    /// Names of the lists, in the order of the bits.
    pub fn lists(&self) -> &[String] {
        &self.lists
    }

    /// People documented by at least one list.
    pub fn n(&self) -> u64 {
        self.cells.values().sum()
    }

    /// People on exactly these lists.
    pub fn count(&self, pattern: Pattern) -> u64 {
        self.cells.get(&pattern).copied().unwrap_or(0)
    }

    /// Patterns somebody has, in ascending order, with their counts.
    pub fn observed(&self) -> impl Iterator<Item = (Pattern, u64)> + '_ {
        self.cells.iter().map(|(h, y)| (*h, *y))
    }

    /// Every pattern but the empty one, in ascending order: 2^k − 1 of them, zeros included.
    pub fn all_patterns(&self) -> impl Iterator<Item = Pattern> + use<> {
        1..(1 << self.k())
    }

    /// People who are at least on all lists of `mask`: the sufficient statistic of a log-linear term.
    pub fn at_least(&self, mask: Pattern) -> u64 {
        self.observed().filter(|(h, _)| h & mask == mask).map(|(_, y)| y).sum()
    }

    /// People on list `j`.
    pub fn on_list(&self, j: usize) -> u64 {
        self.at_least(1 << j)
    }

    /// People on exactly `r` lists (the capture frequency f_r).
    pub fn on_exactly(&self, r: u32) -> u64 {
        self.observed().filter(|(h, _)| h.count_ones() == r).map(|(_, y)| y).sum()
    }

    /// The table with list `j` left out; people on that list alone are no longer documented.
    pub fn without(&self, j: usize) -> Result<Self, TableError> {
        let low = (1 << j) - 1;
        let mut lists = self.lists.clone();
        lists.remove(j);
        Self::new(
            lists,
            self.observed().map(|(h, y)| ((h & low) | ((h >> (j + 1)) << j), y)).filter(|(h, _)| *h != 0),
        )
    }

    /// The table with lists `i` and `j` merged into one: on the merged list are the people of either.
    pub fn merged(&self, i: usize, j: usize) -> Result<Self, TableError> {
        let (i, j) = (i.min(j), i.max(j));
        let low = (1 << j) - 1;
        let mut lists = self.lists.clone();
        let gone = lists.remove(j);
        lists[i] = format!("{}+{gone}", lists[i]);
        Self::new(
            lists,
            self.observed().map(|(h, y)| {
                let either = h | (((h >> j) & 1) << i);
                ((either & low) | ((either >> (j + 1)) << j), y)
            }),
        )
    }
}
