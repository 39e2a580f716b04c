//! What the store's own reports say beside each other: which tell of one event, who copied whom, how many origins stand
//! behind a value, where values differ; and which records may be one person. Proposals only: people judge, and what
//! they said holds.

use std::collections::BTreeSet;

use amparo_link::compare::{Comparison, Item, Ruling, compare_with};
use amparo_link::names;
use amparo_model::reading::{EntityKind, SCHEMA, by_encoder, by_model};
use amparo_model::{ClaimState, Reading, RecordId, Report, ReportId, Reviewed, Said};
use amparo_store::{CaseView, Judged, Scope, Store};

use crate::Result;

/// Two records that may be one person.
#[derive(Clone, Debug, PartialEq)]
pub struct SamePerson {
    /// One record and what it is called.
    pub one: (RecordId, String),
    /// The other.
    pub other: (RecordId, String),
    /// Chance that the two names are one, from 0 to 1.
    pub probability: f64,
    /// Why, in words.
    pub because: String,
}

/// From this chance on, two names are shown to a person.
const WORTH_A_LOOK: f64 = 0.5;

/// So many reports are set beside each other on a page; of more, the newest.
pub const BESIDE: usize = 100;

/// Compares reports of the store, as they stand after review. The id of a report is its name in the comparison.
pub fn beside(store: &Store, reports: &[ReportId]) -> Result<Comparison> {
    Ok(compare_with(&items(store, reports)?, &rulings(store, reports)?))
}

/// Reports as they stand after review.
pub(super) fn items(store: &Store, reports: &[ReportId]) -> Result<Vec<Item>> {
    let read = store.reports_with_claims(reports)?.into_iter();
    Ok(read
        .map(|(report, claims)| {
            let id = report.id.to_string();
            Item { file: id.clone(), id, reading: reading(report, claims) }
        })
        .collect())
}

/// What people said of pairs of these reports.
pub(super) fn rulings(store: &Store, reports: &[ReportId]) -> Result<Vec<Ruling>> {
    let here: BTreeSet<&ReportId> = reports.iter().collect();
    let judged = store.report_judgements()?.into_iter();
    Ok(judged
        .filter(|j| here.contains(&j.one) && here.contains(&j.other))
        .map(|j| Ruling {
            one: j.one.to_string(),
            other: j.other.to_string(),
            same_event: j.verdict == Judged::Same,
        })
        .collect())
}

/// A report with what the rules still propose and what was accepted, as corrected; what was rejected or withdrawn is gone,
/// and what the encoder or a language model alone proposed counts once a person has accepted it: values are compared on firm
/// ground.
fn reading(report: Report, claims: Vec<Reviewed>) -> Reading {
    let mut reading = Reading {
        schema: SCHEMA.to_owned(),
        report: report.head,
        text: report.text,
        source_map: report.source_map,
        entities: Vec::new(),
        relations: Vec::new(),
        acts: Vec::new(),
        events: report.events,
        statements: Vec::new(),
        counts: Vec::new(),
        conflicts: report.conflicts,
        protection: Vec::new(),
        warnings: report.warnings,
    };
    for reviewed in claims {
        if !matches!(reviewed.state(), ClaimState::Proposed | ClaimState::Accepted) {
            continue;
        }
        let by = &reviewed.claim.by;
        if reviewed.state() == ClaimState::Proposed && (by_encoder(by) || by_model(by).is_some()) {
            continue;
        }
        match reviewed.said().clone() {
            Said::Entity(x) => reading.entities.push(x),
            Said::Relation(x) => reading.relations.push(x),
            Said::Act(x) => reading.acts.push(x),
            Said::Statement(x) => reading.statements.push(x),
            Said::Count(x) => reading.counts.push(x),
            Said::Protection(x) => reading.protection.push(x),
        }
    }
    reading
}

/// Records of a case that may be one person by their names, the likeliest first; pairs somebody has judged about are
/// left out.
pub fn same_person(store: &Store, view: &CaseView) -> Result<Vec<SamePerson>> {
    let mut settled: BTreeSet<(RecordId, RecordId)> = BTreeSet::new();
    let mut settle = |a: &RecordId, b: &RecordId| {
        settled.insert(if a < b { (a.clone(), b.clone()) } else { (b.clone(), a.clone()) });
    };
    store.record_judgements()?.iter().for_each(|j| settle(&j.one, &j.other));
    for record in &view.records {
        store.same_records(&record.id, &Scope::All)?.iter().for_each(|same| settle(&record.id, same));
    }
    let people: Vec<_> = view.records.iter().filter(|r| r.kind == EntityKind::Person).collect();
    let mut found = Vec::new();
    for (at, one) in people.iter().enumerate() {
        for other in &people[at + 1..] {
            let pair = if one.id < other.id { (&one.id, &other.id) } else { (&other.id, &one.id) };
            if settled.contains(&(pair.0.clone(), pair.1.clone())) || !is_name(&one.label, &other.label) {
                continue;
            }
            let compared = names::compare(&one.label, &other.label);
            if compared.probability >= WORTH_A_LOOK {
                found.push(SamePerson {
                    one: (one.id.clone(), one.label.clone()),
                    other: (other.id.clone(), other.label.clone()),
                    probability: compared.probability,
                    because: compared.explanation,
                });
            }
        }
    }
    found.sort_by(|a, b| b.probability.total_cmp(&a.probability).then(a.one.cmp(&b.one)));
    Ok(found)
}

/// Words in place of a name ("his wife", "a man") are nobody's name: they agree with everybody's.
fn is_name(one: &str, other: &str) -> bool {
    let named = |label: &str| {
        label.chars().any(|c| c.is_uppercase() || c.is_alphabetic() && !c.is_lowercase())
            && label.chars().next().is_some_and(|c| !c.is_lowercase())
    };
    named(one) && named(other)
}
