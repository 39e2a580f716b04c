//! What is told: problems in one form, lists a page at a time, decisions that name what they have seen.

use amparo_model::{ClaimId, ReportId};
use amparo_store::{Grant, Role};
use axum::http::{Method, StatusCode, header};
use serde_json::json;

use super::super::team::{Team, Told};
use super::{ALL, HOST, Program, Reads};

/// That an answer is a problem of a type, and says so in one form.
#[track_caller]
fn problem(told: &Told, status: u16, kind: &str) {
    let what = format!("{}: {}", told.status, told.body);
    assert_eq!(told.status.as_u16(), status, "{what}");
    assert_eq!(told.headers[header::CONTENT_TYPE], "application/problem+json", "{what}");
    let body = told.json();
    assert_eq!(body["type"], format!("urn:x-amparo:problem:{kind}"), "{what}");
    assert_eq!(body["status"], status, "{what}");
    for field in ["title", "detail", "instance"] {
        assert!(!body[field].as_str().unwrap().is_empty(), "{field} {what}");
    }
}

#[tokio::test]
async fn whatever_is_wrong_is_told_in_one_form() {
    let team = Team::new();
    let program = Program::of(&team, "reviewer", &ALL, None);
    let claim = format!("/claims/{}", team.mine.claim);
    let send = async |method: Method, path: &str, media: &str, body: &str| {
        team.send(program.request(&method, path, media, body.to_owned())).await
    };
    let (json_, post, get) = ("application/json", Method::POST, Method::GET);
    for query in [
        "/reports?no=x",
        "/reports?limit=0",
        "/reports?limit=201",
        "/reports?limit=x",
        "/reports?cursor=x",
        "/reports?only=some",
        "/reports?limit=1&limit=2",
        "/claims?state=x",
        "/claims?case=r_00000000000000000000000000",
        "/search",
        "/search?q=",
        "/search?q=%20",
        "/board?country=China",
        "/board?longer=-1",
        "/board?cursor=100001",
        "/me?x",
        "/codebook/acts?x=1",
    ] {
        problem(&program.get(&team, query).await, 400, "api-query");
    }
    let accept = format!("/api/v1{claim}/accept");
    for broken in ["", "{", "{\"seen\":null}}", "\u{0}", "{\"seen\":}"] {
        problem(&send(post.clone(), &accept, json_, broken).await, 400, "api-body");
    }
    for wrong in [
        "[]",
        "null",
        "{}",
        "{\"seen\":1}",
        "{\"seen\":\"x\"}",
        "{\"seen\":null,\"more\":1}",
        "{\"seen\":null,\"seen\":null}",
        "{\"seen\":null,\"record\":\"k_00000000000000000000000000\"}",
        "{\"seen\":null,\"why\":\" \"}",
    ] {
        problem(&send(post.clone(), &accept, json_, wrong).await, 422, "api-body");
    }
    for media in ["", "text/plain", "application/x-www-form-urlencoded", "application/octet-stream"] {
        problem(&send(post.clone(), &accept, media, "{\"seen\":null}").await, 415, "api-media");
    }
    problem(&send(post.clone(), "/api/v1/reports?name=a.txt", json_, "{}").await, 415, "api-media");
    let long = format!("{{\"seen\":null,\"why\":\"{}\"}}", "x".repeat(300 << 10));
    problem(&send(post.clone(), &accept, json_, &long).await, 413, "api-large");
    for (method, path, allowed) in [
        (Method::DELETE, accept.as_str(), "POST"),
        (Method::GET, accept.as_str(), "POST"),
        (Method::PUT, "/api/v1/reports", "GET,HEAD,POST"),
        (Method::OPTIONS, "/api/v1/me", "GET,HEAD"),
        (Method::TRACE, "/api/v1/health", "GET,HEAD"),
    ] {
        let told = send(method, path, "", "").await;
        problem(&told, 405, "api-method");
        assert_eq!(told.headers[header::ALLOW], allowed, "{path}");
    }
    for path in [
        "/api",
        "/api/",
        "/api/v1",
        "/api/v2/me",
        "/api/v1/nothing",
        "/api/v1/codebook/nothing",
        "/api/v1/reports/x",
        "/api/v1/reports/%ff",
        "/api/v1/claims/..%2f..%2fme",
    ] {
        problem(&send(get.clone(), path, "", "").await, 404, "nothing-here");
    }
    let fields = json!({ "seen": null, "fields": { "colour": "red" }, "why": "x" });
    problem(&program.post(&team, &format!("{claim}/correct"), &fields).await, 400, "api-field");
    problem(
        &program
            .post(
                &team,
                &format!("{claim}/undo"),
                &json!({ "seen": "d_00000000000000000000000000", "why": "x" }),
            )
            .await,
        409,
        "nothing-decided",
    );
    // From elsewhere, or under another name.
    let mut request = program.request(&get, "/api/v1/me", "", "");
    request.headers_mut().insert(header::HOST, "rebound.example:8417".parse().unwrap());
    problem(&team.send(request).await, 403, "origin");
    for (name, value) in [("origin", "https://elsewhere.example"), ("sec-fetch-site", "cross-site")] {
        let mut request = program.request(&get, "/api/v1/me", "", "");
        request.headers_mut().insert(name, value.parse().unwrap());
        problem(&team.send(request).await, 403, "origin");
    }
}

