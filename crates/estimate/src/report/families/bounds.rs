//! The families that are a formula: bounds, coverage, no highest-order interaction.

use super::{Answer, Asked, setting};
use crate::refuse::Refusal;
use crate::stream::StreamKey;
use crate::summary::Summary;
use crate::table::OverlapTable;
use crate::{chao, coverage, nhoi};

/// Draws kept for the combination over partitions.
const DRAWS: usize = 4000;

pub(super) fn chao(table: &OverlapTable, key: StreamKey) -> Result<Answer, Refusal> {
    let family = chao::run(table)?;
    let mut answer = Answer::new(&family, family.summary())?;
    answer.draws = family.draws(DRAWS, key);
    Ok(answer)
}

pub(super) fn chao_summary(table: &OverlapTable) -> Result<Summary, Refusal> {
    Ok(chao::run(table)?.summary())
}

pub(super) fn coverage(table: &OverlapTable, key: StreamKey) -> Result<Answer, Refusal> {
    let family = coverage::run(table, &coverage::Options::default(), key)?;
    let mut answer = Answer::new(&family, family.summary())?;
    let rows = [
        ("coverage, lists independent", family.independent),
        ("coverage, one correction", Some(family.low_coverage)),
        ("coverage, full correction", family.high_coverage),
    ];
    for (label, figure) in rows {
        if let Some(f) = figure {
            answer.pictures.sensitivity.push(setting(label.to_owned(), f.n_hat, Some(f.interval)));
        }
    }
    answer.draws = family.draws;
    Ok(answer)
}

pub(super) fn coverage_summary(table: &OverlapTable, key: StreamKey) -> Result<Summary, Refusal> {
    Ok(coverage::run(table, &coverage::Options { resamples: 200 }, key)?.summary())
}

pub(super) fn nhoi(table: &OverlapTable, asked: &Asked, key: StreamKey) -> Result<Answer, Refusal> {
    let family = nhoi::run(table, &nhoi_options(asked.about.xi), key)?;
    let mut answer = Answer::new(&family, family.summary())?;
    for row in &family.rows {
        let label = format!("nhoi, ξ = {}", row.xi);
        answer.pictures.sensitivity.push(setting(label, row.n_hat, Some(row.interval)));
    }
    answer.pictures.posterior("nhoi", family.draws.clone());
    answer.draws = family.draws;
    Ok(answer)
}

pub(super) fn nhoi_summary(
    table: &OverlapTable,
    xi: Option<f64>,
    key: StreamKey,
) -> Result<Summary, Refusal> {
    let options = nhoi::Options { draws: 1000, ..nhoi_options(xi) };
    Ok(nhoi::run(table, &options, key)?.summary())
}

fn nhoi_options(xi: Option<f64>) -> nhoi::Options {
    nhoi::Options { xi: xi.unwrap_or(1.0), draws: DRAWS }
}
