//! Measures name matching and prints tables: `cargo run --release -p amparo-link --example bench_names -- WHAT`.
//! WHAT: `bench` (name_bench persons of AMPARO_DATA, fit and report half), `pairs` (data/name_pairs.tsv), `speed`,
//! or `explain LEFT RIGHT`.

#![allow(clippy::unwrap_used, clippy::print_stdout, missing_docs)] // a tool may stop and prints

use std::path::{Path, PathBuf};
use std::time::Instant;

use amparo_link::names;

struct Pair {
    left: String,
    right: String,
    same: bool,
    group: String,
}

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match args.first().map_or("", String::as_str) {
        "explain" => {
            let found = names::compare(&args[1], &args[2]);
            println!(
                "{}\n{:?} weight {:.2} probability {:.3}",
                found.explanation, found.level, found.weight, found.probability
            );
            println!("{:?}\n{:?}", names::keys(&args[1]), names::keys(&args[2]));
        }
        "speed" => speed(),
        "wrong" => wrong(&args[1], args.get(2).is_some_and(|a| a == "all")),
        "pairs" => report(&public()),
        "bench" => report(&bench()),
        _ => println!(
            "bench, pairs, speed, explain LEFT RIGHT, or wrong bench|pairs (the half that may be looked at)"
        ),
    }
}

/// Persons of `name_bench`; the half of a pair follows from its left name, seed 7.
fn bench() -> [Vec<Pair>; 2] {
    let data = std::env::var("AMPARO_DATA")
        .map_or_else(|_| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data"), PathBuf::from);
    let mut halves = [Vec::new(), Vec::new()];
    for row in csv::Reader::from_path(data.join("name_bench/cases.csv")).unwrap().records() {
        let row = row.unwrap();
        if &row[1] != "Person" {
            continue;
        }
        let half = usize::try_from((fnv(&row[2], 7) >> 32) % 2).unwrap();
        halves[half].push(Pair {
            left: row[2].to_owned(),
            right: row[3].to_owned(),
            same: &row[4] == "true",
            group: row[0].to_owned(),
        });
    }
    halves
}

fn fnv(text: &str, seed: u64) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325 ^ seed, |h, b| (h ^ u64::from(b)).wrapping_mul(0x100_0000_01b3))
}

/// The public pairs: even lines to look at, odd lines to report.
fn public() -> [Vec<Pair>; 2] {
    let text = include_str!("../data/name_pairs.tsv");
    let mut halves = [Vec::new(), Vec::new()];
    for (number, line) in text.lines().enumerate().skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        halves[(number + 1) % 2].push(Pair {
            left: cells[0].to_owned(),
            right: cells[1].to_owned(),
            same: cells[2] == "yes",
            group: cells[3].to_owned(),
        });
    }
    halves
}

