//! Sealed fields on the pages and at the terminal: who is told that there are some, who opens them, what is on record.

use amparo::flow::{self, Form, What};
use amparo::say::Lang;
use axum::http::{Method, StatusCode, header};

use super::api::{ALL, Program, Reads};
use super::app::{Place, WORDS};
use super::team::{Browser, PASSWORD, SEALED, Team};
use amparo_store::{Passphrase, Role};

async fn opened(team: &Team, browser: &mut Browser, id: &str) -> super::team::Told {
    browser.post(team, &format!("/sealed/{id}/open"), "").await
}

#[tokio::test]
async fn whoever_may_opens_one_in_one_answer_and_others_learn_no_number() {
    let team = Team::new();
    let case = format!("/cases/{}", team.mine.case);
    let mut coder = team.signed_in("coder").await;
    let told = coder.post(&team, &format!("{case}/seal"), "what=safe_place&value=the+Larkspur+house").await;
    assert_eq!((told.status, told.to()), (StatusCode::SEE_OTHER, &*case), "{}", told.body);
    let about = format!("/people/{}/seal", team.mine.people[0]);
    assert_eq!(
        coder.post(&team, &about, "what=note&value=has+a+Larkspur").await.status,
        StatusCode::SEE_OTHER
    );

    for (role, buttons, hidden, looks) in [
        ("reader", 0, true, false),
        ("coder", 2, true, false),
        ("reviewer", 3, false, true),
        ("publisher", 3, false, true),
    ] {
        let mut browser = team.signed_in(role).await;
        let page = browser.open(&team, &case).await.body;
        assert_eq!(page.matches("/open\"").count(), buttons, "{role}: {page}");
        assert_eq!(page.contains("not yours to open"), hidden, "{role}");
        assert!(!page.contains("Larkspur") && !page.contains("Foxglove"), "{role}");
        let told = opened(&team, &mut browser, &team.mine.sealed).await;
        if looks {
            assert_eq!(told.status, StatusCode::OK, "{role}: {}", told.body);
            assert!(told.body.contains(SEALED), "{role}");
            assert_eq!(told.headers[header::CACHE_CONTROL], "no-store");
            assert!(
                browser.open(&team, &case).await.body.contains(&format!("{role} Q.")),
                "who looked is shown"
            );
        } else {
            assert_eq!(told.status, StatusCode::NOT_FOUND, "{role}");
        }
        assert!(!browser.open(&team, &case).await.body.contains("Foxglove"), "{role}: it was shown once");
    }
    // A coder opens what they sealed.
    let fields = team.store.sealed_fields(&team.mine.case, None).unwrap();
    assert!(opened(&team, &mut coder, fields[1].id.as_str()).await.body.contains("the Larkspur house"));
    let person = coder.open(&team, &format!("/people/{}", team.mine.people[0])).await.body;
    assert_eq!(person.matches("/open\"").count(), 1, "only what is about the person");
    let looks = team.store.looks(&team.mine.case).unwrap();
    assert_eq!(looks.len(), 3, "a refused look is none");
    assert!(team.store.verify(None).unwrap().is_intact());
}

#[tokio::test]
async fn whoever_joins_opens_once_a_member_has_signed_in() {
    let team = Team::new();
    let case = format!("/cases/{}", team.mine.case);
    let id = team.store.find_account("nobody").unwrap().id;
    let mut administrator = team.signed_in("administrator").await;
    let joins = format!("account={id}&role=reviewer");
    let told = administrator.post(&team, &format!("{case}/members"), &joins).await;
    assert_eq!(told.status, StatusCode::SEE_OTHER);
    let members = administrator.open(&team, &format!("{case}/members")).await.body;
    assert!(members.contains("once a member of the case has signed in"), "{members}");
    let mut joined = team.signed_in("nobody").await;
    assert!(joined.open(&team, &case).await.body.contains("has not reached you yet"));
    let told = opened(&team, &mut joined, &team.mine.sealed).await;
    assert!(told.status == StatusCode::CONFLICT && !told.body.contains("Foxglove"), "{}", told.body);
    team.signed_in("publisher").await;
    assert!(opened(&team, &mut joined, &team.mine.sealed).await.body.contains(SEALED));
    // Taken out: the next click is too late, and nobody is left who can open it but the members.
    let out = format!("account={id}&role=out&why=left");
    administrator.post(&team, &format!("{case}/members"), &out).await;
    assert_eq!(opened(&team, &mut joined, &team.mine.sealed).await.status, StatusCode::NOT_FOUND);
    let mut reviewer = team.signed_in("reviewer").await;
    assert!(opened(&team, &mut reviewer, &team.mine.sealed).await.body.contains(SEALED));
    assert!(team.store.verify(None).unwrap().is_intact());
}

