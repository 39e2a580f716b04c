//! A public page: what it would say, what stands against it, publishing and taking it back.

use std::path::PathBuf;
use std::sync::Arc;

use amparo_model::{CaseId, ReleaseId};
use askama::Template;
use axum::Extension;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect};

use super::app::App;
use super::case::case_id;
use super::form::Signed;
use super::guard::Visit;
use super::page::{Answer, Page, html};
use crate::flow::{self, Chosen, Finding, Reason, Stands, Wish};
use crate::{Problem, Result};

/// What the name of a field begins with that says why a finding may stand; `RULE:ABOUT` follows.
const WHY: &str = "why:";
/// What the name of a field begins with that chooses a related page; the id of its case follows.
const RELATED: &str = "related:";

pub(super) async fn show(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    Path(id): Path<String>,
) -> Answer {
    preview(&app, &visit, id, None).await
}

/// The page is shown as it would be with what was typed; or published as the preview showed it, with a reason for
/// each finding that needs one. What was typed travels in the form, never in an address.
pub(super) async fn send(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    Path(id): Path<String>,
    form: Signed,
) -> Answer {
    if form.get("do") != "publish" {
        return preview(&app, &visit, id, Some(Typed::of(&form))).await;
    }
    let case = case_id(&id)?;
    let out = folder(&form)?.ok_or_else(|| Problem::usage("problem-no-folder-named"))?;
    if form.get("sure") != "yes" {
        return Err(Problem::usage("problem-not-read").into());
    }
    let reasons = form.0.iter().filter(|(_, why)| !why.trim().is_empty()).filter_map(|(name, why)| {
        let (rule, about) = name.strip_prefix(WHY)?.split_once(':')?;
        Some(Reason { rule: rule.to_owned(), about: about.to_owned(), why: why.trim().to_owned() })
    });
    let wish = Wish { reasons: reasons.collect(), ..Typed::of(&form).wish(&visit) };
    let done = app.on_store(move |store| flow::publish(store, &case, &wish, &out)).await?;
    visit.say_next(&app, visit.say().n("release-done", done.version as i64));
    Ok(Redirect::to(&format!("/cases/{id}/release")).into_response())
}

/// What would be published with what was typed; with what the last version said where nothing was.
async fn preview(app: &Arc<App>, visit: &Visit, id: String, typed: Option<Typed>) -> Answer {
    let case = case_id(&id)?;
    let visit_ = visit.clone();
    let (draft, typed, others, releases, case_title) = app
        .on_store(move |store| {
            let releases = store.releases(&case)?;
            let mut others = flow::standing(store, &case)?;
            others.retain(|other| visit_.actor.scope().has(&other.case));
            let typed = match typed {
                Some(typed) => typed,
                None => Typed::again(flow::chosen(&releases, &others)?),
            };
            let draft = flow::draft(store, &case, &typed.wish(&visit_))?;
            Ok((draft, typed, others, releases, store.case(&case)?.title))
        })
        .await?;
    let earlier = releases.into_iter().map(|r| Earlier {
        id: r.id.to_string(),
        version: r.version,
        day: r.at.chars().take(10).collect(),
        withdrawn: r.withdrawn.is_some(),
    });
    let others = others.into_iter().map(|o| (typed.related.contains(&o.case), o.case.to_string(), o.title));
    html(&View {
        page: visit.page(app, "cases"),
        command: format!("amparo publish {id} --out DIR"),
        id,
        case_title,
        others: others.collect(),
        typed,
        lines: draft.lines().to_vec(),
        settled: draft.findings().iter().filter(|f| !f.stands.blocks()).count() as u64,
        findings: draft.findings().to_vec(),
        earlier: earlier.collect(),
        may_leave: draft.may_leave() && !draft.is_empty(),
    })
}

/// What a person chose for the page.
#[derive(Clone)]
struct Typed {
    title: String,
    address: String,
    /// One sentence a line.
    unknown: String,
    /// One sentence a line.
    corrections: String,
    related: Vec<CaseId>,
}

impl Typed {
    fn of(form: &Signed) -> Self {
        let related = form.0.keys().filter_map(|name| CaseId::parse(name.strip_prefix(RELATED)?));
        Self {
            title: form.get("title").to_owned(),
            address: form.get("address").to_owned(),
            unknown: form.get("unknown").to_owned(),
            corrections: form.get("corrections").to_owned(),
            related: related.collect(),
        }
    }

    /// What the last version said; its corrections stay with it and are not made again.
    fn again(last: Chosen) -> Self {
        Self {
            title: last.title,
            address: last.page,
            unknown: last.unknown.join("\n"),
            corrections: String::new(),
            related: last.related,
        }
    }

    fn wish(&self, visit: &Visit) -> Wish {
        let some = |text: &str| Some(text.to_owned()).filter(|t| !t.is_empty());
        let lines = |text: &str| {
            text.lines().map(str::trim).filter(|l| !l.is_empty()).map(str::to_owned).collect::<Vec<_>>()
        };
        Wish {
            title: some(&self.title),
            page: some(&self.address),
            unknown: lines(&self.unknown),
            corrections: lines(&self.corrections),
            related: Some(self.related.iter().filter(|c| visit.actor.scope().has(c)).cloned().collect()),
            reasons: Vec::new(),
            who: visit.name(),
            lang: visit.lang,
        }
    }
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
    let (out, why, who) = (folder(&form)?, form.get("why").to_owned(), visit.name());
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
    typed: Typed,
    /// Pages of other cases: whether chosen, id of the case, title.
    others: Vec<(bool, String, String)>,
    lines: Vec<String>,
    findings: Vec<Finding>,
    settled: u64,
    earlier: Vec<Earlier>,
    may_leave: bool,
    command: String,
}
