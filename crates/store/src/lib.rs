#![doc = include_str!("../README.md")]
//!
//! # Reading order
//! [`Store`] is the whole interface; its methods are grouped by what they are about, one file each:
//! [`access`] (make, open, close, change the passphrase) · [`sources`] (who tells us, and consent) · [`add`] (a
//! report comes in) · [`reports`] (what came in, the inbox) · [`claims`] and [`decisions`] (review) · [`cases`],
//! [`records`] and [`view`] (what a case knows) · [`search`] and [`saved`] (what is asked again) · [`accounts`] and [`members`] (who signs in, and works on
//! which case) · [`scope`] (what they see of it) · [`erase`] · [`verify`] (the log) · [`releases`] ·
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
pub mod backup;
mod blobs;
pub mod cases;
pub mod claims;
pub mod decisions;
pub mod erase;
mod error;
pub mod facts;
pub mod judgements;
mod link;
pub mod members;
pub mod records;
pub mod releases;
pub mod reports;
mod rows;
pub mod saved;
mod schema;
pub mod scope;
pub mod search;
pub mod sources;
pub mod touched;
pub mod verify;
pub mod view;
mod words;
mod write;

pub use access::{Opening, Params, Passphrase, Store};
pub use ambient::{Ambient, Real};
pub use amparo_protect::seal::SealError;
pub use error::{Error, Part, Reason, Refusal, Result};

pub use accounts::{Account, NewAccount, Redeemed};
pub use add::{Added, NewReport};
pub use backup::Backup;
pub use claims::NewClaims;
pub use decisions::{NewDecision, Step};
pub use erase::{EraseRequest, Erasure, Original};
pub use facts::{Fact, Stats};
pub use judgements::{Judged, Judgement};
pub use members::{Member, Role};
pub use records::{SameAs, SameAsLink};
pub use releases::{NewRelease, Release, Withdrawal};
pub use reports::{Inbox, InboxFilter, InboxRow, Only, Tally};
pub use saved::{Asked, NewSaved, Saved};
pub use scope::Scope;
pub use search::{
    Condition, Count, Facet, Field, HIT_KINDS, Hit, HitKind, Hits, Mark, Near, Nearby, On, Order, Piece,
    Query,
};
pub use sources::NewSource;
pub use touched::Touched;
pub use verify::{Finding, VerifyReport, Wrong};
pub use view::{CaseReport, CaseView};
