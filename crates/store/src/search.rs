//! Finding reports, accepted claims and records by words.

mod index;

use amparo_model::{CaseId, ClaimId, RecordId, ReportId};
use rusqlite::{Connection, params};

pub(crate) use index::{ReportWords, index_report, index_value, report_words, said_text, unindex_report};

use crate::rows::read_id;
use crate::words::{Parsed, snippet};
use crate::{Result, Scope, Store, claims, records};

/// What to find. All words must stand in a hit; `"words in a row"`, `-without`, `begin*`.
///
/// Case, accents, width and the script variants of one letter make no difference; Han, Hangul and kana are found
/// by any two characters in a row. No text is an error: what means nothing finds nothing.
#[derive(Clone, Debug, Default)]
pub struct Query {
    /// As typed.
    pub text: String,
    /// Only hits of this kind.
    pub kind: Option<HitKind>,
    /// Only what is within; nothing of the rest is counted.
    pub within: Scope,
    /// In which order.
    pub order: Order,
    /// Hits to return; 0 means 20.
    pub limit: usize,
    /// Hits to skip.
    pub offset: usize,
}

/// Kinds of hits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum HitKind {
    Report,
    Claim,
    Record,
}

/// In which order hits come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// Best match first.
    #[default]
    Relevance,
    /// Newest first: by when it came in.
    Newest,
}

/// What was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Hits {
    /// How many there are in all: exact.
    pub total: u64,
    /// The page asked for.
    pub hits: Vec<Hit>,
}

/// One hit.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// What was found.
    pub on: On,
    /// Headline of the report, label of the record, or the kind of claim.
    pub title: String,
    /// The words around the match.
    pub snippet: Vec<Piece>,
    /// Report: EDTF date of publication, else the day it came in. Others: the day of the decision.
    pub date: String,
}

/// What a hit leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum On {
    Report(ReportId),
    Claim { claim: ClaimId, report: Option<ReportId> },
    Record { record: RecordId, case: CaseId },
}

/// A part of a snippet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The words.
    pub text: String,
    /// Whether they are what was looked for.
    pub marked: bool,
}

impl Store {
    /// Finds.
    pub fn search(&self, query: &Query) -> Result<Hits> {
        let parsed = Parsed::new(&query.text);
        let Some(expression) = parsed.match_expression() else {
            return Ok(Hits { total: 0, hits: Vec::new() });
        };
        let limit = if query.limit == 0 { 20 } else { query.limit };
        let wanted = (query.offset.saturating_add(limit)).min(i64::MAX as usize);
        self.read(|tx| {
            let (mut total, mut found) = (0, Vec::new());
            if matches!(query.kind, None | Some(HitKind::Report)) {
                total += count(tx, REPORTS, &expression, "", &query.within)?;
                found.extend(find(tx, REPORTS, &expression, query.order, wanted, "", &query.within)?);
            }
            for kind in [HitKind::Claim, HitKind::Record] {
                if query.kind.is_none_or(|k| k == kind) {
                    let word = if kind == HitKind::Claim { "claim" } else { "record" };
                    total += count(tx, VALUES, &expression, word, &query.within)?;
                    found.extend(find(tx, VALUES, &expression, query.order, wanted, word, &query.within)?);
                }
            }
            if query.kind.is_none() {
                match query.order {
                    // What is equal keeps one order, so that no page shows again what another one showed.
                    Order::Relevance => found.sort_by(|a, b| {
                        a.rank.total_cmp(&b.rank).then_with(|| a.kind.cmp(&b.kind)).then(b.seq.cmp(&a.seq))
                    }),
                    Order::Newest => found.sort_by(|a, b| b.at.cmp(&a.at)),
                }
            }
            let page = found.iter().skip(query.offset).take(limit);
            let hits = page.map(|f| hit(tx, f, &parsed)).collect::<Result<_>>()?;
            Ok(Hits { total, hits })
        })
    }
}

/// How to look into one of the two indexes: its name, and what a row stands for (kind, id, when it came).
struct Index {
    name: &'static str,
    stands_for: &'static str,
}

const REPORTS: &Index =
    &Index { name: "report_words", stands_for: "select 'report', id, received from report where seq = ?" };
