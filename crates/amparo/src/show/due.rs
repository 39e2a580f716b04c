//! What the rules propose for a case: from the days that accepted claims, interventions, outcomes and consents give.
//! Nothing here is set: a person takes a proposal over or says why not.

use std::collections::BTreeMap;

use amparo_model::{ClaimId, ClaimState, InterventionId, Quote, RecordId, ReportId, Said};
use amparo_store::{Answer, CaseView, ConsentOf, Deadline, Intervention};
use jiff::civil::Date;
use serde::Serialize;

use super::rules::{self, From, Rule, earliest};
use super::{case, claim, short, source_label};
use crate::say::Say;
use crate::words;

/// A deadline that a rule proposes.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Proposal {
    /// Names it: rule, subject and day. Another day is another proposal.
    pub key: String,
    /// The rule.
    pub rule: &'static str,
    /// The last day.
    pub due: Date,
    /// EDTF: the day it was counted from.
    pub basis: String,
    /// Whom it is about.
    pub record: Option<RecordId>,
    /// The intervention it comes of.
    pub intervention: Option<InterventionId>,
    /// The accepted claim that gives the day.
    pub claim: Option<ClaimId>,
    /// The report the claim stands in.
    pub report: Option<ReportId>,
    /// Whose, or of what, in words.
    pub detail: String,
    /// Who says the day, and the words it comes from.
    pub says: String,
    /// The words of the report.
    pub words: Vec<Quote>,
}

/// What a case holds that rules count from.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs)]
pub struct Grounds<'a> {
    pub view: &'a CaseView,
    pub interventions: &'a [Intervention],
    pub answers: &'a [Answer],
    /// What sources are called, by id.
    pub sources: &'a BTreeMap<String, String>,
    /// Deadlines of the case, in every state.
    pub deadlines: &'a [Deadline],
}

/// Everything the rules propose and nobody has answered, those that are due first, first.
pub fn proposals(grounds: &Grounds<'_>, say: &Say) -> Vec<Proposal> {
    let mut all = Vec::new();
    for rule in rules::rules() {
        match rule.from {
            From::Act => acts(rule, grounds, &mut all),
            From::Intervention => {
                for sent in grounds.interventions.iter().filter(|i| rule.interventions.contains(&i.kind)) {
                    if !(rule.unanswered && sent.standing().next().is_some()) {
                        all.extend(of_intervention(rule, sent, &sent.sent, sent.id.as_str(), say));
                    }
                }
            }
            From::Outcome => {
                for sent in grounds.interventions {
                    for outcome in sent.standing().filter(|o| rule.outcomes.contains(&o.kind)) {
                        all.extend(of_intervention(rule, sent, &outcome.day, outcome.id.as_str(), say));
                    }
                }
            }
            From::Consent => {
                all.extend(grounds.answers.iter().filter_map(|a| consent(rule, a, grounds, say)));
            }
        }
    }
    all.retain(|proposal| !grounds.deadlines.iter().any(|held| answered(proposal, held)));
    all.sort_by(|a, b| (a.due, &a.key).cmp(&(b.due, &b.key)));
    all
}

/// Whether a deadline that was set (and perhaps settled) answers a proposal: it has the same reason, or it comes no later.
/// An earlier day that has come to light is proposed anew.
fn answered(proposal: &Proposal, held: &Deadline) -> bool {
    let same = held.rule.as_deref() == Some(proposal.rule)
        && held.record == proposal.record
        && held.intervention == proposal.intervention;
    let same_day = held.basis.as_ref() == Some(&proposal.basis);
    same && match rules::rule(proposal.rule).map(|rule| rule.from) {
        Some(From::Act) => same_day || held.due <= proposal.due,
        Some(From::Consent) => same_day && held.label == proposal.detail,
        _ => same_day,
    }
}

