//! Latent-class model: people fall into classes that differ in how likely each list is to hold them.
//!
//! The truncated stick-breaking mixture of Manrique-Vallier (2016), sampled by Gibbs sweeps on cell counts with prior
//! 1/N on the size of the population, at least four chains from dispersed starts, and with every figure that shows
//! whether they have mixed.

use rayon::prelude::*;
use serde::Serialize;

mod chain;
mod marginal;
mod predict;
mod prior;

pub use predict::{CellCheck, PairCheck};
pub use prior::{Expansion, ListPrior, implied_expansion, prior_for_expansion};

use crate::diagnose::{Mixing, mcse_mean, mcse_quantile, quantile};
use crate::refuse::Refusal;
use crate::stream::StreamKey;
use crate::summary::{Interval, Summary};
use crate::table::OverlapTable;
use crate::watch::Watch;
use chain::{Chain, Jump, Model};

/// No chain goes beyond this number of unseen people: above it a count is no finding but a runaway.
pub const MAX_UNSEEN: u64 = 1_000_000_000_000;

/// Levels of the quantiles of N that are reported.
pub const LEVELS: [f64; 5] = [0.025, 0.1, 0.5, 0.9, 0.975];

/// When the chains end.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub enum Stop {
    /// After the samples asked for.
    Fixed,
    /// Rounds of the samples asked for, until R̂ ≤ 1.01 and both effective sizes reach `ess` for ln n0 and π0, or
    /// `rounds` are over.
    Target {
        /// Effective draws wanted.
        ess: f64,
        /// Most rounds.
        rounds: u32,
    },
}

/// How the chains run.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Options {
    /// Number of classes K; `None` = min(2^J − 1, 15) for J lists.
    pub classes: Option<usize>,
    /// Shape of the gamma prior on the concentration α.
    pub a_alpha: f64,
    /// Rate of that prior.
    pub b_alpha: f64,
    /// First parameter of the beta prior on the chance to be on a list.
    pub a_lambda: f64,
    /// Second parameter of that prior.
    pub b_lambda: f64,
    /// Chains, at least four.
    pub chains: usize,
    /// Sweeps before anything is kept.
    pub burn_in: u64,
    /// Draws kept from each chain (in each round).
    pub samples: usize,
    /// Sweeps between two kept draws.
    pub thinning: u64,
    /// Most unseen people for each documented one; `None` = no cap but [`MAX_UNSEEN`]. 20 as in the R package.
    pub cap: Option<u64>,
    /// Sweeps between two moves with people and classes integrated out; `None` = plain Gibbs.
    pub jump_every: Option<u64>,
    /// Whether a chain keeps the order of its classes, largest first after the start, as the R package does. It is for
    /// comparison only: the orders are modes of the posterior, and such a chain hardly leaves the one it began in.
    pub one_order: bool,
    /// When to end.
    pub stop: Stop,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            classes: None,
            a_alpha: 0.25,
            b_alpha: 0.25,
            a_lambda: 1.0,
            b_lambda: 1.0,
            chains: 4,
            burn_in: 10_000,
            samples: 1000,
            thinning: 50,
            cap: None,
            jump_every: Some(JUMP_EVERY),
            one_order: false,
            stop: Stop::Target { ess: 1000.0, rounds: 20 },
        }
    }
}

/// Sweeps between two trajectories where none is given: five against none was compared on one table, no other value.
pub const JUMP_EVERY: u64 = 5;

/// What is known of the sampler's work.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Diagnostics {
    /// Mixing of ln n0.
    pub log_n0: Mixing,
    /// Mixing of π0, the chance to stay unseen.
    pub pi0: Mixing,
    /// Monte-Carlo standard error of the mean of N.
    pub mcse_mean: f64,
    /// Monte-Carlo standard errors of the quantiles at [`LEVELS`].
    pub mcse: [f64; 5],
    /// Share of proposals of n0 above the cap (or, without one, above [`MAX_UNSEEN`]).
    pub over_cap: f64,
    /// Median of N in each chain.
    pub chain_medians: Vec<f64>,
    /// Mean number of classes that hold at least one person.
    pub occupied: f64,
    /// Draws kept from each chain.
    pub kept: usize,
    /// Sweeps of each chain after its start.
    pub sweeps: u64,
    /// Share of trajectories accepted.
    pub jumps_accepted: f64,
    /// Free parameters K(J + 1) − 1 and observed cells less one, 2^J − 2: where the first is larger the prior decides.
    pub parameters: (u64, u64),
}

