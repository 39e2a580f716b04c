//! One person, group, organisation or place, over the cases of whoever asks.

use amparo_model::{Record, RecordId, StatusInterval};
use amparo_store::{Scope, Store};
use schemars::JsonSchema;
use serde::Serialize;

use super::super::rights::Actor;
use super::call::{Answer, Call, Shown};
use super::claims::seen;
use super::terms::Nothing;
use crate::Result;
use crate::flow::{self, Memory};
use crate::form::{ClaimForm, LifeEntry};
use crate::say::Say;
use crate::show::desk::Desk;
use crate::show::life;

/// A record with what is accepted about it.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Person {
    /// Always `amparo.person/1`.
    schema: &'static str,
    /// The record.
    record: Record,
    /// Its case.
    case: amparo_model::CaseId,
    /// The liberty line in its case.
    liberty: Vec<StatusInterval>,
    /// Records that a person judged to be the same, itself among them.
    same_as: Vec<RecordId>,
    /// Entries of the life line, over every case that is seen.
    life: Vec<LifeEntry>,
    /// Accepted claims that speak of it.
    claims: Vec<ClaimForm>,
}

pub(super) async fn show(call: Call, _: Nothing) -> Answer<Shown<Person>> {
    let (id, within, say) = (call.id(RecordId::parse)?, call.within()?, call.say());
    let actor = call.actor()?;
    let memory = call.app.memory.clone();
    Ok(Shown(call.store(move |store| person(store, &id, (&within, &actor), &memory, say)).await?))
}

fn with_label(mut record: Record, desk: &Desk<'_>) -> Record {
    record.label = desk.label(&record);
    record
}

fn person(
    store: &Store,
    id: &RecordId,
    (within, actor): (&Scope, &Actor),
    memory: &Memory,
    say: &Say,
) -> Result<Person> {
    let case = store.case_of(id)?;
    let view = store.case_view(&case)?;
    let desk = flow::desk(&view, say);
    let (_, told) = flow::history(store, id, within, memory, say)?;
    let mut claims = Vec::new();
    for reviewed in store.record_claims(id, within)? {
        // A record of another case may be judged the same: what is said there is for the people of that case.
        if *within == Scope::All || store.sees_claim(within, &reviewed.claim.id)? {
            claims.push(seen(store, &reviewed, within, actor)?);
        }
    }
    Ok(Person {
        schema: "amparo.person/1",
        record: with_label(store.record(id)?, &desk),
        liberty: life::lines(&view, &desk, say).remove(id).unwrap_or_default(),
        case,
        same_as: store.same_records(id, within)?,
        life: told.into_iter().map(LifeEntry::from).collect(),
        claims,
    })
}
