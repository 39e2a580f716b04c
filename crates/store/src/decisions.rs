//! What people decide about claims. Nothing is overwritten: a decision is superseded, withdrawn or undone.

use amparo_model::{ClaimId, Credibility, Decision, DecisionId, RecordId, Verdict};

use crate::{Result, Store};

/// A decision as it is made.
#[derive(Clone, Debug)]
pub struct NewDecision {
    /// The claim.
    pub claim: ClaimId,
    /// Accepted (perhaps corrected), rejected or withdrawn.
    pub verdict: Verdict,
    /// For an accepted entity: the record it belongs to.
    pub record: Option<RecordId>,
    /// How credible the information is judged to be.
    pub credibility: Credibility,
    /// Who decides.
    pub who: String,
    /// Why; required for everything but a plain first acceptance.
    pub why: String,
    /// The decision it takes the place of; must be the one that holds now, so that nobody overrules what they
    /// have not seen. `None` where there is none yet.
    pub supersedes: Option<DecisionId>,
}

/// One step in the history of a claim.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// The decision.
    pub decision: Decision,
    /// Whether it was undone.
    pub undone: Option<Undone>,
}

/// That a decision was undone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undone {
    /// Who undid it.
    pub who: String,
    /// When, RFC 3339, UTC.
    pub at: String,
    /// Why.
    pub why: String,
}

impl Store {
    /// Saves a decision. When this returns, it is on the disk with its leaf in the log.
    pub fn decide(&self, _new: NewDecision) -> Result<DecisionId> {
        todo!()
    }

    /// Takes back a decision as if it had not been made: the one before it holds again. Only the decision that
    /// holds now can be undone; both stay on record.
    pub fn undo(&self, _decision: &DecisionId, _who: &str, _why: &str) -> Result<()> {
        todo!()
    }

    /// Every decision about a claim, oldest first.
    pub fn history(&self, _claim: &ClaimId) -> Result<Vec<Step>> {
        todo!()
    }
}
