//! The key file: the instance key, wrapped by a passphrase.

use argon2::{Algorithm, Argon2, Version};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use super::SealError;
use super::keys::InstanceKey;
use super::secret::Secret;
use crate::hex;

/// Costs of Argon2id (RFC 9106).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Params {
    /// Memory in KiB.
    pub memory_kib: u32,
    /// Passes over the memory.
    pub passes: u32,
    /// Lanes: how many cores can work at once. Two cores halve the waiting, not the attacker's cost.
    pub lanes: u32,
}

impl Default for Params {
    /// 256 MiB, three passes, four lanes.
    fn default() -> Self {
        Self { memory_kib: 256 * 1024, passes: 3, lanes: 4 }
    }
}

impl Params {
    /// 64 MiB, three passes, one lane: for the password of an account.
    pub const FOR_ACCOUNTS: Self = Self { memory_kib: 64 * 1024, passes: 3, lanes: 1 };

    /// Cheap and unsafe: for tests and for nothing else.
    pub const FOR_TESTS: Self = Self { memory_kib: 32, passes: 1, lanes: 1 };

    /// A key file from a stranger must not be able to exhaust the machine.
    const MOST_MEMORY_KIB: u32 = 4 * 1024 * 1024;
}

/// Derives a key from a passphrase with Argon2id, version 1.3.
///
/// The passphrase is brought to NFKC first: the same letters typed on another system are the same passphrase.
pub fn derive_key(passphrase: &str, salt: &[u8; 16], params: Params) -> Result<Secret, SealError> {
    if params.memory_kib > Params::MOST_MEMORY_KIB || params.passes > 64 || params.lanes > 64 {
        return Err(SealError::Derivation("it asks for more than 4 GiB, 64 passes or 64 lanes"));
    }
    let costs = argon2::Params::new(params.memory_kib, params.passes, params.lanes, Some(32))
        .map_err(|_| SealError::Derivation("its parameters are out of range"))?;
    let mut typed = Zeroizing::new(String::with_capacity(passphrase.len() * 4));
    typed.extend(passphrase.nfkc());
    let mut key = Zeroizing::new([0; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, costs)
        .hash_password_into(typed.as_bytes(), salt, &mut *key)
        .map_err(|_| SealError::Derivation("there is not enough memory"))?;
    Ok(Secret::new(*key))
}

/// What lies beside the store: everything needed to open it but the passphrase.
///
/// ```
/// use amparo_protect::seal::{InstanceKey, KeyFile, Params};
///
/// let key = InstanceKey::new([7; 32]); // from the system's random generator
/// let file = KeyFile::wrap(&key, "four plain words here", Params::FOR_TESTS, [1; 16], [2; 24])?;
/// let text = serde_json::to_string(&file)?;
/// let again: KeyFile = serde_json::from_str(&text)?;
/// assert_eq!(again.open("four plain words here")?.database().expose(), key.database().expose());
/// assert_eq!(again.open("three words").unwrap_err().to_string(), "the passphrase is wrong");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeyFile {
    /// Always 1.
    pub version: u32,
    /// Always `argon2id`.
    pub kdf: String,
    /// Costs of the derivation.
    pub params: Params,
    /// Salt of the derivation, hexadecimal.
    pub salt: String,
    /// Nonce of the wrapping, hexadecimal.
    pub nonce: String,
    /// The instance key under XChaCha20-Poly1305, hexadecimal.
    pub wrapped: String,
}

/// Keeps a wrapped key from being taken for anything else that is sealed.
const WRAPPING: &[u8] = b"amparo key file 1";

impl KeyFile {
    /// Wraps an instance key. Salt and nonce must be fresh random bytes each time.
    pub fn wrap(
        key: &InstanceKey,
        passphrase: &str,
        params: Params,
        salt: [u8; 16],
        nonce: [u8; 24],
    ) -> Result<Self, SealError> {
        let with = derive_key(passphrase, &salt, params)?;
        let wrapped = XChaCha20Poly1305::new(&(*with.expose()).into())
            .encrypt(&XNonce::from(nonce), Payload { msg: key.expose(), aad: WRAPPING })
            .map_err(|_| SealError::KeyFile("the key could not be wrapped"))?;
        Ok(Self {
            version: 1,
            kdf: "argon2id".to_owned(),
            params,
            salt: hex::write(&salt),
            nonce: hex::write(&nonce),
            wrapped: hex::write(&wrapped),
        })
    }

    /// Unwraps the instance key; a wrong passphrase is [`SealError::WrongPassphrase`].
    pub fn open(&self, passphrase: &str) -> Result<InstanceKey, SealError> {
        if self.version != 1 {
            return Err(SealError::KeyFile("it is of a later version; use a newer program"));
        }
        if self.kdf != "argon2id" {
            return Err(SealError::KeyFile("it names an unknown key derivation"));
        }
        let broken = SealError::KeyFile("it was cut or altered; take it from a backup");
        let (Some(salt), Some(nonce), Some(wrapped)) =
            (hex::read::<16>(&self.salt), hex::read::<24>(&self.nonce), hex::read::<48>(&self.wrapped))
        else {
            return Err(broken);
        };
        let with = derive_key(passphrase, &salt, self.params)?;
        let bytes = XChaCha20Poly1305::new(&(*with.expose()).into())
            .decrypt(&XNonce::from(nonce), Payload { msg: &wrapped, aad: WRAPPING })
            .map_err(|_| SealError::WrongPassphrase)?;
        let bytes = Zeroizing::new(bytes);
        bytes.as_slice().try_into().map(InstanceKey::new).map_err(|_| broken)
    }

    /// The same key under another passphrase: nothing that was sealed has to be sealed again.
    pub fn rewrap(&self, old: &str, new: &str, salt: [u8; 16], nonce: [u8; 24]) -> Result<Self, SealError> {
        Self::wrap(&self.open(old)?, new, self.params, salt, nonce)
    }
}
