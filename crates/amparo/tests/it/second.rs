//! A second reader sees no decision of anybody else, on no page, until finished; then both readings are compared.

use amparo::web::routes;
use amparo_model::{ClaimState, Said};
use amparo_store::{InboxFilter, Scope, SecondState};
use axum::http::{Method, StatusCode};

use super::api::{ALL, Program};
use super::team::{Browser, SEALED, Team};

/// What the first reader wrote, and nobody else.
const SECRET: &str = "Zanzibarian";

async fn asked(team: &Team, name: &str) -> Browser {
    let report = &team.mine.report;
    let id = team.store.find_account(name).unwrap().id;
    let mut chief = team.signed_in("publisher").await;
    let told = chief.post(team, &format!("/reports/{report}/second"), &format!("account={id}")).await;
    assert_eq!(told.status, StatusCode::SEE_OTHER, "{}", told.body);
    team.signed_in(name).await
}

/// The first reader decides about everything: corrects a name, rejects an act, accepts the rest.
async fn first(team: &Team) {
    let mut browser = team.signed_in("reviewer").await;
    let mut corrected = false;
    let mut rejected = false;
    for claim in team.store.claims_of(&team.mine.report).unwrap() {
        let (path, body) = match &claim.claim.said {
            Said::Entity(e) if !corrected && e.kind == amparo_model::reading::EntityKind::Person => {
                corrected = true;
                ("correct", format!("seen=&kind=person&name={SECRET}&why={SECRET}+he+is"))
            }
            Said::Act(_) if !rejected => {
                rejected = true;
                ("reject", format!("seen=&why={SECRET}"))
            }
            _ => ("accept", "seen=".to_owned()),
        };
        let told = browser.post(team, &format!("/claims/{}/{path}", claim.claim.id), &body).await;
        assert_eq!(told.status, StatusCode::SEE_OTHER, "{}", told.body);
    }
}

/// Every address a second reader could try, with every id of the case and its report in it.
fn addresses(team: &Team) -> Vec<(&'static str, String)> {
    let mine = &team.mine;
    let claims = team.store.claims_of(&mine.report).unwrap();
    let record = claims.iter().find_map(|c| c.decision.as_ref()?.record.clone()).expect("a record was made");
    let mut all = Vec::new();
    for (method, path) in routes() {
        // What ends the session, or the store, is no way to learn anything.
        if ["/lock", "/signout", "/signout/everywhere", "/reports/{id}/second/finish"].contains(&path) {
            continue;
        }
        let parts = path.strip_prefix("/api/v1").unwrap_or(path);
        let ids: Vec<String> = match parts.split('/').nth(1).unwrap() {
            "reports" => vec![mine.report.to_string()],
            "cases" => vec![mine.case.to_string()],
            "claims" => claims.iter().take(3).map(|c| c.claim.id.to_string()).collect(),
            "people" => vec![record.to_string()],
            "releases" => vec![mine.release.clone()],
            "sealed" => vec![mine.sealed.clone()],
            _ => vec!["acts".to_owned()],
        };
        for id in ids {
            all.push((method, path.replace("{id}", &id).replace("{list}", &id).replace("{file}", "app.css")));
        }
    }
    for query in [
        "/search?q=Zanzibarian",
        "/search?q=Zanzibarian&kind=claim",
        "/search?q=Mirrorfield",
        "/search?q=Zanzibarian+kind:reason",
        "/search?q=kind:claim",
        "/search?q=kind:reason",
        "/search?q=review:done",
        "/board?status=all",
        "/board.csv?status=all",
        "/?only=all",
        "/?only=reviewed",
        "/?only=to-review",
        "/?only=events",
        "/?only=no-case",
        "/api/v1/reports?only=reviewed",
        "/api/v1/claims?state=accepted",
        "/api/v1/search?q=Zanzibarian",
        "/api/v1/search?q=kind:reason",
        "/api/v1/search?q=kind:claim",
        "/api/v1/board?status=all",
    ] {
        all.push(("get", query.to_owned()));
    }
    for word in ["correct", "same", "merge", "split", "withdraw", "reject"] {
        for claim in &claims {
            all.push(("get", format!("/reports/{}?do={word}&at={}", mine.report, claim.claim.local)));
        }
    }
    all
}

