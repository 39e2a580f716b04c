//! The rules by name, what they find, and what a person may answer.

use amparo_model::RecordId;
use serde::{Deserialize, Serialize};

use super::exposure::Profile;

/// What an organisation asks of its publications. The default is the strict one.
#[derive(Clone, Debug)]
pub struct Policy {
    /// k of k-anonymity (Samarati and Sweeney 1998): so many known people must fit what is shown of one.
    pub k: usize,
    /// So many quasi-identifiers of one unnamed person may stand on a page and its earlier versions even if they
    /// fit nobody else.
    pub free_quasi_identifiers: usize,
    /// Other people the store knows of: with them k is counted over the whole base.
    pub base: Vec<Profile>,
    /// Names and addresses of safe places, way stations and meeting points: never shown, searched for everywhere.
    pub safe_places: Vec<String>,
    /// Names of people who must not appear though they are not in this case: witnesses, helpers, staff.
    pub protected: Vec<String>,
    /// Answers to findings that ask for a reason.
    pub reasons: Vec<Reason>,
}

impl Default for Policy {
    fn default() -> Self {
        Self {
            k: 5,
            free_quasi_identifiers: 2,
            base: Vec::new(),
            safe_places: Vec::new(),
            protected: Vec::new(),
            reasons: Vec::new(),
        }
    }
}

/// A person's answer to a finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    /// The rule that asked.
    pub rule: Rule,
    /// What it asked about, as in [`Finding::about`](super::Finding::about).
    pub about: String,
    /// Who answers.
    pub who: String,
    /// The answer.
    pub why: String,
}

/// A rule of publication.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// A public role has a role, a name and somebody who marked it.
    PublicRole,
    /// Nobody who asked not to be named is named, whatever the role.
    Anonymity,
    /// No child is named, and no child's age stands with origin and date.
    Minor,
    /// No safe place below its region, no other place below its town but places of detention.
    SafePlace,
    /// No e-mail, telephone, handle, profile or street address anywhere.
    Contact,
    /// No name of a protected person anywhere.
    Name,
    /// No part of such a name without a person's look.
    NamePart,
    /// No words that point to one protected person.
    IdentifyingWords,
    /// Quasi-identifiers of an unnamed person do not add up to one person, over all versions.
    Combination,
    /// Somebody named earlier and not named now can be read off the difference.
    NamedBefore,
    /// Every sentence rests on words of a source.
    Basis,
    /// A sealed source is never shown, not even by kind.
    SealedSource,
    /// The source agreed to publication, and nobody the page speaks of refused it.
    Consent,
    /// What only is a rule, a habit or imagined is no fact.
    Modality,
    /// A source that names somebody, or is a private person, is given by kind and month.
    SourceWithheld,
    /// Invisible and direction-turning characters are taken out.
    HiddenCharacters,
    /// Ids, dates, page and version have their form.
    Form,
    /// After clearing, everything is searched once more.
    SecondLook,
}

/// How a finding stands in the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Clearing changed something by itself: for information.
    Changed,
    /// A person may answer with a [`Reason`].
    NeedsReason,
    /// Never published like this.
    Stop,
}

/// The key under which versions of a page know somebody: half of a hash of the record's id (80 of its bits are
/// random), in letters, so that it is never taken for a number.
pub(crate) fn key(id: &RecordId) -> String {
    let hash = crate::log::leaf_hash(format!("amparo exposure {id}").as_bytes());
    hash.0[..16].iter().flat_map(|b| [b >> 4, b & 15]).map(|n| char::from(b'a' + n)).collect()
}
