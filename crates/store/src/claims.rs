//! What sources say.

use std::collections::BTreeSet;

use amparo_model::{Claim, ClaimId, ReportId, Reviewed, Said, Score, SourceId, Text};
use rusqlite::{Connection, Params, params};

use crate::add::{ClaimRow, insert_claim};
use crate::decisions::read_decision;
use crate::reports::text_of;
use crate::rows::read_id;
use crate::write::Write;
use crate::{Error, Result, Store, search, sources};

/// Claims entered by hand: from a report that the reader did not see through, or from a telephone call or a
/// testimony without a file.
///
/// Local ids (`p1`) inside `said` refer to claims of the same report or of the same entry. An empty local id is
/// given a number (`h1`, `h2`, …); citations must hold in the report, and stay empty without one.
#[derive(Clone, Debug)]
pub struct NewClaims {
    /// Where it stands; `None` for what was heard.
    pub report: Option<ReportId>,
    /// Who says so.
    pub source: SourceId,
    /// What is said.
    pub said: Vec<Said>,
    /// Who enters it.
    pub who: String,
}

impl Store {
    /// Enters claims by hand; the ids are in their order.
    pub fn add_claims(&self, new: NewClaims) -> Result<Vec<ClaimId>> {
        self.write(|w| add_claims_in(w, &new))
    }

    /// One claim as its source said it.
    pub fn claim(&self, id: &ClaimId) -> Result<Claim> {
        Ok(self.reviewed(id)?.claim)
    }

    /// One claim with the decision that holds.
    pub fn reviewed(&self, id: &ClaimId) -> Result<Reviewed> {
        self.read(|tx| reviewed(tx, id))
    }

    /// All claims of a report with the decisions that hold, in the order they were proposed.
    pub fn claims_of(&self, report: &ReportId) -> Result<Vec<Reviewed>> {
        self.read(|tx| {
            text_of(tx, report)?;
            claims_in(tx, report.as_str(), None)
        })
    }

    /// Claims without a report (telephone calls, testimonies), newest first.
    pub fn claims_heard(&self, limit: usize) -> Result<Vec<Reviewed>> {
        self.read(|tx| load(tx, "where c.report is null order by c.seq desc limit ?", params![limit as i64]))
    }
}

/// Enters claims within a transaction that writes.
pub(crate) fn add_claims_in(w: &mut Write<'_>, new: &NewClaims) -> Result<Vec<ClaimId>> {
    sources::must_exist(&w.tx, &new.source)?;
    let text = match &new.report {
        Some(report) => Some(Text::new(text_of(&w.tx, report)?)),
        None => None,
    };
    let scope = new.report.as_ref().map_or_else(|| w.row_id("e"), ToString::to_string);
    let mut taken = locals_of(&w.tx, &scope)?;
    let mut ids = Vec::new();
    for said in &new.said {
        check_citations(said, text.as_ref())?;
        let mut said = said.clone();
        let local = name_locally(&mut said, &mut taken)?;
        let row = ClaimRow {
            report: new.report.as_ref(),
            scope: &scope,
            source: &new.source,
            local: &local,
            score: Score::new(1.0),
            by: &new.who,
            said: &said,
        };
        ids.push(insert_claim(w, &row)?);
    }
    if let Some(report) = &new.report {
        let more = new.said.len() as i64;
        w.tx.execute(
            "update tally set proposed = proposed + ? where report = ?",
            params![more, report.as_str()],
        )?;
    }
    search::follow_new(&w.tx, &scope)?;
    w.leaf("propose", "claims", ids.first().map_or("", |id| id.as_str()), &new.who)?;
    Ok(ids)
}

