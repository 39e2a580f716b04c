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
use crate::problem::of_table;
use crate::say::Message;
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
    table.map_err(|e| {
        Problem::bad_data("problem-in-file").value("path", path.display()).because("why", of_table(&e))
    })
}

/// Reads sampled partitions (draw, list, record, cluster), Parquet, and counts the tables they give. Every partition
/// must hold the same records, or a person would be lost without a word.
pub fn read_draws(path: &Path) -> Result<Tables> {
    let bad =
        |why: Message| Problem::bad_data("problem-draws").value("path", path.display()).because("why", why);
    let reader = ParquetRecordBatchReaderBuilder::try_new(open(path)?)
        .and_then(ParquetRecordBatchReaderBuilder::build)
        .map_err(|e| bad(Message::new("draws-no-parquet").value("error", e)))?;
    let mut lists: BTreeMap<String, usize> = BTreeMap::new();
    let mut records: BTreeMap<(usize, String), usize> = BTreeMap::new();
    let mut draws: BTreeMap<String, Draw> = BTreeMap::new();
    let mut row = 0_usize;
    for batch in reader {
        let batch = batch.map_err(|e| bad(Message::new("draws-cut").value("row", row).value("error", e)))?;
        let columns = columns(&batch).map_err(&bad)?;
        for i in 0..batch.num_rows() {
            row += 1;
            let mut cells = [const { String::new() }; 4];
            for (cell, (column, name)) in cells.iter_mut().zip(columns.iter().zip(COLUMNS)) {
                let text = column.at(i).filter(|t| !t.is_empty());
                *cell = text.ok_or_else(|| {
                    bad(Message::new("draws-empty-cell").value("row", row).value("column", name))
                })?;
            }
            let [draw, list, record, cluster] = cells;
            let next = lists.len();
            let list = *lists.entry(list).or_insert(next);
            if list >= MAX_LISTS {
                return Err(bad(Message::new("draws-too-many-lists")
                    .value("row", row)
                    .value("most", MAX_LISTS)));
            }
            let next = records.len();
            let record = *records.entry((list, record)).or_insert(next);
            let held = draws.entry(draw).or_default();
            if held.add(record, list, cluster) {
                return Err(bad(Message::new("draws-twice").value("row", row)));
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
            return Err(bad(Message::new("draws-short")
                .value("draw", name)
                .value("held", draw.records)
                .value("all", records.len())));
        }
        let people = draw.people.into_values().map(|h| (moved(h), 1));
        let table = OverlapTable::new(sorted.clone(), people).map_err(|e| {
            bad(Message::new("draws-table").value("draw", &name).message("why", of_table(&e)))
        })?;
        all.push(table);
    }
    if all.is_empty() {
        return Err(bad(Message::new("draws-none")));
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

fn columns(batch: &RecordBatch) -> std::result::Result<[Texts<'_>; 4], Message> {
    let find = |name: &str| {
        let column = batch
            .column_by_name(name)
            .ok_or_else(|| Message::new("draws-no-column").value("column", name))?;
        Texts::of(column.as_ref()).ok_or_else(|| Message::new("draws-column-type").value("column", name))
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
