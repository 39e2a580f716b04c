//! The latent-class sampler: against the R package, against itself with other moves, and on bad input.

use amparo_estimate::lcm::{Options, Stop, implied_expansion, prior_for_expansion, run};
use amparo_estimate::stream::StreamKey;
use amparo_estimate::table::OverlapTable;
use amparo_estimate::watch::Unwatched;

use crate::published;

fn key(seed: u64) -> StreamKey {
    StreamKey::new(seed, 2)
}

fn short() -> Options {
    Options {
        classes: Some(3),
        burn_in: 300,
        samples: 300,
        thinning: 5,
        stop: Stop::Fixed,
        ..Options::default()
    }
}

fn small() -> OverlapTable {
    let lists = ["A", "B", "C", "D"].map(str::to_owned).to_vec();
    let cells =
        [(1, 40), (2, 35), (4, 20), (8, 12), (3, 12), (5, 8), (6, 7), (9, 4), (10, 3), (7, 4), (15, 1)];
    OverlapTable::new(lists, cells).unwrap()
}

#[test]
fn kosovo_lies_within_the_error_of_the_r_package() {
    let Some(t) = published("kosovo_1999") else { return };
    let options = Options {
        classes: Some(10),
        burn_in: 2000,
        samples: 400,
        thinning: 10,
        cap: Some(20),
        stop: Stop::Fixed,
        ..Options::default()
    };
    let f = run(&t, &options, key(5), &Unwatched).unwrap();
    // R, four chains of 110,000 sweeps: mean and quantiles, and errors from its effective 942 draws
    let theirs = [(9051.0, 40.0), (9495.0, 25.0), (10_449.0, 45.0), (12_163.0, 110.0), (13_780.0, 200.0)];
    for ((q, ours), (want, error)) in f.quantiles.iter().zip(f.diagnostics.mcse).zip(theirs) {
        let bound = 3.0 * (ours * ours + error * error).sqrt();
        assert!((q - want).abs() < bound, "{q} for {want} ± {bound}");
    }
    assert!(f.diagnostics.log_n0.rhat < 1.05);
    assert!(f.diagnostics.over_cap < 1e-12);
}

#[test]
fn moves_do_not_change_the_posterior() {
    let options = Options { samples: 600, thinning: 4, ..short() };
    let plain = run(&small(), &Options { jump_every: None, ..options.clone() }, key(1), &Unwatched).unwrap();
    let jumps = run(&small(), &Options { jump_every: Some(2), ..options }, key(2), &Unwatched).unwrap();
    for i in 1..4 {
        let error = (plain.diagnostics.mcse[i].powi(2) + jumps.diagnostics.mcse[i].powi(2)).sqrt();
        let gap = (plain.quantiles[i] - jumps.quantiles[i]).abs();
        assert!(gap < 4.0 * error, "{:?} {:?}", plain.quantiles, jumps.quantiles);
    }
    assert!(jumps.diagnostics.jumps_accepted > 0.3);
}

#[test]
fn the_same_seed_gives_the_same_bytes_on_any_number_of_threads() {
    let on = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| run(&small(), &short(), key(9), &Unwatched).unwrap())
    };
    let (one, three) = (on(1), on(3));
    assert_eq!(one.draws, three.draws);
    assert_eq!(serde_json::to_vec(&one).unwrap(), serde_json::to_vec(&three).unwrap());
    assert_ne!(one.draws, run(&small(), &short(), key(10), &Unwatched).unwrap().draws);
}

#[test]
fn a_cap_is_said_and_never_exceeded() {
    let f = run(&small(), &Options { cap: Some(1), ..short() }, key(3), &Unwatched).unwrap();
    assert!(f.diagnostics.over_cap > 0.05, "{}", f.diagnostics.over_cap);
    assert!(f.pooled().iter().all(|n| *n <= 2 * f.n));
}

#[test]
fn hardly_any_overlap_neither_loops_nor_gives_nan() {
    let lists = ["A", "B", "C"].map(str::to_owned).to_vec();
    let t = OverlapTable::new(lists, [(1, 900), (2, 800), (4, 700)]).unwrap();
    let options = Options { a_lambda: 0.05, b_lambda: 3.0, ..short() };
    let f = run(&t, &options, key(4), &Unwatched).unwrap();
    assert!(f.mean.is_finite() && f.quantiles.iter().all(|q| q.is_finite()));
    assert!(f.cells.iter().all(|c| c.z.is_finite() && c.expected.is_finite()));
    assert!(!serde_json::to_string(&f).unwrap().contains("null,\"mcse"));
}

#[test]
fn the_fitted_model_predicts_the_table() {
    let f = run(&small(), &short(), key(6), &Unwatched).unwrap();
    let expected: f64 = f.cells.iter().map(|c| c.expected).sum();
    assert!((expected - f.n as f64).abs() < 1e-6 * expected);
    assert_eq!((f.cells.len(), f.pairs.len()), (15, 6));
    assert!(f.pairs.iter().all(|p| p.z.abs() < 3.0), "{:?}", f.pairs);
}

#[test]
fn a_prior_on_the_expansion_says_what_was_asked() {
    let prior = prior_for_expansion(1.1, 3.0, 4).unwrap();
    let options = Options { a_lambda: prior.a_lambda, b_lambda: prior.b_lambda, ..Options::default() };
    let e = implied_expansion(&options, 4, 1, key(8));
    assert!((e.low - 1.1).abs() < 0.05 && (e.high - 3.0).abs() < 0.5, "{e:?} {prior:?}");
}

#[test]
fn what_cannot_run_is_refused() {
    let two = small().without(0).unwrap().without(0).unwrap();
    assert_eq!(run(&two, &short(), key(1), &Unwatched).unwrap_err().code, "lcm_lists");
    let few = Options { chains: 2, ..short() };
    assert_eq!(run(&small(), &few, key(1), &Unwatched).unwrap_err().code, "lcm_run");
    let odd = Options { a_lambda: -1.0, ..short() };
    assert_eq!(run(&small(), &odd, key(1), &Unwatched).unwrap_err().code, "lcm_prior");
}

#[test]
fn the_order_of_classes_mixes_unless_it_is_held() {
    let Some(t) = published("uk_slavery_2013_5lists") else { return };
    let options = Options { burn_in: 600, samples: 300, thinning: 5, classes: Some(5), ..short() };
    let places = |options: &Options| -> Vec<Vec<usize>> {
        let f = run(&t, options, key(9), &Unwatched).unwrap();
        f.traces.iter().map(|c| c.iter().map(|t| t.largest_at).collect()).collect()
    };
    let elsewhere = |chain: &Vec<usize>| chain.iter().filter(|p| **p != chain[0]).count();
    let free = places(&options);
    assert!(free.iter().all(|chain| elsewhere(chain) > 3), "a chain stayed in one order: {:?}", free[0]);
    let held = places(&Options { one_order: true, jump_every: None, ..options });
    assert!(held.iter().all(|chain| elsewhere(chain) < 10), "{held:?}");
}
