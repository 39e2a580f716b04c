//! One decision at a time, by the same function as the review page. Whoever decides names the decision they have seen: where
//! somebody else decided meanwhile, nothing is written and the answer shows what holds now.

use std::collections::BTreeMap;

use amparo_model::{ClaimId, DecisionId, RecordId};
use amparo_store::Store;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize};

use super::super::rights::{Action, may_in};
use super::Wrong;
use super::call::{Answer, Call, Json, Shown};
use super::claims::seen;
use super::terms::{Id, Nothing, Where, Why};
use crate::flow::{self, Answer as Verdict, Place};
use crate::form::ClaimForm;
use crate::show::edit;
use crate::{Problem, Result};

/// The claim as it stands after a decision.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Decided {
    /// Always `amparo.decided/1`.
    schema: &'static str,
    /// The claim with the decision that holds now.
    claim: ClaimForm,
}

/// The decision that held when the claim was looked at; null where there was none. It must be sent.
fn required<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Id<DecisionId>>, D::Error> {
    Option::deserialize(from)
}

fn seen_schema(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": ["string", "null"], "pattern": "^d_[0-9A-Za-z]{26}$" })
}

/// A claim is as its source says.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Accept {
    /// The decision that held when the claim was looked at; null where there was none.
    #[serde(deserialize_with = "required")]
    #[schemars(schema_with = "seen_schema")]
    seen: Option<Id<DecisionId>>,
    /// For a person, group, organisation or place: the record it becomes part of.
    record: Option<Where>,
    /// Why; needed where a decision held before.
    why: Option<Why>,
}

/// A claim holds with other content.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Correct {
    /// The decision that held when the claim was looked at; null where there was none.
    #[serde(deserialize_with = "required")]
    #[schemars(schema_with = "seen_schema")]
    seen: Option<Id<DecisionId>>,
    /// Fields of the claim with their right values, as the form of the review page has them: `name`, `age`, `act`,
    /// `modality`, `when`, `qualifier`, `value`, … An empty value takes away.
    fields: BTreeMap<String, String>,
    /// For a person, group, organisation or place: the record it becomes part of.
    record: Option<Where>,
    /// Why.
    why: Why,
}

/// A claim is not so, or holds no longer.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Against {
    /// The decision that held when the claim was looked at; null where there was none.
    #[serde(deserialize_with = "required")]
    #[schemars(schema_with = "seen_schema")]
    seen: Option<Id<DecisionId>>,
    /// Why.
    why: Why,
}

/// A decision is taken back.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Undo {
    /// The decision that holds and is taken back.
    seen: Id<DecisionId>,
    /// Why.
    why: Why,
}

pub(super) async fn accept(call: Call, _: Nothing, Json(body): Json<Accept>) -> Answer<Shown<Decided>> {
    let place = body.record.map(|r| r.0).unwrap_or_default();
    let why = body.why.map(|w| w.0).unwrap_or_default();
    decide(call, body.seen, why, move |_, _| Ok(Verdict::Accept(place))).await
}

pub(super) async fn correct(call: Call, _: Nothing, Json(body): Json<Correct>) -> Answer<Shown<Decided>> {
    let (place, fields, say) = (body.record.map(|r| r.0).unwrap_or_default(), body.fields, call.say());
    decide(call, body.seen, body.why.0, move |store, claim| {
        let now = store.reviewed(claim)?;
        let known: Vec<&str> = edit::fields(now.said(), say).iter().map(|field| field.name).collect();
        if let Some(strange) = fields.keys().find(|name| !known.contains(&name.as_str())) {
            let problem = Problem::usage("problem-api-field").value("field", strange);
            return Err(problem.value("fields", known.join(", ")));
        }
        Ok(Verdict::Correct(Box::new(edit::apply(now.said(), &fields)?), place))
    })
    .await
}

pub(super) async fn reject(call: Call, _: Nothing, Json(body): Json<Against>) -> Answer<Shown<Decided>> {
    decide(call, body.seen, body.why.0, |_, _| Ok(Verdict::Reject)).await
}

pub(super) async fn withdraw(call: Call, _: Nothing, Json(body): Json<Against>) -> Answer<Shown<Decided>> {
    decide(call, body.seen, body.why.0, |_, _| Ok(Verdict::Withdraw)).await
}

pub(super) async fn undo(call: Call, _: Nothing, Json(body): Json<Undo>) -> Answer<Shown<Decided>> {
    let (claim, actor) = (call.id(ClaimId::parse)?, call.actor()?);
    let (id, seen, why) = (claim.clone(), body.seen.0, body.why.0);
    let done = call.store(move |store| flow::undo_seen(store, &claim, &seen, actor.name(), &why)).await;
    told(call, id, done).await
}

async fn decide(
    call: Call,
    looked_at: Option<Id<DecisionId>>,
    why: String,
    answer: impl FnOnce(&Store, &ClaimId) -> Result<Verdict> + Send + 'static,
) -> Answer<Shown<Decided>> {
    let (claim, actor) = (call.id(ClaimId::parse)?, call.actor()?);
    let (id, looked_at) = (claim.clone(), Some(looked_at.map(|id| id.0)));
    let done = call
        .store(move |store| {
            let answer = answer(store, &claim)?;
            if let Verdict::Accept(Place::Record(record)) | Verdict::Correct(_, Place::Record(record)) =
                &answer
            {
                let record: &RecordId = record;
                may_in(&actor, Action::Decide, &[store.case_of(record)?])?;
            }
            flow::decide(store, &claim, answer, looked_at, &actor.scope(), actor.name(), &why).map(drop)
        })
        .await;
    told(call, id, done).await
}

/// The claim as it stands: after the decision, or because of somebody else's.
async fn told(call: Call, claim: ClaimId, done: Result<(), Wrong>) -> Answer<Shown<Decided>> {
    let (within, actor) = (call.within()?, call.actor()?);
    let now = call.store(move |store| seen(store, &store.reviewed(&claim)?, &within, &actor)).await?;
    match done {
        Ok(()) => Ok(Shown(Decided { schema: "amparo.decided/1", claim: now })),
        Err(wrong) if wrong.is_stale() => Err(wrong.with_now(serde_json::to_value(now).ok())),
        Err(wrong) => Err(wrong),
    }
}
