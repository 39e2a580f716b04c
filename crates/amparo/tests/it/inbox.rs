//! The inbox as a place to work: who has what, what is put away, what is new to whom; in pages, API and command line.

use amparo_model::ReportId;
use amparo_store::Grant;
use axum::http::StatusCode;
use serde_json::json;

use super::api::{Program, Reads};
use super::app::{Place, REPORT};
use super::team::{Browser, Team};

fn id_of(team: &Team, name: &str) -> String {
    team.store.find_account(name).unwrap().id.to_string()
}

/// The titles of a view, by the ids of its reports.
async fn shown(team: &Team, browser: &mut Browser, view: &str) -> Vec<ReportId> {
    let body = browser.open(team, &format!("/?only={view}")).await.body;
    let ids = body.split("<a class=\"title\" href=\"/reports/").skip(1);
    ids.map(|rest| ReportId::parse(rest.split('"').next().unwrap()).unwrap()).collect()
}

#[tokio::test]
async fn ticked_reports_are_given_put_away_and_taken_back() {
    let team = Team::new();
    let (mine, loose) = (&team.mine.report, &team.loose);
    let mut coder = team.signed_in("coder").await;
    let mut reviewer = team.signed_in("reviewer").await;
    let both = format!("report:{mine}=yes&report:{loose}=yes");
    let leaves = || team.store.stats().unwrap().leaves;
    let before = leaves();
    let told = coder.post(&team, "/inbox", &format!("{both}&do=assign&who=me&back=/?only=nobodys")).await;
    assert_eq!((told.status, told.to()), (StatusCode::SEE_OTHER, "/?only=nobodys"), "{}", told.body);
    assert_eq!(leaves(), before + 1);
    let page = coder.open(&team, "/").await.body;
    assert!(page.contains("2 reports are assigned.") && page.contains("action=\"/inbox/undo\""), "{page}");
    assert!(page.contains("Mine (2)") && page.contains("assigned to you"), "{page}");
    assert_eq!(shown(&team, &mut coder, "mine").await, [loose.clone(), mine.clone()]);
    assert!(shown(&team, &mut coder, "nobodys").await.is_empty());
    // Somebody else sees whose it is, and not as theirs.
    let seen = reviewer.open(&team, "/").await.body;
    assert!(seen.contains("assigned to <bdi>coder Q.</bdi>"), "{seen}");
    assert!(shown(&team, &mut reviewer, "mine").await.is_empty());
    let told = coder.post(&team, "/inbox/undo", "").await;
    assert_eq!(told.status, StatusCode::SEE_OTHER, "{}", told.body);
    assert_eq!(shown(&team, &mut coder, "nobodys").await.len(), 2);
    let told = coder.post(&team, "/inbox/undo", "").await;
    assert_eq!(told.status, StatusCode::BAD_REQUEST, "once");

    let away = format!("{both}&do=snooze&until=2031-01-05&why=after+the+trial");
    assert_eq!(coder.post(&team, "/inbox", &away).await.status, StatusCode::SEE_OTHER);
    assert!(shown(&team, &mut coder, "all").await.is_empty(), "out of the way");
    assert!(!coder.open(&team, "/?only=events").await.body.contains(&format!("report:{mine}")), "here too");
    assert_eq!(shown(&team, &mut reviewer, "snoozed").await.len(), 2, "and not lost");
    let seen = reviewer.open(&team, "/?only=snoozed").await.body;
    assert!(
        seen.contains("<time>2031-01-05</time>") && seen.contains("<bdi>after the trial</bdi>"),
        "{seen}"
    );
    let told = reviewer.post(&team, "/inbox", &format!("report:{mine}=yes&do=back")).await;
    assert_eq!(told.status, StatusCode::SEE_OTHER);
    assert_eq!(shown(&team, &mut coder, "all").await, [mine.clone()]);
    // What somebody else changed since is not taken back over them.
    let told = coder.post(&team, "/inbox/undo", "").await;
    assert_eq!(told.status, StatusCode::CONFLICT, "{}", told.body);
    let told = coder.post(&team, "/inbox", &format!("report:{loose}=yes&do=aside")).await;
    assert_eq!(told.status, StatusCode::SEE_OTHER);
    assert!(coder.open(&team, "/?only=snoozed").await.body.contains("set aside</span>"));

    let case = format!("report:{loose}=yes&do=case&case=Mirrorfield");
    assert_eq!(coder.post(&team, "/inbox", &case).await.status, StatusCode::SEE_OTHER);
    assert_eq!(team.store.cases_of_report(loose).unwrap(), [team.mine.case.clone()]);
    assert_eq!(coder.post(&team, "/inbox/undo", "").await.status, StatusCode::SEE_OTHER);
    assert!(team.store.cases_of_report(loose).unwrap().is_empty());
    assert!(team.store.verify(None).unwrap().is_intact());
}

