//! Whatever is kept beside the store must learn of every write that changes a case.

use std::collections::BTreeSet;

use amparo_model::reading::EntityKind;
use amparo_model::{CaseId, Handling, Publicity, RecordId};
use amparo_store::assign::Doer;
use amparo_store::{EraseRequest, Judged, NewAccount, Original, Passphrase, Role, SameAs, Scope};

use crate::desk::{Desk, accept, accept_as, outlet, page};

/// Runs a write and gives the cases it is said to have touched.
fn after(desk: &Desk, write: impl FnOnce()) -> Option<BTreeSet<CaseId>> {
    let before = desk.store.touched_since(u64::MAX).unwrap().leaves;
    write();
    let touched = desk.store.touched_since(before).unwrap();
    assert!(touched.leaves > before, "a write leaves a leaf");
    touched.cases
}

fn erasure(record: &RecordId) -> EraseRequest {
    EraseRequest {
        record: record.clone(),
        original: Original::Destroy,
        also: Vec::new(),
        who: "mina".into(),
        why: "asked for it".into(),
    }
}

#[test]
fn every_write_names_the_cases_it_can_have_changed() {
    let desk = Desk::new();
    let store = &desk.store;
    let one = store.create_case("River", "not_assessed", "mina").unwrap();
    let other = store.create_case("Bridge", "not_assessed", "mina").unwrap();
    let only = |case: &CaseId| Some(BTreeSet::from([case.clone()]));
    let nothing = Some(BTreeSet::new());

    let mut report = None;
    let mut record = None;
    let mut second = None;
    let added = after(&desk, || report = Some(desk.add(page("Ten held", "Seo Ha-rin", "Her brother fled."))));
    assert_eq!(added, nothing, "a report in no case");
    let report = report.unwrap();
    assert_eq!(after(&desk, || store.attach_report(&one, &report, "mina").unwrap()), only(&one));
    let make = |case: &CaseId| {
        store.create_record(case, EntityKind::Person, "the teacher", Handling::Internal, "mina").unwrap()
    };
    assert_eq!(after(&desk, || record = Some(make(&one))), only(&one));
    assert_eq!(after(&desk, || second = Some(make(&other))), only(&other));
    let (record, second) = (record.unwrap(), second.unwrap());
    let (p1, a1) = (desk.claim(&report, "p1"), desk.claim(&report, "a1"));
    assert_eq!(after(&desk, || drop(store.decide(accept_as(&p1, &record)).unwrap())), only(&one));
    let mut decision = None;
    assert_eq!(after(&desk, || decision = Some(store.decide(accept(&a1)).unwrap())), only(&one));
    assert_eq!(after(&desk, || store.undo(&decision.unwrap(), "mina", "wrong key").unwrap()), only(&one));
    let both = Some(BTreeSet::from([one.clone(), other.clone()]));
    assert_eq!(after(&desk, || store.attach_report(&other, &report, "mina").unwrap()), both);
    let detached = after(&desk, || store.detach_report(&other, &report, "mina", "not of it").unwrap());
    assert_eq!(detached, both, "a case it was taken out of has changed too");
    let renamed =
        after(&desk, || store.change_case(&other, "Bridge 2", "not_assessed", "mina", "clearer").unwrap());
    assert_eq!(renamed, only(&other));
    let public = || {
        store.set_publicity(&record, Publicity::Private, "mina", "").unwrap();
    };
    assert_eq!(after(&desk, public), only(&one));
    assert_eq!(
        after(&desk, || drop(crate::actions::one_of_each(store, &one, &record))),
        only(&one),
        "what is done for somebody is of her case"
    );
    let same =
        SameAs { one: record.clone(), other: second.clone(), who: "mina".into(), why: "one school".into() };
    assert_eq!(after(&desk, || drop(store.same_as(same).unwrap())), nothing);
    assert_eq!(store.same_as_links(&Scope::All).unwrap().len(), 1);
    assert_eq!(after(&desk, || drop(store.add_source(outlet("Other Post")).unwrap())), nothing);

    // Whether two reports tell of one event changes which goes back to which, in the cases of both.
    let elsewhere = desk.add(page("Two held", "Mok Dan-bi", ""));
    store.attach_report(&other, &elsewhere, "mina").unwrap();
    let judge = || store.judge_reports(&report, &elsewhere, Judged::Different, "mina", "two towns").unwrap();
    assert_eq!(after(&desk, judge), Some(BTreeSet::from([one.clone(), other.clone()])));

    // Who signs in, who works on a case and who has a report changes nothing in it: what was kept stays.
    let mine = || drop(store.assign(std::slice::from_ref(&report), Some(&Doer::Holder), "mina").unwrap());
    assert_eq!(after(&desk, mine), nothing);
    assert_eq!(after(&desk, || store.look_at_inbox(None, &report, "mina").unwrap()), nothing);
    let account =
        NewAccount { name: "noor".into(), label: "Noor".into(), administrator: true, who: "mina".into() };
    let password = Passphrase::new("otter maple lantern");
    let mut noor = None;
    assert_eq!(after(&desk, || noor = Some(store.first_account(&account, &password).unwrap().0)), nothing);
    let noor = noor.unwrap();
    assert_eq!(after(&desk, || store.add_member(&one, &noor, Role::Reader, "mina").unwrap()), nothing);
    assert_eq!(after(&desk, || store.remove_member(&one, &noor, "mina", "left").unwrap()), nothing);
    // A judgement is told to whoever sees both.
    let seen = |cases: &[&CaseId]| {
        let within = Scope::Of { cases: cases.iter().map(|c| (*c).clone()).collect(), loose: true };
        let same = store.same_records(&record, &within).unwrap();
        (store.same_as_links(&within).unwrap().len(), same.len())
    };
    assert_eq!(
        [seen(&[]), seen(&[&one]), seen(&[&other]), seen(&[&one, &other])],
        [(0, 1), (0, 1), (0, 1), (1, 2)]
    );

    let erase = || drop(store.erase_person(&erasure(&record)).unwrap());
    assert_eq!(after(&desk, erase), None, "an erasure changes any text");
    assert_eq!(store.touched_since(u64::MAX).unwrap().cases, None, "a place that is not in this log");
}

