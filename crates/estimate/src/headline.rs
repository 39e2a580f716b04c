//! What may be said first: the documented count; then a range over families of methods; then one number, only when the
//! families agree and the chains have mixed.

use serde::Serialize;

use crate::refusals::{Effect, Ruling, ruling};
use crate::summary::{Interval, Summary};

/// Largest ratio of family estimates that still counts as agreement.
pub const AGREE: f64 = 1.5;
/// Largest ratio of the ends of an 80 % interval for a single number.
pub const WIDTH: f64 = 5.0;
/// Highest split-Rhat of chains that have mixed.
pub const RHAT: f64 = 1.01;
/// Fewest effective draws of chains that have mixed.
pub const ESS: f64 = 400.0;

/// One family's answer as the headline hears it.
#[derive(Debug, Clone, PartialEq)]
pub struct Voice {
    /// Family: `loglinear`, `dga`, `lcm`, …
    pub family: String,
    /// What it says.
    pub summary: Summary,
    /// Split-Rhat and effective draws, for families with chains.
    pub chains: Option<(f64, f64)>,
}

/// From the lowest to the highest estimate over families.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Range {
    /// Lowest family estimate.
    pub low: f64,
    /// Highest family estimate.
    pub high: f64,
    /// Families behind it.
    pub families: Vec<String>,
}

/// One number: the median over the agreeing families, with an interval that holds all of theirs.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Number {
    /// Middle one of the family estimates.
    pub n_hat: f64,
    /// From the lowest lower end to the highest upper end.
    pub interval: Interval,
    /// What each family assumes.
    pub assumptions: Vec<String>,
}

/// What is said first, in this order.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Headline {
    /// People documented: the only figure a court can check.
    pub documented: u64,
    /// Highest lower bound, where a family gave one.
    pub at_least: Option<f64>,
    /// Range over families.
    pub range: Option<Range>,
    /// The single number, where everything allows one.
    pub number: Option<Number>,
    /// The same in words, one sentence a line.
    pub words: Vec<String>,
}

/// Decides what may be said. Adds to `rulings` what the results themselves forbid; `None` where no total may be given.
pub fn headline(documented: u64, voices: &[Voice], rulings: &mut Vec<Ruling>) -> Option<Headline> {
    let sound: Vec<&Voice> =
        voices.iter().filter(|v| v.summary.n_hat.is_finite() && v.summary.interval.low.is_finite()).collect();
    for voice in &sound {
        if let Some((rhat, ess)) = voice.chains
            && !(rhat <= RHAT && ess >= ESS)
        {
            rulings.push(ruling(
                Effect::RangeOnly,
                "chains_not_mixed",
                format!(
                    "chains of {} have Rhat {rhat:.3} (at most {RHAT}) and {ess:.0} effective draws (at least {ESS}); \
                     the seed decides",
                    voice.family
                ),
                "run longer chains, and look at each chain",
            ));
        }
        if let Some(ratio) = eighty(&voice.summary, documented).filter(|r| *r > WIDTH) {
            rulings.push(ruling(
                Effect::RangeOnly,
                "interval_too_wide",
                if ratio.is_finite() {
                    format!(
                        "the 80 % interval of {} spans a factor {ratio:.1}, more than {WIDTH}",
                        voice.family
                    )
                } else {
                    format!("the interval of {} has no finite upper end", voice.family)
                },
                "pool strata, or add lists",
            ));
        }
    }
    let mixed = |v: &Voice| v.chains.is_none_or(|(rhat, ess)| rhat <= RHAT && ess >= ESS);
    let mut points: Vec<&Voice> =
        sound.iter().copied().filter(|v| !v.summary.lower_bound && mixed(v)).collect();
    points.sort_by(|a, b| a.summary.n_hat.total_cmp(&b.summary.n_hat));
    let range = points.first().zip(points.last()).map(|(low, high)| Range {
        low: low.summary.n_hat,
        high: high.summary.n_hat,
        families: points.iter().map(|v| v.family.clone()).collect(),
    });
    match &range {
        Some(r) if r.high > AGREE * r.low => rulings.push(ruling(
            Effect::RangeOnly,
            "families_disagree",
            format!(
                "families of methods run from {:.0} to {:.0}, a factor {:.2}; more than {AGREE} is not one number",
                r.low,
                r.high,
                r.high / r.low
            ),
            "say the range; more or better lists may bring the families together",
        )),
        Some(_) if points.len() > 1 => {}
        _ => rulings.push(ruling(
            Effect::RangeOnly,
            "too_few_families",
            match points.len() {
                0 => "no family of methods gave an estimate from chains that have mixed".to_owned(),
                _ => "only one family of methods gave an estimate; agreement needs two".to_owned(),
            },
            "run more methods: --method loglinear,dga,lcm",
        )),
    }
    if rulings.iter().any(|r| r.effect == Effect::NoTotal) {
        return None;
    }
    let at_least = sound
        .iter()
        .filter(|v| v.summary.lower_bound)
        .map(|v| v.summary.n_hat)
        .fold(None, |best: Option<f64>, n| Some(best.map_or(n, |b| b.max(n))));
    let free = rulings.iter().all(|r| r.effect == Effect::Method);
    let number = free.then(|| one(&points)).flatten();
    let words = words(documented, at_least, range.as_ref(), number.as_ref());
    Some(Headline { documented, at_least, range, number, words })
}

