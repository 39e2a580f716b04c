//! What a store hands over for publication: everything the case says, with everything known of the people in it.
//!
//! A draft is structured: sentences are built from it afterwards, by the publisher, in the language of the page.
//! The only free texts are those a person chose for the public (title, what is not known, corrections) and quotes.

use std::collections::BTreeSet;

use amparo_model::reading::EntityKind;
use amparo_model::{Credibility, Handling, Modality, Publicity, RecordId, Size};
use serde::{Deserialize, Serialize};

/// A case on its way to a public page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CaseDraft {
    /// Address of the page within the site: small letters, digits, hyphens. Chosen by a person, never from a name.
    pub page: String,
    /// Language of the page, BCP 47.
    pub language: String,
    /// The day the page describes the case on, `2026-11-23`.
    pub as_of: String,
    /// Public title, chosen by a person.
    pub title: String,
    /// Standard of proof, a term of `vocab/standards.toml`.
    pub standard: String,
    /// Id of the text that says how the organisation works.
    pub method: String,
    /// Number of the release, from 1.
    pub version: u32,
    /// Everybody in the case file, whether the page speaks of them or not.
    pub people: Vec<PersonRef>,
    /// Accepted acts.
    pub facts: Vec<Fact>,
    /// Accepted statements.
    pub statements: Vec<StatementDraft>,
    /// Accepted counts.
    pub counts: Vec<CountDraft>,
    /// What is not known, one sentence each, in the words of a person.
    pub unknown: Vec<String>,
    /// What was corrected, oldest first.
    pub corrections: Vec<Correction>,
    /// Other public pages.
    pub related: Vec<Related>,
}

impl CaseDraft {
    /// Whether any sentence of the page would be about somebody.
    pub fn speaks_of(&self, id: &RecordId) -> bool {
        self.facts.iter().any(|f| f.victims.contains(id) || f.actors.contains(id))
            || self.statements.iter().any(|s| s.speaker.as_ref() == Some(id) || s.addressees.contains(id))
            || self.counts.iter().any(|c| c.counter.as_ref() == Some(id))
    }
}

/// A person, group or organisation of the case with all that is known: the public sees next to nothing of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PersonRef {
    /// The record.
    pub id: RecordId,
    /// What it is.
    pub kind: EntityKind,
    /// What the organisation calls it.
    pub label: String,
    /// Every name the sources give, in every spelling and script; the first is shown if it may be named.
    pub names: Vec<String>,
    /// Other words that point to this one person: a nickname, a unique post. Never shown, searched for everywhere.
    pub identifying: Vec<String>,
    /// Whether a person marked a public role.
    pub publicity: Publicity,
    /// Whether anybody asked that this person not be named.
    pub asked_for_anonymity: bool,
    /// Whether this person was asked and refused publication, took the consent back, or let it end. Nobody asked is no
    /// refusal: then the sources answer.
    pub refused: bool,
    /// Whether known to be under 18; an age below 18 says so too.
    pub minor: bool,
    /// Age in years, as stated.
    pub age: Option<u8>,
    /// Sex, as stated.
    pub sex: Option<Sex>,
    /// Nationality, as stated.
    pub nationality: Option<String>,
    /// Where the person is from.
    pub origin: Option<Place>,
    /// Relation to somebody of the case, a term of `vocab/relations.toml` (`child_of`).
    pub kinship: Option<String>,
    /// Work or office, as stated.
    pub occupation: Option<String>,
    /// The group the person is one of.
    pub member_of: Option<RecordId>,
    /// Size of a group.
    pub size: Option<Size>,
    /// What a person decided to show of somebody who is not named, beyond "a woman", "a child".
    pub show: BTreeSet<Show>,
}

impl PersonRef {
    /// Somebody of whom nothing is known yet: private.
    pub fn new(id: RecordId, kind: EntityKind, label: impl Into<String>) -> Self {
        Self {
            id,
            kind,
            label: label.into(),
            names: Vec::new(),
            identifying: Vec::new(),
            publicity: Publicity::Private,
            asked_for_anonymity: false,
            refused: false,
            minor: false,
            age: None,
            sex: None,
            nationality: None,
            origin: None,
            kinship: None,
            occupation: None,
            member_of: None,
            size: None,
            show: BTreeSet::new(),
        }
    }

    /// Under 18, as far as is known.
    pub fn is_minor(&self) -> bool {
        self.minor || self.age.is_some_and(|age| age < 18)
    }

