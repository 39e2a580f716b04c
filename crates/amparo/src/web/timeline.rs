//! The acts of a case along the time, and the days on which its reports came out.

use std::sync::Arc;

use amparo_model::{CaseId, ReportId};
use amparo_store::{CaseView, Store};
use askama::Template;
use axum::Extension;
use axum::extract::{Path, State};

use super::app::App;
use super::case::case_id;
use super::guard::Visit;
use super::page::{Answer, Page, html};
use crate::Result;
use crate::flow::{self, Memory};
use crate::say::Say;
use crate::show::chart::{self, Chart, Out};
use crate::show::desk::{self, Desk};
use crate::show::history::{Origins, Told};
use crate::show::{case, history};

pub(super) async fn show(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    Path(id): Path<String>,
) -> Answer {
    let (case, say, memory) = (case_id(&id)?, visit.say(), app.memory.clone());
    let (title, chart) = app.on_store(move |store| gather(store, &case, &memory, say)).await?;
    html(&View { page: visit.page(&app, "cases"), id, title, chart })
}

fn gather(store: &Store, id: &CaseId, memory: &Memory, say: &Say) -> Result<(String, Chart)> {
    let view = store.case_view(id)?;
    let origins = flow::origins(store, &view, memory)?;
    let chart =
        flow::laid_out(store, &view, say, |desk| Ok(draw(&view, &origins, desk, desk::with_marks, say)))?;
    Ok((view.case.title.clone(), chart))
}

/// The timeline of a case, without safe places and what is sealed. In a page `hide` leaves a mark, in a file nothing.
pub(super) fn draw(
    view: &CaseView,
    origins: &Origins,
    desk: &Desk<'_>,
    hide: fn(&Desk<'_>, &mut Told),
    say: &Say,
) -> Chart {
    let mut acts = history::acts(view, origins, say);
    acts.retain(|(told, _)| told.reviewed && told.concerns_somebody());
    let shown = |id: &ReportId| desk.has_report(id);
    acts.retain(|(told, _)| told.report.as_ref().is_none_or(shown));
    for (told, who) in &mut acts {
        hide(desk, told);
        *who = desk.called(std::mem::take(who));
    }
    let out = |r: &amparo_store::CaseReport| {
        let (first, _) = history::bounds(r.row.published.as_deref()?)?;
        Some(Out { says: desk.said(case::origin(&r.row)), day: first? })
    };
    let reports: Vec<Out> = view.reports.iter().rev().filter(|r| shown(&r.row.id)).filter_map(out).collect();
    chart::timeline(&acts, &reports, say)
}

#[derive(Template)]
#[template(path = "timeline.html")]
struct View {
    page: Page,
    id: String,
    title: String,
    chart: Chart,
}
