//! Finding reports, accepted claims and records by words.

use amparo_model::{CaseId, ClaimId, RecordId, ReportId};

use crate::{Result, Store};

/// What to find. All words must stand in a hit; `"words in a row"`, `-without`, `begin*`.
///
/// Case, accents, width and the script variants of one letter make no difference; Han, Hangul and kana are found
/// by any two characters in a row. No text is an error: what means nothing finds nothing.
#[derive(Clone, Debug, Default)]
pub struct Query {
    /// As typed.
    pub text: String,
    /// Only hits of this kind.
    pub kind: Option<HitKind>,
    /// In which order.
    pub order: Order,
    /// Hits to return; 0 means 20.
    pub limit: usize,
    /// Hits to skip.
    pub offset: usize,
}

/// Kinds of hits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum HitKind {
    Report,
    Claim,
    Record,
}

/// In which order hits come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// Best match first.
    #[default]
    Relevance,
    /// Newest first: by when it came in.
    Newest,
}

/// What was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Hits {
    /// How many there are in all: exact.
    pub total: u64,
    /// The page asked for.
    pub hits: Vec<Hit>,
}

/// One hit.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// What was found.
    pub on: On,
    /// Headline of the report, label of the record, or the kind of claim.
    pub title: String,
    /// The words around the match.
    pub snippet: Vec<Piece>,
    /// Report: EDTF date of publication, else the day it came in. Others: the day of the decision.
    pub date: String,
}

/// What a hit leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum On {
    Report(ReportId),
    Claim { claim: ClaimId, report: Option<ReportId> },
    Record { record: RecordId, case: CaseId },
}

/// A part of a snippet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The words.
    pub text: String,
    /// Whether they are what was looked for.
    pub marked: bool,
}

impl Store {
    /// Finds.
    pub fn search(&self, _query: &Query) -> Result<Hits> {
        todo!()
    }
}
