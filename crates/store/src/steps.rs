//! Steps of a review: what one key did, in one transaction and taken back as a whole.
//!
//! To merge two claims is two decisions, to make a claim by hand a claim and its acceptance. A step ties them together
//! and carries an id made by the form, so that a form sent twice (a lost connection) decides once.

use amparo_model::reading::EntityKind;
use amparo_model::{
    CaseId, ClaimId, Credibility, DecisionId, Handling, LinkId, RecordId, ReportId, StepId, Verdict,
};
use rusqlite::{Connection, OptionalExtension};
use serde::{Deserialize, Serialize};

use crate::claims::{self, add_claims_in};
use crate::decisions::{decide_in, undo_in};
use crate::records::{create_record_in, same_as_in, undo_same_as_in};
use crate::rows::{json, read_id};
use crate::write::Write;
use crate::{Error, NewClaims, NewDecision, Refusal, Result, SameAs, Store, schema};

/// Longest id a form may give a step.
const LONGEST: usize = 64;
/// What a step of taking back is called.
const UNDO: &str = "undo";
/// Why a claim made by hand ends up rejected when its making is taken back: claims are never deleted.
const UNMADE: &str = "made by hand, and taken back";

/// A step as it is begun.
#[derive(Clone, Debug)]
pub struct NewStep {
    /// The report under review, if there is one.
    pub report: Option<ReportId>,
    /// What it is: `accept`, `merge`, `not_person`, …
    pub what: &'static str,
    /// Made by the form, so that sending it twice is one step: letters, digits and hyphens.
    pub once: Option<String>,
    /// Who does it.
    pub who: String,
}

/// Something a step did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Did {
    /// A decision about a claim.
    Decision(DecisionId),
    /// A claim made by hand.
    Claim(ClaimId),
    /// A judgement that two records are the same.
    Link(LinkId),
}

/// A step that was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewStep {
    /// Identifier.
    pub id: StepId,
    /// What it is.
    pub what: String,
    /// What it did, in this order.
    pub did: Vec<Did>,
    /// Whether the same form had been sent before: then nothing was done now.
    pub again: bool,
}

/// What can be done within a step.
pub struct Hand<'a, 'b> {
    w: &'a mut Write<'b>,
    did: Vec<Did>,
}

impl Hand<'_, '_> {
    /// As [`Store::decide`].
    pub fn decide(&mut self, new: &NewDecision) -> Result<DecisionId> {
        let id = decide_in(self.w, new)?;
        self.did.push(Did::Decision(id.clone()));
        Ok(id)
    }

    /// As [`Store::add_claims`].
    pub fn add_claims(&mut self, new: &NewClaims) -> Result<Vec<ClaimId>> {
        let ids = add_claims_in(self.w, new)?;
        self.did.extend(ids.iter().cloned().map(Did::Claim));
        Ok(ids)
    }

    /// As [`Store::same_as`].
    pub fn same_as(&mut self, new: &SameAs) -> Result<LinkId> {
        let id = same_as_in(self.w, new)?;
        self.did.push(Did::Link(id.clone()));
        Ok(id)
    }

    /// As [`Store::create_record`]. A record stays when the step is taken back: nothing points to it then.
    pub fn create_record(
        &mut self,
        case: &CaseId,
        kind: EntityKind,
        label: &str,
        handling: Handling,
        who: &str,
    ) -> Result<RecordId> {
        create_record_in(self.w, case, kind, label, handling, who)
    }
}

impl Store {
    /// Takes a step: all of it is on the disk when this returns, or nothing is. A form that was sent before by the same
    /// person gives the step it made then.
    pub fn step(
        &self,
        new: &NewStep,
        work: impl FnOnce(&mut Hand<'_, '_>) -> Result<()>,
    ) -> Result<ReviewStep> {
        let once = new.once.as_deref().filter(|o| !o.is_empty());
        let plain = |o: &str| o.len() <= LONGEST && o.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
        if once.is_some_and(|o| !plain(o)) {
            return Err(Error::Refused(Refusal::Unstorable));
        }
        self.write(|w| {
            if let Some(once) = once
                && let Some(before) = sent(&w.tx, &new.who, once)?
            {
                return Ok(ReviewStep { again: true, ..before });
            }
            let mut hand = Hand { w, did: Vec::new() };
            work(&mut hand)?;
            let did = hand.did;
            let id = save(w, new, once, None, &did)?;
            Ok(ReviewStep { id, what: new.what.to_owned(), did, again: false })
        })
    }

    /// The step a form made when it was sent before, if it was.
    pub fn step_sent(&self, who: &str, once: &str) -> Result<Option<ReviewStep>> {
        self.read(|tx| sent(tx, who, once))
    }

    /// The step that made a decision, if one did.
    pub fn step_with(&self, decision: &DecisionId) -> Result<Option<StepId>> {
        self.read(|tx| {
            let mut statement = tx.prepare_cached(
                "select s.id from decision d join claim c on c.id = d.claim
                 join step s on s.report is c.report, json_each(s.did) j
                 where d.id = ?1 and json_extract(j.value, '$.decision') = ?1",
            )?;
            let id: Option<String> = statement.query_row([decision.as_str()], |r| r.get(0)).optional()?;
            id.map(|id| read_id!(StepId, &id)).transpose()
        })
    }

