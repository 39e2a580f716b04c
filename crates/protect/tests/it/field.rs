//! Sealed fields.

use amparo_protect::seal::{Place, STEP, SealError, Secret, open_field, seal_field};
use proptest::prelude::*;

const HERE: Place<'_> = Place { table: "sealed", column: "contact", row: "f_1", case: "k_1", generation: 3 };

fn key() -> Secret {
    Secret::new(std::array::from_fn(|i| 0x80 + i as u8))
}

fn nonce() -> [u8; 24] {
    std::array::from_fn(|i| 0x40 + i as u8)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

#[test]
fn the_bytes_are_those_of_another_implementation() {
    // Key and nonce of draft-irtf-cfrg-xchacha-03, A.3.1; computed by an own HChaCha20 before the ChaCha20-Poly1305
    // of OpenSSL, which gives the bytes of that appendix.
    let told = "404142434445464748494a4b4c4d4e4f5051525354555657\
                f10c73e53a839f7a9d7d05f382c6f8755026190b77449ceccabaf50c42550dc8\
                003c107d2b6d9f7d31d3e1496e935e5ac111aa14ac3ba470aee497577d66943d\
                0e85f9bbd2d1ba33f62556ede44a04c5";
    assert_eq!(hex(&seal_field(&key(), nonce(), &HERE, "ask for the baker").unwrap()), told);
}

#[test]
fn a_value_opens_in_its_place_alone() {
    let sealed = seal_field(&key(), nonce(), &HERE, "the blue door").unwrap();
    assert_eq!(*open_field(&key(), &HERE, &sealed).unwrap(), "the blue door");
    for (place, moved) in [
        ("table", Place { table: "seale", column: "dcontact", ..HERE }),
        ("column", Place { column: "name", ..HERE }),
        ("row", Place { row: "f_2", ..HERE }),
        ("case", Place { case: "k_2", ..HERE }),
        ("generation", Place { generation: 2, ..HERE }),
    ] {
        let refused = open_field(&key(), &moved, &sealed);
        assert!(matches!(refused, Err(SealError::Field)), "{place}");
    }
    assert!(open_field(&Secret::new([1; 32]), &HERE, &sealed).is_err(), "another key");
    for end in 0..sealed.len() {
        assert!(open_field(&key(), &HERE, &sealed[..end]).is_err(), "cut at {end}");
    }
    assert!(open_field(&key(), &HERE, &[sealed.as_slice(), &[0]].concat()).is_err(), "longer");
}

#[test]
fn what_goes_wrong_says_nothing_of_the_value() {
    let sealed = seal_field(&key(), nonce(), &HERE, "the blue door").unwrap();
    let said = open_field(&key(), &Place { row: "f_2", ..HERE }, &sealed).unwrap_err().to_string();
    assert_eq!(said, "the sealed field was altered, cut or moved, or is sealed under another key");
}

#[test]
fn lengths_tell_little() {
    let size = |n: usize| seal_field(&key(), nonce(), &HERE, &"x".repeat(n)).unwrap().len();
    assert_eq!((size(0), size(60)), (24 + STEP + 16, 24 + STEP + 16));
    assert_eq!(
        (size(61), size(124), size(125)),
        (24 + 2 * STEP + 16, 24 + 2 * STEP + 16, 24 + 3 * STEP + 16)
    );
}

proptest! {
    #[test]
    fn any_text_comes_back_and_any_flipped_bit_is_seen(text in ".{0,150}", at in any::<prop::sample::Index>(), bit in 0u8..8) {
        let mut sealed = seal_field(&key(), nonce(), &HERE, &text).unwrap();
        prop_assert_eq!(&*open_field(&key(), &HERE, &sealed).unwrap(), &text);
        let at = at.index(sealed.len());
        sealed[at] ^= 1 << bit;
        prop_assert!(matches!(open_field(&key(), &HERE, &sealed), Err(SealError::Field)));
    }
}
