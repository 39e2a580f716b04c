//! Makes a large store of invented reports, for `bench_pages` of the crate `amparo`:
//!
//! ```text
//! cargo run --release -p amparo-store --example fill_big -- FOLDER [reports]
//! ```
//! With 100,000 reports (the default): 1,000,000 claims in 2,000 cases, a third of the reports reviewed, an intervention
//! and two deadlines a case, sixty second readings, sixty people with accounts (`person1` … `person60`, each a reviewer
//! in forty cases and with two saved searches), and `chief`, who administers. An unfinished
//! folder is not taken up again: remove it first. One transaction a case and step; in a folder in memory (`/dev/shm`)
//! it is quickest, because nothing waits for a disk.
#![allow(clippy::print_stdout, clippy::unwrap_used)] // a measuring tool prints, and may stop at the first fault

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Instant;

use amparo_model::reading::{
    Act, Attribute, Attribution, CountSaid, Entity, EntityKind, Located, PlaceRole, Protection, Published,
    PublishedStatus, Quoted, Relation, ReportHead, SCHEMA, Stated, Statement,
};
use amparo_model::{
    AccountId, CaseId, Credibility, Handling, Modality, Quote, Reading, RecordId, Reliability, ReportId,
    Score, Size, SourceId, Text, Verdict, When,
};
use amparo_store::{
    Asked, InboxFilter, NewAccount, NewCoding, NewDeadline, NewDecision, NewIntervention, NewReport,
    NewSaved, NewSource, Opening, Params, Passphrase, Role, SecondState, Store,
};

/// Passphrase of the store and password of everybody in it.
const WORDS: &str = "only for measuring";
const WHO: &str = "bench";

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let Some(dir) = args.first() else {
        println!("say into which folder");
        return;
    };
    let many = args.get(1).and_then(|n| n.parse().ok()).unwrap_or(100_000);
    fill(Path::new(dir), many);
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

    fn of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
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
const FAMILY: &[(&str, &str)] = &[
    ("Kim", "김"),
    ("Ri", "리"),
    ("Pak", "박"),
    ("Choe", "최"),
    ("Jong", "정"),
    ("Kang", "강"),
    ("Jo", "조"),
    ("Yun", "윤"),
    ("Jang", "장"),
    ("Im", "임"),
    ("Han", "한"),
    ("O", "오"),
    ("So", "서"),
    ("Sin", "신"),
    ("Kwon", "권"),
    ("Hwang", "황"),
    ("An", "안"),
    ("Song", "송"),
    ("Ryu", "류"),
    ("Hong", "홍"),
];
const GIVEN: &[(&str, &str)] = &[
    ("chol", "철"),
    ("su", "수"),
    ("yong", "영"),
    ("il", "일"),
    ("mi", "미"),
    ("na", "나"),
    ("hyok", "혁"),
    ("jin", "진"),
    ("ok", "옥"),
    ("sun", "순"),
    ("dae", "대"),
    ("ho", "호"),
    ("ran", "란"),
    ("bok", "복"),
    ("song", "성"),
    ("hui", "희"),
    ("gyong", "경"),
    ("nam", "남"),
    ("myong", "명"),
    ("guk", "국"),
    ("hwa", "화"),
    ("rim", "림"),
    ("un", "은"),
    ("byol", "별"),
    ("sol", "솔"),
    ("gang", "강"),
    ("chan", "찬"),
    ("min", "민"),
];
const SLAVIC: (&[&str], &[&str]) = (
    &["Иван", "Пётр", "Алексей", "Николай", "Ольга", "Зоя", "Марина", "Сергей", "Анна", "Фёдор"],
    &[
        "Петров",
        "Сидоров",
        "Орлов",
        "Кузнецов",
        "Волков",
        "Зайцев",
        "Соколов",
        "Лебедев",
        "Козлов",
        "Новиков",
    ],
);
const ACTS: &[&str] = &[
    "arrest",
    "arrest",
    "arrest",
    "detention",
    "detention",
    "forced_return",
    "forced_return",
    "ill_treatment",
    "torture",
    "release",
    "escape",
    "interrogation",
    "transfer",
    "killing",
    "enforced_disappearance",
    "raid",
];
const COUNTRIES: &[&str] = &["CN", "CN", "CN", "KP", "RU", "VN", "TH", "LA", "KZ", "MM"];

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
            let word: String = (0..parts).map(|_| *chance.of(syllables)).collect();
            if words.insert(word.clone()) {
                list.push(word);
            }
        }
        let mut sum = 0.0;
        let mut add = |rank: usize| {
            sum += 1.0 / (rank as f64 + 2.7);
            sum
        };
        let upto = (0..many).map(&mut add).collect();
        Self { words: list, upto }
    }

    fn draw(&self, chance: &mut Chance) -> &str {
        let at = chance.share() * self.upto.last().unwrap();
        &self.words[self.upto.partition_point(|&u| u < at).min(self.words.len() - 1)]
    }
}

