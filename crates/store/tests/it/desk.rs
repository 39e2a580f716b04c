//! What every test works with: a store in a temporary folder, a clock and a chance of its own, invented reports.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use amparo_model::reading::{
    Act, Attribute, Attribution, Entity, EntityKind, Protection, Published, PublishedStatus, ReportHead,
    SCHEMA, Stated, Warning,
};
use amparo_model::{
    ClaimId, Credibility, Handling, MapRun, Modality, Quote, Reading, RecordId, Reliability, ReportId, Score,
    SourceId, Text, Verdict,
};
use amparo_store::{Added, Ambient, NewDecision, NewReport, NewSource, Opening, Passphrase, Store};

/// One second later at each look; the same bytes in the same order each time.
#[derive(Default)]
pub(crate) struct Stage {
    seconds: AtomicU64,
    drawn: AtomicU64,
}

impl Ambient for Stage {
    fn now(&self) -> jiff::Timestamp {
        let seconds = self.seconds.fetch_add(1, Ordering::SeqCst);
        jiff::Timestamp::from_second(1_700_000_000 + seconds as i64).unwrap()
    }

    fn fill(&self, bytes: &mut [u8]) {
        for byte in bytes {
            let mut x =
                self.drawn.fetch_add(1, Ordering::SeqCst).wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x5bd1;
            x ^= x >> 29;
            x = x.wrapping_mul(0xbf58_476d_1ce4_e5b9);
            *byte = (x >> 56) as u8;
        }
    }
}

pub(crate) fn pass() -> Passphrase {
    Passphrase::new("seven quiet herons wade")
}

/// A store in a folder that goes away.
pub(crate) struct Desk {
    pub(crate) store: Store,
    pub(crate) dir: tempfile::TempDir,
    pub(crate) source: SourceId,
}

impl Desk {
    pub(crate) fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let opening = Opening { ambient: Arc::new(Stage::default()), ..Opening::for_tests() };
        let store = Store::create_with(&home(&dir), &pass(), opening).unwrap();
        let source = store.add_source(outlet("Harbour Post")).unwrap();
        Self { store, dir, source }
    }

    pub(crate) fn home(&self) -> PathBuf {
        home(&self.dir)
    }

    /// Closes the store, lets the test work on the closed folder, and opens it again.
    pub(crate) fn reopen(self, between: impl FnOnce(&Path)) -> Self {
        let Self { store, dir, source } = self;
        store.close().unwrap();
        between(&home(&dir));
        let store = Store::open_with(&home(&dir), &pass(), Opening::for_tests()).unwrap();
        Self { store, dir, source }
    }

    pub(crate) fn add(&self, reading: Reading) -> ReportId {
        match self.store.add_report(self.report(reading)).unwrap() {
            Added::New(id) => id,
            other => panic!("not new: {other:?}"),
        }
    }

    pub(crate) fn report(&self, reading: Reading) -> NewReport {
        NewReport {
            bytes: format!("<html>{}</html>", reading.text).into_bytes(),
            file_name: "page.html".into(),
            source: self.source.clone(),
            inside: None,
            handling: Handling::Internal,
            reading,
            who: "mina".into(),
        }
    }

    /// The claim of a report with a local id.
    pub(crate) fn claim(&self, report: &ReportId, local: &str) -> ClaimId {
        let claims = self.store.claims_of(report).unwrap();
        claims.into_iter().find(|c| c.claim.local == local).unwrap().claim.id
    }
}

fn home(dir: &tempfile::TempDir) -> PathBuf {
    dir.path().join("store")
}

pub(crate) fn outlet(label: &str) -> NewSource {
    NewSource {
        kind: "media".into(),
        label: label.into(),
        reliability: Reliability::UsuallyReliable,
        handling: Handling::Internal,
        consent: vec![],
        who: "mina".into(),
    }
}

pub(crate) fn accept(claim: &ClaimId) -> NewDecision {
    NewDecision {
        claim: claim.clone(),
        verdict: Verdict::Accepted(None),
        record: None,
        credibility: Credibility::Probable,
        who: "mina".into(),
        why: String::new(),
        supersedes: None,
    }
}

