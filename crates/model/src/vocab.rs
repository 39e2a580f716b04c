//! Controlled vocabularies: one TOML file per list in `vocab/`, so that people of the field review them without Rust.
//!
//! The built-in lists are compiled in. An organisation may replace a list from its data folder, with one
//! condition: ids are for ever, so a replacement may add and reword but never drop one.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

mod texts;

pub use texts::LANGUAGES;

macro_rules! files {
    ($($name:literal)*) => { [$(include_str!(concat!("../../../vocab/", $name, ".toml"))),*] };
}

/// Every built-in list, in the order a reader meets them.
const FILES: [&str; 16] = files!("acts" "modality" "statements" "qualifiers" "statuses" "harms" "roles" "relations"
    "places" "interventions" "outcomes" "consent" "handling" "protection" "sources" "standards");

/// Why a vocabulary file was not taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum VocabularyError {
    /// Not TOML, or not of the shape of a vocabulary.
    #[error("list `{list}`: line {line} of its file cannot be read ({problem}); correct that line")]
    Unreadable {
        /// Name of the list, or `?` where the file does not say.
        list: String,
        /// Line of the file, from 1.
        line: usize,
        /// What the parser met.
        problem: String,
    },
    /// A term breaks a rule.
    #[error("list `{list}`, term `{term}`: {problem}; {remedy}")]
    Term {
        /// Name of the list.
        list: String,
        /// Id of the term, or `?` and its number where it has none.
        term: String,
        /// What is wrong.
        problem: &'static str,
        /// What to do.
        remedy: &'static str,
    },
    /// A text in another language that belongs to nothing, or says nothing.
    #[error("texts in `{language}`, `{at}`: {problem}; {remedy}")]
    Translation {
        /// Tag of the language.
        language: String,
        /// List, or list and term.
        at: String,
        /// What is wrong.
        problem: &'static str,
        /// What to do.
        remedy: &'static str,
    },
    /// A replacement for a list that does not exist.
    #[error("list `{list}`: there is no list of that name; correct `list = …` at the top of the file")]
    UnknownList {
        /// Name given in the file.
        list: String,
    },
}

/// One term of a list. The id is for ever; everything else may be reworded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// Stable id, snake case.
    #[serde(default)]
    pub id: String,
    /// Language tag → label.
    #[serde(default)]
    pub labels: BTreeMap<String, String>,
    /// What counts and what does not, in plain English.
    #[serde(default)]
    pub boundary: String,
    /// The same in other languages, by language tag.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub boundaries: BTreeMap<String, String>,
    /// How repeats are counted, in English; `None` for lists that are not counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counting: Option<String>,
    /// The same in other languages, by language tag.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub countings: BTreeMap<String, String>,
    /// A wider term of the same list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub broader: Option<String>,
    /// Group inside the list: `liberty`, `life`, `legal` for statuses.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<String>,
    /// Code numbers elsewhere: `mt4` is HURIDOCS micro-thesaurus 4; `…_also` is a second number that fits.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub codes: BTreeMap<String, String>,
    /// Acts only: whether it can be counted as a violation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub violation: Option<bool>,
}

impl Term {
    /// Label in a language (`ko`, `zh-CN`): the tag as given, then its first part, then English, then the id.
    pub fn label(&self, language: &str) -> &str {
        texts::said(&self.labels, language).or(self.labels.get("en").map(String::as_str)).unwrap_or(&self.id)
    }

    /// What counts and what does not, in a language (`ko`, `zh-CN`); in English where nobody translated it.
    pub fn boundary(&self, language: &str) -> &str {
        texts::said(&self.boundaries, language).unwrap_or(&self.boundary)
    }

    /// How repeats are counted, in a language; in English where nobody translated it, `None` where nothing is counted.
    pub fn counting(&self, language: &str) -> Option<&str> {
        texts::said(&self.countings, language).or(self.counting.as_deref())
    }

    /// Takes over the translations of an earlier wording, where the English is still the same: a reworded text is
    /// shown as it is, not in translations of what it said before.
    fn keep_texts_of(&mut self, earlier: &Self) {
        let add = |to: &mut BTreeMap<String, String>, from: &BTreeMap<String, String>| {
            for (language, text) in from {
                to.entry(language.clone()).or_insert_with(|| text.clone());
            }
        };
        if self.labels.get("en") == earlier.labels.get("en") {
            add(&mut self.labels, &earlier.labels);
        }
        if self.boundary == earlier.boundary {
            add(&mut self.boundaries, &earlier.boundaries);
        }
        if self.counting == earlier.counting {
            add(&mut self.countings, &earlier.countings);
        }
    }

