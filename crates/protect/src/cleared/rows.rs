//! Tables for the outside.

use amparo_model::Handling;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use super::Cleared;
use super::contact::Sort;
use super::draft::PersonRef;
use super::finding::{Exposed, Finding, Findings};
use super::flaw::Flaw;
use super::guard::Guard;
use super::policy::Policy;
use crate::names::strip_controls;

/// A column of a table on its way out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// Its heading.
    pub name: String,
    /// Whether it is a quasi-identifier of the person in the row.
    pub quasi_identifier: bool,
    /// Who may see it.
    pub handling: Handling,
}

/// A table on its way out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RowsDraft {
    /// Columns.
    pub columns: Vec<Column>,
    /// Cells by row.
    pub rows: Vec<Vec<String>>,
    /// Everybody the table could speak of: their names are searched for in every cell.
    pub people: Vec<PersonRef>,
}

/// A table that may leave.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rows {
    /// Headings.
    pub columns: Vec<String>,
    /// Cells by row.
    pub rows: Vec<Vec<String>>,
}

/// Clears a table, or says what stands in the way: no column above internal handling, no name, contact or safe
/// place in any cell, every combination of quasi-identifiers on at least k rows, each row as wide as the heading.
pub fn clear_rows(draft: &RowsDraft, policy: &Policy) -> Result<Cleared<Rows>, Vec<Finding>> {
    let mut found = Findings::default();
    columns_may_leave(draft, &mut found);
    rows_are_whole(draft, &mut found);
    cells_name_nobody(draft, policy, &mut found);
    combinations_repeat(draft, policy, &mut found);
    if found.standing(&policy.reasons) > 0 {
        return Err(found.0);
    }
    let clean = |cells: &Vec<String>| cells.iter().map(|cell| strip_controls(cell)).collect();
    let columns = draft.columns.iter().map(|c| strip_controls(&c.name)).collect();
    Ok(Cleared::new(Rows { columns, rows: draft.rows.iter().map(clean).collect() }, found.0))
}

fn columns_may_leave(draft: &RowsDraft, found: &mut Findings) {
    for column in draft.columns.iter().filter(|c| c.handling > Handling::Internal) {
        found.add(Flaw::ColumnHandling, format!("column {}", place_of(draft, column)));
    }
}

fn rows_are_whole(draft: &RowsDraft, found: &mut Findings) {
    for (i, _) in draft.rows.iter().enumerate().filter(|(_, row)| row.len() != draft.columns.len()) {
        found.add(Flaw::RowWidth, format!("row {}", i + 1));
    }
}

fn cells_name_nobody(draft: &RowsDraft, policy: &Policy, found: &mut Findings) {
    let guard = Guard::new(&draft.people, policy);
    let head = draft.columns.iter().map(|c| ("heading".to_owned(), &c.name));
    let cells = draft
        .rows
        .iter()
        .enumerate()
        .flat_map(|(i, row)| row.iter().map(move |c| (format!("row {}", i + 1), c)));
    for (about, cell) in head.chain(cells) {
        for mark in guard.marks(cell, Sort::Text) {
            found.add(Flaw::in_cell(mark.rule), &about);
        }
    }
}

/// k-anonymity of the table.
fn combinations_repeat(draft: &RowsDraft, policy: &Policy, found: &mut Findings) {
    let quasi: Vec<usize> = (0..draft.columns.len()).filter(|&i| draft.columns[i].quasi_identifier).collect();
    if quasi.len() <= policy.free_quasi_identifiers {
        return;
    }
    let mut classes: BTreeMap<Vec<&str>, Vec<usize>> = BTreeMap::new();
    for (i, row) in draft.rows.iter().enumerate() {
        let class = quasi.iter().map(|&q| row.get(q).map_or("", String::as_str)).collect();
        classes.entry(class).or_default().push(i + 1);
    }
    for rows in classes.values().filter(|rows| rows.len() < policy.k) {
        let values = Exposed { fit: rows.len(), k: policy.k, ..Exposed::default() };
        found.push(Finding::new(Flaw::RowCombination, format!("row {}", rows[0])).with(values));
    }
}

fn place_of(draft: &RowsDraft, column: &Column) -> usize {
    draft.columns.iter().position(|c| std::ptr::eq(c, column)).map_or(0, |i| i + 1)
}
