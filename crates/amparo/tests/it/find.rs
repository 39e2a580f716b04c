//! The search page, what is saved and what is near, for people who see different cases.

use axum::http::StatusCode;

use super::team::{Browser, Team};

/// The hidden id of something saved.
fn ids(body: &str) -> Vec<String> {
    let after = body.split("name=\"id\" value=\"").skip(1);
    let mut ids: Vec<String> = after.map(|a| a.split('"').next().unwrap().to_owned()).collect();
    ids.dedup();
    ids
}

async fn save(team: &Team, browser: &mut Browser, name: &str, query: &str, case: &str) -> StatusCode {
    let form = format!("what=search&name={name}&query={query}&case={case}");
    browser.post(team, "/saved", &form).await.status
}

#[tokio::test]
async fn filters_are_links_within_what_is_seen() {
    let team = Team::new();
    let mut reader = team.signed_in("reader").await;
    let told = reader.open(&team, "/search?q=Shenyang").await;
    assert_eq!(told.status, StatusCode::OK);
    let facets = told.body.split("class=\"facets\"").nth(1).unwrap().split("</nav>").next().unwrap();
    assert!(facets.contains("Mirrorfield") && facets.contains("Harbour Courier"), "{facets}");
    assert!(!facets.contains("Thornwater") && !facets.contains("Vesperhill"), "{facets}");
    assert!(facets.contains("q=Shenyang%20act%3Aarrest"), "a facet is a term of the search: {facets}");
    let told = reader.open(&team, "/search?q=Shenyang+act:arrest+-lang:ko").await;
    assert!(told.body.contains("One hit"), "{}", told.body);
    let taken = told.body.split("class=\"filters taken\"").nth(1).unwrap().split("</nav>").next().unwrap();
    assert!(taken.contains("href=\"/search?q=Shenyang%20%2Dlang%3Ako\""), "{taken}");
    assert!(taken.contains("href=\"/search?q=Shenyang%20act%3Aarrest\""), "{taken}");
    assert!(
        reader
            .open(&team, "/search?q=act:arrest+outlet:%22Harbour+Courier%22")
            .await
            .body
            .contains("One hit")
    );
    assert!(
        reader.open(&team, "/search?q=outlet:%22Vesperhill+Radio%22").await.body.contains("Nothing found.")
    );
}

#[tokio::test]
async fn a_term_that_is_wrong_is_told_in_one_sentence() {
    let team = Team::new();
    let mut reader = team.signed_in("reader").await;
    for (term, says) in [
        ("act:dancing", "no value of the field"),
        ("lang:korean", "no value of the field"),
        ("after:March", "no date to search by"),
        ("when:2024-03-07", "no date to search by"),
        ("case:Nowhere", "no case that you see"),
        ("protect:perhaps", "no value of the field"),
    ] {
        let told = reader.open(&team, &format!("/search?q=raid+{term}")).await;
        assert_eq!(told.status, StatusCode::BAD_REQUEST, "{term}");
        assert!(told.body.contains(says), "{term}: {}", told.body);
        assert!(told.body.contains(&format!("value=\"raid {term}\"")), "what was typed stays: {term}");
    }
    // A case of others is answered like one that is not there.
    let theirs = reader.open(&team, "/search?q=case:Thornwater").await;
    let missing = reader.open(&team, "/search?q=case:Nowhere").await;
    assert_eq!(theirs.status, missing.status);
    let [theirs, missing] =
        [(theirs, "Thornwater"), (missing, "Nowhere")].map(|(told, name)| told.body.replace(name, "x"));
    assert_eq!(theirs, missing);
    let id = reader.open(&team, &format!("/search?q=case:{}", team.other.case)).await;
    assert_eq!(id.status, StatusCode::BAD_REQUEST);
    let whole = reader.open(&team, "/search?q=case:mirror").await.body;
    assert!(whole.contains("4 hits"), "a report, two records, the case itself: {whole}");
}

