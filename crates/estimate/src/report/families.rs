//! Every family behind one door: run it, keep its own form, and say what the headline and the charts need.

mod bounds;

use serde::Serialize;
use serde_json::Value;

use super::{Asked, Pictures, Point, Setting};
use crate::refuse::Refusal;
use crate::stream::StreamKey;
use crate::summary::{Interval, Summary};
use crate::table::OverlapTable;
use crate::watch::Watch;
use crate::{dga, lcm, loglinear};

/// A family of methods.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// Chao's lower bounds.
    Chao,
    /// Sample coverage.
    Coverage,
    /// No highest-order interaction.
    Nhoi,
    /// Log-linear models.
    Loglinear,
    /// Decomposable graph averaging.
    Dga,
    /// Latent classes by Gibbs sampling.
    Lcm,
}

impl Method {
    /// All of them, the quick ones first.
    pub const ALL: [Self; 6] =
        [Self::Chao, Self::Coverage, Self::Nhoi, Self::Loglinear, Self::Dga, Self::Lcm];

    /// Its stable name.
    pub fn id(self) -> &'static str {
        match self {
            Self::Chao => "chao",
            Self::Coverage => "coverage",
            Self::Nhoi => "nhoi",
            Self::Loglinear => "loglinear",
            Self::Dga => "dga",
            Self::Lcm => "lcm",
        }
    }

    /// Number of its streams of random numbers; for ever, because printed seeds depend on it.
    fn analysis(self) -> u32 {
        match self {
            Self::Loglinear => 1,
            Self::Dga => 2,
            Self::Lcm => 3,
            Self::Chao => 4,
            Self::Coverage => 5,
            Self::Nhoi => 6,
        }
    }

    /// The method of a name.
    pub fn of(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|m| m.id() == name)
    }
}

/// What the report needs of a family.
pub(super) struct Answer {
    pub(super) value: Value,
    /// `None` for what only checks.
    pub(super) summary: Option<Summary>,
    /// Rhat and effective draws.
    pub(super) chains: Option<(f64, f64)>,
    pub(super) pictures: Pictures,
    /// Draws of N for the combination over sampled partitions; empty where the family has none.
    pub(super) draws: Vec<f64>,
}

impl Answer {
    fn new(family: &impl Serialize, summary: Summary) -> Result<Self, Refusal> {
        Ok(Self {
            value: value(family)?,
            summary: Some(summary),
            chains: None,
            pictures: Pictures::default(),
            draws: Vec::new(),
        })
    }
}

/// The family's own form. JSON has no NaN and no infinity: they become `null`, never a number.
fn value(family: &impl Serialize) -> Result<Value, Refusal> {
    serde_json::to_value(family).map_err(|e| Refusal {
        code: "not_writable",
        reason: format!("the result could not be written as JSON: {e}"),
        lifted_by: "report this as a fault of the program".to_owned(),
    })
}

fn setting(label: String, n_hat: f64, interval: Option<Interval>) -> Setting {
    Setting { label, n_hat, low: interval.map(|i| i.low), high: interval.and_then(|i| i.high) }
}

pub(super) fn run(
    method: Method,
    table: &OverlapTable,
    asked: &Asked,
    (stratum, imputation): (u32, u32),
    watch: &dyn Watch,
) -> Result<Answer, Refusal> {
    let key = StreamKey { stratum, imputation, ..StreamKey::new(asked.seed, method.analysis()) };
    match method {
        Method::Chao => bounds::chao(table, key),
        Method::Coverage => bounds::coverage(table, key),
        Method::Nhoi => bounds::nhoi(table, asked, key),
        Method::Loglinear => models(table, key, watch),
        Method::Dga => graphs(table, key, watch),
        Method::Lcm => classes(table, key, watch),
    }
}

