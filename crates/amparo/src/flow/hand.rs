//! What a reviewer does to claims beyond yes and no: the same as somebody, two that are one, one that is two, one that
//! the reader did not find.

use std::collections::{BTreeMap, BTreeSet};

use amparo_model::reading::{Act, Cites, EntityKind};
use amparo_model::{
    ClaimId, ClaimState, Credibility, DecisionId, RecordId, ReportId, Reviewed, Said, StepId, Verdict,
};
use amparo_store::{NewClaims, NewDecision, NewStep, SameAs, Store};

use super::review::{Asked, NOT_PERSON, Place, Spot, Stands, sent, shown, spot_for};
use crate::show::shown::{named, without};
use crate::{Problem, Result};

/// Whom somebody is the same as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Other {
    /// Another claim of the report.
    Claim(ClaimId),
    /// A record of the case.
    Record(RecordId),
}

/// Whether a claim is about what can turn out to be no person.
pub fn may_be_nobody(said: &Said) -> bool {
    matches!(said, Said::Entity(e) if matches!(e.kind, EntityKind::Person | EntityKind::Group))
}

/// Local ids of a report that were said to be no person.
pub fn gone(store: &Store, report: &ReportId) -> Result<BTreeSet<String>> {
    let ids = store.decided_by_step(report, NOT_PERSON)?;
    ids.iter().map(|id| Ok(store.claim(id)?.local)).collect()
}

/// An open claim without those who are no person; `None` where it names none of them. What was decided stays as it is.
pub(super) fn without_gone(store: &Store, now: &Reviewed) -> Result<Option<Said>> {
    let Some(report) = now.claim.report.as_ref().filter(|_| now.decision.is_none()) else { return Ok(None) };
    let gone = gone(store, report)?;
    if gone.is_empty() {
        return Ok(None);
    }
    Ok(without(&now.claim.said, &gone, &store.claims_of(report)?))
}

/// The claims of a report as they are to be shown: open ones without those who are no person; with the local ids that were
/// left out, by claim.
pub fn on_the_page(
    store: &Store,
    report: &ReportId,
) -> Result<(Vec<Reviewed>, BTreeMap<ClaimId, Vec<String>>)> {
    let claims = store.claims_of(report)?;
    let gone = gone(store, report)?;
    let mut left_out = BTreeMap::new();
    if gone.is_empty() {
        return Ok((claims, left_out));
    }
    let mut shown = Vec::new();
    for mut reviewed in claims.iter().cloned() {
        if reviewed.decision.is_none()
            && let Some(said) = without(&reviewed.claim.said, &gone, &claims)
        {
            let ids = named(&reviewed.claim.said).into_iter().filter(|id| gone.contains(*id));
            let ids: BTreeSet<String> = ids.map(ToOwned::to_owned).collect();
            left_out.insert(reviewed.claim.id.clone(), ids.into_iter().collect());
            reviewed.claim.said = said;
        }
        shown.push(reviewed);
    }
    Ok((shown, left_out))
}

/// The same as another entity of the report, or as a record of the case: the claim is accepted with that record; where
/// both have one already, the two are judged to be the same. The other one is not decided about.
pub fn same(store: &Store, claim: &ClaimId, other: &Other, asked: &Asked<'_>) -> Result<StepId> {
    if let Some(step) = sent(store, asked)? {
        return Ok(step.id);
    }
    let now = store.reviewed(claim)?;
    let Said::Entity(entity) = now.said() else { return Err(Problem::usage("problem-same-entities")) };
    let (spot, kind, label) = match other {
        Other::Record(id) => {
            let record = store.record(id)?;
            (Spot::There(id.clone()), record.kind, record.label)
        }
        Other::Claim(id) => {
            let them = store.reviewed(id)?;
            let Said::Entity(e) = them.said() else { return Err(Problem::usage("problem-same-entities")) };
            if them.claim.report != now.claim.report || them.claim.id == now.claim.id {
                return Err(Problem::usage("problem-same-entities"));
            }
            let spot = spot_for(store, &Stands::of(&them), them.said(), &Place::Proposed, asked.within)?;
            (spot, e.kind, crate::show::names::call(e, crate::say::Say::of(crate::say::Lang::En)))
        }
    };
    if kind != entity.kind {
        return Err(amparo_store::Error::Refused(amparo_store::Refusal::NotTheSame).into());
    }
    if matches!(spot, Spot::None) {
        return Err(Problem::refused("problem-same-no-case"));
    }
    let verdict = match now.decision.as_ref().map(|d| &d.verdict) {
        Some(verdict @ Verdict::Accepted(_)) => verdict.clone(),
        _ => Verdict::Accepted(None),
    };
    let holds = shown(&now, asked, &verdict)?.ok_or_else(|| Problem::refused("problem-nothing-decided"))?;
    let before = now.decision.as_ref().filter(|_| now.state() == ClaimState::Accepted);
    let before = before.and_then(|d| d.record.clone());
    let why = if asked.why.trim().is_empty() { format!("the same as {label}") } else { asked.why.to_owned() };
    let who = asked.who;
    let step = store.step(&new_step(&now, "same", asked), |hand| {
        let Some(record) = spot.take(hand, who)? else { return Ok(()) };
        match before {
            Some(mine) => {
                let same = SameAs { one: mine, other: record, who: who.to_owned(), why };
                hand.same_as(&same).map(drop)
            }
            None => hand
                .decide(&NewDecision { record: Some(record), ..decision(&now, verdict, holds, who, &why) })
                .map(drop),
        }
    })?;
    Ok(step.id)
}

