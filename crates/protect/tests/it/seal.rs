//! Keys and sealed files.

use amparo_protect::seal::{CHUNK, InstanceKey, KeyFile, Params, SealError, Secret, blob_name, open, seal};
use proptest::prelude::*;

const NAME: &str = "0123";

fn key() -> Secret {
    InstanceKey::new([3; 32]).blobs()
}

#[test]
fn passwd_wraps_the_same_key_again() {
    let key = InstanceKey::new([7; 32]);
    let file = KeyFile::wrap(&key, "correct horse", Params::FOR_TESTS, [1; 16], [2; 24]).unwrap();
    let again = file.rewrap("correct horse", "battery staple", [3; 16], [4; 24]).unwrap();
    assert_eq!(again.open("battery staple").unwrap().blobs().expose(), key.blobs().expose());
    assert!(matches!(again.open("correct horse"), Err(SealError::WrongPassphrase)));
    assert!(matches!(file.rewrap("wrong", "x", [3; 16], [4; 24]), Err(SealError::WrongPassphrase)));
}

#[test]
fn a_passphrase_is_the_same_however_it_was_typed() {
    let key = InstanceKey::new([7; 32]);
    let file =
        KeyFile::wrap(&key, "caf\u{e9} \u{d55c}\u{ac15}", Params::FOR_TESTS, [1; 16], [2; 24]).unwrap();
    assert!(file.open("cafe\u{301} \u{1112}\u{1161}\u{11ab}\u{1100}\u{1161}\u{11bc}").is_ok());
}

#[test]
fn a_strange_key_file_is_one_plain_line() {
    let key = InstanceKey::new([7; 32]);
    let file = KeyFile::wrap(&key, "x", Params::FOR_TESTS, [1; 16], [2; 24]).unwrap();
    let message = |f: KeyFile| f.open("x").unwrap_err().to_string();
    assert_eq!(
        message(KeyFile { version: 2, ..file.clone() }),
        "the key file cannot be used: it is of a later version; use a newer program"
    );
    assert_eq!(
        message(KeyFile { salt: "zz".into(), ..file.clone() }),
        "the key file cannot be used: it was cut or altered; take it from a backup"
    );
    let hungry = Params { memory_kib: u32::MAX, ..Params::FOR_TESTS };
    assert!(message(KeyFile { params: hungry, ..file }).contains("4 GiB"));
}

#[test]
fn every_use_has_its_own_key_and_none_is_printed() {
    let key = InstanceKey::new([0xAB; 32]);
    let all = [key.database(), key.blobs(), key.blob_names(), Secret::new(key.log_signing().to_bytes())];
    for (i, a) in all.iter().enumerate() {
        assert!(all[i + 1..].iter().all(|b| a.expose() != b.expose()));
    }
    assert_eq!(format!("{key:?} {:?}", key.database()), "InstanceKey(Secret(…)) Secret(…)");
}

#[test]
fn names_tell_nothing_without_the_key() {
    let (one, two) = (InstanceKey::new([1; 32]).blob_names(), InstanceKey::new([2; 32]).blob_names());
    assert_eq!(blob_name(&one, b"x"), blob_name(&one, b"x"));
    assert_ne!(blob_name(&one, b"x"), blob_name(&two, b"x"));
}

#[test]
fn sealed_files_open_at_every_size_about_a_chunk() {
    for size in [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 2 * CHUNK + 5] {
        let content: Vec<u8> = (0..size).map(|i| (i % 251) as u8).collect();
        let sealed = seal(&key(), [9; 19], NAME, &content).unwrap();
        assert_eq!(open(&key(), NAME, &sealed).unwrap(), content, "{size}");
    }
}

#[test]
fn cut_swapped_doubled_and_renamed_files_do_not_open() {
    let content = vec![5; 3 * CHUNK];
    let sealed = seal(&key(), [9; 19], NAME, &content).unwrap();
    let (head, step) = (23, CHUNK + 16);
    let chunk = |i: usize| &sealed[head + i * step..head + (i + 1) * step];
    let refused = |bytes: &[u8]| matches!(open(&key(), NAME, bytes), Err(SealError::Altered));
    assert!(refused(&sealed[..head + 2 * step]), "cut at a chunk");
    assert!(refused(&sealed[..sealed.len() - 1]));
    assert!(refused(&sealed[..10]) && refused(&[]));
    assert!(refused(&[&sealed[..head], chunk(1), chunk(0), chunk(2)].concat()), "swapped");
    assert!(refused(&[&sealed[..head], chunk(0), chunk(1), chunk(2), chunk(2)].concat()), "doubled");
    assert!(refused(&[&sealed[..head], chunk(2)].concat()), "only the last");
    assert!(matches!(open(&key(), "other", &sealed), Err(SealError::Altered)), "renamed");
    assert!(open(&InstanceKey::new([4; 32]).blobs(), NAME, &sealed).is_err(), "another store");
}

proptest! {
    #[test]
    fn any_flipped_bit_is_seen(content in prop::collection::vec(any::<u8>(), 0..200), at in any::<prop::sample::Index>(), bit in 0u8..8) {
        let mut sealed = seal(&key(), [1; 19], NAME, &content).unwrap();
        let at = at.index(sealed.len());
        sealed[at] ^= 1 << bit;
        prop_assert!(matches!(open(&key(), NAME, &sealed), Err(SealError::Altered)));
    }
}
