//! Strata and imputations by draws; the rule used in the field; the cache.

use amparo_estimate::strata::{Cache, Cell, compatible, hash, mixture, quantile};
use amparo_estimate::table::OverlapTable;

/// By R 4.2.2 from the formulas: interval ends, n_hat and degrees of freedom; quantile(c(1,2,4,8), .25, type = 8).
const EXPECTED: [f64; 4] = [102.097_917_29, 130.333_333_333, 2_366.569_301_81, 12.149_451_295_8];
const EXPECTED_QUARTER: f64 = 1.416_666_666_666_67;

fn cell(stratum: u32, imputation: u32, draws: &[f64]) -> Cell {
    Cell { stratum, imputation, documented: 10, draws: draws.to_vec() }
}

#[test]
fn draws_add_up_within_an_imputation_and_are_pooled_over_them() {
    let cells = [
        cell(0, 0, &[20.0, 22.0, 24.0]),
        cell(1, 0, &[30.0, 33.0, 36.0]),
        cell(0, 1, &[40.0, 42.0, 44.0]),
        cell(1, 1, &[50.0, 53.0, 56.0]),
    ];
    let total = mixture(&cells).unwrap();
    assert_eq!((total.strata, total.imputations), (2, 2));
    assert!((total.documented - 20.0).abs() < 1e-12);
    // totals: 50 55 60 and 90 95 100
    assert!((total.median - 75.0).abs() < 1e-12 && (total.mean - 75.0).abs() < 1e-12);
    assert!((total.between - 400.0 / 425.0).abs() < 1e-12, "{}", total.between);
    assert!((total.mcse - (25.0_f64 / 6.0).sqrt()).abs() < 1e-12);
}

#[test]
fn the_mixture_is_narrower_than_added_interval_ends() {
    let ramp: Vec<f64> = (0..1000).map(|i| 20.0 + f64::from(i)).collect();
    let mixed: Vec<f64> = (0..1000).map(|i| 20.0 + f64::from(i * 619 % 1000)).collect();
    let total = mixture(&[cell(0, 0, &ramp), cell(1, 0, &mixed)]).unwrap();
    let single = mixture(&[cell(0, 0, &ramp)]).unwrap();
    let width = |t: &amparo_estimate::strata::Total| t.quantiles[3] - t.quantiles[0];
    assert!(width(&total) < 1.7 * width(&single), "{} {}", width(&total), width(&single));
}

#[test]
fn a_gap_is_refused_not_summed() {
    let gap = mixture(&[cell(0, 0, &[1.0]), cell(1, 0, &[1.0]), cell(0, 1, &[1.0])]).unwrap_err();
    assert_eq!(gap.code, "uneven_strata");
    assert_eq!(mixture(&[]).unwrap_err().code, "uneven_strata");
    assert_eq!(mixture(&[cell(0, 0, &[f64::NAN])]).unwrap_err().code, "uneven_strata");
    assert_eq!(mixture(&[cell(0, 0, &[1.0, 2.0]), cell(1, 0, &[1.0])]).unwrap_err().code, "uneven_strata");
}

#[test]
fn the_rule_used_in_the_field() {
    let got = compatible(&[
        (100, vec![10.0, 20.0, 40.0]),
        (102, vec![0.0, 30.0, 60.0]),
        (103, vec![20.0, 25.0, 50.0]),
    ])
    .unwrap();
    assert!((got.n_hat - EXPECTED[1]).abs() < 1e-6, "{got:?}");
    assert!((got.low - EXPECTED[0]).abs() < 1e-4, "{got:?}");
    assert!((got.high / EXPECTED[2] - 1.0).abs() < 1e-6, "{got:?}");
    assert!((got.df.unwrap() - EXPECTED[3]).abs() < 1e-6 && got.few);
    let same = compatible(&[(5, vec![2.0, 4.0]), (5, vec![2.0, 4.0])]).unwrap();
    assert_eq!(same.df, None);
    assert_eq!(compatible(&[(5, vec![2.0, 4.0])]).unwrap_err().code, "too_few_imputations");
}

#[test]
fn a_table_is_worked_on_once() {
    let table =
        |a: &str, y| OverlapTable::new(vec![a.to_owned(), "B".to_owned()], [(1, y), (2, 3), (3, 2)]).unwrap();
    let mut cache = Cache::default();
    let mut worked = 0;
    for t in [table("A", 5), table("Z", 5), table("A", 6)] {
        cache.get_or(&t, "chao", || worked += 1);
    }
    assert_eq!((worked, cache.hits(), cache.tables()), (2, 1, 2));
    assert_ne!(hash(&table("A", 5), "chao"), hash(&table("A", 5), "dga"));
    assert_eq!(hash(&table("A", 5), "x").len(), 64);
}

#[test]
fn quantiles_are_of_type_8() {
    let x = [1.0, 2.0, 4.0, 8.0];
    assert_eq!(quantile(&x, 0.5), Some(3.0));
    assert_eq!(quantile(&x, 0.0), Some(1.0));
    assert_eq!(quantile(&x, 1.0), Some(8.0));
    assert!((quantile(&x, 0.25).unwrap() - EXPECTED_QUARTER).abs() < 1e-12);
    assert_eq!(quantile(&[], 0.5), None);
    assert_eq!(quantile(&[7.0], 0.9), Some(7.0));
}

#[test]
fn strata_are_added_up_by_draws_and_stand_beside_one_table() {
    use amparo_estimate::refusals::About;
    use amparo_estimate::report::{Asked, Method, Stratum, run_strata};
    use amparo_estimate::table::OverlapTable;
    use amparo_estimate::watch::Unwatched;

    let lists = || ["a", "b", "c", "d"].map(str::to_owned).to_vec();
    let table = |scale: u64| {
        OverlapTable::new(lists(), (1..16).map(|h: u32| (h, scale * (20 - 4 * u64::from(h.count_ones())))))
            .unwrap()
    };
    let stratum = |name: &str, scales: &[u64]| Stratum {
        name: name.to_owned(),
        tables: scales.iter().map(|s| table(*s)).collect(),
    };
    let asked = Asked { methods: vec![Method::Dga, Method::Loglinear], seed: 3, about: About::default() };
    let found =
        run_strata(&[stratum("north", &[1, 2]), stratum("south", &[2, 2])], &asked, &Unwatched).unwrap();
    let (total, parts) = (&found.totals["dga"], &found.strata);
    assert!((total.mean - parts[0].families["dga"].mean - parts[1].families["dga"].mean).abs() < 1e-6);
    let ends = parts[0].families["dga"].quantiles[3] + parts[1].families["dga"].quantiles[3];
    assert!(total.quantiles[3] < ends, "the ends of intervals are not added");
    assert!(total.between > 0.0 && parts[0].compatible.contains_key("dga"));
    assert!(found.together.contains_key("dga"));
    assert!(found.refusals.iter().any(|r| r.code == "no_draws"), "a family without draws is refused");
    let again =
        run_strata(&[stratum("north", &[1, 2]), stratum("south", &[2, 2])], &asked, &Unwatched).unwrap();
    assert_eq!(found, again);
    let uneven = run_strata(&[stratum("north", &[1, 2]), stratum("south", &[2])], &asked, &Unwatched);
    assert_eq!(uneven.unwrap_err().code, "uneven_strata");
}
