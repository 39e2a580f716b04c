//! Passkeys: what proves somebody, and everything that does not.

use amparo_model::AccountId;
use amparo_protect::seal::totp;
use amparo_store::accounts::{Entry, Halfway, Second, Site};
use amparo_store::{Account, Ambient, Error, NewAccount, Opening, Passphrase, Real, Refusal, Store, Wrong};

use crate::authenticator::Authenticator;
use crate::desk::{Desk, pass};
use crate::tamper;

const WORDS: &str = "otter maple lantern";
const OTHER: &str = "violet harbour stone";
const ORIGIN: &str = "http://localhost:8417";

fn words(text: &str) -> Passphrase {
    Passphrase::new(text)
}

fn site() -> Site {
    Site::at("localhost:8417").unwrap()
}

fn new(name: &str) -> NewAccount {
    NewAccount { name: name.into(), label: format!("{name} Q."), administrator: true, who: "mina".into() }
}

/// The first account, Mina, with a passkey.
fn mina(store: &Store) -> (AccountId, Vec<String>, Authenticator) {
    let (id, codes) = store.first_account(&new("Mina"), &words(WORDS)).unwrap();
    let mut device = Authenticator::new(1, ORIGIN);
    assert!(add(store, &id, WORDS, &mut device));
    (id, codes, device)
}

/// A second account, Jun, without one.
fn jun(store: &Store) -> AccountId {
    let (id, invitation) = store.add_account(&new("Jun")).unwrap();
    store.redeem("jun", &invitation, &words(OTHER)).unwrap().unwrap();
    id
}

fn add(store: &Store, id: &AccountId, password: &str, device: &mut Authenticator) -> bool {
    let adding = store.begin_passkey(id, &words(password), "desk key", &site()).unwrap().unwrap();
    let answer = device.make(&adding.options);
    store.add_passkey(adding, &answer).unwrap()
}

/// Name and password are right.
fn halfway(store: &Store, name: &str, password: &str) -> Halfway {
    match store.enter(name, &words(password), "", Some(&site())).unwrap() {
        Some(Entry::Halfway(halfway)) => *halfway,
        other => panic!("{other:?}"),
    }
}

fn finish(store: &Store, halfway: Halfway, answer: String) -> Option<Account> {
    store.enter_halfway(halfway, &Second::Passkey(answer)).unwrap().map(|(account, _)| account)
}

/// Signs Mina in with an authenticator.
fn signs_in(store: &Store, device: &mut Authenticator) -> bool {
    let halfway = halfway(store, "mina", WORDS);
    let answer = device.ask(halfway.options.as_ref().unwrap());
    finish(store, halfway, answer).is_some()
}

#[test]
fn a_passkey_is_asked_after_the_password() {
    let desk = Desk::new();
    let store = &desk.store;
    let (id, _, mut device) = mina(store);
    let account = store.account(&id).unwrap();
    assert_eq!(account.passkeys, 1);
    let listed = store.passkeys(&id).unwrap();
    assert!(listed[0].name == "desk key" && listed[0].at.starts_with("20"), "{listed:?}");

    assert!(store.enter("mina", &words(OTHER), "", Some(&site())).unwrap().is_none());
    assert!(store.enter("nobody", &words(WORDS), "", Some(&site())).unwrap().is_none());
    assert!(store.sign_in("mina", &words(WORDS), "").unwrap().is_none(), "the password alone opens nothing");
    let halfway = halfway(store, " MINA ", WORDS);
    assert_eq!(halfway.name(), "mina");
    let told = halfway.options.clone().unwrap();
    assert!(told.contains("\"userVerification\":\"required\"") && !told.contains("mina"), "{told}");
    let answer = device.ask(&told);
    let (found, key) = store.enter_halfway(halfway, &Second::Passkey(answer)).unwrap().unwrap();
    assert!(found.id == id && *key.holder() == amparo_store::Holder::Account(id.clone()));
    assert!(signs_in(store, &mut device), "and again");
    assert!(store.verify(None).unwrap().is_intact());
}

