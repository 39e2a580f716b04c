//! Claims and decisions: what a source says, and what a person decided about it.
//!
//! Neither is ever changed. A decision is followed by another one; the last one holds.

use serde::{Deserialize, Serialize};

use crate::reading::{Act, CountSaid, Entity, Protection, Relation, Score, Statement};
use crate::{ClaimId, Credibility, DecisionId, RecordId, ReportId, SourceId};

/// What one source says, in one place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Claim {
    /// Identifier.
    pub id: ClaimId,
    /// Report it stands in; `None` for what was heard without a file (a telephone call).
    pub report: Option<ReportId>,
    /// Who says so.
    pub source: SourceId,
    /// What is said.
    pub said: Said,
    /// What it was called in the reading it came from (`a3`), or a number of its own when added by hand.
    pub local: String,
    /// How sure the finder is.
    pub score: Score,
    /// `rules/…`, `model:…` (see [`crate::reading::by_model`]), or the person who added it.
    pub by: String,
    /// When it was proposed, RFC 3339, UTC.
    pub at: String,
}

/// The content of a claim: the same nouns as in the exchange form.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", content = "value", rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Said {
    Entity(Entity),
    Relation(Relation),
    Act(Act),
    Statement(Statement),
    Count(CountSaid),
    Protection(Protection),
}

impl Said {
    /// The kind as it is written in the exchange form and the database.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Entity(_) => "entity",
            Self::Relation(_) => "relation",
            Self::Act(_) => "act",
            Self::Statement(_) => "statement",
            Self::Count(_) => "count",
            Self::Protection(_) => "protection",
        }
    }

    /// Words behind each field.
    pub fn cites(&self) -> &crate::reading::Cites {
        match self {
            Self::Entity(x) => &x.cites,
            Self::Relation(x) => &x.cites,
            Self::Act(x) => &x.cites,
            Self::Statement(x) => &x.cites,
            Self::Count(x) => &x.cites,
            Self::Protection(x) => &x.cites,
        }
    }

    /// Rule, model or person that proposed it.
    pub fn by(&self) -> &str {
        match self {
            Self::Entity(x) => &x.by,
            Self::Relation(x) => &x.by,
            Self::Act(x) => &x.by,
            Self::Statement(x) => &x.by,
            Self::Count(x) => &x.by,
            Self::Protection(x) => &x.by,
        }
    }
}

/// What a person decided about a claim, and why.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Decision {
    /// Identifier.
    pub id: DecisionId,
    /// The claim decided about.
    pub claim: ClaimId,
    /// The decision.
    pub verdict: Verdict,
    /// For accepted claims about an entity: the record of the case it belongs to.
    pub record: Option<RecordId>,
    /// How credible the information is judged to be.
    pub credibility: Credibility,
    /// Who decided.
    pub who: String,
    /// When, RFC 3339, UTC.
    pub at: String,
    /// Why; required for everything but a plain acceptance.
    pub why: String,
    /// The decision this one takes the place of.
    pub supersedes: Option<DecisionId>,
}

/// The outcome of a decision.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "verdict", content = "corrected", rename_all = "snake_case")]
pub enum Verdict {
    /// The case says so too; with the corrected content where the reader was wrong.
    Accepted(Option<Box<Said>>),
    /// The source does not say so, or it is not about this case.
    Rejected,
    /// It was accepted and is so no longer: the source took it back, or consent ended.
    Withdrawn,
}

impl Verdict {
    /// The word in the exchange form and the database.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Accepted(_) => "accepted",
            Self::Rejected => "rejected",
            Self::Withdrawn => "withdrawn",
        }
    }
}

/// Where a claim stands now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum ClaimState {
    Proposed,
    Accepted,
    Rejected,
    Withdrawn,
}

/// A claim with the decision that holds now, if there is one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Reviewed {
    /// What the source says.
    pub claim: Claim,
    /// The latest decision.
    pub decision: Option<Decision>,
}

impl Reviewed {
    /// Where the claim stands.
    pub fn state(&self) -> ClaimState {
        match self.decision.as_ref().map(|d| &d.verdict) {
            None => ClaimState::Proposed,
            Some(Verdict::Accepted(_)) => ClaimState::Accepted,
            Some(Verdict::Rejected) => ClaimState::Rejected,
            Some(Verdict::Withdrawn) => ClaimState::Withdrawn,
        }
    }

    /// What the case says: the corrected content if accepted with a correction, else the source's.
    pub fn said(&self) -> &Said {
        match self.decision.as_ref().map(|d| &d.verdict) {
            Some(Verdict::Accepted(Some(corrected))) => corrected,
            _ => &self.claim.said,
        }
    }
}
