//! Deadlines: what rules propose, what people set.

use super::*;

#[test]
fn rules_propose_from_accepted_claims_only_and_a_person_takes_over() {
    let team = Team::new();
    let (store, case) = (&*team.store, &team.mine.case);
    assert_eq!(flow::proposals(store, case, say()).unwrap(), [], "nobody has reviewed anything");
    accepted(store, &team.mine);
    let all = flow::proposals(store, case, say()).unwrap();
    let [one] = all.as_slice() else { panic!("{all:?}") };
    // The arrest of 3 March 2019: three months on the calendar.
    assert_eq!((one.rule, one.due, one.basis.as_str()), ("wgeid_urgent", day("2019-06-03"), "2019-03-03"));
    let words: Vec<_> = one.words.iter().map(|q| q.quote.as_str()).collect();
    assert_eq!(words, ["3 March"], "with the words the day comes from");
    assert!(one.says.contains("Harbour Courier") && one.claim.is_some() && one.record.is_some());
    assert!(store.deadlines(&Scope::All).unwrap().is_empty(), "nothing is set by the program");

    let refused = flow::accept_proposal(store, case, "wgeid_urgent.case.2019-06-04", "", "Ana", say());
    assert_eq!(refused.unwrap_err().id(), "problem-proposal-gone");
    let id = flow::accept_proposal(store, case, &one.key, "jun", "Ana", say()).unwrap();
    let held = store.deadline(&id).unwrap();
    assert_eq!((held.due, held.claim, held.doer.as_str()), (one.due, one.claim.clone(), "jun"));
    assert_eq!(flow::proposals(store, case, say()).unwrap(), [], "it is not proposed twice");
    flow::settle(store, case, &id, DeadlineState::Dropped, "Ana", "she is free").unwrap();
    assert_eq!(flow::proposals(store, case, say()).unwrap(), [], "what was dropped does not come back");
    assert!(store.verify(None).unwrap().is_intact());
}

#[test]
fn a_case_that_was_put_to_the_body_needs_no_urgent_procedure() {
    let team = Team::new();
    let (store, case) = (&*team.store, &team.mine.case);
    accepted(store, &team.mine);
    let key = flow::proposals(store, case, say()).unwrap()[0].key.clone();
    flow::add_intervention(store, letter(case, "wgeid_procedure", "2019-03-20")).unwrap();
    let rules: Vec<_> = flow::proposals(store, case, say()).unwrap().iter().map(|p| p.rule).collect();
    assert_eq!(rules, ["author_followup"]);
    let declined = flow::decline_proposal(store, case, &key, "Ana", "filed", say());
    assert_eq!(declined.unwrap_err().id(), "problem-proposal-gone");
}

#[test]
fn letters_answers_and_consents_give_their_days_and_what_is_unknown_gives_none() {
    let team = Team::new();
    let (store, case) = (&*team.store, &team.mine.case);
    let proposed = || -> Vec<(&str, String)> {
        let all = flow::proposals(store, case, say()).unwrap();
        all.iter().map(|p| (p.rule, p.due.to_string())).collect()
    };
    let sent = flow::add_intervention(store, letter(case, "un_communication", "2024-01")).unwrap();
    // A month counts as its first day.
    assert_eq!(
        proposed(),
        [
            ("un_consent_again", "2024-02-15".to_owned()),
            ("un_publication", "2024-03-01".to_owned()),
            ("author_followup", "2024-03-31".to_owned()),
        ]
    );
    flow::add_outcome(store, case, outcome(&sent, "response_asks_more", "2024-02-28")).unwrap();
    assert!(proposed().contains(&("asked_for_more", "2024-03-13".to_owned())));
    let kept = flow::add_intervention(store, letter(case, "unhcr_note", "2024-01-31")).unwrap();
    assert!(proposed().contains(&("answer_awaited", "2024-03-01".to_owned())));
    let none = flow::add_outcome(store, case, outcome(&kept, "response_none", "2024-03-01")).unwrap();
    assert!(!proposed().iter().any(|(rule, _)| *rule == "answer_awaited"), "silence is an answer");
    flow::withdraw_outcome(store, case, &none, "Ana", "too early").unwrap();
    assert!(proposed().iter().any(|(rule, _)| *rule == "answer_awaited"));
    // Without a year there is no day.
    let before = proposed().len();
    flow::add_intervention(store, letter(case, "un_communication", "XXXX-04-01")).unwrap();
    flow::add_intervention(store, letter(case, "un_communication", "../2024-04-01")).unwrap();
    assert_eq!(proposed().len(), before);
    for bad in ["soon", "2024-13-01", ""] {
        assert_eq!(
            flow::add_intervention(store, letter(case, "un_communication", bad)).unwrap_err().id(),
            "problem-not-a-date"
        );
    }
    let wrong = flow::add_intervention(store, letter(case, "pending", "2024-01-01")).unwrap_err();
    assert_eq!(wrong.id(), "problem-no-term", "a status is no kind of intervention");

    let her = &team.mine.people[0];
    flow::add_consent(store, case, yes(her, "court", "the district court", "2024-06-30")).unwrap();
    let all = flow::proposals(store, case, say()).unwrap();
    let ends = all.iter().find(|p| p.rule == "consent_ends").unwrap();
    assert_eq!(ends.due, day("2024-06-16"));
    assert!(ends.detail.contains("Mirrorfield One") && ends.detail.contains("district court"));
    flow::decline_proposal(store, case, &ends.key, "Ana", "the proceeding is over", say()).unwrap();
    assert!(!proposed().iter().any(|(rule, _)| *rule == "consent_ends"));
}

