//! What is done with the ticked reports of the inbox. Nothing here decides about a claim: each of them is looked at.

use std::collections::BTreeMap;
use std::sync::Arc;

use amparo_model::{AccountId, CaseId, ReportId};
use amparo_store::{Doer, Store, Until};
use axum::Extension;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect};

use super::CHOSEN;
use crate::web::app::App;
use crate::web::form::Signed;
use crate::web::guard::Visit;
use crate::web::page::Answer;
use crate::web::report::{may_show, put_into};
use crate::web::rights::{Action, Actor, may_in};
use crate::web::session::Moved;
use crate::{Problem, Result, flow};

/// Longest reason, in characters.
const LONGEST: usize = 500;

/// What a button asks for.
enum Wish {
    Give(Option<Doer>),
    Away(Option<Until>, String),
    /// What was typed for a case: its title, or an id.
    Into(String),
}

impl Wish {
    fn of(form: &Signed, me: &Doer) -> Result<Self> {
        match form.get("do") {
            "assign" => Ok(Self::Give(match form.get("who") {
                "me" => Some(me.clone()),
                "nobody" => None,
                id => match AccountId::parse(id) {
                    Some(id) => Some(Doer::Account(id)),
                    None => return Err(Problem::usage("problem-inbox-who")),
                },
            })),
            "snooze" => {
                let day = form.get("until").parse().map_err(|_| Problem::usage("problem-inbox-day"))?;
                Ok(Self::Away(Some(Until::Day(day)), reason(form)?))
            }
            "aside" => Ok(Self::Away(Some(Until::Aside), reason(form)?)),
            "back" => Ok(Self::Away(None, String::new())),
            "case" if form.get("case").is_empty() => Err(Problem::usage("problem-choose-case")),
            "case" => Ok(Self::Into(form.get("case").to_owned())),
            _ => Err(Problem::usage("problem-inbox-do")),
        }
    }
}

fn reason(form: &Signed) -> Result<String> {
    let why = form.get("why");
    if why.chars().count() > LONGEST {
        return Err(Problem::usage("problem-inbox-long"));
    }
    Ok(why.to_owned())
}

pub(in crate::web) async fn act(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    form: Signed,
) -> Answer {
    let reports = ticked(&form.0);
    if reports.is_empty() {
        return Err(Problem::usage("problem-inbox-tick").into());
    }
    let actor = visit.actor.clone();
    let wish = Wish::of(&form, &Doer::of(actor.account()))?;
    let done = app.on_store(move |store| carry_out(store, &actor, &reports, &wish)).await?;
    let (said, moved) = match done {
        Some((id, n, moved)) => (visit.say().n(id, n), moved),
        None => (visit.say().t("inbox-unchanged"), None),
    };
    visit.say_next(&app, said);
    app.with_door(|door| door.remember(&visit.id, |s| s.moved = moved));
    Ok(back(&form))
}

/// What was done, to how many, and how it is taken back. All of it, or nothing: each report is asked for first.
type Done = Option<(&'static str, i64, Option<Moved>)>;

fn carry_out(store: &Store, actor: &Actor, reports: &[ReportId], wish: &Wish) -> Result<Done> {
    for report in reports {
        may_in(actor, Action::Code, &store.cases_of_report(report)?)?;
    }
    let who = actor.name();
    let batch = |said, batch: Option<String>| match batch {
        Some(batch) => {
            let n = store.inbox_batch(&batch)?.len() as i64;
            Ok(Some((said, n, Some(Moved::Batch(batch)))))
        }
        None => Ok(None),
    };
    match wish {
        Wish::Give(to) => {
            let said = if to.is_some() { "inbox-assigned" } else { "inbox-unassigned" };
            batch(said, flow::give(store, reports, to.as_ref(), &Doer::of(actor.account()), who)?)
        }
        Wish::Away(until, why) => {
            let said = match until {
                Some(Until::Day(_)) => "inbox-snoozed",
                Some(Until::Aside) => "inbox-set-aside",
                None => "inbox-brought-back",
            };
            batch(said, store.snooze(reports, until.as_ref(), who, why)?)
        }
        Wish::Into(typed) => {
            let found = flow::find_case_within(store, typed, &actor.scope())?;
            let case = &CaseId::parse(&found).ok_or_else(|| Problem::usage("problem-choose-case"))?;
            may_in(actor, Action::Code, std::slice::from_ref(case))?;
            let (mut fresh, mut decided) = (Vec::new(), false);
            for report in reports {
                may_show(store, report, actor)?;
                let row = store.inbox_row(report)?;
                if !row.cases.contains(case) {
                    decided |= row.claims.accepted > 0;
                    fresh.push(report.clone());
                }
            }
            for report in &fresh {
                put_into(store, report, case, actor)?;
            }
            if fresh.is_empty() {
                return Ok(None);
            }
            // Whoever was accepted got a record in the case: that is not undone by taking the report out.
            let n = fresh.len() as i64;
            Ok(Some(("inbox-put-in", n, (!decided).then(|| Moved::Into(case.clone(), fresh)))))
        }
    }
}

/// Takes back what was last done here.
pub(in crate::web) async fn undo(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    form: Signed,
) -> Answer {
    let moved = visit.session.moved.clone().ok_or_else(|| Problem::usage("problem-inbox-nothing-to-undo"))?;
    app.with_door(|door| door.remember(&visit.id, |s| s.moved = None));
    let actor = visit.actor.clone();
    app.on_store(move |store| match &moved {
        Moved::Batch(batch) => {
            for report in store.inbox_batch(batch)? {
                may_in(&actor, Action::Code, &store.cases_of_report(&report)?)?;
            }
            Ok(store.undo_inbox(batch, actor.name())?)
        }
        Moved::Into(case, reports) => {
            may_in(&actor, Action::Code, std::slice::from_ref(case))?;
            for report in reports {
                if store.inbox_row(report)?.claims.accepted > 0 {
                    return Err(Problem::refused("problem-inbox-moved"));
                }
            }
            reports.iter().try_for_each(|r| flow::detach(store, case, r, actor.name(), ""))
        }
    })
    .await?;
    visit.say_next(&app, visit.say().t("inbox-undone"));
    Ok(back(&form))
}

/// Somebody has looked at what is new, up to the last one the page showed.
pub(in crate::web) async fn seen(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    form: Signed,
) -> Answer {
    let not_there = || Problem::not_found("problem-no-such").value("kind", "report");
    let upto = ReportId::parse(form.get("upto")).ok_or_else(not_there)?;
    let actor = visit.actor.clone();
    app.on_store(move |store| {
        if !actor.scope().holds(&store.cases_of_report(&upto)?) {
            return Err(not_there());
        }
        Ok(store.look_at_inbox(actor.account().as_ref(), &upto, actor.name())?)
    })
    .await?;
    visit.say_next(&app, visit.say().t("inbox-seen-done"));
    Ok(Redirect::to("/?only=new").into_response())
}

/// The reports that are ticked.
fn ticked(fields: &BTreeMap<String, String>) -> Vec<ReportId> {
    fields.keys().filter_map(|name| ReportId::parse(name.strip_prefix(CHOSEN)?)).collect()
}

/// Back to the list it was done in: one of ours, and no other page.
fn back(form: &Signed) -> axum::response::Response {
    let back = form.get("back");
    Redirect::to(if back.starts_with("/?") { back } else { "/" }).into_response()
}
