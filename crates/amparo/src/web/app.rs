//! What every handler shares: the store (or its absence, while locked), the door, the reader.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use amparo_store::{Opening, Passphrase, Store};

use super::Start;
use super::session::{Door, Found};
use crate::engine::Engine;
use crate::flow::Memory;
use crate::say::Lang;
use crate::{Problem, Result};

/// The state of the server.
pub struct App {
    dir: PathBuf,
    opening: Opening,
    store: Mutex<Option<Arc<Store>>>,
    door: Mutex<Door>,
    /// One try at a time: a passphrase costs a second or so to test.
    trying: tokio::sync::Mutex<()>,
    pub(super) engine: Arc<Engine>,
    pub(super) who: String,
    pub(super) lang: Option<Lang>,
    port: u16,
    /// Which reports were made from others, by id.
    pub(super) memory: Arc<Memory>,
}

impl App {
    /// State for a port; gives the token that opens the door once.
    pub fn new(start: Start, port: u16) -> Result<(Self, String)> {
        let (door, token) = Door::new()?;
        let app = Self {
            dir: start.dir,
            opening: start.opening,
            store: Mutex::new(Some(start.store)),
            door: Mutex::new(door),
            trying: tokio::sync::Mutex::new(()),
            engine: start.engine,
            who: start.who,
            lang: start.lang,
            port,
            memory: Arc::default(),
        };
        Ok((app, token))
    }

    /// The port it answers on.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// A panic in one request must not lock out the rest.
    fn door(&self) -> MutexGuard<'_, Door> {
        self.door.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn with_door<T>(&self, f: impl FnOnce(&mut Door) -> T) -> T {
        f(&mut self.door())
    }

    pub(super) fn find(&self, id: &str) -> Found {
        self.door().find(id, Instant::now())
    }

    /// Runs something on the open store, away from the threads that answer.
    pub(super) async fn on_store<T: Send + 'static>(
        self: &Arc<Self>,
        work: impl FnOnce(&Store) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let store = self.store.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let store = store.ok_or_else(|| Problem::refused("problem-locked"))?;
        tokio::task::spawn_blocking(move || work(&store)).await?
    }

    /// Locks everybody out and forgets the keys.
    pub(super) fn lock(&self) {
        self.door().lock();
        self.close();
    }

    /// Closes the store; requests that still use it end first.
    pub(super) fn close(&self) {
        let store = self.store.lock().unwrap_or_else(PoisonError::into_inner).take();
        drop(store);
        self.memory.forget();
    }

    /// Closes the store when every session is locked.
    pub(super) fn lock_if_idle(&self) {
        let mut door = self.door();
        if !door.is_waiting() && !door.anybody(Instant::now()) {
            drop(door);
            self.close();
        }
    }

    /// Opens the store again with the passphrase; gives the new session id.
    pub(super) async fn unlock(self: &Arc<Self>, id: &str, passphrase: Passphrase) -> Result<Option<String>> {
        let _one_at_a_time = self.trying.lock().await;
        let (dir, opening) = (self.dir.clone(), self.opening.clone());
        let open = self.store.lock().unwrap_or_else(PoisonError::into_inner).take();
        drop(open);
        let store =
            tokio::task::spawn_blocking(move || Store::open_with(&dir, &passphrase, opening)).await??;
        *self.store.lock().unwrap_or_else(PoisonError::into_inner) = Some(Arc::new(store));
        self.door().unlock(id, Instant::now())
    }
}