#[tokio::test]
async fn the_name_of_a_source_is_sealed_and_shown_on_its_report_alone() {
    let team = Team::new();
    let page = format!("/reports/{}", team.mine.report);
    let mut reviewer = team.signed_in("reviewer").await;
    let source = team.store.report(&team.mine.report).unwrap().source;
    let consent = amparo_model::Consent {
        purpose: "archive".into(),
        given: true,
        date: "2024-01-01".into(),
        until: None,
        how: "by telephone".into(),
        withdrawn: None,
    };
    team.store.record_consent(&source, consent, "Ana").unwrap();
    assert!(reviewer.open(&team, &page).await.body.contains("<bdi>Harbour Courier ("));
    let told = reviewer.post(&team, &format!("{page}/seal"), &format!("case={}", team.other.case)).await;
    assert_eq!(told.status, StatusCode::NOT_FOUND, "another case is not there");
    let told = reviewer.post(&team, &format!("{page}/seal"), &format!("case={}", team.mine.case)).await;
    assert_eq!(told.status, StatusCode::SEE_OTHER, "{}", told.body);
    let shown = reviewer.open(&team, &page).await.body;
    assert!(shown.contains("<bdi>sealed name (") && shown.contains("The same words stand"), "{shown}");
    let id = amparo_store::sealed::sealed_label(&team.store.source(&source).unwrap().label).unwrap();
    assert!(shown.contains(&format!("/sealed/{id}/open")));
    assert!(opened(&team, &mut reviewer, id.as_str()).await.body.contains("Harbour Courier"));
    let mut reader = team.signed_in("reader").await;
    let shown = reader.open(&team, &page).await.body;
    assert!(shown.contains("<bdi>sealed name (") && !shown.contains(id.as_str()), "{shown}");
    let actions = reader.open(&team, &format!("/cases/{}/actions", team.mine.case)).await.body;
    assert!(actions.contains("sealed name (") && !actions.contains(id.as_str()), "{actions}");
    // A program is told no more, whoever it asks for.
    let program = Program::of(&team, "publisher", &ALL, None);
    let told = program.get(&team, &page).await;
    assert_eq!(told.json()["source"]["label"], "sealed name");
    assert!(!told.body.contains(id.as_str()), "{}", told.body);
}

#[tokio::test]
async fn no_program_opens_what_is_sealed() {
    let team = Team::new();
    let program = Program::of(&team, "publisher", &ALL, None);
    let mut looked = 0;
    for (method, path, _) in super::api::TABLE {
        let place = &team.mine;
        let id = match path.split('/').nth(3).unwrap() {
            "reports" => place.report.as_str(),
            "claims" => &place.claim,
            "cases" => place.case.as_str(),
            "people" => place.people[0].as_str(),
            _ => "acts",
        };
        let path = path.replace("{id}", id).replace("{list}", id);
        let path = if path.ends_with("/search") { format!("{path}?q=Foxglove") } else { path };
        if *method == "get" {
            let told = program.get(&team, path.trim_start_matches("/api/v1")).await;
            let body = told.body.replace("q=Foxglove", "");
            assert!(!body.contains("Foxglove") && !body.contains(&place.sealed), "{path}: {body}");
            looked += u32::from(told.status == StatusCode::OK);
        }
    }
    assert!(looked > 10, "{looked}");
    for path in ["/open", "/destroy"] {
        let path = format!("/sealed/{}{path}", team.mine.sealed);
        let kind = "application/x-www-form-urlencoded";
        let told = team.send(program.request(&Method::POST, &path, kind, "why=x")).await;
        assert_ne!(told.status, StatusCode::OK);
        assert!(!told.body.contains("Foxglove"), "{path}: {}", told.body);
    }
    assert!(team.store.looks(&team.mine.case).unwrap().is_empty());
}

