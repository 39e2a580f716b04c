//! A second reader: kept beside the case, changing nothing of it.

use amparo_model::{AccountId, ClaimState, ReportId, Verdict};
use amparo_store::{
    EraseRequest, Error, NewAccount, NewCoding, Original, Passphrase, Refusal, SecondState, Store,
};

use crate::desk::{Desk, accept, accept_as, page};

fn account(store: &Store, name: &str) -> AccountId {
    let new = |name: &str, administrator| NewAccount {
        name: name.into(),
        label: name.into(),
        administrator,
        who: "mina".into(),
    };
    if !store.has_accounts().unwrap() {
        store.first_account(&new("chief", true), &Passphrase::new("otter maple lantern")).unwrap();
    }
    store.add_account(&new(name, false)).unwrap().0
}

fn coding(store: &Store, report: &ReportId, claim: &amparo_model::ClaimId) -> NewCoding {
    NewCoding {
        second: store.second(report).unwrap().unwrap().id,
        claim: claim.clone(),
        verdict: Some(Verdict::Accepted(None)),
        who: "jun".into(),
        why: String::new(),
        supersedes: None,
    }
}

#[test]
fn what_a_second_reader_says_changes_nothing_of_the_case() {
    let desk = Desk::new();
    let store = &desk.store;
    let case = store.create_case("River", "not_assessed", "mina").unwrap();
    let report = desk.add(page("Ten held", "Seo Ha-rin", "Her brother fled."));
    store.attach_report(&case, &report, "mina").unwrap();
    let a1 = desk.claim(&report, "a1");
    let jun = account(store, "jun");
    assert!(store.reading_blind(&jun).unwrap().is_empty());
    store.ask_second(&report, &jun, "mina").unwrap();
    assert_eq!(store.reading_blind(&jun).unwrap()[&report], [case.clone()]);
    let other = account(store, "sol");
    let again = store.ask_second(&report, &other, "mina");
    assert!(matches!(again, Err(Error::Refused(Refusal::SecondThere))));

    let new = coding(store, &report, &a1);
    let first = store.code(&new).unwrap();
    assert_eq!(store.reviewed(&a1).unwrap().state(), ClaimState::Proposed);
    assert!(matches!(store.code(&new), Err(Error::Stale { .. })), "nothing unseen is overruled");
    let rejected =
        NewCoding { verdict: Some(Verdict::Rejected), supersedes: Some(first.clone()), ..new.clone() };
    assert!(matches!(store.code(&rejected), Err(Error::WhyMissing(_))));
    let second = store.code(&NewCoding { why: "misread".into(), ..rejected }).unwrap();
    assert_eq!(store.codings(&new.second).unwrap()[&a1].verdict, Verdict::Rejected);
    let back = NewCoding { verdict: None, supersedes: Some(second), ..new.clone() };
    store.code(&back).unwrap();
    assert!(store.codings(&new.second).unwrap().is_empty());

    store.end_second(&report, SecondState::Finished, "jun", "").unwrap();
    assert!(store.reading_blind(&jun).unwrap().is_empty());
    assert!(store.code(&new).is_err(), "what was finished stays as it is");
    assert_eq!(store.second(&report).unwrap().unwrap().state, SecondState::Finished);
    assert!(store.verify(None).unwrap().is_intact());
}

#[test]
fn who_decided_about_a_report_cannot_read_it_blind() {
    let desk = Desk::new();
    let report = desk.add(page("Ten held", "Seo Ha-rin", "Her brother fled."));
    desk.store.decide(accept(&desk.claim(&report, "a1"))).unwrap();
    let mina = account(&desk.store, "mina");
    let refused = desk.store.ask_second(&report, &mina, "sol");
    assert!(matches!(refused, Err(Error::Refused(Refusal::SecondDecided))));
    let jun = account(&desk.store, "jun");
    desk.store.ask_second(&report, &jun, "sol").unwrap();
    let without = desk.store.end_second(&report, SecondState::CalledOff, "sol", "");
    assert!(matches!(without, Err(Error::WhyMissing(_))));
    desk.store.end_second(&report, SecondState::CalledOff, "sol", "on leave").unwrap();
    assert!(desk.store.reading_blind(&jun).unwrap().is_empty());
}

#[test]
fn a_name_that_a_second_reader_wrote_is_erased_too() {
    let desk = Desk::new();
    let store = &desk.store;
    let case = store.create_case("River", "not_assessed", "mina").unwrap();
    let report = desk.add(page("Ten held", "Seo Ha-rin", "Her brother fled."));
    store.attach_report(&case, &report, "mina").unwrap();
    let p1 = desk.claim(&report, "p1");
    let record = store
        .create_record(
            &case,
            amparo_model::reading::EntityKind::Person,
            "Seo Ha-rin",
            amparo_model::Handling::Internal,
            "mina",
        )
        .unwrap();
    store.decide(accept_as(&p1, &record)).unwrap();
    let jun = account(store, "jun");
    store.ask_second(&report, &jun, "mina").unwrap();
    let said = store.claim(&p1).unwrap().said;
    let corrected = NewCoding {
        verdict: Some(Verdict::Accepted(Some(Box::new(said)))),
        why: "Seo Ha-rin is the aunt".into(),
        ..coding(store, &report, &p1)
    };
    store.code(&corrected).unwrap();
    let request = EraseRequest {
        record,
        also: Vec::new(),
        original: Original::Destroy,
        who: "mina".into(),
        why: "she asked".into(),
    };
    store.erase_person(&request).unwrap();
    let kept = store.codings(&corrected.second).unwrap();
    let kept = serde_json::to_string(&kept[&p1]).unwrap();
    assert!(!kept.contains("Ha-rin"), "{kept}");
    assert!(store.verify(None).unwrap().is_intact());
}
