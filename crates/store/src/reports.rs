//! What came in: reports, their originals, and the inbox.

use amparo_model::{CaseId, Handling, Report, ReportId, SourceId};

use crate::{Result, Store};

/// What the inbox shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Only {
    /// Everything.
    #[default]
    All,
    /// Reports with at least one claim that nobody decided about.
    ToReview,
    /// Reports whose claims are all decided.
    Reviewed,
    /// Files that hold no text we can read.
    Unreadable,
    /// Reports that belong to no case.
    NoCase,
}

/// Which part of the inbox to show; newest first.
#[derive(Clone, Debug, Default)]
pub struct InboxFilter {
    /// Which state.
    pub only: Only,
    /// Only reports attached to this case.
    pub case: Option<CaseId>,
    /// Only reports of this source.
    pub source: Option<SourceId>,
    /// Only reports in this language (BCP 47).
    pub language: Option<String>,
    /// Only reports older than this one: the next page.
    pub before: Option<ReportId>,
    /// Rows to return; 0 means 50.
    pub limit: usize,
}

/// A page of the inbox.
#[derive(Clone, Debug, PartialEq)]
pub struct Inbox {
    /// Newest first.
    pub rows: Vec<InboxRow>,
    /// Pass it as `before` to get the next page; `None` on the last one.
    pub next: Option<ReportId>,
}

/// How many claims stand where.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Tally {
    pub proposed: u64,
    pub accepted: u64,
    pub rejected: u64,
    pub withdrawn: u64,
}

/// One report in a list.
#[derive(Clone, Debug, PartialEq)]
pub struct InboxRow {
    /// Identifier.
    pub id: ReportId,
    /// Headline; the file's name where the report has none.
    pub title: String,
    /// Who published it.
    pub outlet: Option<String>,
    /// EDTF date of publication.
    pub published: Option<String>,
    /// BCP 47 tag or `und`.
    pub language: String,
    /// When it was added, RFC 3339, UTC.
    pub received: String,
    /// Who may see it.
    pub handling: Handling,
    /// Who gave it to us.
    pub source: SourceId,
    /// Its claims by state.
    pub claims: Tally,
    /// Kinds of protection its claims ask for (rejected ones left out), sorted.
    pub protection: Vec<String>,
    /// Codes of its warnings, sorted.
    pub warnings: Vec<String>,
    /// Whether no text could be read.
    pub unreadable: bool,
    /// Cases it belongs to.
    pub cases: Vec<CaseId>,
    /// The earlier report that has the same text.
    pub same_text_as: Option<ReportId>,
}

impl Store {
    /// One report with its text.
    pub fn report(&self, _id: &ReportId) -> Result<Report> {
        todo!()
    }

    /// The text alone.
    pub fn report_text(&self, _id: &ReportId) -> Result<String> {
        todo!()
    }

    /// The file as it came; or, after an erasure that kept a redacted copy, that copy.
    pub fn original(&self, _id: &ReportId) -> Result<Vec<u8>> {
        todo!()
    }

    /// One report as the inbox shows it.
    pub fn inbox_row(&self, _id: &ReportId) -> Result<InboxRow> {
        todo!()
    }

    /// A page of the inbox.
    pub fn inbox(&self, _filter: &InboxFilter) -> Result<Inbox> {
        todo!()
    }
}
