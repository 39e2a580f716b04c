//! The strings of a public page, from message files; labels of terms, from the vocabularies.

use std::borrow::Cow;

use amparo_model::Vocabularies;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

const FILES: &[(&str, &str)] = &[
    ("en", include_str!("../locales/en.ftl")),
    ("ko", include_str!("../locales/ko.ftl")),
    ("zh", include_str!("../locales/zh.ftl")),
    ("es", include_str!("../locales/es.ftl")),
    ("fr", include_str!("../locales/fr.ftl")),
];

/// Languages that are written from right to left.
const RIGHT_TO_LEFT: &[&str] = &["ar", "fa", "he", "ur", "ps", "ckb", "ug", "dv", "yi"];

/// The words of one language, with English behind them.
pub struct Words {
    language: String,
    bundles: Vec<FluentBundle<FluentResource>>,
    vocabularies: Vocabularies,
}

impl Words {
    /// Words of a language (BCP 47); what is not there is said in English.
    pub fn new(language: &str, vocabularies: Vocabularies) -> Self {
        let primary = language.split('-').next().unwrap_or("en").to_owned();
        let bundles = [primary.as_str(), "en"]
            .iter()
            .filter_map(|tag| {
                let (tag, text) = FILES.iter().find(|(name, _)| name == tag)?;
                let id: LanguageIdentifier = tag.parse().ok()?;
                let mut bundle = FluentBundle::new_concurrent(vec![id]);
                // Isolation marks are for interfaces; in a page <bdi> does that work.
                bundle.set_use_isolating(false);
                let resource = FluentResource::try_new((*text).to_owned()).ok()?;
                bundle.add_resource(resource).ok()?;
                Some(bundle)
            })
            .collect();
        Self { language: primary, bundles, vocabularies }
    }

    /// Language tag of the words.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// `ltr` or `rtl`.
    pub fn direction(&self) -> &'static str {
        if RIGHT_TO_LEFT.contains(&self.language.as_str()) { "rtl" } else { "ltr" }
    }

    /// A message without variables.
    pub fn say(&self, id: &str) -> String {
        self.with(id, &[])
    }

    /// A message with its variables; a missing message is its own id, so that it is seen.
    pub fn with(&self, id: &str, values: &[(&str, &str)]) -> String {
        let mut args = FluentArgs::new();
        for (name, value) in values {
            args.set(*name, (*value).to_owned());
        }
        for bundle in &self.bundles {
            if let Some(pattern) = bundle.get_message(id).and_then(|m| m.value()) {
                let said: Cow<'_, str> = bundle.format_pattern(pattern, Some(&args), &mut Vec::new());
                return said.into_owned();
            }
        }
        id.to_owned()
    }

    /// The label of a term of a vocabulary; the id where there is none.
    pub fn term(&self, list: &str, id: &str) -> String {
        self.vocabularies.term(list, id).map_or_else(|| id.replace('_', " "), |t| t.label(&self.language).to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_every_message() {
        let ids = |text: &str| -> Vec<String> {
            text.lines().filter_map(|l| l.split_once(" = ")).map(|(id, _)| id.to_owned()).filter(|id| !id.starts_with(['#', ' '])).collect()
        };
        let mut english = ids(FILES[0].1);
        english.sort();
        for (language, text) in FILES {
            let mut here = ids(text);
            here.sort();
            assert_eq!(here, english, "{language}");
            let words = Words::new(language, Vocabularies::builtin());
            assert_eq!(words.bundles.len(), 2, "{language}.ftl does not parse");
        }
    }
}
