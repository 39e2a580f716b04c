//! One report: its text with the cited words marked, beside the claims proposed from it.

mod card;
mod view;

use std::collections::BTreeMap;
use std::sync::Arc;

use amparo_model::{CaseId, ReportId, Span};
use amparo_store::{Scope, Store};
use axum::Extension;
use axum::extract::{Path, Query, State};
use axum::http::header;
use axum::response::{IntoResponse, Redirect};

use super::app::App;
use super::case::opened;
use super::form::Signed;
use super::guard::Visit;
use super::page::{Answer, html};
use super::rights::{Action, Actor, may_in};
use super::sealed::{Looker, settle};
use crate::{Problem, Result, flow};

/// The id in an address.
pub(super) fn report_id(text: &str) -> Result<ReportId> {
    ReportId::parse(text).ok_or_else(|| Problem::not_found("problem-no-such").value("kind", "report"))
}

pub(super) async fn show(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    Path(id): Path<String>,
    Query(query): Query<BTreeMap<String, String>>,
) -> Answer {
    let id = report_id(&id)?;
    let wish = view::Wish {
        doing: query.get("do").cloned().unwrap_or_default(),
        at: query.get("at").cloned(),
        make: query.get("make").and_then(|span| span.split_once('-')).and_then(|(start, end)| {
            Some(Span { start: start.parse().ok()?, end: end.parse().ok()? }).filter(|_| visit.may.code)
        }),
        lang: visit.lang,
        within: visit.actor.scope(),
        decides: visit.may.decide,
        looker: Looker::of(&visit),
        blind: visit.blind.clone(),
        who: matches!(visit.actor, Actor::Member { .. }).then(|| visit.name()),
    };
    let seen = app.on_store(move |store| view::gather(store, &id, &wish)).await?;
    html(&view::View { page: visit.page(&app, "inbox"), seen })
}

/// The file as it came, to be kept or opened elsewhere: never shown by the browser itself.
pub(super) async fn original(State(app): State<Arc<App>>, Path(id): Path<String>) -> Answer {
    let id = report_id(&id)?;
    let (bytes, name) =
        app.on_store(move |store| Ok((store.original(&id)?, store.report(&id)?.file_name))).await?;
    let name: String =
        name.chars().map(|c| if c.is_ascii_alphanumeric() || ".-_".contains(c) { c } else { '_' }).collect();
    let headers = [
        (header::CONTENT_TYPE, "application/octet-stream".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
        (header::CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox".to_owned()),
    ];
    Ok((headers, bytes).into_response())
}

/// Puts the report into a case, an existing or a new one.
pub(super) async fn attach(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    Path(id): Path<String>,
    form: Signed,
) -> Answer {
    let report = report_id(&id)?;
    let (case, title) = (form.get("case").to_owned(), form.get("title").to_owned());
    let actor = visit.actor.clone();
    app.on_store(move |store| {
        may_show(store, &report, &actor)?;
        let case = match (CaseId::parse(&case), title.as_str()) {
            (_, title) if !title.is_empty() => opened(store, title, &actor)?,
            (Some(case), _) => {
                may_in(&actor, Action::Code, std::slice::from_ref(&case))?;
                case
            }
            (None, _) => return Err(Problem::usage("problem-choose-case")),
        };
        put_into(store, &report, &case, &actor)
    })
    .await?;
    // What came into the case is looked through for what is sealed there.
    if let Some(key) = visit.session.key.clone() {
        settle(&app, key, visit.name()).await;
    }
    visit.say_next(&app, visit.say().n("case-attached", 1));
    Ok(Redirect::to(&format!("/reports/{id}")).into_response())
}

/// Out of a case a report is shown to the people of another one: that is a reviewer's to decide.
pub(super) fn may_show(store: &Store, report: &ReportId, actor: &Actor) -> Result<()> {
    let cases = store.cases_of_report(report)?;
    may_in(actor, if cases.is_empty() { Action::Code } else { Action::Decide }, &cases)
}

/// Puts a report into a case. That it may be put there was asked before: a case opened just now is nobody's yet in what
/// the request knows.
pub(super) fn put_into(store: &Store, report: &ReportId, case: &CaseId, actor: &Actor) -> Result<()> {
    let within = Scope::Of { cases: [case.clone()].into(), loose: false };
    let within = if actor.scope() == Scope::All { Scope::All } else { within };
    flow::attach(store, case, report, &within, actor.name())
}
