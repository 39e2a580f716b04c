//! Access tokens: what programs ask with, made and revoked by whose they are.

use std::collections::BTreeSet;
use std::sync::Arc;

use amparo_model::{AccountId, CaseId, TokenId};
use amparo_store::tokens::{GRANTS, MOST_DAYS, USUAL_DAYS};
use amparo_store::{Grant, NewToken, Passphrase, Store, Token};
use askama::Template;
use axum::Extension;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect};

use super::app::App;
use super::form::Signed;
use super::guard::Visit;
use super::page::{Answer, Page, html};
use super::rights::{Action, Actor, may_in};
use crate::say::Say;
use crate::{Problem, flow};

/// Whose tokens they are; nobody's account where the holder of the passphrase works alone.
fn own(visit: &Visit) -> Option<AccountId> {
    if let Actor::Member { id, .. } = &visit.actor { Some(id.clone()) } else { None }
}

pub(super) async fn show(State(app): State<Arc<App>>, Extension(visit): Extension<Visit>) -> Answer {
    let (own, scope, say) = (own(&visit), visit.actor.scope(), visit.say());
    let asks_password = own.is_some();
    let (tokens, cases) = app
        .on_store(move |store| {
            let seen: Vec<_> = store.cases()?.into_iter().filter(|case| scope.has(&case.id)).collect();
            let title = |id: &CaseId| {
                seen.iter()
                    .find(|case| case.id == *id)
                    .map_or_else(|| say.t("tokens-former-case"), |c| c.title.clone())
            };
            let rows = store.tokens(own.as_ref())?.iter().map(|token| Row::of(token, &title, say)).collect();
            Ok((rows, seen.iter().map(|case| (case.id.to_string(), case.title.clone())).collect()))
        })
        .await?;
    html(&View {
        page: visit.page(&app, "account"),
        tokens,
        cases,
        grants: GRANTS.map(|grant| (grant.word(), grant_id(grant), grant == Grant::Look)).to_vec(),
        usual: USUAL_DAYS,
        most: MOST_DAYS,
        asks_password,
    })
}

/// Makes a token; it is shown this once.
pub(super) async fn add(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    form: Signed,
) -> Answer {
    let days = form.get("days");
    let days = days.parse().map_err(|_| Problem::usage("problem-not-whole").value("typed", days))?;
    let actions = GRANTS.into_iter().filter(|grant| form.get(grant.word()) == "yes");
    let named =
        form.0.iter().filter(|(_, value)| *value == "yes").filter_map(|(name, _)| name.strip_prefix("case:"));
    let cases: BTreeSet<CaseId> = named.filter_map(CaseId::parse).collect();
    let everywhere = form.get("where") != "some";
    let account = own(&visit);
    let new = NewToken {
        account: account.clone(),
        label: form.get("label").to_owned(),
        actions: actions.collect(),
        cases: (!everywhere).then_some(cases),
        days,
        who: visit.name(),
    };
    let actor = visit.actor.clone();
    let make = move |store: &Store| {
        for case in new.cases.iter().flatten() {
            may_in(&actor, Action::Look, std::slice::from_ref(case))?;
        }
        Ok(flow::add_token(store, &new)?.1)
    };
    let secret = match account {
        None => app.on_store(make).await?,
        // Whoever finds a browser open must not leave with something that holds for weeks.
        Some(id) => {
            let password = Passphrase::new(form.0.get("password").cloned().unwrap_or_default());
            let proof = id.clone();
            let proved = move |store: &Store| {
                if store.proves_password(&proof, &password)? { make(store).map(Some) } else { Ok(None) }
            };
            let made = app.prove(id.as_str(), &visit.id, proved).await?;
            made.ok_or_else(|| Problem::refused("problem-wrong-password"))?
        }
    };
    html(&Made { say: visit.say(), secret: &secret })
}

pub(super) async fn revoke(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    Path(id): Path<String>,
    _form: Signed,
) -> Answer {
    let nothing = || Problem::not_found("problem-no-such").value("kind", "token");
    let (id, own, who) = (TokenId::parse(&id).ok_or_else(nothing)?, own(&visit), visit.name());
    app.on_store(move |store| flow::revoke_token(store, &id, own.as_ref(), &who)).await?;
    visit.say_next(&app, visit.say().t("tokens-revoked-now"));
    Ok(Redirect::to("/tokens").into_response())
}

/// Message id of something a token may.
pub(crate) fn grant_id(grant: Grant) -> &'static str {
    match grant {
        Grant::Look => "tokens-look",
        Grant::Code => "tokens-code",
        Grant::Decide => "tokens-decide",
    }
}

/// A token in the list.
struct Row {
    id: String,
    label: String,
    may: String,
    cases: Option<Vec<String>>,
    until: String,
    used: Option<String>,
    holds: bool,
    revoked: bool,
}

impl Row {
    fn of(token: &Token, title: &dyn Fn(&CaseId) -> String, say: &Say) -> Self {
        let may: Vec<String> = token.actions.iter().map(|grant| say.t(grant_id(*grant))).collect();
        Self {
            id: token.id.to_string(),
            label: token.label.clone(),
            may: may.join(" \u{b7} "),
            cases: token.cases.as_ref().map(|cases| cases.iter().map(title).collect()),
            until: token.until.chars().take(10).collect(),
            used: token.used.clone(),
            holds: token.holds,
            revoked: token.revoked.is_some(),
        }
    }
}

#[derive(Template)]
#[template(path = "tokens.html")]
struct View {
    page: Page,
    tokens: Vec<Row>,
    /// Cases to choose from: id and title.
    cases: Vec<(String, String)>,
    /// What a token may: field, message, whether it is ticked at first.
    grants: Vec<(&'static str, &'static str, bool)>,
    usual: u16,
    most: u16,
    asks_password: bool,
}

#[derive(Template)]
#[template(path = "token.html")]
struct Made<'a> {
    say: &'static Say,
    secret: &'a str,
}
