//! Erasing a person.

use amparo_model::{BackupId, ClaimId, RecordId, ReportId};

use crate::{Result, Store};

/// What to do with the original files that name the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Original {
    /// Destroy each one's key and keep the redacted text in its place.
    Redact,
    /// Destroy each one's key; nothing takes its place.
    Destroy,
}

/// What an erasure did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Erasure {
    /// Reports whose text was redacted, in the order they came.
    pub reports: Vec<ReportId>,
    /// Claims that were rewritten.
    pub claims: Vec<ClaimId>,
    /// Originals whose key was destroyed.
    pub originals: u64,
    /// Other rows that were rewritten: decisions, labels, titles, releases, reasons.
    pub other_rows: u64,
    /// Backups made while the name was in the store, and not since declared destroyed: they still hold it.
    pub backups: Vec<(BackupId, String)>,
}

impl Store {
    /// Erases a person from the store.
    ///
    /// Every name of the record (label, names in accepted and proposed entity claims that point to it or carry
    /// the same name, and those of records judged the same) is blotted out, letter for letter, in every text,
    /// title, claim, decision, label, release and index entry; so are its mentions, attributes and contact
    /// details. Lengths stay, so that other citations hold. Salts of what was rewritten are destroyed: the log
    /// still verifies and gives nothing away. Cannot be undone.
    pub fn erase_person(&self, _record: &RecordId, _original: Original, _who: &str, _why: &str) -> Result<Erasure> {
        todo!()
    }

    /// What [`Store::erase_person`] would touch, without touching it.
    pub fn erase_preview(&self, _record: &RecordId) -> Result<Erasure> {
        todo!()
    }
}