#[tokio::test]
async fn a_problem_speaks_the_language_that_was_asked_for() {
    let team = Team::new();
    let mut said = std::collections::BTreeSet::new();
    for lang in ["en", "ko", "zh", "es", "fr", "ar"] {
        let mut request = Program { secret: String::new() }.request(&Method::GET, "/api/v1/me", "", "");
        request.headers_mut().insert(header::ACCEPT_LANGUAGE, format!("{lang};q=0.9, de").parse().unwrap());
        let told = team.send(request).await;
        problem(&told, 401, "api-token");
        assert_eq!(told.headers[header::CONTENT_LANGUAGE], lang);
        assert!(told.headers[header::WWW_AUTHENTICATE].to_str().unwrap().starts_with("Bearer"));
        assert!(said.insert((told.json()["title"].to_string(), told.json()["detail"].to_string())), "{lang}");
    }
}

#[tokio::test]
async fn nobody_overrules_what_they_have_not_seen() {
    let team = Team::new();
    let (one, two) =
        (Program::of(&team, "reviewer", &ALL, None), Program::of(&team, "publisher", &ALL, None));
    let claims = team.store.claims_of(&team.mine.report).unwrap();
    let person = claims.iter().find(|c| c.claim.said.kind() == "entity").unwrap().claim.id.clone();
    let path = |what: &str| format!("/claims/{person}/{what}");
    let told = one.post(&team, &path("accept"), &json!({ "seen": null })).await;
    assert_eq!(told.status, StatusCode::OK, "{}", told.body);
    let first = told.json()["claim"]["decision"]["id"].clone();
    assert!(first.as_str().unwrap().starts_with("d_"));
    let (leaves, records) =
        (team.store.stats().unwrap().leaves, team.store.records(&team.mine.case).unwrap().len());
    for (what, body) in [
        ("accept", json!({ "seen": null, "record": "new" })),
        ("reject", json!({ "seen": null, "why": "misread" })),
        ("withdraw", json!({ "seen": "d_00000000000000000000000000", "why": "misread" })),
        (
            "correct",
            json!({ "seen": null, "fields": { "name": "Somebody" }, "record": "new", "why": "misread" }),
        ),
        ("undo", json!({ "seen": "d_00000000000000000000000000", "why": "misread" })),
    ] {
        let told = two.post(&team, &path(what), &body).await;
        problem(&told, 409, "stale");
        assert_eq!(told.json()["now"]["state"], "accepted", "{what}");
        assert_eq!(told.json()["now"]["decision"]["id"], first, "{what}");
        assert_eq!(told.json()["now"]["decision"]["who"], "reviewer Q. (token: nightly)");
    }
    assert_eq!(team.store.stats().unwrap().leaves, leaves, "nothing was written");
    assert_eq!(team.store.records(&team.mine.case).unwrap().len(), records);
    // Having looked, they may.
    let told = two.post(&team, &path("reject"), &json!({ "seen": first, "why": "misread" })).await;
    assert_eq!((told.status, told.json()["claim"]["state"].as_str()), (StatusCode::OK, Some("rejected")));
    let second = told.json()["claim"]["decision"]["id"].clone();
    let told = two.post(&team, &path("undo"), &json!({ "seen": first, "why": "too quick" })).await;
    problem(&told, 409, "stale");
    let told = two.post(&team, &path("undo"), &json!({ "seen": second, "why": "too quick" })).await;
    assert_eq!(
        (told.status, told.json()["claim"]["decision"]["id"].clone()),
        (StatusCode::OK, first.clone())
    );
    let history = two.get(&team, &format!("/claims/{person}")).await.json();
    assert_eq!(history["history"].as_array().unwrap().len(), 2);
    assert_eq!(history["history"][1]["undone"]["who"], "publisher Q. (token: nightly)");
    // A withdrawn claim, and a corrected one.
    let act = claims.iter().find(|c| c.claim.said.kind() == "act").unwrap().claim.id.clone();
    let corrected = json!({ "seen": null, "fields": { "when": "2019-03" }, "why": "only the month is sure" });
    let told = one.post(&team, &format!("/claims/{act}/correct"), &corrected).await;
    assert_eq!(
        told.json()["claim"]["decision"]["verdict"]["corrected"]["value"]["when"]["edtf"],
        "2019-03",
        "{}",
        told.body
    );
    let seen = told.json()["claim"]["decision"]["id"].clone();
    let told = one
        .post(&team, &format!("/claims/{act}/withdraw"), &json!({ "seen": seen, "why": "taken back" }))
        .await;
    assert_eq!(told.json()["claim"]["state"], "withdrawn");
    assert!(team.store.verify(None).unwrap().is_intact());
}

