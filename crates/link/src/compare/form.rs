//! What goes in and the exchange form `amparo.comparison/1` that comes out.

use amparo_model::{Quote, Reading};
use serde::{Deserialize, Serialize};

/// The name of this form.
pub const SCHEMA: &str = "amparo.comparison/1";

/// A report to be compared.
#[derive(Clone, Debug)]
pub struct Item {
    /// Any name that is used once; the comparison speaks of the report by it.
    pub id: String,
    /// File it came from, for the reader of the output.
    pub file: String,
    /// What it says, with its text, body and head.
    pub reading: Reading,
}

/// What a person said about two reports, by their ids.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ruling {
    /// One report.
    pub one: String,
    /// The other.
    pub other: String,
    /// Whether they tell of one event.
    pub same_event: bool,
}

/// Everything found about a set of reports.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Comparison {
    /// Always [`SCHEMA`].
    pub schema: String,
    /// The reports, sorted by id.
    pub reports: Vec<Named>,
    /// Groups of reports that tell of one event.
    pub events: Vec<Event>,
    /// Who was made from whom.
    pub lineage: Vec<Edge>,
    /// Independent origins behind each fact.
    pub origins: Vec<Backing>,
    /// Values that exclude each other.
    pub contradictions: Vec<Contradiction>,
}

/// Which reports tell of one event, and who was made from whom.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Relation {
    /// Groups of reports that tell of one event.
    pub events: Vec<Event>,
    /// Who was made from whom.
    pub lineage: Vec<Edge>,
}

/// A report by id and file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[allow(missing_docs)]
#[cfg_attr(feature = "schema", schemars(rename = "ComparedReport"))]
pub struct Named {
    pub id: String,
    pub file: String,
}

/// Reports that tell of one event.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "ComparedEvent"))]
pub struct Event {
    /// `e1`, `e2`, … in order of the first report.
    pub id: String,
    /// Its reports.
    pub reports: Vec<Member>,
    /// Mean strength of the reasons, 0 to 1.
    pub score: f64,
    /// What holds the group together, in words.
    pub reasons: Vec<String>,
}

/// A report in an event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "EventMember"))]
pub struct Member {
    /// The report.
    pub id: String,
    /// Whether the report or only a part of it tells of the event.
    pub share: Share,
}

/// How much of a report tells of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
#[cfg_attr(feature = "schema", schemars(rename = "EventShare"))]
pub enum Share {
    Whole,
    Part,
}

/// How one report was made from another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", schemars(rename = "LineageKind"))]
pub enum Kind {
    /// The same words, perhaps shortened.
    Copy,
    /// The same outlet's text again, with changed facts.
    Version,
    /// The same course in partly other words.
    Rewrite,
    /// Words replaced in place.
    Spun,
    /// Another language.
    Translation,
    /// A few sentences taken.
    Digest,
    /// The other report is named as the source.
    Cites,
}

/// One report was made from another.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[allow(missing_docs)]
#[cfg_attr(feature = "schema", schemars(rename = "LineageEdge"))]
pub struct Edge {
    pub child: String,
    pub parent: String,
    pub kind: Kind,
    /// Share of the child that the parent explains, 0 to 1.
    pub score: f64,
    pub because: Vec<Because>,
}

/// A reason for an edge.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[allow(missing_docs)]
#[cfg_attr(feature = "schema", schemars(rename = "LineageReason"))]
pub struct Because {
    pub child: Quote,
    pub parent: Option<Quote>,
    /// `same_words`, `changed_fact`, `replaced_words`, `altered_quotation`, `same_quotation`, `same_order`,
    /// `names_the_outlet`, `names_a_medium`, `only_earlier_report_of_it`, `shared_error`.
    pub why: String,
}

/// Who stands behind a value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[allow(missing_docs)]
pub struct Backing {
    pub event: String,
    pub property: String,
    pub value: String,
    pub origins: Vec<Origin>,
    /// At least this many independent origins.
    pub min: usize,
    /// At most this many.
    pub max: usize,
}

/// One who knew, and by whom it came to the reports.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[allow(missing_docs)]
pub struct Origin {
    pub who: String,
    pub chain: Vec<String>,
    pub reports: Vec<String>,
}

/// Values of one thing that exclude each other.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[allow(missing_docs)]
pub struct Contradiction {
    pub event: String,
    pub property: String,
    pub values: Vec<Told>,
    /// `rounding`, `correction`, `age_reckoning`, … or `open`.
    pub kind: String,
    /// A question to the reader, never a reproach to a witness.
    pub explanation: String,
}

/// One of the values, and who prints it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[allow(missing_docs)]
#[cfg_attr(feature = "schema", schemars(rename = "ContradictionSide"))]
pub struct Told {
    pub value: String,
    pub reports: Vec<String>,
    pub cites: Vec<Cite>,
}

/// Words of a report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[allow(missing_docs)]
#[cfg_attr(feature = "schema", schemars(rename = "CitedWords"))]
pub struct Cite {
    pub report: String,
    #[serde(flatten)]
    pub words: Quote,
}
