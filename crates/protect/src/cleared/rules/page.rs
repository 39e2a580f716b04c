//! What the page, read together with every earlier version, gives away.

use std::collections::{BTreeMap, BTreeSet};

use super::Desk;
use crate::cleared::ages::child_ages;
use crate::cleared::exposure::{Dimension, Profile, fitting, ledger, persons};
use crate::cleared::finding::{Exposed, Finding, Findings};
use crate::cleared::flaw::Flaw;
use crate::cleared::policy::key;
use crate::cleared::public::{PublicBasis, PublicCase, Shown};

/// No child's age together with origin and date, even spread over versions.
pub(super) fn no_child_by_age_origin_and_date(desk: &Desk<'_>, page: &PublicCase, found: &mut Findings) {
    let pages: Vec<_> = desk.history.iter().chain([page]).collect();
    for child in desk.draft.people.iter().filter(|p| p.is_minor()) {
        let child_key = key(&child.id);
        let is_child = |s: &&Shown| matches!(s, Shown::Described(d) if d.key == child_key);
        let (mut age, mut origin, mut date) = (false, false, false);
        for page in &pages {
            for fact in &page.facts {
                for seen in persons(fact.victims.iter().chain(&fact.actors).filter(is_child)) {
                    age |= seen.age.is_some() || fact.basis.iter().any(states_a_childs_age);
                    origin |= seen.origin.is_some();
                    date |= fact.when.is_some();
                }
            }
            for statement in &page.statements {
                for seen in persons(statement.speaker.iter().chain(&statement.addressees).filter(is_child)) {
                    age |= seen.age.is_some();
                    origin |= seen.origin.is_some();
                    date |= statement.when.is_some();
                }
            }
        }
        if age && origin && date {
            found.add(Flaw::ChildByAge, &child.id);
        }
    }
}

/// Words that are shown count like a field.
fn states_a_childs_age(basis: &PublicBasis) -> bool {
    basis.words.as_deref().is_some_and(|words| !child_ages(words).is_empty())
}

/// k-anonymity over the union of all that was ever shown (Samarati and Sweeney 1998): more than the free number
/// of quasi-identifiers must fit at least k known people.
pub(super) fn no_combination(desk: &Desk<'_>, page: &PublicCase, found: &mut Findings) {
    let policy = desk.policy;
    let all = ledger(desk.history.iter().chain([page]), policy.k);
    let now = ledger([page], policy.k);
    let known: BTreeMap<_, _> =
        desk.draft.people.iter().map(|p| (&p.id, Profile::of(p, &desk.draft.facts))).collect();
    for person in &desk.draft.people {
        let key = key(&person.id);
        // Whoever is off this page is not exposed by it any further.
        let (Some(shown), Some(here)) = (all.get(&key), now.get(&key)) else { continue };
        let fit = fitting(shown, &known, &policy.base).max(1);
        if shown.dimensions().count() <= policy.free_quasi_identifiers || fit >= policy.k {
            continue;
        }
        let values = Exposed {
            shown: shown.dimensions().collect(),
            fit,
            k: policy.k,
            // Sex has no coarser form.
            steps: here.dimensions().filter(|d| *d != Dimension::Sex).collect(),
        };
        found.push(Finding::new(Flaw::Combination, &person.id).with(values));
    }
}

/// Somebody named in an earlier version and only described now can be read off the difference.
pub(super) fn nobody_by_difference(desk: &Desk<'_>, page: &PublicCase, found: &mut Findings) {
    let named = |page: &PublicCase| -> BTreeSet<String> {
        let facts = page.facts.iter().flat_map(|f| f.victims.iter().chain(&f.actors));
        let statements = page.statements.iter().flat_map(|s| s.speaker.iter().chain(&s.addressees));
        let counts = page.counts.iter().filter_map(|c| c.counter.as_ref());
        facts
            .chain(statements)
            .chain(counts)
            .filter_map(|s| match s {
                Shown::Named { name, .. } => Some(name.clone()),
                Shown::Described(_) => None,
            })
            .collect()
    };
    let now = named(page);
    for before in
        desk.history.iter().filter(|p| p.page == page.page).flat_map(named).filter(|n| !now.contains(n))
    {
        let person = desk.draft.people.iter().find(|p| !p.may_be_named() && p.names.contains(&before));
        if let Some(person) = person {
            found.add(Flaw::NamedBefore, &person.id);
        }
    }
}
