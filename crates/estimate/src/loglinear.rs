//! Log-linear models: which interactions between lists the counts need, and what the chosen model says of the cell that
//! nobody saw.
//!
//! Counts are Poisson with ln μ_h = Σ α_θ over the terms θ inside pattern h; the term of all lists cannot be identified
//! and is left out (Fienberg 1972). The model is chosen by BIC among those whose estimate exists, and the choice is
//! repeated in every bootstrap resample, because an interval that takes the model for given is far too short (Silverman,
//! Chan & Vincent 2024).

use serde::Serialize;

mod answer;
mod bca;
mod counts;
mod exists;
mod fit;
mod models;
mod profile;
mod root;
mod search;
mod stepwise;

pub use bca::Bca;
pub use exists::Existence;
pub use models::{MAX_MODELS, Space, Terms};
pub use profile::Profile;
pub use stepwise::Entered;

use crate::refuse::Refusal;
use crate::stream::StreamKey;
use crate::summary::{Interval, Summary};
use crate::table::{OverlapTable, Pattern};
use crate::watch::Watch;

/// p-value at which the stepwise search ends, as in the R package SparseMSE.
pub const THRESHOLD: f64 = 0.02;

/// Resamples where none are asked for. A thousand, usual because each costs seconds elsewhere, leave an upper end
/// uncertain by two or three per cent.
pub const RESAMPLES: u64 = 5000;

/// Which models are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Search {
    /// By the number of lists: every hierarchical model for three and four; every model of pairs for five; stepwise
    /// pairs from six on.
    ///
    /// Why pairs only for five lists: terms of three lists rest on the people on three lists or more, who are few where
    /// it matters. In the British table of 2013 they are 7 of 2,744, and the best of all 6,893 models hangs on an
    /// interaction of three lists that two people share. What the best models of other orders say is shown beside it.
    /// Why stepwise from six on: pairs alone make 32,768 models for six lists and two million for seven.
    Auto,
    /// All hierarchical models with interactions of up to `order` lists.
    Hierarchical {
        /// From 1 to one less than the number of lists.
        order: usize,
    },
    /// Pairs enter one by one while their overlap is surprising.
    Stepwise {
        /// p-value at which it ends; 0.02 is usual.
        threshold: f64,
    },
}

/// What is weighed against fit when models are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Criterion {
    /// −2 ln L + p ln n, n being the documented people.
    Bic,
    /// −2 ln L + 2 p.
    Aic,
}

/// How the estimate is made.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Options {
    /// Models.
    pub search: Search,
    /// Choice among them; the stepwise search does not use it.
    pub criterion: Criterion,
    /// Bootstrap resamples; 0 = none, the interval then ignores the choice.
    pub resamples: u64,
    /// Level of the intervals, above 0 and below 1.
    pub level: f64,
    /// Whether to show what the best models of other limits of order would say.
    pub other_orders: bool,
}

impl Default for Options {
    fn default() -> Self {
        let (search, criterion) = (Search::Auto, Criterion::Bic);
        Self { search, criterion, resamples: RESAMPLES, level: 0.95, other_orders: true }
    }
}

/// One model.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Row {
    /// Its generators by list numbers from 1, e.g. `[123,14,34]`.
    pub model: String,
    /// N̂, documented people included.
    pub n_hat: f64,
    /// Parameters, those at −∞ counted.
    pub parameters: u32,
    /// Deviance from the saturated model.
    pub deviance: f64,
    /// Cells less parameters.
    pub df: i64,
    /// AIC.
    pub aic: f64,
    /// BIC.
    pub bic: f64,
    /// Share among the models listed, ∝ exp(−BIC/2).
    pub weight: f64,
}

/// Where the interval comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// Bootstrap in which each resample chooses its own model.
    BcaWithSelection,
    /// The same, made to reach at least as far as the profile interval: an end of the bootstrap interval was the
    /// outermost resample, so that the correction asked for more than resamples can tell.
    BcaWidenedByProfile,
    /// Profile likelihood of the chosen model: the choice is not in it.
    Profile,
}

/// The chosen model.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Best {
    /// Its row.
    #[serde(flatten)]
    pub row: Row,
    /// Its generators by the names of the lists.
    pub lists: String,
    /// The interval of the family.
    pub interval: Interval,
    /// How it was made.
    pub interval_from: Source,
    /// Standard error of N̂ under this model alone, as the R package Rcapture gives it.
    pub standard_error: Option<f64>,
    /// Normal interval of ln n̂0 under this model alone; too short, for comparison only.
    pub wald: Option<Interval>,
    /// Profile interval under this model alone.
    pub profile: Option<Profile>,
    /// Terms whose lists share nobody: their parameters are −∞.
    pub infinite: Vec<String>,
}

/// Models that were looked at.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Searched {
    /// In words.
    pub how: String,
    /// Models looked at.
    pub models: usize,
    /// Without an estimate: it does not exist (code 1).
    pub not_existing: usize,
    /// Not identifiable (code 2).
    pub not_identifiable: usize,
    /// Both (code 3).
    pub neither: usize,
    /// Left out because the numerical work did not come to an end.
    pub unsettled: usize,
    /// Pairs that the stepwise search added, in order.
    pub entered: Vec<Entered>,
}

