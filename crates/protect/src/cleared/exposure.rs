//! The exposure ledger: everything a page and its earlier versions ever said about one unnamed person, and how
//! many people it fits.

use std::collections::{BTreeMap, BTreeSet};

use amparo_model::reading::EntityKind;
use amparo_model::{RecordId, Size};
use serde::{Deserialize, Serialize};

use super::ages::child_ages;
use super::draft::{Fact, Grain, Level, PersonRef, Place};
use super::place::date;
use super::public::{Age, Description, PublicCase, PublicFact, PublicPlace, Shown};

/// A quasi-identifier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Dimension {
    Sex,
    Age,
    Nationality,
    Origin,
    Kinship,
    Occupation,
    Time,
    Place,
}

/// Values of quasi-identifiers: all that is true of somebody, or all that was shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile(BTreeMap<Dimension, BTreeSet<String>>);

impl Profile {
    /// What is true of a person of a case, on every level of generalisation: with these of other cases a store
    /// fills [`Policy::base`](super::Policy::base).
    pub fn of(person: &PersonRef, facts: &[Fact]) -> Self {
        let mut all = Self::default();
        if let Some(sex) = person.sex {
            all.add(Dimension::Sex, format!("{sex:?}"));
        }
        if person.is_minor() {
            all.add(Dimension::Age, "minor");
        }
        if let Some(years) = person.age {
            all.add_age(Age::Years(years));
            all.add_age(Age::band(years));
        }
        for (dimension, value) in [
            (Dimension::Nationality, &person.nationality),
            (Dimension::Kinship, &person.kinship),
            (Dimension::Occupation, &person.occupation),
        ] {
            all.extend(dimension, value.as_deref());
        }
        if let Some(origin) = &person.origin {
            all.add_place(Dimension::Origin, origin);
        }
        for fact in facts.iter().filter(|f| f.victims.contains(&person.id)) {
            for grain in [Grain::Day, Grain::Month] {
                all.extend(Dimension::Time, fact.when.as_deref().and_then(|d| date(d, grain)));
            }
            if let Some(place) = &fact.place {
                all.add_place(Dimension::Place, place);
            }
        }
        all
    }

    /// Adds a value.
    pub fn add(&mut self, dimension: Dimension, value: impl Into<String>) {
        self.0.entry(dimension).or_default().insert(value.into());
    }

    fn extend(&mut self, dimension: Dimension, value: Option<impl Into<String>>) {
        if let Some(value) = value {
            self.add(dimension, value);
        }
    }

    fn add_age(&mut self, age: Age) {
        self.add(Dimension::Age, format!("{age:?}"));
    }

    fn add_place(&mut self, dimension: Dimension, place: &Place) {
        self.add(dimension, place.name.as_str());
        for area in place.within.iter().filter(|area| area.level > Level::Country) {
            self.add(dimension, area.name.as_str());
        }
    }

    /// Whether everything that was shown is true of this person.
    pub fn fits(&self, shown: &Self) -> bool {
        shown
            .0
            .iter()
            .all(|(dimension, values)| self.0.get(dimension).is_some_and(|known| known.is_superset(values)))
    }

    /// Quasi-identifiers that have a value.
    pub fn dimensions(&self) -> impl Iterator<Item = Dimension> {
        self.0.keys().copied()
    }

    fn describe(&mut self, shown: &Description) {
        self.extend(Dimension::Sex, shown.sex.map(|sex| format!("{sex:?}")));
        match shown.age {
            Some(age) => self.add_age(age),
            None if shown.minor => self.add(Dimension::Age, "minor"),
            None => {}
        }
        self.extend(Dimension::Nationality, shown.nationality.as_deref());
        self.extend(Dimension::Kinship, shown.kinship.as_deref());
        self.extend(Dimension::Occupation, shown.occupation.as_deref());
        self.see_place(Dimension::Origin, shown.origin.as_ref());
    }

    fn see_place(&mut self, dimension: Dimension, place: Option<&PublicPlace>) {
        self.extend(dimension, place.filter(|p| p.level > Level::Country).map(|p| p.name.as_str()));
    }

    /// A day or a month counts; a year does not.
    fn see_date(&mut self, when: Option<&str>) {
        let when = when.filter(|when| date(when, Grain::Year).as_deref() != Some(*when));
        self.extend(Dimension::Time, when);
    }
}

/// What was ever shown of each unnamed person, by key.
pub(crate) type Ledger = BTreeMap<String, Profile>;

/// Reads the ledger off pages. What is shared by `k` people or more (day and place of an act against a large
/// group) tells nobody apart and is not counted.
pub(crate) fn ledger<'a>(pages: impl IntoIterator<Item = &'a PublicCase>, k: usize) -> Ledger {
    let mut ledger = Ledger::new();
    for page in pages {
        for fact in &page.facts {
            let shared = people_in(fact) >= k as u64;
            for person in persons(fact.victims.iter().chain(&fact.actors)) {
                let profile = ledger.entry(person.key.clone()).or_default();
                profile.describe(person);
                if person.minor {
                    let words = fact.basis.iter().filter_map(|b| b.words.as_deref());
                    words.flat_map(child_ages).for_each(|years| profile.add_age(Age::Years(years)));
                }
                if !shared {
                    profile.see_date(fact.when.as_deref());
                    profile.see_place(Dimension::Place, fact.place.as_ref());
                }
            }
        }
        for statement in &page.statements {
            for person in persons(statement.speaker.iter().chain(&statement.addressees)) {
                let profile = ledger.entry(person.key.clone()).or_default();
                profile.describe(person);
                profile.see_date(statement.when.as_deref());
            }
        }
        for person in persons(page.counts.iter().filter_map(|c| c.counter.as_ref())) {
            ledger.entry(person.key.clone()).or_default().describe(person);
        }
    }
    ledger
}

/// Unnamed single persons.
pub(crate) fn persons<'a>(shown: impl Iterator<Item = &'a Shown>) -> impl Iterator<Item = &'a Description> {
    shown.filter_map(|s| match s {
        Shown::Described(d) if d.kind == EntityKind::Person => Some(d),
        _ => None,
    })
}

/// At least so many people the act was done to.
fn people_in(fact: &PublicFact) -> u64 {
    let least = |size: Option<Size>| size.map_or(1, |size| size.bounds().0);
    let listed = fact.victims.iter().map(|v| match v {
        Shown::Described(d) if d.kind == EntityKind::Group => least(d.size),
        _ => 1,
    });
    // Members listed beside their group are counted once: the largest figure stands.
    listed.max().unwrap_or(0).max(fact.victims.len() as u64).max(least(fact.size))
}

/// How many people of the case and the base fit what was shown.
pub(crate) fn fitting(shown: &Profile, case: &BTreeMap<&RecordId, Profile>, base: &[Profile]) -> usize {
    case.values().chain(base).filter(|known| known.fits(shown)).count()
}
