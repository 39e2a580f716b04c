//! Lists left out, merged, and told from the others.

use amparo_estimate::chao;
use amparo_estimate::refuse::Refusal;
use amparo_estimate::robust::{Change, Estimator, check, restricted};
use amparo_estimate::summary::{Interval, Summary};
use amparo_estimate::table::OverlapTable;

fn table(k: usize, cells: &[(u32, u64)]) -> OverlapTable {
    OverlapTable::new((0..k).map(|j| format!("L{j}")).collect(), cells.iter().copied()).unwrap()
}

/// Four independent lists, each holding half of 1,600 people: 100 in every cell.
fn even() -> OverlapTable {
    table(4, &(1..16).map(|h| (h, 100)).collect::<Vec<_>>())
}

fn bound(t: &OverlapTable) -> Result<Summary, Refusal> {
    Ok(chao::run(t)?.summary())
}

#[test]
fn independent_lists_find_each_other_and_survive_every_change() {
    let r = check(&even(), &[Estimator { family: "chao", estimate: &bound }]);
    assert_eq!(r.gaps, []);
    assert_eq!(r.again.len(), 4 + 6);
    for a in r.again.iter().filter(|a| a.change == Change::LeftOut) {
        assert_eq!(a.documented, 1400);
        assert!((a.n_hat - 1600.0).abs() < 1.0, "{a:?}");
    }
    for a in r.again.iter().filter(|a| a.change == Change::Merged) {
        assert_eq!(a.documented, 1500);
        assert!((a.n_hat - 1600.0).abs() < 1.0 && a.lists.contains('+'), "{a:?}");
    }
    for known in &r.known {
        assert_eq!((known.size, known.seen), (800, 700));
        assert!((known.ratio - 1.0).abs() < 1e-3 && known.holds, "{known:?}");
    }
}

#[test]
fn a_restricted_table_holds_the_people_of_one_list_as_the_others_see_them() {
    let t = table(3, &[(1, 5), (2, 7), (3, 2), (5, 3), (7, 1), (6, 9)]);
    let on_first = restricted(&t, 0).unwrap();
    assert_eq!(on_first.lists(), ["L1", "L2"]);
    assert_eq!(on_first.observed().collect::<Vec<_>>(), [(1, 2), (2, 3), (3, 1)]);
    // L0 shares nobody with L2: only L1 can tell of it
    let apart = table(3, &[(1, 5), (3, 2), (6, 9), (4, 1)]);
    assert_eq!(restricted(&apart, 0).unwrap().lists(), ["L1"]);
    assert!(restricted(&table(2, &[(1, 5), (2, 7)]), 0).is_err());
}

#[test]
fn what_gives_no_figure_is_said_and_never_a_nan() {
    let never = |_: &OverlapTable| {
        let interval = Interval { level: 0.95, low: 1.0, high: Some(f64::INFINITY) };
        let assumption = String::new();
        Ok(Summary { n_hat: f64::NAN, interval, lower_bound: false, assumption })
    };
    let refuses = |_: &OverlapTable| {
        Err(Refusal { code: "no", reason: "because".to_owned(), lifted_by: "nothing".to_owned() })
    };
    let both = [
        Estimator { family: "never", estimate: &never },
        Estimator { family: "refuses", estimate: &refuses },
    ];
    let r = check(&even(), &both);
    assert!(r.again.is_empty() && r.known.is_empty());
    assert_eq!(r.gaps.len(), 2 * (4 + 6 + 4));
    assert!(r.gaps.iter().all(|g| g.reason == "because" || g.reason.contains("finite")));
    assert!(
        r.gaps.iter().any(|g| g.tried == "L0+L1 merged") && r.gaps.iter().any(|g| g.tried == "size of L3")
    );
}
