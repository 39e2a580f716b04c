//! Graph averaging against the reference runs of the R package and against direct summation.

use amparo_estimate::dga::{Grid, Options, decomposable, run};
use amparo_estimate::stream::StreamKey;
use amparo_estimate::table::OverlapTable;
use amparo_estimate::watch::Unwatched;

use crate::published;

const KEY: StreamKey = StreamKey { seed: 1, analysis: 1, stratum: 0, imputation: 0, chain: 0 };

fn on_grid(t: &OverlapTable, delta: f64, times: u64) -> Options {
    Options {
        delta: Some(delta),
        grid: Grid::Fixed { from: 1, to: times * t.n() },
        include_complete: true,
        sensitivity: false,
        ..Options::default()
    }
}

#[test]
fn graphs_are_as_many_as_the_literature_counts() {
    for (k, count) in [(3, 8), (4, 61), (5, 822), (6, 18_154)] {
        let graphs = decomposable(k);
        assert_eq!(graphs.len(), count);
        assert_eq!(graphs.iter().filter(|g| g.is_complete()).count(), 1);
        assert!(graphs.iter().all(|g| g.components() >= 1));
    }
}

#[test]
fn figures_of_the_r_package_on_the_same_grid() {
    let rows = [
        ("kosovo_1999", 0.0625, 10, 12_749.0, [9827, 12_595, 16_544], 0.9855),
        ("kosovo_1999", 0.5, 10, 11_031.0, [4500, 11_323, 14_486], 0.889),
        ("kosovo_1999", 1.0, 10, 4829.0, [4408, 4617, 6860], 0.976),
        ("korea_palembang_3lists", 0.125, 10, 194.0, [127, 163, 401], 0.71),
        ("congenital_massachusetts_5lists", 0.5, 2, 618.0, [588, 616, 655], f64::MIN),
        ("new_orleans_5lists", 0.03125, 10, 893.0, [528, 846, 1541], 0.07),
        ("uk_slavery_2013_5lists", 0.03125, 10, 20_228.0, [10_343, 22_365, 29_446], 0.440),
    ];
    for (name, delta, times, mean, quantiles, top) in rows {
        let Some(t) = published(name) else { return };
        let f = run(&t, &on_grid(&t, delta, times), KEY, &Unwatched).unwrap();
        let q = f.average.quantiles;
        assert_eq!([q[0], q[2], q[4]], quantiles, "{name} {delta}");
        assert!((f.average.mean - mean).abs() < 0.5, "{name} {delta}: {}", f.average.mean);
        assert!(top < 0.0 || (f.top[0].weight - top).abs() < 0.005, "{name}: {}", f.top[0].weight);
    }
}

#[test]
fn the_complete_graph_is_left_out_and_its_weight_shown() {
    let Some(t) = published("kosovo_1999") else { return };
    let with = run(&t, &on_grid(&t, 1.0, 10), KEY, &Unwatched).unwrap();
    let without =
        run(&t, &Options { include_complete: false, ..on_grid(&t, 1.0, 10) }, KEY, &Unwatched).unwrap();
    assert!((with.average.complete_weight - without.average.complete_weight).abs() < 1e-9);
    assert!(without.average.complete_weight > 0.97);
    assert!(without.average.quantiles[2] > 8000);
    assert_eq!(without.graphs, 60);
}

fn small() -> OverlapTable {
    let lists = ["A", "B", "C"].map(str::to_owned).to_vec();
    OverlapTable::new(lists, [(1, 30), (2, 25), (4, 20), (3, 8), (5, 6), (6, 5), (7, 3)]).unwrap()
}

#[test]
fn adaptive_range_leaves_less_than_a_millionth_and_agrees_with_a_long_fixed_one() {
    let t = small();
    let adaptive = run(&t, &Options { delta: Some(0.5), ..Options::default() }, KEY, &Unwatched).unwrap();
    assert!(adaptive.average.tail.unwrap() < 1e-6 && adaptive.average.from == 0);
    let grid = Grid::Fixed { from: 0, to: 400_000 };
    let long = Options { delta: Some(0.5), grid, sensitivity: false, ..Options::default() };
    let long = run(&t, &long, KEY, &Unwatched).unwrap();
    assert_eq!(adaptive.average.quantiles, long.average.quantiles);
    assert_eq!(adaptive.sensitivity.len(), 4);
    assert_eq!(adaptive.draws.len(), 4000);
    let text = serde_json::to_string(&adaptive).unwrap();
    assert!(!text.contains("null") || adaptive.sensitivity.iter().any(|s| s.average.is_none()));
}

#[test]
fn two_lists_and_seven_are_refused() {
    let t = small().without(0).unwrap();
    assert_eq!(run(&t, &Options::default(), KEY, &Unwatched).unwrap_err().code, "dga_lists");
    let wrong = Options { delta: Some(0.0), ..Options::default() };
    assert_eq!(run(&small(), &wrong, KEY, &Unwatched).unwrap_err().code, "dga_delta");
    let empty = Options { grid: Grid::Fixed { from: 9, to: 3 }, ..Options::default() };
    assert_eq!(run(&small(), &empty, KEY, &Unwatched).unwrap_err().code, "dga_range");
}
