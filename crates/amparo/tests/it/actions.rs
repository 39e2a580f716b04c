//! What is done for the people of a case, by when and with whose consent: in the browser, in the terminal, by role.

use axum::http::{StatusCode, header};
use jiff::civil::Date;

use amparo::flow::{self, Actions};
use amparo::say::{Lang, Say};
use amparo::show::checklist::{Need, State};
use amparo_model::reading::{Entity, EntityKind};
use amparo_model::{CaseId, Consent, Handling, RecordId, Reviewed, Said};
use amparo_store::{ConsentOf, DeadlineState, NewAnswer, NewIntervention, NewOutcome, Role, Scope, Store};

use super::app::Place;
use super::board::{accept_all, case_of};
use super::team::{Place as Held, Team};
use super::web::{Web, text};

fn say() -> &'static Say {
    Say::of(Lang::En)
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn letter(case: &CaseId, kind: &str, sent: &str) -> NewIntervention {
    NewIntervention {
        case: case.clone(),
        kind: kind.into(),
        addressee: "the mandates".into(),
        asked: "where the nine are held".into(),
        sent: sent.into(),
        records: Vec::new(),
        note: String::new(),
        who: "Ana".into(),
    }
}

fn outcome(of: &amparo_model::InterventionId, kind: &str, day: &str) -> NewOutcome {
    NewOutcome {
        intervention: of.clone(),
        kind: kind.into(),
        day: day.into(),
        credited: String::new(),
        said: String::new(),
        who: "Ana".into(),
    }
}

fn yes(of: &RecordId, purpose: &str, whom: &str, until: &str) -> NewAnswer {
    NewAnswer {
        of: ConsentOf::Record(of.clone()),
        consent: Consent {
            purpose: purpose.into(),
            given: true,
            date: "2019-03-10".into(),
            until: Some(until.to_owned()).filter(|u| !u.is_empty()),
            how: "in writing".into(),
            withdrawn: None,
        },
        whom: whom.into(),
        explained_by: String::new(),
        language: String::new(),
        guardian: String::new(),
        who: "Ana".into(),
    }
}

/// Accepts every claim of the report of a place.
fn accepted(store: &Store, held: &Held) {
    let view = store.case_view(&held.case).unwrap();
    for reviewed in view.claims().filter(|r| r.decision.is_none()) {
        let answer = flow::Answer::Accept(flow::Place::Proposed);
        flow::decide(store, &reviewed.claim.id, answer, None, &Scope::All, "Ana", "").unwrap();
    }
}

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
    let engine = amparo::engine::Engine::load(super::app::exe(), true).unwrap();
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

