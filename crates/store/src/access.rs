//! Making, opening and closing a store.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use zeroize::Zeroizing;

use crate::{Ambient, Real, Result};

pub use amparo_protect::seal::Params;

/// A passphrase as typed; wiped from memory when dropped, never printed.
#[derive(Clone)]
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// Takes a passphrase into keeping.
    pub fn new(typed: impl Into<String>) -> Self {
        Self(Zeroizing::new(typed.into()))
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
    /// How long to wait while another process has the store; then [`Error::InUse`](crate::Error::InUse).
    pub wait: Duration,
    /// Readers that can work at the same time beside the one writer.
    pub readers: usize,
    /// Page cache of each connection in MiB.
    pub cache_mib: usize,
    /// Cost of deriving the key; used by [`Store::create_with`] only.
    pub params: Params,
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
            ambient: Arc::new(Real),
        }
    }
}

impl Opening {
    /// Cheap key derivation and no waiting: for tests and benchmarks, never for real data.
    pub fn for_tests() -> Self {
        Self { wait: Duration::ZERO, params: Params::FOR_TESTS, ..Self::default() }
    }
}

/// An open store. Share it behind an [`Arc`]; every method takes `&self`, blocks, and may be called from any
/// thread (from async code: on a blocking pool). One write at a time; readers never wait for the writer.
pub struct Store {
    pub(crate) dir: PathBuf,
}

impl Store {
    /// Makes an empty store in a folder that does not exist yet or is empty.
    pub fn create(dir: &Path, passphrase: &Passphrase) -> Result<Self> {
        Self::create_with(dir, passphrase, Opening::default())
    }

    /// Like [`Store::create`], with a say in the details.
    pub fn create_with(_dir: &Path, _passphrase: &Passphrase, _opening: Opening) -> Result<Self> {
        todo!()
    }

    /// Opens a store; brings an older format up to date after copying the database aside.
    pub fn open(dir: &Path, passphrase: &Passphrase) -> Result<Self> {
        Self::open_with(dir, passphrase, Opening::default())
    }

    /// Like [`Store::open`], with a say in the details.
    pub fn open_with(_dir: &Path, _passphrase: &Passphrase, _opening: Opening) -> Result<Self> {
        todo!()
    }

    /// Whether a folder holds a store.
    pub fn is_in(_dir: &Path) -> bool {
        todo!()
    }

    /// The folder it lies in.
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// Puts the store under a new passphrase. Nothing else is rewritten; backups keep the old one.
    pub fn passwd(&self, _old: &Passphrase, _new: &Passphrase, _who: &str) -> Result<()> {
        todo!()
    }

    /// Folds the write-ahead log into the database and lets go of the folder. Dropping does the same, but cannot
    /// say when it fails.
    pub fn close(self) -> Result<()> {
        todo!()
    }
}
