//! Keeping the index: what goes in is what comes out again, word for word.

use amparo_model::reading::ReportHead;
use amparo_model::{CaseId, ClaimId, ClaimState, DecisionId, RecordId, Said};
use rusqlite::{Connection, OptionalExtension, params};

use super::facts::{Facts, cases_of_entry, millis, places, refresh};
use super::spell::{self, person_names};
use super::terms::Index;
use crate::link::set;
use crate::reports::text_of;
use crate::rows::read_id;
use crate::{Error, Part, Result, Store, claims, words};

/// What the index holds of a report.
pub(crate) struct ReportWords {
    title: String,
    body: String,
}

/// The words of a report: title, outlet and byline weigh more than the text.
pub(crate) fn report_words(head: &ReportHead, text: &str) -> ReportWords {
    let stated = [&head.title, &head.outlet, &head.byline].into_iter().flatten();
    let title: Vec<_> = stated.map(|s| s.value.as_str()).collect();
    ReportWords { title: words::index_text(&title.join("\n")), body: words::index_text(text) }
}

/// Puts a report into the index.
pub(crate) fn index_report(conn: &Connection, seq: i64, words: &ReportWords) -> Result<()> {
    conn.prepare_cached("insert into report_words (rowid, title, body) values (?, ?, ?)")?
        .execute(params![seq, words.title, words.body])?;
    Ok(())
}

/// Takes a report out of the index; `words` must be what was put in.
pub(crate) fn unindex_report(conn: &Connection, seq: i64, words: &ReportWords) -> Result<()> {
    conn.prepare_cached(
        "insert into report_words (report_words, rowid, title, body) values ('delete', ?, ?, ?)",
    )?
    .execute(params![seq, words.title, words.body])?;
    Ok(())
}

/// What a row of the index about values stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Value {
    /// Accepted content.
    Claim,
    /// The label of a record, and how claims that point to it spell the name.
    Record,
    /// The title of a case.
    Case,
    /// Why somebody decided.
    Reason,
}

impl Value {
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Claim => "claim",
            Self::Record => "record",
            Self::Case => "case",
            Self::Reason => "reason",
        }
    }

    /// What an id stands for.
    pub(crate) fn of(id: &str) -> Option<Self> {
        if ClaimId::parse(id).is_some() {
            Some(Self::Claim)
        } else if RecordId::parse(id).is_some() {
            Some(Self::Record)
        } else if CaseId::parse(id).is_some() {
            Some(Self::Case)
        } else {
            DecisionId::parse(id).map(|_| Self::Reason)
        }
    }
}

/// A row of the index about values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    /// The words, as stored.
    pub(crate) text: String,
    /// Seq of the report it stands in.
    report: Option<i64>,
    /// Seqs of its cases, where it stands in no report.
    cases: String,
    at: i64,
    facts: Facts,
}

impl Entry {
    /// Everything but the words: report, cases, moment, facts.
    pub(super) fn row(&self) -> (Option<i64>, &str, i64, &Facts) {
        (self.report, &self.cases, self.at, &self.facts)
    }
}

/// What the index has to hold of something as it stands now; `None` for what is not to be found.
pub(crate) fn entry(conn: &Connection, id: &str) -> Result<Option<Entry>> {
    match Value::of(id) {
        Some(Value::Claim) => of_claim(conn, &read_id!(ClaimId, id)?),
        Some(Value::Record) => of_record(conn, &read_id!(RecordId, id)?).map(Some),
        Some(Value::Case) => of_case(conn, id).map(Some),
        Some(Value::Reason) => of_reason(conn, id),
        None => Err(Error::damaged(Part::Word)),
    }
}

fn of_claim(conn: &Connection, id: &ClaimId) -> Result<Option<Entry>> {
    let claim = claims::reviewed(conn, id)?;
    let Some(decision) = claim.decision.as_ref().filter(|_| claim.state() == ClaimState::Accepted) else {
        return Ok(None);
    };
    let (report, scope) = place(conn, id.as_str())?;
    let there = match claim.said() {
        Said::Act(act) if !act.places.is_empty() => claims::claims_in(conn, &scope, Some("entity"))?,
        _ => Vec::new(),
    };
    Ok(Some(Entry {
        text: said_text(claim.said()),
        report,
        cases: if report.is_some() { String::new() } else { cases_of_entry(conn, &scope)? },
        at: millis(&decision.at),
        facts: Facts::of(claim.said(), &places(&there)),
    }))
}

