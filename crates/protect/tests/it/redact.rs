//! Blacking out names.

use amparo_protect::redact::{BLACK, redact_names};
use proptest::prelude::*;

fn redact(text: &str, names: &[&str]) -> String {
    redact_names(text, &names.iter().map(|n| (*n).to_owned()).collect::<Vec<_>>()).0
}

#[test]
fn others_keep_their_names() {
    let text = "Kim Yong-il, his wife Kim Yong-sun and Kim Jong-un";
    assert_eq!(redact(text, &["Kim Yong-il"]), "███████████, his wife Kim Yong-sun and Kim Jong-un");
}

#[test]
fn hangul_and_han_go_with_and_without_spaces() {
    assert_eq!(redact("김영일씨와 김 영일, 김영희", &["김영일"]), "███씨와 ████, 김영희");
    assert_eq!(redact("北京报道李明华被捕", &["李明华"]), "北京报道███被捕");
}

proptest! {
    #[test]
    fn offsets_hold_and_the_name_is_gone(before in "\\PC{0,30}", after in "\\PC{0,30}", first in "[A-Z][a-z]{2,7}", last in "[A-Z][a-z]{3,8}") {
        let name = format!("{first} {last}");
        let text = format!("{before} {name} {after}");
        let (blacked, ranges) = redact_names(&text, std::slice::from_ref(&name));
        prop_assert_eq!(blacked.chars().count(), text.chars().count());
        prop_assert!(!blacked.contains(&name));
        prop_assert!(redact_names(&blacked, &[name]).1.is_empty());
        for (i, (old, new)) in text.chars().zip(blacked.chars()).enumerate() {
            let changed = ranges.iter().any(|r| r.contains(&i));
            prop_assert_eq!(new, if changed { BLACK } else { old });
        }
    }
}