/// Ratio of the ends of the 80 % interval of N; other levels are brought to it on the log scale of the unseen, where
/// estimates of this kind are close to normal. `None` = no finite upper end, which the family says itself.
fn eighty(summary: &Summary, documented: u64) -> Option<f64> {
    use statrs::distribution::{ContinuousCDF, Normal};
    let high = summary.interval.high.filter(|h| h.is_finite());
    let Some(high) = high else { return (!summary.lower_bound).then_some(f64::INFINITY) };
    let normal = Normal::standard();
    let z = |level: f64| normal.inverse_cdf(f64::midpoint(1.0, level.clamp(0.01, 0.999_9)));
    let scale = z(0.8) / z(summary.interval.level);
    let n = documented as f64;
    let unseen = |x: f64| (x - n).max(0.5);
    let centre = unseen(summary.n_hat).ln();
    let end = |x: f64| n + (centre + scale * (unseen(x).ln() - centre)).exp();
    Some(end(high) / end(summary.interval.low))
}

fn one(points: &[&Voice]) -> Option<Number> {
    let n = points.len();
    let at = |i: usize| points.get(i).map(|v| v.summary.n_hat);
    let n_hat = f64::midpoint(at((n.max(1) - 1) / 2)?, at(n / 2)?);
    let ends = points.iter().map(|v| v.summary.interval);
    let low = ends.clone().map(|i| i.low).fold(f64::INFINITY, f64::min);
    let high = ends.clone().map(|i| i.high).collect::<Option<Vec<_>>>()?.into_iter().fold(0.0, f64::max);
    let level = ends.map(|i| i.level).fold(1.0, f64::min);
    let assumptions = points.iter().map(|v| format!("{}: {}", v.family, v.summary.assumption)).collect();
    Some(Number { n_hat, interval: Interval { level, low, high: Some(high) }, assumptions })
}

fn words(
    documented: u64,
    at_least: Option<f64>,
    range: Option<&Range>,
    number: Option<&Number>,
) -> Vec<String> {
    let mut said = vec![format!("{documented} people are documented.")];
    if let Some(bound) = at_least {
        said.push(format!("At least about {bound:.0} people, if lists do not take from each other."));
    }
    if let Some(r) = range {
        said.push(match r.families.as_slice() {
            [one] => format!("One family of methods, {one}, says about {:.0}.", r.low),
            _ => format!("Methods with different assumptions run from {:.0} to {:.0}.", r.low, r.high),
        });
    }
    match number {
        Some(n) => {
            let high = n.interval.high.map_or_else(|| "no upper limit".to_owned(), |h| format!("{h:.0}"));
            said.push(format!(
                "Under the assumptions of each of them: about {:.0} ({:.0} to {high}).",
                n.n_hat, n.interval.low
            ));
        }
        None => said.push("No single number is given; the reasons follow.".to_owned()),
    }
    said
}
