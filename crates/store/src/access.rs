//! Making, opening and closing a store.
//!
//! ```text
//! amparo.key            the instance key, wrapped by the passphrase (JSON)
//! amparo.db, -wal, -shm the database, encrypted as a whole
//! blobs/ab/abcd…        originals, each sealed under a key of its own; blobs/pending: not yet in the database
//! amparo.lock           held while a process has the store
//! before-format-N.db    the database before it was brought to format N
//! ```

use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use amparo_protect::log::SigningKey;
use amparo_protect::seal::{InstanceKey, KeyFile, Secret, blob_name};
use zeroize::Zeroizing;

use crate::ambient::random;
use crate::blobs::Blobs;
use crate::link::{Database, Readers, migrate, setting};
use crate::write::{Writer, load_tree};
use crate::{Ambient, Error, Part, Real, Result, words};

pub use amparo_protect::seal::Params;

pub(crate) const KEY_FILE: &str = "amparo.key";
pub(crate) const DATABASE: &str = "amparo.db";
const UNFINISHED: &str = "amparo.key.new";
const LOCK: &str = "amparo.lock";

/// A passphrase as typed; wiped from memory when dropped, never printed.
#[derive(Clone)]
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// Takes a passphrase into keeping.
    pub fn new(typed: impl Into<String>) -> Self {
        Self(Zeroizing::new(typed.into()))
    }

    pub(crate) fn expose(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Passphrase(…)")
    }
}

/// How to open a store.
#[derive(Clone)]
pub struct Opening {
    /// How long to wait while another process has the store; then [`Error::InUse`].
    pub wait: Duration,
    /// Readers that can work at the same time beside the one writer.
    pub readers: usize,
    /// Page cache of each connection in MiB.
    pub cache_mib: usize,
    /// Cost of deriving the key; used by [`Store::create_with`] only.
    pub params: Params,
    /// Cost of proving the password of an account, and of the key it opens. Signing in happens often and in parallel:
    /// it may cost less than opening the store.
    pub account_params: Params,
    /// Clock and random generator.
    pub ambient: Arc<dyn Ambient>,
}

impl Default for Opening {
    fn default() -> Self {
        Self {
            wait: Duration::from_secs(5),
            readers: 3,
            cache_mib: 32,
            params: Params::default(),
            account_params: Params::FOR_ACCOUNTS,
            ambient: Arc::new(Real),
        }
    }
}

impl Opening {
    /// Cheap key derivation and no waiting: for tests and benchmarks, never for real data.
    pub fn for_tests() -> Self {
        Self {
            wait: Duration::ZERO,
            params: Params::FOR_TESTS,
            account_params: Params::FOR_TESTS,
            ..Self::default()
        }
    }
}

impl std::fmt::Debug for Opening {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Opening")
            .field("wait", &self.wait)
            .field("readers", &self.readers)
            .finish_non_exhaustive()
    }
}

/// Keys for each use, made from the instance key.
pub(crate) struct Keys {
    pub(crate) blobs: Secret,
    pub(crate) blob_names: Secret,
    pub(crate) texts: Secret,
    pub(crate) actors: Secret,
    /// Names one-time codes, so that nobody without it can try them.
    pub(crate) codes: Secret,
    /// Wraps the secrets of authenticator programs.
    pub(crate) totp: Secret,
    /// Wraps what passkeys are proved against.
    #[cfg(feature = "passkeys")]
    pub(crate) passkeys: Secret,
    /// Wraps the key pair of whoever holds the passphrase, for cases that nobody else works on.
    pub(crate) owner: Secret,
    pub(crate) signing: SigningKey,
    /// What checkpoints of this log are called; says nothing about anybody.
    pub(crate) origin: String,
}

impl Keys {
    fn new(instance: &InstanceKey) -> Self {
        let origin = blob_name(&instance.sub_key("log origin"), b"");
        Self {
            blobs: instance.blobs(),
            blob_names: instance.blob_names(),
            texts: instance.sub_key("texts"),
            actors: instance.sub_key("actors"),
            codes: instance.sub_key("codes"),
            totp: instance.sub_key("totp"),
            #[cfg(feature = "passkeys")]
            passkeys: instance.sub_key("passkeys"),
            owner: instance.sub_key("owner"),
            signing: instance.log_signing(),
            origin: format!("amparo.invalid/{}", &origin[..16]),
        }
    }
}

