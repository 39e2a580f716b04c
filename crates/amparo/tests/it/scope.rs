//! Board, life lines and histories of two accounts that work on different cases, over one store and one memory.

use std::collections::BTreeSet;

use amparo::flow::{self, Answer, Place as Record};
use amparo_model::{RecordId, ReportId};
use amparo_store::{Role, SameAs, Scope};
use axum::http::StatusCode;

use super::team::{Browser, Team, report};

/// Works on the other case only.
const OTHERS: &str = "stranger-to-mine";

/// Another raid, in another country.
const BRIDGE: &str = "\
Outlet: Vesperhill Radio
Date: 2019-04-12
Language: en

Six North Koreans arrested in Thornwater

HANOI, April 12 - Police in Vietnam arrested six North Koreans in a raid in Hanoi on 11 April, said a spokesman for the \
Lantern Society.
";

/// A team whose cases are reviewed; the other case has a second report. On the board are the nine and "the family" of
/// each case, and the six.
struct Reviewed {
    team: Team,
    /// Reports by case: mine, the other.
    reports: [Vec<ReportId>; 2],
}

fn accept_all(team: &Team, report: &ReportId) {
    for claim in team.store.claims_of(report).unwrap() {
        let accepted = Answer::Accept(Record::Proposed);
        flow::decide(&team.store, &claim.claim.id, accepted, None, &Scope::All, "Ana", "").unwrap();
    }
}

fn reviewed() -> Reviewed {
    let team = Team::new();
    let engine = amparo::engine::Engine::load(super::app::exe(), true).unwrap();
    let second = report(&team.store, &engine, Some(&team.other.case), BRIDGE);
    let reports = [vec![team.mine.report.clone()], vec![team.other.report.clone(), second]];
    reports.iter().flatten().for_each(|report| accept_all(&team, report));
    Reviewed { team, reports }
}

impl Reviewed {
    /// The nine of a case: their record.
    fn nine(&self, case: &amparo_model::CaseId) -> RecordId {
        let view = self.team.store.case_view(case).unwrap();
        view.records.iter().find(|r| r.label == "Nine North Koreans").unwrap().id.clone()
    }

    fn same(&self, one: &RecordId, other: &RecordId) {
        let same =
            SameAs { one: one.clone(), other: other.clone(), who: "Ana".into(), why: "one raid".into() };
        self.team.store.same_as(same).unwrap();
    }
}

/// What a board says: rows, how many there are, cases and countries to choose from.
#[derive(Debug, PartialEq, Eq)]
struct Board {
    rows: usize,
    tally: String,
    cases: BTreeSet<String>,
    countries: BTreeSet<String>,
    body: String,
}

async fn board(browser: &mut Browser, team: &Team, asked: &str) -> Board {
    let told = browser.open(team, &format!("/board?status=all{asked}")).await;
    assert_eq!(told.status, StatusCode::OK, "{}", told.body);
    let choices = |name: &str| {
        let select = told.body.split(&format!("<select name=\"{name}\">")).nth(1).unwrap();
        let options = select.split("</select>").next().unwrap().split("<option").skip(2);
        options.map(|o| o.split_once('>').unwrap().1.split('<').next().unwrap().to_owned()).collect()
    };
    let tally = told.body.split("role=\"status\">").nth(1).unwrap().split('<').next().unwrap().to_owned();
    Board {
        rows: told.body.matches("<tr data-row").count(),
        tally,
        cases: choices("case"),
        countries: choices("country"),
        body: told.body,
    }
}

fn set(all: &[&str]) -> BTreeSet<String> {
    all.iter().map(|one| (*one).to_owned()).collect()
}

async fn csv(browser: &mut Browser, team: &Team) -> String {
    let told = browser.open(team, "/board.csv?status=all").await;
    assert_eq!(told.status, StatusCode::OK);
    told.body
}

#[tokio::test]
async fn two_accounts_see_two_boards() {
    let Reviewed { team, .. } = reviewed();
    let mut mine = team.signed_in("reader").await;
    let mut theirs = team.signed_in(OTHERS).await;
    // In turn, so that what the first look left in the memory is there for the next.
    for round in 0..2 {
        let here = board(&mut mine, &team, "").await;
        assert_eq!((here.rows, &here.tally), (2, &"2 shown · 2 in all".to_owned()), "{round}");
        assert_eq!(here.cases, set(&["Mirrorfield"]));
        assert_eq!(here.countries, set(&["CN"]));
        let there = board(&mut theirs, &team, "").await;
        assert_eq!((there.rows, &there.tally), (3, &"3 shown · 3 in all".to_owned()), "{round}");
        assert_eq!(there.cases, set(&["Thornwater"]));
        assert_eq!(there.countries, set(&["CN", "VN"]));
        for word in ["Thornwater", "Vesperhill", "Hanoi", "VN", team.other.case.as_str()] {
            assert!(!here.body.contains(word), "{word}: {}", here.body);
        }
        for word in ["Mirrorfield", "Harbour Courier", team.mine.case.as_str()] {
            assert!(!there.body.contains(word), "{word}: {}", there.body);
        }
        let (here, there) = (csv(&mut mine, &team).await, csv(&mut theirs, &team).await);
        assert_eq!((here.lines().count(), there.lines().count()), (3, 4), "{here}\n{there}");
        assert!(here.contains("Harbour Courier") && !here.contains("Vesperhill") && !here.contains("Hanoi"));
        assert!(there.contains("Vesperhill") && !there.contains("Harbour Courier"));
    }
    for role in ["nobody", "administrator"] {
        let mut browser = team.signed_in(role).await;
        let empty = board(&mut browser, &team, "").await;
        assert_eq!((empty.rows, empty.cases.len(), empty.countries.len()), (0, 0, 0), "{role}");
        assert_eq!(csv(&mut browser, &team).await.lines().count(), 1, "{role}: the heads alone");
    }
}

