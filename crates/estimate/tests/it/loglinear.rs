//! Log-linear models against closed forms, an independent fit, hand-checked tables and the reference runs of R packages.

use amparo_estimate::loglinear::{Criterion, Family, Options, Search, Source, Space, existence, run};
use amparo_estimate::refusals::About;
use amparo_estimate::report::{self, Asked, Method};
use amparo_estimate::stream::StreamKey;
use amparo_estimate::table::{OverlapTable, Pattern};
use amparo_estimate::watch::{Unwatched, Watch};
use proptest::prelude::*;

use crate::published;

const KEY: StreamKey = StreamKey { seed: 1, analysis: 1, stratum: 0, imputation: 0, chain: 0 };

fn table(k: usize, cells: &[(Pattern, u64)]) -> OverlapTable {
    let names = ["A", "B", "C", "D", "E", "F", "G"];
    OverlapTable::new(names[..k].iter().map(|n| (*n).to_owned()).collect(), cells.iter().copied()).unwrap()
}

fn three() -> OverlapTable {
    table(3, &[(1, 30), (2, 25), (4, 20), (3, 8), (5, 6), (6, 5), (7, 3)])
}

fn four() -> OverlapTable {
    let y = [90, 70, 31, 60, 22, 14, 9, 80, 18, 25, 6, 12, 7, 5, 3];
    table(4, &(1..16).zip(y).collect::<Vec<_>>())
}

fn with(t: &OverlapTable, search: Search, resamples: u64) -> Family {
    run(t, &Options { search, resamples, ..Options::default() }, KEY, &Unwatched).unwrap()
}

fn n_hat(f: &Family, model: &str) -> f64 {
    f.all.iter().find(|r| r.model == model).unwrap().n_hat
}

fn close(a: f64, b: f64, within: f64) {
    assert!((a - b).abs() <= within, "{a} is not {b}");
}

#[test]
fn models_are_as_many_as_the_literature_counts() {
    for (k, order, count) in
        [(3, 2, 8), (4, 3, 113), (5, 4, 6893), (4, 2, 64), (5, 2, 1024), (6, 2, 32_768), (4, 1, 1)]
    {
        assert_eq!(Space::new(k, order).unwrap().hierarchical().unwrap().len(), count, "{k} {order}");
    }
    assert_eq!(Space::new(6, 5).unwrap().hierarchical(), None);
    let space = Space::new(4, 3).unwrap();
    assert_eq!(space.label(space.model(&[0b0111, 0b1001]).unwrap()), "[123,14]");
    assert_eq!(space.label(space.main_effects()), "[1,2,3,4]");
    assert_eq!(space.model(&[0b1111]), None);
}

#[test]
fn closed_forms_of_three_lists() {
    let f = with(&three(), Search::Auto, 0);
    assert_eq!((f.search.models, f.all.len()), (8, 8));
    let n = 97.0;
    close(n_hat(&f, "[12,13,23]"), n + 30.0 * 25.0 * 20.0 * 3.0 / (8.0 * 6.0 * 5.0), 1e-6);
    // lists 1 and 3 independent given list 2: the odds among people not on list 2
    close(n_hat(&f, "[12,23]"), n + 30.0 * 20.0 / 6.0, 1e-6);
    // list 3 independent of 1 and 2 together
    close(n_hat(&f, "[12,3]"), n + 20.0 * (30.0 + 25.0 + 8.0) / (6.0 + 5.0 + 3.0), 1e-6);
    close(f.all.iter().map(|r| r.weight).sum(), 1.0, 1e-12);
    assert!(f.all.windows(2).all(|w| w[0].bic <= w[1].bic + 1e-6));
    let full = f.all.iter().find(|r| r.model == "[12,13,23]").unwrap();
    assert!(full.deviance < 1e-6 && full.df == 0 && full.parameters == 7);
}

/// Iterative proportional fitting on the seen cells, then the unseen one from a vanishing highest interaction.
fn fitted_by_proportions(t: &OverlapTable, generators: &[Pattern]) -> f64 {
    let cells = 1_u32 << t.k();
    let mut mu = vec![1.0; cells as usize];
    mu[0] = 0.0;
    for _ in 0..3000 {
        for g in generators {
            for margin in (0..cells).filter(|m| m & g == *m) {
                let own = |h: &u32| h & g == margin && *h != 0;
                let want: f64 = (0..cells).filter(own).map(|h| t.count(h) as f64).sum();
                let have: f64 = (0..cells).filter(own).map(|h| mu[h as usize]).sum();
                (0..cells).filter(own).for_each(|h| mu[h as usize] *= want / have);
            }
        }
    }
    let sign = |h: u32| if h.count_ones() % 2 == 1 { 1.0 } else { -1.0 };
    let log: f64 = (1..cells).map(|h| sign(h) * mu[h as usize].ln()).sum();
    t.n() as f64 + log.exp()
}

