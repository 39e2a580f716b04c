//! Copies of the whole store, as encrypted as the store itself.

use std::path::Path;

use amparo_model::BackupId;

use crate::{Opening, Passphrase, Result, Store};

/// A backup that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// Identifier.
    pub id: BackupId,
    /// When, RFC 3339, UTC.
    pub at: String,
    /// The folder it was written to.
    pub place: String,
    /// Leaves in the log at that time.
    pub leaves: u64,
    /// Whether somebody declared it destroyed.
    pub gone: bool,
}

impl Store {
    /// Copies the store into a new folder while it stays in use: database, originals and key file. The passphrase
    /// of today opens the copy, for as long as the copy exists.
    pub fn backup(&self, _to: &Path, _who: &str) -> Result<Backup> {
        todo!()
    }

    /// Every backup made, oldest first.
    pub fn backups(&self) -> Result<Vec<Backup>> {
        todo!()
    }

    /// Records that a backup was destroyed: it no longer counts as holding erased names.
    pub fn forget_backup(&self, _id: &BackupId, _who: &str) -> Result<()> {
        todo!()
    }

    /// Makes a store in a new folder out of a backup, opens and verifies it. The backup is only read.
    pub fn restore(_from: &Path, _dir: &Path, _passphrase: &Passphrase, _opening: Opening) -> Result<Store> {
        todo!()
    }
}
