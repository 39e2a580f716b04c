//! The accounts of the instance, for administrators; and the first one, made by the holder of the passphrase.

use std::sync::Arc;
use std::time::Instant;

use amparo_model::AccountId;
use amparo_store::{Account, NewAccount};
use askama::Template;
use axum::Extension;
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Redirect};

use super::app::App;
use super::enter::cookie;
use super::form::Signed;
use super::guard::Visit;
use super::page::{Answer, Page, html};
use super::rights::Actor;
use super::sealed::settle;
use super::signin::codes_page;
use crate::say::Say;
use crate::{Problem, Result, flow};

fn nobody() -> Problem {
    Problem::not_found("problem-no-such").value("kind", "account")
}

fn account_id(text: &str) -> Result<AccountId> {
    AccountId::parse(text).ok_or_else(nobody)
}

pub(super) async fn show(State(app): State<Arc<App>>, Extension(visit): Extension<Visit>) -> Answer {
    let accounts = app.on_store(|store| Ok(store.accounts()?)).await?;
    let page = visit.page(&app, "accounts");
    if accounts.is_empty() {
        return html(&First { page });
    }
    let own = if let Actor::Member { id, .. } = &visit.actor { Some(id.clone()) } else { None };
    let rows = accounts.into_iter().map(|a| (own.as_ref() == Some(&a.id), a)).collect();
    html(&View { page, rows })
}

/// The first account: from now on people sign in, and its maker is signed in.
pub(super) async fn first(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    form: Signed,
) -> Answer {
    if !matches!(visit.actor, Actor::Owner(_)) {
        return Err(nobody().into());
    }
    let (name, label) = (form.get("name").to_owned(), form.get("label").to_owned());
    let label = if label.is_empty() { name.clone() } else { label };
    let typed = |field: &str| form.0.get(field).map_or("", String::as_str);
    let password = flow::new_password(&name, typed("password"), typed("again"))?;
    let named = label.clone();
    let (id, codes, key) =
        app.on_store(move |store| flow::first_account(store, &name, &label, &password)).await?;
    let key = key.map(Arc::new);
    app.become_team();
    let session = app.with_door(|door| {
        let session = door.sign_in(&visit.id, id, Instant::now())?;
        door.remember(&session, |s| {
            s.lang = visit.session.lang;
            s.key.clone_from(&key);
        });
        Ok::<_, Problem>(session)
    })?;
    if let Some(key) = key {
        settle(&app, key, named).await;
    }
    let mut answer = codes_page(visit.lang, &codes, "/")?;
    if let Ok(value) = cookie(&app, &session).parse() {
        answer.headers_mut().insert(header::SET_COOKIE, value);
    }
    Ok(answer)
}

/// Makes an account; its invitation is shown this once.
pub(super) async fn add(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    form: Signed,
) -> Answer {
    let (name, label) = (form.get("name").to_owned(), form.get("label").to_owned());
    let label = if label.is_empty() { name.clone() } else { label };
    let new = NewAccount {
        name: name.clone(),
        label,
        administrator: form.get("administrator") == "yes",
        who: visit.name(),
    };
    let invitation = app
        .on_store(move |store| {
            if !store.has_accounts()? {
                return Err(nobody());
            }
            flow::add_account(store, &new)
        })
        .await?;
    invited(&visit, &name, &invitation)
}

/// Takes every secret of an account away; its new invitation is shown this once.
pub(super) async fn reset(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    Path(id): Path<String>,
    _form: Signed,
) -> Answer {
    let (id, who) = (account_id(&id)?, visit.name());
    let account = id.clone();
    let (name, invitation) = app
        .on_store(move |store| {
            Ok((store.account(&account)?.name, flow::reset_account(store, &account, &who)?))
        })
        .await?;
    app.with_door(|door| door.sign_out_everywhere(&id));
    invited(&visit, &name, &invitation)
}

pub(super) async fn disable(
    app: State<Arc<App>>,
    visit: Extension<Visit>,
    id: Path<String>,
    form: Signed,
) -> Answer {
    set(&app, &visit, &id, &form, true).await
}

pub(super) async fn enable(
    app: State<Arc<App>>,
    visit: Extension<Visit>,
    id: Path<String>,
    form: Signed,
) -> Answer {
    set(&app, &visit, &id, &form, false).await
}

async fn set(app: &Arc<App>, visit: &Visit, id: &str, form: &Signed, disabled: bool) -> Answer {
    let (id, who, why) = (account_id(id)?, visit.name(), form.get("why").to_owned());
    let account = id.clone();
    app.on_store(move |store| flow::disable_account(store, &account, disabled, &who, &why)).await?;
    if disabled {
        app.with_door(|door| door.sign_out_everywhere(&id));
    }
    let said = if disabled { "accounts-disabled-now" } else { "accounts-enabled-now" };
    visit.say_next(app, visit.say().t(said));
    Ok(Redirect::to("/accounts").into_response())
}

fn invited(visit: &Visit, name: &str, invitation: &str) -> Answer {
    html(&Invited { say: visit.say(), name, invitation })
}

#[derive(Template)]
#[template(path = "accounts.html")]
struct View {
    page: Page,
    /// Whether it is one's own, and the account.
    rows: Vec<(bool, Account)>,
}

#[derive(Template)]
#[template(path = "first.html")]
struct First {
    page: Page,
}

#[derive(Template)]
#[template(path = "invited.html")]
struct Invited<'a> {
    say: &'static Say,
    name: &'a str,
    invitation: &'a str,
}