#[test]
fn proportional_fitting_agrees() {
    let t = four();
    let f = with(&t, Search::Auto, 0);
    assert_eq!(
        (f.search.models, f.search.how.as_str()),
        (113, "all 113 hierarchical models by the smallest BIC")
    );
    for (model, generators) in [
        ("[1,2,3,4]", vec![1, 2, 4, 8]),
        ("[12,23,34]", vec![0b0011, 0b0110, 0b1100]),
        ("[12,13,14,23,24,34]", vec![3, 5, 9, 6, 10, 12]),
        ("[123,14,34]", vec![0b0111, 0b1001, 0b1100]),
        ("[123,124,134,234]", vec![7, 11, 13, 14]),
    ] {
        let want = fitted_by_proportions(&t, &generators);
        close(n_hat(&f, model), want, 1e-6 * want);
    }
}

#[test]
fn existence_of_hand_checked_tables() {
    // Chan, Silverman & Vincent (2021), table 2: A–C and B–C share nobody
    let t = table(3, &[(1, 40), (2, 30), (4, 20), (3, 6)]);
    let code = |pairs: &[Pattern]| existence(&t, pairs).unwrap().code();
    // with A–C and B–C at −∞ four cells are left for five parameters
    assert_eq!(code(&[3, 5, 6]), 2);
    // with A–B alone people on C are never on A or B, which pushes a finite parameter to −∞
    assert_eq!(code(&[3]), 1);
    assert_eq!(code(&[5, 6]), 0);
    assert_eq!(code(&[]), 0);
    // a table without a zero has every estimate
    assert!((1..8).all(|set: u32| {
        let pairs: Vec<Pattern> =
            [3, 5, 6].into_iter().enumerate().filter(|(i, _)| set >> i & 1 == 1).map(|p| p.1).collect();
        existence(&three(), &pairs).unwrap().code() == 0
    }));
    assert_eq!(existence(&t, &[7]), None);
    assert_eq!(existence(&t, &[8]), None);
    let f = with(&t, Search::Auto, 0);
    assert!(f.search.not_existing > 0 && f.search.not_identifiable > 0);
    assert_eq!(f.all.len() + f.search.not_existing + f.search.not_identifiable + f.search.neither, 8);
}

#[test]
fn a_pair_that_shares_nobody_has_a_parameter_at_minus_infinity() {
    let cells: Vec<(Pattern, u64)> = four().observed().filter(|(h, _)| h & 3 != 3).collect();
    let t = table(4, &cells);
    let f = with(&t, Search::Auto, 200);
    assert!(f.best.row.model.contains("12"), "{}", f.best.row.model);
    assert_eq!(f.best.infinite, ["A·B"]);
    // it counts as a parameter
    let generators = f.best.row.parameters;
    let space = Space::new(4, 3).unwrap();
    assert!(
        space
            .hierarchical()
            .unwrap()
            .iter()
            .any(|m| m.count_ones() == generators && space.label(*m) == f.best.row.model)
    );
    assert!(f.best.row.n_hat.is_finite() && f.best.row.n_hat > f.n as f64);
}

#[test]
fn the_same_bytes_on_any_number_of_threads() {
    let t = four();
    let on = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| with(&t, Search::Auto, 500))
    };
    let (one, many) = (on(1), on(4));
    assert_eq!(serde_json::to_string(&one).unwrap(), serde_json::to_string(&many).unwrap());
    assert_eq!(one.bca.unwrap().estimates, many.bca.unwrap().estimates);
    let other =
        run(&t, &Options { resamples: 500, ..Options::default() }, StreamKey { seed: 2, ..KEY }, &Unwatched);
    assert_ne!(one.best.interval, other.unwrap().best.interval);
}

#[test]
fn what_cannot_be_asked_is_refused() {
    let code = |t: &OverlapTable, options: Options| run(t, &options, KEY, &Unwatched).unwrap_err().code;
    let search = |search| Options { search, resamples: 0, ..Options::default() };
    assert_eq!(code(&three().without(0).unwrap(), Options::default()), "loglinear_lists");
    let sixteen =
        OverlapTable::new((0..16).map(|j| format!("L{j}")).collect(), (0..16).map(|j| (3 << j & 0xffff, 1)));
    assert_eq!(code(&sixteen.unwrap(), Options::default()), "loglinear_lists");
    for level in [0.0, 1.0, f64::NAN] {
        assert_eq!(code(&three(), Options { level, ..Options::default() }), "loglinear_level");
    }
    for order in [0, 3, 99] {
        assert_eq!(code(&three(), search(Search::Hierarchical { order })), "loglinear_order");
    }
    for threshold in [0.0, f64::NAN, 1.5] {
        assert_eq!(code(&three(), search(Search::Stepwise { threshold })), "loglinear_threshold");
    }
    let six = table(6, &[(1, 9), (2, 9), (4, 9), (8, 9), (16, 9), (32, 9), (63, 5)]);
    assert_eq!(code(&six, search(Search::Hierarchical { order: 3 })), "loglinear_models");
    // lists that share nobody: no model has an estimate
    let apart = table(3, &[(1, 9), (2, 9), (4, 9)]);
    assert_eq!(code(&apart, Options::default()), "loglinear_no_estimate");
    assert_eq!(code(&apart, search(Search::Stepwise { threshold: 0.02 })), "loglinear_no_estimate");
}

