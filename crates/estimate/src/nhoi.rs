//! No highest-order interaction, with a sensitivity parameter.
//!
//! The k lists may depend on each other in every way but all k at once: then n̂0 = Π_{|h| odd} y_h / Π_{|h| even} y_h
//! (Fienberg 1972). Nothing in the data can show that this holds; ξ says by what factor it fails, and N is told for ξ
//! from ¼ to 4 (Aleshin-Guendel, Sadinle & Wakefield 2021). Cells follow a Dirichlet law with one person added to each,
//! the unseen a negative binomial given the cells (prior 1/N).

use serde::Serialize;

use crate::diagnose::quantile;
use crate::random::{gamma, log_gamma, poisson};
use crate::refuse::Refusal;
use crate::stream::StreamKey;
use crate::summary::{Interval, Summary};
use crate::table::{MAX_COUNT, OverlapTable};

/// The ξ at which N is told.
pub const XI: [f64; 5] = [0.25, 0.5, 1.0, 2.0, 4.0];

/// What is assumed and how often is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Options {
    /// Factor by which the all-lists interaction differs from none; 1 = there is none.
    pub xi: f64,
    /// Draws of N.
    pub draws: usize,
}

impl Default for Options {
    fn default() -> Self {
        Self { xi: 1.0, draws: 4000 }
    }
}

/// N under one ξ.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Row {
    /// The ξ.
    pub xi: f64,
    /// Estimate from the counts themselves.
    pub n_hat: f64,
    /// 95 % interval of the posterior draws.
    pub interval: Interval,
}

/// The answer under no highest-order interaction.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Family {
    /// How it was made.
    pub options: Options,
    /// Documented people.
    pub n: u64,
    /// Unseen at ξ = 1.
    pub unseen: f64,
    /// N at the chosen ξ.
    pub told: Row,
    /// N at each of [`XI`].
    pub rows: Vec<Row>,
    /// Draws of N at the chosen ξ.
    #[serde(skip)]
    pub draws: Vec<f64>,
}

fn refusal(code: &'static str, reason: String, lifted_by: &str) -> Refusal {
    Refusal { code, reason, lifted_by: lifted_by.to_owned() }
}

/// Estimates a table of three lists or more in which every pattern is counted.
///
/// # Errors
/// Refuses fewer than three lists, a ξ that is not from 0.01 to 100, cells that are zero, and runaway figures.
pub fn run(table: &OverlapTable, options: &Options, key: StreamKey) -> Result<Family, Refusal> {
    let (k, n) = (table.k(), table.n());
    if k < 3 {
        return Err(refusal(
            "nhoi_lists",
            format!("with {k} lists the highest interaction is the only one; the table needs 3 or more"),
            "add a list that was made independently of the others",
        ));
    }
    if !(0.01..=100.0).contains(&options.xi) || options.draws == 0 {
        return Err(refusal(
            "nhoi_xi",
            format!("ξ = {} with {} draws cannot be used", options.xi, options.draws),
            "give a ξ from 0.01 to 100 and at least one draw",
        ));
    }
    let empty = table.all_patterns().filter(|h| table.count(*h) == 0).count();
    if empty > 0 {
        return Err(refusal(
            "nhoi_zero_cells",
            format!(
                "{empty} of the {} combinations of lists hold nobody; the figure is a quotient of all of them",
                (1_u64 << k) - 1
            ),
            "merge two lists, leave one out, or pool strata until every combination holds somebody",
        ));
    }
    let sign = |h: u32| if h.count_ones() % 2 == 1 { 1.0 } else { -1.0 };
    let log_unseen: f64 = table.observed().map(|(h, y)| sign(h) * (y as f64).ln()).sum();
    let unseen = log_unseen.exp();
    // log of the odds to be unseen, once for every draw; each ξ shifts it
    let mut rng = key.rng();
    let log_odds: Vec<f64> = (0..options.draws)
        .map(|_| {
            let (mut sum, mut total) = (0.0, 0.0);
            for (h, y) in table.observed() {
                let cell = log_gamma(&mut rng, y as f64 + 1.0);
                sum += sign(h) * cell;
                total += cell.exp();
            }
            sum - total.ln()
        })
        .collect();
    let row = |chain: u64, xi: f64| -> Option<(Row, Vec<f64>)> {
        let mut rng = key.chain(chain).rng();
        let mut draws = Vec::with_capacity(options.draws);
        for log in &log_odds {
            // negative binomial given the odds to be unseen
            let mean = gamma(&mut rng, n as f64) * xi * log.exp();
            let n0 = poisson(&mut rng, mean).filter(|n0| *n0 <= MAX_COUNT)?;
            draws.push((n + n0) as f64);
        }
        let mut sorted = draws.clone();
        sorted.sort_by(f64::total_cmp);
        let interval =
            Interval { level: 0.95, low: quantile(&sorted, 0.025), high: Some(quantile(&sorted, 0.975)) };
        let n_hat = n as f64 + xi * unseen;
        (n_hat <= MAX_COUNT as f64).then_some((Row { xi, n_hat, interval }, draws))
    };
    let rows: Option<Vec<Row>> = XI.iter().zip(2..).map(|(xi, c)| row(c, *xi).map(|r| r.0)).collect();
    let (Some(rows), Some((told, draws))) = (rows, row(1, options.xi)) else {
        return Err(refusal(
            "nhoi_runaway",
            format!("the quotient of the cells gives {unseen:.0} unseen people; a few small cells decide it"),
            "merge two lists, leave one out, or pool strata",
        ));
    };
    Ok(Family { options: *options, n, unseen, told, rows, draws })
}

impl Family {
    /// N at the chosen ξ, its interval, and what one has to believe.
    pub fn summary(&self) -> Summary {
        let all = self.rows.first().zip(self.rows.last());
        let range = all.map_or_else(String::new, |(a, b)| format!("{:.0} to {:.0}", a.n_hat, b.n_hat));
        let xi = self.options.xi;
        let unity = (xi - 1.0).abs() < 1e-12;
        let assumed = if unity {
            "they do not all depend on each other at once".to_owned()
        } else {
            format!("ξ = {xi}")
        };
        Summary {
            n_hat: self.told.n_hat,
            interval: self.told.interval,
            lower_bound: false,
            assumption: format!(
                "Lists may depend on each other in any way, except that {assumed}; the data cannot show it. With ξ from \
                 ¼ to 4 instead, N runs from {range}."
            ),
        }
    }
}
