//! Who is there: sessions in memory. A token that works once, or a name with its password, becomes one. Only the
//! SHA-256 of a session's id is kept.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

use amparo_model::{AccountId, CaseId, ClaimId, DecisionId, ReportId, StepId};
use amparo_store::OpenKey;
use sha2::{Digest, Sha256};

use crate::flow::OneTimeSecret;
use crate::say::Lang;
use crate::{Problem, Result};

/// After this long without a request a session ends (with one person, the store is closed too).
pub(super) const IDLE: Duration = Duration::from_mins(15);
/// After this long the password, or with one person the passphrase, is asked in any case.
pub(super) const LONGEST: Duration = Duration::from_hours(8);
/// Browsers that stand at the sign-in page at a time; the one that was there longest makes way.
const GUESTS: usize = 1000;

type Hash = [u8; 32];

/// Whose a session is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Whose {
    /// Who came in by the token: the holder of the passphrase.
    Owner,
    /// Nobody's yet: it stands at the sign-in page.
    Guest,
    /// Who signed in.
    Account(AccountId),
}

/// Something that can be taken back with one key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Done {
    /// The claim it was about.
    pub(super) claim: ClaimId,
    /// The report under review.
    pub(super) report: Option<ReportId>,
    /// What it was.
    pub(super) what: Undoable,
}

/// What was done to ticked reports of the inbox.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Moved {
    /// They were given to somebody, or put away.
    Batch(String),
    /// They were put into a case.
    Into(CaseId, Vec<ReportId>),
}

/// What it is that can be taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Undoable {
    /// A step of a review.
    Step(StepId),
    /// What a second reader said.
    Coding(DecisionId),
}

impl Undoable {
    /// The id, as a form carries it.
    pub(super) fn id(&self) -> &str {
        match self {
            Self::Step(id) => id.as_str(),
            Self::Coding(id) => id.as_str(),
        }
    }
}

/// One browser.
#[derive(Clone, Debug)]
pub(super) struct Session {
    begun: Instant,
    seen: Instant,
    locked: bool,
    pub(super) whose: Whose,
    /// Goes into every form.
    pub(super) csrf: String,
    /// Language chosen on a page.
    pub(super) lang: Option<Lang>,
    /// What was done in this session, to be taken back one by one, the last first.
    pub(super) done: Vec<Done>,
    /// What to say on the next page.
    pub(super) flash: Option<String>,
    /// What was last done in the inbox, to be taken back.
    pub(super) moved: Option<Moved>,
    /// The secret of an authenticator program that waits for its first code.
    pub(super) pending: Option<OneTimeSecret>,
    /// A passkey that is being added, or the second step of signing in.
    #[cfg(feature = "passkeys")]
    pub(super) waits: Option<super::waits::Waits>,
    /// The private key of the account, to open sealed fields with; nowhere else while the program runs.
    pub(super) key: Option<Arc<OpenKey>>,
}

/// What a cookie leads to.
#[derive(Clone, Debug)]
pub(super) enum Found {
    /// Nobody.
    Stranger,
    /// The owner, who must type the passphrase again.
    Locked(Session),
    /// Somebody.
    Here(Session),
}

