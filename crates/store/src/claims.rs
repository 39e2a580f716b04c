//! What sources say.

use amparo_model::{Claim, ClaimId, ReportId, Reviewed, Said, SourceId};

use crate::{Result, Store};

/// Claims entered by hand: from a report that the reader did not see through, or from a telephone call or a
/// testimony without a file.
///
/// Local ids (`p1`) inside `said` refer to claims of the same report or of the same entry. An empty local id is
/// given a number (`h1`, `h2`, …); citations must hold in the report, and stay empty without one.
#[derive(Clone, Debug)]
pub struct NewClaims {
    /// Where it stands; `None` for what was heard.
    pub report: Option<ReportId>,
    /// Who says so.
    pub source: SourceId,
    /// What is said.
    pub said: Vec<Said>,
    /// Who enters it.
    pub who: String,
}

impl Store {
    /// Enters claims by hand; the ids are in their order.
    pub fn add_claims(&self, _new: NewClaims) -> Result<Vec<ClaimId>> {
        todo!()
    }

    /// One claim as its source said it.
    pub fn claim(&self, _id: &ClaimId) -> Result<Claim> {
        todo!()
    }

    /// One claim with the decision that holds.
    pub fn reviewed(&self, _id: &ClaimId) -> Result<Reviewed> {
        todo!()
    }

    /// All claims of a report with the decisions that hold, in the order they were proposed.
    pub fn claims_of(&self, _report: &ReportId) -> Result<Vec<Reviewed>> {
        todo!()
    }

    /// Claims without a report (telephone calls, testimonies), newest first.
    pub fn claims_heard(&self, _limit: usize) -> Result<Vec<Reviewed>> {
        todo!()
    }
}
