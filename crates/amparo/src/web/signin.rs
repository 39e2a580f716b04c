//! Signing in and out, and choosing a password by a one-time code. What is wrong is said in the same words, after the
//! same work, whoever asks.

use std::sync::Arc;
use std::time::Instant;

use amparo_store::{Account, OpenKey, Passphrase};
use askama::Template;
use axum::Extension;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderName, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};

use super::app::App;
use super::enter::{cookie, with_cookie};
use super::form::Signed;
use super::guard::{Visit, Wished};
use super::page::{Answer, html, not_there, shut};
#[cfg(feature = "passkeys")]
use super::passkeys::enter;
use super::rights::Actor;
use super::sealed::settle;
use super::session::Found;
use crate::flow;
use crate::say::{LANGS, Lang, Say};

/// The desk in front of the door: a session of nobody, so that forms can be signed there.
pub(super) struct Desk {
    pub(super) csrf: String,
    pub(super) lang: Lang,
    /// The id of a session that was begun just now.
    fresh: Option<String>,
}

impl Desk {
    /// The session that is there, or a new one.
    pub(super) fn of(app: &App, visit: Option<Extension<Visit>>, lang: Lang) -> crate::Result<Self> {
        if let Some(Extension(visit)) = visit {
            return Ok(Self { csrf: visit.session.csrf, lang: visit.lang, fresh: None });
        }
        let now = Instant::now();
        let id = app.with_door(|door| door.guest(None, now))?;
        let Found::Here(session) = app.find(&id) else {
            return Err(crate::Problem::refused("error-csrf"));
        };
        Ok(Self { csrf: session.csrf, lang, fresh: Some(id) })
    }

    /// An answer that brings the session along, where it is new.
    pub(super) fn with(&self, app: &App, mut answer: Response) -> Response {
        if let Some(value) = self.fresh.as_ref().and_then(|id| cookie(app, id).parse().ok()) {
            answer.headers_mut().insert(header::SET_COOKIE, value);
        }
        answer
    }
}

/// Where these pages lead when they are not for whoever asks.
pub(super) fn elsewhere(app: &App, visit: Option<&Visit>, lang: Lang) -> Option<Response> {
    let away = |to: &str| Some(Redirect::to(to).into_response());
    match visit {
        None if !app.is_team() => Some(shut(StatusCode::UNAUTHORIZED, lang, "enter-title", "enter-text")),
        Some(visit) if visit.locked => away("/locked"),
        Some(visit) if !app.is_team() => Some(not_there(visit.lang)),
        _ if app.is_closed() => away("/locked"),
        Some(visit) if matches!(visit.actor, Actor::Member { .. }) => away("/"),
        _ => None,
    }
}

/// Asks for name, password and code.
pub(super) async fn show(
    State(app): State<Arc<App>>,
    visit: Option<Extension<Visit>>,
    Extension(Wished(lang)): Extension<Wished>,
) -> Answer {
    match elsewhere(&app, visit.as_ref().map(|v| &v.0), lang) {
        Some(answer) => Ok(answer),
        None => sign_in_page(&app, &Desk::of(&app, visit, lang)?, None),
    }
}

/// Signs in.
pub(super) async fn send(
    State(app): State<Arc<App>>,
    visit: Option<Extension<Visit>>,
    Extension(Wished(lang)): Extension<Wished>,
    headers: HeaderMap,
    form: Signed,
) -> Answer {
    if let Some(answer) = elsewhere(&app, visit.as_ref().map(|v| &v.0), lang) {
        return Ok(answer);
    }
    let session = visit.as_ref().map_or("", |v| v.id.as_str()).to_owned();
    let typed = Typed {
        name: form.get("name").to_owned(),
        password: Passphrase::new(form.0.get("password").cloned().unwrap_or_default()),
        code: form.get("code").to_owned(),
    };
    match enter(&app, &session, typed, &headers).await? {
        Came::In(found) => come_in(&app, &session, *found).await,
        #[cfg(feature = "passkeys")]
        Came::Halfway(answer) => Ok(answer),
        Came::Not => wrong(&app, visit, lang),
    }
}

/// What was typed at the sign-in page.
pub(super) struct Typed {
    pub(super) name: String,
    pub(super) password: Passphrase,
    pub(super) code: String,
}

/// How far somebody came with it.
pub(super) enum Came {
    In(Box<(Account, OpenKey)>),
    /// On to the page that asks for a passkey or a code.
    #[cfg(feature = "passkeys")]
    Halfway(Response),
    Not,
}

#[cfg(not(feature = "passkeys"))]
async fn enter(app: &Arc<App>, session: &str, typed: Typed, _: &HeaderMap) -> crate::Result<Came> {
    let Typed { name, password, code } = typed;
    let of = name.clone();
    let found = app.prove(&of, session, move |store| flow::sign_in(store, &name, &password, &code)).await?;
    Ok(found.map_or(Came::Not, |found| Came::In(Box::new(found))))
}

