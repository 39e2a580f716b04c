//! Who or what told us, how far to trust them, and what they allow.

use serde::{Deserialize, Serialize};

use crate::{Handling, SourceId};

/// A source. Its reliability says how far the *source* is to be trusted in general; how credible one piece of
/// *information* is stands on the claim. The two are never mixed into one score (OHCHR monitoring manual).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Source {
    /// Identifier.
    pub id: SourceId,
    /// Term of `vocab/sources.toml`, line `kind`: `media`, `witness`, `relative`, …
    pub kind: String,
    /// What the organisation calls it: an outlet's name, or a cover name for a person.
    pub label: String,
    /// How far the source is trusted.
    pub reliability: Reliability,
    /// Who may see it.
    pub handling: Handling,
    /// What the source has agreed to; empty means nothing.
    pub consent: Vec<Consent>,
}

/// How far a source is trusted in general.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Reliability {
    Reliable,
    UsuallyReliable,
    Doubtful,
    Unreliable,
    #[default]
    Unknown,
}

/// How credible one piece of information is, whoever gave it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Credibility {
    Confirmed,
    Probable,
    Possible,
    Doubtful,
    #[default]
    Unknown,
}

/// An answer to one question: may this be used for that? No answer means no.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Consent {
    /// Term of `vocab/consent.toml`: `archive`, `publish_anonymised`, `name_to_government`, …
    pub purpose: String,
    /// Yes or no.
    pub given: bool,
    /// EDTF date of the answer.
    pub date: String,
    /// EDTF date after which it no longer holds.
    pub until: Option<String>,
    /// Who explained it, in which language, and how it is proved.
    pub how: String,
    /// EDTF date of withdrawal.
    pub withdrawn: Option<String>,
}

impl Consent {
    /// Whether it allows its purpose on a day written as `2016-03-12`.
    ///
    /// ISO days compare as text; a coarser `until` (`2016-03`) ends with its first day: fail closed.
    pub fn holds_on(&self, day: &str) -> bool {
        self.given && self.withdrawn.is_none() && self.until.as_deref().is_none_or(|until| day <= until)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn consent_ends_with_its_date_or_withdrawal() {
        let mut yes = Consent {
            purpose: "archive".into(),
            given: true,
            date: "2026-01-01".into(),
            until: Some("2026-06-30".into()),
            how: String::new(),
            withdrawn: None,
        };
        assert!(yes.holds_on("2026-06-30"));
        assert!(!yes.holds_on("2026-07-01"));
        yes.withdrawn = Some("2026-02-01".into());
        assert!(!yes.holds_on("2026-03-01"));
    }
}
