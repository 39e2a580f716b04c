//! Poisson maximum likelihood by Newton steps with halving.
//!
//! ln μ_h = Σ α_θ over the terms θ inside h. The design matrix is never formed: products over subsets give every cell
//! mean, and sums over supersets give the gradient and the whole information matrix, whose entry for terms θ and φ is the
//! sum of μ over all cells that contain θ ∪ φ. One step costs about k·2^k additions and a Cholesky factor.

use super::counts::{Counts, multiply_over_subsets, sum_over_supersets};
use super::exists::Split;
use super::models::{Space, Terms};

/// Most Newton steps; a start from a neighbour needs three or four.
const STEPS: u32 = 100;
/// Most halvings of one step.
const HALVINGS: u32 = 40;
/// The last step is made when it promises less log-likelihood than this; Newton squares the error once more.
const PROMISE: f64 = 1e-10;

/// A fitted model.
#[derive(Debug, Clone, Copy)]
pub(super) struct Fit {
    /// Σ y η − Σ μ at the maximum, without the factorials.
    pub(super) loglik: f64,
    /// Estimated people on no list, e^α∅.
    pub(super) unseen: f64,
}

/// Work space for fits of one space; nothing is allocated from one fit to the next.
pub(super) struct Fitter {
    /// Patterns of the terms with finite parameters.
    active: Vec<usize>,
    /// Their places in the space.
    places: Vec<usize>,
    /// Cells that a parameter of −∞ empties.
    dead: Vec<usize>,
    target: Vec<f64>,
    alpha: Vec<f64>,
    trial: Vec<f64>,
    step: Vec<f64>,
    gradient: Vec<f64>,
    factor: Vec<f64>,
    /// After [`Self::evaluate`]: expected people at least on each set of lists.
    expected: Vec<f64>,
    scratch: Vec<f64>,
    /// People put on no list, for the profile likelihood; `None` leaves that cell out of the sum.
    unseen: Option<f64>,
}

impl Fitter {
    pub(super) fn new(space: &Space) -> Self {
        let (p, cells) = (space.terms().len(), 1 << space.k());
        Self {
            active: Vec::with_capacity(p),
            places: Vec::with_capacity(p),
            dead: Vec::with_capacity(cells),
            target: Vec::with_capacity(p),
            alpha: vec![0.0; p],
            trial: vec![0.0; p],
            step: vec![0.0; p],
            gradient: vec![0.0; p],
            factor: vec![0.0; p * p],
            expected: vec![0.0; cells],
            scratch: vec![0.0; cells],
            unseen: None,
        }
    }

    /// Fits the finite part of a model whose estimate exists. `start` holds a parameter for each term of the space.
    /// `None` where Newton's method did not arrive.
    pub(super) fn fit(
        &mut self,
        space: &Space,
        counts: &Counts,
        split: Split,
        unseen: Option<f64>,
        start: Option<&[f64]>,
    ) -> Option<Fit> {
        self.prepare(space, counts, split, unseen);
        if let Some(start) = start {
            for (i, place) in self.places.iter().enumerate() {
                self.alpha[i] = start[*place];
            }
            if let Some(fit) = self.climb() {
                return Some(fit);
            }
        }
        self.rough_start(counts)?;
        self.climb()
    }

    /// Writes the parameters to their places in `to`; other places are left as they are.
    pub(super) fn parameters(&self, to: &mut [f64]) {
        for (i, place) in self.places.iter().enumerate() {
            to[*place] = self.alpha[i];
        }
    }

    /// Σ α·y over the terms: Σ y η of the last fit.
    pub(super) fn linear(&self) -> f64 {
        self.alpha.iter().zip(&self.target).map(|(a, y)| a * y).sum()
    }

    /// Expected people at least on the lists of each pattern under the last fit.
    pub(super) fn expected(&mut self) -> &[f64] {
        self.trial.copy_from_slice(&self.alpha);
        self.evaluate();
        &self.expected
    }

    /// Variance of the constant α∅: the corner of the inverse information at the last fit.
    pub(super) fn constant_variance(&mut self) -> Option<f64> {
        self.trial.copy_from_slice(&self.alpha);
        self.evaluate();
        self.factorise()?;
        let p = self.active.len();
        self.step[..p].fill(0.0);
        self.step[0] = 1.0;
        self.solve();
        Some(self.step[0]).filter(|v| v.is_finite() && *v >= 0.0)
    }

    fn prepare(&mut self, space: &Space, counts: &Counts, split: Split, unseen: Option<f64>) {
        self.unseen = unseen;
        self.active.clear();
        self.places.clear();
        self.target.clear();
        let mut left: Terms = split.finite;
        while left != 0 {
            let place = left.trailing_zeros() as usize;
            left &= left - 1;
            let pattern = space.terms()[place] as usize;
            self.places.push(place);
            self.active.push(pattern);
            self.target.push(counts.at_least[pattern]);
        }
        self.target[0] += unseen.unwrap_or(0.0);
        self.dead.clear();
        if split.infinite != 0 {
            let dead = |h: &usize| space.row(*h as u32) & split.infinite != 0;
            self.dead.extend((1..counts.y.len()).filter(dead));
        }
    }

