//! Quality and cost of record linkage on lists with truth. The program never sees the truth; only the scorer here does.
//! `cargo run --release -p amparo-link --example bench_records -- rl10000|h50k|febrl4|synth|scale [FOLDER] [SHARDS]`
//! Data in `AMPARO_DATA`; FOLDER is where `synth_victims.py` wrote `records.csv`.

#![allow(clippy::unwrap_used, clippy::print_stdout, missing_docs)] // a measurement may stop and prints

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};

use amparo_link::records::{Config, Linkage, Source, Watch};

fn data() -> PathBuf {
    PathBuf::from(std::env::var("AMPARO_DATA").unwrap_or_else(|_| "../shared/data".to_owned()))
}

/// User and system seconds, peak MiB of this process.
fn used() -> (f64, f64) {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap();
    let fields: Vec<f64> =
        stat.rsplit(')').next().unwrap().split_whitespace().map(|f| f.parse().unwrap_or(0.0)).collect();
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let peak = status.lines().find(|l| l.starts_with("VmHWM")).unwrap();
    let peak: f64 = peak.split_whitespace().nth(1).unwrap().parse().unwrap();
    ((fields[11] + fields[12]) / 100.0, peak / 1024.0)
}

/// Prints what each part of the work has cost so far.
struct Costs;

impl Watch for Costs {
    fn tick(&self, part: &str, _: u64, _: u64) {
        println!("  {:.2} CPU s before {part}", used().0);
    }
}

fn pairs(n: u64) -> u64 {
    n * n.saturating_sub(1) / 2
}

fn main() {
    let which = std::env::args().nth(1).unwrap_or_else(|| "rl10000".to_owned());
    let folder = std::env::args().nth(2).map(PathBuf::from);
    let source = |path: PathBuf| Source { list: None, path };
    let (sources, config, truth) = match which.as_str() {
        "rl10000" => {
            let file = data().join("rldata/RLdata10000.csv");
            let config = "[columns]\ngiven = \"fname_c1\"\nfamily = \"lname_c1\"\nother = [\"fname_c2\", \"lname_c2\"]\n\
                          birth_year = \"by\"\nbirth_month = \"bm\"\nbirth_day = \"bd\"\n";
            (vec![source(file.clone())], config, Truth::Column(file, "ent_id"))
        }
        "h50k" => {
            let file = data().join("splink/historical_figures_with_errors_50k.parquet");
            (vec![source(file)], "[columns]\ncode = \"postcode_fake\"\n", Truth::Before('-'))
        }
        "febrl4" => {
            let file = |f: &str| source(data().join("febrl").join(f));
            (vec![file("dataset4a.csv"), file("dataset4b.csv")], "once = [\"*\"]\n", Truth::Febrl)
        }
        "synth" => {
            let file = folder.unwrap().join("records.csv");
            (vec![source(file.clone())], "", Truth::Column(file, "ent_id"))
        }
        // a folder of Parquet files, for cost alone
        "scale" => (vec![source(folder.unwrap())], "", Truth::Unknown),
        other => panic!("no data set {other}"),
    };
    let config = Config::parse(config).unwrap();
    let out = std::env::var_os("BENCH_OUT").map_or_else(std::env::temp_dir, PathBuf::from);
    let out = out.join(format!("bench_records_{}", std::process::id()));
    let shards = std::env::args().nth(3).map_or(1, |k| k.parse().unwrap());
    let linkage = Linkage::of(&sources, &config, shards, &out, &Costs).unwrap();
    linkage.write(&out, &Costs).unwrap();
    let (seconds, peak) = used();
    let bytes: u64 = std::fs::read_dir(&out).unwrap().map(|f| f.unwrap().metadata().unwrap().len()).sum();
    std::fs::remove_dir_all(&out).unwrap();
    for warning in linkage.warnings() {
        println!("warning: {warning}");
    }
    if !matches!(truth, Truth::Unknown) {
        score(&linkage, &truth);
    }
    println!(
        "{} records, {} candidates, {} pairs kept",
        linkage.rows(),
        linkage.cut().2,
        linkage.pairs().count()
    );
    println!("{seconds:.2} CPU s, {peak:.0} MiB, {:.1} MB written", bytes as f64 / 1e6);
}

