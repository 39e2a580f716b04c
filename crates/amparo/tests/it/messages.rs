//! Every message is there, in every language, with the same values in it; every id that is used exists.

use std::collections::{BTreeMap, BTreeSet};

use super::app::root;

const LANGS: [&str; 6] = ["en", "ko", "zh", "es", "fr", "ar"];

/// Id → the values its text uses.
fn messages(lang: &str) -> BTreeMap<String, BTreeSet<String>> {
    let path = root().join(format!("crates/amparo/locales/{lang}/main.ftl"));
    let text = std::fs::read_to_string(path).unwrap();
    let parsed = fluent_bundle::FluentResource::try_new(text.clone());
    assert!(parsed.is_ok(), "{lang}: {:?}", parsed.err().map(|(_, errors)| errors));
    let mut all: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut current = String::new();
    for line in text.lines() {
        let head = line.split_once(" =").filter(|_| line.starts_with(|c: char| c.is_ascii_lowercase()));
        if let Some((id, _)) = head {
            id.clone_into(&mut current);
            assert!(!all.contains_key(id), "{lang}: {id} stands twice");
            all.insert(current.clone(), BTreeSet::new());
        }
        if line.starts_with('#') {
            continue;
        }
        for part in line.split('$').skip(1) {
            let name: String = part.chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect();
            all.entry(current.clone()).or_default().insert(name);
        }
    }
    all
}

#[test]
fn every_language_says_everything() {
    let english = messages("en");
    for lang in LANGS {
        let here = messages(lang);
        let missing: Vec<_> = english.keys().filter(|id| !here.contains_key(*id)).collect();
        assert!(missing.is_empty(), "{lang} does not say: {missing:?}");
        let vocabulary = [
            "acts-",
            "modality-",
            "statements-",
            "protection-",
            "statuses-",
            "relations-",
            "sources-",
            "standards-",
            "qualifiers-",
            "handling-",
        ];
        let strange: Vec<_> = here
            .keys()
            .filter(|id| !english.contains_key(*id) && !vocabulary.iter().any(|v| id.starts_with(v)))
            .collect();
        assert!(strange.is_empty(), "{lang} says what nobody asks: {strange:?}");
        for (id, values) in &english {
            assert!(here[id].is_subset(values), "{lang}: {id} uses values that are not given");
            let needed: BTreeSet<_> = values.iter().filter(|v| *v != "n").collect();
            assert!(needed.iter().all(|v| here[id].contains(*v)), "{lang}: {id} leaves out a value");
        }
    }
}

#[test]
fn every_message_that_is_used_exists() {
    let english = messages("en");
    let dir = root().join("crates/amparo");
    let mut files = super::tidy::sources(&dir.join("src"));
    files.extend(std::fs::read_dir(dir.join("templates")).unwrap().flatten().map(|e| e.path()));
    for file in files {
        let text = std::fs::read_to_string(&file).unwrap();
        for call in [".t(\"", ".n(\"", ".a(\"", ".with(\"", ".need(\"", ".add(\""] {
            for after in text.split(call).skip(1) {
                let id = after.split('"').next().unwrap();
                let is_id =
                    id.contains('-') && id.chars().all(|c| c.is_ascii_lowercase() || c == '-' || c == '_');
                assert!(!is_id || english.contains_key(id), "{id} in {} is not said", file.display());
            }
        }
    }
}

#[test]
fn arabic_has_the_words_of_the_vocabularies() {
    let arabic = messages("ar");
    for list in ["acts", "modality", "statements", "protection", "qualifiers"] {
        for term in amparo::words::terms(list) {
            let id = format!("{list}-{}", term.id.replace('_', "-"));
            let labelled = term.labels.contains_key("ar") || arabic.contains_key(&id);
            assert!(labelled, "{list} {} has no Arabic label", term.id);
        }
    }
}
