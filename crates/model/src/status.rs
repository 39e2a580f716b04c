//! Where a person stands: dated intervals on three lines, because "repatriated" is an event, not a status.

use serde::{Deserialize, Serialize};

use crate::ClaimId;

/// One of the three lines a person's life is followed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Line {
    /// In flight, detained, returned, released, …
    Liberty,
    /// Alive, ill, dead, unknown, …
    Life,
    /// Claims asylum, recognised, …
    Legal,
}

/// A stretch of one line: what held, from when to when, and who says so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StatusInterval {
    /// Which line.
    pub line: Line,
    /// Term of `vocab/statuses.toml`.
    pub status: String,
    /// EDTF; `None` where no source gives a date.
    pub from: Option<String>,
    /// EDTF; `None` while it holds or where the end is unknown.
    pub to: Option<String>,
    /// Place in words.
    pub place: Option<String>,
    /// Who holds the person, in words.
    pub authority: Option<String>,
    /// Claims it rests on.
    pub claims: Vec<ClaimId>,
}

/// The status on the liberty line that an accepted act brings about; `None` where it changes nothing.
///
/// Only what the act itself says: an arrest leads to detention at a place that may be unknown, a handover to
/// being held by the receiving state for questioning, never further.
pub fn liberty_after(act: &str, place_known: bool) -> Option<&'static str> {
    Some(match act {
        "border_crossing" => "in_flight",
        "arrest" | "detention" | "detention_of_child" | "transfer" if place_known => "detained_place_known",
        "arrest" | "detention" | "detention_of_child" | "transfer" => "detained_place_unknown",
        "incommunicado_detention" => "detained_place_unknown",
        "enforced_disappearance" => "custody_denied",
        "threatened_return" => "awaiting_return",
        "forced_return" => "returned_questioning",
        "imprisonment" => "in_prison",
        "political_camp" => "in_political_camp",
        "release" => "released",
        "escape" => "escaped",
        _ => return None,
    })
}