/// For each person the earliest day of the first group of acts that gives one.
fn acts(rule: &'static Rule, grounds: &Grounds<'_>, all: &mut Vec<Proposal>) {
    let view = grounds.view;
    let told = view.reports.iter().flat_map(|report| {
        let says = case::origin(&report.row);
        report.claims.iter().map(move |reviewed| (reviewed, Some(&report.row.id), says.clone()))
    });
    let heard = view.heard.iter().map(|reviewed| (reviewed, None, String::new()));
    let mut best: BTreeMap<Option<RecordId>, (usize, Proposal)> = BTreeMap::new();
    for (reviewed, report, says) in told.chain(heard) {
        let Said::Act(act) = reviewed.said() else { continue };
        let group = rule.acts.iter().position(|group| group.contains(&act.act));
        let day = act.when.as_ref().and_then(|when| when.edtf.as_deref());
        let (Some(group), Some(basis)) = (group, day) else { continue };
        if reviewed.state() != ClaimState::Accepted || !act.modality.countable() {
            continue;
        }
        let Some(due) = rule.due(basis) else { continue };
        let mut people: Vec<_> =
            act.victims.iter().map(|local| view.record_of(&reviewed.claim, local).cloned()).collect();
        if people.is_empty() {
            people.push(None);
        }
        for record in people {
            let unless = |i: &Intervention| {
                rule.unless.contains(&i.kind)
                    && (i.records.is_empty() || record.as_ref().is_none_or(|r| i.records.contains(r)))
            };
            if grounds.interventions.iter().any(unless) {
                continue;
            }
            let label = |id: &RecordId| view.records.iter().find(|r| r.id == *id).map(|r| r.label.clone());
            let subject = record.as_ref().map_or("case", RecordId::as_str);
            let proposal = Proposal {
                key: format!("{}.{subject}.{due}", rule.id),
                rule: &rule.id,
                due,
                basis: basis.to_owned(),
                detail: record.as_ref().and_then(label).unwrap_or_default(),
                record: record.clone(),
                intervention: None,
                claim: Some(reviewed.claim.id.clone()),
                report: report.cloned(),
                says: says.clone(),
                words: act.cites.get("when").cloned().unwrap_or_else(|| claim::words_of(reviewed.said())),
            };
            let better = best.get(&record).is_none_or(|(g, p)| (group, due) < (*g, p.due));
            if better {
                best.insert(record, (group, proposal));
            }
        }
    }
    all.extend(best.into_values().map(|(_, proposal)| proposal));
}

fn of_intervention(
    rule: &'static Rule,
    sent: &Intervention,
    basis: &str,
    subject: &str,
    say: &Say,
) -> Option<Proposal> {
    let due = rule.due(basis)?;
    let kind = words::label("interventions", &sent.kind, say.lang());
    Some(Proposal {
        key: format!("{}.{subject}.{due}", rule.id),
        rule: &rule.id,
        due,
        basis: basis.to_owned(),
        record: None,
        intervention: Some(sent.id.clone()),
        claim: None,
        report: None,
        detail: String::new(),
        says: [kind, sent.addressee.clone()]
            .into_iter()
            .filter(|s| !s.is_empty())
            .collect::<Vec<_>>()
            .join(&say.t("list-comma")),
        words: Vec::new(),
    })
}

fn consent(rule: &'static Rule, answer: &Answer, grounds: &Grounds<'_>, say: &Say) -> Option<Proposal> {
    let until = answer.consent.until.as_deref()?;
    if !answer.consent.given || answer.consent.withdrawn.is_some() {
        return None;
    }
    earliest(until)?;
    let due = rule.due(until)?;
    let use_ = words::label("consent", &answer.consent.purpose, say.lang());
    // A deadline keeps what is said here: not the name of a source, which can be sealed later.
    let whose = match &answer.of {
        ConsentOf::Source(id) => format!("{} {}", say.t("review-source"), short(id.as_str())),
        ConsentOf::Record(_) => asked(&answer.of, grounds.view, grounds.sources, say),
    };
    let parts = [whose, use_, answer.extra.whom.clone()];
    let detail: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    Some(Proposal {
        key: format!("{}.{}.{due}", rule.id, answer.id),
        rule: &rule.id,
        due,
        basis: until.to_owned(),
        record: match &answer.of {
            ConsentOf::Record(id) => Some(id.clone()),
            ConsentOf::Source(_) => None,
        },
        intervention: None,
        claim: None,
        report: None,
        says: answer.consent.how.clone(),
        detail: detail.join(&say.t("list-comma")),
        words: Vec::new(),
    })
}

/// What somebody who was asked for consent is called; a source with the last letters of its id, as deadlines have them.
pub fn asked(of: &ConsentOf, view: &CaseView, sources: &BTreeMap<String, String>, say: &Say) -> String {
    match of {
        ConsentOf::Record(id) => {
            view.records.iter().find(|r| r.id == *id).map(|r| r.label.clone()).unwrap_or_default()
        }
        ConsentOf::Source(id) => {
            let label = sources.get(id.as_str()).cloned().unwrap_or_default();
            called(&label, id.as_str(), say)
        }
    }
}

/// What a source is called, with the last letters of its id.
pub fn called(label: &str, id: &str, say: &Say) -> String {
    format!("{} ({})", source_label(label.to_owned(), say), short(id))
}
