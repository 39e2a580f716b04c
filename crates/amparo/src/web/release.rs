//! A public page: what it would say, what stands against it, publishing and taking it back.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use amparo_model::ReleaseId;
use askama::Template;
use axum::Extension;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Redirect};

use super::app::App;
use super::case::case_id;
use super::form::Signed;
use super::guard::Visit;
use super::page::{Answer, Page, html};
use crate::flow::{self, Finding, Reason, Stands, Wish};
use crate::{Problem, Result};

/// What the name of a field begins with that says why a finding may stand; `RULE:ABOUT` follows.
const WHY: &str = "why:";

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
        .map(|r| Earlier {
            id: r.id.to_string(),
            version: r.version,
            day: r.at.chars().take(10).collect(),
            withdrawn: r.withdrawn.is_some(),
        })
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
        may_leave: draft.may_leave() && !draft.is_empty(),
    })
}

/// The page is published as the preview showed it: with the same title, and with a reason for each finding that needs one.
pub(super) async fn publish(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    Path(id): Path<String>,
    form: Signed,
) -> Answer {
    let case = case_id(&id)?;
    let out = folder(&form)?.ok_or_else(|| Problem::usage("problem-no-folder-named"))?;
    if form.get("sure") != "yes" {
        return Err(Problem::usage("problem-not-read").into());
    }
    let reasons = form.0.iter().filter(|(_, why)| !why.trim().is_empty()).filter_map(|(name, why)| {
        let (rule, about) = name.strip_prefix(WHY)?.split_once(':')?;
        Some(Reason { rule: rule.to_owned(), about: about.to_owned(), why: why.trim().to_owned() })
    });
    let wish = Wish {
        title: Some(form.get("title").to_owned()).filter(|t| !t.is_empty()),
        reasons: reasons.collect(),
        who: app.who.clone(),
        lang: visit.lang,
        ..Wish::default()
    };
    let done = app.on_store(move |store| flow::publish(store, &case, &wish, &out)).await?;
    visit.say_next(&app, visit.say().n("release-done", done.version as i64));
    Ok(Redirect::to(&format!("/cases/{id}/release")).into_response())
}

/// A release is taken back; the notice takes the place of its page where the folder is named.
pub(super) async fn withdraw(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    Path(id): Path<String>,
    form: Signed,
) -> Answer {
    let release = ReleaseId::parse(&id)
        .ok_or_else(|| Problem::not_found("problem-no-such").value("kind", "release"))?;
    let (out, why, who) = (folder(&form)?, form.get("why").to_owned(), app.who.clone());
    if why.is_empty() {
        return Err(Problem::usage("problem-withdrawal-why").into());
    }
    let case = app
        .on_store(move |store| {
            let case = store.release(&release)?.case;
            flow::withdraw(store, &release, out.as_deref(), &who, &why)?;
            Ok(case)
        })
        .await?;
    visit.say_next(&app, visit.say().t("release-taken-back"));
    Ok(Redirect::to(&format!("/cases/{case}/release")).into_response())
}

/// The folder of the public pages, if one was named: a whole path to a folder that is there.
fn folder(form: &Signed) -> Result<Option<PathBuf>> {
    let typed = form.get("folder");
    if typed.is_empty() {
        return Ok(None);
    }
    let folder = PathBuf::from(typed);
    if folder.is_absolute() && folder.is_dir() {
        return Ok(Some(folder));
    }
    Err(Problem::usage("problem-no-folder"))
}

/// A release that was made before.
struct Earlier {
    id: String,
    version: u64,
    day: String,
    withdrawn: bool,
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
    earlier: Vec<Earlier>,
    may_leave: bool,
    command: String,
}
