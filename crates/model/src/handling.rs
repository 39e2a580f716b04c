//! Handling levels: who may see a thing, and whether it may ever be published.

use serde::{Deserialize, Serialize};

/// Ordered from open to closed; what is combined takes the highest level of its parts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Handling {
    /// May be published as it stands.
    Public,
    /// For the organisation; published only after clearing.
    #[default]
    Internal,
    /// For members of the case; published only as kind and month.
    Confidential,
    /// A witness's name, a safe place, a contact: never published.
    Sealed,
}
