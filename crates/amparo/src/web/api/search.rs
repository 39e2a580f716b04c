//! Reports, accepted claims, records, cases and reasons by words and by terms of a field.

use amparo_store::{HitKind, Order, Query};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::bars::kept;
use super::call::{Answer, Call, Shown};
use super::terms::{Limit, Line, Skip};
use crate::form::HitForm;
use crate::{Problem, flow, problem};

/// What to find.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Wanted {
    /// The words; terms narrow down, as in the search field of the pages: `lang:ko`, `act:arrest`, `after:2024-03`.
    q: Line,
    /// Only hits of a kind.
    kind: Option<Kind>,
    /// In which order.
    #[serde(default)]
    order: By,
    /// `next` of the page before.
    cursor: Option<Skip>,
    /// How many on a page.
    limit: Option<Limit>,
}

/// Kinds of hits.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "HitKind")]
enum Kind {
    Report,
    Claim,
    Record,
    Case,
    /// Why somebody decided.
    Reason,
}

/// In which order hits come.
#[derive(Clone, Copy, Debug, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "HitOrder")]
enum By {
    /// Best match first.
    #[default]
    Relevance,
    /// Newest first.
    Newest,
}

/// A page of hits.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Found {
    /// Always `amparo.search/1`.
    schema: &'static str,
    /// How many there are in all: exact unless there are `more`, and only of what is seen.
    total: u64,
    /// Whether there are more than are ranked and counted (four thousand reports, and as many of everything else).
    more: bool,
    /// The hits of this page.
    hits: Vec<HitForm>,
    /// Pass it as `cursor` to get the next page.
    next: Option<u32>,
}

pub(super) async fn find(call: Call, asked: Wanted) -> Answer<Shown<Found>> {
    let (skip, limit) = (Skip::of(asked.cursor), Limit::of(asked.limit));
    let typed = flow::take_apart(&asked.q.0);
    let mut query = Query {
        text: typed.words.clone(),
        kind: asked.kind.map(|kind| match kind {
            Kind::Report => HitKind::Report,
            Kind::Claim => HitKind::Claim,
            Kind::Record => HitKind::Record,
            Kind::Case => HitKind::Case,
            Kind::Reason => HitKind::Reason,
        }),
        within: call.within()?,
        order: match asked.order {
            By::Relevance => Order::Relevance,
            By::Newest => Order::Newest,
        },
        limit,
        offset: skip,
        ..Query::default()
    };
    let (actor, say) = (call.actor()?, call.say());
    let found = call
        .store(move |store| {
            query.conditions = flow::conditions(store, &typed, &query.within).map_err(asked_wrongly)?;
            let mut found = store.search(&query)?;
            flow::without_sealed_words(&mut found.hits, say, |report| kept(store, Some(report), &actor))?;
            Ok(found)
        })
        .await?;
    let next = Skip::next(skip, limit, usize::try_from(found.total).unwrap_or(usize::MAX));
    let hits = found.hits.iter().map(HitForm::from).collect();
    Ok(Shown(Found { schema: "amparo.search/1", total: found.total, more: found.more, hits, next }))
}

/// A case that a term names and that is not there is a mistake in what was asked.
fn asked_wrongly(mut problem: Problem) -> Problem {
    if problem.kind == problem::Kind::NotFound {
        problem.kind = problem::Kind::Usage;
    }
    problem
}
