//! Every route × every role: who may, who may not, and who must not learn that there is anything.

mod unseen;

use std::collections::BTreeSet;

use amparo::web::routes;
use axum::http::{Method, StatusCode};

use super::team::{Browser, PASSWORD, Place, Team, Told};

/// The columns of the table.
const ROLES: [&str; 8] =
    ["", "nobody", "reader", "coder", "reviewer", "publisher", "administrator", "disabled"];

/// What each role is answered about what is in the case of reader, coder, reviewer and publisher:
/// `y` may, `f` sees it and may not, `n` is told that nothing is there, `s` is sent to the sign-in page (`u` the same
/// for a form), `o` is open to everybody.
const TABLE: &[(&str, &str, &str)] = &[
    //                                        nobody    administrator
    //                                stranger | reader…publisher | disabled
    ("get", "/", "sy yyyy ys"),
    ("get", "/reports/{id}", "sn yyyy ns"),
    ("get", "/reports/{id}/original", "sn yyyy ns"),
    ("get", "/reports/{id}/agreement", "sn yyyy ns"),
    ("get", "/claims/{id}", "sn yyyy ns"),
    ("get", "/cases", "sy yyyy ys"),
    ("get", "/cases/{id}", "sn yyyy ns"),
    ("get", "/cases/{id}/beside", "sn yyyy ns"),
    ("get", "/cases/{id}/timeline", "sn yyyy ns"),
    ("get", "/cases/{id}/actions", "sn yyyy ns"),
    ("get", "/deadlines", "sy yyyy ys"),
    ("get", "/deadlines.ics", "sy yyyy ys"),
    ("get", "/cases/{id}/timeline.svg", "sn yyyy ns"),
    ("get", "/cases/{id}/life.svg", "sn yyyy ns"),
    ("get", "/cases/{id}/map", "sn yyyy ns"),
    ("get", "/cases/{id}/map.svg", "sn yyyy ns"),
    ("get", "/cases/{id}/map.csv", "sn yyyy ns"),
    ("get", "/cases/{id}/network", "sn yyyy ns"),
    ("get", "/cases/{id}/network.svg", "sn yyyy ns"),
    ("get", "/cases/{id}/network.csv", "sn yyyy ns"),
    ("get", "/people/{id}", "sn yyyy ns"),
    ("get", "/board", "sy yyyy ys"),
    ("get", "/board.csv", "sy yyyy ys"),
    ("get", "/search", "sy yyyy ys"),
    ("get", "/saved", "sy yyyy ys"),
    ("post", "/inbox", "uf fyyy fu"),
    ("post", "/inbox/undo", "uf fyyy fu"),
    ("post", "/inbox/seen", "un nnnn nu"),
    ("post", "/saved", "uy yyyy yu"),
    ("post", "/saved/look", "uy yyyy yu"),
    ("post", "/saved/delete", "uy yyyy yu"),
    ("get", "/claims/{id}/near", "sn yyyy ns"),
    ("get", "/codebook", "sy yyyy ys"),
    ("get", "/codebook/{list}", "sy yyyy ys"),
    ("get", "/tour", "sy yyyy ys"),
    ("post", "/add", "uf fyyy fu"),
    ("post", "/note", "uf fyyy fu"),
    ("post", "/cases", "uf fyyy yu"),
    ("post", "/reports/{id}/case", "un fyyy nu"),
    ("post", "/reports/{id}/words", "un fyyy nu"),
    ("post", "/reports/{id}/claims", "un fyyy nu"),
    ("post", "/reports/{id}/second", "un ffyy nu"),
    ("post", "/reports/{id}/second/finish", "un ffyy nu"),
    ("post", "/claims/{id}/not-person", "un ffyy nu"),
    ("post", "/claims/{id}/same", "un ffyy nu"),
    ("post", "/claims/{id}/merge", "un ffyy nu"),
    ("post", "/claims/{id}/split", "un ffyy nu"),
    ("post", "/claims/{id}/settle", "un ffyy nu"),
    ("post", "/cases/{id}/interventions", "un fyyy nu"),
    ("post", "/cases/{id}/outcomes", "un fyyy nu"),
    ("post", "/cases/{id}/outcomes/withdraw", "un fyyy nu"),
    ("post", "/cases/{id}/deadlines", "un fyyy nu"),
    ("post", "/cases/{id}/deadlines/settle", "un fyyy nu"),
    ("post", "/cases/{id}/consent/withdraw", "un fyyy nu"),
    ("post", "/cases/{id}/consent", "un ffyy nu"),
    ("post", "/claims/{id}/accept", "un ffyy nu"),
    ("post", "/claims/{id}/correct", "un ffyy nu"),
    ("post", "/claims/{id}/reject", "un ffyy nu"),
    ("post", "/claims/{id}/withdraw", "un ffyy nu"),
    ("post", "/claims/{id}/undo", "un ffyy nu"),
    ("post", "/undo", "uf ffyy fu"),
    ("post", "/cases/{id}/standard", "un ffyy nu"),
    ("post", "/cases/{id}/beside", "un ffyy nu"),
    ("post", "/judgements/reports", "uf ffyy fu"),
    ("post", "/cases/{id}/seal", "un fyyy nu"),
    ("post", "/people/{id}/seal", "un fyyy nu"),
    ("post", "/reports/{id}/seal", "un ffyy nu"),
    // Sealed by the reviewer: a coder opens what they sealed themselves.
    ("post", "/sealed/{id}/open", "un nnyy nu"),
    ("post", "/sealed/{id}/destroy", "un nnfy nu"),
    ("get", "/cases/{id}/release", "sn fffy ns"),
    ("post", "/cases/{id}/release", "un fffy nu"),
    ("post", "/releases/{id}/withdraw", "un fffy nu"),
    ("post", "/people/{id}/publicity", "un fffy nu"),
    ("get", "/accounts", "sf ffff ys"),
    ("post", "/accounts", "uf ffff yu"),
    ("post", "/accounts/first", "uf ffff nu"),
    ("post", "/accounts/{id}/disable", "uf ffff yu"),
    ("post", "/accounts/{id}/enable", "uf ffff yu"),
    ("post", "/accounts/{id}/reset", "uf ffff yu"),
    ("get", "/cases/{id}/members", "sn ffff ys"),
    ("post", "/cases/{id}/members", "un ffff yu"),
    ("get", "/account", "sy yyyy ys"),
    ("post", "/account/password", "uy yyyy yu"),
    ("post", "/account/codes", "uy yyyy yu"),
    #[cfg(feature = "passkeys")]
    ("post", "/account/passkeys", "uy yyyy yu"),
    ("post", "/account/recovery", "uy yyyy yu"),
    ("get", "/tokens", "sy yyyy ys"),
    ("post", "/tokens", "uy yyyy yu"),
    // Of a token that is nobody's.
    ("post", "/tokens/{id}/revoke", "un nnnn nu"),
    ("post", "/signout", "uy yyyy yu"),
    ("post", "/signout/everywhere", "uy yyyy yu"),
    // Closes the store for everybody: who may is tested in `signin.rs`.
    ("post", "/lock", "u- ---- -u"),
    ("post", "/language", "oo oooo oo"),
    ("get", "/enter", "oo oooo oo"),
    ("get", "/signin", "oo oooo oo"),
    ("post", "/signin", "oo oooo oo"),
    #[cfg(feature = "passkeys")]
    ("get", "/signin/second", "oo oooo oo"),
    #[cfg(feature = "passkeys")]
    ("post", "/signin/second", "oo oooo oo"),
    ("get", "/redeem", "oo oooo oo"),
    ("post", "/redeem", "oo oooo oo"),
    ("get", "/locked", "oo oooo oo"),
    ("post", "/unlock", "oo oooo oo"),
    ("get", "/healthz", "oo oooo oo"),
    ("get", "/static/{file}", "oo oooo oo"),
];