#[tokio::test]
async fn a_filter_by_what_is_not_seen_is_a_filter_by_what_is_not_there() {
    let Reviewed { team, .. } = reviewed();
    let mut mine = team.signed_in("reader").await;
    let none = format!("k_{}", "0".repeat(26));
    let theirs = board(&mut mine, &team, &format!("&case={}", team.other.case)).await;
    let missing = board(&mut mine, &team, &format!("&case={none}")).await;
    assert_eq!(theirs.rows, 0);
    // What was asked stands in the addresses to come back to; there is no other difference.
    let [asked, nothing] = [team.other.case.as_str(), &none].map(|id| id.strip_prefix("k_").unwrap());
    assert_eq!(theirs.body.replace(asked, nothing), missing.body);
    assert_eq!(board(&mut mine, &team, "&country=VN").await.rows, 0);
    assert_eq!(board(&mut mine, &team, "&country=CN").await.rows, 1);
    let page = format!("/cases/{}/timeline", team.other.case);
    assert_eq!(mine.open(&team, &page).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_person_of_two_cases_has_the_history_of_the_cases_one_works_on() {
    let all = reviewed();
    let team = &all.team;
    let (one, other) = (all.nine(&team.mine.case), all.nine(&team.other.case));
    all.same(&one, &other);
    let mut mine = team.signed_in("reader").await;
    let mut theirs = team.signed_in(OTHERS).await;
    for _ in 0..2 {
        let here = mine.open(team, &format!("/people/{one}")).await.body;
        assert!(here.contains("class=\"chart\"") && here.contains("Harbour Courier"), "{here}");
        for word in ["Vesperhill", "Thornwater", other.as_str(), all.reports[1][0].as_str()] {
            assert!(!here.contains(word), "{word}: {here}");
        }
        let there = theirs.open(team, &format!("/people/{other}")).await.body;
        assert!(there.contains("class=\"chart\"") && there.contains("Vesperhill Radio"), "{there}");
        for word in ["Harbour Courier", "Mirrorfield", one.as_str(), all.reports[0][0].as_str()] {
            assert!(!there.contains(word), "{word}: {there}");
        }
        let row = csv(&mut mine, team).await;
        assert!(row.contains(one.as_str()) && !row.contains(other.as_str()), "{row}");
        let row = csv(&mut theirs, team).await;
        assert!(row.contains(other.as_str()) && !row.contains(one.as_str()), "{row}");
    }
    assert_eq!(mine.open(team, &format!("/people/{other}")).await.status, StatusCode::NOT_FOUND);

    // Who works on both sees one person; taken off one again, as before.
    let id = team.store.find_account("reader").unwrap().id;
    team.store.add_member(&team.other.case, &id, Role::Reader, "Ana").unwrap();
    let page = mine.open(team, &format!("/people/{one}")).await.body;
    assert!(page.contains("Vesperhill Radio") && page.contains("Harbour Courier"), "{page}");
    let joined = board(&mut mine, team, "").await;
    assert_eq!(joined.rows, 4, "the nine of both cases are one row; the six and two families are others");
    assert_eq!(joined.cases, set(&["Mirrorfield", "Thornwater"]));
    team.store.remove_member(&team.other.case, &id, "Ana", "moved on").unwrap();
    assert_eq!(board(&mut mine, team, "").await.rows, 2);
    assert!(!mine.open(team, &format!("/people/{one}")).await.body.contains("Vesperhill"));
}

#[tokio::test]
async fn two_of_ones_own_are_not_joined_by_a_judgement_that_is_not_seen() {
    let all = reviewed();
    let team = &all.team;
    let engine = amparo::engine::Engine::load(super::app::exe(), true).unwrap();
    let third = BRIDGE.replace("Vesperhill Radio", "Quiet Ledger").replace("Thornwater", "Elmstead");
    accept_all(team, &report(&team.store, &engine, Some(&team.mine.case), &third));
    let view = team.store.case_view(&team.mine.case).unwrap();
    let six = view.records.iter().find(|r| r.label == "Six North Koreans").unwrap().id.clone();
    let (nine, between) = (all.nine(&team.mine.case), all.nine(&team.other.case));
    // Both are joined to a record of the other case, and only by it to each other.
    all.same(&nine, &between);
    all.same(&between, &six);
    let mut mine = team.signed_in("reader").await;
    assert_eq!(board(&mut mine, team, "").await.rows, 3);
    let page = mine.open(team, &format!("/people/{nine}")).await.body;
    assert!(!page.contains(six.as_str()) && !page.contains("Quiet Ledger"), "{page}");
    all.same(&nine, &six);
    assert_eq!(board(&mut mine, team, "").await.rows, 2);
    let page = mine.open(team, &format!("/people/{nine}")).await.body;
    assert!(page.contains(six.as_str()) && page.contains("Quiet Ledger"), "{page}");
}
