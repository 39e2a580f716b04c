//! A person decides about a claim; an accepted person or group gets a record in the case.

use amparo_model::reading::EntityKind;
use amparo_model::{
    CaseId, ClaimId, ClaimState, Credibility, DecisionId, Handling, RecordId, ReportId, Reviewed, Said,
    StepId, Verdict,
};
use amparo_store::{Did, Hand, NewDecision, NewStep, ReviewStep, Scope, Store};

use crate::say::{Lang, Say};
use crate::show::names;
use crate::{Problem, Result};

/// What the step is called that says somebody is no person.
pub(super) const NOT_PERSON: &str = "not_person";
/// Why what is accepted differs from what was proposed, where nobody typed a reason.
const NOBODY: &str = "who is no person is not named";

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
    /// What was taken for a person or group is none: it is rejected, and claims that nobody decided about no longer name it.
    NotPerson,
    /// It was accepted and no longer holds.
    Withdraw,
}

/// Who asks for something to be decided, and what they saw.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// The decision the person had before her eyes: if another one holds by now, nothing is saved. `None` takes the one
    /// that holds.
    pub seen: Option<&'a Option<DecisionId>>,
    /// A new record goes into a case within.
    pub within: &'a Scope,
    /// Who.
    pub who: &'a str,
    /// Why.
    pub why: &'a str,
    /// Made by the form: sent twice, it decides once.
    pub once: Option<&'a str>,
}

/// A decision that was saved.
#[derive(Clone, Debug)]
pub struct Decided {
    /// The step it is part of, to be taken back as a whole; `None` where the same had been decided before.
    pub step: Option<StepId>,
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
    decide_as(store, claim, answer, &Asked { seen: seen.as_ref(), within, who, why, once: None })
}

/// The same, asked for by a form.
pub fn decide_as(store: &Store, claim: &ClaimId, answer: Answer, asked: &Asked<'_>) -> Result<Decided> {
    let Asked { within, who, .. } = *asked;
    if let Some(step) = sent(store, asked)? {
        return again(store, claim, step);
    }
    let now = store.reviewed(claim)?;
    let why = asked.why.trim();
    if why.is_empty() && !matches!(answer, Answer::Accept(_)) {
        return Err(Problem::usage("problem-decision-why"));
    }
    let mut why = why.to_owned();
    let (what, verdict, place) = match answer {
        Answer::Accept(place) => {
            // What is accepted is what was shown: without somebody who is no person.
            let cut = super::hand::without_gone(store, &now)?;
            if cut.is_some() && why.is_empty() {
                NOBODY.clone_into(&mut why);
            }
            ("accept", Verdict::Accepted(cut.map(Box::new)), Some(place))
        }
        Answer::Correct(said, place) => ("correct", Verdict::Accepted(Some(said)), Some(place)),
        Answer::Reject => ("reject", Verdict::Rejected, None),
        Answer::NotPerson => (NOT_PERSON, Verdict::Rejected, None),
        Answer::Withdraw => ("withdraw", Verdict::Withdrawn, None),
    };
    if what == NOT_PERSON && !super::hand::may_be_nobody(now.said()) {
        return Err(Problem::usage("problem-not-a-person-claim"));
    }
    let Some(supersedes) = shown(&now, asked, &verdict)? else {
        let decision = now.decision.ok_or_else(|| Problem::refused("problem-nothing-decided"))?;
        return Ok(Decided { step: None, id: decision.id, record: decision.record });
    };
    let said = match &verdict {
        Verdict::Accepted(Some(said)) => said,
        _ => &now.claim.said,
    };
    let spot = match place {
        Some(place) => spot_for(store, &Stands::of(&now), said, &place, within)?,
        None => Spot::None,
    };
    let mut record = None;
    let new = NewStep {
        report: now.claim.report.clone(),
        what,
        once: asked.once.map(ToOwned::to_owned),
        who: who.to_owned(),
    };
    let step = store.step(&new, |hand| {
        record = spot.take(hand, who)?;
        hand.decide(&NewDecision {
            claim: claim.clone(),
            verdict,
            record: record.clone(),
            credibility: now.decision.as_ref().map_or(Credibility::Unknown, |d| d.credibility),
            who: who.to_owned(),
            why,
            supersedes,
        })
        .map(drop)
    })?;
    again(store, claim, step)
}

/// The step this form made when it was sent before.
pub(super) fn sent(store: &Store, asked: &Asked<'_>) -> Result<Option<ReviewStep>> {
    match asked.once.filter(|o| !o.is_empty()) {
        Some(once) => Ok(store.step_sent(asked.who, once)?),
        None => Ok(None),
    }
}

