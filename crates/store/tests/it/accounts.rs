//! Who signs in, what proves them, and what is left of a secret that was replaced.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use amparo_model::AccountId;
use amparo_protect::seal::{public_key, totp};
use amparo_store::{Account, Ambient, Error, NewAccount, Opening, Passphrase, Real, Refusal, Store, Wrong};

use crate::desk::{Desk, page, pass};
use crate::tamper;

const WORDS: &str = "otter maple lantern";
const OTHER: &str = "violet harbour stone";

/// A clock that stands until it is moved.
struct Clock(AtomicI64);

impl Ambient for Clock {
    fn now(&self) -> jiff::Timestamp {
        jiff::Timestamp::from_second(self.0.load(Ordering::SeqCst)).unwrap()
    }

    fn fill(&self, bytes: &mut [u8]) {
        Real.fill(bytes);
    }
}

struct Bench {
    store: Store,
    clock: Arc<Clock>,
    _dir: tempfile::TempDir,
}

impl Bench {
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let clock = Arc::new(Clock(AtomicI64::new(1_700_000_010)));
        let opening = Opening { ambient: clock.clone(), ..Opening::for_tests() };
        let store = Store::create_with(&dir.path().join("store"), &pass(), opening).unwrap();
        Self { store, clock, _dir: dir }
    }

    fn later(&self, seconds: i64) {
        self.clock.0.fetch_add(seconds, Ordering::SeqCst);
    }

    fn step(&self) -> u64 {
        (self.clock.0.load(Ordering::SeqCst) / 30) as u64
    }
}

fn new(name: &str, administrator: bool) -> NewAccount {
    NewAccount { name: name.into(), label: format!("{name} Q."), administrator, who: "mina".into() }
}

fn words(text: &str) -> Passphrase {
    Passphrase::new(text)
}

fn signs_in(store: &Store, name: &str, password: &str, code: &str) -> Option<Account> {
    store.sign_in(name, &words(password), code).unwrap()
}

fn first(store: &Store) -> (AccountId, Vec<String>) {
    store.first_account(&new("Mina", true), &words(WORDS)).unwrap()
}

fn refusal<T: std::fmt::Debug>(answer: Result<T, Error>) -> Refusal {
    match answer.unwrap_err() {
        Error::Refused(refusal) => refusal,
        other => panic!("{other}"),
    }
}

#[test]
fn only_name_and_password_together_sign_in() {
    let desk = Desk::new();
    let store = &desk.store;
    assert!(!store.has_accounts().unwrap());
    let (id, codes) = first(store);
    assert!(store.has_accounts().unwrap() && codes.len() == 10);
    let mina = signs_in(store, " MINA ", WORDS, "").unwrap();
    assert!(mina.id == id && mina.administrator && mina.label == "Mina Q." && mina.recovery == 10);
    assert_eq!(signs_in(store, "mina", OTHER, ""), None);
    assert_eq!(signs_in(store, "mina", "", ""), None);
    assert_eq!(signs_in(store, "nobody", WORDS, ""), None);
    assert_eq!(signs_in(store, "", "", ""), None);
    assert_eq!(refusal(store.first_account(&new("Jun", true), &words(WORDS))), Refusal::NotTheFirst);
    assert!(store.verify(None).unwrap().is_intact());
}

#[test]
fn a_name_belongs_to_one_and_can_be_read_back() {
    let desk = Desk::new();
    let store = &desk.store;
    assert_eq!(refusal(store.add_account(&new("Jun", false))), Refusal::FirstAdministers);
    first(store);
    for same in ["mina", "MINA", " Mina", "\u{ff2d}ina"] {
        assert_eq!(refusal(store.add_account(&new(same, false))), Refusal::NameTaken, "{same}");
    }
    let same_label = NewAccount { label: "mina q.".into(), ..new("jun", false) };
    assert_eq!(refusal(store.add_account(&same_label)), Refusal::NameTaken);
    for bad in ["", " ", "a\nb", "a\u{202e}b", "a\u{200b}b", "<b>", &"x".repeat(65)] {
        assert_eq!(refusal(store.add_account(&new(bad, false))), Refusal::BadName, "{bad:?}");
    }
    for good in ["김하린", "王小明", "فاطمة", "Ana.Lú-2@desk"] {
        store.add_account(&new(good, false)).unwrap();
        assert!(store.find_account(good).is_ok(), "{good}");
    }
}

