//! How surely an act is said to have happened. Fear is not fact.

use serde::{Deserialize, Serialize};

/// The status of an act in the words of a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Modality {
    /// The report says it happened.
    Asserted,
    /// Somebody is said to say it happened.
    Alleged,
    /// "may have", "unconfirmed".
    Uncertain,
    /// Somebody says it did not happen.
    Denied,
    /// The report says it did not happen.
    Negated,
    /// Announced or prepared.
    Planned,
    /// "if they are sent back".
    Conditional,
    /// "face", "fear", "could be": harm that may come.
    Feared,
    /// "would have been".
    Counterfactual,
    /// A law, a habit, what usually happens.
    Generic,
}

impl Modality {
    /// Only asserted and alleged acts may ever be counted, and apart.
    pub fn countable(self) -> bool {
        matches!(self, Self::Asserted | Self::Alleged)
    }
}
