//! What came in: reports, their originals, and the inbox.

use std::collections::BTreeSet;

use amparo_model::{CaseId, ClaimState, Handling, Report, ReportId, Reviewed, Said, SourceId};
use rusqlite::{Connection, OptionalExtension, params_from_iter};

use crate::claims::claims_in;
use crate::rows::{Value, from_word, read_id};
use crate::{Away, Doer, Error, Result, Scope, Store, assign};

/// What the inbox shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Only {
    /// Everything.
    #[default]
    All,
    /// Reports with at least one claim that nobody decided about.
    ToReview,
    /// Reports whose claims are all decided.
    Reviewed,
    /// Files that hold no text we can read.
    Unreadable,
    /// Reports that belong to no case.
    NoCase,
    /// Reports that somebody has to work on, with something left to do about them.
    Given(Doer),
    /// Reports that nobody has to work on, with something left to do about them.
    Nobodys,
}

/// What is put away until a day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Resting {
    /// It is shown like the rest.
    #[default]
    Shown,
    /// It is left out.
    Hidden,
    /// Only it.
    Only,
}

/// Which part of the inbox to show; newest first.
#[derive(Clone, Debug, Default)]
pub struct InboxFilter {
    /// Which state.
    pub only: Only,
    /// What is put away.
    pub resting: Resting,
    /// Only what came after this place (see [`Store::inbox_mark`]), the oldest first.
    pub after: Option<u64>,
    /// Only what is within; nothing of the rest shows in rows or in `next`.
    pub within: Scope,
    /// Only reports attached to this case.
    pub case: Option<CaseId>,
    /// Only reports of this source.
    pub source: Option<SourceId>,
    /// Only reports in this language (BCP 47).
    pub language: Option<String>,
    /// Only reports older than this one: the next page.
    pub before: Option<ReportId>,
    /// Rows to return; 0 means 50.
    pub limit: usize,
}

/// A page of the inbox.
#[derive(Clone, Debug, PartialEq)]
pub struct Inbox {
    /// Newest first.
    pub rows: Vec<InboxRow>,
    /// Pass it as `before` to get the next page; `None` on the last one.
    pub next: Option<ReportId>,
}

/// How many claims stand where.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Tally {
    pub proposed: u64,
    pub accepted: u64,
    pub rejected: u64,
    pub withdrawn: u64,
}

impl Tally {
    pub(crate) fn add(&mut self, state: ClaimState) {
        *match state {
            ClaimState::Proposed => &mut self.proposed,
            ClaimState::Accepted => &mut self.accepted,
            ClaimState::Rejected => &mut self.rejected,
            ClaimState::Withdrawn => &mut self.withdrawn,
        } += 1;
    }
}

/// One report in a list.
#[derive(Clone, Debug, PartialEq)]
pub struct InboxRow {
    /// Identifier.
    pub id: ReportId,
    /// Headline; the file's name where the report has none.
    pub title: String,
    /// Who published it.
    pub outlet: Option<String>,
    /// EDTF date of publication.
    pub published: Option<String>,
    /// BCP 47 tag or `und`.
    pub language: String,
    /// When it was added, RFC 3339, UTC.
    pub received: String,
    /// Who may see it.
    pub handling: Handling,
    /// Who gave it to us.
    pub source: SourceId,
    /// Its claims by state.
    pub claims: Tally,
    /// Kinds of protection its claims ask for (rejected ones left out), sorted.
    pub protection: Vec<String>,
    /// Codes of its warnings, sorted.
    pub warnings: Vec<String>,
    /// Whether no text could be read.
    pub unreadable: bool,
    /// Cases it belongs to.
    pub cases: Vec<CaseId>,
    /// The earlier report that has the same text.
    pub same_text_as: Option<ReportId>,
    /// The report it came inside of (the mail it was attached to).
    pub inside: Option<ReportId>,
    /// Who has it to work on.
    pub doer: Option<Doer>,
    /// That it is put away, for now.
    pub away: Option<Away>,
}

impl Store {
    /// One report with its text.
    pub fn report(&self, id: &ReportId) -> Result<Report> {
        self.read(|tx| report(tx, id))
    }

    /// Reports with their texts and their claims, in one go and of one moment.
    pub fn reports_with_claims(&self, ids: &[ReportId]) -> Result<Vec<(Report, Vec<Reviewed>)>> {
        self.read(|tx| {
            ids.iter().map(|id| Ok((report(tx, id)?, claims_in(tx, id.as_str(), None)?))).collect()
        })
    }

    /// The text alone.
    pub fn report_text(&self, id: &ReportId) -> Result<String> {
        self.read(|tx| text_of(tx, id))
    }

    /// The file as it came; or, after an erasure that kept a redacted copy, that copy.
    pub fn original(&self, id: &ReportId) -> Result<Vec<u8>> {
        let (name, key) = self.read(|tx| {
            let found: Option<(String, Vec<u8>)> = tx
                .prepare_cached("select id, key from original where report = ?")?
                .query_row([id.as_str()], |r| Ok((r.get(0)?, r.get(1)?)))
                .optional()?;
            match found {
                Some(found) => Ok(found),
                None => text_of(tx, id).and(Err(Error::OriginalDestroyed(id.to_string()))),
            }
        })?;
        self.open_original(&name, &key)
    }

