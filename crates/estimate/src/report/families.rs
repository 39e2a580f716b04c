//! Every family behind one door: run it, keep its own form, and say what the headline and the charts need.

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
    /// Log-linear models.
    Loglinear,
    /// Decomposable graph averaging.
    Dga,
    /// Latent classes by Gibbs sampling.
    Lcm,
}

impl Method {
    /// All of them, the quick ones first.
    pub const ALL: [Self; 3] = [Self::Loglinear, Self::Dga, Self::Lcm];

    /// Its stable name.
    pub fn id(self) -> &'static str {
        match self {
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
}

impl Answer {
    fn new(family: &impl Serialize, summary: Summary) -> Result<Self, Refusal> {
        Ok(Self {
            value: value(family)?,
            summary: Some(summary),
            chains: None,
            pictures: Pictures::default(),
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
    watch: &dyn Watch,
) -> Result<Answer, Refusal> {
    let key = StreamKey::new(asked.seed, method.analysis());
    match method {
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
    answer.pictures.posterior("dga", family.draws.iter().map(|d| *d as f64).collect());
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
    let family = lcm::run(table, &lcm::Options::default(), key, watch)?;
    let mut answer = Answer::new(&family, family.summary())?;
    let mixing = [&family.diagnostics.log_n0, &family.diagnostics.pi0];
    // `max` and `min` would pass over a NaN; what could not be worked out has not mixed.
    let known = |x: f64, otherwise: f64| if x.is_nan() { otherwise } else { x };
    let rhat = mixing.iter().map(|m| known(m.rhat, f64::INFINITY)).fold(0.0, f64::max);
    let ess = mixing.iter().map(|m| known(m.ess_bulk, 0.0).min(known(m.ess_tail, 0.0)));
    let ess = ess.fold(f64::INFINITY, f64::min);
    answer.chains = Some((rhat, ess));
    answer.pictures.posterior("lcm", family.pooled().into_iter().map(|d| d as f64).collect());
    Ok(answer)
}
