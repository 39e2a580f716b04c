//! Passkeys: added and taken away under one's own name, and asked for after name and password. The pages send forms; a
//! small script asks the browser and puts its answer into one of their fields.

use std::sync::Arc;
use std::time::Instant;

use amparo_store::accounts::{Entry, Second, Site};
use amparo_store::{Passphrase, Store};
use askama::Template;
use axum::Extension;
use axum::extract::State;
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Redirect};

use super::account::{Passkeys, own, proved};
use super::app::App;
use super::enter::with_cookie;
use super::form::Signed;
use super::guard::{Visit, Wished};
use super::page::{Answer, html};
use super::signin::{Came, Typed, come_in, elsewhere, refused, wrong};
use super::waits::{Question, Waits};
use crate::say::Say;
use crate::{Problem, Result};

/// Where the pages are reached, by the `Host` that the guard let through; none by an address of digits.
fn site(headers: &HeaderMap) -> Option<Site> {
    headers.get(header::HOST).and_then(|host| host.to_str().ok()).and_then(Site::at)
}

/// Where a passkey can be had, for whoever came by an address of digits.
fn named(app: &App) -> String {
    format!("http://localhost:{}/", app.port())
}

/// What the page of one's own account says of them.
pub(super) async fn panel(app: &Arc<App>, visit: &Visit, headers: &HeaderMap) -> Result<Passkeys> {
    let id = own(visit)?;
    let here = app.on_store(move |store| Ok(store.passkeys(&id)?)).await?;
    let day = |at: &str| at.get(..10).unwrap_or_default().to_owned();
    Ok(Passkeys {
        here: here.into_iter().map(|p| (p.id, p.name, day(&p.at))).collect(),
        making: visit.session.waits.as_ref().and_then(|w| w.shown_adding(Instant::now())),
        elsewhere: site(headers).is_none().then(|| named(app)),
    })
}

/// Begins to add one, adds it, calls that off, or takes one away.
pub(super) async fn change(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    headers: HeaderMap,
    form: Signed,
) -> Answer {
    let id = own(&visit)?;
    let (of, account) = (id.to_string(), id);
    let waits = |waits| app.with_door(|door| door.remember(&visit.id, |s| s.waits = waits));
    let password = Passphrase::new(form.0.get("password").cloned().unwrap_or_default());
    match form.get("do") {
        "begin" => {
            let site = site(&headers).ok_or_else(|| {
                Problem::refused("problem-passkey-needs-name").value("address", named(&app))
            })?;
            let name = form.get("name").to_owned();
            let begin = move |store: &Store| Ok(store.begin_passkey(&account, &password, &name, &site)?);
            let adding = proved(app.prove(&of, &visit.id, begin).await?)?;
            waits(Some(Waits::adding(adding, Instant::now())));
        }
        "confirm" => {
            let adding = visit.session.waits.as_ref().and_then(|w| w.take_adding(Instant::now()));
            let adding = adding.ok_or_else(|| Problem::refused("problem-no-passkey-begun"))?;
            waits(None);
            let answer = form.get("answer").to_owned();
            if !app.on_store(move |store| Ok(store.add_passkey(adding, &answer)?)).await? {
                return Err(Problem::refused("problem-passkey-wrong").into());
            }
            visit.say_next(&app, visit.say().t("account-passkeys-added"));
        }
        "cancel" => waits(None),
        "off" => {
            let passkey = form.get("passkey").to_owned();
            let off =
                move |store: &Store| Ok(store.drop_passkey(&account, &password, &passkey)?.then_some(()));
            proved(app.prove(&of, &visit.id, off).await?)?;
            visit.say_next(&app, visit.say().t("account-passkeys-removed"));
        }
        _ => return Err(Problem::usage("problem-choose").value("what", "passkeys").into()),
    }
    Ok(Redirect::to("/account").into_response())
}

/// Signs in with what was typed, or goes on to the page that asks for more.
pub(super) async fn enter(app: &Arc<App>, session: &str, typed: Typed, headers: &HeaderMap) -> Result<Came> {
    let Typed { name, password, code } = typed;
    let (of, site) = (name.clone(), site(headers));
    let work = move |store: &Store| Ok(store.enter(&name, &password, &code, site.as_ref())?);
    Ok(match app.prove_until(&of, session, work, |entry| matches!(entry, Entry::In(_))).await? {
        None => Came::Not,
        Some(Entry::In(found)) => Came::In(found),
        Some(Entry::Halfway(halfway)) => {
            let now = Instant::now();
            let waits = Waits::halfway(halfway, now);
            let id = app.with_door(|door| door.halfway(session, waits, now))?;
            Came::Halfway(with_cookie(app, &id, "/signin/second"))
        }
    })
}

/// Asks for a passkey, or a code in its place.
pub(super) async fn second_show(
    State(app): State<Arc<App>>,
    visit: Option<Extension<Visit>>,
    Extension(Wished(lang)): Extension<Wished>,
) -> Answer {
    if let Some(answer) = elsewhere(&app, visit.as_ref().map(|v| &v.0), lang) {
        return Ok(answer);
    }
    let waits = visit.as_ref().and_then(|v| v.session.waits.as_ref());
    let shown = waits.and_then(|w| w.shown_halfway(Instant::now()));
    let (Some(Extension(visit)), Some(Question(options))) = (&visit, shown) else {
        return Ok(Redirect::to("/signin").into_response());
    };
    let address = options.is_none().then(|| named(&app));
    let (say, csrf) = (Say::of(visit.lang), visit.session.csrf.as_str());
    html(&SecondPage { say, csrf, options, address, here: "/signin/second" })
}

/// Signs in with the second factor. Whatever is wrong, it begins anew with name and password.
pub(super) async fn second(
    State(app): State<Arc<App>>,
    visit: Option<Extension<Visit>>,
    Extension(Wished(lang)): Extension<Wished>,
    form: Signed,
) -> Answer {
    if let Some(answer) = elsewhere(&app, visit.as_ref().map(|v| &v.0), lang) {
        return Ok(answer);
    }
    let waits = visit.as_ref().and_then(|v| v.session.waits.clone());
    let Some(halfway) = waits.and_then(|w| w.take_halfway(Instant::now())) else {
        return refused(&app, visit, lang, "signin-again");
    };
    let given = match form.get("answer") {
        "" => Second::Code(form.get("code").to_owned()),
        answer => Second::Passkey(answer.to_owned()),
    };
    let session = visit.as_ref().map_or("", |v| v.id.as_str()).to_owned();
    let name = halfway.name().to_owned();
    let work = move |store: &Store| Ok(store.enter_halfway(halfway, &given)?);
    match app.prove(&name, &session, work).await? {
        Some(found) => come_in(&app, &session, found).await,
        None => wrong(&app, visit, lang),
    }
}

#[derive(Template)]
#[template(path = "second.html")]
struct SecondPage<'a> {
    say: &'static Say,
    csrf: &'a str,
    /// What the browser is told; none where it can have no passkeys.
    options: Option<String>,
    /// Where it could.
    address: Option<String>,
    here: &'static str,
}
