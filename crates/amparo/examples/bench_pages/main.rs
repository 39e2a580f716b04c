//! Measures the pages on a large store (made by the example `fill_big` of `amparo-store`), and many people at once:
//!
//! ```text
//! cargo run --release -p amparo --example bench_pages -- pages FOLDER [requests] [parts of names of pages, a|b]
//! cargo run --release -p amparo --example bench_pages -- people PORT MINUTES LIST   (against `amparo serve`)
//! cargo run --release -p amparo --example bench_pages -- check FOLDER LIST
//! ```
//! `pages` goes through the real router in this process, as the holder of the passphrase and as a member of forty cases:
//! every page, wall time and processor time of all threads (what the machine would need if nothing else ran on it).
//! `people` signs in fifty people who read, decide and search, one to three seconds apart, and writes down each decision
//! that was answered as saved; `check` looks whether each of them stands in the store afterwards, and verifies the log.
#![allow(clippy::print_stdout, clippy::unwrap_used)] // a measuring tool prints, and may stop at the first fault

mod pages;
mod people;

use std::path::Path;
use std::time::Duration;

use amparo_store::{Opening, Params};

/// Passphrase of the store and password of everybody in it.
const WORDS: &str = "only for measuring";
const PORT: u16 = 8417;

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let word = |at: usize| args.get(at).map_or("", String::as_str);
    match word(0) {
        "pages" => pages::pages(Path::new(word(1)), word(2).parse().unwrap_or(200), word(3)),
        "people" => people::people(word(1), word(2).parse().unwrap(), Path::new(word(3))),
        "check" => people::check(Path::new(word(1)), Path::new(word(2))),
        _ => println!("say what to measure: pages, people or check"),
    }
}

fn opening() -> Opening {
    Opening { params: Params::FOR_TESTS, account_params: Params::FOR_TESTS, ..Opening::default() }
}

/// Chance without a generator crate.
struct Chance(u64);

impl Chance {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let x = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((x ^ (x >> 31)) % n.max(1) as u64) as usize
    }

    fn of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }
}

/// The value of a hidden field.
fn hidden<'a>(body: &'a str, name: &str) -> &'a str {
    let field = body.split(&format!("name=\"{name}\" value=\"")).nth(1);
    field.map_or("", |rest| rest.split('"').next().unwrap_or_default())
}
/// Middle, 95th of a hundred, and worst, in milliseconds.
fn spread(times: &mut [Duration]) -> String {
    times.sort();
    let at =
        |share: f64| times[((times.len() as f64 * share) as usize).min(times.len() - 1)].as_secs_f64() * 1e3;
    format!("p50 {:6.1}  p95 {:6.1}  worst {:6.1} ms", at(0.5), at(0.95), at(1.0))
}
