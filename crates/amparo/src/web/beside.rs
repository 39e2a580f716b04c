//! The reports of a case beside each other: where they differ, who stands behind each value, which records may be one
//! person.

use std::collections::BTreeMap;
use std::sync::Arc;

use amparo_link::compare::form::{Backing, Contradiction};
use amparo_model::{CaseId, RecordId, ReportId};
use amparo_store::{Judged, SameAs, Store};
use askama::Template;
use axum::Extension;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect};

use super::app::App;
use super::case::case_id;
use super::form::Signed;
use super::guard::Visit;
use super::page::{Answer, Page, html};
use crate::flow::{Memory, SamePerson};
use crate::say::Say;
use crate::{Problem, Result, flow, words};

pub(super) async fn show(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    Path(id): Path<String>,
) -> Answer {
    let (case, say, memory) = (case_id(&id)?, visit.say(), app.memory.clone());
    let seen = app.on_store(move |store| gather(store, &case, &memory, say)).await?;
    html(&View { page: visit.page(&app, "cases"), seen })
}

/// A person says whether two records are one person.
pub(super) async fn judge(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    Path(id): Path<String>,
    form: Signed,
) -> Answer {
    let record = |name: &str| {
        RecordId::parse(form.get(name))
            .ok_or_else(|| Problem::not_found("problem-no-such").value("kind", "person"))
    };
    let (one, other, case) = (record("one")?, record("other")?, case_id(&id)?);
    let (same, who, why) = (form.get("verdict") == "same", visit.name(), form.get("why").to_owned());
    app.on_store(move |store| {
        if store.case_of(&one)? != case || store.case_of(&other)? != case {
            return Err(Problem::not_found("problem-no-such").value("kind", "person"));
        }
        if same {
            store.same_as(SameAs { one, other, who, why })?;
        } else {
            store.judge_records(&one, &other, Judged::Different, &who, &why)?;
        }
        Ok(())
    })
    .await?;
    visit.say_next(&app, visit.say().t("event-judged"));
    Ok(Redirect::to(&format!("/cases/{id}/beside")).into_response())
}

fn gather(store: &Store, id: &CaseId, memory: &Memory, say: &Say) -> Result<Seen> {
    let view = store.case_view(id)?;
    // Newest first.
    let ids: Vec<ReportId> = view.reports.iter().take(flow::BESIDE).map(|r| r.row.id.clone()).collect();
    let titles: BTreeMap<String, String> =
        view.reports.iter().map(|r| (r.row.id.to_string(), crate::show::case::origin(&r.row))).collect();
    let compared = memory.beside(store, &ids)?;
    let link = |id: &String| (id.clone(), titles.get(id).cloned().unwrap_or_default());
    let differ = |c: &Contradiction| Differ {
        property: property(&c.property, say),
        question: say.t(&format!("differ-{}", c.kind)),
        // The question comes in the reader's language; what follows it are the two tests.
        tests: c.explanation.split_once("? ").map_or("", |(_, tests)| tests).to_owned(),
        sides: c
            .values
            .iter()
            .map(|v| Side {
                value: value(&c.property, &v.value, say),
                reports: v.reports.iter().map(link).collect(),
                words: v
                    .cites
                    .iter()
                    .take(3)
                    .map(|w| (w.report.clone(), w.words.quote.clone(), w.words.start))
                    .collect(),
            })
            .collect(),
    };
    // A report without an outlet stands in a chain by its id.
    let called = |name: &String| titles.get(name).cloned().unwrap_or_else(|| name.clone());
    let behind = |b: &Backing| Behind {
        property: property(&b.property, say),
        value: value(&b.property, &b.value, say),
        least: b.min as u64,
        most: b.max as u64,
        who: b
            .origins
            .iter()
            .map(|o| {
                let chain = if o.chain.is_empty() {
                    vec![called(&o.who)]
                } else {
                    o.chain.iter().map(called).collect()
                };
                (chain.join(" \u{2192} "), o.reports.iter().map(link).collect())
            })
            .collect(),
    };
    Ok(Seen {
        id: id.to_string(),
        title: view.case.title.clone(),
        reports: view.reports.len() as u64,
        compared: ids.len() as u64,
        differ: compared.contradictions.iter().map(differ).collect(),
        behind: compared.origins.iter().map(behind).collect(),
        people: flow::same_person(store, &view)?,
    })
}

/// What a property is called: `arrest.date`, `count.arrest`, or the act itself.
fn property(id: &str, say: &Say) -> String {
    if let Some(act) = id.strip_prefix("count.") {
        return say.a("property-count", "act", &words::label("acts", act, say.lang()));
    }
    let message = say.try_t(&format!("property-{}", id.replace(['.', '_'], "-")));
    message.unwrap_or_else(|| words::label("acts", id, say.lang()))
}

/// A value as a person reads it: terms by their labels, `>=7` and `23;2018-06..2018-09` with their signs.
fn value(property: &str, value: &str, say: &Say) -> String {
    match (property, value) {
        (_, "happened") => say.t("beside-happened"),
        ("statement.kind", kind) => words::label("statements", kind, say.lang()),
        _ => value
            .replace(">=", "\u{2265} ")
            .replace("<=", "\u{2264} ")
            .replace(';', " \u{b7} ")
            .replace("..", "\u{2013}"),
    }
}

struct Seen {
    id: String,
    title: String,
    reports: u64,
    compared: u64,
    differ: Vec<Differ>,
    behind: Vec<Behind>,
    people: Vec<SamePerson>,
}

/// Values that exclude each other.
struct Differ {
    property: String,
    question: String,
    tests: String,
    sides: Vec<Side>,
}

/// One of them, its reports, and their words with the place they stand at.
struct Side {
    value: String,
    reports: Vec<(String, String)>,
    words: Vec<(String, String, usize)>,
}

/// A value and who stands behind it.
struct Behind {
    property: String,
    value: String,
    least: u64,
    most: u64,
    who: Vec<(String, Vec<(String, String)>)>,
}

#[derive(Template)]
#[template(path = "beside.html")]
struct View {
    page: Page,
    seen: Seen,
}
