//! Have the chains mixed, and how exact are the figures drawn from them?
//!
//! Formulas of Vehtari, Gelman, Simpson, Carpenter & Bürkner (2021): rank-normalised split-R̂, bulk and tail effective
//! sample size, Monte-Carlo standard errors of the mean and of quantiles.

use serde::Serialize;
use statrs::distribution::{Beta, ContinuousCDF};

mod ess;
mod rank;

pub use ess::{ess_basic, ess_bulk, ess_tail};
pub use rank::rhat;

/// What the chains say of one quantity.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Mixing {
    /// Rank-normalised split-R̂; the larger of the plain and the folded one.
    pub rhat: f64,
    /// Effective draws for the middle of the distribution.
    pub ess_bulk: f64,
    /// Effective draws for the 5 % and 95 % quantiles, the smaller of the two.
    pub ess_tail: f64,
}

impl Mixing {
    /// R̂, bulk and tail ESS of one quantity; chains of equal length, at least four draws each.
    /// A quantity that never moves has R̂ = 1 and as many effective draws as draws.
    pub fn of(chains: &[Vec<f64>]) -> Self {
        Self { rhat: rhat(chains), ess_bulk: ess_bulk(chains), ess_tail: ess_tail(chains) }
    }

    /// R̂ at most 1.01 and both effective sizes at least 400.
    pub fn is_good(&self) -> bool {
        self.rhat <= 1.01 && self.ess_bulk >= 400.0 && self.ess_tail >= 400.0
    }
}

/// Quantile `p` of sorted numbers, linear between order statistics (type 7 of Hyndman & Fan 1996).
pub fn quantile(sorted: &[f64], p: f64) -> f64 {
    let Some(last) = sorted.len().checked_sub(1) else { return 0.0 };
    let place = p.clamp(0.0, 1.0) * last as f64;
    let low = place.floor() as usize;
    let high = (low + 1).min(last);
    sorted[low] + (place - low as f64) * (sorted[high] - sorted[low])
}

/// Monte-Carlo standard error of the mean of all draws.
pub fn mcse_mean(chains: &[Vec<f64>]) -> f64 {
    let all: Vec<f64> = chains.concat();
    let n = all.len() as f64;
    if n < 2.0 {
        return 0.0;
    }
    let mean = all.iter().sum::<f64>() / n;
    let variance = all.iter().map(|x| (x - mean).powi(2)).sum::<f64>() / (n - 1.0);
    (variance / ess_basic(chains)).sqrt()
}

/// Monte-Carlo standard error of quantile `p`: half the distance between the order statistics at the 16 % and 84 %
/// points of the beta distribution that the effective number of draws below the quantile implies.
pub fn mcse_quantile(chains: &[Vec<f64>], p: f64) -> f64 {
    let mut all: Vec<f64> = chains.concat();
    all.sort_by(f64::total_cmp);
    let cut = quantile(&all, p);
    let below: Vec<Vec<f64>> =
        chains.iter().map(|c| c.iter().map(|x| f64::from(u8::from(*x <= cut))).collect()).collect();
    let size = ess_basic(&below);
    let Ok(beta) = Beta::new(size * p + 1.0, size * (1.0 - p) + 1.0) else { return 0.0 };
    let n = all.len() as f64;
    let low = (beta.inverse_cdf(0.158_655_253_931_457_05) * n).floor().max(1.0) as usize - 1;
    let high = (beta.inverse_cdf(0.841_344_746_068_543) * n).ceil().min(n) as usize - 1;
    (all[high] - all[low]) / 2.0
}
