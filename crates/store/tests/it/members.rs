//! A case is closed to everybody who was not put into it, in lists, counts and search alike.

use std::collections::BTreeSet;

use amparo_model::reading::EntityKind;
use amparo_model::{AccountId, CaseId, Handling, ReportId};
use amparo_store::{InboxFilter, NewAccount, Only, Passphrase, Query, Role, Scope};

use crate::desk::{Desk, accept_as, page};

struct Two {
    desk: Desk,
    mine: CaseId,
    other: CaseId,
    /// In my case, in the other, in none.
    reports: [ReportId; 3],
    who: AccountId,
}

fn two() -> Two {
    let desk = Desk::new();
    let store = &desk.store;
    let who = NewAccount { name: "mina".into(), label: "Mina".into(), administrator: true, who: "x".into() };
    let (who, _) = store.first_account(&who, &Passphrase::new("otter maple lantern")).unwrap();
    let case = |title: &str| store.create_case(title, "not_assessed", "x").unwrap();
    let (mine, other) = (case("Mine"), case("Other"));
    let add = |name: &str| desk.add(page(name, name, "A boat was seen."));
    let reports = [add("Tak Se-jin"), add("Seo Ha-rin"), add("Ko Min-su")];
    store.attach_report(&mine, &reports[0], "x").unwrap();
    store.attach_report(&other, &reports[1], "x").unwrap();
    for (case, report, name) in [(&mine, &reports[0], "Tak Se-jin"), (&other, &reports[1], "Seo Ha-rin")] {
        let record = store.create_record(case, EntityKind::Person, name, Handling::Internal, "x").unwrap();
        store.decide(accept_as(&desk.claim(report, "p1"), &record)).unwrap();
    }
    Two { desk, mine, other, reports, who }
}

fn of(cases: &[&CaseId], loose: bool) -> Scope {
    Scope::Of { cases: cases.iter().map(|c| (*c).clone()).collect::<BTreeSet<_>>(), loose }
}

#[test]
fn a_case_is_closed_until_somebody_is_put_into_it() {
    let two = two();
    let store = &two.desk.store;
    assert!(
        store.roles(&two.who).unwrap().is_empty(),
        "cases opened later are closed to the first account too"
    );
    store.add_member(&two.mine, &two.who, Role::Coder, "jun").unwrap();
    store.add_member(&two.mine, &two.who, Role::Reviewer, "jun").unwrap();
    assert_eq!(store.roles(&two.who).unwrap(), [(two.mine.clone(), Role::Reviewer)].into());
    assert_eq!(store.members(&two.mine).unwrap()[0].label, "Mina");
    let leaves = store.stats().unwrap().leaves;
    store.add_member(&two.mine, &two.who, Role::Reviewer, "jun").unwrap();
    assert_eq!(store.stats().unwrap().leaves, leaves, "nothing changed");
    store.remove_member(&two.mine, &two.who, "jun", "left the team").unwrap();
    assert_eq!(store.stats().unwrap().leaves, leaves + 1, "taking out is logged");
    assert!(store.roles(&two.who).unwrap().is_empty() && store.members(&two.mine).unwrap().is_empty());
    let nobody = AccountId::parse("a_00000000000000000000000000").unwrap();
    assert!(store.add_member(&two.mine, &nobody, Role::Reader, "jun").unwrap_err().is_not_found());
    assert!(store.verify(None).unwrap().is_intact());
}

#[test]
fn whoever_makes_the_first_account_keeps_the_cases_there_are() {
    let desk = Desk::new();
    let case = desk.store.create_case("Old", "not_assessed", "x").unwrap();
    let who = NewAccount { name: "mina".into(), label: "Mina".into(), administrator: true, who: "x".into() };
    let (who, _) = desk.store.first_account(&who, &Passphrase::new("otter maple lantern")).unwrap();
    assert_eq!(desk.store.roles(&who).unwrap(), [(case, Role::Publisher)].into());
}

#[test]
fn lists_and_counts_keep_to_the_scope() {
    let two = two();
    let store = &two.desk.store;
    let [mine, other, loose] = &two.reports;
    let rows = |within: &Scope, only: Only, limit: usize| {
        let filter = InboxFilter { within: within.clone(), only, limit, ..InboxFilter::default() };
        let inbox = store.inbox(&filter).unwrap();
        (inbox.rows.into_iter().map(|r| r.id).collect::<Vec<_>>(), inbox.next)
    };
    for (within, want) in [
        (Scope::All, vec![loose, other, mine]),
        (of(&[&two.mine], true), vec![loose, mine]),
        (of(&[&two.mine], false), vec![mine]),
        (of(&[&two.other], false), vec![other]),
        (of(&[], true), vec![loose]),
        (of(&[], false), vec![]),
    ] {
        assert_eq!(rows(&within, Only::All, 0).0.iter().collect::<Vec<_>>(), want, "{within:?}");
        assert_eq!(rows(&within, Only::ToReview, 0).0.iter().collect::<Vec<_>>(), want, "{within:?}");
        assert_eq!(store.count_reports(&within).unwrap(), want.len() as u64);
        for report in &two.reports {
            let cases = store.cases_of_report(report).unwrap();
            assert_eq!(within.holds(&cases), want.contains(&report));
            let claim = two.desk.claim(report, "p1");
            assert_eq!(store.sees_claim(&within, &claim).unwrap(), want.contains(&report));
            assert_eq!(store.cases_of_claim(&claim).unwrap(), cases);
        }
    }
    assert_eq!(rows(&of(&[&two.mine], false), Only::All, 1).1, None, "no next page of what is not seen");
    let before = |id: &ReportId| {
        let within = of(&[&two.mine], false);
        let filter = InboxFilter { within, before: Some(id.clone()), ..InboxFilter::default() };
        store.inbox(&filter).unwrap().rows.len()
    };
    assert_eq!(before(other), 0, "a report that is not seen is no place in the list");
}

#[test]
fn search_finds_and_counts_only_what_is_within() {
    let two = two();
    let store = &two.desk.store;
    let found = |within: &Scope, text: &str| {
        let query = Query { text: text.into(), within: within.clone(), ..Query::default() };
        let hits = store.search(&query).unwrap();
        assert_eq!(hits.total, hits.hits.len() as u64);
        hits.hits.len()
    };
    let both = [of(&[&two.mine], false), of(&[&two.other], false)];
    // A report, an accepted claim and a record each.
    for (name, seen) in [("\"Tak Se-jin\"", [3, 0]), ("\"Seo Ha-rin\"", [0, 3]), ("\"Ko Min-su\"", [0, 0])] {
        assert_eq!([found(&both[0], name), found(&both[1], name)], seen, "{name}");
    }
    assert_eq!(found(&Scope::All, "boat"), 3);
    assert_eq!(found(&of(&[], true), "boat"), 1);
    assert_eq!(found(&of(&[], false), "boat"), 0);
    assert_eq!(found(&of(&[&two.mine, &two.other], true), "boat"), 3);
}
