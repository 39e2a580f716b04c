//! Checklists of what a submission lacks.

use super::*;

#[test]
fn checklists_are_answered_by_accepted_claims_and_say_what_is_press_only() {
    let team = Team::new();
    let (store, held) = (&*team.store, &team.mine);
    let state = |form: &str, element: &str, record: Option<&RecordId>| {
        let actions = Actions::of(store, &held.case).unwrap();
        let lists = actions.checklists(record, day("2019-04-01"), say());
        let list = lists.into_iter().find(|l| l.kinds.iter().any(|k| k == form)).unwrap();
        let line = list.lines.iter().find(|l| l.element == element).unwrap().clone();
        (line, list.refused)
    };
    let (date, refused) = state("wgad_petition", "arrest_date", None);
    assert_eq!((date.state, date.need, refused), (State::Missing, Need::Must, false), "only proposed");
    accepted(store, held);
    let (date, refused) = state("wgad_petition", "arrest_date", None);
    assert_eq!((date.state, refused), (State::Answered, true), "answered, by the press alone");
    assert!(date.found[0].words.contains("3 March") && date.found[0].claim.is_some());
    assert_eq!(state("wgeid_procedure", "disappearance_day", None).0.state, State::Answered);
    assert_eq!(state("wgeid_procedure", "name", None).0.state, State::Missing, "nine people without a name");
    assert_eq!(state("wgeid_procedure", "submitter", None).0.state, State::ByHand);
    assert_eq!(state("un_communication", "risk", None).0.state, State::Answered);
    assert!(!state("unhcr_note", "risk", None).1, "UNHCR takes it");

    let place = state("wgeid_procedure", "last_seen", None).0;
    // It was a safe house: that there is an answer is said, a checklist that is printed does not say where it was.
    assert!(place.state == State::Answered && place.found[0].words == "kept back");
    assert!(place.found[0].claim.is_some());
    // Somebody of whom nothing is told answers nothing.
    let nobody = &held.people[0];
    assert_eq!(state("wgad_petition", "arrest_date", Some(nobody)).0.state, State::Missing);

    // Consent: of each person of the case, in date.
    let consent = || state("wgad_petition", "consent_government", None).0.state;
    assert_eq!(consent(), State::Missing);
    let give = |who: &RecordId, until: &str| {
        flow::add_consent(store, &held.case, yes(who, "name_to_government", "Vietnam", until)).unwrap();
    };
    give(nobody, "2019-12-31");
    assert_eq!(consent(), State::Missing, "hers is not that of those who were arrested");
    let view = store.case_view(&held.case).unwrap();
    let others: Vec<_> = view.records.iter().filter(|r| !held.people.contains(&r.id)).collect();
    let nine = others.iter().find(|r| r.kind == EntityKind::Group && r.label.contains("Nine")).unwrap();
    for record in &others {
        give(&record.id, "2019-12-31");
    }
    assert_eq!(consent(), State::Answered);
    assert_eq!(state("wgad_petition", "consent_government", Some(nobody)).0.state, State::Answered);
    give(&nine.id, "2019-03-31");
    assert_eq!(consent(), State::Missing, "it has ended");

    // A witness makes it more than press.
    let engine = amparo::engine::Engine::load(crate::app::exe(), true).unwrap();
    let arrival = flow::Arrival {
        source_kind: "witness".into(),
        source: Some("R-7".into()),
        reliability: amparo_model::Reliability::Unknown,
        handling: Handling::Internal,
        consent: Vec::new(),
        case: Some(held.case.clone()),
        who: "Ana".into(),
    };
    let facts = amparo::engine::Facts { published: Some("2019-03-06".into()), ..Default::default() };
    flow::note(store, &engine, "Guards arrested nine people in Shenyang on 3 March.", facts, &arrival)
        .unwrap();
    assert!(state("wgad_petition", "arrest_date", None).1, "what nobody accepted is no origin");
    accepted(store, held);
    let (first_hand, refused) = state("wgad_petition", "first_hand", None);
    assert_eq!((first_hand.state, refused), (State::Answered, false));
}

#[test]
fn a_whole_country_is_no_place_and_a_month_is_no_day() {
    let team = Team::new();
    let (store, case) = (&*team.store, team.mine.case.clone());
    accepted(store, &team.mine);
    // A person corrects what was read: the month is known and not the day, the country and not the town.
    for reviewed in store.case_view(&case).unwrap().claims() {
        let mut said = reviewed.said().clone();
        match &mut said {
            Said::Act(act) => act.when.iter_mut().for_each(|when| when.edtf = Some("2019-03".into())),
            Said::Entity(Entity { place: Some(place), .. }) => place.level = "country".into(),
            _ => continue,
        }
        let answer = flow::Answer::Correct(Box::new(said), flow::Place::Proposed);
        flow::decide(store, &reviewed.claim.id, answer, None, &Scope::All, "Ana", "asked again").unwrap();
    }
    let actions = Actions::of(store, &case).unwrap();
    let lists = actions.checklists(None, day("2019-07-01"), say());
    let state = |form: &str, element: &str| {
        let list = lists.iter().find(|l| l.kinds.iter().any(|k| k == form)).unwrap();
        list.lines.iter().find(|l| l.element == element).unwrap().state
    };
    assert_eq!(state("wgad_petition", "arrest_place"), State::Missing);
    assert_eq!(state("wgad_petition", "arrest_date"), State::Answered, "a month is a date");
    assert_eq!(state("wgeid_procedure", "disappearance_day"), State::Missing, "and no day");
    let due: Vec<_> = actions.proposals(say()).iter().map(|p| p.due.to_string()).collect();
    assert_eq!(due, ["2019-06-01"], "the month counts as its first day");
}
