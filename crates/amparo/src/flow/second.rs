//! A second reader: decides about every claim a report was proposed to say without seeing the first reader's decisions;
//! then both are compared, and where they differ a third decision settles it.

use amparo_estimate::agreement::{Kappa, cohen};
use amparo_model::{
    AccountId, ClaimId, ClaimState, Decision, DecisionId, ReportId, Reviewed, Said, StepId, Verdict,
};
use amparo_store::{NewCoding, NewDecision, NewStep, Role, Second, SecondState, Store};

use super::review::{Asked, Place, Stands, sent, shown, spot_for};
use super::{Answer, may_be_nobody};
use crate::{Problem, Result};

/// What the step is called that settles a difference.
const SETTLE: &str = "settle";

/// One claim as both readers judged it.
#[derive(Clone, Debug)]
pub struct Pair {
    /// The claim with the decision that holds now.
    pub now: Reviewed,
    /// What the first reader decided; `None` where nobody has.
    pub first: Option<Decision>,
    /// What the second reader said.
    pub second: Decision,
    /// Whether they say the same, content included.
    pub same: bool,
    /// Whether a third decision settled it.
    pub settled: bool,
}

/// How far two readers agree about claims of one kind, or of all.
#[derive(Clone, Debug)]
pub struct KindAgreement {
    /// `entity`, `act`, …; empty for all of them.
    pub kind: &'static str,
    /// Claims both decided about.
    pub units: u64,
    /// Claims about which they say the same, corrections included.
    pub same: u64,
    /// Over accepted as it stands, corrected, rejected.
    pub kappa: Option<Kappa>,
}

/// A second reading beside the first.
#[derive(Clone, Debug)]
pub struct Agreement {
    /// The reading.
    pub second: Second,
    /// Every claim the second reader judged.
    pub pairs: Vec<Pair>,
    /// By kind, the whole first.
    pub kinds: Vec<KindAgreement>,
    /// Claims the first reader has not decided about: they are in no figure.
    pub open: u64,
}

/// Asks somebody who codes in a case of the report to read it a second time.
pub fn ask_second(store: &Store, report: &ReportId, reader: &AccountId, who: &str) -> Result<()> {
    let cases = store.cases_of_report(report)?;
    if cases.is_empty() {
        return Err(Problem::refused("problem-second-case"));
    }
    let roles = store.roles(reader)?;
    if !cases.iter().any(|c| roles.get(c).is_some_and(|r| *r >= Role::Coder)) {
        return Err(Problem::refused("problem-second-member"));
    }
    store.ask_second(report, reader, who)?;
    Ok(())
}

/// The claims of a report as its second reader sees them: what was proposed, with their own answers and nobody else's.
pub fn blind(store: &Store, second: &Second) -> Result<Vec<Reviewed>> {
    let mut mine = store.codings(&second.id)?;
    let proposed = |c: &Reviewed| c.claim.said.by() != amparo_model::reading::BY_HAND;
    let claims = store.claims_of(&second.report)?.into_iter().filter(proposed);
    Ok(claims.map(|c| Reviewed { decision: mine.remove(&c.claim.id), ..c }).collect())
}

/// Keeps what the second reader says of a claim; `None` takes it back.
pub fn code(
    store: &Store,
    second: &Second,
    claim: &ClaimId,
    answer: Option<Answer>,
    asked: &Asked<'_>,
) -> Result<DecisionId> {
    let seen = blind(store, second)?.into_iter().find(|c| c.claim.id == *claim);
    let seen = seen.ok_or_else(|| Problem::not_found("problem-no-such").value("kind", "claim"))?;
    let verdict = match answer {
        None => None,
        Some(Answer::Accept(_)) => Some(Verdict::Accepted(None)),
        Some(Answer::Correct(said, _)) => Some(Verdict::Accepted(Some(said))),
        Some(Answer::Reject) => Some(Verdict::Rejected),
        Some(Answer::NotPerson) if may_be_nobody(seen.said()) => Some(Verdict::Rejected),
        Some(_) => return Err(Problem::refused("problem-second-only")),
    };
    let holds = seen.decision.as_ref().map(|d| d.id.clone());
    let supersedes = match (&verdict, asked.seen) {
        (Some(verdict), Some(_)) => match shown(&seen, asked, verdict)? {
            Some(holds) => holds,
            None => {
                return seen
                    .decision
                    .map(|d| d.id)
                    .ok_or_else(|| Problem::refused("problem-nothing-decided"));
            }
        },
        _ => holds,
    };
    if verdict.is_none() && supersedes.is_none() {
        return Err(Problem::refused("problem-nothing-decided"));
    }
    let new = NewCoding {
        second: second.id.clone(),
        claim: claim.clone(),
        verdict,
        who: asked.who.to_owned(),
        why: asked.why.trim().to_owned(),
        supersedes,
    };
    Ok(store.code(&new)?)
}

/// The second reader is through with every claim.
pub fn finish_second(store: &Store, second: &Second, who: &str) -> Result<()> {
    let open = blind(store, second)?.iter().filter(|c| c.decision.is_none()).count();
    if open > 0 {
        return Err(Problem::refused("problem-second-open").value("n", open));
    }
    Ok(store.end_second(&second.report, SecondState::Finished, who, "")?)
}