#[test]
fn an_invitation_is_taken_once_and_by_its_own_account() {
    let bench = Bench::new();
    let store = &bench.store;
    first(store);
    let (jun, invitation) = store.add_account(&new("Jun", false)).unwrap();
    let (_, for_ana) = store.add_account(&new("Ana", false)).unwrap();
    assert!(store.account(&jun).unwrap().invited && store.account(&jun).unwrap().public_key.is_none());
    assert_eq!(signs_in(store, "jun", "", ""), None, "no password yet");
    assert_eq!(store.redeem("jun", &for_ana, &words(WORDS)).unwrap(), None);
    assert_eq!(store.redeem("jun", "aaaa-aaaa-aaaa-aaaa-aaaa-aaaa", &words(WORDS)).unwrap(), None);
    assert_eq!(store.redeem("nobody", &invitation, &words(WORDS)).unwrap(), None);
    let typed = invitation.to_uppercase().replace('-', " ");
    let done = store.redeem("JUN", &typed, &words(OTHER)).unwrap().unwrap();
    assert!(done.account == jun && done.codes.len() == 10);
    assert!(signs_in(store, "jun", OTHER, "").is_some());
    assert_eq!(store.redeem("jun", &invitation, &words(WORDS)).unwrap(), None, "once");
    bench.later(8 * 24 * 3600);
    assert_eq!(store.redeem("ana", &for_ana, &words(WORDS)).unwrap(), None, "it ends after a week");
    assert!(store.verify(None).unwrap().is_intact());
}

#[test]
fn the_key_pair_follows_the_person_and_not_the_password() {
    let desk = Desk::new();
    let store = &desk.store;
    let (id, codes) = first(store);
    let private = store.private_key(&id, &words(WORDS)).unwrap().unwrap();
    assert_eq!(store.account(&id).unwrap().public_key, Some(public_key(&private)));
    assert!(store.private_key(&id, &words(OTHER)).unwrap().is_none());

    assert!(!store.change_password(&id, &words("wrong"), &words(OTHER)).unwrap());
    assert!(store.change_password(&id, &words(WORDS), &words(OTHER)).unwrap());
    assert!(signs_in(store, "mina", WORDS, "").is_none() && signs_in(store, "mina", OTHER, "").is_some());
    let same = |password: &str| {
        store.private_key(&id, &words(password)).unwrap().unwrap().expose() == private.expose()
    };
    assert!(same(OTHER));

    let done = store.redeem("mina", &codes[3], &words(WORDS)).unwrap().unwrap();
    assert!(done.codes.is_empty() && same(WORDS), "a recovery code opens the same key");
    assert_eq!(store.redeem("mina", &codes[3], &words(OTHER)).unwrap(), None, "once");
    assert_eq!(store.account(&id).unwrap().recovery, 9);

    assert_eq!(store.new_recovery_codes(&id, &words(OTHER)).unwrap(), None);
    let fresh = store.new_recovery_codes(&id, &words(WORDS)).unwrap().unwrap();
    assert_eq!(store.redeem("mina", &codes[4], &words(OTHER)).unwrap(), None, "the old ones are gone");
    assert!(store.redeem("mina", &fresh[0], &words(OTHER)).unwrap().is_some() && same(OTHER));
    assert!(store.verify(None).unwrap().is_intact());
}