#[tokio::test]
async fn a_second_reader_is_blind_on_every_route() {
    let team = Team::new();
    first(&team).await;
    let before = team.store.claims_of(&team.mine.report).unwrap();
    let count = before.len();
    let mut second = asked(&team, "coder").await;
    let labels: Vec<String> =
        before.iter().filter_map(|c| c.decision.as_ref()).map(|d| d.id.to_string()).collect();
    for (method, path) in addresses(&team) {
        let told = if method == "get" {
            second.open(&team, &path).await
        } else {
            let form = format!("csrf={}&seen=&why=x", second.csrf);
            let kind = "application/x-www-form-urlencoded";
            team.send(second.request(&Method::POST, &path, kind, form)).await
        };
        // What was typed stands in the field and in the links that go on with it.
        let typed = ["q=Zanzibarian", "value=\"Zanzibarian\"", "value=\"Zanzibarian kind:reason\""];
        let body = typed.iter().fold(told.body.clone(), |body, typed| body.replace(typed, ""));
        assert!(!body.contains(SECRET), "{method} {path}: {body}");
        assert!(!body.contains(SEALED), "{method} {path} opens what is sealed");
        assert!(!body.contains("reviewer Q."), "{method} {path} says who decided: {body}");
        assert!(!labels.iter().any(|id| body.contains(id)), "{method} {path} names a decision");
        assert!(
            !told.to().contains("/cases/k_") || !told.to().contains(team.mine.case.as_str()),
            "{method} {path}"
        );
    }
    // The inbox, search and board count nothing of the case.
    let inbox = second.open(&team, "/?only=all").await.body;
    assert!(!inbox.contains("decided") && !inbox.contains("Mirrorfield"), "{inbox}");
    assert_eq!(second.open(&team, &format!("/cases/{}", team.mine.case)).await.status, StatusCode::NOT_FOUND);
    // What they said meanwhile is theirs: the first reader's decisions are untouched.
    assert_eq!(team.store.claims_of(&team.mine.report).unwrap(), before);
    // Out of its case, the report lies with the loose ones: still closed.
    team.store.detach_report(&team.mine.case, &team.mine.report, "Ana", "for a moment").unwrap();
    let inbox = second.open(&team, "/?only=all").await.body;
    assert!(!inbox.contains("Mirrorfield"), "{inbox}");
    let page = second.open(&team, &format!("/reports/{}", team.mine.report)).await;
    assert!(page.status == StatusCode::OK && !page.body.contains(SECRET));
    team.store.attach_report(&team.mine.case, &team.mine.report, "Ana").unwrap();
    // Somebody else's claim made by hand is a decision too.
    let mut first = team.signed_in("reviewer").await;
    let make = format!("/reports/{}/claims", team.mine.report);
    first.post(&team, &make, "start=150&end=160&kind=person&name=Zanzibarian").await;
    let page = second.open(&team, &format!("/reports/{}", team.mine.report)).await.body;
    assert!(!page.contains(SECRET), "{page}");
    assert!(page.contains(&format!("of {count} decided")), "{page}");
}

#[tokio::test]
async fn a_program_of_a_second_reader_is_as_blind() {
    let team = Team::new();
    first(&team).await;
    let other = team.store.create_case("Annex", "not_assessed", "Ana").unwrap();
    let coder = team.store.find_account("coder").unwrap().id;
    team.store.add_member(&other, &coder, amparo_store::Role::Reviewer, "Ana").unwrap();
    let everywhere = Program::of(&team, "coder", &ALL, None);
    let there = Program::of(&team, "coder", &ALL, Some(&other));
    let report = format!("/reports/{}", team.mine.report);
    assert!(everywhere.get(&team, &report).await.body.contains(SECRET));
    // Another report of the closed case also lies in a case that the second token names.
    let engine = amparo::engine::Engine::load(super::app::exe(), true).unwrap();
    let shared =
        super::team::report(&team.store, &engine, Some(&team.mine.case), "Police in Ashmoor held two men.");
    team.store.attach_report(&other, &shared, "Ana").unwrap();
    let shared = format!("/reports/{shared}");
    assert_eq!(there.get(&team, &shared).await.status, StatusCode::OK);
    asked(&team, "coder").await;
    assert_eq!(there.get(&team, &shared).await.status, StatusCode::NOT_FOUND);
    for program in [&everywhere, &there] {
        for (method, path) in addresses(&team).into_iter().filter(|(_, path)| path.starts_with("/api/")) {
            let method = if method == "post" { Method::POST } else { Method::GET };
            let media =
                if path.ends_with("/v1/reports") { "application/octet-stream" } else { "application/json" };
            let body = "{\"seen\":null,\"why\":\"x\"}";
            let told = team.send(program.request(&method, &path, media, body)).await;
            let body = told.body.replace("q=Zanzibarian", "");
            assert!(!body.contains(SECRET) && !body.contains("reviewer Q."), "{method} {path}: {body}");
            let about = [&report, &format!("/cases/{}", team.mine.case), &"/claims/".to_owned()];
            if about.iter().any(|part| path.contains(part.as_str())) {
                assert_eq!(told.status, StatusCode::NOT_FOUND, "{method} {path}: {body}");
            }
        }
    }
}

#[tokio::test]
async fn whoever_decided_by_a_token_is_no_second_reader() {
    let team = Team::new();
    let program = Program::of(&team, "reviewer", &ALL, None);
    let accept = format!("/claims/{}/accept", team.mine.claim);
    let told = program.post(&team, &accept, &serde_json::json!({ "seen": null })).await;
    assert_eq!(told.status, StatusCode::OK, "{}", told.body);
    let id = team.store.find_account("reviewer").unwrap().id;
    let mut chief = team.signed_in("publisher").await;
    let ask = format!("/reports/{}/second", team.mine.report);
    let told = chief.post(&team, &ask, &format!("account={id}")).await;
    assert_eq!(told.status, StatusCode::CONFLICT, "{}", told.body);
}

