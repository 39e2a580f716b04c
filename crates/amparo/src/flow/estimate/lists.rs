//! What an estimate starts from: a table of overlaps, linked lists, or sampled partitions of linked lists.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufRead, BufReader, Seek};
use std::path::Path;

use amparo_estimate::strata::{Tables, tables};
use amparo_estimate::table::{LinkedTable, MAX_LISTS, OverlapTable, Pattern, is_clusters};
use arrow_array::RecordBatch;
use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;

use super::column::Texts;
use crate::{Problem, Result};

/// Columns of a file of sampled partitions.
const COLUMNS: [&str; 4] = ["draw", "list", "record", "cluster"];

/// Reads a table of overlaps, or linked lists (list, record, cluster), told apart by the header. The first fault is
/// said with file, row and column.
pub fn read_table(path: &Path) -> Result<OverlapTable> {
    let mut file = BufReader::new(open(path)?);
    let mut header = String::new();
    file.read_line(&mut header).map_err(|e| Problem::file(path, &e))?;
    file.rewind().map_err(|e| Problem::file(path, &e))?;
    let table = if is_clusters(&header) {
        LinkedTable::from_csv(file).map(|linked| linked.table)
    } else {
        OverlapTable::from_csv(file)
    };
    table.map_err(|e| Problem::bad_data(format!("{}: {e}", path.display())))
}

/// Reads sampled partitions (draw, list, record, cluster), Parquet, and counts the tables they give. Every partition
/// must hold the same records, or a person would be lost without a word.
pub fn read_draws(path: &Path) -> Result<Tables> {
    let bad = |what: String| {
        Problem::bad_data(format!("{}: {what}; write it again with `amparo link`", path.display()))
    };
    let reader = ParquetRecordBatchReaderBuilder::try_new(open(path)?)
        .and_then(ParquetRecordBatchReaderBuilder::build)
        .map_err(|e| bad(format!("it cannot be read as Parquet ({e})")))?;
    let mut lists: BTreeMap<String, usize> = BTreeMap::new();
    let mut records: BTreeMap<(usize, String), usize> = BTreeMap::new();
    let mut draws: BTreeMap<String, Draw> = BTreeMap::new();
    let mut row = 0_usize;
    for batch in reader {
        let batch = batch.map_err(|e| bad(format!("after row {row} it cannot be read ({e})")))?;
        let columns = columns(&batch).map_err(&bad)?;
        for i in 0..batch.num_rows() {
            row += 1;
            let mut cells = [const { String::new() }; 4];
            for (cell, (column, name)) in cells.iter_mut().zip(columns.iter().zip(COLUMNS)) {
                let text = column.at(i).filter(|t| !t.is_empty());
                *cell = text.ok_or_else(|| bad(format!("row {row}: column {name} is empty")))?;
            }
            let [draw, list, record, cluster] = cells;
            let next = lists.len();
            let list = *lists.entry(list).or_insert(next);
            if list >= MAX_LISTS {
                return Err(bad(format!(
                    "row {row}: it is of list {}, and at most {MAX_LISTS} can be used",
                    list + 1
                )));
            }
            let next = records.len();
            let record = *records.entry((list, record)).or_insert(next);
            let held = draws.entry(draw).or_default();
            if held.add(record, list, cluster) {
                return Err(bad(format!("row {row}: the record stands twice in this draw")));
            }
        }
    }
    // lists in the order of their names, whatever came first in the file
    let place: BTreeMap<usize, usize> = lists.values().zip(0..).map(|(from, to)| (*from, to)).collect();
    let moved = |h: Pattern| place.iter().map(|(from, to)| (h >> from & 1) << to).sum::<Pattern>();
    let sorted: Vec<String> = lists.into_keys().collect();
    let mut all = Vec::with_capacity(draws.len());
    for (name, draw) in draws {
        if draw.records != records.len() {
            return Err(bad(format!("draw {name} holds {} of the {} records", draw.records, records.len())));
        }
        let people = draw.people.into_values().map(|h| (moved(h), 1));
        all.push(OverlapTable::new(sorted.clone(), people).map_err(|e| bad(format!("draw {name}: {e}")))?);
    }
    if all.is_empty() {
        return Err(bad("it holds no draw".to_owned()));
    }
    Ok(tables(all))
}

/// One sampled partition: for each cluster, the lists its records stand on.
#[derive(Default)]
struct Draw {
    people: BTreeMap<String, Pattern>,
    seen: Vec<bool>,
    records: usize,
}

impl Draw {
    /// Adds a record by its number; `true` where it was there already.
    fn add(&mut self, record: usize, list: usize, cluster: String) -> bool {
        if self.seen.len() <= record {
            self.seen.resize(record + 1, false);
        }
        if std::mem::replace(&mut self.seen[record], true) {
            return true;
        }
        self.records += 1;
        *self.people.entry(cluster).or_insert(0) |= 1 << list;
        false
    }
}

fn columns(batch: &RecordBatch) -> std::result::Result<[Texts<'_>; 4], String> {
    let find = |name: &str| {
        let column = batch.column_by_name(name).ok_or_else(|| format!("there is no column {name}"))?;
        Texts::of(column.as_ref())
            .ok_or_else(|| format!("column {name} holds neither text nor whole numbers"))
    };
    Ok([find(COLUMNS[0])?, find(COLUMNS[1])?, find(COLUMNS[2])?, find(COLUMNS[3])?])
}

fn open(path: &Path) -> Result<File> {
    let file = File::open(path).map_err(|e| Problem::file(path, &e))?;
    if file.metadata().is_ok_and(|m| m.is_dir()) {
        return Err(Problem::file(path, &std::io::ErrorKind::IsADirectory.into()));
    }
    Ok(file)
}
