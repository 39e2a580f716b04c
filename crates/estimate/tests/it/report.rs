//! The whole result: no table, however odd, gives a NaN or an infinity; every family says its assumption.

use amparo_estimate::lcm;
use amparo_estimate::refusals::About;
use amparo_estimate::report::{Asked, Method, Report, run};
use amparo_estimate::stream::StreamKey;
use amparo_estimate::table::OverlapTable;
use amparo_estimate::watch::Unwatched;
use proptest::prelude::*;

/// Everything but the chains, whose time is long; they have their own test below.
fn quick() -> Vec<Method> {
    Method::ALL.into_iter().filter(|m| *m != Method::Lcm).collect()
}

fn report(table: &OverlapTable, methods: Vec<Method>) -> Report {
    run(table, &Asked { methods, seed: 1, about: About::default() }, &Unwatched)
}

/// A table of 1 to 5 lists with empty, small, usual and huge cells. Graphs refuse the huge ones: their range is too long.
fn tables() -> impl Strategy<Value = OverlapTable> {
    let cell = prop_oneof![
        4 => Just(0_u64),
        4 => 1_u64..4,
        4 => 1_u64..60,
        1 => Just(10_000_000_000_u64),
    ];
    prop_oneof![5 => 1_usize..=4, 1 => Just(5_usize)]
        .prop_flat_map(move |k| (Just(k), proptest::collection::vec(cell.clone(), (1 << k) - 1)))
        .prop_filter_map("a list is empty", |(k, cells)| {
            let lists = (0..k).map(|j| format!("L{j}")).collect();
            OverlapTable::new(lists, (1..).zip(cells)).ok()
        })
}

/// Numbers of the charts and the summaries are finite; JSON holds no null in the place of a figure.
fn sound(table: &OverlapTable, r: &Report) {
    for (id, s) in &r.summaries {
        assert!(s.n_hat.is_finite() && s.n_hat >= table.n() as f64 - 1e-6, "{id} {s:?}");
        assert!(s.interval.low.is_finite() && s.interval.low >= table.n() as f64 - 1e-6, "{id} {s:?}");
        assert!(s.interval.high.is_none_or(f64::is_finite), "{id} {s:?}");
        assert!(s.interval.high.is_none_or(|h| h >= s.interval.low), "{id} {s:?}");
        assert!(s.assumption.len() > 20, "{id}");
    }
    let pictures = &r.pictures;
    let settings = pictures.sensitivity.iter().flat_map(|s| [Some(s.n_hat), s.low, s.high]).flatten();
    let bars = pictures.posteriors.iter().flat_map(|p| &p.bins).flat_map(|b| [b.0, b.1, b.2]);
    assert!(settings.chain(bars).all(f64::is_finite), "{pictures:?}");
    let again = r.robustness.again.iter().flat_map(|a| [Some(a.n_hat), Some(a.low), a.high]).flatten();
    let known = r.robustness.known.iter().flat_map(|k| [Some(k.ratio), Some(k.low), k.high]).flatten();
    assert!(again.chain(known).all(f64::is_finite));
    assert!(r.missed_links.iter().all(|m| m.low.is_finite() && m.high.is_finite()));
    for ruling in &r.refusals {
        assert!(!ruling.refusal.reason.is_empty() && !ruling.refusal.lifted_by.is_empty(), "{ruling:?}");
        assert!(
            !ruling.refusal.reason.contains("NaN") && !ruling.refusal.reason.contains("inf "),
            "{ruling:?}"
        );
    }
    let text = serde_json::to_string(r).unwrap();
    assert!(!text.contains("NaN") && !text.contains("Infinity"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]

    #[test]
    fn no_table_gives_a_nan_or_a_gap_without_a_reason(table in tables()) {
        let r = report(&table, quick());
        sound(&table, &r);
        for method in quick() {
            let said = r.summaries.contains_key(method.id());
            let refused = r.refusals.iter().any(|x| x.refusal.reason.starts_with(&format!("{}:", method.id())));
            prop_assert!(said || refused, "{} is silent", method.id());
        }
    }
}

#[test]
fn chains_on_odd_tables_give_finite_figures() {
    let names = |k: usize| (0..k).map(|j| format!("L{j}")).collect::<Vec<_>>();
    let rows: [(usize, &[(u32, u64)]); 4] =
        [(4, &[(1, 1), (2, 1), (4, 1), (8, 1)]), (4, &[(15, 3)]), (4, &[(1, 5), (14, 2)]), (5, &[(31, 1)])];
    let options = lcm::Options {
        classes: Some(4),
        burn_in: 200,
        samples: 100,
        thinning: 2,
        stop: lcm::Stop::Fixed,
        ..lcm::Options::default()
    };
    for (k, cells) in rows {
        let t = OverlapTable::new(names(k), cells.iter().copied()).unwrap();
        let f = lcm::run(&t, &options, StreamKey::new(1, 3), &Unwatched).unwrap();
        let s = f.summary();
        assert!(s.n_hat.is_finite() && s.interval.low >= t.n() as f64 && f.mean.is_finite(), "{s:?}");
        assert!(s.interval.high.is_some_and(f64::is_finite), "{s:?}");
        assert!(f.cells.iter().all(|c| c.expected.is_finite() && c.z.is_finite()));
        assert!(f.pairs.iter().all(|p| p.expected.is_finite() && p.z.is_finite()));
    }
}

#[test]
fn every_family_names_its_assumption_and_the_same_seed_gives_the_same_bytes() {
    let cells = (1..16).map(|h: u32| (h, 120 / u64::from(h.count_ones()).pow(2)));
    let t = OverlapTable::new(["A", "B", "C", "D"].map(str::to_owned).to_vec(), cells).unwrap();
    let once = report(&t, quick());
    for method in quick() {
        let s = &once.summaries[method.id()];
        assert!(s.assumption.ends_with('.') && s.assumption.len() > 40, "{}", method.id());
        assert!(once.families.contains_key(method.id()));
    }
    assert!(once.summaries["chao"].lower_bound && !once.summaries["nhoi"].lower_bound);
    let labels: Vec<&str> = once.pictures.sensitivity.iter().map(|s| s.label.as_str()).collect();
    assert!(labels.contains(&"nhoi, ξ = 0.25") && labels.contains(&"nhoi, ξ = 4"), "{labels:?}");
    let two = report(&t, quick());
    assert_eq!(serde_json::to_string(&once).unwrap(), serde_json::to_string(&two).unwrap());
    // streams are numbered for ever: the log of an old report must find its numbers again
    assert!(Method::ALL.iter().all(|m| Method::of(m.id()) == Some(*m)));
}
