//! From a search to the answer: rows, weights, intervals.

use statrs::distribution::{ContinuousCDF, Normal};
use statrs::function::gamma::ln_gamma;

use super::bca::{self, Failure, Procedure};
use super::counts::Counts;
use super::exists::Split;
use super::fit::Fit;
use super::models::{MAX_MODELS, Space, Terms};
use super::search::{Models, Outcome, Work};
use super::stepwise::{self, Entered};
use super::{Best, Criterion, Family, Options, OtherOrder, Row, Searched, Source, profile, refusal};
use crate::refuse::Refusal;
use crate::stream::StreamKey;
use crate::summary::Interval;
use crate::table::OverlapTable;
use crate::watch::Watch;

/// The table and what every part of the answer needs of it.
struct Case<'a> {
    table: &'a OverlapTable,
    options: &'a Options,
    key: StreamKey,
    watch: &'a dyn Watch,
    counts: Counts,
}

/// Price of a parameter.
fn penalty(criterion: Criterion, n: f64) -> f64 {
    match criterion {
        Criterion::Bic => n.ln(),
        Criterion::Aic => 2.0,
    }
}

fn stopped() -> Refusal {
    refusal("stopped", "The work was stopped.".to_owned(), "Start it again.")
}

fn no_estimate(models: usize) -> Refusal {
    refusal(
        "loglinear_no_estimate",
        format!("None of {models} log-linear models has an estimate on this table."),
        "More overlap between the lists, or merge lists that share nobody.",
    )
}

/// Every hierarchical model up to `order`.
pub(super) fn hierarchical(
    table: &OverlapTable,
    options: &Options,
    order: usize,
    key: StreamKey,
    watch: &dyn Watch,
) -> Result<Family, Refusal> {
    let case = Case { table, options, key, watch, counts: Counts::of(table) };
    let k = table.k();
    if !(1..k).contains(&order) {
        return Err(refusal(
            "loglinear_order",
            format!("Interactions of {order} lists were asked for; the table has {k}."),
            "Give an order from 1 to one less than the number of lists.",
        ));
    }
    let space = Space::new(k, order);
    let models = space.and_then(|s| Some(Models::new(s.clone(), s.hierarchical()?)));
    let Some(mut models) = models else {
        return Err(refusal(
            "loglinear_models",
            format!("{k} lists with interactions of up to {order} make more than {MAX_MODELS} models."),
            "Take a lower order, or the stepwise search.",
        ));
    };
    if !watch.tick("models", 0, models.all.len() as u64) {
        return Err(stopped());
    }
    let mut work = Work::new(&models.space);
    let outcomes = models.fit_all(&case.counts, penalty(options.criterion, case.counts.n), &mut work);
    watch.tick("models", models.all.len() as u64, models.all.len() as u64);
    let searched = searched(&outcomes, k, order, options.criterion);
    let rows = models.ranked.iter().map(|place| {
        let Outcome::Fitted(fit) = outcomes[*place as usize] else { unreachable!("only fits are ranked") };
        (models.all[*place as usize], fit)
    });
    let rows: Vec<(Terms, Fit)> = rows.collect();
    let Some(&(best, fit)) = rows.first() else { return Err(no_estimate(models.all.len())) };
    let criterion = options.criterion;
    let procedure = |work: &mut Work| {
        let penalty = penalty(criterion, work.counts.n);
        models.best(penalty, work).map(|c| c.unseen)
    };
    let other_orders = other_orders(&case, order);
    family(&case, &models.space, (best, fit), rows, searched, other_orders, &procedure)
}

