//! Interventions, outcomes, deadlines and consent: nothing is replaced, the last word holds, and what is not within is not
//! told.

use amparo_model::reading::EntityKind;
use amparo_model::{CaseId, Consent, ConsentId, DeadlineId, Handling, InterventionId, RecordId, SourceId};
use amparo_store::{
    ConsentOf, DeadlineState, Error, NewAnswer, NewDeadline, NewIntervention, NewOutcome, Reason, Refusal,
    Scope, Store,
};

use crate::desk::{Desk, page};

fn letter(case: &CaseId, records: &[RecordId]) -> NewIntervention {
    NewIntervention {
        case: case.clone(),
        kind: "un_communication".into(),
        addressee: "the mandates".into(),
        asked: "where they are held".into(),
        sent: "2023-11-20".into(),
        records: records.to_vec(),
        note: String::new(),
        who: "mina".into(),
    }
}

fn outcome(of: &InterventionId) -> NewOutcome {
    NewOutcome {
        intervention: of.clone(),
        kind: "information_given".into(),
        day: "2024-01".into(),
        credited: "the family".into(),
        said: "told to the consul".into(),
        who: "mina".into(),
    }
}

fn due(case: &CaseId, day: &str) -> NewDeadline {
    NewDeadline {
        case: case.clone(),
        record: None,
        intervention: None,
        rule: None,
        label: "call the lawyer".into(),
        due: day.parse().unwrap(),
        basis: None,
        claim: None,
        doer: "jun".into(),
        who: "mina".into(),
        why: "agreed by telephone".into(),
    }
}

fn yes(of: ConsentOf, purpose: &str, whom: &str) -> NewAnswer {
    NewAnswer {
        of,
        consent: Consent {
            purpose: purpose.into(),
            given: true,
            date: "2023-11-01".into(),
            until: Some("2024-06-30".into()),
            how: "in writing".into(),
            withdrawn: None,
        },
        whom: whom.into(),
        explained_by: "jun".into(),
        language: "ko".into(),
        guardian: String::new(),
        who: "mina".into(),
    }
}

/// Writes one of everything, and what holds against it.
pub(crate) fn one_of_each(store: &Store, case: &CaseId, record: &RecordId) -> (InterventionId, DeadlineId) {
    let sent = store.add_intervention(&letter(case, std::slice::from_ref(record))).unwrap();
    let heard = store.add_outcome(&outcome(&sent)).unwrap();
    store.withdraw_outcome(&heard, "mina", "of another letter").unwrap();
    let mut new = due(case, "2024-02-20");
    (new.record, new.intervention) = (Some(record.clone()), Some(sent.clone()));
    let set = store.add_deadline(new).unwrap();
    store.settle_deadline(&set, DeadlineState::Met, "mina", "").unwrap();
    store.add_answer(&yes(ConsentOf::Record(record.clone()), "un_confidential", "")).unwrap();
    (sent, set)
}

/// Writes one of everything with a name in every text that can hold one.
pub(crate) fn naming(store: &Store, case: &CaseId, record: &RecordId, source: &SourceId, name: &str) {
    let text = || format!("about {name}");
    let mut sent = letter(case, std::slice::from_ref(record));
    (sent.addressee, sent.asked, sent.note, sent.who) = (text(), text(), text(), text());
    let sent = store.add_intervention(&sent).unwrap();
    let mut heard = outcome(&sent);
    (heard.credited, heard.said, heard.who) = (text(), text(), text());
    let heard = store.add_outcome(&heard).unwrap();
    store.withdraw_outcome(&heard, name, &text()).unwrap();
    let mut new = due(case, "2024-02-20");
    (new.label, new.doer, new.why, new.who) = (text(), text(), text(), text());
    let set = store.add_deadline(new).unwrap();
    store.settle_deadline(&set, DeadlineState::Dropped, name, &text()).unwrap();
    for of in [ConsentOf::Record(record.clone()), ConsentOf::Source(source.clone())] {
        let mut answer = yes(of, "court", &text());
        (answer.consent.how, answer.explained_by, answer.guardian, answer.who) =
            (text(), text(), text(), text());
        let id = store.add_answer(&answer).unwrap();
        store.withdraw_answer(&id, "2024-01-01", name, &text()).unwrap();
    }
}

