//! What takes two claims or the text itself: the same as somebody, merge, split, a claim made by hand.

use std::collections::BTreeSet;
use std::sync::Arc;

use amparo_model::{ClaimId, DecisionId, RecordId, Span, StepId, Text};
use amparo_store::Store;
use axum::Extension;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect};

use super::app::App;
use super::decide::{address, claim_id, head, next, order, remember, shown, why};
use super::form::Signed;
use super::guard::Visit;
use super::page::Answer;
use super::report::report_id;
use super::rights::{Action, may_in};
use super::session::{Done, Undoable};
use crate::flow::{self, Asked, Other, Split};
use crate::show::{Names, draft};
use crate::{Problem, Result};

pub(super) async fn same(
    app: State<Arc<App>>,
    visit: Extension<Visit>,
    id: Path<String>,
    form: Signed,
) -> Answer {
    let other = match (ClaimId::parse(form.get("other")), RecordId::parse(form.get("other"))) {
        (Some(claim), _) => Other::Claim(claim),
        (None, Some(record)) => Other::Record(record),
        _ => return Err(Problem::usage("problem-choose-other").into()),
    };
    let actor = visit.actor.clone();
    step(&app, &visit, &id, form, "review-saved-same", move |store, claim, _, asked| {
        if let Other::Record(record) = &other {
            may_in(&actor, Action::Decide, &[store.case_of(record)?])?;
        }
        flow::same(store, claim, &other, asked)
    })
    .await
}

pub(super) async fn merge(
    app: State<Arc<App>>,
    visit: Extension<Visit>,
    id: Path<String>,
    form: Signed,
) -> Answer {
    // The other claim, and the decision about it that was shown: `c_…` or `c_….d_…`.
    let (other, seen) = form.get("other").split_once('.').unwrap_or((form.get("other"), ""));
    let other = ClaimId::parse(other).ok_or_else(|| Problem::usage("problem-choose-other"))?;
    let seen = DecisionId::parse(seen);
    step(&app, &visit, &id, form, "review-saved-merged", move |store, claim, _, asked| {
        flow::merge(store, claim, (&other, seen), asked)
    })
    .await
}

pub(super) async fn split(
    app: State<Arc<App>>,
    visit: Extension<Visit>,
    id: Path<String>,
    form: Signed,
) -> Answer {
    step(&app, &visit, &id, form, "review-saved-split", |store, claim, form, asked| {
        let victims: BTreeSet<String> =
            form.0.keys().filter_map(|k| k.strip_prefix("victim:")).map(ToOwned::to_owned).collect();
        let typed = |name: &str| form.0.get(name).map(|v| v.trim().to_owned());
        let how = Split { victims, first: typed("first"), second: typed("second") };
        flow::split(store, claim, &how, asked)
    })
    .await
}

/// Words typed by hand become a place in the text; the form for the claim follows.
pub(super) async fn words(State(app): State<Arc<App>>, Path(id): Path<String>, form: Signed) -> Answer {
    let report = report_id(&id)?;
    let span = app
        .on_store(move |store| {
            let text = Text::new(store.report_text(&report)?);
            let span = draft::find(&text, form.get("from"), form.get("to"))?;
            draft::cite(&text, span)?;
            Ok(span)
        })
        .await?;
    Ok(Redirect::to(&format!("/reports/{id}?make={}-{}#draft", span.start, span.end)).into_response())
}

/// A claim made by hand; accepted at once where its maker may decide.
pub(super) async fn make(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    Path(id): Path<String>,
    form: Signed,
) -> Answer {
    let report = report_id(&id)?;
    let (actor, say, decides) = (visit.actor.clone(), visit.say(), visit.may.decide);
    let number = |name: &str| form.get(name).parse::<usize>().ok();
    let span = number("start").zip(number("end")).filter(|(start, end)| start < end);
    let (start, end) = span.ok_or_else(|| Problem::usage("problem-words-none"))?;
    let (back, what, done) = app
        .on_store(move |store| {
            let text = Text::new(store.report_text(&report)?);
            let quote = draft::cite(&text, Span { start, end })?;
            let claims = store.claims_of(&report)?;
            let said = draft::said(&quote, &form.0, &claims)?;
            let (why, scope) = (why(&form), actor.scope());
            let once = Some(form.get("once"));
            let asked = Asked { seen: None, within: &scope, who: actor.name(), why: &why, once };
            let (step, claim) = flow::make(store, &report, said, decides, &asked)?;
            let now = store.reviewed(&claim)?;
            let what = crate::show::claim::see(now.said(), &Names::of_claims(&claims, say), say).head;
            Ok((
                address(&now, Some(&now)),
                what,
                Done { claim, report: Some(report), what: Undoable::Step(step) },
            ))
        })
        .await?;
    remember(&app, &visit, Some(done));
    visit.say_next(&app, say.a("review-saved-made", "what", &what));
    Ok(Redirect::to(&back).into_response())
}

/// A step about a claim; then the next open claim.
async fn step(
    app: &Arc<App>,
    visit: &Visit,
    id: &str,
    form: Signed,
    saved: &'static str,
    work: impl FnOnce(&Store, &ClaimId, &Signed, &Asked<'_>) -> Result<StepId> + Send + 'static,
) -> Answer {
    let claim = claim_id(id)?;
    let (actor, say) = (visit.actor.clone(), visit.say());
    let (back, what, done) = app
        .on_store(move |store| {
            let before = order(store, &claim, None, say)?;
            let (why, shown, scope) = (why(&form), shown(&form), actor.scope());
            let asked = Asked {
                seen: shown.as_ref(),
                within: &scope,
                who: actor.name(),
                why: &why,
                once: Some(form.get("once")),
            };
            let step = work(store, &claim, &form, &asked)?;
            let now = store.reviewed(&claim)?;
            let back = next(store, &now, &before, None, say)?;
            let done = Done { claim, report: now.claim.report.clone(), what: Undoable::Step(step) };
            Ok((back, head(store, &now, say)?, done))
        })
        .await?;
    remember(app, visit, Some(done));
    visit.say_next(app, say.a(saved, "what", &what));
    Ok(Redirect::to(&back).into_response())
}