/// Pairs one by one.
pub(super) fn stepwise(
    table: &OverlapTable,
    options: &Options,
    threshold: f64,
    key: StreamKey,
    watch: &dyn Watch,
) -> Result<Family, Refusal> {
    let case = Case { table, options, key, watch, counts: Counts::of(table) };
    if !(threshold > 0.0 && threshold < 1.0) {
        return Err(refusal(
            "loglinear_threshold",
            format!("The p-value at which pairs stop entering is {threshold}."),
            "Give a number above 0 and below 1; 0.02 is usual.",
        ));
    }
    let space = Space::new(table.k(), 2).expect("15 lists have 121 terms of pairs");
    let mut work = Work::new(&space);
    work.counts.clone_from(&case.counts);
    let (path, entered) = stepwise::forward(&space, threshold, &mut work);
    let Some(last) = path.last() else { return Err(no_estimate(1)) };
    let pair =
        |(pair, p_value): (Terms, f64)| Entered { pair: space.named_term(pair, table.lists()), p_value };
    let searched = Searched {
        how: format!("models of pairs by a stepwise search that stops at p ≥ {threshold}"),
        models: path.len(),
        not_existing: 0,
        not_identifiable: 0,
        neither: 0,
        unsettled: 0,
        entered: entered.into_iter().map(pair).collect(),
    };
    let rows = path.iter().rev().map(|s| (s.model, s.fit)).collect();
    let procedure =
        |work: &mut Work| stepwise::forward(&space, threshold, work).0.last().map(|s| s.fit.unseen);
    family(&case, &space, (last.model, last.fit), rows, searched, Vec::new(), &procedure)
}

fn searched(outcomes: &[Outcome], k: usize, order: usize, criterion: Criterion) -> Searched {
    let with =
        |code: u8| outcomes.iter().filter(|o| matches!(o, Outcome::Missing(e) if e.code() == code)).count();
    let by = match criterion {
        Criterion::Bic => "BIC",
        Criterion::Aic => "AIC",
    };
    let kind = match order {
        1 => "the model of independent lists".to_owned(),
        _ if order == k - 1 => format!("all {} hierarchical models", outcomes.len()),
        2 => format!("all {} models of pairs of lists", outcomes.len()),
        _ => format!("all {} hierarchical models with interactions of up to {order} lists", outcomes.len()),
    };
    Searched {
        how: format!("{kind} by the smallest {by}"),
        models: outcomes.len(),
        not_existing: with(1),
        not_identifiable: with(2),
        neither: with(3),
        unsettled: outcomes.iter().filter(|o| matches!(o, Outcome::Open)).count(),
        entered: Vec::new(),
    }
}

/// The best model for each other limit of order that can be enumerated.
fn other_orders(case: &Case<'_>, order: usize) -> Vec<OtherOrder> {
    let one = |order: usize| -> Option<OtherOrder> {
        let space = Space::new(case.table.k(), order)?;
        let all = space.hierarchical()?;
        let mut models = Models::new(space, all);
        let mut work = Work::new(&models.space);
        let outcomes =
            models.fit_all(&case.counts, penalty(case.options.criterion, case.counts.n), &mut work);
        let place = *models.ranked.first()? as usize;
        let Outcome::Fitted(fit) = outcomes[place] else { return None };
        let model = models.space.label(models.all[place]);
        Some(OtherOrder { order, model, n_hat: case.counts.n + fit.unseen })
    };
    if !case.options.other_orders {
        return Vec::new();
    }
    (1..case.table.k()).filter(|o| *o != order).filter_map(one).collect()
}

/// Rows with BIC weights, in the order given.
fn rows(case: &Case<'_>, space: &Space, fits: &[(Terms, Fit)]) -> Vec<Row> {
    let factorials: f64 = case.table.observed().map(|(_, y)| ln_gamma(y as f64 + 1.0)).sum();
    let cells = (1_i64 << space.k()) - 1;
    let saturated = case.counts.saturated();
    let mut rows: Vec<Row> = fits
        .iter()
        .map(|(model, fit)| {
            let parameters = model.count_ones();
            let minus_two = -2.0 * (fit.loglik - factorials);
            Row {
                model: space.label(*model),
                n_hat: case.counts.n + fit.unseen,
                parameters,
                deviance: (-2.0 * fit.loglik - saturated).max(0.0),
                df: cells - i64::from(parameters),
                aic: minus_two + 2.0 * f64::from(parameters),
                bic: minus_two + f64::from(parameters) * case.counts.n.ln(),
                weight: 0.0,
            }
        })
        .collect();
    let least = rows.iter().map(|r| r.bic).fold(f64::INFINITY, f64::min);
    rows.iter_mut().for_each(|r| r.weight = (-(r.bic - least) / 2.0).exp());
    let total: f64 = rows.iter().map(|r| r.weight).sum();
    rows.iter_mut().for_each(|r| r.weight /= total);
    rows
}

