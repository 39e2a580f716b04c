//! The JSON API: the table of its routes with their rights, and who may ask. What a route takes and answers with is the
//! type of its handler: the document (`/api/v1/openapi.json`) is made of the table and those types, and cannot differ.
//!
//! ```text
//! request ─▶ guard (host, token or session) ─▶ allow (the right of the route, the scope of the token) ─▶ handler ─▶ flow
//! ```

mod bars;
mod board;
mod book;
mod call;
mod cases;
mod claims;
mod claims_decide;
mod codebook;
mod document;
mod home;
mod people;
mod reports;
mod search;
mod terms;
mod work;
mod wrong;

use std::sync::Arc;

use amparo_store::Store;
use axum::extract::Request;
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::app::App;
use super::guard::{self, Visit, Wished};
use super::rights::{Action, Actor, Limits, Of, Right};
use super::session::{Session, Whose, same};
use crate::say::Lang;
use crate::{Problem, Result, flow};

pub use document::document;
pub(super) use wrong::Wrong;

/// A route of the API: its right, what it is called, and what it takes and gives.
pub(super) struct Endpoint {
    /// Method, address, action, and where its case comes from.
    pub(super) right: Right,
    /// Stable name in the document.
    name: &'static str,
    /// What it does: the first line is the summary.
    docs: &'static [&'static str],
    /// Writes down the types of the handler.
    shapes: fn(&mut book::Book) -> book::Shapes,
}

