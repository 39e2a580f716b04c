//! Tokens: what they may is never more than their person may now; a session reads, and writes only with the token of its
//! forms.

use std::time::Instant;

use amparo_store::{Grant, NewToken, Role};
use axum::http::{Method, StatusCode, header};
use serde_json::json;

use super::super::app;
use super::super::team::{PASSWORD, Team};
use super::{ALL, Program, Reads, by_session};

#[tokio::test]
async fn a_token_does_no_more_than_it_says() {
    let team = Team::new();
    let (mine, claim) = (&team.mine, format!("/claims/{}", team.mine.claim));
    let looks = Program::of(&team, "publisher", &[Grant::Look], None);
    let adds = Program::of(&team, "publisher", &[Grant::Code], None);
    let accept = json!({ "seen": null });
    let case = format!("/cases/{}", mine.case);
    // Out of scope is told before anything is looked at.
    for (program, path) in [
        (&looks, format!("{claim}/accept")),
        (&adds, format!("{claim}/accept")),
        (&looks, "/claims/x/accept".into()),
        (&looks, "/notes".into()),
        (&looks, "/cases".into()),
    ] {
        let told = program.post(&team, &path, &accept).await;
        assert_eq!(
            (told.status, told.json()["type"].as_str().unwrap()),
            (StatusCode::FORBIDDEN, "urn:x-amparo:problem:api-scope"),
            "{path}"
        );
    }
    for path in [
        "/reports",
        "/claims",
        "/cases",
        "/board",
        "/search?q=x",
        case.as_str(),
        "/cases/x",
        &format!("/cases/{}", team.other.case),
    ] {
        let told = adds.get(&team, path).await;
        assert_eq!(told.status, StatusCode::FORBIDDEN, "{path}");
        assert!(looks.get(&team, path).await.status != StatusCode::FORBIDDEN, "{path}");
    }
    let me = adds.get(&team, "/me").await.json();
    assert_eq!((me["may"].clone(), me["cases"].clone()), (json!(["code"]), json!([])));
    assert_eq!(
        adds.upload(&team, &format!("name=a.txt&case={}", mine.case), "Nine people were seen.").await.status,
        StatusCode::CREATED
    );
    // Never more than its person: a reader's token that says `decide`.
    let reader = Program::of(&team, "reader", &ALL, None);
    assert_eq!(reader.post(&team, &format!("{claim}/accept"), &accept).await.status, StatusCode::FORBIDDEN);
    assert_eq!(reader.get(&team, "/me").await.json()["may"], json!(["look"]));
    // Nothing is published by a token, and no page is opened with it.
    let page = team.send(looks.request(&Method::GET, "/", "", "")).await;
    assert_eq!(page.to(), "/signin");
}

#[tokio::test]
async fn a_token_of_some_cases_knows_no_other() {
    let team = Team::new();
    let id = team.store.find_account("coder").unwrap().id;
    team.store.add_member(&team.other.case, &id, Role::Coder, "Ana").unwrap();
    let all = Program::of(&team, "coder", &ALL, None);
    assert_eq!(all.get(&team, "/reports").await.json()["reports"].as_array().unwrap().len(), 3);
    let one = Program::of(&team, "coder", &ALL, Some(&team.mine.case));
    for (path, field) in [("/reports", "reports"), ("/cases", "cases")] {
        assert_eq!(one.get(&team, path).await.json()[field].as_array().unwrap().len(), 1, "{path}");
    }
    for path in [
        format!("/cases/{}", team.other.case),
        format!("/reports/{}", team.other.report),
        format!("/reports/{}", team.loose),
    ] {
        assert_eq!(one.get(&team, &path).await.status, StatusCode::NOT_FOUND, "{path}");
        assert_eq!(all.get(&team, &path).await.status, StatusCode::OK, "{path}");
    }
    assert_eq!(
        one.post(&team, "/cases", &json!({ "title": "Newfield" })).await.status,
        StatusCode::FORBIDDEN
    );
    let told = one.upload(&team, "name=a.txt", "Nine people.").await;
    assert_eq!(
        (told.status, told.json()["type"].as_str().unwrap()),
        (StatusCode::BAD_REQUEST, "urn:x-amparo:problem:api-case-needed")
    );
    assert_eq!(
        one.upload(&team, &format!("name=a.txt&case={}", team.mine.case), "Nine people.").await.status,
        StatusCode::CREATED
    );
    // Taken out of the case, the token is worth nothing there, at once.
    team.store.remove_member(&team.mine.case, &id, "Ana", "left").unwrap();
    assert_eq!(one.get(&team, &format!("/cases/{}", team.mine.case)).await.status, StatusCode::NOT_FOUND);
    assert!(one.get(&team, "/reports").await.json()["reports"].as_array().unwrap().is_empty());
    // The owner's token of one case, where nobody signs in.
    let team = Team::started(true);
    let new = NewToken {
        account: None,
        label: "one".into(),
        actions: ALL.into(),
        cases: Some([team.mine.case.clone()].into()),
        days: 1,
        who: "Ana".into(),
    };
    let owner = Program { secret: team.store.add_token(&new).unwrap().1 };
    assert_eq!(owner.get(&team, "/reports").await.json()["reports"].as_array().unwrap().len(), 1);
    assert_eq!(owner.get(&team, &format!("/cases/{}", team.other.case)).await.status, StatusCode::NOT_FOUND);
    assert_eq!(
        owner
            .post(&team, &format!("/claims/{}/accept", team.mine.claim), &json!({ "seen": null }))
            .await
            .status,
        StatusCode::OK
    );
}

