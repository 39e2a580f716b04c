//! Compares what is wrapped and sealed with what the log says was written last.

use std::collections::BTreeMap;

use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row};

use super::digest;
use crate::Result;
use crate::rows::Value;
use crate::verify::{Finding, Wrong, loose_text};

/// Names every wrapped key and sealed value that is not what was written.
pub(crate) fn check(conn: &Connection, findings: &mut Vec<Finding>) -> Result<()> {
    compare(
        conn,
        "case key",
        "select casefile || ' ' || generation || ' ' || holder, digest from keyring order by seq",
        "select casefile || ' ' || generation || ' ' || holder, value from wrapped",
        findings,
    )?;
    compare(
        conn,
        "sealed field",
        "select sealed, generation || ' ' || digest from sealing order by seq",
        "select sealed, value, generation from ciphertext",
        findings,
    )
}

/// `said` gives ids with the digest that holds, `stands` ids with what stands there (and what comes before its digest).
fn compare(
    conn: &Connection,
    kind: &str,
    said: &str,
    stands: &str,
    findings: &mut Vec<Finding>,
) -> Result<()> {
    let mut told: BTreeMap<String, Option<String>> = BTreeMap::new();
    let mut statement = conn.prepare(said)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        // Read loosely: whatever stands there now, verifying goes on.
        let digest = row.get_ref(1)? != ValueRef::Null;
        told.insert(loose_text(row, 0)?, if digest { Some(loose_text(row, 1)?) } else { None });
    }
    let mut wrong = |wrong, id: String| {
        findings.push(Finding { wrong, kind: kind.to_owned(), id: id.trim().to_owned() });
    };
    let mut statement = conn.prepare(stands)?;
    let more = statement.column_count() > 2;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let id = loose_text(row, 0)?;
        let now = if more { format!("{} {}", loose_number(row, 2)?, held(row)?) } else { held(row)? };
        match told.remove(&id).flatten() {
            None => wrong(Wrong::Added, id),
            Some(told) if told != now => wrong(Wrong::Altered, id),
            Some(_) => {}
        }
    }
    told.into_iter().filter(|(_, told)| told.is_some()).for_each(|(id, _)| wrong(Wrong::Deleted, id));
    Ok(())
}

fn held(row: &Row<'_>) -> Result<String> {
    Ok(match Value::read(row, 1)? {
        Value::Bytes(bytes) => digest(&bytes),
        other => format!("{other:?}"),
    })
}

fn loose_number(row: &Row<'_>, at: usize) -> Result<String> {
    Ok(match Value::read(row, at)? {
        Value::Int(number) => number.to_string(),
        other => format!("{other:?}"),
    })
}
