//! What people judged about pairs: whether two reports tell of one event, whether two records are one person.
//!
//! Machines propose; only what a person said is kept. Judging two records to be the same is [`Store::same_as`]; here
//! stands that they are not, so that the proposal does not come back.

use amparo_model::{RecordId, ReportId};
use rusqlite::Connection;

use crate::rows::{from_word, read_id, word};
use crate::{Error, Reason, Refusal, Result, Store, records, schema};

/// What somebody says about a pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Judged {
    /// They belong together.
    Same,
    /// They do not.
    Different,
    /// Nobody has said; takes back what was said before.
    Open,
}

/// A judgement about two things of one kind that holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgement<Id> {
    /// The one with the smaller id.
    pub one: Id,
    /// The other.
    pub other: Id,
    /// [`Judged::Same`] or [`Judged::Different`].
    pub verdict: Judged,
    /// Who judged.
    pub who: String,
    /// When, RFC 3339, UTC.
    pub at: String,
    /// Why.
    pub why: String,
}

impl Store {
    /// Says whether two reports tell of one event. The last word about a pair holds; former ones stay on record.
    pub fn judge_reports(
        &self,
        one: &ReportId,
        other: &ReportId,
        verdict: Judged,
        who: &str,
        why: &str,
    ) -> Result<()> {
        self.write(|w| {
            for id in [one, other] {
                let there =
                    w.tx.prepare_cached("select 1 from report where id = ?")?.exists([id.as_str()])?;
                if !there {
                    return Err(Error::NotFound { kind: "report", id: id.to_string() });
                }
            }
            judge(w, "report", (one.as_str(), other.as_str()), verdict, who, why)
        })
    }

    /// Says that two records are not one person ([`Judged::Different`]), or takes that back.
    pub fn judge_records(
        &self,
        one: &RecordId,
        other: &RecordId,
        verdict: Judged,
        who: &str,
        why: &str,
    ) -> Result<()> {
        self.write(|w| {
            records::must_exist(&w.tx, one)?;
            records::must_exist(&w.tx, other)?;
            judge(w, "record", (one.as_str(), other.as_str()), verdict, who, why)
        })
    }

    /// What holds about pairs of reports, in the order it was said.
    pub fn report_judgements(&self) -> Result<Vec<Judgement<ReportId>>> {
        self.read(|tx| holding(tx, "report", |id| read_id!(ReportId, id)))
    }

    /// What holds about pairs of records, in the order it was said.
    pub fn record_judgements(&self) -> Result<Vec<Judgement<RecordId>>> {
        self.read(|tx| holding(tx, "record", |id| read_id!(RecordId, id)))
    }
}

fn judge(
    w: &mut crate::write::Write<'_>,
    about: &'static str,
    pair: (&str, &str),
    verdict: Judged,
    who: &str,
    why: &str,
) -> Result<()> {
    if pair.0 == pair.1 {
        return Err(Error::Refused(Refusal::OneAlone));
    }
    if why.trim().is_empty() {
        return Err(Error::WhyMissing(Reason::Judged));
    }
    let (one, other) = if pair.0 < pair.1 { pair } else { (pair.1, pair.0) };
    let id = w.row_id("jg");
    let values = [
        (&id).into(),
        about.into(),
        one.into(),
        other.into(),
        word(&verdict).into(),
        who.into(),
        (&w.at).into(),
        why.into(),
    ];
    w.insert(schema::JUDGEMENT, &values)?;
    w.leaf("judge", about, &id, who)
}

fn holding<Id>(
    conn: &Connection,
    about: &str,
    id: impl Fn(&str) -> Result<Id>,
) -> Result<Vec<Judgement<Id>>> {
    let mut statement = conn.prepare_cached(
        "select one, other, verdict, who, at, why from judgement j
         where about = ? and verdict <> 'open' and seq = (select max(seq) from judgement l
            where l.about = j.about and l.one = j.one and l.other = j.other)
         order by seq",
    )?;
    let mut rows = statement.query([about])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(Judgement {
            one: id(&row.get::<_, String>(0)?)?,
            other: id(&row.get::<_, String>(1)?)?,
            verdict: from_word(&row.get::<_, String>(2)?)?,
            who: row.get(3)?,
            at: row.get(4)?,
            why: row.get(5)?,
        });
    }
    Ok(found)
}
