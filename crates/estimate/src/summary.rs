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
