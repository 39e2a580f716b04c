//! Labels of the vocabularies (`vocab/*.toml`), in the language of the reader.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::say::{Lang, Say};

/// The lists this program shows or offers, with their files.
const FILES: [(&str, &str); 9] = [
    ("acts", include_str!("../../../vocab/acts.toml")),
    ("modality", include_str!("../../../vocab/modality.toml")),
    ("protection", include_str!("../../../vocab/protection.toml")),
    ("qualifiers", include_str!("../../../vocab/qualifiers.toml")),
    ("relations", include_str!("../../../vocab/relations.toml")),
    ("sources", include_str!("../../../vocab/sources.toml")),
    ("standards", include_str!("../../../vocab/standards.toml")),
    ("statements", include_str!("../../../vocab/statements.toml")),
    ("statuses", include_str!("../../../vocab/statuses.toml")),
];

#[derive(Deserialize)]
struct File {
    term: Vec<Term>,
}

/// A term of a vocabulary, as far as it is shown.
#[derive(Debug, Deserialize)]
pub struct Term {
    /// Stable identifier.
    pub id: String,
    labels: BTreeMap<String, String>,
    /// The line or group it belongs to, where its list has several.
    pub line: Option<String>,
}

static LISTS: LazyLock<BTreeMap<&'static str, Vec<Term>>> = LazyLock::new(|| {
    FILES
        .into_iter()
        .map(|(list, text)| {
            let file: File = toml::from_str(text).expect("vocabularies are checked by a test");
            (list, file.term)
        })
        .collect()
});

/// The terms of a list, in their order; empty for a list that is not shown.
pub fn terms(list: &str) -> &'static [Term] {
    LISTS.get(list).map_or(&[], Vec::as_slice)
}

/// Whether a list has a term.
pub fn has(list: &str, id: &str) -> bool {
    terms(list).iter().any(|term| term.id == id)
}

impl Term {
    /// The label in a language: from the vocabulary, else from the message file (`acts-arrest`), else English.
    pub fn label(&self, list: &str, lang: Lang) -> String {
        self.labels
            .get(lang.tag())
            .cloned()
            .or_else(|| Say::of(lang).try_t(&format!("{list}-{}", self.id)))
            .or_else(|| self.labels.get("en").cloned())
            .unwrap_or_else(|| self.id.clone())
    }
}

/// The label of a term; the id itself, readable, where the list does not know it.
pub fn label(list: &str, id: &str, lang: Lang) -> String {
    terms(list)
        .iter()
        .find(|term| term.id == id)
        .map_or_else(|| id.replace('_', " "), |term| term.label(list, lang))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_is_there_and_has_english_labels() {
        for (list, _) in FILES {
            assert!(!terms(list).is_empty(), "{list}");
            for term in terms(list) {
                assert!(term.labels.contains_key("en"), "{list} {}", term.id);
            }
        }
        assert_eq!(label("acts", "arrest", Lang::Es), "Arresto");
        assert_eq!(label("acts", "no_such_act", Lang::En), "no such act");
    }
}
