//! Random names planted in every string field of a draft, in every way of writing: none survives.

use amparo_model::Publicity;
use amparo_protect::cleared::*;
use proptest::prelude::*;
use serde_json::Value;

use super::fixture::*;

/// Ways to write a name of two words.
fn written(first: &str, last: &str, how: usize) -> String {
    match how % 8 {
        0 => format!("{first} {last}"),
        1 => format!("{last}, {first}"),
        2 => format!("{} {}", first.to_uppercase(), last.to_uppercase()),
        3 => format!("{first}-{last}").to_lowercase(),
        4 => format!("{first}\u{200b} \u{202e}{last}"),
        5 => format!("x ({first} {last}) y"),
        6 => first.chars().flat_map(|c| [c, '\u{301}']).chain(format!(" {last}").chars()).collect(),
        _ => format!("https://x.example/{first}%20{last}"),
    }
}

/// Puts `text` in the `n`-th string of a JSON value; returns how many strings there are.
fn plant(value: &mut Value, n: usize, at: &mut usize, text: &str) {
    match value {
        Value::String(s) => {
            if *at == n {
                text.clone_into(s);
            }
            *at += 1;
        }
        Value::Array(items) => items.iter_mut().for_each(|v| plant(v, n, at, text)),
        Value::Object(members) => {
            let planted = members.iter_mut().filter(|(name, _)| !matches!(name.as_str(), "names" | "label"));
            planted.for_each(|(_, v)| plant(v, n, at, text));
        }
        _ => {}
    }
}

fn full_draft() -> CaseDraft {
    let mut d = draft();
    d.people[0].nationality = Some("north".into());
    d.people[0].occupation = Some("nurse".into());
    d.people[0].show = [Show::Nationality, Show::Occupation, Show::Origin].into();
    d.people[0].origin = Some(shenyang());
    d
}

#[test]
fn every_string_field_is_reached() {
    let mut value = serde_json::to_value(full_draft()).unwrap();
    let mut strings = 0;
    plant(&mut value, usize::MAX, &mut strings, "");
    assert!(strings > 100, "{strings}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]
    #[test]
    fn planted_names_never_survive(first in "[BDFGV][aeiou][bdfgv][aeiou][kmz]", last in "[JQWZ][aeiou][kpt][aeiou]{2}[lr]", n in 0usize..170, how in 0usize..8, public in any::<bool>()) {
        let mut original = full_draft();
        original.people[2].names = vec![format!("{first} {last}")];
        original.people[2].label = "the man".into();
        if public {
            original.people[2].publicity = Publicity::PublicRole { role: "mayor".into(), who: "e".into(), why: "e".into() };
        }
        let mut value = serde_json::to_value(&original).unwrap();
        plant(&mut value, n, &mut 0, &written(&first, &last, how));
        let policy = Policy { k: 1, ..Policy::default() };
        let planted = serde_json::from_value::<CaseDraft>(value);
        if let Some(page) = planted.ok().and_then(|draft| clear_case(&draft, &policy, &[]).ok()) {
            let text = serde_json::to_string(page.value()).unwrap().to_lowercase();
            let plain: String = text.chars().filter(char::is_ascii_alphanumeric).collect();
            for name in [format!("{first}{last}"), format!("{last}{first}"), format!("{first}20{last}")] {
                prop_assert!(!plain.contains(&name.to_lowercase()), "{}", text);
            }
        }
    }
}
