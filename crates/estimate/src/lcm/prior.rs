//! What the priors say of N/n before any data, and how to choose them so that they say what one means.

use serde::Serialize;
use statrs::distribution::{ContinuousCDF, Gamma};
use statrs::function::gamma::digamma;

use super::Options;
use crate::diagnose::quantile;
use crate::random::{gamma, log_beta};
use crate::stream::StreamKey;

/// The prior distribution of N/n, people for each documented one.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Expansion {
    /// 2.5 % quantile.
    pub low: f64,
    /// Median.
    pub median: f64,
    /// 97.5 % quantile.
    pub high: f64,
}

/// A Beta(a, b) prior on the chance to be on a list.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct ListPrior {
    /// First parameter.
    pub a_lambda: f64,
    /// Second parameter.
    pub b_lambda: f64,
}

/// N/n = 1/(1 − π0) under the priors of `options`, from 4,000 draws. Values above 1e12 are shown as 1e12.
pub fn implied_expansion(options: &Options, lists: usize, classes: usize, key: StreamKey) -> Expansion {
    let mut rng = key.rng();
    let mut draws: Vec<f64> = (0..4000)
        .map(|_| {
            let alpha = (gamma(&mut rng, options.a_alpha) / options.b_alpha).max(1e-12);
            let (mut rest, mut seen) = (0.0_f64, 0.0);
            for r in 0..classes {
                let (stick, left) =
                    if r + 1 < classes { log_beta(&mut rng, 1.0, alpha) } else { (0.0, f64::MIN) };
                let missed: f64 =
                    (0..lists).map(|_| log_beta(&mut rng, options.a_lambda, options.b_lambda).1).sum();
                seen += (rest + stick).exp() * -missed.exp_m1();
                rest += left;
            }
            1.0 / seen.clamp(1e-12, 1.0)
        })
        .collect();
    draws.sort_by(f64::total_cmp);
    Expansion { low: quantile(&draws, 0.025), median: quantile(&draws, 0.5), high: quantile(&draws, 0.975) }
}

/// ψ′ by recurrence and its asymptotic series.
fn trigamma(mut x: f64) -> f64 {
    let mut sum = 0.0;
    while x < 15.0 {
        sum += 1.0 / (x * x);
        x += 1.0;
    }
    let y = 1.0 / (x * x);
    sum + 1.0 / x + y / 2.0 + y / x * (1.0 / 6.0 - y * (1.0 / 30.0 - y * (1.0 / 42.0 - y / 30.0)))
}

/// The root of a decreasing function between two positive bounds, by bisection of the logarithm.
fn decreasing_root(low: f64, high: f64, f: impl Fn(f64) -> f64) -> f64 {
    let (mut low, mut high) = (low.ln(), high.ln());
    for _ in 0..100 {
        let middle = f64::midpoint(low, high);
        if f(middle.exp()) > 0.0 { low = middle } else { high = middle }
    }
    f64::midpoint(low, high).exp()
}

/// The Beta prior under which, within one class, N/n has about the given 2.5 % and 97.5 % quantiles (1 < low < high).
///
/// X = −ln π0 is matched by a gamma distribution at −ln(1 − 1/f) = ln f − ln(f − 1), and its mean and variance by the
/// sum of J terms −ln(1 − λ). Print [`implied_expansion`] next to it: with several classes the prior is wider.
pub fn prior_for_expansion(low: f64, high: f64, lists: usize) -> Option<ListPrior> {
    if !(low > 1.0 && high > low && high.is_finite() && lists > 0) {
        return None;
    }
    let x = |f: f64| f.ln() - (f - 1.0).ln();
    let ratio = x(low) / x(high);
    let quantiles = |shape: f64| {
        let gamma = Gamma::new(shape, 1.0).expect("a shape between the bounds is positive");
        (gamma.inverse_cdf(0.025), gamma.inverse_cdf(0.975))
    };
    let shape = decreasing_root(0.2, 1e4, |s| {
        let (q1, q2) = quantiles(s);
        q2 / q1 - ratio
    });
    let scale = x(low) / quantiles(shape).1;
    let j = lists as f64;
    let (mean, variance) = (shape * scale / j, shape * scale * scale / j);
    // for each b the a with the right mean (the mean grows with a), then the b with the right variance
    let a_for = |b: f64| decreasing_root(1e-6, 1e9, |a| mean - digamma(a + b) + digamma(b));
    let b = decreasing_root(1e-3, 1e6, |b| trigamma(b) - trigamma(a_for(b) + b) - variance);
    let a = a_for(b);
    (a.is_finite() && b.is_finite()).then_some(ListPrior { a_lambda: a, b_lambda: b })
}

#[cfg(test)]
mod tests {
    use super::{prior_for_expansion, trigamma};

    #[test]
    fn trigamma_at_one_is_pi_squared_over_six() {
        assert!((trigamma(1.0) - std::f64::consts::PI.powi(2) / 6.0).abs() < 1e-12);
    }

    #[test]
    fn prior_recipe_refuses_what_no_prior_can_give() {
        assert_eq!(prior_for_expansion(1.5, 1.1, 4), None);
        assert_eq!(prior_for_expansion(0.9, 2.0, 4), None);
    }
}