fn name(chance: &mut Chance) -> String {
    let (family, one, two) = (chance.of(FAMILY), chance.of(GIVEN), chance.of(GIVEN));
    match chance.below(20) {
        0..5 => format!("{}{}{}", family.1, one.1, two.1),
        5 => format!("{} {}", chance.of(SLAVIC.0), chance.of(SLAVIC.1)),
        _ => {
            let mut given = format!("{}-{}", one.0, two.0);
            given[..1].make_ascii_uppercase();
            format!("{} {given}", family.0)
        }
    }
}

/// Where things happen.
struct Town {
    name: String,
    at: Located,
}

fn towns(words: &Words, chance: &mut Chance) -> Vec<Town> {
    let one = |i: usize| {
        let mut name = words.words[4000 + i].clone();
        name[..1].make_ascii_uppercase();
        let (lat, lon) = (20.0 + chance.share() * 35.0, 75.0 + chance.share() * 60.0);
        let country = Some((*chance.of(COUNTRIES)).to_owned());
        Town {
            name,
            at: Located { level: "town".into(), lat, lon, gazetteer: format!("geonames:{i}"), country },
        }
    };
    (0..400).map(one).collect()
}

fn modality(chance: &mut Chance) -> Modality {
    match chance.below(10) {
        0..6 => Modality::Asserted,
        6 | 7 => Modality::Alleged,
        8 => Modality::Feared,
        _ => Modality::Uncertain,
    }
}

