//! The forms of the page. Whatever a form names besides its case must be of that case; else it is not there.

use std::sync::Arc;

use amparo_model::{CaseId, Consent, ConsentId, DeadlineId, InterventionId, OutcomeId, RecordId, SourceId};
use amparo_store::{ConsentOf, DeadlineState, NewAnswer, NewIntervention, NewOutcome, Store};
use axum::Extension;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect};

use super::super::app::App;
use super::super::case::case_id;
use super::super::form::Signed;
use super::super::guard::Visit;
use super::super::page::Answer;
use crate::flow::{self, Task};
use crate::{Problem, Result};

/// Runs the work of a form and leads back to the page, with a word of what was done.
async fn done(
    app: Arc<App>,
    visit: Visit,
    id: &str,
    said: &'static str,
    work: impl FnOnce(&Store, &CaseId, &Visit) -> Result<()> + Send + 'static,
) -> Answer {
    let (case, here) = (case_id(id)?, visit.clone());
    app.on_store(move |store| work(store, &case, &here)).await?;
    visit.say_next(&app, visit.say().t(said));
    Ok(Redirect::to(&format!("/cases/{id}/actions")).into_response())
}

/// An id of a form; what is none is not there, and nothing chosen is a mistake of the form.
fn id<T>(parse: impl Fn(&str) -> Option<T>, kind: &'static str, typed: &str) -> Result<T> {
    if typed.is_empty() {
        return Err(Problem::usage("problem-not-a-choice").value("typed", typed));
    }
    parse(typed).ok_or_else(|| Problem::not_found("problem-no-such").value("kind", kind))
}

/// A person of the case, where one is named.
fn person(store: &Store, case: &CaseId, typed: &str) -> Result<Option<RecordId>> {
    if typed.is_empty() {
        return Ok(None);
    }
    let record = id(RecordId::parse, "person", typed)?;
    match store.case_of(&record) {
        Ok(of) if of == *case => Ok(Some(record)),
        Ok(_) => Err(Problem::not_found("problem-no-such").value("kind", "person")),
        Err(e) if e.is_not_found() => Err(Problem::not_found("problem-no-such").value("kind", "person")),
        Err(e) => Err(e.into()),
    }
}

pub(in super::super) async fn add_intervention(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    Path(at): Path<String>,
    form: Signed,
) -> Answer {
    done(app, visit, &at, "intervention-kept-short", move |store, case, visit| {
        let named = form.0.iter().filter(|(_, v)| *v == "yes").filter_map(|(k, _)| k.strip_prefix("record:"));
        let mut records = Vec::new();
        for typed in named {
            records.extend(person(store, case, typed)?);
        }
        let get = |name: &str| form.get(name).to_owned();
        let new = NewIntervention {
            case: case.clone(),
            kind: get("kind"),
            addressee: get("addressee"),
            asked: get("asked"),
            sent: get("sent"),
            records,
            note: get("note"),
            who: visit.name(),
        };
        flow::add_intervention(store, new).map(drop)
    })
    .await
}

pub(in super::super) async fn add_outcome(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    Path(at): Path<String>,
    form: Signed,
) -> Answer {
    done(app, visit, &at, "outcome-kept-short", move |store, case, visit| {
        let get = |name: &str| form.get(name).to_owned();
        let new = NewOutcome {
            intervention: id(InterventionId::parse, "intervention", form.get("intervention"))?,
            kind: get("kind"),
            day: get("day"),
            credited: get("credited"),
            said: get("said"),
            who: visit.name(),
        };
        flow::add_outcome(store, case, new).map(drop)
    })
    .await
}

pub(in super::super) async fn withdraw_outcome(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    Path(at): Path<String>,
    form: Signed,
) -> Answer {
    done(app, visit, &at, "outcome-withdrawn", move |store, case, visit| {
        let outcome = id(OutcomeId::parse, "outcome", form.get("outcome"))?;
        flow::withdraw_outcome(store, case, &outcome, &visit.name(), form.get("why"))
    })
    .await
}

pub(in super::super) async fn add_deadline(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    Path(at): Path<String>,
    form: Signed,
) -> Answer {
    let declined = form.get("answer") == "decline";
    let said = if declined { "deadline-declined" } else { "deadline-kept-short" };
    done(app, visit, &at, said, move |store, case, visit| {
        let (key, who, say) = (form.get("proposal"), visit.name(), visit.say());
        if declined {
            return flow::decline_proposal(store, case, key, &who, form.get("why"), say).map(drop);
        }
        if !key.is_empty() {
            return flow::accept_proposal(store, case, key, form.get("doer"), &who, say).map(drop);
        }
        let after = match form.get("after") {
            "" => None,
            typed => {
                let days = form.get("days");
                let whole = || Problem::usage("problem-not-whole").value("typed", days);
                Some((id(InterventionId::parse, "intervention", typed)?, days.parse().map_err(|_| whole())?))
            }
        };
        let task = Task {
            label: form.get("label").to_owned(),
            due: Some(form.get("due").to_owned()).filter(|due| !due.is_empty()),
            after,
            record: person(store, case, form.get("record"))?,
            doer: form.get("doer").to_owned(),
            why: form.get("why").to_owned(),
        };
        flow::add_task(store, case, task, &who).map(drop)
    })
    .await
}

pub(in super::super) async fn settle(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    Path(at): Path<String>,
    form: Signed,
) -> Answer {
    let to = match form.get("state") {
        "met" => DeadlineState::Met,
        "dropped" => DeadlineState::Dropped,
        typed => return Err(Problem::usage("problem-not-a-choice").value("typed", typed).into()),
    };
    let said = if to == DeadlineState::Met { "deadline-met-said" } else { "deadline-dropped-said" };
    done(app, visit, &at, said, move |store, case, visit| {
        let deadline = id(DeadlineId::parse, "deadline", form.get("deadline"))?;
        flow::settle(store, case, &deadline, to, &visit.name(), form.get("why"))
    })
    .await
}

pub(in super::super) async fn add_consent(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    Path(at): Path<String>,
    form: Signed,
) -> Answer {
    let given = match form.get("given") {
        "yes" => true,
        "no" => false,
        typed => return Err(Problem::usage("problem-not-a-choice").value("typed", typed).into()),
    };
    done(app, visit, &at, "consent-kept-short", move |store, case, visit| {
        let of = match form.get("of").split_once(':') {
            Some(("source", typed)) => ConsentOf::Source(id(SourceId::parse, "source", typed)?),
            Some((_, typed)) => ConsentOf::Record(id(RecordId::parse, "person", typed)?),
            None => return Err(Problem::usage("problem-not-a-choice").value("typed", form.get("of"))),
        };
        let get = |name: &str| form.get(name).to_owned();
        let consent = Consent {
            purpose: get("purpose"),
            given,
            date: get("day"),
            until: Some(get("until")).filter(|until| !until.is_empty()),
            how: get("how"),
            withdrawn: None,
        };
        let new = NewAnswer {
            of,
            consent,
            whom: get("whom"),
            explained_by: get("explained_by"),
            language: get("language"),
            guardian: get("guardian"),
            who: visit.name(),
        };
        flow::add_consent(store, case, new).map(drop)
    })
    .await
}

pub(in super::super) async fn withdraw_consent(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    Path(at): Path<String>,
    form: Signed,
) -> Answer {
    done(app, visit, &at, "consent-withdrawn-said", move |store, case, visit| {
        let answer = id(ConsentId::parse, "consent", form.get("consent"))?;
        flow::withdraw_consent(store, case, &answer, form.get("day"), &visit.name(), form.get("why"))
    })
    .await
}