#[test]
fn what_the_device_keeps_names_nobody() {
    let desk = Desk::new();
    let store = &desk.store;
    let (id, ..) = mina(store);
    let adding = store.begin_passkey(&id, &words(WORDS), "blue one", &site()).unwrap().unwrap();
    let told: serde_json::Value = serde_json::from_str(&adding.options).unwrap();
    assert!(told["user"]["name"] == "blue one" && told["user"]["displayName"] == "blue one", "{told}");
    assert_eq!(told["authenticatorSelection"]["userVerification"], "required");
    assert_eq!(told["authenticatorSelection"]["residentKey"], "discouraged");
    assert_eq!(told["attestation"], "none");
    assert_eq!(told["excludeCredentials"].as_array().unwrap().len(), 1, "not the same one twice");
    let text = told.to_string().to_lowercase();
    assert!(!text.contains("mina") && !text.contains("amparo"), "{text}");
}

#[test]
fn only_the_answer_to_what_was_asked_signs_in() {
    let desk = Desk::new();
    let store = &desk.store;
    let (_, _, device) = mina(store);
    let bent: [(&str, fn(&mut Authenticator)); 6] = [
        ("another origin", |d| d.origin = "http://localhost:9000".into()),
        ("another origin by digits", |d| d.origin = "http://127.0.0.1:8417".into()),
        ("another scheme", |d| d.origin = "https://localhost:8417".into()),
        ("another site", |d| d.site = "evil.example".into()),
        ("nobody was known", |d| d.verifies = false),
        ("a counter that did not go up", |d| d.count = 0),
    ];
    for (why, bend) in bent {
        let mut device = device.clone();
        bend(&mut device);
        assert!(!signs_in(store, &mut device), "{why}");
    }
    // Another challenge, also one of the same person.
    let (one, other) = (halfway(store, "mina", WORDS), halfway(store, "mina", WORDS));
    let answer = device.clone().ask(one.options.as_ref().unwrap());
    assert!(finish(store, other, answer.clone()).is_none());
    assert!(finish(store, one, answer.clone()).is_some(), "to its own it is right");
    assert!(finish(store, halfway(store, "mina", WORDS), answer).is_none(), "once");
    // Another key, of the same id; and an id that nobody has.
    let halfway_ = halfway(store, "mina", WORDS);
    let mut forged: serde_json::Value =
        serde_json::from_str(&Authenticator::new(9, ORIGIN).ask(halfway_.options.as_ref().unwrap())).unwrap();
    let known: serde_json::Value =
        serde_json::from_str(&device.clone().ask(halfway_.options.as_ref().unwrap())).unwrap();
    for field in ["id", "rawId"] {
        forged[field] = known[field].clone();
    }
    assert!(finish(store, halfway_, forged.to_string()).is_none());
    assert!(!signs_in(store, &mut Authenticator::new(9, ORIGIN)));
    for nonsense in ["", "{}", "[1]", "null", "\u{0}", &"[".repeat(100_000)] {
        assert!(finish(store, halfway(store, "mina", WORDS), nonsense.into()).is_none());
    }
    let mut device = device;
    device.count = 50;
    assert!(signs_in(store, &mut device), "and it still opens");
    device.count = 49;
    assert!(!signs_in(store, &mut device), "a copy that is behind");
    assert!(store.verify(None).unwrap().is_intact());
}

#[test]
fn a_passkey_belongs_to_one_account() {
    let desk = Desk::new();
    let store = &desk.store;
    let (_, _, mut hers) = mina(store);
    let id = jun(store);
    let adding = store.begin_passkey(&id, &words(OTHER), "x", &site()).unwrap().unwrap();
    let answer = hers.make(&adding.options);
    assert!(matches!(store.add_passkey(adding, &answer), Err(Error::Refused(Refusal::PasskeyTaken))));
    let mut his = Authenticator::new(2, ORIGIN);
    assert!(add(store, &id, OTHER, &mut his));
    assert!(!signs_in(store, &mut his), "not his for her");
    let halfway = halfway(store, "jun", OTHER);
    let answer = hers.ask(halfway.options.as_ref().unwrap());
    assert!(finish(store, halfway, answer).is_none(), "not hers for him");
    assert!(signs_in(store, &mut hers));
}

