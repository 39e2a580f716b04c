//! Strata, imputations and sampled partitions put together by their draws; interval ends are never added.
//!
//! For imputation (or sampled partition) m and stratum s there are draws of N. Strata are independent given m, so draws
//! add up within m; the imputations are pooled as a mixture of equal parts: the quantiles of the union of the totals.

mod cache;
mod compatible;
mod partitions;

use std::collections::BTreeMap;

use serde::Serialize;

use crate::refuse::Refusal;

pub use cache::{Cache, hash};
pub use compatible::{Compatible, compatible};
pub use partitions::{Linked, Tables, linked, tables};

/// Draws of the size of one stratum in one imputation.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// Stratum, by its place in the plan.
    pub stratum: u32,
    /// Imputation or sampled partition.
    pub imputation: u32,
    /// People documented.
    pub documented: u64,
    /// Draws of N, documented people included.
    pub draws: Vec<f64>,
}

/// A total over strata, with what its spread is made of.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Total {
    /// Mean of the documented counts over imputations.
    pub documented: f64,
    /// Median of the pooled draws.
    pub median: f64,
    /// Mean of the pooled draws.
    pub mean: f64,
    /// 2.5, 10, 90 and 97.5 % quantiles of the pooled draws.
    pub quantiles: [f64; 4],
    /// Imputations pooled.
    pub imputations: u64,
    /// Strata added up.
    pub strata: u64,
    /// Share of the variance that lies between imputations, 0 to 1: what linkage or missing values add.
    pub between: f64,
    /// Monte-Carlo standard error of the mean, draws taken as independent; thin chains first.
    pub mcse: f64,
}

/// Adds strata up by draws and pools the imputations as a mixture.
///
/// # Errors
/// Refuses where a stratum is missing in an imputation, or numbers of draws differ: a silent gap would be a smaller
/// total.
pub fn mixture(cells: &[Cell]) -> Result<Total, Refusal> {
    let mut by: BTreeMap<u32, BTreeMap<u32, &Cell>> = BTreeMap::new();
    for cell in cells {
        if by.entry(cell.imputation).or_default().insert(cell.stratum, cell).is_some() {
            let reason = format!("stratum {} stands twice in imputation {}", cell.stratum, cell.imputation);
            return Err(uneven(reason));
        }
    }
    let Some(strata) = by.values().next().map(|s| s.keys().copied().collect::<Vec<_>>()) else {
        return Err(uneven("there are no draws".to_owned()));
    };
    let size = cells[0].draws.len();
    if size == 0 || cells.iter().any(|c| c.draws.iter().any(|d| !d.is_finite())) {
        return Err(uneven("a stratum has no draws, or a draw that is no number".to_owned()));
    }
    let (mut totals, mut documented) = (Vec::with_capacity(by.len() * size), 0.0);
    let (mut means, mut within) = (Vec::new(), 0.0);
    for (imputation, of) in &by {
        if of.keys().copied().collect::<Vec<_>>() != strata {
            return Err(uneven(format!("imputation {imputation} has other strata than the first one")));
        }
        if let Some(odd) = of.values().find(|c| c.draws.len() != size) {
            let reason = format!("stratum {} has {} draws, others have {size}", odd.stratum, odd.draws.len());
            return Err(uneven(reason));
        }
        let sums: Vec<f64> = (0..size).map(|t| of.values().map(|c| c.draws[t]).sum()).collect();
        let (mean, variance) = moments(&sums);
        means.push(mean);
        within += variance / by.len() as f64;
        documented += of.values().map(|c| c.documented as f64).sum::<f64>() / by.len() as f64;
        totals.extend(sums);
    }
    let between = if means.len() > 1 {
        let (_, sample) = moments(&means);
        sample * (means.len() - 1) as f64 / means.len() as f64
    } else {
        0.0
    };
    totals.sort_by(f64::total_cmp);
    let (mean, _) = moments(&totals);
    let at = |p| quantile(&totals, p).expect("there are draws");
    Ok(Total {
        documented,
        median: at(0.5),
        mean,
        quantiles: [at(0.025), at(0.1), at(0.9), at(0.975)],
        imputations: by.len() as u64,
        strata: strata.len() as u64,
        between: if within + between > 0.0 { between / (within + between) } else { 0.0 },
        mcse: (within / totals.len() as f64).sqrt(),
    })
}

fn uneven(reason: String) -> Refusal {
    Refusal {
        code: "uneven_strata",
        reason,
        lifted_by: "give every stratum in every imputation, each with the same number of draws".to_owned(),
    }
}

/// Mean and sample variance (0 for fewer than two).
fn moments(x: &[f64]) -> (f64, f64) {
    let n = x.len() as f64;
    let mean = x.iter().sum::<f64>() / n;
    let squares: f64 = x.iter().map(|v| (v - mean).powi(2)).sum();
    (mean, if x.len() > 1 { squares / (n - 1.0) } else { 0.0 })
}

/// Quantile type 8 (Hyndman & Fan 1996) of sorted values; `None` for none.
pub fn quantile(sorted: &[f64], p: f64) -> Option<f64> {
    let n = sorted.len() as f64;
    let position = (n + 1.0 / 3.0) * p + 1.0 / 3.0;
    let below = position.floor();
    let at = |i: f64| sorted.get((i.clamp(1.0, n.max(1.0)) - 1.0) as usize).copied();
    let (low, high) = (at(below)?, at(below + 1.0)?);
    Some(low + (position - below) * (high - low))
}
