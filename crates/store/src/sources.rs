//! Who tells us, how far they are trusted, and what they allow.

use amparo_model::{Consent, Handling, Reliability, Source, SourceId};
use rusqlite::{Connection, OptionalExtension};

use crate::consents::{ConsentOf, Extra, answers, insert};
use crate::rows::{from_word, read_id, word};
use crate::write::Write;
use crate::{Error, Refusal, Result, Store, schema};

/// A source as it is entered.
#[derive(Clone, Debug)]
pub struct NewSource {
    /// Term of `vocab/sources.toml`, line `kind`.
    pub kind: String,
    /// What the organisation calls it.
    pub label: String,
    /// How far it is trusted.
    pub reliability: Reliability,
    /// Who may see it.
    pub handling: Handling,
    /// What it agreed to at the start; empty means nothing.
    pub consent: Vec<Consent>,
    /// Who enters it.
    pub who: String,
}

impl Store {
    /// Enters a source.
    pub fn add_source(&self, new: NewSource) -> Result<SourceId> {
        self.write(|w| {
            let id = w.id(SourceId::new);
            let at = w.at.clone();
            w.insert(
                schema::SOURCE,
                &[
                    id.as_str().into(),
                    new.kind.into(),
                    new.label.into(),
                    word(&new.handling).into(),
                    (&new.who).into(),
                    at.into(),
                ],
            )?;
            insert_reliability(w, &id, new.reliability, &new.who, "")?;
            for consent in &new.consent {
                insert(w, &of(&id), consent, &Extra::default(), &new.who, "").map(drop)?;
            }
            w.leaf("add", "source", id.as_str(), &new.who)?;
            Ok(id)
        })
    }

    /// One source with its consent as it stands now.
    pub fn source(&self, id: &SourceId) -> Result<Source> {
        self.read(|tx| {
            let found = load(tx, "where s.id = ?", &[id.as_str()])?.pop();
            found.ok_or_else(|| Error::NotFound { kind: "source", id: id.to_string() })
        })
    }

    /// The source of this kind and label, where there is one: reports of an outlet share theirs.
    pub fn source_named(&self, kind: &str, label: &str) -> Result<Option<Source>> {
        self.read(|tx| {
            Ok(load(tx, "where s.kind = ? and s.label = ? order by s.seq limit 1", &[kind, label])?.pop())
        })
    }

    /// All sources, in the order they were entered.
    pub fn sources(&self) -> Result<Vec<Source>> {
        self.read(|tx| load(tx, "order by s.seq", &[]))
    }

    /// Says anew how far a source is trusted, and why; the former judgement stays on record.
    pub fn set_reliability(&self, id: &SourceId, to: Reliability, who: &str, why: &str) -> Result<()> {
        self.write(|w| {
            must_exist(&w.tx, id)?;
            insert_reliability(w, id, to, who, why)?;
            w.leaf("judge", "source", id.as_str(), who)
        })
    }

    /// Records an answer to one question of consent. A later answer for the same purpose takes its place; the
    /// earlier one stays on record.
    pub fn record_consent(&self, id: &SourceId, consent: Consent, who: &str) -> Result<()> {
        self.write(|w| {
            must_exist(&w.tx, id)?;
            insert(w, &of(id), &consent, &Extra::default(), who, "")?;
            w.leaf("consent", "source", id.as_str(), who)
        })
    }

    /// Records that consent for a purpose was withdrawn on a day (EDTF).
    pub fn withdraw_consent(
        &self,
        id: &SourceId,
        purpose: &str,
        day: &str,
        who: &str,
        why: &str,
    ) -> Result<()> {
        self.write(|w| {
            must_exist(&w.tx, id)?;
            let mut answers = answers(&w.tx, &of(id))?;
            answers.retain(|a| a.consent.purpose == purpose && a.consent.withdrawn.is_none());
            if answers.is_empty() {
                return Err(Error::Refused(Refusal::NoConsent));
            }
            for answer in answers {
                let consent = Consent { withdrawn: Some(day.to_owned()), ..answer.consent };
                insert(w, &answer.of, &consent, &answer.extra, who, why)?;
            }
            w.leaf("withdraw consent", "source", id.as_str(), who)
        })
    }
}

fn of(id: &SourceId) -> ConsentOf {
    ConsentOf::Source(id.clone())
}

fn insert_reliability(
    w: &mut Write<'_>,
    source: &SourceId,
    to: Reliability,
    who: &str,
    why: &str,
) -> Result<()> {
    let values = [
        w.row_id("sr").into(),
        source.as_str().into(),
        word(&to).into(),
        who.into(),
        (&w.at).into(),
        why.into(),
    ];
    w.insert(schema::RELIABILITY, &values).map(drop)
}

pub(crate) fn must_exist(conn: &Connection, id: &SourceId) -> Result<()> {
    let found = conn
        .prepare_cached("select 1 from source where id = ?")?
        .query_row([id.as_str()], |_| Ok(()))
        .optional()?;
    found.ok_or_else(|| Error::NotFound { kind: "source", id: id.to_string() })
}

fn load(conn: &Connection, tail: &str, values: &[&str]) -> Result<Vec<Source>> {
    let mut statement = conn.prepare_cached(&format!(
        "select s.id, s.kind, s.label, s.handling,
            (select value from reliability r where r.source = s.id order by r.seq desc limit 1)
         from source s {tail}"
    ))?;
    let mut rows = statement.query(rusqlite::params_from_iter(values))?;
    let mut sources = Vec::new();
    while let Some(row) = rows.next()? {
        let id = read_id!(SourceId, row.get_ref(0)?.as_str().unwrap_or_default())?;
        let reliability: Option<String> = row.get(4)?;
        sources.push(Source {
            consent: answers(conn, &of(&id))?.into_iter().map(|a| a.consent).collect(),
            id,
            kind: row.get(1)?,
            label: row.get(2)?,
            handling: from_word(&row.get::<_, String>(3)?)?,
            reliability: reliability.map_or(Ok(Reliability::default()), |r| from_word(&r))?,
        });
    }
    Ok(sources)
}
