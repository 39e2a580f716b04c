//! What every family of methods says about the whole population, in one shape.

use serde::Serialize;

/// An interval for the number of people; no upper end where the data give no finite one.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Interval {
    /// Probability or confidence it was made for, e.g. 0.95.
    pub level: f64,
    /// Lower end, never below the documented count.
    pub low: f64,
    /// Upper end; `None` = no finite upper limit.
    pub high: Option<f64>,
}

impl Interval {
    /// Log-normal interval of the unseen (Chao 1987): n + f̂0/C … n + f̂0·C with C = exp(z·spread), `spread` being the
    /// standard deviation of ln f̂0. An upper end that is no number becomes `None`.
    pub fn of_unseen(documented: u64, unseen: f64, spread: f64) -> Self {
        let factor = (1.959_963_984_540_054 * spread).exp();
        let n = documented as f64;
        let high = Some(n + unseen * factor).filter(|h| h.is_finite());
        Self { level: 0.95, low: n + unseen / factor, high }
    }
}

/// One family's answer: a number of people (seen and unseen) and its interval.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Summary {
    /// Estimated size of the population, documented people included.
    pub n_hat: f64,
    /// Its interval.
    pub interval: Interval,
    /// Whether it is a lower bound rather than an estimate.
    pub lower_bound: bool,
    /// The identifying assumption, one sentence.
    pub assumption: String,
}
