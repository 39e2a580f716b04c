//! Before any handler: is the request for us, from our own page, and from somebody who came in by the token? After
//! it: the headers that keep a browser from leaking or running anything.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};

use super::app::App;
use super::page::{Page, explain, shut};
use super::session::{Found, Session};
use crate::say::{Lang, Say};

/// Somebody who may look, as the handlers see them.
#[derive(Clone, Debug)]
pub(super) struct Visit {
    /// The session's id, to change what it remembers.
    pub(super) id: String,
    /// The session.
    pub(super) session: Session,
    /// The language of the answer.
    pub(super) lang: Lang,
    /// Where the request went, for coming back.
    pub(super) path: String,
}

/// Headers of every answer.
const HEADERS: [(HeaderName, &str); 8] = [
    (
        header::CONTENT_SECURITY_POLICY,
        "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; form-action 'self'; \
         base-uri 'none'; frame-ancestors 'none'",
    ),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "no-referrer"),
    (header::CACHE_CONTROL, "no-store"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (
        HeaderName::from_static("permissions-policy"),
        "camera=(), microphone=(), geolocation=(), interest-cohort=(), browsing-topics=()",
    ),
];

/// The guard.
pub(super) async fn guard(State(app): State<Arc<App>>, mut request: Request, next: Next) -> Response {
    let mut lang = wished(&app, request.headers());
    let path = request.uri().path().to_owned();
    let answer = match check(&app, request.headers(), request.method()) {
        Err(id) => shut(StatusCode::FORBIDDEN, lang, "error-title", id),
        Ok(()) if is_open_to_all(&path) => next.run(request).await,
        Ok(()) => {
            let id = cookie(&app, request.headers()).unwrap_or_default();
            match app.find(&id) {
                Found::Stranger => shut(StatusCode::UNAUTHORIZED, lang, "enter-title", "enter-text"),
                Found::Locked(session) => {
                    app.lock_if_idle();
                    lang = session.lang.unwrap_or(lang);
                    if path == "/locked" || path == "/unlock" {
                        request.extensions_mut().insert(Visit { id, session, lang, path });
                        next.run(request).await
                    } else {
                        Redirect::to("/locked").into_response()
                    }
                }
                Found::Here(session) => {
                    lang = session.lang.unwrap_or(lang);
                    let path = request.uri().path_and_query().map_or(path, ToString::to_string);
                    request.extensions_mut().insert(Visit { id, session, lang, path });
                    next.run(request).await
                }
            }
        }
    };
    dress(explain(answer, lang))
}

/// Pages without a session: they show nothing of the store.
fn is_open_to_all(path: &str) -> bool {
    matches!(path, "/healthz" | "/enter") || path.starts_with("/static/")
}

/// Whether the request is meant for us and comes from our own page.
fn check(app: &App, headers: &HeaderMap, method: &Method) -> Result<(), &'static str> {
    let text = |name: HeaderName| headers.get(name).map(|value| value.to_str().unwrap_or("?"));
    let port = app.port();
    let hosts = [format!("127.0.0.1:{port}"), format!("localhost:{port}")];
    let host = text(header::HOST).unwrap_or_default();
    // Another name that leads here is an attack on the browser (DNS rebinding).
    if !hosts.iter().any(|ours| ours == host) {
        return Err("error-origin");
    }
    let site = text(HeaderName::from_static("sec-fetch-site"));
    if !matches!(site, None | Some("same-origin" | "none")) {
        return Err("error-origin");
    }
    let origin = text(header::ORIGIN);
    // Our own pages send `null`, because they send no referrer; then the browser's own word decides.
    let origin_is_ours = match origin {
        None => true,
        Some("null") => site == Some("same-origin"),
        Some(origin) => origin == format!("http://{host}"),
    };
    let said_where_from = origin.is_some() || site == Some("same-origin");
    if !origin_is_ours || (method != Method::GET && method != Method::HEAD && !said_where_from) {
        return Err("error-origin");
    }
    Ok(())
}

/// The name of our cookie: with the port, because browsers keep one jar for all ports of an address.
pub(super) fn cookie_name(app: &App) -> String {
    format!("amparo-{}", app.port())
}

fn cookie(app: &App, headers: &HeaderMap) -> Option<String> {
    let name = cookie_name(app);
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value.to_owned())
}

fn wished(app: &App, headers: &HeaderMap) -> Lang {
    let browser = headers.get(header::ACCEPT_LANGUAGE).and_then(|v| v.to_str().ok()).and_then(Lang::accept);
    app.lang.or(browser).unwrap_or_default()
}

fn dress(mut answer: Response) -> Response {
    for (name, value) in HEADERS {
        answer.headers_mut().entry(name).or_insert(HeaderValue::from_static(value));
    }
    answer
}

impl Visit {
    /// What every page needs.
    pub(super) fn page(&self, app: &App, here: &'static str) -> Page {
        let flash = self.session.flash.clone();
        if flash.is_some() {
            app.with_door(|door| door.remember(&self.id, |s| s.flash = None));
        }
        Page {
            say: Say::of(self.lang),
            csrf: self.session.csrf.clone(),
            here,
            path: self.path.clone(),
            flash,
            can_undo: self.session.last.is_some(),
        }
    }

    /// Says something on the next page.
    pub(super) fn say_next(&self, app: &App, words: String) {
        app.with_door(|door| door.remember(&self.id, |s| s.flash = Some(words)));
    }

    /// Messages of the language.
    pub(super) fn say(&self) -> &'static Say {
        Say::of(self.lang)
    }
}