#[tokio::test]
async fn what_is_saved_is_seen_by_whom_it_is_for() {
    let team = Team::new();
    let mut coder = team.signed_in("coder").await;
    let mut reader = team.signed_in("reader").await;
    let mut stranger = team.signed_in("stranger-to-mine").await;
    assert_eq!(save(&team, &mut coder, "Alone", "Shenyang", "").await, StatusCode::SEE_OTHER);
    assert_eq!(save(&team, &mut coder, "Together", "act:arrest", "Mirrorfield").await, StatusCode::SEE_OTHER);
    assert_eq!(
        save(&team, &mut coder, "No", "x", "Thornwater").await,
        StatusCode::NOT_FOUND,
        "not their case"
    );
    assert_eq!(
        save(&team, &mut reader, "No", "x", "Mirrorfield").await,
        StatusCode::CONFLICT,
        "a reader only looks"
    );
    assert_eq!(save(&team, &mut reader, "", "x", "").await, StatusCode::BAD_REQUEST);
    let mine = coder.open(&team, "/saved").await.body;
    assert!(mine.contains("Alone") && mine.contains("Together") && mine.contains("nothing new"), "{mine}");
    let theirs = reader.open(&team, "/saved").await.body;
    assert!(!theirs.contains("Alone") && theirs.contains("Together"), "{theirs}");
    assert!(!stranger.open(&team, "/saved").await.body.contains("Together"));

    let (all, shared) = (ids(&mine), ids(&theirs));
    let own = all.iter().find(|id| !shared.contains(id)).unwrap();
    let shared = &shared[0];
    // Not theirs and not there are one answer.
    for path in ["/saved/look", "/saved/delete"] {
        for (browser, id) in [(&mut reader, own), (&mut stranger, shared)] {
            let told = browser.post(&team, path, &format!("id={id}")).await;
            let missing = browser.post(&team, path, "id=sq_nothing").await;
            assert_eq!((told.status, &told.body), (missing.status, &missing.body), "{path}");
            assert_eq!(told.status, StatusCode::NOT_FOUND);
        }
    }
    let told = reader.post(&team, "/saved/delete", &format!("id={shared}")).await;
    assert_eq!(told.status, StatusCode::CONFLICT, "whoever only looks takes nothing away");

    // Something comes in: it is new for each until they look.
    let engine = amparo::engine::Engine::load(super::app::exe(), true).unwrap();
    let text = super::app::REPORT.replace("Harbour Courier", "Quiet Ledger");
    super::team::report(&team.store, &engine, Some(&team.mine.case), &text);
    assert!(reader.open(&team, "/saved").await.body.contains("one new"));
    let told = reader.post(&team, "/saved/look", &format!("id={shared}")).await;
    assert_eq!((told.status, told.to()), (StatusCode::SEE_OTHER, "/search?q=act%3Aarrest&order=newest"));
    assert!(reader.open(&team, "/saved").await.body.contains("nothing new"));
    assert!(coder.open(&team, "/saved").await.body.contains("one new"), "the coder has not looked");
    let mut reviewer = team.signed_in("reviewer").await;
    let told = reviewer.post(&team, "/saved/delete", &format!("id={shared}")).await;
    assert_eq!(told.status, StatusCode::SEE_OTHER);
    assert!(!coder.open(&team, "/saved").await.body.contains("Together"));
    assert!(team.store.verify(None).unwrap().is_intact());
}

#[tokio::test]
async fn a_filter_of_the_board_is_saved_and_leads_nowhere_else() {
    let team = Team::new();
    let mut coder = team.signed_in("coder").await;
    let form = coder.open(&team, "/board?status=all&feared=yes").await.body;
    assert!(
        form.contains("name=\"query\" value=\"feared=yes&amp;status=all\"")
            || form.contains("name=\"query\" value=\"feared=yes&#38;status=all\""),
        "{form}"
    );
    for (query, leads) in [
        ("feared%3Dyes%26status%3Dall", "/board?feared=yes&status=all"),
        ("//elsewhere.example", "/board?//elsewhere.example"),
    ] {
        coder.post(&team, "/saved", &format!("what=board&name=Feared&query={query}")).await;
        let id = ids(&coder.open(&team, "/saved").await.body).remove(0);
        let told = coder.post(&team, "/saved/look", &format!("id={id}")).await;
        assert_eq!((told.status, told.to()), (StatusCode::SEE_OTHER, leads));
    }
}

#[tokio::test]
async fn near_an_event_shows_only_what_is_seen() {
    let team = Team::new();
    let engine = amparo::engine::Engine::load(super::app::exe(), true).unwrap();
    let act = |report: &amparo_model::ReportId| {
        let claims = team.store.claims_of(report).unwrap();
        let placed = |c: &amparo_store::Scope, id: &amparo_model::ClaimId| {
            team.store.near(id, c, 1.0, 1).unwrap().placed
        };
        claims.into_iter().map(|c| c.claim.id).find(|id| placed(&amparo_store::Scope::All, id))
    };
    let text = super::app::REPORT.replace("Harbour Courier", "Quiet Ledger");
    let copy = super::team::report(&team.store, &engine, Some(&team.mine.case), &text);
    let mine = act(&team.mine.report).expect("the report tells of something in a town on a day");
    assert!(act(&copy).is_some());
    let mut reader = team.signed_in("reader").await;
    let told = reader.open(&team, &format!("/claims/{mine}/near")).await;
    assert!(
        told.body.contains("words kept back"),
        "nobody has looked yet whether something sealed stands in it"
    );
    team.signed_in("publisher").await;
    let told = reader.open(&team, &format!("/claims/{mine}/near")).await;
    assert_eq!(told.status, StatusCode::OK);
    assert!(told.body.contains(copy.as_str()), "{}", told.body);
    assert!(!told.body.contains(team.other.report.as_str()) && !told.body.contains(team.loose.as_str()));
    assert!(told.body.contains("<mark>"), "the words are shown");
    let theirs = act(&team.other.report).unwrap();
    assert_eq!(reader.open(&team, &format!("/claims/{theirs}/near")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(
        reader.open(&team, &format!("/claims/{mine}/near?km=x")).await.status,
        StatusCode::BAD_REQUEST
    );
    let page = reader.open(&team, &format!("/reports/{}", team.mine.report)).await.body;
    assert!(page.contains(&format!("/claims/{mine}/near")), "the report leads there");
}
