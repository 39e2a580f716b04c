//! Who tells us, how far they are trusted, and what they allow.

use amparo_model::{Consent, Handling, Reliability, Source, SourceId};

use crate::{Result, Store};

/// A source as it is entered.
#[derive(Clone, Debug)]
pub struct NewSource {
    /// Term of `vocab/sources.toml`, line `kind`.
    pub kind: String,
    /// What the organisation calls it.
    pub label: String,
    /// How far it is trusted.
    pub reliability: Reliability,
    /// Who may see it.
    pub handling: Handling,
    /// What it agreed to at the start; empty means nothing.
    pub consent: Vec<Consent>,
    /// Who enters it.
    pub who: String,
}

impl Store {
    /// Enters a source.
    pub fn add_source(&self, _new: NewSource) -> Result<SourceId> {
        todo!()
    }

    /// One source with its consent as it stands now.
    pub fn source(&self, _id: &SourceId) -> Result<Source> {
        todo!()
    }

    /// The source of this kind and label, where there is one: reports of an outlet share theirs.
    pub fn source_named(&self, _kind: &str, _label: &str) -> Result<Option<Source>> {
        todo!()
    }

    /// All sources, in the order they were entered.
    pub fn sources(&self) -> Result<Vec<Source>> {
        todo!()
    }

    /// Says anew how far a source is trusted, and why; the former judgement stays on record.
    pub fn set_reliability(&self, _id: &SourceId, _to: Reliability, _who: &str, _why: &str) -> Result<()> {
        todo!()
    }

    /// Records an answer to one question of consent. A later answer for the same purpose takes its place; the
    /// earlier one stays on record.
    pub fn record_consent(&self, _id: &SourceId, _consent: Consent, _who: &str) -> Result<()> {
        todo!()
    }

    /// Records that consent for a purpose was withdrawn on a day (EDTF).
    pub fn withdraw_consent(&self, _id: &SourceId, _purpose: &str, _day: &str, _who: &str, _why: &str) -> Result<()> {
        todo!()
    }
}