    /// Reports that came inside a report (attached to a mail), in the order they were added.
    pub fn inside_of(&self, id: &ReportId) -> Result<Vec<ReportId>> {
        self.read(|tx| {
            let mut statement = tx.prepare_cached("select id from report where inside = ? order by seq")?;
            let ids = statement.query_map([id.as_str()], |r| r.get::<_, String>(0))?;
            ids.map(|id| read_id!(ReportId, &id?)).collect()
        })
    }

    /// One report as the inbox shows it.
    pub fn inbox_row(&self, id: &ReportId) -> Result<InboxRow> {
        let today = self.today();
        self.read(|tx| inbox_row(tx, id, &today))
    }

    /// A page of the inbox.
    pub fn inbox(&self, filter: &InboxFilter) -> Result<Inbox> {
        let limit = if filter.limit == 0 { 50 } else { filter.limit };
        let (mut from, mut conditions) = ("report r", Vec::<&str>::new());
        let within = self.seen_report(&filter.within, "r.id", 1)?;
        conditions.push(within.as_str());
        let mut values: Vec<Value> = vec![filter.within.value()];
        let doer = match &filter.only {
            Only::Given(doer) => Some(doer.word()),
            Only::Nobodys => Some(""),
            _ => None,
        };
        let open = assign::open("t");
        match &filter.only {
            Only::All => {}
            Only::Given(_) | Only::Nobodys => {
                from = "tally t join report r on r.seq = t.report_seq";
                conditions.extend(["t.doer = ?", open.as_str()]);
                values.push(doer.into());
            }
            Only::ToReview => {
                // The index of what is open leads, so that a store that is all reviewed answers at once.
                from = "tally t join report r on r.seq = t.report_seq";
                conditions.push("t.proposed > 0");
            }
            Only::Reviewed => conditions.push(
                "exists (select 1 from tally t where t.report = r.id and t.proposed = 0
                    and t.accepted + t.rejected + t.withdrawn > 0)",
            ),
            Only::Unreadable => conditions.push("r.unreadable = 1"),
            // The index of these leads, as long as the store keeps it.
            Only::NoCase => conditions.push("r.seq in (select seq from gist where cases = '')"),
        }
        if let Some(case) = &filter.case {
            // The few reports of the case lead.
            conditions.push("r.id in (select a.report from attached a where a.casefile = ?)");
            values.push(case.as_str().into());
        }
        if let Some(source) = &filter.source {
            conditions.push("r.source = ?");
            values.push(source.as_str().into());
        }
        if let Some(language) = &filter.language {
            conditions.push("r.language = ?");
            values.push(language.into());
        }
        let today = self.today();
        match filter.resting {
            Resting::Shown => {}
            Resting::Hidden => {
                conditions.push(
                    "not exists (select 1 from tally z where z.report_seq = r.seq and z.until is not null and z.until > ?)",
                );
                values.push((&today).into());
            }
            Resting::Only => {
                conditions.push(
                    "r.seq in (select z.report_seq from tally z where z.until is not null and z.until > ?)",
                );
                values.push((&today).into());
            }
        }
        if let Some(after) = filter.after {
            conditions.push("r.seq > ?");
            values.push(after.into());
        }
        let by_tally = matches!(filter.only, Only::ToReview | Only::Given(_) | Only::Nobodys);
        let order = if by_tally { "t.report_seq" } else { "r.seq" };
        let way = if filter.after.is_some() { "asc" } else { "desc" };
        let seen = filter.within.report_is("b.id", 1);
        let before = format!("{order} < (select b.seq from report b where b.id = ? and {seen})");
        if let Some(id) = &filter.before {
            conditions.push(&before);
            values.push(id.as_str().into());
        }
        values.push((limit + 1).into());
        let sql = format!(
            "select r.id from {from} where {} order by {order} {way} limit ?",
            conditions.join(" and ")
        );
        self.read(|tx| {
            let mut ids: Vec<String> = Vec::new();
            let mut statement = tx.prepare(&sql)?;
            let mut rows = statement.query(params_from_iter(&values))?;
            while let Some(row) = rows.next()? {
                ids.push(row.get(0)?);
            }
            let more = ids.len() > limit;
            ids.truncate(limit);
            let rows = ids
                .iter()
                .map(|id| inbox_row(tx, &read_id!(ReportId, id)?, &today))
                .collect::<Result<Vec<_>>>()?;
            let next = if more { rows.last().map(|r| r.id.clone()) } else { None };
            Ok(Inbox { rows, next })
        })
    }
}

