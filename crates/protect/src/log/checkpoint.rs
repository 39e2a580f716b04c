//! Signed checkpoints in the form of C2SP `tlog-checkpoint`: a signed note of origin, size and root.
//!
//! ```text
//! example.org/amparo
//! 5
//! Nf2kq5x0Q1…=
//!
//! — example.org/amparo Az3grl…=
//! ```
//! A signature line holds base64 of four bytes of key id and the Ed25519 signature (C2SP `signed-note`). Lines of
//! other keys (partners who co-sign) may follow; they are left alone.

use base64ct::{Base64, Encoding};
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use sha2::{Digest, Sha256};

use super::hash::Hash;
use super::tree::{Tree, root};

/// What the log was at one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checkpoint {
    /// Whose log; one line that names the key too. Need not name the organisation.
    pub origin: String,
    /// Leaves covered.
    pub size: u64,
    /// Root over them.
    pub root: Hash,
}

/// Why a checkpoint does not hold.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum CheckpointError {
    /// Not the text of a checkpoint.
    #[error("this is no checkpoint: {0}")]
    Malformed(&'static str),
    /// The origin is not the expected one.
    #[error("the checkpoint is of `{found}`, not of `{expected}`")]
    OtherLog {
        /// Origin that was asked for.
        expected: String,
        /// Origin that stands there.
        found: String,
    },
    /// No signature of this key, or one that does not fit the text.
    #[error("the checkpoint is not signed by this key, or was altered")]
    BadSignature,
    /// The log has fewer leaves than were signed.
    #[error("the log was cut: it holds {found} leaves, {signed} were signed")]
    RolledBack {
        /// Leaves signed.
        signed: u64,
        /// Leaves there now.
        found: u64,
    },
    /// The first leaves are not those that were signed.
    #[error("the log was altered: its first {signed} leaves are not the ones that were signed")]
    Altered {
        /// Leaves signed.
        signed: u64,
    },
}

use CheckpointError::{BadSignature, Malformed};

impl Checkpoint {
    /// The log as it stands.
    pub fn of(tree: &Tree, origin: impl Into<String>) -> Self {
        Self { origin: origin.into(), size: tree.size(), root: tree.root() }
    }

    /// The text that is signed.
    fn body(&self) -> String {
        format!("{}\n{}\n{}\n", self.origin, self.size, Base64::encode_string(&self.root.0))
    }

    /// Signs; the result is the whole note. Fails if the origin is not a plain word.
    pub fn sign(&self, key: &SigningKey) -> Result<String, CheckpointError> {
        if !good_origin(&self.origin) {
            return Err(Malformed("an origin is one word without spaces or plus signs"));
        }
        let body = self.body();
        let mut line = key_id(&self.origin, &key.verifying_key()).to_vec();
        line.extend_from_slice(&key.sign(body.as_bytes()).to_bytes());
        Ok(format!("{body}\n\u{2014} {} {}\n", self.origin, Base64::encode_string(&line)))
    }

    /// Reads a note and verifies the signature of this key; `origin` is the log it must be of.
    pub fn parse_and_verify(note: &str, origin: &str, key: &VerifyingKey) -> Result<Self, CheckpointError> {
        let (body, signatures) = note.split_once("\n\n").ok_or(Malformed("no signatures"))?;
        let mut lines = body.split('\n');
        let mut line = |what| lines.next().ok_or(Malformed(what));
        let found = line("no origin")?;
        if found != origin {
            return Err(CheckpointError::OtherLog { expected: origin.to_owned(), found: found.to_owned() });
        }
        let size = line("no size")?;
        let number: u64 = size.parse().map_err(|_| Malformed("the size is not a number"))?;
        if number.to_string() != size {
            return Err(Malformed("the size is not a plain number"));
        }
        let mut bytes = [0; 32];
        let read =
            Base64::decode(line("no root")?, &mut bytes).map_err(|_| Malformed("the root is not base64"))?;
        if read.len() != 32 {
            return Err(Malformed("the root is not 32 bytes"));
        }
        let id = key_id(origin, key);
        let signed = format!("{body}\n");
        let good = signatures.lines().any(|line| {
            let Some(rest) = line.strip_prefix("\u{2014} ") else { return false };
            let Some((name, base64)) = rest.split_once(' ') else { return false };
            let Ok(bytes) = Base64::decode_vec(base64) else { return false };
            let Some((found, signature)) = bytes.split_first_chunk::<4>() else { return false };
            let Ok(signature) = Signature::from_slice(signature) else { return false };
            name == origin && *found == id && key.verify_strict(signed.as_bytes(), &signature).is_ok()
        });
        if !good {
            return Err(BadSignature);
        }
        Ok(Self { origin: origin.to_owned(), size: number, root: Hash(bytes) })
    }

    /// Whether a log still begins with what was signed; the first thing `verify` asks.
    pub fn holds_over(&self, leaves: &[Hash]) -> Result<(), CheckpointError> {
        let (signed, found) = (self.size, leaves.len() as u64);
        let Some(part) = usize::try_from(signed).ok().and_then(|size| leaves.get(..size)) else {
            return Err(CheckpointError::RolledBack { signed, found });
        };
        if root(part) == self.root { Ok(()) } else { Err(CheckpointError::Altered { signed }) }
    }
}

/// A signed-note key name: not empty, no white space, no plus.
fn good_origin(origin: &str) -> bool {
    !origin.is_empty() && !origin.contains(|c: char| c.is_whitespace() || c.is_control() || c == '+')
}

/// First four bytes of `SHA-256(name || "\n" || 0x01 || public key)`; 0x01 says Ed25519 (C2SP `signed-note`).
fn key_id(origin: &str, key: &VerifyingKey) -> [u8; 4] {
    let hash = Sha256::new()
        .chain_update(origin)
        .chain_update([b'\n', 0x01])
        .chain_update(key.to_bytes())
        .finalize();
    [hash[0], hash[1], hash[2], hash[3]]
}

/// The public key as other signed-note tools read it: `name+id+base64`.
pub fn verifier_key(origin: &str, key: &VerifyingKey) -> String {
    let mut bytes = vec![0x01];
    bytes.extend_from_slice(&key.to_bytes());
    format!("{origin}+{}+{}", crate::hex::write(&key_id(origin, key)), Base64::encode_string(&bytes))
}
