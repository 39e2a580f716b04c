//! Steps of a review: all or nothing, once, and taken back as a whole.

use amparo_model::{ClaimState, Credibility, Said, Verdict};
use amparo_store::{Did, Error, NewClaims, NewDecision, NewStep};

use crate::desk::{Desk, accept, page, reading};

fn step(desk: &Desk, report: &amparo_model::ReportId, once: &str) -> NewStep {
    let _ = desk;
    NewStep {
        report: Some(report.clone()),
        what: "merge",
        once: (!once.is_empty()).then(|| once.to_owned()),
        who: "mina".into(),
    }
}

fn reject(claim: &amparo_model::ClaimId, why: &str) -> NewDecision {
    NewDecision { verdict: Verdict::Rejected, why: why.into(), ..accept(claim) }
}

#[test]
fn a_step_is_whole_or_nothing_and_is_taken_back_as_a_whole() {
    let desk = Desk::new();
    let store = &desk.store;
    let report = desk.add(page("Ten held", "Seo Ha-rin", "Her brother fled."));
    let (p1, a1) = (desk.claim(&report, "p1"), desk.claim(&report, "a1"));
    let leaves = store.stats().unwrap().leaves;
    // The second half has no reason: the first is not kept either.
    let failed = store.step(&step(&desk, &report, ""), |hand| {
        hand.decide(&accept(&p1))?;
        hand.decide(&reject(&a1, "")).map(drop)
    });
    assert!(matches!(failed, Err(Error::WhyMissing(_))));
    assert_eq!(store.stats().unwrap().leaves, leaves);
    assert_eq!(store.reviewed(&p1).unwrap().state(), ClaimState::Proposed);

    let taken = store
        .step(&step(&desk, &report, ""), |hand| {
            hand.decide(&accept(&p1))?;
            hand.decide(&reject(&a1, "merged into p1")).map(drop)
        })
        .unwrap();
    assert_eq!(taken.did.len(), 2);
    assert_eq!(store.decided_by_step(&report, "merge").unwrap(), [p1.clone(), a1.clone()]);
    store.undo_step(&taken.id, "mina", "wrong key").unwrap();
    let state = |claim| store.reviewed(claim).unwrap().state();
    assert_eq!((state(&p1), state(&a1)), (ClaimState::Proposed, ClaimState::Proposed));
    assert!(store.decided_by_step(&report, "merge").unwrap().is_empty());
    let leaves = store.stats().unwrap().leaves;
    store.undo_step(&taken.id, "mina", "wrong key").unwrap();
    assert_eq!(store.stats().unwrap().leaves, leaves, "taken back twice is taken back once");
    assert_eq!(store.inbox_row(&report).unwrap().claims.proposed, 2 + 1, "the tally follows");
    assert!(store.verify(None).unwrap().is_intact());
}

#[test]
fn a_form_that_is_sent_twice_is_one_step() {
    let desk = Desk::new();
    let store = &desk.store;
    let report = desk.add(page("Ten held", "Seo Ha-rin", "Her brother fled."));
    let p1 = desk.claim(&report, "p1");
    let send = |who: &str| {
        let new = NewStep { who: who.into(), ..step(&desk, &report, "0f-7a") };
        store.step(&new, |hand| hand.decide(&NewDecision { who: who.into(), ..accept(&p1) }).map(drop))
    };
    let first = send("mina").unwrap();
    let leaves = store.stats().unwrap().leaves;
    let second = send("mina").unwrap();
    assert!(!first.again && second.again && first.id == second.id && first.did == second.did);
    assert_eq!(store.stats().unwrap().leaves, leaves);
    // The id is that of one person's form: another's is another step, and here the claim is decided by now.
    assert!(matches!(send("jun"), Err(Error::Stale { .. })));
    let odd = NewStep { once: Some("Seo Ha-rin".into()), ..step(&desk, &report, "") };
    assert!(store.step(&odd, |_| Ok(())).is_err(), "no words get into an id");
}

#[test]
fn a_claim_made_by_hand_and_taken_back_is_rejected_not_gone() {
    let desk = Desk::new();
    let store = &desk.store;
    let report = desk.add(page("Ten held", "Seo Ha-rin", "Her brother fled."));
    let Said::Act(mut act) = store.claim(&desk.claim(&report, "a1")).unwrap().said else { panic!() };
    act.id = String::new();
    let new = NewClaims {
        report: Some(report.clone()),
        source: desk.source.clone(),
        said: vec![Said::Act(act)],
        who: "mina".into(),
    };
    let made = store
        .step(&step(&desk, &report, ""), |hand| {
            let claim = hand.add_claims(&new)?.remove(0);
            hand.decide(&accept(&claim)).map(drop)
        })
        .unwrap();
    let [Did::Claim(claim), Did::Decision(_)] = &made.did[..] else { panic!("{:?}", made.did) };
    assert_eq!(store.reviewed(claim).unwrap().state(), ClaimState::Accepted);
    store.undo_step(&made.id, "mina", "wrong words").unwrap();
    assert_eq!(store.reviewed(claim).unwrap().state(), ClaimState::Rejected);
    assert!(store.verify(None).unwrap().is_intact());
}

#[test]
fn what_somebody_decided_since_is_not_taken_back() {
    let desk = Desk::new();
    let store = &desk.store;
    let report = desk.add(reading("Two", "Ann and Bea were held.", &["Ann", "Bea"]));
    let p1 = desk.claim(&report, "p1");
    let taken = store.step(&step(&desk, &report, ""), |hand| hand.decide(&accept(&p1)).map(drop)).unwrap();
    let holds = store.reviewed(&p1).unwrap().decision.unwrap().id;
    let later = NewDecision {
        supersedes: Some(holds),
        who: "jun".into(),
        credibility: Credibility::Doubtful,
        ..reject(&p1, "another person")
    };
    store.decide(later).unwrap();
    assert!(matches!(store.undo_step(&taken.id, "mina", "x"), Err(Error::Stale { .. })));
    assert_eq!(store.reviewed(&p1).unwrap().decision.unwrap().who, "jun");
}