/// The answer of the latent-class model.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Family {
    /// How it was made.
    pub options: Options,
    /// Classes K.
    pub classes: usize,
    /// Documented people.
    pub n: u64,
    /// Posterior mean of N.
    pub mean: f64,
    /// Quantiles of N at [`LEVELS`].
    pub quantiles: [f64; 5],
    /// Whether the figures may be used.
    pub diagnostics: Diagnostics,
    /// What the priors say of N/n before any data: its 2.5 %, 50 % and 97.5 % quantiles.
    pub prior_expansion: Expansion,
    /// Observed cells against what the model predicts.
    pub cells: Vec<CellCheck>,
    /// Overlaps of pairs of lists against what the model predicts.
    pub pairs: Vec<PairCheck>,
    /// Draws of N, one row a chain.
    #[serde(skip)]
    pub draws: Vec<Vec<u64>>,
    /// Other quantities at the same draws, one row a chain.
    #[serde(skip)]
    pub traces: Vec<Vec<Trace>>,
}

/// Quantities of one draw.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Trace {
    /// Chance to stay unseen.
    pub pi0: f64,
    /// Concentration of the sticks.
    pub alpha: f64,
    /// Share of the largest class.
    pub largest: f64,
    /// Chance of anyone to be on the first list.
    pub first_list: f64,
    /// Place of the largest class in the order of the sticks. A chain in which it never changes has not mixed.
    pub largest_at: usize,
}

impl Family {
    /// All draws of N, chains one after the other.
    pub fn pooled(&self) -> Vec<u64> {
        self.draws.concat()
    }

    /// The median, the 95 % interval, and what one has to believe.
    pub fn summary(&self) -> Summary {
        let q = self.quantiles;
        Summary {
            n_hat: q[2],
            interval: Interval { level: 0.95, low: q[0], high: Some(q[4]) },
            lower_bound: false,
            assumption: format!(
                "People fall into at most {} classes; within a class the lists hold people independently of each \
                 other; the unseen fall into the same classes as the documented.",
                self.classes
            ),
        }
    }
}

/// What a chain has kept.
struct Kept {
    chain: Chain,
    n0: Vec<u64>,
    traces: Vec<Trace>,
    occupied: u64,
    check: predict::Sums,
    swept: u64,
}

fn refusal(code: &'static str, reason: String, lifted_by: &str) -> Refusal {
    Refusal { code, reason, lifted_by: lifted_by.to_owned() }
}

fn check(table: &OverlapTable, options: &Options, classes: usize) -> Result<(), Refusal> {
    if table.k() < 3 {
        return Err(refusal(
            "lcm_lists",
            format!("Latent classes cannot be told apart with {} lists.", table.k()),
            "At least three lists made independently of each other.",
        ));
    }
    let priors = [options.a_alpha, options.b_alpha, options.a_lambda, options.b_lambda];
    if priors.iter().any(|p| !(p.is_finite() && (0.01..=1e6).contains(p))) {
        return Err(refusal(
            "lcm_prior",
            format!("The prior parameters {priors:?} are not all from 0.01 to 1,000,000."),
            "Give parameters in that range; 0.25, 0.25, 1, 1 are usual.",
        ));
    }
    if !(1..=100).contains(&classes) || options.chains < 4 || options.samples < 4 || options.thinning == 0 {
        return Err(refusal(
            "lcm_run",
            format!(
                "{classes} classes, {} chains, {} samples and thinning {} cannot be run.",
                options.chains, options.samples, options.thinning
            ),
            "From 1 to 100 classes, at least 4 chains and 4 samples, thinning at least 1.",
        ));
    }
    Ok(())
}

/// Runs the chains and reads them. Each chain has its own stream, `key` with the chain's number, so the draws do not
/// depend on threads.
pub fn run(
    table: &OverlapTable,
    options: &Options,
    key: StreamKey,
    watch: &dyn Watch,
) -> Result<Family, Refusal> {
    let classes = options.classes.unwrap_or_else(|| ((1_usize << table.k()) - 1).min(15));
    check(table, options, classes)?;
    let model = Model::new(table, options, classes);
    let rounds = match options.stop {
        Stop::Fixed => 1,
        Stop::Target { rounds, .. } => rounds.max(1),
    };
    let steps = u64::from(rounds) + 1;
    let stopped = || refusal("stopped", "The work was stopped.".to_owned(), "Start it again.");
    let mut chains: Vec<Kept> = (0..options.chains)
        .into_par_iter()
        .map(|c| {
            let mut chain = Chain::new(&model, table, key.chain(c as u64).rng(), c);
            burn_in(&mut chain, &model, options);
            let check = predict::Sums::new(&model);
            Kept { chain, n0: Vec::new(), traces: Vec::new(), occupied: 0, check, swept: options.burn_in }
        })
        .collect();
    if !watch.tick("chains", 1, steps) {
        return Err(stopped());
    }
    for round in 0..rounds {
        chains.par_iter_mut().for_each(|kept| sample(kept, &model, options));
        if !watch.tick("chains", u64::from(round) + 2, steps) {
            return Err(stopped());
        }
        let (log_n0, pi0) = mixing(&chains);
        if let Stop::Target { ess, .. } = options.stop
            && [&log_n0, &pi0].iter().all(|m| m.rhat <= 1.01 && m.ess_bulk >= ess && m.ess_tail >= ess)
        {
            break;
        }
    }
    Ok(read(table, options, classes, &model, chains, key))
}

