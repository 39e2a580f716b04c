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
use super::guard::{Visit, Wished, cookie_name};
use super::page::{Answer, Failed, html, shut};
use super::signin::Desk;
use crate::say::{Lang, Say};

/// The token of the printed address becomes a cookie, once.
pub(super) async fn enter(
    State(app): State<Arc<App>>,
    Query(query): Query<BTreeMap<String, String>>,
) -> Answer {
    let token = query.get("token").map_or("", String::as_str);
    match app.with_door(|door| door.enter(token, Instant::now()))? {
        Some(id) => Ok(with_cookie(&app, &id, "/")),
        None => Ok(shut(StatusCode::UNAUTHORIZED, app.lang.unwrap_or_default(), "enter-title", "enter-text")),
    }
}

/// Goes on with a new session.
pub(super) fn with_cookie(app: &App, id: &str, to: &str) -> Response {
    ([(header::SET_COOKIE, cookie(app, id))], Redirect::to(to)).into_response()
}

/// A cookie that no script reads and no other site sends; it goes with the browser.
pub(super) fn cookie(app: &App, id: &str) -> String {
    format!("{}={id}; Path=/; HttpOnly; SameSite=Strict", cookie_name(app))
}

/// Asks for the passphrase: the owner after a while, anybody after somebody locked the store of a team.
pub(super) async fn locked(
    State(app): State<Arc<App>>,
    visit: Option<Extension<Visit>>,
    Extension(Wished(lang)): Extension<Wished>,
) -> Answer {
    match visit {
        Some(Extension(visit)) if visit.locked => page(&visit.session.csrf, visit.lang, false),
        _ if app.is_team() && !app.is_closed() => Ok(Redirect::to("/signin").into_response()),
        visit if app.is_team() => {
            let desk = Desk::of(&app, visit, lang)?;
            Ok(desk.with(&app, page(&desk.csrf, desk.lang, false)?))
        }
        Some(_) => Ok(Redirect::to("/").into_response()),
        None => Ok(shut(StatusCode::UNAUTHORIZED, lang, "enter-title", "enter-text")),
    }
}

/// Opens the store again.
pub(super) async fn unlock(
    State(app): State<Arc<App>>,
    visit: Option<Extension<Visit>>,
    Extension(Wished(lang)): Extension<Wished>,
    form: Result<Signed, Failed>,
) -> Answer {
    let Some(Extension(visit)) = visit else {
        return Ok(shut(StatusCode::UNAUTHORIZED, lang, "enter-title", "enter-text"));
    };
    let typed = Passphrase::new(form?.0.get("passphrase").cloned().unwrap_or_default());
    let opened = if app.is_team() {
        app.unlock_team(typed).await.map(|()| Redirect::to("/signin").into_response())
    } else if visit.locked {
        app.unlock(&visit.id, typed).await.map(|id| match id {
            Some(id) => with_cookie(&app, &id, "/"),
            None => shut(StatusCode::UNAUTHORIZED, visit.lang, "enter-title", "enter-text"),
        })
    } else {
        return Ok(Redirect::to("/").into_response());
    };
    match opened {
        Err(problem) if problem.kind == crate::Kind::Refused => {
            let mut answer = page(&visit.session.csrf, visit.lang, true)?;
            *answer.status_mut() = StatusCode::FORBIDDEN;
            Ok(answer)
        }
        opened => Ok(opened?),
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
    visit: Option<Extension<Visit>>,
    form: Signed,
) -> Answer {
    if let (Some(Extension(visit)), Some(lang)) = (visit, Lang::parse(form.get("lang"))) {
        app.with_door(|door| door.remember(&visit.id, |s| s.lang = Some(lang)));
    }
    // Only ever back to one of our own pages.
    let back = form.get("back");
    let back =
        if back.starts_with('/') && !back.starts_with("//") && !back.contains('\\') { back } else { "/" };
    Ok(Redirect::to(back).into_response())
}

fn page(csrf: &str, lang: Lang, wrong: bool) -> Answer {
    html(&Locked { say: Say::of(lang), csrf, wrong })
}

#[derive(Template)]
#[template(path = "locked.html")]
struct Locked<'a> {
    say: &'static Say,
    csrf: &'a str,
    wrong: bool,
}
