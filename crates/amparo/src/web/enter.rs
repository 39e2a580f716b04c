//! Coming in, being locked out, choosing a language.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Instant;

use amparo_store::Passphrase;
use askama::Template;
use axum::Extension;
use axum::extract::{Query, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};

use super::app::App;
use super::form::Signed;
use super::guard::{Visit, cookie_name};
use super::page::{Answer, html, shut};
use crate::say::{Lang, Say};

/// The token of the printed address becomes a cookie, once.
pub(super) async fn enter(
    State(app): State<Arc<App>>,
    Query(query): Query<BTreeMap<String, String>>,
) -> Answer {
    let token = query.get("token").map_or("", String::as_str);
    match app.with_door(|door| door.enter(token, Instant::now()))? {
        Some(id) => Ok(with_cookie(&app, &id)),
        None => Ok(shut(StatusCode::UNAUTHORIZED, app.lang.unwrap_or_default(), "enter-title", "enter-text")),
    }
}

fn with_cookie(app: &App, id: &str) -> Response {
    let cookie = format!("{}={id}; Path=/; HttpOnly; SameSite=Strict", cookie_name(app));
    ([(header::SET_COOKIE, cookie)], Redirect::to("/")).into_response()
}

/// Asks for the passphrase.
pub(super) async fn locked(Extension(visit): Extension<Visit>) -> Answer {
    page(&visit, false)
}

/// Opens the store again.
pub(super) async fn unlock(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    form: Signed,
) -> Answer {
    let typed = form.0.get("passphrase").cloned().unwrap_or_default();
    match app.unlock(&visit.id, Passphrase::new(typed)).await {
        Ok(Some(id)) => Ok(with_cookie(&app, &id)),
        Ok(None) => Ok(shut(StatusCode::UNAUTHORIZED, visit.lang, "enter-title", "enter-text")),
        Err(problem) if problem.kind == crate::Kind::Refused => {
            let mut answer = page(&visit, true)?;
            *answer.status_mut() = StatusCode::FORBIDDEN;
            Ok(answer)
        }
        Err(problem) => Err(problem.into()),
    }
}

/// Closes the store and forgets its keys.
pub(super) async fn lock(State(app): State<Arc<App>>, _form: Signed) -> Answer {
    app.lock();
    let forget = [(header::HeaderName::from_static("clear-site-data"), "\"cache\", \"storage\"")];
    Ok((forget, Redirect::to("/locked")).into_response())
}

/// Remembers the language for this session.
pub(super) async fn language(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    form: Signed,
) -> Answer {
    if let Some(lang) = Lang::parse(form.get("lang")) {
        app.with_door(|door| door.remember(&visit.id, |s| s.lang = Some(lang)));
    }
    // Only ever back to one of our own pages.
    let back = form.get("back");
    let back =
        if back.starts_with('/') && !back.starts_with("//") && !back.contains('\\') { back } else { "/" };
    Ok(Redirect::to(back).into_response())
}

fn page(visit: &Visit, wrong: bool) -> Answer {
    html(&Locked { say: visit.say(), csrf: &visit.session.csrf, wrong })
}

#[derive(Template)]
#[template(path = "locked.html")]
struct Locked<'a> {
    say: &'static Say,
    csrf: &'a str,
    wrong: bool,
}
