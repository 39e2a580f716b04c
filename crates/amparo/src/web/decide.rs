//! One decision at a time: accept, correct, reject, withdraw, no person, undo. A second reader's answers take the same way
//! and are kept apart.

mod conflict;

use std::sync::Arc;

use amparo_model::{ClaimId, DecisionId, RecordId, ReportId, Reviewed, Said};
use amparo_store::{Second, Store};
use axum::Extension;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect};

use super::app::App;
use super::form::Signed;
use super::guard::Visit;
use super::page::{Answer, html};
use super::rights::{Action, may_in};
use super::session::{Done, Undoable};
use crate::flow::{self, Answer as Decision, Asked, Place};
use crate::say::Say;
use crate::show::groups::in_order;
use crate::show::{Names, claim, edit};
use crate::{Problem, Result};

type Visited = (State<Arc<App>>, Extension<Visit>);

/// A claim's own address leads to it on the page of its report.
pub(super) async fn show(State(app): State<Arc<App>>, Path(id): Path<String>) -> Answer {
    let claim = claim_id(&id)?;
    let to = app
        .on_store(move |store| {
            let now = store.reviewed(&claim)?;
            Ok(address(&now, Some(&now)))
        })
        .await?;
    Ok(Redirect::to(&to).into_response())
}

pub(super) async fn accept(
    app: State<Arc<App>>,
    visit: Extension<Visit>,
    id: Path<String>,
    form: Signed,
) -> Answer {
    let place = place(&form);
    decide((app, visit), &id, form, "accepted", move |_| Ok(Decision::Accept(place))).await
}

