//! The review page: what one key does, how it is taken back, and what happens when two people do it at once.

use amparo_model::reading::EntityKind;
use amparo_model::{ClaimState, Reviewed, Said};
use axum::http::StatusCode;

use super::team::{Browser, Team, Told};

fn claims(team: &Team) -> Vec<Reviewed> {
    team.store.claims_of(&team.mine.report).unwrap()
}

fn find(team: &Team, fits: impl Fn(&Said) -> bool) -> Reviewed {
    claims(team).into_iter().find(|c| fits(&c.claim.said)).expect("the report says so")
}

fn person(team: &Team) -> Reviewed {
    find(team, |s| matches!(s, Said::Entity(e) if e.kind == EntityKind::Person))
}

fn group(team: &Team) -> Reviewed {
    find(team, |s| matches!(s, Said::Entity(e) if e.kind == EntityKind::Group))
}

fn again(team: &Team, claim: &Reviewed) -> Reviewed {
    team.store.reviewed(&claim.claim.id).unwrap()
}

async fn post(team: &Team, browser: &mut Browser, path: String, body: &str) -> Told {
    let told = browser.post(team, &path, body).await;
    assert_eq!(told.status, StatusCode::SEE_OTHER, "{path} {body}: {}", told.body);
    told
}

async fn page(team: &Team, browser: &mut Browser) -> String {
    browser.open(team, &format!("/reports/{}", team.mine.report)).await.body
}

/// Two acts with one victim each, and one with two, made by hand.
async fn make_act(team: &Team, browser: &mut Browser, words: &str, more: &str) -> Reviewed {
    let report = &team.mine.report;
    let told = post(team, browser, format!("/reports/{report}/words"), &format!("from={words}")).await;
    let span = told.to().split("make=").nth(1).unwrap().split('#').next().unwrap().to_owned();
    let (start, end) = span.split_once('-').unwrap();
    let body = format!("start={start}&end={end}&kind=act&act=arrest&modality=asserted&{more}");
    post(team, browser, format!("/reports/{report}/claims"), &body).await;
    claims(team).into_iter().last().unwrap()
}

#[tokio::test]
async fn claims_stand_by_event_and_person_and_words_lead_both_ways() {
    let team = Team::new();
    let mut browser = team.signed_in("reviewer").await;
    let body = page(&team, &mut browser).await;
    let all = claims(&team).len();
    assert!(body.contains(&format!("0 of {all} decided")), "{body}");
    assert!(body.contains("The event: Arrest, 2019-03-03"), "{body}");
    for claim in claims(&team) {
        let local = &claim.claim.local;
        assert_eq!(body.matches(&format!("id=\"c-{local}\"")).count(), 1, "{local} stands there once");
        for quote in claim.claim.said.cites().values().flatten() {
            assert!(body.contains(&format!("id=\"t{}\"", quote.start)), "{quote:?} is marked");
        }
    }
    // What is cited leads to its claim, and the claim to what is cited.
    let cited = body.split("<p class=\"words\"><a href=\"#").skip(1).map(|s| s.split('"').next().unwrap());
    assert!(cited.into_iter().all(|id| body.contains(&format!("id=\"{id}\""))));
    let speaker = find(&team, |s| matches!(s, Said::Statement(_)));
    let Said::Statement(said) = &speaker.claim.said else { panic!() };
    let heap = body.split("class=\"group group-people one\"").nth(1).expect("somebody has a heading");
    assert!(heap.contains(&format!("id=\"c-{}\"", said.speaker.as_ref().unwrap())));
    // What is decided is put away, and counted.
    let protected = find(&team, |s| matches!(s, Said::Protection(_)));
    assert!(body.contains("<details class=\"group group-protection\" open>"));
    for claim in claims(&team).iter().filter(|c| matches!(c.claim.said, Said::Protection(_))) {
        post(&team, &mut browser, format!("/claims/{}/accept", claim.claim.id), "seen=").await;
    }
    let body = page(&team, &mut browser).await;
    assert!(body.contains("<details class=\"group group-protection\">"), "{}", protected.claim.local);
    assert!(!body.contains(&format!("0 of {all} decided")));
}

