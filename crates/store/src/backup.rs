//! Copies of the whole store, as encrypted as the store itself.

use std::fs;
use std::path::Path;

use amparo_model::BackupId;
use rusqlite::{Connection, OptionalExtension};

use crate::access::{DATABASE, KEY_FILE, make_private_dir, sync_dir, write_durably};
use crate::blobs::Blobs;
use crate::rows::read_id;
use crate::{Error, Opening, Part, Passphrase, Result, Store, schema};

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
    pub fn backup(&self, to: &Path, who: &str) -> Result<Backup> {
        make_private_dir(to)?;
        if fs::read_dir(to).map_err(Error::io(Part::Folder(to.to_owned())))?.next().is_some() {
            return Err(Error::NotEmpty(to.to_owned()));
        }
        let place =
            fs::canonicalize(to).map_err(Error::io(Part::Folder(to.to_owned())))?.display().to_string();
        // Recorded first: a copy that was begun may hold names, even if it is never finished.
        let mut writer = self.writer()?;
        let backup = self.write_with(&mut writer, |w| {
            let id = w.id(BackupId::new);
            let leaves = w.leaves() + 1;
            let values = [id.as_str().into(), (&place).into(), leaves.into(), who.into(), (&w.at).into()];
            w.insert(schema::BACKUP, &values)?;
            w.leaf("backup", "backup", id.as_str(), who)?;
            Ok(Backup { id, at: w.at.clone(), place, leaves, gone: false })
        })?;
        self.read(|tx| {
            // The first read fixes what this transaction sees; only then may others write again.
            tx.query_row("select size from log_edge", [], |_| Ok(()))?;
            drop(writer);
            self.database.copy(tx, &to.join(DATABASE))?;
            let mut statement = tx.prepare("select id from original order by seq")?;
            let names: Vec<String> =
                statement.query_map([], |r| r.get(0))?.collect::<rusqlite::Result<_>>()?;
            self.copy_originals(&names, &Blobs::new(&to.join("blobs"))?)
        })?;
        // The key file comes last: a folder with one is a whole backup.
        let key = fs::read(self.dir.join(KEY_FILE)).map_err(Error::io(Part::KeyFile))?;
        write_durably(&to.join(KEY_FILE), &key)?;
        sync_dir(to)?;
        Ok(backup)
    }

    /// Copies originals as they lie, several at a time: most of the time is waiting for the disk.
    fn copy_originals(&self, names: &[String], to: &Blobs) -> Result<()> {
        for name in names {
            to.path(name).parent().filter(|folder| !folder.is_dir()).map_or(Ok(()), make_private_dir)?;
        }
        let copy = |names: &[String]| {
            names.iter().try_for_each(|name| match self.blobs.read(name) {
                Ok(sealed) => write_durably(&to.path(name), &sealed),
                // A file that is missing here stays missing there; `verify` names it in both.
                Err(_) => Ok(()),
            })
        };
        std::thread::scope(|scope| {
            let parts = names.chunks(names.len().div_ceil(8).max(1));
            let copies: Vec<_> = parts.map(|part| scope.spawn(move || copy(part))).collect();
            let mut done =
                copies.into_iter().map(|c| c.join().unwrap_or_else(|_| Err(Error::damaged(Part::Copy))));
            done.try_for_each(|part| part)
        })
    }

    /// Every backup made, oldest first.
    pub fn backups(&self) -> Result<Vec<Backup>> {
        self.read(|tx| backups(tx))
    }

    /// Records that a backup was destroyed: it no longer counts as holding erased names.
    pub fn forget_backup(&self, id: &BackupId, who: &str) -> Result<()> {
        self.write(|w| {
            let found: Option<i64> =
                w.tx.query_row("select seq from backup where id = ?", [id.as_str()], |r| r.get(0))
                    .optional()?;
            found.ok_or_else(|| Error::NotFound { kind: "backup", id: id.to_string() })?;
            if backups(&w.tx)?.iter().any(|b| b.id == *id && b.gone) {
                return Ok(());
            }
            let values = [w.row_id("bg").into(), id.as_str().into(), who.into(), (&w.at).into()];
            w.insert(schema::BACKUP_GONE, &values)?;
            w.leaf("forget", "backup", id.as_str(), who)
        })
    }

    /// Makes a store in a new folder out of a backup, opens and verifies it. The backup is only read.
    pub fn restore(from: &Path, dir: &Path, passphrase: &Passphrase, opening: Opening) -> Result<Store> {
        if !Store::is_in(from) {
            return Err(Error::NoStore(from.to_owned()));
        }
        make_private_dir(dir)?;
        if fs::read_dir(dir).map_err(Error::io(Part::Folder(dir.to_owned())))?.next().is_some() {
            return Err(Error::NotEmpty(dir.to_owned()));
        }
        let copy = |name: &Path| -> Result<()> {
            let bytes = fs::read(from.join(name)).map_err(Error::io(Part::InBackup(name.to_owned())))?;
            let to = dir.join(name);
            to.parent().map_or(Ok(()), make_private_dir)?;
            write_durably(&to, &bytes)
        };
        copy(Path::new(DATABASE))?;
        let blobs = Blobs::new(&dir.join("blobs"))?;
        for name in Blobs::in_folder(&from.join("blobs")).names()? {
            let path = blobs.path(&name);
            copy(path.strip_prefix(dir).unwrap_or(&path))?;
        }
        copy(Path::new(KEY_FILE))?;
        sync_dir(dir)?;
        let store = Store::open_with(dir, passphrase, opening)?;
        let report = store.verify(None)?;
        match report.findings.first() {
            None => Ok(store),
            Some(first) => Err(Error::damaged(Part::Backup {
                first: first.to_string(),
                findings: report.findings.len(),
            })),
        }
    }
}

pub(crate) fn backups(conn: &Connection) -> Result<Vec<Backup>> {
    let mut statement = conn.prepare_cached(
        "select b.id, b.at, b.place, b.leaves, exists (select 1 from backup_gone g where g.backup = b.id)
         from backup b order by b.seq",
    )?;
    let mut rows = statement.query([])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        all.push(Backup {
            id: read_id!(BackupId, &row.get::<_, String>(0)?)?,
            at: row.get(1)?,
            place: row.get(2)?,
            leaves: row.get::<_, i64>(3)? as u64,
            gone: row.get::<_, i64>(4)? != 0,
        });
    }
    Ok(all)
}
