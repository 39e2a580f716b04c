//! Cases: what the organisation follows up.

use amparo_model::{Case, CaseId, ReportId};
use rusqlite::{Connection, OptionalExtension};

use crate::reports::text_of;
use crate::rows::read_id;
use crate::write::Write;
use crate::{Error, Result, Store, schema, search};

impl Store {
    /// Opens a case. `standard` is the standard of proof, a term of `vocab/standards.toml`.
    pub fn create_case(&self, title: &str, standard: &str, who: &str) -> Result<CaseId> {
        self.write(|w| {
            let id = w.id(CaseId::new);
            let values = [id.as_str().into(), (&w.at).into(), who.into()];
            w.insert(schema::CASEFILE, &values)?;
            name_case(w, &id, title, standard, who, "")?;
            search::follow(&w.tx, id.as_str(), None)?;
            w.leaf("open", "case", id.as_str(), who)?;
            Ok(id)
        })
    }

    /// One case.
    pub fn case(&self, id: &CaseId) -> Result<Case> {
        self.read(|tx| case(tx, id))
    }

    /// All cases, newest first.
    pub fn cases(&self) -> Result<Vec<Case>> {
        self.read(|tx| load(tx, "where ?1 is null or true order by c.seq desc", None))
    }

    /// Gives a case another title or standard of proof, and says why; the former stay on record.
    pub fn change_case(&self, id: &CaseId, title: &str, standard: &str, who: &str, why: &str) -> Result<()> {
        self.write(|w| {
            case(&w.tx, id)?;
            let before = search::entry(&w.tx, id.as_str())?;
            name_case(w, id, title, standard, who, why)?;
            search::follow(&w.tx, id.as_str(), before)?;
            w.leaf("change", "case", id.as_str(), who)
        })
    }

    /// Puts a report into a case. A report can belong to several; attaching it twice changes nothing.
    pub fn attach_report(&self, case: &CaseId, report: &ReportId, who: &str) -> Result<()> {
        self.attach(case, report, true, who, "")
    }

    /// The same for several reports in one transaction: all or none.
    pub fn attach_reports(&self, case: &CaseId, reports: &[ReportId], who: &str) -> Result<()> {
        self.write(|w| reports.iter().try_for_each(|report| attach_in(w, case, report, true, who, "")))
    }

    /// Takes a report out of a case, and says why.
    pub fn detach_report(&self, case: &CaseId, report: &ReportId, who: &str, why: &str) -> Result<()> {
        self.attach(case, report, false, who, why)
    }

    fn attach(&self, id: &CaseId, report: &ReportId, attached: bool, who: &str, why: &str) -> Result<()> {
        self.write(|w| attach_in(w, id, report, attached, who, why))
    }
}

/// Puts a report into a case or takes it out, within a transaction that writes.
fn attach_in(
    w: &mut Write<'_>,
    id: &CaseId,
    report: &ReportId,
    attached: bool,
    who: &str,
    why: &str,
) -> Result<()> {
    case(&w.tx, id)?;
    text_of(&w.tx, report)?;
    if is_attached(&w.tx, id, report)? == attached {
        return Ok(());
    }
    let values = [
        w.row_id("kr").into(),
        id.as_str().into(),
        report.as_str().into(),
        attached.into(),
        who.into(),
        (&w.at).into(),
        why.into(),
    ];
    w.insert(schema::ATTACHMENT, &values)?;
    crate::assign::let_go(w, (None, false), Some(report), who)?;
    search::refresh(&w.tx, report.as_str())?;
    w.leaf(if attached { "attach" } else { "detach" }, "report", report.as_str(), who)
}

fn name_case(
    w: &mut Write<'_>,
    id: &CaseId,
    title: &str,
    standard: &str,
    who: &str,
    why: &str,
) -> Result<()> {
    let values = [
        w.row_id("kn").into(),
        id.as_str().into(),
        title.into(),
        standard.into(),
        who.into(),
        (&w.at).into(),
        why.into(),
    ];
    w.insert(schema::CASEFILE_NAME, &values).map(drop)
}

pub(crate) fn case(conn: &Connection, id: &CaseId) -> Result<Case> {
    let found = load(conn, "where c.id = ?1", Some(id))?.pop();
    found.ok_or_else(|| Error::NotFound { kind: "case", id: id.to_string() })
}

fn is_attached(conn: &Connection, case: &CaseId, report: &ReportId) -> Result<bool> {
    let mut statement = conn.prepare_cached("select 1 from attached where casefile = ? and report = ?")?;
    Ok(statement.query_row([case.as_str(), report.as_str()], |_| Ok(())).optional()?.is_some())
}

/// Reports of a case, newest first.
pub(crate) fn reports_of(conn: &Connection, case: &CaseId) -> Result<Vec<ReportId>> {
    let mut statement = conn.prepare_cached(
        "select r.id from attached a join report r on r.id = a.report where a.casefile = ? order by r.seq desc",
    )?;
    let mut rows = statement.query([case.as_str()])?;
    let mut ids = Vec::new();
    while let Some(row) = rows.next()? {
        ids.push(read_id!(ReportId, &row.get::<_, String>(0)?)?);
    }
    Ok(ids)
}

fn load(conn: &Connection, tail: &str, id: Option<&CaseId>) -> Result<Vec<Case>> {
    let mut statement = conn.prepare_cached(&format!(
        "select c.id, c.opened, n.title, n.standard
         from casefile c join casefile_name n on n.casefile = c.id
            and n.seq = (select max(seq) from casefile_name where casefile = c.id)
         {tail}"
    ))?;
    let mut rows = statement.query([id.map(CaseId::as_str)])?;
    let mut cases = Vec::new();
    while let Some(row) = rows.next()? {
        cases.push(Case {
            id: read_id!(CaseId, &row.get::<_, String>(0)?)?,
            opened: row.get(1)?,
            title: row.get(2)?,
            standard: row.get(3)?,
        });
    }
    Ok(cases)
}
