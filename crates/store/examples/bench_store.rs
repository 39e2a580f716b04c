//! Measures the store and prints the figures. One command each:
//!
//! ```text
//! cargo run --release -p amparo-store --example bench_store -- save   [decisions]
//! cargo run --release -p amparo-store --example bench_store -- search [reports]
//! cargo run --release -p amparo-store --example bench_store -- open   [reports]
//! ```
//! `search` makes its store once in the folder `target/bench-store-N` and takes it up again afterwards; `open`
//! measures that store: opening, inbox, verify, backup, erasing (on a copy).
#![allow(clippy::print_stdout, clippy::unwrap_used)] // a measuring tool prints, and may stop at the first fault

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use amparo_model::reading::{Entity, EntityKind, ReportHead, SCHEMA, Stated};
use amparo_model::{Credibility, Handling, Quote, Reading, Reliability, Score, SourceId, Text, Verdict};
use amparo_store::{
    EraseRequest, HitKind, InboxFilter, NewDecision, NewReport, NewSource, Only, Opening, Order, Original,
    Params, Passphrase, Query, Store,
};

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let number = |default: usize| args.get(1).and_then(|n| n.parse().ok()).unwrap_or(default);
    match args.first().map(String::as_str) {
        Some("save") => save(number(5000)),
        Some("search") => search(number(100_000)),
        Some("open") => open(number(100_000)),
        _ => println!("say what to measure: save, search or open"),
    }
}

fn passphrase() -> Passphrase {
    Passphrase::new("only for measuring")
}

/// Chance without a generator crate: good enough for made-up text.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let x = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        x ^ (x >> 31)
    }

    fn below(&mut self, n: usize) -> usize {
        (self.next() % n as u64) as usize
    }

    fn share(&mut self) -> f64 {
        self.next() as f64 / u64::MAX as f64
    }
}

/// Made-up words, commonest first, drawn by Zipf's law as in real text.
struct Words {
    words: Vec<String>,
    upto: Vec<f64>,
}

impl Words {
    fn new(many: usize, syllables: &[&str]) -> Self {
        let mut chance = Chance(11);
        let mut words = std::collections::BTreeSet::new();
        let mut list = Vec::new();
        while list.len() < many {
            let parts = 1 + usize::from(list.len() > 60) + usize::from(list.len() > 3000) + chance.below(2);
            let word: String = (0..parts).map(|_| syllables[chance.below(syllables.len())]).collect();
            if words.insert(word.clone()) {
                list.push(word);
            }
        }
        let mut sum = 0.0;
        let upto = (0..many)
            .map(|rank| {
                sum += 1.0 / (rank as f64 + 2.7);
                sum
            })
            .collect();
        Self { words: list, upto }
    }

    fn draw(&self, chance: &mut Chance) -> &str {
        let at = chance.share() * self.upto.last().unwrap();
        &self.words[self.upto.partition_point(|&u| u < at).min(self.words.len() - 1)]
    }
}

const LATIN: &[&str] = &[
    "ar", "be", "con", "di", "en", "for", "ga", "hi", "in", "jo", "ka", "la", "mo", "ne", "or", "pre", "qui",
    "re", "sa", "ti", "un", "ver", "wo", "xi", "yo", "za", "ment", "tion", "ing", "er", "est", "al", "ble",
    "der", "ous",
];
const HANGUL: &[&str] = &[
    "가", "나", "다", "라", "마", "바", "사", "아", "자", "차", "카", "타", "파", "하", "고", "노", "도",
    "로", "모", "보", "소", "오", "조", "초", "기", "니", "디", "리", "미", "비", "시", "이", "지", "치",
    "은", "을", "에", "한", "인", "는",
];
const FAMILY: &[&str] = &["Kim", "Lee", "Park", "Choi", "Jung", "Kang", "Cho", "Yoon", "Jang", "Lim"];
const GIVEN: &[&str] =
    &["chol", "su", "yong", "il", "mi", "na", "hyok", "jin", "ok", "sun", "dae", "ho", "ran", "bok"];
const FAMILY_KO: &[&str] =
    &["김", "이", "박", "최", "정", "강", "조", "윤", "장", "임", "한", "오", "서", "신", "권", "황"];