#[tokio::test]
async fn who_is_no_person_is_named_by_no_undecided_claim() {
    let team = Team::new();
    let mut browser = team.signed_in("reviewer").await;
    let group = group(&team);
    let local = group.claim.local.clone();
    let names = |c: &Reviewed| matches!(c.said(), Said::Act(a) if a.victims.contains(&local));
    let named: Vec<Reviewed> = claims(&team).into_iter().filter(names).collect();
    assert!(named.len() > 1, "the report names them twice");
    // One is accepted before: it stays as it is, and is shown.
    post(&team, &mut browser, format!("/claims/{}/accept", named[0].claim.id), "seen=").await;
    post(&team, &mut browser, format!("/claims/{}/not-person", group.claim.id), "seen=").await;
    assert_eq!(again(&team, &group).state(), ClaimState::Rejected);
    assert!(names(&again(&team, &named[0])), "nothing accepted is changed");
    let body = page(&team, &mut browser).await;
    assert!(body.contains("Accepted claims still name it"), "{body}");
    assert!(body.contains("No longer named here"), "{body}");
    // What is accepted now is what was shown.
    post(&team, &mut browser, format!("/claims/{}/accept", named[1].claim.id), "seen=").await;
    let accepted = again(&team, &named[1]);
    assert!(accepted.state() == ClaimState::Accepted && !names(&accepted), "{accepted:?}");
    assert!(named_in(&accepted.claim.said, &local), "the claim itself is untouched");
    // Taken back, it is named again by what is open.
    for _ in 0..2 {
        post(&team, &mut browser, "/undo".into(), "").await;
    }
    assert_eq!(again(&team, &group).state(), ClaimState::Proposed);
    assert!(!page(&team, &mut browser).await.contains("No longer named here"));
    let place = find(&team, |s| matches!(s, Said::Entity(e) if e.kind == EntityKind::Place));
    let told = browser.post(&team, &format!("/claims/{}/not-person", place.claim.id), "seen=").await;
    assert_eq!(told.status, StatusCode::BAD_REQUEST, "a place was never taken for one");
    assert!(team.store.verify(None).unwrap().is_intact());
}

fn named_in(said: &Said, local: &str) -> bool {
    matches!(said, Said::Act(a) if a.victims.iter().any(|v| v == local))
}

#[tokio::test]
async fn the_same_as_another_or_as_a_record_of_the_case() {
    let team = Team::new();
    let mut browser = team.signed_in("reviewer").await;
    let (one, record) = (person(&team), team.mine.people[0].clone());
    let list = browser
        .open(&team, &format!("/reports/{}?do=same&at={}", team.mine.report, one.claim.local))
        .await
        .body;
    assert!(list.contains("data-key=\"1\"") && list.contains(record.as_str()), "{list}");
    let path = format!("/claims/{}/same", one.claim.id);
    post(&team, &mut browser, path.clone(), &format!("seen=&other={record}")).await;
    let decided = again(&team, &one).decision.unwrap();
    assert_eq!(decided.record, Some(record.clone()));
    // Both have a record: judged to be the same, and nothing is merged.
    let other = &team.mine.people[1];
    post(&team, &mut browser, path.clone(), &format!("seen={}&other={other}", decided.id)).await;
    assert_eq!(again(&team, &one).decision.unwrap().record, Some(record.clone()));
    let within = amparo_store::Scope::All;
    assert_eq!(team.store.same_as_links(&within).unwrap().len(), 1);
    post(&team, &mut browser, "/undo".into(), "").await;
    assert!(team.store.same_as_links(&within).unwrap().is_empty());
    post(&team, &mut browser, "/undo".into(), "").await;
    assert_eq!(again(&team, &one).state(), ClaimState::Proposed);
    // Nobody of another case, and nothing of another kind.
    let told = browser.post(&team, &path, &format!("seen=&other={}", team.other.people[0])).await;
    assert_eq!(told.status, StatusCode::NOT_FOUND);
    let told = browser.post(&team, &path, &format!("seen=&other={}", group(&team).claim.id)).await;
    assert_eq!(told.status, StatusCode::CONFLICT, "{}", told.body);
    // An undecided other is not decided about by it.
    let made = make_person(&team, &mut browser, "a+spokesman").await;
    post(&team, &mut browser, "/undo".into(), "").await;
    assert_eq!(
        again(&team, &made).state(),
        ClaimState::Rejected,
        "made by hand, taken back: kept as rejected"
    );
    assert!(team.store.verify(None).unwrap().is_intact());
}