/// Both readings side by side; `None` until the second is finished.
pub fn agreement(store: &Store, report: &ReportId) -> Result<Option<Agreement>> {
    let Some(second) = store.second(report)?.filter(|s| s.state == SecondState::Finished) else {
        return Ok(None);
    };
    let settling = store.decisions_of_steps(report, SETTLE)?;
    let settled = store.decided_by_step(report, SETTLE)?;
    let mut codings = store.codings(&second.id)?;
    let mut pairs = Vec::new();
    for now in store.claims_of(report)? {
        let Some(theirs) = codings.remove(&now.claim.id) else { continue };
        let first = first_of(store, &now.claim.id, &second.at, &settling)?;
        let same = first.as_ref().is_some_and(|f| answer_of(&now, f) == answer_of(&now, &theirs));
        let settled = settled.contains(&now.claim.id);
        pairs.push(Pair { now, first, second: theirs, same, settled });
    }
    let mut kinds = vec![""];
    for pair in &pairs {
        let kind = pair.now.claim.said.kind();
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    let kinds = kinds.into_iter().map(|kind| of_kind(kind, &pairs)).collect();
    let open = pairs.iter().filter(|p| p.first.is_none()).count() as u64;
    Ok(Some(Agreement { second, pairs, kinds, open }))
}

/// The first reader's decision: the one that held when the second reader was through, so that nobody comes closer by
/// having seen the other; where nobody had decided by then, the first one after. What settles a difference is neither.
fn first_of(
    store: &Store,
    claim: &ClaimId,
    finished: &str,
    settling: &[DecisionId],
) -> Result<Option<Decision>> {
    let mut before = None;
    for step in store.history(claim)?.into_iter().filter(|s| !settling.contains(&s.decision.id)) {
        let early = step.decision.at.as_str() <= finished;
        let gone = step.undone.as_ref().is_some_and(|u| !early || u.at.as_str() <= finished);
        if gone {
            continue;
        }
        if early || before.is_none() {
            before = Some(step.decision);
        }
        if !early {
            break;
        }
    }
    Ok(before)
}

/// What a decision comes to: the content it accepts, or nothing.
fn answer_of<'a>(now: &'a Reviewed, decision: &'a Decision) -> Option<&'a Said> {
    match &decision.verdict {
        Verdict::Accepted(Some(said)) => Some(said),
        Verdict::Accepted(None) => Some(&now.claim.said),
        Verdict::Rejected | Verdict::Withdrawn => None,
    }
}

fn of_kind(kind: &'static str, pairs: &[Pair]) -> KindAgreement {
    let code = |d: &Decision| match d.verdict {
        Verdict::Accepted(None) => 0,
        Verdict::Accepted(Some(_)) => 1,
        Verdict::Rejected | Verdict::Withdrawn => 2,
    };
    let of = || pairs.iter().filter(|p| kind.is_empty() || p.now.claim.said.kind() == kind);
    let both: Vec<(u32, u32)> =
        of().filter_map(|p| Some((code(p.first.as_ref()?), code(&p.second)))).collect();
    let same = of().filter(|p| p.same).count() as u64;
    KindAgreement { kind, units: both.len() as u64, same, kappa: cohen(&both) }
}

/// A difference is settled by a third decision, with a reason: what the first reader or what the second reader said.
pub fn settle_second(store: &Store, claim: &ClaimId, second: bool, asked: &Asked<'_>) -> Result<StepId> {
    if let Some(step) = sent(store, asked)? {
        return Ok(step.id);
    }
    if asked.why.trim().is_empty() {
        return Err(Problem::usage("problem-decision-why"));
    }
    let now = store.reviewed(claim)?;
    let none = || Problem::refused("problem-second-nothing");
    let report = now.claim.report.clone().ok_or_else(none)?;
    let pair = agreement(store, &report)?.ok_or_else(none)?.pairs.into_iter();
    let pair = pair.into_iter().find(|p| p.now.claim.id == *claim).ok_or_else(none)?;
    let chosen = if second { pair.second } else { pair.first.ok_or_else(none)? };
    let verdict = match chosen.verdict {
        Verdict::Withdrawn => Verdict::Rejected,
        other => other,
    };
    let supersedes = shown(&now, asked, &verdict)?.ok_or_else(none)?;
    let said = match &verdict {
        Verdict::Accepted(Some(said)) => said,
        _ => &now.claim.said,
    };
    let accepted = matches!(verdict, Verdict::Accepted(_));
    let stands = if now.state() == ClaimState::Accepted || accepted {
        Some(spot_for(store, &Stands::of(&now), said, &Place::Proposed, asked.within)?)
    } else {
        None
    };
    let new = NewStep {
        report: Some(report),
        what: SETTLE,
        once: asked.once.map(ToOwned::to_owned),
        who: asked.who.to_owned(),
    };
    let step = store.step(&new, |hand| {
        let record = match &stands {
            Some(spot) if accepted => spot.take(hand, asked.who)?,
            _ => None,
        };
        hand.decide(&NewDecision {
            claim: claim.clone(),
            verdict,
            record,
            credibility: chosen.credibility,
            who: asked.who.to_owned(),
            why: asked.why.trim().to_owned(),
            supersedes,
        })
        .map(drop)
    })?;
    Ok(step.id)
}
