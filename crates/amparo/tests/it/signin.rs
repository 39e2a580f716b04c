//! Coming in and going out: passwords, codes, sessions, the first account, the lock.

use std::time::{Duration, Instant};

use amparo::flow::OneTimeSecret;
use axum::http::{Method, StatusCode};

use super::team::{Browser, PASSWORD, Team};
use super::web::Web;

#[allow(clippy::disallowed_methods)] // codes go by the clock of the machine
fn seconds() -> u64 {
    std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap().as_secs()
}

/// A page without what differs from session to session.
fn plain(body: &str, browser: &Browser) -> String {
    body.replace(&browser.csrf, "")
}

#[tokio::test]
async fn whatever_is_wrong_is_said_in_the_same_words() {
    let team = Team::new();
    let mut said = Vec::new();
    for (name, password) in [
        ("reader", "wrong wrong wrong"),
        ("no-such-name", PASSWORD),
        ("disabled", "x"),
        ("reader", ""),
        ("", ""),
    ] {
        let mut browser = Browser::default();
        let told = browser.sign_in(&team, name, password, "").await;
        assert_eq!(told.status, StatusCode::FORBIDDEN, "{name}");
        assert!(told.headers.get("set-cookie").is_none());
        said.push(plain(&told.body, &browser));
        assert_eq!(browser.open(&team, "/").await.to(), "/signin");
    }
    assert!(said.iter().all(|s| *s == said[0]));
    assert!(!said[0].contains("no-such-name"), "what was typed is not said back");
}

#[tokio::test]
async fn a_session_that_was_given_is_not_the_one_that_comes_in() {
    let team = Team::new();
    let mut browser = Browser::default();
    browser.open(&team, "/signin").await;
    let given = browser.clone();
    assert!(!given.cookie.is_empty());
    let told = browser.sign_in(&team, "reader", PASSWORD, "").await;
    assert_eq!(told.status, StatusCode::SEE_OTHER);
    assert_ne!(browser.cookie, given.cookie, "the id is new");
    let mut thief = given.clone();
    assert_eq!(thief.open(&team, "/").await.to(), "/signin", "the old one opens nothing");
    // An id that nobody made becomes no session either.
    let mut made_up = Browser { cookie: "amparo-8417=0123".into(), ..Browser::default() };
    made_up.open(&team, "/signin").await;
    assert_ne!(made_up.cookie, "amparo-8417=0123");
}

