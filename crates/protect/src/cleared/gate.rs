//! The gate itself.

use serde::Serialize;
use serde_json::Value;

use super::contact::Sort;
use super::draft::{Basis, CaseDraft, Correction, PersonRef, Related};
use super::finding::{Finding, Findings};
use super::flaw::Flaw;
use super::guard::Guard;
use super::policy::{Policy, Rule};
use super::public::{PublicBasis, PublicCase, PublicCount, PublicFact, PublicStatement, Tombstone};
use super::rules::{self, Desk};
use super::shown::People;
use super::{Cleared, basis, place};
use crate::names::{Names, strip_controls};

/// Clears a case for the public, or says what stands in the way. `history` holds every version ever published of
/// this page and of pages about the same people.
///
/// On success the findings that changed something or were answered stand in [`Cleared::changes`].
pub fn clear_case(
    draft: &CaseDraft,
    policy: &Policy,
    history: &[PublicCase],
) -> Result<Cleared<PublicCase>, Vec<Finding>> {
    let (page, found) = run(draft, policy, history);
    if found.standing(&policy.reasons) > 0 {
        return Err(found.0);
    }
    Ok(Cleared::new(page, found.0))
}

/// Every finding about a draft, for an editor at work; clears nothing.
pub fn check_case(draft: &CaseDraft, policy: &Policy, history: &[PublicCase]) -> Vec<Finding> {
    run(draft, policy, history).1.0
}

/// What is left of a page that is taken back; says nothing about why. `None` unless the day is one.
pub fn tombstone(of: &PublicCase, withdrawn: &str) -> Option<Cleared<Tombstone>> {
    let stone =
        Tombstone { page: of.page.clone(), language: of.language.clone(), withdrawn: withdrawn.to_owned() };
    place::is_day(withdrawn).then(|| Cleared::new(stone, Vec::new()))
}

/// Searches what was rendered (a page, a feed, a table, a file name) for names, contacts and safe places: the
/// last look before anything is written to disk. Nothing found is an empty list.
pub fn scan_rendered(rendered: &str, people: &[PersonRef], policy: &Policy) -> Vec<Finding> {
    let mut found = Findings::default();
    let guard = Guard::new(people, policy);
    for (number, line) in rendered.lines().enumerate() {
        for mark in guard.marks(line, Sort::Address) {
            if mark.rule != Rule::NamePart && mark.rule != Rule::IdentifyingWords {
                found.add(Flaw::StillThere, format!("line {}", number + 1));
            }
        }
    }
    found.0
}

fn run(draft: &CaseDraft, policy: &Policy, history: &[PublicCase]) -> (PublicCase, Findings) {
    let guard = Guard::new(&draft.people, policy);
    let people = People::new(&draft.people);
    let desk = Desk { draft, people: &people, policy, guard: &guard, history };
    let mut found = Findings::default();
    rules::over_draft(&desk, &mut found);
    let page = show(&desk, &mut found);
    rules::over_page(&desk, &page, &mut found);
    second_look(&page, &guard, &mut found);
    (page, found)
}

/// The page as it may be shown: described, coarsened, withheld.
fn show(desk: &Desk<'_>, found: &mut Findings) -> PublicCase {
    let (draft, people) = (desk.draft, desk.people);
    let mut bases = |about: String, from: &[Basis], finer: Vec<String>| -> Vec<PublicBasis> {
        let finer = Names::phrases(finer);
        let one = |(j, b)| basis::shown(b, &format!("{about}.basis[{j}]"), &finer, desk.guard, people, found);
        from.iter().enumerate().filter_map(one).collect()
    };
    let fact = |(i, f): (usize, &super::Fact)| PublicFact {
        id: f.id.clone(),
        act: f.act.clone(),
        modality: f.modality,
        when: f.when.as_deref().and_then(|when| place::date(when, f.when_to)),
        place: f.place.as_ref().and_then(|p| place::place(p, f.place_to)),
        victims: people.shown(&f.victims),
        size: f.size,
        actors: people.shown(&f.actors),
        basis: bases(
            format!("facts[{i}]"),
            &f.basis,
            f.place.as_ref().map_or_else(Vec::new, |p| place::finer(p, f.place_to)),
        ),
        credibility: f.credibility,
    };
    let facts = draft.facts.iter().enumerate().map(fact).collect();
    let statement = |(i, s): (usize, &super::StatementDraft)| PublicStatement {
        id: s.id.clone(),
        kind: s.kind.clone(),
        speaker: s.speaker.as_ref().and_then(|id| people.shown(std::slice::from_ref(id)).pop()),
        addressees: people.shown(&s.addressees),
        when: s.when.clone(),
        basis: bases(format!("statements[{i}]"), &s.basis, Vec::new()),
    };
    let statements = draft.statements.iter().enumerate().map(statement).collect();
    let count = |(i, c): (usize, &super::CountDraft)| PublicCount {
        id: c.id.clone(),
        size: c.size,
        unit: c.unit.clone(),
        of: c.of.clone(),
        period: c.period.clone(),
        counter: c.counter.as_ref().and_then(|id| people.shown(std::slice::from_ref(id)).pop()),
        basis: bases(format!("counts[{i}]"), &c.basis, Vec::new()),
    };
    let counts = draft.counts.iter().enumerate().map(count).collect();
    let correction = |c: &Correction| Correction { date: c.date.clone(), text: strip_controls(&c.text) };
    let related = |r: &Related| Related { title: strip_controls(&r.title), page: r.page.clone() };
    PublicCase {
        page: draft.page.clone(),
        language: draft.language.clone(),
        as_of: draft.as_of.clone(),
        title: strip_controls(&draft.title),
        standard: draft.standard.clone(),
        method: draft.method.clone(),
        version: draft.version,
        facts,
        statements,
        counts,
        unknown: draft.unknown.iter().map(|text| strip_controls(text)).collect(),
        corrections: draft.corrections.iter().map(correction).collect(),
        related: draft.related.iter().map(related).collect(),
    }
}

/// Every string of the page, whatever field somebody may add one day, searched once more.
fn second_look<T: Serialize>(value: &T, guard: &Guard, found: &mut Findings) {
    match serde_json::to_value(value) {
        Ok(value) => look(&value, "page", "", guard, found),
        Err(_) => found.add(Flaw::Unsearchable, "page"),
    }
}

fn look(value: &Value, path: &str, field: &str, guard: &Guard, found: &mut Findings) {
    match value {
        Value::String(text) => {
            let sort = if field == "address" { Sort::Address } else { Sort::Text };
            // A person may have answered for a part of a name, and released words that point to somebody.
            let answered =
                |rule| rule == Rule::NamePart || (rule == Rule::IdentifyingWords && field == "words");
            if guard.marks(text, sort).iter().any(|mark| !answered(mark.rule)) {
                found.add(Flaw::StillThere, path);
            }
        }
        Value::Array(items) => {
            for (i, item) in items.iter().enumerate() {
                look(item, &format!("{path}[{i}]"), field, guard, found);
            }
        }
        Value::Object(members) => {
            for (name, member) in members {
                look(member, &format!("{path}.{name}"), name, guard, found);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