async fn make_person(team: &Team, browser: &mut Browser, words: &str) -> Reviewed {
    let report = &team.mine.report;
    let told = post(team, browser, format!("/reports/{report}/words"), &format!("from={words}")).await;
    let span = told.to().split("make=").nth(1).unwrap().split('#').next().unwrap().to_owned();
    let form = browser.open(team, &format!("/reports/{report}?make={span}")).await.body;
    assert!(form.contains("name=\"start\"") && form.contains("<mark>"), "{form}");
    let (start, end) = span.split_once('-').unwrap();
    let body = format!("start={start}&end={end}&kind=person&name=the+man");
    post(team, browser, format!("/reports/{report}/claims"), &body).await;
    claims(team).into_iter().last().unwrap()
}

#[tokio::test]
async fn acts_are_merged_and_split_and_every_step_is_taken_back() {
    let team = Team::new();
    let mut browser = team.signed_in("reviewer").await;
    let before: Vec<_> = claims(&team).iter().map(Reviewed::state).collect();
    let (p, g) = (person(&team).claim.local, group(&team).claim.local);
    let one = make_act(&team, &mut browser, "in+a+raid", &format!("victim:{p}=yes&when=2019-03-03")).await;
    assert_eq!((one.claim.by.as_str(), one.state()), ("reviewer Q.", ClaimState::Accepted));
    let two = make_act(&team, &mut browser, "a+safe+house", &format!("victim:{g}=yes")).await;
    let seen = |c: &Reviewed| c.decision.as_ref().unwrap().id.to_string();
    // The other one comes with the decision that was shown: unseen, nothing of it is overruled.
    let path = format!("/claims/{}/merge", one.claim.id);
    let told = browser.post(&team, &path, &format!("seen={}&other={}", seen(&one), two.claim.id)).await;
    assert_eq!(told.status, StatusCode::CONFLICT);
    let body = format!("seen={}&other={}.{}", seen(&one), two.claim.id, seen(&two));
    post(&team, &mut browser, path, &body).await;
    let merged = again(&team, &one);
    let Said::Act(act) = merged.said() else { panic!() };
    assert_eq!(act.victims, [p.clone(), g.clone()]);
    assert_eq!(act.cites["trigger"].len(), 2, "the words of both");
    assert_eq!(act.when.as_ref().unwrap().edtf.as_deref(), Some("2019-03-03"));
    let out = again(&team, &two);
    assert_eq!(out.state(), ClaimState::Rejected);
    assert_eq!(out.decision.as_ref().unwrap().why, format!("merged into {}", one.claim.local));

    let split = format!("/claims/{}/split", one.claim.id);
    let nothing = browser.post(&team, &split, &format!("seen={}", seen(&merged))).await;
    assert_eq!(nothing.status, StatusCode::BAD_REQUEST);
    let body = format!("seen={}&victim:{g}=yes&second=2019-03-04", seen(&merged));
    post(&team, &mut browser, split, &body).await;
    let halves = [again(&team, &one), claims(&team).into_iter().last().unwrap()];
    let victims = halves.each_ref().map(|c| match c.said() {
        Said::Act(a) => (a.victims.clone(), a.when.as_ref().unwrap().edtf.clone().unwrap()),
        _ => panic!(),
    });
    assert_eq!(victims[0], (vec![p], "2019-03-03".to_owned()));
    assert_eq!(victims[1], (vec![g], "2019-03-04".to_owned()));

    // Back to the beginning: everything that was there is as it was, and what was made is rejected, not gone.
    for _ in 0..4 {
        post(&team, &mut browser, "/undo".into(), &format!("report={}", team.mine.report)).await;
    }
    let now = claims(&team);
    assert_eq!(now.iter().take(before.len()).map(Reviewed::state).collect::<Vec<_>>(), before);
    assert!(now.iter().skip(before.len()).all(|c| c.state() == ClaimState::Rejected));
    let told = browser.post(&team, "/undo", "").await;
    assert_eq!(told.status, StatusCode::CONFLICT, "there is nothing left");
    assert!(team.store.verify(None).unwrap().is_intact());
}

