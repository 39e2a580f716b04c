//! Consent, and what a refusal stops.

use super::*;

#[test]
fn consent_is_asked_for_each_use_and_says_for_whom() {
    let team = Team::new();
    let (store, case, her) = (&*team.store, &team.mine.case, &team.mine.people[0]);
    let id = |new: NewAnswer| flow::add_consent(store, case, new).unwrap_err().id().to_owned();
    assert_eq!(id(yes(her, "name_to_government", " ", "")), "problem-consent-whom");
    assert_eq!(id(yes(her, "archive", "somebody", "")), "problem-consent-no-whom");
    assert_eq!(id(yes(her, "everything", "", "")), "problem-no-term");
    assert_eq!(id(yes(her, "archive", "", "2024-06")), "problem-not-a-day");
    let mut silent = yes(her, "archive", "", "");
    silent.consent.how.clear();
    assert_eq!(id(silent), "problem-consent-how");
    assert_eq!(id(yes(&team.other.people[0], "archive", "", "")), "problem-no-such");
    assert!(store.case_answers(case).unwrap().is_empty());
}

#[test]
fn whoever_refused_publication_is_on_no_page() {
    let team = Team::new();
    let (store, case) = (&*team.store, &team.mine.case);
    accepted(store, &team.mine);
    let wish = flow::Wish { title: Some("A page".into()), who: "Ana".into(), ..flow::Wish::default() };
    let stopped = || {
        let draft = flow::draft(store, case, &wish).unwrap();
        let flaws: Vec<_> = draft.findings().iter().filter(|f| f.flaw == "person_refused").collect();
        assert!(flaws.iter().all(|f| f.stands == flow::Stands::Stop && !draft.may_leave()), "{flaws:?}");
        flaws.into_iter().map(|f| f.about.clone()).collect::<Vec<_>>()
    };
    assert!(stopped().is_empty(), "nobody asked is no refusal");
    let rows = || {
        let table = flow::export(store, case, flow::What::Acts, flow::Form::Csv, true, Lang::En).unwrap();
        String::from_utf8(table).unwrap().lines().count()
    };
    let before = rows();

    let view = store.case_view(case).unwrap();
    let victim = |r: &Reviewed| match r.said() {
        Said::Act(act) => act.victims.iter().find_map(|local| view.record_of(&r.claim, local).cloned()),
        _ => None,
    };
    let her = &view.claims().find_map(victim).unwrap();
    let agreed = store.add_answer(&yes(her, "publish_anonymised", "", "")).unwrap();
    assert!(stopped().is_empty(), "consent that holds stops nothing");
    store.withdraw_answer(&agreed, "2026-11-01", "Ana", "changed her mind").unwrap();
    assert_eq!(stopped(), [her.to_string()]);
    assert!(rows() < before, "no row of a public table either");

    // Agreed again, and for a time that is over.
    store.add_answer(&yes(her, "publish_anonymised", "", "2020-01-01")).unwrap();
    assert_eq!(stopped(), [her.to_string()]);
    // Whoever agreed to be named agreed to be spoken of; whoever took only that back is spoken of without the name.
    let named = store.add_answer(&yes(her, "publish_named", "", "")).unwrap();
    assert!(stopped().is_empty());
    store.withdraw_answer(&named, "2026-11-02", "Ana", "not with the name").unwrap();
    assert_eq!(stopped(), [her.to_string()]);
    store.add_answer(&yes(her, "publish_anonymised", "", "")).unwrap();
    assert!(stopped().is_empty());
    let kind = store.record(her).unwrap().kind;
    let other = store.create_record(&team.other.case, kind, "the nine", Handling::Internal, "Ana").unwrap();
    store
        .same_as(amparo_store::SameAs {
            one: her.clone(),
            other: other.clone(),
            who: "Ana".into(),
            why: "the same".into(),
        })
        .unwrap();
    let mut no = yes(&other, "publish_anonymised", "", "");
    no.consent.given = false;
    store.add_answer(&no).unwrap();
    assert_eq!(stopped(), [her.to_string()], "said under another record of hers");
}