#[tokio::test]
async fn what_may_not_be_done_is_not_done_to_any_of_them() {
    let team = Team::new();
    let (mine, theirs, loose) = (&team.mine.report, &team.other.report, &team.loose);
    let mut coder = team.signed_in("coder").await;
    let mut reader = team.signed_in("reader").await;
    let leaves = team.store.stats().unwrap().leaves;
    let other = id_of(&team, "stranger-to-mine");
    let watcher = id_of(&team, "reader");
    let colleague = id_of(&team, "reviewer");
    let one = format!("report:{mine}=yes");
    for (body, status) in [
        ("do=assign&who=me".to_owned(), 400),
        (format!("{one}&do=assign&who="), 400),
        (format!("{one}&do=assign&who=holder"), 400),
        (format!("{one}&do=accept"), 400),
        (one.clone(), 400),
        (format!("{one}&do=snooze&until=yesterday"), 400),
        (format!("{one}&do=snooze&until=2001-01-01"), 409),
        (format!("{one}&do=snooze&until=2030-01-01&why={}", "x".repeat(501)), 400),
        (format!("{one}&do=case&case=Thornwater"), 404),
        (format!("{one}&do=case&case={}", team.other.case), 404),
        (format!("{one}&report:{theirs}=yes&do=assign&who=me"), 404),
        (format!("report:r_{}=yes&do=aside", "0".repeat(26)), 404),
        // Nobody gets a report who does not work on its case, or only looks.
        (format!("{one}&do=assign&who={other}"), 409),
        (format!("{one}&do=assign&who={watcher}"), 409),
        (format!("{one}&report:{loose}=yes&do=assign&who={colleague}"), 409),
    ] {
        let told = coder.post(&team, "/inbox", &body).await;
        assert_eq!(told.status.as_u16(), status, "{body}: {}", told.body);
        assert!(!told.body.contains("Vesperhill"), "{body}: {}", told.body);
    }
    assert_eq!(reader.post(&team, "/inbox", &format!("{one}&do=aside")).await.status, StatusCode::FORBIDDEN);
    assert_eq!(team.store.stats().unwrap().leaves, leaves, "nothing was written");
    // A page that is no list of ours is not gone to.
    let told = coder.post(&team, "/inbox", &format!("{one}&do=aside&back=//example.org/")).await;
    assert_eq!(told.to(), "/");
    // A reader sees what there is and has no ticks.
    let page = reader.open(&team, "/?only=snoozed").await.body;
    assert!(page.contains(mine.as_str()) && !page.contains("name=\"report:"), "{page}");
}

#[tokio::test]
async fn new_is_counted_for_everybody_alone() {
    let team = Team::new();
    let mut reader = team.signed_in("reader").await;
    let mut coder = team.signed_in("coder").await;
    let add = |name: &str| {
        let engine = amparo::engine::Engine::load(super::app::exe(), true).unwrap();
        let text = REPORT.replace("Harbour Courier", name).replace("Qadirabad", name);
        super::team::report(&team.store, &engine, Some(&team.mine.case), &text)
    };
    assert!(!reader.open(&team, "/").await.body.contains("new report"), "made after what there was");
    let (first, second) = (add("Elmstead"), add("Quietwater"));
    let page = reader.open(&team, "/").await.body;
    assert!(page.contains("2 new reports") && page.contains("New (2)"), "{page}");
    let again = reader.open(&team, "/?only=new").await.body;
    assert!(again.contains("2 new reports"), "looking alone changes nothing: {again}");
    assert_eq!(shown(&team, &mut reader, "new").await, [first.clone(), second.clone()], "the oldest first");
    let told = reader.post(&team, "/inbox/seen", &format!("upto={first}")).await;
    assert_eq!((told.status, told.to()), (StatusCode::SEE_OTHER, "/?only=new"), "{}", told.body);
    let page = reader.open(&team, "/?only=new").await.body;
    assert!(page.contains("One new report") && page.contains("since you last looked:"), "{page}");
    assert_eq!(shown(&team, &mut coder, "new").await.len(), 2, "not for anybody else");
    for not in [team.other.report.to_string(), "x".to_owned(), String::new()] {
        let told = reader.post(&team, "/inbox/seen", &format!("upto={not}")).await;
        assert_eq!(told.status, StatusCode::NOT_FOUND, "{not}");
    }
}

