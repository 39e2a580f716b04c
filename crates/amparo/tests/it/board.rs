//! The board, the life lines, the timeline and the codebook, in the browser and in the terminal.

use axum::http::{StatusCode, header};

use super::app::Place;
use super::web::Web;

/// What every page of a case has in its address.
pub(crate) async fn case_of(web: &Web) -> String {
    web.page("/cases").await.split("href=\"/cases/").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

/// Accepts every claim of a report.
pub(crate) async fn accept_all(web: &Web, report: &str) {
    let page = web.page(&format!("/reports/{report}")).await;
    let claims: Vec<&str> =
        page.split("/claims/").skip(1).filter_map(|p| p.split_once("/accept").map(|x| x.0)).collect();
    assert!(!claims.is_empty());
    for claim in claims {
        let done = web.send(web.signed(&format!("/claims/{claim}/accept"), "seen=")).await;
        assert_eq!(done.status(), StatusCode::SEE_OTHER);
    }
}

#[tokio::test]
async fn the_board_marks_what_nobody_reviewed_and_links_to_it() {
    let web = Web::inside(super::app::REPORT).await;
    let open = web.page("/board").await;
    assert!(open.contains("not reviewed") && open.contains("Nine North Koreans"), "{open}");
    assert!(open.contains(&format!("/reports/{}?at=", web.report)));
    assert!(open.contains("no second origin") && open.contains(">Held<"), "{open}");
    assert!(!web.page("/board?reviewed=yes").await.contains("Nine North Koreans"));

    accept_all(&web, &web.report).await;
    let page = web.page("/board?reviewed=yes&order=shortest").await;
    assert!(page.contains("/people/") && page.contains("Nine North Koreans"), "{page}");
    assert!(page.contains("Case &lt;one&gt;") || page.contains("Case &#60;one&#62;"), "{page}");
    let row = page.split("<tr data-row").find(|r| r.contains("Nine North Koreans")).unwrap();
    assert!(
        row.contains("kept back")
            && !row.contains("Shenyang")
            && row.contains("2019-03-03")
            && row.contains("Harbour Courier"),
        "{row}"
    );
    assert!(row.contains("feared"), "the return is feared: {row}");
    assert!(!row.contains("unreviewed"), "{row}");
}

#[tokio::test]
async fn filters_stand_in_the_address_and_nonsense_is_refused() {
    let web = Web::inside(super::app::REPORT).await;
    accept_all(&web, &web.report).await;
    let case = case_of(&web).await;
    let page = web.page(&format!("/board?status=held&case={case}&longer=30&feared=yes")).await;
    assert!(page.contains("Nine North Koreans"));
    assert!(page.contains("<option value=\"held\" selected>") && page.contains("value=\"30\""));
    assert!(page.contains("/board.csv?case="), "the file is of what is shown");
    assert!(web.page("/board?status=dead").await.contains("Nobody fits this choice."));
    assert!(web.page("/board?country=FR").await.contains("Nobody fits this choice."));
    assert!(web.page("/board?country=cn").await.contains("Nine North Koreans"));
    assert!(!web.page("/board?longer=999999").await.contains("Nine North Koreans"));
    let beyond = web.page("/board?skip=100&status=held").await;
    assert!(beyond.contains("Rows before") && beyond.contains("/board?status=held\""), "{beyond}");
    for bad in ["status=safe", "skip=x", "longer=-1", "case=zzz", "reviewed=perhaps", "order=up"] {
        let answer = web.answer_in("ko", &format!("/board?{bad}"), "").await;
        assert_ne!(answer.0, StatusCode::OK, "a form is not sent here");
        let answer = web.send(web.get(&format!("/board?{bad}"))).await;
        assert_eq!(answer.status(), StatusCode::BAD_REQUEST, "{bad}");
    }
    for lang in ["ko", "ar"] {
        web.send(web.signed("/language", &format!("lang={lang}&back=/"))).await;
        let page = web.page("/board?status=all").await;
        assert!(!page.contains("People at risk") && !page.contains("board-"), "{lang}");
    }
}

#[tokio::test]
async fn the_file_of_the_board_is_marked_internal_and_runs_nothing() {
    let web =
        Web::inside(&super::app::REPORT.replace("Outlet: Harbour Courier", "Outlet: =Harbour(1)")).await;
    accept_all(&web, &web.report).await;
    let answer = web.send(web.get("/board.csv?status=held")).await;
    assert_eq!(answer.status(), StatusCode::OK);
    assert!(answer.headers()[header::CONTENT_DISPOSITION].to_str().unwrap().contains("INTERNAL"));
    let csv = super::web::text(answer).await;
    assert!(csv.starts_with("handling,name,kind,record,"), "{csv}");
    assert!(csv.lines().count() >= 2);
    assert!(csv.lines().skip(1).all(|line| line.starts_with("INTERNAL: not for publication")), "{csv}");
    assert!(csv.contains("'=Harbour(1)") && !csv.contains(",=Harbour"), "{csv}");
}

#[tokio::test]
async fn life_lines_and_timeline_have_a_picture_and_the_same_as_a_table() {
    let web = Web::inside(super::app::REPORT).await;
    let case = case_of(&web).await;
    let bare = web.page(&format!("/cases/{case}")).await;
    assert!(!bare.contains("class=\"chart\"") && bare.contains("No accepted act says where anybody is."));
    assert!(web.page(&format!("/cases/{case}/timeline")).await.contains("No act is accepted yet."));
    accept_all(&web, &web.report).await;

    let page = web.page(&format!("/cases/{case}")).await;
    assert!(page.contains("<title id=\"life-title\">") && page.contains("<desc id=\"life-desc\">"), "{page}");
    assert!(page.contains("class=\"stretch held\"") && page.contains("class=\"mark feared\""));
    assert!(!page.contains("style="), "the policy of the pages forbids it");
    let table = page.split("class=\"twin\"").nth(1).unwrap().split("</table>").next().unwrap();
    let marks = page.matches("<g class=\"mark ").count() - 5;
    assert_eq!(table.matches("<tr").count() - 1, marks, "each mark is a row; five stand in the legend");

    let person = page.split("href=\"/people/").skip(1).map(|p| p.split('"').next().unwrap().to_owned());
    let mut lines = 0;
    for id in person.collect::<std::collections::BTreeSet<_>>() {
        lines += web.page(&format!("/people/{id}")).await.matches("<svg viewBox=\"0 0 720").count();
    }
    assert!(lines >= 1);

    let time = web.page(&format!("/cases/{case}/timeline")).await;
    assert!(time.contains("Arrest") && time.contains("class=\"mark out\""), "{time}");
    assert!(time.contains("feared, planned or denied"), "{time}");
    let answer = web.send(web.get("/cases/zzz/timeline")).await;
    assert_eq!(answer.status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn two_reports_that_end_differently_are_contested_and_stand_side_by_side() {
    let web = Web::inside(super::app::REPORT).await;
    let case = case_of(&web).await;
    // The same nine, by two papers that know different ends and took nothing from each other.
    let freed = "Outlet: Kestrel Wire\nDate: 2019-06-20\nLanguage: en\n\nChina released the nine North Koreans on 10 June\n\n\
        BUSAN, June 20 - China released the nine North Koreans on 10 June, said a lawyer in Busan.\n";
    let returned = "Outlet: Morrow Gazette\nDate: 2019-06-21\nLanguage: en\n\nFears come true at the bridge\n\n\
        Dandong, 21 June. Guards on the Yalu river watched two vans cross in the rain. On 10 June China forcibly \
        returned the nine North Koreans, a trader who saw the vans told this paper.\n";
    let mut reports = vec![web.report.clone()];
    for story in [freed, returned] {
        let report = web.add(story).await;
        web.send(web.signed(&format!("/reports/{report}/case"), &format!("case={case}"))).await;
        reports.push(report);
    }
    for report in &reports {
        accept_all(&web, report).await;
    }
    let people: Vec<String> = web
        .page("/board?status=all")
        .await
        .split("<tr data-row")
        .skip(1)
        .filter(|r| r.to_lowercase().contains("nine north koreans"))
        .filter_map(|r| r.split("href=\"/people/").nth(1)?.split('"').next().map(ToOwned::to_owned))
        .collect();
    assert_eq!(people.len(), 2, "nobody is put together by almost the same name");
    for other in people.iter().skip(1) {
        let body = format!("one={}&other={other}&why=the+same+nine&verdict=same", people[0]);
        let said = web.send(web.signed(&format!("/cases/{case}/beside"), &body)).await;
        assert_eq!(said.status(), StatusCode::SEE_OTHER);
    }
    let board = web.page("/board?status=contested").await;
    let row = board
        .split("<tr data-row")
        .find(|r| r.to_lowercase().contains("nine north koreans"))
        .expect("contested");
    assert!(row.contains("Kestrel Wire") && row.contains("Morrow Gazette"), "both sides: {row}");
    let person = web.page(&format!("/people/{}", people[0])).await;
    assert!(person.matches("class=\"side-of\"").count() >= 2, "a line for each side");
    assert!(
        person.contains("class=\"stretch freed\"") && person.contains("class=\"stretch returned\""),
        "{person}"
    );
}

#[tokio::test]
async fn the_codebook_has_every_term_once_and_the_pages_link_to_it() {
    let web = Web::inside(super::app::REPORT).await;
    let (index, mut books) = (web.page("/codebook").await, std::collections::BTreeMap::new());
    let mut terms = 0;
    for list in amparo::words::lists() {
        let book = web.page(&format!("/codebook/{list}")).await;
        for term in amparo::words::terms(list) {
            assert_eq!(book.matches(&format!("id=\"{}\"", term.id)).count(), 1, "{list} {}", term.id);
            assert!(index.contains(&format!("/codebook/{list}#{}\"", term.id)));
            terms += 1;
        }
        books.insert(list, book);
    }
    assert!(
        terms > 200 && books["acts"].contains("HURIDOCS MT 4: 050106") && books["acts"].contains("Counting:")
    );
    assert_eq!(web.send(web.get("/codebook/nothing")).await.status(), StatusCode::NOT_FOUND);
    let review = web.page(&format!("/reports/{}", web.report)).await;
    for link in review.split("href=\"/codebook/").skip(1) {
        let (list, term) = link.split('"').next().unwrap().split_once('#').unwrap();
        assert!(books[list].contains(&format!("id=\"{term}\"")), "{list} {term} is nowhere");
        // The first link to a term on a page carries its boundary.
        let told = |at: &str| at.split('>').next().unwrap().contains("title=\"");
        let first = review.split(&format!("href=\"/codebook/{list}#{term}\"")).nth(1).unwrap();
        assert!(told(first), "the boundary of {term} is the tooltip");
    }
    assert!(review.contains("/codebook/acts#arrest") && review.contains("/codebook/modality#feared"));
    web.send(web.signed("/language", "lang=ko&back=/")).await;
    let korean = web.page("/codebook/acts").await;
    assert!(korean.contains("용어집") && korean.contains("강제송환"), "labels are Korean");
    assert!(korean.contains("세는 법은 영어로 적혀"), "and the page says what is not");
    for (tag, dir) in [("ko", "ltr"), ("ar", "rtl"), ("en", "ltr")] {
        web.send(web.signed("/language", &format!("lang={tag}&back=/"))).await;
        for list in amparo::words::lists() {
            let book = web.page(&format!("/codebook/{list}")).await;
            let terms = amparo::words::terms(list).len();
            let said = format!("<p class=\"boundary\" lang=\"{tag}\" dir=\"{dir}\">");
            assert_eq!(
                book.matches(&said).count(),
                terms,
                "{list} {tag}: what counts is said in the language"
            );
        }
        let lang = amparo::say::Lang::parse(tag).unwrap();
        let tip = amparo::words::boundary("acts", "arrest", lang).split(['"', '\'', '&']).next().unwrap();
        let review = web.page(&format!("/reports/{}", web.report)).await;
        assert!(review.contains(&format!("title=\"{tip}")), "{tag}: the tooltip too");
    }
}

#[test]
fn the_terminal_shows_the_same_board() {
    let place = Place::new();
    let file = place.write("courier.txt", super::app::REPORT);
    place.run(&["case", "new", "Shenyang raid"]).good();
    let added = place.run(&["add", &file, "--case", "Shenyang raid", "--json"]).json();
    let report = added["files"][0]["report"].as_str().unwrap().to_owned();
    let open = place.run(&["board", "--json"]).json();
    assert!(open["rows"].as_array().unwrap().iter().all(|row| row["reviewed"] == false));
    place.run(&["review", &report, "--accept", "all"]).good();
    let rows = place.run(&["board", "--accepted", "--json"]).json();
    let nine =
        rows["rows"].as_array().unwrap().iter().find(|r| r["label"] == "Nine North Koreans").unwrap().clone();
    assert_eq!((nine["standing"].as_str(), nine["feared"][0].as_str()), (Some("held"), Some("feared")));
    assert_eq!(nine["missing"].as_array().unwrap().first().unwrap(), "origin");
    let csv = place.run(&["board", "--csv"]).good();
    assert!(csv.contains("Nine North Koreans") && csv.contains("INTERNAL"));
    let text = place.run(&["board", "--status", "held"]).good();
    assert!(text.contains("Nine") && text.contains("Held"), "{text}");
    assert_eq!(place.run(&["board", "--status", "safe"]).code, 2);
    assert_eq!(place.run(&["board", "--case", "no such case"]).code, 1);
    assert!(place.run(&["board", "--status", "dead"]).good().contains("Nobody fits"));
}

#[test]
fn what_is_kept_between_two_looks_never_differs_from_a_fresh_look() {
    use amparo::flow::{self, Answer, Memory, Place as Record};
    use amparo::say::{Lang, Say};
    use amparo::show::board::{Status, Wish};
    use amparo_store::{InboxFilter, Judged, Opening, Passphrase, Scope, Store};

    let dir = tempfile::tempdir().unwrap();
    let words = Passphrase::new(super::app::WORDS);
    let store = Store::create_with(&dir.path().join("store"), &words, Opening::for_tests()).unwrap();
    let engine = amparo::engine::Engine::load(super::app::exe(), true).unwrap();
    let (memory, say, today) = (Memory::default(), Say::of(Lang::En), "2019-07-01".parse().unwrap());
    let wish = Wish { status: Status::All, ..Wish::default() };
    let mut looks = 0;
    let mut same = |what: &str| {
        let kept = flow::board(&store, &Scope::All, &memory, (&wish, flow::WHOLE), today, say).unwrap();
        let fresh =
            flow::board(&store, &Scope::All, &Memory::default(), (&wish, flow::WHOLE), today, say).unwrap();
        assert_eq!(kept.rows, fresh.rows, "after: {what}");
        let inbox = store.inbox(&InboxFilter::default()).unwrap();
        let ids: Vec<_> = inbox.rows.into_iter().map(|row| row.id).collect();
        let beside = flow::beside(&store, &ids).unwrap();
        assert_eq!(*memory.beside(&store, &ids).unwrap(), beside, "after: {what}");
        assert_eq!(memory.related(&store, &ids).unwrap().events, beside.events, "after: {what}");
        looks += 1;
        fresh.rows
    };
    let arrival = |case: &amparo_model::CaseId| flow::Arrival {
        source_kind: "media".into(),
        source: None,
        reliability: amparo_model::Reliability::Unknown,
        handling: amparo_model::Handling::Internal,
        consent: Vec::new(),
        case: Some(case.clone()),
        who: "Ana".into(),
    };
    let mut reports = Vec::new();
    for (title, outlet) in [("One", "Harbour Courier"), ("Two", "Morrow Gazette")] {
        let case = store.create_case(title, "not_assessed", "Ana").unwrap();
        same("a case is opened");
        let bytes = super::app::REPORT.replace("Harbour Courier", outlet).into();
        let incoming =
            amparo::engine::Incoming { bytes, name: "r.txt".into(), facts: amparo::engine::Facts::default() };
        let report = flow::arrive(&store, &engine, incoming, &arrival(&case)).unwrap().added.id().clone();
        assert!(same("a report comes in").iter().any(|row| !row.reviewed));
        reports.push((case, report));
    }
    for (_, report) in &reports {
        for claim in store.claims_of(report).unwrap() {
            let id = &claim.claim.id;
            flow::decide(&store, id, Answer::Accept(Record::Proposed), None, &Scope::All, "Ana", "").unwrap();
            same("a claim is accepted");
        }
    }
    let rows = same("everything is accepted");
    let judge =
        |verdict| store.judge_reports(&reports[0].1, &reports[1].1, verdict, "Ana", "one raid").unwrap();
    for verdict in [Judged::Different, Judged::Same, Judged::Open] {
        judge(verdict);
        same("two reports are judged");
    }
    let nine: Vec<_> = rows.iter().filter(|r| r.label == "Nine North Koreans").collect();
    assert_eq!(nine.len(), 2);
    let (one, other) = (nine[0].record.clone().unwrap(), nine[1].record.clone().unwrap());
    let link = amparo_store::SameAs { one: one.clone(), other, who: "Ana".into(), why: "one raid".into() };
    let link = store.same_as(link).unwrap();
    assert_eq!(same("two are one").iter().filter(|r| r.label == "Nine North Koreans").count(), 1);
    store.undo_same_as(&link, "Ana", "two raids").unwrap();
    assert_eq!(same("and two again").iter().filter(|r| r.label == "Nine North Koreans").count(), 2);
    let arrest = store.claims_of(&reports[0].1).unwrap();
    let arrest = arrest
        .iter()
        .find(|c| matches!(c.said(), amparo_model::Said::Act(a) if a.act == "arrest" && a.when.is_some()));
    flow::decide(&store, &arrest.unwrap().claim.id, Answer::Withdraw, None, &Scope::All, "Ana", "taken back")
        .unwrap();
    same("an arrest is withdrawn");
    flow::attach(&store, &reports[1].0, &reports[0].1, &Scope::All, "Ana").unwrap();
    same("a report lies in two cases");
    // Who was made from whom depends on what people said of the two, and on what was decided about them.
    for verdict in [Judged::Different, Judged::Same] {
        judge(verdict);
        same("two reports of one case are judged");
    }
    store.assign(&[reports[0].1.clone()], Some(&amparo_store::Doer::Holder), "Ana").unwrap();
    same("a report is given to somebody");
    flow::detach(&store, &reports[0].0, &reports[0].1, "Ana", "not of it").unwrap();
    same("and only in the other");
    store.change_case(&reports[1].0, "Two, renamed", "not_assessed", "Ana", "clearer").unwrap();
    same("a case is renamed");
    let erase = amparo_store::EraseRequest {
        record: one,
        original: amparo_store::Original::Destroy,
        also: Vec::new(),
        who: "Ana".into(),
        why: "asked for it".into(),
    };
    store.erase_person(&erase).unwrap();
    same("somebody is erased");
    memory.forget();
    same("everything is forgotten");
    assert!(looks > 30);
}
