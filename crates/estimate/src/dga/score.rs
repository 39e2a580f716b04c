//! ln p(y, n0 | G) over a range of n0, for all graphs at once.

use statrs::function::gamma::ln_gamma;

use super::graph::Graph;
use crate::table::{OverlapTable, Pattern};

/// Steps after which sums of logarithms start again from the log-gamma function.
pub(super) const ANCHOR: u64 = 1000;

/// A sum that carries its rounding error (Kahan).
#[derive(Clone, Copy)]
struct Sum {
    value: f64,
    error: f64,
}

impl Sum {
    fn add(&mut self, x: f64) {
        let y = x - self.error;
        let t = self.value + y;
        self.error = (t - self.value) - y;
        self.value = t;
    }
}

/// What the graphs share: the marginal tables of every set of lists under a hyper-Dirichlet prior.
pub(super) struct Margins {
    n: f64,
    /// Prior weight of the whole table, 2^k δ.
    whole: f64,
    /// For each set of lists: people seen on none of them, plus the prior weight of that cell.
    none: Vec<f64>,
    /// The same sum's log-gamma terms that do not depend on n0.
    fixed: Vec<f64>,
    constant: f64,
}

/// Terms of a stretch of n0: one row for each set of lists, and the rows common to all graphs.
pub(super) struct Stretch {
    margin: Vec<Vec<f64>>,
    per_component: Vec<f64>,
    common: Vec<f64>,
}

impl Margins {
    pub(super) fn new(table: &OverlapTable, delta: f64) -> Self {
        let k = table.k();
        let (mut none, mut fixed) = (vec![0.0; 1 << k], vec![0.0; 1 << k]);
        for set in 1..1_usize << k {
            let size = set.count_ones();
            let weight = delta * f64::from(1_u32 << (k as u32 - size));
            let mut cells = std::collections::BTreeMap::<Pattern, u64>::new();
            for (h, y) in table.observed() {
                *cells.entry(h & set as Pattern).or_insert(0) += y;
            }
            none[set] = cells.remove(&0).unwrap_or(0) as f64 + weight;
            // empty cells cancel against their share of the prior term
            fixed[set] = cells.values().map(|y| ln_gamma(*y as f64 + weight) - ln_gamma(weight)).sum::<f64>()
                - ln_gamma(weight);
        }
        let whole = delta * f64::from(1_u32 << k);
        let constant = -table.observed().map(|(_, y)| ln_gamma(y as f64 + 1.0)).sum::<f64>();
        Self { n: table.n() as f64, whole, none, fixed, constant }
    }

    /// Rows for n0 = from … from + len − 1.
    pub(super) fn stretch(&self, from: u64, len: usize) -> Stretch {
        let row =
            |start: f64, shift: f64| cumulate(start, |step| (from as f64 + step as f64 + shift).ln(), len);
        let margin = (0..self.none.len())
            .map(|set| {
                if set == 0 {
                    return Vec::new();
                }
                row(self.fixed[set] + ln_gamma(from as f64 + self.none[set]), self.none[set])
            })
            .collect();
        let total = self.n + self.whole;
        let per_component = row(ln_gamma(from as f64 + total) - ln_gamma(self.whole), total)
            .into_iter()
            .map(|x| -x)
            .collect();
        // lnΓ(N+1) − lnΓ(n0+1) + ln(1/N) = lnΓ(N) − lnΓ(n0+1)
        let start = self.constant + ln_gamma(from as f64 + self.n) - ln_gamma(from as f64 + 1.0);
        let common = cumulate(
            start,
            |step| {
                let n0 = from as f64 + step as f64;
                ((n0 + self.n) / (n0 + 1.0)).ln()
            },
            len,
        );
        Stretch { margin, per_component, common }
    }

    /// The power κ in p(n0) ~ n0^−κ far out, and a bound Q with slope(x) ≤ −κ/x + Q/(2x²).
    pub(super) fn far_tail(&self, graph: &Graph) -> (f64, f64) {
        let sum = |sets: &[Pattern], power: i32| {
            sets.iter().map(|s| self.none[*s as usize].powi(power)).sum::<f64>()
        };
        let components = graph.components() as f64;
        let total = self.n + self.whole;
        let kappa = components * total + 1.0 - self.n - sum(&graph.cliques, 1) + sum(&graph.separators, 1);
        (kappa, sum(&graph.separators, 2) + components * total * total + 1.0)
    }

