//! What a source or a person agreed to: one answer for each use. No answer means no.

use amparo_model::{CaseId, Consent, ConsentId, RecordId, SourceId};
use rusqlite::{Connection, OptionalExtension};

use crate::rows::read_id;
use crate::write::Write;
use crate::{Error, Reason, Refusal, Result, Store, cases, records, schema, sources};

/// Who was asked.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ConsentOf {
    /// Who told us.
    Source(SourceId),
    /// Whom it is about.
    Record(RecordId),
}

/// An answer as it is entered.
#[derive(Clone, Debug)]
pub struct NewAnswer {
    /// Who was asked.
    pub of: ConsentOf,
    /// The answer.
    pub consent: Consent,
    /// The organisation, government or proceeding it is for; empty where the use names none.
    pub whom: String,
    /// Who explained what it means.
    pub explained_by: String,
    /// In which language, as a tag or in words.
    pub language: String,
    /// Who answered for a child.
    pub guardian: String,
    /// Who enters it.
    pub who: String,
}

/// An answer as it stands.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Answer {
    /// Identifier; another one when it was withdrawn.
    pub id: ConsentId,
    /// Who was asked.
    pub of: ConsentOf,
    /// The answer.
    #[serde(flatten)]
    pub consent: Consent,
    /// For whom, by whom explained, …
    #[serde(flatten)]
    pub extra: Extra,
    /// Who entered it.
    pub who: String,
    /// When, RFC 3339, UTC.
    pub at: String,
    /// Why it was withdrawn; empty else.
    pub why: String,
}

/// What goes with an answer.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Extra {
    /// The organisation, government or proceeding it is for; empty where the use names none.
    pub whom: String,
    /// Who explained what it means.
    pub explained_by: String,
    /// In which language.
    pub language: String,
    /// Who answered for a child.
    pub guardian: String,
}

impl Store {
    /// Records an answer. A later one for the same use (and the same body it is for) takes its place; the earlier one
    /// stays on record.
    pub fn add_answer(&self, new: &NewAnswer) -> Result<ConsentId> {
        self.write(|w| {
            must_exist(&w.tx, &new.of)?;
            let extra = Extra {
                whom: new.whom.trim().to_owned(),
                explained_by: new.explained_by.clone(),
                language: new.language.clone(),
                guardian: new.guardian.clone(),
            };
            let id = insert(w, &new.of, &new.consent, &extra, &new.who, "")?;
            leaf(w, "consent", &new.of, &new.who)?;
            Ok(id)
        })
    }

    /// Records that an answer was withdrawn on a day (EDTF), and why.
    pub fn withdraw_answer(&self, id: &ConsentId, day: &str, who: &str, why: &str) -> Result<()> {
        if why.trim().is_empty() {
            return Err(Error::WhyMissing(Reason::Withdrawn));
        }
        self.write(|w| {
            let of = subject(&w.tx, id)?;
            let held = answers(&w.tx, &of)?.into_iter().find(|a| a.id == *id);
            let held = held.filter(|a| a.consent.given && a.consent.withdrawn.is_none());
            let held = held.ok_or(Error::Refused(Refusal::NoConsent))?;
            let consent = Consent { withdrawn: Some(day.to_owned()), ..held.consent };
            insert(w, &of, &consent, &held.extra, who, why)?;
            leaf(w, "withdraw consent", &of, who)
        })
    }

    /// The last answer of a source or a person for each use.
    pub fn answers(&self, of: &ConsentOf) -> Result<Vec<Answer>> {
        self.read(|tx| {
            must_exist(tx, of)?;
            answers(tx, of)
        })
    }

    /// The last answers of everybody a case has to do with: its records, and the sources of its reports.
    pub fn case_answers(&self, case: &CaseId) -> Result<Vec<Answer>> {
        self.read(|tx| {
            let mut all = Vec::new();
            for source in sources_of(tx, case)? {
                all.extend(answers(tx, &ConsentOf::Source(source))?);
            }
            for record in records::records_of(tx, case)? {
                all.extend(answers(tx, &ConsentOf::Record(record.id))?);
            }
            Ok(all)
        })
    }

    /// The sources of the reports of a case, by id.
    pub fn case_sources(&self, case: &CaseId) -> Result<Vec<SourceId>> {
        self.read(|tx| sources_of(tx, case))
    }
}

