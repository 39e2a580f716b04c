//! Agreement of coders, against the worked example of Krippendorff (2011): 4 observers, 12 units.

use std::collections::BTreeSet;

use amparo_estimate::agreement::{Coding, Scale, alpha, cohen, units};
use amparo_estimate::stream::StreamKey;

/// One row an observer, one column a unit; `.` is missing.
const EXAMPLE: [&str; 4] = ["123321412...", "1233224125.3", ".3332342251.", "12332441251."];

fn codings() -> Vec<Coding> {
    let mut all = Vec::new();
    for (coder, row) in EXAMPLE.iter().enumerate() {
        assert_eq!(row.len(), 12);
        for (unit, c) in row.chars().enumerate() {
            if let Some(value) = c.to_digit(10) {
                all.push(Coding {
                    report: format!("r{unit}"),
                    unit: format!("u{unit}"),
                    coder: format!("c{coder}"),
                    value: f64::from(value),
                });
            }
        }
    }
    all
}

#[test]
fn the_worked_example_of_krippendorff() {
    for (scale, expected) in [(Scale::Nominal, 0.743), (Scale::Ordinal, 0.815), (Scale::Interval, 0.849)] {
        let got = alpha(&codings(), scale, StreamKey::new(1, 9)).unwrap();
        assert!((got.alpha - expected).abs() < 5e-4, "{scale:?}: {}", got.alpha);
        assert_eq!((got.units, got.values), (11, 40));
        let interval = got.interval.unwrap();
        assert!(interval.low <= got.alpha && got.alpha <= interval.high.unwrap());
    }
}

#[test]
fn the_interval_is_the_same_again_and_moves_with_the_seed() {
    let run = |seed| alpha(&codings(), Scale::Interval, StreamKey::new(seed, 9)).unwrap();
    assert_eq!(run(1), run(1));
    assert_ne!(run(1).interval, run(2).interval);
}

#[test]
fn one_value_everywhere_is_not_defined() {
    let all: Vec<Coding> = codings().into_iter().map(|c| Coding { value: 1.0, ..c }).collect();
    assert_eq!(alpha(&all, Scale::Nominal, StreamKey::new(1, 9)), None);
    assert_eq!(alpha(&[], Scale::Interval, StreamKey::new(1, 9)), None);
}

#[test]
fn acts_that_only_one_found_lower_the_share() {
    let set = |ids: &[&str]| ids.iter().map(|i| (*i).to_owned()).collect::<BTreeSet<_>>();
    let got = units(&set(&["a", "b", "c"]), &set(&["b", "c", "d", "e"]));
    assert_eq!((got.both, got.only_first, got.only_second), (2, 1, 2));
    assert!((got.share.unwrap() - 4.0 / 7.0).abs() < 1e-12);
    assert_eq!(units(&set(&[]), &set(&[])).share, None);
}

#[test]
fn kappa_of_two_coders_by_hand() {
    // 20 yes-yes, 5 yes-no, 10 no-yes, 15 no-no: observed 0.7, expected 0.5 * 0.6 + 0.5 * 0.4 = 0.5.
    let table = [((1, 1), 20), ((1, 0), 5), ((0, 1), 10), ((0, 0), 15)];
    let pairs: Vec<(u32, u32)> = table.iter().flat_map(|(pair, n)| vec![*pair; *n]).collect();
    let found = cohen(&pairs).unwrap();
    assert_eq!((found.units, found.same), (50, 35));
    assert!((found.kappa.unwrap() - 0.4).abs() < 1e-12 && (found.share - 0.7).abs() < 1e-12);
    assert_eq!(cohen(&[(2, 2), (2, 2)]).unwrap().kappa, None, "one code throughout: not defined");
    assert!(cohen(&[(0, 1), (1, 0)]).unwrap().kappa.unwrap() < 0.0);
    assert!(cohen(&[]).is_none());
}
