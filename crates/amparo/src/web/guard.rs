//! Before any handler: is the request for us, from our own page, from whom, and may they? After it: the headers that
//! keep a browser from leaking or running anything.
//!
//! ```text
//! guard (every request)  host, origin → who is it? → answer → headers
//! allow (every route)    its right → is it there for them? → may they? → handler
//! ```

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};

use super::api;
use super::app::App;
use super::page::{Failed, Page, explain, not_allowed, not_there, shut};
use super::rights::{self, Action, Actor, Of, Right, Verdict};
use super::session::{Found, Session, Whose};
use amparo_model::{ClaimId, ReportId};

use crate::Result;
use crate::say::{Lang, Say};

/// Somebody, as the handlers see them.
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
    /// Who it is.
    pub(super) actor: Actor,
    /// Whether the passphrase must be typed before anything else.
    pub(super) locked: bool,
    /// What they may do here, for the forms of the page.
    pub(super) may: May,
    /// The report they read here as second reader: nothing of anybody else's decisions is shown to them.
    pub(super) blind: Option<ReportId>,
}

/// What somebody may do with what a page is about.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct May {
    pub(super) code: bool,
    pub(super) decide: bool,
    pub(super) release: bool,
    pub(super) open_case: bool,
}

/// The language a browser asked for, where nobody is there yet.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wished(pub(super) Lang);

/// What [`allow`] needs to know about its route.
#[derive(Clone)]
pub(super) struct Gate {
    pub(super) app: Arc<App>,
    pub(super) right: &'static Right,
}

