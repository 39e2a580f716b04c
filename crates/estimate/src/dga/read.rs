//! From masses to figures: the range of n0, quantiles, likeliest graphs, draws.

use super::graph::Graph;
use super::posterior::{self, Posterior};
use super::score::Margins;
use super::{Average, Grid, MAX_POINTS, Options, TAIL, TopGraph, refusal};
use crate::random::uniform;
use crate::refuse::Refusal;
use crate::stream::StreamKey;
use crate::summary::Interval;
use crate::table::OverlapTable;

const LEVELS: [f64; 5] = [0.025, 0.1, 0.5, 0.9, 0.975];

/// The average for one δ, with the masses it was read from.
pub(super) fn average(
    table: &OverlapTable,
    graphs: &[Graph],
    delta: f64,
    options: &Options,
) -> Result<(Average, Posterior), Refusal> {
    let margins = Margins::new(table, delta);
    let used: Vec<bool> = graphs.iter().map(|g| options.include_complete || !g.is_complete()).collect();
    let (from, to) = match options.grid {
        Grid::Fixed { from, to } => (from, to),
        Grid::Adaptive => (0, 10_u64.saturating_mul(table.n())),
    };
    let mut to = to;
    loop {
        if from > to || to - from >= MAX_POINTS {
            return Err(refusal(
                "dga_range",
                format!("The range of unseen people {from} to {to} is empty or longer than {MAX_POINTS}."),
                "Give a shorter range, or use another method for so large a table.",
            ));
        }
        let posterior = posterior::sum(&margins, graphs, &used, from, to);
        let mass: f64 = posterior.by_n0.iter().sum();
        let tail = posterior::tail(&margins, graphs, &used, to, posterior.shift)
            .map(|t| t / mass)
            .filter(|t| t.is_finite());
        if options.grid != Grid::Adaptive || tail.is_some_and(|t| t < TAIL) {
            return Ok((read(table, graphs, delta, &posterior, tail, options), posterior));
        }
        let next = to.saturating_mul(2);
        if next >= MAX_POINTS || to > table.n().saturating_mul(2000) {
            return Err(refusal(
                "dga_tail",
                format!(
                    "The posterior of the unseen has so heavy a tail that its mass beyond {to} could not be bounded \
                     by one in a million (prior weight {delta})."
                ),
                "More overlap between the lists, or a list that is independent of the others.",
            ));
        }
        to = next;
    }
}

/// First value at which the running sum reaches `level` of the whole.
fn quantile(masses: &[f64], total: f64, level: f64) -> u64 {
    let mut sum = 0.0;
    for (i, p) in masses.iter().enumerate() {
        sum += p / total;
        if sum >= level {
            return i as u64;
        }
    }
    masses.len() as u64 - 1
}

fn read(
    table: &OverlapTable,
    graphs: &[Graph],
    delta: f64,
    posterior: &Posterior,
    tail: Option<f64>,
    options: &Options,
) -> Average {
    let base = posterior.from + table.n();
    let total: f64 = posterior.by_n0.iter().sum();
    let mean =
        posterior.by_n0.iter().enumerate().map(|(i, p)| p / total * (base + i as u64) as f64).sum::<f64>();
    let quantiles = LEVELS.map(|level| base + quantile(&posterior.by_n0, total, level));
    let to = posterior.from + posterior.by_n0.len() as u64 - 1;
    let complete_weight = complete_weight(table, graphs, delta, posterior, to, options);
    Average { delta, from: posterior.from, to, tail, mean, quantiles, complete_weight }
}

/// The complete graph's weight on the same range, whether or not it took part.
fn complete_weight(
    table: &OverlapTable,
    graphs: &[Graph],
    delta: f64,
    posterior: &Posterior,
    to: u64,
    options: &Options,
) -> f64 {
    let at = graphs.iter().position(Graph::is_complete).expect("the complete graph is chordal");
    let others: f64 = posterior.by_n0.iter().sum();
    if options.include_complete {
        return posterior.by_graph[at] / others;
    }
    let margins = Margins::new(table, delta);
    let alone = posterior::sum(&margins, &graphs[at..=at], &[true], posterior.from, to);
    let log_ratio = alone.by_graph[0].ln() + alone.shift - others.ln() - posterior.shift;
    1.0 / (1.0 + (-log_ratio).exp())
}

/// The likeliest graphs, each summed again alone.
pub(super) fn top(
    table: &OverlapTable,
    graphs: &[Graph],
    delta: f64,
    posterior: &Posterior,
    options: &Options,
) -> Vec<TopGraph> {
    let margins = Margins::new(table, delta);
    let total: f64 = posterior.by_graph.iter().sum();
    let mut order: Vec<usize> = (0..graphs.len()).filter(|g| posterior.by_graph[*g] > 0.0).collect();
    order.sort_by(|a, b| posterior.by_graph[*b].total_cmp(&posterior.by_graph[*a]).then(a.cmp(b)));
    let base = posterior.from + table.n();
    let to = posterior.from + posterior.by_n0.len() as u64 - 1;
    order
        .into_iter()
        .take(options.top)
        .map(|g| {
            let alone = posterior::sum(&margins, &graphs[g..=g], &[true], posterior.from, to);
            let at = |level| base + quantile(&alone.by_n0, alone.by_graph[0], level);
            TopGraph {
                graph: graphs[g].label(table.lists()),
                weight: posterior.by_graph[g] / total,
                median: at(0.5),
                interval: Interval { level: 0.95, low: at(0.025) as f64, high: Some(at(0.975) as f64) },
            }
        })
        .collect()
}

/// Independent draws of N by inversion.
pub(super) fn draws(posterior: &Posterior, n: u64, count: usize, key: StreamKey) -> Vec<u64> {
    let mut rng = key.rng();
    let mut running = Vec::with_capacity(posterior.by_n0.len());
    let mut sum = 0.0;
    for p in &posterior.by_n0 {
        sum += p;
        running.push(sum);
    }
    (0..count)
        .map(|_| {
            let u = uniform(&mut rng) * sum;
            let i = running.partition_point(|c| *c < u).min(running.len() - 1);
            n + posterior.from + i as u64
        })
        .collect()
}