fn person(store: &Store, case: &CaseId) -> RecordId {
    store.create_record(case, EntityKind::Person, "the teacher", Handling::Internal, "mina").unwrap()
}

#[test]
fn outcomes_stand_beside_each_other_and_are_taken_back_once_with_a_reason() {
    let desk = Desk::new();
    let store = &desk.store;
    let case = store.create_case("River", "not_assessed", "mina").unwrap();
    let sent = store.add_intervention(&letter(&case, &[person(store, &case)])).unwrap();
    let first = store.add_outcome(&outcome(&sent)).unwrap();
    let second = NewOutcome { kind: "fate_unknown".into(), credited: String::new(), ..outcome(&sent) };
    store.add_outcome(&second).unwrap();
    assert!(matches!(
        store.withdraw_outcome(&first, "mina", "  "),
        Err(Error::WhyMissing(Reason::Withdrawn))
    ));
    store.withdraw_outcome(&first, "jun", "misheard").unwrap();
    assert!(matches!(
        store.withdraw_outcome(&first, "jun", "again"),
        Err(Error::Refused(Refusal::TakenBack))
    ));
    let all = store.interventions(&case).unwrap();
    assert_eq!((all.len(), all[0].outcomes.len(), all[0].standing().count()), (1, 2, 1));
    assert_eq!(all[0].outcomes[0].withdrawn.as_ref().map(|w| w.why.as_str()), Some("misheard"));
    assert_eq!(all[0].outcomes[1].kind, "fate_unknown");
    let nothing = InterventionId::new(1, 1);
    assert!(store.add_outcome(&outcome(&nothing)).unwrap_err().is_not_found());
    assert!(store.verify(None).unwrap().is_intact());
}

#[test]
fn nothing_of_another_case_is_taken_in() {
    let desk = Desk::new();
    let store = &desk.store;
    let one = store.create_case("River", "not_assessed", "mina").unwrap();
    let other = store.create_case("Bridge", "not_assessed", "mina").unwrap();
    let stranger = person(store, &other);
    let leaves = store.stats().unwrap().leaves;
    let refused = store.add_intervention(&letter(&one, std::slice::from_ref(&stranger)));
    assert!(matches!(refused, Err(Error::Refused(Refusal::OtherCase))));
    let mut new = due(&one, "2024-02-20");
    new.record = Some(stranger);
    assert!(matches!(store.add_deadline(new), Err(Error::Refused(Refusal::OtherCase))));
    assert_eq!(store.stats().unwrap().leaves, leaves, "what is refused leaves nothing");
}

#[test]
fn a_deadline_is_settled_once_and_the_last_row_holds() {
    let desk = Desk::new();
    let store = &desk.store;
    let case = store.create_case("River", "not_assessed", "mina").unwrap();
    let late = store.add_deadline(due(&case, "2024-03-01")).unwrap();
    let early = store.add_deadline(due(&case, "2024-02-29")).unwrap();
    let order: Vec<_> = store.deadlines(&Scope::All).unwrap().into_iter().map(|d| d.id).collect();
    assert_eq!(order, [early.clone(), late.clone()], "by the day");
    assert!(matches!(
        store.settle_deadline(&early, DeadlineState::Dropped, "jun", ""),
        Err(Error::WhyMissing(Reason::Dropped))
    ));
    store.settle_deadline(&early, DeadlineState::Dropped, "jun", "she is free").unwrap();
    assert!(matches!(
        store.settle_deadline(&early, DeadlineState::Met, "jun", ""),
        Err(Error::Refused(Refusal::Settled))
    ));
    store.settle_deadline(&late, DeadlineState::Met, "jun", "").unwrap();
    let (dropped, met) = (store.deadline(&early).unwrap(), store.deadline(&late).unwrap());
    assert_eq!(
        (dropped.state, dropped.why.as_str(), dropped.who.as_str()),
        (DeadlineState::Dropped, "she is free", "jun")
    );
    assert_eq!((met.state, met.why.as_str()), (DeadlineState::Met, "agreed by telephone"));
    assert_eq!(store.deadlines(&Scope::All).unwrap().len(), 2, "one line each");
    assert!(store.verify(None).unwrap().is_intact());
}

