//! Simulation-based calibration (Talts et al. 2018) of both Bayesian methods, and coverage of the 95 % intervals of every
//! family here. `calibrate [runs] [tables] [bounds]`; the last word measures only the bounds, coverage and nhoi.
//!
//! The prior 1/N is improper, yet given n it leaves the prior of all other unknowns as it was: draw them from their
//! prior, n people from the seen patterns, and n0 negative binomial. Tables on which a list is empty or the method
//! refuses are left out; a rule that looks only at the table keeps the ranks uniform.
#![allow(clippy::print_stdout, clippy::unwrap_used)] // a measuring program for people at a terminal

use amparo_estimate::random::{gamma, log_beta, log_gamma, multinomial, negative_binomial, uniform};
use amparo_estimate::stream::StreamKey;
use amparo_estimate::table::OverlapTable;
use amparo_estimate::watch::Unwatched;
use amparo_estimate::{chao, coverage as sample_coverage, dga, lcm, nhoi};
use rayon::prelude::*;
use statrs::distribution::{ChiSquared, ContinuousCDF};

const LISTS: usize = 4;
const PEOPLE: u64 = 100;
const BINS: usize = 20;

/// Cell probabilities of all patterns, the empty one first.
type Cells = Vec<f64>;

fn table(cells: &Cells, people: u64, key: StreamKey) -> Option<OverlapTable> {
    let order: Vec<usize> = (0..cells.len()).collect();
    let mut seen = cells.clone();
    seen[0] = 0.0;
    let mut counts = Vec::new();
    multinomial(&mut key.rng(), people, &seen, &order, |h, c| counts.push((h as u32, c)));
    OverlapTable::new((0..LISTS).map(|j| format!("L{j}")).collect(), counts).ok()
}

fn latent_prior(key: StreamKey, classes: usize) -> (Cells, [f64; 3]) {
    let mut rng = key.rng();
    let alpha = (log_gamma(&mut rng, 0.25) - 0.25_f64.ln()).exp().max(1e-12);
    let (mut rest, mut cells) = (0.0, vec![0.0; 1 << LISTS]);
    let (mut largest, mut first) = (0.0_f64, 0.0);
    for r in 0..classes {
        let (stick, left) = if r + 1 < classes { log_beta(&mut rng, 1.0, alpha) } else { (0.0, f64::MIN) };
        let share = (rest + stick).exp();
        rest += left;
        let on: Vec<f64> = (0..LISTS).map(|_| uniform(&mut rng)).collect();
        for (h, cell) in cells.iter_mut().enumerate() {
            *cell += share
                * on.iter()
                    .enumerate()
                    .map(|(j, p)| if h >> j & 1 == 1 { *p } else { 1.0 - p })
                    .product::<f64>();
        }
        largest = largest.max(share);
        first += share * on[0];
    }
    (cells, [alpha, largest, first])
}

/// Cells from the hyper-Dirichlet law of a random graph: each clique in running-intersection order adds its conditional
/// from a Dirichlet table of its own.
fn graph_prior(key: StreamKey, delta: f64) -> Cells {
    let mut rng = key.rng();
    let graphs: Vec<_> = dga::decomposable(LISTS).into_iter().filter(|g| !g.is_complete()).collect();
    let graph = &graphs[(uniform(&mut rng) * graphs.len() as f64) as usize];
    let mut cells = vec![1.0; 1 << LISTS];
    let (mut waiting, mut taken) = (graph.cliques.clone(), Vec::<u32>::new());
    while !waiting.is_empty() {
        let near = |c: &u32| taken.iter().map(|t| (t & c).count_ones()).max().unwrap_or(0);
        let at = (0..waiting.len()).max_by_key(|i| near(&waiting[*i])).unwrap();
        let clique = waiting.remove(at);
        let shared = clique & taken.iter().fold(0, |a, t| a | t);
        let own: Vec<f64> = (0..1 << LISTS).map(|_| gamma(&mut rng, delta).max(1e-300)).collect();
        let margin = |set: u32, h: usize| -> f64 {
            (0..own.len()).filter(|x| (*x ^ h) as u32 & set == 0).map(|x| own[x]).sum()
        };
        for (h, cell) in cells.iter_mut().enumerate() {
            *cell *= margin(clique, h) / margin(shared, h);
        }
        taken.push(clique);
    }
    cells
}

