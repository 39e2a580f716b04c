//! Sample coverage: how much of the population the lists cover, judged by how many of each list stand on others too.
//!
//! Chao & Tsay (1998), Chao, Tsay, Lin, Shau & Chao (2001). Three figures: Indep takes lists as independent; LSC, for low
//! coverage, corrects once for dependence; HSC, for high coverage, solves for it. With Ĉ below 0.55 only LSC is told,
//! and as a bound; HSC is refused where its denominator is near zero.

use rayon::prelude::*;
use serde::Serialize;

use crate::random::multinomial;
use crate::refuse::Refusal;
use crate::stream::StreamKey;
use crate::summary::{Interval, Summary};
use crate::table::{OverlapTable, Pattern};

/// Coverage from which HSC may be told (Chao et al. 2001).
pub const HIGH: f64 = 0.55;
/// Most resamples in which a figure cannot be formed: above it the figure is within its own error of having no value,
/// as HSC is when its denominator comes near zero.
pub const FAILED: f64 = 0.025;

/// How the intervals are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Options {
    /// Bootstrap tables.
    pub resamples: u64,
}

impl Default for Options {
    fn default() -> Self {
        Self { resamples: 1000 }
    }
}

/// One of the three figures.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Figure {
    /// Estimate of everybody.
    pub n_hat: f64,
    /// 95 % interval, log-normal in the unseen, its spread from the bootstrap.
    pub interval: Interval,
    /// Share of resamples in which it could not be formed.
    pub failed: f64,
}

/// The answer of the sample-coverage approach.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Family {
    /// How it was made.
    pub options: Options,
    /// Documented people.
    pub n: u64,
    /// Ĉ = 1 − mean(S_j / n_j), S_j being the people on list j alone.
    pub coverage: f64,
    /// D = n − mean(S_j), people on more than one list by the same weights.
    pub d: f64,
    /// D / Ĉ: lists independent.
    pub independent: Option<Figure>,
    /// One step of correction.
    pub low_coverage: Figure,
    /// Full correction; `None` where refused.
    pub high_coverage: Option<Figure>,
    /// Whether HSC is the one that is told.
    pub high_is_told: bool,
    /// Why a figure is missing.
    pub refused: Vec<Refusal>,
    /// Bootstrap values of the figure that is told.
    #[serde(skip)]
    pub draws: Vec<f64>,
}

/// The three figures of one table, each `None` where it cannot be formed.
struct Figures {
    coverage: f64,
    d: f64,
    values: [Option<f64>; 3],
}

/// Counts by pattern, dense.
fn figures(k: usize, cells: &[f64]) -> Figures {
    let n: f64 = cells.iter().sum();
    let on = |mask: usize| -> f64 { (1..cells.len()).filter(|h| h & mask == mask).map(|h| cells[h]).sum() };
    let lists: Vec<f64> = (0..k).map(|j| on(1 << j)).collect();
    let alone: Vec<f64> = (0..k).map(|j| cells[1 << j]).collect();
    let kf = k as f64;
    let d = n - alone.iter().sum::<f64>() / kf;
    let share = |(s, n): (&f64, &f64)| if *n > 0.0 { s / n } else { 1.0 };
    let coverage = 1.0 - alone.iter().zip(&lists).map(share).sum::<f64>() / kf;
    let base = d / coverage;
    let (mut sum_a, mut sum_ab, mut first) = (0.0, 0.0, 0.0);
    for i in 0..k {
        for j in i + 1..k {
            let (one, other) = (1 << i, 1 << j);
            let a = cells[one] + cells[other] + 2.0 * cells[one | other];
            let product = lists[i] * lists[j];
            let ratio = if product > 0.0 { on(one | other) / product } else { 0.0 };
            sum_a += a;
            sum_ab += a * ratio;
            first += a * (base * ratio - 1.0);
        }
    }
    let size = base + first / (kf * coverage);
    let low = base + (size * sum_ab - sum_a) / (kf * coverage);
    let denominator = 1.0 - sum_ab / (kf * coverage);
    let high = (kf * d - sum_a) / (kf * coverage * denominator);
    let sound = |x: f64, ok: bool| (ok && coverage > 0.0 && x.is_finite() && x > n).then_some(x);
    let values = [sound(base, true), sound(low, true), sound(high, denominator > 0.0)];
    Figures { coverage, d, values }
}

fn refusal(code: &'static str, reason: String, lifted_by: &str) -> Refusal {
    Refusal { code, reason, lifted_by: lifted_by.to_owned() }
}

