//! What the store refuses, and that the database itself refuses it too.

use amparo_model::reading::EntityKind;
use amparo_model::{ClaimId, Consent, Handling, Quote, Reliability, Said, Verdict};
use amparo_store::{Error, NewClaims, NewDecision, SameAs};

use crate::desk::{Desk, accept, accept_as, page};
use crate::tamper;

#[test]
fn a_decision_needs_a_reason_unless_it_is_plain() {
    let desk = Desk::new();
    let report = desk.add(page("One", "Seo Ha-rin", ""));
    let claim = desk.claim(&report, "a1");
    let reject = NewDecision { verdict: Verdict::Rejected, ..accept(&claim) };
    assert!(matches!(desk.store.decide(reject.clone()), Err(Error::WhyMissing(_))));
    let withdraw = NewDecision { verdict: Verdict::Withdrawn, why: "afraid".into(), ..accept(&claim) };
    assert!(matches!(desk.store.decide(withdraw), Err(Error::Refused(_))), "it was never accepted");
    let first = desk.store.decide(accept(&claim)).unwrap();
    let again = NewDecision { supersedes: Some(first.clone()), ..accept(&claim) };
    assert!(matches!(desk.store.decide(again), Err(Error::WhyMissing(_))));
    let withdraw = NewDecision {
        verdict: Verdict::Withdrawn,
        why: "afraid".into(),
        supersedes: Some(first),
        ..accept(&claim)
    };
    desk.store.decide(withdraw).unwrap();
    assert_eq!(desk.store.inbox_row(&report).unwrap().claims.withdrawn, 1);
}

#[test]
fn nobody_overrules_what_they_have_not_seen() {
    let desk = Desk::new();
    let report = desk.add(page("One", "Seo Ha-rin", ""));
    let claim = desk.claim(&report, "a1");
    let first = desk.store.decide(accept(&claim)).unwrap();
    assert!(matches!(desk.store.decide(accept(&claim)), Err(Error::Stale { .. })));
    let second = NewDecision {
        verdict: Verdict::Rejected,
        why: "denied".into(),
        supersedes: Some(first.clone()),
        ..accept(&claim)
    };
    desk.store.decide(second.clone()).unwrap();
    assert!(matches!(desk.store.decide(second), Err(Error::Stale { .. })));
    assert!(matches!(desk.store.undo(&first, "mina", "late"), Err(Error::Stale { .. })));
}

#[test]
fn words_must_stand_where_they_are_cited() {
    let desk = Desk::new();
    let report = desk.add(page("One", "Seo Ha-rin", ""));
    let Said::Entity(mut entity) = desk.store.claim(&desk.claim(&report, "p1")).unwrap().said else {
        panic!()
    };
    entity.mentions = vec![Quote { start: 0, end: 3, quote: "Two".into() }];
    let by_hand =
        |said: Vec<Said>, report| NewClaims { report, source: desk.source.clone(), said, who: "mina".into() };
    entity.id = "p9".into();
    let refused = desk.store.add_claims(by_hand(vec![Said::Entity(entity.clone())], Some(report.clone())));
    assert_eq!(
        refused.unwrap_err().to_string(),
        "the words of `mentions` do not stand at 0 to 3 in the report; cite them as they stand"
    );
    assert!(
        desk.store.add_claims(by_hand(vec![Said::Entity(entity.clone())], None)).is_err(),
        "no report, no words"
    );
    entity.mentions.clear();
    entity.cites.clear();
    let (heard, other) = (
        Said::Entity(entity.clone()),
        Said::Entity(amparo_model::reading::Entity { id: String::new(), ..entity.clone() }),
    );
    let ids = desk.store.add_claims(by_hand(vec![heard.clone(), other], None)).unwrap();
    assert_eq!(desk.store.claim(&ids[1]).unwrap().local, "h1");
    assert_eq!(desk.store.claims_heard(5).unwrap().len(), 2);
    let taken = Said::Entity(amparo_model::reading::Entity { id: "p1".into(), ..entity });
    assert!(matches!(
        desk.store.add_claims(by_hand(vec![taken], Some(report.clone()))),
        Err(Error::LocalIdTaken(_))
    ));
    assert_eq!(desk.store.inbox_row(&report).unwrap().claims.proposed, 3, "what was refused left nothing");
    desk.store.add_claims(by_hand(vec![heard], Some(report.clone()))).unwrap();
    assert_eq!(desk.store.inbox_row(&report).unwrap().claims.proposed, 4);
    assert!(desk.store.verify(None).unwrap().is_intact());
}

