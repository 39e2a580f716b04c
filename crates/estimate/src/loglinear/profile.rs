//! Profile-likelihood interval of one model, taken as multinomial with N unknown (Cormack 1992; Rivest & Baillargeon
//! 2007): how far the unseen can go before the data speak against it. The choice of the model is not in it.

use serde::Serialize;
use statrs::function::gamma::{digamma, ln_gamma};

use super::counts::Counts;
use super::exists::Split;
use super::fit::Fitter;
use super::models::Space;
use super::root::brent;
use crate::summary::Interval;

/// An upper end beyond this many times the documented count is no end.
const FAR: f64 = 1000.0;

/// The profile of N under one model.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Profile {
    /// N with the highest profile likelihood.
    pub n_hat: f64,
    /// Where it falls by half the chi-squared quantile; no upper end where it does not within 1,000 times the
    /// documented count.
    pub interval: Interval,
}

/// The profile interval; `None` where the likelihood could not be followed.
pub(super) fn interval(
    space: &Space,
    counts: &Counts,
    split: Split,
    fitter: &mut Fitter,
    around: f64,
    level: f64,
) -> Option<Profile> {
    use statrs::distribution::{ChiSquared, ContinuousCDF};
    let drop = ChiSquared::new(1.0).ok()?.inverse_cdf(level) / 2.0;
    let mut start: Option<Vec<f64>> = None;
    // ln n0 has no room for zero; half a person more does
    let unseen = |x: f64| (x.exp() - 0.5).max(1e-6);
    let position = |n0: f64| (n0 + 0.5).ln();
    // (log-likelihood, its derivative in n0); by the envelope theorem the parameters do not enter the derivative
    let mut at = |x: f64| -> Option<(f64, f64)> {
        let n0 = unseen(x);
        let fit = fitter.fit(space, counts, split, Some(n0), start.as_deref())?;
        fitter.parameters(start.get_or_insert_with(|| vec![0.0; space.terms().len()]));
        let all = counts.n + n0;
        let value = ln_gamma(all + 1.0) - ln_gamma(n0 + 1.0) + fitter.linear() - all * all.ln();
        let slope = digamma(all + 1.0) - digamma(n0 + 1.0) + fit.unseen.ln() - all.ln();
        Some((value, slope))
    };
    let floor = position(0.0);
    let ceiling = position(FAR * counts.n);
    let mut low = position(around.clamp(0.0, FAR * counts.n));
    let mut high = low;
    while low > floor && at(low)?.1 < 0.0 {
        low = (low - 0.25).max(floor);
    }
    while high < ceiling && at(high)?.1 > 0.0 {
        high = (high + 0.25).min(ceiling);
    }
    let top = if at(low)?.1 <= 0.0 {
        low
    } else if at(high)?.1 >= 0.0 {
        high
    } else {
        brent(|x| Some(at(x)?.1), low, high, 1e-10)?
    };
    let best = at(top)?.0;
    let mut below = |x: f64| Some(at(x)?.0 - best + drop);
    let low = if below(floor)? >= 0.0 { floor } else { brent(&mut below, floor, top, 1e-9)? };
    let mut width = 0.25;
    let high = loop {
        let end = (top + width).min(ceiling);
        if below(end)? < 0.0 {
            break Some(brent(&mut below, top, end, 1e-9)?);
        }
        if end >= ceiling {
            break None;
        }
        width *= 2.0;
    };
    let people = |x: f64| counts.n + (x.exp() - 0.5).max(0.0);
    let interval = Interval { level, low: people(low), high: high.map(people) };
    Some(Profile { n_hat: people(top), interval })
}
