//! The pages, the calendar and the terminal.

use super::*;

#[tokio::test]
async fn the_page_of_actions_works_by_its_forms() {
    let web = Web::inside(crate::app::REPORT).await;
    let case = case_of(&web).await;
    accept_all(&web, &web.report).await;
    let at = format!("/cases/{case}/actions");
    let page = web.page(&at).await;
    assert!(page.contains("2019-06-03") && page.contains("<mark>3 March</mark>"), "{page}");
    assert!(page.contains("overdue by") && page.contains("Everything accepted here comes from the press."));
    assert!(page.contains("press only: refused"));
    let key = page.split("name=\"proposal\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    assert!(web.page("/deadlines").await.contains("No deadline is open."));
    let send =
        async |path: &str, body: &str| web.send(web.signed(&format!("/cases/{case}/{path}"), body)).await;
    let done = send("deadlines", &format!("proposal={key}&doer=jun")).await;
    assert_eq!(done.status(), StatusCode::SEE_OTHER);
    assert_eq!(
        send("deadlines", &format!("proposal={key}")).await.status(),
        StatusCode::CONFLICT,
        "it is gone"
    );

    // The board has it, says that it is overdue, and chooses by it.
    let board = web.page("/board?due=0").await;
    let row = board.split("<tr data-row").find(|r| r.contains("Nine North Koreans")).unwrap();
    assert!(row.contains("2019-06-03") && row.contains("overdue by"), "{row}");
    let csv = text(web.send(web.get("/board.csv?due=0")).await).await;
    assert!(csv.lines().next().unwrap().ends_with("next_deadline,next_deadline_kind,overdue"), "{csv}");
    assert!(csv.contains("2019-06-03,wgeid_urgent,yes"), "{csv}");
    assert_eq!(web.send(web.get("/board?due=soon")).await.status(), StatusCode::BAD_REQUEST);

    // An intervention, what became of it, and that it was misheard.
    let body = "kind=un_communication&addressee=the+mandates&asked=where+they+are&sent=2019-03-20&note=";
    assert_eq!(send("interventions", body).await.status(), StatusCode::SEE_OTHER);
    assert_eq!(
        send("interventions", "kind=un_communication&sent=2019").await.status(),
        StatusCode::BAD_REQUEST
    );
    let page = web.page(&at).await;
    assert!(page.contains("the mandates") && page.contains("No outcome is on record."), "{page}");
    let id = page.split("name=\"intervention\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    let body = format!("intervention={id}&kind=response_token&day=2019-04-02&said=a+receipt&credited=");
    assert_eq!(send("outcomes", &body).await.status(), StatusCode::SEE_OTHER);
    let page = web.page(&at).await;
    assert!(page.contains("a receipt") && page.contains("nobody attributes it to this"), "{page}");
    let id = page.split("name=\"outcome\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    let told = send("outcomes/withdraw", &format!("outcome={id}&why=")).await;
    assert_eq!(told.status(), StatusCode::CONFLICT, "a reason is needed");
    let told = send("outcomes/withdraw", &format!("outcome={id}&why=another+letter")).await;
    assert_eq!(told.status(), StatusCode::SEE_OTHER);
    assert!(web.page(&at).await.contains("taken back: another letter"));

    // Consent: given until a day that has passed, so that it is shown as expired where the case is read.
    let page = web.page(&at).await;
    let of = page.split("<option value=\"record:").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let body =
        format!("of=record:{of}&purpose=un_confidential&given=yes&day=2019-03-10&until=2019-04-10&how=told");
    assert_eq!(send("consent", &body).await.status(), StatusCode::SEE_OTHER);
    let glance = web.page(&format!("/cases/{case}")).await;
    assert!(glance.contains("Pass to UN bodies, confidential – expired"), "{glance}");
    assert!(glance.contains("overdue by") && glance.contains("One intervention"), "{glance}");
    let page = web.page(&at).await;
    let id = page.split("name=\"consent\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    let body = format!("consent={id}&day=2019-04-01&why=she+is+afraid");
    assert_eq!(send("consent/withdraw", &body).await.status(), StatusCode::SEE_OTHER);
    assert!(web.page(&at).await.contains("she is afraid"));

    // Of one person; of nobody who is not there.
    assert_eq!(web.send(web.get(&format!("{at}?person={of}"))).await.status(), StatusCode::OK);
    let nobody = format!("{at}?person=p_{}", "0".repeat(26));
    assert_eq!(web.send(web.get(&nobody)).await.status(), StatusCode::NOT_FOUND);
    for lang in ["ko", "zh", "es", "fr", "ar"] {
        web.send(web.signed("/language", &format!("lang={lang}&back=/"))).await;
        for path in [at.as_str(), "/deadlines", &format!("/cases/{case}")] {
            let page = web.page(path).await;
            for id in
                ["deadline-", "consent-", "outcome-", "intervention-", "checklist-", "actions-", "glance-"]
            {
                let shown = page.split('>').any(|piece| piece.trim_start().starts_with(id));
                assert!(!shown, "{lang} {path} shows the id of a message: {id}");
            }
            assert!(!page.contains("What is missing for the next step"), "{lang} {path}");
        }
    }
}

#[tokio::test]
async fn the_calendar_tells_no_person_and_no_words() {
    let team = Team::new();
    let (store, mine) = (&*team.store, &team.mine);
    let task = flow::Task {
        label: "call Mirrorfield One, said Marandu".into(),
        due: Some("2019-06-03".into()),
        after: None,
        record: Some(mine.people[0].clone()),
        doer: "jun".into(),
        why: "Harbour Courier told us".into(),
    };
    let id = flow::add_task(store, &mine.case, task, "Ana").unwrap();
    let mut reader = team.signed_in("reader").await;
    let told = reader.open(&team, "/deadlines.ics").await;
    assert_eq!(told.status, StatusCode::OK);
    assert!(told.headers[header::CONTENT_TYPE].to_str().unwrap().starts_with("text/calendar"));
    for word in ["Mirrorfield", "Marandu", "jun", "Harbour", "call", "Ana"] {
        assert!(!told.body.contains(word), "{word}: {}", told.body);
    }
    let end = amparo::show::short(mine.case.as_str());
    assert!(told.body.contains(&format!("SUMMARY:{end}: Task\\, set by hand\r\n")), "{}", told.body);
    assert!(told.body.contains("DTSTART;VALUE=DATE:20190603\r\nDTEND;VALUE=DATE:20190604\r\n"));
    assert!(told.body.contains(&format!("UID:{id}@amparo")));
    assert!(told.body.starts_with("BEGIN:VCALENDAR\r\n") && told.body.ends_with("END:VCALENDAR\r\n"));
    let page = reader.open(&team, "/deadlines").await.body;
    assert!(page.contains("call Mirrorfield One") && page.contains("one overdue"), "{page}");
    assert!(!page.contains("/deadlines/settle"), "a reader settles nothing");
}

#[tokio::test]
async fn what_is_done_in_another_case_is_not_there() {
    let team = Team::new();
    let (store, mine, other) = (&*team.store, &team.mine, &team.other);
    let sent = flow::add_intervention(store, letter(&other.case, "unhcr_note", "2019-03-20")).unwrap();
    let came = flow::add_outcome(store, &other.case, outcome(&sent, "response_token", "2019-04-01")).unwrap();
    let task = flow::Task {
        label: "Thornwater".into(),
        due: Some("2019-06-03".into()),
        after: None,
        record: None,
        doer: String::new(),
        why: "x".into(),
    };
    let due = flow::add_task(store, &other.case, task, "Ana").unwrap();
    let answer = flow::add_consent(store, &other.case, yes(&other.people[0], "archive", "", "")).unwrap();
    let source = store.case_sources(&other.case).unwrap()[0].clone();
    let mut publisher = team.signed_in("publisher").await;
    let leaves = store.stats().unwrap().leaves;
    let person = &other.people[0];
    for (path, body) in [
        ("interventions", format!("kind=unhcr_note&addressee=x&sent=2019&record:{person}=yes")),
        ("outcomes", format!("intervention={sent}&kind=response_none&day=2019-05-01")),
        ("outcomes/withdraw", format!("outcome={came}&why=x")),
        ("deadlines", format!("label=x&why=x&due=2019-05-01&record={person}")),
        ("deadlines", format!("label=x&after={sent}&days=3")),
        ("deadlines/settle", format!("deadline={due}&state=met")),
        ("consent", format!("of=record:{person}&purpose=archive&given=yes&how=x&day=2019")),
        ("consent", format!("of=source:{source}&purpose=archive&given=yes&how=x&day=2019")),
        ("consent/withdraw", format!("consent={answer}&day=2019&why=x")),
    ] {
        let told = publisher.post(&team, &format!("/cases/{}/{path}", mine.case), &body).await;
        assert_eq!(told.status, StatusCode::NOT_FOUND, "{path} {body}: {}", told.body);
        assert!(!told.body.contains("Thornwater"));
    }
    assert_eq!(store.stats().unwrap().leaves, leaves, "nothing was written");
    for path in ["/deadlines", "/deadlines.ics", "/board?due=9&status=all"] {
        let told = publisher.open(&team, path).await;
        assert!(!told.body.contains("Thornwater") && !told.body.contains(due.as_str()), "{path}");
        assert!(!told.body.contains(other.case.as_str()), "{path}");
    }
    // A coder writes down what was done and takes consent back; to open a use is a reviewer's.
    let id = store.find_account("coder").unwrap().id;
    store.add_member(&other.case, &id, Role::Coder, "Ana").unwrap();
    let mut coder = team.signed_in("coder").await;
    let at = |path: &str| format!("/cases/{}/{path}", other.case);
    let body = format!("of=record:{person}&purpose=publish_named&given=yes&how=x&day=2019");
    assert_eq!(coder.post(&team, &at("consent"), &body).await.status, StatusCode::FORBIDDEN);
    let body = format!("consent={answer}&day=2019-05-01&why=afraid");
    assert_eq!(coder.post(&team, &at("consent/withdraw"), &body).await.status, StatusCode::SEE_OTHER);
    let told = coder.post(&team, &at("deadlines/settle"), &format!("deadline={due}&state=met")).await;
    assert_eq!(told.status, StatusCode::SEE_OTHER);
    assert!(store.verify(None).unwrap().is_intact());
}

#[test]
fn the_same_in_the_terminal() {
    let place = Place::new();
    let file = place.write("a.txt", crate::app::REPORT);
    place.run(&["case", "new", "Night bus"]).good();
    place.run(&["add", &file, "--case", "Night bus"]).good();
    let report = place.run(&["inbox", "--json"]).json();
    let report = report["reports"][0]["id"].as_str().unwrap().to_owned();
    place.run(&["review", &report, "--accept", "all"]).good();
    let proposed = place.run(&["deadline", "proposed", "Night bus", "--json"]).json();
    let one = &proposed["proposals"][0];
    assert_eq!(
        (proposed["schema"].as_str(), one["due"].as_str()),
        (Some("amparo.proposals/1"), Some("2019-06-03"))
    );
    let words = place.run(&["deadline", "proposed", "Night bus"]).good();
    assert!(words.contains("\u{2039}3 March\u{203a}") && words.contains("overdue by"), "{words}");
    place.run(&["deadline", "add", "Night bus", "--proposed", one["key"].as_str().unwrap()]).good();
    assert!(place.run(&["deadline", "proposed", "Night bus"]).good().contains("propose nothing"));

    let add =
        ["intervention", "add", "Night bus", "unhcr_note", "--to", "UNHCR Seoul", "--day", "2019-03-20"];
    place.run(&add).good();
    let all = place.run(&["intervention", "list", "Night bus", "--json"]).json();
    let sent = all["interventions"][0]["id"].as_str().unwrap().to_owned();
    let kept =
        ["intervention", "outcome", &sent, "response_token", "--text", "a receipt", "--day", "2019-04-01"];
    place.run(&kept).good();
    let list = place.run(&["intervention", "list", "Night bus"]).good();
    assert!(list.contains("UNHCR Seoul") && list.contains("a receipt (nobody attributes it"), "{list}");
    let all = place.run(&["intervention", "list", "Night bus", "--json"]).json();
    let came = all["interventions"][0]["outcomes"][0]["id"].as_str().unwrap().to_owned();
    assert_eq!(place.run(&["intervention", "outcome", &came, "--withdraw"]).code, 2, "a reason is needed");
    place.run(&["intervention", "outcome", &came, "--withdraw", "--why", "another letter"]).good();

    let task = ["deadline", "add", "Night bus", "--label", "ask again", "--after", &sent, "--days", "14"];
    place.run(&task).good();
    let list = place.run(&["deadline", "list", "--json"]).json();
    let due: Vec<_> =
        list["deadlines"].as_array().unwrap().iter().map(|d| d["due"].as_str().unwrap()).collect();
    assert_eq!(due, ["2019-04-03", "2019-06-03"]);
    let first = list["deadlines"][0]["id"].as_str().unwrap();
    assert_eq!(place.run(&["deadline", "drop", first, "--why", " "]).code, 1, "a reason is needed");
    place.run(&["deadline", "met", first]).good();
    assert_eq!(place.run(&["deadline", "met", first]).code, 1, "once");
    let ics = place.run(&["deadline", "list", "--ics"]).good();
    assert!(ics.contains("WGEID urgent procedure") && !ics.contains("Night bus"), "{ics}");
    let board = place.run(&["board", "--due", "0", "--json"]).json();
    assert_eq!(board["rows"][0]["next"]["due"].as_str(), Some("2019-06-03"));
    assert!(place.run(&["board", "--due", "0"]).good().contains("overdue by"));

    let people = place.run(&["case", "show", "Night bus", "--json"]).json();
    let person =
        people["records"].as_array().unwrap().iter().find(|r| r["record"]["kind"] == "person").unwrap();
    let person = person["record"]["id"].as_str().unwrap().to_owned();
    let ask = |purpose: &str, more: &[&str]| {
        let mut args = vec!["consent", "add", "Night bus", purpose, "--person", &person, "--given", "yes"];
        args.extend(["--how", "by telephone", "--day", "2019-03-10"]);
        args.extend(more);
        place.run(&args)
    };
    ask("archive", &["--until", "2019-12-31", "--explained-by", "mina", "--language", "ko"]).good();
    assert_eq!(ask("name_to_government", &[]).code, 2, "for whom?");
    ask("un_confidential", &[]).good();
    let list = place.run(&["consent", "list", "Night bus"]).good();
    assert!(list.contains("expired") && list.contains("given") && list.contains("mina"), "{list}");
    let all = place.run(&["consent", "list", "Night bus", "--json"]).json();
    let held = all["answers"].as_array().unwrap().iter().find(|a| a["purpose"] == "un_confidential").unwrap();
    place.run(&["consent", "withdraw", held["id"].as_str().unwrap(), "--why", "afraid"]).good();
    assert!(place.run(&["consent", "list", "Night bus"]).good().contains("withdrawn"));
    place.run(&["verify"]).good();
}