/// The figures of a table of three lists or more, with bootstrap intervals; resample b draws from chain b of `key`.
///
/// # Errors
/// Refuses fewer than three lists, lists that share nobody, and tables in which even LSC has no sound value.
pub fn run(table: &OverlapTable, options: &Options, key: StreamKey) -> Result<Family, Refusal> {
    let (k, n) = (table.k(), table.n());
    if k < 3 {
        return Err(refusal(
            "coverage_lists",
            format!("sample coverage corrects for dependence only with 3 lists or more; the table has {k}"),
            "add a list that was made independently of the others",
        ));
    }
    let mut cells = vec![0.0; 1 << k];
    table.observed().for_each(|(h, y)| cells[h as usize] = y as f64);
    let told = figures(k, &cells);
    let [_, Some(low), high] = told.values else {
        return Err(refusal(
            "coverage_no_value",
            format!(
                "sample coverage is {:.3} and gives no figure above the documented count",
                told.coverage.max(0.0)
            ),
            "link more records, or add lists that overlap with the others",
        ));
    };
    let resamples = resample(k, &cells, low, options.resamples, key);
    let figure = |i: usize| {
        let n_hat = told.values[i]?;
        interval(n, n_hat, resamples.iter().map(|r| r[i]))
    };
    let Some(low_coverage) = figure(1) else {
        return Err(refusal(
            "coverage_unstable",
            "in more than one resample in forty the sample-coverage figure could not be formed".to_owned(),
            "pool strata, or link more records",
        ));
    };
    let mut refused = Vec::new();
    let high_coverage = high.and_then(|_| figure(2));
    if high_coverage.is_none() {
        let share =
            resamples.iter().filter(|r| r[2].is_none()).count() as f64 / resamples.len().max(1) as f64;
        let reason = format!(
            "the figure for high coverage divides by a number near zero or below; in {:.1} % of the resamples it has \
             no value, more than {:.1} % is too many",
            100.0 * share,
            100.0 * FAILED
        );
        refused.push(refusal("coverage_high_unstable", reason, "add lists, or records to the lists"));
    }
    let high_is_told = told.coverage >= HIGH && high_coverage.is_some();
    let which = if high_is_told { 2 } else { 1 };
    let draws = resamples.iter().filter_map(|r| r[which]).collect();
    let independent = figure(0);
    let options = *options;
    let (coverage, d) = (told.coverage, told.d);
    Ok(Family {
        options,
        n,
        coverage,
        d,
        independent,
        low_coverage,
        high_coverage,
        high_is_told,
        refused,
        draws,
    })
}

/// Figures of tables drawn from the seen cells and the unseen that LSC implies.
fn resample(k: usize, cells: &[f64], n_hat: f64, times: u64, key: StreamKey) -> Vec<[Option<f64>; 3]> {
    let mut weights = cells.to_vec();
    weights[0] = n_hat - cells.iter().sum::<f64>();
    let mut order: Vec<usize> = (0..weights.len()).filter(|h| weights[*h] > 0.0).collect();
    order.sort_by(|a, b| weights[*b].total_cmp(&weights[*a]).then(a.cmp(b)));
    let people = n_hat.round() as u64;
    (0..times)
        .into_par_iter()
        .map(|b| {
            let mut again = vec![0.0; weights.len()];
            multinomial(&mut key.chain(b).rng(), people, &weights, &order, |h, y| again[h] += y as f64);
            again[0] = 0.0;
            figures(k, &again).values
        })
        .collect()
}

/// The figure with its interval; `None` where too many resamples gave no value.
fn interval(n: u64, n_hat: f64, values: impl Iterator<Item = Option<f64>>) -> Option<Figure> {
    let all: Vec<Option<f64>> = values.collect();
    let logs: Vec<f64> = all.iter().flatten().map(|v| (v - n as f64).max(0.5).ln()).collect();
    let failed = 1.0 - logs.len() as f64 / all.len().max(1) as f64;
    if logs.len() < 2 || failed > FAILED {
        return None;
    }
    let mean = logs.iter().sum::<f64>() / logs.len() as f64;
    let spread = (logs.iter().map(|l| (l - mean).powi(2)).sum::<f64>() / (logs.len() - 1) as f64).sqrt();
    let interval = Interval::of_unseen(n, n_hat - n as f64, spread);
    Some(Figure { n_hat, interval, failed })
}

impl Family {
    /// HSC where coverage allows it, else LSC as a bound; and what one has to believe.
    pub fn summary(&self) -> Summary {
        let high = self.high_coverage.filter(|_| self.high_is_told);
        let told = high.unwrap_or(self.low_coverage);
        let share = 100.0 * self.coverage;
        let assumption = if self.high_is_told {
            format!(
                "Lists cover {share:.0} % of the population by the people they share; dependence between lists and \
                 differences between people act only by pairs of lists, and the same among the unseen."
            )
        } else {
            format!(
                "Lists cover only {share:.0} % of the population by the people they share, so this is a lower bound, \
                 and only if lists depend on each other positively or not at all."
            )
        };
        Summary { n_hat: told.n_hat, interval: told.interval, lower_bound: !self.high_is_told, assumption }
    }
}

/// Ĉ of a table; see [`Family::coverage`].
pub fn coverage(table: &OverlapTable) -> f64 {
    let alone = |j: usize| table.count(1 << j as Pattern) as f64 / table.on_list(j) as f64;
    1.0 - (0..table.k()).map(alone).sum::<f64>() / table.k() as f64
}
