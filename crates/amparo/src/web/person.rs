//! One person, group or organisation: what is accepted, and whether it may be named.

use std::collections::BTreeMap;
use std::sync::Arc;

use amparo_model::{CaseId, Publicity, Record, RecordId, ReportId};
use amparo_store::{CaseView, Scope, Store};
use askama::Template;
use axum::Extension;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect};

use super::app::App;
use super::form::Signed;
use super::guard::Visit;
use super::page::{Answer, Page, html};
use super::sealed::{Looker, Panel, about};
use crate::say::Say;
use crate::show::case::{self, Card};
use crate::show::chart::{self, Chart};
use crate::show::desk::Desk;
use crate::show::{Names, names};
use crate::{Problem, Result, flow};

pub(super) fn record_id(text: &str) -> Result<RecordId> {
    RecordId::parse(text).ok_or_else(|| Problem::not_found("problem-no-such").value("kind", "person"))
}

pub(super) async fn show(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    Path(id): Path<String>,
) -> Answer {
    let (id, say, memory) = (record_id(&id)?, visit.say(), app.memory.clone());
    let (within, looker) = (visit.actor.scope(), Looker::of(&visit));
    let (seen, chart, sealed) = app
        .on_store(move |store| {
            let (name, told) = flow::history(store, &id, &within, &memory, say)?;
            let people = if told.is_empty() { Vec::new() } else { vec![(name, told)] };
            let mut sealed = looker.panel(store, &store.case_of(&id)?, about(&id), say)?;
            sealed.to = format!("/people/{id}/seal");
            Ok((gather(store, &id, &within, say)?, chart::life(&people, say), sealed))
        })
        .await?;
    html(&View { page: visit.page(&app, "cases"), seen, chart, sealed })
}

pub(super) async fn publicity(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    Path(id): Path<String>,
    form: Signed,
) -> Answer {
    let (record, who) = (record_id(&id)?, visit.name());
    let (role, why) = (form.get("role").to_owned(), form.get("why").to_owned());
    let public = form.get("public") == "yes";
    if public && role.is_empty() {
        return Err(Problem::usage("problem-role-missing").into());
    }
    if why.is_empty() {
        return Err(Problem::usage("problem-say-why").into());
    }
    app.on_store(move |store| {
        let publicity = if public {
            Publicity::PublicRole { role, who: who.clone(), why: why.clone() }
        } else {
            Publicity::Private
        };
        Ok(store.set_publicity(&record, publicity, &who, &why)?)
    })
    .await?;
    Ok(Redirect::to(&format!("/people/{id}")).into_response())
}

fn gather(store: &Store, id: &RecordId, within: &Scope, say: &Say) -> Result<Seen> {
    let record = store.record(id)?;
    let case = store.case(&store.case_of(id)?)?;
    let mut cards = Vec::new();
    // A record of another case may be judged the same: what is said there is for the people of that case.
    let mut claims = Vec::new();
    for reviewed in store.record_claims(id, within)? {
        if *within == Scope::All || store.sees_claim(within, &reviewed.claim.id)? {
            claims.push(reviewed);
        }
    }
    let all = store.same_records(id, within)?;
    let mut views: BTreeMap<CaseId, CaseView> = BTreeMap::new();
    for one in all.iter().chain([id]) {
        let case = store.case_of(one)?;
        if one == id || within.has(&case) {
            views.insert(case.clone(), store.case_view(&case)?);
        }
    }
    let desks: BTreeMap<&CaseId, Desk<'_>> = views.iter().map(|(id, v)| (id, flow::desk(v, say))).collect();
    let called = |record: &Record, case: &CaseId| {
        desks.get(case).map_or_else(|| say.t("see-kept-back"), |desk| desk.label(record))
    };
    // Many claims stand in one report: it is looked at once.
    let mut looked: BTreeMap<ReportId, (Names, String)> = BTreeMap::new();
    let heard = Names::of_claims(&claims, say);
    for reviewed in &claims {
        let report = reviewed.claim.report.clone();
        if let Some(id) = report.as_ref().filter(|id| !looked.contains_key(id)) {
            let names = Names::of_claims(&store.claims_of(id)?, say);
            looked.insert(id.clone(), (names, case::origin(&store.inbox_row(id)?)));
        }
        let mut card = match report.as_ref().and_then(|id| looked.get(id)) {
            Some((names, origin)) => case::card(reviewed, names, origin, report, say),
            None => case::card(reviewed, &heard, &say.t("origin-heard"), None, say),
        };
        desks.values().for_each(|desk| card.look_for_hidden(desk));
        cards.push(card);
    }
    let mut same = Vec::new();
    for other in all.iter().filter(|other| *other != id) {
        same.push((other.to_string(), called(&store.record(other)?, &store.case_of(other)?)));
    }
    let label = called(&record, &case.id);
    let role = match record.publicity {
        Publicity::Private => None,
        Publicity::PublicRole { role, .. } => Some(role),
    };
    Ok(Seen {
        id: id.to_string(),
        label,
        kind: say.t(names::kind_id(record.kind)),
        case: (case.id.to_string(), case.title),
        role,
        cards,
        same,
    })
}

struct Seen {
    id: String,
    label: String,
    kind: String,
    case: (String, String),
    role: Option<String>,
    cards: Vec<Card>,
    same: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "person.html")]
struct View {
    page: Page,
    seen: Seen,
    chart: Chart,
    sealed: Panel,
}
