//! Encryption at rest: from a passphrase to the keys of one store, and sealed files.
//!
//! ```text
//! passphrase ──Argon2id──▶ wrapping key ──opens──▶ instance key (random, 32 bytes, kept wrapped in KeyFile)
//!                                                      │ HKDF, one label each
//!                           database · files · file names · log-signing seed
//! ```
//! People have keys of their own: a password is proved against a verifier ([`verifier`]), opens the private half of the
//! person's key pair ([`public_key`]), and can be joined by a one-time code ([`totp`]).
//!
//! A case has a key of its own, wrapped to the public key of each of its people ([`wrap_key`]); a sealed field is a text
//! under it, bound to its place ([`seal_field`]).
//!
//! A new passphrase wraps the same instance key again; nothing else is rewritten. No random number is drawn here:
//! whoever calls passes salts, nonces and new keys as bytes from the system's generator.

mod blob;
mod field;
mod keyfile;
mod keys;
mod otp;
mod pair;
mod password;
mod secret;
mod wrap;

pub use blob::{CHUNK, blob_name, open, open_to, seal, seal_to};
pub use field::{Place, STEP, open_field, seal_field};
pub use keyfile::{KeyFile, Params, derive_key};
pub use keys::InstanceKey;
pub use otp::{base32, otpauth, read_base32, totp};
pub use pair::public_key;
pub use password::{verifier, verify};
pub use secret::Secret;
pub use wrap::{WRAPPED, unwrap_key, wrap_key};

/// Why something could not be sealed or opened. No message holds a secret or a path.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SealError {
    /// The passphrase does not open the key file.
    #[error("the passphrase is wrong")]
    WrongPassphrase,
    /// The key file is not one, or of a later version.
    #[error("the key file cannot be used: {0}")]
    KeyFile(&'static str),
    /// Parameters that Argon2id does not take.
    #[error("the key derivation cannot run: {0}")]
    Derivation(&'static str),
    /// A sealed file was altered, cut, swapped with another or sealed under another key.
    #[error("the sealed file was altered, cut or exchanged, or belongs to another store")]
    Altered,
    /// A sealed field or a wrapped key was altered, cut, moved or sealed under another key.
    #[error("the sealed field was altered, cut or moved, or is sealed under another key")]
    Field,
    /// Reading or writing failed.
    #[error("the sealed file could not be read or written: {0}")]
    Io(#[from] std::io::Error),
}
