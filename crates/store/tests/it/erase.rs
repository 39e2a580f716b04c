//! After an erasure the name is nowhere: not in a row, not in the index, not in a file, not in the log.

use amparo_model::reading::{Attribute, Entity, EntityKind, Protection, Relation};
use amparo_model::{Handling, RecordId, Said, Score, Text, Verdict};
use amparo_store::{
    EraseRequest, Error, Finding, NewClaims, NewDecision, NewRelease, Opening, Original, Query, SameAs, Store,
};

use crate::desk::{Desk, accept, accept_as, page, pass, reading, unreadable};
use crate::tamper::{self, texts};

fn request(record: &RecordId, original: Original) -> EraseRequest {
    EraseRequest {
        record: record.clone(),
        original,
        also: vec![],
        who: "mina".into(),
        why: "Seo Ha-rin asked us to".into(),
    }
}

/// Everything that stands in any table, shadow tables of the index included, as one text.
fn dump(home: &std::path::Path) -> String {
    let conn = tamper::open(home);
    let tables =
        texts(&conn, "select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'");
    let mut all = String::new();
    for table in tables.iter().filter(|t| *t != "report_words" && *t != "value_words") {
        for column in tamper::columns(&conn, table) {
            let rows =
                texts(&conn, &format!("select coalesce(hex(cast({column} as blob)), '') from {table}"));
            for row in rows {
                let bytes: Vec<u8> = (0..row.len() / 2)
                    .map(|i| u8::from_str_radix(&row[2 * i..2 * i + 2], 16).unwrap())
                    .collect();
                all += &String::from_utf8_lossy(&bytes);
                all.push('\n');
            }
        }
    }
    // Words of the index, put together again: its pages share beginnings of words.
    for index in ["report_words", "value_words"] {
        conn.execute_batch(&format!(
            "create virtual table temp.v_{index} using fts5vocab(main, {index}, row)"
        ))
        .unwrap();
        for word in texts(&conn, &format!("select term from temp.v_{index}")) {
            all += &word;
            all.push('\n');
        }
    }
    all
}

fn find(store: &Store, text: &str) -> u64 {
    store.search(&Query { text: text.into(), ..Query::default() }).unwrap().total
}

/// A desk with everything that can hold the name of `Seo Ha-rin`.
fn office() -> (Desk, RecordId) {
    let desk = Desk::new();
    let store = &desk.store;
    let first = desk.add(page(
        "Seo Ha-rin held",
        "Seo Ha-rin",
        "Ms SEO HA RIN, 34, and Seo Jun-ho fled. seoharin@post.example",
    ));
    desk.add(page("A list", "Mok Dan-bi", "Ha-rin Seo and Séo Ha‐rin were seen with Mok Dan-bi."));
    let mut korean = reading("명단", "서하린은 단둥에서 체포되었다. 서 하린의 오빠도.", &["서하린"]);
    korean.report.language = "ko".into();
    let korean = desk.add(korean);
    desk.add(page("Nobody", "Tak Se-jin", "The harin river is long."));
    let mut letter = desk.report(page("A letter", "Ok Bo-ra", "She wrote to us."));
    letter.file_name = "letter-from-seo-ha-rin.pdf".into();
    store.add_report(letter).unwrap();
    let mut scan = desk.report(unreadable("a photograph"));
    scan.bytes = b"pixels of her face".to_vec();
    let scan = store.add_report(scan).unwrap().id().clone();

    let case = store.create_case("Seo Ha-rin and others", "reasonable_grounds", "mina").unwrap();
    let record = store
        .create_record(&case, EntityKind::Person, "Seo Ha-rin (서하린)", Handling::Internal, "mina")
        .unwrap();
    store.attach_report(&case, &first, "mina").unwrap();
    store.detach_report(&case, &first, "mina", "not about Seo Ha-rin").unwrap();
    store.decide(accept_as(&desk.claim(&first, "p1"), &record)).unwrap();
    store.decide(accept(&desk.claim(&first, "a1"))).unwrap();
    let twin = store.create_record(&case, EntityKind::Person, "서하린", Handling::Internal, "mina").unwrap();
    let why = "Seo Ha-rin writes herself 서하린".to_owned();
    store.same_as(SameAs { one: record.clone(), other: twin.clone(), who: "mina".into(), why }).unwrap();
    let p1 = desk.claim(&korean, "p1");
    let Said::Entity(mut entity) = store.claim(&p1).unwrap().said else { panic!("an entity") };
    entity.attributes.push(Attribute { name: "alias".into(), value: "Lotus".into(), cites: vec![] });
    store
        .decide(NewDecision {
            verdict: Verdict::Accepted(Some(Box::new(Said::Entity(entity.clone())))),
            why: "Seo Ha-rin has another name".into(),
            ..accept_as(&p1, &twin)
        })
        .unwrap();
    // A telephone call, and what somebody saw in the photograph.
    let mut heard = entity.clone();
    (heard.id, heard.name, heard.mentions, heard.cites) =
        ("caller".into(), Some("Seo Ha-rin".into()), vec![], [].into());
    heard.attributes = vec![Attribute { name: "phone".into(), value: "+850 123 456".into(), cites: vec![] }];
    let alias =
        Entity { id: "alias".into(), name: Some("White Crane".into()), attributes: vec![], ..heard.clone() };
    let is = Relation {
        id: "is".into(),
        kind: "pseudonym_of".into(),
        from: "alias".into(),
        to: "caller".into(),
        score: Score::new(1.0),
        by: "mina".into(),
        cites: [].into(),
    };
    let call = NewClaims {
        report: None,
        source: desk.source.clone(),
        who: "mina".into(),
        said: vec![Said::Entity(heard.clone()), Said::Entity(alias), Said::Relation(is)],
    };
    store.add_claims(call).unwrap();
    let seen = NewClaims {
        report: Some(scan),
        source: desk.source.clone(),
        who: "mina".into(),
        said: vec![Said::Entity(Entity { id: "face".into(), attributes: vec![], ..heard })],
    };
    let seen = store.add_claims(seen).unwrap().remove(0);
    store.decide(accept_as(&seen, &record)).unwrap();
    let release = NewRelease {
        case,
        public: serde_json::json!({ "by": ["SEO Ha-Rin"] }),
        html_sha256: "00".into(),
        findings: serde_json::json!({ "Seo": 1 }),
        who: "mina".into(),
    };
    let release = store.save_release(release).unwrap();
    store.withdraw_release(&release, "mina", "Seo Ha-rin took it back").unwrap();
    crate::actions::naming(store, &store.case_of(&record).unwrap(), &record, &desk.source, "Seo Ha-rin");
    (desk, record)
}

