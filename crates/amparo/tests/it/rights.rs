//! Every route × every role: who may, who may not, and who must not learn that there is anything.

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

#[tokio::test]
async fn a_report_in_no_case_is_for_those_who_code_somewhere() {
    let team = Team::new();
    let page = format!("/reports/{}", team.loose);
    let put = format!("{page}/case");
    for (role, sees, puts) in [
        ("nobody", 404, 404),
        ("reader", 404, 404),
        ("coder", 200, 303),
        ("reviewer", 200, 303),
        ("administrator", 404, 404),
    ] {
        let mut browser = team.signed_in(role).await;
        assert_eq!(browser.open(&team, &page).await.status.as_u16(), sees, "{role}");
        assert_eq!(browser.open(&team, "/").await.body.contains("Ashmoor"), sees == 200, "{role}");
        // Into a case of somebody else: not there.
        let told = browser.post(&team, &put, &format!("case={}", team.other.case)).await;
        assert_eq!(told.status, StatusCode::NOT_FOUND, "{role}");
        let told = browser.post(&team, &put, &format!("case={}", team.mine.case)).await;
        assert_eq!(told.status.as_u16(), puts, "{role}: {}", told.body);
        team.store
            .detach_report(&team.mine.case, &team.loose, "Ana", "again")
            .expect("it is there, or was never put there");
    }
}

#[tokio::test]
async fn lists_counts_search_and_choices_tell_only_of_ones_own() {
    let team = Team::new();
    let mine = &team.mine;
    for role in ["nobody", "reader", "coder", "reviewer", "publisher", "administrator"] {
        let works = !["nobody", "administrator"].contains(&role);
        let mut browser = team.signed_in(role).await;
        let mut pages = vec!["/".to_owned(), "/cases".to_owned(), "/account".to_owned()];
        pages.extend(
            ["/board?status=all", "/board.csv?status=all", "/codebook", "/tour"].map(ToOwned::to_owned),
        );
        pages.extend(
            ["all", "to-review", "reviewed", "unreadable", "no-case", "events"]
                .map(|f| format!("/?only={f}")),
        );
        pages.extend(["report", "claim", "record", ""].map(|k| format!("/search?q=Thornwater&kind={k}")));
        pages.extend(["report", ""].map(|k| format!("/search?q=Shenyang&kind={k}&order=newest")));
        pages.push(format!("/?before={}", team.other.report));
        if works {
            pages.extend([
                format!("/cases/{}", mine.case),
                format!("/cases/{}/beside", mine.case),
                format!("/cases/{}/timeline", mine.case),
                format!("/reports/{}", mine.report),
                format!("/people/{}", mine.people[0]),
            ]);
        }
        if role == "publisher" {
            pages.push(format!("/cases/{}/release", mine.case));
        }
        for page in pages {
            let told = browser.open(&team, &page).await;
            assert_eq!(told.status, StatusCode::OK, "{role} {page}");
            // What was asked stands in the address to come back to; nothing else of it may.
            let body = told
                .body
                .replace("value=\"Thornwater\"", "")
                .replace("q=Thornwater", "")
                .replace(&format!("before={}", team.other.report), "");
            assert!(!THEIRS.iter().any(|w| body.contains(w)), "{role} {page}: {body}");
            for id in [team.other.case.as_str(), team.other.report.as_str(), team.other.people[0].as_str()] {
                assert!(!body.contains(id), "{role} {page}");
            }
            if !works {
                assert!(!body.contains("Mirrorfield") && !body.contains("MIRRORFIELD"), "{role} {page}");
            }
        }
        let count = browser.open(&team, "/").await.body;
        let count = count.split("class=\"faint\">").nth(1).unwrap().split('<').next().unwrap().to_owned();
        let want = match role {
            "nobody" | "administrator" => "0 reports",
            "reader" => "one report",
            _ => "2 reports",
        };
        assert_eq!(count, want, "{role}");
        let hits = browser.open(&team, "/search?q=Thornwater").await.body;
        assert!(hits.contains("Nothing found."), "{role}: {hits}");
    }
}

