//! The joint posterior of graph and n0 on a range of n0.

use super::graph::Graph;
use super::score::{ANCHOR, Margins};

/// Terms smaller than e^-CUT of the largest cannot be seen in any sum over graphs and n0.
const CUT: f64 = 40.0;

/// Graphs from which factors pay.
const MANY: usize = 200;

/// Unnormalised masses, all on the scale exp(· − shift).
pub(super) struct Posterior {
    /// First n0 of the range.
    pub(super) from: u64,
    /// Mass of each n0, graphs summed.
    pub(super) by_n0: Vec<f64>,
    /// Mass of each graph, n0 summed.
    pub(super) by_graph: Vec<f64>,
    /// Where the scale is anchored.
    pub(super) shift: f64,
}

/// Blocks of the range in which ln p is bounded by its ends plus width²/8 times the curvature; narrow near 0, where
/// it bends most.
fn blocks(from: u64, to: u64) -> Vec<(u64, u64)> {
    let mut out = Vec::new();
    let mut a = from;
    loop {
        let width = ((4 * a.max(1)) as f64).sqrt().clamp(1.0, (ANCHOR - 1) as f64) as u64;
        let b = (a + width).min(to);
        out.push((a, b));
        if b >= to {
            return out;
        }
        a = b;
    }
}

/// Sums the posterior over n0 = from … to for the graphs that `used` marks.
pub(super) fn sum(margins: &Margins, graphs: &[Graph], used: &[bool], from: u64, to: u64) -> Posterior {
    let blocks = blocks(from, to);
    // First pass: every graph at the ends of the blocks. The rows between are cheap next to the graphs.
    let ends: Vec<u64> = blocks.iter().map(|b| b.0).chain([to]).collect();
    let mut at_end = vec![0.0; ends.len() * graphs.len()];
    let mut shift = f64::MIN;
    for (e, end) in ends.iter().enumerate() {
        let stretch = margins.stretch(*end, 1);
        for (g, graph) in graphs.iter().enumerate().filter(|(g, _)| used[*g]) {
            let value = stretch.at(graph, 0);
            at_end[e * graphs.len() + g] = value;
            shift = shift.max(value);
        }
    }
    let mut posterior = Posterior {
        from,
        by_n0: vec![0.0; (to - from + 1) as usize],
        by_graph: vec![0.0; graphs.len()],
        shift,
    };
    let mut values = Vec::new();
    // factors cost two exponentials a set of lists and place; they pay where many graphs share them
    let many = used.iter().filter(|u| **u).count() > MANY;
    for (b, (start, end)) in blocks.iter().enumerate() {
        let last = b + 1 == blocks.len();
        let len = (end - start) as usize + usize::from(last);
        let width = (end - start) as f64;
        let (mut stretch, mut factors) = (None, None);
        for (g, graph) in graphs.iter().enumerate().filter(|(g, _)| used[*g]) {
            let ends = at_end[b * graphs.len() + g].max(at_end[(b + 1) * graphs.len() + g]);
            let slack = width * width / 8.0 * margins.curvature(graph, *start as f64);
            if ends + slack < shift - CUT {
                continue;
            }
            let stretch = stretch.get_or_insert_with(|| margins.stretch(*start, len));
            let first = at_end[b * graphs.len() + g] - shift;
            let product =
                many && factors.get_or_insert_with(|| stretch.factors()).masses(graph, first, &mut values);
            if !product {
                stretch.fill(graph, 0..len, &mut values);
                values.iter_mut().for_each(|v| *v = (*v - shift).exp());
            }
            let into = &mut posterior.by_n0[(start - from) as usize..][..len];
            let mut mass = 0.0;
            for (o, p) in into.iter_mut().zip(&values) {
                *o += p;
                mass += p;
            }
            posterior.by_graph[g] += mass;
        }
    }
    posterior
}

/// Ratio of neighbouring rungs of the ladder on which the tail is followed.
const RUNG: f64 = 1.03;

/// Bound of the mass beyond n0 = `to` on the posterior's scale, summed over the graphs that `used` marks; `None` where
/// some tail is too heavy. On a geometric ladder each step counts as its width times its larger end times e, which
/// covers the bend between rungs; beyond the last rung the far-tail bound of the graph holds, with a power at least
/// half-way between its limit and 1.
pub(super) fn tail(margins: &Margins, graphs: &[Graph], used: &[bool], to: u64, shift: f64) -> Option<f64> {
    let far: Vec<(f64, f64)> = graphs
        .iter()
        .map(|graph| {
            let (kappa, q) = margins.far_tail(graph);
            ((kappa - 1.0) / 2.0, q / (kappa - 1.0))
        })
        .collect();
    let mut waiting: Vec<usize> = (0..graphs.len()).filter(|g| used[*g]).collect();
    if waiting.iter().any(|g| far[*g].0 <= 0.01) {
        return None;
    }
    let mut x = to as f64 + 1.0;
    let mut before: Vec<f64> = vec![f64::MIN; graphs.len()];
    let mut width = 0.0;
    let mut mass = 0.0;
    while !waiting.is_empty() {
        let stretch = margins.stretch(x as u64, 1);
        waiting.retain(|g| {
            let value = stretch.at(&graphs[*g], 0);
            if width > 0.0 {
                mass += width * (value.max(before[*g]) + 1.0 - shift).exp();
            }
            before[*g] = value;
            let (power, from) = far[*g];
            if x < from {
                return true;
            }
            mass += (value - shift).exp() * (1.0 + x / power);
            false
        });
        let next = (x * RUNG).ceil();
        width = next - x;
        x = next;
    }
    mass.is_finite().then_some(mass)
}