/// Burn-in: a third plain, a third to learn the scales, the rest to learn the step length.
fn burn_in(chain: &mut Chain, model: &Model, options: &Options) {
    let third = options.burn_in / 3;
    for sweep in 0..options.burn_in {
        let jump = options.jump_every.is_some_and(|every| sweep >= third && sweep % every.max(1) == 0);
        chain.sweep(model, true, if jump { Jump::Tune } else { Jump::No });
        if sweep >= third && sweep < 2 * third {
            chain.learn(model);
        } else if sweep == 2 * third {
            chain.rescale();
        }
    }
    (chain.proposed, chain.rejected) = (0, 0);
}

fn sample(kept: &mut Kept, model: &Model, options: &Options) {
    let checked = (options.samples / 500).max(1);
    for s in 0..options.samples {
        for _ in 0..options.thinning {
            kept.swept += 1;
            let jump = options.jump_every.is_some_and(|every| kept.swept.is_multiple_of(every.max(1)));
            kept.chain.sweep(model, true, if jump { Jump::Yes } else { Jump::No });
        }
        kept.n0.push(kept.chain.n0);
        kept.traces.push(kept.chain.trace(model));
        kept.occupied += kept.chain.in_class.iter().filter(|c| **c > 0).count() as u64;
        if s % checked == 0 {
            kept.check.add(model, &kept.chain);
        }
    }
}

fn mixing(chains: &[Kept]) -> (Mixing, Mixing) {
    // n0 = 0 has no logarithm; half a person is the usual stand-in and ranks do not notice
    let log_n0: Vec<Vec<f64>> =
        chains.iter().map(|c| c.n0.iter().map(|x| (*x as f64 + 0.5).ln()).collect()).collect();
    let pi0: Vec<Vec<f64>> = chains.iter().map(|c| c.traces.iter().map(|t| t.pi0).collect()).collect();
    (Mixing::of(&log_n0), Mixing::of(&pi0))
}

fn read(
    table: &OverlapTable,
    options: &Options,
    classes: usize,
    model: &Model,
    chains: Vec<Kept>,
    key: StreamKey,
) -> Family {
    let n = table.n();
    let (log_n0, pi0) = mixing(&chains);
    let draws: Vec<Vec<u64>> = chains.iter().map(|c| c.n0.iter().map(|x| x + n).collect()).collect();
    let plain: Vec<Vec<f64>> = draws.iter().map(|c| c.iter().map(|x| *x as f64).collect()).collect();
    let mut sorted = plain.concat();
    sorted.sort_by(f64::total_cmp);
    let median = |c: &Vec<f64>| {
        let mut c = c.clone();
        c.sort_by(f64::total_cmp);
        quantile(&c, 0.5)
    };
    let sum = |of: fn(&Kept) -> u64| chains.iter().map(of).sum::<u64>() as f64;
    let lists = table.k() as u64;
    let diagnostics = Diagnostics {
        log_n0,
        pi0,
        mcse_mean: mcse_mean(&plain),
        mcse: LEVELS.map(|p| mcse_quantile(&plain, p)),
        over_cap: sum(|c| c.chain.rejected) / sum(|c| c.chain.proposed),
        chain_medians: plain.iter().map(median).collect(),
        occupied: sum(|c| c.occupied) / sorted.len() as f64,
        kept: draws[0].len(),
        sweeps: chains[0].swept,
        jumps_accepted: sum(|c| c.chain.momentum.accepted) / sum(|c| c.chain.momentum.tried).max(1.0),
        parameters: (classes as u64 * (lists + 1) - 1, (1 << lists) - 2),
    };
    let traces = chains.iter().map(|c| c.traces.clone()).collect();
    let (cells, pairs) = predict::read(table, model, chains.into_iter().map(|c| c.check));
    Family {
        options: options.clone(),
        classes,
        n,
        mean: sorted.iter().sum::<f64>() / sorted.len() as f64,
        quantiles: LEVELS.map(|p| quantile(&sorted, p)),
        diagnostics,
        prior_expansion: implied_expansion(options, table.k(), classes, key.chain(u64::MAX)),
        cells,
        pairs,
        draws,
        traces,
    }
}
