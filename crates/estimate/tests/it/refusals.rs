//! A refusal for each thing that goes wrong in practice, and the headline rule.

use amparo_estimate::headline::{Headline, Voice, headline};
use amparo_estimate::refusals::{About, Apart, Copies, Effect, Linkage, Ruling, Window, before, bound};
use amparo_estimate::report::{Asked, Method, Report, run};
use amparo_estimate::summary::{Interval, Summary};
use amparo_estimate::table::OverlapTable;
use amparo_estimate::watch::Unwatched;

/// Four lists, every pair overlaps, enough of everything.
fn good_table() -> OverlapTable {
    table(
        4,
        &[
            (1, 40),
            (2, 40),
            (4, 40),
            (8, 40),
            (3, 20),
            (5, 20),
            (9, 20),
            (6, 20),
            (10, 20),
            (12, 20),
            (15, 10),
        ],
    )
}

fn table(k: usize, cells: &[(u32, u64)]) -> OverlapTable {
    OverlapTable::new((0..k).map(|j| format!("L{j}")).collect(), cells.iter().copied()).unwrap()
}

/// Everything stated, nothing wrong.
fn good_about() -> About {
    let window = |list: &str| Window {
        list: list.to_owned(),
        from: "2016-01-01".to_owned(),
        to: "2016-12-31".to_owned(),
    };
    About {
        linkage: Some(Linkage { precision: 0.98, recall: 0.96, sample: 400 }),
        deduplicated: Some(true),
        copies: Some(Vec::new()),
        apart: Some(Vec::new()),
        windows: Some(vec![window("L0"), window("L1")]),
        event: Some("detained at least once in 2016".to_owned()),
        plan: Some("written down before the first look".to_owned()),
        ..About::default()
    }
}

fn codes(rulings: &[Ruling]) -> Vec<(&'static str, Effect)> {
    rulings.iter().map(|r| (r.refusal.code, r.effect)).collect()
}

fn ruled(table: &OverlapTable, about: &About) -> Vec<(&'static str, Effect)> {
    let all = before(table, about);
    for r in &all {
        assert!(!r.refusal.reason.is_empty() && !r.refusal.lifted_by.is_empty(), "{r:?}");
    }
    codes(&all)
}

fn with(change: impl Fn(&mut About)) -> Vec<(&'static str, Effect)> {
    let mut about = good_about();
    change(&mut about);
    ruled(&good_table(), &about)
}

fn voice(family: &str, n_hat: f64, low: f64, high: f64) -> Voice {
    let interval = Interval { level: 0.95, low, high: Some(high) };
    let summary = Summary { n_hat, interval, lower_bound: false, assumption: format!("assumed by {family}") };
    Voice { family: family.to_owned(), summary, chains: None }
}