#[test]
fn records_of_different_kinds_are_never_one() {
    let desk = Desk::new();
    let case = desk.store.create_case("c", "s", "mina").unwrap();
    let make = |kind| desk.store.create_record(&case, kind, "x", Handling::Internal, "mina").unwrap();
    let (person, place) = (make(EntityKind::Person), make(EntityKind::Place));
    let same = SameAs { one: person.clone(), other: place, who: "mina".into(), why: "x".into() };
    assert!(matches!(desk.store.same_as(same.clone()), Err(Error::Refused(_))));
    assert!(matches!(desk.store.same_as(SameAs { other: person.clone(), ..same }), Err(Error::Refused(_))));
    let report = desk.add(page("One", "Seo Ha-rin", ""));
    let wrong = desk.store.decide(accept_as(&desk.claim(&report, "a1"), &person));
    assert!(matches!(wrong, Err(Error::Refused(_))), "an act is no person");
}

#[test]
fn consent_ends_and_stays_on_record() {
    let desk = Desk::new();
    let yes = Consent {
        purpose: "archive".into(),
        given: true,
        date: "2023-11-01".into(),
        until: None,
        how: "by telephone".into(),
        withdrawn: None,
    };
    desk.store.record_consent(&desk.source, yes, "mina").unwrap();
    assert!(desk.store.source(&desk.source).unwrap().consent[0].holds_on("2023-12-01"));
    desk.store.withdraw_consent(&desk.source, "archive", "2023-12-01", "mina", "afraid").unwrap();
    assert!(!desk.store.source(&desk.source).unwrap().consent[0].holds_on("2023-12-02"));
    assert!(desk.store.withdraw_consent(&desk.source, "publish", "2023-12-01", "mina", "afraid").is_err());
    desk.store.set_reliability(&desk.source, Reliability::Doubtful, "mina", "copied").unwrap();
    assert_eq!(
        desk.store.source_named("media", "Harbour Post").unwrap().unwrap().reliability,
        Reliability::Doubtful
    );
    assert_eq!(desk.store.sources().unwrap().len(), 1);
}

#[test]
fn what_is_not_there_is_said_to_be_not_there() {
    let desk = Desk::new();
    let claim = ClaimId::new(1, 2);
    for error in [
        desk.store.claim(&claim).unwrap_err(),
        desk.store.decide(accept(&claim)).unwrap_err(),
        desk.store.report(&amparo_model::ReportId::new(1, 1)).unwrap_err(),
        desk.store.case(&amparo_model::CaseId::new(1, 1)).unwrap_err(),
        desk.store.record(&amparo_model::RecordId::new(1, 1)).unwrap_err(),
        desk.store.release(&amparo_model::ReleaseId::new(1, 1)).unwrap_err(),
        desk.store.source(&amparo_model::SourceId::new(1, 1)).unwrap_err(),
        desk.store.undo_same_as(&amparo_model::LinkId::new(1, 1), "mina", "").unwrap_err(),
    ] {
        assert!(error.is_not_found(), "{error}");
    }
}

#[test]
fn the_database_itself_refuses_to_change_rows() {
    let desk = Desk::new();
    let report = desk.add(page("One", "Seo Ha-rin", ""));
    desk.store.decide(accept(&desk.claim(&report, "a1"))).unwrap();
    desk.reopen(|home| {
        let guards = tamper::guards(home);
        for table in ["claim", "decision", "report", "body", "consent", "release", "log", "erasure"] {
            for event in ["update", "delete"] {
                assert!(guards.contains(&format!("{table}_no_{event}")), "{table} {event}");
            }
        }
        let conn = tamper::keyed(home);
        for sql in [
            "update claim set said = '{}'",
            "delete from decision",
            "update log set leaf = ''",
            "delete from log",
        ] {
            let refused = conn.execute(sql, []).unwrap_err().to_string();
            assert!(refused.contains("never") || refused.contains("only ever"), "{sql}: {refused}");
        }
    });
}

#[test]
fn many_at_once_are_all_or_none_and_each_has_its_leaf() {
    let desk = Desk::new();
    let store = &desk.store;
    let reports = [desk.add(page("One", "Seo Ha-rin", "")), desk.add(page("Two", "Mok Dan-bi", ""))];
    let case = store.create_case("River", "not_assessed", "mina").unwrap();
    let before = store.stats().unwrap().leaves;
    let none = amparo_model::ReportId::new(1, 1);
    let with_none = [reports[0].clone(), none];
    assert!(store.attach_reports(&case, &with_none, "mina").unwrap_err().is_not_found());
    assert!(store.cases_of_report(&reports[0]).unwrap().is_empty());
    store.attach_reports(&case, &reports, "mina").unwrap();
    let claims = reports.each_ref().map(|report| desk.claim(report, "a1"));
    let twice = [accept(&claims[0]), accept(&claims[1]), accept(&claims[0])];
    assert!(matches!(store.decide_all(&twice), Err(Error::Stale { .. })));
    assert!(store.reviewed(&claims[0]).unwrap().decision.is_none());
    assert_eq!(store.decide_all(&twice[..2]).unwrap().len(), 2);
    assert_eq!(store.stats().unwrap().leaves, before + 4);
    assert!(store.verify(None).unwrap().is_intact());
}
