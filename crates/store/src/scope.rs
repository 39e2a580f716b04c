//! What of the store somebody sees: lists, counts and search are asked within a scope, and tell nothing of the rest.

use std::collections::BTreeSet;

use amparo_model::{CaseId, ClaimId, ReportId};
use rusqlite::{Connection, OptionalExtension};

use crate::reports::cases_of;
use crate::rows::{Value, read_id};
use crate::{Error, Result, Store};

/// What of the store is seen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Scope {
    /// Everything: for whoever holds the passphrase.
    #[default]
    All,
    /// What belongs to some cases.
    Of {
        /// The cases.
        cases: BTreeSet<CaseId>,
        /// Also reports that belong to no case yet.
        loose: bool,
    },
}

impl Scope {
    /// Whether a case is within.
    pub fn has(&self, case: &CaseId) -> bool {
        match self {
            Self::All => true,
            Self::Of { cases, .. } => cases.contains(case),
        }
    }

    /// Whether a report is within that belongs to these cases.
    pub fn holds(&self, cases: &[CaseId]) -> bool {
        match self {
            Self::All => true,
            Self::Of { loose, .. } if cases.is_empty() => *loose,
            Self::Of { .. } => cases.iter().any(|c| self.has(c)),
        }
    }

    /// The cases, as a value that [`Scope::reports`] and [`Scope::cases`] are bound to.
    pub(crate) fn value(&self) -> Value {
        match self {
            Self::All => Value::Null,
            Self::Of { cases, .. } => {
                Value::Text(serde_json::to_string(cases).expect("ids are written as text"))
            }
        }
    }

    /// A condition on a column that holds the id of a case; `?mark` is bound to [`Scope::value`].
    pub(crate) fn cases(&self, column: &str, mark: usize) -> String {
        match self {
            Self::All => format!("?{mark} is null"),
            Self::Of { .. } => format!("{column} in (select value from json_each(?{mark}))"),
        }
    }

    /// The same on a column that holds the id of a report. What is within is worked out once for a whole list, however
    /// long it is.
    pub(crate) fn reports(&self, column: &str, mark: usize) -> String {
        let Self::Of { loose, .. } = self else { return self.cases("", mark) };
        let within = self.cases("a.casefile", mark);
        let within = format!("{column} in (select a.report from attached a where {within})");
        if !*loose {
            return within;
        }
        format!(
            "({within} or {column} in (select l.id from gist g join report l on l.seq = g.seq where g.cases = ''))"
        )
    }

    /// The same, asked of each row by itself: for lists that end after a few of many rows that are seen.
    pub(crate) fn report_is(&self, column: &str, mark: usize) -> String {
        let Self::Of { loose, .. } = self else { return self.cases("", mark) };
        // The plus: the few cases of the report are looked at, and not the many of whoever asks.
        let within = self.cases("+a.casefile", mark);
        let within = format!("exists (select 1 from attached a where a.report = {column} and {within})");
        if !*loose {
            return within;
        }
        format!("({within} or not exists (select 1 from attached a where a.report = {column}))")
    }

    /// The same on a claim that is called `c`. One without a report belongs where the records are that it was entered
    /// for.
    pub(crate) fn claims(&self, mark: usize) -> String {
        let Self::Of { .. } = self else { return self.cases("", mark) };
        let (reports, cases) = (self.reports("c.report", mark), self.cases("p.casefile", mark));
        format!(
            "case when c.report is not null then {reports} else exists (
                select 1 from claim c2 join holding h2 on h2.claim = c2.id join record p on p.id = h2.record
                where c2.scope = c.scope and {cases}) end"
        )
    }
}

/// Whoever sees fewer reports than this has them all looked up first; more are asked for one by one.
const FEW: usize = 2000;

impl Store {
    /// A condition on a column that holds the id of a report, for a list of which only the first rows are read. `?mark` is
    /// bound to [`Scope::value`].
    pub(crate) fn seen_report(&self, within: &Scope, column: &str, mark: usize) -> Result<String> {
        let Scope::Of { loose, .. } = within else { return Ok(within.cases("", mark)) };
        let loose = if *loose { "select 1 from gist where cases = ''" } else { "select 1 where false" };
        let sql = format!(
            "select count(*) from (select 1 from attachment where {} union all {loose} limit {FEW})",
            within.cases("casefile", 1)
        );
        let many = self.read(|tx| {
            Ok(tx.prepare_cached(&sql)?.query_row([within.value()], |r| r.get::<_, i64>(0))? as usize >= FEW)
        })?;
        Ok(if many { within.report_is(column, mark) } else { within.reports(column, mark) })
    }

    /// How many reports are within a scope.
    pub fn count_reports(&self, within: &Scope) -> Result<u64> {
        let sql = match within {
            // The narrowest table with a row for each.
            Scope::All => "select count(*) from gist where ?1 is null".to_owned(),
            Scope::Of { loose, .. } => {
                let mine = within.cases("casefile", 1);
                let loose = if *loose { "(select count(*) from gist where cases = '')" } else { "0" };
                format!("select (select count(distinct report) from attached where {mine}) + {loose}")
            }
        };
        self.read(|tx| {
            Ok(tx.prepare_cached(&sql)?.query_row([within.value()], |r| r.get::<_, i64>(0))? as u64)
        })
    }

    /// The cases a report belongs to.
    pub fn cases_of_report(&self, id: &ReportId) -> Result<Vec<CaseId>> {
        self.read(|tx| of_report(tx, id))
    }

    /// The cases a claim belongs to: those of its report; without one, those of the records it was entered for.
    pub fn cases_of_claim(&self, id: &ClaimId) -> Result<Vec<CaseId>> {
        self.read(|tx| Ok(of_claim(tx, id)?.1))
    }

    /// Whether a claim is within a scope. One without a report that was entered for no record is only within everything.
    pub fn sees_claim(&self, within: &Scope, id: &ClaimId) -> Result<bool> {
        let (report, cases) = self.read(|tx| of_claim(tx, id))?;
        Ok(*within == Scope::All || ((report || !cases.is_empty()) && within.holds(&cases)))
    }
}

/// Whether a claim has a report, and the cases it belongs to.
fn of_claim(conn: &Connection, id: &ClaimId) -> Result<(bool, Vec<CaseId>)> {
    let found: Option<(Option<String>, String)> = conn
        .prepare_cached("select report, scope from claim where id = ?")?
        .query_row([id.as_str()], |r| Ok((r.get(0)?, r.get(1)?)))
        .optional()?;
    let (report, scope) = found.ok_or_else(|| Error::NotFound { kind: "claim", id: id.to_string() })?;
    if let Some(report) = report {
        return Ok((true, of_report(conn, &read_id!(ReportId, &report)?)?));
    }
    let mut statement = conn.prepare_cached(
        "select distinct p.casefile from claim c join holding h on h.claim = c.id join record p on p.id = h.record
         where c.scope = ? order by p.casefile",
    )?;
    let ids = statement.query_map([scope], |r| r.get::<_, String>(0))?;
    Ok((false, ids.map(|id| read_id!(CaseId, &id?)).collect::<Result<_>>()?))
}

fn of_report(conn: &Connection, id: &ReportId) -> Result<Vec<CaseId>> {
    if !conn.prepare_cached("select 1 from report where id = ?")?.exists([id.as_str()])? {
        return Err(Error::NotFound { kind: "report", id: id.to_string() });
    }
    cases_of(conn, id)
}