fn said(voices: &[Voice]) -> (Option<Headline>, Vec<(&'static str, Effect)>) {
    let mut rulings = Vec::new();
    let headline = headline(290, voices, &mut rulings);
    (headline, codes(&rulings))
}

use Effect::{NoTotal, RangeOnly};

#[test]
fn a_good_table_with_everything_stated_is_not_refused() {
    assert_eq!(ruled(&good_table(), &good_about()), []);
}

#[test]
fn row_missed_matches() {
    assert_eq!(with(|a| a.linkage = None), [("linkage_not_reviewed", RangeOnly)]);
    let poor = Linkage { precision: 0.99, recall: 0.6, sample: 200 };
    assert_eq!(with(|a| a.linkage = Some(poor)), [("linkage_too_poor", NoTotal)]);
    let broken = Linkage { precision: f64::NAN, ..poor };
    assert_eq!(with(|a| a.linkage = Some(broken)), [("linkage_too_poor", NoTotal)]);
}

#[test]
fn row_duplicates_inside_a_list() {
    assert_eq!(with(|a| a.deduplicated = Some(false)), [("lists_not_deduplicated", NoTotal)]);
    assert_eq!(with(|a| a.deduplicated = None), [("lists_not_deduplicated", RangeOnly)]);
}

#[test]
fn row_referral() {
    let copies = Copies { from: "L0".to_owned(), to: "L1".to_owned() };
    assert_eq!(with(|a| a.copies = Some(vec![copies.clone()])), [("list_copies_list", NoTotal)]);
    assert_eq!(with(|a| a.copies = None), [("provenance_not_stated", RangeOnly)]);
}

#[test]
fn row_structural_zero() {
    assert_eq!(with(|a| a.apart = None), [("coverage_not_stated", RangeOnly)]);
    let cells = [(1, 50), (2, 50), (4, 50), (8, 50), (5, 30), (9, 30), (6, 30), (10, 30), (12, 30)];
    assert_eq!(ruled(&table(4, &cells), &good_about()), [("no_overlap", NoTotal)]);
    let small = [(1, 1), (2, 1), (4, 100), (8, 100), (5, 30), (9, 1), (6, 1), (10, 1), (12, 200)];
    assert_eq!(ruled(&table(4, &small), &good_about()), [("no_overlap", RangeOnly)]);
    let apart = Apart { one: "L1".to_owned(), other: "L0".to_owned() };
    let about = About { apart: Some(vec![apart]), ..good_about() };
    assert_eq!(ruled(&table(4, &small), &about), [("no_overlap", NoTotal)]);
}

#[test]
fn row_fewer_than_three_lists() {
    let two = table(2, &[(1, 30), (2, 20), (3, 10)]);
    assert_eq!(ruled(&two, &good_about()), [("fewer_than_three_lists", NoTotal)]);
    let curve = bound(&two).unwrap();
    assert_eq!(curve.label, "not an estimate");
    assert!((curve.chapman - (41.0 * 31.0 / 11.0 - 1.0)).abs() < 1e-9);
    assert!(curve.by_odds.iter().any(|(odds, n)| (*odds, *n) == (1.0, 120.0)));
    assert_eq!(ruled(&table(1, &[(1, 30)]), &good_about()), [("fewer_than_three_lists", NoTotal)]);
    assert!(bound(&table(2, &[(1, 30), (2, 20)])).is_none());
}

#[test]
fn row_three_lists() {
    let three = table(3, &[(1, 30), (2, 30), (4, 30), (3, 20), (5, 20), (6, 20), (7, 9)]);
    assert_eq!(ruled(&three, &good_about()), [("three_lists", RangeOnly)]);
    assert_eq!(ruled(&three, &About { xi: Some(1.0), ..good_about() }), []);
}

#[test]
fn row_sparse_strata() {
    let few = [(1, 4), (2, 4), (4, 4), (8, 4), (3, 1), (5, 1), (9, 1), (6, 1), (10, 1), (12, 1), (15, 1)];
    assert_eq!(ruled(&table(4, &few), &good_about()), [("sparse_overlap", NoTotal)]);
    let thin = [(1, 400), (2, 400), (4, 400), (8, 400), (3, 9), (5, 9), (9, 9), (6, 9), (10, 9), (12, 9)];
    assert_eq!(ruled(&table(4, &thin), &good_about()), [("low_coverage", RangeOnly)]);
    let (top, codes) =
        said(&[voice("loglinear", 1000.0, 350.0, 9000.0), voice("dga", 1100.0, 800.0, 1500.0)]);
    assert_eq!(codes, [("interval_too_wide", RangeOnly)]);
    assert_eq!(top.unwrap().number, None);
}

#[test]
fn row_population_not_closed() {
    assert_eq!(with(|a| a.event = None), [("population_not_closed", RangeOnly)]);
    let late = Window { list: "L2".to_owned(), from: "2018-01-01".to_owned(), to: "2018-12-31".to_owned() };
    let got = with(|a| a.windows.as_mut().unwrap().push(late.clone()));
    assert_eq!(got, [("windows_do_not_meet", NoTotal)]);
}

#[test]
fn row_conflicting_strata() {
    assert_eq!(with(|a| a.unresolved = 3), [("conflicting_strata", NoTotal)]);
}

#[test]
fn row_model_shopping() {
    let again = |a: &mut About| (a.runs_before, a.plan) = (2, None);
    assert_eq!(with(again), [("no_plan_of_analysis", RangeOnly)]);
    assert_eq!(with(|a| a.runs_before = 2), []);
}

#[test]
fn row_chains_not_mixed() {
    let mut bad = voice("lcm", 500.0, 400.0, 600.0);
    bad.chains = Some((1.22, 13.0));
    let (top, codes) =
        said(&[bad, voice("loglinear", 480.0, 400.0, 600.0), voice("dga", 490.0, 400.0, 600.0)]);
    assert_eq!(codes, [("chains_not_mixed", RangeOnly)]);
    let top = top.unwrap();
    assert_eq!(top.number, None);
    assert_eq!(top.range.unwrap().families, ["loglinear", "dga"]);
}

#[test]
fn row_families_disagree() {
    let (top, codes) = said(&[voice("loglinear", 400.0, 350.0, 500.0), voice("dga", 601.0, 500.0, 700.0)]);
    assert_eq!(codes, [("families_disagree", RangeOnly)]);
    let top = top.unwrap();
    assert_eq!((top.documented, top.number), (290, None));
    assert!(top.words[0].starts_with("290 people are documented"));
    let (alone, codes) = said(&[voice("loglinear", 400.0, 350.0, 500.0)]);
    assert_eq!((codes, alone.unwrap().number), (vec![("too_few_families", RangeOnly)], None));
}

#[test]
fn families_that_agree_give_one_number_with_every_assumption() {
    let mut bound = voice("chao", 380.0, 360.0, 410.0);
    bound.summary.lower_bound = true;
    let (top, codes) =
        said(&[voice("loglinear", 400.0, 350.0, 500.0), bound, voice("dga", 600.0, 450.0, 700.0)]);
    assert_eq!(codes, []);
    let top = top.unwrap();
    let number = top.number.unwrap();
    assert!((number.n_hat - 500.0).abs() < 1e-9);
    assert_eq!((number.interval.low, number.interval.high), (350.0, Some(700.0)));
    assert_eq!(number.assumptions, ["loglinear: assumed by loglinear", "dga: assumed by dga"]);
    assert_eq!(top.at_least, Some(380.0));
    let range = top.range.unwrap();
    assert_eq!((range.low, range.high), (400.0, 600.0));
}

#[test]
fn what_forbids_a_total_leaves_no_headline() {
    let mut rulings = before(&table(2, &[(1, 30), (2, 20), (3, 10)]), &good_about());
    let voices = [voice("loglinear", 400.0, 350.0, 500.0), voice("dga", 420.0, 350.0, 500.0)];
    assert_eq!(headline(60, &voices, &mut rulings), None);
}

/// What a whole report says of a table with everything stated.
fn report(table: &OverlapTable, about: About, methods: &[Method]) -> Report {
    run(table, &Asked { methods: methods.to_vec(), seed: 1, about }, &Unwatched)
}

/// The refusal of one family, with what it takes away.
fn refused<'a>(r: &'a Report, code: &str) -> &'a Ruling {
    let found = r.refusals.iter().find(|x| x.refusal.code == code);
    let found = found.unwrap_or_else(|| panic!("{code} is not among {:?}", codes(&r.refusals)));
    assert!(!found.refusal.reason.is_empty() && !found.refusal.lifted_by.is_empty());
    found
}

