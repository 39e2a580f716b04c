//! Coverage of the log-linear family's intervals on tables drawn from log-linear models, and of what they would be if the
//! choice of the model were ignored. Arguments: tables (500), resamples (1000), only the world of this number.
#![allow(clippy::print_stdout, clippy::unwrap_used)] // a measuring program for people at a terminal

use amparo_estimate::loglinear::{Family, Options, run};
use amparo_estimate::random::multinomial;
use amparo_estimate::stream::StreamKey;
use amparo_estimate::summary::Interval;
use amparo_estimate::table::OverlapTable;
use amparo_estimate::watch::Unwatched;
use rayon::prelude::*;

/// A population of `people` whose cells follow odds of being on each list and odds ratios of some sets of lists.
struct World {
    name: &'static str,
    people: u64,
    odds: &'static [f64],
    ratios: &'static [(usize, f64)],
}

const WORLDS: [World; 8] = [
    World { name: "independent", people: 2000, odds: &[0.35, 0.25, 0.3, 0.2], ratios: &[] },
    World {
        name: "one pair, ratio 3",
        people: 2000,
        odds: &[0.35, 0.25, 0.3, 0.2],
        ratios: &[(0b0011, 3.0)],
    },
    World {
        name: "two pairs, ratios 4 and 1/3",
        people: 4000,
        odds: &[0.4, 0.3, 0.4, 0.3],
        ratios: &[(0b0011, 4.0), (0b0110, 1.0 / 3.0)],
    },
    World {
        name: "three pairs, ratios 4, 4, 3",
        people: 6000,
        odds: &[0.25, 0.25, 0.3, 0.2],
        ratios: &[(0b0011, 4.0), (0b1100, 4.0), (0b0110, 3.0)],
    },
    World {
        name: "two weak pairs, ratio 1.5",
        people: 4000,
        odds: &[0.35, 0.3, 0.3, 0.25],
        ratios: &[(0b0011, 1.5), (0b1100, 1.5)],
    },
    World {
        name: "five lists, two pairs, ratios 4 and 3",
        people: 3000,
        odds: &[0.25, 0.2, 0.3, 0.2, 0.15],
        ratios: &[(0b00011, 4.0), (0b01100, 3.0)],
    },
    World {
        name: "seven lists, two pairs, ratios 4 and 3",
        people: 2000,
        odds: &[0.2, 0.15, 0.15, 0.15, 0.1, 0.1, 0.1],
        ratios: &[(0b11, 4.0), (0b1100, 3.0)],
    },
    World {
        name: "ten lists, two pairs, ratios 4 and 3",
        people: 1500,
        odds: &[0.15, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.05, 0.05],
        ratios: &[(0b11, 4.0), (0b1100, 3.0)],
    },
];

impl World {
    fn cells(&self) -> Vec<f64> {
        let weight = |h: usize| {
            let lists = self.odds.iter().enumerate().filter(|(j, _)| h >> j & 1 == 1).map(|(_, o)| o);
            let sets = self.ratios.iter().filter(|(set, _)| h & set == *set).map(|(_, r)| r);
            lists.chain(sets).product()
        };
        (0..1 << self.odds.len()).map(weight).collect()
    }

    fn table(&self, cells: &[f64], key: StreamKey) -> OverlapTable {
        let order: Vec<usize> = (0..cells.len()).collect();
        let mut counts = Vec::new();
        multinomial(&mut key.rng(), self.people, cells, &order, |h, c| {
            if h > 0 {
                counts.push((h as u32, c));
            }
        });
        OverlapTable::new((0..self.odds.len()).map(|j| format!("L{j}")).collect(), counts).unwrap()
    }
}

fn main() {
    let number = |i: usize, or: u64| std::env::args().nth(i).and_then(|a| a.parse().ok()).unwrap_or(or);
    let (tables, resamples) = (number(1, 500), number(2, 1000));
    let options = Options { resamples, other_orders: false, ..Options::default() };
    let only = number(3, u64::MAX);
    for (w, world) in WORLDS.iter().enumerate().filter(|(w, _)| only == u64::MAX || *w as u64 == only) {
        let cells = world.cells();
        let families: Vec<Family> = (0..tables)
            .into_par_iter()
            .map(|r| {
                let t = world.table(&cells, StreamKey::new(6 + w as u64, 78).chain(r));
                run(&t, &options, StreamKey::new(r, 79), &Unwatched).unwrap()
            })
            .collect();
        let truth = world.people as f64;
        let held = |interval: &dyn Fn(&Family) -> Option<Interval>| {
            let known: Vec<Interval> = families.iter().filter_map(interval).collect();
            let inside = known.iter().filter(|i| i.low <= truth && i.high.is_none_or(|h| truth <= h)).count();
            format!("{:.1} % of {}", 100.0 * inside as f64 / known.len().max(1) as f64, known.len())
        };
        let mut n: Vec<u64> = families.iter().map(|f| f.n).collect();
        n.sort_unstable();
        println!(
            "{}: n about {}; interval of the family 95 %: {}; BCa with selection 95 %: {}, 80 %: {}; profile of the \
             chosen model 95 %: {}",
            world.name,
            n[n.len() / 2],
            held(&|f| Some(f.best.interval)),
            held(&|f| f.bca.as_ref().map(|b| b.interval)),
            held(&|f| f.bca.as_ref().map(|b| b.eighty)),
            held(&|f| f.best.profile.map(|p| p.interval)),
        );
    }
}
