//! What was heard is written down on the inbox page.

use std::sync::Arc;

use amparo_model::Handling;
use axum::Extension;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect};

use super::app::App;
use super::form::Signed;
use super::guard::Visit;
use super::page::Answer;
use crate::engine::Facts;
use crate::flow::{self, Arrival};
use crate::{Problem, words};

pub(super) async fn note(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    form: Signed,
) -> Answer {
    let kind = form.get("kind").to_owned();
    if !words::source_kinds(visit.lang).iter().any(|(id, _)| *id == kind) {
        return Err(Problem::usage("problem-choose").value("what", "source").into());
    }
    let handling: Handling = serde_json::from_value(form.get("handling").into())
        .map_err(|_| Problem::usage("problem-choose").value("what", "handling"))?;
    let reliability =
        serde_json::from_value(form.get("reliability").trim_start_matches(words::RELIABILITY).into())
            .map_err(|_| Problem::usage("problem-choose").value("what", "reliability"))?;
    let typed = |name: &str| Some(form.get(name).to_owned()).filter(|t| !t.is_empty());
    let facts = Facts { published: typed("heard"), title: typed("title"), ..Facts::default() };
    let (label, text) = (typed("source"), form.get("words").to_owned());
    let (engine, who, within) = (app.engine.clone(), visit.name(), visit.actor.scope());
    let added = app
        .on_store(move |store| {
            let arrival = Arrival {
                source_kind: kind,
                source: label,
                reliability,
                handling,
                consent: Vec::new(),
                case: None,
                who,
            };
            let added = flow::note(store, &engine, &text, facts, &arrival)?;
            // The same words are kept where this person does not work: there is no page to show.
            if !within.holds(&store.cases_of_report(added.id())?) {
                return Err(Problem::refused("problem-file-elsewhere"));
            }
            Ok(added)
        })
        .await?;
    visit.say_next(&app, visit.say().t("inbox-added"));
    Ok(Redirect::to(&format!("/reports/{}", added.id())).into_response())
}