/// Two claims tell of one act: the first is accepted with the content and the words of both, the other rejected. `other`
/// comes with the decision about it that was shown.
pub fn merge(
    store: &Store,
    claim: &ClaimId,
    other: (&ClaimId, Option<DecisionId>),
    asked: &Asked<'_>,
) -> Result<StepId> {
    if let Some(step) = sent(store, asked)? {
        return Ok(step.id);
    }
    let (one, two) = (store.reviewed(claim)?, store.reviewed(other.0)?);
    let apart = one.claim.report != two.claim.report || one.claim.report.is_none();
    if apart || one.claim.id == two.claim.id || is_out(&one) || is_out(&two) {
        return Err(Problem::usage("problem-merge-acts"));
    }
    let said = |r: &Reviewed| Ok::<_, Problem>(without_gone(store, r)?.unwrap_or_else(|| r.said().clone()));
    let (Said::Act(first), Said::Act(second)) = (said(&one)?, said(&two)?) else {
        return Err(Problem::usage("problem-merge-acts"));
    };
    let verdict = Verdict::Accepted(Some(Box::new(Said::Act(united(first, &second)))));
    let stale = || Problem::refused("problem-nothing-decided");
    let holds = shown(&one, asked, &verdict)?.ok_or_else(stale)?;
    let seen = Asked { seen: asked.seen.map(|_| &other.1), ..*asked };
    let theirs = shown(&two, &seen, &Verdict::Rejected)?.ok_or_else(stale)?;
    let step = store.step(&new_step(&one, "merge", asked), |hand| {
        let why = format!("merged with {}", two.claim.local);
        let record = None;
        hand.decide(&NewDecision { record, ..decision(&one, verdict, holds, asked.who, &why) })?;
        let why = format!("merged into {}", one.claim.local);
        hand.decide(&decision(&two, Verdict::Rejected, theirs, asked.who, &why)).map(drop)
    })?;
    Ok(step.id)
}

fn is_out(claim: &Reviewed) -> bool {
    matches!(claim.state(), ClaimState::Rejected | ClaimState::Withdrawn)
}

/// What two claims about one act say together. Where they differ about one value, that of the first stays, with its words.
fn united(mut first: Act, second: &Act) -> Act {
    fn add<T: PartialEq + Clone>(to: &mut Vec<T>, more: &[T]) {
        for item in more {
            if !to.contains(item) {
                to.push(item.clone());
            }
        }
    }
    let mut fields = vec!["trigger", "victims", "actors", "places", "means", "targets", "sources"];
    add(&mut first.victims, &second.victims);
    add(&mut first.actors, &second.actors);
    add(&mut first.places, &second.places);
    add(&mut first.means, &second.means);
    add(&mut first.targets, &second.targets);
    add(&mut first.sources, &second.sources);
    if first.when.is_none() || first.when == second.when {
        first.when = second.when.clone().or(first.when);
        fields.push("when");
    }
    if first.size.is_none() || first.size == second.size {
        first.size = second.size.or(first.size);
        fields.push("size");
    }
    if first.modality == second.modality {
        fields.push("modality");
    }
    first.event = first.event.or_else(|| second.event.clone());
    for field in fields {
        if let Some(quotes) = second.cites.get(field) {
            add(first.cites.entry(field.to_owned()).or_default(), quotes);
        }
    }
    first
}

/// How an act is split: whom the second half is about, and when each half was.
#[derive(Clone, Debug, Default)]
pub struct Split {
    /// Local ids of victims that go to the second half.
    pub victims: BTreeSet<String>,
    /// Date of the first half as typed; `None` leaves it.
    pub first: Option<String>,
    /// Date of the second half as typed; `None` leaves it.
    pub second: Option<String>,
}