struct Impatient;

impl Watch for Impatient {
    fn tick(&self, part: &str, done: u64, _of: u64) -> bool {
        part != "resamples" || done < 100
    }
}

#[test]
fn the_work_can_be_stopped() {
    assert_eq!(run(&three(), &Options::default(), KEY, &Impatient).unwrap_err().code, "stopped");
}

#[test]
fn without_resamples_the_interval_says_that_it_is_too_short() {
    let f = with(&four(), Search::Auto, 0);
    assert_eq!((f.best.interval_from, f.bca.clone()), (Source::Profile, None));
    assert!(f.summary().assumption.contains("takes the model for given"));
    let full = with(&four(), Search::Auto, 500);
    assert_eq!(full.best.interval_from, Source::BcaWithSelection);
    assert!(full.summary().assumption.contains("repeats the choice in 500 resamples"));
    // 97.5 % of twenty resamples is beyond the last of them
    let few = with(&four(), Search::Auto, 20);
    assert_eq!(few.best.interval_from, Source::BcaWidenedByProfile);
    let (own, profile) = (few.best.interval, few.best.profile.unwrap().interval);
    assert!(own.low <= profile.low && own.high.unwrap() >= profile.high.unwrap());
    assert!(few.summary().assumption.contains("reaches at least as far"));
    let aic = Options { criterion: Criterion::Aic, resamples: 0, ..Options::default() };
    let aic = run(&four(), &aic, KEY, &Unwatched).unwrap();
    assert_eq!(aic.best.row.model, f.best_aic);
}

#[test]
fn report_has_the_family_and_its_cloud() {
    let asked = Asked { methods: vec![Method::of("loglinear").unwrap()], seed: 7, about: About::default() };
    let found = report::run(&three(), &asked, &Unwatched);
    let form = &found.families["loglinear"];
    let best = &form["best"];
    assert!(best["model"].is_string() && best["n_hat"].is_f64() && best["bic"].is_f64());
    assert!(best["interval"]["low"].is_f64() && best["interval"]["high"].is_f64());
    let all = form["all"].as_array().unwrap().len();
    assert_eq!((all, found.pictures.cloud.len()), (8, 8));
    assert!(found.pictures.cloud.iter().all(|p| p.delta >= 0.0 && p.n_hat.is_finite()));
    assert!(found.pictures.sensitivity.iter().any(|s| s.label.contains("averaged over 8 models")));
    let summary = &found.summaries["loglinear"];
    assert!(!summary.lower_bound && summary.assumption.contains("no interaction of all 3 lists"));
    assert_eq!(summary.assumption.matches(". ").count(), 0, "one sentence");
}

/// Paths of everything in a JSON value that is `null`, as a number that is not finite would be.
fn nulls(value: &serde_json::Value, path: &str, found: &mut Vec<String>) {
    match value {
        serde_json::Value::Null => found.push(path.to_owned()),
        serde_json::Value::Array(all) => all.iter().for_each(|v| nulls(v, path, found)),
        serde_json::Value::Object(all) => {
            all.iter().for_each(|(k, v)| nulls(v, &format!("{path}.{k}"), found));
        }
        _ => {}
    }
}