    /// One step.
    pub fn review_step(&self, id: &StepId) -> Result<ReviewStep> {
        self.read(|tx| one(tx, id))
    }

    /// Takes a step back, the last thing it did first. Refused as [`Error::Stale`] where somebody has decided since. A
    /// claim made by hand is rejected, because claims are never deleted. Taken back already: nothing happens.
    pub fn undo_step(&self, id: &StepId, who: &str, why: &str) -> Result<()> {
        self.write(|w| {
            let step = one(&w.tx, id)?;
            let sql = "select 1 from step where about = ? and what = ?";
            if w.tx.prepare_cached(sql)?.exists([id.as_str(), UNDO])? {
                return Ok(());
            }
            for did in step.did.iter().rev() {
                match did {
                    Did::Decision(decision) => undo_in(w, decision, who, why)?,
                    Did::Link(link) => undo_same_as_in(w, link, who, why)?,
                    Did::Claim(claim) => unmake(w, claim, who)?,
                }
            }
            let report = report_of(&w.tx, id)?;
            let new = NewStep { report, what: UNDO, once: None, who: who.to_owned() };
            save(w, &new, None, Some(id), &[]).map(drop)
        })
    }

    /// Claims of a report whose decision was made by steps of one kind and holds, in the order of the steps.
    pub fn decided_by_step(&self, report: &ReportId, what: &str) -> Result<Vec<ClaimId>> {
        self.read(|tx| {
            let mut statement = tx.prepare_cached(
                "select h.claim from step s, json_each(s.did) j
                 join holding h on h.id = json_extract(j.value, '$.decision')
                 where s.report = ? and s.what = ? order by s.seq",
            )?;
            let mut rows = statement.query([report.as_str(), what])?;
            let mut claims = Vec::new();
            while let Some(row) = rows.next()? {
                claims.push(read_id!(ClaimId, &row.get::<_, String>(0)?)?);
            }
            Ok(claims)
        })
    }

    /// Decisions about claims of a report that steps of one kind made, whether or not they hold.
    pub fn decisions_of_steps(&self, report: &ReportId, what: &str) -> Result<Vec<DecisionId>> {
        self.read(|tx| {
            let mut statement = tx.prepare_cached(
                "select json_extract(j.value, '$.decision') from step s, json_each(s.did) j
                 where s.report = ? and s.what = ? and json_extract(j.value, '$.decision') is not null",
            )?;
            let mut rows = statement.query([report.as_str(), what])?;
            let mut ids = Vec::new();
            while let Some(row) = rows.next()? {
                ids.push(read_id!(DecisionId, &row.get::<_, String>(0)?)?);
            }
            Ok(ids)
        })
    }
}

/// A claim made by hand is no longer proposed.
fn unmake(w: &mut Write<'_>, claim: &ClaimId, who: &str) -> Result<()> {
    if claims::reviewed(&w.tx, claim)?.decision.is_some() {
        return Err(Error::Stale { claim: claim.to_string() });
    }
    let new = NewDecision {
        claim: claim.clone(),
        verdict: Verdict::Rejected,
        record: None,
        credibility: Credibility::Unknown,
        who: who.to_owned(),
        why: UNMADE.to_owned(),
        supersedes: None,
    };
    decide_in(w, &new).map(drop)
}

fn save(
    w: &mut Write<'_>,
    new: &NewStep,
    once: Option<&str>,
    about: Option<&StepId>,
    did: &[Did],
) -> Result<StepId> {
    let id = w.id(StepId::new);
    let values = [
        id.as_str().into(),
        new.report.as_ref().map(ReportId::as_str).into(),
        new.what.into(),
        once.into(),
        about.map(StepId::as_str).into(),
        json(&did)?,
        (&new.who).into(),
        (&w.at).into(),
    ];
    w.insert(schema::STEP, &values)?;
    w.leaf("step", "step", id.as_str(), &new.who)?;
    Ok(id)
}

fn sent(conn: &Connection, who: &str, once: &str) -> Result<Option<ReviewStep>> {
    let id: Option<String> = conn
        .prepare_cached("select id from step where who = ? and once = ?")?
        .query_row([who, once], |r| r.get(0))
        .optional()?;
    id.map(|id| one(conn, &read_id!(StepId, &id)?)).transpose()
}

fn one(conn: &Connection, id: &StepId) -> Result<ReviewStep> {
    let found: Option<(String, String)> = conn
        .prepare_cached("select what, did from step where id = ?")?
        .query_row([id.as_str()], |r| Ok((r.get(0)?, r.get(1)?)))
        .optional()?;
    let (what, did) = found.ok_or_else(|| Error::NotFound { kind: "step", id: id.to_string() })?;
    Ok(ReviewStep { id: id.clone(), what, did: serde_json::from_str(&did)?, again: false })
}

fn report_of(conn: &Connection, id: &StepId) -> Result<Option<ReportId>> {
    let report: Option<String> = conn
        .prepare_cached("select report from step where id = ?")?
        .query_row([id.as_str()], |r| r.get(0))?;
    report.map(|r| read_id!(ReportId, &r)).transpose()
}
