//! Killed at any moment, the store holds whole records, everything it said it had saved, and a log that verifies.
//!
//! 20 times in a normal run; `AMPARO_KILLS=200 cargo test -p amparo-store --test it crash` for more.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use amparo_model::reading::EntityKind;
use amparo_model::{ClaimId, Handling, ReportId, Verdict};
use amparo_store::{InboxFilter, NewDecision, NewReport, Opening, Store};

use crate::desk::{Desk, accept, page, pass};

const HOME: &str = "AMPARO_CRASH_HOME";

/// Not a test of its own: what the killed process does.
#[test]
fn child() {
    let Ok(home) = std::env::var(HOME) else { return };
    let opening = Opening { wait: Duration::from_secs(5), ..Opening::for_tests() };
    let store = Store::open_with(home.as_ref(), &pass(), opening).unwrap();
    let source = store.sources().unwrap().remove(0).id;
    let case = store.create_case("c", "s", "mina").unwrap();
    let said = |line: String| writeln!(std::io::stdout(), "{line}").unwrap();
    for n in store.stats().unwrap().reports.. {
        let reading = page(&format!("Report {n}"), "Seo Ha-rin", &format!("{} times.", n * 7919));
        let new = NewReport {
            bytes: vec![n as u8; 5 + (n as usize * 997) % 200_000]
                .into_iter()
                .chain(n.to_be_bytes())
                .collect(),
            file_name: format!("{n}.html"),
            source: source.clone(),
            inside: None,
            handling: Handling::Internal,
            reading,
            who: "mina".into(),
        };
        let report = store.add_report(new).unwrap().id().clone();
        said(format!("saved {report}"));
        store.attach_report(&case, &report, "mina").unwrap();
        let record = store.create_record(&case, EntityKind::Person, "x", Handling::Internal, "mina").unwrap();
        for claim in store.claims_of(&report).unwrap() {
            let record = (claim.claim.local == "p1").then(|| record.clone());
            let first = store.decide(NewDecision { record, ..accept(&claim.claim.id) }).unwrap();
            said(format!("saved {}", claim.claim.id));
            if n % 3 == 0 {
                let reject = NewDecision {
                    verdict: Verdict::Rejected,
                    why: "no".into(),
                    supersedes: Some(first),
                    ..accept(&claim.claim.id)
                };
                let second = store.decide(reject).unwrap();
                store.undo(&second, "mina", "yes").unwrap();
            }
        }
    }
}

/// Kills in one store before the next begins: a store that grows for ever would make the check slow, not harder.
const KILLS_A_STORE: u64 = 20;

#[test]
fn killed_at_any_moment() {
    let kills: u64 = std::env::var("AMPARO_KILLS").ok().and_then(|n| n.parse().ok()).unwrap_or(20);
    let saved: u64 = (0..kills)
        .step_by(KILLS_A_STORE as usize)
        .map(|first| killed(first..kills.min(first + KILLS_A_STORE)))
        .sum();
    assert!(saved > 0, "the child never came to work");
}

fn start(home: &Path) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["crash::child", "--exact", "--nocapture"])
        .env(HOME, home)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap()
}

/// How many milliseconds the child takes until it says that something is saved: more on a busy machine.
fn until_at_work(home: &Path) -> u64 {
    let begun = Instant::now();
    let mut child = start(home);
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let said = lines.map_while(Result::ok).any(|line| line.contains("saved "));
    let millis = begun.elapsed().as_millis() as u64;
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(said, "the child never came to work");
    millis
}

/// Kills the child of one store at some points of time; gives how many writes it had reported as saved.
fn killed(points: std::ops::Range<u64>) -> u64 {
    let desk = Desk::new();
    let home = desk.home();
    let Desk { store, dir: _dir, .. } = desk;
    store.close().unwrap();
    let at_work = until_at_work(&home);
    let (mut saved, mut notes) = (0, Vec::new());
    for kill in points {
        let mut child = start(&home);
        // Far apart and close together, by a sequence without pattern; as many while it opens as while it works.
        let millis = 20 + (kill.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 40) % (380 + 2 * at_work);
        let until = Instant::now() + Duration::from_millis(millis);
        std::thread::sleep(until - Instant::now());
        child.kill().unwrap();
        child.wait().unwrap();
        let mut said = String::new();
        child.stdout.take().unwrap().read_to_string(&mut said).unwrap();

        let opening = Opening { wait: Duration::from_secs(5), ..Opening::for_tests() };
        let store = Store::open_with(&home, &pass(), opening).unwrap();
        for id in said.lines().filter_map(|l| l.split_once("saved ")).map(|(_, id)| id) {
            saved += 1;
            match ReportId::parse(id) {
                Some(report) => assert!(store.report(&report).is_ok(), "{id} was said to be saved"),
                None if id.len() == 28 => {
                    let claim = store.reviewed(&ClaimId::parse(id).unwrap()).unwrap();
                    assert!(claim.decision.is_some(), "{id} was said to be saved");
                }
                None => {} // the last line was cut off with the process
            }
        }
        let verified = store.verify(notes.last().map(String::as_str)).unwrap();
        assert!(verified.is_intact(), "kill {kill}: {:?}", verified.findings);
        notes.push(store.checkpoint().unwrap());
        let rows =
            store.inbox(&InboxFilter { limit: usize::MAX - 1, ..InboxFilter::default() }).unwrap().rows;
        for row in &rows {
            let tally = row.claims;
            assert_eq!(tally.proposed + tally.accepted + tally.rejected, 3, "half a report");
            assert!(!store.report(&row.id).unwrap().text.is_empty());
        }
        let files = crate::desk::files(&home.join("blobs"));
        assert_eq!(files.len(), rows.len(), "an original without report, or the reverse");
        store.close().unwrap();
    }
    saved
}