    /// Upper bound of the second derivative of ln p in n0 from `at` on: ψ′(x) ≤ 1/x + 1/x² for the growing terms.
    pub(super) fn curvature(&self, graph: &Graph, at: f64) -> f64 {
        let trigamma = |x: f64| 1.0 / x + 1.0 / (x * x);
        graph.cliques.iter().map(|s| trigamma(at + self.none[*s as usize])).sum::<f64>()
            + trigamma(at + self.n)
    }
}

/// start, start + step(0), start + step(0) + step(1), …: `len` values.
fn cumulate(start: f64, step: impl Fn(usize) -> f64, len: usize) -> Vec<f64> {
    let mut sum = Sum { value: start, error: 0.0 };
    let mut out = Vec::with_capacity(len);
    for i in 0..len {
        out.push(sum.value);
        sum.add(step(i));
    }
    out
}

impl Stretch {
    /// ln p(y, n0 | G) at one place of the stretch.
    pub(super) fn at(&self, graph: &Graph, i: usize) -> f64 {
        let sum = |sets: &[Pattern]| sets.iter().map(|s| self.margin[*s as usize][i]).sum::<f64>();
        sum(&graph.cliques) - sum(&graph.separators)
            + graph.components() as f64 * self.per_component[i]
            + self.common[i]
    }

    /// The same for the places `range`, into `out`.
    pub(super) fn fill(&self, graph: &Graph, range: std::ops::Range<usize>, out: &mut Vec<f64>) {
        out.clear();
        out.extend_from_slice(&self.common[range.clone()]);
        let mut add = |row: &[f64], factor: f64| {
            for (o, x) in out.iter_mut().zip(&row[range.clone()]) {
                *o += factor * x;
            }
        };
        for set in &graph.cliques {
            add(&self.margin[*set as usize], 1.0);
        }
        for set in &graph.separators {
            add(&self.margin[*set as usize], -1.0);
        }
        add(&self.per_component, graph.components() as f64);
    }
}

/// Rows of a stretch as factors instead of logarithms, each relative to the first place: a graph's masses are then
/// products, without an exponential for each graph and place.
pub(super) struct Factors {
    /// For each set of lists, e^(its margin and one component's share).
    rows: Vec<Vec<f64>>,
    /// 1 / the same, for separators.
    inverse: Vec<Vec<f64>>,
    common: Vec<f64>,
    /// How far each set's logarithm goes from its first place.
    reach: Vec<f64>,
    common_reach: f64,
}

/// Logarithms may go this far in one product; beyond it, and with each factor, `f64` still holds.
const REACH: f64 = 600.0;

impl Stretch {
    /// The factors of the stretch.
    pub(super) fn factors(&self) -> Factors {
        let relative = |log: Vec<f64>| {
            let first = log.first().copied().unwrap_or(0.0);
            let reach = log.iter().map(|x| (x - first).abs()).fold(0.0, f64::max);
            (log.into_iter().map(|x| (x - first).exp()).collect::<Vec<f64>>(), reach)
        };
        let balanced =
            |margin: &Vec<f64>| margin.iter().zip(&self.per_component).map(|(m, d)| m + d).collect();
        let (rows, reach): (Vec<_>, Vec<_>) = self.margin.iter().map(|m| relative(balanced(m))).unzip();
        let inverse = rows.iter().map(|r: &Vec<f64>| r.iter().map(|x| 1.0 / x).collect()).collect();
        let (common, common_reach) = relative(self.common.clone());
        Factors { rows, inverse, common, reach, common_reach }
    }
}

impl Factors {
    /// Masses of a graph on the stretch into `out`, given the logarithm of the first; `false` where a product could
    /// leave the range of numbers and nothing was written.
    pub(super) fn masses(&self, graph: &Graph, first: f64, out: &mut Vec<f64>) -> bool {
        let sets = graph.cliques.iter().chain(&graph.separators);
        let reach = sets.map(|s| self.reach[*s as usize]).sum::<f64>() + self.common_reach;
        if reach + first.abs() > REACH {
            return false;
        }
        let start = first.exp();
        out.clear();
        out.extend(self.common.iter().map(|c| start * c));
        let mut times = |row: &[f64]| out.iter_mut().zip(row).for_each(|(o, x)| *o *= x);
        graph.cliques.iter().for_each(|s| times(&self.rows[*s as usize]));
        graph.separators.iter().for_each(|s| times(&self.inverse[*s as usize]));
        true
    }
}
