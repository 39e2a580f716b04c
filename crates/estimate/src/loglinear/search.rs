//! Choice among all hierarchical models by AIC or BIC.

use super::counts::Counts;
use super::exists::{Checker, Existence, Split};
use super::fit::{Fit, Fitter};
use super::models::{Space, Terms};

/// Scores closer than this are a tie; the model later in the order (fewer terms) wins, so that rounding never decides.
const TIE: f64 = 1e-7;

/// How many of the best models of the observed table are tried first on a resample.
const FIRST: usize = 3;

/// Work space of one thread.
pub(super) struct Work {
    pub(super) checker: Checker,
    pub(super) fitter: Fitter,
    bounds: Vec<f64>,
    pub(super) counts: Counts,
}

impl Work {
    pub(super) fn new(space: &Space) -> Self {
        Self {
            checker: Checker::new(),
            fitter: Fitter::new(space),
            bounds: Vec::new(),
            counts: Counts::empty(space.k()),
        }
    }
}

/// What became of one model on the observed table.
#[derive(Debug, Clone, Copy)]
pub(super) enum Outcome {
    /// Fitted.
    Fitted(Fit),
    /// No estimate: does not exist or is not identifiable.
    Missing(Existence),
    /// Newton's method did not arrive, or the integers outgrew 128 bits.
    Open,
}

/// The models with what the search over resamples needs to be quick.
pub(super) struct Models {
    pub(super) space: Space,
    /// Largest first.
    pub(super) all: Vec<Terms>,
    /// For each model, the places of the models with one term more, end to end.
    above: Vec<u32>,
    /// Where the stretch of each model begins.
    starts: Vec<u32>,
    /// Parameters on the observed table, a row for each model: where fits to resamples start.
    warm: Vec<f64>,
    /// Models by their score on the observed table, the best first.
    pub(super) ranked: Vec<u32>,
}

/// A choice.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Chosen {
    /// Place among the models.
    pub(super) place: usize,
    /// Its score without the factorials.
    score: f64,
    /// Estimated unseen people.
    pub(super) unseen: f64,
}

impl Chosen {
    fn better(&self, than: Option<&Self>) -> bool {
        than.is_none_or(|o| {
            self.score < o.score - TIE || (self.score <= o.score + TIE && self.place > o.place)
        })
    }
}

impl Models {
    pub(super) fn new(space: Space, all: Vec<Terms>) -> Self {
        let order = |m: &Terms| (std::cmp::Reverse(m.count_ones()), *m);
        let (mut above, mut starts) = (Vec::new(), vec![0]);
        for model in &all {
            for i in (0..space.terms().len()).filter(|i| model >> i & 1 == 0) {
                let larger = model | 1 << i;
                if let Ok(at) = all.binary_search_by_key(&order(&larger), order) {
                    above.push(at as u32);
                }
            }
            starts.push(above.len() as u32);
        }
        Self { space, all, above, starts, warm: Vec::new(), ranked: Vec::new() }
    }

    fn above(&self, place: usize) -> &[u32] {
        &self.above[self.starts[place] as usize..self.starts[place + 1] as usize]
    }

    /// Fits every model to the observed table, each from the parameters of a model with one term more, and keeps what
    /// resamples start from. `penalty` is the price of a parameter: ln n for BIC, 2 for AIC.
    pub(super) fn fit_all(&mut self, counts: &Counts, penalty: f64, work: &mut Work) -> Vec<Outcome> {
        let width = self.space.terms().len();
        self.warm = vec![f64::NAN; self.all.len() * width];
        let empty = counts.empty_terms(&self.space);
        let mut outcomes = Vec::with_capacity(self.all.len());
        for (place, model) in self.all.iter().enumerate() {
            let neighbour = self.above(place).iter().map(|a| *a as usize);
            let fitted = |a: &usize| matches!(outcomes[*a], Outcome::Fitted(_));
            let start = neighbour.into_iter().find(fitted).map(|a| &self.warm[a * width..(a + 1) * width]);
            let split = Split::new(*model, empty);
            let outcome = match work.checker.check(&self.space, counts, split) {
                Some(e) if e.code() == 0 => match work.fitter.fit(&self.space, counts, split, None, start) {
                    Some(fit) => Outcome::Fitted(fit),
                    None => Outcome::Open,
                },
                Some(e) => Outcome::Missing(e),
                None => Outcome::Open,
            };
            if matches!(outcome, Outcome::Fitted(_)) {
                work.fitter.parameters(&mut self.warm[place * width..(place + 1) * width]);
            }
            outcomes.push(outcome);
        }
        let mut ranked: Vec<Chosen> = (0..self.all.len())
            .filter_map(|place| match outcomes[place] {
                Outcome::Fitted(fit) => Some(self.chosen(place, fit, penalty)),
                _ => None,
            })
            .collect();
        ranked.sort_by(|a, b| a.score.total_cmp(&b.score).then(b.place.cmp(&a.place)));
        // the first place must be the one that `best` would choose
        if let Some(at) = (1..ranked.len().min(50)).rev().find(|i| ranked[*i].better(ranked.first())) {
            ranked.swap(0, at);
        }
        self.ranked = ranked.iter().map(|c| c.place as u32).collect();
        outcomes
    }