/// Every row: of the pages and of the API.
fn table() -> impl Iterator<Item = &'static (&'static str, &'static str, &'static str)> {
    TABLE.iter().chain(super::api::TABLE)
}

/// The first part of an address, behind that of the API.
fn room(path: &str) -> &str {
    path.strip_prefix("/api/v1").unwrap_or(path).split('/').nth(1).unwrap()
}

/// Words that stand in what is somebody else's.
const THEIRS: [&str; 3] = ["Thornwater", "THORNWATER", "Vesperhill"];

#[test]
fn every_route_is_in_the_table() {
    let told: BTreeSet<_> = routes().collect();
    let here: BTreeSet<_> = table().map(|(method, path, _)| (*method, *path)).collect();
    assert_eq!(told, here);
    assert_eq!(routes().count(), told.len(), "no route stands twice");
}

#[test]
fn routes_are_made_in_one_place() {
    for file in super::tidy::sources(&super::app::root().join("crates/amparo/src")) {
        let text = std::fs::read_to_string(&file).unwrap();
        let here = file.ends_with("web/router.rs");
        for call in [".route(", ".nest(", ".merge(", ".fallback_service("] {
            assert!(!text.contains(call) || (here && call == ".route("), "{call} in {}", file.display());
        }
        assert_eq!(text.matches(".route(").count(), usize::from(here), "{}", file.display());
    }
}

/// The address of a route for one of the two cases.
fn address(path: &str, place: &Place, spare: &str) -> String {
    let id = match room(path) {
        "reports" => place.report.as_str(),
        "cases" => place.case.as_str(),
        "claims" => &place.claim,
        "people" => place.people[0].as_str(),
        "releases" => &place.release,
        "sealed" => &place.sealed,
        "accounts" => spare,
        "tokens" => "t_00000000000000000000000000",
        "static" => "app.css",
        _ => "",
    };
    path.replace("{id}", id).replace("{file}", id).replace("{list}", "acts")
}

