//! A case at one glance, for the terminal and the page: what is accepted, what is proposed, what is missing.

use std::collections::BTreeMap;

use amparo_model::{ClaimId, ClaimState, RecordId, ReportId, Reviewed, Said, StatusInterval, Text};
use amparo_store::CaseView;

use super::claim::{self, Group, Seen};
use super::desk::Desk;
use super::{Names, life, text};
use crate::say::Say;

/// A claim with where it stands.
#[derive(Clone, Debug)]
pub struct Card {
    /// The claim.
    pub id: ClaimId,
    /// What it says.
    pub seen: Seen,
    /// Where it stands.
    pub state: ClaimState,
    /// Who published it, or the file's title, and when.
    pub origin: String,
    /// The report to open, if there is one.
    pub report: Option<ReportId>,
    /// How sure the finder is, in hundredths.
    pub score: u8,
    /// The sentence it stands in, its words marked; empty where the text was not asked for.
    pub sentence: Vec<(String, bool)>,
    /// Whether it speaks of a safe place or of what is sealed: shown where claims are worked on, not printed.
    pub hidden: bool,
}

/// Somebody of the case.
#[derive(Clone, Debug)]
pub struct Somebody {
    /// The record.
    pub record: amparo_model::Record,
    /// What it is called, without the name of a safe place.
    pub label: String,
    /// The liberty line.
    pub line: Vec<StatusInterval>,
    /// Accepted claims that speak of it.
    pub claims: usize,
}

/// A whole case.
#[derive(Debug)]
pub struct Overview {
    /// Accepted claims by group.
    pub accepted: BTreeMap<Group, Vec<Card>>,
    /// Persons, groups and organisations.
    pub people: Vec<Somebody>,
    /// What is missing, in plain sentences.
    pub missing: Vec<String>,
}

/// Lays out a case. Its claims stand in the words of their reports; what is made from them names no safe place.
pub fn overview(view: &CaseView, desk: &Desk<'_>, say: &Say) -> Overview {
    let mut accepted = cards(view, ClaimState::Accepted, say);
    let mut speaks_of: BTreeMap<RecordId, usize> = BTreeMap::new();
    let claims = view.reports.iter().flat_map(|report| &report.claims);
    for reviewed in claims.filter(|c| c.state() == ClaimState::Accepted) {
        for local in locals(reviewed) {
            if let Some(record) = view.record_of(&reviewed.claim, &local) {
                *speaks_of.entry(record.clone()).or_default() += 1;
            }
        }
    }
    let heard = Names::of_claims(&view.heard, say);
    for reviewed in &view.heard {
        let card = card(reviewed, &heard, &say.t("origin-heard"), None, say);
        accepted.entry(card.seen.group).or_default().push(card);
    }
    let mut lines = life::lines(view, desk, say);
    let people = view
        .records
        .iter()
        .filter(|record| record.kind != amparo_model::reading::EntityKind::Place)
        .map(|record| Somebody {
            record: record.clone(),
            label: desk.label(record),
            line: lines.remove(&record.id).unwrap_or_default(),
            claims: speaks_of.get(&record.id).copied().unwrap_or(0),
        })
        .collect();
    let missing = missing(view, say);
    Overview { accepted, people, missing }
}

/// Proposed claims of a case, by group.
pub fn proposed(view: &CaseView, say: &Say) -> BTreeMap<Group, Vec<Card>> {
    cards(view, ClaimState::Proposed, say)
}

/// The claims of its reports that stand somewhere, by group, the oldest report first.
fn cards(view: &CaseView, state: ClaimState, say: &Say) -> BTreeMap<Group, Vec<Card>> {
    let mut cards: BTreeMap<Group, Vec<Card>> = BTreeMap::new();
    for report in view.reports.iter().rev().filter(|r| r.claims.iter().any(|c| c.state() == state)) {
        let names = Names::of_claims(&report.claims, say);
        let origin = origin(&report.row);
        for reviewed in report.claims.iter().filter(|c| c.state() == state) {
            let card = card(reviewed, &names, &origin, Some(report.row.id.clone()), say);
            cards.entry(card.seen.group).or_default().push(card);
        }
    }
    cards
}