#[test]
fn a_reset_takes_everything_and_makes_a_new_key() {
    let desk = Desk::new();
    let store = &desk.store;
    let (id, codes) = first(store);
    let before = store.account(&id).unwrap().public_key;
    let invitation = store.reset_account(&id, "jun").unwrap();
    assert!(signs_in(store, "mina", WORDS, "").is_none());
    assert_eq!(store.redeem("mina", &codes[0], &words(OTHER)).unwrap(), None);
    let again = store.reset_account(&id, "jun").unwrap();
    assert_eq!(store.redeem("mina", &invitation, &words(OTHER)).unwrap(), None, "only the last one");
    store.redeem("mina", &again, &words(OTHER)).unwrap().unwrap();
    assert!(signs_in(store, "mina", OTHER, "").is_some());
    assert_ne!(store.account(&id).unwrap().public_key, before);
}

#[test]
fn a_disabled_account_is_nobody() {
    let desk = Desk::new();
    let store = &desk.store;
    let (mina, codes) = first(store);
    let (jun, invitation) = store.add_account(&new("Jun", true)).unwrap();
    store.redeem("jun", &invitation, &words(OTHER)).unwrap().unwrap();
    store.disable_account(&mina, true, "jun", "left").unwrap();
    assert!(store.account(&mina).unwrap().disabled_at.is_some());
    assert_eq!(signs_in(store, "mina", WORDS, ""), None);
    assert_eq!(store.redeem("mina", &codes[0], &words(OTHER)).unwrap(), None);
    assert!(!store.change_password(&mina, &words(WORDS), &words(OTHER)).unwrap());
    assert_eq!(refusal(store.reset_account(&mina, "jun")), Refusal::Disabled);
    assert_eq!(refusal(store.disable_account(&jun, true, "jun", "x")), Refusal::LastAdministrator);
    store.disable_account(&mina, false, "jun", "back").unwrap();
    assert!(signs_in(store, "mina", WORDS, "").is_some(), "the secrets stayed");
    assert!(store.verify(None).unwrap().is_intact());
}

#[test]
fn a_code_by_the_clock_is_taken_once() {
    let bench = Bench::new();
    let store = &bench.store;
    let (id, codes) = first(store);
    let secret = [7; 20];
    let code = |step: u64| totp(&secret, step);
    let now = bench.step();
    assert!(!store.set_totp(&id, &words(WORDS), &secret, "000000").unwrap());
    assert!(!store.set_totp(&id, &words(OTHER), &secret, &code(now)).unwrap());
    assert!(store.set_totp(&id, &words(WORDS), &secret, &code(now)).unwrap());
    assert!(store.account(&id).unwrap().totp);

    assert_eq!(signs_in(store, "mina", WORDS, ""), None);
    assert_eq!(signs_in(store, "mina", WORDS, &code(now)), None, "taken when it was set");
    bench.later(30);
    assert_eq!(signs_in(store, "mina", OTHER, &code(now + 1)), None);
    let spaced = format!("{} {}", &code(now + 1)[..3], &code(now + 1)[3..]);
    assert!(signs_in(store, "mina", WORDS, &spaced).is_some(), "a wrong password spends no code");
    assert_eq!(signs_in(store, "mina", WORDS, &code(now + 1)), None, "not twice");
    assert!(signs_in(store, "mina", WORDS, &code(now + 2)).is_some(), "one step early");
    bench.later(120);
    let now = bench.step();
    assert_eq!(signs_in(store, "mina", WORDS, &code(now - 2)), None, "two steps late");
    assert!(signs_in(store, "mina", WORDS, &code(now - 1)).is_some(), "one step late");
    assert_eq!(signs_in(store, "mina", WORDS, &code(now + 2)), None, "two steps early");

    assert!(signs_in(store, "mina", WORDS, &codes[0]).is_some(), "a recovery code in its place");
    assert_eq!(signs_in(store, "mina", WORDS, &codes[0]), None, "once");
    assert!(!store.drop_totp(&id, &words(OTHER)).unwrap());
    assert!(store.drop_totp(&id, &words(WORDS)).unwrap());
    assert!(signs_in(store, "mina", WORDS, "").is_some());
    assert!(store.verify(None).unwrap().is_intact());
}

