//! What must be done by a day. The program sets none: a person takes over what a rule proposes, or writes one down.

use amparo_model::{CaseId, ClaimId, DeadlineId, InterventionId, RecordId};
use jiff::civil::Date;
use rusqlite::Connection;

use crate::interventions::of_case;
use crate::rows::{from_word, read_id, word};
use crate::write::Write;
use crate::{Error, Part, Reason, Refusal, Result, Scope, Store, cases, schema};

/// How far a deadline is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DeadlineState {
    /// Still to be met.
    #[default]
    Open,
    /// Met.
    Met,
    /// Given up, with a reason.
    Dropped,
}

/// A deadline as it is entered.
#[derive(Clone, Debug)]
pub struct NewDeadline {
    /// The case.
    pub case: CaseId,
    /// The record of the case it is about.
    pub record: Option<RecordId>,
    /// The intervention of the case it comes of.
    pub intervention: Option<InterventionId>,
    /// Rule of `vocab/deadlines.toml`; `None`: set by hand.
    pub rule: Option<String>,
    /// What is to be done, in words; may be empty where there is a rule.
    pub label: String,
    /// The last day.
    pub due: Date,
    /// EDTF: the day it was counted from.
    pub basis: Option<String>,
    /// The accepted claim that gives that day.
    pub claim: Option<ClaimId>,
    /// Who is to do it; empty: nobody in particular.
    pub doer: String,
    /// Who sets it.
    pub who: String,
    /// Why this day, in words; may be empty where there is a rule.
    pub why: String,
}

/// A deadline as it stands.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[allow(missing_docs)]
pub struct Deadline {
    pub id: DeadlineId,
    pub case: CaseId,
    pub record: Option<RecordId>,
    pub intervention: Option<InterventionId>,
    /// Rule of `vocab/deadlines.toml`; `None`: set by hand.
    pub rule: Option<String>,
    pub label: String,
    pub due: Date,
    /// EDTF: the day it was counted from.
    pub basis: Option<String>,
    pub claim: Option<ClaimId>,
    pub doer: String,
    pub state: DeadlineState,
    /// Who wrote the row that holds.
    pub who: String,
    /// RFC 3339, UTC.
    pub at: String,
    /// Why this day; of a dropped one, why it was dropped.
    pub why: String,
}

impl Store {
    /// Sets a deadline.
    pub fn add_deadline(&self, new: NewDeadline) -> Result<DeadlineId> {
        self.write(|w| {
            cases::case(&w.tx, &new.case)?;
            if let Some(record) = &new.record {
                of_case(&w.tx, "record", record.as_str(), &new.case)?;
            }
            if let Some(intervention) = &new.intervention {
                of_case(&w.tx, "intervention", intervention.as_str(), &new.case)?;
            }
            let id = w.id(DeadlineId::new);
            let deadline = Deadline {
                id: id.clone(),
                case: new.case,
                record: new.record,
                intervention: new.intervention,
                rule: new.rule,
                label: new.label,
                due: new.due,
                basis: new.basis,
                claim: new.claim,
                doer: new.doer,
                state: DeadlineState::Open,
                who: new.who,
                at: w.at.clone(),
                why: new.why,
            };
            insert(w, &id, &deadline, "add")?;
            Ok(id)
        })
    }

    /// Says that an open deadline was met or is dropped; dropping needs a reason. Its former row stays on record.
    pub fn settle_deadline(&self, id: &DeadlineId, to: DeadlineState, who: &str, why: &str) -> Result<()> {
        if to == DeadlineState::Dropped && why.trim().is_empty() {
            return Err(Error::WhyMissing(Reason::Dropped));
        }
        self.write(|w| {
            let held = deadline(&w.tx, id)?;
            if held.state != DeadlineState::Open || to == DeadlineState::Open {
                return Err(Error::Refused(Refusal::Settled));
            }
            // The reason of the day stays with the first row; where nothing is said, it holds on.
            let why = if why.trim().is_empty() { held.why.clone() } else { why.to_owned() };
            let next = Deadline { state: to, who: who.to_owned(), at: w.at.clone(), why, ..held };
            let row = w.id(DeadlineId::new);
            insert(w, &row, &next, &word(&to))
        })
    }

    /// One deadline.
    pub fn deadline(&self, id: &DeadlineId) -> Result<Deadline> {
        self.read(|tx| deadline(tx, id))
    }

    /// Deadlines of the cases within, those that are due first, first.
    pub fn deadlines(&self, within: &Scope) -> Result<Vec<Deadline>> {
        self.read(|tx| {
            let tail = format!("and {} order by due, deadline", within.cases("casefile", 1));
            load(tx, &tail, &within.value())
        })
    }

    /// Deadlines of the cases within that are still to be met, those that are due first, first.
    pub fn open_deadlines(&self, within: &Scope) -> Result<Vec<Deadline>> {
        self.read(|tx| {
            let tail =
                format!("and d.state = 'open' and {} order by due, deadline", within.cases("casefile", 1));
            load(tx, &tail, &within.value())
        })
    }
}

fn deadline(conn: &Connection, id: &DeadlineId) -> Result<Deadline> {
    let found = load(conn, "and d.deadline = ?1", &id.as_str().into())?.pop();
    found.ok_or_else(|| Error::NotFound { kind: "deadline", id: id.to_string() })
}

fn insert(w: &mut Write<'_>, row: &DeadlineId, d: &Deadline, action: &str) -> Result<()> {
    let values = [
        row.as_str().into(),
        d.id.as_str().into(),
        d.case.as_str().into(),
        d.record.as_ref().map(RecordId::as_str).into(),
        d.intervention.as_ref().map(InterventionId::as_str).into(),
        d.rule.as_ref().into(),
        (&d.label).into(),
        d.due.to_string().into(),
        d.basis.as_ref().into(),
        d.claim.as_ref().map(ClaimId::as_str).into(),
        (&d.doer).into(),
        word(&d.state).into(),
        (&d.who).into(),
        (&w.at).into(),
        (&d.why).into(),
    ];
    w.insert(schema::DEADLINE, &values)?;
    w.leaf(action, "deadline", d.id.as_str(), &d.who)
}

fn load(conn: &Connection, tail: &str, value: &crate::rows::Value) -> Result<Vec<Deadline>> {
    let mut statement = conn.prepare_cached(&format!(
        "select deadline, casefile, record, intervention, rule, label, due, basis, claim, doer, state, who, at, why
         from deadline d
         where not exists (select 1 from deadline l where l.deadline = d.deadline and l.seq > d.seq) {tail}"
    ))?;
    let mut rows = statement.query([value])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        let id = |at: usize| Ok::<Option<String>, Error>(row.get(at)?);
        let due: String = row.get(6)?;
        all.push(Deadline {
            id: read_id!(DeadlineId, &row.get::<_, String>(0)?)?,
            case: read_id!(CaseId, &row.get::<_, String>(1)?)?,
            record: id(2)?.map(|id| read_id!(RecordId, &id)).transpose()?,
            intervention: id(3)?.map(|id| read_id!(InterventionId, &id)).transpose()?,
            rule: row.get(4)?,
            label: row.get(5)?,
            due: due.parse().map_err(|_| Error::damaged(Part::Word))?,
            basis: row.get(7)?,
            claim: id(8)?.map(|id| read_id!(ClaimId, &id)).transpose()?,
            doer: row.get(9)?,
            state: from_word(&row.get::<_, String>(10)?)?,
            who: row.get(11)?,
            at: row.get(12)?,
            why: row.get(13)?,
        });
    }
    Ok(all)
}