/// An open store. Share it behind an [`Arc`]; every method takes `&self`, blocks, and may be called from any
/// thread (from async code: on a blocking pool). One write at a time; readers never wait for the writer.
pub struct Store {
    pub(crate) dir: PathBuf,
    pub(crate) keys: Keys,
    pub(crate) database: Database,
    pub(crate) blobs: Blobs,
    pub(crate) ambient: Arc<dyn Ambient>,
    pub(crate) account_params: Params,
    pub(crate) writer: Mutex<Writer>,
    pub(crate) readers: Readers,
    _lock: File,
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Store").field("dir", &self.dir).finish_non_exhaustive()
    }
}

impl Store {
    /// Makes an empty store in a folder that does not exist yet or is empty.
    pub fn create(dir: &Path, passphrase: &Passphrase) -> Result<Self> {
        Self::create_with(dir, passphrase, Opening::default())
    }

    /// Like [`Store::create`], with a say in the details.
    pub fn create_with(dir: &Path, passphrase: &Passphrase, opening: Opening) -> Result<Self> {
        make_private_dir(dir)?;
        refuse_foreign(dir)?;
        let lock = lock(dir, opening.wait)?;
        refuse_foreign(dir)?;
        clear_unfinished(dir)?;
        let ambient = &*opening.ambient;
        let instance = InstanceKey::new(random(ambient));
        let file = KeyFile::wrap(&instance, &passphrase.0, opening.params, random(ambient), random(ambient))?;
        // The key file gets its name last: a folder with one holds a whole store.
        let unfinished = dir.join(UNFINISHED);
        write_durably(&unfinished, &serde_json::to_vec_pretty(&file)?)?;
        let store = Self::start(dir, &instance, lock, opening)?;
        store.write(|w| w.leaf("make", "store", "", ""))?;
        fs::rename(&unfinished, dir.join(KEY_FILE)).map_err(Error::io(Part::KeyFile))?;
        sync_dir(dir)?;
        Ok(store)
    }

    /// Opens a store; brings an older format up to date after copying the database aside.
    pub fn open(dir: &Path, passphrase: &Passphrase) -> Result<Self> {
        Self::open_with(dir, passphrase, Opening::default())
    }

    /// Like [`Store::open`], with a say in the details.
    pub fn open_with(dir: &Path, passphrase: &Passphrase, opening: Opening) -> Result<Self> {
        let file = read_key_file(dir)?;
        let lock = lock(dir, opening.wait)?;
        let instance = file.open(&passphrase.0)?;
        if !dir.join(DATABASE).is_file() {
            return Err(Error::damaged(Part::Database(dir.to_owned())));
        }
        Self::start(dir, &instance, lock, opening)
    }

    fn start(dir: &Path, instance: &InstanceKey, lock: File, opening: Opening) -> Result<Self> {
        let database = Database {
            path: dir.join(DATABASE),
            key: instance.database().expose_hex(),
            cache_mib: opening.cache_mib,
        };
        let mut conn = database.writer()?;
        migrate(&database, &mut conn)?;
        let tree = load_tree(&conn)?;
        let store = Self {
            dir: dir.to_owned(),
            keys: Keys::new(instance),
            database,
            blobs: Blobs::new(&dir.join("blobs"))?,
            ambient: opening.ambient,
            account_params: opening.account_params,
            writer: Mutex::new(Writer { conn, tree }),
            readers: Readers::new(opening.readers),
            _lock: lock,
        };
        store.settle_pending()?;
        if store.read(|tx| setting(tx, "words"))?.as_deref() != Some(words::VERSION) {
            store.reindex()?;
        }
        Ok(store)
    }

    /// Whether a folder holds a store.
    pub fn is_in(dir: &Path) -> bool {
        dir.join(KEY_FILE).is_file()
    }

    /// The folder it lies in.
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// Puts the store under a new passphrase. Nothing else is rewritten; backups keep the old one.
    pub fn passwd(&self, old: &Passphrase, new: &Passphrase, who: &str) -> Result<()> {
        let ambient = &*self.ambient;
        let file = read_key_file(&self.dir)?.rewrap(&old.0, &new.0, random(ambient), random(ambient))?;
        let fresh = self.dir.join("amparo.key.changed");
        write_durably(&fresh, &serde_json::to_vec_pretty(&file)?)?;
        fs::rename(&fresh, self.dir.join(KEY_FILE)).map_err(Error::io(Part::KeyFile))?;
        sync_dir(&self.dir)?;
        self.write(|w| w.leaf("passwd", "store", "", who))
    }

