//! One report against a large store: recall of planted relations, and reports a second on one core.
//! `cargo run --release -p amparo-link --example bench_index [STORE] [NEW] [SEED]` (100,000, 1,000 and 7).

#![allow(clippy::unwrap_used, clippy::print_stdout, clippy::default_trait_access, missing_docs)]
// a measurement may stop and prints

mod world;

use amparo_link::compare::Item;
use amparo_link::compare::desk::Paper;
use amparo_link::compare::index::{self, Index, Placement, Reach};
use world::{Dice, World};

/// Processor time of this process, seconds (Linux).
fn cpu() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let behind = stat.rsplit(')').next().unwrap_or_default();
    let ticks: f64 = behind.split_whitespace().skip(11).take(2).filter_map(|t| t.parse::<f64>().ok()).sum();
    ticks / 100.0
}

fn memory() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    status.lines().find(|l| l.starts_with("VmHWM")).unwrap_or("memory unknown").replace('\t', " ")
}

/// The kinds of new report: name, every how many words are replaced, per cent of sentences dropped; none: independent.
const KINDS: [(&str, Option<(usize, usize)>); 4] = [
    ("copy, a third left out", Some((0, 33))),
    ("every third word replaced", Some((3, 15))),
    ("every second word replaced", Some((2, 45))),
    ("independent report", None),
];

fn stored(world: &World, number: usize) -> Item {
    let (event, turn) = (number % world.events, number / world.events);
    let first = world.report(event, 0);
    let story = match turn {
        0 => first,
        1 => world.report(event, 1),
        2 => world.rewrite(&first, 0, 33, number),
        _ => world.rewrite(&first, 3, 15, number),
    };
    world.item(format!("s{number}"), event, &story, turn)
}

fn main() {
    let mut args = std::env::args().skip(1).map(|a| a.parse::<usize>().unwrap());
    let (store, new, seed) =
        (args.next().unwrap_or(100_000), args.next().unwrap_or(1000), args.next().unwrap_or(7));
    let world = World { seed: seed as u64, events: (store * 3 / 10).max(1) };
    let mut index = Index::default();
    let (mut laid, mut spent) = (0.0, 0.0);
    for number in 0..store {
        let item = stored(&world, number);
        let start = cpu();
        let card = Paper::lay(&item).card;
        laid += cpu() - start;
        let start = cpu();
        let company = index::company(&card, None, &index, Reach::default());
        let at = index.add(card);
        index.settle(at, company);
        spent += cpu() - start;
    }
    println!(
        "store of {store} reports: laid out in {laid:.1} CPU s, indexed in {spent:.1} CPU s; {}",
        memory()
    );

    let mut made: Vec<(usize, usize, Item)> = Vec::new();
    for n in 0..new {
        let kind = [0, 0, 0, 1, 1, 1, 2, 3, 3, 3][n % 10];
        let event = Dice::of(world.seed, 7, n).below(world.events.min(store));
        let story = match KINDS[kind].1 {
            Some((every, drop)) => world.rewrite(&world.report(event, 0), every, drop, store + n),
            None => world.report(event, 5),
        };
        made.push((kind, event, world.item(format!("n{n}"), event, &story, 5)));
    }
    let start = cpu();
    let placed: Vec<Placement> = made
        .iter()
        .map(|(_, _, item)| index::place(&Paper::lay(item).card, None, &index, Reach::default()))
        .collect();
    let spent = (cpu() - start).max(0.01);
    println!("{new} new reports placed in {spent:.2} CPU s: {:.0} a second on one core", new as f64 / spent);

    let of = |number: u32| index.card(number).id[1..].parse::<usize>().unwrap() % world.events;
    for (kind, (name, rewritten)) in KINDS.iter().enumerate() {
        let these: Vec<(usize, &Placement)> = made
            .iter()
            .zip(&placed)
            .filter(|((k, _, _), _)| *k == kind)
            .map(|((_, e, _), p)| (*e, p))
            .collect();
        let all = these.len().max(1) as f64;
        // The first report of an event has the event's number.
        let parent = |p: &Placement, e: usize| p.kin().iter().any(|n| n.report as usize == e);
        let event = |p: &Placement, e: usize| p.same_event().iter().any(|n| of(n.report) == e);
        let strange = |p: &Placement, e: usize| p.same_event().iter().filter(|n| of(n.report) != e).count();
        let found = these.iter().filter(|(e, p)| parent(p, *e)).count() as f64 / all;
        let placed = these.iter().filter(|(e, p)| event(p, *e)).count() as f64 / all;
        let wrong: usize = these.iter().map(|(e, p)| strange(p, *e)).sum();
        let kin = if rewritten.is_some() { format!("its source found {found:.3}, ") } else { String::new() };
        println!("{name:28} {kin}its event found {placed:.3}, reports of other events taken for it {wrong}");
    }
}