/// Rank of `truth` among `draws` as a number from 0 to 1, ties broken at random.
fn rank(truth: f64, draws: &[f64], u: f64) -> f64 {
    let below = draws.iter().filter(|d| **d < truth).count() as f64;
    let ties = draws.iter().filter(|d| d.total_cmp(&truth).is_eq()).count() as f64;
    (below + u * (ties + 1.0)) / (draws.len() as f64 + 1.0)
}

fn uniformity(ranks: &[f64]) -> f64 {
    let mut bins = [0.0; BINS];
    ranks.iter().for_each(|r| bins[((r * BINS as f64) as usize).min(BINS - 1)] += 1.0);
    let expected = ranks.len() as f64 / BINS as f64;
    let statistic: f64 = bins.iter().map(|b| (b - expected) * (b - expected) / expected).sum();
    ChiSquared::new(BINS as f64 - 1.0).unwrap().sf(statistic)
}

/// Holm's step-down adjustment.
fn holm(p: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..p.len()).collect();
    order.sort_by(|a, b| p[*a].total_cmp(&p[*b]));
    let (mut adjusted, mut top) = (vec![0.0; p.len()], 0.0_f64);
    for (i, at) in order.into_iter().enumerate() {
        top = top.max((p[at] * (p.len() - i) as f64).min(1.0));
        adjusted[at] = top;
    }
    adjusted
}

fn latent_ranks(key: StreamKey) -> Option<Vec<f64>> {
    let (cells, [alpha, largest, first]) = latent_prior(key, 3);
    let t = table(&cells, PEOPLE, StreamKey { imputation: 1, ..key })?;
    let mut rng = StreamKey { imputation: 2, ..key }.rng();
    let n0 = negative_binomial(&mut rng, PEOPLE, cells[0])?;
    let options = lcm::Options {
        classes: Some(3),
        burn_in: 300,
        samples: 100,
        thinning: 20,
        jump_every: Some(1),
        stop: lcm::Stop::Fixed,
        ..lcm::Options::default()
    };
    let stream = StreamKey { imputation: 3, chain: key.chain << 8, ..key };
    let f = lcm::run(&t, &options, stream, &Unwatched).ok()?;
    let traces = f.traces.concat();
    let of = |get: fn(&lcm::Trace) -> f64| traces.iter().map(get).collect::<Vec<_>>();
    let n: Vec<f64> = f.pooled().iter().map(|x| *x as f64).collect();
    let pairs = [
        ((PEOPLE + n0) as f64, n),
        (cells[0], of(|t| t.pi0)),
        (alpha, of(|t| t.alpha)),
        (largest, of(|t| t.largest)),
        (first, of(|t| t.first_list)),
    ];
    Some(pairs.iter().map(|(truth, draws)| rank(*truth, draws, uniform(&mut rng))).collect())
}

fn graph_ranks(key: StreamKey) -> Option<Vec<f64>> {
    let cells = graph_prior(key, 1.0);
    let t = table(&cells, PEOPLE, StreamKey { imputation: 1, ..key })?;
    let mut rng = StreamKey { imputation: 2, ..key }.rng();
    let n0 = negative_binomial(&mut rng, PEOPLE, cells[0])?;
    let options =
        dga::Options { delta: Some(1.0), sensitivity: false, top: 0, draws: 999, ..dga::Options::default() };
    let f = dga::run(&t, &options, StreamKey { imputation: 3, ..key }, &Unwatched).ok()?;
    let draws: Vec<f64> = f.draws.iter().map(|x| *x as f64).collect();
    Some(vec![rank((PEOPLE + n0) as f64, &draws, uniform(&mut rng))])
}