#[tokio::test]
async fn a_source_of_two_cases_is_sealed_by_whoever_decides_in_both() {
    let team = Team::new();
    let case = team.other.case.clone();
    team.store.attach_report(&case, &team.mine.report, "Ana").unwrap();
    let seal = format!("/reports/{}/seal", team.mine.report);
    let mut reviewer = team.signed_in("reviewer").await;
    let told = reviewer.post(&team, &seal, &format!("case={}", team.mine.case)).await;
    assert_eq!(told.status, StatusCode::CONFLICT, "{}", told.body);
    let id = team.store.find_account("reviewer").unwrap().id;
    team.store.add_member(&case, &id, Role::Reviewer, "Ana").unwrap();
    let told = reviewer.post(&team, &seal, &format!("case={}", team.mine.case)).await;
    assert_eq!(told.status, StatusCode::SEE_OTHER, "{}", told.body);
}

#[tokio::test]
async fn the_holder_of_the_passphrase_sees_that_there_is_one_and_opens_none_of_a_team() {
    let team = Team::started(true);
    assert!(team.store.owner_key("Ana").is_ok());
    let key = team.store.owner_key("Ana").unwrap();
    let id = amparo_model::SealedId::parse(&team.mine.sealed).unwrap();
    assert!(team.store.unseal(&key, &id, "Ana").is_err());
    let mut owner = Browser::default();
    let token = team.token.clone().unwrap();
    let told = owner.open(&team, &format!("/enter?token={token}")).await;
    assert_eq!(told.status, StatusCode::SEE_OTHER);
    let page = owner.open(&team, &format!("/cases/{}", team.mine.case)).await.body;
    assert!(page.contains("not yours to open") && !page.contains("/open\""), "{page}");
    let told = opened(&team, &mut owner, &team.mine.sealed).await;
    assert!(told.status == StatusCode::CONFLICT && !told.body.contains("Foxglove"), "{}", told.body);
}

#[test]
fn at_the_terminal_the_owner_seals_opens_and_destroys() {
    let place = Place::new();
    place.run(&["case", "new", "Dong Khe"]).good();
    let value = place.write("value", "ask for the Saltmarsh ferry\n");
    let private = |path: &str| {
        #[cfg(unix)]
        std::fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(0o600)).unwrap();
        path.to_owned()
    };
    let value = private(&value);
    let said = place.run(&["sealed", "add", "Dong Khe", "contact", "--value-file", &value]).good();
    let id = said.trim().rsplit(' ').next().unwrap().to_owned();
    let listed = place.run(&["sealed", "list", "Dong Khe"]).good();
    assert!(listed.contains(&id) && !listed.contains("Saltmarsh"), "{listed}");
    assert!(!place.run(&["sealed", "list", "Dong Khe", "--json"]).good().contains("Saltmarsh"));
    assert_eq!(place.run(&["sealed", "open", &id]).good().trim(), "ask for the Saltmarsh ferry");
    assert!(place.run(&["sealed", "looks", "Dong Khe"]).good().contains(&id));

    // People sign in from now on: the passphrase opens nothing of theirs, their password does, the paper gives it back.
    let code = place.run(&["recovery", "make"]).good();
    let code = code.trim().rsplit(' ').next().unwrap().to_owned();
    let opened = || {
        let (words, opening) = (Passphrase::new(WORDS), amparo_store::Opening::for_tests());
        amparo_store::Store::open_with(&place.path("store"), &words, opening).unwrap()
    };
    let store = opened();
    let new = |name: &str| amparo_store::NewAccount {
        name: name.into(),
        label: name.into(),
        administrator: true,
        who: "ana".into(),
    };
    let words = Passphrase::new(PASSWORD);
    store.first_account(&new("mina"), &words).unwrap();
    store.close().unwrap();
    let refused = place.run(&["sealed", "open", &id]);
    assert!(refused.code == 1 && refused.err.contains("only a member of the case"), "{}", refused.err);
    let password = private(&place.write("password", PASSWORD));
    let by = ["--as", "mina", "--as-file", &password];
    assert!(place.run(&[&["sealed", "open", &id][..], &by].concat()).good().contains("Saltmarsh"));
    let wrong = private(&place.write("wrong", "not these words at all"));
    let refused = place.run(&["sealed", "open", &id, "--as", "mina", "--as-file", &wrong]);
    assert!(refused.code == 1 && refused.err.contains("password"), "{}", refused.err);

    let store = opened();
    let mina = store.find_account("mina").unwrap().id;
    let invitation = store.reset_account(&mina, "ana").unwrap();
    store.redeem("mina", &invitation, &words).unwrap().unwrap();
    store.close().unwrap();
    let refused = place.run(&[&["sealed", "open", &id][..], &by].concat());
    assert!(refused.code == 1 && refused.err.contains("has not reached you yet"), "{}", refused.err);
    let guess = private(&place.write("guess", "aaaa-bbbb"));
    assert_eq!(place.run(&["recovery", "use", "--code-file", &guess]).code, 1);
    let paper = private(&place.write("paper", code));
    place.run(&["recovery", "use", "--code-file", &paper]).good();
    assert!(place.run(&[&["sealed", "open", &id][..], &by].concat()).good().contains("Saltmarsh"));

    assert_eq!(place.run(&["sealed", "destroy", &id, "--why", " "]).code, 2);
    place.run(&["sealed", "destroy", &id, "--why", "not needed"]).good();
    assert_eq!(place.run(&[&["sealed", "open", &id][..], &by].concat()).code, 1);
    place.run(&["verify"]).good();
}