#[test]
fn row_missed_matches_shows_the_range_under_missed_links() {
    let r = report(&good_table(), good_about(), &[Method::Chao, Method::Dga]);
    let range = r.headline.as_ref().unwrap().range.clone().unwrap();
    let shares: Vec<f64> = r.missed_links.iter().map(|m| m.share).collect();
    assert_eq!(shares, [0.0, 0.02, 0.05, 0.1]);
    assert!((r.missed_links[3].high - 0.9 * range.high).abs() < 1e-9);
}

#[test]
fn row_two_lists_keep_a_bound_that_is_labelled() {
    let two = table(2, &[(1, 30), (2, 20), (3, 10)]);
    let r = report(&two, good_about(), &Method::ALL);
    assert_eq!((r.headline.is_none(), r.two_lists.as_ref().unwrap().label), (true, "not an estimate"));
    assert!(r.summaries.values().all(|s| s.lower_bound), "only a bound is left");
    for code in ["coverage_lists", "nhoi_lists", "dga_lists", "lcm_not_identified"] {
        assert_eq!(refused(&r, code).effect, Effect::Method);
    }
}

#[test]
fn row_three_lists_refuse_classes_and_vary_xi() {
    let three = table(3, &[(1, 30), (2, 30), (4, 30), (3, 20), (5, 20), (6, 20), (7, 9)]);
    let r = report(&three, good_about(), &[Method::Nhoi, Method::Dga, Method::Lcm]);
    assert_eq!(refused(&r, "lcm_not_identified").effect, Effect::Method);
    assert_eq!(refused(&r, "three_lists").effect, RangeOnly);
    assert_eq!(r.headline.as_ref().unwrap().number, None);
    let told = |xi| {
        let about = About { xi: Some(xi), ..good_about() };
        report(&three, about, &[Method::Nhoi]).summaries["nhoi"].n_hat - three.n() as f64
    };
    assert!((told(2.0) / told(1.0) - 2.0).abs() < 1e-9, "the stated odds are used");
    let settings = r.pictures.sensitivity.iter().filter(|s| s.label.starts_with("nhoi")).count();
    assert_eq!(settings, 5);
}

