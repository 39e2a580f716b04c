//! The exchange form of a reading, `amparo.reading/1`: what one report says, each value with its words.
//!
//! The same types are stored, reviewed and printed; there is no second set for the wire. Ids in here (`p1`,
//! `a3`) are local to one reading.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{MapRun, Modality, Quote, Size, When};

/// The name of this form; a change of shape changes the number.
pub const SCHEMA: &str = "amparo.reading/1";

/// How `by` begins where a language model proposed something, before the name of the model: `model:llama3.1`.
pub const BY_MODEL: &str = "model:";

/// The name of the language model that a `by` tells of; `None` where rules or a person proposed.
pub fn by_model(by: &str) -> Option<&str> {
    by.strip_prefix(BY_MODEL)
}

/// What `by` of the content says where a person made the claim; the claim itself names the person.
pub const BY_HAND: &str = "hand";

/// Whether the encoder alone proposed something.
pub fn by_encoder(by: &str) -> bool {
    by.starts_with("encoder/")
}

/// Words behind the fields of one proposal: field name → where it is said.
pub type Cites = BTreeMap<String, Vec<Quote>>;

/// What one report says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Reading {
    /// Always [`SCHEMA`].
    pub schema: String,
    /// The document itself.
    pub report: ReportHead,
    /// The text every span points into.
    pub text: String,
    /// The way back from `text` to the decoded file.
    pub source_map: Vec<MapRun>,
    /// Persons, groups, organisations and places.
    pub entities: Vec<Entity>,
    /// Who is what to whom.
    pub relations: Vec<Relation>,
    /// Who did what to whom.
    pub acts: Vec<Act>,
    /// Acts that belong together.
    pub events: Vec<Event>,
    /// Who said what kind of thing.
    pub statements: Vec<Statement>,
    /// Figures somebody gave.
    pub counts: Vec<CountSaid>,
    /// Where the report contradicts itself.
    pub conflicts: Vec<Conflict>,
    /// What must be kept from publication, by the words of the report.
    pub protection: Vec<Protection>,
    /// What could not be read, is missing or does not fit.
    pub warnings: Vec<Warning>,
}

/// The document and what it says of itself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ReportHead {
    /// SHA-256 of the bytes, hexadecimal.
    pub sha256: String,
    /// Size of the file in bytes.
    pub bytes: u64,
    /// Media type found by content, e.g. `text/html`.
    pub media_type: String,
    /// BCP 47 language tag, or `und`.
    pub language: String,
    /// Headline.
    pub title: Option<Stated>,
    /// Who published it.
    pub outlet: Option<Stated>,
    /// Where it was published: a web address, as the file, its side file or a flag gave it.
    #[serde(default)]
    pub address: Option<Stated>,
    /// Who wrote it.
    pub byline: Option<Stated>,
    /// Place (and date) the story is filed from.
    pub dateline: Option<Stated>,
    /// When it was published.
    pub published: Option<Published>,
    /// The story, as spans of the text.
    pub body: Vec<Quote>,
    /// What is page and not story.
    pub leftovers: Vec<Leftover>,
}

/// A value a document states about itself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Stated {
    /// The value, tidied.
    pub value: String,
    /// Its words; empty where it came from a flag or a side file.
    pub cites: Vec<Quote>,
}

/// When a document was published.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Published {
    /// EDTF date.
    pub edtf: String,
    /// How it is known.
    pub status: PublishedStatus,
    /// Its words; empty where it came from a flag or a side file.
    pub cites: Vec<Quote>,
}

/// How a publication date is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum PublishedStatus {
    /// By the operator or a side file.
    Given,
    /// By the document's own words or metadata.
    Stated,
    /// From something else in the document.
    Inferred,
}

/// A part of the page that is not story: kept, greyed, never cited.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Leftover {
    /// `header`, `page_date`, `navigation`, `related`, `form`, `caption`, `comment`, `byline`, `notice`, …
    pub kind: String,
    /// First code point.
    pub start: usize,
    /// One past the last code point.
    pub end: usize,
}

/// What an entity is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum EntityKind {
    Person,
    Group,
    Organisation,
    Place,
}

/// A person, group, organisation or place the report speaks of.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Entity {
    /// Local id.
    pub id: String,
    /// What it is.
    pub kind: EntityKind,
    /// Name as printed; `None` where the report gives none.
    pub name: Option<String>,
    /// Number of members of a group.
    pub size: Option<Size>,
    /// Age, sex, nationality, role, title, minor, … as stated; never guessed from a name.
    pub attributes: Vec<Attribute>,
    /// For places: where the gazetteer puts it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub place: Option<Located>,
    /// Where the report speaks of it.
    pub mentions: Vec<Quote>,
    /// How sure the reader is, 0 to 1.
    pub score: Score,
    /// Rule or model that proposed it.
    pub by: String,
    /// Words behind each field.
    pub cites: Cites,
}

/// A stated property of an entity.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Attribute {
    /// `age`, `sex`, `nationality`, `role`, `title`, `minor`, …
    pub name: String,
    /// The value, normalised.
    pub value: String,
    /// Its words.
    pub cites: Vec<Quote>,
}

/// A place in the gazetteer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Located {
    /// `country`, `region`, `town`, `site`.
    pub level: String,
    /// Latitude of the place's centre, degrees.
    pub lat: f64,
    /// Longitude of the place's centre, degrees.
    pub lon: f64,
    /// Id in the gazetteer, e.g. `geonames:2034937`.
    pub gazetteer: String,
    /// ISO 3166 country code, where known.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub country: Option<String>,
}