#[test]
fn only_the_answer_to_what_was_asked_is_added() {
    let desk = Desk::new();
    let store = &desk.store;
    let (id, _) = store.first_account(&new("Mina"), &words(WORDS)).unwrap();
    assert!(
        store.begin_passkey(&id, &words(OTHER), "x", &site()).unwrap().is_none(),
        "the password is asked"
    );
    let begin = |name| store.begin_passkey(&id, &words(WORDS), name, &site());
    for bad in ["", "a\nb", "a\u{202e}b"] {
        assert!(matches!(begin(bad), Err(Error::Refused(Refusal::BadName))), "{bad:?}");
    }
    let bent: [(&str, fn(&mut Authenticator)); 3] = [
        ("another origin", |d| d.origin = "http://localhost:9000".into()),
        ("another site", |d| d.site = "evil.example".into()),
        ("nobody was known", |d| d.verifies = false),
    ];
    for (why, bend) in bent {
        let mut device = Authenticator::new(1, ORIGIN);
        bend(&mut device);
        assert!(!add(store, &id, WORDS, &mut device), "{why}");
    }
    let (one, other) = (begin("x").unwrap().unwrap(), begin("x").unwrap().unwrap());
    let mut device = Authenticator::new(1, ORIGIN);
    let answer = device.make(&one.options);
    assert!(!store.add_passkey(other, &answer).unwrap(), "another challenge");
    for nonsense in ["", "{}", "null"] {
        assert!(!store.add_passkey(begin("x").unwrap().unwrap(), nonsense).unwrap());
    }
    // Whoever changed the password meanwhile adds nothing more with the old one.
    assert!(store.change_password(&id, &words(WORDS), &words(OTHER)).unwrap());
    assert!(!store.add_passkey(one, &answer).unwrap());
    assert_eq!(store.account(&id).unwrap().passkeys, 0);
    for seed in 1..=10 {
        assert!(add(store, &id, OTHER, &mut Authenticator::new(seed, ORIGIN)));
    }
    let more = store.begin_passkey(&id, &words(OTHER), "x", &site());
    assert!(matches!(more, Err(Error::Refused(Refusal::ManyPasskeys))));
    assert!(store.verify(None).unwrap().is_intact());
}