#[tokio::test]
async fn programs_give_and_put_away() {
    let team = Team::new();
    let program = Program::of(&team, "coder", &[Grant::Look, Grant::Code], None);
    let path = format!("/reports/{}", team.mine.report);
    let told = program.post(&team, &format!("{path}/assign"), &json!({ "to": "me" })).await.json();
    assert_eq!(told["report"]["assigned_to"], id_of(&team, "coder"));
    let mine = program.get(&team, "/reports?only=mine").await.json();
    assert_eq!(mine["reports"].as_array().unwrap().len(), 1);
    let told = program
        .post(&team, &format!("{path}/snooze"), &json!({ "until": "2031-01-05", "why": "the trial" }))
        .await
        .json();
    assert_eq!(told["report"]["snoozed_until"], "2031-01-05");
    let count = async |query: &str| {
        let told = program.get(&team, &format!("/reports?{query}")).await.json();
        told["reports"].as_array().unwrap().len()
    };
    assert_eq!((count("").await, count("snoozed=true").await, count("snoozed=false").await), (2, 1, 1));
    for (to, body) in [
        ("assign", json!({ "to": "x" })),
        ("assign", json!({ "to": id_of(&team, "stranger-to-mine") })),
        ("snooze", json!({ "until": "soon" })),
        ("snooze", json!({ "until": "2001-01-01" })),
    ] {
        let told = program.post(&team, &format!("{path}/{to}"), &body).await;
        assert!(told.status.is_client_error(), "{to} {body}: {}", told.body);
    }
    let told = program.post(&team, &format!("{path}/snooze"), &json!({ "until": null })).await.json();
    assert!(told["report"]["snoozed_until"].is_null(), "{told}");
}

#[test]
fn the_command_line_gives_puts_away_and_looks() {
    let place = Place::new();
    let file = place.write("page.txt", REPORT.as_bytes());
    place.run(&["add", &file]).good();
    let listed = |args: &[&str]| {
        let mut all = vec!["inbox", "--json"];
        all.extend(args);
        let told: serde_json::Value = serde_json::from_str(&place.run(&all).good()).unwrap();
        told["reports"].as_array().unwrap().clone()
    };
    let id = listed(&[])[0]["id"].as_str().unwrap().to_owned();
    assert_eq!((listed(&["--nobodys"]).len(), listed(&["--mine"]).len()), (1, 0));
    assert!(place.run(&["assign", &id, "me"]).good().contains("One report is assigned."));
    assert_eq!((listed(&["--nobodys"]).len(), listed(&["--mine"]).len()), (0, 1));
    assert_eq!(listed(&["--mine"])[0]["assigned_to"], "holder");
    assert_eq!(place.run(&["assign", &id, "somebody"]).code, 1, "there is no such account");
    assert!(place.run(&["snooze", &id, "2031-01-05", "--why", "the trial"]).good().contains("snoozed"));
    assert_eq!((listed(&[]).len(), listed(&["--snoozed"]).len()), (0, 1));
    let told = place.run(&["inbox", "--snoozed"]).good();
    assert!(told.contains("snoozed until 2031-01-05") && told.contains("the trial"), "{told}");
    assert_eq!(place.run(&["snooze", &id, "tomorrow"]).code, 2);
    assert_eq!(place.run(&["snooze", &id, "2001-01-01"]).code, 1);
    place.run(&["snooze", &id, "back"]).good();
    assert_eq!(listed(&["--new"]).len(), 1);
    assert_eq!(listed(&["--new"]).len(), 1, "looking alone changes nothing");
    assert_eq!(listed(&["--new", "--seen"]).len(), 1);
    assert!(listed(&["--new"]).is_empty());
}
