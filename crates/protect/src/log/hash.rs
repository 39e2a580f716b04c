//! The hash of the log, and the two prefixes that keep leaves and nodes apart.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::hex;

/// A SHA-256 hash, written as 64 hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hash(pub [u8; 32]);

/// Why a hash could not be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a hash: 64 hexadecimal digits were expected")]
pub struct NotAHash(pub String);

impl Hash {
    /// The bytes, as a database stores them.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl From<[u8; 32]> for Hash {
    fn from(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }
}

impl std::fmt::Display for Hash {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&hex::write(&self.0))
    }
}

impl std::fmt::Debug for Hash {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Hash({self})")
    }
}

impl std::str::FromStr for Hash {
    type Err = NotAHash;

    fn from_str(text: &str) -> Result<Self, NotAHash> {
        hex::read::<32>(text).map(Self).ok_or_else(|| NotAHash(text.to_owned()))
    }
}

impl Serialize for Hash {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Hash {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from)?.parse().map_err(serde::de::Error::custom)
    }
}

/// Hash of a leaf: `SHA-256(0x00 || bytes)` (RFC 9162, 2.1.1).
pub fn leaf_hash(bytes: &[u8]) -> Hash {
    Hash(Sha256::new().chain_update([0x00]).chain_update(bytes).finalize().into())
}

/// Hash of a node: `SHA-256(0x01 || left || right)` (RFC 9162, 2.1.1).
pub fn node_hash(left: &Hash, right: &Hash) -> Hash {
    Hash(Sha256::new().chain_update([0x01]).chain_update(left.0).chain_update(right.0).finalize().into())
}

/// Root of the tree without leaves: the hash of nothing.
pub(crate) fn empty_root() -> Hash {
    Hash(Sha256::digest([]).into())
}

/// Salted commitment to content: `SHA-256(salt || content)`.
///
/// The salt must be random and belong to this one version of this one object. Content should be [canonical]
/// bytes, so that the same content always gives the same commitment.
///
/// [canonical]: crate::log::canonical()
pub fn commit(salt: &[u8; 32], content: &[u8]) -> Hash {
    Hash(Sha256::new().chain_update(salt).chain_update(content).finalize().into())
}