#[tokio::test]
async fn a_claim_by_hand_has_words_that_stand_there() {
    let team = Team::new();
    let mut coder = team.signed_in("coder").await;
    let words = format!("/reports/{}/words", team.mine.report);
    for wrong in ["from=policemen", "from=", "from=a", "from=Police&to=family"] {
        let told = coder.post(&team, &words, wrong).await;
        assert_eq!(told.status, StatusCode::BAD_REQUEST, "{wrong}");
    }
    let make = format!("/reports/{}/claims", team.mine.report);
    for wrong in [
        "start=0&end=99999&kind=person",
        "start=5&end=5&kind=person",
        "kind=person",
        "start=150&end=160&kind=act&act=x",
    ] {
        let told = coder.post(&team, &make, wrong).await;
        assert_eq!(told.status, StatusCode::BAD_REQUEST, "{wrong}: {}", told.body);
    }
    // Whoever codes proposes; whoever decides accepts.
    let count = claims(&team).len();
    let body = "start=150&end=160&kind=statement&statement=appeal&once=7f3a-1";
    let told = coder.post(&team, &make, body).await;
    assert_eq!(told.status, StatusCode::SEE_OTHER, "{}", told.body);
    let made = claims(&team).into_iter().last().unwrap();
    assert_eq!((made.state(), made.claim.by.as_str()), (ClaimState::Proposed, "coder Q."));
    let quote = &made.claim.said.cites()["content"][0];
    let text = amparo_model::Text::new(team.store.report_text(&team.mine.report).unwrap());
    assert!(text.holds(quote));
    // The form sent again, because the answer was lost: one claim.
    assert_eq!(coder.post(&team, &make, body).await.status, StatusCode::SEE_OTHER);
    assert_eq!(claims(&team).len(), count + 1);
    assert!(page(&team, &mut coder).await.contains("made by hand"));
}

#[tokio::test]
async fn a_form_sent_twice_decides_once() {
    let team = Team::new();
    let mut browser = team.signed_in("reviewer").await;
    let claim = person(&team).claim.id;
    let leaves = || team.store.stats().unwrap().leaves;
    // With an id of the form's own, and without script by what was shown.
    for body in ["seen=&once=5b1c-9", "seen="] {
        post(&team, &mut browser, format!("/claims/{claim}/accept"), body).await;
        let (after, holds) = (leaves(), team.store.reviewed(&claim).unwrap().decision.unwrap().id);
        post(&team, &mut browser, format!("/claims/{claim}/accept"), body).await;
        assert_eq!(leaves(), after, "{body}");
        assert_eq!(team.store.reviewed(&claim).unwrap().decision.unwrap().id, holds);
        // Undo names what it takes back: sent twice, it takes back one.
        let shown = page(&team, &mut browser).await;
        let step =
            shown.split("name=\"step\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let undo = format!("step={step}&report={}", team.mine.report);
        post(&team, &mut browser, "/undo".into(), &undo).await;
        let after = leaves();
        post(&team, &mut browser, "/undo".into(), &undo).await;
        assert_eq!(leaves(), after);
    }
    assert_eq!(team.store.history(&claim).unwrap().len(), 2);
}

#[tokio::test]
async fn of_two_people_at_once_the_second_is_shown_both_and_chooses() {
    let team = Team::new();
    let (mut first, mut second) = (team.signed_in("reviewer").await, team.signed_in("publisher").await);
    let claim = person(&team).claim.id;
    page(&team, &mut second).await;
    post(&team, &mut first, format!("/claims/{claim}/accept"), "seen=").await;
    let holds = || team.store.reviewed(&claim).unwrap().decision.unwrap();
    let theirs = holds();
    let reject = format!("/claims/{claim}/reject");
    let told = second.post(&team, &reject, "seen=&why=another+man").await;
    assert_eq!(told.status, StatusCode::CONFLICT);
    assert_eq!(holds(), theirs, "nothing is overwritten");
    for words in
        ["Somebody else has decided", "reviewer Q.", "another man", "What you wanted", theirs.id.as_str()]
    {
        assert!(told.body.contains(words), "{words}: {}", told.body);
    }
    // Having seen it, she may overrule it; nothing of that happens by sending the same again.
    assert_eq!(second.post(&team, &reject, "seen=&why=another+man").await.status, StatusCode::CONFLICT);
    let told = second.post(&team, &reject, &format!("seen={}&why=another+man", theirs.id)).await;
    assert_eq!(told.status, StatusCode::SEE_OTHER);
    assert_eq!(holds().who, "publisher Q.");
    // And the first one's undo does not undo hers.
    let told = first.post(&team, "/undo", "").await;
    assert_eq!(told.status, StatusCode::CONFLICT, "{}", told.body);
    assert_eq!(holds().who, "publisher Q.");
}
