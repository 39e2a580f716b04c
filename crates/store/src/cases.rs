//! Cases: what the organisation follows up.

use amparo_model::{Case, CaseId, ReportId};

use crate::{Result, Store};

impl Store {
    /// Opens a case. `standard` is the standard of proof, a term of `vocab/standards.toml`.
    pub fn create_case(&self, _title: &str, _standard: &str, _who: &str) -> Result<CaseId> {
        todo!()
    }

    /// One case.
    pub fn case(&self, _id: &CaseId) -> Result<Case> {
        todo!()
    }

    /// All cases, newest first.
    pub fn cases(&self) -> Result<Vec<Case>> {
        todo!()
    }

    /// Gives a case another title or standard of proof, and says why; the former stay on record.
    pub fn change_case(&self, _id: &CaseId, _title: &str, _standard: &str, _who: &str, _why: &str) -> Result<()> {
        todo!()
    }

    /// Puts a report into a case. A report can belong to several; attaching it twice changes nothing.
    pub fn attach_report(&self, _case: &CaseId, _report: &ReportId, _who: &str) -> Result<()> {
        todo!()
    }

    /// Takes a report out of a case, and says why.
    pub fn detach_report(&self, _case: &CaseId, _report: &ReportId, _who: &str, _why: &str) -> Result<()> {
        todo!()
    }
}