#[tokio::test]
async fn what_is_taken_away_is_gone_at_once() {
    let team = Team::new();
    let program = Program::of(&team, "reviewer", &ALL, None);
    let case = format!("/cases/{}", team.mine.case);
    assert_eq!(program.get(&team, &case).await.status, StatusCode::OK);
    let id = team.store.find_account("reviewer").unwrap().id;
    team.store.add_member(&team.mine.case, &id, Role::Reader, "Ana").unwrap();
    assert_eq!(program.get(&team, "/me").await.json()["may"], json!(["look"]));
    team.store.disable_account(&id, true, "Ana", "left").unwrap();
    assert_eq!(program.get(&team, &case).await.status, StatusCode::UNAUTHORIZED);
    team.store.disable_account(&id, false, "Ana", "back").unwrap();
    assert_eq!(program.get(&team, &case).await.status, StatusCode::OK);
    let token = team.store.tokens(Some(&id)).unwrap()[0].id.clone();
    team.store.revoke_token(&token, "Ana", "").unwrap();
    assert_eq!(program.get(&team, &case).await.status, StatusCode::UNAUTHORIZED);
    let again = Program::of(&team, "reviewer", &ALL, None);
    team.store.reset_account(&id, "Ana").unwrap();
    assert_eq!(again.get(&team, "/me").await.status, StatusCode::UNAUTHORIZED);
    assert!(team.store.verify(None).unwrap().is_intact());
}

#[tokio::test]
async fn a_wrong_token_waits_and_a_right_one_never() {
    let team = Team::new();
    let program = Program::of(&team, "reader", &[Grant::Look], None);
    let wrong = Program { secret: "amparo_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa".into() };
    let mut waits = Vec::new();
    for _ in 0..5 {
        let begun = Instant::now();
        assert_eq!(wrong.get(&team, "/me").await.status, StatusCode::UNAUTHORIZED);
        waits.push(begun.elapsed().as_millis());
        let begun = Instant::now();
        assert_eq!(program.get(&team, "/me").await.status, StatusCode::OK);
        assert!(begun.elapsed().as_millis() < 240);
    }
    assert!(waits[3] >= 250 && waits[4] >= 500, "{waits:?}");
    // A session beside it does not help: whoever sends a token asks with it.
    let browser = team.signed_in("reader").await;
    for value in ["Bearer".to_owned(), format!("Token {}", program.secret)] {
        let mut request = Program { secret: String::new() }.request(&Method::GET, "/api/v1/me", "", "");
        request.headers_mut().insert(header::AUTHORIZATION, value.parse().unwrap());
        request.headers_mut().insert(header::COOKIE, browser.cookie.parse().unwrap());
        assert_eq!(team.send(request).await.status, StatusCode::UNAUTHORIZED, "{value}");
    }
    // Never in an address.
    for path in [format!("/me?token={}", program.secret), format!("/me?access_token={}", program.secret)] {
        let told = Program { secret: String::new() }.get(&team, &path).await;
        assert_eq!(told.status, StatusCode::UNAUTHORIZED);
        let told = program.get(&team, &path).await;
        assert!(
            told.status == StatusCode::BAD_REQUEST && !told.body.contains(&program.secret),
            "{}",
            told.body
        );
    }
}

#[tokio::test]
async fn a_session_reads_and_writes_only_with_the_token_of_its_forms() {
    let team = Team::new();
    let mut browser = team.signed_in("reviewer").await;
    browser.open(&team, "/").await;
    let path = format!("/api/v1/claims/{}/accept", team.mine.claim);
    assert_eq!(by_session(&team, &browser, "get", "/api/v1/me", "").await.json()["name"], "reviewer Q.");
    let body = "{\"seen\":null}";
    let plain = browser.request(&Method::POST, &path, "application/json", body.to_owned());
    let told = team.send(plain).await;
    assert_eq!(
        (told.status, told.json()["type"].as_str().unwrap()),
        (StatusCode::FORBIDDEN, "urn:x-amparo:problem:api-csrf")
    );
    let stranger = super::super::team::Browser { csrf: "0".repeat(64), ..browser.clone() };
    assert_eq!(by_session(&team, &stranger, "post", &path, body).await.status, StatusCode::FORBIDDEN);
    let told = by_session(&team, &browser, "post", &path, body).await;
    assert_eq!(
        (told.status, told.json()["claim"]["decision"]["who"].as_str()),
        (StatusCode::OK, Some("reviewer Q."))
    );
}