#[tokio::test]
async fn the_page_of_actions_works_by_its_forms() {
    let web = Web::inside(super::app::REPORT).await;
    let case = case_of(&web).await;
    accept_all(&web, &web.report).await;
    let at = format!("/cases/{case}/actions");
    let page = web.page(&at).await;
    assert!(page.contains("2019-06-03") && page.contains("<mark>3 March</mark>"), "{page}");
    assert!(page.contains("overdue by") && page.contains("Everything accepted here comes from the press."));
    assert!(page.contains("press only: refused"));
    let key = page.split("name=\"proposal\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    assert!(web.page("/deadlines").await.contains("No deadline is open."));
    let send =
        async |path: &str, body: &str| web.send(web.signed(&format!("/cases/{case}/{path}"), body)).await;
    let done = send("deadlines", &format!("proposal={key}&doer=jun")).await;
    assert_eq!(done.status(), StatusCode::SEE_OTHER);
    assert_eq!(
        send("deadlines", &format!("proposal={key}")).await.status(),
        StatusCode::CONFLICT,
        "it is gone"
    );

    // The board has it, says that it is overdue, and chooses by it.
    let board = web.page("/board?due=0").await;
    let row = board.split("<tr data-row").find(|r| r.contains("Nine North Koreans")).unwrap();
    assert!(row.contains("2019-06-03") && row.contains("overdue by"), "{row}");
    let csv = text(web.send(web.get("/board.csv?due=0")).await).await;
    assert!(csv.lines().next().unwrap().ends_with("next_deadline,next_deadline_kind,overdue"), "{csv}");
    assert!(csv.contains("2019-06-03,wgeid_urgent,yes"), "{csv}");
    assert_eq!(web.send(web.get("/board?due=soon")).await.status(), StatusCode::BAD_REQUEST);

    // An intervention, what became of it, and that it was misheard.
    let body = "kind=un_communication&addressee=the+mandates&asked=where+they+are&sent=2019-03-20&note=";
    assert_eq!(send("interventions", body).await.status(), StatusCode::SEE_OTHER);
    assert_eq!(
        send("interventions", "kind=un_communication&sent=2019").await.status(),
        StatusCode::BAD_REQUEST
    );
    let page = web.page(&at).await;
    assert!(page.contains("the mandates") && page.contains("No outcome is on record."), "{page}");
    let id = page.split("name=\"intervention\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    let body = format!("intervention={id}&kind=response_token&day=2019-04-02&said=a+receipt&credited=");
    assert_eq!(send("outcomes", &body).await.status(), StatusCode::SEE_OTHER);
    let page = web.page(&at).await;
    assert!(page.contains("a receipt") && page.contains("nobody attributes it to this"), "{page}");
    let id = page.split("name=\"outcome\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    let told = send("outcomes/withdraw", &format!("outcome={id}&why=")).await;
    assert_eq!(told.status(), StatusCode::CONFLICT, "a reason is needed");
    let told = send("outcomes/withdraw", &format!("outcome={id}&why=another+letter")).await;
    assert_eq!(told.status(), StatusCode::SEE_OTHER);
    assert!(web.page(&at).await.contains("taken back: another letter"));

    // Consent: given until a day that has passed, so that it is shown as expired where the case is read.
    let page = web.page(&at).await;
    let of = page.split("<option value=\"record:").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let body =
        format!("of=record:{of}&purpose=un_confidential&given=yes&day=2019-03-10&until=2019-04-10&how=told");
    assert_eq!(send("consent", &body).await.status(), StatusCode::SEE_OTHER);
    let glance = web.page(&format!("/cases/{case}")).await;
    assert!(glance.contains("Pass to UN bodies, confidential – expired"), "{glance}");
    assert!(glance.contains("overdue by") && glance.contains("One intervention"), "{glance}");
    let page = web.page(&at).await;
    let id = page.split("name=\"consent\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    let body = format!("consent={id}&day=2019-04-01&why=she+is+afraid");
    assert_eq!(send("consent/withdraw", &body).await.status(), StatusCode::SEE_OTHER);
    assert!(web.page(&at).await.contains("she is afraid"));

    // Of one person; of nobody who is not there.
    assert_eq!(web.send(web.get(&format!("{at}?person={of}"))).await.status(), StatusCode::OK);
    let nobody = format!("{at}?person=p_{}", "0".repeat(26));
    assert_eq!(web.send(web.get(&nobody)).await.status(), StatusCode::NOT_FOUND);
    for lang in ["ko", "zh", "es", "fr", "ar"] {
        web.send(web.signed("/language", &format!("lang={lang}&back=/"))).await;
        for path in [at.as_str(), "/deadlines", &format!("/cases/{case}")] {
            let page = web.page(path).await;
            for id in
                ["deadline-", "consent-", "outcome-", "intervention-", "checklist-", "actions-", "glance-"]
            {
                let shown = page.split('>').any(|piece| piece.trim_start().starts_with(id));
                assert!(!shown, "{lang} {path} shows the id of a message: {id}");
            }
            assert!(!page.contains("What is missing for the next step"), "{lang} {path}");
        }
    }
}

#[tokio::test]
async fn the_calendar_tells_no_person_and_no_words() {
    let team = Team::new();
    let (store, mine) = (&*team.store, &team.mine);
    let task = flow::Task {
        label: "call Mirrorfield One, said Marandu".into(),
        due: Some("2019-06-03".into()),
        after: None,
        record: Some(mine.people[0].clone()),
        doer: "jun".into(),
        why: "Harbour Courier told us".into(),
    };
    let id = flow::add_task(store, &mine.case, task, "Ana").unwrap();
    let mut reader = team.signed_in("reader").await;
    let told = reader.open(&team, "/deadlines.ics").await;
    assert_eq!(told.status, StatusCode::OK);
    assert!(told.headers[header::CONTENT_TYPE].to_str().unwrap().starts_with("text/calendar"));
    for word in ["Mirrorfield", "Marandu", "jun", "Harbour", "call", "Ana"] {
        assert!(!told.body.contains(word), "{word}: {}", told.body);
    }
    let end = amparo::show::short(mine.case.as_str());
    assert!(told.body.contains(&format!("SUMMARY:{end}: Task\\, set by hand\r\n")), "{}", told.body);
    assert!(told.body.contains("DTSTART;VALUE=DATE:20190603\r\nDTEND;VALUE=DATE:20190604\r\n"));
    assert!(told.body.contains(&format!("UID:{id}@amparo")));
    assert!(told.body.starts_with("BEGIN:VCALENDAR\r\n") && told.body.ends_with("END:VCALENDAR\r\n"));
    let page = reader.open(&team, "/deadlines").await.body;
    assert!(page.contains("call Mirrorfield One") && page.contains("one overdue"), "{page}");
    assert!(!page.contains("/deadlines/settle"), "a reader settles nothing");
}

#[tokio::test]
async fn what_is_done_in_another_case_is_not_there() {
    let team = Team::new();
    let (store, mine, other) = (&*team.store, &team.mine, &team.other);
    let sent = flow::add_intervention(store, letter(&other.case, "unhcr_note", "2019-03-20")).unwrap();
    let came = flow::add_outcome(store, &other.case, outcome(&sent, "response_token", "2019-04-01")).unwrap();
    let task = flow::Task {
        label: "Thornwater".into(),
        due: Some("2019-06-03".into()),
        after: None,
        record: None,
        doer: String::new(),
        why: "x".into(),
    };
    let due = flow::add_task(store, &other.case, task, "Ana").unwrap();
    let answer = flow::add_consent(store, &other.case, yes(&other.people[0], "archive", "", "")).unwrap();
    let source = store.case_sources(&other.case).unwrap()[0].clone();
    let mut publisher = team.signed_in("publisher").await;
    let leaves = store.stats().unwrap().leaves;
    let person = &other.people[0];
    for (path, body) in [
        ("interventions", format!("kind=unhcr_note&addressee=x&sent=2019&record:{person}=yes")),
        ("outcomes", format!("intervention={sent}&kind=response_none&day=2019-05-01")),
        ("outcomes/withdraw", format!("outcome={came}&why=x")),
        ("deadlines", format!("label=x&why=x&due=2019-05-01&record={person}")),
        ("deadlines", format!("label=x&after={sent}&days=3")),
        ("deadlines/settle", format!("deadline={due}&state=met")),
        ("consent", format!("of=record:{person}&purpose=archive&given=yes&how=x&day=2019")),
        ("consent", format!("of=source:{source}&purpose=archive&given=yes&how=x&day=2019")),
        ("consent/withdraw", format!("consent={answer}&day=2019&why=x")),
    ] {
        let told = publisher.post(&team, &format!("/cases/{}/{path}", mine.case), &body).await;
        assert_eq!(told.status, StatusCode::NOT_FOUND, "{path} {body}: {}", told.body);
        assert!(!told.body.contains("Thornwater"));
    }
    assert_eq!(store.stats().unwrap().leaves, leaves, "nothing was written");
    for path in ["/deadlines", "/deadlines.ics", "/board?due=9&status=all"] {
        let told = publisher.open(&team, path).await;
        assert!(!told.body.contains("Thornwater") && !told.body.contains(due.as_str()), "{path}");
        assert!(!told.body.contains(other.case.as_str()), "{path}");
    }
    // A coder writes down what was done and takes consent back; to open a use is a reviewer's.
    let id = store.find_account("coder").unwrap().id;
    store.add_member(&other.case, &id, Role::Coder, "Ana").unwrap();
    let mut coder = team.signed_in("coder").await;
    let at = |path: &str| format!("/cases/{}/{path}", other.case);
    let body = format!("of=record:{person}&purpose=publish_named&given=yes&how=x&day=2019");
    assert_eq!(coder.post(&team, &at("consent"), &body).await.status, StatusCode::FORBIDDEN);
    let body = format!("consent={answer}&day=2019-05-01&why=afraid");
    assert_eq!(coder.post(&team, &at("consent/withdraw"), &body).await.status, StatusCode::SEE_OTHER);
    let told = coder.post(&team, &at("deadlines/settle"), &format!("deadline={due}&state=met")).await;
    assert_eq!(told.status, StatusCode::SEE_OTHER);
    assert!(store.verify(None).unwrap().is_intact());
}

#[test]
fn the_same_in_the_terminal() {
    let place = Place::new();
    let file = place.write("a.txt", super::app::REPORT);
    place.run(&["case", "new", "Night bus"]).good();
    place.run(&["add", &file, "--case", "Night bus"]).good();
    let report = place.run(&["inbox", "--json"]).json();
    let report = report["reports"][0]["id"].as_str().unwrap().to_owned();
    place.run(&["review", &report, "--accept", "all"]).good();
    let proposed = place.run(&["deadline", "proposed", "Night bus", "--json"]).json();
    let one = &proposed["proposals"][0];
    assert_eq!(
        (proposed["schema"].as_str(), one["due"].as_str()),
        (Some("amparo.proposals/1"), Some("2019-06-03"))
    );
    let words = place.run(&["deadline", "proposed", "Night bus"]).good();
    assert!(words.contains("\u{2039}3 March\u{203a}") && words.contains("overdue by"), "{words}");
    place.run(&["deadline", "add", "Night bus", "--proposed", one["key"].as_str().unwrap()]).good();
    assert!(place.run(&["deadline", "proposed", "Night bus"]).good().contains("propose nothing"));

    let add =
        ["intervention", "add", "Night bus", "unhcr_note", "--to", "UNHCR Seoul", "--day", "2019-03-20"];
    place.run(&add).good();
    let all = place.run(&["intervention", "list", "Night bus", "--json"]).json();
    let sent = all["interventions"][0]["id"].as_str().unwrap().to_owned();
    let kept =
        ["intervention", "outcome", &sent, "response_token", "--text", "a receipt", "--day", "2019-04-01"];
    place.run(&kept).good();
    let list = place.run(&["intervention", "list", "Night bus"]).good();
    assert!(list.contains("UNHCR Seoul") && list.contains("a receipt (nobody attributes it"), "{list}");
    let all = place.run(&["intervention", "list", "Night bus", "--json"]).json();
    let came = all["interventions"][0]["outcomes"][0]["id"].as_str().unwrap().to_owned();
    assert_eq!(place.run(&["intervention", "outcome", &came, "--withdraw"]).code, 2, "a reason is needed");
    place.run(&["intervention", "outcome", &came, "--withdraw", "--why", "another letter"]).good();

    let task = ["deadline", "add", "Night bus", "--label", "ask again", "--after", &sent, "--days", "14"];
    place.run(&task).good();
    let list = place.run(&["deadline", "list", "--json"]).json();
    let due: Vec<_> =
        list["deadlines"].as_array().unwrap().iter().map(|d| d["due"].as_str().unwrap()).collect();
    assert_eq!(due, ["2019-04-03", "2019-06-03"]);
    let first = list["deadlines"][0]["id"].as_str().unwrap();
    assert_eq!(place.run(&["deadline", "drop", first, "--why", " "]).code, 1, "a reason is needed");
    place.run(&["deadline", "met", first]).good();
    assert_eq!(place.run(&["deadline", "met", first]).code, 1, "once");
    let ics = place.run(&["deadline", "list", "--ics"]).good();
    assert!(ics.contains("WGEID urgent procedure") && !ics.contains("Night bus"), "{ics}");
    let board = place.run(&["board", "--due", "0", "--json"]).json();
    assert_eq!(board["rows"][0]["next"]["due"].as_str(), Some("2019-06-03"));
    assert!(place.run(&["board", "--due", "0"]).good().contains("overdue by"));

    let people = place.run(&["case", "show", "Night bus", "--json"]).json();
    let person =
        people["records"].as_array().unwrap().iter().find(|r| r["record"]["kind"] == "person").unwrap();
    let person = person["record"]["id"].as_str().unwrap().to_owned();
    let ask = |purpose: &str, more: &[&str]| {
        let mut args = vec!["consent", "add", "Night bus", purpose, "--person", &person, "--given", "yes"];
        args.extend(["--how", "by telephone", "--day", "2019-03-10"]);
        args.extend(more);
        place.run(&args)
    };
    ask("archive", &["--until", "2019-12-31", "--explained-by", "mina", "--language", "ko"]).good();
    assert_eq!(ask("name_to_government", &[]).code, 2, "for whom?");
    ask("un_confidential", &[]).good();
    let list = place.run(&["consent", "list", "Night bus"]).good();
    assert!(list.contains("expired") && list.contains("given") && list.contains("mina"), "{list}");
    let all = place.run(&["consent", "list", "Night bus", "--json"]).json();
    let held = all["answers"].as_array().unwrap().iter().find(|a| a["purpose"] == "un_confidential").unwrap();
    place.run(&["consent", "withdraw", held["id"].as_str().unwrap(), "--why", "afraid"]).good();
    assert!(place.run(&["consent", "list", "Night bus"]).good().contains("withdrawn"));
    place.run(&["verify"]).good();
}
