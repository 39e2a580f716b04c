//! A report comes in, is reviewed, found, erased and verified, in a store that goes away afterwards:
//! `cargo run -p amparo-store --example review`
#![allow(clippy::print_stdout)] // an example prints

use amparo_model::reading::{Entity, EntityKind, ReportHead, SCHEMA, Stated};
use amparo_model::{Credibility, Handling, Reading, Reliability, Score, Text, Verdict};
use amparo_store::{
    EraseRequest, InboxFilter, NewDecision, NewReport, NewSource, Opening, Original, Passphrase, Query,
    Result, Store,
};

fn main() -> Result<()> {
    let dir = std::env::temp_dir().join(format!("amparo-review-{}", std::process::id()));
    let store = Store::create_with(&dir, &Passphrase::new("only an example"), Opening::for_tests())?;

    let source = store.add_source(NewSource {
        kind: "media".into(),
        label: "Harbour Post".into(),
        reliability: Reliability::UsuallyReliable,
        handling: Handling::Internal,
        consent: vec![],
        who: "mina".into(),
    })?;
    let reading = read("Seo Ha-rin was arrested near the river.", "Seo Ha-rin");
    let bytes = reading.text.clone().into_bytes();
    let new = NewReport {
        bytes,
        file_name: "page.txt".into(),
        source,
        inside: None,
        handling: Handling::Internal,
        reading,
        who: "mina".into(),
    };
    let report = store.add_report(new)?.id().clone();
    println!("in the inbox: {}", store.inbox(&InboxFilter::default())?.rows[0].title);

    let case = store.create_case("River", "reasonable_grounds", "mina")?;
    store.attach_report(&case, &report, "mina")?;
    let person = store.create_record(
        &case,
        EntityKind::Person,
        "the woman at the river",
        Handling::Internal,
        "mina",
    )?;
    let claim = store.claims_of(&report)?.remove(0).claim.id;
    store.decide(NewDecision {
        claim,
        verdict: Verdict::Accepted(None),
        record: Some(person.clone()),
        credibility: Credibility::Probable,
        who: "mina".into(),
        why: String::new(),
        supersedes: None,
    })?;
    let query = Query { text: "ha-rin".into(), ..Query::default() };
    println!("found: {} (the report and the accepted name)", store.search(&query)?.total);

    let note = store.checkpoint()?;
    let request = EraseRequest {
        record: person,
        original: Original::Redact,
        also: vec![],
        who: "mina".into(),
        why: "she asked".into(),
    };
    store.erase_person(&request)?;
    println!("after erasing: {:?}, found: {}", store.report_text(&report)?, store.search(&query)?.total);
    println!("the log of before still verifies: {}", store.verify(Some(&note))?.is_intact());
    store.close()?;
    std::fs::remove_dir_all(&dir).ok();
    Ok(())
}

/// What `amparo-extract` would find: one person.
fn read(words: &str, name: &str) -> Reading {
    let text = Text::new(words.to_owned());
    let cites: Vec<_> = words.match_indices(name).map(|(at, w)| text.quote(at..at + w.len())).collect();
    let (score, by) = (Score::new(0.9), "rules".to_owned());
    let person = Entity {
        id: "p1".into(),
        kind: EntityKind::Person,
        name: Some(name.into()),
        size: None,
        attributes: vec![],
        place: None,
        mentions: cites.clone(),
        score,
        by,
        cites: [("name".to_owned(), cites)].into(),
    };
    Reading {
        schema: SCHEMA.into(),
        report: ReportHead {
            sha256: "0".repeat(64),
            bytes: words.len() as u64,
            media_type: "text/plain".into(),
            language: "en".into(),
            title: Some(Stated { value: "Arrest near the river".into(), cites: vec![] }),
            outlet: None,
            address: None,
            byline: None,
            dateline: None,
            published: None,
            body: vec![],
            leftovers: vec![],
        },
        text: words.to_owned(),
        source_map: vec![],
        entities: vec![person],
        relations: vec![],
        acts: vec![],
        events: vec![],
        statements: vec![],
        counts: vec![],
        conflicts: vec![],
        protection: vec![],
        warnings: vec![],
    }
}
