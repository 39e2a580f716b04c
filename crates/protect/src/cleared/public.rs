//! What the public may see. These types cannot hold the name of somebody who is only described.

use amparo_model::reading::EntityKind;
use amparo_model::{Credibility, Modality, Size};
use serde::{Deserialize, Serialize};

use super::draft::{Correction, Level, Related, Sex};

/// A page as it may be shown; also what is kept of earlier versions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PublicCase {
    /// Address of the page within the site.
    pub page: String,
    /// Language of the page, BCP 47.
    pub language: String,
    /// The day it describes the case on.
    pub as_of: String,
    /// Title.
    pub title: String,
    /// Standard of proof, a term of `vocab/standards.toml`.
    pub standard: String,
    /// Id of the text that says how the organisation works.
    pub method: String,
    /// Number of the release.
    pub version: u32,
    /// Acts.
    pub facts: Vec<PublicFact>,
    /// Statements.
    pub statements: Vec<PublicStatement>,
    /// Counts.
    pub counts: Vec<PublicCount>,
    /// What is not known.
    pub unknown: Vec<String>,
    /// What was corrected.
    pub corrections: Vec<Correction>,
    /// Other public pages.
    pub related: Vec<Related>,
}

/// An act as it may be shown.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct PublicFact {
    pub id: String,
    pub act: String,
    pub modality: Modality,
    pub when: Option<String>,
    pub place: Option<PublicPlace>,
    pub victims: Vec<Shown>,
    pub size: Option<Size>,
    pub actors: Vec<Shown>,
    pub basis: Vec<PublicBasis>,
    pub credibility: Credibility,
}

/// How an act stands on the page. Fear is not fact: the publisher groups by this, never by act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Said to have happened.
    Happened,
    /// May have happened.
    Unclear,
    /// Said not to have happened.
    Denied,
    /// Announced or prepared.
    Announced,
    /// Feared: it may come.
    Feared,
}

impl PublicFact {
    /// Where it belongs; `None` for what is only a rule, a habit or imagined, which no page shows.
    pub fn standing(&self) -> Option<Standing> {
        standing(self.modality)
    }
}

pub(crate) fn standing(modality: Modality) -> Option<Standing> {
    match modality {
        Modality::Asserted | Modality::Alleged => Some(Standing::Happened),
        Modality::Uncertain => Some(Standing::Unclear),
        Modality::Denied | Modality::Negated => Some(Standing::Denied),
        Modality::Planned => Some(Standing::Announced),
        Modality::Feared | Modality::Conditional => Some(Standing::Feared),
        Modality::Counterfactual | Modality::Generic => None,
    }
}

/// Somebody on the page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "shown", rename_all = "snake_case")]
pub enum Shown {
    /// Has a public role.
    Named {
        /// Name.
        name: String,
        /// The role, in words.
        role: String,
        /// Person or organisation.
        kind: EntityKind,
    },
    /// Everybody else.
    Described(Description),
}

/// Somebody who is not named.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Description {
    /// Tells versions of a page who is the same, for the exposure ledger; made from the record's random id, says
    /// nothing, and is not printed.
    pub key: String,
    /// Person, group or organisation.
    pub kind: EntityKind,
    /// A child.
    pub minor: bool,
    /// Sex.
    pub sex: Option<Sex>,
    /// Age.
    pub age: Option<Age>,
    /// Nationality.
    pub nationality: Option<String>,
    /// Where from.
    pub origin: Option<PublicPlace>,
    /// Relation to somebody of the case, a term of `vocab/relations.toml`.
    pub kinship: Option<String>,
    /// Work or office.
    pub occupation: Option<String>,
    /// Size of the group the person is one of.
    pub among: Option<Size>,
    /// Size of a group.
    pub size: Option<Size>,
}

/// An age as shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Age {
    /// In years.
    Years(u8),
    /// From … to …; `None` is open.
    Band(u8, Option<u8>),
}

impl Age {
    /// The band an age falls in: the usual ones for children, wider ones for adults.
    pub fn band(years: u8) -> Self {
        const EDGES: [u8; 7] = [0, 6, 12, 18, 30, 45, 60];
        let i = EDGES.partition_point(|&edge| edge <= years).max(1);
        Self::Band(EDGES[i - 1], EDGES.get(i).map(|next| next - 1))
    }
}

/// A place as shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicPlace {
    /// Its name.
    pub name: String,
    /// How fine it is.
    pub level: Level,
    /// Names of the areas around it, from near to far.
    pub within: Vec<String>,
}

/// What a sentence rests on, as it may be shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicBasis {
    /// Term of `vocab/sources.toml`.
    pub source_kind: String,
    /// Who published it; `None` where the source is withheld.
    pub outlet: Option<String>,
    /// EDTF; a month where the source is withheld.
    pub date: Option<String>,
    /// Its address; `None` where the source is withheld.
    pub address: Option<String>,
    /// The words; `None` where they are withheld.
    pub words: Option<String>,
    /// Language of the words.
    pub language: String,
}

/// A statement as it may be shown.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct PublicStatement {
    pub id: String,
    pub kind: String,
    pub speaker: Option<Shown>,
    pub addressees: Vec<Shown>,
    pub when: Option<String>,
    pub basis: Vec<PublicBasis>,
}

/// A count as it may be shown.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct PublicCount {
    pub id: String,
    pub size: Size,
    pub unit: String,
    pub of: String,
    pub period: Option<String>,
    pub counter: Option<Shown>,
    pub basis: Vec<PublicBasis>,
}

/// What is left of a page that was taken back. It says nothing about why, nor what it was about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tombstone {
    /// Address of the page within the site.
    pub page: String,
    /// Language of the page.
    pub language: String,
    /// The day it was taken back.
    pub withdrawn: String,
}