fn report(conn: &Connection, id: &ReportId) -> Result<Report> {
    let mut statement = conn.prepare_cached(
        "select r.source, r.file_name, r.received, r.handling, b.head, b.text, b.source_map, b.events,
            b.conflicts, b.warnings
         from report r join body b on b.id = r.id where r.id = ?",
    )?;
    let mut rows = statement.query([id.as_str()])?;
    let row = rows.next()?.ok_or_else(|| not_found(id))?;
    let text = |at: usize| -> Result<String> { Ok(row.get(at)?) };
    Ok(Report {
        id: id.clone(),
        source: read_id!(SourceId, &text(0)?)?,
        file_name: text(1)?,
        received: text(2)?,
        handling: from_word(&text(3)?)?,
        head: serde_json::from_str(&text(4)?)?,
        text: text(5)?,
        source_map: serde_json::from_str(&text(6)?)?,
        events: serde_json::from_str(&text(7)?)?,
        conflicts: serde_json::from_str(&text(8)?)?,
        warnings: serde_json::from_str(&text(9)?)?,
    })
}

fn not_found(id: &ReportId) -> Error {
    Error::NotFound { kind: "report", id: id.to_string() }
}

pub(crate) fn text_of(conn: &Connection, id: &ReportId) -> Result<String> {
    let mut statement = conn.prepare_cached("select text from body where id = ?")?;
    statement.query_row([id.as_str()], |r| r.get(0)).optional()?.ok_or_else(|| not_found(id))
}

pub(crate) fn inbox_row(conn: &Connection, id: &ReportId, today: &str) -> Result<InboxRow> {
    // Most reports ask for no protection: then their claims need not be looked at.
    let asks: Option<bool> = conn
        .prepare_cached("select g.protection from report r join gist g on g.seq = r.seq where r.id = ?")?
        .query_row([id.as_str()], |r| r.get(0))
        .optional()?;
    let claims =
        if asks == Some(false) { Vec::new() } else { claims_in(conn, id.as_str(), Some("protection"))? };
    inbox_row_of(conn, id, &claims, today)
}

/// The same for somebody who has its claims (those of protection, at least).
pub(crate) fn inbox_row_of(
    conn: &Connection,
    id: &ReportId,
    claims: &[Reviewed],
    today: &str,
) -> Result<InboxRow> {
    let mut statement = conn.prepare_cached(
        "select r.source, r.received, r.handling, r.language, coalesce(r.title, r.file_name), r.outlet, r.published,
            r.warnings, r.unreadable, r.same_text_as, t.proposed, t.accepted, t.rejected, t.withdrawn,
            r.inside, t.doer, t.until
         from report r join tally t on t.report = r.id where r.id = ?",
    )?;
    let mut rows = statement.query([id.as_str()])?;
    let row = rows.next()?.ok_or_else(|| not_found(id))?;
    let other = |at: usize| -> Result<Option<ReportId>> {
        row.get::<_, Option<String>>(at)?.map(|id| read_id!(ReportId, &id)).transpose()
    };
    let tally = |at: usize| -> Result<u64> { Ok(row.get::<_, i64>(at)? as u64) };
    let until: Option<String> = row.get(16)?;
    let until = until.filter(|until| until.as_str() > today);
    Ok(InboxRow {
        id: id.clone(),
        doer: Doer::read(&row.get::<_, String>(15)?)?,
        away: until.map(|until| assign::away(conn, id.as_str(), &until)).transpose()?,
        source: read_id!(SourceId, &row.get::<_, String>(0)?)?,
        received: row.get(1)?,
        handling: from_word(&row.get::<_, String>(2)?)?,
        language: row.get(3)?,
        title: row.get(4)?,
        outlet: row.get(5)?,
        published: row.get(6)?,
        warnings: row.get::<_, String>(7)?.split(' ').filter(|c| !c.is_empty()).map(str::to_owned).collect(),
        unreadable: row.get::<_, i64>(8)? != 0,
        same_text_as: other(9)?,
        inside: other(14)?,
        claims: Tally {
            proposed: tally(10)?,
            accepted: tally(11)?,
            rejected: tally(12)?,
            withdrawn: tally(13)?,
        },
        protection: protection_of(claims),
        cases: cases_of(conn, id)?,
    })
}

/// Kinds of protection that claims of a report ask for and nobody rejected, sorted.
fn protection_of(claims: &[Reviewed]) -> Vec<String> {
    let mut kinds = BTreeSet::new();
    for reviewed in claims {
        if let (Said::Protection(p), ClaimState::Proposed | ClaimState::Accepted) =
            (reviewed.said(), reviewed.state())
        {
            kinds.insert(p.kind.clone());
        }
    }
    kinds.into_iter().collect()
}

pub(crate) fn cases_of(conn: &Connection, id: &ReportId) -> Result<Vec<CaseId>> {
    let mut statement =
        conn.prepare_cached("select casefile from attached where report = ? order by casefile")?;
    let mut rows = statement.query([id.as_str()])?;
    let mut cases = Vec::new();
    while let Some(row) = rows.next()? {
        cases.push(read_id!(CaseId, &row.get::<_, String>(0)?)?);
    }
    Ok(cases)
}