#[test]
fn a_code_will_do_in_its_place() {
    let dir = tempfile::tempdir().unwrap();
    let store = Store::create_with(&dir.path().join("store"), &pass(), Opening::for_tests()).unwrap();
    let (id, codes, mut device) = mina(&store);
    let with_code = |code: &str| {
        let halfway = halfway(&store, "mina", WORDS);
        store.enter_halfway(halfway, &Second::Code(code.into())).unwrap().is_some()
    };
    assert!(!with_code("") && !with_code("000000"));
    assert!(with_code(&codes[0]) && !with_code(&codes[0]), "a recovery code, once");
    let at_once = |code: &str| store.enter("mina", &words(WORDS), code, None).unwrap();
    assert!(matches!(at_once(&codes[1]), Some(Entry::In(_))), "typed at once");
    assert!(at_once(&codes[1]).is_none(), "what is wrong leads to no second step");
    let now = || (Real.now().as_second() / 30) as u64;
    assert!(store.set_totp(&id, &words(WORDS), &[7; 20], &totp(&[7; 20], now())).unwrap());
    assert!(with_code(&totp(&[7; 20], now() + 1)), "a code by the clock");
    assert!(signs_in(&store, &mut device), "either of both");
    // Where the pages are reached by digits only a code can be given.
    let Some(Entry::Halfway(halfway)) = at_once("") else { panic!() };
    assert!(halfway.options.is_none());
    let answer = device.ask(r#"{"challenge":"AAAAAAAAAAAAAAAAAAAAAA"}"#);
    assert!(finish(&store, *halfway, answer).is_none());
    assert!(store.verify(None).unwrap().is_intact());
}

#[test]
fn what_was_taken_away_opens_nothing() {
    let desk = Desk::new();
    let store = &desk.store;
    let (id, _, mut device) = mina(store);
    let other = jun(store);
    let passkey = store.passkeys(&id).unwrap()[0].id.clone();
    let asked = |device: &mut Authenticator| {
        let halfway = halfway(store, "mina", WORDS);
        let answer = device.ask(halfway.options.as_ref().unwrap());
        (halfway, answer)
    };
    // Disabled between the two steps, and enabled again.
    let (half, answer) = asked(&mut device);
    store.disable_account(&id, true, "jun", "left").unwrap();
    assert!(finish(store, half, answer).is_none());
    assert!(store.enter("mina", &words(WORDS), "", Some(&site())).unwrap().is_none());
    store.disable_account(&id, false, "jun", "back").unwrap();
    assert!(signs_in(store, &mut device));
    // The password changed between the two steps.
    let (half, answer) = asked(&mut device);
    assert!(store.change_password(&id, &words(WORDS), &words(OTHER)).unwrap());
    assert!(finish(store, half, answer).is_none());
    assert!(store.change_password(&id, &words(OTHER), &words(WORDS)).unwrap());
    // Removed between the two steps.
    assert!(add(store, &id, WORDS, &mut Authenticator::new(3, ORIGIN)));
    let (half, answer) = asked(&mut device);
    assert!(!store.drop_passkey(&id, &words(OTHER), &passkey).unwrap(), "the password is asked");
    assert!(store.drop_passkey(&id, &words(WORDS), &passkey).unwrap());
    assert!(finish(store, half, answer).is_none());
    let mut other_device = Authenticator::new(3, ORIGIN);
    other_device.count = 5;
    assert!(signs_in(store, &mut other_device));
    let left = store.passkeys(&id).unwrap()[0].id.clone();
    assert!(store.drop_passkey(&id, &words(WORDS), &left).unwrap());
    assert!(store.sign_in("mina", &words(WORDS), "").unwrap().is_some(), "none is left: none is asked");
    // A reset takes them too.
    assert!(add(store, &id, WORDS, &mut device));
    let invitation = store.reset_account(&id, "jun").unwrap();
    assert_eq!(store.account(&id).unwrap().passkeys, 0);
    store.redeem("mina", &invitation, &words(WORDS)).unwrap().unwrap();
    assert!(store.sign_in("mina", &words(WORDS), "").unwrap().is_some());
    assert_eq!(store.account(&other).unwrap().passkeys, 0);
    assert!(store.verify(None).unwrap().is_intact());
}

#[test]
fn an_exchanged_passkey_is_named() {
    let desk = Desk::new();
    let (id, ..) = mina(&desk.store);
    let desk = desk.reopen(|home| {
        let sql = "update secret set value = replace(value, 'desk', 'dusk') where what = 'passkey'";
        tamper::open(home).execute_batch(sql).unwrap();
    });
    let found = desk.store.verify(None).unwrap().findings;
    let is_it = |f: &amparo_store::Finding| {
        f.kind == "passkey of account" && f.wrong == Wrong::Altered && f.id == id.as_str()
    };
    assert!(found.iter().any(is_it), "{found:?}");
}

#[test]
fn only_a_name_has_passkeys() {
    for none in ["", "127.0.0.1", "127.0.0.1:8417", "[::1]:8417", ":8417", "[::1]"] {
        assert!(Site::at(none).is_none(), "{none}");
    }
    assert!(Site::at("localhost").is_some() && Site::at("localhost:8417").is_some());
}
