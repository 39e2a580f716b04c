//! A step in the inbox: its row in the log, and what the tally says after it.

use amparo_model::{AccountId, ReportId};
use rusqlite::{Connection, OptionalExtension, ToSql, params};

use super::HOLDER;
use crate::rows::{Value, read_id};
use crate::write::Write;
use crate::{Error, Result, schema};

/// What a step changes.
#[derive(Clone, Copy)]
pub(super) enum Change<'a> {
    Assign(&'a str),
    Snooze(Option<&'a str>),
}

impl Change<'_> {
    fn word(self) -> &'static str {
        match self {
            Self::Assign(_) => "assign",
            Self::Snooze(_) => "snooze",
        }
    }
}

/// Gives back to nobody what somebody has who works on none of its cases any more; part of a write that has its own
/// leaf. Of one report, or of one account; whoever is disabled gives back everything.
pub(crate) fn let_go(
    w: &mut Write<'_>,
    (of, disabled): (Option<&AccountId>, bool),
    report: Option<&ReportId>,
    who: &str,
) -> Result<()> {
    let found = {
        let which = if report.is_some() { "t.report = ?1" } else { "t.doer = ?1 and t.doer <> ''" };
        let mut statement = w.tx.prepare_cached(&format!(
            "select t.report from tally t where {which} and t.doer not in ('', '{HOLDER}') and (?2 or (
                exists (select 1 from attached a where a.report = t.report) and not exists (
                    select 1 from attached a join belongs b on b.casefile = a.casefile
                    where a.report = t.report and b.account = t.doer and b.role <> 'reader')))"
        ))?;
        let key = report.map(ReportId::as_str).or(of.map(AccountId::as_str));
        let ids = statement.query_map(params![key, disabled], |r| r.get::<_, String>(0))?;
        ids.map(|id| read_id!(ReportId, &id?)).collect::<Result<Vec<_>>>()?
    };
    let batch = w.row_id("ib");
    for report in found {
        insert(w, &batch, &report, Change::Assign(""), who, "")?;
    }
    Ok(())
}

/// Takes a step about reports; gives its batch, or `None` where nothing changes.
pub(super) fn step(
    w: &mut Write<'_>,
    reports: &[ReportId],
    change: Change<'_>,
    who: &str,
    why: &str,
) -> Result<Option<String>> {
    let batch = w.row_id("ib");
    let mut changed = false;
    for report in reports {
        let now: Option<(String, Option<String>)> =
            w.tx.prepare_cached("select doer, until from tally where report = ?")?
                .query_row([report.as_str()], |r| Ok((r.get(0)?, r.get(1)?)))
                .optional()?;
        let (doer, until) = now.ok_or_else(|| Error::NotFound { kind: "report", id: report.to_string() })?;
        let same = match change {
            Change::Assign(to) => doer == to,
            Change::Snooze(to) => until.as_deref() == to,
        };
        if !same {
            insert(w, &batch, report, change, who, why)?;
            changed = true;
        }
    }
    if !changed {
        return Ok(None);
    }
    w.leaf(change.word(), "inbox", &batch, who)?;
    Ok(Some(batch))
}

/// Writes a row of a step, and has the tally follow; part of a write that has its own leaf.
pub(super) fn insert(
    w: &mut Write<'_>,
    batch: &str,
    report: &ReportId,
    change: Change<'_>,
    who: &str,
    why: &str,
) -> Result<()> {
    let (doer, until): (Value, Value) = match change {
        Change::Assign(to) => (Some(to).filter(|to| !to.is_empty()).into(), Value::Null),
        Change::Snooze(until) => (Value::Null, until.into()),
    };
    let values = [
        w.row_id("is").into(),
        batch.into(),
        report.as_str().into(),
        change.word().into(),
        doer,
        until,
        who.into(),
        (&w.at).into(),
        why.into(),
    ];
    w.insert(schema::INBOX_STEP, &values)?;
    let (column, value): (_, &dyn ToSql) = match &change {
        Change::Assign(to) => ("doer", to),
        Change::Snooze(until) => ("until", until),
    };
    let sql = format!("update tally set {column} = ? where report = ?");
    w.tx.prepare_cached(&sql)?.execute(params![value, report.as_str()])?;
    Ok(())
}

/// What held before a step.
#[derive(Default)]
pub(super) struct Former {
    pub(super) doer: Option<String>,
    pub(super) until: Option<String>,
    pub(super) why: String,
}

/// The place of the last step of a kind about a report, and what the one before it said.
pub(super) fn last_two(conn: &Connection, report: &str, what: &str) -> Result<(Option<i64>, Former)> {
    let mut statement = conn.prepare_cached(
        "select seq, doer, until, why from inbox_step where report = ? and what = ? order by seq desc limit 2",
    )?;
    let mut rows = statement.query([report, what])?;
    let last = rows.next()?.map(|row| row.get(0)).transpose()?;
    let former = match rows.next()? {
        Some(row) => Former { doer: row.get(1)?, until: row.get(2)?, why: row.get(3)? },
        None => Former::default(),
    };
    Ok((last, former))
}