#[tokio::test]
async fn lists_come_a_page_at_a_time() {
    let team = Team::new();
    let program = Program::of(&team, "coder", &[Grant::Look], None);
    for (list, field) in [
        ("/reports?", "reports"),
        ("/claims?", "claims"),
        ("/cases?", "cases"),
        ("/search?q=Shenyang&", "hits"),
        ("/board?status=all&", "rows"),
    ] {
        let whole = program.get(&team, &format!("{list}limit=200")).await.json();
        assert!(whole["next"].is_null(), "{list}");
        let whole = whole[field].as_array().unwrap().clone();
        assert!(!whole.is_empty(), "{list}");
        let (mut paged, mut cursor) = (Vec::new(), String::new());
        loop {
            let page = program.get(&team, &format!("{list}limit=1{cursor}")).await;
            assert_eq!(page.status, StatusCode::OK, "{list} {}", page.body);
            let page = page.json();
            paged.extend(page[field].as_array().unwrap().clone());
            match &page["next"] {
                next if next.is_null() => break,
                next => cursor = format!("&cursor={}", next.to_string().trim_matches('"')),
            }
        }
        assert_eq!(paged, whole, "{list}");
    }
    let (state, kind) = (
        program.get(&team, "/claims?state=accepted").await,
        program.get(&team, "/claims?kind=act&limit=200").await,
    );
    assert!(state.json()["claims"].as_array().unwrap().is_empty());
    assert!(kind.json()["claims"].as_array().unwrap().iter().all(|c| c["claim"]["said"]["kind"] == "act"));
}

