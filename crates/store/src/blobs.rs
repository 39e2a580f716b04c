//! Originals on the disk: each sealed under a random key of its own, which lies wrapped in the database. Deleting
//! that row destroys the original, wherever copies of the file may lie.
//!
//! A file is written to `pending` and is on the disk before the transaction that refers to it commits; it gets
//! its place afterwards. What is in `pending` on opening is either put in its place or, if no transaction refers
//! to it, removed.

use std::fs;
use std::path::{Path, PathBuf};

use amparo_protect::seal::{Secret, blob_name, open, seal};
use rusqlite::{Connection, OptionalExtension};

use crate::access::{make_private_dir, sync_dir, write_durably};
use crate::ambient::random;
use crate::{Error, Part, Result, Store};

/// The folder of the originals.
pub(crate) struct Blobs {
    pub(crate) dir: PathBuf,
    pending: PathBuf,
}

/// A sealed original that is on the disk and waits for its transaction.
pub(crate) struct Sealed {
    pub(crate) name: String,
    /// Its key, wrapped.
    pub(crate) key: Vec<u8>,
    pub(crate) bytes: u64,
}

impl Blobs {
    /// The originals in a folder, made if it is not there.
    pub(crate) fn new(dir: &Path) -> Result<Self> {
        let blobs = Self::in_folder(dir);
        make_private_dir(&blobs.pending)?;
        Ok(blobs)
    }

    /// The originals in a folder that is only read.
    pub(crate) fn in_folder(dir: &Path) -> Self {
        Self { dir: dir.to_owned(), pending: dir.join("pending") }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.dir.join(name.get(..2).unwrap_or("xx")).join(name)
    }

    /// Puts a file that its transaction refers to in its place.
    pub(crate) fn settle(&self, name: &str) -> Result<()> {
        let path = self.path(name);
        if let Some(folder) = path.parent()
            && !folder.is_dir()
        {
            make_private_dir(folder)?;
        }
        fs::rename(self.pending.join(name), path).map_err(Error::io(Part::Originals))
    }

    /// Reads a sealed file, in its place or still pending.
    pub(crate) fn read(&self, name: &str) -> std::io::Result<Vec<u8>> {
        fs::read(self.path(name)).or_else(|_| fs::read(self.pending.join(name)))
    }

    /// Removes a file whose key is gone.
    pub(crate) fn remove(&self, name: &str) {
        // Without its key the file is noise; if it cannot be removed now, `doctor` says so.
        let _ = fs::remove_file(self.path(name));
        let _ = fs::remove_file(self.pending.join(name));
    }

    /// Names of all files, sorted.
    pub(crate) fn names(&self) -> Result<Vec<String>> {
        let mut names = Vec::new();
        for folder in read_dir(&self.dir)? {
            for file in read_dir(&folder)? {
                names.extend(file.file_name().and_then(|n| n.to_str()).map(str::to_owned));
            }
        }
        names.sort_unstable();
        Ok(names)
    }
}

/// What a folder holds; nothing if it is no folder.
fn read_dir(dir: &Path) -> Result<Vec<PathBuf>> {
    if !dir.is_dir() {
        return Ok(Vec::new());
    }
    let entries = fs::read_dir(dir).map_err(Error::io(Part::Originals))?;
    entries.map(|e| e.map(|e| e.path()).map_err(Error::io(Part::Originals))).collect()
}

impl Store {
    /// The name an original has or would have.
    pub(crate) fn original_name(&self, bytes: &[u8]) -> String {
        blob_name(&self.keys.blob_names, bytes)
    }

    /// Seals an original under a new key and writes it to `pending`.
    pub(crate) fn seal_original(&self, name: String, bytes: &[u8]) -> Result<Sealed> {
        let ambient = &*self.ambient;
        let key = Secret::new(random(ambient));
        let wrapped = seal(&self.keys.blobs, random(ambient), &name, key.expose())?;
        let sealed = seal(&key, random(ambient), &name, bytes)?;
        write_durably(&self.blobs.pending.join(&name), &sealed)?;
        Ok(Sealed { name, key: wrapped, bytes: bytes.len() as u64 })
    }

    /// Has the names of pending files on the disk.
    pub(crate) fn sync_pending(&self) -> Result<()> {
        sync_dir(&self.blobs.pending)
    }

    /// Opens an original with its wrapped key.
    pub(crate) fn open_original(&self, name: &str, wrapped: &[u8]) -> Result<Vec<u8>> {
        let damaged = || Error::damaged(Part::Original(name.to_string()));
        let key = zeroize::Zeroizing::new(open(&self.keys.blobs, name, wrapped).map_err(|_| damaged())?);
        let key: [u8; 32] = key.as_slice().try_into().map_err(|_| damaged())?;
        let sealed = self.blobs.read(name).map_err(|_| damaged())?;
        open(&Secret::new(key), name, &sealed).map_err(|_| damaged())
    }

    /// Puts what is pending in its place, or removes it if no transaction refers to it.
    pub(crate) fn settle_pending(&self) -> Result<()> {
        let files = read_dir(&self.blobs.pending)?;
        if files.is_empty() {
            return Ok(());
        }
        self.read(|tx| {
            for file in &files {
                match file.file_name().and_then(|n| n.to_str()) {
                    Some(name) if is_known(tx, name)? => self.blobs.settle(name)?,
                    _ => fs::remove_file(file).map_err(Error::io(Part::LeftOver))?,
                }
            }
            Ok(())
        })
    }
}

/// Whether the database has the key of a file.
pub(crate) fn is_known(conn: &Connection, name: &str) -> Result<bool> {
    let found = conn
        .prepare_cached("select 1 from original where id = ?")?
        .query_row([name], |_| Ok(()))
        .optional()?;
    Ok(found.is_some())
}