/// The door: at most one token, and the sessions.
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

    /// A door that only opens to names and passwords.
    pub(super) fn without_token() -> Self {
        Self { token: None, sessions: BTreeMap::new() }
    }

    /// Exchanges the token for a session id, once.
    pub(super) fn enter(&mut self, token: &str, now: Instant) -> Result<Option<String>> {
        if self.token != Some(hash(token)) {
            return Ok(None);
        }
        self.token = None;
        self.begin(Whose::Owner, None, now).map(Some)
    }

    /// A session for somebody who stands at the sign-in page.
    pub(super) fn guest(&mut self, lang: Option<Lang>, now: Instant) -> Result<String> {
        self.sessions.retain(|_, s| s.whose != Whose::Guest || !s.is_over(now));
        let guests = || self.sessions.iter().filter(|(_, s)| s.whose == Whose::Guest);
        if guests().count() >= GUESTS
            && let Some(oldest) = guests().min_by_key(|(_, s)| s.seen).map(|(key, _)| *key)
        {
            self.sessions.remove(&oldest);
        }
        self.begin(Whose::Guest, lang, now)
    }

    /// After name and password were right: a fresh session takes the place of the one before, whoever gave its id.
    pub(super) fn sign_in(&mut self, id: &str, account: AccountId, now: Instant) -> Result<String> {
        let lang = self.sessions.remove(&hash(id)).and_then(|old| old.lang);
        self.begin(Whose::Account(account), lang, now)
    }

    /// After name and password were right and more is asked: a fresh session of nobody takes the place of the one before.
    #[cfg(feature = "passkeys")]
    pub(super) fn halfway(&mut self, id: &str, waits: super::waits::Waits, now: Instant) -> Result<String> {
        let lang = self.sessions.remove(&hash(id)).and_then(|old| old.lang);
        let fresh = self.guest(lang, now)?;
        self.remember(&fresh, |s| s.waits = Some(waits));
        Ok(fresh)
    }

    /// Ends one session.
    pub(super) fn sign_out(&mut self, id: &str) {
        self.sessions.remove(&hash(id));
    }

    /// Ends every session of an account.
    pub(super) fn sign_out_everywhere(&mut self, account: &AccountId) {
        self.sessions.retain(|_, s| s.whose != Whose::Account(account.clone()));
    }

    /// From now on people sign in: whoever came in by the token must too, and the token is worth nothing.
    pub(super) fn close_to_owner(&mut self) {
        self.token = None;
        self.sessions.retain(|_, s| s.whose != Whose::Owner);
    }

    fn begin(&mut self, whose: Whose, lang: Option<Lang>, now: Instant) -> Result<String> {
        let id = random()?;
        let session = Session {
            begun: now,
            seen: now,
            locked: false,
            whose,
            csrf: random()?,
            lang,
            done: Vec::new(),
            flash: None,
            moved: None,
            pending: None,
            #[cfg(feature = "passkeys")]
            waits: None,
            key: None,
        };
        self.sessions.insert(hash(&id), session);
        Ok(id)
    }

    /// Who a cookie belongs to; being seen keeps a session awake.
    pub(super) fn find(&mut self, id: &str, now: Instant) -> Found {
        let key = hash(id);
        let Some(session) = self.sessions.get_mut(&key) else { return Found::Stranger };
        session.check(now);
        if !session.locked {
            session.seen = now;
            return Found::Here(session.clone());
        }
        if session.whose == Whose::Owner {
            return Found::Locked(session.clone());
        }
        self.sessions.remove(&key);
        Found::Stranger
    }

    /// Whether any session is awake.
    pub(super) fn anybody(&mut self, now: Instant) -> bool {
        self.sessions.values_mut().for_each(|s| s.check(now));
        self.sessions.values().any(|s| !s.locked)
    }

    /// Ends the sessions of accounts that are over, so that their keys are wiped without waiting for the next request.
    pub(super) fn sweep(&mut self, now: Instant) {
        #[cfg(feature = "passkeys")]
        self.sessions.values_mut().for_each(|s| s.waits = s.waits.take().filter(|w| w.holds(now)));
        self.sessions.retain(|_, s| !matches!(s.whose, Whose::Account(_)) || !s.is_over(now));
    }

    /// Whether nobody has come in yet.
    pub(super) fn is_waiting(&self) -> bool {
        self.token.is_some()
    }

    /// Locks everybody out: the owner is asked for the passphrase, everybody else must sign in again.
    pub(super) fn lock(&mut self) {
        self.sessions.retain(|_, s| s.whose == Whose::Owner);
        self.sessions.values_mut().for_each(|s| s.locked = true);
    }

    /// After the passphrase was right: a fresh session takes the place of the locked one.
    pub(super) fn unlock(&mut self, id: &str, now: Instant) -> Result<Option<String>> {
        let Some(old) = self.sessions.remove(&hash(id)) else { return Ok(None) };
        self.begin(old.whose, old.lang, now).map(Some)
    }

    /// Changes what a session remembers.
    pub(super) fn remember(&mut self, id: &str, change: impl FnOnce(&mut Session)) {
        if let Some(session) = self.sessions.get_mut(&hash(id)) {
            change(session);
        }
    }
}