    fn chosen(&self, place: usize, fit: Fit, penalty: f64) -> Chosen {
        let parameters = f64::from(self.all[place].count_ones());
        Chosen { place, score: -2.0 * fit.loglik + penalty * parameters, unseen: fit.unseen }
    }

    /// The model with the smallest score on the table in `work.counts`: the same as by fitting all of them. A model can
    /// fit no better than a larger one that holds it, so one that could not win even with the larger one's likelihood
    /// is not fitted. `None` where no model has an estimate.
    pub(super) fn best(&self, penalty: f64, work: &mut Work) -> Option<Chosen> {
        const UNKNOWN: f64 = f64::MIN;
        let empty = work.counts.empty_terms(&self.space);
        let saturated = work.counts.saturated();
        let mut bounds = std::mem::take(&mut work.bounds);
        bounds.clear();
        bounds.resize(self.all.len(), UNKNOWN);
        let mut best: Option<Chosen> = None;
        let first = self.ranked.iter().take(FIRST).map(|p| *p as usize);
        for (place, again) in first.map(|p| (p, false)).chain((0..self.all.len()).map(|p| (p, true))) {
            if bounds[place] > UNKNOWN {
                continue;
            }
            let mut floor = saturated;
            if again {
                floor = self.above(place).iter().map(|a| bounds[*a as usize]).fold(floor, f64::max);
            }
            let price = penalty * f64::from(self.all[place].count_ones());
            bounds[place] = floor;
            if best.as_ref().is_some_and(|b| floor + price > b.score + 2.0 * TIE) {
                continue;
            }
            if let Some(fit) = self.fit_one(place, empty, work) {
                bounds[place] = floor.max(-2.0 * fit.loglik);
                let chosen = self.chosen(place, fit, penalty);
                if chosen.better(best.as_ref()) {
                    best = Some(chosen);
                }
            }
        }
        work.bounds = bounds;
        best
    }

    fn fit_one(&self, place: usize, empty: Terms, work: &mut Work) -> Option<Fit> {
        let split = Split::new(self.all[place], empty);
        let existence = work.checker.check(&self.space, &work.counts, split)?;
        if existence.code() != 0 {
            return None;
        }
        let width = self.space.terms().len();
        let warm = self.warm.get(place * width..(place + 1) * width).filter(|w| !w[0].is_nan());
        work.fitter.fit(&self.space, &work.counts, split, None, warm)
    }
}

#[cfg(test)]
mod tests {
    use super::{Models, Outcome, Work};
    use crate::loglinear::models::Space;
    use crate::random::{poisson, uniform};
    use crate::stream::StreamKey;

    #[test]
    fn models_that_are_passed_over_would_not_have_won() {
        for (k, order, tables) in [(3, 2, 60), (4, 3, 30), (4, 2, 30), (5, 2, 6), (5, 3, 1)] {
            let space = Space::new(k, order).unwrap();
            let all = space.hierarchical().unwrap();
            let mut quick = Models::new(space.clone(), all.clone());
            let mut work = Work::new(&space);
            for table in 0..tables {
                let mut rng = StreamKey::new(table, 900 + k as u32).rng();
                let scale = 10_f64.powf(2.5 * uniform(&mut rng) - 0.5);
                for h in 1..work.counts.y.len() {
                    let mean = scale * uniform(&mut rng).powi(3);
                    work.counts.y[h] = poisson(&mut rng, mean).unwrap() as f64;
                }
                work.counts.y[1] += 1.0;
                work.counts.close();
                let penalty = work.counts.n.ln();
                let counts = work.counts.clone();
                // the starts and the first tries come from the table before: they must not matter
                let found = quick.best(penalty, &mut work);
                let outcomes = quick.fit_all(&counts, penalty, &mut work);
                let Some(first) = quick.ranked.first() else {
                    assert_eq!(found, None);
                    continue;
                };
                let Outcome::Fitted(fit) = outcomes[*first as usize] else { unreachable!() };
                let found = found.unwrap();
                assert_eq!(found.place, *first as usize, "{k} lists, table {table}");
                assert!((found.unseen - fit.unseen).abs() <= 1e-6 * (1.0 + fit.unseen));
            }
        }
    }
}
