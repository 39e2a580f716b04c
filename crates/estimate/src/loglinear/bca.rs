//! Bias-corrected and accelerated bootstrap (Efron 1987) of the whole procedure: each resample chooses its own model,
//! checks of existence included, so the interval holds the uncertainty of the choice (Silverman, Chan & Vincent 2024).

use rayon::prelude::*;
use serde::Serialize;
use statrs::distribution::{ContinuousCDF, Normal};

use super::counts::Counts;
use super::models::Space;
use super::search::Work;
use crate::random::multinomial;
use crate::stream::StreamKey;
use crate::summary::Interval;
use crate::table::Pattern;
use crate::watch::Watch;

/// Largest share of resamples that may be without an estimate.
const WITHOUT: f64 = 0.05;

/// Resamples between two looks at the watch.
const BATCH: u64 = 50;

/// A bootstrap interval and what it rests on.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Bca {
    /// At the level asked for.
    pub interval: Interval,
    /// At 80 %.
    pub eighty: Interval,
    /// Resamples drawn.
    pub resamples: u64,
    /// Of them, without an estimate under any model.
    pub without: u64,
    /// Bias correction z0.
    pub bias: f64,
    /// Acceleration a.
    pub acceleration: f64,
    /// Share of resamples below the lower and the upper end at the level asked for.
    pub levels: (f64, f64),
    /// An end lies at the outermost resample: more resamples would move it.
    pub at_edge: bool,
    /// Estimates of the resamples, ascending.
    #[serde(skip)]
    pub estimates: Vec<f64>,
}

/// Why there is none.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Failure {
    Stopped,
    Because(String),
}

/// What is repeated on each resample: from the table in `work.counts` to N̂.
pub(super) type Procedure<'a> = dyn Fn(&mut Work) -> Option<f64> + Sync + 'a;

/// Draws, estimates and corrects. `n_hat` is the estimate of the observed table.
pub(super) fn interval(
    space: &Space,
    counts: &Counts,
    procedure: &Procedure<'_>,
    n_hat: f64,
    (resamples, level): (u64, f64),
    key: StreamKey,
    watch: &dyn Watch,
) -> Result<Bca, Failure> {
    let mut estimates = draws(space, counts, procedure, resamples, key, watch).ok_or(Failure::Stopped)?;
    let because = |reason: String| Failure::Because(reason);
    let without = resamples - estimates.len() as u64;
    if estimates.is_empty() || without as f64 > WITHOUT * resamples as f64 {
        return Err(because(format!(
            "{without} of {resamples} resamples have no estimate under any model, more than one in twenty"
        )));
    }
    estimates.sort_by(f64::total_cmp);
    let normal = Normal::standard();
    // rounding of a fit must not decide whether a resample lies below
    let near = 1e-9 * n_hat;
    let below = estimates.partition_point(|e| *e < n_hat - near) as f64;
    let ties = estimates.partition_point(|e| *e <= n_hat + near) as f64 - below;
    let share = (below + 0.5 * ties) / estimates.len() as f64;
    if share <= 0.0 || share >= 1.0 {
        let side = if share <= 0.0 { "above" } else { "below" };
        return Err(because(format!("all {} resamples lie {side} the estimate", estimates.len())));
    }
    let bias = normal.inverse_cdf(share);
    let acceleration = acceleration(space, counts, procedure).ok_or_else(|| {
        because("with one person left out no model has an estimate, so the skewness is not known".to_owned())
    })?;
    let adjusted = |p: f64| {
        let z = bias + normal.inverse_cdf(p);
        let scale = 1.0 - acceleration * z;
        (scale > 0.0).then(|| normal.cdf(bias + z / scale))
    };
    let ends = |level: f64| {
        let (low, high) = (adjusted(0.5 - level / 2.0)?, adjusted(0.5 + level / 2.0)?);
        let interval =
            Interval { level, low: quantile(&estimates, low), high: Some(quantile(&estimates, high)) };
        Some((interval, (low, high)))
    };
    let skewed = || because(format!("the acceleration {acceleration:.3} is too large to be corrected for"));
    let (interval, levels) = ends(level).ok_or_else(skewed)?;
    let (eighty, _) = ends(0.8).ok_or_else(skewed)?;
    let edge = 2.0 / (3.0 * estimates.len() as f64);
    let at_edge = levels.0 < edge || levels.1 > 1.0 - edge;
    Ok(Bca { interval, eighty, resamples, without, bias, acceleration, levels, at_edge, estimates })
}

