//! Whether two people who code the same report find the same acts, and say the same about them.
//!
//! Two steps (Silva 2002: kappa does not fit where coders find different numbers of acts): first the share of acts both
//! found, then Krippendorff's alpha, field by field, over the acts both found. Bars in general use: 0.80 good, 0.667
//! for tentative conclusions.

use std::collections::{BTreeMap, BTreeSet};

use rand_chacha::rand_core::Rng;
use serde::Serialize;

use crate::stream::StreamKey;
use crate::summary::Interval;

/// How far apart two values are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Scale {
    /// Different or not: kind of act, actor, place.
    Nominal,
    /// Ordered steps: how sure, how precise.
    Ordinal,
    /// Numbers: days, people.
    Interval,
}

/// One value a coder gave to a unit of a report.
#[derive(Debug, Clone, PartialEq)]
pub struct Coding {
    /// Report, the thing that is resampled.
    pub report: String,
    /// Unit within it (an act, after matching).
    pub unit: String,
    /// Who coded.
    pub coder: String,
    /// The value; nominal and ordinal codes are numbered by the caller, ordinal ones in their order.
    pub value: f64,
}

/// Share of acts both found, one coder taken as the measure of the other.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct UnitAgreement {
    /// Acts that both found.
    pub both: u64,
    /// Acts only the first found.
    pub only_first: u64,
    /// Acts only the second found.
    pub only_second: u64,
    /// 2·both / (first + second), from 0 to 1; `None` where neither found any.
    pub share: Option<f64>,
}

/// Compares the acts two coders found, by ids that mean the same act (report and matched act).
pub fn units(first: &BTreeSet<String>, second: &BTreeSet<String>) -> UnitAgreement {
    let both = first.intersection(second).count() as u64;
    let all = (first.len() + second.len()) as u64;
    UnitAgreement {
        both,
        only_first: first.len() as u64 - both,
        only_second: second.len() as u64 - both,
        share: (all > 0).then(|| 2.0 * both as f64 / all as f64),
    }
}

/// How far two coders agree about the same units.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Kappa {
    /// Units both coded.
    pub units: u64,
    /// Units with the same code.
    pub same: u64,
    /// Share of them, from 0 to 1.
    pub share: f64,
    /// 1 is perfect, 0 is chance; `None` where both gave one and the same code throughout: it is then not defined.
    pub kappa: Option<f64>,
}

/// Cohen's kappa, (observed - expected) / (1 - expected) agreement, where the expected one is that of two coders who give
/// the same codes as often but independently (Cohen 1960, "A coefficient of agreement for nominal scales", Educational and
/// Psychological Measurement 20: 37-46). `None` where there is no unit.
pub fn cohen(pairs: &[(u32, u32)]) -> Option<Kappa> {
    if pairs.is_empty() {
        return None;
    }
    let n = pairs.len() as f64;
    let (mut first, mut second) = (BTreeMap::<u32, f64>::new(), BTreeMap::<u32, f64>::new());
    for (a, b) in pairs {
        *first.entry(*a).or_default() += 1.0;
        *second.entry(*b).or_default() += 1.0;
    }
    let same = pairs.iter().filter(|(a, b)| a == b).count() as u64;
    let observed = same as f64 / n;
    let expected: f64 = first.iter().filter_map(|(code, count)| Some(count * second.get(code)?)).sum();
    let expected = expected / (n * n);
    let kappa = (expected < 1.0).then(|| (observed - expected) / (1.0 - expected));
    Some(Kappa { units: pairs.len() as u64, same, share: observed, kappa })
}

/// Alpha of one field.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Alpha {
    /// 1 − observed / expected disagreement; 1 is perfect, 0 is chance, below 0 is systematic disagreement.
    pub alpha: f64,
    /// Percentile bootstrap interval over reports; `None` where fewer than two reports can be resampled.
    pub interval: Option<Interval>,
    /// Units with at least two values.
    pub units: u64,
    /// Values in them.
    pub values: u64,
}

