//! What lists, counts, forms and answers tell of cases that are not one's own: nothing.

use axum::http::{Method, StatusCode};

use super::{PASSWORD, THEIRS, Team};

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
        crate::app::REPORT.replace("Harbour Courier", "Vesperhill Radio").replace("Qadirabad", "Thornwater");
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
    let engine = amparo::engine::Engine::load(crate::app::exe(), true).unwrap();
    let add = |case, text: &str| crate::team::report(&team.store, &engine, Some(case), text);
    let text = crate::app::REPORT.replace("Harbour Courier", "Quiet Ledger").replace("Qadirabad", "Elmstead");
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
