#![doc = include_str!("../README.md")]
//!
//! # Reading order
//! [`Store`] is the whole interface; its methods are grouped by what they are about, one file each:
//! [`access`] (make, open, close, change the passphrase) · [`sources`] (who tells us, and consent) · [`add`] (a
//! report comes in) · [`reports`] (what came in, the inbox) · [`assign`] (who has which report, what is put away, what is
//! new to whom) · [`claims`], [`decisions`], [`steps`] (what one key did) and
//! [`second`] (a second reader): review · [`cases`],
//! [`records`] and [`view`] (what a case knows) · [`interventions`], [`deadlines`] and [`consents`] (what is done for
//! somebody, by when, and with whose consent) · [`search`] and [`saved`] (what is asked again) · [`accounts`] and [`members`] (who signs in,
//! and works on which case) · [`tokens`] (programs that ask for somebody) · [`scope`] (what they see of it) · [`sealed`] (fields under
//! the key of their case) · [`erase`] · [`verify`] (the log) · [`releases`] ·
//! [`backup`] · [`touched`] (which cases later writes can have changed) · [`facts`] (how the store is).
//!
//! Underneath: `rows` and `write` (every write with its log leaf in one transaction), `schema` (the tables),
//! `words` (how text is cut for the index), `blobs` (originals), `link` (connections to the database file).
//!
//! No type of the database library appears here: PostgreSQL will stand under the same interface.

pub mod access;
pub mod accounts;
pub mod add;
mod ambient;
pub mod assign;
pub mod backup;
mod blobs;
pub mod cases;
pub mod claims;
pub mod consents;
pub mod deadlines;
pub mod decisions;
pub mod erase;
mod error;
pub mod facts;
pub mod interventions;
pub mod judgements;
mod link;
pub mod listing;
pub mod members;
pub mod records;
pub mod releases;
pub mod reports;
mod rows;
pub mod saved;
mod schema;
pub mod scope;
pub mod sealed;
pub mod search;
pub mod second;
pub mod sources;
pub mod steps;
pub mod tokens;
pub mod touched;
pub mod verify;
pub mod view;
mod words;
mod write;

pub use access::{Opening, Params, Passphrase, Store};
pub use ambient::{Ambient, Real};
pub use amparo_protect::seal::SealError;
pub use error::{Error, Part, Reason, Refusal, Result};

pub use accounts::{Account, NewAccount, Passkey, Redeemed};
pub use add::{Added, NewReport};
pub use assign::{Away, Doer, InboxMark, Until, Waiting};
pub use backup::Backup;
pub use claims::NewClaims;
pub use consents::{Answer, ConsentOf, NewAnswer};
pub use deadlines::{Deadline, DeadlineState, NewDeadline};
pub use decisions::{NewDecision, Step};
pub use erase::{EraseRequest, Erasure, Original};
pub use facts::{Fact, Stats};
pub use interventions::{Intervention, NewIntervention, NewOutcome, Outcome, TakenBack};
pub use judgements::{Judged, Judgement};
pub use listing::{ClaimFilter, ClaimPage};
pub use members::{Member, Role};
pub use records::{SameAs, SameAsLink};
pub use releases::{NewRelease, Release, Withdrawal};
pub use reports::{Inbox, InboxFilter, InboxRow, Only, Resting, Tally};
pub use saved::{Asked, NewSaved, Saved};
pub use scope::Scope;
pub use sealed::{About, Holder, Look, NewSealed, OpenKey, SealedField, SealedSource, Settled};
pub use search::{
    Condition, Count, Facet, Field, HIT_KINDS, Hit, HitKind, Hits, Mark, Near, Nearby, On, Order, Piece,
    Query,
};
pub use second::{NewCoding, Second, SecondState};
pub use sources::NewSource;
pub use steps::{Did, Hand, NewStep, ReviewStep};
pub use tokens::{Grant, NewToken, Token};
pub use touched::Touched;
pub use verify::{Finding, VerifyReport, Wrong};
pub use view::{CaseReport, CaseView};