#[tokio::test]
async fn a_token_is_made_and_revoked_in_the_pages() {
    let team = Team::new();
    let mut browser = team.signed_in("reviewer").await;
    let form = |password: &str| {
        format!(
            "label=nightly&look=yes&decide=yes&where=some&case:{}=yes&days=7&password={}",
            team.mine.case,
            password.replace(' ', "+")
        )
    };
    let wrong = browser.post(&team, "/tokens", &form("violet harbour stone")).await;
    assert!(
        wrong.status == StatusCode::CONFLICT && team.store.all_tokens().unwrap().is_empty(),
        "{}",
        wrong.body
    );
    let made = browser.post(&team, "/tokens", &form(PASSWORD)).await;
    assert_eq!(made.status, StatusCode::OK, "{}", made.body);
    let secret = made.body.split("<code dir=\"ltr\">").nth(1).unwrap().split('<').next().unwrap().to_owned();
    let program = Program { secret: secret.clone() };
    let told =
        program.post(&team, &format!("/claims/{}/accept", team.mine.claim), &json!({ "seen": null })).await;
    assert_eq!(told.json()["claim"]["decision"]["who"], "reviewer Q. (token: nightly)", "{}", told.body);
    let page = browser.open(&team, "/tokens").await;
    assert!(
        page.body.contains("nightly") && page.body.contains("last used") && !page.body.contains(&secret[7..])
    );
    for bad in [
        "days=0&look=yes&label=x",
        "days=400&look=yes&label=x",
        "days=7&decide=yes&label=x",
        "days=7&label=x",
        "days=7&look=yes&label=",
        "days=7&look=yes&label=x&where=some",
    ] {
        let told =
            browser.post(&team, "/tokens", &format!("{bad}&password={}", PASSWORD.replace(' ', "+"))).await;
        assert!(told.status.is_client_error(), "{bad}: {}", told.status);
    }
    let theirs = format!(
        "label=x&look=yes&where=some&case:{}=yes&days=7&password={}",
        team.other.case,
        PASSWORD.replace(' ', "+")
    );
    assert_eq!(browser.post(&team, "/tokens", &theirs).await.status, StatusCode::NOT_FOUND);
    assert_eq!(team.store.all_tokens().unwrap().len(), 1);
    let id = team.store.all_tokens().unwrap()[0].id.clone();
    let revoke = format!("/tokens/{id}/revoke");
    let mut other = team.signed_in("publisher").await;
    other.open(&team, "/tokens").await;
    assert_eq!(other.post(&team, &revoke, "").await.status, StatusCode::NOT_FOUND, "somebody else's");
    assert_eq!(browser.post(&team, &revoke, "").await.status, StatusCode::SEE_OTHER);
    assert_eq!(program.get(&team, "/me").await.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn an_owners_token_is_worth_nothing_where_people_sign_in() {
    let new = NewToken {
        account: None,
        label: "mine".into(),
        actions: ALL.into(),
        cases: None,
        days: 1,
        who: "Ana".into(),
    };
    for alone in [true, false] {
        let team = Team::started(alone);
        let owner = Program { secret: team.store.add_token(&new).unwrap().1 };
        let member = Program::of(&team, "publisher", &ALL, None);
        let (good, bad) = if alone { (owner, member) } else { (member, owner) };
        assert_eq!(bad.get(&team, "/me").await.status, StatusCode::UNAUTHORIZED);
        let me = good.get(&team, "/me").await.json();
        assert_eq!(me["name"], if alone { "Ana (token: mine)" } else { "publisher Q. (token: nightly)" });
        assert_eq!(me["cases"].as_array().unwrap().len(), if alone { 2 } else { 1 });
    }
}

#[test]
fn tokens_are_made_listed_and_revoked_at_the_terminal() {
    let place = app::Place::new();
    let made = place.run(&["token", "add", "nightly import", "--may", "look,code"]).good();
    let secret = made.lines().next().unwrap().trim().to_owned();
    assert!(secret.starts_with("amparo_"), "{made}");
    let list = place.run(&["token", "list", "--json"]).json();
    assert_eq!(
        (list["schema"].as_str(), list["tokens"][0]["actions"].clone()),
        (Some("amparo.tokens/1"), json!(["look", "code"]))
    );
    assert!(!list.to_string().contains(&secret[7..]));
    assert!(place.run(&["token", "list"]).good().contains("nightly import"));
    for (args, code) in [
        (vec!["--may", "publish"], 2),
        (vec!["--may", "decide"], 1),
        (vec!["--days", "366"], 2),
        (vec!["--account", "nobody"], 1),
    ] {
        let mut all = vec!["token", "add", "x"];
        all.extend(args);
        assert_eq!(place.run(&all).code, code, "{all:?}");
    }
    let id = list["tokens"][0]["id"].as_str().unwrap();
    place.run(&["token", "revoke", &id[id.len() - 6..], "--why", "done"]).good();
    assert_eq!(place.run(&["token", "list", "--json"]).json()["tokens"][0]["holds"], false);
    place.run(&["account", "add", "mina", "--administrator"]).good();
    let refused = place.run(&["token", "add", "x"]);
    assert!(refused.code == 2 && refused.err.contains("--account"), "{}", refused.err);
    place.run(&["token", "add", "x", "--account", "mina"]).good();
}
