//! What a language model proposes: quoted words with terms of the vocabularies. Nothing of it is believed.

use serde::{Deserialize, Deserializer};

/// One proposal.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Candidate {
    Person(PersonCandidate),
    Act(ActCandidate),
    Statement(StatementCandidate),
}

/// Somebody the text names.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct PersonCandidate {
    /// The name as it stands in the text.
    pub name: String,
}

/// Who did what to whom; every value but `kind`, `modality` and the roles is words of the text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct ActCandidate {
    /// The words that tell of the act.
    pub words: String,
    /// Term of `vocab/acts.toml`.
    pub kind: String,
    /// Term of `vocab/modality.toml`; anything else is `uncertain`.
    pub modality: String,
    /// To whom it was done.
    pub victims: Vec<Part>,
    /// Who did it.
    pub actors: Vec<Part>,
    /// Where.
    pub places: Vec<Part>,
    /// When.
    pub time: Option<String>,
}

/// Something somebody says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct StatementCandidate {
    /// What is said, as it stands in the text.
    pub words: String,
    /// Term of `vocab/statements.toml`.
    pub kind: String,
    /// Who speaks.
    pub speaker: Option<Part>,
}

/// Somebody or some place that takes part.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// The words of the text.
    pub words: String,
    /// `person`, `group` or `organisation`; needed where the rules know nobody by these words.
    pub is: Option<String>,
    /// Of a place: `at`, `from`, `to` or `through`.
    pub role: Option<String>,
}

impl<'de> Deserialize<'de> for Part {
    /// An object, or the words alone.
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Shape {
            Words(String),
            Part {
                words: String,
                #[serde(default)]
                is: Option<String>,
                #[serde(default)]
                role: Option<String>,
            },
        }
        Ok(match Shape::deserialize(from)? {
            Shape::Words(words) => Self { words, is: None, role: None },
            Shape::Part { words, is, role } => Self { words, is, role },
        })
    }
}