/// Gives a claim its local id: the one it came with if it is free, a number if it came without.
fn name_locally(said: &mut Said, taken: &mut BTreeSet<String>) -> Result<String> {
    let mut protection = String::new();
    let id = match said {
        Said::Entity(x) => &mut x.id,
        Said::Relation(x) => &mut x.id,
        Said::Act(x) => &mut x.id,
        Said::Statement(x) => &mut x.id,
        Said::Count(x) => &mut x.id,
        Said::Protection(_) => &mut protection,
    };
    if id.is_empty() {
        let free = (1..).map(|n| format!("h{n}")).find(|name| !taken.contains(name));
        *id = free.unwrap_or_default();
    }
    if !taken.insert(id.clone()) {
        return Err(Error::LocalIdTaken(id.clone()));
    }
    Ok(id.clone())
}

/// Refuses words that do not stand where they are cited, and citations without a report.
pub(crate) fn check_citations(said: &Said, text: Option<&Text>) -> Result<()> {
    let entity = match said {
        Said::Entity(e) => Some(e),
        _ => None,
    };
    let mentions = entity.iter().flat_map(|e| e.mentions.iter().map(|q| ("mentions", q)));
    let attributes = entity
        .iter()
        .flat_map(|e| e.attributes.iter().flat_map(|a| a.cites.iter().map(|q| (a.name.as_str(), q))));
    let fields = said.cites().iter().flat_map(|(field, quotes)| quotes.iter().map(|q| (field.as_str(), q)));
    for (field, quote) in fields.chain(mentions).chain(attributes) {
        if !text.is_some_and(|t| t.holds(quote)) {
            return Err(Error::BrokenCitation {
                field: field.to_owned(),
                start: quote.start,
                end: quote.end,
            });
        }
    }
    Ok(())
}

fn locals_of(conn: &Connection, scope: &str) -> Result<BTreeSet<String>> {
    let mut statement = conn.prepare_cached("select local from claim where scope = ?")?;
    let locals = statement.query_map([scope], |r| r.get(0))?;
    Ok(locals.collect::<rusqlite::Result<_>>()?)
}

pub(crate) fn reviewed(conn: &Connection, id: &ClaimId) -> Result<Reviewed> {
    let found = load(conn, "where c.id = ?", params![id.as_str()])?.pop();
    found.ok_or_else(|| Error::NotFound { kind: "claim", id: id.to_string() })
}

/// Claims of one report or entry, of one kind or of all, in the order they were proposed.
pub(crate) fn claims_in(conn: &Connection, scope: &str, kind: Option<&str>) -> Result<Vec<Reviewed>> {
    load(conn, "where c.scope = ?1 and (?2 is null or c.kind = ?2) order by c.seq", params![scope, kind])
}

/// Claims with the decisions that hold; `tail` filters and orders.
pub(crate) fn load(conn: &Connection, tail: &str, values: impl Params) -> Result<Vec<Reviewed>> {
    let mut statement = conn.prepare_cached(&format!(
        "select c.id, c.report, c.source, c.local, c.said, c.score, c.by_whom, c.at,
            h.id, h.verdict, h.corrected, h.record, h.credibility, h.who, h.at, h.why, h.supersedes
         from claim c left join holding h on h.claim = c.id {tail}"
    ))?;
    let mut rows = statement.query(values)?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        let text = |at: usize| -> Result<String> { Ok(row.get(at)?) };
        let id = read_id!(ClaimId, &text(0)?)?;
        let report: Option<String> = row.get(1)?;
        let decided: Option<String> = row.get(8)?;
        let decision = if decided.is_some() { Some(read_decision(row, 8, &id)?) } else { None };
        all.push(Reviewed {
            claim: Claim {
                id,
                report: report.map(|r| read_id!(ReportId, &r)).transpose()?,
                source: read_id!(SourceId, &text(2)?)?,
                said: serde_json::from_str(&text(4)?)?,
                local: text(3)?,
                score: Score::new(row.get::<_, i64>(5)? as f64 / 100.0),
                by: text(6)?,
                at: text(7)?,
            },
            decision,
        });
    }
    Ok(all)
}