const GIVEN_KO: &[&str] =
    &["강", "영", "철", "민", "숙", "준", "혁", "진", "옥", "순", "별", "솔", "빈", "찬", "율", "건"];

fn name(chance: &mut Chance) -> String {
    let given = [GIVEN[chance.below(GIVEN.len())], GIVEN[chance.below(GIVEN.len())]];
    let mut given = given.join("-");
    given[..1].make_ascii_uppercase();
    format!("{} {given}", FAMILY[chance.below(FAMILY.len())])
}

/// A name of two syllables.
fn short_name(chance: &mut Chance) -> String {
    format!("{}{}", FAMILY_KO[chance.below(FAMILY_KO.len())], GIVEN_KO[chance.below(GIVEN_KO.len())])
}

/// A report of about 500 words, one in eight in Korean, each naming two persons.
fn report(n: usize, english: &Words, korean: &Words, chance: &mut Chance) -> Reading {
    let in_korean = n % 8 == 7;
    let words = if in_korean { korean } else { english };
    let names = [name(chance), if in_korean { short_name(chance) } else { name(chance) }];
    let mut text = format!("Report {n}: {} {}\n\n", words.draw(chance), words.draw(chance));
    let many = 420 + chance.below(160);
    for i in 0..many {
        if i % (many / 4) == 20 {
            text += &names[(i / (many / 4)) % 2];
            text += if in_korean { "은 " } else { " " };
        }
        text += words.draw(chance);
        text += if i % 14 == 13 { ". " } else { " " };
    }
    let text = Text::new(text);
    let cite = |name: &str| -> Vec<Quote> {
        text.as_str().match_indices(name).map(|(at, w)| text.quote(at..at + w.len())).collect()
    };
    let entity = |(i, name): (usize, &String)| Entity {
        id: format!("p{}", i + 1),
        kind: EntityKind::Person,
        name: Some(name.clone()),
        size: None,
        attributes: vec![],
        place: None,
        mentions: cite(name),
        score: Score::new(0.9),
        by: "rules".into(),
        cites: [("name".to_owned(), cite(name))].into(),
    };
    let title = text.as_str().lines().next().unwrap_or_default().to_owned();
    Reading {
        schema: SCHEMA.into(),
        report: ReportHead {
            sha256: "0".repeat(64),
            bytes: 0,
            media_type: "text/plain".into(),
            language: if in_korean { "ko" } else { "en" }.into(),
            title: Some(Stated { value: title, cites: vec![] }),
            outlet: None,
            address: None,
            byline: None,
            dateline: None,
            published: None,
            body: vec![],
            leftovers: vec![],
        },
        source_map: vec![],
        entities: names.iter().enumerate().map(entity).collect(),
        relations: vec![],
        acts: vec![],
        events: vec![],
        statements: vec![],
        counts: vec![],
        conflicts: vec![],
        protection: vec![],
        warnings: vec![],
        text: text.as_str().to_owned(),
    }
}

fn new_report(reading: Reading, source: &SourceId) -> NewReport {
    NewReport {
        bytes: reading.text.clone().into_bytes(),
        file_name: "r.txt".into(),
        source: source.clone(),
        inside: None,
        handling: Handling::Internal,
        reading,
        who: "bench".into(),
    }
}

fn a_source(store: &Store) -> SourceId {
    let new = NewSource {
        kind: "media".into(),
        label: "Bench".into(),
        reliability: Reliability::Unknown,
        handling: Handling::Internal,
        consent: vec![],
        who: "bench".into(),
    };
    store.add_source(new).unwrap()
}

fn accept(claim: amparo_model::ClaimId) -> NewDecision {
    NewDecision {
        claim,
        verdict: Verdict::Accepted(None),
        record: None,
        credibility: Credibility::Possible,
        who: "bench".into(),
        why: String::new(),
        supersedes: None,
    }
}

fn cheap() -> Opening {
    Opening { params: Params::FOR_TESTS, ..Opening::default() }
}

