//! Who has a report to work on, and until when it is put away: as the inbox does it, one report at a time.

use std::borrow::Cow;

use amparo_model::{AccountId, ReportId};
use amparo_store::{Doer, Until};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, de};

use super::super::inbox::narrow;
use super::call::{Answer, Call, Json, Shown};
use super::terms::{Nothing, Why};
use crate::flow;
use crate::form::ReportRow;

/// Whom a report is given to.
#[derive(Clone, Debug)]
pub(super) enum Whom {
    /// Whoever asks.
    Me,
    /// Nobody: it waits for somebody.
    Nobody,
    /// Somebody who works on its case.
    Account(AccountId),
}

impl<'de> Deserialize<'de> for Whom {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        match String::deserialize(from)?.as_str() {
            "me" => Ok(Self::Me),
            "nobody" => Ok(Self::Nobody),
            id => AccountId::parse(id).map(Self::Account).ok_or_else(|| de::Error::custom("not an account")),
        }
    }
}

impl JsonSchema for Whom {
    fn schema_name() -> Cow<'static, str> {
        "Whom".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": "^(me|nobody|a_[0-9A-Za-z]{26})$" })
    }
}

/// Until when a report is put away.
#[derive(Clone, Debug)]
pub(super) struct Return(Until);

impl<'de> Deserialize<'de> for Return {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        if text == "aside" {
            return Ok(Self(Until::Aside));
        }
        let day = (text.len() == 10).then(|| text.parse().ok()).flatten();
        day.map(|day| Self(Until::Day(day))).ok_or_else(|| de::Error::custom("not a day, nor `aside`"))
    }
}

impl JsonSchema for Return {
    fn schema_name() -> Cow<'static, str> {
        "Return".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": "^(aside|[0-9]{4}-[0-9]{2}-[0-9]{2})$" })
    }
}

/// A report is given to somebody.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Assign {
    /// `me`, `nobody`, or the account of a member of its case, from coder on.
    to: Whom,
}

/// A report is put away, or brought back.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Snooze {
    /// The day it comes back by itself; `aside`: when somebody brings it back; null: now.
    until: Option<Return>,
    /// Why.
    why: Option<Why>,
}

/// The report as lists show it now.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct RowNow {
    /// Always `amparo.report-now/1`.
    schema: &'static str,
    /// The report.
    report: ReportRow,
}

pub(super) async fn assign(call: Call, _: Nothing, Json(body): Json<Assign>) -> Answer<Shown<RowNow>> {
    let (id, actor) = (call.id(ReportId::parse)?, call.actor()?);
    let me = Doer::of(actor.account());
    let to = match body.to {
        Whom::Me => Some(me.clone()),
        Whom::Nobody => None,
        Whom::Account(id) => Some(Doer::Account(id)),
    };
    let report = id.clone();
    call.store(move |store| flow::give(store, &[report], to.as_ref(), &me, actor.name())).await?;
    now(call, id).await
}

pub(super) async fn snooze(call: Call, _: Nothing, Json(body): Json<Snooze>) -> Answer<Shown<RowNow>> {
    let (id, actor) = (call.id(ReportId::parse)?, call.actor()?);
    let (report, why) = (id.clone(), body.why.map(|why| why.0).unwrap_or_default());
    let until = body.until.map(|until| until.0);
    call.store(move |store| Ok(store.snooze(&[report], until.as_ref(), actor.name(), &why)?)).await?;
    now(call, id).await
}

async fn now(call: Call, id: ReportId) -> Answer<Shown<RowNow>> {
    let within = call.within()?;
    let row = call
        .store(move |store| {
            let mut row = store.inbox_row(&id)?;
            narrow(store, &mut row, &within)?;
            Ok(row)
        })
        .await?;
    Ok(Shown(RowNow { schema: "amparo.report-now/1", report: ReportRow::from(&row) }))
}