fn models(table: &OverlapTable, key: StreamKey, watch: &dyn Watch) -> Result<Answer, Refusal> {
    let family = loglinear::run(table, &loglinear::Options::default(), key, watch)?;
    let mut answer = Answer::new(&family, family.summary())?;
    let least = family.all.iter().map(|r| r.bic).fold(f64::INFINITY, f64::min);
    let point = |r: &loglinear::Row| Point { name: r.model.clone(), n_hat: r.n_hat, delta: r.bic - least };
    answer.pictures.cloud = family.all.iter().map(point).collect();
    answer.pictures.sensitivity =
        family.settings().into_iter().map(|(label, n_hat, i)| setting(label, n_hat, i)).collect();
    Ok(answer)
}

fn graphs(table: &OverlapTable, key: StreamKey, watch: &dyn Watch) -> Result<Answer, Refusal> {
    let family = dga::run(table, &dga::Options::default(), key, watch)?;
    let mut answer = Answer::new(&family, family.summary())?;
    answer.draws = family.draws.iter().map(|d| *d as f64).collect();
    answer.pictures.posterior("dga", answer.draws.clone());
    for row in &family.sensitivity {
        if let Some(a) = &row.average {
            let interval =
                Interval { level: 0.95, low: a.quantiles[0] as f64, high: Some(a.quantiles[4] as f64) };
            let label = format!("dga, prior weight {}", row.delta);
            answer.pictures.sensitivity.push(setting(label, a.quantiles[2] as f64, Some(interval)));
        }
    }
    Ok(answer)
}

fn classes(table: &OverlapTable, key: StreamKey, watch: &dyn Watch) -> Result<Answer, Refusal> {
    if table.k() < 4 {
        return Err(Refusal {
            code: "lcm_not_identified",
            reason: format!(
                "with {} lists two latent classes have more parameters than the table has free cells; the prior would \
                 answer",
                table.k()
            ),
            lifted_by: "add a fourth list; with three, state `xi` and use nhoi".to_owned(),
        });
    }
    let family = lcm::run(table, &lcm::Options::default(), key, watch)?;
    let mut answer = Answer::new(&family, family.summary())?;
    let mixing = [&family.diagnostics.log_n0, &family.diagnostics.pi0];
    // `max` and `min` would pass over a NaN; what could not be worked out has not mixed.
    let known = |x: f64, otherwise: f64| if x.is_nan() { otherwise } else { x };
    let rhat = mixing.iter().map(|m| known(m.rhat, f64::INFINITY)).fold(0.0, f64::max);
    let ess = mixing.iter().map(|m| known(m.ess_bulk, 0.0).min(known(m.ess_tail, 0.0)));
    let ess = ess.fold(f64::INFINITY, f64::min);
    answer.chains = Some((rhat, ess));
    answer.draws = family.pooled().into_iter().map(|d| d as f64).collect();
    answer.pictures.posterior("lcm", answer.draws.clone());
    Ok(answer)
}

/// Resamples of an interval that only shows how much a list matters.
const FEW: u64 = 500;

/// The family as a plain function of a table, for checks that run it many times; `None` where that takes too long.
pub(super) fn quick(method: Method, asked: &Asked) -> Option<Box<Quick>> {
    let key = StreamKey::new(asked.seed, method.analysis());
    let xi = asked.about.xi;
    match method {
        Method::Chao => Some(Box::new(bounds::chao_summary)),
        Method::Coverage => Some(Box::new(move |t| bounds::coverage_summary(t, key))),
        Method::Nhoi => Some(Box::new(move |t| bounds::nhoi_summary(t, xi, key))),
        Method::Loglinear => Some(Box::new(move |t| {
            let options =
                loglinear::Options { resamples: FEW, other_orders: false, ..loglinear::Options::default() };
            Ok(loglinear::run(t, &options, key, &crate::watch::Unwatched)?.summary())
        })),
        Method::Dga => Some(Box::new(move |t| {
            let options = dga::Options { sensitivity: false, top: 0, draws: 0, ..dga::Options::default() };
            Ok(dga::run(t, &options, key, &crate::watch::Unwatched)?.summary())
        })),
        Method::Lcm => None,
    }
}

/// A family as a function of a table.
pub(super) type Quick = dyn Fn(&OverlapTable) -> Result<Summary, Refusal> + Sync;
