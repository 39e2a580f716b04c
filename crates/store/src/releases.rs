//! What was published, and what was taken back.

use amparo_model::{CaseId, ReleaseId};

use crate::{Result, Store};

/// A release as it is saved.
#[derive(Clone, Debug)]
pub struct NewRelease {
    /// The case.
    pub case: CaseId,
    /// The public content (JSON), as cleared.
    pub public: serde_json::Value,
    /// SHA-256 of the page, hexadecimal.
    pub html_sha256: String,
    /// What the gate found and who released it (JSON).
    pub findings: serde_json::Value,
    /// Who publishes.
    pub who: String,
}

/// A release.
#[derive(Clone, Debug, PartialEq)]
pub struct Release {
    /// Identifier.
    pub id: ReleaseId,
    /// The case.
    pub case: CaseId,
    /// 1 for the first release of the case.
    pub version: u64,
    /// The public content.
    pub public: serde_json::Value,
    /// SHA-256 of the page, hexadecimal.
    pub html_sha256: String,
    /// What the gate found.
    pub findings: serde_json::Value,
    /// Who published.
    pub who: String,
    /// When, RFC 3339, UTC.
    pub at: String,
    /// If it was taken back.
    pub withdrawn: Option<Withdrawal>,
}

/// That a release was taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Withdrawal {
    /// Who took it back.
    pub who: String,
    /// When, RFC 3339, UTC.
    pub at: String,
    /// Why; never shown in public.
    pub why: String,
}

impl Store {
    /// Saves what is being published; gives it the next version of its case.
    pub fn save_release(&self, _new: NewRelease) -> Result<ReleaseId> {
        todo!()
    }

    /// One release.
    pub fn release(&self, _id: &ReleaseId) -> Result<Release> {
        todo!()
    }

    /// Releases of a case, oldest first, withdrawn ones included.
    pub fn releases(&self, _case: &CaseId) -> Result<Vec<Release>> {
        todo!()
    }

    /// Records that a release was taken back.
    pub fn withdraw_release(&self, _id: &ReleaseId, _who: &str, _why: &str) -> Result<()> {
        todo!()
    }
}