/// A report of about 200 words with about ten claims.
fn report(n: usize, words: [&Words; 2], names: &[String], towns: &[Town], chance: &mut Chance) -> Reading {
    let language = match chance.below(20) {
        0..12 => "en",
        12..15 => "ko",
        15 | 16 => "zh",
        17 => "es",
        18 => "fr",
        _ => "ru",
    };
    let mine = words[usize::from(language == "ko")];
    let people = [chance.of(names).clone(), chance.of(names).clone()];
    let town = chance.of(towns);
    let (year, month, day) = (2015 + chance.below(11), 1 + chance.below(12), 1 + chance.below(28));
    let date = format!("{year}-{month:02}-{day:02}");
    let body = format!("Committee {}", mine.draw(chance));
    let mut text = format!("Report {n}: {} {}\n\n", mine.draw(chance), mine.draw(chance));
    let many = 160 + chance.below(80);
    for i in 0..many {
        match i {
            10 | 90 => text += &format!("{} ", people[0]),
            12 => text += &format!("was arrested in {} ", town.name),
            40 => text += &format!("{body} said that "),
            60 | 120 => text += &format!("{} ", people[1]),
            64 => text += "was questioned ",
            _ => {}
        }
        text += mine.draw(chance);
        text += if i % 14 == 13 { ". " } else { " " };
    }
    let text = Text::new(text);
    let cite = |words: &str| -> Vec<Quote> {
        text.as_str().match_indices(words).take(2).map(|(at, w)| text.quote(at..at + w.len())).collect()
    };
    let (score, by) = (Score::new(0.6 + chance.share() * 0.4), "rules".to_owned());
    let entity = |id: &str, kind, name: &str, place: Option<Located>| Entity {
        id: id.into(),
        kind,
        name: Some(name.into()),
        size: None,
        attributes: match kind {
            EntityKind::Person => vec![Attribute { name: "age".into(), value: "34".into(), cites: vec![] }],
            _ => vec![],
        },
        place,
        mentions: cite(name),
        score,
        by: by.clone(),
        cites: [("name".to_owned(), cite(name))].into(),
    };
    let mut act = |id: &str, trigger: &str, victim: &str, placed: bool| Act {
        id: id.into(),
        act: (*chance.of(ACTS)).into(),
        modality: modality(chance),
        victims: vec![victim.into()],
        actors: vec![],
        size: None,
        when: placed.then(|| When { edtf: Some(date.clone()), text: "that day".into(), ..When::default() }),
        places: if placed { vec![PlaceRole { id: "t1".into(), role: "at".into() }] } else { vec![] },
        means: vec![],
        targets: vec![],
        sources: vec!["o1".into()],
        attribution: Attribution::Said,
        event: None,
        score,
        by: by.clone(),
        cites: [("trigger".to_owned(), cite(trigger)), ("victims".to_owned(), cite(&people[0]))].into(),
    };
    let acts = vec![
        act("a1", "arrested", "p1", true),
        act("a2", "questioned", "p2", false),
        act("a3", "said", "p1", true),
    ];
    let protected = chance.below(5) < 2;
    let title = text.as_str().lines().next().unwrap_or_default().to_owned();
    let outlet = format!("{} Post", mine.words[100 + (chance.share().powi(3) * 120.0) as usize]);
    let stated = |value: &str| Some(Stated { value: value.into(), cites: vec![] });
    Reading {
        schema: SCHEMA.into(),
        report: ReportHead {
            sha256: "0".repeat(64),
            bytes: text.as_str().len() as u64,
            media_type: "text/plain".into(),
            language: language.into(),
            title: stated(&title),
            outlet: stated(&outlet),
            address: None,
            byline: None,
            dateline: None,
            published: Some(Published { edtf: date.clone(), status: PublishedStatus::Given, cites: vec![] }),
            body: vec![text.quote(title.len() + 2..text.as_str().len())],
            leftovers: vec![],
        },
        source_map: vec![],
        entities: vec![
            entity("p1", EntityKind::Person, &people[0], None),
            entity("p2", EntityKind::Person, &people[1], None),
            entity("o1", EntityKind::Organisation, &body, None),
            entity("t1", EntityKind::Place, &town.name, Some(town.at.clone())),
        ],
        relations: if protected {
            vec![]
        } else {
            vec![Relation {
                id: "r1".into(),
                kind: "colleague_of".into(),
                from: "p1".into(),
                to: "p2".into(),
                score,
                by: by.clone(),
                cites: BTreeMap::new(),
            }]
        },
        acts,
        events: vec![],
        statements: vec![Statement {
            id: "s1".into(),
            kind: "denial".into(),
            speaker: Some("o1".into()),
            addressees: vec![],
            about: vec!["a1".into()],
            when: None,
            quoted: Quoted::None,
            inside: None,
            score,
            by: by.clone(),
            cites: [("content".to_owned(), cite("said that"))].into(),
        }],
        counts: vec![CountSaid {
            id: "n1".into(),
            size: Size::exactly(1 + chance.below(20) as u64),
            unit: "persons".into(),
            of: "arrest".into(),
            period: None,
            counter: Some("o1".into()),
            score,
            by: by.clone(),
            cites: BTreeMap::new(),
        }],
        conflicts: vec![],
        protection: if protected {
            vec![Protection {
                kind: "anonymity_request".into(),
                about: Some("p1".into()),
                score,
                by: by.clone(),
                cites: BTreeMap::new(),
            }]
        } else {
            vec![]
        },
        warnings: vec![],
        text: text.as_str().to_owned(),
    }
}

