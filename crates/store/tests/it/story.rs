//! One story through the whole store; the same one will be played on PostgreSQL.

use amparo_model::reading::EntityKind;
use amparo_model::{Case, ClaimState, Handling, Publicity, Said, Verdict};
use amparo_store::{
    Added, EraseRequest, HitKind, InboxFilter, NewDecision, NewRelease, On, Only, Order, Original, Query,
    SameAs, Scope,
};

use crate::desk::{Desk, accept, accept_as, page, unreadable};

#[test]
fn from_a_page_to_a_case_to_a_release_to_an_erasure() {
    let desk = Desk::new();
    let store = &desk.store;

    // Two pages come in, one of them twice, and a file nobody can read.
    let first = desk.add(page("Ten held at the river", "Seo Ha-rin", "Her brother Seo Jun-ho fled."));
    let second = desk.add(page("A teacher is missing", "Mok Dan-bi", "She teaches in Hyesan."));
    let again = desk.report(page("Ten held at the river", "Seo Ha-rin", "Her brother Seo Jun-ho fled."));
    assert_eq!(store.add_report(again.clone()).unwrap(), Added::SameBytes(first.clone()));
    let mut mail = again;
    mail.bytes = b"the same words in a mail".to_vec();
    mail.file_name = "mail.eml".into();
    let Added::SameText { id: mail, of } = store.add_report(mail).unwrap() else { panic!("not linked") };
    assert_eq!(of, first);
    let mut scan = desk.report(unreadable("a photograph holds no text"));
    scan.bytes = vec![0xff, 0xd8, 0xff];
    let scan = store.add_report(scan).unwrap().id().clone();

    let inbox = store.inbox(&InboxFilter { limit: 3, ..InboxFilter::default() }).unwrap();
    assert_eq!(inbox.rows.iter().map(|r| &r.id).collect::<Vec<_>>(), [&scan, &mail, &second]);
    assert!(
        inbox.rows[0].unreadable
            && inbox.rows[0].warnings == ["no_text"]
            && inbox.rows[0].title == "page.html"
    );
    assert_eq!(inbox.rows[1].same_text_as.as_ref(), Some(&first));
    assert_eq!(
        (inbox.rows[2].claims.proposed, &inbox.rows[2].protection[..]),
        (3, &["anonymity_request".to_owned()][..])
    );
    let rest = store.inbox(&InboxFilter { before: inbox.next, ..InboxFilter::default() }).unwrap();
    assert_eq!((rest.rows.len(), rest.next), (1, None));
    assert_eq!(store.original(&scan).unwrap(), [0xff, 0xd8, 0xff]);

    // A case is opened and the first page reviewed: accepted, corrected, rejected, undone.
    let case = store.create_case("River, November", "reasonable_grounds", "mina").unwrap();
    store.attach_report(&case, &first, "mina").unwrap();
    let person = store
        .create_record(&case, EntityKind::Person, "the teacher", Handling::Confidential, "mina")
        .unwrap();
    let (p1, a1) = (desk.claim(&first, "p1"), desk.claim(&first, "a1"));
    store.decide(accept_as(&p1, &person)).unwrap();
    let plain = store.decide(accept(&a1)).unwrap();
    let Said::Act(mut corrected) = store.claim(&a1).unwrap().said else { panic!("an act") };
    corrected.act = "detention".into();
    let better = NewDecision {
        verdict: Verdict::Accepted(Some(Box::new(Said::Act(corrected)))),
        why: "held, not charged".into(),
        supersedes: Some(plain),
        ..accept(&a1)
    };
    let better = store.decide(better).unwrap();
    let reviewed = store.reviewed(&a1).unwrap();
    assert!(matches!(reviewed.said(), Said::Act(a) if a.act == "detention"), "the correction holds");
    assert!(matches!(&reviewed.claim.said, Said::Act(a) if a.act == "arrest"), "what the source says stays");
    store.undo(&better, "mina", "a slip of the key").unwrap();
    assert!(matches!(store.reviewed(&a1).unwrap().said(), Said::Act(a) if a.act == "arrest"));
    let history = store.history(&a1).unwrap();
    assert_eq!(history.iter().map(|s| s.undone.is_some()).collect::<Vec<_>>(), [false, true]);
    assert_eq!(store.inbox_row(&first).unwrap().claims.accepted, 2);

    // The case knows the person, and what happened to them.
    let about = store.record_claims(&person, &Scope::All).unwrap();
    assert_eq!(about.iter().map(|c| c.claim.local.as_str()).collect::<Vec<_>>(), ["p1", "a1"]);
    let view = store.case_view(&case).unwrap();
    assert_eq!(view.record_of(&about[1].claim, "p1"), Some(&person));
    assert_eq!((view.reports.len(), view.tally.accepted, view.tally.proposed), (1, 2, 1));
    assert!(matches!(&view.case, Case { title, .. } if title == "River, November"));
    assert_eq!(
        store.inbox(&InboxFilter { only: Only::NoCase, ..InboxFilter::default() }).unwrap().rows.len(),
        3
    );

    // Two records turn out to be one, and are two again.
    let twin = store.create_record(&case, EntityKind::Person, "a woman", Handling::Internal, "mina").unwrap();
    let same =
        SameAs { one: person.clone(), other: twin.clone(), who: "mina".into(), why: "same scar".into() };
    let link = store.same_as(same).unwrap();
    assert_eq!(store.record_claims(&twin, &Scope::All).unwrap().len(), 2);
    store.undo_same_as(&link, "mina", "another scar").unwrap();
    assert_eq!(store.record_claims(&twin, &Scope::All).unwrap().len(), 0);
    let role = Publicity::PublicRole {
        role: "spokesperson".into(),
        who: "mina".into(),
        why: "speaks in public".into(),
    };
    store.set_publicity(&twin, role.clone(), "mina", "speaks in public").unwrap();
    assert_eq!(store.record(&twin).unwrap().publicity, role);
    assert_eq!(store.record(&person).unwrap().publicity, Publicity::Private);

    // It is found by its words, whatever the spelling; accepted values and records too.
    let find = |text: &str, kind| {
        store.search(&Query { text: text.into(), kind, order: Order::Newest, ..Query::default() }).unwrap()
    };
    let hits = find("seo HA-RIN", Some(HitKind::Report));
    assert_eq!((hits.total, &hits.hits[1].on), (2, &On::Report(first.clone())));
    assert!(hits.hits[1].snippet.iter().any(|p| p.marked && p.text == "Seo"));
    assert_eq!(find("harin", None).total, 0);
    assert_eq!(find("seo ha-rin", Some(HitKind::Claim)).total, 1);
    assert_eq!(find("teacher", None).total, 2, "a title and a record");
    assert_eq!(find("river -brother", None).total, 1, "the title of the case");

    // It is published, and taken back.
    let release = NewRelease {
        case: case.clone(),
        public: serde_json::json!({ "summary": "One person was arrested." }),
        html_sha256: "ab".repeat(32),
        findings: serde_json::json!([]),
        who: "mina".into(),
    };
    let id = store.save_release(release.clone()).unwrap();
    assert_eq!(store.release(&store.save_release(release).unwrap()).unwrap().version, 2);
    store.withdraw_release(&id, "mina", "the family asked").unwrap();
    let releases = store.releases(&case).unwrap();
    assert_eq!(releases.iter().map(|r| r.withdrawn.is_some()).collect::<Vec<_>>(), [true, false]);

    // The person is erased; everything else stays, and the log still verifies.
    let note = store.checkpoint().unwrap();
    let request = EraseRequest {
        record: person.clone(),
        original: Original::Redact,
        also: vec![],
        who: "mina".into(),
        why: "she asked".into(),
    };
    assert_eq!(store.erase_preview(&request).unwrap().reports, [first.clone(), mail.clone()]);
    let erasure = store.erase_person(&request).unwrap();
    assert_eq!(
        (erasure.names, erasure.reports.len(), erasure.originals),
        (vec!["Seo Ha-rin".to_owned()], 2, 2)
    );
    assert_eq!(find("ha-rin", None).total, 0);
    assert_eq!(find("brother", None).total, 2, "the brother is still there");
    assert_eq!(store.reviewed(&p1).unwrap().state(), ClaimState::Accepted);
    assert_eq!(store.verify(Some(&note)).unwrap().findings, []);
    let desk = desk.reopen(|_| {});
    assert!(desk.store.verify(Some(&note)).unwrap().is_intact());
    assert!(desk.store.doctor().unwrap().iter().all(|f| f.sound), "{:?}", desk.store.doctor());
}
