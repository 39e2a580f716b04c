//! The first tour: eight steps through the work, each a sentence and links to the place where it is done, found in what the
//! store holds. A step that somebody may not do has no link. It changes nothing.

use std::sync::Arc;

use amparo_model::{CaseId, ClaimId, Reviewed, Said};
use amparo_store::{InboxFilter, InboxRow, Store};
use askama::Template;
use axum::Extension;
use axum::extract::State;

use super::app::App;
use super::guard::Visit;
use super::inbox::event;
use super::page::{Answer, Page, html};
use super::rights::{Action, Actor, Verdict};
use crate::Result;
use crate::say::{Lang, Say};
use crate::show::groups::in_order;

/// The newest reports in which something to show is looked for.
const NEWEST: usize = 50;

pub(super) async fn show(State(app): State<Arc<App>>, Extension(visit): Extension<Visit>) -> Answer {
    let (actor, say) = (visit.actor.clone(), visit.say());
    let steps = app.on_store(move |store| steps(store, &actor, say)).await?;
    html(&View { page: visit.page(&app, "tour"), steps })
}

/// A step: message id of its sentence, and what it leads to: message id of the name, address.
struct Step {
    says: &'static str,
    links: Vec<(&'static str, String)>,
}

/// The steps, in the order of the work.
fn steps(store: &Store, actor: &Actor, say: &Say) -> Result<Vec<Step>> {
    let within = actor.scope();
    let may = |action, cases: &[CaseId]| actor.may_in(action, cases) == Verdict::Yes;
    let rows =
        store.inbox(&InboxFilter { within: within.clone(), limit: NEWEST, ..InboxFilter::default() })?.rows;
    // What the reader can read, else what shows most.
    let best = |wanted: &dyn Fn(&InboxRow) -> bool| {
        let own = |row: &InboxRow| Lang::parse(&row.language) == Some(say.lang());
        rows.iter().filter(|row| wanted(row)).max_by_key(|row| (own(row), row.claims.proposed))
    };
    let guarded = match best(&|row| !row.protection.is_empty()) {
        Some(row) => to_protect(store, row)?,
        None => None,
    };
    let open = best(&|row| row.claims.proposed > 0 && may(Action::Decide, &row.cases));
    let (accept, correct) = match open {
        Some(row) => to_decide(store, row, say)?,
        None => (None, None),
    };
    let cases: Vec<CaseId> = store.cases()?.into_iter().map(|c| c.id).filter(|c| within.has(c)).collect();
    let public = cases.iter().find(|case| may(Action::Release, std::slice::from_ref(*case)));

    let step = |says, links: Vec<Option<(&'static str, String)>>| Step {
        says,
        links: links.into_iter().flatten().collect(),
    };
    let add = actor.may_anywhere(Action::Code).then(|| ("inbox-add-title", "/#add".to_owned()));
    let event = (!rows.is_empty()).then(|| ("filter-events", format!("/?only={}#event-1", event::WORD)));
    Ok(vec![
        step("tour-add", vec![add]),
        step("tour-protect", vec![guarded.map(|to| ("group-protection", to))]),
        step("tour-accept", vec![accept.map(|to| ("review-accept", to))]),
        step("tour-correct", vec![correct.map(|to| ("review-correct", to))]),
        step("tour-event", vec![event]),
        step(
            "tour-board",
            vec![
                Some(("nav-board", "/board?status=all#rows".to_owned())),
                cases.first().map(|case| ("case-life", format!("/cases/{case}#life"))),
            ],
        ),
        step(
            "tour-publish",
            vec![public.map(|case| ("case-preview", format!("/cases/{case}/release#findings")))],
        ),
        step("tour-lock", vec![Some(("nav-lock", "#lock".to_owned()))]),
    ])
}

/// Where a report says that somebody must be protected.
fn to_protect(store: &Store, row: &InboxRow) -> Result<Option<String>> {
    let claims = store.claims_of(&row.id)?;
    let claim = claims.iter().find(|c| matches!(c.said(), Said::Protection(_)));
    Ok(claim.map(|c| at("", row, c)))
}

/// Where a claim of a report is accepted and where another is corrected: acts, which show most, before anything else.
fn to_decide(store: &Store, row: &InboxRow, say: &Say) -> Result<(Option<String>, Option<String>)> {
    let claims = store.claims_of(&row.id)?;
    let order = in_order(&claims, &store.report(&row.id)?.events, say);
    let told = |id: &ClaimId| claims.iter().find(|c| &c.claim.id == id);
    let mut open: Vec<&Reviewed> = order.iter().filter_map(told).collect();
    open.sort_by_key(|c| !matches!(c.said(), Said::Act(_)));
    let to = |does: &str, n: usize| open.get(n).map(|c| at(does, row, c));
    Ok((to("", 0), to("do=correct&", 1).or_else(|| to("do=correct&", 0))))
}

/// The address of a claim on the page of its report, with what is to be done there.
fn at(does: &str, row: &InboxRow, claim: &Reviewed) -> String {
    format!("/reports/{}?{does}at={1}#c-{1}", row.id, claim.claim.local)
}

#[derive(Template)]
#[template(path = "tour.html")]
struct View {
    page: Page,
    steps: Vec<Step>,
}