#[test]
fn the_name_of_a_source_stands_in_no_deadline() {
    let team = Team::new();
    let (store, case) = (&*team.store, &team.mine.case);
    let source = store.report(&team.mine.report).unwrap().source;
    let until = yes(&team.mine.people[0], "court", "the district court", "2024-06-30");
    flow::add_consent(store, case, NewAnswer { of: ConsentOf::Source(source.clone()), ..until }).unwrap();
    let all = flow::proposals(store, case, say()).unwrap();
    let ends = all.iter().find(|p| p.rule == "consent_ends").unwrap();
    flow::accept_proposal(store, case, &ends.key, "jun", "Ana", say()).unwrap();
    let held = store.deadlines(&Scope::All).unwrap();
    assert!(!held[0].label.contains("Harbour Courier"), "{}", held[0].label);
    let tail = amparo::show::short(source.as_str());
    assert!(held[0].label.contains(tail) && held[0].label.contains("district court"), "{}", held[0].label);
    let actions = Actions::of(store, case).unwrap();
    let called = actions.asked(&actions.answers[0], say());
    assert_eq!(called, format!("Harbour Courier ({tail})"), "the page tells which source that is");
}

#[test]
fn a_task_has_a_day_or_days_after_an_intervention() {
    let team = Team::new();
    let (store, case) = (&*team.store, &team.mine.case);
    let task = |due: Option<&str>, after| flow::Task {
        label: "call the lawyer".into(),
        due: due.map(ToOwned::to_owned),
        after,
        record: None,
        doer: String::new(),
        why: "agreed".into(),
    };
    let id = |result: amparo::Result<amparo_model::DeadlineId>| result.unwrap_err().id().to_owned();
    let sent = flow::add_intervention(store, letter(case, "unhcr_note", "2024-02-20")).unwrap();
    let set = flow::add_task(store, case, task(None, Some((sent.clone(), 10))), "Ana").unwrap();
    assert_eq!(store.deadline(&set).unwrap().due, day("2024-03-01"), "2024 is a leap year");
    assert_eq!(id(flow::add_task(store, case, task(None, None), "Ana")), "problem-deadline-day");
    let both = task(Some("2024-03-01"), Some((sent, 10)));
    assert_eq!(id(flow::add_task(store, case, both, "Ana")), "problem-deadline-day");
    assert_eq!(id(flow::add_task(store, case, task(Some("2024-03"), None), "Ana")), "problem-not-a-day");
    let mut quiet = task(Some("2024-03-01"), None);
    quiet.why.clear();
    assert_eq!(id(flow::add_task(store, case, quiet, "Ana")), "problem-deadline-why");
    let undated = flow::add_intervention(store, letter(case, "unhcr_note", "XXXX-02-20")).unwrap();
    assert_eq!(
        id(flow::add_task(store, case, task(None, Some((undated, 10))), "Ana")),
        "problem-deadline-no-year"
    );
}
