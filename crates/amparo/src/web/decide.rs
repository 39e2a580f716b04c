//! One decision at a time: accept, correct, reject, withdraw, undo.

use std::sync::Arc;

use amparo_model::{ClaimId, DecisionId, RecordId, Reviewed};
use amparo_store::Store;
use axum::Extension;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect};

use super::app::App;
use super::form::Signed;
use super::guard::Visit;
use super::page::Answer;
use super::rights::{Action, may_in};
use crate::cli::in_order;
use crate::flow::{self, Answer as Decision, Place};
use crate::say::Say;
use crate::show::{Names, claim, edit};
use crate::{Problem, Result};

pub(super) async fn accept(
    app: State<Arc<App>>,
    visit: Extension<Visit>,
    id: Path<String>,
    form: Signed,
) -> Answer {
    let place = place(&form);
    decide(app, visit, &id, form, "review-saved-accepted", move |_, _| Ok(Decision::Accept(place))).await
}

pub(super) async fn correct(
    app: State<Arc<App>>,
    visit: Extension<Visit>,
    id: Path<String>,
    form: Signed,
) -> Answer {
    let (place, typed) = (place(&form), form.0.clone());
    decide(app, visit, &id, form, "review-saved-corrected", move |store, claim| {
        let now = store.reviewed(claim)?;
        Ok(Decision::Correct(Box::new(edit::apply(now.said(), &typed)?), place))
    })
    .await
}

pub(super) async fn reject(
    app: State<Arc<App>>,
    visit: Extension<Visit>,
    id: Path<String>,
    form: Signed,
) -> Answer {
    decide(app, visit, &id, form, "review-saved-rejected", |_, _| Ok(Decision::Reject)).await
}

pub(super) async fn withdraw(
    app: State<Arc<App>>,
    visit: Extension<Visit>,
    id: Path<String>,
    form: Signed,
) -> Answer {
    decide(app, visit, &id, form, "review-saved-withdrawn", |_, _| Ok(Decision::Withdraw)).await
}

pub(super) async fn undo(
    app: State<Arc<App>>,
    visit: Extension<Visit>,
    Path(id): Path<String>,
    form: Signed,
) -> Answer {
    take_back(&app, &visit, claim_id(&id)?, form.get("why").to_owned()).await
}

/// Takes back the last decision of this session.
pub(super) async fn undo_last(app: State<Arc<App>>, visit: Extension<Visit>, _form: Signed) -> Answer {
    let last = visit.session.last.clone();
    let claim = last.ok_or_else(|| Problem::refused("review-nothing-to-undo"))?;
    take_back(&app, &visit, claim, String::new()).await
}

fn claim_id(text: &str) -> Result<ClaimId> {
    ClaimId::parse(text).ok_or_else(|| Problem::not_found("problem-no-such").value("kind", "claim"))
}

/// The record that was chosen; the empty choice is a new one, no choice at all what the flow proposes.
fn place(form: &Signed) -> Place {
    match form.0.get("record").map(String::as_str) {
        None => Place::Proposed,
        Some("") => Place::New,
        Some(id) => RecordId::parse(id).map_or(Place::Proposed, Place::Record),
    }
}

async fn decide(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    id: &str,
    form: Signed,
    saved: &'static str,
    answer: impl FnOnce(&Store, &ClaimId) -> Result<Decision> + Send + 'static,
) -> Answer {
    let claim = claim_id(id)?;
    // A button may carry the reason; words typed by hand come before it.
    let typed = form.get("why").to_owned();
    let why = if typed.is_empty() { form.get("reason").to_owned() } else { typed };
    let seen = form.0.get("seen").map(|id| DecisionId::parse(id));
    let (actor, say, decided) = (visit.actor.clone(), visit.say(), claim.clone());
    let (back, what) = app
        .on_store(move |store| {
            let before = order(store, &claim, say)?;
            let answer = answer(store, &claim)?;
            if let Decision::Accept(Place::Record(record)) | Decision::Correct(_, Place::Record(record)) =
                &answer
            {
                may_in(&actor, Action::Decide, &[store.case_of(record)?])?;
            }
            flow::decide(store, &claim, answer, seen, &actor.scope(), actor.name(), &why)?;
            let now = store.reviewed(&claim)?;
            Ok((next(store, &now, &before, say)?, head(store, &now, say)?))
        })
        .await?;
    app.with_door(|door| door.remember(&visit.id, |s| s.last = Some(decided)));
    visit.say_next(&app, say.a(saved, "what", &what));
    Ok(Redirect::to(&back).into_response())
}

async fn take_back(app: &Arc<App>, visit: &Visit, claim: ClaimId, why: String) -> Answer {
    let (who, say) = (visit.name(), visit.say());
    let why = if why.is_empty() { "undone at once".to_owned() } else { why };
    let (back, what) = app
        .on_store(move |store| {
            flow::undo(store, &claim, &who, &why)?;
            let now = store.reviewed(&claim)?;
            Ok((address(&now, Some(&claim)), head(store, &now, say)?))
        })
        .await?;
    app.with_door(|door| door.remember(&visit.id, |s| s.last = None));
    visit.say_next(app, say.a("review-saved-undone", "what", &what));
    Ok(Redirect::to(&back).into_response())
}

/// Open claims of the same report, in the order of the page.
fn order(store: &Store, claim: &ClaimId, say: &Say) -> Result<Vec<ClaimId>> {
    match store.claim(claim)?.report {
        Some(report) => Ok(in_order(&store.claims_of(&report)?, say)),
        None => Ok(Vec::new()),
    }
}

/// Where to go on: the open claim after this one, else the first open one.
fn next(store: &Store, now: &Reviewed, before: &[ClaimId], say: &Say) -> Result<String> {
    let open = order(store, &now.claim.id, say)?;
    let place = before.iter().position(|id| *id == now.claim.id).map_or(0, |p| p + 1);
    let after = before.iter().skip(place).find(|id| open.contains(id)).or(open.first());
    Ok(address(now, after.or(Some(&now.claim.id))))
}

fn address(now: &Reviewed, at: Option<&ClaimId>) -> String {
    match (&now.claim.report, at) {
        (Some(report), Some(at)) => format!("/reports/{report}?at={at}#{at}"),
        (Some(report), None) => format!("/reports/{report}"),
        (None, _) => "/cases".to_owned(),
    }
}

fn head(store: &Store, now: &Reviewed, say: &Say) -> Result<String> {
    let claims = match &now.claim.report {
        Some(report) => store.claims_of(report)?,
        None => Vec::new(),
    };
    Ok(claim::see(now.said(), &Names::of_claims(&claims, say), say).head)
}