#[test]
fn deadlines_of_other_cases_are_not_told() {
    let desk = Desk::new();
    let store = &desk.store;
    let mine = store.create_case("River", "not_assessed", "mina").unwrap();
    let other = store.create_case("Bridge", "not_assessed", "mina").unwrap();
    store.add_deadline(due(&mine, "2024-03-01")).unwrap();
    store.add_deadline(due(&other, "2024-02-01")).unwrap();
    let count = |cases: &[&CaseId]| {
        let within = Scope::Of { cases: cases.iter().map(|c| (*c).clone()).collect(), loose: true };
        store.deadlines(&within).unwrap().len()
    };
    assert_eq!([count(&[]), count(&[&mine]), count(&[&mine, &other])], [0, 1, 2]);
}

#[test]
fn a_person_is_asked_for_each_use_and_each_body_apart() {
    let desk = Desk::new();
    let store = &desk.store;
    let report = desk.add(page("One", "Tak Se-jin", ""));
    let case = store.create_case("River", "not_assessed", "mina").unwrap();
    let of = || ConsentOf::Record(person(store, &case));
    let her = of();
    let to = |whom: &str| store.add_answer(&yes(her.clone(), "share_named_ngo", whom)).unwrap();
    let (first, second) = (to("Lantern Group"), to("Bridge House"));
    store.withdraw_answer(&first, "2024-01-05", "jun", "she is afraid").unwrap();
    let held = store.answers(&her).unwrap();
    let holds: Vec<_> =
        held.iter().map(|a| (a.extra.whom.as_str(), a.consent.holds_on("2024-01-06"))).collect();
    assert_eq!(holds, [("Bridge House", true), ("Lantern Group", false)]);
    assert!(!held[0].consent.holds_on("2024-07-01"), "it ends with its day");
    assert!(matches!(
        store.withdraw_answer(&first, "2024-01-05", "jun", "again"),
        Err(Error::Refused(Refusal::NoConsent))
    ));
    assert!(matches!(
        store.withdraw_answer(&second, "2024-01-05", "jun", " "),
        Err(Error::WhyMissing(Reason::Withdrawn))
    ));
    assert!(
        store.withdraw_answer(&ConsentId::new(1, 1), "2024-01-05", "jun", "x").unwrap_err().is_not_found()
    );

    // A later answer takes the place of the earlier one; a refusal cannot be withdrawn.
    let mut no = yes(her.clone(), "share_named_ngo", " Bridge House ");
    no.consent.given = false;
    let no = store.add_answer(&no).unwrap();
    assert!(store.answers(&her).unwrap().iter().all(|a| !a.consent.holds_on("2024-01-06")));
    assert!(matches!(
        store.withdraw_answer(&no, "2024-01-05", "jun", "x"),
        Err(Error::Refused(Refusal::NoConsent))
    ));

    // The case tells of its people and of who told us; another case does not.
    store.attach_report(&case, &report, "mina").unwrap();
    store.add_answer(&yes(ConsentOf::Source(desk.source.clone()), "archive", "")).unwrap();
    assert_eq!(store.case_answers(&case).unwrap().len(), 3);
    assert_eq!(store.case_sources(&case).unwrap(), std::slice::from_ref(&desk.source));
    let other = store.create_case("Bridge", "not_assessed", "mina").unwrap();
    assert!(store.case_answers(&other).unwrap().is_empty());
    assert_eq!(store.source(&desk.source).unwrap().consent.len(), 1, "the source says so too");
    assert!(store.verify(None).unwrap().is_intact());
}
