//! A second reader is asked for, is through, and both readings are compared.

use std::sync::Arc;

use amparo_model::{AccountId, Reviewed, Verdict};
use amparo_store::SecondState;
use askama::Template;
use axum::Extension;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect};

use super::app::App;
use super::decide::{claim_id, reading, remember, shown, why};
use super::form::Signed;
use super::guard::Visit;
use super::page::{Answer, Page, html};
use super::report::report_id;
use super::session::{Done, Undoable};
use crate::flow::{self, Agreement, Asked, Pair};
use crate::say::Say;
use crate::show::claim::{self, Part};
use crate::show::{Names, percent};
use crate::{Problem, Result};

/// Asks an account, or calls it off.
pub(super) async fn ask(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    Path(id): Path<String>,
    form: Signed,
) -> Answer {
    let report = report_id(&id)?;
    let (who, why, reader) = (visit.name(), why(&form), AccountId::parse(form.get("account")));
    let said = if reader.is_some() { "second-asked" } else { "second-called-off" };
    app.on_store(move |store| match reader {
        Some(reader) => flow::ask_second(store, &report, &reader, &who),
        None => Ok(store.end_second(&report, SecondState::CalledOff, &who, &why)?),
    })
    .await?;
    visit.say_next(&app, visit.say().t(said));
    Ok(Redirect::to(&format!("/reports/{id}")).into_response())
}

/// The second reader is through.
pub(super) async fn finish(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    Path(id): Path<String>,
    _form: Signed,
) -> Answer {
    let report = report_id(&id)?;
    let (who, blind) = (visit.name(), visit.blind.clone());
    app.on_store(move |store| {
        let second = reading(store, blind.as_ref())?.filter(|s| s.report == report);
        let second = second.ok_or_else(|| Problem::refused("problem-second-not-there"))?;
        flow::finish_second(store, &second, &who)
    })
    .await?;
    // What was said is not taken back any more.
    app.with_door(|door| {
        door.remember(&visit.id, |s| s.done.retain(|d| !matches!(d.what, Undoable::Coding(_))));
    });
    visit.say_next(&app, visit.say().t("second-finished"));
    Ok(Redirect::to(&format!("/reports/{id}/agreement")).into_response())
}

/// Both readings side by side.
pub(super) async fn show(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    Path(id): Path<String>,
) -> Answer {
    let (report, say) = (report_id(&id)?, visit.say());
    let seen = app
        .on_store(move |store| {
            let title = store.inbox_row(&report)?.title;
            let claims = store.claims_of(&report)?;
            let found = flow::agreement(store, &report)?;
            Ok(Seen::of(report.to_string(), title, found, &Names::of_claims(&claims, say), say))
        })
        .await?;
    html(&View { page: visit.page(&app, "inbox"), seen })
}

/// A third decision settles what two readers see differently.
pub(super) async fn settle(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    Path(id): Path<String>,
    form: Signed,
) -> Answer {
    let claim = claim_id(&id)?;
    let second = match form.get("side") {
        "first" => false,
        "second" => true,
        _ => return Err(Problem::usage("problem-choose-other").into()),
    };
    let actor = visit.actor.clone();
    let (back, done) = app
        .on_store(move |store| {
            let (why, shown, scope) = (why(&form), shown(&form), actor.scope());
            let once = Some(form.get("once"));
            let asked = Asked { seen: shown.as_ref(), within: &scope, who: actor.name(), why: &why, once };
            let step = flow::settle_second(store, &claim, second, &asked)?;
            let report = store.claim(&claim)?.report;
            let back = report.as_ref().map_or("/".to_owned(), |r| format!("/reports/{r}/agreement"));
            Ok((back, Done { claim, report, what: Undoable::Step(step) }))
        })
        .await?;
    remember(&app, &visit, Some(done));
    visit.say_next(&app, visit.say().t("second-settled"));
    Ok(Redirect::to(&back).into_response())
}

struct Seen {
    id: String,
    title: String,
    /// `None` while it goes on, or was never asked for.
    found: Option<Found>,
}

struct Found {
    reader: String,
    rows: Vec<(String, u64, String, String)>,
    open: u64,
    differ: Vec<Differ>,
}

/// A claim about which the two say something else.
struct Differ {
    id: String,
    local: String,
    head: String,
    words: Vec<String>,
    first: Side,
    second: Side,
    settled: bool,
    /// The decision that holds now.
    decision: String,
}

struct Side {
    state: String,
    why: String,
    parts: Vec<Part>,
}

impl Seen {
    fn of(id: String, title: String, found: Option<Agreement>, names: &Names, say: &Say) -> Self {
        let found = found.map(|a| {
            let rows = a.kinds.iter().map(|k| {
                let kind = if k.kind.is_empty() {
                    "second-all".to_owned()
                } else {
                    format!("second-kind-{}", k.kind)
                };
                let kappa = k.kappa.and_then(|k| k.kappa).map(|k| format!("{k:.2}"));
                let kappa = kappa.unwrap_or_else(|| say.t("second-kappa-none"));
                (say.t(&kind), k.units, percent(k.same, k.units), kappa)
            });
            Found {
                reader: a.second.label.clone(),
                rows: rows.collect(),
                open: a.open,
                differ: a.pairs.iter().filter_map(|p| differ(p, names, say)).collect(),
            }
        });
        Self { id, title, found }
    }
}

fn differ(pair: &Pair, names: &Names, say: &Say) -> Option<Differ> {
    let first = pair.first.as_ref().filter(|_| !pair.same)?;
    let side = |decision: &amparo_model::Decision| {
        let as_said = Reviewed { decision: Some(decision.clone()), ..pair.now.clone() };
        let state = match &decision.verdict {
            Verdict::Accepted(Some(_)) => "second-corrected",
            Verdict::Accepted(None) => "second-as-it-stands",
            Verdict::Rejected | Verdict::Withdrawn => "state-rejected",
        };
        let parts = claim::see(as_said.said(), names, say).parts;
        Side { state: say.t(state), why: decision.why.clone(), parts }
    };
    let seen = claim::see(&pair.now.claim.said, names, say);
    Some(Differ {
        id: pair.now.claim.id.to_string(),
        local: pair.now.claim.local.clone(),
        head: seen.head,
        words: seen.words.into_iter().take(3).map(|w| w.quote).collect(),
        first: side(first),
        second: side(&pair.second),
        settled: pair.settled,
        decision: pair.now.decision.as_ref().map(|d| d.id.to_string()).unwrap_or_default(),
    })
}

#[derive(Template)]
#[template(path = "agreement.html")]
struct View {
    page: Page,
    seen: Seen,
}

/// Accounts that could read a report a second time: those who code in one of its cases, but for whoever asks.
pub(super) fn readers(
    store: &amparo_store::Store,
    cases: &[amparo_model::CaseId],
    not: &str,
) -> Result<Vec<(String, String)>> {
    let mut found = Vec::new();
    for case in cases {
        for member in store.members(case)? {
            let codes = member.role >= amparo_store::Role::Coder && member.label != not;
            let one = (member.account.to_string(), member.label);
            if codes && !found.contains(&one) {
                found.push(one);
            }
        }
    }
    Ok(found)
}
