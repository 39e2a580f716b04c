//! One family over all tables of the sampled partitions, and what the partitions do to the rules.

use std::collections::BTreeMap;

use super::families::{self, Answer};
use super::{Asked, Linkage, Method};
use crate::refusals::{About, Ruling, before as rules};
use crate::refuse::Refusal;
use crate::strata::{Linked, Tables, hash, linked};
use crate::summary::Interval;
use crate::table::OverlapTable;
use crate::watch::{Unwatched, Watch};

/// The family's own form of the middle table, its summary and chains over all of them, and the mixture. Where one table
/// is certain it is the family's answer itself.
pub(super) fn answer(
    method: Method,
    tables: &Tables,
    middle: &OverlapTable,
    asked: &Asked,
    watch: &dyn Watch,
) -> Result<(Answer, Option<Linked>), Refusal> {
    if tables.partitions <= 1 {
        return Ok((families::run(method, middle, asked, (0, 0), watch)?, None));
    }
    let (mut told, mut chains): (Option<Answer>, Option<(f64, f64)>) = (None, None);
    let steps = tables.distinct.len() as u64;
    let mixture = linked(tables, |table, at| {
        if !watch.tick(method.id(), at as u64, steps) {
            return Err(stopped());
        }
        let mut answer = families::run(method, table, asked, (0, at as u32), &Unwatched)?;
        if answer.draws.is_empty() {
            return Err(Refusal {
                code: "no_draws",
                reason: "the family keeps no draws, so sampled partitions cannot be averaged".to_owned(),
                lifted_by: "use another method, or one table instead of sampled partitions".to_owned(),
            });
        }
        let draws = std::mem::take(&mut answer.draws);
        // the worst chains of any table speak for all
        if let Some((rhat, ess)) = answer.chains {
            let (r, e) = chains.unwrap_or((0.0, f64::INFINITY));
            chains = Some((r.max(rhat), e.min(ess)));
        }
        if table == middle {
            told = Some(answer);
        }
        Ok(draws)
    })?;
    watch.tick(method.id(), steps, steps);
    let mut answer = told.ok_or_else(stopped)?;
    answer.chains = chains;
    if let Some(summary) = &mut answer.summary {
        let total = &mixture.total;
        summary.n_hat = total.median;
        summary.interval = Interval { level: 0.95, low: total.quantiles[0], high: Some(total.quantiles[3]) };
        summary.assumption.push_str(&format!(
            " Links are averaged over {} sampled partitions, as if each were as likely as it was drawn.",
            tables.partitions
        ));
    }
    answer.pictures.posteriors.retain(|p| p.family != method.id());
    answer.pictures.posterior(method.id(), mixture.draws.clone());
    Ok((answer, Some(mixture)))
}

fn stopped() -> Refusal {
    Refusal {
        code: "stopped",
        reason: "The work was stopped.".to_owned(),
        lifted_by: "Start it again.".to_owned(),
    }
}

/// The rules over all tables: what the middle one breaks, and what any other breaks beside it.
pub(super) fn before(tables: &Tables, middle: &OverlapTable, about: &About) -> Vec<Ruling> {
    let mut all = rules(middle, about);
    let mut others: BTreeMap<&'static str, (Ruling, u64)> = BTreeMap::new();
    for (table, times) in tables.distinct.iter().filter(|(t, _)| t != middle) {
        let mut seen: Vec<&'static str> = Vec::new();
        for ruling in rules(table, about) {
            let code = ruling.refusal.code;
            let known = all.iter().any(|r| r.refusal.code == code && r.effect >= ruling.effect);
            if known || seen.contains(&code) {
                continue;
            }
            seen.push(code);
            let held = others.entry(code).or_insert_with(|| (ruling.clone(), 0));
            held.1 += times;
            if ruling.effect > held.0.effect {
                held.0 = ruling;
            }
        }
    }
    for (mut ruling, times) in others.into_values() {
        let text = ruling.refusal.reason.trim_end_matches('.');
        ruling.refusal.reason = format!("{text} (in {times} of {} sampled partitions).", tables.partitions);
        all.push(ruling);
    }
    all
}

/// What the report says of the partitions; `None` where one table is certain.
pub(super) fn linkage(tables: &Tables, families: BTreeMap<&'static str, Linked>) -> Option<Linkage> {
    if tables.partitions <= 1 {
        return None;
    }
    Some(Linkage {
        partitions: tables.partitions,
        tables: tables.distinct.len() as u64,
        documented: tables.documented()?,
        hashes: tables.distinct.iter().map(|(t, times)| (hash(t, ""), *times)).collect(),
        families,
    })
}

/// The sentence about the documented count.
pub(super) fn words([low, _, high]: [u64; 3], partitions: u64) -> String {
    if low == high {
        return format!("All {partitions} sampled partitions of the records document as many.");
    }
    format!("Over {partitions} sampled partitions of the records, from {low} to {high} are documented.")
}