    /// Folds the write-ahead log into the database and lets go of the folder. Dropping does the same, but cannot
    /// say when it fails.
    pub fn close(self) -> Result<()> {
        self.readers.close();
        self.fold_wal().map(drop)
    }

    /// Moves everything from the write-ahead log into the database and empties it; whether nobody stood in the way.
    pub(crate) fn fold_wal(&self) -> Result<bool> {
        let writer = self.writer()?;
        let busy: i64 = writer.conn.query_row("pragma wal_checkpoint(truncate)", [], |r| r.get(0))?;
        Ok(busy == 0)
    }
}

/// Reads the key file of a folder.
fn read_key_file(dir: &Path) -> Result<KeyFile> {
    match fs::read(dir.join(KEY_FILE)) {
        Ok(bytes) => serde_json::from_slice(&bytes).map_err(|_| Error::damaged(Part::KeyFile)),
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => Err(Error::NoStore(dir.to_owned())),
        Err(e) => Err(Error::io(Part::KeyFile)(e)),
    }
}

/// Takes the lock of a folder; the system lets go of it when the process ends, however it ends.
fn lock(dir: &Path, wait: Duration) -> Result<File> {
    let path = dir.join(LOCK);
    let file = File::options().create(true).truncate(false).write(true).open(&path);
    let file = file.map_err(Error::io(Part::Lock(path.clone())))?;
    let until = Instant::now() + wait;
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(file),
            Err(TryLockError::WouldBlock) if Instant::now() < until => {
                std::thread::sleep(Duration::from_millis(50).min(wait));
            }
            Err(TryLockError::WouldBlock) => return Err(Error::InUse(dir.to_owned())),
            Err(TryLockError::Error(e)) => return Err(Error::io(Part::Lock(path.clone()))(e)),
        }
    }
}

/// Makes a folder that only its owner can read, where the system knows such folders.
pub(crate) fn make_private_dir(dir: &Path) -> Result<()> {
    let failed = || Error::io(Part::Folder(dir.to_owned()));
    fs::create_dir_all(dir).map_err(failed())?;
    #[cfg(unix)]
    fs::set_permissions(dir, std::os::unix::fs::PermissionsExt::from_mode(0o700)).map_err(failed())?;
    Ok(())
}

/// What a broken-off attempt to make a store can have left.
const LEFT_OVER: &[&str] = &[LOCK, UNFINISHED, DATABASE, "amparo.db-wal", "amparo.db-shm", "blobs"];

/// Refuses a folder that holds anything but what a broken-off attempt left.
fn refuse_foreign(dir: &Path) -> Result<()> {
    let names: Vec<_> = names_in(dir)?;
    let broken_off = names.iter().any(|n| n == UNFINISHED);
    let ours = |name: &str| name == LOCK || (broken_off && LEFT_OVER.contains(&name));
    if names.iter().all(|name| ours(name)) { Ok(()) } else { Err(Error::NotEmpty(dir.to_owned())) }
}

/// Makes way for a new store.
fn clear_unfinished(dir: &Path) -> Result<()> {
    for name in names_in(dir)?.iter().filter(|n| *n != LOCK) {
        let path = dir.join(name);
        let gone = if path.is_dir() { fs::remove_dir_all(&path) } else { fs::remove_file(&path) };
        gone.map_err(Error::io(Part::Unfinished))?;
    }
    Ok(())
}

fn names_in(dir: &Path) -> Result<Vec<String>> {
    let failed = || Error::io(Part::Folder(dir.to_owned()));
    let entries = fs::read_dir(dir).map_err(failed())?;
    entries.map(|e| Ok(e.map_err(failed())?.file_name().to_string_lossy().into_owned())).collect()
}

/// Writes a file that only its owner can read, and has it on the disk when this returns.
pub(crate) fn write_durably(path: &Path, bytes: &[u8]) -> Result<()> {
    use std::io::Write;
    let mut options = File::options();
    options.create(true).truncate(true).write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let written =
        options.open(path).and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync_all()));
    written.map_err(Error::io(Part::File(path.to_owned())))
}

/// Has the names in a folder on the disk when this returns. Where folders cannot be opened as files (Windows),
/// the file system's own journal has to do.
pub(crate) fn sync_dir(dir: &Path) -> Result<()> {
    if cfg!(unix) {
        File::open(dir).and_then(|d| d.sync_all()).map_err(Error::io(Part::Folder(dir.to_owned())))?;
    }
    Ok(())
}