#[test]
fn row_sparse_strata_by_method() {
    let gap = [(1, 50), (2, 50), (4, 50), (8, 50), (3, 30), (5, 30), (9, 30), (6, 30), (10, 30), (12, 30)];
    let r = report(&table(4, &gap), good_about(), &[Method::Nhoi]);
    let ruling = refused(&r, "nhoi_zero_cells");
    assert!(ruling.effect == Effect::Method && ruling.refusal.lifted_by.contains("pool strata"));
    let thin = [(1, 400), (2, 400), (4, 400), (3, 1)];
    let r = report(&table(3, &thin), good_about(), &[Method::Coverage]);
    assert_eq!(refused(&r, "coverage_unstable").effect, Effect::Method);
    assert_eq!(refused(&r, "sparse_overlap").effect, NoTotal);
}

#[test]
fn row_referral_offers_the_merge_and_the_merged_table_runs() {
    let copies = vec![Copies { from: "L0".to_owned(), to: "L1".to_owned() }];
    let about = About { copies: Some(copies), ..good_about() };
    let r = report(&good_table(), about, &[Method::Dga]);
    assert!(refused(&r, "list_copies_list").refusal.lifted_by.contains("Merge the two lists"));
    assert_eq!(r.headline, None);
    let merged = report(&good_table().merged(0, 1).unwrap(), good_about(), &[Method::Dga]);
    assert!(merged.headline.is_some());
}

#[test]
fn row_model_shopping_logs_every_run() {
    let r = report(&good_table(), About { runs_before: 2, plan: None, ..good_about() }, &[Method::Nhoi]);
    assert_eq!(refused(&r, "no_plan_of_analysis").effect, RangeOnly);
    // a method that refused is logged as run
    assert_eq!(r.log.methods, ["nhoi"]);
    assert!(r.summaries.is_empty() && r.log.about.runs_before == 2 && r.log.table.len() == 64);
}
