//! Linked lists: records in clusters, one cluster a person.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;

use super::{MAX_LISTS, OverlapTable, Pattern, TableError};

/// A table made from linked records, and what it was made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkedTable {
    /// The overlap table: one person a cluster.
    pub table: OverlapTable,
    /// Records read.
    pub records: u64,
    /// Records beyond the first of their cluster on the same list: a person who stood twice, counted once.
    pub repeated: u64,
}

/// The columns of a file of linked records.
const COLUMNS: [&str; 3] = ["list", "record", "cluster"];

/// Whether a header is that of a file of linked records.
pub fn is_clusters(header: &str) -> bool {
    let mut cells = header.trim_start_matches('\u{feff}').trim_end().split(',');
    COLUMNS.iter().all(|want| cells.next().is_some_and(|c| c.trim().trim_matches('"') == *want))
        && cells.next().is_none()
}

impl LinkedTable {
    /// Reads a CSV with the columns list, record, cluster: one row a record, lists in the order of their names. The
    /// first fault is said with its row and column.
    ///
    /// # Errors
    /// A header that differs, an empty cell, a record given twice, and whatever [`OverlapTable::new`] refuses.
    pub fn from_csv(input: impl Read) -> Result<Self, TableError> {
        let mut csv = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(input);
        let bad = |row: usize, what: String| TableError::Linked { row, what };
        let header = csv.headers().map_err(|e| bad(1, e.to_string()))?;
        if !is_clusters(&header.iter().collect::<Vec<_>>().join(",")) {
            return Err(bad(1, "the columns are not list, record, cluster".to_owned()));
        }
        let mut rows: Vec<(String, String)> = Vec::new();
        let mut seen: BTreeSet<(String, String)> = BTreeSet::new();
        for (index, record) in csv.records().enumerate() {
            let row = index + 2;
            let record = record.map_err(|e| bad(row, e.to_string()))?;
            if let Some(empty) = (0..COLUMNS.len()).find(|c| record[*c].is_empty()) {
                return Err(bad(row, format!("column {} is empty", COLUMNS[empty])));
            }
            if !seen.insert((record[0].to_owned(), record[1].to_owned())) {
                return Err(bad(row, format!("record “{}” of list {} stands twice", &record[1], &record[0])));
            }
            rows.push((record[0].to_owned(), record[2].to_owned()));
        }
        let lists: BTreeSet<String> = rows.iter().map(|r| r.0.clone()).collect();
        let lists: Vec<String> = lists.into_iter().collect();
        if lists.len() > MAX_LISTS {
            return Err(TableError::Lists(lists.len()));
        }
        let mut people: BTreeMap<&str, Pattern> = BTreeMap::new();
        let mut repeated = 0;
        for (list, cluster) in &rows {
            let bit = 1 << lists.partition_point(|l| l < list);
            let pattern = people.entry(cluster).or_insert(0);
            repeated += u64::from(*pattern & bit != 0);
            *pattern |= bit;
        }
        let table = OverlapTable::new(lists, people.into_values().map(|h| (h, 1)))?;
        Ok(Self { table, records: rows.len() as u64, repeated })
    }
}
