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

/// Deadlines on a page.
const PAGE: usize = 200;

type Asked = BTreeMap<String, String>;

pub(super) async fn show(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    Query(asked): Query<Asked>,
) -> Answer {
    let (say, today) = (visit.say(), clock::day());
    let soon = whole(&asked, "within")?.map(i64::from);
    let skip = whole(&asked, "skip")?.unwrap_or(0) as usize;
    let within = visit.actor.scope();
    let (total, overdue, lines) = app
        .on_store(move |store| {
            let open = flow::open_deadlines(store, &within, soon, today)?;
            // Those that are due first come first.
            let (total, overdue) = (open.len(), open.partition_point(|d| d.due < today));
            Ok((total, overdue, flow::listed(store, open.into_iter().skip(skip).take(PAGE), today)?))
        })
        .await?;
    let address = |at: &str, skip: usize| {
        let asked = [("within", soon), ("skip", (skip > 0).then_some(skip as i64))];
        let asked: Vec<_> = asked.iter().filter_map(|(k, n)| n.map(|n| format!("{k}={n}"))).collect();
        format!("{at}{}{}", if asked.is_empty() { "" } else { "?" }, asked.join("&"))
    };
    html(&View {
        page: visit.page(&app, "deadlines"),
        overdue: overdue as u64,
        shown: total as u64,
        lines: lines.into_iter().map(|one| Line::of(one, say)).collect(),
        ics: address("/deadlines.ics", 0),
        within: soon.map(|n| n.to_string()).unwrap_or_default(),
        earlier: (skip > 0).then(|| address("/deadlines", skip.saturating_sub(PAGE))),
        later: (skip + PAGE < total).then(|| address("/deadlines", skip + PAGE)),
    })
}

/// Case ids and kinds as a calendar file; nothing else leaves.
pub(super) async fn calendar(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    Query(asked): Query<Asked>,
) -> Answer {
    let soon = whole(&asked, "within")?.map(i64::from);
    let (within, today) = (visit.actor.scope(), clock::day());
    let open = app.on_store(move |store| flow::open_deadlines(store, &within, soon, today)).await?;
    let headers = [
        (header::CONTENT_TYPE, "text/calendar; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"deadlines.ics\""),
    ];
    Ok((headers, flow::calendar(&open, today, visit.say())).into_response())
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
    earlier: Option<String>,
    later: Option<String>,
}