#[tokio::test]
async fn a_report_is_added_read_and_given_back() {
    let team = Team::new();
    let program = Program::of(&team, "coder", &ALL, None);
    let text = super::super::app::REPORT
        .replace("Harbour Courier", "Lowmarsh Post")
        .replace("Qadirabad", "Elmstead");
    let query = format!("name=dir%2Fa.txt&case={}", team.mine.case);
    let told = program.upload(&team, &query, &text).await;
    assert_eq!(told.status, StatusCode::CREATED, "{}", told.body);
    let id = told.json()["report"].as_str().unwrap().to_owned();
    // Something is sealed in the case: until somebody with the key has looked, the words go to no program.
    let report = program.get(&team, &format!("/reports/{id}")).await.json();
    assert!(!report["text"].as_str().unwrap().contains("Elmstead"), "{report}");
    team.signed_in("publisher").await;
    let report = program.get(&team, &format!("/reports/{id}")).await.json();
    assert_eq!(
        (report["file_name"].as_str(), report["report"]["outlet"].as_str()),
        (Some("a.txt"), Some("Lowmarsh Post"))
    );
    assert_eq!(report["report"]["cases"], json!([team.mine.case]));
    let text_of: Vec<char> = report["text"].as_str().unwrap().chars().collect();
    let mut cites = 0;
    for claim in report["claims"].as_array().unwrap() {
        for quote in claim["claim"]["said"]["value"]["cites"]
            .as_object()
            .unwrap()
            .values()
            .flat_map(|q| q.as_array().unwrap())
        {
            let (start, end) =
                (quote["start"].as_u64().unwrap() as usize, quote["end"].as_u64().unwrap() as usize);
            assert_eq!(text_of[start..end].iter().collect::<String>(), quote["quote"].as_str().unwrap());
            cites += 1;
        }
    }
    assert!(cites > 10);
    let original = program.get(&team, &format!("/reports/{id}/original")).await;
    assert_eq!(original.body, text);
    assert_eq!(original.headers[header::CONTENT_DISPOSITION], "attachment; filename=\"a.txt\"");
    let again = program.upload(&team, &query, &text).await;
    assert_eq!(
        (again.status, again.json()["outcome"].as_str().unwrap().to_owned()),
        (StatusCode::OK, "same_bytes".into())
    );
    assert!(team.store.cases_of_report(&ReportId::parse(&id).unwrap()).unwrap() == [team.mine.case.clone()]);
    let note = json!({ "words": "Guards arrested three women in Shenyang on 4 October.", "kind": "relative", "source": "R-7", "heard": "2018-10-11", "case": team.mine.case });
    let told = program.post(&team, "/notes", &note).await;
    assert_eq!(told.status, StatusCode::CREATED, "{}", told.body);
    let id = ReportId::parse(told.json()["report"].as_str().unwrap()).unwrap();
    assert_eq!(team.store.report(&id).unwrap().handling, amparo_model::Handling::Confidential);
    assert!(program.get(&team, &format!("/reports/{id}")).await.body.contains("2018-10-04"));
    for wrong in [
        json!({ "words": " ", "kind": "relative" }),
        json!({ "words": "x", "kind": "nobody" }),
        json!({ "words": "x", "kind": "relative", "heard": "yesterday" }),
    ] {
        problem(&program.post(&team, "/notes", &wrong).await, 422, "api-body");
    }
}

#[tokio::test]
async fn the_same_bytes_lead_into_no_case_of_others() {
    let team = Team::new();
    let program = Program::of(&team, "coder", &ALL, None);
    let text = super::super::app::REPORT
        .replace("Harbour Courier", "Vesperhill Radio")
        .replace("Qadirabad", "Thornwater");
    for query in ["name=a.txt".to_owned(), format!("name=a.txt&case={}", team.mine.case)] {
        let told = program.upload(&team, &query, &text).await;
        problem(&told, 409, "file-elsewhere");
        assert!(!told.body.contains(team.other.report.as_str()));
    }
    assert_eq!(team.store.cases_of_report(&team.other.report).unwrap(), [team.other.case.clone()]);
    // Named things are asked for: their case, their report, their record.
    problem(
        &program.upload(&team, &format!("name=b.txt&case={}", team.other.case), "x").await,
        404,
        "nothing-here",
    );
    let reviewer = Program::of(&team, "reviewer", &ALL, None);
    let attach = |report: &ReportId| json!({ "report": report });
    let path = format!("/cases/{}/reports", team.mine.case);
    problem(&reviewer.post(&team, &path, &attach(&team.other.report)).await, 404, "nothing-here");
    assert_eq!(reviewer.post(&team, &path, &attach(&team.loose)).await.status, StatusCode::OK);
    let record = json!({ "seen": null, "record": team.other.people[0] });
    problem(
        &reviewer.post(&team, &format!("/claims/{}/accept", team.mine.claim), &record).await,
        404,
        "nothing-here",
    );
    assert!(team.store.reviewed(&ClaimId::parse(&team.mine.claim).unwrap()).unwrap().decision.is_none());
}

