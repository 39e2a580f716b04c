//! One Markov chain of the latent-class model.
//!
//! Manrique-Vallier (2016): person in class r with probability ν_r, on list j with probability λ_jr independently given
//! the class; ν by stick-breaking with concentration α. Probabilities of lists are kept as the pair (λ, 1 − λ), each
//! exact in its own right; sticks on the log scale, where a stick of e^-1000 is still a number.

use rand_chacha::ChaCha8Rng;
use statrs::function::gamma::ln_gamma;

use super::marginal::Momentum;
use super::{Options, Trace};
use crate::random::{gamma, log_beta, log_gamma, multinomial, normal, poisson, uniform};
use crate::table::OverlapTable;

/// Redraws of n0 above the cap before the old one is kept. Keeping it is exact too: the proposal is the full conditional
/// without the cap.
const TRIES: u32 = 50;

/// Hyperparameters and data, the same for every chain.
#[derive(Debug, Clone)]
pub(super) struct Model {
    pub(super) classes: usize,
    pub(super) lists: usize,
    pub(super) n: u64,
    pub(super) cap: u64,
    pub(super) a_alpha: f64,
    pub(super) b_alpha: f64,
    pub(super) a_lambda: f64,
    pub(super) b_lambda: f64,
    pub(super) one_order: bool,
    /// Observed patterns and counts, largest first.
    pub(super) cells: Vec<(u32, u64)>,
}

impl Model {
    pub(super) fn new(table: &OverlapTable, options: &Options, classes: usize) -> Self {
        let mut cells: Vec<(u32, u64)> = table.observed().collect();
        cells.sort_by_key(|(h, y)| (std::cmp::Reverse(*y), *h));
        let cap =
            options.cap.map_or(super::MAX_UNSEEN, |c| c.saturating_mul(table.n()).min(super::MAX_UNSEEN));
        Self {
            classes,
            lists: table.k(),
            n: table.n(),
            cap,
            a_alpha: options.a_alpha,
            b_alpha: options.b_alpha,
            a_lambda: options.a_lambda,
            b_lambda: options.b_lambda,
            one_order: options.one_order,
            cells,
        }
    }
}

/// Whether a sweep adds the move with people and classes integrated out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Jump {
    /// It does not.
    No,
    /// It does, and its step length learns: burn-in only.
    Tune,
    /// It does.
    Yes,
}

/// Where a chain stands.
pub(super) struct Chain {
    pub(super) rng: ChaCha8Rng,
    /// λ_jr at `j * classes + r`.
    pub(super) on: Vec<f64>,
    /// 1 − λ_jr.
    pub(super) off: Vec<f64>,
    /// ln V_r and ln(1 − V_r); the last stick is the whole rest.
    pub(super) log_stick: Vec<f64>,
    pub(super) log_rest: Vec<f64>,
    /// ν_r.
    pub(super) nu: Vec<f64>,
    pub(super) log_last: f64,
    pub(super) alpha: f64,
    pub(super) n0: u64,
    /// Π_j (1 − λ_jr) ν_r: weights of the unseen.
    pub(super) unseen_weight: Vec<f64>,
    /// Probability to be on some list.
    pub(super) seen: f64,
    /// Proposals of n0, and those above the cap.
    pub(super) proposed: u64,
    pub(super) rejected: u64,
    pub(super) momentum: Momentum,
    pub(super) in_class: Vec<u64>,
    unseen: Vec<u64>,
    listed: Vec<u64>,
    weights: Vec<f64>,
    order: Vec<usize>,
}

impl Chain {
    /// A chain at one of the dispersed starts: 0 = independent lists at their margins, the others with more and more
    /// people unseen and classes scattered around the margins.
    pub(super) fn new(model: &Model, table: &OverlapTable, rng: ChaCha8Rng, start: usize) -> Self {
        let (k, size) = (model.classes, model.classes * model.lists);
        let mut chain = Self {
            rng,
            on: vec![0.5; size],
            off: vec![0.5; size],
            log_stick: vec![0.0; k],
            log_rest: vec![0.0; k],
            nu: vec![0.0; k],
            log_last: 0.0,
            alpha: 1.0,
            n0: (model.n.saturating_mul([1, 4, 0, 9][start % 4])).min(model.cap),
            unseen_weight: vec![0.0; k],
            seen: 1.0,
            proposed: 0,
            rejected: 0,
            momentum: Momentum::new(size + k),
            in_class: vec![0; k],
            unseen: vec![0; k],
            listed: vec![0; size],
            weights: vec![0.0; k],
            order: (0..k).collect(),
        };
        let people = (model.n + chain.n0) as f64;
        for j in 0..model.lists {
            let margin = (table.on_list(j) as f64 + 0.5) / (people + 1.0);
            for r in 0..k {
                let scatter = if start == 0 { 0.0 } else { normal(&mut chain.rng) };
                let odds = margin / (1.0 - margin) * scatter.exp();
                chain.on[j * k + r] = odds / (1.0 + odds);
                chain.off[j * k + r] = 1.0 / (1.0 + odds);
            }
        }
        chain.sticks(model);
        chain.weigh(model);
        chain.split_unseen();
        for _ in 0..500 {
            chain.sweep(model, false, Jump::No);
        }
        if model.one_order {
            chain.largest_first(model);
        }
        chain
    }

