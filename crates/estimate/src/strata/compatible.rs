//! The combination rule used in the field (R package verdata 1.0.2), so that published figures can be made again.

use serde::Serialize;
use statrs::distribution::{ContinuousCDF, Normal, StudentsT};

use super::moments;
use crate::refuse::Refusal;

/// A combined estimate of one stratum over imputations.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Compatible {
    /// Lower end of the 95 % interval.
    pub low: f64,
    /// Mean documented count (rounded) plus the mean of the unseen.
    pub n_hat: f64,
    /// Upper end.
    pub high: f64,
    /// Degrees of freedom of the t interval; `None` where imputations do not differ and normal limits are used.
    pub df: Option<f64>,
    /// Whether fewer than ten imputations stand behind it.
    pub few: bool,
}

/// Combines draws of the unseen `n0` (one row an imputation, with its documented count) on the log scale.
///
/// L = ln n0 with 0 replaced by 0.1; W mean within-variance, B variance of the means, T = W + (1 + 1/M) B, degrees of
/// freedom (M−1)(1 + W/((M+1)B))². Rubin (1987) has M·W in place of W; the rule as used in the field has not.
///
/// # Errors
/// Refuses fewer than two imputations, and rows with fewer than two draws.
pub fn compatible(rows: &[(u64, Vec<f64>)]) -> Result<Compatible, Refusal> {
    let m = rows.len() as f64;
    let usable = |row: &(u64, Vec<f64>)| row.1.len() > 1 && row.1.iter().all(|d| d.is_finite() && *d >= 0.0);
    if rows.len() < 2 || !rows.iter().all(usable) {
        return Err(Refusal {
            code: "too_few_imputations",
            reason: format!("{} imputations with two draws or more; the rule needs at least 2", rows.len()),
            lifted_by: "impute the missing values at least 2 times, better 20; or combine as a mixture"
                .to_owned(),
        });
    }
    let log = |d: &f64| if *d == 0.0 { 0.1_f64 } else { *d }.ln();
    let parts: Vec<(f64, f64)> =
        rows.iter().map(|(_, d)| moments(&d.iter().map(log).collect::<Vec<_>>())).collect();
    let (centre, between) = moments(&parts.iter().map(|p| p.0).collect::<Vec<_>>());
    let within = parts.iter().map(|p| p.1).sum::<f64>() / m;
    let spread = (within + (1.0 + 1.0 / m) * between).sqrt();
    let df = (between > 0.0).then(|| (m - 1.0) * (1.0 + within / ((m + 1.0) * between)).powi(2));
    let normal = Normal::standard().inverse_cdf(0.975);
    let times = df
        .filter(|df| *df < 1e6)
        .and_then(|df| StudentsT::new(0.0, 1.0, df).ok())
        .map_or(normal, |t| t.inverse_cdf(0.975));
    let documented = (rows.iter().map(|r| r.0 as f64).sum::<f64>() / m).round();
    let unseen = rows.iter().map(|(_, d)| moments(d).0).sum::<f64>() / m;
    Ok(Compatible {
        low: documented + (centre - times * spread).exp(),
        n_hat: documented + unseen,
        high: documented + (centre + times * spread).exp(),
        df,
        few: rows.len() < 10,
    })
}
