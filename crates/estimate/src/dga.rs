//! Decomposable graph averaging: Bayesian average over every pattern of dependence between lists that decomposes.
//!
//! Madigan & York (1997): each chordal graph over the lists is a model with a hyper-Dirichlet prior; the number of
//! unseen people n0 has the prior 1/N; graphs are equally likely beforehand. The answer hangs on the prior weight δ and
//! on the range of n0, so both are printed and δ is varied.

use rayon::prelude::*;
use serde::Serialize;

mod graph;
mod posterior;
mod read;
mod score;

pub use graph::{Graph, decomposable};

use crate::refuse::Refusal;
use crate::stream::StreamKey;
use crate::summary::{Interval, Summary};
use crate::table::OverlapTable;
use crate::watch::Watch;

/// Largest mass beyond the range of n0 that is accepted.
pub const TAIL: f64 = 1e-6;

/// Longest range of n0 that is summed.
pub const MAX_POINTS: u64 = 20_000_000;

/// Which numbers of unseen people are considered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Grid {
    /// From 0 to wherever the mass beyond is below [`TAIL`]; refused where it never is.
    Adaptive,
    /// Exactly these, as other programs do; what lies beyond is cut.
    Fixed {
        /// Smallest number of unseen people.
        from: u64,
        /// Largest number of unseen people.
        to: u64,
    },
}

/// How the average is taken.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Options {
    /// Prior weight of each cell of the full table; `None` = 2^-k for k lists.
    pub delta: Option<f64>,
    /// Range of n0.
    pub grid: Grid,
    /// Whether the complete graph takes part. In it n0 comes from the prior alone.
    pub include_complete: bool,
    /// Whether to repeat the average for δ = 2^-k, 2^-(k−1), …, 1.
    pub sensitivity: bool,
    /// How many of the likeliest graphs are listed.
    pub top: usize,
    /// Draws of N kept for the combination over strata and imputations.
    pub draws: usize,
}

impl Default for Options {
    fn default() -> Self {
        let grid = Grid::Adaptive;
        Self { delta: None, grid, include_complete: false, sensitivity: true, top: 10, draws: 4000 }
    }
}

/// A graph, its weight, and what it says alone.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TopGraph {
    /// Cliques by list names.
    pub graph: String,
    /// Posterior probability.
    pub weight: f64,
    /// Median of N under this graph alone.
    pub median: u64,
    /// Its 95 % interval.
    pub interval: Interval,
}

/// The posterior of N (seen and unseen) for one δ.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Average {
    /// Prior weight of a cell.
    pub delta: f64,
    /// Range of n0 that was summed.
    pub from: u64,
    /// Its upper end.
    pub to: u64,
    /// Bound of the posterior mass beyond the range; `None` where none could be formed.
    pub tail: Option<f64>,
    /// Mean of N on the range.
    pub mean: f64,
    /// 2.5 %, 10 %, 50 %, 90 % and 97.5 % quantiles of N.
    pub quantiles: [u64; 5],
    /// Weight the complete graph has, or would have if it took part.
    pub complete_weight: f64,
}

/// Why one value of δ has no row.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Sensitivity {
    /// Prior weight of a cell.
    pub delta: f64,
    /// The average for it, or `None` where its tail could not be bounded.
    pub average: Option<Average>,
}

/// The answer of decomposable graph averaging.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Family {
    /// How it was made.
    pub options: Options,
    /// Documented people.
    pub n: u64,
    /// Graphs averaged over.
    pub graphs: usize,
    /// The average at the chosen δ.
    pub average: Average,
    /// The likeliest graphs.
    pub top: Vec<TopGraph>,
    /// The average at other δ.
    pub sensitivity: Vec<Sensitivity>,
    /// Independent draws of N from the posterior.
    #[serde(skip)]
    pub draws: Vec<u64>,
}

impl Family {
    /// The median, the 95 % interval, and what one has to believe.
    pub fn summary(&self) -> Summary {
        let q = self.average.quantiles;
        let complete = if self.options.include_complete { "with" } else { "without" };
        Summary {
            n_hat: q[2] as f64,
            interval: Interval { level: 0.95, low: q[0] as f64, high: Some(q[4] as f64) },
            lower_bound: false,
            assumption: format!(
                "Lists depend on each other only as some decomposable graph allows ({complete} the complete graph), \
                 everyone within a model has the same chance to be on a list, and each cell has prior weight {}.",
                self.average.delta
            ),
        }
    }
}

fn refusal(code: &'static str, reason: String, lifted_by: &str) -> Refusal {
    Refusal { code, reason, lifted_by: lifted_by.to_owned() }
}

/// Averages over all decomposable graphs of 3 to 6 lists. `key` is used only for the draws that are kept.
pub fn run(
    table: &OverlapTable,
    options: &Options,
    key: StreamKey,
    watch: &dyn Watch,
) -> Result<Family, Refusal> {
    let k = table.k();
    if !(3..=6).contains(&k) {
        return Err(refusal(
            "dga_lists",
            format!("Graph averaging enumerates the graphs of 3 to 6 lists; the table has {k}."),
            "Merge or leave out lists, with a reason, until between 3 and 6 remain.",
        ));
    }
    let delta = options.delta.unwrap_or_else(|| 0.5_f64.powi(k as i32));
    if !(delta.is_finite() && (1e-6..=1e6).contains(&delta)) {
        return Err(refusal(
            "dga_delta",
            format!("The prior weight of a cell is {delta}."),
            "Give a positive number from 0.000001 to 1,000,000; 2^-k is usual.",
        ));
    }
    let graphs = decomposable(k);
    let deltas: Vec<f64> = if options.sensitivity {
        (0..=k as i32).rev().map(|p| 0.5_f64.powi(p)).collect()
    } else {
        Vec::new()
    };
    let steps = deltas.len() as u64 + 1;
    watch.tick("graphs", 0, steps);
    let (average, posterior) = read::average(table, &graphs, delta, options)?;
    if !watch.tick("graphs", 1, steps) {
        return Err(refusal("stopped", "The work was stopped.".to_owned(), "Start it again."));
    }
    let top = read::top(table, &graphs, delta, &posterior, options);
    let draws = read::draws(&posterior, table.n(), options.draws, key);
    let sensitivity = deltas
        .into_par_iter()
        .map(|delta| Sensitivity {
            delta,
            average: read::average(table, &graphs, delta, options).ok().map(|(average, _)| average),
        })
        .collect();
    watch.tick("graphs", steps, steps);
    let used = graphs.len() - usize::from(!options.include_complete);
    Ok(Family { options: options.clone(), n: table.n(), graphs: used, average, top, sensitivity, draws })
}