    /// The first rule this term breaks by itself: what is wrong and what to do.
    fn fault(&self, list: &str) -> Option<(&'static str, &'static str)> {
        let blank = |text: &str| text.trim().is_empty();
        let snake = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
        let code = |code: &String| !code.is_empty() && code.bytes().all(|b| b.is_ascii_digit() || b == b'x');
        if !self.id.starts_with(|c: char| c.is_ascii_lowercase()) || !self.id.chars().all(snake) {
            Some(("its id is missing or not in snake case", "write small letters, digits and `_`"))
        } else if self.labels.get("en").is_none_or(|label| blank(label)) {
            Some(("it has no English label", "add `en` to its labels"))
        } else if self.labels.values().any(|label| blank(label)) {
            Some(("one of its labels is empty", "fill it or remove it"))
        } else if blank(&self.boundary) {
            Some(("it has no boundary", "say in a sentence what counts and what does not"))
        } else if self.boundaries.values().chain(self.countings.values()).any(|text| blank(text)) {
            Some(("one of its translated texts is empty", "fill it or remove it"))
        } else if !self.codes.values().all(code) {
            Some(("a code holds something else than digits and `x`", "correct the code or remove it"))
        } else if (list == "acts") != self.violation.is_some() {
            Some(("`violation` stands in acts and only there", "add it to an act, remove it elsewhere"))
        } else {
            None
        }
    }
}

/// One list of terms, in the order of its file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vocabulary {
    /// Name of the list, e.g. `acts`.
    pub list: String,
    /// Its terms.
    #[serde(rename = "term", default)]
    pub terms: Vec<Term>,
}

impl Vocabulary {
    /// Reads a list and checks its rules: ids, labels, boundaries, codes, wider terms.
    pub fn from_toml(text: &str) -> Result<Self, VocabularyError> {
        let read: Self = toml::from_str(text).map_err(|error| unreadable(text, &error))?;
        read.check().map(|()| read)
    }

    /// The term with this id.
    pub fn term(&self, id: &str) -> Option<&Term> {
        self.terms.iter().find(|term| term.id == id)
    }

    fn check(&self) -> Result<(), VocabularyError> {
        let mut seen = BTreeSet::new();
        for (number, term) in self.terms.iter().enumerate() {
            let wrong = |(problem, remedy)| {
                let name = if term.id.is_empty() { format!("? {}", number + 1) } else { term.id.clone() };
                Err(VocabularyError::Term { list: self.list.clone(), term: name, problem, remedy })
            };
            if let Some(fault) = term.fault(&self.list) {
                return wrong(fault);
            }
            if !seen.insert(&term.id) {
                return wrong(("its id occurs twice", "keep one of the two"));
            }
            // A chain longer than the list has been somewhere twice.
            let mut at = term;
            for _ in 0..=self.terms.len() {
                let Some(broader) = &at.broader else { break };
                let Some(next) = self.term(broader) else {
                    return wrong(("its `broader` is not in the list", "name an id of it or remove it"));
                };
                at = next;
            }
            if at.broader.is_some() {
                return wrong(("its `broader` leads in a circle", "remove one step of the circle"));
            }
        }
        Ok(())
    }
}

/// All lists by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Vocabularies(BTreeMap<String, Vocabulary>);

impl Vocabularies {
    /// The lists this program ships, with what they say in every language. Parses them each time: keep the result.
    pub fn builtin() -> Self {
        let read = |text| Vocabulary::from_toml(text).expect("tests read every built-in list");
        let mut all = Self(FILES.into_iter().map(read).map(|list| (list.list.clone(), list)).collect());
        for (language, text) in texts::BOUNDARIES {
            all.translate(language, text).expect("tests read every built-in translation");
        }
        for (language, text) in texts::LABELS {
            all.name(language, text).expect("tests read every built-in translation");
        }
        all
    }

    /// A list by name.
    pub fn list(&self, name: &str) -> Option<&Vocabulary> {
        self.0.get(name)
    }

    /// A term by list and id.
    pub fn term(&self, list: &str, id: &str) -> Option<&Term> {
        self.list(list)?.term(id)
    }

    /// All lists, by name.
    pub fn iter(&self) -> impl Iterator<Item = &Vocabulary> {
        self.0.values()
    }

    /// Replaces a whole list by one an organisation wrote; translations stay where the English was not reworded.
    /// Refused if an id is missing from it: records and files sent to others may hold that id.
    pub fn override_with(&mut self, toml: &str) -> Result<(), VocabularyError> {
        let mut new = Vocabulary::from_toml(toml)?;
        let Some(old) = self.0.get_mut(&new.list) else {
            return Err(VocabularyError::UnknownList { list: new.list });
        };
        if let Some(lost) = old.terms.iter().find(|term| new.term(&term.id).is_none()) {
            let (problem, remedy) = ("it is missing from the replacement", "put it back, ids are for ever");
            return Err(VocabularyError::Term { list: new.list, term: lost.id.clone(), problem, remedy });
        }
        for term in &mut new.terms {
            if let Some(earlier) = old.term(&term.id) {
                term.keep_texts_of(earlier);
            }
        }
        *old = new;
        Ok(())
    }
}

/// Says where a file stops being a vocabulary. The name of the list is taken from the words: there is no value yet.
fn unreadable(text: &str, error: &toml::de::Error) -> VocabularyError {
    let named = text.lines().find_map(|line| line.trim().strip_prefix("list")?.split('"').nth(1));
    let before = error.span().map_or(0, |span| span.start);
    VocabularyError::Unreadable {
        list: named.unwrap_or("?").to_owned(),
        line: text.bytes().take(before).filter(|&b| b == b'\n').count() + 1,
        problem: error.message().replace('\n', ", "),
    }
}
