//! Passkeys on the pages: added, asked for after the password, taken away; and what nobody learns by them.

use std::time::{Duration, Instant};

use axum::http::StatusCode;

use super::authenticator::Authenticator;
use super::team::{Browser, PASSWORD, Team, Told};

const HERE: &str = "localhost:8417";
const ORIGIN: &str = "http://localhost:8417";

fn encoded(text: &str) -> String {
    text.bytes()
        .map(|b| if b.is_ascii_alphanumeric() { char::from(b).to_string() } else { format!("%{b:02X}") })
        .collect()
}

fn word() -> String {
    PASSWORD.replace(' ', "+")
}

/// What a page tells the browser.
fn options(page: &str) -> Option<String> {
    let told = page.split("data-options=\"").nth(1)?.split('"').next()?;
    Some(told.replace("&#34;", "\"").replace("&quot;", "\"").replace("&#x2f;", "/"))
}

/// Somebody at the named address, signed in, with a passkey.
async fn with_passkey(team: &Team, name: &str) -> (Browser, Authenticator) {
    let mut browser = Browser { host: HERE, ..Browser::default() };
    let told = browser.sign_in(team, name, PASSWORD, "").await;
    assert_eq!((told.status, told.to()), (StatusCode::SEE_OTHER, "/"));
    browser.open(team, "/account").await;
    let mut device = Authenticator::new(1, ORIGIN);
    let told =
        browser.post(team, "/account/passkeys", &format!("do=begin&name=desk+key&password={}", word())).await;
    assert_eq!(told.status, StatusCode::SEE_OTHER, "{}", told.body);
    let page = browser.open(team, "/account").await.body;
    let answer = encoded(&device.make(&options(&page).expect("the browser is asked")));
    let told = browser.post(team, "/account/passkeys", &format!("do=confirm&answer={answer}")).await;
    assert_eq!(told.status, StatusCode::SEE_OTHER, "{}", told.body);
    let page = browser.open(team, "/account").await.body;
    assert!(page.contains("desk key") && options(&page).is_none());
    (browser, device)
}

/// Name and password are right: on to the second page.
async fn halfway(team: &Team, name: &str) -> (Browser, Told) {
    let mut browser = Browser { host: HERE, ..Browser::default() };
    let told = browser.sign_in(team, name, PASSWORD, "").await;
    assert_eq!((told.status, told.to()), (StatusCode::SEE_OTHER, "/signin/second"));
    let page = browser.open(team, "/signin/second").await;
    (browser, page)
}

#[tokio::test]
async fn a_passkey_is_added_asked_for_and_taken_away() {
    let team = Team::new();
    let (_, mut device) = with_passkey(&team, "reader").await;
    let (mut browser, page) = halfway(&team, "reader").await;
    assert!(page.status == StatusCode::OK && page.body.contains("/static/passkey.js"), "{}", page.body);
    assert!(!page.body.contains("reader"), "it does not say whose");
    assert_eq!(browser.open(&team, "/").await.to(), "/signin", "halfway is not in");
    browser.open(&team, "/signin/second").await;
    let before = browser.cookie.clone();
    let answer = encoded(&device.ask(&options(&page.body).unwrap()));
    let told = browser.post(&team, "/signin/second", &format!("answer={answer}")).await;
    assert_eq!((told.status, told.to()), (StatusCode::SEE_OTHER, "/"), "{}", told.body);
    assert_ne!(browser.cookie, before, "the session is a new one");
    assert_eq!(browser.open(&team, "/").await.status, StatusCode::OK);

    browser.open(&team, "/account").await;
    let id = team.store.find_account("reader").unwrap().id;
    let passkey = team.store.passkeys(&id).unwrap()[0].id.clone();
    let told =
        browser.post(&team, "/account/passkeys", &format!("do=off&passkey={passkey}&password=wrong")).await;
    assert_eq!(told.status, StatusCode::CONFLICT);
    let form = format!("do=off&passkey={passkey}&password={}", word());
    let told = browser.post(&team, "/account/passkeys", &form).await;
    assert_eq!(told.status, StatusCode::SEE_OTHER, "{}", told.body);
    team.signed_in("reader").await;
    assert!(team.store.verify(None).unwrap().is_intact());
}

#[tokio::test]
async fn until_the_password_is_right_nothing_tells_of_passkeys() {
    let team = Team::new();
    with_passkey(&team, "reader").await;
    let mut said = Vec::new();
    for (name, password, code) in [
        ("coder", "wrong wrong wrong", ""),
        ("reader", "wrong wrong wrong", ""),
        ("no-such-name", PASSWORD, ""),
        // With a code typed the answer is as before, also where the password was right.
        ("reader", PASSWORD, "000000"),
    ] {
        let mut browser = Browser { host: HERE, ..Browser::default() };
        let told = browser.sign_in(&team, name, password, code).await;
        assert_eq!(told.status, StatusCode::FORBIDDEN, "{name}");
        assert!(told.headers.get("set-cookie").is_none());
        said.push(told.body.replace(&browser.csrf, ""));
    }
    assert!(said.iter().all(|s| *s == said[0]));
    // And so it is at the second page.
    let (mut browser, _) = halfway(&team, "reader").await;
    let told = browser.post(&team, "/signin/second", "code=000000").await;
    assert_eq!(told.status, StatusCode::FORBIDDEN);
    assert_eq!(told.body.replace(&browser.csrf, ""), said[0]);
}

