//! The append-only log: a Merkle tree over leaves that say *that* something was written, never *what*.
//!
//! Hashing, inclusion and consistency proofs are those of RFC 9162, section 2.1 (the same as RFC 6962): a leaf is
//! `SHA-256(0x00 || bytes)`, a node `SHA-256(0x01 || left || right)`. A partner who keeps only the last
//! [`Checkpoint`] (about 150 bytes) can see any later change of what it covers.
//!
//! A leaf holds a salted [`commit`]ment to the content. Destroy salt and content, and a person is erased: the
//! log still verifies and gives nothing away. (A plain hash of a name could be guessed; the salt is essential.)

mod canonical;
mod checkpoint;
mod hash;
mod leaf;
mod proof;
mod tree;

pub use canonical::{NotCanonical, canonical};
pub use checkpoint::{Checkpoint, CheckpointError, verifier_key};
pub use ed25519_dalek::{SigningKey, VerifyingKey};
pub use hash::{Hash, NotAHash, commit, leaf_hash, node_hash};
pub use leaf::Leaf;
pub use proof::{consistency, inclusion, verify_consistency, verify_inclusion};
pub use tree::{BrokenTree, Tree, root};
