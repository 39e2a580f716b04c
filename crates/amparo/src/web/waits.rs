//! What waits for a browser's answer, in the memory of its session: gone with the first answer, right or wrong, and after
//! a few minutes.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use amparo_store::accounts::{Adding, Halfway};

/// So long it waits.
const LONGEST: Duration = Duration::from_mins(5);

/// Something that waits. Copies of a session share it: whoever takes it first has it.
#[derive(Clone)]
pub(super) struct Waits {
    what: Arc<Mutex<Option<What>>>,
    until: Instant,
}

enum What {
    Adding(Box<Adding>),
    Halfway(Box<Halfway>),
}

/// What the browser is told; none where passkeys cannot be asked for.
pub(super) struct Question(pub(super) Option<String>);

impl std::fmt::Debug for Waits {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Waits(…)")
    }
}

impl Waits {
    /// A passkey that is being added.
    pub(super) fn adding(adding: Adding, now: Instant) -> Self {
        Self::new(What::Adding(Box::new(adding)), now)
    }

    /// Somebody who owes a second factor.
    pub(super) fn halfway(halfway: Box<Halfway>, now: Instant) -> Self {
        Self::new(What::Halfway(halfway), now)
    }

    fn new(what: What, now: Instant) -> Self {
        Self { what: Arc::new(Mutex::new(Some(what))), until: now + LONGEST }
    }

    /// Whether it is still worth anything.
    pub(super) fn holds(&self, now: Instant) -> bool {
        now < self.until && self.lock().is_some()
    }

    /// Name and question of the passkey that is being added.
    pub(super) fn shown_adding(&self, now: Instant) -> Option<(String, String)> {
        match &*self.lock() {
            Some(What::Adding(adding)) if now < self.until => {
                Some((adding.name().to_owned(), adding.options.clone()))
            }
            _ => None,
        }
    }

    /// The question to somebody who owes a second factor.
    pub(super) fn shown_halfway(&self, now: Instant) -> Option<Question> {
        match &*self.lock() {
            Some(What::Halfway(halfway)) if now < self.until => Some(Question(halfway.options.clone())),
            _ => None,
        }
    }

    /// Takes it, once.
    pub(super) fn take_adding(&self, now: Instant) -> Option<Adding> {
        match self.lock().take() {
            Some(What::Adding(adding)) if now < self.until => Some(*adding),
            _ => None,
        }
    }

    /// Takes it, once.
    pub(super) fn take_halfway(&self, now: Instant) -> Option<Halfway> {
        match self.lock().take() {
            Some(What::Halfway(halfway)) if now < self.until => Some(*halfway),
            _ => None,
        }
    }

    fn lock(&self) -> MutexGuard<'_, Option<What>> {
        self.what.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
