//! A key handed to one person, so that only their private key opens it: HPKE (RFC 9180) in base mode, with
//! DHKEM(X25519, HKDF-SHA256), HKDF-SHA256 and ChaCha20-Poly1305.
//!
//! ```text
//! encapsulated key, 32 bytes | the key under it, 32 + 16 bytes
//! ```
//! Base mode does not say who wrapped: whoever keeps wrapped keys must see to it that none is exchanged.

use hpke::aead::ChaCha20Poly1305;
use hpke::kdf::HkdfSha256;
use hpke::kem::X25519HkdfSha256;
use hpke::{
    Deserializable, Kem, OpModeR, OpModeS, Serializable, single_shot_open, single_shot_seal_with_rng,
};
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng;
use zeroize::Zeroizing;

use super::SealError;
use super::secret::Secret;

/// Bytes of a wrapped key.
pub const WRAPPED: usize = ENCAPSULATED + 32 + 16;

const ENCAPSULATED: usize = 32;
/// Keeps a wrapped key from being taken for anything else that is sealed to the same person.
const USE: &[u8] = b"amparo/1/case key";

/// Wraps a key to a public key. `place` says which key for whom: it must be the same to open it. `seed` must be fresh
/// random bytes: the one-time key pair is drawn from it.
pub fn wrap_key(key: &Secret, to: &[u8; 32], place: &str, seed: [u8; 32]) -> Result<Vec<u8>, SealError> {
    let to = <X25519HkdfSha256 as Kem>::PublicKey::from_bytes(to).map_err(|_| SealError::Field)?;
    let (encapsulated, sealed) = single_shot_seal_with_rng::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
        &OpModeS::Base,
        &to,
        USE,
        key.expose(),
        place.as_bytes(),
        &mut ChaCha20Rng::from_seed(seed),
    )
    .map_err(|_| SealError::Field)?;
    Ok([encapsulated.to_bytes().as_slice(), &sealed].concat())
}

/// Opens what [`wrap_key`] made, with the private half of the key pair it was wrapped to.
pub fn unwrap_key(wrapped: &[u8], private: &Secret, place: &str) -> Result<Secret, SealError> {
    let opened = Zeroizing::new(open_with(wrapped, private, USE, place.as_bytes())?);
    opened.as_slice().try_into().map(Secret::new).map_err(|_| SealError::Field)
}

fn open_with(wrapped: &[u8], private: &Secret, info: &[u8], place: &[u8]) -> Result<Vec<u8>, SealError> {
    let (encapsulated, sealed) = wrapped.split_at_checked(ENCAPSULATED).ok_or(SealError::Field)?;
    let private = <X25519HkdfSha256 as Kem>::PrivateKey::from_bytes(private.expose());
    let encapsulated = <X25519HkdfSha256 as Kem>::EncappedKey::from_bytes(encapsulated);
    let (Ok(private), Ok(encapsulated)) = (private, encapsulated) else { return Err(SealError::Field) };
    single_shot_open::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
        &OpModeR::Base,
        &private,
        &encapsulated,
        info,
        sealed,
        place,
    )
    .map_err(|_| SealError::Field)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_construction_is_that_of_rfc_9180() {
        // Appendix A.2.1: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, ChaCha20Poly1305, base mode, sequence number 0.
        let private =
            crate::hex::read::<32>("8057991eef8f1f1af18f4a9491d16a1ce333f695d4db8e38da75975c4478e0fb");
        let public = "4310ee97d88cc1f088a5576c77ab0cf5c3ac797f3d95139c6c84b5429c59662a";
        let wrapped = "1afa08d3dec047a643885163f1180476fa7ddb54c6a8029ea33f95796bf2ac4a\
                       1c5250d8034ec2b784ba2cfd69dbdb8af406cfe3ff938e131f0def8c8b60b4db21993c62ce81883d2dd1b51a28";
        let private = Secret::new(private.unwrap());
        assert_eq!(crate::hex::write(&super::super::public_key(&private)), public);
        let wrapped: Vec<u8> = (0..wrapped.len())
            .step_by(2)
            .map(|i| u8::from_str_radix(&wrapped[i..i + 2], 16).unwrap())
            .collect();
        let opened = open_with(&wrapped, &private, b"Ode on a Grecian Urn", b"Count-0").unwrap();
        assert_eq!(opened, b"Beauty is truth, truth beauty");
        assert!(open_with(&wrapped, &private, b"Ode on a Grecian Urn", b"Count-1").is_err());
    }

    #[test]
    fn a_wrapped_key_opens_for_one_person_in_one_place() {
        let (key, mine, other) = (Secret::new([7; 32]), Secret::new([1; 32]), Secret::new([2; 32]));
        let wrapped =
            wrap_key(&key, &super::super::public_key(&mine), "case k_1, key 1, a_1", [9; 32]).unwrap();
        assert_eq!(wrapped.len(), WRAPPED);
        assert_eq!(unwrap_key(&wrapped, &mine, "case k_1, key 1, a_1").unwrap().expose(), key.expose());
        assert!(matches!(unwrap_key(&wrapped, &other, "case k_1, key 1, a_1"), Err(SealError::Field)));
        assert!(unwrap_key(&wrapped, &mine, "case k_1, key 2, a_1").is_err(), "another generation");
        for at in 0..WRAPPED {
            assert!(unwrap_key(&wrapped[..at], &mine, "case k_1, key 1, a_1").is_err(), "cut at {at}");
            let mut flipped = wrapped.clone();
            flipped[at] ^= 4;
            assert!(unwrap_key(&flipped, &mine, "case k_1, key 1, a_1").is_err(), "flipped at {at}");
        }
        let again =
            wrap_key(&key, &super::super::public_key(&mine), "case k_1, key 1, a_1", [8; 32]).unwrap();
        assert_ne!(wrapped, again, "a fresh key pair each time");
        assert!(wrap_key(&key, &[0; 32], "x", [9; 32]).is_err(), "no key of small order");
    }
}