/// The estimates of all resamples that have one, in the order of the resamples; `None` where the watch stopped it.
fn draws(
    space: &Space,
    counts: &Counts,
    procedure: &Procedure<'_>,
    resamples: u64,
    key: StreamKey,
    watch: &dyn Watch,
) -> Option<Vec<f64>> {
    let people = counts.n as u64;
    let weights: Vec<f64> = counts.observed.iter().map(|h| counts.y[*h as usize]).collect();
    let mut order: Vec<usize> = (0..weights.len()).collect();
    order.sort_by(|a, b| weights[*b].total_cmp(&weights[*a]).then(a.cmp(b)));
    let mut all = Vec::with_capacity(resamples as usize);
    let mut done = 0;
    while done < resamples {
        if !watch.tick("resamples", done, resamples) {
            return None;
        }
        let next = (done + BATCH).min(resamples);
        // a stream for each resample, by its number: the same on any number of threads
        let batch: Vec<Option<f64>> = (done..next)
            .into_par_iter()
            .map_init(
                || Work::new(space),
                |work, b| {
                    let mut rng = key.chain(b).rng();
                    work.counts.y.fill(0.0);
                    multinomial(&mut rng, people, &weights, &order, |i, count| {
                        work.counts.y[counts.observed[i] as usize] += count as f64;
                    });
                    work.counts.close();
                    procedure(work).map(|unseen| counts.n + unseen)
                },
            )
            .collect();
        all.extend(batch.into_iter().flatten());
        done = next;
    }
    watch.tick("resamples", resamples, resamples);
    Some(all)
}

/// Acceleration from the delete-one jackknife, computed once for each pattern and weighted by its people.
fn acceleration(space: &Space, counts: &Counts, procedure: &Procedure<'_>) -> Option<f64> {
    let without_one = |work: &mut Work, h: &Pattern| {
        work.counts.y.copy_from_slice(&counts.y);
        work.counts.y[*h as usize] -= 1.0;
        work.counts.close();
        Some((counts.y[*h as usize], counts.n - 1.0 + procedure(work)?))
    };
    let left_out: Vec<(f64, f64)> =
        counts.observed.par_iter().map_init(|| Work::new(space), without_one).collect::<Option<_>>()?;
    let mean = left_out.iter().map(|(y, e)| y * e).sum::<f64>() / counts.n;
    let moment = |power: i32| left_out.iter().map(|(y, e)| y * (mean - e).powi(power)).sum::<f64>();
    let square = moment(2);
    Some(if square > 0.0 { moment(3) / (6.0 * square.powf(1.5)) } else { 0.0 })
}

/// Quantile of ascending values by type 8 of Hyndman & Fan (1996), approximately median-unbiased.
fn quantile(ascending: &[f64], p: f64) -> f64 {
    let n = ascending.len();
    let at = ((n as f64 + 1.0 / 3.0) * p + 1.0 / 3.0).clamp(1.0, n as f64);
    let below = (at.floor() as usize).min(n);
    let low = ascending[below - 1];
    let high = ascending[below.min(n - 1)];
    low + (at - below as f64) * (high - low)
}

#[cfg(test)]
mod tests {
    use super::quantile;

    #[test]
    fn quantiles_of_type_eight() {
        // R: quantile(1:10, c(0, .025, .3, .5, .975, 1), type = 8)
        let values: Vec<f64> = (1..=10).map(f64::from).collect();
        let want = [1.0, 1.0, 3.433_333_333, 5.5, 10.0, 10.0];
        for (p, want) in [0.0, 0.025, 0.3, 0.5, 0.975, 1.0].into_iter().zip(want) {
            assert!((quantile(&values, p) - want).abs() < 1e-8, "{p}");
        }
        assert!((quantile(&[7.0], 0.4) - 7.0).abs() < 1e-12);
    }
}
