//! Expectation and maximisation on pattern counts (Dempster, Laird and Rubin 1977): the cost depends on how many
//! patterns there are, not on how many pairs.

use super::classes::Model;
use super::prior::usual;
use crate::records::block::{pattern, rule};
use crate::records::compare::Comparison;

/// Rounds at most, and the change of the log-likelihood for each pair at which the fit is done.
const ROUNDS: usize = 200;
const STILL: f64 = 1e-7;
/// Pairs that the usual shares count for, against what the lists show.
const STRENGTH: f64 = 20.0;
/// How much the shares worked out for two people weigh, against what the pairs of their class show.
const ANCHOR: f64 = 1.0;
/// Once the fit is still, the classes of two people may follow their pairs more freely for a few rounds: kin and people of
/// one event share more than chance. More rounds would let them drift towards pairs that are one person.
const LATE: u32 = 4;
const LATE_ANCHOR: f64 = 0.2;
/// Pairs that the shares worked out for two people count for at least.
const ANCHOR_PAIRS: f64 = 1000.0;

/// What a fit needs.
pub(crate) struct Fit<'a> {
    pub(crate) comparisons: &'a [Comparison],
    /// By class of two people, then comparison: the shares of levels worked out beforehand.
    pub(crate) apart: Vec<Vec<Vec<f64>>>,
    /// The class of each rule, if it has one.
    pub(crate) class_of: Vec<Option<usize>>,
}

/// Makes shares of counts; `towards` and `weight` say what they are pulled to.
pub(crate) fn smooth(counts: &mut [f64], towards: Option<&[f64]>, weight: f64) {
    let n = counts.len().max(2) - 1;
    for (level, count) in counts.iter_mut().enumerate().skip(1) {
        *count += weight * towards.map_or(1.0 / n as f64, |t| t[level]) + 1e-6;
    }
    let sum: f64 = counts.iter().skip(1).sum();
    counts.iter_mut().for_each(|c| *c /= sum);
    counts[0] = 1.0;
}

/// Fits the classes to (pattern with rule, pairs).
pub(crate) fn fit(fit: &Fit, counts: &[(u64, u64)]) -> Model {
    let mut model = start(fit, counts);
    let mut merged: Vec<(u64, f64)> = Vec::new();
    let mut sorted: Vec<(u64, f64)> = counts.iter().map(|(p, n)| (pattern(*p), *n as f64)).collect();
    sorted.sort_unstable_by_key(|(p, _)| *p);
    for (pattern, n) in sorted {
        match merged.last_mut() {
            Some((last, sum)) if *last == pattern => *sum += n,
            _ => merged.push((pattern, n)),
        }
    }
    let levels: Vec<Vec<u8>> =
        merged.iter().map(|(p, _)| fit.comparisons.iter().map(|c| c.level(*p) as u8).collect()).collect();
    let total: f64 = merged.iter().map(|(_, n)| n).sum();
    let mut before = f64::NEG_INFINITY;
    let usual: Vec<Vec<f64>> = fit.comparisons.iter().map(usual).collect();
    let mut late = 0;
    let rounds = (4_000_000 / merged.len().max(1)).clamp(40, ROUNDS);
    for round in 0.. {
        let mut sums = vec![0.0; model.shares.len()];
        let mut next: Vec<Vec<Vec<f64>>> =
            model.levels.iter().map(|c| c.iter().map(|l| vec![0.0; l.len()]).collect()).collect();
        let mut likelihood = 0.0;
        let mut joint = vec![0.0; model.shares.len()];
        for ((_, n), levels) in merged.iter().zip(&levels) {
            for (class, p) in joint.iter_mut().enumerate() {
                let shares = &model.levels[class];
                *p = levels.iter().zip(shares).fold(model.shares[class], |p, (l, s)| p * s[usize::from(*l)]);
            }
            let sum: f64 = joint.iter().sum::<f64>().max(1e-300);
            likelihood += n * sum.ln();
            for (class, p) in joint.iter().enumerate() {
                let part = n * p / sum;
                sums[class] += part;
                for (l, s) in levels.iter().zip(&mut next[class]) {
                    s[usize::from(*l)] += part;
                }
            }
        }
        for (class, levels) in next.iter_mut().enumerate() {
            for (at, shares) in levels.iter_mut().enumerate() {
                match class {
                    0 => smooth(shares, Some(&usual[at]), STRENGTH),
                    class => smooth(
                        shares,
                        Some(&fit.apart[class - 1][at]),
                        ANCHOR_PAIRS + if late > 0 { LATE_ANCHOR } else { ANCHOR } * sums[class],
                    ),
                }
            }
        }
        model = Model {
            shares: sums.iter().map(|s| (s + 0.5) / (total + 0.5 * sums.len() as f64)).collect(),
            levels: next,
        };
        let still = (likelihood - before) / total.max(1.0) < STILL;
        if late > 0 || round + 1 >= rounds || still {
            if late >= LATE {
                break;
            }
            late += 1;
        }
        before = likelihood;
    }
    model
}

/// Where the fit begins: usual shares for one person, the shares worked out beforehand for two people.
fn start(fit: &Fit, counts: &[(u64, u64)]) -> Model {
    let mut sums = vec![1.0; fit.apart.len()];
    for (packed, n) in counts {
        if let Some(class) = fit.class_of[rule(*packed)] {
            sums[class] += *n as f64;
        }
    }
    let total: f64 = sums.iter().sum();
    let mut model = Model { shares: vec![0.1], levels: vec![fit.comparisons.iter().map(usual).collect()] };
    for shares in &mut model.levels[0] {
        smooth(shares, None, 0.01);
    }
    for (apart, sum) in fit.apart.iter().zip(sums) {
        model.shares.push(0.9 * sum / total);
        model.levels.push(apart.clone());
    }
    model
}
