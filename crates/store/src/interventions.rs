//! What was done for somebody or about an event, and what became of it. After is not because of: an outcome says who
//! attributes it.

use amparo_model::{CaseId, InterventionId, OutcomeId, RecordId};
use rusqlite::{Connection, OptionalExtension};

use crate::rows::{json, read_id};
use crate::{Error, Reason, Refusal, Result, Store, cases, schema};

/// An intervention as it is entered.
#[derive(Clone, Debug)]
pub struct NewIntervention {
    /// The case.
    pub case: CaseId,
    /// Term of `vocab/interventions.toml`, line `type`.
    pub kind: String,
    /// Who was addressed, in words.
    pub addressee: String,
    /// What was asked or done.
    pub asked: String,
    /// EDTF day on which it was sent or done.
    pub sent: String,
    /// The records of the case it is for; none: the whole case.
    pub records: Vec<RecordId>,
    /// What else should be known of it.
    pub note: String,
    /// Who enters it.
    pub who: String,
}

/// An intervention.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[allow(missing_docs)]
pub struct Intervention {
    pub id: InterventionId,
    pub case: CaseId,
    /// Term of `vocab/interventions.toml`, line `type`.
    pub kind: String,
    pub addressee: String,
    pub asked: String,
    /// EDTF.
    pub sent: String,
    pub records: Vec<RecordId>,
    pub note: String,
    pub who: String,
    /// RFC 3339, UTC.
    pub at: String,
    /// In the order they were entered, also those that were taken back.
    pub outcomes: Vec<Outcome>,
}

/// An outcome as it is entered.
#[derive(Clone, Debug)]
pub struct NewOutcome {
    /// The intervention.
    pub intervention: InterventionId,
    /// Term of `vocab/outcomes.toml`.
    pub kind: String,
    /// EDTF day.
    pub day: String,
    /// Who says that it came of the intervention; empty: nobody.
    pub credited: String,
    /// What happened, in words.
    pub said: String,
    /// Who enters it.
    pub who: String,
}

/// What became of an intervention.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[allow(missing_docs)]
pub struct Outcome {
    pub id: OutcomeId,
    /// Term of `vocab/outcomes.toml`.
    pub kind: String,
    /// EDTF.
    pub day: String,
    /// Who says that it came of the intervention; empty: nobody.
    pub credited: String,
    pub said: String,
    pub who: String,
    /// RFC 3339, UTC.
    pub at: String,
    /// Who took it back, when and why.
    pub withdrawn: Option<TakenBack>,
}

/// That something was taken back.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[allow(missing_docs)]
pub struct TakenBack {
    pub who: String,
    /// RFC 3339, UTC.
    pub at: String,
    pub why: String,
}

impl Intervention {
    /// Outcomes that were not taken back.
    pub fn standing(&self) -> impl Iterator<Item = &Outcome> {
        self.outcomes.iter().filter(|o| o.withdrawn.is_none())
    }
}

impl Store {
    /// Enters an intervention.
    pub fn add_intervention(&self, new: &NewIntervention) -> Result<InterventionId> {
        self.write(|w| {
            cases::case(&w.tx, &new.case)?;
            new.records.iter().try_for_each(|record| of_case(&w.tx, "record", record.as_str(), &new.case))?;
            let id = w.id(InterventionId::new);
            let values = [
                id.as_str().into(),
                new.case.as_str().into(),
                (&new.kind).into(),
                (&new.addressee).into(),
                (&new.asked).into(),
                (&new.sent).into(),
                json(&new.records)?,
                (&new.who).into(),
                (&w.at).into(),
                (&new.note).into(),
            ];
            w.insert(schema::INTERVENTION, &values)?;
            w.leaf("add", "intervention", id.as_str(), &new.who)?;
            Ok(id)
        })
    }

    /// Enters what became of an intervention. Nothing is replaced: several can stand beside each other.
    pub fn add_outcome(&self, new: &NewOutcome) -> Result<OutcomeId> {
        self.write(|w| {
            must_exist(&w.tx, &new.intervention)?;
            let id = w.id(OutcomeId::new);
            let values = [
                id.as_str().into(),
                new.intervention.as_str().into(),
                (&new.kind).into(),
                (&new.day).into(),
                (&new.credited).into(),
                (&new.said).into(),
                None::<&str>.into(),
                (&new.who).into(),
                (&w.at).into(),
                "".into(),
            ];
            w.insert(schema::OUTCOME, &values)?;
            w.leaf("outcome", "intervention", new.intervention.as_str(), &new.who)?;
            Ok(id)
        })
    }

