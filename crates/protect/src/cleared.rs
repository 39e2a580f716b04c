//! Disclosure control: the gate between a case file and the public.
//!
//! [`Cleared<T>`] can be made here and nowhere else; the publisher takes nothing but cleared values. The gate
//! fails closed: one finding that stands in the way, and there is no page.
//!
//! ```text
//! CaseDraft ──rules about the draft──▶ shown (described, coarsened, withheld) ──rules about the page and all its
//!             earlier versions──▶ everything searched once more ──▶ Cleared<PublicCase>, or findings
//! ```
//! Terms are those of statistical disclosure control (Hundepool et al. 2012): a *quasi-identifier* is harmless
//! alone and a name in combination; *generalisation* shows it coarser, *suppression* not at all.
//!
//! Nobody outside can make a cleared value:
//! ```compile_fail
//! use amparo_protect::cleared::Cleared;
//! let forged = Cleared { value: "Kim Yong-il", changes: Vec::new() };
//! ```
//! ```compile_fail
//! use amparo_protect::cleared::Cleared;
//! let forged = Cleared::new("Kim Yong-il", Vec::new());
//! ```
//! ```compile_fail
//! use amparo_protect::cleared::{Cleared, PublicCase};
//! let forged: Cleared<PublicCase> = serde_json::from_str("{}").unwrap();
//! ```

mod ages;
mod basis;
mod contact;
mod draft;
mod exposure;
mod finding;
mod flaw;
mod gate;
mod guard;
mod place;
mod policy;
mod public;
mod rows;
mod rules;
mod shown;

pub use draft::{
    Area, Basis, CaseDraft, Correction, CountDraft, Fact, Grain, Level, PersonRef, Place, PlaceKind, Related,
    Release, Sex, Show, StatementDraft,
};
pub use exposure::{Dimension, Profile};
pub use finding::{Exposed, Finding};
pub use flaw::Flaw;
pub use gate::{check_case, clear_case, scan_rendered, tombstone};
pub use policy::{Policy, Reason, Rule, Severity};
pub use public::{
    Age, Description, PublicBasis, PublicCase, PublicCount, PublicFact, PublicPlace, PublicStatement, Shown,
    Standing, Tombstone,
};
pub use rows::{Column, Rows, RowsDraft, clear_rows};

/// A value that may leave: it passed every rule of this module.
#[derive(Clone, Debug)]
pub struct Cleared<T> {
    value: T,
    changes: Vec<Finding>,
}

impl<T> Cleared<T> {
    fn new(value: T, changes: Vec<Finding>) -> Self {
        Self { value, changes }
    }

    /// The value.
    pub fn value(&self) -> &T {
        &self.value
    }

    /// What clearing changed by itself, and which findings a person answered. Not for the public.
    pub fn changes(&self) -> &[Finding] {
        &self.changes
    }
}
