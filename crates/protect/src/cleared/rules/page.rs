//! What the page, read together with every earlier version, gives away.

use std::collections::{BTreeMap, BTreeSet};

use super::Desk;
use crate::cleared::ages::child_ages;
use crate::cleared::exposure::{Dimension, Profile, fitting, ledger, persons};
use crate::cleared::policy::{Findings, Rule, key};
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
            let message =
                "A child's age stands together with origin and date, on this page or with earlier versions.";
            found.stop(Rule::Minor, &child.id, message, "Leave out the age or the origin, or the child.");
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
        let names: Vec<_> = shown.dimensions().map(word).collect();
        let message = format!(
            "What the page and its earlier versions show of one person ({}) fits {} known, fewer than {}.",
            names.join(", "),
            if fit == 1 { "1 person".to_owned() } else { format!("{fit} people") },
            policy.k
        );
        let mut steps: Vec<_> = here.dimensions().filter_map(generalise).collect();
        steps.push("leave the person out");
        found.stop(Rule::Combination, &person.id, &message, &format!("One of these: {}.", steps.join("; ")));
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
            let message =
                "An earlier version named somebody who is not named now; a reader can compare the two.";
            let remedy = "Withdraw the page and publish under a new address, or say why this is safe.";
            found.ask(Rule::NamedBefore, &person.id, message, remedy);
        }
    }
}

fn word(dimension: Dimension) -> &'static str {
    match dimension {
        Dimension::Sex => "sex",
        Dimension::Age => "age",
        Dimension::Nationality => "nationality",
        Dimension::Origin => "origin",
        Dimension::Kinship => "kinship",
        Dimension::Occupation => "occupation",
        Dimension::Time => "date",
        Dimension::Place => "place",
    }
}

/// Generalisation or suppression of one quasi-identifier, as advice.
fn generalise(dimension: Dimension) -> Option<&'static str> {
    Some(match dimension {
        Dimension::Sex => return None,
        Dimension::Age => "show the age as a band, or not at all",
        Dimension::Nationality => "leave out the nationality",
        Dimension::Origin => "show the region of origin, or nothing of it",
        Dimension::Kinship => "leave out the kinship",
        Dimension::Occupation => "leave out the occupation",
        Dimension::Time => "show the month or the year instead of the day",
        Dimension::Place => "show the region or the country instead of the place",
    })
}