fn calibrate(
    name: &str,
    parameters: &[&str],
    runs: u64,
    ranks: impl Fn(StreamKey) -> Option<Vec<f64>> + Sync,
) {
    let mut p = Vec::new();
    for seed in [1, 2, 3] {
        let all: Vec<Vec<f64>> =
            (0..runs).into_par_iter().filter_map(|r| ranks(StreamKey::new(seed, 77).chain(r))).collect();
        let own: Vec<f64> = (0..parameters.len())
            .map(|i| uniformity(&all.iter().map(|r| r[i]).collect::<Vec<_>>()))
            .collect();
        println!(
            "{name} seed {seed}: {} of {runs} tables, p by parameter {parameters:?} {own:.3?}",
            all.len()
        );
        println!("  Holm within the seed: smallest {:.3}", holm(&own).into_iter().fold(1.0, f64::min));
        p.extend(own);
    }
    println!(
        "{name}: Holm over parameters and seeds: smallest {:.3}",
        holm(&p).into_iter().fold(1.0, f64::min)
    );
}

/// Tables of 1,000 people of two classes, and of four lists of which two depend on each other.
fn coverage(runs: u64) {
    let product = |h: usize, on: [f64; LISTS]| -> f64 {
        (0..LISTS).map(|j| if h >> j & 1 == 1 { on[j] } else { 1.0 - on[j] }).product()
    };
    let classes: Cells = (0..1 << LISTS)
        .map(|h| 0.6 * product(h, [0.2, 0.3, 0.25, 0.2]) + 0.4 * product(h, [0.6, 0.5, 0.7, 0.6]))
        .collect();
    let dependent: Cells = (0..1_usize << LISTS)
        .map(|h| {
            let pair = [0.55, 0.1, 0.1, 0.25][h & 3];
            pair * product(h >> 2 << 2, [0.0, 0.0, 0.3, 0.4])
        })
        .collect();
    let draw = |cells: &Cells, key: StreamKey| {
        let mut counts = Vec::new();
        multinomial(&mut key.rng(), 1000, cells, &(0..cells.len()).collect::<Vec<_>>(), |h, c| {
            if h > 0 {
                counts.push((h as u32, c));
            }
        });
        OverlapTable::new((0..LISTS).map(|j| format!("L{j}")).collect(), counts).unwrap()
    };
    let inside = |low: f64, high: f64| u64::from(low <= 1000.0 && 1000.0 <= high);
    let lcm_hits: u64 = (0..runs)
        .into_par_iter()
        .map(|r| {
            let options = lcm::Options {
                classes: Some(5),
                burn_in: 1000,
                samples: 250,
                thinning: 10,
                stop: lcm::Stop::Fixed,
                ..lcm::Options::default()
            };
            let t = draw(&classes, StreamKey::new(4, 78).chain(r));
            let f = lcm::run(&t, &options, StreamKey::new(4, 79).chain(r << 8), &Unwatched).unwrap();
            inside(f.quantiles[0], f.quantiles[4])
        })
        .sum();
    let dga_hits: u64 = (0..runs)
        .into_par_iter()
        .map(|r| {
            let options = dga::Options { sensitivity: false, top: 0, draws: 0, ..dga::Options::default() };
            let t = draw(&dependent, StreamKey::new(5, 78).chain(r));
            let q = dga::run(&t, &options, StreamKey::new(5, 79), &Unwatched).unwrap().average.quantiles;
            inside(q[0] as f64, q[4] as f64)
        })
        .sum();
    let share = |hits: u64| 100.0 * hits as f64 / runs as f64;
    println!(
        "coverage of 95 % intervals, {runs} tables: lcm {:.1} %, dga {:.1} %",
        share(lcm_hits),
        share(dga_hits)
    );
}

