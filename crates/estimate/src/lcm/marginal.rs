//! A move with people and classes integrated out.
//!
//! The Gibbs scheme walks slowly where most people are unseen, because it takes them as data. Given only the observed
//! counts, p(y | λ, ν) ∝ Π (p_h / (1 − π0))^{y_h}. On that surface a Hamiltonian trajectory (Neal 2011) over the logits
//! of λ and of the sticks goes far in one move.

use super::chain::{Chain, Model};
use crate::random::{gamma, normal, poisson, uniform};

/// Leapfrog steps of a trajectory, on average.
const STEPS: u32 = 8;

/// Acceptance the step length is tuned to.
const ACCEPT: f64 = 0.75;

/// Step lengths, learnt in the burn-in and fixed afterwards, and room to compute in.
#[derive(Debug, Clone)]
pub(super) struct Momentum {
    /// Standard deviation of each coordinate.
    scale: Vec<f64>,
    mean: Vec<f64>,
    squares: Vec<f64>,
    count: f64,
    log_step: f64,
    /// Trajectories tried and accepted since the burn-in.
    pub(super) tried: u64,
    pub(super) accepted: u64,
    place: Vec<f64>,
    gradient: Vec<f64>,
    speed: Vec<f64>,
    share: Vec<f64>,
    people: Vec<f64>,
}

impl Momentum {
    pub(super) fn new(size: usize) -> Self {
        let zero = vec![0.0; size];
        Self {
            scale: vec![0.3; size],
            mean: zero.clone(),
            squares: zero.clone(),
            count: 0.0,
            log_step: -2.0,
            tried: 0,
            accepted: 0,
            place: zero.clone(),
            gradient: zero.clone(),
            speed: zero.clone(),
            share: zero.clone(),
            people: zero,
        }
    }
}

impl Chain {
    /// Takes note of where the chain is, to learn the spread of each coordinate.
    pub(super) fn learn(&mut self, model: &Model) {
        let mut place = std::mem::take(&mut self.momentum.place);
        self.write_place(model, &mut place);
        let m = &mut self.momentum;
        m.count += 1.0;
        for i in 0..place.len() {
            let gap = place[i] - m.mean[i];
            m.mean[i] += gap / m.count;
            m.squares[i] += gap * (place[i] - m.mean[i]);
        }
        m.place = place;
    }

    /// Sets the scales from what was learnt, and forgets it.
    pub(super) fn rescale(&mut self) {
        let m = &mut self.momentum;
        if m.count < 10.0 {
            return;
        }
        for i in 0..m.scale.len() {
            m.scale[i] = (m.squares[i] / m.count).sqrt().clamp(1e-3, 10.0);
            m.mean[i] = 0.0;
            m.squares[i] = 0.0;
        }
        m.count = 0.0;
        m.log_step = -1.5;
    }

    fn write_place(&self, model: &Model, place: &mut [f64]) {
        let size = model.lists * model.classes;
        for i in 0..size {
            place[i] = (self.on[i] / self.off[i]).ln();
        }
        for r in 0..model.classes - 1 {
            place[size + r] = self.log_stick[r] - self.log_rest[r];
        }
    }

    fn read_place(&mut self, model: &Model, place: &[f64]) {
        let size = model.lists * model.classes;
        for i in 0..size {
            (self.on[i], self.off[i]) = logistic(place[i]);
        }
        for r in 0..model.classes - 1 {
            let x = place[size + r];
            self.log_stick[r] = -softplus(-x);
            self.log_rest[r] = -softplus(x);
            let (stick, _) = logistic(x);
            self.nu[r] = stick;
        }
        self.break_sticks_plain(model);
    }

    /// Class probabilities from V_r in `nu` and the exact logarithms of the rests.
    fn break_sticks_plain(&mut self, model: &Model) {
        let mut rest = 1.0;
        let mut log_rest = 0.0;
        for r in 0..model.classes - 1 {
            let stick = self.nu[r];
            self.nu[r] = rest * stick;
            log_rest += self.log_rest[r];
            rest = if stick < 0.5 { rest * (1.0 - stick) } else { log_rest.exp() };
        }
        self.nu[model.classes - 1] = rest;
        self.log_last = log_rest;
    }