enum Truth {
    Column(PathBuf, &'static str),
    Before(char),
    Febrl,
    Unknown,
}

fn entities(linkage: &Linkage, truth: &Truth) -> Vec<u64> {
    let mut codes: HashMap<String, u64> = HashMap::new();
    let mut code = |name: String| {
        let next = codes.len() as u64;
        *codes.entry(name).or_insert(next)
    };
    match truth {
        Truth::Column(path, column) => column_of(path, column).into_iter().map(code).collect(),
        Truth::Before(mark) => (0..linkage.rows() as u32)
            .map(|r| code(linkage.record(r).1.split(*mark).next().unwrap().to_owned()))
            .collect(),
        Truth::Unknown => Vec::new(),
        Truth::Febrl => (0..linkage.rows() as u32)
            .map(|r| code(linkage.record(r).1.split('-').nth(1).unwrap().to_owned()))
            .collect(),
    }
}

fn column_of(path: &Path, column: &str) -> Vec<String> {
    let mut csv = csv::Reader::from_path(path).unwrap();
    let at = csv.headers().unwrap().iter().position(|h| h == column).unwrap();
    csv.records().map(|r| r.unwrap()[at].to_owned()).collect()
}

fn f1(name: &str, hits: u64, kept: u64, all: u64) {
    let (p, r) = (hits as f64 / kept.max(1) as f64, hits as f64 / all as f64);
    println!("{name}: P {p:.4} R {r:.4} F1 {:.4} ({hits} of {kept} kept, {all} true)", 2.0 * p * r / (p + r));
}

fn score(linkage: &Linkage, truth: &Truth) {
    let entity = entities(linkage, truth);
    let count = |keys: &mut dyn Iterator<Item = (u64, u64)>| {
        let mut sizes: HashMap<(u64, u64), u64> = HashMap::new();
        keys.for_each(|k| *sizes.entry(k).or_default() += 1);
        (sizes.values().map(|n| pairs(*n)).sum::<u64>(), sizes.values().copied().max().unwrap_or(0))
    };
    let clusters = linkage.clusters();
    let all = count(&mut entity.iter().map(|e| (*e, 0))).0;
    let (kept, largest) = count(&mut clusters.iter().map(|c| (u64::from(*c), 0)));
    let hits = count(&mut clusters.iter().zip(&entity).map(|(c, e)| (u64::from(*c), *e))).0;
    let (cut, expected, candidates) = linkage.cut();
    let mut members: BTreeMap<u64, Vec<u32>> = BTreeMap::new();
    entity.iter().enumerate().for_each(|(r, e)| members.entry(*e).or_default().push(r as u32));
    let mut covered = 0_u64;
    for group in members.values() {
        for (i, a) in group.iter().enumerate() {
            covered += group[i + 1..].iter().filter(|b| linkage.proposed(*a, **b).is_some()).count() as u64;
        }
    }
    println!(
        "{} records, {candidates} candidates, {covered} true pairs covered ({:.4})",
        linkage.rows(),
        covered as f64 / all as f64
    );
    println!("cut {cut:.4}, expected F1 of pairs {expected:.4}");
    let mut scored: Vec<(f64, bool)> =
        linkage.pairs().map(|(a, b, p)| (p, entity[a as usize] == entity[b as usize])).collect();
    scored.sort_by(|a, b| b.0.total_cmp(&a.0));
    let above: Vec<_> = scored.iter().filter(|(p, _)| *p >= cut).collect();
    f1("pairs", above.iter().filter(|(_, y)| *y).count() as u64, above.len() as u64, all);
    let (mut best, mut at, mut hit) = (0.0_f64, 0.0, 0_u64);
    for (i, (p, y)) in scored.iter().enumerate() {
        hit += u64::from(*y);
        let f = 2.0 * hit as f64 / ((i + 1) as f64 + all as f64);
        if f > best {
            (best, at) = (f, *p);
        }
    }
    println!("best F1 of pairs with the truth at hand {best:.4} at {at:.4}");
    for (low, high) in [(0.01, 0.1), (0.1, 0.3), (0.3, 0.5), (0.5, 0.7), (0.7, 0.9), (0.9, 0.99), (0.99, 1.1)]
    {
        let inside: Vec<_> = scored.iter().filter(|(p, _)| (low..high).contains(p)).collect();
        let n = inside.len().max(1) as f64;
        let mean = inside.iter().map(|(p, _)| p).sum::<f64>() / n;
        let share = inside.iter().filter(|(_, y)| *y).count() as f64 / n;
        println!("  said {mean:.3}: true {share:.3} of {}", inside.len());
    }
    f1("clusters", hits, kept, all);
    println!("largest cluster {largest}");
}