/// The same address with ids that nothing has.
fn nowhere(path: &str) -> Vec<String> {
    let prefix = match room(path) {
        "reports" => "r",
        "cases" => "k",
        "claims" => "c",
        "people" => "p",
        "releases" => "v",
        "sealed" => "f",
        _ => return Vec::new(),
    };
    let zeros = format!("{prefix}_{}", "0".repeat(26));
    [zeros.as_str(), "x", "..%2f", &format!("{prefix}_%30{}", "0".repeat(25))]
        .map(|id| path.replace("{id}", id))
        .to_vec()
}

/// A form that does as little as it can where it is allowed.
fn form(path: &str, place: &Place) -> String {
    match path {
        "/cases/{id}/beside" => {
            format!("one={}&other={}&verdict=different&why=x", place.people[0], place.people[1])
        }
        "/cases/{id}/seal" | "/people/{id}/seal" => "what=note&value=x".to_owned(),
        "/reports/{id}/seal" => format!("case={}", place.case),
        path if path.starts_with("/api/") => super::api::body(path, place),
        _ => String::new(),
    }
}

async fn ask(team: &Team, browser: &Browser, method: &str, path: &str, body: &str) -> Told {
    if path.starts_with("/api/") {
        return super::api::by_session(team, browser, method, path, body).await;
    }
    let (method, kind, body) = if method == "get" {
        (Method::GET, "", String::new())
    } else if path == "/add" {
        let part = "--x\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n";
        (Method::POST, "multipart/form-data; boundary=x", format!("{part}{}\r\n--x--\r\n", browser.csrf))
    } else {
        (Method::POST, "application/x-www-form-urlencoded", format!("csrf={}&{body}", browser.csrf))
    };
    team.send(browser.request(&method, path, kind, body)).await
}

/// Somebody with a session of their own, made just now.
async fn somebody(team: &Team, role: &str) -> Browser {
    match role {
        "" => Browser::default(),
        "disabled" => {
            let id = team.store.find_account(role).unwrap().id;
            team.store.disable_account(&id, false, "Ana", "for a moment").unwrap();
            let browser = team.signed_in(role).await;
            team.store.disable_account(&id, true, "Ana", "left").unwrap();
            browser
        }
        name => team.signed_in(name).await,
    }
}

#[tokio::test]
async fn every_route_for_every_role() {
    let team = Team::new();
    for (method, path, cells) in table() {
        let cells: Vec<char> = cells.chars().filter(|c| *c != ' ').collect();
        assert_eq!(cells.len(), ROLES.len(), "{path}");
        for (role, cell) in ROLES.iter().zip(cells) {
            if cell == '-' {
                continue;
            }
            let browser = somebody(&team, role).await;
            let here = address(path, &team.mine, &team.spare);
            let told = ask(&team, &browser, method, &here, &form(path, &team.mine)).await;
            let what = format!("{role:?} {method} {here} {cell}: {} {}", told.status, told.body);
            let sent_away = told.to() == "/signin" && !path.starts_with("/signout");
            match cell {
                'y' => assert!(![401, 403, 404, 500].contains(&told.status.as_u16()) && !sent_away, "{what}"),
                'f' => assert_eq!(told.status, StatusCode::FORBIDDEN, "{what}"),
                'n' => assert_eq!(told.status, StatusCode::NOT_FOUND, "{what}"),
                's' => assert!(told.status == StatusCode::SEE_OTHER && sent_away, "{what}"),
                'u' => assert_eq!(told.status, StatusCode::UNAUTHORIZED, "{what}"),
                _ => assert_ne!(told.status, StatusCode::INTERNAL_SERVER_ERROR, "{what}"),
            }
            // The document is the same for every store: its examples come from invented reports of this name.
            if cell != 'y' && !path.ends_with("/openapi.json") {
                let told_of = ["Mirrorfield", "Harbour", "Thornwater"].iter().any(|w| told.body.contains(w));
                assert!(!told_of, "{what}");
            }
        }
    }
}

#[tokio::test]
async fn not_yours_and_not_there_are_one_answer() {
    let team = Team::new();
    for (method, path, _) in table() {
        if !path.contains("{id}") || nowhere(path).is_empty() {
            continue;
        }
        for role in ROLES {
            let browser = somebody(&team, role).await;
            let administers = role == "administrator" && path.ends_with("/members");
            let theirs = address(path, &team.other, &team.spare);
            let theirs = ask(&team, &browser, method, &theirs, &form(path, &team.other)).await;
            let who = ["", "disabled"].contains(&role);
            for missing in nowhere(path) {
                let told = ask(&team, &browser, method, &missing, &form(path, &team.other)).await;
                let what = format!("{role:?} {method} {missing}");
                if !who {
                    assert_eq!(told.status, StatusCode::NOT_FOUND, "{what}");
                }
                if administers {
                    assert_ne!(theirs.status, StatusCode::NOT_FOUND, "{what}");
                    continue;
                }
                assert_eq!(told.status, theirs.status, "{what}");
                if path.starts_with("/api/") {
                    // Both name the address that was asked, and nothing else differs.
                    assert_eq!(super::api::apart(&told), super::api::apart(&theirs), "{what}");
                    continue;
                }
                assert_eq!(told.body, theirs.body, "{what}");
                assert_eq!(told.headers, theirs.headers, "{what}");
            }
        }
    }
}