/// Resamples of reports behind an interval.
const RESAMPLES: u64 = 1000;

/// Krippendorff's alpha (Krippendorff 2011, coincidence matrix) with a 95 % interval from resampled reports.
/// `None` where no unit has two values, or every value is the same: alpha is then not defined.
pub fn alpha(codings: &[Coding], scale: Scale, key: StreamKey) -> Option<Alpha> {
    let reports = by_report(codings);
    let all: Vec<&Vec<f64>> = reports.iter().flatten().collect();
    let alpha = of_units(&all, scale)?;
    let mut draws: Vec<f64> = (0..if reports.len() > 1 { RESAMPLES } else { 0 })
        .filter_map(|b| {
            let mut rng = key.chain(b).rng();
            let pick = |rng: &mut rand_chacha::ChaCha8Rng| {
                ((u128::from(rng.next_u64()) * reports.len() as u128) >> 64) as usize
            };
            let sample: Vec<&Vec<f64>> =
                (0..reports.len()).flat_map(|_| reports[pick(&mut rng)].iter()).collect();
            of_units(&sample, scale)
        })
        .collect();
    draws.sort_by(f64::total_cmp);
    let at = |p: f64| crate::strata::quantile(&draws, p);
    let interval =
        at(0.025).zip(at(0.975)).map(|(low, high)| Interval { level: 0.95, low, high: Some(high) });
    let values = all.iter().map(|u| u.len() as u64).sum();
    Some(Alpha { alpha, interval, units: all.len() as u64, values })
}

/// Values by report and unit; units with one value say nothing about agreement.
fn by_report(codings: &[Coding]) -> Vec<Vec<Vec<f64>>> {
    let mut reports: BTreeMap<&str, BTreeMap<&str, BTreeMap<&str, f64>>> = BTreeMap::new();
    for c in codings.iter().filter(|c| c.value.is_finite()) {
        reports.entry(&c.report).or_default().entry(&c.unit).or_default().insert(&c.coder, c.value);
    }
    let pairable = |units: &BTreeMap<&str, BTreeMap<&str, f64>>| -> Vec<Vec<f64>> {
        units.values().map(|u| u.values().copied().collect()).filter(|u: &Vec<f64>| u.len() > 1).collect()
    };
    reports.values().map(pairable).filter(|units| !units.is_empty()).collect()
}

fn of_units(units: &[&Vec<f64>], scale: Scale) -> Option<f64> {
    let mut values: Vec<f64> = units.iter().flat_map(|u| u.iter().copied()).collect();
    values.sort_by(f64::total_cmp);
    values.dedup();
    let index = |v: f64| values.partition_point(|x| *x < v);
    let c = values.len();
    let mut coincidence = vec![0.0; c * c];
    for unit in units {
        let weight = 1.0 / (unit.len() - 1) as f64;
        for (i, a) in unit.iter().enumerate() {
            for (j, b) in unit.iter().enumerate() {
                if i != j {
                    coincidence[index(*a) * c + index(*b)] += weight;
                }
            }
        }
    }
    let margins: Vec<f64> = coincidence.chunks(c.max(1)).map(|row| row.iter().sum()).collect();
    let n: f64 = margins.iter().sum();
    let (mut observed, mut expected) = (0.0, 0.0);
    for a in 0..c {
        for b in a + 1..c {
            let d = distance(a, b, &values, &margins, scale);
            observed += coincidence[a * c + b] * d;
            expected += margins[a] * margins[b] * d;
        }
    }
    (expected > 0.0).then(|| 1.0 - (n - 1.0) * observed / expected)
}

/// Squared difference of two values, `a` < `b` by rank.
fn distance(a: usize, b: usize, values: &[f64], margins: &[f64], scale: Scale) -> f64 {
    match scale {
        Scale::Nominal => 1.0,
        Scale::Ordinal => {
            (margins[a..=b].iter().sum::<f64>() - f64::midpoint(margins[a], margins[b])).powi(2)
        }
        Scale::Interval => (values[a] - values[b]).powi(2),
    }
}