/// `from` is `kind` `to`: `p2` is `child_of` `p1`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[allow(missing_docs)]
pub struct Relation {
    pub id: String,
    /// Term of `vocab/relations.toml`.
    pub kind: String,
    pub from: String,
    pub to: String,
    pub score: Score,
    pub by: String,
    pub cites: Cites,
}

/// Who did what to whom, when and where, and how surely it is said.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Act {
    /// Local id.
    pub id: String,
    /// Term of `vocab/acts.toml`.
    pub act: String,
    /// Asserted, feared, denied, …
    pub modality: Modality,
    /// Entities it was done to.
    pub victims: Vec<String>,
    /// Entities that did it.
    pub actors: Vec<String>,
    /// How many victims are stated.
    pub size: Option<Size>,
    /// When.
    pub when: Option<When>,
    /// Where.
    pub places: Vec<PlaceRole>,
    /// By what means, as words.
    pub means: Vec<String>,
    /// What it was aimed at (a safe house, an office).
    pub targets: Vec<String>,
    /// Entities that say so.
    pub sources: Vec<String>,
    /// How the report stands to it.
    pub attribution: Attribution,
    /// Event it is part of.
    pub event: Option<String>,
    /// How sure the reader is.
    pub score: Score,
    /// Rule or model.
    pub by: String,
    /// Words: trigger, victims, actors, size, when, places, modality, sources, means, targets.
    pub cites: Cites,
}

/// A place in its role in an act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PlaceRole {
    /// Local id of the place.
    pub id: String,
    /// `at`, `from`, `to`, `through`.
    pub role: String,
}

/// Whether the report says on whose word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Attribution {
    /// Somebody is said to say so.
    Said,
    /// Somebody is said to have heard so.
    Hearsay,
    /// The report says so itself.
    None,
}

/// Acts that belong together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[allow(missing_docs)]
pub struct Event {
    pub id: String,
    pub acts: Vec<String>,
    /// The event the report is about, not background.
    pub main: bool,
    /// Kinds of act that the report tells the event for, the most telling first (terms of `vocab/acts.toml`).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub about: Vec<String>,
}

/// An utterance.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Statement {
    /// Local id.
    pub id: String,
    /// Term of `vocab/statements.toml`.
    pub kind: String,
    /// Who speaks.
    pub speaker: Option<String>,
    /// To whom.
    pub addressees: Vec<String>,
    /// About which entities, acts or events.
    pub about: Vec<String>,
    /// When it was said.
    pub when: Option<When>,
    /// How much of it stands in quotation marks.
    pub quoted: Quoted,
    /// Statement this one is quoted inside.
    pub inside: Option<String>,
    /// How sure the reader is.
    pub score: Score,
    /// Rule or model.
    pub by: String,
    /// Words: content, speaker, cue, addressees.
    pub cites: Cites,
}

/// How much of a statement stands in quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Quoted {
    Full,
    Partial,
    None,
}

/// A figure somebody gave: without its period and counter it cannot be used.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CountSaid {
    /// Local id.
    pub id: String,
    /// The number and how it is qualified.
    #[serde(flatten)]
    pub size: Size,
    /// `persons`, `households`, `incidents`, …
    pub unit: String,
    /// Term of `vocab/acts.toml` that is counted.
    pub of: String,
    /// Over what time; missing stays missing.
    pub period: Option<When>,
    /// Who counted; missing stays missing.
    pub counter: Option<String>,
    /// How sure the reader is.
    pub score: Score,
    /// Rule or model.
    pub by: String,
    /// Words: value, of, period, counter.
    pub cites: Cites,
}

/// Two sides of one property inside one report.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Conflict {
    /// Local id.
    pub id: String,
    /// Entity or act.
    pub about: Option<String>,
    /// `liberty`, `group.size`, `age`, …
    pub property: String,
    /// The values side by side.
    pub sides: Vec<Side>,
}

/// One side of a conflict.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[allow(missing_docs)]
pub struct Side {
    pub value: String,
    pub cites: Vec<Quote>,
}

/// Something that must be kept from publication.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Protection {
    /// `anonymity_request`, `pseudonym`, `minor`, `unnamed_source`, `safe_place`, `contact_detail`.
    pub kind: String,
    /// Whom it protects.
    pub about: Option<String>,
    /// How sure the reader is.
    pub score: Score,
    /// Rule or model.
    pub by: String,
    /// Words: cue, about.
    pub cites: Cites,
}

/// Something a reviewer must know before trusting the reading.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Warning {
    /// `year_missing`, `year_conflicts_with_page`, `free_and_detained`, `not_read_further`, …
    pub code: String,
    /// Entity, act or count it concerns.
    pub about: Option<String>,
    /// One plain sentence.
    pub message: String,
    /// Words: at least `words`.
    pub cites: Cites,
}

/// How sure a proposal is: hundredths, printed with two decimals.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Score(u8);

impl Score {
    /// From a share between 0 and 1; anything outside is clamped.
    pub fn new(share: f64) -> Self {
        Self((share.clamp(0.0, 1.0) * 100.0).round() as u8)
    }

    /// Between 0 and 1.
    pub fn share(self) -> f64 {
        f64::from(self.0) / 100.0
    }
}

impl Serialize for Score {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_f64(self.share())
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Score {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Score".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "number", "minimum": 0, "maximum": 1 })
    }
}

impl<'de> Deserialize<'de> for Score {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Ok(Self::new(f64::deserialize(from)?))
    }
}