    /// May be named: has a public role, is of age, and nobody asked that the name be kept.
    pub fn may_be_named(&self) -> bool {
        matches!(self.publicity, Publicity::PublicRole { .. })
            && !self.asked_for_anonymity
            && !self.is_minor()
            && self.names.iter().any(|name| !name.trim().is_empty())
    }
}

/// Sex as stated by a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Sex {
    Female,
    Male,
    Other,
}

/// A quasi-identifier (Dalenius 1986: harmless alone, a name together) that a person chose to show. Each has a
/// generalisation beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Show {
    /// Sex of a child (that of an adult is shown anyway).
    Sex,
    /// Age in years.
    Age,
    /// Age as a band.
    AgeBand,
    /// Nationality.
    Nationality,
    /// Town of origin.
    Origin,
    /// Region of origin.
    OriginRegion,
    /// Relation to somebody of the case.
    Kinship,
    /// Work or office.
    Occupation,
}

/// How fine a place is, from coarse to fine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Level {
    Country,
    Region,
    Town,
    Site,
}

/// What sort of place it is, as far as protection asks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlaceKind {
    /// Shown by its town.
    #[default]
    Open,
    /// A place of detention: may be named.
    Detention,
    /// A safe house, a hiding place, a way across: shown by its region at most.
    Safe,
}

/// A place with the areas it lies in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// Its name.
    pub name: String,
    /// How fine it is.
    pub level: Level,
    /// What sort it is.
    pub kind: PlaceKind,
    /// Areas around it, any order.
    pub within: Vec<Area>,
}

/// A named area.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Area {
    pub name: String,
    pub level: Level,
}

/// How fine a date is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Grain {
    Year,
    Month,
    #[default]
    Day,
}

/// An accepted act.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fact {
    /// Id on the page, `f1`.
    pub id: String,
    /// Term of `vocab/acts.toml`.
    pub act: String,
    /// How surely it is said.
    pub modality: Modality,
    /// EDTF.
    pub when: Option<String>,
    /// How fine the date is to be shown.
    pub when_to: Grain,
    /// Where.
    pub place: Option<Place>,
    /// How fine the place is to be shown, at most.
    pub place_to: Level,
    /// To whom.
    pub victims: Vec<RecordId>,
    /// How many, as stated.
    pub size: Option<Size>,
    /// By whom.
    pub actors: Vec<RecordId>,
    /// What it rests on.
    pub basis: Vec<Basis>,
    /// How credible the information is judged to be.
    pub credibility: Credibility,
}

/// What a sentence rests on: a source and its words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Basis {
    /// Term of `vocab/sources.toml`, line `kind`.
    pub source_kind: String,
    /// Who published it.
    pub outlet: Option<String>,
    /// When, EDTF.
    pub date: Option<String>,
    /// Its address.
    pub address: Option<String>,
    /// The words.
    pub quote: String,
    /// Language of the words, BCP 47.
    pub language: String,
    /// Who may see the source.
    pub handling: Handling,
    /// Whether the source agreed to publication, or needs no asking (it is itself public).
    pub may_publish: bool,
    /// People of the case whom the source names, anywhere in it.
    pub names_people: Vec<RecordId>,
    /// A person's decision to show the source although it names somebody.
    pub released_by: Option<Release>,
}

/// That somebody took responsibility.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Release {
    pub who: String,
    pub why: String,
}

/// An accepted statement.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StatementDraft {
    /// Id on the page, `s1`.
    pub id: String,
    /// Term of `vocab/statements.toml`.
    pub kind: String,
    /// Who speaks.
    pub speaker: Option<RecordId>,
    /// To whom.
    pub addressees: Vec<RecordId>,
    /// EDTF.
    pub when: Option<String>,
    /// Where it stands, with its words.
    pub basis: Vec<Basis>,
}

/// A figure somebody gave.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CountDraft {
    /// Id on the page, `n1`.
    pub id: String,
    /// The number as it is qualified.
    pub size: Size,
    /// What is counted: `persons`, `households`, …
    pub unit: String,
    /// Act counted, a term of `vocab/acts.toml`.
    pub of: String,
    /// Over what time, EDTF; missing stays missing.
    pub period: Option<String>,
    /// Who counted; missing stays missing.
    pub counter: Option<RecordId>,
    /// Where it stands.
    pub basis: Vec<Basis>,
}

/// Something an earlier version had wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// The day, `2026-11-23`.
    pub date: String,
    /// What was changed, in the words of a person.
    pub text: String,
}

/// Another public page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Related {
    /// Its public title.
    pub title: String,
    /// Its page.
    pub page: String,
}
