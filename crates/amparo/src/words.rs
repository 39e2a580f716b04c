//! Labels and boundaries of the vocabularies (`vocab`), in the language of the reader.

use std::sync::LazyLock;

use amparo_model::{Term, Vocabularies};

use crate::say::Lang;

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

/// The label of a term in the language of the reader, else in English; the id itself, readable, where the list does not
/// know it.
pub fn label(list: &str, id: &str, lang: Lang) -> String {
    let term = terms(list).iter().find(|term| term.id == id);
    term.map_or_else(|| id.replace('_', " "), |term| term.label(lang.tag()).to_owned())
}

/// What counts as a term and what does not, in the language of the reader, else in English; empty where the list does
/// not know it.
pub fn boundary(list: &str, id: &str, lang: Lang) -> &'static str {
    terms(list).iter().find(|term| term.id == id).map_or("", |term| term.boundary(lang.tag()))
}

/// A text of a term, and the language it is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Worded {
    /// The text.
    pub text: &'static str,
    /// That of the reader, or English where nobody translated it.
    pub lang: Lang,
}

/// What counts as a term and what does not, with the language it is said in.
pub fn boundary_of(term: &'static Term, lang: Lang) -> Worded {
    let translated = term.boundaries.contains_key(lang.tag());
    Worded { text: term.boundary(lang.tag()), lang: if translated { lang } else { Lang::En } }
}

/// How repeats of a term are counted, with the language it is said in; `None` for lists that are not counted.
pub fn counting_of(term: &'static Term, lang: Lang) -> Option<Worded> {
    let translated = term.countings.contains_key(lang.tag());
    let text = term.counting(lang.tag())?;
    Some(Worded { text, lang: if translated { lang } else { Lang::En } })
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

    #[test]
    fn every_language_of_the_interface_says_what_counts() {
        assert_eq!(crate::say::LANGS.map(Lang::tag), amparo_model::vocab::LANGUAGES);
        let arrest = terms("acts").iter().find(|term| term.id == "arrest").unwrap();
        for lang in crate::say::LANGS {
            assert_eq!(boundary_of(arrest, lang), Worded { text: boundary("acts", "arrest", lang), lang });
        }
        assert_eq!(boundary("acts", "arrest", Lang::En), arrest.boundary);
        assert_eq!(boundary("acts", "no_such_act", Lang::Ko), "");
        assert_eq!(counting_of(arrest, Lang::En).map(|rule| rule.text), arrest.counting.as_deref());
    }
}
