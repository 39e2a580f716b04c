//! A person decides about a claim; an accepted person or group gets a record in the case.

use amparo_model::reading::EntityKind;
use amparo_model::{
    CaseId, ClaimId, ClaimState, Credibility, DecisionId, Handling, RecordId, ReportId, Reviewed, Said,
    Verdict,
};
use amparo_store::{NewDecision, Scope, Store};

use crate::say::{Lang, Say};
use crate::show::names;
use crate::{Problem, Result};

/// Which record an accepted person, group, organisation or place becomes part of.
#[derive(Clone, Debug, Default)]
pub enum Place {
    /// The record of the case with the same kind and name, else a new one: what the page proposes and a person
    /// confirms by accepting.
    #[default]
    Proposed,
    /// A new one.
    New,
    /// One that is there.
    Record(RecordId),
}

/// What a person answers to a claim.
#[derive(Clone, Debug)]
pub enum Answer {
    /// It is as the source says.
    Accept(Place),
    /// It is, but this is the right content.
    Correct(Box<Said>, Place),
    /// It is not so, or not about this.
    Reject,
    /// It was accepted and no longer holds.
    Withdraw,
}

/// A decision that was saved.
#[derive(Clone, Debug)]
pub struct Decided {
    /// The decision.
    pub id: DecisionId,
    /// The record an accepted entity belongs to.
    pub record: Option<RecordId>,
}

/// A claim is decided about. `seen` is the decision the person had before her eyes: if another one holds by now,
/// nothing is saved. `None` takes the one that holds. A new record goes into a case `within`.
pub fn decide(
    store: &Store,
    claim: &ClaimId,
    answer: Answer,
    seen: Option<Option<DecisionId>>,
    within: &Scope,
    who: &str,
    why: &str,
) -> Result<Decided> {
    let now = store.reviewed(claim)?;
    let holds = now.decision.as_ref().map(|d| d.id.clone());
    let why = why.trim();
    if why.is_empty() && !matches!(answer, Answer::Accept(_)) {
        return Err(Problem::usage("problem-decision-why"));
    }
    // Before a record is made; the store asks again inside its transaction.
    if seen.as_ref().is_some_and(|seen| *seen != holds) {
        return Err(amparo_store::Error::Stale { claim: claim.to_string() }.into());
    }
    let (verdict, record) = match answer {
        Answer::Accept(place) => {
            (Verdict::Accepted(None), record_for(store, &now, &now.claim.said, &place, within, who)?)
        }
        Answer::Correct(said, place) => {
            let record = record_for(store, &now, &said, &place, within, who)?;
            (Verdict::Accepted(Some(said)), record)
        }
        Answer::Reject => (Verdict::Rejected, None),
        Answer::Withdraw => (Verdict::Withdrawn, None),
    };
    let credibility = now.decision.as_ref().map_or(Credibility::Unknown, |d| d.credibility);
    let id = store.decide(NewDecision {
        claim: claim.clone(),
        verdict,
        record: record.clone(),
        credibility,
        who: who.to_owned(),
        why: why.to_owned(),
        supersedes: seen.unwrap_or(holds),
    })?;
    Ok(Decided { id, record })
}

/// The decision that holds is taken back.
pub fn undo(store: &Store, claim: &ClaimId, who: &str, why: &str) -> Result<()> {
    let now = store.reviewed(claim)?;
    let Some(decision) = now.decision else {
        return Err(Problem::refused("problem-nothing-decided"));
    };
    Ok(store.undo(&decision.id, who, why)?)
}

/// The same for a decision that somebody has seen: where another one holds by now, nothing is taken back.
pub fn undo_seen(store: &Store, claim: &ClaimId, seen: &DecisionId, who: &str, why: &str) -> Result<()> {
    let now = store.reviewed(claim)?;
    let Some(decision) = now.decision else {
        return Err(Problem::refused("problem-nothing-decided"));
    };
    if decision.id != *seen {
        return Err(amparo_store::Error::Stale { claim: claim.to_string() }.into());
    }
    // The store asks once more, inside its transaction, whether it is the one that holds.
    Ok(store.undo(seen, who, why)?)
}

/// A report goes into a case; whoever was accepted before gets a record there.
pub fn attach(store: &Store, case: &CaseId, report: &ReportId, within: &Scope, who: &str) -> Result<()> {
    store.attach_report(case, report, who)?;
    for reviewed in store.claims_of(report)? {
        let Some(decision) = &reviewed.decision else { continue };
        let is_entity = matches!(reviewed.said(), Said::Entity(_));
        if reviewed.state() != ClaimState::Accepted || !is_entity || decision.record.is_some() {
            continue;
        }
        let record = record_for(store, &reviewed, reviewed.said(), &Place::Proposed, within, who)?;
        store.decide(NewDecision {
            claim: reviewed.claim.id.clone(),
            verdict: decision.verdict.clone(),
            record,
            credibility: decision.credibility,
            who: who.to_owned(),
            why: "the report was put into a case".to_owned(),
            supersedes: Some(decision.id.clone()),
        })?;
    }
    Ok(())
}

/// A report is taken out of a case.
pub fn detach(store: &Store, case: &CaseId, report: &ReportId, who: &str, why: &str) -> Result<()> {
    Ok(store.detach_report(case, report, who, why)?)
}

fn record_for(
    store: &Store,
    now: &Reviewed,
    said: &Said,
    place: &Place,
    within: &Scope,
    who: &str,
) -> Result<Option<RecordId>> {
    let Said::Entity(entity) = said else { return Ok(None) };
    if let Place::Record(id) = place {
        return Ok(Some(id.clone()));
    }
    // Deciding again keeps the record that was chosen before.
    if let Some(before) = now.decision.as_ref().and_then(|d| d.record.clone()) {
        return Ok(Some(before));
    }
    let Some(report) = &now.claim.report else { return Ok(None) };
    let Some(case) = store.inbox_row(report)?.cases.into_iter().find(|c| within.has(c)) else {
        return Ok(None);
    };
    let label = names::call(entity, Say::of(Lang::En));
    if matches!(place, Place::Proposed)
        && let Some(same) = proposed(store, &case, entity.kind, &label)?
    {
        return Ok(Some(same));
    }
    let handling =
        if protects(store, report, &now.claim.local)? { Handling::Confidential } else { Handling::Internal };
    Ok(Some(store.create_record(&case, entity.kind, &label, handling, who)?))
}

/// The record that carries the same name already.
fn proposed(store: &Store, case: &CaseId, kind: EntityKind, label: &str) -> Result<Option<RecordId>> {
    let folded = label.to_lowercase();
    let same = |r: &amparo_model::Record| r.kind == kind && r.label.to_lowercase() == folded;
    Ok(store.records(case)?.into_iter().find(same).map(|r| r.id))
}

/// Whether the report asks for care about a local id.
fn protects(store: &Store, report: &ReportId, local: &str) -> Result<bool> {
    let asks = |r: &Reviewed| {
        r.state() != ClaimState::Rejected
            && matches!(r.said(), Said::Protection(p) if p.about.as_deref() == Some(local))
    };
    Ok(store.claims_of(report)?.iter().any(asks))
}