#[test]
fn the_name_is_nowhere() {
    let (desk, record) = office();
    let early = desk.store.backup(&desk.dir.path().join("early"), "mina").unwrap();
    let gone = desk.store.backup(&desk.dir.path().join("gone"), "mina").unwrap();
    desk.store.forget_backup(&gone.id, "mina").unwrap();
    let note = desk.store.checkpoint().unwrap();
    let files_before = crate::desk::files(&desk.home().join("blobs"));
    assert_eq!(find(&desk.store, "ha-rin"), 7, "texts, a claim, records, a case, a reason");

    let preview = desk.store.erase_preview(&request(&record, Original::Redact)).unwrap();
    let erasure = desk.store.erase_person(&request(&record, Original::Redact)).unwrap();
    assert_eq!(
        (&preview.reports, &preview.claims, preview.originals),
        (&erasure.reports, &erasure.claims, erasure.originals)
    );
    assert_eq!(erasure.names, ["Seo Ha-rin", "White Crane", "서하린"], "Lotus alone is many people");
    assert_eq!((erasure.reports.len(), erasure.originals), (5, 5));
    assert_eq!(erasure.backups.iter().map(|b| &b.0).collect::<Vec<_>>(), [&early.id]);
    assert!(erasure.wal_clean);
    let verified = desk.store.verify(Some(&note)).unwrap();
    assert_eq!(verified.findings, Vec::<Finding>::new());

    // What others are cited for still holds, to the letter.
    for row in desk.store.inbox(&amparo_store::InboxFilter::default()).unwrap().rows {
        let text = Text::new(desk.store.report_text(&row.id).unwrap());
        for claim in desk.store.claims_of(&row.id).unwrap() {
            assert!(claim.said().cites().values().flatten().all(|q| text.holds(q)), "{claim:?}");
        }
    }
    assert_eq!(find(&desk.store, "jun-ho"), 1);
    assert_eq!(find(&desk.store, "harin river"), 1, "a river is not a person");
    assert_eq!(find(&desk.store, "ha-rin") + find(&desk.store, "서하린") + find(&desk.store, "하린"), 0);
    let first = &erasure.reports[0];
    assert_eq!(desk.store.original(first).unwrap(), desk.store.report_text(first).unwrap().into_bytes());
    assert!(
        matches!(desk.store.original(&erasure.reports[4]), Err(Error::OriginalDestroyed(_))),
        "the photograph"
    );
    assert!(files_before.iter().filter(|f| f.exists()).count() == 1, "one report did not name her");

    let desk = desk.reopen(|home| {
        let all = dump(home);
        for word in
            ["ha-rin", "ha rin", "harin@", "seoharin", "서하린", "서 하린", "lotus", "white crane", "850 123"]
        {
            assert!(!all.to_lowercase().contains(word), "{word} is still there");
        }
        assert!(all.contains("Jun-ho") && all.contains("harin"));
    });
    assert!(desk.store.verify(Some(&note)).unwrap().is_intact());
    // The backup still opens, with the name.
    let restored = Store::restore(
        &desk.dir.path().join("early"),
        &desk.dir.path().join("back"),
        &pass(),
        Opening::for_tests(),
    );
    assert_eq!(find(&restored.unwrap(), "ha-rin"), 7);
}