fn of_record(conn: &Connection, id: &RecordId) -> Result<Entry> {
    let (label, at, case): (String, String, i64) = conn
        .prepare_cached(
            "select p.label, p.at, k.seq from record p join casefile k on k.id = p.casefile where p.id = ?",
        )?
        .query_row([id.as_str()], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?)))?;
    Ok(Entry {
        text: record_text(conn, id, &label)?,
        report: None,
        cases: case.to_string(),
        at: millis(&at),
        facts: Facts::default(),
    })
}

/// The label of a record with the other spellings that are accepted for it.
pub(crate) fn record_text(conn: &Connection, id: &RecordId, label: &str) -> Result<String> {
    let mut statement = conn.prepare_cached(
        "select coalesce(h.corrected, c.said) from decision d join holding h on h.id = d.id
            join claim c on c.id = d.claim
         where d.record = ? and d.verdict = 'accepted' order by c.seq",
    )?;
    let mut rows = statement.query([id.as_str()])?;
    let mut spellings = vec![label.to_owned()];
    while let Some(row) = rows.next()? {
        let said: Said = serde_json::from_str(&row.get::<_, String>(0)?)?;
        for name in person_names(&said) {
            if !spellings.contains(&name) {
                spellings.push(name);
            }
        }
    }
    Ok(spellings.join("\n"))
}

fn of_case(conn: &Connection, id: &str) -> Result<Entry> {
    let (seq, opened, title): (i64, String, String) = conn
        .prepare_cached(
            "select k.seq, k.opened, n.title from casefile k join casefile_name n on n.casefile = k.id
             where k.id = ? order by n.seq desc limit 1",
        )?
        .query_row([id], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?)))?;
    Ok(Entry {
        text: title,
        report: None,
        cases: seq.to_string(),
        at: millis(&opened),
        facts: Facts::default(),
    })
}

fn of_reason(conn: &Connection, id: &str) -> Result<Option<Entry>> {
    let (why, at, claim): (String, String, String) = conn
        .prepare_cached("select why, at, claim from decision where id = ?")?
        .query_row([id], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?)))?;
    if why.trim().is_empty() {
        return Ok(None);
    }
    let (report, scope) = place(conn, &claim)?;
    let cases = if report.is_some() { String::new() } else { cases_of_entry(conn, &scope)? };
    Ok(Some(Entry { text: why, report, cases, at: millis(&at), facts: Facts::default() }))
}

/// Seq of the report of a claim, and where it was entered.
fn place(conn: &Connection, claim: &str) -> Result<(Option<i64>, String)> {
    Ok(conn
        .prepare_cached(
            "select r.seq, c.scope from claim c left join report r on r.id = c.report where c.id = ?",
        )?
        .query_row([claim], |r| Ok((r.get(0)?, r.get(1)?)))?)
}

/// Has the index about values follow a change of something; `before` is what [`entry`] gave before it.
pub(crate) fn follow(conn: &Connection, id: &str, before: Option<Entry>) -> Result<()> {
    let after = entry(conn, id)?;
    if before == after {
        return Ok(());
    }
    if let Some(before) = before {
        let seq: Option<i64> = conn
            .prepare_cached("select seq from value_doc where ref = ?")?
            .query_row([id], |r| r.get(0))
            .optional()?;
        if let Some(seq) = seq {
            conn.prepare_cached(
                "insert into value_words (value_words, rowid, words) values ('delete', ?, ?)",
            )?
            .execute(params![seq, words::index_text(&before.text)])?;
            Index::Value.follow(conn, seq, || {
                conn.prepare_cached("delete from value_doc where seq = ?")?.execute([seq])?;
                Ok(())
            })?;
        }
    }
    if let Some(after) = after {
        let kind = Value::of(id).map_or("", Value::word);
        let Facts { day, acts, modalities, months, countries } = &after.facts;
        conn.prepare_cached(
            "insert into value_doc (kind, ref, report, cases, at, day, acts, modalities, months, countries)
             values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        )?
        .execute(params![
            kind,
            id,
            after.report,
            after.cases,
            after.at,
            day,
            acts,
            modalities,
            months,
            countries
        ])?;
        let seq = conn.last_insert_rowid();
        conn.prepare_cached("insert into value_words (rowid, words) values (?, ?)")?
            .execute(params![seq, words::index_text(&after.text)])?;
        Index::Value.add(conn, seq)?;
    }
    Ok(())
}

