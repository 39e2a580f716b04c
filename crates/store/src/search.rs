//! Finding reports, accepted claims, records, cases and reasons by words; by names in any writing; by filters.
//!
//! ```text
//! typed ─▶ words::Parsed ─▶ spell::widen (other spellings) ─▶ collect (index, scope, filters, counts) ─▶ show (the words)
//! ```

mod check;
mod collect;
mod facts;
mod index;
mod indexed;
mod near;
mod show;
mod sieve;
mod spell;
mod terms;

use amparo_model::{CaseId, ClaimId, RecordId, ReportId};

pub(crate) use check::check;
use collect::Key;
pub(crate) use facts::refresh;
pub(crate) use index::{Entry, ReportWords, entry, follow, index_report, report_words, unindex_report};
pub(crate) use indexed::{Indexed, follow_new};
pub use near::{Near, Nearby};
pub use sieve::{Condition, Count, Facet, Field};
pub(crate) use spell::{follow_record, like as other_spellings};

use crate::words::Parsed;
use crate::{Result, Scope, Store};

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
    /// Filters; alone, they find everything that fits.
    pub conditions: Vec<Condition>,
    /// Only what is within; nothing of the rest is counted.
    pub within: Scope,
    /// Only what came in or was decided after this moment, in milliseconds since 1970.
    pub since: Option<i64>,
    /// In which order.
    pub order: Order,
    /// Whether to count by field.
    pub facets: bool,
    /// Hits to return; 0 means 20.
    pub limit: usize,
    /// Hits to skip.
    pub offset: usize,
    /// Only hits behind this one: the next page.
    pub after: Option<Mark>,
}

/// Kinds of hits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum HitKind {
    Report,
    Claim,
    Record,
    Case,
    /// Why somebody decided.
    Reason,
}

/// Every kind of hit.
pub const HIT_KINDS: [HitKind; 5] =
    [HitKind::Report, HitKind::Claim, HitKind::Record, HitKind::Case, HitKind::Reason];

impl HitKind {
    /// The stable word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Report => "report",
            Self::Claim => "claim",
            Self::Record => "record",
            Self::Case => "case",
            Self::Reason => "reason",
        }
    }

    /// The kind of a word.
    pub fn parse(text: &str) -> Option<Self> {
        HIT_KINDS.into_iter().find(|k| k.word() == text)
    }
}

/// The place of a hit in its list: where the next page goes on, whatever came in meanwhile.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark {
    key: Key,
    /// The last report and value that belong to the list.
    upto: (i64, i64),
}

impl std::fmt::Display for Mark {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Key { place, value, seq } = self.key;
        write!(
            f,
            "{}.{}.{}{}.{:x}",
            self.upto.0,
            self.upto.1,
            if value { 'v' } else { 'r' },
            seq,
            place.to_bits()
        )
    }
}

impl Mark {
    /// Reads a mark as it was written; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('.');
        let mut number = || parts.next()?.parse::<i64>().ok();
        let upto = (number()?, number()?);
        let hit = parts.next()?;
        let value = hit.starts_with('v');
        let seq = hit.strip_prefix(['v', 'r'])?.parse().ok()?;
        let place = f64::from_bits(u64::from_str_radix(parts.next()?, 16).ok()?);
        (parts.next().is_none() && !place.is_nan()).then_some(Self { key: Key { place, value, seq }, upto })
    }
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
    /// How many there are in all: exact, unless there are `more`.
    pub total: u64,
    /// Whether there are more than are ranked and counted (four thousand reports, and as many of everything else): these
    /// are the newest then.
    pub more: bool,
    /// The page asked for.
    pub hits: Vec<Hit>,
    /// Pass it as `after` to get the next page; `None` on the last one.
    pub next: Option<Mark>,
    /// How many of them have what, where that was asked for.
    pub facets: Vec<Facet>,
}

/// One hit.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// What was found.
    pub on: On,
    /// Headline of the report, label of the record, title of the case, the kind of claim, or the verdict of a decision.
    pub title: String,
    /// The words around the match.
    pub snippet: Vec<Piece>,
    /// Report: EDTF date of publication, else the day it came in. Others: the day of the decision.
    pub date: String,
    /// The spelling by which it was found, where a name that was typed does not stand in it as typed. That both are one
    /// person nobody has said.
    pub otherwise: Option<String>,
}

/// What a hit leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum On {
    Report(ReportId),
    Claim { claim: ClaimId, report: Option<ReportId> },
    Record { record: RecordId, case: CaseId },
    Case(CaseId),
    Reason { claim: ClaimId, report: Option<ReportId> },
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
    pub fn search(&self, query: &Query) -> Result<Hits> {
        let mut parsed = Parsed::new(&query.text);
        let nothing = Hits { total: 0, more: false, hits: Vec::new(), next: None, facets: Vec::new() };
        if parsed.with.is_empty() && (query.conditions.is_empty() || !parsed.without.is_empty()) {
            return Ok(nothing);
        }
        let limit = if query.limit == 0 { 20 } else { query.limit };
        self.read(|tx| {
            spell::widen(tx, &mut parsed)?;
            let found = collect::collect(tx, query, parsed.match_expression().as_deref())?;
            let from = query.after.as_ref().map_or(query.offset, |mark| collect::begin(&found, mark));
            let page: Vec<Key> = found.keys.iter().skip(from).take(limit).copied().collect();
            let further = found.keys.len() > from.saturating_add(limit);
            Ok(Hits {
                total: found.keys.len() as u64,
                more: found.more,
                next: page.last().filter(|_| further).map(|key| Mark { key: *key, upto: found.upto }),
                hits: page.iter().map(|key| show::hit(tx, key, &parsed)).collect::<Result<_>>()?,
                facets: found.facets,
            })
        })
    }

    /// How many hits of a query came in or were decided after a moment (RFC 3339).
    pub fn count_since(&self, query: &Query, since: &str) -> Result<u64> {
        let query = Query {
            since: Some(facts::millis(since)),
            order: Order::Newest,
            facets: false,
            limit: 1,
            ..query.clone()
        };
        Ok(self.search(&query)?.total)
    }
}