/// What a step decided about a claim.
fn again(store: &Store, claim: &ClaimId, step: ReviewStep) -> Result<Decided> {
    let id =
        step.did.iter().find_map(|did| if let Did::Decision(id) = did { Some(id.clone()) } else { None });
    let id = id.ok_or_else(|| Problem::refused("problem-nothing-decided"))?;
    let record =
        store.history(claim)?.into_iter().find(|s| s.decision.id == id).and_then(|s| s.decision.record);
    Ok(Decided { step: Some(step.id), id, record })
}

/// The decision to be superseded, if what was shown still holds. `None` where the same person has just decided the same
/// from the same page: a form without an id of its own that was sent twice.
#[allow(clippy::option_option)] // superseding none is not the same as superseding nothing
pub(super) fn shown(
    now: &Reviewed,
    asked: &Asked<'_>,
    verdict: &Verdict,
) -> Result<Option<Option<DecisionId>>> {
    let holds = now.decision.as_ref().map(|d| d.id.clone());
    let Some(seen) = asked.seen else { return Ok(Some(holds)) };
    if *seen == holds {
        return Ok(Some(holds));
    }
    match &now.decision {
        Some(d) if d.who == asked.who && d.supersedes == *seen && d.verdict == *verdict => Ok(None),
        _ => Err(amparo_store::Error::Stale { claim: now.claim.id.to_string() }.into()),
    }
}

/// The decision that holds is taken back, and with it the whole step it is part of.
pub fn undo(store: &Store, claim: &ClaimId, who: &str, why: &str) -> Result<()> {
    let now = store.reviewed(claim)?;
    let Some(decision) = now.decision else {
        return Err(Problem::refused("problem-nothing-decided"));
    };
    match store.step_with(&decision.id)? {
        Some(step) => Ok(store.undo_step(&step, who, why)?),
        None => Ok(store.undo(&decision.id, who, why)?),
    }
}

/// A step is taken back as a whole.
pub fn undo_step(store: &Store, step: &StepId, who: &str, why: &str) -> Result<()> {
    Ok(store.undo_step(step, who, why)?)
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
    match store.step_with(seen)? {
        Some(step) => Ok(store.undo_step(&step, who, why)?),
        None => Ok(store.undo(seen, who, why)?),
    }
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
        let record = match spot_for(store, &Stands::of(&reviewed), reviewed.said(), &Place::Proposed, within)?
        {
            Spot::None => None,
            Spot::There(id) => Some(id),
            Spot::New { case, kind, label, handling } => {
                Some(store.create_record(&case, kind, &label, handling, who)?)
            }
        };
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

/// The record of what is accepted: one that is there, or one to be made with the decision.
#[derive(Clone, Debug)]
pub(super) enum Spot {
    /// It belongs to none.
    None,
    There(RecordId),
    New {
        case: CaseId,
        kind: EntityKind,
        label: String,
        handling: Handling,
    },
}

impl Spot {
    /// The record, made now where it is new.
    pub(super) fn take(&self, hand: &mut Hand<'_, '_>, who: &str) -> amparo_store::Result<Option<RecordId>> {
        match self {
            Self::None => Ok(None),
            Self::There(id) => Ok(Some(id.clone())),
            Self::New { case, kind, label, handling } => {
                hand.create_record(case, *kind, label, *handling, who).map(Some)
            }
        }
    }
}

/// Where a claim stands, as far as its record goes.
#[derive(Clone, Debug, Default)]
pub(super) struct Stands {
    pub(super) report: Option<ReportId>,
    pub(super) local: String,
    pub(super) before: Option<RecordId>,
}

impl Stands {
    pub(super) fn of(now: &Reviewed) -> Self {
        Self {
            report: now.claim.report.clone(),
            local: now.claim.local.clone(),
            before: now.decision.as_ref().and_then(|d| d.record.clone()),
        }
    }
}

pub(super) fn spot_for(
    store: &Store,
    now: &Stands,
    said: &Said,
    place: &Place,
    within: &Scope,
) -> Result<Spot> {
    let Said::Entity(entity) = said else { return Ok(Spot::None) };
    if let Place::Record(id) = place {
        return Ok(Spot::There(id.clone()));
    }
    // Deciding again keeps the record that was chosen before.
    if let Some(before) = &now.before {
        return Ok(Spot::There(before.clone()));
    }
    let Some(report) = &now.report else { return Ok(Spot::None) };
    let Some(case) = store.inbox_row(report)?.cases.into_iter().find(|c| within.has(c)) else {
        return Ok(Spot::None);
    };
    let label = names::call(entity, Say::of(Lang::En));
    if matches!(place, Place::Proposed)
        && let Some(same) = proposed(store, &case, entity.kind, &label)?
    {
        return Ok(Spot::There(same));
    }
    let handling =
        if protects(store, report, &now.local)? { Handling::Confidential } else { Handling::Internal };
    Ok(Spot::New { case, kind: entity.kind, label, handling })
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