#[tokio::test]
async fn an_answer_is_taken_once_and_in_its_own_session() {
    let team = Team::new();
    let (_, mut device) = with_passkey(&team, "reader").await;
    let (mut one, page) = halfway(&team, "reader").await;
    let (mut other, _) = halfway(&team, "reader").await;
    let answer = encoded(&device.ask(&options(&page.body).unwrap()));
    let told = other.post(&team, "/signin/second", &format!("answer={answer}")).await;
    assert_eq!(told.status, StatusCode::FORBIDDEN, "to another challenge");
    let mut twice = one.clone();
    let told = one.post(&team, "/signin/second", &format!("answer={answer}")).await;
    assert_eq!(told.status, StatusCode::SEE_OTHER, "{}", told.body);
    let told = twice.post(&team, "/signin/second", &format!("answer={answer}")).await;
    assert_eq!(told.status, StatusCode::CONFLICT, "its session is gone: {}", told.body);

    // A wrong answer uses it up as well.
    let (mut browser, page) = halfway(&team, "reader").await;
    assert_eq!(browser.post(&team, "/signin/second", "answer=%7B%7D").await.status, StatusCode::FORBIDDEN);
    let answer = encoded(&device.ask(&options(&page.body).unwrap()));
    let told = browser.post(&team, "/signin/second", &format!("answer={answer}")).await;
    assert_eq!(told.status, StatusCode::FORBIDDEN);
    assert!(told.body.contains("Sign in once more"), "{}", told.body);
    assert_eq!(browser.open(&team, "/signin/second").await.to(), "/signin");
    // A form from elsewhere does nothing.
    let (mut browser, _) = halfway(&team, "reader").await;
    browser.csrf = "0000".into();
    assert_eq!(browser.post(&team, "/signin/second", "code=1").await.status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn an_account_that_is_disabled_between_does_not_come_in() {
    let team = Team::new();
    let (_, mut device) = with_passkey(&team, "reader").await;
    let (mut browser, page) = halfway(&team, "reader").await;
    let id = team.store.find_account("reader").unwrap().id;
    team.store.disable_account(&id, true, "Ana", "left").unwrap();
    let answer = encoded(&device.ask(&options(&page.body).unwrap()));
    let told = browser.post(&team, "/signin/second", &format!("answer={answer}")).await;
    assert_eq!(told.status, StatusCode::FORBIDDEN);
    assert_eq!(browser.open(&team, "/").await.to(), "/signin");
}

#[tokio::test]
async fn whoever_has_the_password_guesses_no_faster() {
    let team = Team::new();
    with_passkey(&team, "reader").await;
    let begun = Instant::now();
    for _ in 0..3 {
        let (mut browser, _) = halfway(&team, "reader").await;
        assert_eq!(browser.post(&team, "/signin/second", "code=000000").await.status, StatusCode::FORBIDDEN);
    }
    // Three tries are free; the right password of each round does not make them anew.
    let waited = begun.elapsed();
    assert!(waited >= Duration::from_millis(250 + 500 + 1000), "{waited:?}");
}

#[tokio::test]
async fn only_what_was_begun_here_is_added() {
    let team = Team::new();
    let mut browser = Browser { host: HERE, ..Browser::default() };
    browser.sign_in(&team, "reader", PASSWORD, "").await;
    browser.open(&team, "/account").await;
    let told = browser.post(&team, "/account/passkeys", "do=begin&name=x&password=wrong").await;
    assert_eq!(told.status, StatusCode::CONFLICT, "the password is asked");
    let mut device = Authenticator::new(1, ORIGIN);
    let nothing = encoded(&device.make(r#"{"challenge":"AAAAAAAAAAAAAAAAAAAAAA"}"#));
    let confirm = |answer: &str| format!("do=confirm&answer={answer}");
    let told = browser.post(&team, "/account/passkeys", &confirm(&nothing)).await;
    assert_eq!(told.status, StatusCode::CONFLICT, "nothing was begun");
    for _ in 0..2 {
        browser.open(&team, "/account").await;
        browser.post(&team, "/account/passkeys", &format!("do=begin&name=x&password={}", word())).await;
        let page = browser.open(&team, "/account").await.body;
        let right = encoded(&device.make(&options(&page).unwrap()));
        let told = browser.post(&team, "/account/passkeys", &confirm(&nothing)).await;
        assert_eq!(told.status, StatusCode::CONFLICT, "another challenge");
        let told = browser.post(&team, "/account/passkeys", &confirm(&right)).await;
        assert_eq!(told.status, StatusCode::CONFLICT, "it was used up");
    }
    browser.post(&team, "/account/passkeys", &format!("do=begin&name=x&password={}", word())).await;
    browser.post(&team, "/account/passkeys", "do=cancel").await;
    assert!(options(&browser.open(&team, "/account").await.body).is_none());
    let id = team.store.find_account("reader").unwrap().id;
    assert!(team.store.passkeys(&id).unwrap().is_empty());
}

#[tokio::test]
async fn where_the_address_is_of_digits_the_page_says_what_to_open() {
    let team = Team::new();
    with_passkey(&team, "reader").await;
    let mut browser = team.signed_in("coder").await;
    let page = browser.open(&team, "/account").await.body;
    assert!(page.contains("localhost:8417") && !page.contains("value=\"begin\"><label"), "{page}");
    let told =
        browser.post(&team, "/account/passkeys", &format!("do=begin&name=x&password={}", word())).await;
    assert_eq!(told.status, StatusCode::CONFLICT);
    assert!(told.body.contains("localhost:8417"), "{}", told.body);
    let mut browser = Browser::default();
    let told = browser.sign_in(&team, "reader", PASSWORD, "").await;
    assert_eq!(told.to(), "/signin/second");
    let page = browser.open(&team, "/signin/second").await.body;
    assert!(options(&page).is_none() && page.contains("localhost:8417") && page.contains("name=\"code\""));
}