/// A name that is sealed and stands in a report: told to those who may open it, and no word of the report goes to others by search,
/// table, program or publication.
#[tokio::test]
async fn sealed_words_that_stand_in_a_report_are_told_and_kept_back() {
    let team = Team::new();
    let case = format!("/cases/{}", team.mine.case);
    let page = format!("/reports/{}", team.mine.report);
    for claim in team.store.claims_of(&team.mine.report).unwrap() {
        if matches!(claim.said(), amparo_model::Said::Act(_)) {
            let accept = flow::Answer::Accept(flow::Place::Proposed);
            flow::decide(&team.store, &claim.claim.id, accept, None, &amparo_store::Scope::All, "Ana", "")
                .unwrap();
        }
    }
    assert!(draft(&team).contains("They face torture"), "{}", draft(&team));
    // In another order and in capitals: as a report may write it.
    let mut reviewer = team.signed_in("reviewer").await;
    let seal = |value: &str| format!("what=name&value={value}");
    let told = reviewer.post(&team, &format!("{case}/seal"), &seal("MARANDU+pell")).await;
    assert_eq!(told.status, StatusCode::SEE_OTHER, "{}", told.body);
    let shown = reviewer.open(&team, &case).await.body;
    assert!(shown.contains("The same words stand in the text of one report of this case."), "{shown}");
    let stands = shown.split("class=\"stands\"").nth(1).unwrap().split("</ul>").next().unwrap();
    assert!(stands.contains(&format!("href=\"{page}\"")), "{stands}");
    assert!(reviewer.open(&team, &page).await.body.contains("Words that are sealed stand in this text"));
    // Who may not open it is not told where it stands, and finds no words of that report.
    let mut reader = team.signed_in("reader").await;
    for path in [&case, &page] {
        let shown = reader.open(&team, path).await.body;
        assert!(!shown.contains("class=\"stands\"") && !shown.contains("sealed-words"), "{path}: {shown}");
    }
    let snippets = |body: &str| -> Vec<String> {
        let all = body.split("class=\"snippet\"").skip(1);
        all.map(|s| s.split("</p>").next().unwrap().to_owned()).collect()
    };
    for (browser, open) in [(&mut reader, false), (&mut reviewer, true)] {
        let body = browser.open(&team, "/search?q=Shenyang+kind:report").await.body;
        let found = snippets(&body);
        assert!(!found.is_empty(), "{body}");
        for snippet in found {
            assert_eq!(snippet.contains("Shenyang"), open, "{snippet}");
            assert_eq!(snippet.contains("words kept back"), !open, "{snippet}");
        }
    }
    // No program gets them, for whomever it asks.
    let program = Program::of(&team, "publisher", &ALL, None);
    let told = program.get(&team, "/search?q=Shenyang").await;
    assert!(told.json()["total"].as_u64().unwrap() > 0, "{}", told.body);
    let hits = told.json()["hits"].as_array().unwrap().clone();
    let mine: Vec<_> = hits.iter().filter(|h| h["on"]["report"] == team.mine.report.as_str()).collect();
    assert!(
        !mine.is_empty() && mine.iter().all(|h| !h["snippet"].to_string().contains("Shenyang")),
        "{mine:?}"
    );
    let told = program.get(&team, &page).await;
    assert_eq!(told.status, StatusCode::OK);
    assert!(!told.body.contains("Marandu"), "{}", told.body);
    let text: Vec<char> = told.json()["text"].as_str().unwrap().chars().collect();
    let whole = team.store.report_text(&team.mine.report).unwrap();
    assert_eq!(text.len(), whole.chars().count(), "bars are as long as the words");
    for claim in told.json()["claims"].as_array().unwrap() {
        for cites in claim["claim"]["said"]["value"]["cites"].as_object().unwrap().values() {
            for cite in cites.as_array().unwrap() {
                let at = |end: &str| cite[end].as_u64().unwrap() as usize;
                let there: String = text[at("start")..at("end")].iter().collect();
                assert_eq!(cite["quote"], there.as_str(), "a citation still points where it pointed");
            }
        }
    }
    let claims = program.get(&team, &format!("/claims?case={}", team.mine.case)).await;
    assert!(claims.status == StatusCode::OK && !claims.body.contains("Marandu"), "{}", claims.body);
    let original = program.get(&team, &format!("{page}/original")).await;
    assert_eq!(original.status, StatusCode::CONFLICT, "{}", original.body);
    // Nor does the public: the feared act stays, the words it rests on and what leads to them are withheld.
    let quoted = draft(&team);
    assert!(!quoted.contains("They face torture") && !quoted.contains("Harbour Courier"), "{quoted}");
    // A table of the house, written by whoever holds the passphrase: that opens nothing where people sign in.
    for what in [What::Claims, What::Acts, What::Reports] {
        let table = flow::export(&team.store, &team.mine.case, what, Form::Csv, false, Lang::En).unwrap();
        let table = String::from_utf8(table).unwrap();
        assert!(!table.contains("Marandu") && !table.contains("Shenyang"), "{what:?}: {table}");
    }
    assert!(team.store.verify(None).unwrap().is_intact());
}