/// Tables inside the assumptions of the families that are a formula: homogeneous people and equal lists for Chao,
/// independent lists for sample coverage, two lists that depend on each other for no highest-order interaction.
fn formulas(runs: u64) {
    let product = |h: usize, on: &[f64]| -> f64 {
        (0..LISTS).map(|j| if h >> j & 1 == 1 { on[j] } else { 1.0 - on[j] }).product()
    };
    let independent = |on: [f64; LISTS]| -> Cells { (0..1 << LISTS).map(|h| product(h, &on)).collect() };
    let dependent: Cells = (0..1_usize << LISTS)
        .map(|h| [0.45, 0.15, 0.15, 0.25][h & 3] * product(h >> 2 << 2, &[0.0, 0.0, 0.4, 0.5]))
        .collect();
    let draw = |cells: &Cells, people: u64, key: StreamKey| {
        let mut counts = Vec::new();
        multinomial(&mut key.rng(), people, cells, &(0..cells.len()).collect::<Vec<_>>(), |h, c| {
            if h > 0 {
                counts.push((h as u32, c));
            }
        });
        OverlapTable::new((0..LISTS).map(|j| format!("L{j}")).collect(), counts).unwrap()
    };
    type Answer = Option<(f64, Option<f64>)>;
    let measure = |name: &str,
                   cells: Cells,
                   people: u64,
                   seed: u64,
                   of: &(dyn Fn(&OverlapTable, StreamKey) -> Answer + Sync)| {
        let truth = people as f64;
        let all: Vec<(bool, bool)> = (0..runs)
            .into_par_iter()
            .filter_map(|r| {
                let t = draw(&cells, people, StreamKey::new(seed, 78).chain(r));
                let (low, high) = of(&t, StreamKey { imputation: r as u32, ..StreamKey::new(seed, 79) })?;
                Some((low <= truth, high.is_none_or(|h| truth <= h)))
            })
            .collect();
        let share = |hit: &dyn Fn(&(bool, bool)) -> bool| {
            100.0 * all.iter().filter(|a| hit(a)).count() as f64 / all.len().max(1) as f64
        };
        println!(
            "coverage of 95 % intervals, {name}: {:.1} % of {} answered of {runs} tables; lower end below the truth {:.1} %",
            share(&|a| a.0 && a.1),
            all.len(),
            share(&|a| a.0)
        );
    };
    let ends = |s: amparo_estimate::summary::Summary| (s.interval.low, s.interval.high);
    let equal = independent([0.3; LISTS]);
    let unequal = independent([0.5, 0.35, 0.25, 0.15]);
    measure("chao, equal lists", equal, 1000, 6, &|t, _| {
        chao::run(t).ok()?.equal.map(|b| (b.interval.low, b.interval.high))
    });
    measure("chao for unequal lists", unequal.clone(), 1000, 7, &|t, _| {
        Some(ends(chao::run(t).ok()?.summary()))
    });
    let heterogeneous: Cells = independent([0.2; LISTS])
        .iter()
        .zip(independent([0.6; LISTS]))
        .map(|(a, b)| 0.5 * a + 0.5 * b)
        .collect();
    measure("chao, people differ (a bound, not inside)", heterogeneous, 1000, 8, &|t, _| {
        Some(ends(chao::run(t).ok()?.summary()))
    });
    let options = sample_coverage::Options { resamples: 400 };
    let covered = move |t: &OverlapTable, key: StreamKey| {
        Some(ends(sample_coverage::run(t, &options, key).ok()?.summary()))
    };
    measure("sample coverage, high", independent([0.6, 0.5, 0.55, 0.45]), 1000, 9, &covered);
    measure("sample coverage, low", unequal, 1000, 10, &covered);
    measure("no highest-order interaction", dependent, 2000, 11, &|t, key| {
        Some(ends(nhoi::run(t, &nhoi::Options::default(), key).ok()?.summary()))
    });
}

fn main() {
    let number = |i: usize, or: u64| std::env::args().nth(i).and_then(|a| a.parse().ok()).unwrap_or(or);
    let (runs, tables) = (number(1, 1000), number(2, 500));
    if std::env::args().nth(3).as_deref() == Some("bounds") {
        return formulas(tables);
    }
    calibrate("dga", &["N"], runs, graph_ranks);
    calibrate("lcm", &["N", "pi0", "alpha", "largest class", "first list"], runs, latent_ranks);
    coverage(tables);
    formulas(tables);
}