#[tokio::test]
async fn a_forged_form_signs_nobody_in_or_out() {
    let team = Team::new();
    let body = format!("name=reader&password={}", PASSWORD.replace(' ', "+"));
    let form = "application/x-www-form-urlencoded";
    let mut browser = Browser::default();
    browser.open(&team, "/signin").await;
    for (who, csrf) in [(Browser::default(), ""), (browser.clone(), ""), (browser.clone(), "csrf=0000&")] {
        let request = who.request(&Method::POST, "/signin", form, format!("{csrf}{body}"));
        assert_eq!(team.send(request).await.status, StatusCode::CONFLICT, "{csrf}");
    }
    let mut request =
        browser.request(&Method::POST, "/signin", form, format!("csrf={}&{body}", browser.csrf));
    request.headers_mut().insert("origin", "http://evil.example".parse().unwrap());
    assert_eq!(team.send(request).await.status, StatusCode::FORBIDDEN);

    let reader = team.signed_in("reader").await;
    for path in ["/signout", "/signout/everywhere", "/lock", "/account/password", "/account/codes"] {
        let request = reader.request(&Method::POST, path, form, "csrf=0000&do=begin".into());
        assert_eq!(team.send(request).await.status, StatusCode::CONFLICT, "{path}");
    }
    assert_eq!(reader.clone().open(&team, "/").await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_code_by_the_clock_is_asked_and_taken_once() {
    let team = Team::new();
    let mut browser = team.signed_in("reader").await;
    browser.post(&team, "/account/codes", "do=begin").await;
    let page = browser.open(&team, "/account").await.body;
    assert!(
        page.contains("otpauth:&#x2f;&#x2f;totp") || page.contains("otpauth://totp/Amparo:reader?secret="),
        "{page}"
    );
    let letters = page.split("<code dir=\"ltr\">").nth(1).unwrap().split('<').next().unwrap();
    let secret = OneTimeSecret::read(letters).unwrap();
    let word = PASSWORD.replace(' ', "+");
    let told =
        browser.post(&team, "/account/codes", &format!("do=confirm&password={word}&code=000000")).await;
    assert_eq!(told.status, StatusCode::CONFLICT);
    let first = secret.code(seconds());
    let told =
        browser.post(&team, "/account/codes", &format!("do=confirm&password={word}&code={first}")).await;
    assert_eq!(told.status, StatusCode::SEE_OTHER, "{}", told.body);
    assert!(!browser.open(&team, "/account").await.body.contains(letters), "shown only while it is set up");

    let mut other = Browser::default();
    for wrong in ["", "000000", first.as_str()] {
        assert_eq!(
            other.sign_in(&team, "reader", PASSWORD, wrong).await.status,
            StatusCode::FORBIDDEN,
            "{wrong}"
        );
    }
    let next = secret.code(seconds() + 30);
    assert_eq!(other.sign_in(&team, "reader", PASSWORD, &next).await.status, StatusCode::SEE_OTHER);
    let mut replay = Browser::default();
    assert_eq!(replay.sign_in(&team, "reader", PASSWORD, &next).await.status, StatusCode::FORBIDDEN);
    assert!(team.store.verify(None).unwrap().is_intact());
}

#[tokio::test]
async fn a_recovery_code_chooses_a_new_password_once() {
    let team = Team::new();
    let mut browser = team.signed_in("reader").await;
    let word = PASSWORD.replace(' ', "+");
    let told = browser.post(&team, "/account/recovery", "password=wrong").await;
    assert_eq!(told.status, StatusCode::CONFLICT);
    let page = browser.post(&team, "/account/recovery", &format!("password={word}")).await.body;
    let codes: Vec<&str> =
        page.split("<code dir=\"ltr\">").skip(1).map(|c| c.split('<').next().unwrap()).collect();
    assert_eq!(codes.len(), 10);

    let mut other = Browser::default();
    other.open(&team, "/redeem").await;
    let form =
        |code: &str, one: &str, two: &str| format!("name=reader&code={code}&password={one}&again={two}");
    let told = other.post(&team, "/redeem", &form(codes[0], "short", "short")).await;
    assert_eq!(told.status, StatusCode::BAD_REQUEST, "a short password spends no code");
    let told = other.post(&team, "/redeem", &form(codes[0], "violet+harbour", "violet+harbor")).await;
    assert_eq!(told.status, StatusCode::BAD_REQUEST);
    let told = other.post(&team, "/redeem", &form(codes[0], "violet+harbour", "violet+harbour")).await;
    assert_eq!((told.status, told.to()), (StatusCode::SEE_OTHER, "/signin"));
    assert_eq!(browser.open(&team, "/").await.to(), "/signin", "whoever was in is out");
    let told = other.post(&team, "/redeem", &form(codes[0], "copper+harbour", "copper+harbour")).await;
    assert_eq!(told.status, StatusCode::FORBIDDEN, "once");
    let told = other.post(&team, "/redeem", &form("nonsense", "copper+harbour", "copper+harbour")).await;
    assert_eq!(told.status, StatusCode::FORBIDDEN);
    assert_eq!(other.sign_in(&team, "reader", PASSWORD, "").await.status, StatusCode::FORBIDDEN);
    assert_eq!(other.sign_in(&team, "reader", "violet harbour", "").await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn an_invited_person_chooses_a_password_and_gets_codes() {
    let team = Team::new();
    let mut chief = team.signed_in("administrator").await;
    let page = chief.post(&team, "/accounts", "name=Ha-rin&label=").await.body;
    let code = page.split("<code dir=\"ltr\">").nth(1).unwrap().split('<').next().unwrap().to_owned();
    assert!(!chief.open(&team, "/accounts").await.body.contains(&code), "shown once");
    let mut new = Browser::default();
    new.open(&team, "/redeem").await;
    let told = new
        .post(
            &team,
            "/redeem",
            &format!("name=ha-rin&code={code}&password=violet+harbour&again=violet+harbour"),
        )
        .await;
    assert!(told.status == StatusCode::OK && told.body.matches("<li><code").count() == 10, "{}", told.body);
    assert_eq!(new.sign_in(&team, "HA-RIN", "violet harbour", "").await.status, StatusCode::SEE_OTHER);
    assert_eq!(new.open(&team, "/").await.status, StatusCode::OK);
    let id = team.store.find_account("ha-rin").unwrap().id;
    let page = chief.post(&team, &format!("/accounts/{id}/reset"), "").await.body;
    assert!(page.contains("ha-rin"));
    assert_eq!(new.open(&team, "/").await.to(), "/signin", "a reset ends the sessions");
}

#[tokio::test]
async fn a_changed_password_ends_every_other_session() {
    let team = Team::new();
    let (mut one, mut other) = (team.signed_in("coder").await, team.signed_in("coder").await);
    let before = one.cookie.clone();
    let word = PASSWORD.replace(' ', "+");
    for wrong in ["password=x&new=violet+harbour&again=violet+harbour", "password=x&new=short&again=short"] {
        assert!(one.post(&team, "/account/password", wrong).await.status.is_client_error());
    }
    let form = format!("password={word}&new=violet+harbour&again=violet+harbour");
    let told = one.post(&team, "/account/password", &form).await;
    assert_eq!(told.status, StatusCode::SEE_OTHER, "{}", told.body);
    assert!(one.cookie != before && one.open(&team, "/account").await.status == StatusCode::OK);
    assert_eq!(other.open(&team, "/").await.to(), "/signin");
    let mut old = Browser { cookie: before, ..Browser::default() };
    assert_eq!(old.open(&team, "/").await.to(), "/signin");
}

#[tokio::test]
async fn signing_out_ends_one_session_or_all() {
    let team = Team::new();
    let mut browsers = Vec::new();
    for _ in 0..3 {
        browsers.push(team.signed_in("coder").await);
    }
    let mut jun = team.signed_in("reader").await;
    browsers[0].post(&team, "/signout", "").await;
    assert_eq!(browsers[0].clone().open(&team, "/").await.to(), "/signin");
    assert_eq!(browsers[1].clone().open(&team, "/").await.status, StatusCode::OK);
    browsers[1].post(&team, "/signout/everywhere", "").await;
    assert_eq!(browsers[2].clone().open(&team, "/").await.to(), "/signin");
    assert_eq!(jun.open(&team, "/").await.status, StatusCode::OK);
}

#[tokio::test]
async fn anybody_signed_in_locks_the_store_and_only_the_passphrase_opens_it() {
    for role in ["nobody", "reader", "administrator"] {
        let mut team = Team::new();
        let mut browser = team.signed_in(role).await;
        let mut other = team.signed_in("publisher").await;
        // Only the server has the store now: what it drops is closed.
        let place = team.store.dir().to_owned();
        team.store = std::sync::Arc::new(
            amparo_store::Store::create_with(
                &place.with_file_name("another"),
                &amparo_store::Passphrase::new("x"),
                amparo_store::Opening::for_tests(),
            )
            .unwrap(),
        );
        // Unlocking what is open changes nothing.
        let mut guest = Browser::default();
        guest.open(&team, "/signin").await;
        guest.post(&team, "/unlock", "passphrase=wrong").await;
        assert_eq!(other.open(&team, "/").await.status, StatusCode::OK, "a stranger closes nothing");

        let begun = Instant::now();
        let told = browser.post(&team, "/lock", "").await;
        assert_eq!((told.status, told.to()), (StatusCode::SEE_OTHER, "/locked"));
        assert!(begun.elapsed() < Duration::from_secs(1));
        for path in ["/", "/cases", "/signin", "/no/such"] {
            assert_eq!(other.open(&team, path).await.to(), "/locked", "{role} {path}");
        }
        let open = amparo_store::Store::open_with(
            &place,
            &amparo_store::Passphrase::new(super::app::WORDS),
            amparo_store::Opening::for_tests(),
        );
        assert!(open.is_ok(), "nobody holds it: the keys are gone");
        drop(open);
        let mut guest = Browser::default();
        let told = guest.open(&team, "/locked").await;
        assert_eq!(told.status, StatusCode::OK);
        let told = guest.post(&team, "/unlock", "passphrase=wrong+words").await;
        assert_eq!(told.status, StatusCode::FORBIDDEN);
        let words = super::app::WORDS.replace(' ', "+");
        let told = guest.post(&team, "/unlock", &format!("passphrase={words}")).await;
        assert_eq!((told.status, told.to()), (StatusCode::SEE_OTHER, "/signin"));
        assert_eq!(guest.open(&team, "/").await.to(), "/signin", "the passphrase signs nobody in");
        assert_eq!(browser.open(&team, "/").await.to(), "/signin");
        assert_eq!(browser.sign_in(&team, role, PASSWORD, "").await.status, StatusCode::SEE_OTHER);
    }
}

#[tokio::test]
async fn the_holder_of_the_passphrase_can_work_alone() {
    let team = Team::started(true);
    let mut stranger = Browser::default();
    assert_eq!(stranger.open(&team, "/signin").await.status, StatusCode::UNAUTHORIZED);
    assert_eq!(stranger.open(&team, "/").await.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn the_first_account_ends_the_way_of_the_token() {
    let web = Web::inside(super::app::REPORT).await;
    let page = web.page("/accounts").await;
    assert!(page.contains("action=\"/accounts/first\""), "{page}");
    let none = web.send(web.signed("/accounts", "name=jun")).await;
    assert_eq!(none.status(), StatusCode::NOT_FOUND, "no other account comes first");
    let short = web.send(web.signed("/accounts/first", "name=mina&password=short&again=short")).await;
    assert_eq!(short.status(), StatusCode::BAD_REQUEST);
    assert_eq!(web.send(web.get("/")).await.status(), StatusCode::OK, "nothing has changed yet");
    let form = "name=mina&label=Mina&password=violet+harbour&again=violet+harbour";
    let told = web.send(web.signed("/accounts/first", form)).await;
    assert_eq!(told.status(), StatusCode::OK);
    let cookie = told.headers()["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned();
    let page = super::web::text(told).await;
    assert_eq!(page.matches("<li><code").count(), 10);
    assert_eq!(web.send(web.get("/")).await.status(), StatusCode::SEE_OTHER, "the old session is out");
    let mina = Browser { cookie, ..Browser::default() };
    let page = web.send(mina.request(&Method::GET, "/", "", String::new())).await;
    assert_eq!(page.status(), StatusCode::OK);
    let page = super::web::text(page).await;
    assert!(
        page.contains("one report") && page.contains(">Mina<"),
        "she works on the cases there are: {page}"
    );
}