    /// Puts the classes in the order of their shares.
    fn largest_first(&mut self, model: &Model) {
        let k = model.classes;
        let mut order: Vec<usize> = (0..k).collect();
        order.sort_by(|a, b| self.nu[*b].total_cmp(&self.nu[*a]).then(a.cmp(b)));
        let pick = |row: &[f64]| order.iter().map(|r| row[*r]).collect::<Vec<f64>>();
        self.nu = pick(&self.nu);
        for row in self.on.chunks_mut(k).chain(self.off.chunks_mut(k)) {
            let moved = pick(row);
            row.copy_from_slice(&moved);
        }
        self.unseen = order.iter().map(|r| self.unseen[*r]).collect();
        self.weigh(model);
    }

    /// One sweep over all unknowns, in the order of the model's Gibbs scheme; `jump` adds the move with people and
    /// classes integrated out.
    pub(super) fn sweep(&mut self, model: &Model, with_alpha: bool, jump: Jump) {
        self.classify(model);
        self.listing(model);
        if !model.one_order {
            self.swap_labels(model);
        }
        if jump != Jump::No {
            self.jump_alpha(model);
        }
        self.sticks(model);
        if jump != Jump::No {
            self.jump(model, jump == Jump::Tune);
        }
        self.weigh(model);
        self.draw_unseen(model);
        self.split_unseen();
        if with_alpha {
            let shape = model.a_alpha + model.classes as f64 - 1.0;
            let rate = model.b_alpha - self.log_last;
            // below 1e-12 the prior on sticks no longer changes
            self.alpha = (log_gamma(&mut self.rng, shape) - rate.ln()).exp().max(1e-12);
        }
    }

    /// Step 1: the people of each observed pattern over the classes.
    fn classify(&mut self, model: &Model) {
        let k = model.classes;
        self.in_class.copy_from_slice(&self.unseen);
        self.listed.fill(0);
        let nu = &self.nu;
        self.order.sort_unstable_by(|a, b| nu[*b].total_cmp(&nu[*a]).then(a.cmp(b)));
        for (h, y) in &model.cells {
            self.weights.copy_from_slice(&self.nu);
            for j in 0..model.lists {
                let row = if h >> j & 1 == 1 { &self.on } else { &self.off };
                for (w, p) in self.weights.iter_mut().zip(&row[j * k..(j + 1) * k]) {
                    *w *= p;
                }
            }
            let total: f64 = self.weights.iter().sum();
            if total < f64::MIN_POSITIVE * 1e16 {
                self.weights_by_logarithm(model, *h);
            }
            let (in_class, listed) = (&mut self.in_class, &mut self.listed);
            multinomial(&mut self.rng, *y, &self.weights, &self.order, |r, count| {
                in_class[r] += count;
                for j in 0..model.lists {
                    if h >> j & 1 == 1 {
                        listed[j * k + r] += count;
                    }
                }
            });
        }
    }

    /// The same weights where the plain products underflow.
    fn weights_by_logarithm(&mut self, model: &Model, h: u32) {
        let k = model.classes;
        for r in 0..k {
            self.weights[r] = self.nu[r].max(f64::MIN_POSITIVE).ln()
                + (0..model.lists)
                    .map(|j| if h >> j & 1 == 1 { self.on[j * k + r] } else { self.off[j * k + r] }.ln())
                    .sum::<f64>();
        }
        let top = self.weights.iter().copied().fold(f64::MIN, f64::max);
        self.weights.iter_mut().for_each(|w| *w = (*w - top).exp());
    }

    /// Step 2: chances of the lists in each class.
    fn listing(&mut self, model: &Model) {
        let k = model.classes;
        let one = |x: f64| (x - 1.0).abs() < f64::EPSILON;
        let flat = one(model.a_lambda) && one(model.b_lambda);
        for j in 0..model.lists {
            for r in 0..k {
                let (on, all) = (self.listed[j * k + r], self.in_class[r]);
                let at = j * k + r;
                if all == 0 && flat {
                    self.on[at] = uniform(&mut self.rng);
                    self.off[at] = 1.0 - self.on[at];
                    continue;
                }
                let x = gamma(&mut self.rng, model.a_lambda + on as f64);
                let y = gamma(&mut self.rng, model.b_lambda + (all - on) as f64);
                let sum = x + y;
                if sum > 0.0 {
                    self.on[at] = (x / sum).max(f64::MIN_POSITIVE);
                    self.off[at] = (y / sum).max(f64::MIN_POSITIVE);
                }
            }
        }
    }

