//! Diagnostics against closed forms and against the R script of the reference runs.

use amparo_estimate::diagnose::{Mixing, ess_basic, ess_bulk, mcse_mean, mcse_quantile, quantile, rhat};
use amparo_estimate::random::normal;
use amparo_estimate::stream::StreamKey;

fn autoregressive(rho: f64, chains: u64, n: usize) -> Vec<Vec<f64>> {
    (0..chains)
        .map(|c| {
            let mut rng = StreamKey::new(3, 1).chain(c).rng();
            let mut x = normal(&mut rng);
            (0..n)
                .map(|_| {
                    x = rho * x + (1.0 - rho * rho).sqrt() * normal(&mut rng);
                    x
                })
                .collect()
        })
        .collect()
}

#[test]
fn effective_size_of_an_autoregression_is_its_closed_form() {
    for rho in [0.0, 0.5, 0.9] {
        let chains = autoregressive(rho, 4, 5000);
        let want = 20_000.0 * (1.0 - rho) / (1.0 + rho);
        for got in [ess_basic(&chains), ess_bulk(&chains)] {
            assert!((got / want - 1.0).abs() < 0.12, "{rho}: {got} for {want}");
        }
        assert!(rhat(&chains) < 1.01);
        let error = mcse_mean(&chains) / (1.0 / want).sqrt();
        assert!((error - 1.0).abs() < 0.1, "{error}");
    }
}

#[test]
fn error_of_the_median_is_the_textbook_one() {
    let chains = autoregressive(0.0, 4, 5000);
    // sd of a median of n normals: √(π/2n)
    let want = (std::f64::consts::FRAC_PI_2 / 20_000.0).sqrt();
    assert!((mcse_quantile(&chains, 0.5) / want - 1.0).abs() < 0.15);
}

#[test]
fn chains_apart_and_chains_of_other_width_are_seen() {
    let mut chains = autoregressive(0.0, 4, 500);
    chains[0].iter_mut().for_each(|x| *x += 2.0);
    assert!(rhat(&chains) > 1.1);
    let mut chains = autoregressive(0.0, 4, 500);
    chains[0].iter_mut().for_each(|x| *x *= 4.0);
    assert!(rhat(&chains) > 1.05);
    assert!(!Mixing::of(&chains).is_good());
}

#[test]
fn what_never_moves_gives_numbers_all_the_same() {
    let still = Mixing::of(&vec![vec![1.0; 100]; 4]);
    assert_eq!((still.rhat, still.ess_bulk, still.ess_tail), (1.0, 400.0, 400.0));
    let apart = Mixing::of(&[vec![1.0; 100], vec![2.0; 100]]);
    assert!(!apart.is_good() && apart.rhat > 1.5);
    assert!(quantile(&[], 0.5).abs() < 1e-12);
    assert!((quantile(&[1.0, 2.0, 4.0], 0.75) - 3.0).abs() < 1e-12);
}