/// How many reports a case has: many small ones, few large ones; 50 in the middle of all.
fn sizes(cases: usize, reports: usize, chance: &mut Chance) -> Vec<usize> {
    let mut weights: Vec<f64> =
        (0..cases).map(|_| 0.15 + (-chance.share().max(1e-9).ln()).powf(1.3)).collect();
    let sum: f64 = weights.iter().sum();
    weights.iter_mut().for_each(|w| *w *= reports as f64 / sum);
    weights.into_iter().map(|w| (w.round() as usize).clamp(1, 400)).collect()
}

/// Decisions about every claim of a report.
fn decisions(
    store: &Store,
    report: &ReportId,
    people: &BTreeMap<String, RecordId>,
    chance: &mut Chance,
) -> Vec<NewDecision> {
    let decide = |claim: amparo_model::Reviewed| {
        let reject = chance.below(7) == 0;
        let record = match &claim.claim.said {
            amparo_model::Said::Entity(e) if !reject => {
                e.name.as_ref().and_then(|name| people.get(name)).cloned()
            }
            _ => None,
        };
        NewDecision {
            claim: claim.claim.id,
            verdict: if reject { Verdict::Rejected } else { Verdict::Accepted(None) },
            record,
            credibility: Credibility::Possible,
            who: WHO.into(),
            why: if reject { "the words say something else".into() } else { String::new() },
            supersedes: None,
        }
    };
    store.claims_of(report).unwrap().into_iter().map(decide).collect()
}

fn fill(dir: &Path, many: usize) {
    let opening = Opening {
        params: Params::FOR_TESTS,
        account_params: Params::FOR_TESTS,
        cache_mib: 256,
        ..Opening::default()
    };
    let store = Store::create_with(dir, &Passphrase::new(WORDS), opening).unwrap();
    let start = Instant::now();
    let mut chance = Chance(5);
    let (latin, korean) = (Words::new(30_000, LATIN), Words::new(8000, HANGUL));
    let towns = towns(&latin, &mut chance);
    let sources: Vec<SourceId> = (0..40)
        .map(|n| {
            let new = NewSource {
                kind: "media".into(),
                label: format!("Source {n}"),
                reliability: Reliability::Unknown,
                handling: Handling::Internal,
                consent: vec![],
                who: WHO.into(),
            };
            store.add_source(new).unwrap()
        })
        .collect();
    let cases = many.div_ceil(50);
    let mut n = 0;
    let mut all: Vec<CaseId> = Vec::new();
    let mut decided = 0;
    for (at, size) in sizes(cases, many, &mut chance).into_iter().enumerate() {
        let title = format!("Case {at} {} {}", latin.draw(&mut chance), latin.draw(&mut chance));
        let case = store.create_case(&title, "reasonable_grounds", WHO).unwrap();
        let names: Vec<String> = (0..3 + size / 6).map(|_| name(&mut chance)).collect();
        let people: BTreeMap<String, RecordId> = names
            .iter()
            .map(|name| {
                let id =
                    store.create_record(&case, EntityKind::Person, name, Handling::Internal, WHO).unwrap();
                (name.clone(), id)
            })
            .collect();
        let new = (0..size).map(|_| {
            n += 1;
            let reading = report(n, [&latin, &korean], &names, &towns, &mut chance);
            NewReport {
                bytes: reading.text.clone().into_bytes(),
                file_name: format!("report-{n}.txt"),
                source: chance.of(&sources).clone(),
                inside: None,
                handling: Handling::Internal,
                reading,
                who: WHO.into(),
            }
        });
        let added = store.add_reports(new.collect()).unwrap();
        let ids: Vec<ReportId> = added.iter().map(|a| a.id().clone()).collect();
        store.attach_reports(&case, &ids, WHO).unwrap();
        let mut decide = Vec::new();
        for id in &ids {
            if chance.below(3) == 0 {
                decide.extend(decisions(&store, id, &people, &mut chance));
            }
        }
        decided += store.decide_all(&decide).unwrap().len();
        tasks(&store, &case, people.values().next(), &mut chance);
        all.push(case);
        if at % 100 == 99 {
            println!("  {n} reports, {decided} decisions after {:.0} s", start.elapsed().as_secs_f64());
        }
    }
    people(&store, &all);
    let stats = store.stats().unwrap();
    println!(
        "{} reports, {} claims, {} decisions, {} cases, {} records, {} MiB, in {:.0} s",
        stats.reports,
        stats.claims,
        stats.decisions,
        stats.cases,
        stats.records,
        stats.database_bytes >> 20,
        start.elapsed().as_secs_f64()
    );
    store.close().unwrap();
}