impl Card {
    /// Adds the sentence it stands in.
    pub fn within(&mut self, text: &Text) {
        self.sentence = text::sentence(text, &self.seen.words);
    }

    /// Looks whether something that must not be passed on stands in it.
    pub fn look_for_hidden(&mut self, desk: &Desk<'_>) {
        let seen = &self.seen;
        let sentence: String = self.sentence.iter().map(|(words, _)| words.as_str()).collect();
        let mut all = [&seen.head, &sentence, &self.origin]
            .into_iter()
            .chain(seen.parts.iter().map(|p| &p.value))
            .chain(seen.words.iter().map(|w| &w.quote));
        self.hidden |= all.any(|words| desk.speaks_of_hidden(words));
    }
}

/// One claim as a card.
pub fn card(reviewed: &Reviewed, names: &Names, origin: &str, report: Option<ReportId>, say: &Say) -> Card {
    Card {
        id: reviewed.claim.id.clone(),
        seen: claim::see(reviewed.said(), names, say),
        state: reviewed.state(),
        origin: origin.to_owned(),
        report,
        score: (reviewed.claim.score.share() * 100.0).round() as u8,
        sentence: Vec::new(),
        hidden: false,
    }
}

/// Outlet and date of a report, or its title.
pub fn origin(row: &amparo_store::InboxRow) -> String {
    let who = row.outlet.clone().unwrap_or_else(|| row.title.clone());
    match &row.published {
        Some(date) => format!("{who}, {date}"),
        None => who,
    }
}

/// Local ids a claim speaks of.
fn locals(reviewed: &Reviewed) -> Vec<String> {
    match reviewed.said() {
        Said::Entity(_) => vec![reviewed.claim.local.clone()],
        Said::Relation(r) => vec![r.from.clone(), r.to.clone()],
        Said::Act(a) => a.victims.iter().chain(&a.actors).cloned().collect(),
        Said::Statement(s) => s.speaker.iter().chain(&s.addressees).cloned().collect(),
        Said::Count(c) => c.counter.iter().cloned().collect(),
        Said::Protection(p) => p.about.iter().cloned().collect(),
    }
}

/// What a submission would ask for and the case cannot answer.
pub fn missing(view: &CaseView, say: &Say) -> Vec<String> {
    let mut gaps = Vec::new();
    if view.reports.is_empty() && view.heard.is_empty() {
        return vec![say.t("missing-reports")];
    }
    if view.tally.proposed > 0 {
        gaps.push(say.n("missing-review", view.tally.proposed as i64));
    }
    let accepted: Vec<&Said> =
        view.claims().filter(|r| r.state() == ClaimState::Accepted).map(Reviewed::said).collect();
    let acts = || accepted.iter().filter_map(|said| if let Said::Act(act) = said { Some(act) } else { None });
    let done = || acts().filter(|act| act.modality.countable());
    if done().count() == 0 {
        gaps.push(say.t("missing-acts"));
    }
    let undated = done()
        .filter(|act| act.when.as_ref().and_then(|w| w.edtf.as_ref()).is_none_or(|d| d.starts_with("XXXX")))
        .count();
    let count = |id: &str, n: usize, gaps: &mut Vec<String>| {
        if n > 0 {
            gaps.push(say.n(id, n as i64));
        }
    };
    count("missing-dates", undated, &mut gaps);
    count("missing-places", done().filter(|act| act.places.is_empty()).count(), &mut gaps);
    count("missing-actors", done().filter(|act| act.actors.is_empty()).count(), &mut gaps);
    let periods = accepted.iter().filter(|said| matches!(said, Said::Count(c) if c.period.is_none())).count();
    count("missing-periods", periods, &mut gaps);
    if view.case.standard == "not_assessed" {
        gaps.push(say.t("missing-standard"));
    }
    gaps
}
