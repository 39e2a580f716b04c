//! Multinomial draws.

use rand_chacha::rand_core::Rng;

use super::{binomial, uniform};

/// When this many people or fewer are left, each draws a class alone: cheaper than more binomials.
const SINGLES: u64 = 12;

/// Splits `n` people over classes with the given weights (any positive scale) and tells `add` how many went where.
/// `order` lists the classes, likeliest first for speed; any order gives the same law.
#[inline]
pub fn multinomial(
    rng: &mut impl Rng,
    n: u64,
    weights: &[f64],
    order: &[usize],
    mut add: impl FnMut(usize, u64),
) {
    let mut left = n;
    let mut total: f64 = weights.iter().sum();
    let Some(last) = order.iter().rev().copied().find(|r| weights[*r] > 0.0) else { return };
    let mut at = 0;
    while left > SINGLES && order[at] != last {
        let w = weights[order[at]];
        if w > 0.0 {
            let took = binomial(rng, left, w / total);
            if took > 0 {
                add(order[at], took);
            }
            left -= took;
            total -= w;
        }
        at += 1;
    }
    if order[at] == last {
        if left > 0 {
            add(last, left);
        }
        return;
    }
    let rest = &order[at..];
    // subtraction rounds; the sum over what is left does not
    let total: f64 = rest.iter().map(|r| weights[*r]).sum();
    for _ in 0..left {
        let mut u = uniform(rng) * total;
        let mut chosen = last;
        for &r in rest {
            u -= weights[r];
            if u < 0.0 {
                chosen = r;
                break;
            }
        }
        add(chosen, 1);
    }
}
