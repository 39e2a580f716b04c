//! A hit as it is shown: its title, and the words around what was looked for.

use rusqlite::Connection;

use super::collect::Key;
use super::index::{record_text, said_text};
use super::{Hit, On};
use crate::rows::read_id;
use crate::words::{Parsed, snippet};
use crate::{Error, Part, Result, cases, claims, records};

pub(super) fn hit(conn: &Connection, key: &Key, query: &Parsed) -> Result<Hit> {
    if !key.value {
        return report(conn, key.seq, query);
    }
    let (kind, id): (String, String) = conn
        .prepare_cached("select kind, ref from value_doc where seq = ?")?
        .query_row([key.seq], |r| Ok((r.get(0)?, r.get(1)?)))?;
    let (on, title, at, text) = match kind.as_str() {
        "claim" => {
            let claim = claims::reviewed(conn, &read_id!(ClaimId, &id)?)?;
            let at = claim.decision.as_ref().map(|d| d.at.clone()).unwrap_or_default();
            let (title, text) = (claim.said().kind().to_owned(), said_text(claim.said()));
            (On::Claim { claim: claim.claim.id, report: claim.claim.report }, title, at, text)
        }
        "record" => {
            let record = records::record(conn, &read_id!(RecordId, &id)?)?;
            let (case, at): (String, String) = conn
                .prepare_cached("select casefile, at from record where id = ?")?
                .query_row([&id], |r| Ok((r.get(0)?, r.get(1)?)))?;
            let text = record_text(conn, &record.id, &record.label)?;
            let on = On::Record { record: record.id, case: read_id!(CaseId, &case)? };
            (on, record.label, at, text)
        }
        "case" => {
            let case = cases::case(conn, &read_id!(CaseId, &id)?)?;
            (On::Case(case.id), case.title.clone(), case.opened, case.title)
        }
        "reason" => {
            let (verdict, why, at, claim, report): (String, String, String, String, Option<String>) = conn
                .prepare_cached(
                    "select d.verdict, d.why, d.at, c.id, c.report from decision d join claim c on c.id = d.claim
                     where d.id = ?",
                )?
                .query_row([&id], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?, r.get(4)?)))?;
            let report = report.map(|r| read_id!(ReportId, &r)).transpose()?;
            (On::Reason { claim: read_id!(ClaimId, &claim)?, report }, verdict, at, why)
        }
        _ => return Err(Error::damaged(Part::Word)),
    };
    Ok(Hit {
        on,
        title,
        snippet: snippet(&text, query),
        date: day(&at),
        otherwise: query.found_otherwise(&text).map(str::to_owned),
    })
}

fn report(conn: &Connection, seq: i64, query: &Parsed) -> Result<Hit> {
    let mut statement = conn.prepare_cached(
        "select r.id, coalesce(r.title, r.file_name), r.published, r.received, b.text
         from report r join body b on b.id = r.id where r.seq = ?",
    )?;
    let (id, title, published, received, text): (String, String, Option<String>, String, String) =
        statement.query_row([seq], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?, r.get(4)?)))?;
    Ok(Hit {
        on: On::Report(read_id!(ReportId, &id)?),
        snippet: snippet(&text, query),
        date: published.unwrap_or_else(|| day(&received)),
        otherwise: query.found_otherwise(&format!("{title}\n{text}")).map(str::to_owned),
        title,
    })
}

fn day(at: &str) -> String {
    at.get(..10).unwrap_or(at).to_owned()
}