#[test]
fn whoever_has_passkeys_is_asked_by_every_program() {
    let desk = Desk::new();
    let (id, codes) = first(&desk.store);
    // As a program with passkeys left it; what proves them is nothing to one without.
    let desk = desk.reopen(|home| {
        let sql = "insert into secret select account, 'passkey', '[{\"id\":\"00\",\"name\":\"x\",\"at\":\"2024-01-01\",\"proof\":\"00\"}]', 0 from secret where what = 'password'";
        tamper::open(home).execute_batch(sql).unwrap();
    });
    let store = &desk.store;
    assert_eq!(store.account(&id).unwrap().passkeys, 1);
    assert_eq!(signs_in(store, "mina", WORDS, ""), None);
    assert_eq!(signs_in(store, "mina", WORDS, "000000"), None);
    assert!(signs_in(store, "mina", WORDS, &codes[0]).is_some(), "a recovery code will do");
    store.reset_account(&id, "jun").unwrap();
    assert_eq!(store.account(&id).unwrap().passkeys, 0);
}

#[test]
fn an_exchanged_secret_is_named() {
    let desk = Desk::new();
    let (mina, _) = first(&desk.store);
    let (jun, _) = desk.store.add_account(&new("Jun", false)).unwrap();
    let attacks: [(&str, &str, Wrong); 4] = [
        (
            "update secret set value = replace(value, 'm=32', 'm=33') where what = 'password'",
            "password of account",
            Wrong::Altered,
        ),
        ("delete from secret where what = 'recovery'", "recovery of account", Wrong::Deleted),
        (
            "insert into secret select account, 'totp', value, 0 from secret where what = 'password'",
            "totp of account",
            Wrong::Added,
        ),
        ("delete from secret where what = 'invitation'", "invitation of account", Wrong::Deleted),
    ];
    let mut desk = desk;
    for (sql, kind, wrong) in attacks {
        desk = desk.reopen(|home| tamper::open(home).execute_batch(sql).unwrap());
        let id = if kind.starts_with("invitation") { &jun } else { &mina };
        let found = desk.store.verify(None).unwrap().findings;
        let named = found.iter().any(|f| f.kind == kind && f.wrong == wrong && f.id == id.as_str());
        assert!(named, "{sql}: {found:?}");
    }
}

#[test]
fn nothing_that_proves_stands_readable() {
    let desk = Desk::new();
    let (_, codes) = first(&desk.store);
    desk.store.backup(&desk.dir.path().join("backup"), "mina").unwrap();
    let desk = desk.reopen(|_| {});
    for file in crate::desk::files(desk.dir.path()) {
        let bytes = std::fs::read(&file).unwrap();
        let has = |word: &str| bytes.windows(word.len()).any(|w| w == word.as_bytes());
        assert!(!has(WORDS) && !has("argon2id$") && !has("Mina Q.") && !has(&codes[0]), "{}", file.display());
    }
}

#[test]
fn an_older_store_gets_the_tables() {
    let desk = Desk::new();
    desk.add(page("One", "Tak Se-jin", "x"));
    let undo = "drop table coding; drop table second; drop table step;
        drop table deadline; drop table outcome; drop table intervention; drop table look;
        drop table ciphertext; drop table sealing; drop table sealed; drop table wrapped; drop table keyring;
        drop table token_use; drop table token_end; drop table token;
        drop view belongs; drop table secret; drop table member; drop table credential;
        drop table standing; drop table account; pragma user_version = 3;";
    let undo = format!("{}{undo}", tamper::BEFORE_SEARCH);
    let desk = desk.reopen(|home| tamper::open(home).execute_batch(&undo).unwrap());
    assert!(!desk.store.has_accounts().unwrap());
    first(&desk.store);
    assert!(desk.store.verify(None).unwrap().is_intact());
}
