//! The instance key and the keys made from it.

use ed25519_dalek::SigningKey;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use super::secret::Secret;

/// The one random key of a store. It encrypts nothing itself: each use has a key of its own, so that no two uses
/// can be played against each other and one key handed out opens nothing else.
#[derive(Clone, Debug)]
pub struct InstanceKey(Secret);

impl InstanceKey {
    /// Takes 32 random bytes as a new instance key, or those a key file held.
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(Secret::new(bytes))
    }

    pub(super) fn expose(&self) -> &[u8; 32] {
        self.0.expose()
    }

    /// A key for one use: HKDF-Expand (RFC 5869) with one block, `HMAC-SHA256(instance, "amparo/1/" label 0x01)`.
    /// The instance key is random, so HKDF's extract step is not needed.
    pub fn sub_key(&self, label: &str) -> Secret {
        let mut mac = keyed(self.0.expose());
        mac.update(b"amparo/1/");
        mac.update(label.as_bytes());
        mac.update(&[0x01]);
        Secret::new(mac.finalize().into_bytes().into())
    }

    /// Encrypts the database file.
    pub fn database(&self) -> Secret {
        self.sub_key("database")
    }

    /// Seals originals.
    pub fn blobs(&self) -> Secret {
        self.sub_key("blobs")
    }

    /// Names originals by content: nobody without it can test whether a known file is there.
    pub fn blob_names(&self) -> Secret {
        self.sub_key("blob names")
    }

    /// Signs checkpoints of the log.
    pub fn log_signing(&self) -> SigningKey {
        SigningKey::from_bytes(self.sub_key("log signing").expose())
    }
}

/// HMAC-SHA256 under a key of 32 bytes.
pub(super) fn keyed(key: &[u8; 32]) -> Hmac<Sha256> {
    Hmac::new_from_slice(key).expect("HMAC takes a key of any length")
}
