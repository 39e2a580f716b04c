//! Labels of the vocabularies (`vocab/*.toml`), in the language of the reader.

use std::sync::LazyLock;

use amparo_model::{Term, Vocabularies};

use crate::say::{Lang, Say};

static LISTS: LazyLock<Vocabularies> = LazyLock::new(Vocabularies::builtin);

/// The terms of a list, in their order; empty for a list that is not there.
pub fn terms(list: &str) -> &'static [Term] {
    LISTS.list(list).map_or(&[], |list| list.terms.as_slice())
}

/// The name of every list.
pub fn lists() -> impl Iterator<Item = &'static str> {
    LISTS.iter().map(|list| list.list.as_str())
}

/// Whether a list has a term.
pub fn has(list: &str, id: &str) -> bool {
    terms(list).iter().any(|term| term.id == id)
}

/// The label of a term: from the vocabulary, else from the message file (`acts-arrest`), else in English; the id
/// itself, readable, where the list does not know it.
pub fn label(list: &str, id: &str, lang: Lang) -> String {
    let Some(term) = terms(list).iter().find(|term| term.id == id) else { return id.replace('_', " ") };
    term.labels
        .get(lang.tag())
        .cloned()
        .or_else(|| Say::of(lang).try_t(&format!("{list}-{}", id.replace('_', "-"))))
        .or_else(|| term.labels.get("en").cloned())
        .unwrap_or_else(|| id.to_owned())
}

/// What counts as a term and what does not, in English; empty where the list does not know it.
pub fn boundary(list: &str, id: &str) -> &'static str {
    terms(list).iter().find(|term| term.id == id).map_or("", |term| term.boundary.as_str())
}

/// Ids and labels of a list, to choose from.
pub fn choices(list: &str, lang: Lang) -> Vec<(String, String)> {
    terms(list).iter().map(|term| (term.id.clone(), label(list, &term.id, lang))).collect()
}

/// What the ids of the reliability scale begin with in the vocabulary.
pub const RELIABILITY: &str = "reliability_";

/// How far a source can be trusted: one line of the list of sources.
pub fn reliabilities(lang: Lang) -> Vec<(String, String)> {
    let scale = terms("sources").iter().filter(|term| term.line.as_deref() == Some("reliability"));
    scale.map(|term| (term.id.clone(), label("sources", &term.id, lang))).collect()
}

/// Kinds of source: one line of their list.
pub fn source_kinds(lang: Lang) -> Vec<(String, String)> {
    let kinds = terms("sources").iter().filter(|term| term.line.as_deref() == Some("kind"));
    kinds.map(|term| (term.id.clone(), label("sources", &term.id, lang))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_come_in_the_language_of_the_reader() {
        assert_eq!(label("acts", "release", Lang::En), "Release");
        assert_ne!(label("acts", "release", Lang::Ko), "Release");
        assert_eq!(label("acts", "no_such_act", Lang::En), "no such act");
        assert!(source_kinds(Lang::En).iter().any(|(id, _)| id == "witness"));
    }
}