    /// Swaps neighbouring classes with the sticks integrated out: people keep their class's chances, only its place in
    /// the stick order changes. p(z | α) = Π α Γ(1+c_r) Γ(α+C_>r) / Γ(1+α+C_≥r) over all but the last class gives the
    /// ratio (α + C_>r) / (α + C'_>r); the last class has no stick of its own, so its swap keeps the gamma terms.
    fn swap_labels(&mut self, model: &Model) {
        let k = model.classes;
        let mut after: u64 = self.in_class.iter().sum();
        for r in 0..k - 1 {
            after -= self.in_class[r];
            let (here, next) = (self.in_class[r], self.in_class[r + 1]);
            let then = after - next + here;
            let ratio = if r + 2 < k {
                (self.alpha + after as f64) / (self.alpha + then as f64)
            } else {
                let term =
                    |own: u64, last: u64| ln_gamma(1.0 + own as f64) + ln_gamma(self.alpha + last as f64);
                (term(next, here) - term(here, next)).exp()
            };
            if here + next > 0 && uniform(&mut self.rng) < ratio {
                after = then;
                self.in_class.swap(r, r + 1);
                for j in 0..model.lists {
                    self.on.swap(j * k + r, j * k + r + 1);
                    self.off.swap(j * k + r, j * k + r + 1);
                }
            }
        }
    }

    /// ln p(z | α) without the terms free of α, sticks integrated out.
    fn log_occupancy(&self, model: &Model, alpha: f64) -> f64 {
        let mut after: u64 = self.in_class.iter().sum();
        let mut value = (model.classes - 1) as f64 * alpha.ln();
        for own in &self.in_class[..model.classes - 1] {
            value -= ln_gamma(1.0 + alpha + after as f64);
            after -= own;
            value += ln_gamma(alpha + after as f64);
        }
        value
    }

    /// Proposes α from its prior, with the sticks integrated out. Given the sticks, α near zero holds itself there.
    fn jump_alpha(&mut self, model: &Model) {
        let proposal = (log_gamma(&mut self.rng, model.a_alpha) - model.b_alpha.ln()).exp().max(1e-12);
        let ratio = self.log_occupancy(model, proposal) - self.log_occupancy(model, self.alpha);
        if uniform(&mut self.rng).ln() < ratio {
            self.alpha = proposal;
        }
    }

    /// Step 3: sticks and class probabilities.
    fn sticks(&mut self, model: &Model) {
        let mut after: u64 = self.in_class.iter().sum();
        for r in 0..model.classes - 1 {
            after -= self.in_class[r];
            let (stick, rest) =
                log_beta(&mut self.rng, 1.0 + self.in_class[r] as f64, self.alpha + after as f64);
            self.log_stick[r] = stick;
            self.log_rest[r] = rest;
        }
        self.break_sticks(model);
    }

    pub(super) fn break_sticks(&mut self, model: &Model) {
        let mut rest = 0.0;
        for r in 0..model.classes - 1 {
            self.nu[r] = (rest + self.log_stick[r]).exp();
            rest += self.log_rest[r];
        }
        self.nu[model.classes - 1] = rest.exp();
        self.log_last = rest;
    }

    /// Step 4: the chance to stay unseen. 1 − Π(1−λ_j) is summed as Σ λ_j Π_{i<j}(1−λ_i), exact where it is tiny.
    pub(super) fn weigh(&mut self, model: &Model) {
        let k = model.classes;
        self.unseen_weight.copy_from_slice(&self.nu);
        self.seen = 0.0;
        for j in 0..model.lists {
            for r in 0..k {
                self.seen += self.unseen_weight[r] * self.on[j * k + r];
                self.unseen_weight[r] *= self.off[j * k + r];
            }
        }
    }

    /// What is kept of the chain's place besides n0.
    pub(super) fn trace(&self, model: &Model) -> Trace {
        let largest_at = (0..model.classes).max_by(|a, b| self.nu[*a].total_cmp(&self.nu[*b])).unwrap_or(0);
        Trace {
            pi0: self.pi0(),
            alpha: self.alpha,
            largest: self.nu[largest_at],
            largest_at,
            first_list: self.nu.iter().zip(&self.on[..model.classes]).map(|(v, l)| v * l).sum(),
        }
    }

    /// Chance to stay unseen.
    pub(super) fn pi0(&self) -> f64 {
        self.unseen_weight.iter().sum()
    }

    /// Step 5: the unseen, negative binomial, at most the cap.
    fn draw_unseen(&mut self, model: &Model) {
        let odds = self.pi0() / self.seen;
        for _ in 0..TRIES {
            self.proposed += 1;
            let mean = gamma(&mut self.rng, model.n as f64) * odds;
            match poisson(&mut self.rng, mean) {
                Some(n0) if n0 <= model.cap => {
                    self.n0 = n0;
                    return;
                }
                _ => self.rejected += 1,
            }
        }
    }

    /// Step 6: the unseen over the classes.
    fn split_unseen(&mut self) {
        self.unseen.fill(0);
        let unseen = &mut self.unseen;
        multinomial(&mut self.rng, self.n0, &self.unseen_weight, &self.order, |r, count| unseen[r] += count);
    }
}