/// What somebody may look for in accepted content. Protection is left out: it says who must not be found.
pub(crate) fn said_text(said: &Said) -> String {
    let mut parts: Vec<&str> = Vec::new();
    let mut cited = Vec::new();
    match said {
        Said::Entity(x) => {
            parts.extend(x.name.as_deref());
            parts.extend(x.attributes.iter().map(|a| a.value.as_str()));
        }
        Said::Relation(x) => parts.push(&x.kind),
        Said::Act(x) => {
            parts.push(&x.act);
            parts.extend(x.when.iter().map(|w| w.text.as_str()));
            parts.extend(x.means.iter().map(String::as_str));
            cited.push("trigger");
        }
        Said::Statement(x) => {
            parts.push(&x.kind);
            cited.push("content");
        }
        Said::Count(x) => {
            parts.extend([x.unit.as_str(), x.of.as_str()]);
            parts.extend(x.period.iter().map(|w| w.text.as_str()));
            cited.push("value");
        }
        Said::Protection(_) => {}
    }
    for field in cited {
        parts.extend(said.cites().get(field).into_iter().flatten().map(|q| q.quote.as_str()));
    }
    parts.join("\n")
}

impl Store {
    /// Builds the search index anew from the stored texts.
    pub fn reindex(&self) -> Result<()> {
        self.write(|w| {
            let conn = &w.tx;
            conn.execute_batch(
                "insert into report_words (report_words) values ('delete-all');
                 insert into value_words (value_words) values ('delete-all');
                 insert into gist_terms (gist_terms) values ('delete-all');
                 insert into value_terms (value_terms) values ('delete-all');
                 delete from value_doc; delete from gist; delete from spot;",
            )?;
            spell::clear(conn)?;
            let mut reports = conn.prepare(
                "select r.seq, r.id, b.head from report r join body b on b.id = r.id order by r.seq",
            )?;
            let mut rows = reports.query([])?;
            while let Some(row) = rows.next()? {
                let head: ReportHead = serde_json::from_str(&row.get::<_, String>(2)?)?;
                let id = row.get::<_, String>(1)?;
                let text = text_of(conn, &read_id!(ReportId, &id)?)?;
                index_report(conn, row.get(0)?, &report_words(&head, &text))?;
                refresh(conn, &id)?;
                for claim in claims::claims_in(conn, &id, Some("entity"))? {
                    spell::follow_claim(conn, &claim)?;
                }
            }
            let ids = |sql: &str| -> Result<Vec<String>> {
                let mut statement = conn.prepare(sql)?;
                let ids = statement.query_map([], |r| r.get(0))?;
                Ok(ids.collect::<rusqlite::Result<_>>()?)
            };
            for id in ids("select id from casefile order by seq")? {
                follow(conn, &id, None)?;
            }
            for id in ids("select id from record order by seq")? {
                follow(conn, &id, None)?;
                spell::follow_record(conn, &read_id!(RecordId, &id)?)?;
            }
            for id in ids("select claim from holding where verdict = 'accepted' order by seq")? {
                follow(conn, &id, None)?;
            }
            for id in ids("select id from decision where why <> '' order by seq")? {
                follow(conn, &id, None)?;
            }
            for scope in ids("select distinct scope from claim where report is null")? {
                refresh(conn, &scope)?;
                for claim in claims::claims_in(conn, &scope, Some("entity"))? {
                    spell::follow_claim(conn, &claim)?;
                }
            }
            conn.execute_batch(
                "insert into report_words (report_words) values ('optimize');
                 insert into value_words (value_words) values ('optimize');
                 insert into gist_terms (gist_terms) values ('optimize');
                 insert into value_terms (value_terms) values ('optimize');",
            )?;
            set(conn, "words", words::VERSION)
        })
    }
}