type Scorer = (&'static str, fn(&str, &str) -> f64);

/// The rivals get both names in Latin letters, roughly.
const SCORERS: [Scorer; 3] = [
    ("amparo", |a, b| names::compare(a, b).probability),
    ("Jaro-Winkler", |a, b| strsim::jaro_winkler(&latin(a), &latin(b))),
    ("token-sort ratio", |a, b| strsim::normalized_levenshtein(&sorted(a), &sorted(b))),
];

fn latin(name: &str) -> String {
    deunicode::deunicode(name).to_lowercase()
}

fn sorted(name: &str) -> String {
    let latin = latin(name);
    let mut words: Vec<&str> =
        latin.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
    words.sort_unstable();
    words.join(" ")
}

/// Share of the pairs of one person that a common blocking key brings together, by group.
fn blocking(pairs: &[Pair], group: &str) -> f64 {
    let same: Vec<&Pair> = pairs.iter().filter(|p| p.same && p.group == group).collect();
    let meets = |p: &&&Pair| {
        let left = names::keys(&p.left);
        names::keys(&p.right).iter().any(|k| left.contains(k))
    };
    same.iter().filter(meets).count() as f64 / same.len().max(1) as f64
}

fn report(halves: &[Vec<Pair>; 2]) {
    let [look, odd] = halves;
    println!("{} pairs to look at, {} to report", look.len(), odd.len());
    let mut groups: Vec<&str> = odd.iter().map(|p| p.group.as_str()).collect();
    groups.sort_unstable();
    groups.dedup();
    for group in &groups {
        println!("keys: {:.3} of the true pairs of {group} share one", blocking(odd, group));
    }
    for (name, score) in SCORERS {
        let scored = |pairs: &[Pair]| -> Vec<(f64, bool)> {
            pairs.iter().map(|p| (score(&p.left, &p.right), p.same)).collect()
        };
        let (a, b) = (scored(look), scored(odd));
        let cut = if name == "amparo" { 0.5 } else { best(&a).0 };
        let (own, best_cut) = (f1(&b, cut), best(&b));
        println!(
            "{name:18} cut {cut:.3}: look F1 {:.3}, report {} | best on report {:.3} at {:.3}",
            f1(&a, cut).2,
            show(own),
            best_cut.1,
            best_cut.0
        );
        for group in &groups {
            let here: Vec<(f64, bool)> =
                odd.iter().zip(&b).filter(|(p, _)| p.group == *group).map(|(_, s)| *s).collect();
            println!(
                "    {group:16} {:4} pairs, {} | best {:.3}",
                here.len(),
                show(f1(&here, cut)),
                best(&here).1
            );
        }
    }
}

fn show((p, r, f): (f64, f64, f64)) -> String {
    format!("P {p:.3} R {r:.3} F1 {f:.3}")
}

fn f1(scored: &[(f64, bool)], cut: f64) -> (f64, f64, f64) {
    let count = |f: &dyn Fn(f64, bool) -> bool| scored.iter().filter(|s| f(s.0, s.1)).count() as f64;
    let right = count(&|s, same| s >= cut && same);
    let (said, true_) = (count(&|s, _| s >= cut), count(&|_, same| same));
    let (p, r) = (right / said.max(1.0), right / true_.max(1.0));
    (p, r, if p + r > 0.0 { 2.0 * p * r / (p + r) } else { 0.0 })
}

fn best(scored: &[(f64, bool)]) -> (f64, f64) {
    let cuts = scored.iter().map(|s| s.0);
    cuts.map(|c| (c, f1(scored, c).2)).fold((0.0, 0.0), |x, y| if y.1 > x.1 { y } else { x })
}

fn wrong(what: &str, all: bool) {
    let [look, _] = if what == "bench" { bench() } else { public() };
    for pair in &look {
        let found = names::compare(&pair.left, &pair.right);
        if all || (found.probability >= 0.5) != pair.same {
            println!(
                "{} {:.2} {:6.2} {:?} | {}",
                if pair.same { "yes" } else { "no " },
                found.probability,
                found.weight,
                found.level,
                found.explanation
            );
        }
    }
}

/// CPU nanoseconds of this thread so far (Linux), or wall time where there is no such count.
fn cpu(start: Instant) -> f64 {
    let counts = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let spent = counts.split(' ').next().and_then(|n| n.parse().ok());
    spent.unwrap_or_else(|| start.elapsed().as_secs_f64() * 1.0e9)
}

fn speed() {
    let start = Instant::now();
    let mut last = cpu(start);
    let mut said = |what: &str, n: usize| {
        let now = cpu(start);
        println!("{what}: {:.2} µs CPU each, {n} times", (now - last) / 1000.0 / n as f64);
        last = cpu(start);
    };
    names::compare("Kim", "Kim");
    names::keys("Kim Chol-su");
    said("tables loaded", 1);
    let [look, odd] = public();
    let pairs: Vec<&Pair> = look.iter().chain(&odd).collect();
    for _ in 0..5 {
        pairs.iter().for_each(|p| drop(std::hint::black_box(names::compare(&p.left, &p.right))));
    }
    said("compare, with explanation", pairs.len() * 5);
    let both = |p: &&Pair| [names::read(&p.left), names::read(&p.right)];
    let read: Vec<names::Readings> = (0..5).flat_map(|_| pairs.iter().flat_map(both)).collect();
    said("read", read.len());
    for p in read.chunks(2) {
        std::hint::black_box(names::agreement(&p[0], &p[1]));
    }
    said("agreement of names read", read.len() / 2);
    for _ in 0..5 {
        pairs.iter().for_each(|p| drop(std::hint::black_box(names::keys(&p.left))));
    }
    said("keys", pairs.len() * 5);
}
