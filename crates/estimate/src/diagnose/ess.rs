//! Effective sample sizes by Geyer's initial monotone sequence over all chains.

use super::rank::{mean, normal_scores, split, variance};

/// Effective number of draws of a quantity as it is, chains split in halves.
pub fn ess_basic(chains: &[Vec<f64>]) -> f64 {
    of_split(&split(chains))
}

/// Effective number of draws of the normal scores of the ranks: trust in the middle of the distribution.
pub fn ess_bulk(chains: &[Vec<f64>]) -> f64 {
    of_split(&normal_scores(&split(chains)))
}

/// The smaller of the effective sizes for the 5 % and the 95 % quantile: trust in the ends of intervals.
pub fn ess_tail(chains: &[Vec<f64>]) -> f64 {
    let mut all: Vec<f64> = chains.concat();
    all.sort_by(f64::total_cmp);
    [0.05, 0.95]
        .map(|p| {
            let cut = super::quantile(&all, p);
            let below: Vec<Vec<f64>> =
                chains.iter().map(|c| c.iter().map(|x| f64::from(u8::from(*x <= cut))).collect()).collect();
            ess_basic(&below)
        })
        .into_iter()
        .fold(f64::MAX, f64::min)
}

/// Autocovariance at one lag, divided by n as usual for the initial sequence.
fn autocovariance(x: &[f64], m: f64, lag: usize) -> f64 {
    let n = x.len();
    x[..n - lag].iter().zip(&x[lag..]).map(|(a, b)| (a - m) * (b - m)).sum::<f64>() / n as f64
}

fn of_split(chains: &[Vec<f64>]) -> f64 {
    let Some(n) = chains.first().map(Vec::len).filter(|n| *n >= 2) else { return 0.0 };
    let (nf, draws) = (n as f64, (n * chains.len()) as f64);
    let means: Vec<f64> = chains.iter().map(|c| mean(c)).collect();
    let within = mean(&chains.iter().map(|c| variance(c)).collect::<Vec<_>>());
    let between = if chains.len() > 1 { variance(&means) } else { 0.0 };
    let pooled = within * (nf - 1.0) / nf + between;
    if pooled <= 0.0 {
        return draws;
    }
    let rho = |lag: usize| {
        let covariance = chains.iter().zip(&means).map(|(c, m)| autocovariance(c, *m, lag)).sum::<f64>()
            / chains.len() as f64
            * nf
            / (nf - 1.0);
        1.0 - (within - covariance) / pooled
    };
    let mut sum = 0.0;
    let mut previous = f64::MAX;
    let mut pair = 0;
    while 2 * pair + 1 < n {
        let even = if pair == 0 { 1.0 } else { rho(2 * pair) };
        let both = even + rho(2 * pair + 1);
        if both.is_nan() || both < 0.0 {
            break;
        }
        previous = both.min(previous);
        sum += previous;
        pair += 1;
    }
    draws / (2.0 * sum - 1.0).max(1.0 / draws.log10())
}