#[tokio::test]
async fn what_a_form_names_is_asked_for_too() {
    let team = Team::new();
    let (mine, other) = (&team.mine, &team.other);
    let mut reviewer = team.signed_in("reviewer").await;
    let attempts = [
        (
            format!("/cases/{}/beside", mine.case),
            format!("one={}&other={}&verdict=same&why=x", mine.people[0], other.people[0]),
        ),
        (format!("/claims/{}/accept", mine.claim), format!("record={}", other.people[0])),
        (
            "/judgements/reports".to_owned(),
            format!("report:{}=yes&report:{}=yes&verdict=same&why=x", mine.report, other.report),
        ),
        (format!("/reports/{}/case", mine.report), format!("case={}", other.case)),
    ];
    let leaves = team.store.stats().unwrap().leaves;
    for (path, body) in attempts {
        let told = reviewer.post(&team, &path, &body).await;
        assert_eq!(told.status, StatusCode::NOT_FOUND, "{path}: {}", told.body);
    }
    // A coder shows no report of a case to the people of another.
    let mut coder = team.signed_in("coder").await;
    let told = coder.post(&team, &format!("/reports/{}/case", mine.report), "title=Mine+alone").await;
    assert_eq!(told.status, StatusCode::CONFLICT, "{}", told.body);
    assert_eq!(team.store.stats().unwrap().leaves, leaves + 1, "nothing was written but a sign-in");
    // Opening a case gives nobody more than they had.
    let told = coder.post(&team, "/cases", "title=Newfield").await;
    assert_eq!(told.status, StatusCode::SEE_OTHER);
    let case = told.to().to_owned();
    assert_eq!(coder.open(&team, &case).await.status, StatusCode::OK);
    assert_eq!(coder.open(&team, &format!("{case}/release")).await.status, StatusCode::FORBIDDEN);
    assert_eq!(reviewer.open(&team, &case).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_same_file_where_one_does_not_work_shows_nothing() {
    let team = Team::new();
    let browser = team.signed_in("coder").await;
    let text =
        super::app::REPORT.replace("Harbour Courier", "Vesperhill Radio").replace("Qadirabad", "Thornwater");
    let body = format!(
        "--x\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n{}\r\n--x\r\nContent-Disposition: form-data; \
         name=\"file\"; filename=\"a.txt\"\r\n\r\n{text}\r\n--x--\r\n",
        browser.csrf
    );
    let told =
        team.send(browser.request(&Method::POST, "/add", "multipart/form-data; boundary=x", body)).await;
    assert_eq!(told.status, StatusCode::CONFLICT);
    assert!(!told.body.contains("Thornwater") && !told.body.contains(team.other.report.as_str()));
}

#[tokio::test]
async fn that_a_text_or_a_mail_is_elsewhere_too_is_told_only_there() {
    let team = Team::new();
    let engine = amparo::engine::Engine::load(super::app::exe(), true).unwrap();
    let add = |case, text: &str| super::team::report(&team.store, &engine, Some(case), text);
    let text = super::app::REPORT.replace("Harbour Courier", "Quiet Ledger").replace("Qadirabad", "Elmstead");
    add(&team.other.case, &text);
    let copy = add(&team.mine.case, &format!("{text}\n\n"));
    assert!(
        team.store.inbox_row(&copy).unwrap().same_text_as.is_some(),
        "there is something to be kept back"
    );
    // A report in both cases says only the one it is asked in.
    team.store.attach_report(&team.other.case, &team.mine.report, "Ana").unwrap();
    let pages = ["/".to_owned(), format!("/reports/{}", team.mine.report), format!("/reports/{copy}")];
    let mut reader = team.signed_in("reader").await;
    for page in &pages {
        let body = reader.open(&team, page).await.body;
        assert!(!body.contains("same text as another report"), "{page}: {body}");
        assert!(!body.contains(team.other.case.as_str()) && !body.contains("Thornwater"), "{page}: {body}");
    }
    let id = team.store.find_account("reader").unwrap().id;
    team.store.add_member(&team.other.case, &id, amparo_store::Role::Reader, "Ana").unwrap();
    assert!(reader.open(&team, "/").await.body.contains("same text as another report"));
    assert!(reader.open(&team, &pages[1]).await.body.contains("Thornwater"));
}

#[tokio::test]
async fn who_decided_is_the_account() {
    let team = Team::new();
    let mut reviewer = team.signed_in("reviewer").await;
    let told = reviewer.post(&team, &format!("/claims/{}/accept", team.mine.claim), "").await;
    assert_eq!(told.status, StatusCode::SEE_OTHER, "{}", told.body);
    let claim = amparo_model::ClaimId::parse(&team.mine.claim).unwrap();
    let decided = team.store.reviewed(&claim).unwrap().decision.unwrap();
    assert_eq!(decided.who, "reviewer Q.");
    let told = reviewer.post(&team, "/undo", "").await;
    assert_eq!(told.status, StatusCode::SEE_OTHER);
    assert!(team.store.verify(None).unwrap().is_intact());
}

#[tokio::test]
async fn what_is_taken_away_is_gone_at_once() {
    let team = Team::new();
    let mut browser = team.signed_in("reviewer").await;
    let page = format!("/cases/{}", team.mine.case);
    assert_eq!(browser.open(&team, &page).await.status, StatusCode::OK);
    let mut chief = team.signed_in("administrator").await;
    let id = team.store.find_account("reviewer").unwrap().id;
    let form = format!("account={id}&role=out&why=left+the+case");
    let told = chief.post(&team, &format!("{page}/members"), &form).await;
    assert_eq!(told.status, StatusCode::SEE_OTHER, "{}", told.body);
    assert_eq!(browser.open(&team, &page).await.status, StatusCode::NOT_FOUND);
    let told = chief.post(&team, &format!("/accounts/{id}/disable"), "why=left").await;
    assert_eq!(told.status, StatusCode::SEE_OTHER, "{}", told.body);
    assert_eq!(browser.open(&team, "/").await.to(), "/signin");
    team.store.disable_account(&id, false, "Ana", "back").unwrap();
    assert_eq!(browser.open(&team, "/").await.to(), "/signin", "the session does not come back");
}

#[tokio::test]
async fn an_administrator_gives_out_a_case_without_seeing_it() {
    let team = Team::new();
    let mut chief = team.signed_in("administrator").await;
    let page = format!("/cases/{}/members", team.other.case);
    let told = chief.open(&team, &page).await;
    assert!(told.status == StatusCode::OK && !told.body.contains("Thornwater"), "{}", told.body);
    assert!(told.body.contains("stranger-to-mine Q."));
    let id = team.store.find_account("reader").unwrap().id;
    chief.post(&team, &page, &format!("account={id}&role=coder")).await;
    let mut reader = team.signed_in("reader").await;
    assert_eq!(reader.open(&team, &format!("/cases/{}", team.other.case)).await.status, StatusCode::OK);
    assert!(PASSWORD.len() > 11);
}
