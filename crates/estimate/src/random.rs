//! Own draws from the distributions the samplers need.
//!
//! They stand here, and not in a library, so that the same stream gives the same values in every release. Each draw is
//! exact: transformed rejection or inversion, no normal approximation. Gamma and beta draws come on the log scale,
//! because shapes near zero underflow on the plain one.

use rand_chacha::rand_core::Rng;

mod count;
mod gamma;
mod normal;
mod split;

pub use count::{binomial, negative_binomial, poisson};
pub use gamma::{gamma, log_beta, log_gamma};
pub use normal::normal;
pub use split::multinomial;

/// Poisson means above this are not drawn: beyond it an `f64` no longer holds every whole number.
pub const MAX_MEAN: f64 = 1e15;

/// A number strictly between 0 and 1, on a lattice of 2^-53, so that its logarithm is always finite.
#[inline]
pub fn uniform(rng: &mut impl Rng) -> f64 {
    ((rng.next_u64() >> 11) as f64 + 0.5) * (1.0 / 9_007_199_254_740_992.0)
}

/// ln k! − {½ ln 2πk + k ln k − k}, the error of Stirling's formula for whole k ≥ 1: series of Loader (2000), below 16
/// a table.
pub(crate) fn stirling_error(k: f64) -> f64 {
    const SMALL: [f64; 16] = [
        0.0,
        0.081_061_466_795_327_26,
        0.041_340_695_955_409_29,
        0.027_677_925_684_998_34,
        0.020_790_672_103_765_093,
        0.016_644_691_189_821_193,
        0.013_876_128_823_070_748,
        0.011_896_709_945_891_77,
        0.010_411_265_261_972_096,
        0.009_255_462_182_712_733,
        0.008_330_563_433_362_87,
        0.007_573_675_487_951_841,
        0.006_942_840_107_209_53,
        0.006_408_994_188_004_207,
        0.005_951_370_112_758_847_5,
        0.005_554_733_551_962_801,
    ];
    if k < 16.0 {
        return SMALL[k as usize];
    }
    let k2 = k * k;
    (1.0 / 12.0 - (1.0 / 360.0 - (1.0 / 1260.0 - 1.0 / 1680.0 / k2) / k2) / k2) / k
}

/// Deviance part k ln(k/m) + m − k of a Poisson or binomial probability, without cancellation near k = m.
pub(crate) fn deviance(k: f64, m: f64) -> f64 {
    if k == 0.0 {
        return m;
    }
    let d = (m - k) / k;
    if d.abs() < 1e-3 {
        // d − ln(1 + d) by its series; the terms left out are below 1e-18 of the first
        let terms = 0.5 - d * (1.0 / 3.0 - d * (0.25 - d * (0.2 - d * (1.0 / 6.0 - d / 7.0))));
        return k * d * d * terms;
    }
    k * (d - d.ln_1p())
}

#[cfg(test)]
mod tests {
    use super::{deviance, stirling_error};

    #[test]
    fn stirling_table_and_series_agree_with_summed_logarithms() {
        let mut log_factorial = 0.0_f64;
        for k in 1..=40_u32 {
            let k = f64::from(k);
            log_factorial += k.ln();
            let want = log_factorial - (0.5 * (std::f64::consts::TAU * k).ln() + k * k.ln() - k);
            assert!((stirling_error(k) - want).abs() < 1e-12, "{k}");
        }
    }

    #[test]
    fn deviance_is_smooth_across_its_two_forms() {
        for (k, m) in [(1000.0_f64, 1000.99_f64), (1000.0, 1001.01), (5.0, 9.0)] {
            let plain = k * (k / m).ln() + m - k;
            assert!((deviance(k, m) - plain).abs() < 1e-11);
        }
    }
}