/// Begins the session of somebody who is proved.
pub(super) async fn come_in(app: &Arc<App>, session: &str, (account, key): (Account, OpenKey)) -> Answer {
    let key = Arc::new(key);
    let id = app.with_door(|door| {
        let id = door.sign_in(session, account.id, Instant::now())?;
        door.remember(&id, |s| s.key = Some(key.clone()));
        Ok::<_, crate::Problem>(id)
    })?;
    settle(app, key, account.label).await;
    Ok(with_cookie(app, &id, "/"))
}

/// The one answer to whatever is wrong.
pub(super) fn wrong(app: &App, visit: Option<Extension<Visit>>, lang: Lang) -> Answer {
    refused(app, visit, lang, "signin-wrong")
}

/// The sign-in page once more, with what is the matter.
pub(super) fn refused(app: &App, visit: Option<Extension<Visit>>, lang: Lang, why: &'static str) -> Answer {
    let mut answer = sign_in_page(app, &Desk::of(app, visit, lang)?, Some(why))?;
    *answer.status_mut() = StatusCode::FORBIDDEN;
    Ok(answer)
}

fn sign_in_page(app: &App, desk: &Desk, wrong: Option<&'static str>) -> Answer {
    let page = SignIn { say: Say::of(desk.lang), csrf: &desk.csrf, wrong, here: "/signin" };
    Ok(desk.with(app, html(&page)?))
}

/// Asks for a one-time code and a new password.
pub(super) async fn redeem_show(
    State(app): State<Arc<App>>,
    visit: Option<Extension<Visit>>,
    Extension(Wished(lang)): Extension<Wished>,
) -> Answer {
    match elsewhere(&app, visit.as_ref().map(|v| &v.0), lang) {
        Some(answer) => Ok(answer),
        None => redeem_page(&app, &Desk::of(&app, visit, lang)?, None),
    }
}

/// Chooses a password by an invitation or a recovery code.
pub(super) async fn redeem(
    State(app): State<Arc<App>>,
    visit: Option<Extension<Visit>>,
    Extension(Wished(lang)): Extension<Wished>,
    form: Signed,
) -> Answer {
    if let Some(answer) = elsewhere(&app, visit.as_ref().map(|v| &v.0), lang) {
        return Ok(answer);
    }
    let session = visit.as_ref().map_or("", |v| v.id.as_str()).to_owned();
    let (name, code) = (form.get("name").to_owned(), form.get("code").to_owned());
    let typed = |field: &str| form.0.get(field).map_or("", String::as_str);
    let password = flow::new_password(&name, typed("password"), typed("again"))?;
    let who = name.clone();
    let done = app.prove(&name, &session, move |store| flow::redeem(store, &who, &code, &password)).await?;
    let Some(done) = done else {
        let mut answer = redeem_page(&app, &Desk::of(&app, visit, lang)?, Some("redeem-wrong"))?;
        *answer.status_mut() = StatusCode::FORBIDDEN;
        return Ok(answer);
    };
    // Whoever had the old password is out.
    app.with_door(|door| door.sign_out_everywhere(&done.account));
    if done.codes.is_empty() {
        return Ok(Redirect::to("/signin").into_response());
    }
    codes_page(visit.map_or(lang, |v| v.lang), &done.codes, "/signin")
}

fn redeem_page(app: &App, desk: &Desk, wrong: Option<&'static str>) -> Answer {
    let page = Redeem { say: Say::of(desk.lang), csrf: &desk.csrf, wrong, here: "/redeem" };
    Ok(desk.with(app, html(&page)?))
}

/// Shows recovery codes, this once.
pub(super) fn codes_page(lang: Lang, codes: &[String], next: &'static str) -> Answer {
    html(&Codes { say: Say::of(lang), codes, next })
}

/// Ends this session.
pub(super) async fn out(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    _form: Signed,
) -> Answer {
    app.with_door(|door| door.sign_out(&visit.id));
    Ok(gone(&app))
}

/// Ends every session of the account.
pub(super) async fn out_everywhere(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    _form: Signed,
) -> Answer {
    app.with_door(|door| match &visit.actor {
        Actor::Member { id, .. } => door.sign_out_everywhere(id),
        _ => door.sign_out(&visit.id),
    });
    Ok(gone(&app))
}

fn gone(app: &App) -> Response {
    let forget = [(HeaderName::from_static("clear-site-data"), "\"cache\", \"storage\"")];
    let to = if app.is_team() { "/signin" } else { "/" };
    (forget, Redirect::to(to)).into_response()
}

/// Languages to choose from: tag, own name, whether it is the current one.
pub(super) fn languages(say: &Say) -> Vec<(&'static str, &'static str, bool)> {
    LANGS.into_iter().map(|l| (l.tag(), l.own_name(), l == say.lang())).collect()
}

#[derive(Template)]
#[template(path = "signin.html")]
struct SignIn<'a> {
    say: &'static Say,
    csrf: &'a str,
    wrong: Option<&'static str>,
    here: &'static str,
}

#[derive(Template)]
#[template(path = "redeem.html")]
struct Redeem<'a> {
    say: &'static Say,
    csrf: &'a str,
    wrong: Option<&'static str>,
    here: &'static str,
}

#[derive(Template)]
#[template(path = "codes.html")]
struct Codes<'a> {
    say: &'static Say,
    codes: &'a [String],
    next: &'static str,
}
