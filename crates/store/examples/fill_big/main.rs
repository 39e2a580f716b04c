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

mod invent;

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Instant;

use amparo_model::reading::EntityKind;
use amparo_model::{
    AccountId, CaseId, Credibility, Handling, RecordId, Reliability, ReportId, SourceId, Verdict,
};
use amparo_store::{
    Asked, InboxFilter, NewAccount, NewCoding, NewDeadline, NewDecision, NewIntervention, NewReport,
    NewSaved, NewSource, Opening, Params, Passphrase, Role, SecondState, Store,
};
use invent::{HANGUL, LATIN, Words, name, report, towns};

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