/// Middle, 95th of a hundred, and worst.
fn spread(mut times: Vec<Duration>) -> String {
    times.sort();
    let at =
        |share: f64| times[((times.len() as f64 * share) as usize).min(times.len() - 1)].as_secs_f64() * 1e3;
    format!("p50 {:.2} ms  p95 {:.2} ms  worst {:.2} ms", at(0.5), at(0.95), at(1.0))
}

fn timed<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let start = Instant::now();
    let answer = work();
    (start.elapsed(), answer)
}

/// Decisions saved one at a time, each durable with its leaf; then reports added one at a time.
fn save(many: usize) {
    let dir = tempfile::tempdir_in(".").unwrap();
    let store = Store::create_with(&dir.path().join("s"), &passphrase(), cheap()).unwrap();
    let source = a_source(&store);
    let (english, korean, mut chance) = (Words::new(30_000, LATIN), Words::new(8000, HANGUL), Chance(5));
    let reports: Vec<_> = (0..many.div_ceil(2))
        .map(|n| new_report(report(n, &english, &korean, &mut chance), &source))
        .collect();
    let mut adding = Vec::new();
    let mut claims = Vec::new();
    for (i, new) in reports.into_iter().enumerate() {
        let (time, added) = timed(|| store.add_report(new).unwrap());
        if i < 1000 {
            adding.push(time);
        }
        claims.extend(store.claims_of(added.id()).unwrap().into_iter().map(|c| c.claim.id));
    }
    let mut saving = Vec::new();
    let start = Instant::now();
    for claim in claims.into_iter().take(many) {
        saving.push(timed(|| store.decide(accept(claim)).unwrap()).0);
    }
    println!(
        "decisions   {:.0} a second  {}",
        saving.len() as f64 / start.elapsed().as_secs_f64(),
        spread(saving)
    );
    let sum: f64 = adding.iter().map(Duration::as_secs_f64).sum();
    println!("reports     {:.0} a second  {}", adding.len() as f64 / sum, spread(adding));
    println!("memory      {} MiB at most", peak_mib());
}

fn folder(many: usize) -> PathBuf {
    Path::new("target").join(format!("bench-store-{many}"))
}

fn filled(many: usize) -> Store {
    let dir = folder(many);
    if Store::is_in(&dir) {
        return Store::open_with(&dir, &passphrase(), cheap()).unwrap();
    }
    let store = Store::create_with(&dir, &passphrase(), cheap()).unwrap();
    let source = a_source(&store);
    let (english, korean, mut chance) = (Words::new(30_000, LATIN), Words::new(8000, HANGUL), Chance(5));
    let start = Instant::now();
    for from in (0..many).step_by(500) {
        let batch = (from..many.min(from + 500))
            .map(|n| new_report(report(n, &english, &korean, &mut chance), &source));
        let added = store.add_reports(batch.collect()).unwrap();
        if from % 10_000 == 0 {
            println!("  {from} reports after {:.0} s", start.elapsed().as_secs_f64());
        }
        for claim in store.claims_of(added[0].id()).unwrap() {
            store.decide(accept(claim.claim.id)).unwrap();
        }
    }
    println!(
        "made {many} reports in {:.0} s ({:.0} a second)",
        start.elapsed().as_secs_f64(),
        many as f64 / start.elapsed().as_secs_f64()
    );
    store
}