    /// Log-likelihood at `trial`; fills `expected`.
    #[inline]
    fn evaluate(&mut self) -> f64 {
        let mu = &mut self.expected;
        mu.fill(1.0);
        let mut linear = 0.0;
        for ((pattern, alpha), target) in self.active.iter().zip(&self.trial).zip(&self.target) {
            mu[*pattern] = alpha.exp();
            linear += alpha * target;
        }
        multiply_over_subsets(mu);
        for h in &self.dead {
            mu[*h] = 0.0;
        }
        if self.unseen.is_none() {
            mu[0] = 0.0;
        }
        sum_over_supersets(mu);
        linear - mu[0]
    }

    /// One weighted least-squares step from y + ½, the usual start of iterated weighted least squares.
    fn rough_start(&mut self, counts: &Counts) -> Option<()> {
        let p = self.active.len();
        for (h, (w, z)) in self.expected.iter_mut().zip(&mut self.scratch).enumerate() {
            *w = if h == 0 { self.unseen.map_or(0.0, |u| u + 0.5) } else { counts.y[h] + 0.5 };
            *z = if *w > 0.0 { *w * w.ln() } else { 0.0 };
        }
        for h in &self.dead {
            (self.expected[*h], self.scratch[*h]) = (0.0, 0.0);
        }
        sum_over_supersets(&mut self.expected);
        sum_over_supersets(&mut self.scratch);
        self.factorise()?;
        for (i, pattern) in self.active.iter().enumerate() {
            self.step[i] = self.scratch[*pattern];
        }
        self.solve();
        self.alpha[..p].copy_from_slice(&self.step[..p]);
        Some(())
    }

    /// Newton's method from `alpha`.
    fn climb(&mut self) -> Option<Fit> {
        let p = self.active.len();
        self.trial.copy_from_slice(&self.alpha);
        let mut value = self.evaluate();
        if !value.is_finite() {
            return None;
        }
        for _ in 0..STEPS {
            for (i, pattern) in self.active.iter().enumerate() {
                self.gradient[i] = self.target[i] - self.expected[*pattern];
            }
            self.step[..p].copy_from_slice(&self.gradient[..p]);
            self.factorise()?;
            self.solve();
            let promise: f64 = self.step[..p].iter().zip(&self.gradient).map(|(s, g)| s * g).sum();
            if !promise.is_finite() {
                return None;
            }
            if promise < PROMISE {
                for i in 0..p {
                    self.alpha[i] += self.step[i];
                }
                let fit = Fit { loglik: value + 0.5 * promise, unseen: self.alpha[0].exp() };
                return (fit.unseen.is_finite() && fit.loglik.is_finite()).then_some(fit);
            }
            let mut share = 1.0;
            let mut halvings = 0;
            loop {
                for i in 0..p {
                    self.trial[i] = self.alpha[i] + share * self.step[i];
                }
                let reached = self.evaluate();
                // rounding may hide a gain smaller than this
                if reached >= value - 1e-12 * value.abs() {
                    value = reached;
                    break;
                }
                halvings += 1;
                if halvings > HALVINGS {
                    return None;
                }
                share *= 0.5;
            }
            self.alpha[..p].copy_from_slice(&self.trial[..p]);
        }
        None
    }

    /// Lower Cholesky factor of the information matrix at `expected`; diagonal entries are kept inverted.
    #[inline]
    fn factorise(&mut self) -> Option<()> {
        let p = self.active.len();
        for i in 0..p {
            let row = self.active[i];
            for j in 0..=i {
                let (done, current) = self.factor.split_at_mut(i * p);
                let entry = self.expected[row | self.active[j]];
                let others = if j < i { &done[j * p..j * p + j] } else { &[] };
                if j < i {
                    let sum: f64 = current[..j].iter().zip(others).map(|(a, b)| a * b).sum();
                    current[j] = (entry - sum) * done[j * p + j];
                } else {
                    let sum: f64 = current[..i].iter().map(|a| a * a).sum();
                    let rest = entry - sum;
                    // a direction the cells say nothing about
                    if rest.is_nan() || rest <= 1e-13 * entry {
                        return None;
                    }
                    current[i] = 1.0 / rest.sqrt();
                }
            }
        }
        Some(())
    }

    /// Solves with the factor, in place in `step`.
    #[inline]
    fn solve(&mut self) {
        let p = self.active.len();
        for i in 0..p {
            let row = &self.factor[i * p..i * p + i];
            let sum: f64 = row.iter().zip(&self.step).map(|(a, b)| a * b).sum();
            self.step[i] = (self.step[i] - sum) * self.factor[i * p + i];
        }
        for i in (0..p).rev() {
            let x = self.step[i] * self.factor[i * p + i];
            self.step[i] = x;
            for j in 0..i {
                self.step[j] -= self.factor[i * p + j] * x;
            }
        }
    }
}