macro_rules! api {
    ($($(#[doc = $doc:literal])* $method:ident $path:literal $action:ident $of:ident $room:ident::$handler:ident;)*) => {
        /// Every route of the API.
        pub(super) const API: &[Endpoint] = &[$(Endpoint {
            right: Right {
                method: stringify!($method),
                path: concat!("/api/v1", $path),
                action: Action::$action,
                of: Of::$of,
                answer: || call::$method($room::$handler),
            },
            name: concat!(stringify!($room), "_", stringify!($handler)),
            docs: &[$($doc),*],
            shapes: |book| book::$method($room::$handler, book),
        }),*];
    };
}

api! {
    /// This document.
    get "/openapi.json" Open Anywhere home::openapi;
    /// Whether the program answers, and its version.
    get "/health" Open Anywhere home::health;
    /// Who asks: the person, the cases with the role in each, and what the token may.
    get "/me" Enter Anywhere home::me;
    /// List reports, newest first.
    get "/reports" Look Anywhere reports::list;
    /// Add a report: the file as it is.
    ///
    /// It is read, its claims are proposed, and nothing is accepted. Files inside it (attached to a mail) become reports
    /// of their own. The same bytes again are told, not stored.
    post "/reports" Code Anywhere reports::add;
    /// Write down what was heard and stands in no file: the words become a report of their own.
    post "/notes" Code Anywhere reports::note;
    /// One report with its text and its claims.
    ///
    /// Offsets are Unicode code points into `text`; `end` is exclusive; `text[start:end] == quote`.
    get "/reports/{id}" Look Report reports::show;
    /// The file as it came.
    get "/reports/{id}/original" Look Report reports::original;
    /// Assign a report: to whoever asks, to a member of its case, or to nobody.
    post "/reports/{id}/assign" Code Report work::assign;
    /// Put a report away until a day, on which it comes back by itself; or bring it back.
    post "/reports/{id}/snooze" Code Report work::snooze;
    /// List claims with the decisions that hold, newest first.
    get "/claims" Look Anywhere claims::list;
    /// One claim with every decision about it.
    get "/claims/{id}" Look Claim claims::show;
    /// Accept a claim: the case says so too.
    ///
    /// `seen` names the decision that held when the claim was looked at (null: none). Where another one holds by now,
    /// nothing is written, and the answer shows the claim as it stands.
    post "/claims/{id}/accept" Decide Claim claims_decide::accept;
    /// Accept a claim with other content; the words of the source stay what they are.
    post "/claims/{id}/correct" Decide Claim claims_decide::correct;
    /// Reject a claim: the source does not say so, or it is not about this.
    post "/claims/{id}/reject" Decide Claim claims_decide::reject;
    /// Withdraw a claim that was accepted and holds no longer.
    post "/claims/{id}/withdraw" Decide Claim claims_decide::withdraw;
    /// Take back the decision that holds: the one before it holds again.
    post "/claims/{id}/undo" Decide Claim claims_decide::undo;
    /// List cases, newest first.
    get "/cases" Look Anywhere cases::list;
    /// Open a case. Whoever does it works on it from then on.
    post "/cases" OpenCase Anywhere cases::open;
    /// One case: its standard of proof, people with their liberty lines, reports, and what is missing.
    get "/cases/{id}" Look Case cases::show;
    /// Put a report into the case.
    post "/cases/{id}/reports" Code Case cases::attach;
    /// Say which standard of proof the case meets, and why.
    post "/cases/{id}/standard" Decide Case cases::standard;
    /// The reports of the case beside each other: copies, events, contradictions, independent origins, and records that may
    /// be one person.
    get "/cases/{id}/beside" Look Case cases::beside;
    /// One person, group, organisation or place: accepted claims and the entries of the life line.
    get "/people/{id}" Look Person people::show;
    /// People at risk over every case: where each stands, since when, who says so, what is missing.
    get "/board" Look Anywhere board::show;
    /// Find reports, accepted claims, records, cases and reasons by words, and by terms of a field.
    ///
    /// All words must stand in a hit; `"words in a row"`, `-without`, `begin*`. A name is found in other scripts and spellings
    /// too, and such a hit says so.
    get "/search" Look Anywhere search::find;
    /// The lists of terms.
    get "/codebook" Enter Anywhere codebook::lists;
    /// One list with its terms: labels, boundaries, counting rules, codes elsewhere.
    get "/codebook/{list}" Enter Anywhere codebook::list;
}

/// Whether an address is one of the API.
pub(super) fn is_api(path: &str) -> bool {
    path == "/api" || path.starts_with("/api/")
}

/// The guard of the API: every request, also to addresses that do not exist.
pub(super) async fn guard(app: &Arc<App>, mut request: Request, next: Next) -> Response {
    let headers = request.headers();
    let asked = headers.get(header::ACCEPT_LANGUAGE).and_then(|v| v.to_str().ok()).and_then(Lang::accept);
    let lang = asked.or(app.lang).unwrap_or_default();
    let path = request.uri().path().to_owned();
    let answer = match guard::check(app, headers, request.method(), false) {
        Err(_) => Wrong::new(StatusCode::FORBIDDEN, Problem::refused("error-origin")).into_response(),
        Ok(()) => match who(app, headers, &path, lang).await {
            Err(wrong) => wrong.into_response(),
            Ok(visit) => {
                if let Some(visit) = visit {
                    request.extensions_mut().insert(Visit { lang, ..visit });
                }
                request.extensions_mut().insert(Wished(lang));
                next.run(request).await
            }
        },
    };
    wrong::explain(answer, lang, &path)
}

/// Who asks: by a token where one is sent, else by the session of a browser.
async fn who(app: &Arc<App>, headers: &HeaderMap, path: &str, lang: Lang) -> Result<Option<Visit>, Wrong> {
    let Some(sent) = headers.get(header::AUTHORIZATION) else {
        let cookie = guard::cookie(app, headers).unwrap_or_default();
        return Ok(guard::who(app, cookie, path.to_owned(), lang).await?);
    };
    if app.is_closed() {
        return Err(Wrong::locked());
    }
    let secret = sent.to_str().ok().and_then(|sent| sent.split_once(' '));
    let secret =
        secret.filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer")).map(|(_, secret)| secret.trim());
    let found = match secret {
        Some(secret) => {
            let (secret, team, owner) = (secret.to_owned(), app.is_team(), app.who.clone());
            app.on_store(move |store| actor(store, &secret, team, owner)).await?
        }
        None => None,
    };
    let Some((actor, whose)) = found else {
        tokio::time::sleep(app.wrong_token()).await;
        return Err(Wrong::nobody());
    };
    app.asked_by_token();
    let (id, path, session) = (String::new(), path.to_owned(), Session::passing(whose)?);
    Ok(Some(Visit { id, session, lang, path, actor, locked: false, may: guard::May::default(), blind: None }))
}

fn actor(store: &Store, secret: &str, team: bool, owner: String) -> Result<Option<(Actor, Whose)>> {
    let Some((token, account)) = flow::actor_of(store, secret, team)? else { return Ok(None) };
    let (person, whose) = match account {
        None => (Actor::Owner(owner), Whose::Owner),
        Some((account, roles)) => {
            let whose = Whose::Account(account.id.clone());
            (Actor::member(store, account, roles)?, whose)
        }
    };
    Ok(Some((person.with(token), whose)))
}

/// Whether a request may be looked at at all: within the scope of its token; written to by a session, with the token of its
/// forms, which no other site can send.
pub(super) fn may_ask(right: &Right, visit: &Visit, request: &Request) -> Result<(), Wrong> {
    if let Actor::Token { limits, .. } = &visit.actor {
        let refused = || Wrong::new(StatusCode::FORBIDDEN, Problem::refused("problem-api-scope"));
        return if limits.let_do(right.action) { Ok(()) } else { Err(refused()) };
    }
    let sent = request.headers().get(CSRF).and_then(|v| v.to_str().ok());
    if right.method == "get" || sent.is_some_and(|sent| same(sent, &visit.session.csrf)) {
        return Ok(());
    }
    Err(Wrong::new(StatusCode::FORBIDDEN, Problem::refused("problem-api-csrf")))
}

/// The header with which the script of a page writes.
const CSRF: &str = "x-csrf-token";

/// The answer to whoever is not known, or locked out.
pub(super) fn turned_away(app: &App, request: &Request) -> Response {
    let locked = request.extensions().get::<Visit>().is_some_and(|visit| visit.locked);
    let wrong = if locked || app.is_closed() { Wrong::locked() } else { Wrong::nobody() };
    wrong.into_response()
}

/// The token of a visit, if it is one.
fn limits(visit: &Visit) -> Option<&Limits> {
    if let Actor::Token { limits, .. } = &visit.actor { Some(limits) } else { None }
}
