//! The document, whether the program answers, and who asks.

use std::collections::BTreeSet;

use amparo_model::{AccountId, CaseId, TokenId};
use amparo_store::{Grant, Role, Store};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

use super::super::rights::{Action, Actor};
use super::call::{Answer, Call, Shown};
use super::terms::Nothing;
use super::{document, limits};
use crate::Result;

pub(super) async fn openapi(_: Call, _: Nothing) -> Answer<Shown<&'static Value>> {
    Ok(Shown(document()))
}

/// That the program answers.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Health {
    /// Always `amparo.health/1`.
    schema: &'static str,
    /// Version of the program.
    version: &'static str,
    /// Whether the store is open; else its passphrase must be typed first.
    open: bool,
}

pub(super) async fn health(call: Call, _: Nothing) -> Answer<Shown<Health>> {
    let open = !call.app.is_closed();
    Ok(Shown(Health { schema: "amparo.health/1", version: env!("CARGO_PKG_VERSION"), open }))
}

/// Who asks, and what they may.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Me {
    /// Always `amparo.me/1`.
    schema: &'static str,
    /// What pages and log call them.
    name: String,
    /// The account; null for whoever holds the passphrase.
    account: Option<AccountId>,
    /// Whether the account administers the instance.
    administrator: bool,
    /// What may be done somewhere.
    may: BTreeSet<Grant>,
    /// The cases that are seen.
    cases: Vec<MyCase>,
    /// The token that asks; null for a session.
    token: Option<MyToken>,
}

/// A case that is seen.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct MyCase {
    /// The case.
    id: CaseId,
    /// What the organisation calls it.
    title: String,
    /// The role in it; null for whoever holds the passphrase, who may everything.
    role: Option<Role>,
}

/// The token that asks; never the token itself.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct MyToken {
    /// Identifier.
    id: TokenId,
    /// What it is for.
    label: String,
    /// What it may, as far as its person may.
    actions: BTreeSet<Grant>,
    /// Where; null: wherever its person may.
    cases: Option<BTreeSet<CaseId>>,
    /// Its end, RFC 3339, UTC.
    until: String,
}

pub(super) async fn me(call: Call, _: Nothing) -> Answer<Shown<Me>> {
    let (actor, looks) = (call.actor()?, call.actor()?.may_anywhere(Action::Look));
    let token = limits(call.visit()?).map(|l| MyToken {
        id: l.id.clone(),
        label: l.label.clone(),
        actions: l.actions.clone(),
        cases: l.cases.clone(),
        until: l.until.clone(),
    });
    // The names of cases are for those who look.
    let cases = if looks { call.store(move |store| cases(store, &actor)).await? } else { Vec::new() };
    let actor = call.actor()?;
    let grants = [(Action::Look, Grant::Look), (Action::Code, Grant::Code), (Action::Decide, Grant::Decide)];
    let may = grants.into_iter().filter(|(action, _)| actor.may_anywhere(*action)).map(|(_, grant)| grant);
    let (account, administrator) = match actor.person() {
        Actor::Member { id, administrator, .. } => (Some(id.clone()), *administrator),
        _ => (None, false),
    };
    Ok(Shown(Me {
        schema: "amparo.me/1",
        name: actor.name().to_owned(),
        account,
        administrator,
        may: may.collect(),
        cases,
        token,
    }))
}

fn cases(store: &Store, actor: &Actor) -> Result<Vec<MyCase>> {
    let within = actor.scope();
    let role = |id: &CaseId| match actor.person() {
        Actor::Member { roles, .. } => roles.get(id).copied(),
        _ => None,
    };
    let seen = store.cases()?.into_iter().filter(|case| within.has(&case.id));
    Ok(seen.map(|case| MyCase { role: role(&case.id), id: case.id, title: case.title }).collect())
}