pub(crate) fn accept_as(claim: &ClaimId, record: &RecordId) -> NewDecision {
    NewDecision { record: Some(record.clone()), ..accept(claim) }
}

/// A page about somebody's arrest: entity `p1` named `name`, act `a1`, a request not to be named.
pub(crate) fn page(title: &str, name: &str, rest: &str) -> Reading {
    let story = format!("{name} was arrested in Dandong on 4 November. {rest}");
    reading(title, &story, &[name])
}

/// A reading of a text that names some persons (`p1`, `p2`, …), the first of them arrested.
pub(crate) fn reading(title: &str, story: &str, names: &[&str]) -> Reading {
    let text = Text::new(format!("{title}\n\n{story}"));
    let cite = |words: &str| -> Vec<Quote> {
        let found = text.as_str().match_indices(words);
        found.map(|(at, words)| text.quote(at..at + words.len())).collect()
    };
    let (score, by) = (Score::new(0.9), "rules".to_owned());
    let entities = names.iter().enumerate().map(|(i, name)| Entity {
        id: format!("p{}", i + 1),
        kind: EntityKind::Person,
        name: Some((*name).to_owned()),
        size: None,
        attributes: vec![Attribute { name: "age".into(), value: "34".into(), cites: vec![] }],
        place: None,
        mentions: cite(name),
        score,
        by: by.clone(),
        cites: [("name".to_owned(), cite(name))].into(),
    });
    let act = Act {
        id: "a1".into(),
        act: "arrest".into(),
        modality: Modality::Asserted,
        victims: names.first().map(|_| "p1".to_owned()).into_iter().collect(),
        actors: vec![],
        size: None,
        when: None,
        places: vec![],
        means: vec![],
        targets: vec![],
        sources: vec![],
        attribution: Attribution::None,
        event: None,
        score,
        by: by.clone(),
        cites: [("trigger".to_owned(), cite("arrested"))].into(),
    };
    let protection = Protection {
        kind: "anonymity_request".into(),
        about: Some("p1".into()),
        score,
        by: by.clone(),
        cites: [].into(),
    };
    Reading {
        schema: SCHEMA.into(),
        report: ReportHead {
            sha256: "0".repeat(64),
            bytes: text.as_str().len() as u64,
            media_type: "text/html".into(),
            language: "en".into(),
            title: Some(Stated { value: title.into(), cites: vec![] }),
            outlet: Some(Stated { value: "Harbour Post".into(), cites: vec![] }),
            address: None,
            byline: None,
            dateline: None,
            published: Some(Published {
                edtf: "2023-11-05".into(),
                status: PublishedStatus::Given,
                cites: vec![],
            }),
            body: vec![text.quote(title.len() + 2..text.as_str().len())],
            leftovers: vec![],
        },
        source_map: vec![MapRun {
            text_start: 0,
            text_end: text.len(),
            source_start: 6,
            source_end: text.len() + 6,
        }],
        entities: entities.collect(),
        relations: vec![],
        acts: vec![act],
        events: vec![],
        statements: vec![],
        counts: vec![],
        conflicts: vec![],
        protection: vec![protection],
        warnings: vec![],
        text: text.as_str().to_owned(),
    }
}

/// A file that holds no text.
pub(crate) fn unreadable(why: &str) -> Reading {
    let mut reading = reading("", "", &[]);
    reading.text.clear();
    reading.report.title = None;
    reading.report.body.clear();
    reading.acts.clear();
    reading.protection.clear();
    reading.source_map.clear();
    reading.warnings =
        vec![Warning { code: "no_text".into(), about: None, message: why.into(), cites: [].into() }];
    reading
}

/// Every file below a folder.
pub(crate) fn files(dir: &Path) -> Vec<PathBuf> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { all.extend(files(&path)) } else { all.push(path) }
    }
    all.sort();
    all
}