#[tokio::test]
async fn answers_tell_only_of_ones_own() {
    let team = Team::new();
    // A report in both cases, decided about there: the record of the other case is not told here.
    team.store.attach_report(&team.other.case, &team.mine.report, "Ana").unwrap();
    let entity = team.store.claims_of(&team.mine.report).unwrap();
    let entity = entity.iter().find(|c| c.claim.said.kind() == "entity").unwrap().claim.id.clone();
    let theirs = Program::of(&team, "stranger-to-mine", &ALL, None);
    let told = theirs
        .post(
            &team,
            &format!("/claims/{entity}/accept"),
            &json!({ "seen": null, "record": team.other.people[0] }),
        )
        .await;
    assert_eq!(told.status, StatusCode::OK, "{}", told.body);
    let mine = &team.mine;
    // Whoever opens in the other case has looked through what came into it.
    team.signed_in("stranger-to-mine").await;
    for role in ["nobody", "reader", "coder", "reviewer", "publisher", "administrator"] {
        let works = !["nobody", "administrator"].contains(&role);
        let program = Program::of(&team, role, &[Grant::Look], None);
        let mut paths: Vec<String> = [
            "/me",
            "/reports",
            "/claims?limit=200",
            "/cases",
            "/board?status=all",
            "/search?q=Thornwater",
            "/search?q=Shenyang",
            "/search?q=One&kind=record",
            "/codebook",
        ]
        .map(ToOwned::to_owned)
        .to_vec();
        paths.extend([
            format!("/claims?case={}", team.other.case),
            format!("/claims?report={}", team.other.report),
            format!("/reports?case={}", team.other.case),
            format!("/reports?cursor={}", team.other.report),
            format!("/board?status=all&case={}", team.other.case),
            format!("/cases?cursor={}", team.other.case),
        ]);
        if works {
            paths.extend([
                format!("/cases/{}", mine.case),
                format!("/cases/{}/beside", mine.case),
                format!("/reports/{}", mine.report),
                format!("/people/{}", mine.people[0]),
                format!("/claims/{entity}"),
            ]);
        }
        for path in paths {
            let told = program.get(&team, &path).await;
            assert_eq!(told.status, StatusCode::OK, "{role} {path} {}", told.body);
            let what = format!("{role} {path}: {}", told.body);
            for word in ["Thornwater", "THORNWATER", "Vesperhill"] {
                assert!(!told.body.contains(word), "{what}");
            }
            for id in [team.other.case.as_str(), team.other.report.as_str(), team.other.people[0].as_str()] {
                assert!(!told.body.contains(id), "{id} {what}");
            }
            if !works {
                assert!(!told.body.contains("Mirrorfield") && !told.body.contains("MIRRORFIELD"), "{what}");
            }
        }
        let me = program.get(&team, "/me").await.json();
        assert_eq!(me["cases"].as_array().unwrap().len(), usize::from(works), "{role}");
        if works {
            assert_eq!(me["cases"][0]["role"], role);
        }
    }
    // In both cases, both are told.
    let id = team.store.find_account("reader").unwrap().id;
    team.store.add_member(&team.other.case, &id, Role::Reader, "Ana").unwrap();
    let program = Program::of(&team, "reader", &[Grant::Look], None);
    assert!(
        program.get(&team, &format!("/claims/{entity}")).await.body.contains(team.other.people[0].as_str())
    );
    assert_eq!(HOST, "127.0.0.1:8417");
}
