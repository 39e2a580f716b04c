//! What must be done by a day, over every case that the visit sees; and the same as a calendar.

use std::collections::BTreeMap;
use std::sync::Arc;

use askama::Template;
use axum::Extension;
use axum::extract::{Query, State};
use axum::http::header;
use axum::response::IntoResponse;

use super::app::App;
use super::guard::Visit;
use super::page::{Answer, Page, html};
use crate::flow::{self, Listed};
use crate::say::Say;
use crate::show::rules;
use crate::{Problem, Result, clock};

type Asked = BTreeMap<String, String>;

pub(super) async fn show(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    Query(asked): Query<Asked>,
) -> Answer {
    let (soon, all) = gather(&app, &visit, &asked).await?;
    let say = visit.say();
    html(&View {
        page: visit.page(&app, "deadlines"),
        overdue: all.iter().filter(|one| one.left < 0).count() as u64,
        shown: all.len() as u64,
        lines: all.into_iter().map(|one| Line::of(one, say)).collect(),
        ics: soon.map_or("/deadlines.ics".to_owned(), |n| format!("/deadlines.ics?within={n}")),
        within: soon.map(|n| n.to_string()).unwrap_or_default(),
    })
}

/// Case ids and kinds as a calendar file; nothing else leaves.
pub(super) async fn calendar(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    Query(asked): Query<Asked>,
) -> Answer {
    let (_, all) = gather(&app, &visit, &asked).await?;
    let headers = [
        (header::CONTENT_TYPE, "text/calendar; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"deadlines.ics\""),
    ];
    Ok((headers, flow::calendar(&all, clock::day(), visit.say())).into_response())
}

async fn gather(app: &Arc<App>, visit: &Visit, asked: &Asked) -> Result<(Option<i64>, Vec<Listed>)> {
    let soon = whole(asked, "within")?.map(i64::from);
    let within = visit.actor.scope();
    let all = app.on_store(move |store| flow::deadlines(store, &within, soon, clock::day())).await?;
    Ok((soon, all))
}

/// A whole number of an address; nothing typed is none.
pub(super) fn whole(asked: &Asked, name: &str) -> Result<Option<u32>> {
    match asked.get(name).map_or("", |typed| typed.trim()) {
        "" => Ok(None),
        typed => {
            typed.parse().map(Some).map_err(|_| Problem::usage("problem-not-whole").value("typed", typed))
        }
    }
}

/// A deadline, in words.
struct Line {
    due: String,
    left: String,
    overdue: bool,
    what: String,
    label: String,
    about: String,
    case: String,
    title: String,
    doer: String,
}

impl Line {
    fn of(one: Listed, say: &Say) -> Self {
        Self {
            due: one.deadline.due.to_string(),
            left: rules::distance(one.left, say),
            overdue: one.left < 0,
            what: rules::name(one.deadline.rule.as_deref(), say),
            label: one.deadline.label,
            about: one.about,
            case: one.deadline.case.to_string(),
            title: one.title,
            doer: one.deadline.doer,
        }
    }
}

#[derive(Template)]
#[template(path = "deadlines.html")]
struct View {
    page: Page,
    lines: Vec<Line>,
    overdue: u64,
    shown: u64,
    within: String,
    ics: String,
}
