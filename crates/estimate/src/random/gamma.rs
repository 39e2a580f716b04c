//! Gamma and beta draws.

#![allow(clippy::many_single_char_names)] // the letters of the paper

use rand_chacha::rand_core::Rng;

use super::{normal, uniform};

/// A gamma number with `shape` at least 1 and rate 1 (Marsaglia & Tsang 2000).
#[inline]
fn at_least_one(rng: &mut impl Rng, shape: f64) -> f64 {
    let d = shape - 1.0 / 3.0;
    let c = 1.0 / (9.0 * d).sqrt();
    loop {
        let x = normal(rng);
        let v = 1.0 + c * x;
        if v <= 0.0 {
            continue;
        }
        let v = v * v * v;
        let u = uniform(rng);
        let x2 = x * x;
        if u < 1.0 - 0.0331 * x2 * x2 || u.ln() < 0.5 * x2 + d * (1.0 - v + v.ln()) {
            return d * v;
        }
    }
}

/// A gamma number with rate 1. For `shape` under about 0.01 it may underflow to 0; use [`log_gamma`] there.
#[inline]
pub fn gamma(rng: &mut impl Rng, shape: f64) -> f64 {
    if shape >= 1.0 {
        return at_least_one(rng, shape);
    }
    at_least_one(rng, shape + 1.0) * uniform(rng).powf(1.0 / shape)
}

/// Logarithm of a gamma number with rate 1; finite for every positive shape, since a gamma with shape a is one with
/// shape a + 1 times U^(1/a).
#[inline]
pub fn log_gamma(rng: &mut impl Rng, shape: f64) -> f64 {
    if shape >= 1.0 {
        return at_least_one(rng, shape).ln();
    }
    at_least_one(rng, shape + 1.0).ln() + uniform(rng).ln() / shape
}

/// (ln X, ln(1 − X)) of a beta number, from two gamma numbers on the log scale.
pub fn log_beta(rng: &mut impl Rng, a: f64, b: f64) -> (f64, f64) {
    let x = log_gamma(rng, a);
    let y = log_gamma(rng, b);
    let top = x.max(y);
    let sum = top + (-(x - y).abs()).exp().ln_1p();
    (x - sum, y - sum)
}