#[test]
fn originals_can_be_destroyed_without_a_trace() {
    let (desk, record) = office();
    let erasure = desk.store.erase_person(&request(&record, Original::Destroy)).unwrap();
    for report in &erasure.reports {
        assert!(matches!(desk.store.original(report), Err(Error::OriginalDestroyed(_))));
        let head = desk.store.report(report).unwrap().head;
        assert_eq!(
            (head.sha256.as_str(), head.bytes),
            ("", 0),
            "a hash would tell whether a known file was here"
        );
    }
    assert!(desk.store.verify(None).unwrap().is_intact());
    assert_eq!(crate::desk::files(&desk.home().join("blobs")).len(), 1);
    assert!(desk.store.doctor().unwrap().iter().all(|f| f.sound));
}

#[test]
fn a_family_name_alone_goes_only_where_it_is_hers() {
    let desk = Desk::new();
    let hers = desk.add(page("One", "Seo", "Seo was seen again."));
    let other = desk.add(page("Two", "Seo", "Another Seo."));
    let case = desk.store.create_case("c", "s", "mina").unwrap();
    let record = desk
        .store
        .create_record(&case, EntityKind::Person, "Seo Ha-rin", Handling::Internal, "mina")
        .unwrap();
    desk.store.decide(accept_as(&desk.claim(&hers, "p1"), &record)).unwrap();
    let erasure = desk.store.erase_person(&request(&record, Original::Redact)).unwrap();
    assert_eq!(erasure.reports, [hers.clone()]);
    assert!(!desk.store.report_text(&hers).unwrap().contains("Seo"));
    assert!(desk.store.report_text(&other).unwrap().contains("Seo"));
}

#[test]
fn how_to_reach_her_goes_too() {
    let desk = Desk::new();
    let mut reading = page("One", "Seo Ha-rin", "Call 555 0199 for her.");
    let text = Text::new(reading.text.clone());
    let at = reading.text.find("555 0199").unwrap();
    reading.protection.push(Protection {
        kind: "contact_detail".into(),
        about: Some("p1".into()),
        score: Score::new(0.9),
        by: "rules".into(),
        cites: [("cue".to_owned(), vec![text.quote(at..at + 8)])].into(),
    });
    let report = desk.add(reading);
    let case = desk.store.create_case("c", "s", "mina").unwrap();
    let record =
        desk.store.create_record(&case, EntityKind::Person, "x", Handling::Internal, "mina").unwrap();
    desk.store.decide(accept_as(&desk.claim(&report, "p1"), &record)).unwrap();
    desk.store.erase_person(&request(&record, Original::Redact)).unwrap();
    let desk = desk.reopen(|home| assert!(!dump(home).contains("555 0199")));
    assert!(desk.store.report_text(&report).unwrap().contains("Call ████████ for her."));
}

#[test]
fn names_no_claim_holds_can_be_added() {
    let desk = Desk::new();
    let report = desk.add(page("One", "Mok Dan-bi", "Bright Moon came too."));
    let case = desk.store.create_case("c", "s", "mina").unwrap();
    let record =
        desk.store.create_record(&case, EntityKind::Person, "the aunt", Handling::Internal, "mina").unwrap();
    let also = EraseRequest { also: vec!["Bright Moon".into()], ..request(&record, Original::Destroy) };
    assert_eq!(desk.store.erase_preview(&request(&record, Original::Destroy)).unwrap().reports, []);
    assert_eq!(desk.store.erase_person(&also).unwrap().reports, [report]);
}

#[test]
fn the_mail_goes_with_what_was_attached_to_it() {
    let desk = Desk::new();
    let store = &desk.store;
    let mail = desk.add(page("A mail", "Ok Bo-ra", "See the list."));
    let mut list = desk.report(page("The list", "Seo Ha-rin", "Seo Ha-rin was taken."));
    list.inside = Some(mail.clone());
    let list = store.add_report(list).unwrap().id().clone();
    assert_eq!(store.inside_of(&mail).unwrap(), [list.clone()]);
    assert_eq!(store.inbox_row(&list).unwrap().inside, Some(mail.clone()));

    let case = store.create_case("A case", "reasonable_grounds", "mina").unwrap();
    let record =
        store.create_record(&case, EntityKind::Person, "Seo Ha-rin", Handling::Internal, "mina").unwrap();
    store.decide(accept_as(&desk.claim(&list, "p1"), &record)).unwrap();
    let done = store.erase_person(&request(&record, Original::Redact)).unwrap();
    assert_eq!(done.originals, 2, "the mail holds the list inside its own bytes");
    assert_eq!(store.original(&mail).unwrap(), store.report_text(&mail).unwrap().into_bytes());
    assert!(store.report_text(&mail).unwrap().contains("See the list."), "its words stay");
    assert!(store.verify(None).unwrap().is_intact());
}