/// What is done for a case, and by when.
fn tasks(store: &Store, case: &CaseId, about: Option<&RecordId>, chance: &mut Chance) {
    let mut day = || format!("2026-{:02}-{:02}", 10 + chance.below(3), 1 + chance.below(28));
    let intervention = store
        .add_intervention(&NewIntervention {
            case: case.clone(),
            kind: "letter".into(),
            addressee: "Committee".into(),
            asked: "where they are held".into(),
            sent: "2026-09-01".into(),
            records: about.into_iter().cloned().collect(),
            note: String::new(),
            who: WHO.into(),
        })
        .unwrap();
    for (record, intervention) in [(about.cloned(), None), (None, Some(intervention))] {
        let deadline = NewDeadline {
            case: case.clone(),
            record,
            intervention,
            rule: None,
            label: "Ask again".into(),
            due: day().parse().unwrap(),
            basis: None,
            claim: None,
            doer: String::new(),
            who: WHO.into(),
            why: "agreed".into(),
        };
        store.add_deadline(deadline).unwrap();
    }
}

/// A report of another case, read a second time and finished.
fn second_reading(store: &Store, case: &CaseId, reader: &AccountId, name: &str) {
    let filter = InboxFilter { case: Some(case.clone()), limit: 1, ..InboxFilter::default() };
    let report = store.inbox(&filter).unwrap().rows.remove(0).id;
    let second = store.ask_second(&report, reader, WHO).unwrap();
    for claim in store.claims_of(&report).unwrap() {
        let new = NewCoding {
            second: second.clone(),
            claim: claim.claim.id,
            verdict: Some(Verdict::Accepted(None)),
            who: name.into(),
            why: String::new(),
            supersedes: None,
        };
        store.code(&new).unwrap();
    }
    store.end_second(&report, SecondState::Finished, name, "").unwrap();
}

/// Everybody who signs in.
fn people(store: &Store, cases: &[CaseId]) {
    let password = Passphrase::new(WORDS);
    let account = |name: &str, administrator: bool| NewAccount {
        name: name.into(),
        label: name.into(),
        administrator,
        who: WHO.into(),
    };
    store.first_account(&account("chief", true), &password).unwrap();
    for person in 1..=60 {
        let name = format!("person{person}");
        let (id, code) = store.add_account(&account(&name, false)).unwrap();
        store.redeem(&name, &code, &password).unwrap().unwrap();
        for n in 0..40 {
            let case = &cases[(person * 31 + n * 47) % cases.len()];
            store.add_member(case, &id, Role::Reviewer, WHO).unwrap();
        }
        for query in ["arrested", "act:torture"] {
            let new = NewSaved {
                what: Asked::Search,
                name: query.into(),
                query: query.into(),
                case: None,
                account: Some(id.clone()),
                who: name.clone(),
            };
            store.save_query(new).unwrap();
        }
        second_reading(store, &cases[(person * 29) % cases.len()], &id, &name);
    }
}
