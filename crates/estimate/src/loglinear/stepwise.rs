//! Forward choice of pairs of lists by how surprising their overlap is (Chan, Silverman & Vincent 2021), for tables with
//! too many lists to try every model.

use serde::Serialize;
use statrs::function::gamma::{gamma_lr, gamma_ur};

use super::exists::Split;
use super::fit::Fit;
use super::models::{Space, Terms};
use super::search::Work;

/// A model on the way.
#[derive(Debug, Clone, Copy)]
pub(super) struct Step {
    pub(super) model: Terms,
    pub(super) fit: Fit,
}

/// Why one pair entered.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Entered {
    /// Lists of the pair.
    pub pair: String,
    /// Probability of an overlap as far out under the model before, the smaller tail.
    pub p_value: f64,
}

/// From independence on, adds the pair whose overlap y*_ij is least likely as a Poisson number under the model so far
/// (the smaller of the two tails), while that is below `threshold`; pairs that would leave the model without an estimate
/// are passed over. The table is `work.counts`. Returns every model on the way, the last being the chosen one; none
/// where even independence has no estimate.
pub(super) fn forward(space: &Space, threshold: f64, work: &mut Work) -> (Vec<Step>, Vec<(Terms, f64)>) {
    let empty = work.counts.empty_terms(space);
    let mut parameters = vec![0.0; space.terms().len()];
    let (mut path, mut entered): (Vec<Step>, Vec<(Terms, f64)>) = (Vec::new(), Vec::new());
    let mut model = space.main_effects();
    let pairs: Vec<usize> = (space.k() + 1..space.terms().len()).collect();
    loop {
        let split = Split::new(model, empty);
        let start = (!path.is_empty()).then_some(parameters.as_slice());
        let possible = work.checker.check(space, &work.counts, split).is_some_and(|e| e.code() == 0);
        let fit = possible.then(|| work.fitter.fit(space, &work.counts, split, None, start)).flatten();
        let Some(fit) = fit else {
            entered.truncate(path.len().saturating_sub(1));
            return (path, entered);
        };
        work.fitter.parameters(&mut parameters);
        path.push(Step { model, fit });
        let expected = work.fitter.expected();
        let mut surprise: Vec<(f64, usize)> = pairs
            .iter()
            .filter(|i| model >> **i & 1 == 0)
            .map(|i| {
                let pair = space.terms()[*i] as usize;
                (smaller_tail(work.counts.at_least[pair], expected[pair]), *i)
            })
            .filter(|(p, _)| *p < threshold)
            .collect();
        surprise.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        let next = surprise.into_iter().find(|(_, i)| {
            let split = Split::new(model | 1 << i, empty);
            work.checker.check(space, &work.counts, split).is_some_and(|e| e.code() == 0)
        });
        let Some((p, pair)) = next else { return (path, entered) };
        model |= 1 << pair;
        entered.push((1 << pair, p));
    }
}

/// min{P(Y ≤ y), P(Y ≥ y)} for a Poisson number Y with this mean.
fn smaller_tail(y: f64, mean: f64) -> f64 {
    if mean <= 0.0 {
        // cells emptied by −∞: the overlap is 0 for sure
        return 1.0;
    }
    let at_most = gamma_ur(y + 1.0, mean);
    let at_least = if y > 0.0 { gamma_lr(y, mean) } else { 1.0 };
    at_most.min(at_least)
}
