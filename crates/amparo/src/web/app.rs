//! What every handler shares: the store (or its absence, while locked), the door, the reader.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::Instant;

use amparo_model::CaseId;
use amparo_store::{Opening, Passphrase, Store};

use super::Start;
use super::limit::Limiter;
use super::session::{Door, Found, IDLE};
use crate::engine::Engine;
use crate::flow::Memory;
use crate::say::Lang;
use crate::watch::Shown;
use crate::{Problem, Result};

/// The state of the server.
pub struct App {
    dir: PathBuf,
    opening: Opening,
    store: Mutex<Option<Arc<Store>>>,
    door: Mutex<Door>,
    /// One try at a time: a passphrase costs a second or so to test.
    trying: tokio::sync::Mutex<()>,
    /// Whether people sign in; else the holder of the passphrase is alone with the store.
    team: AtomicBool,
    pub(super) limiter: Mutex<Limiter>,
    /// Two passwords at a time: each takes 64 MiB to prove.
    proving: tokio::sync::Semaphore,
    pub(super) engine: Arc<Engine>,
    pub(super) who: String,
    pub(super) lang: Option<Lang>,
    pub(super) demo: bool,
    port: u16,
    /// When a program last asked by a token.
    asked: Mutex<Option<Instant>>,
    /// Which reports were made from others, by id.
    pub(super) memory: Arc<Memory>,
    /// The watched folder, the case its files go to, and how far it is.
    pub(super) watched: OnceLock<(PathBuf, Option<CaseId>, Arc<Mutex<Shown>>)>,
}

impl App {
    /// State for a port; gives the token that opens the door once. Where there are accounts there is none, unless the
    /// holder of the passphrase wants to be alone with the store.
    pub fn new(start: Start, port: u16) -> Result<(Self, Option<String>)> {
        let team = !start.alone && start.store.has_accounts()?;
        let (door, token) = if team {
            (Door::without_token(), None)
        } else {
            let (door, token) = Door::new()?;
            (door, Some(token))
        };
        let app = Self {
            dir: start.dir,
            opening: start.opening,
            store: Mutex::new(Some(start.store)),
            door: Mutex::new(door),
            trying: tokio::sync::Mutex::new(()),
            team: team.into(),
            limiter: Mutex::default(),
            proving: tokio::sync::Semaphore::new(2),
            engine: start.engine,
            who: start.who,
            lang: start.lang,
            demo: start.demo,
            port,
            asked: Mutex::default(),
            memory: Arc::default(),
            watched: OnceLock::new(),
        };
        Ok((app, token))
    }

    /// The port it answers on.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Whether people sign in.
    pub(super) fn is_team(&self) -> bool {
        self.team.load(Ordering::SeqCst)
    }

    /// From now on people sign in; whoever came in by the token must too.
    pub(super) fn become_team(&self) {
        self.team.store(true, Ordering::SeqCst);
        self.door().close_to_owner();
    }

    /// Whether the store is closed and its keys are forgotten.
    pub(super) fn is_closed(&self) -> bool {
        self.store.lock().unwrap_or_else(PoisonError::into_inner).is_none()
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

    /// The store, where it is open. Whoever keeps it keeps its keys: not longer than one file takes.
    pub(super) fn store_now(&self) -> Option<Arc<Store>> {
        self.store.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Runs something on the open store, away from the threads that answer.
    pub(super) async fn on_store<T: Send + 'static>(
        self: &Arc<Self>,
        work: impl FnOnce(&Store) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let store = self.store_now().ok_or_else(|| Problem::refused("problem-locked"))?;
        tokio::task::spawn_blocking(move || work(&store)).await?
    }

    /// The same where a password is proved: as many at a time as memory allows, after the wait that wrong tries cost.
    pub(super) async fn prove<T: Send + 'static>(
        self: &Arc<Self>,
        name: &str,
        session: &str,
        work: impl FnOnce(&Store) -> Result<Option<T>> + Send + 'static,
    ) -> Result<Option<T>> {
        self.prove_until(name, session, work, |_| true).await
    }

    /// The same where a right password alone is not the end: tries are forgotten only after what `is_end`, so that a second
    /// factor is not guessed faster than a password.
    pub(super) async fn prove_until<T: Send + 'static>(
        self: &Arc<Self>,
        name: &str,
        session: &str,
        work: impl FnOnce(&Store) -> Result<Option<T>> + Send + 'static,
        is_end: impl Fn(&T) -> bool,
    ) -> Result<Option<T>> {
        // As the store folds it: another spelling of a name is no other name.
        let name = &amparo_store::accounts::folded(name);
        let limiter = || self.limiter.lock().unwrap_or_else(PoisonError::into_inner);
        let wait = limiter().wait(name, session, Instant::now());
        tokio::time::sleep(wait).await;
        let permit = self.proving.acquire().await;
        let proved = self.on_store(work).await?;
        drop(permit);
        if proved.as_ref().is_some_and(is_end) {
            limiter().right(name, session);
        }
        Ok(proved)
    }

    /// A program asked by a token that holds: that counts as somebody being there.
    pub(super) fn asked_by_token(&self) {
        *self.asked.lock().unwrap_or_else(PoisonError::into_inner) = Some(Instant::now());
    }

    /// How long the answer to a token that is wrong waits, as wrong passwords do. A right one never waits.
    pub(super) fn wrong_token(&self) -> std::time::Duration {
        // No account can have this name.
        let name = "bearer:";
        self.limiter.lock().unwrap_or_else(PoisonError::into_inner).wait(name, name, Instant::now())
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

    /// Closes the store when every session is locked. A team's store stays open until somebody locks it.
    pub(super) fn lock_if_idle(&self) {
        self.door().sweep(Instant::now());
        if self.is_team() {
            return;
        }
        let now = Instant::now();
        let asked = *self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        if asked.is_some_and(|at| now.saturating_duration_since(at) < IDLE) {
            return;
        }
        let mut door = self.door();
        if !door.is_waiting() && !door.anybody(now) {
            drop(door);
            self.close();
        }
    }

    /// Opens the store again with the passphrase; gives the new session id of the owner.
    pub(super) async fn unlock(self: &Arc<Self>, id: &str, passphrase: Passphrase) -> Result<Option<String>> {
        let _one_at_a_time = self.trying.lock().await;
        self.close();
        self.open_again(passphrase).await?;
        self.door().unlock(id, Instant::now())
    }

    /// Opens the store of a team again after somebody locked it. Nobody is signed in by that, and a store that is open
    /// stays as it is.
    pub(super) async fn unlock_team(self: &Arc<Self>, passphrase: Passphrase) -> Result<()> {
        let _one_at_a_time = self.trying.lock().await;
        if self.is_closed() { self.open_again(passphrase).await } else { Ok(()) }
    }

    async fn open_again(&self, passphrase: Passphrase) -> Result<()> {
        let (dir, opening) = (self.dir.clone(), self.opening.clone());
        let store =
            tokio::task::spawn_blocking(move || Store::open_with(&dir, &passphrase, opening)).await??;
        *self.store.lock().unwrap_or_else(PoisonError::into_inner) = Some(Arc::new(store));
        Ok(())
    }
}
