//! The password of an account: proved against a verifier, never kept.

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Version};
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use super::SealError;
use super::keyfile::Params;

/// What a password is proved against: Argon2id as a PHC string, with its costs and its salt in it. The salt must be
/// fresh random bytes, and not the one that a key is derived with.
pub fn verifier(password: &str, salt: &[u8; 16], params: Params) -> Result<String, SealError> {
    let costs = argon2::Params::new(params.memory_kib, params.passes, params.lanes, Some(32))
        .map_err(|_| SealError::Derivation("its parameters are out of range"))?;
    let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, costs);
    let hash: PasswordHash = argon
        .hash_password_with_salt(as_typed(password).as_bytes(), salt)
        .map_err(|_| SealError::Derivation("there is not enough memory"))?;
    Ok(hash.to_string())
}

/// Whether a password is the one a verifier was made of. Takes as long for a wrong one as for the right one; a
/// verifier that is none is proved by nothing.
pub fn verify(password: &str, verifier: &str) -> bool {
    let Ok(hash) = PasswordHash::new(verifier) else { return false };
    Argon2::default().verify_password(as_typed(password).as_bytes(), &hash).is_ok()
}

/// The same letters typed on another system are the same password.
fn as_typed(password: &str) -> Zeroizing<String> {
    let mut typed = Zeroizing::new(String::with_capacity(password.len() * 4));
    typed.extend(password.nfkc());
    typed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_right_password_proves() {
        let made = verifier("caf\u{e9} caf\u{e9} caf\u{e9}", &[7; 16], Params::FOR_TESTS).unwrap();
        assert!(made.starts_with("$argon2id$v=19$m=32,t=1,p=1$"), "{made}");
        assert!(verify("cafe\u{301} cafe\u{301} cafe\u{301}", &made), "composed or not");
        assert!(!verify("cafe cafe cafe", &made));
        assert!(!verify("", &made));
        assert!(!verify("x", "") && !verify("x", "$argon2id$v=19$m=32,t=1,p=1$"));
        assert_ne!(made, verifier("caf\u{e9} caf\u{e9} caf\u{e9}", &[8; 16], Params::FOR_TESTS).unwrap());
    }
}
