//! One's own account: password, one-time codes, recovery codes.

use std::sync::Arc;
use std::time::Instant;

use amparo_model::AccountId;
use amparo_store::{Account, Passphrase};
use askama::Template;
use axum::Extension;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Redirect};

use super::app::App;
use super::enter::with_cookie;
use super::form::Signed;
use super::guard::Visit;
use super::page::{Answer, Page, html};
use super::rights::Actor;
use super::signin::codes_page;
use crate::flow::{self, OneTimeSecret};
use crate::{Problem, Result};

/// Whose account it is; the holder of the passphrase, alone, has none.
pub(super) fn own(visit: &Visit) -> Result<AccountId> {
    match &visit.actor {
        Actor::Member { id, .. } => Ok(id.clone()),
        _ => Err(Problem::not_found("problem-no-such").value("kind", "account")),
    }
}

pub(super) async fn show(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    headers: HeaderMap,
) -> Answer {
    let id = own(&visit)?;
    #[cfg(feature = "passkeys")]
    let passkeys = Some(super::passkeys::panel(&app, &visit, &headers).await?);
    #[cfg(not(feature = "passkeys"))]
    let (passkeys, _) = (None, headers);
    let account = app.on_store(move |store| Ok(store.account(&id)?)).await?;
    let pending = visit.session.pending.as_ref();
    html(&View {
        page: visit.page(&app, "account"),
        pending: pending.map(|secret| (secret.letters(), secret.address(&account.name))),
        passkeys,
        recovery: account.recovery as u64,
        account,
    })
}

/// Changes the password; every other session of the account ends.
pub(super) async fn password(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    form: Signed,
) -> Answer {
    let id = own(&visit)?;
    let typed = |field: &str| form.0.get(field).map_or("", String::as_str);
    let new = flow::new_password(visit.actor.name(), typed("new"), typed("again"))?;
    let (old, account) = (Passphrase::new(typed("password")), id.clone());
    let change =
        move |store: &amparo_store::Store| Ok(store.change_password(&account, &old, &new)?.then_some(()));
    proved(app.prove(id.as_str(), &visit.id, change).await?)?;
    let fresh = app.with_door(|door| {
        door.sign_out_everywhere(&id);
        let fresh = door.sign_in("", id, Instant::now())?;
        door.remember(&fresh, |s| {
            s.lang = visit.session.lang;
            s.key = visit.session.key.clone();
            s.flash = Some(visit.say().t("account-password-changed"));
        });
        Ok::<_, Problem>(fresh)
    })?;
    Ok(with_cookie(&app, &fresh, "/account"))
}

/// One-time codes: begin, confirm with the first code, or ask no more.
pub(super) async fn codes(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    form: Signed,
) -> Answer {
    let id = own(&visit)?;
    let back = || Ok(Redirect::to("/account").into_response());
    let password = Passphrase::new(form.0.get("password").cloned().unwrap_or_default());
    let (account, code) = (id.clone(), form.get("code").to_owned());
    match form.get("do") {
        "begin" => {
            let secret = OneTimeSecret::new()?;
            app.with_door(|door| door.remember(&visit.id, |s| s.pending = Some(secret)));
            return back();
        }
        "confirm" => {
            let secret = visit.session.pending.clone();
            let secret = secret.ok_or_else(|| Problem::refused("problem-no-codes-begun"))?;
            let set = move |store: &amparo_store::Store| {
                let set = flow::set_one_time_codes(store, &account, &password, &secret, &code)?;
                Ok(set.then_some(()))
            };
            let set = app.prove(id.as_str(), &visit.id, set).await?;
            set.ok_or_else(|| Problem::refused("problem-wrong-code"))?;
            app.with_door(|door| door.remember(&visit.id, |s| s.pending = None));
            visit.say_next(&app, visit.say().t("account-codes-on-now"));
        }
        "off" => {
            let off =
                move |store: &amparo_store::Store| Ok(store.drop_totp(&account, &password)?.then_some(()));
            proved(app.prove(id.as_str(), &visit.id, off).await?)?;
            visit.say_next(&app, visit.say().t("account-codes-off-now"));
        }
        _ => return Err(Problem::usage("problem-choose").value("what", "codes").into()),
    }
    back()
}

/// New recovery codes, shown this once.
pub(super) async fn recovery(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    form: Signed,
) -> Answer {
    let id = own(&visit)?;
    let password = Passphrase::new(form.0.get("password").cloned().unwrap_or_default());
    let account = id.clone();
    let give = move |store: &amparo_store::Store| Ok(store.new_recovery_codes(&account, &password)?);
    let codes = proved(app.prove(id.as_str(), &visit.id, give).await?)?;
    codes_page(visit.lang, &codes, "/account")
}

/// What the page says of passkeys.
#[cfg_attr(not(feature = "passkeys"), allow(dead_code))] // then it says nothing of them
pub(super) struct Passkeys {
    /// Each with its id, its name and the day it was added.
    pub(super) here: Vec<(String, String, String)>,
    /// The one that is being made: its name, and what the browser is told.
    pub(super) making: Option<(String, String)>,
    /// Where the pages are reached under a name, if that is not here.
    pub(super) elsewhere: Option<String>,
}

pub(super) fn proved<T>(answer: Option<T>) -> Result<T> {
    answer.ok_or_else(|| Problem::refused("problem-wrong-password"))
}

#[derive(Template)]
#[template(path = "account.html")]
struct View {
    page: Page,
    account: Account,
    recovery: u64,
    passkeys: Option<Passkeys>,
    /// A secret that waits for its first code: letters, and the address for a program.
    pending: Option<(String, String)>,
}
