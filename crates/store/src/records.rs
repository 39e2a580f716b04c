//! Records: persons, groups, organisations and places as a case knows them.

use amparo_model::reading::EntityKind;
use amparo_model::{CaseId, Handling, LinkId, Publicity, Record, RecordId, Reviewed};

use crate::{Result, Store};

/// Two records judged about.
#[derive(Clone, Debug)]
pub struct SameAs {
    /// One record.
    pub one: RecordId,
    /// The other.
    pub other: RecordId,
    /// Who judges.
    pub who: String,
    /// Why.
    pub why: String,
}

/// A judgement that two records are one person, group, organisation or place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SameAsLink {
    /// Identifier.
    pub id: LinkId,
    /// One record.
    pub one: RecordId,
    /// The other.
    pub other: RecordId,
    /// Who judged.
    pub who: String,
    /// When, RFC 3339, UTC.
    pub at: String,
    /// Why.
    pub why: String,
}

impl Store {
    /// Makes a record in a case, private until somebody says otherwise.
    pub fn create_record(
        &self,
        _case: &CaseId,
        _kind: EntityKind,
        _label: &str,
        _handling: Handling,
        _who: &str,
    ) -> Result<RecordId> {
        todo!()
    }

    /// One record.
    pub fn record(&self, _id: &RecordId) -> Result<Record> {
        todo!()
    }

    /// The case a record belongs to.
    pub fn case_of(&self, _id: &RecordId) -> Result<CaseId> {
        todo!()
    }

    /// Records of a case, in the order they were made.
    pub fn records(&self, _case: &CaseId) -> Result<Vec<Record>> {
        todo!()
    }

    /// Says whether a record may be named in public. For [`Publicity::PublicRole`] the role, who and why stand
    /// in the value; `who` and `why` are given for the way back too. Former answers stay on record.
    pub fn set_publicity(&self, _id: &RecordId, _publicity: Publicity, _who: &str, _why: &str) -> Result<()> {
        todo!()
    }

    /// Judges two records of one kind to be the same. Nothing is merged: take the judgement back, and they are
    /// two again.
    pub fn same_as(&self, _new: SameAs) -> Result<LinkId> {
        todo!()
    }

    /// Takes back a judgement.
    pub fn undo_same_as(&self, _id: &LinkId, _who: &str, _why: &str) -> Result<()> {
        todo!()
    }

    /// A record and every record judged the same as it, directly or through others; sorted.
    pub fn same_records(&self, _id: &RecordId) -> Result<Vec<RecordId>> {
        todo!()
    }

    /// What is accepted about a record and those judged the same: the entity claims that point to it, and the
    /// accepted relations, acts, statements, counts and protections of the same reports that speak of it.
    pub fn record_claims(&self, _id: &RecordId) -> Result<Vec<Reviewed>> {
        todo!()
    }
}