fn search(many: usize) {
    let store = filled(many);
    let (english, mut chance) = (Words::new(30_000, LATIN), Chance(77));
    let frequency = |text: &str| {
        let query = Query {
            text: text.into(),
            kind: Some(HitKind::Report),
            order: Order::Newest,
            limit: 1,
            ..Query::default()
        };
        store.search(&query).unwrap().total as f64 / many as f64
    };
    let pick = |ranks: std::ops::Range<usize>, low: f64, high: f64| -> Vec<String> {
        let words = english.words[ranks].iter().filter(|w| (low..high).contains(&frequency(w)));
        words.take(40).cloned().collect()
    };
    let common = pick(60..600, 0.10, 0.60);
    let rare = pick(20_000..30_000, 1e-5, 3e-3);
    let mut groups: BTreeMap<&str, (Order, Vec<String>)> = BTreeMap::new();
    groups.insert("1 rare term, by relevance", (Order::Relevance, rare));
    groups.insert(
        "2 person's name, by relevance",
        (Order::Relevance, (0..40).map(|_| name(&mut chance)).collect()),
    );
    groups.insert(
        "3 two-syllable Korean name, by relevance",
        (Order::Relevance, (0..40).map(|_| short_name(&mut chance)).collect()),
    );
    groups.insert("4 word in over a tenth, newest first", (Order::Newest, common.clone()));
    let three: Vec<_> = (0..40)
        .map(|_| (0..3).map(|_| common[chance.below(common.len())].clone()).collect::<Vec<_>>().join(" "))
        .collect();
    groups.insert("5 three common words, newest first", (Order::Newest, three.clone()));
    groups.insert("6 word in over a tenth, by relevance", (Order::Relevance, common));
    groups.insert("7 three common words, by relevance", (Order::Relevance, three));
    for (title, (order, texts)) in &groups {
        for kind in [Some(HitKind::Report), None] {
            let run = |text: &String| {
                let query = Query { text: text.clone(), kind, order: *order, limit: 20, ..Query::default() };
                timed(|| store.search(&query).unwrap())
            };
            let cold: Vec<_> = texts.iter().map(run).collect();
            let found: u64 = cold.iter().map(|(_, hits)| hits.total).sum();
            let times = (0..5).flat_map(|_| texts.iter().map(|t| run(t).0)).collect();
            let what = if kind.is_none() { "everything" } else { "reports" };
            println!(
                "{title:42} {what:10} {}  ({} queries, {} hits each)",
                spread(times),
                texts.len(),
                found / texts.len() as u64
            );
        }
    }
    println!("memory      {} MiB at most", peak_mib());
}

fn open(many: usize) {
    drop(filled(many));
    let dir = folder(many);
    let (time, store) = timed(|| Store::open_with(&dir, &passphrase(), cheap()).unwrap());
    println!("open        {:.1} ms (cheap key derivation)", time.as_secs_f64() * 1e3);
    for only in [Only::All, Only::ToReview, Only::NoCase, Only::Nobodys] {
        let filter = InboxFilter { only: only.clone(), ..InboxFilter::default() };
        let times = (0..20).map(|_| timed(|| store.inbox(&filter).unwrap()).0).collect();
        println!("inbox       {only:?}: {}", spread(times));
    }
    println!("memory      {} MiB at most, so far", peak_mib());
    let stats = store.stats().unwrap();
    println!("size        {} MiB database, {} leaves", stats.database_bytes >> 20, stats.leaves);
    let (time, report) = timed(|| store.verify(None).unwrap());
    println!(
        "verify      {:.1} s for {} rows, {} originals, {} findings",
        time.as_secs_f64(),
        report.rows,
        report.originals,
        report.findings.len()
    );
    let copy = dir.with_extension("copy");
    let (time, _) = timed(|| store.backup(&copy, "bench").unwrap());
    println!("backup      {:.1} s", time.as_secs_f64());
    drop(store);
    let store = Store::open_with(&copy, &passphrase(), cheap()).unwrap();
    let case = store.create_case("c", "s", "bench").unwrap();
    let label = name(&mut Chance(77));
    let record = store.create_record(&case, EntityKind::Person, &label, Handling::Internal, "bench").unwrap();
    let request = EraseRequest {
        record,
        original: Original::Redact,
        also: vec![],
        who: "bench".into(),
        why: "x".into(),
    };
    let (time, erasure) = timed(|| store.erase_person(&request).unwrap());
    println!(
        "erase       {:.1} s for {} reports, {} claims",
        time.as_secs_f64(),
        erasure.reports.len(),
        erasure.claims.len()
    );
    println!("memory      {} MiB at most", peak_mib());
    drop(store);
    std::fs::remove_dir_all(copy).unwrap();
}

/// Most memory this process ever held; 0 where the system does not say.
fn peak_mib() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|l| l.strip_prefix("VmHWM:")).unwrap_or("0");
    line.split_whitespace().next().and_then(|kb| kb.parse::<u64>().ok()).unwrap_or(0) / 1024
}