/// An act with several victims or days becomes two: the claim is accepted with what is left of it, and a claim made by
/// hand, accepted too, says the rest. Both keep the words they rest on.
pub fn split(store: &Store, claim: &ClaimId, how: &Split, asked: &Asked<'_>) -> Result<StepId> {
    if let Some(step) = sent(store, asked)? {
        return Ok(step.id);
    }
    let now = store.reviewed(claim)?;
    let said = without_gone(store, &now)?.unwrap_or_else(|| now.said().clone());
    let (Said::Act(act), Some(report)) = (said, now.claim.report.clone()) else {
        return Err(Problem::usage("problem-split-act"));
    };
    if is_out(&now) {
        return Err(Problem::usage("problem-split-act"));
    }
    let claims = store.claims_of(&report)?;
    let (mut first, mut second) = (act.clone(), act.clone());
    let apart = act.victims.iter().any(|v| how.victims.contains(v));
    if apart {
        first.victims.retain(|v| !how.victims.contains(v));
        second.victims.retain(|v| how.victims.contains(v));
        if first.victims.is_empty() {
            return Err(Problem::usage("problem-split-nothing"));
        }
        for half in [&mut first, &mut second] {
            // The number was that of all of them together.
            half.size = None;
            half.cites.remove("size");
        }
        share_words(&mut first.cites, &second.victims, &claims);
        let rest = first.victims.clone();
        share_words(&mut second.cites, &rest, &claims);
    }
    first.when = crate::show::edit::when_of(how.first.as_deref(), first.when)?;
    second.when = crate::show::edit::when_of(how.second.as_deref(), second.when)?;
    if !apart && first.when == second.when {
        return Err(Problem::usage("problem-split-nothing"));
    }
    (second.id, second.by) = (String::new(), amparo_model::reading::BY_HAND.to_owned());
    let verdict = Verdict::Accepted(Some(Box::new(Said::Act(first))));
    let holds = shown(&now, asked, &verdict)?.ok_or_else(|| Problem::refused("problem-nothing-decided"))?;
    let new = NewClaims {
        report: Some(report),
        source: now.claim.source.clone(),
        said: vec![Said::Act(second)],
        who: asked.who.to_owned(),
    };
    let why = if asked.why.trim().is_empty() { "split in two" } else { asked.why.trim() };
    let step = store.step(&new_step(&now, "split", asked), |hand| {
        hand.decide(&decision(&now, verdict, holds, asked.who, why))?;
        for made in hand.add_claims(&new)? {
            hand.decide(&made_by(made, None, asked.who, why))?;
        }
        Ok(())
    })?;
    Ok(step.id)
}

/// Takes the words that speak of others alone out of the victims of one half.
fn share_words(cites: &mut Cites, others: &[String], claims: &[Reviewed]) {
    let theirs: Vec<_> = claims
        .iter()
        .filter(|c| others.contains(&c.claim.local))
        .filter_map(|c| if let Said::Entity(e) = c.said() { Some(&e.mentions) } else { None })
        .flatten()
        .collect();
    if let Some(quotes) = cites.get_mut("victims") {
        let kept: Vec<_> =
            quotes.iter().filter(|q| !theirs.iter().any(|t| t.span() == q.span())).cloned().collect();
        if !kept.is_empty() {
            *quotes = kept;
        }
    }
}

/// A claim made by hand; accepted at once where its maker may decide.
pub fn make(
    store: &Store,
    report: &ReportId,
    said: Said,
    decides: bool,
    asked: &Asked<'_>,
) -> Result<(StepId, ClaimId)> {
    let made = |step: &amparo_store::ReviewStep| {
        step.did
            .iter()
            .find_map(|d| if let amparo_store::Did::Claim(id) = d { Some(id.clone()) } else { None })
    };
    let nothing = || Problem::refused("problem-nothing-decided");
    if let Some(step) = sent(store, asked)? {
        return Ok((step.id.clone(), made(&step).ok_or_else(nothing)?));
    }
    let source = store.report(report)?.source;
    let stands = Stands { report: Some(report.clone()), ..Stands::default() };
    let spot =
        if decides { spot_for(store, &stands, &said, &Place::Proposed, asked.within)? } else { Spot::None };
    let new = NewClaims { report: Some(report.clone()), source, said: vec![said], who: asked.who.to_owned() };
    let begun = NewStep {
        report: Some(report.clone()),
        what: "make",
        once: asked.once.map(ToOwned::to_owned),
        who: asked.who.to_owned(),
    };
    let step = store.step(&begun, |hand| {
        for id in hand.add_claims(&new)? {
            if decides {
                let record = spot.take(hand, asked.who)?;
                hand.decide(&made_by(id, record, asked.who, asked.why))?;
            }
        }
        Ok(())
    })?;
    Ok((step.id.clone(), made(&step).ok_or_else(nothing)?))
}

fn new_step(now: &Reviewed, what: &'static str, asked: &Asked<'_>) -> NewStep {
    NewStep {
        report: now.claim.report.clone(),
        what,
        once: asked.once.map(ToOwned::to_owned),
        who: asked.who.to_owned(),
    }
}

fn decision(
    now: &Reviewed,
    verdict: Verdict,
    supersedes: Option<DecisionId>,
    who: &str,
    why: &str,
) -> NewDecision {
    NewDecision {
        claim: now.claim.id.clone(),
        verdict,
        record: None,
        credibility: now.decision.as_ref().map_or(Credibility::Unknown, |d| d.credibility),
        who: who.to_owned(),
        why: why.to_owned(),
        supersedes,
    }
}

fn made_by(claim: ClaimId, record: Option<RecordId>, who: &str, why: &str) -> NewDecision {
    NewDecision {
        claim,
        verdict: Verdict::Accepted(None),
        record,
        credibility: Credibility::Unknown,
        who: who.to_owned(),
        why: why.to_owned(),
        supersedes: None,
    }
}