fn sources_of(conn: &Connection, case: &CaseId) -> Result<Vec<SourceId>> {
    cases::case(conn, case)?;
    let mut statement = conn.prepare_cached(
        "select distinct r.source from attached a join report r on r.id = a.report where a.casefile = ? order by 1",
    )?;
    let ids = statement.query_map([case.as_str()], |r| r.get::<_, String>(0))?;
    ids.map(|id| read_id!(SourceId, &id?)).collect()
}

fn must_exist(conn: &Connection, of: &ConsentOf) -> Result<()> {
    match of {
        ConsentOf::Source(id) => sources::must_exist(conn, id),
        ConsentOf::Record(id) => records::must_exist(conn, id),
    }
}

fn leaf(w: &mut Write<'_>, action: &str, of: &ConsentOf, who: &str) -> Result<()> {
    match of {
        ConsentOf::Source(id) => w.leaf(action, "source", id.as_str(), who),
        ConsentOf::Record(id) => w.leaf(action, "record", id.as_str(), who),
    }
}

/// Who gave an answer.
fn subject(conn: &Connection, id: &ConsentId) -> Result<ConsentOf> {
    let found: Option<(Option<String>, Option<String>)> = conn
        .prepare_cached("select source, record from consent where id = ?")?
        .query_row([id.as_str()], |r| Ok((r.get(0)?, r.get(1)?)))
        .optional()?;
    match found {
        Some((Some(source), _)) => Ok(ConsentOf::Source(read_id!(SourceId, &source)?)),
        Some((None, Some(record))) => Ok(ConsentOf::Record(read_id!(RecordId, &record)?)),
        _ => Err(Error::NotFound { kind: "consent", id: id.to_string() }),
    }
}

pub(crate) fn insert(
    w: &mut Write<'_>,
    of: &ConsentOf,
    c: &Consent,
    extra: &Extra,
    who: &str,
    why: &str,
) -> Result<ConsentId> {
    let id = w.id(ConsentId::new);
    let (source, record) = match of {
        ConsentOf::Source(id) => (Some(id.as_str()), None),
        ConsentOf::Record(id) => (None, Some(id.as_str())),
    };
    // What is empty is not written: rows without it have the form they always had.
    let some = |text: &String| Some(text.clone()).filter(|t| !t.is_empty());
    let values = [
        id.as_str().into(),
        source.into(),
        (&c.purpose).into(),
        c.given.into(),
        (&c.date).into(),
        c.until.as_ref().into(),
        (&c.how).into(),
        c.withdrawn.as_ref().into(),
        who.into(),
        (&w.at).into(),
        why.into(),
        record.into(),
        some(&extra.whom).into(),
        some(&extra.explained_by).into(),
        some(&extra.language).into(),
        some(&extra.guardian).into(),
    ];
    w.insert(schema::CONSENT, &values)?;
    Ok(id)
}

/// The last answer for each use and each body it is for, by use.
pub(crate) fn answers(conn: &Connection, of: &ConsentOf) -> Result<Vec<Answer>> {
    let (column, id) = match of {
        ConsentOf::Source(id) => ("source", id.as_str()),
        ConsentOf::Record(id) => ("record", id.as_str()),
    };
    let mut statement = conn.prepare_cached(&format!(
        "select id, purpose, given, day, until, how, withdrawn, whom, explained_by, language, guardian, who, at, why
         from consent c
         where {column} = ? and not exists (
            select 1 from consent later
            where later.{column} = c.{column} and later.purpose = c.purpose
                and coalesce(later.whom, '') = coalesce(c.whom, '') and later.seq > c.seq)
         order by purpose, coalesce(whom, '')"
    ))?;
    let mut rows = statement.query([id])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        let text = |at: usize| Ok::<_, Error>(row.get::<_, Option<String>>(at)?.unwrap_or_default());
        all.push(Answer {
            id: read_id!(ConsentId, &row.get::<_, String>(0)?)?,
            of: of.clone(),
            consent: Consent {
                purpose: row.get(1)?,
                given: row.get::<_, i64>(2)? != 0,
                date: row.get(3)?,
                until: row.get(4)?,
                how: row.get(5)?,
                withdrawn: row.get(6)?,
            },
            extra: Extra { whom: text(7)?, explained_by: text(8)?, language: text(9)?, guardian: text(10)? },
            who: row.get(11)?,
            at: row.get(12)?,
            why: row.get(13)?,
        });
    }
    Ok(all)
}
