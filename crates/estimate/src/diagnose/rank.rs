//! Ranks as normal scores, and R̂.

use statrs::distribution::{ContinuousCDF, Normal};

/// Each chain in two halves; the middle draw of an odd chain is left out.
pub(super) fn split(chains: &[Vec<f64>]) -> Vec<Vec<f64>> {
    let half = chains.iter().map(Vec::len).min().unwrap_or(0) / 2;
    chains.iter().flat_map(|c| [c[..half].to_vec(), c[c.len() - half..].to_vec()]).collect()
}

/// Normal scores of the average ranks over all chains (Blom's offset 3/8).
pub(super) fn normal_scores(chains: &[Vec<f64>]) -> Vec<Vec<f64>> {
    let flat: Vec<f64> = chains.concat();
    let mut order: Vec<usize> = (0..flat.len()).collect();
    order.sort_by(|a, b| flat[*a].total_cmp(&flat[*b]));
    let normal = Normal::standard();
    let mut scores = vec![0.0; flat.len()];
    let mut start = 0;
    while start < order.len() {
        let mut end = start + 1;
        while end < order.len() && flat[order[end]].total_cmp(&flat[order[start]]).is_eq() {
            end += 1;
        }
        let rank = (start + 1 + end) as f64 / 2.0;
        let score = normal.inverse_cdf((rank - 0.375) / (flat.len() as f64 + 0.25));
        for place in &order[start..end] {
            scores[*place] = score;
        }
        start = end;
    }
    let mut rest = scores.as_slice();
    chains
        .iter()
        .map(|c| {
            let (own, others) = rest.split_at(c.len());
            rest = others;
            own.to_vec()
        })
        .collect()
}

pub(super) fn mean(x: &[f64]) -> f64 {
    x.iter().sum::<f64>() / x.len() as f64
}

pub(super) fn variance(x: &[f64]) -> f64 {
    let m = mean(x);
    x.iter().map(|v| (v - m).powi(2)).sum::<f64>() / (x.len() as f64 - 1.0)
}

/// Square root of pooled over within variance.
fn plain(chains: &[Vec<f64>]) -> f64 {
    let n = chains[0].len() as f64;
    let within = mean(&chains.iter().map(|c| variance(c)).collect::<Vec<_>>());
    let between = n * variance(&chains.iter().map(|c| mean(c)).collect::<Vec<_>>());
    if within > 0.0 {
        (((n - 1.0) / n * within + between / n) / within).sqrt()
    } else if between > 0.0 {
        // every chain stands still, each in another place
        f64::MAX
    } else {
        1.0
    }
}

/// Rank-normalised split-R̂: the larger of the one for location and the folded one for scale.
/// [`f64::MAX`] where it cannot be formed (fewer than four draws a chain) or the chains stand still apart.
pub fn rhat(chains: &[Vec<f64>]) -> f64 {
    let halves = split(chains);
    if halves.first().is_none_or(|c| c.len() < 2) {
        return f64::MAX;
    }
    let mut all = halves.concat();
    all.sort_by(f64::total_cmp);
    let median = super::quantile(&all, 0.5);
    let folded: Vec<Vec<f64>> =
        halves.iter().map(|c| c.iter().map(|x| (x - median).abs()).collect()).collect();
    plain(&normal_scores(&halves)).max(plain(&normal_scores(&folded)))
}