pub(super) async fn correct(
    app: State<Arc<App>>,
    visit: Extension<Visit>,
    id: Path<String>,
    form: Signed,
) -> Answer {
    let (place, typed) = (place(&form), form.0.clone());
    decide((app, visit), &id, form, "corrected", move |now| {
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
    decide((app, visit), &id, form, "rejected", |_| Ok(Decision::Reject)).await
}

pub(super) async fn not_person(
    app: State<Arc<App>>,
    visit: Extension<Visit>,
    id: Path<String>,
    mut form: Signed,
) -> Answer {
    if form.get("why").is_empty() {
        form.0.insert("why".to_owned(), visit.say().t("reason-not-person"));
    }
    decide((app, visit), &id, form, "not-person", |_| Ok(Decision::NotPerson)).await
}

pub(super) async fn withdraw(
    app: State<Arc<App>>,
    visit: Extension<Visit>,
    id: Path<String>,
    form: Signed,
) -> Answer {
    decide((app, visit), &id, form, "withdrawn", |_| Ok(Decision::Withdraw)).await
}

/// Takes back what holds about one claim.
pub(super) async fn undo(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    Path(id): Path<String>,
    form: Signed,
) -> Answer {
    let (claim, why) = (claim_id(&id)?, form.get("why").to_owned());
    let why = if why.is_empty() { "undone at once".to_owned() } else { why };
    let (who, say, blind, about) = (visit.name(), visit.say(), visit.blind.clone(), claim.clone());
    let asked_of = form.0.get("seen").and_then(|id| DecisionId::parse(id));
    let (back, what) = app
        .on_store(move |store| {
            let second = reading(store, blind.as_ref())?;
            let now = seen(store, &claim, second.as_ref())?;
            let holds = now.decision.as_ref().map(|d| &d.id);
            match (&asked_of, holds) {
                // The same form sent twice: it is undone.
                (Some(_), None) => {}
                (Some(asked), Some(holds)) if asked != holds => {
                    return Err(amparo_store::Error::Stale { claim: claim.to_string() }.into());
                }
                _ => match &second {
                    Some(second) => uncode(store, second, &claim, &who)?,
                    None => flow::undo(store, &claim, &who, &why)?,
                },
            }
            Ok((address(&now, Some(&now)), head(store, &now, say)?))
        })
        .await?;
    app.with_door(|door| door.remember(&visit.id, |s| s.done.retain(|d| d.claim != about)));
    visit.say_next(&app, visit.say().a("review-saved-undone", "what", &what));
    Ok(Redirect::to(&back).into_response())
}

/// Takes back the last thing done in this session; about a report where one is named.
pub(super) async fn undo_last(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    form: Signed,
) -> Answer {
    let report = ReportId::parse(form.get("report"));
    let fits = |d: &&Done| report.is_none() || d.report == report;
    let nothing = || Problem::refused("review-nothing-to-undo");
    let wanted = form.get("step");
    let done = visit.session.done.iter().rev().find(fits).cloned();
    let done = match done {
        // The same form sent twice: what it named is taken back already.
        Some(done) if !wanted.is_empty() && done.what.id() != wanted => {
            let back = done.report.as_ref().map_or("/".to_owned(), |r| format!("/reports/{r}"));
            return Ok(Redirect::to(&back).into_response());
        }
        Some(done) => done,
        None if !wanted.is_empty() && report.is_some() => {
            let back = report.map_or("/".to_owned(), |r| format!("/reports/{r}"));
            return Ok(Redirect::to(&back).into_response());
        }
        None => return Err(nothing().into()),
    };
    let (actor, say, blind) = (visit.actor.clone(), visit.say(), visit.blind.clone());
    let taken = done.clone();
    let outcome = app
        .on_store(move |store| {
            let second = reading(store, blind.as_ref())?;
            match (&done.what, &second) {
                (Undoable::Coding(_), Some(second)) => uncode(store, second, &done.claim, actor.name())?,
                (Undoable::Step(step), None) => {
                    may_in(&actor, Action::Decide, &store.cases_of_claim(&done.claim)?)?;
                    flow::undo_step(store, step, actor.name(), "undone at once")?;
                }
                _ => return Err(nothing()),
            }
            let now = seen(store, &done.claim, second.as_ref())?;
            Ok((address(&now, Some(&now)), head(store, &now, say)?))
        })
        .await;
    // What somebody has decided about since cannot be taken back; what was done before it can.
    app.with_door(|door| {
        door.remember(&visit.id, |s| s.done.retain(|d| d != &taken));
    });
    let (back, what) = outcome?;
    visit.say_next(&app, say.a("review-saved-undone", "what", &what));
    Ok(Redirect::to(&back).into_response())
}

fn uncode(store: &Store, second: &Second, claim: &ClaimId, who: &str) -> Result<()> {
    let asked = Asked { seen: None, within: &amparo_store::Scope::All, who, why: "", once: None };
    flow::code(store, second, claim, None, &asked).map(drop)
}

pub(super) fn claim_id(text: &str) -> Result<ClaimId> {
    ClaimId::parse(text).ok_or_else(|| Problem::not_found("problem-no-such").value("kind", "claim"))
}

/// The reading of a second reader, where the visit is one.
pub(super) fn reading(store: &Store, blind: Option<&ReportId>) -> Result<Option<Second>> {
    match blind {
        Some(report) => Ok(store.second(report)?),
        None => Ok(None),
    }
}

/// A claim as whoever asks sees it.
fn seen(store: &Store, claim: &ClaimId, second: Option<&Second>) -> Result<Reviewed> {
    let Some(second) = second else { return Ok(store.reviewed(claim)?) };
    let found = flow::blind(store, second)?.into_iter().find(|c| c.claim.id == *claim);
    found.ok_or_else(|| Problem::not_found("problem-no-such").value("kind", "claim"))
}

/// The decision a form says was shown; none where it says nothing of it.
#[allow(clippy::option_option)] // saying that there was none is not saying nothing
pub(super) fn shown(form: &Signed) -> Option<Option<DecisionId>> {
    form.0.get("seen").map(|id| DecisionId::parse(id))
}

/// Why: words typed by hand come before those a button carries.
pub(super) fn why(form: &Signed) -> String {
    let typed = form.get("why");
    if typed.is_empty() { form.get("reason").to_owned() } else { typed.to_owned() }
}

/// The record that was chosen; the empty choice is a new one, no choice at all what the flow proposes.
fn place(form: &Signed) -> Place {
    match form.0.get("record").map(String::as_str) {
        None => Place::Proposed,
        Some("") => Place::New,
        Some(id) => RecordId::parse(id).map_or(Place::Proposed, Place::Record),
    }
}

/// What came of it.
enum Outcome {
    Saved {
        back: String,
        what: String,
        done: Option<Undoable>,
        report: Option<ReportId>,
    },
    /// Somebody else has decided since; both are shown.
    Conflict(Box<conflict::Both>),
}

async fn decide(
    (State(app), Extension(visit)): Visited,
    id: &str,
    form: Signed,
    saved: &'static str,
    answer: impl FnOnce(&Reviewed) -> Result<Decision> + Send + 'static,
) -> Answer {
    let claim = claim_id(id)?;
    let (actor, say, blind, about) = (visit.actor.clone(), visit.say(), visit.blind.clone(), claim.clone());
    let outcome = app
        .on_store(move |store| {
            let second = reading(store, blind.as_ref())?;
            let before = order(store, &claim, second.as_ref(), say)?;
            let now = seen(store, &claim, second.as_ref())?;
            let answer = answer(&now)?;
            if let Decision::Accept(Place::Record(record)) | Decision::Correct(_, Place::Record(record)) =
                &answer
            {
                may_in(&actor, Action::Decide, &[store.case_of(record)?])?;
            }
            let (why, shown, scope) = (why(&form), shown(&form), actor.scope());
            let asked = Asked {
                seen: shown.as_ref(),
                within: &scope,
                who: actor.name(),
                why: &why,
                once: Some(form.get("once")),
            };
            let mine = conflict::Mine::of(&answer, saved);
            let decided = match &second {
                Some(second) => flow::code(store, second, &claim, Some(answer), &asked)
                    .map(|id| Some(Undoable::Coding(id))),
                None => flow::decide_as(store, &claim, answer, &asked).map(|d| d.step.map(Undoable::Step)),
            };
            match decided {
                Ok(done) => {
                    let now = seen(store, &claim, second.as_ref())?;
                    let back = next(store, &now, &before, second.as_ref(), say)?;
                    let (what, report) = (head(store, &now, say)?, now.claim.report);
                    Ok(Outcome::Saved { back, what, done, report })
                }
                Err(problem) if problem.id() == "problem-stale" => {
                    let now = seen(store, &claim, second.as_ref())?;
                    Ok(Outcome::Conflict(Box::new(conflict::both(store, &now, mine, &form, say)?)))
                }
                Err(problem) => Err(problem),
            }
        })
        .await?;
    match outcome {
        Outcome::Conflict(both) => {
            let page = html(&conflict::View { page: visit.page(&app, "inbox"), both: *both })?;
            Ok((StatusCode::CONFLICT, page).into_response())
        }
        Outcome::Saved { back, what, done, report } => {
            remember(&app, &visit, done.map(|what| Done { claim: about, report, what }));
            visit.say_next(&app, say.a(&format!("review-saved-{saved}"), "what", &what));
            Ok(Redirect::to(&back).into_response())
        }
    }
}

/// Keeps what can be taken back; a form that was sent twice is kept once.
pub(super) fn remember(app: &App, visit: &Visit, done: Option<Done>) {
    let Some(done) = done else { return };
    app.with_door(|door| {
        door.remember(&visit.id, |s| {
            if !s.done.contains(&done) {
                s.done.push(done);
            }
        });
    });
}

/// Open claims of the same report, in the order of the page.
pub(super) fn order(
    store: &Store,
    claim: &ClaimId,
    second: Option<&Second>,
    say: &Say,
) -> Result<Vec<ClaimId>> {
    let Some(report) = store.claim(claim)?.report else { return Ok(Vec::new()) };
    let claims = match second {
        Some(second) => flow::blind(store, second)?,
        None => flow::on_the_page(store, &report)?.0,
    };
    Ok(in_order(&claims, &store.report(&report)?.events, say))
}

/// Where to go on: the open claim after this one, else the first open one.
pub(super) fn next(
    store: &Store,
    now: &Reviewed,
    before: &[ClaimId],
    second: Option<&Second>,
    say: &Say,
) -> Result<String> {
    let open = order(store, &now.claim.id, second, say)?;
    let place = before.iter().position(|id| *id == now.claim.id).map_or(0, |p| p + 1);
    let after = before.iter().skip(place).find(|id| open.contains(id)).or(open.first());
    let after = after.map(|id| store.reviewed(id)).transpose()?;
    Ok(address(now, after.as_ref().or(Some(now))))
}

pub(super) fn address(now: &Reviewed, at: Option<&Reviewed>) -> String {
    match (&now.claim.report, at) {
        (Some(report), Some(at)) => {
            let local = &at.claim.local;
            format!("/reports/{report}?at={local}#c-{local}")
        }
        (Some(report), None) => format!("/reports/{report}"),
        (None, _) => "/cases".to_owned(),
    }
}

pub(super) fn head(store: &Store, now: &Reviewed, say: &Say) -> Result<String> {
    let claims = match &now.claim.report {
        Some(report) if matches!(now.said(), Said::Relation(_)) => store.claims_of(report)?,
        _ => Vec::new(),
    };
    Ok(claim::see(now.said(), &Names::of_claims(&claims, say), say).head)
}