const VALUES: &Index = &Index {
    name: "value_words",
    stands_for: "select d.kind, d.ref, coalesce(
            (select h.at from holding h where h.claim = d.ref), (select r.at from record r where r.id = d.ref))
         from value_doc d where d.seq = ?",
};

/// A match, not yet shown.
struct Found {
    kind: String,
    id: String,
    at: String,
    rank: f64,
    seq: i64,
}

/// Restricts an index to one kind (`?2`, empty for reports) and to a scope (`?3`).
fn only(kind: &str, within: &Scope) -> String {
    let doc = "(select d.kind from value_doc d where d.seq = value_words.rowid) = ?2";
    if *within == Scope::All {
        let kind = if kind.is_empty() { "?2 is not null" } else { doc };
        return format!("and {kind} and ?3 is null");
    }
    let of = |table: &str, condition: &str| {
        format!(
            "and {doc} and exists (select 1 from value_doc d join {table} on {condition} and d.seq = value_words.rowid)"
        )
    };
    match kind {
        "" => format!(
            "and ?2 is not null and exists (select 1 from report r where r.seq = report_words.rowid and {})",
            within.reports("r.id", 3)
        ),
        "claim" => of("claim c", &format!("c.id = d.ref and {}", within.claims(3))),
        _ => of("record p", &format!("p.id = d.ref and {}", within.cases("p.casefile", 3))),
    }
}

fn count(conn: &Connection, index: &Index, expression: &str, kind: &str, within: &Scope) -> Result<u64> {
    let sql = format!("select count(*) from {0} where {0} match ?1 {1}", index.name, only(kind, within));
    let total: i64 =
        conn.prepare_cached(&sql)?.query_row(params![expression, kind, within.value()], |r| r.get(0))?;
    Ok(total as u64)
}

fn find(
    conn: &Connection,
    index: &Index,
    expression: &str,
    order: Order,
    most: usize,
    kind: &str,
    within: &Scope,
) -> Result<Vec<Found>> {
    let (rank, by) = match order {
        Order::Relevance => ("rank", "rank, rowid desc"),
        Order::Newest => ("0.0", "rowid desc"),
    };
    let sql = format!(
        "select rowid, {rank} from {0} where {0} match ?1 {1} order by {by} limit ?4",
        index.name,
        only(kind, within)
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let mut rows = statement.query(params![expression, kind, within.value(), most as i64])?;
    let mut stands_for = conn.prepare_cached(index.stands_for)?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let (seq, rank): (i64, f64) = (row.get(0)?, row.get(1)?);
        found.push(
            stands_for.query_row([seq], |r| {
                Ok(Found { kind: r.get(0)?, id: r.get(1)?, at: r.get(2)?, rank, seq })
            })?,
        );
    }
    Ok(found)
}

/// Shows a match: its title, and the words around it.
fn hit(conn: &Connection, found: &Found, query: &Parsed) -> Result<Hit> {
    match found.kind.as_str() {
        "report" => {
            let mut statement = conn.prepare_cached(
                "select coalesce(r.title, r.file_name), r.published, b.text
                 from report r join body b on b.id = r.id where r.id = ?",
            )?;
            let (title, published, text): (String, Option<String>, String) =
                statement.query_row([&found.id], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?)))?;
            Ok(Hit {
                on: On::Report(read_id!(ReportId, &found.id)?),
                title,
                snippet: snippet(&text, query),
                date: published.unwrap_or_else(|| day(&found.at)),
            })
        }
        "claim" => {
            let claim = claims::reviewed(conn, &read_id!(ClaimId, &found.id)?)?;
            Ok(Hit {
                title: claim.said().kind().to_owned(),
                snippet: snippet(&said_text(claim.said()), query),
                date: day(&found.at),
                on: On::Claim { claim: claim.claim.id, report: claim.claim.report },
            })
        }
        _ => {
            let record = records::record(conn, &read_id!(RecordId, &found.id)?)?;
            let case: String =
                conn.query_row("select casefile from record where id = ?", [&found.id], |r| r.get(0))?;
            Ok(Hit {
                snippet: snippet(&record.label, query),
                title: record.label,
                date: day(&found.at),
                on: On::Record { record: record.id, case: read_id!(CaseId, &case)? },
            })
        }
    }
}

fn day(at: &str) -> String {
    at.get(..10).unwrap_or(at).to_owned()
}