fn family(
    case: &Case<'_>,
    space: &Space,
    (model, fit): (Terms, Fit),
    fits: Vec<(Terms, Fit)>,
    search: Searched,
    other_orders: Vec<OtherOrder>,
    procedure: &Procedure<'_>,
) -> Result<Family, Refusal> {
    let all = rows(case, space, &fits);
    let n_hat = case.counts.n + fit.unseen;
    let Options { resamples, level, .. } = *case.options;
    let (bca, bca_missing) = if resamples == 0 {
        (None, Some("no resamples were asked for".to_owned()))
    } else {
        let asked = (resamples, level);
        match bca::interval(space, &case.counts, procedure, n_hat, asked, case.key, case.watch) {
            Ok(bca) => (Some(bca), None),
            Err(Failure::Because(reason)) => (None, Some(reason)),
            Err(Failure::Stopped) => return Err(stopped()),
        }
    };
    let alone = alone(case, space, model, fit);
    let (interval, interval_from) = match (&bca, &alone.profile) {
        (Some(bca), Some(profile)) if bca.at_edge => {
            (hull(bca.interval, profile.interval), Source::BcaWidenedByProfile)
        }
        (Some(bca), _) => (bca.interval, Source::BcaWithSelection),
        (None, Some(profile)) => (profile.interval, Source::Profile),
        (None, None) => {
            return Err(refusal(
                "loglinear_interval",
                format!("Model {} has a figure but no interval on this table.", space.label(model)),
                "More overlap between the lists.",
            ));
        }
    };
    let named = |term: Terms| space.named_term(term, case.table.lists());
    let infinite = model & case.counts.empty_terms(space);
    let infinite = (0..Terms::BITS).filter(|i| infinite >> i & 1 == 1).map(|i| named(1 << i)).collect();
    let row = all.iter().find(|r| r.model == space.label(model)).expect("the chosen model is listed").clone();
    let best_aic = all.iter().min_by(|a, b| a.aic.total_cmp(&b.aic)).expect("one model is listed");
    Ok(Family {
        options: *case.options,
        n: case.table.n(),
        k: case.table.k(),
        best_aic: best_aic.model.clone(),
        best_aic_n_hat: best_aic.n_hat,
        averaged: all.iter().map(|r| r.weight * r.n_hat).sum(),
        best: Best {
            row,
            lists: space.named(model, case.table.lists()),
            interval,
            interval_from,
            standard_error: alone.standard_error,
            wald: alone.wald,
            profile: alone.profile,
            infinite,
        },
        search,
        bca,
        bca_missing,
        other_orders,
        all,
    })
}

/// From the lower of the lower ends to the higher of the upper ones.
fn hull(a: Interval, b: Interval) -> Interval {
    let high = a.high.zip(b.high).map(|(a, b)| a.max(b));
    Interval { level: a.level, low: a.low.min(b.low), high }
}

/// What one model says when it is taken for given.
struct Alone {
    standard_error: Option<f64>,
    wald: Option<Interval>,
    profile: Option<profile::Profile>,
}

fn alone(case: &Case<'_>, space: &Space, model: Terms, fit: Fit) -> Alone {
    let mut work = Work::new(space);
    let split = Split::new(model, case.counts.empty_terms(space));
    let level = case.options.level;
    let refit = work.fitter.fit(space, &case.counts, split, None, None);
    let variance = refit.and_then(|_| work.fitter.constant_variance());
    let wald = variance.and_then(|v| {
        let reach = Normal::standard().inverse_cdf(f64::midpoint(1.0, level)) * v.sqrt();
        let (low, high) = (fit.unseen * (-reach).exp(), fit.unseen * reach.exp());
        let n = case.counts.n;
        high.is_finite().then_some(Interval { level, low: n + low, high: Some(n + high) })
    });
    Alone {
        standard_error: variance
            .map(|v| (fit.unseen + fit.unseen * fit.unseen * v).sqrt())
            .filter(|s| s.is_finite()),
        wald,
        profile: profile::interval(space, &case.counts, split, &mut work.fitter, fit.unseen, level),
    }
}