impl Session {
    /// A session for one request, that no cookie leads to.
    pub(super) fn passing(whose: Whose) -> Result<Self> {
        let now = Instant::now();
        Ok(Self {
            begun: now,
            seen: now,
            locked: false,
            whose,
            csrf: random()?,
            lang: None,
            done: Vec::new(),
            flash: None,
            moved: None,
            pending: None,
            #[cfg(feature = "passkeys")]
            waits: None,
            key: None,
        })
    }

    fn check(&mut self, now: Instant) {
        self.locked |= self.is_over(now);
    }

    fn is_over(&self, now: Instant) -> bool {
        let idle = now.saturating_duration_since(self.seen) >= IDLE;
        idle || now.saturating_duration_since(self.begun) >= LONGEST
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

    fn account(n: u128) -> AccountId {
        AccountId::new(1, n)
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

    #[test]
    fn signing_in_makes_a_new_session_and_ends_by_itself() {
        let now = Instant::now();
        let mut door = Door::without_token();
        assert!(door.enter("", now).unwrap().is_none());
        let guest = door.guest(Some(Lang::Ko), now).unwrap();
        let mina = door.sign_in(&guest, account(1), now).unwrap();
        assert_ne!(guest, mina);
        assert!(matches!(door.find(&guest, now), Found::Stranger), "an id given by somebody else is gone");
        let Found::Here(session) = door.find(&mina, now) else { panic!() };
        assert!(session.lang == Some(Lang::Ko) && session.whose == Whose::Account(account(1)));
        assert!(matches!(door.find(&mina, now + IDLE), Found::Stranger), "idle: sign in again");
        let again = door.sign_in("nothing", account(1), now).unwrap();
        let (other, jun) =
            (door.sign_in("", account(1), now).unwrap(), door.sign_in("", account(2), now).unwrap());
        door.sign_out_everywhere(&account(1));
        assert!(!here(&door.find(&again, now)) && !here(&door.find(&other, now)));
        assert!(here(&door.find(&jun, now)));
        door.lock();
        assert!(matches!(door.find(&jun, now), Found::Stranger));
    }

    #[test]
    fn a_key_goes_with_its_session() {
        let dir = tempfile::tempdir().unwrap();
        let words = amparo_store::Passphrase::new("four plain words here");
        let opening = amparo_store::Opening::for_tests();
        let store = amparo_store::Store::create_with(&dir.path().join("store"), &words, opening).unwrap();
        let now = Instant::now();
        let mut door = Door::without_token();
        let begin = |door: &mut Door| {
            let key = Arc::new(store.owner_key("x").unwrap());
            let held = Arc::downgrade(&key);
            let id = door.sign_in("", account(1), now).unwrap();
            door.remember(&id, |s| s.key = Some(key));
            assert!(held.upgrade().is_some());
            (id, held)
        };
        let (id, held) = begin(&mut door);
        door.sign_out(&id);
        assert!(held.upgrade().is_none(), "signed out");
        let (_, held) = begin(&mut door);
        door.sign_out_everywhere(&account(1));
        assert!(held.upgrade().is_none(), "signed out everywhere");
        let (_, held) = begin(&mut door);
        door.lock();
        assert!(held.upgrade().is_none(), "locked");
        let (_, held) = begin(&mut door);
        door.sweep(now + IDLE / 2);
        assert!(held.upgrade().is_some(), "still there");
        door.sweep(now + IDLE);
        assert!(held.upgrade().is_none(), "idle: wiped without another request");
    }

    #[test]
    fn guests_take_no_more_memory() {
        let now = Instant::now();
        let mut door = Door::without_token();
        let mina = door.sign_in("", account(1), now).unwrap();
        for n in 0..3000 {
            door.guest(None, now + Duration::from_millis(n)).unwrap();
        }
        assert!(door.sessions.len() <= GUESTS + 1);
        assert!(here(&door.find(&mina, now)));
    }
}