/// The best model under another limit of order.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct OtherOrder {
    /// Most lists in an interaction.
    pub order: usize,
    /// The best model.
    pub model: String,
    /// N̂.
    pub n_hat: f64,
}

/// The answer of the log-linear family.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Family {
    /// How it was made.
    pub options: Options,
    /// Documented people.
    pub n: u64,
    /// Number of lists.
    pub k: usize,
    /// The chosen model.
    pub best: Best,
    /// Model of the smallest AIC among those listed, whatever the criterion.
    pub best_aic: String,
    /// Its N̂.
    pub best_aic_n_hat: f64,
    /// N̂ averaged over the models with BIC weights.
    pub averaged: f64,
    /// What was looked at.
    pub search: Searched,
    /// The bootstrap.
    pub bca: Option<Bca>,
    /// Why there is no bootstrap interval.
    pub bca_missing: Option<String>,
    /// The best models of other limits of order.
    pub other_orders: Vec<OtherOrder>,
    /// Every model with an estimate, the best first; for the stepwise search, the models on the way.
    pub all: Vec<Row>,
}

impl Family {
    /// The chosen model's figure, the interval, and what one has to believe.
    pub fn summary(&self) -> Summary {
        let resamples = self.bca.as_ref().map_or(0, |b| b.resamples);
        let interval = match self.best.interval_from {
            Source::BcaWithSelection => {
                format!("the interval repeats the choice in {resamples} resamples")
            }
            Source::BcaWidenedByProfile => format!(
                "the interval repeats the choice in {resamples} resamples and, one end being the outermost of them, \
                 reaches at least as far as without that"
            ),
            Source::Profile => {
                let why = self.bca_missing.as_deref().unwrap_or("no resamples were asked for");
                format!("the interval takes the model for given and is too short ({why})")
            }
        };
        Summary {
            n_hat: self.best.row.n_hat,
            interval: self.best.interval,
            lower_bound: false,
            assumption: format!(
                "Lists depend on each other only through the interactions of model {} ({}), there is no interaction of \
                 all {} lists, and everyone has the same chances to be on them; chosen among {}, and {interval}.",
                self.best.row.model, self.best.lists, self.k, self.search.how
            ),
        }
    }
}

impl Family {
    /// The same family under other settings: what was changed, N̂, and the interval where there is one.
    pub fn settings(&self) -> Vec<(String, f64, Option<Interval>)> {
        let mut all = Vec::new();
        if let Some(profile) = &self.best.profile {
            let label = "loglinear, the model taken for given".to_owned();
            all.push((label, profile.n_hat, Some(profile.interval)));
        }
        if self.search.entered.is_empty() && self.all.len() > 1 {
            let label = format!("loglinear, averaged over {} models", self.all.len());
            all.push((label, self.averaged, None));
            all.push((format!("loglinear, by AIC {}", self.best_aic), self.best_aic_n_hat, None));
        }
        for other in &self.other_orders {
            let lists = if other.order == 1 {
                "no interactions".to_owned()
            } else {
                format!("up to {} lists", other.order)
            };
            all.push((format!("loglinear, {lists} {}", other.model), other.n_hat, None));
        }
        all
    }
}

/// Whether a model can be estimated on a table, by its interactions; `None` where they are no model of the table (an
/// unknown list, or all lists at once) or the integers outgrew 128 bits.
pub fn existence(table: &OverlapTable, interactions: &[Pattern]) -> Option<Existence> {
    let order = interactions.iter().map(|t| t.count_ones() as usize).max().unwrap_or(1);
    let space = Space::new(table.k(), order)?;
    let model = space.model(interactions)?;
    let counts = counts::Counts::of(table);
    let split = exists::Split::new(model, counts.empty_terms(&space));
    exists::Checker::new().check(&space, &counts, split)
}

fn refusal(code: &'static str, reason: String, lifted_by: &str) -> Refusal {
    Refusal { code, reason, lifted_by: lifted_by.to_owned() }
}

/// Chooses a model for 3 to 15 lists and estimates. `key` names the streams of the resamples, one each.
pub fn run(
    table: &OverlapTable,
    options: &Options,
    key: StreamKey,
    watch: &dyn Watch,
) -> Result<Family, Refusal> {
    let k = table.k();
    if !(3..=15).contains(&k) {
        return Err(refusal(
            "loglinear_lists",
            format!("Log-linear models need 3 to 15 lists; the table has {k}."),
            "Add a list, or merge lists, with a reason, until between 3 and 15 remain.",
        ));
    }
    if !(options.level > 0.0 && options.level < 1.0) {
        return Err(refusal(
            "loglinear_level",
            format!("The level of the interval is {}.", options.level),
            "Give a level above 0 and below 1; 0.95 is usual.",
        ));
    }
    let search = match options.search {
        Search::Auto if k <= 4 => Search::Hierarchical { order: k - 1 },
        Search::Auto if k == 5 => Search::Hierarchical { order: 2 },
        Search::Auto => Search::Stepwise { threshold: THRESHOLD },
        asked => asked,
    };
    match search {
        Search::Stepwise { threshold } => answer::stepwise(table, options, threshold, key, watch),
        Search::Hierarchical { order } => answer::hierarchical(table, options, order, key, watch),
        Search::Auto => unreachable!("settled above"),
    }
}
