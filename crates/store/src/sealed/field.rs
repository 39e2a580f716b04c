//! What a sealed field is, without its value.

use amparo_model::{AccountId, CaseId, RecordId, SealedId, SourceId};
use zeroize::Zeroizing;

/// The most letters a sealed field holds.
pub const LONGEST: usize = 4000;

/// What a sealed field is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// Somebody's name.
    Name,
    /// How somebody is reached.
    Contact,
    /// Where somebody is safe.
    SafePlace,
    /// Anything else that only the people of the case may read.
    Note,
}

/// Every kind of sealed field.
pub const WHATS: [What; 4] = [What::Name, What::Contact, What::SafePlace, What::Note];

impl What {
    /// The stable word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Contact => "contact",
            Self::SafePlace => "safe_place",
            Self::Note => "note",
        }
    }

    /// The kind of a word.
    pub fn parse(text: &str) -> Option<Self> {
        WHATS.into_iter().find(|w| w.word() == text)
    }
}

/// Whom or what a sealed field is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    /// The case as a whole.
    Case,
    /// A source: its name.
    Source(SourceId),
    /// A person, group or organisation of the case.
    Record(RecordId),
}

/// A field as it is sealed.
#[derive(Clone)]
pub struct NewSealed {
    /// The case under whose key.
    pub case: CaseId,
    /// What it is.
    pub what: What,
    /// Whom it is about; a name of a source is sealed with [`Store::seal_source`](crate::Store::seal_source).
    pub about: About,
    /// The value, 1 to [`LONGEST`] letters.
    pub value: Zeroizing<String>,
    /// Who seals it.
    pub who: String,
}

impl std::fmt::Debug for NewSealed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("NewSealed")
            .field("case", &self.case)
            .field("what", &self.what)
            .finish_non_exhaustive()
    }
}

/// A sealed field, without its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedField {
    /// Identifier.
    pub id: SealedId,
    /// Its case.
    pub case: CaseId,
    /// What it is.
    pub what: What,
    /// Whom it is about.
    pub about: About,
    /// Who sealed it.
    pub who: String,
    /// Their account; none for the holder of the passphrase.
    pub by: Option<AccountId>,
    /// When, RFC 3339, UTC.
    pub at: String,
    /// Whether it opens with the key pair that was asked for.
    pub opens: bool,
}

/// That somebody opened a sealed field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    /// The field.
    pub sealed: SealedId,
    /// What it is.
    pub what: What,
    /// Who opened it.
    pub who: String,
    /// When, RFC 3339, UTC.
    pub at: String,
}
