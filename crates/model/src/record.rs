//! Records of a case: persons, groups, organisations and places as the case knows them, and the case itself.

use serde::{Deserialize, Serialize};

use crate::reading::EntityKind;
use crate::{CaseId, Handling, RecordId};

/// A person, group, organisation or place of a case. What is known of it is the fold over accepted claims that
/// point here; only what a *person* decides about it is stored on the record itself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Record {
    /// Identifier.
    pub id: RecordId,
    /// What it is.
    pub kind: EntityKind,
    /// What the organisation calls it; names of sources stand on the claims.
    pub label: String,
    /// Everyone is private until a person marks a public role.
    pub publicity: Publicity,
    /// Who may see it.
    pub handling: Handling,
}

/// Whether a record may be named in public.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "publicity", rename_all = "snake_case")]
pub enum Publicity {
    /// The default.
    #[default]
    Private,
    /// Speaks or acts in a public role, which is named: a minister, a spokesperson, an organisation.
    PublicRole {
        /// The role, in words.
        role: String,
        /// Who decided.
        who: String,
        /// Why.
        why: String,
    },
}

/// A case: what the organisation follows up.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Case {
    /// Identifier.
    pub id: CaseId,
    /// What the organisation calls it; never shown in public.
    pub title: String,
    /// When it was opened, RFC 3339, UTC.
    pub opened: String,
    /// Standard of proof applied, a term of `vocab/standards.toml`; set by a person.
    pub standard: String,
}
