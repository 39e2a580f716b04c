//! Binomial, Poisson and negative binomial draws.

#![allow(clippy::many_single_char_names)] // the letters of the papers

use rand_chacha::rand_core::Rng;

use super::{MAX_MEAN, deviance, gamma, stirling_error, uniform};

/// Means below this are drawn by inversion, above by transformed rejection.
const INVERSION: f64 = 12.0;

/// How many of `n` trials succeed with probability `p` (clamped to 0–1; rounding must not stop a chain).
#[inline]
pub fn binomial(rng: &mut impl Rng, n: u64, p: f64) -> u64 {
    if n == 0 || p <= 0.0 || p.is_nan() {
        return 0;
    }
    if p >= 1.0 {
        return n;
    }
    if p > 0.5 {
        return n - small_p(rng, n, 1.0 - p);
    }
    small_p(rng, n, p)
}

#[inline]
fn small_p(rng: &mut impl Rng, n: u64, p: f64) -> u64 {
    if n as f64 * p < INVERSION { by_inversion(rng, n, p) } else { by_rejection(rng, n, p) }
}

fn by_inversion(rng: &mut impl Rng, n: u64, p: f64) -> u64 {
    let nf = n as f64;
    let odds = p / (1.0 - p);
    let none = (nf * (-p).ln_1p()).exp();
    loop {
        let mut u = uniform(rng);
        let mut probability = none;
        let mut k = 0_u64;
        // 200 is far above any value a mean below 12 reaches; rounding could otherwise walk past the support
        while k <= n.min(200) {
            if u <= probability {
                return k;
            }
            u -= probability;
            probability *= odds * (nf - k as f64) / (k + 1) as f64;
            k += 1;
        }
    }
}

/// ln of the binomial probability of k, in Loader's (2000) saddle-point form.
fn log_binomial(k: f64, n: f64, p: f64, q: f64) -> f64 {
    if k == 0.0 {
        return n * (-p).ln_1p();
    }
    if (n - k).abs() < 0.5 {
        return n * p.ln();
    }
    stirling_error(n)
        - stirling_error(k)
        - stirling_error(n - k)
        - deviance(k, n * p)
        - deviance(n - k, n * q)
        + 0.5 * (n / (std::f64::consts::TAU * k * (n - k))).ln()
}

/// Transformed rejection with squeeze (Hörmann 1993, algorithm BTRS), p ≤ ½ and np ≥ 10.
fn by_rejection(rng: &mut impl Rng, n: u64, p: f64) -> u64 {
    let nf = n as f64;
    let q = 1.0 - p;
    let spread = (nf * p * q).sqrt();
    let b = 1.15 + 2.53 * spread;
    let a = -0.0873 + 0.0248 * b + 0.01 * p;
    let c = nf * p + 0.5;
    let inner = 0.92 - 4.2 / b;
    loop {
        let u = uniform(rng) - 0.5;
        let v = uniform(rng);
        let us = 0.5 - u.abs();
        let k = ((2.0 * a / us + b) * u + c).floor();
        if us >= 0.07 && v <= inner {
            return k as u64;
        }
        if k < 0.0 || k > nf {
            continue;
        }
        let alpha = (2.83 + 5.1 / b) * spread;
        let v = v * alpha / (a / (us * us) + b);
        let mode = ((nf + 1.0) * p).floor();
        if v.ln() <= log_binomial(k, nf, p, q) - log_binomial(mode, nf, p, q) {
            return k as u64;
        }
    }
}

/// A Poisson number; `None` where the mean is not a number or above [`MAX_MEAN`].
pub fn poisson(rng: &mut impl Rng, mean: f64) -> Option<u64> {
    if mean.is_nan() || mean > MAX_MEAN {
        return None;
    }
    if mean <= 0.0 {
        return Some(0);
    }
    if mean < INVERSION {
        loop {
            let mut u = uniform(rng);
            let mut probability = (-mean).exp();
            for k in 0..200_u32 {
                if u <= probability {
                    return Some(u64::from(k));
                }
                u -= probability;
                probability *= mean / f64::from(k + 1);
            }
        }
    }
    // transformed rejection with squeeze (Hörmann 1993, algorithm PTRS)
    let spread = mean.sqrt();
    let b = 0.931 + 2.53 * spread;
    let a = -0.059 + 0.02483 * b;
    let inverse_alpha = 1.1239 + 1.1328 / (b - 3.4);
    let inner = 0.9277 - 3.6224 / (b - 2.0);
    loop {
        let u = uniform(rng) - 0.5;
        let v = uniform(rng);
        let us = 0.5 - u.abs();
        let k = ((2.0 * a / us + b) * u + mean + 0.43).floor();
        if us >= 0.07 && v <= inner {
            return Some(k as u64);
        }
        if k < 0.0 || (us < 0.013 && v > us) {
            continue;
        }
        let log_probability = if k == 0.0 {
            -mean
        } else {
            -0.5 * (std::f64::consts::TAU * k).ln() - stirling_error(k) - deviance(k, mean)
        };
        if (v * inverse_alpha / (a / (us * us) + b)).ln() <= log_probability {
            return Some(k as u64);
        }
    }
}

/// Failures before `n` successes when a trial fails with probability `fail`: a Poisson number whose mean is gamma with
/// shape `n` times the odds of failing. `None` where that mean is too large to draw.
pub fn negative_binomial(rng: &mut impl Rng, n: u64, fail: f64) -> Option<u64> {
    let odds = fail / (1.0 - fail);
    let mean = gamma(rng, n as f64) * odds;
    poisson(rng, mean)
}
