//! A received document as the store keeps it.

use serde::{Deserialize, Serialize};

use crate::reading::{Conflict, Event, ReportHead, Warning};
use crate::{Handling, MapRun, ReportId, SourceId};

/// A document that came in: its original is kept elsewhere, untouched; this is its text and what was found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Report {
    /// Identifier.
    pub id: ReportId,
    /// Who or what gave it to us.
    pub source: SourceId,
    /// Name of the file as it came, without folders.
    pub file_name: String,
    /// When it was added, RFC 3339, UTC.
    pub received: String,
    /// Who may see it.
    pub handling: Handling,
    /// What the document says of itself.
    pub head: ReportHead,
    /// The text every citation points into.
    pub text: String,
    /// The way back to the decoded file.
    pub source_map: Vec<MapRun>,
    /// Acts that belong together.
    pub events: Vec<Event>,
    /// Where it contradicts itself.
    pub conflicts: Vec<Conflict>,
    /// What a reviewer must know first.
    pub warnings: Vec<Warning>,
}
