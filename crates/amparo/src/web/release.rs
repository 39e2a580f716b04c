//! Preview of a public page: what it would say, and what stands against it.

use std::collections::BTreeMap;
use std::sync::Arc;

use askama::Template;
use axum::Extension;
use axum::extract::{Path, Query, State};

use super::app::App;
use super::case::case_id;
use super::guard::Visit;
use super::page::{Answer, Page, html};
use crate::flow::{self, Finding, Wish};

pub(super) async fn show(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    Path(id): Path<String>,
    Query(query): Query<BTreeMap<String, String>>,
) -> Answer {
    let case = case_id(&id)?;
    let title = query.get("title").map(|t| t.trim().to_owned()).filter(|t| !t.is_empty());
    let wish = Wish { title: title.clone(), who: app.who.clone(), lang: visit.lang, ..Wish::default() };
    let (draft, releases, case_title) = app
        .on_store(move |store| {
            let releases = store.releases(&case)?;
            Ok((flow::draft(store, &case, &wish)?, releases, store.case(&case)?.title))
        })
        .await?;
    let earlier = releases
        .into_iter()
        .map(|r| (r.version, r.at.chars().take(10).collect(), r.withdrawn.is_some()))
        .collect();
    html(&View {
        page: visit.page(&app, "cases"),
        command: format!("amparo publish {id} --out DIR"),
        id,
        case_title,
        title: title.unwrap_or_default(),
        lines: draft.lines().to_vec(),
        settled: draft.findings().iter().filter(|f| !f.stands.blocks()).count() as u64,
        findings: draft.findings().to_vec(),
        earlier,
    })
}

#[derive(Template)]
#[template(path = "release.html")]
struct View {
    page: Page,
    id: String,
    case_title: String,
    title: String,
    lines: Vec<String>,
    findings: Vec<Finding>,
    settled: u64,
    earlier: Vec<(u64, String, bool)>,
    command: String,
}