fn check_any(t: &OverlapTable, search: Search) {
    let options = Options { search, resamples: 10, other_orders: false, ..Options::default() };
    let Ok(f) = run(t, &options, KEY, &Unwatched) else { return };
    let n = t.n() as f64;
    assert!(f.best.row.n_hat.is_finite() && f.best.row.n_hat >= n);
    let i = f.best.interval;
    assert!(
        i.low.is_finite() && i.low >= n - 1e-6 && i.high.is_none_or(|h| h.is_finite() && h >= i.low),
        "{i:?}"
    );
    // only what may be absent is null: a non-finite number would be null elsewhere
    let mut found = Vec::new();
    nulls(&serde_json::to_value(&f).unwrap(), "", &mut found);
    let absent = [".bca", ".bca_missing", ".best.profile", ".best.wald", ".best.standard_error"];
    let open = [".best.profile.interval.high", ".best.interval.high"];
    assert!(found.iter().all(|p| absent.contains(&p.as_str()) || open.contains(&p.as_str())), "{found:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn odd_tables_never_give_odd_numbers(
        k in prop_oneof![Just(3_usize), Just(3), Just(4), Just(4), Just(4), Just(5)],
        cells in prop::collection::vec(
            prop_oneof![Just(0_u64), Just(0), 0_u64..3, 0_u64..200, Just(10_000_000_000)], 31),
    ) {
        let counts = (1_u32..1 << k).zip(cells);
        let lists = (0..k).map(|j| format!("L{j}")).collect();
        if let Ok(t) = OverlapTable::new(lists, counts) {
            check_any(&t, Search::Hierarchical { order: 2 });
            check_any(&t, Search::Stepwise { threshold: 0.05 });
            if k < 5 {
                check_any(&t, Search::Auto);
            }
        }
    }
}

#[test]
fn kosovo_as_published() {
    let Some(t) = published("kosovo_1999") else { return };
    let f = with(&t, Search::Auto, 1000);
    for (i, (model, n_hat, bic)) in [
        ("[123,14,34]", 10_356.52, 203.03),
        ("[123,134]", 12_740.97, 203.11),
        ("[134,12,23]", 18_393.31, 203.96),
    ]
    .into_iter()
    .enumerate()
    {
        let row = &f.all[i];
        assert_eq!(row.model, model);
        close(row.n_hat, n_hat, 1e-2);
        close(row.bic, bic, 1e-2);
    }
    close(f.best.standard_error.unwrap(), 785.90, 1e-2);
    close(f.best.row.deviance, 9.32, 1e-2);
    close(f.best.row.aic, 132.75, 1e-2);
    assert_eq!((f.best.row.df, f.best_aic.as_str()), (4, "[123,134]"));
    let profile = f.best.profile.unwrap();
    close(profile.n_hat, 10_334.5, 0.1);
    close(profile.interval.low, 8994.3, 1.0);
    close(profile.interval.high.unwrap(), 12_110.4, 1.0);
    // Silverman, Chan & Vincent (2024), table 6: 6,947 to 18,010 with another thousand resamples
    close(f.best.interval.low, 6947.0, 300.0);
    close(f.best.interval.high.unwrap(), 18_010.0, 500.0);
    let pairs = f.other_orders.iter().find(|o| o.order == 2).unwrap();
    close(pairs.n_hat, 14_342.0, 0.5);
}

#[test]
fn british_table_as_published() {
    let Some(t) = published("uk_slavery_2013_5lists") else { return };
    let f = with(&t, Search::Auto, 0);
    assert_eq!(f.search.models, 1024);
    assert_eq!((f.all[0].model.as_str(), f.all[1].model.as_str()), ("[12,13,23,25,34]", "[12,13,25,35,45]"));
    close(f.all[0].n_hat, 22_991.33, 1e-2);
    close(f.all[0].bic, 196.54, 1e-2);
    close(f.all[1].n_hat, 12_262.41, 1e-2);
    close(f.all[1].bic, 197.49, 1e-2);
    close(f.best_aic_n_hat, 11_174.83, 1e-2);
    let profile = f.best.profile.unwrap().interval;
    close(profile.low, 17_991.0, 1.0);
    close(profile.high.unwrap(), 30_142.0, 1.0);
    // all orders: 25,311 in the paper
    close(f.other_orders.last().unwrap().n_hat, 25_311.0, 0.5);
}

#[test]
fn stepwise_as_in_the_r_package() {
    for (name, n_hat) in [
        ("kosovo_1999", 14_342.0),
        ("uk_slavery_2013_6lists", 11_418.0),
        ("uk_slavery_2013_5lists", 11_313.0),
        ("new_orleans_5lists", 981.0),
        ("western_us_5lists", 2483.0),
        ("korea_palembang_3lists", 269.0),
        ("new_orleans_8lists", 1110.0),
    ] {
        let Some(t) = published(name) else { return };
        let f = with(&t, Search::Stepwise { threshold: 0.02 }, 0);
        close(f.best.row.n_hat, n_hat, 0.6);
        assert_eq!(f.search.entered.len() + 1, f.all.len());
    }
}

#[test]
fn no_model_of_pairs_fails_in_new_orleans() {
    let Some(t) = published("new_orleans_5lists") else { return };
    let options = Options { resamples: 0, other_orders: false, ..Options::default() };
    let s = run(&t, &options, KEY, &Unwatched).unwrap().search;
    assert_eq!((s.models, s.not_existing, s.not_identifiable, s.neither, s.unsettled), (1024, 0, 0, 0, 0));
}
