//! The log against a naive definition of its own, taken from the text of RFC 9162.

use amparo_protect::log::{
    Checkpoint, CheckpointError, Hash, Leaf, SigningKey, Tree, commit, consistency, inclusion, leaf_hash,
    node_hash, root, verifier_key, verify_consistency, verify_inclusion,
};
use proptest::prelude::*;

/// MTH of RFC 9162, 2.1.1, word for word.
fn mth(leaves: &[Hash]) -> Hash {
    match leaves {
        [one] => *one,
        many => {
            let mut k = 1;
            while k * 2 < many.len() {
                k *= 2;
            }
            node_hash(&mth(&many[..k]), &mth(&many[k..]))
        }
    }
}

fn leaves(n: usize, seed: u8) -> Vec<Hash> {
    (0..n).map(|i| leaf_hash(&[seed, (i >> 8) as u8, i as u8])).collect()
}

#[test]
fn known_answers() {
    // RFC 6962 test vectors of the reference implementation of Certificate Transparency.
    assert_eq!(
        Tree::new().root().to_string(),
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    );
    let inputs: [&[u8]; 3] = [b"", b"\x00", b"\x10"];
    let tree: Tree = inputs.iter().map(|x| leaf_hash(x)).collect();
    assert_eq!(tree.root().to_string(), "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77");
}

#[test]
fn every_small_tree_proves_every_leaf_and_every_beginning() {
    for n in 1..40usize {
        let all = leaves(n, 1);
        let whole = root(&all);
        assert_eq!(whole, mth(&all));
        for i in 0..n {
            let path = inclusion(&all, i).unwrap();
            assert!(verify_inclusion(&all[i], i as u64, n as u64, &path, &whole));
            for wrong in (0..n).filter(|&w| w != i) {
                assert!(!verify_inclusion(&all[i], wrong as u64, n as u64, &path, &whole));
            }
        }
        assert!(inclusion(&all, n).is_none());
        for m in 1..=n {
            let path = consistency(&all, m).unwrap();
            assert!(verify_consistency(m as u64, &root(&all[..m]), n as u64, &whole, &path));
            if m < n {
                let mut longer = path.clone();
                longer.push(whole);
                assert!(!verify_consistency(m as u64, &root(&all[..m]), n as u64, &whole, &longer));
                assert!(!verify_consistency(m as u64, &whole, n as u64, &whole, &path));
            }
        }
    }
}

proptest! {
    #[test]
    fn a_tree_taken_up_again_grows_the_same(n in 0usize..300, more in 0usize..50) {
        let all = leaves(n + more, 2);
        let saved: Tree = all[..n].iter().copied().collect();
        let mut again = Tree::from_parts(saved.size(), saved.edge().to_vec()).unwrap();
        again.extend(all[n..].iter().copied());
        prop_assert_eq!(again.root(), root(&all));
        if n + more > 0 { prop_assert_eq!(again.root(), mth(&all)); }
    }

    #[test]
    fn an_altered_leaf_is_seen(n in 1usize..200, i in any::<prop::sample::Index>(), bit in 0usize..256) {
        let all = leaves(n, 3);
        let at = i.index(n);
        let path = inclusion(&all, at).unwrap();
        let mut altered = all.clone();
        altered[at].0[bit / 8] ^= 1 << (bit % 8);
        prop_assert!(!verify_inclusion(&altered[at], at as u64, n as u64, &path, &root(&all)));
        let signed = Checkpoint { origin: "o".into(), size: n as u64, root: root(&all) };
        prop_assert_eq!(signed.holds_over(&altered), Err(CheckpointError::Altered { signed: n as u64 }));
        prop_assert_eq!(signed.holds_over(&all), Ok(()));
    }
}

#[test]
fn a_saved_edge_must_fit_its_size() {
    let message = Tree::from_parts(5, leaves(3, 0)).unwrap_err().to_string();
    assert_eq!(message, "a log of 5 leaves has 2 edge hashes, 3 were found");
}

#[test]
fn a_leaf_is_canonical_and_holds_no_content() {
    let leaf = Leaf {
        seq: 3,
        at: "2026-11-23T10:00:00Z".into(),
        actor: "amber-fox".into(),
        action: "decide".into(),
        object_kind: "claim".into(),
        object_id: "c_01".into(),
        version: 2,
        commitment: commit(&[9; 32], b"{\"name\":\"X\"}"),
        previous: None,
    };
    let text = String::from_utf8(leaf.bytes().unwrap()).unwrap();
    assert!(
        text.starts_with(
            r#"{"action":"decide","actor":"amber-fox","at":"2026-11-23T10:00:00Z","commitment":""#
        )
    );
    assert!(
        text.ends_with(r#""object_id":"c_01","object_kind":"claim","previous":null,"seq":3,"version":2}"#)
    );
    assert_eq!(serde_json::from_str::<Leaf>(&text).unwrap(), leaf);
    assert_ne!(commit(&[8; 32], b"x"), commit(&[9; 32], b"x"), "the salt hides equal contents");
}

#[test]
fn checkpoints_are_signed_notes() {
    let key = SigningKey::from_bytes(&[5; 32]);
    let tree: Tree = leaves(5, 4).into_iter().collect();
    let note = Checkpoint::of(&tree, "log.example/amparo").sign(&key).unwrap();
    let read = |note: &str| Checkpoint::parse_and_verify(note, "log.example/amparo", &key.verifying_key());
    assert_eq!(read(&note).unwrap(), Checkpoint::of(&tree, "log.example/amparo"));
    assert!(verifier_key("log.example/amparo", &key.verifying_key()).starts_with("log.example/amparo+"));
    // A partner's signature may follow.
    assert!(read(&format!("{note}\u{2014} partner AAAAAAAA\n")).is_ok());
    // Any changed letter of the text is seen.
    let body = note.find("\n\n").unwrap();
    for (i, c) in note[..body].char_indices() {
        let mut altered = note.clone();
        altered.replace_range(i..=i, if c == 'A' { "B" } else { "A" });
        assert!(read(&altered).is_err(), "byte {i}");
    }
    let other = SigningKey::from_bytes(&[6; 32]).verifying_key();
    let error = Checkpoint::parse_and_verify(&note, "log.example/amparo", &other).unwrap_err();
    assert_eq!(error.to_string(), "the checkpoint is not signed by this key, or was altered");
    assert!(Checkpoint::of(&tree, "two words").sign(&key).is_err());
}

#[test]
fn a_cut_log_is_seen() {
    let all = leaves(9, 5);
    let signed = Checkpoint::of(&all.iter().copied().collect(), "o");
    let error = signed.holds_over(&all[..7]).unwrap_err();
    assert_eq!(error.to_string(), "the log was cut: it holds 7 leaves, 9 were signed");
}
