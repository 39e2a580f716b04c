//! Which cases later writes can have changed, so that what was worked out from a case can be kept until then.

use std::collections::BTreeSet;

use amparo_model::{CaseId, ReportId};
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
    /// Reports whose text, claims or decisions can have changed; `None`: any of them.
    pub reports: Option<BTreeSet<ReportId>>,
}

impl Store {
    /// The cases and reports that writes after the first `leaves` entries of the log can have changed. A write that is not
    /// known to stay within some of them (an erasure; for cases also what was heard without a report) counts for all.
    pub fn touched_since(&self, leaves: u64) -> Result<Touched> {
        self.read(|tx| {
            let size: Option<i64> =
                tx.query_row("select size from log_edge where one = 1", [], |r| r.get(0)).optional()?;
            let now = size.unwrap_or(0) as u64;
            if now < leaves || now - leaves > FURTHEST {
                return Ok(Touched { leaves: now, cases: None, reports: None });
            }
            let mut statement = tx.prepare_cached("select leaf from log where seq >= ? and seq < ?")?;
            let mut rows = statement.query([leaves as i64, now as i64])?;
            let (mut cases, mut reports) = (Some(BTreeSet::new()), Some(BTreeSet::new()));
            while let Some(row) = rows.next()?
                && (cases.is_some() || reports.is_some())
            {
                let leaf: Leaf = serde_json::from_str(&row.get::<_, String>(0)?)?;
                let touches = touches(tx, &leaf)?;
                cases = cases.zip(touches.cases).map(|(all, some)| &all | &some);
                reports = reports.zip(touches.reports).map(|(all, some)| &all | &some);
            }
            Ok(Touched { leaves: now, cases, reports })
        })
    }

    /// Judgements that records are the same, in the order they were made, where both are of cases within.
    pub fn same_as_links(&self, within: &Scope) -> Result<Vec<SameAsLink>> {
        self.read(|tx| links_within(tx, within))
    }
}

/// What an entry of the log can have changed; `None` for all.
struct Touches {
    cases: Option<BTreeSet<CaseId>>,
    reports: Option<BTreeSet<ReportId>>,
}

fn touches(conn: &Connection, leaf: &Leaf) -> Result<Touches> {
    let id = leaf.object_id.as_str();
    let no_report = |cases| Touches { cases: Some(cases), reports: Some(BTreeSet::new()) };
    Ok(match (leaf.action.as_str(), leaf.object_kind.as_str()) {
        ("open" | "change", "case") => no_report([read_id!(CaseId, id)?].into()),
        ("add" | "attach" | "detach", "report") => of_report(conn, id)?,
        ("make" | "publicity", "record") => {
            no_report(cases(conn, "select casefile from record where id = ?", id)?)
        }
        (_, "intervention" | "deadline") => {
            no_report(cases(conn, &format!("select casefile from {} where id = ?", leaf.object_kind), id)?)
        }
        ("consent" | "withdraw consent", "record") => {
            no_report(cases(conn, "select casefile from record where id = ?", id)?)
        }
        ("decide" | "undo", "decision") => of_claim(conn, "select claim from decision where id = ?", id)?,
        ("propose", "claims") => of_claim(conn, "select id from claim where id = ?", id)?,
        // Whether two reports tell of one event changes which goes back to which, and none of the two.
        ("judge", "report") => no_report(cases(
            conn,
            "select distinct a.casefile from judgement j join attachment a on a.report in (j.one, j.other)
             where j.id = ?",
            id,
        )?),
        // Who is the same as whom, and who works on a case, is read each time; sources, releases, backups and accounts
        // hold nothing of a case, and who has a report, or has seen it, changes nothing in it.
        // What a step decides has leaves of its own; what a second reader says changes no case.
        ("link" | "unlink" | "judge", _)
        | ("join" | "leave" | "share" | "look", "case")
        | (
            _,
            "step" | "second" | "inbox" | "source" | "release" | "backup" | "store" | "account" | "token"
            | "saved" | "sealed" | "case key",
        ) => no_report(BTreeSet::new()),
        _ => Touches { cases: None, reports: None },
    })
}

/// A claim without a report stands in none, and can belong to any case.
fn of_claim(conn: &Connection, sql: &str, id: &str) -> Result<Touches> {
    let claim: Option<String> = conn.prepare_cached(sql)?.query_row([id], |r| r.get(0)).optional()?;
    let Some(claim) = claim else { return Ok(Touches { cases: None, reports: None }) };
    let report: Option<String> =
        conn.prepare_cached("select report from claim where id = ?")?.query_row([&claim], |r| r.get(0))?;
    match report {
        Some(report) => of_report(conn, &report),
        None => Ok(Touches { cases: None, reports: Some(BTreeSet::new()) }),
    }
}

/// A report and its cases, also those it was taken out of.
fn of_report(conn: &Connection, id: &str) -> Result<Touches> {
    Ok(Touches {
        cases: Some(cases(conn, "select distinct casefile from attachment where report = ?", id)?),
        reports: Some([read_id!(ReportId, id)?].into()),
    })
}

fn cases(conn: &Connection, sql: &str, id: &str) -> Result<BTreeSet<CaseId>> {
    let mut statement = conn.prepare_cached(sql)?;
    let mut rows = statement.query([id])?;
    let mut cases = BTreeSet::new();
    while let Some(row) = rows.next()? {
        cases.insert(read_id!(CaseId, &row.get::<_, String>(0)?)?);
    }
    Ok(cases)
}
