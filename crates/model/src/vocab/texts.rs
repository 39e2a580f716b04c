//! What the terms say in other languages than English: one file a language in `vocab/boundaries/`, and in `vocab/labels/` for
//! languages that came later, one table a list, so that a translator works in one file and touches neither an id nor an
//! English text.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{Term, Vocabularies, VocabularyError, unreadable};

/// Languages of the interface: every built-in term says in each of them what counts.
pub const LANGUAGES: [&str; 6] = ["en", "ko", "zh", "es", "fr", "ar"];

macro_rules! files {
    ($kind:literal: $($language:literal)*) => {
        [$(($language, include_str!(concat!("../../../../vocab/", $kind, "/", $language, ".toml")))),*]
    };
}

/// The built-in boundaries: language and file.
pub(super) const BOUNDARIES: [(&str, &str); 5] = files!("boundaries": "ko" "zh" "es" "fr" "ar");
/// The built-in labels that do not stand in the lists themselves.
pub(super) const LABELS: [(&str, &str); 1] = files!("labels": "ar");

/// List → id of a term → text.
type Tables = BTreeMap<String, BTreeMap<String, String>>;
/// Where texts of a kind stand in a term, by language.
type Place = fn(&mut Term) -> &mut BTreeMap<String, String>;

/// A file of boundaries.
#[derive(Deserialize)]
struct Texts {
    /// Counting rules, for whoever translates them too.
    #[serde(default)]
    counting: Tables,
    #[serde(flatten)]
    boundaries: Tables,
}

impl Vocabularies {
    /// Takes in what the terms say in a language (a tag of [`LANGUAGES`] but `en`): a table for each list with the boundary of
    /// each term by its id, and the counting rules in tables below `counting`. What is left out stays in English.
    ///
    /// # Errors
    /// [`VocabularyError::Unreadable`] where it is no such file, [`VocabularyError::Translation`] where the language, a
    /// list or an id is not known or a text is empty; then nothing is changed.
    pub fn translate(&mut self, language: &str, toml: &str) -> Result<(), VocabularyError> {
        let read: Texts = toml::from_str(toml).map_err(|error| unreadable(toml, &error))?;
        let parts: [(Tables, Place); 2] =
            [(read.boundaries, |term| &mut term.boundaries), (read.counting, |term| &mut term.countings)];
        self.take_in(language, parts)
    }

    /// Takes in the labels of the terms in a language, in the same way.
    ///
    /// # Errors
    /// Those of [`Vocabularies::translate`].
    pub fn name(&mut self, language: &str, toml: &str) -> Result<(), VocabularyError> {
        let read: Tables = toml::from_str(toml).map_err(|error| unreadable(toml, &error))?;
        let labels: (Tables, Place) = (read, |term| &mut term.labels);
        self.take_in(language, [labels])
    }

    fn take_in<const N: usize>(
        &mut self,
        language: &str,
        parts: [(Tables, Place); N],
    ) -> Result<(), VocabularyError> {
        let wrong = |at: String, problem, remedy| {
            Err(VocabularyError::Translation { language: language.to_owned(), at, problem, remedy })
        };
        if language == "en" || !LANGUAGES.contains(&language) {
            return wrong("?".to_owned(), "it is no language to translate into", "name the file after one");
        }
        for (list, texts) in parts.iter().flat_map(|(tables, _)| tables) {
            let Some(known) = self.list(list) else {
                return wrong(list.clone(), "there is no list of that name", "correct the name of the table");
            };
            for (id, text) in texts {
                let at = format!("{list}.{id}");
                if known.term(id).is_none() {
                    return wrong(at, "the list has no such term", "correct the id or remove it");
                }
                if text.trim().is_empty() {
                    return wrong(at, "the text is empty", "fill it or remove it");
                }
            }
        }
        for (tables, place) in parts {
            for (list, mut texts) in tables {
                for term in self.0.get_mut(&list).into_iter().flat_map(|list| &mut list.terms) {
                    if let Some(text) = texts.remove(&term.id) {
                        place(term).insert(language.to_owned(), text);
                    }
                }
            }
        }
        Ok(())
    }
}

/// A text in a language (`ko`, `zh-CN`): under the tag as given, then under its first part.
pub(super) fn said<'a>(texts: &'a BTreeMap<String, String>, language: &str) -> Option<&'a str> {
    let primary = language.split(['-', '_']).next().unwrap_or_default();
    [language, primary].iter().find_map(|&tag| texts.get(tag)).map(String::as_str)
}