#[tokio::test]
async fn two_readings_are_compared_and_their_differences_settled() {
    let team = Team::new();
    first(&team).await;
    let report = team.mine.report.clone();
    let mut second = asked(&team, "coder").await;
    let finish = format!("/reports/{report}/second/finish");
    assert_eq!(second.post(&team, &finish, "").await.status, StatusCode::CONFLICT, "nothing is decided yet");
    let claims = team.store.claims_of(&report).unwrap();
    for claim in &claims {
        let told = second.post(&team, &format!("/claims/{}/accept", claim.claim.id), "seen=").await;
        assert_eq!(told.status, StatusCode::SEE_OTHER, "{}", told.body);
    }
    // Their own answers they see, take back, and give again.
    let told = second.post(&team, "/undo", "").await;
    assert_eq!(told.status, StatusCode::SEE_OTHER, "{}", told.body);
    assert_eq!(second.post(&team, &finish, "").await.status, StatusCode::CONFLICT);
    let last = &claims[claims.len() - 1].claim.id;
    second.post(&team, &format!("/claims/{last}/accept"), "seen=").await;
    let agreement = format!("/reports/{report}/agreement");
    let mut chief = team.signed_in("publisher").await;
    let early = chief.open(&team, &agreement).await.body;
    assert!(early.contains("Nobody has finished"), "the first is told nothing of the second before: {early}");
    assert_eq!(second.open(&team, &agreement).await.status, StatusCode::NOT_FOUND);
    assert_eq!(second.post(&team, &finish, "").await.to(), agreement);

    let found = amparo::flow::agreement(&team.store, &report).unwrap().unwrap();
    let (all, n) = (&found.kinds[0], claims.len() as u64);
    assert_eq!((all.units, all.same, found.open), (n, n - 2, 0), "one corrected, one rejected");
    let page = second.open(&team, &agreement).await.body;
    assert!(page.contains(SECRET) && page.contains("Cohen"), "now both are shown: {page}");
    assert_eq!(page.matches("class=\"differ\"").count(), 2);

    // The difference is settled by a third decision; the figures stay those of the two readers.
    let rejected = claims.iter().find(|c| c.state() == ClaimState::Rejected).unwrap();
    let settle = format!("/claims/{}/settle", rejected.claim.id);
    let seen = rejected.decision.as_ref().unwrap().id.clone();
    assert_eq!(
        second.post(&team, &settle, "side=second&why=x").await.status,
        StatusCode::FORBIDDEN,
        "a coder"
    );
    let told = chief.post(&team, &settle, &format!("seen={seen}&side=second")).await;
    assert_eq!(told.status, StatusCode::BAD_REQUEST, "a reason is needed");
    let told = chief.post(&team, &settle, &format!("seen={seen}&side=second&why=both+lines+say+so")).await;
    assert_eq!(told.status, StatusCode::SEE_OTHER, "{}", told.body);
    assert_eq!(team.store.reviewed(&rejected.claim.id).unwrap().state(), ClaimState::Accepted);
    let after = amparo::flow::agreement(&team.store, &report).unwrap().unwrap();
    assert_eq!((after.kinds[0].same, after.kinds[0].units), (n - 2, n));
    assert!(after.pairs.iter().any(|p| p.settled));
    assert!(team.store.verify(None).unwrap().is_intact());
}

#[tokio::test]
async fn who_can_be_asked_and_what_calling_off_gives_back() {
    let team = Team::new();
    let (report, case) = (&team.mine.report, &team.mine.case);
    let mut chief = team.signed_in("publisher").await;
    let ask = format!("/reports/{report}/second");
    for (name, status) in [("reader", 409), ("stranger-to-mine", 409)] {
        let id = team.store.find_account(name).unwrap().id;
        let told = chief.post(&team, &ask, &format!("account={id}")).await;
        assert_eq!(told.status.as_u16(), status, "{name}: {}", told.body);
    }
    let mut coder = asked(&team, "coder").await;
    let filter = InboxFilter { within: Scope::All, ..InboxFilter::default() };
    assert!(!team.store.inbox(&filter).unwrap().rows.is_empty());
    assert_eq!(coder.open(&team, &format!("/cases/{case}")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(chief.post(&team, &ask, "").await.status, StatusCode::CONFLICT, "a reason is needed");
    assert_eq!(chief.post(&team, &ask, "why=on+leave").await.status, StatusCode::SEE_OTHER);
    assert_eq!(team.store.second(report).unwrap().unwrap().state, SecondState::CalledOff);
    assert_eq!(coder.open(&team, &format!("/cases/{case}")).await.status, StatusCode::OK);
}