    /// ln p of the place the chain was set to, with the Jacobian of the logits, and its gradient.
    fn surface(&mut self, model: &Model, gradient: &mut [f64]) -> f64 {
        let (k, size) = (model.classes, model.lists * model.classes);
        let n = model.n as f64;
        self.weigh(model);
        let mut share = std::mem::take(&mut self.momentum.share);
        let mut people = std::mem::take(&mut self.momentum.people);
        let share_k = &mut share[..k];
        let people_k = &mut people[..k];
        // the unseen whom the place implies, by class
        for r in 0..k {
            people_k[r] = n * self.unseen_weight[r] / self.seen;
        }
        gradient[..size].fill(model.a_lambda);
        let mut value = -n * self.seen.ln();
        for (h, y) in &model.cells {
            share_k.copy_from_slice(&self.nu);
            for j in 0..model.lists {
                let row = if h >> j & 1 == 1 { &self.on } else { &self.off };
                for (w, p) in share_k.iter_mut().zip(&row[j * k..(j + 1) * k]) {
                    *w *= p;
                }
            }
            let total: f64 = share_k.iter().sum();
            let count = *y as f64;
            value += count * total.ln();
            let factor = count / total;
            for (w, p) in share_k.iter_mut().zip(people_k.iter_mut()) {
                *w *= factor;
                *p += *w;
            }
            for j in 0..model.lists {
                if h >> j & 1 == 1 {
                    for (g, w) in gradient[j * k..(j + 1) * k].iter_mut().zip(share_k.iter()) {
                        *g += w;
                    }
                }
            }
        }
        let prior = model.a_lambda + model.b_lambda;
        for j in 0..model.lists {
            for r in 0..k {
                let i = j * k + r;
                gradient[i] -= (people_k[r] + prior) * self.on[i];
            }
            let on: f64 = product_log(&self.on[j * k..(j + 1) * k]);
            let off: f64 = product_log(&self.off[j * k..(j + 1) * k]);
            value += model.a_lambda * on + model.b_lambda * off;
        }
        let mut beyond: f64 = people_k.iter().sum();
        for r in 0..k - 1 {
            let stick = self.log_stick[r].exp();
            gradient[size + r] = people_k[r] + 1.0 - (beyond + 1.0 + self.alpha) * stick;
            beyond -= people_k[r];
            value += self.log_stick[r] + self.alpha * self.log_rest[r];
        }
        self.momentum.share = share;
        self.momentum.people = people;
        value
    }

    /// One trajectory. A new n0 is drawn with the new place and the move refused when it is above the cap, so that the
    /// capped posterior stays exact. With `tune` the step length learns.
    pub(super) fn jump(&mut self, model: &Model, tune: bool) {
        let old = (self.on.clone(), self.off.clone(), self.log_stick.clone(), self.log_rest.clone());
        let size = model.lists * model.classes + model.classes - 1;
        let mut place = std::mem::take(&mut self.momentum.place);
        let mut gradient = std::mem::take(&mut self.momentum.gradient);
        let mut speed = std::mem::take(&mut self.momentum.speed);
        self.write_place(model, &mut place);
        let before = self.surface(model, &mut gradient);
        let mut energy = 0.0;
        for v in &mut speed[..size] {
            *v = normal(&mut self.rng);
            energy += *v * *v;
        }
        let step = self.momentum.log_step.exp() * (0.7 + 0.6 * uniform(&mut self.rng));
        let steps = 1 + (uniform(&mut self.rng) * f64::from(2 * STEPS - 1)) as u32;
        // beyond these logits numbers fail; a trajectory that leaves them at any point is refused, so it stays reversible
        let mut inside = place[..size].iter().all(|x| x.abs() < 600.0);
        let mut after = before;
        for _ in 0..steps {
            for i in 0..size {
                let scale = self.momentum.scale[i];
                speed[i] += 0.5 * step * scale * gradient[i];
                place[i] += step * scale * speed[i];
                inside &= place[i].abs() < 600.0;
            }
            if !inside {
                break;
            }
            self.read_place(model, &place);
            after = self.surface(model, &mut gradient);
            if !after.is_finite() {
                break;
            }
            for i in 0..size {
                speed[i] += 0.5 * step * self.momentum.scale[i] * gradient[i];
            }
        }
        let kinetic: f64 = speed[..size].iter().map(|v| v * v).sum();
        let log_ratio = after - before + 0.5 * (energy - kinetic);
        let chance = if log_ratio.is_finite() { log_ratio.min(0.0).exp() } else { 0.0 };
        let mut accepted = inside && uniform(&mut self.rng) < chance;
        if accepted {
            let mean = gamma(&mut self.rng, model.n as f64) * self.pi0() / self.seen;
            match poisson(&mut self.rng, mean) {
                Some(n0) if n0 <= model.cap => self.n0 = n0,
                _ => accepted = false,
            }
        }
        if !accepted {
            (self.on, self.off, self.log_stick, self.log_rest) = old;
            self.break_sticks(model);
        }
        let m = &mut self.momentum;
        m.place = place;
        m.gradient = gradient;
        m.speed = speed;
        if tune {
            m.log_step = (m.log_step + 0.05 * (chance - ACCEPT)).clamp(-8.0, 1.0);
        } else {
            m.tried += 1;
            m.accepted += u64::from(accepted);
        }
    }
}

/// Sum of the logarithms of probabilities, by products where they cannot underflow.
fn product_log(p: &[f64]) -> f64 {
    p.chunks(4)
        .map(|c| {
            let product: f64 = c.iter().product();
            if product > 1e-280 { product.ln() } else { c.iter().map(|x| x.ln()).sum() }
        })
        .sum()
}

/// ln(1 + e^x).
fn softplus(x: f64) -> f64 {
    x.max(0.0) + (-x.abs()).exp().ln_1p()
}

/// (1/(1+e^-x), 1/(1+e^x)).
fn logistic(x: f64) -> (f64, f64) {
    let e = (-x.abs()).exp();
    let (large, small) = (1.0 / (1.0 + e), e / (1.0 + e));
    if x >= 0.0 { (large, small) } else { (small, large) }
}
