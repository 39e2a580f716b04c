//! Reading rate on one core: `cargo run --release -p amparo-extract --example bench_reading -- [REPORTS] [--fast]`.
//!
//! Reports of about 500 words are put together from the paragraphs of the invented pages and examples, a different
//! mix each, so that nothing is read twice. Prints reports a second of one thread, the time to load knowledge and, on
//! Linux, the most memory that was in use. `--fast` leaves out the encoder.
#![allow(clippy::print_stdout)]

use std::time::Instant;

use amparo_extract::read::{Input, Side};
use amparo_extract::{Knowledge, reading};

const PAGES: &[&str] = &[
    include_str!("../tests/it/pages/kassala-schoolteacher.txt"),
    include_str!("../tests/it/pages/silifke-baker.txt"),
    include_str!("../tests/it/pages/chiang-khan-seamstress.txt"),
    include_str!("../tests/it/pages/zhanaozen-mechanic.txt"),
    include_str!("../../../examples/01-equator-wire.txt"),
    include_str!("../../../examples/02-mulle-bridge-release.txt"),
    include_str!("../../../examples/06-red-delta-briefing.txt"),
];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let fast = arguments.iter().any(|a| a == "--fast");
    let reports: usize =
        arguments.iter().find_map(|a| a.parse().ok()).unwrap_or(if fast { 1000 } else { 100 });
    let paragraphs: Vec<&str> =
        PAGES.iter().flat_map(|p| p.split("\n\n")).filter(|p| p.split_whitespace().count() > 25).collect();
    let texts: Vec<String> = (0..reports).map(|n| mix(&paragraphs, n)).collect();
    let words: usize = texts.iter().map(|t| t.split_whitespace().count()).sum();

    let start = Instant::now();
    let places = include_bytes!("../data/places.bin");
    let knowledge = if fast { Knowledge::fast(places)? } else { Knowledge::new(places)? };
    let loaded = start.elapsed();
    let side = Side { published: Some("2024-05-06".into()), ..Side::default() };
    let start = Instant::now();
    let mut acts = 0;
    for text in &texts {
        acts += reading(
            &Input { bytes: text.as_bytes(), file_name: Some("report.txt"), side: &side },
            &knowledge,
        )
        .acts
        .len();
    }
    let seconds = start.elapsed().as_secs_f64();
    println!("knowledge loaded in {:.1} ms", loaded.as_secs_f64() * 1000.0);
    println!(
        "{reports} reports of {} words on average, {acts} acts, {seconds:.2} s on one thread",
        words / reports
    );
    println!("{:.1} reports a second{}", reports as f64 / seconds, memory());
    Ok(())
}

/// The most memory the process has held, where the system tells it.
fn memory() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status
        .lines()
        .find_map(|l| l.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB")?.parse::<u64>().ok());
    peak.map_or_else(String::new, |kib| format!(", {} MiB at most", kib / 1024))
}

/// About 500 words: paragraphs taken in a fixed order that differs for each report.
fn mix(paragraphs: &[&str], n: usize) -> String {
    let mut out = String::new();
    let mut at = n.wrapping_mul(2_654_435_761) % paragraphs.len();
    while out.split_whitespace().count() < 480 {
        out.push_str(paragraphs[at]);
        out.push_str("\n\n");
        at = (at + 1 + n % 7) % paragraphs.len();
    }
    out
}
