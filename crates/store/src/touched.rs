//! Which cases later writes can have changed, so that what was worked out from a case can be kept until then.

use std::collections::BTreeSet;

use amparo_model::CaseId;
use amparo_protect::log::Leaf;
use rusqlite::{Connection, OptionalExtension};

use crate::records::{SameAsLink, links_within};
use crate::rows::read_id;
use crate::{Result, Scope, Store};

/// Further back the log is not read: everything counts as changed.
const FURTHEST: u64 = 2_000;

/// What was written since an earlier look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Touched {
    /// Entries of the log by now: the place to look from the next time.
    pub leaves: u64,
    /// Cases whose reports, claims, decisions or records can have changed; `None`: any of them.
    pub cases: Option<BTreeSet<CaseId>>,
}

impl Store {
    /// The cases that writes after the first `leaves` entries of the log can have changed. A write that is not known to
    /// stay within some cases (an erasure, what was heard without a report) counts for all of them.
    pub fn touched_since(&self, leaves: u64) -> Result<Touched> {
        self.read(|tx| {
            let size: Option<i64> =
                tx.query_row("select size from log_edge where one = 1", [], |r| r.get(0)).optional()?;
            let now = size.unwrap_or(0) as u64;
            if now < leaves || now - leaves > FURTHEST {
                return Ok(Touched { leaves: now, cases: None });
            }
            let mut statement = tx.prepare_cached("select leaf from log where seq >= ? and seq < ?")?;
            let mut rows = statement.query([leaves as i64, now as i64])?;
            let mut cases = BTreeSet::new();
            while let Some(row) = rows.next()? {
                let leaf: Leaf = serde_json::from_str(&row.get::<_, String>(0)?)?;
                match touches(tx, &leaf)? {
                    Some(some) => cases.extend(some),
                    None => return Ok(Touched { leaves: now, cases: None }),
                }
            }
            Ok(Touched { leaves: now, cases: Some(cases) })
        })
    }

    /// Judgements that records are the same, in the order they were made, where both are of cases within.
    pub fn same_as_links(&self, within: &Scope) -> Result<Vec<SameAsLink>> {
        self.read(|tx| links_within(tx, within))
    }
}

/// Cases an entry of the log can have changed; `None` for all.
fn touches(conn: &Connection, leaf: &Leaf) -> Result<Option<Vec<CaseId>>> {
    let id = leaf.object_id.as_str();
    Ok(match (leaf.action.as_str(), leaf.object_kind.as_str()) {
        ("open" | "change", "case") => Some(vec![read_id!(CaseId, id)?]),
        // Also cases it was taken out of.
        ("add" | "attach" | "detach", "report") => {
            Some(ids(conn, "select distinct casefile from attachment where report = ?", id)?)
        }
        ("make" | "publicity", "record") => Some(ids(conn, "select casefile from record where id = ?", id)?),
        (_, "intervention" | "deadline") => {
            Some(ids(conn, &format!("select casefile from {} where id = ?", leaf.object_kind), id)?)
        }
        ("consent" | "withdraw consent", "record") => {
            Some(ids(conn, "select casefile from record where id = ?", id)?)
        }
        ("decide" | "undo", "decision") => of_claim(conn, "select claim from decision where id = ?", id)?,
        ("propose", "claims") => of_claim(conn, "select id from claim where id = ?", id)?,
        // Who is the same as whom, and who works on a case, is read each time; sources, releases, backups and accounts
        // hold nothing of a case.
        // What a step decides has leaves of its own; what a second reader says changes no case.
        ("link" | "unlink" | "judge", _)
        | ("join" | "leave" | "share" | "look", "case")
        | (
            _,
            "step" | "second" | "source" | "release" | "backup" | "store" | "account" | "token" | "saved"
            | "sealed" | "case key",
        ) => Some(Vec::new()),
        _ => None,
    })
}

/// The cases of the report a claim stands in; `None` for a claim without one.
fn of_claim(conn: &Connection, sql: &str, id: &str) -> Result<Option<Vec<CaseId>>> {
    let claim: Option<String> = conn.prepare_cached(sql)?.query_row([id], |r| r.get(0)).optional()?;
    let Some(claim) = claim else { return Ok(None) };
    let report: Option<String> =
        conn.prepare_cached("select report from claim where id = ?")?.query_row([&claim], |r| r.get(0))?;
    match report {
        Some(report) => {
            ids(conn, "select distinct casefile from attachment where report = ?", &report).map(Some)
        }
        None => Ok(None),
    }
}

fn ids(conn: &Connection, sql: &str, id: &str) -> Result<Vec<CaseId>> {
    let mut statement = conn.prepare_cached(sql)?;
    let mut rows = statement.query([id])?;
    let mut cases = Vec::new();
    while let Some(row) = rows.next()? {
        cases.push(read_id!(CaseId, &row.get::<_, String>(0)?)?);
    }
    Ok(cases)
}
