//! The bound for lists of unequal size: a log-linear model in which only people on one and two lists tell of the unseen.
//!
//! Rivest & Baillargeon (2007): ln μ_h = γ + Σ_j β_j h_j + Σ_{i≥3} η_i max(|h| − i + 1, 0), with η_i ≥ 0, which every
//! mixture of independent people obeys. An η that comes out negative is set to zero, the lowest first, and the model is
//! fitted again. f̂0 = e^γ̂, variance e^γ̂ + e^2γ̂ Var(γ̂).

use nalgebra::{DMatrix, DVector};
use serde::Serialize;

use super::{Bound, bound};
use crate::table::OverlapTable;

/// Bound for lists of unequal size.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Unequal {
    /// The bound.
    #[serde(flatten)]
    pub bound: Bound,
    /// Deviance of the model.
    pub deviance: f64,
    /// The i whose η_i stayed in the model.
    pub heterogeneity: Vec<u32>,
}

/// Newton steps before a fit counts as failed.
const STEPS: usize = 100;

/// `None` where there are fewer than three lists or the likelihood has no finite maximum.
pub(super) fn fit(table: &OverlapTable) -> Option<Unequal> {
    let k = table.k();
    if k < 3 {
        return None;
    }
    let mut kept: Vec<u32> = (3..=k as u32).collect();
    loop {
        let fit = newton(table, &kept)?;
        let negative = (0..kept.len()).find(|i| fit.theta[1 + k + i] < 0.0);
        if let Some(i) = negative {
            kept.remove(i);
            continue;
        }
        let unseen = fit.theta[0].exp();
        let variance = unseen + unseen * unseen * fit.variance;
        let told = bound(table.n(), unseen, variance);
        let sound = told.n_hat.is_finite() && told.spread.is_finite() && unseen > 0.0;
        return sound.then_some(Unequal { bound: told, deviance: fit.deviance, heterogeneity: kept });
    }
}

struct Fit {
    theta: DVector<f64>,
    /// Of the intercept.
    variance: f64,
    deviance: f64,
}

/// Maximum likelihood by Newton's method with halved steps.
fn newton(table: &OverlapTable, kept: &[u32]) -> Option<Fit> {
    let k = table.k();
    let p = 1 + k + kept.len();
    let row = |h: u32| -> Vec<f64> {
        let lists = (0..k).map(|j| f64::from(h >> j & 1));
        let size = h.count_ones();
        let more = kept.iter().map(|i| f64::from((size + 1).saturating_sub(*i)));
        std::iter::once(1.0).chain(lists).chain(more).collect()
    };
    let rows: Vec<(Vec<f64>, f64)> = table.all_patterns().map(|h| (row(h), table.count(h) as f64)).collect();
    let likelihood = |theta: &DVector<f64>| -> f64 {
        rows.iter()
            .map(|(x, y)| {
                let eta: f64 = x.iter().zip(theta.iter()).map(|(a, b)| a * b).sum();
                y * eta - eta.exp()
            })
            .sum()
    };
    // independent lists at their margins within the documented
    let n = table.n() as f64;
    let share = |j: usize| ((table.on_list(j) as f64) / (n + 1.0)).clamp(1e-9, 1.0 - 1e-9);
    let mut theta = DVector::zeros(p);
    theta[0] = n.ln() + (0..k).map(|j| (1.0 - share(j)).ln()).sum::<f64>();
    for j in 0..k {
        theta[1 + j] = (share(j) / (1.0 - share(j))).ln();
    }
    let mut value = likelihood(&theta);
    for _ in 0..STEPS {
        let (mut gradient, mut information) = (DVector::zeros(p), DMatrix::zeros(p, p));
        for (x, y) in &rows {
            let mu = x.iter().zip(theta.iter()).map(|(a, b)| a * b).sum::<f64>().exp();
            for a in 0..p {
                gradient[a] += x[a] * (y - mu);
                for b in 0..=a {
                    information[(a, b)] += x[a] * x[b] * mu;
                }
            }
        }
        let information: DMatrix<f64> = information.clone() + information.lower_triangle().transpose()
            - DMatrix::from_diagonal(&information.diagonal());
        let factor = information.cholesky()?;
        let step = factor.solve(&gradient);
        let gain = gradient.dot(&step);
        if !gain.is_finite() || theta.amax() > 60.0 {
            return None;
        }
        if gain < 1e-12 * (1.0 + value.abs()) {
            let mut first = DVector::zeros(p);
            first[0] = 1.0;
            let variance = factor.solve(&first)[0];
            return Some(Fit { deviance: deviance(&rows, &theta), theta, variance });
        }
        let mut length = 1.0;
        loop {
            let next = &theta + &step * length;
            let there = likelihood(&next);
            if there.is_finite() && there > value {
                (theta, value) = (next, there);
                break;
            }
            length /= 2.0;
            if length < 1e-10 {
                return None;
            }
        }
    }
    None
}

fn deviance(rows: &[(Vec<f64>, f64)], theta: &DVector<f64>) -> f64 {
    let part = |(x, y): &(Vec<f64>, f64)| {
        let eta: f64 = x.iter().zip(theta.iter()).map(|(a, b)| a * b).sum();
        let log = if *y > 0.0 { y * (y.ln() - eta) } else { 0.0 };
        2.0 * (log - y + eta.exp())
    };
    rows.iter().map(part).sum()
}