/// What would be published of the case, as JSON.
fn draft(team: &Team) -> String {
    let wish = flow::Wish {
        title: Some("Nine people".into()),
        page: Some("nine-people".into()),
        who: "Ana".into(),
        ..flow::Wish::default()
    };
    flow::draft(&team.store, &team.mine.case, &wish).unwrap().as_json().to_string()
}

/// What comes into a case after something was sealed there counts as holding it, until somebody with the key has looked.
#[tokio::test]
async fn what_nobody_with_the_key_has_looked_at_counts_as_holding_the_words() {
    let team = Team::new();
    let mut reviewer = team.signed_in("reviewer").await;
    let case = format!("/cases/{}", team.mine.case);
    reviewer.post(&team, &format!("{case}/seal"), "what=contact&value=the+Larkspur+house").await;
    let mut reader = team.signed_in("reader").await;
    let text = "Outlet: Late Leaf\nDate: 2024-05-01\nLanguage: en\n\nTwo held\n\nPolice arrested two women in Yanji on Monday.\n";
    let engine = amparo::engine::Engine::load(super::app::exe(), true).unwrap();
    let late = super::team::report(&team.store, &engine, Some(&team.mine.case), text);
    let snippet =
        |body: &str| body.split("class=\"snippet\"").nth(1).unwrap().split("</p>").next().unwrap().to_owned();
    let search = "/search?q=Yanji+kind:report";
    assert!(snippet(&reader.open(&team, search).await.body).contains("words kept back"));
    assert!(
        reviewer.open(&team, &case).await.body.contains("One report of the case was not looked through yet")
    );
    let fields = team.store.sealed_fields(&team.mine.case, None).unwrap();
    let field = fields
        .iter()
        .find(|f| f.who == "reviewer Q." && f.what == amparo_store::sealed::What::Contact)
        .unwrap();
    assert_eq!(team.store.sightings(&field.id).unwrap().unlooked, 1);
    team.signed_in("publisher").await;
    assert_eq!(team.store.sightings(&field.id).unwrap(), amparo_store::sealed::Sightings::default());
    assert!(team.store.sealed_in(&late, None).unwrap().is_empty());
    assert!(snippet(&reader.open(&team, search).await.body).contains("Yanji"));
    assert!(team.store.verify(None).unwrap().is_intact());
}
