//! Every visible word: message files (`locales/*.ftl`, Project Fluent) and labels of the vocabularies.

use amparo_model::Vocabularies;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

/// The languages that have a message file; the first is the one for all others.
const LOCALES: [(&str, &str); 5] = [
    ("en", include_str!("../locales/en.ftl")),
    ("ko", include_str!("../locales/ko.ftl")),
    ("zh", include_str!("../locales/zh.ftl")),
    ("es", include_str!("../locales/es.ftl")),
    ("fr", include_str!("../locales/fr.ftl")),
];

/// What fills a message.
pub(crate) enum Arg<'a> {
    Text(&'a str),
    Number(u64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl From<u64> for Arg<'_> {
    fn from(number: u64) -> Self {
        Self::Number(number)
    }
}

/// The words of one language.
pub struct Words {
    language: &'static str,
    messages: FluentBundle<FluentResource>,
    vocabularies: Vocabularies,
}

impl Words {
    /// Words for a BCP 47 language tag: the messages of its first part, English where there are none.
    pub fn new(language: &str, vocabularies: Vocabularies) -> Self {
        let first = language.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        let (tag, source) = LOCALES.into_iter().find(|(tag, _)| *tag == first).unwrap_or(LOCALES[0]);
        let id: LanguageIdentifier = tag.parse().expect("the tags above are valid");
        let mut messages = FluentBundle::new_concurrent(vec![id]);
        // Direction is said by markup (`bdi`), not by invisible characters.
        messages.set_use_isolating(false);
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(read, _)| read);
        messages.add_resource_overriding(resource);
        Self { language: tag, messages, vocabularies }
    }

    /// Language of the messages.
    pub fn language(&self) -> &'static str {
        self.language
    }

    /// Direction of the messages.
    pub fn dir(&self) -> &'static str {
        dir(self.language)
    }

    /// A message; its id where there is none (tests see to it that there is).
    pub(crate) fn t(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.own(id, None, args).unwrap_or_else(|| id.to_owned())
    }

    /// A message without anything to fill in, for templates.
    pub(crate) fn say(&self, id: &str) -> String {
        self.t(id, &[])
    }

    /// A message, or one of its forms, if this language has it.
    pub(crate) fn own(&self, id: &str, form: Option<&str>, args: &[(&str, Arg<'_>)]) -> Option<String> {
        let message = self.messages.get_message(id)?;
        let pattern = match form {
            Some(form) => message.get_attribute(form)?.value(),
            None => message.value()?,
        };
        let filled: FluentArgs<'_> = args.iter().map(|(name, arg)| (*name, FluentValue::from(arg))).collect();
        Some(self.messages.format_pattern(pattern, Some(&filled), &mut Vec::new()).into_owned())
    }

    /// Label of a term; its id in readable form where the list does not know it.
    pub(crate) fn label(&self, list: &str, id: &str) -> String {
        let term = self.vocabularies.term(list, id);
        term.map_or_else(|| id.replace('_', " "), |term| term.label(self.language).to_owned())
    }
}

impl<'a> From<&Arg<'a>> for FluentValue<'a> {
    fn from(arg: &Arg<'a>) -> Self {
        match arg {
            Arg::Text(text) => FluentValue::from(*text),
            Arg::Number(number) => FluentValue::from(*number as f64),
        }
    }
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Words").field("language", &self.language).finish_non_exhaustive()
    }
}

/// Direction of a language's usual script (Unicode CLDR).
pub(crate) fn dir(language: &str) -> &'static str {
    let first = language.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
    match first.as_str() {
        "ar" | "arc" | "ckb" | "dv" | "fa" | "he" | "ks" | "ps" | "sd" | "ug" | "ur" | "yi" => "rtl",
        _ => "ltr",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(source: &str) -> Vec<&str> {
        let id = |line: &&str| line.starts_with(|c: char| c.is_ascii_lowercase());
        source.lines().filter(id).filter_map(|line| line.split(" =").next()).collect()
    }

    #[test]
    fn every_message_file_can_be_read() {
        for (tag, source) in LOCALES {
            let errors = FluentResource::try_new(source.to_owned()).err().map(|(_, errors)| errors);
            assert_eq!(errors, None, "{tag}");
            let mut seen = std::collections::BTreeSet::new();
            assert!(ids(source).into_iter().all(|id| seen.insert(id)), "{tag}: an id occurs twice");
        }
    }

    #[test]
    fn every_language_has_every_message() {
        let english = ids(LOCALES[0].1);
        // Sentences by act and kind exist where a language needs them; all others use the `label-…` patterns.
        let own = |id: &&&str| !["act-", "said-", "frame-", "n-"].iter().any(|p| id.starts_with(p));
        for (tag, source) in LOCALES {
            let here = ids(source);
            for id in english.iter().filter(own).chain(&["said-label", "said-to"]) {
                assert!(here.contains(id), "{tag} has no {id}");
            }
            assert!(here.iter().all(|id| english.contains(id)), "{tag} has a message English has not");
        }
    }

    #[test]
    fn every_act_and_statement_has_an_english_sentence() {
        let (words, lists) = (Words::new("en-GB", Vocabularies::builtin()), Vocabularies::builtin());
        for term in lists.list("acts").expect("a list").terms.iter().filter(|t| t.id != "other") {
            for form in ["done", "base", "perfect"] {
                let args = [("number", Arg::Number(2))];
                assert!(
                    words.own(&format!("act-{}", term.id), Some(form), &args).is_some(),
                    "{} {form}",
                    term.id
                );
            }
        }
        for term in &lists.list("statements").expect("a list").terms {
            assert!(words.own(&format!("said-{}", term.id), None, &[]).is_some(), "{}", term.id);
        }
    }
}