/// Headers of every answer.
const HEADERS: [(HeaderName, &str); 8] = [
    (
        header::CONTENT_SECURITY_POLICY,
        "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; \
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

/// The guard: every request, also to addresses that do not exist.
pub(super) async fn guard(State(app): State<Arc<App>>, mut request: Request, next: Next) -> Response {
    if api::is_api(request.uri().path()) {
        return dress(api::guard(&app, request, next).await);
    }
    let mut lang = wished(&app, request.headers());
    if let Err(id) = check(&app, request.headers(), request.method(), true) {
        return dress(shut(StatusCode::FORBIDDEN, lang, "error-title", id));
    }
    let path = request.uri().path();
    // What shows nothing of anybody does not keep a session awake either.
    let visit = if path == "/healthz" || path.starts_with("/static/") {
        Ok(None)
    } else {
        let path = request.uri().path_and_query().map_or(path, |p| p.as_str()).to_owned();
        let cookie = cookie(&app, request.headers()).unwrap_or_default();
        who(&app, cookie, path, lang).await
    };
    let mut alone = false;
    let answer = match visit {
        Err(problem) => Failed::from(problem).into_response(),
        Ok(visit) => {
            if let Some(visit) = visit {
                lang = visit.lang;
                alone = matches!(visit.actor, Actor::Owner(_));
                request.extensions_mut().insert(visit);
            }
            request.extensions_mut().insert(Wished(lang));
            next.run(request).await
        }
    };
    dress(explain(answer, lang, alone))
}

/// Who a cookie belongs to, with what they may by now: asked of the store each time, so that what an administrator
/// takes away is gone at once.
pub(super) async fn who(app: &Arc<App>, id: String, path: String, lang: Lang) -> Result<Option<Visit>> {
    let (session, locked) = match app.find(&id) {
        Found::Stranger => return Ok(None),
        Found::Locked(session) => {
            app.lock_if_idle();
            (session, true)
        }
        Found::Here(session) => (session, false),
    };
    let actor = match &session.whose {
        Whose::Guest => Actor::Guest,
        Whose::Owner => Actor::Owner(app.who.clone()),
        // A closed store proves nobody.
        Whose::Account(_) if app.is_closed() => return Ok(None),
        Whose::Account(account) => {
            let id = account.clone();
            let found = app
                .on_store(move |store| {
                    let (account, roles) = (store.account(&id)?, store.roles(&id)?);
                    let disabled = account.disabled_at.is_some();
                    (!disabled).then(|| Actor::member(store, account, roles)).transpose()
                })
                .await?;
            let Some(actor) = found else {
                app.with_door(|door| door.sign_out_everywhere(account));
                return Ok(None);
            };
            actor
        }
    };
    let lang = session.lang.unwrap_or(lang);
    Ok(Some(Visit { id, session, lang, path, actor, locked, may: May::default(), blind: None }))
}

/// Before the handler of a route: its right.
pub(super) async fn allow(State(gate): State<Gate>, mut request: Request, next: Next) -> Response {
    let Gate { app, right } = gate;
    debug_assert!(*request.method() == right.method() || *request.method() == Method::HEAD);
    if right.action == Action::Open {
        return next.run(request).await;
    }
    let Ok(mut visit) = present(&request) else {
        return if right.is_api() { api::turned_away(&app, &request) } else { turned_away(&app, &request) };
    };
    if right.is_api() {
        return match api::may_ask(right, &visit, &request) {
            Err(wrong) => wrong.into_response(),
            Ok(()) => match verdict(&app, right, &mut visit, request.uri().path().to_owned()).await {
                Err(problem) => api::Wrong::from(problem).into_response(),
                Ok(Verdict::NotThere) => api::Wrong::not_there().into_response(),
                Ok(Verdict::NotAllowed) => api::Wrong::not_allowed().into_response(),
                Ok(Verdict::Yes) => {
                    request.extensions_mut().insert(visit);
                    next.run(request).await
                }
            },
        };
    }
    match verdict(&app, right, &mut visit, request.uri().path().to_owned()).await {
        Err(problem) => Failed::from(problem).into_response(),
        Ok(Verdict::NotThere) => not_there(visit.lang),
        Ok(Verdict::NotAllowed) => not_allowed(visit.lang),
        Ok(Verdict::Yes) => {
            request.extensions_mut().insert(visit);
            next.run(request).await
        }
    }
}

/// What is no route: for whoever is signed in, the same page as for what is not theirs.
pub(super) async fn nothing(State(app): State<Arc<App>>, request: Request) -> Response {
    let is_api = api::is_api(request.uri().path());
    match present(&request) {
        Ok(_) if is_api => api::Wrong::not_there().into_response(),
        Err(()) if is_api => api::turned_away(&app, &request),
        Ok(visit) => not_there(visit.lang),
        Err(()) => turned_away(&app, &request),
    }
}

/// A route that does not know the method: the pages say no more than that there is nothing.
pub(super) async fn wrong_method(app: State<Arc<App>>, request: Request) -> Response {
    if api::is_api(request.uri().path()) && present(&request).is_ok() {
        return api::Wrong::method().into_response();
    }
    nothing(app, request).await
}

/// Whoever is signed in and not locked out.
pub(super) fn present(request: &Request) -> Result<Visit, ()> {
    let visit = request.extensions().get::<Visit>().cloned().ok_or(())?;
    if visit.locked || matches!(visit.actor, Actor::Guest) { Err(()) } else { Ok(visit) }
}

/// The answer to whoever is not: where to go first.
fn turned_away(app: &App, request: &Request) -> Response {
    let visit = request.extensions().get::<Visit>();
    let lang = request.extensions().get::<Wished>().map_or(Lang::En, |w| w.0);
    let looks = matches!(*request.method(), Method::GET | Method::HEAD);
    match visit {
        Some(visit) if visit.locked => Redirect::to("/locked").into_response(),
        _ if app.is_team() && app.is_closed() => Redirect::to("/locked").into_response(),
        _ if app.is_team() && looks => Redirect::to("/signin").into_response(),
        _ if app.is_team() => shut(StatusCode::UNAUTHORIZED, lang, "error-title", "signin-first"),
        _ => shut(StatusCode::UNAUTHORIZED, lang, "enter-title", "enter-text"),
    }
}

async fn verdict(app: &Arc<App>, right: &'static Right, visit: &mut Visit, path: String) -> Result<Verdict> {
    let last = visit.session.done.last().map(|done| done.claim.to_string());
    if let Some(report) = second(app, right, visit, &path).await? {
        visit.may = May { decide: true, ..May::default() };
        visit.blind = Some(report);
        return Ok(Verdict::Yes);
    }
    let actor = &visit.actor;
    let anywhere = right.of == Of::Anywhere || (right.of == Of::LastClaim && last.is_none());
    if anywhere || matches!(actor, Actor::Owner(_)) {
        let may = |action| actor.may_anywhere(action);
        visit.may = May {
            code: may(Action::Code),
            decide: may(Action::Decide),
            release: may(Action::Release),
            open_case: may(Action::OpenCase),
        };
        return Ok(if may(right.action) { Verdict::Yes } else { Verdict::NotAllowed });
    }
    let id = last.filter(|_| right.of == Of::LastClaim).unwrap_or_else(|| right.id(&path).to_owned());
    let found = app.on_store(move |store| rights::cases(store, right.of, &id)).await?;
    let Some(cases) = found else { return Ok(Verdict::NotThere) };
    let may = |action| actor.may_in(action, &cases) == Verdict::Yes;
    visit.may = May {
        code: may(Action::Code),
        decide: may(Action::Decide),
        release: may(Action::Release),
        open_case: actor.may_anywhere(Action::OpenCase),
    };
    Ok(actor.may_in(right.action, &cases))
}

/// The report a second reader asks about, where the route is one of the few that are open to them.
async fn second(
    app: &Arc<App>,
    right: &'static Right,
    visit: &Visit,
    path: &str,
) -> Result<Option<ReportId>> {
    let Actor::Member { blind, .. } = &visit.actor else { return Ok(None) };
    if blind.is_empty() || !right.open_to_second() {
        return Ok(None);
    }
    let report = match right.of {
        Of::Report => ReportId::parse(right.id(path)),
        Of::Claim => match ClaimId::parse(right.id(path)) {
            Some(claim) => app.on_store(move |store| rights::report_of(store, &claim)).await?,
            None => None,
        },
        Of::LastClaim => visit.session.done.last().and_then(|done| done.report.clone()),
        _ => None,
    };
    Ok(report.filter(|r| blind.contains_key(r)))
}

/// Whether the request is meant for us and comes from our own page; `pages`: whether a browser must say so where something
/// is written (programs say nothing of it, and prove themselves otherwise).
pub(super) fn check(
    app: &App,
    headers: &HeaderMap,
    method: &Method,
    pages: bool,
) -> Result<(), &'static str> {
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
    let writes = method != Method::GET && method != Method::HEAD;
    if !origin_is_ours || (pages && writes && !said_where_from) {
        return Err("error-origin");
    }
    Ok(())
}

/// The name of our cookie: with the port, because browsers keep one jar for all ports of an address.
pub(super) fn cookie_name(app: &App) -> String {
    format!("amparo-{}", app.port())
}

pub(super) fn cookie(app: &App, headers: &HeaderMap) -> Option<String> {
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
            undo: self.undo(),
            moved: flash.is_some() && self.session.moved.is_some(),
            flash,
            may: self.may,
            person: matches!(self.actor, Actor::Member { .. }).then(|| self.actor.name().to_owned()),
            administers: self.actor.may_anywhere(Action::Administer),
            told: std::cell::RefCell::default(),
            demo: app.demo,
        }
    }

    /// What would be taken back now, if anything.
    fn undo(&self) -> Option<(String, Option<String>)> {
        let done = self.session.done.last().filter(|_| self.may.decide)?;
        Some((done.what.id().to_owned(), done.report.as_ref().map(ToString::to_string)))
    }

    /// What pages and log call them.
    pub(super) fn name(&self) -> String {
        self.actor.name().to_owned()
    }

    /// Says something on the next page.
    pub(super) fn say_next(&self, app: &App, words: String) {
        app.with_door(|door| {
            door.remember(&self.id, |s| {
                s.flash = Some(words);
                s.moved = None;
            });
        });
    }

    /// Messages of the language.
    pub(super) fn say(&self) -> &'static Say {
        Say::of(self.lang)
    }
}
