//! One entry of the log.

use serde::{Deserialize, Serialize};

use super::canonical::{NotCanonical, canonical};
use super::hash::{Hash, leaf_hash};

/// That somebody did something to one version of one object. Nothing of the content stands here.
///
/// Written as [canonical](super::canonical()) JSON; the hash of those bytes is what the tree holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Leaf {
    /// Position in the log, from 0: the index in the tree.
    pub seq: u64,
    /// When, RFC 3339, UTC.
    pub at: String,
    /// Pseudonym of whoever did it; never a name.
    pub actor: String,
    /// What was done: `add`, `propose`, `decide`, `erase`, …
    pub action: String,
    /// What kind of object: `report`, `claim`, `decision`, …
    pub object_kind: String,
    /// Its id.
    pub object_id: String,
    /// Version of the object, from 1.
    pub version: u64,
    /// Salted commitment to the content.
    pub commitment: Hash,
    /// Commitment of the version before; `None` for the first.
    pub previous: Option<Hash>,
}

impl Leaf {
    /// The bytes that are hashed and stored.
    pub fn bytes(&self) -> Result<Vec<u8>, NotCanonical> {
        canonical(self)
    }

    /// The hash that goes into the tree.
    pub fn hash(&self) -> Result<Hash, NotCanonical> {
        Ok(leaf_hash(&self.bytes()?))
    }
}