    /// Takes an outcome back, and says why; it stays on record.
    pub fn withdraw_outcome(&self, id: &OutcomeId, who: &str, why: &str) -> Result<()> {
        if why.trim().is_empty() {
            return Err(Error::WhyMissing(Reason::Withdrawn));
        }
        self.write(|w| {
            let of: Option<String> =
                w.tx.prepare_cached("select intervention from outcome where id = ? and withdraws is null")?
                    .query_row([id.as_str()], |r| r.get(0))
                    .optional()?;
            let of = of.ok_or_else(|| Error::NotFound { kind: "outcome", id: id.to_string() })?;
            if w.tx.prepare_cached("select 1 from outcome where withdraws = ?")?.exists([id.as_str()])? {
                return Err(Error::Refused(Refusal::TakenBack));
            }
            let values = [
                w.id(OutcomeId::new).as_str().into(),
                of.as_str().into(),
                "".into(),
                "".into(),
                "".into(),
                "".into(),
                id.as_str().into(),
                who.into(),
                (&w.at).into(),
                why.into(),
            ];
            w.insert(schema::OUTCOME, &values)?;
            w.leaf("withdraw outcome", "intervention", &of, who)
        })
    }

    /// One intervention with its outcomes.
    pub fn intervention(&self, id: &InterventionId) -> Result<Intervention> {
        self.read(|tx| {
            let found = load(tx, "where id = ?", id.as_str())?.pop();
            found.ok_or_else(|| Error::NotFound { kind: "intervention", id: id.to_string() })
        })
    }

    /// The interventions of a case with their outcomes, in the order they were entered.
    pub fn interventions(&self, case: &CaseId) -> Result<Vec<Intervention>> {
        self.read(|tx| {
            cases::case(tx, case)?;
            load(tx, "where casefile = ? order by seq", case.as_str())
        })
    }

    /// The intervention an outcome is of; one that was itself a taking back is none.
    pub fn intervention_of(&self, id: &OutcomeId) -> Result<InterventionId> {
        self.read(|tx| {
            let found: Option<String> = tx
                .prepare_cached("select intervention from outcome where id = ? and withdraws is null")?
                .query_row([id.as_str()], |r| r.get(0))
                .optional()?;
            let found = found.ok_or_else(|| Error::NotFound { kind: "outcome", id: id.to_string() })?;
            read_id!(InterventionId, &found)
        })
    }
}

pub(crate) fn must_exist(conn: &Connection, id: &InterventionId) -> Result<()> {
    let there = conn.prepare_cached("select 1 from intervention where id = ?")?.exists([id.as_str()])?;
    if there { Ok(()) } else { Err(Error::NotFound { kind: "intervention", id: id.to_string() }) }
}

/// Whether a record or an intervention belongs to a case; a problem where it does not.
pub(crate) fn of_case(conn: &Connection, table: &'static str, id: &str, case: &CaseId) -> Result<()> {
    let mut statement = conn.prepare_cached(&format!("select casefile from {table} where id = ?"))?;
    match statement.query_row([id], |r| r.get::<_, String>(0)).optional()? {
        None => Err(Error::NotFound { kind: table, id: id.to_owned() }),
        Some(of) if of == case.as_str() => Ok(()),
        Some(_) => Err(Error::Refused(Refusal::OtherCase)),
    }
}

fn load(conn: &Connection, tail: &str, value: &str) -> Result<Vec<Intervention>> {
    let mut statement = conn.prepare_cached(&format!(
        "select id, casefile, kind, addressee, asked, sent, records, note, who, at from intervention {tail}"
    ))?;
    let mut rows = statement.query([value])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        let id = read_id!(InterventionId, &row.get::<_, String>(0)?)?;
        all.push(Intervention {
            case: read_id!(CaseId, &row.get::<_, String>(1)?)?,
            kind: row.get(2)?,
            addressee: row.get(3)?,
            asked: row.get(4)?,
            sent: row.get(5)?,
            records: serde_json::from_str(&row.get::<_, String>(6)?)?,
            note: row.get(7)?,
            who: row.get(8)?,
            at: row.get(9)?,
            outcomes: outcomes(conn, &id)?,
            id,
        });
    }
    Ok(all)
}

fn outcomes(conn: &Connection, of: &InterventionId) -> Result<Vec<Outcome>> {
    let mut statement = conn.prepare_cached(
        "select o.id, o.kind, o.day, o.credited, o.said, o.who, o.at, b.who, b.at, b.why
         from outcome o left join outcome b on b.withdraws = o.id
         where o.intervention = ? and o.withdraws is null order by o.seq",
    )?;
    let mut rows = statement.query([of.as_str()])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        let back: Option<String> = row.get(7)?;
        all.push(Outcome {
            id: read_id!(OutcomeId, &row.get::<_, String>(0)?)?,
            kind: row.get(1)?,
            day: row.get(2)?,
            credited: row.get(3)?,
            said: row.get(4)?,
            who: row.get(5)?,
            at: row.get(6)?,
            withdrawn: match back {
                Some(who) => Some(TakenBack { who, at: row.get(8)?, why: row.get(9)? }),
                None => None,
            },
        });
    }
    Ok(all)
}