#[test]
fn every_write_names_the_reports_it_can_have_changed() {
    let desk = Desk::new();
    let store = &desk.store;
    let after = |write: &dyn Fn()| {
        let before = store.touched_since(u64::MAX).unwrap().leaves;
        write();
        store.touched_since(before).unwrap().reports
    };
    let report = desk.add(page("Ten held", "Seo Ha-rin", "Her brother fled."));
    let other = desk.add(page("Two held", "Mok Dan-bi", ""));
    let case = store.create_case("River", "not_assessed", "mina").unwrap();
    let only = Some(BTreeSet::from([report.clone()]));
    let nothing = Some(BTreeSet::new());
    assert_eq!(after(&|| store.attach_report(&case, &report, "mina").unwrap()), only);
    let claim = desk.claim(&report, "a1");
    assert_eq!(after(&|| drop(store.decide(accept(&claim)).unwrap())), only, "whatever its cases");
    let holds = store.reviewed(&claim).unwrap().decision.unwrap().id;
    assert_eq!(after(&|| store.undo(&holds, "mina", "wrong key").unwrap()), only);
    let loose = desk.claim(&other, "a1");
    let touched = after(&|| drop(store.decide(accept(&loose)).unwrap()));
    assert_eq!(touched, Some(BTreeSet::from([other.clone()])), "a report in no case");
    let make = || {
        store.create_record(&case, EntityKind::Person, "the teacher", Handling::Internal, "mina").unwrap();
    };
    assert_eq!(after(&make), nothing);
    assert_eq!(after(&|| drop(store.add_source(outlet("Other Post")).unwrap())), nothing);
    let record = store.records(&case).unwrap()[0].id.clone();
    store.decide(accept_as(&desk.claim(&report, "p1"), &record)).unwrap();
    let erase = || drop(store.erase_person(&erasure(&record)).unwrap());
    assert_eq!(after(&erase), None, "an erasure changes any text");
    assert_eq!(store.touched_since(u64::MAX).unwrap().reports, None);
}
