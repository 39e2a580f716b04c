//! Who may look: a token that works once, then a session in memory. Only the SHA-256 of a session's id is kept.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use amparo_model::ClaimId;
use sha2::{Digest, Sha256};

use crate::say::Lang;
use crate::{Problem, Result};

/// After this long without a request the store is closed.
pub(super) const IDLE: Duration = Duration::from_mins(15);
/// After this long the passphrase is asked in any case.
pub(super) const LONGEST: Duration = Duration::from_hours(8);

type Hash = [u8; 32];

/// One browser that came in by the token.
#[derive(Clone, Debug)]
pub(super) struct Session {
    begun: Instant,
    seen: Instant,
    locked: bool,
    /// Goes into every form.
    pub(super) csrf: String,
    /// Language chosen on a page.
    pub(super) lang: Option<Lang>,
    /// The last claim decided about, to be undone with one key.
    pub(super) last: Option<ClaimId>,
    /// What to say on the next page.
    pub(super) flash: Option<String>,
}

/// What a cookie leads to.
#[derive(Clone, Debug)]
pub(super) enum Found {
    /// Nobody.
    Stranger,
    /// Somebody who must type the passphrase again.
    Locked(Session),
    /// Somebody.
    Here(Session),
}

/// The door: one token, and the sessions that came of it.
#[derive(Debug)]
pub(super) struct Door {
    token: Option<Hash>,
    sessions: BTreeMap<Hash, Session>,
}

impl Door {
    /// A door and its token, which is printed and not kept.
    pub(super) fn new() -> Result<(Self, String)> {
        let token = random()?;
        Ok((Self { token: Some(hash(&token)), sessions: BTreeMap::new() }, token))
    }

    /// Exchanges the token for a session id, once.
    pub(super) fn enter(&mut self, token: &str, now: Instant) -> Result<Option<String>> {
        if self.token != Some(hash(token)) {
            return Ok(None);
        }
        self.token = None;
        self.begin(None, now).map(Some)
    }

    fn begin(&mut self, lang: Option<Lang>, now: Instant) -> Result<String> {
        let id = random()?;
        let session =
            Session { begun: now, seen: now, locked: false, csrf: random()?, lang, last: None, flash: None };
        self.sessions.insert(hash(&id), session);
        Ok(id)
    }

    /// Who a cookie belongs to; being seen keeps a session awake.
    pub(super) fn find(&mut self, id: &str, now: Instant) -> Found {
        let Some(session) = self.sessions.get_mut(&hash(id)) else { return Found::Stranger };
        session.check(now);
        if session.locked {
            return Found::Locked(session.clone());
        }
        session.seen = now;
        Found::Here(session.clone())
    }

    /// Whether any session is awake.
    pub(super) fn anybody(&mut self, now: Instant) -> bool {
        self.sessions.values_mut().for_each(|s| s.check(now));
        self.sessions.values().any(|s| !s.locked)
    }

    /// Whether nobody has come in yet.
    pub(super) fn is_waiting(&self) -> bool {
        self.token.is_some()
    }

    /// Locks everybody out.
    pub(super) fn lock(&mut self) {
        self.sessions.values_mut().for_each(|s| s.locked = true);
    }

    /// After the passphrase was right: a fresh session takes the place of the locked one.
    pub(super) fn unlock(&mut self, id: &str, now: Instant) -> Result<Option<String>> {
        let Some(old) = self.sessions.remove(&hash(id)) else { return Ok(None) };
        self.begin(old.lang, now).map(Some)
    }

    /// Changes what a session remembers.
    pub(super) fn remember(&mut self, id: &str, change: impl FnOnce(&mut Session)) {
        if let Some(session) = self.sessions.get_mut(&hash(id)) {
            change(session);
        }
    }
}

impl Session {
    fn check(&mut self, now: Instant) {
        let idle = now.saturating_duration_since(self.seen) >= IDLE;
        let long = now.saturating_duration_since(self.begun) >= LONGEST;
        self.locked |= idle || long;
    }
}

fn hash(text: &str) -> Hash {
    Sha256::digest(text).into()
}

/// 256 random bits, hexadecimal.
fn random() -> Result<String> {
    let mut bytes = [0_u8; 32];
    getrandom::fill(&mut bytes).map_err(|e| Problem::internal("problem-no-random").value("error", e))?;
    Ok(bytes.iter().map(|b| format!("{b:02x}")).collect())
}

/// Whether two secrets are the same, without telling by time where they differ.
pub(super) fn same(one: &str, other: &str) -> bool {
    // Comparing digests: what an attacker could time is not what is secret.
    hash(one) == hash(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn here(found: &Found) -> bool {
        matches!(found, Found::Here(_))
    }

    #[test]
    fn the_token_works_once() {
        let now = Instant::now();
        let (mut door, token) = Door::new().unwrap();
        assert!(door.enter("guess", now).unwrap().is_none());
        let id = door.enter(&token, now).unwrap().unwrap();
        assert!(door.enter(&token, now).unwrap().is_none());
        assert!(here(&door.find(&id, now)));
        assert!(!here(&door.find("other", now)));
    }

    #[test]
    fn a_session_locks_when_idle_and_when_old() {
        let now = Instant::now();
        let (mut door, token) = Door::new().unwrap();
        let id = door.enter(&token, now).unwrap().unwrap();
        assert!(here(&door.find(&id, now + IDLE / 2)));
        assert!(here(&door.find(&id, now + IDLE)), "being seen keeps it awake");
        assert!(matches!(door.find(&id, now + IDLE * 3), Found::Locked(_)));
        let again = door.unlock(&id, now + IDLE * 3).unwrap().unwrap();
        assert!(here(&door.find(&again, now + IDLE * 3)));
        assert!(matches!(door.find(&id, now + IDLE * 3), Found::Stranger), "the old id is gone");
        let mut at = now + IDLE * 3;
        while at < now + IDLE * 3 + LONGEST {
            door.find(&again, at);
            at += IDLE / 2;
        }
        assert!(matches!(door.find(&again, at), Found::Locked(_)));
    }
}
