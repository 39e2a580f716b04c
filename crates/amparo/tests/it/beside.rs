//! Reports of the store beside each other: by event in the inbox, by value in a case; what people say holds.

use axum::http::StatusCode;

use super::web::Web;

const WIRE: &str = "\
Outlet: Kestrel Wire
Date: 2019-03-05
Language: en

Nine North Koreans arrested in Shenyang

SHENYANG, March 5 (Kestrel Wire) - Police arrested nine North Koreans in a raid on a guesthouse in Shenyang on 3 March,
said Pell Marandu, a spokesman for the Lantern Society. Two children are among the nine, he said.

They face torture and prison if they are returned, the group said. The oldest of the nine is a woman of 61.
";

/// What stands beside a report that was made from another.
const MADE: &str = "class=\"tag made\"";

/// The same story in another paper, with one figure changed on the way.
fn copy() -> String {
    WIRE.replace("Outlet: Kestrel Wire", "Outlet: Morrow Gazette")
        .replace("Date: 2019-03-05", "Date: 2019-03-06")
        .replace("a woman of 61", "a woman of 67")
        .replace("SHENYANG, March 5 (Kestrel Wire) - ", "")
}

#[tokio::test]
async fn copies_are_folded_and_a_person_can_part_them() {
    let web = Web::inside(WIRE).await;
    let other = web.add(&copy()).await;
    let page = web.page("/?only=events").await;

    assert!(page.contains(MADE) && page.contains("depth-1"), "the copy stands under its origin");

    let judge = format!("report:{}=yes&report:{other}=yes&why=another+year", web.report);
    assert_eq!(web.send(web.signed("/judgements/reports", &judge)).await.status(), StatusCode::BAD_REQUEST);
    let said = |verdict: &str| web.signed("/judgements/reports", &format!("{judge}&verdict={verdict}"));
    assert_eq!(web.send(said("different")).await.status(), StatusCode::SEE_OTHER);
    assert!(!web.page("/?only=events").await.contains(MADE), "what a person said holds");
    assert_eq!(web.send(said("open")).await.status(), StatusCode::SEE_OTHER);
    assert!(web.page("/?only=events").await.contains(MADE));
    let one = web.signed("/judgements/reports", &format!("report:{other}=yes&why=x&verdict=same"));
    assert_eq!(web.send(one).await.status(), StatusCode::BAD_REQUEST, "a judgement is about two");
}

#[tokio::test]
async fn a_case_shows_where_its_sources_differ_and_who_stands_behind() {
    let web = Web::inside(WIRE).await;
    let other = web.add(&copy()).await;
    let cases = web.page("/cases").await;
    let case = cases.split("href=\"/cases/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let put = web.send(web.signed(&format!("/reports/{other}/case"), &format!("case={case}"))).await;
    assert_eq!(put.status(), StatusCode::SEE_OTHER);
    let page = web.page(&format!("/cases/{case}/beside")).await;
    assert!(page.contains("Age of the oldest") && page.contains("61") && page.contains("67"), "{page}");
    assert!(page.contains("Did something change in copying?"), "the difference is the copy&#39;s: {page}");
    assert!(page.contains("How many in the group"), "{page}");
    web.send(web.signed("/language", "lang=ko")).await;
    assert!(web.page(&format!("/cases/{case}/beside")).await.contains("가장 나이 많은 이의 나이"));
}

#[tokio::test]
async fn of_very_many_reports_a_page_compares_the_newest_and_says_so() {
    let web = Web::inside(WIRE).await;
    let cases = web.page("/cases").await;
    let case = cases.split("href=\"/cases/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    assert!(!web.page("/?only=events").await.contains("Only the newest"));
    for n in 0..amparo::flow::BESIDE {
        let report = web
            .add(&format!("Outlet: Post {n}\nLanguage: en\n\nNote {n}\n\nRain fell on {n} hills.\n"))
            .await;
        web.send(web.signed(&format!("/reports/{report}/case"), &format!("case={case}"))).await;
    }
    let page = web.page("/?only=events").await;
    assert!(page.contains("Only the newest 100 are compared.") && !page.contains(&web.report), "{page}");
    let older = page.split("/?only=events&#38;before=").nth(1).unwrap().split('"').next().unwrap();
    let older = web.page(&format!("/?only=events&before={older}")).await;
    assert!(older.contains(&web.report) && older.contains("Only the 1 shown here are compared."), "{older}");
    let beside = web.page(&format!("/cases/{case}/beside")).await;
    assert!(beside.contains("Only the newest 100 are compared."), "{beside}");
}
