//! The inbox: every report, protection first, with how far its review has come.

pub(super) mod event;

use std::collections::BTreeMap;
use std::sync::Arc;

use amparo_model::ReportId;
use amparo_store::{InboxFilter, InboxRow, Only, Scope, Store};
use askama::Template;
use axum::Extension;
use axum::extract::{Query, State};

use super::app::App;
use super::guard::Visit;
use super::page::{Answer, Page, html};
use crate::say::{Lang, dir_of};
use crate::{Result, words};

/// The filters, as they stand in the address and as the store knows them.
const FILTERS: [(&str, Only); 5] = [
    ("all", Only::All),
    ("to-review", Only::ToReview),
    ("reviewed", Only::Reviewed),
    ("unreadable", Only::Unreadable),
    ("no-case", Only::NoCase),
];

pub(super) async fn show(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    Query(query): Query<BTreeMap<String, String>>,
) -> Answer {
    let chosen = query.get("only").map_or("all", String::as_str);
    let before = query.get("before").and_then(|id| ReportId::parse(id));
    if chosen == event::WORD {
        return event::show(&app, &visit, before).await;
    }
    let only = FILTERS.iter().find(|(word, _)| *word == chosen).map_or(Only::All, |(_, only)| *only);
    let within = visit.actor.scope();
    let filter = InboxFilter { only, within, before, limit: 50, ..InboxFilter::default() };
    let (inbox, total) = app
        .on_store(move |store| {
            let mut inbox = store.inbox(&filter)?;
            inbox.rows.iter_mut().try_for_each(|row| narrow(store, row, &filter.within))?;
            Ok((inbox, store.count_reports(&filter.within)?))
        })
        .await?;
    let chosen = FILTERS.iter().find(|(_, o)| *o == only).map_or("all", |(word, _)| word);
    let older = inbox.next.map(|id| format!("/?only={chosen}&before={id}"));
    html(&View {
        filters: filters(&visit, chosen),
        rows: inbox.rows.iter().map(|row| Row::of(row, visit.lang)).collect(),
        page: visit.page(&app, "inbox"),
        total,
        older,
        kinds: words::source_kinds(visit.lang),
        reliabilities: words::reliabilities(visit.lang),
        levels: words::choices("handling", visit.lang),
    })
}

/// The views of the inbox: word, label, whether it is the one shown.
fn filters(visit: &Visit, chosen: &str) -> Vec<(&'static str, String, bool)> {
    let words = FILTERS.iter().map(|(word, _)| *word).chain([event::WORD]);
    words.map(|word| (word, visit.say().t(&format!("filter-{word}")), word == chosen)).collect()
}

/// Takes out of a row what leads to reports and cases that are not seen.
pub(super) fn narrow(store: &Store, row: &mut InboxRow, within: &Scope) -> Result<()> {
    if *within == Scope::All {
        return Ok(());
    }
    row.cases.retain(|case| within.has(case));
    for other in [&mut row.same_text_as, &mut row.inside] {
        let Some(id) = other else { continue };
        if !within.holds(&store.cases_of_report(id)?) {
            *other = None;
        }
    }
    Ok(())
}

/// A report in a list.
pub(super) struct Row {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) outlet: String,
    pub(super) published: String,
    pub(super) language: String,
    pub(super) dir: &'static str,
    pub(super) open: u64,
    pub(super) decided: u64,
    pub(super) protection: Vec<String>,
    pub(super) unreadable: bool,
    pub(super) same_text: Option<String>,
    pub(super) inside: bool,
    pub(super) cases: usize,
}

impl Row {
    pub(super) fn of(row: &InboxRow, lang: Lang) -> Self {
        Self {
            id: row.id.to_string(),
            title: row.title.clone(),
            outlet: row.outlet.clone().unwrap_or_default(),
            published: row.published.clone().unwrap_or_default(),
            language: row.language.clone(),
            dir: dir_of(&row.language),
            open: row.claims.proposed,
            decided: row.claims.accepted + row.claims.rejected + row.claims.withdrawn,
            protection: row.protection.iter().map(|p| words::label("protection", p, lang)).collect(),
            unreadable: row.unreadable,
            same_text: row.same_text_as.as_ref().map(ToString::to_string),
            inside: row.inside.is_some(),
            cases: row.cases.len(),
        }
    }
}

#[derive(Template)]
#[template(path = "inbox.html")]
struct View {
    page: Page,
    filters: Vec<(&'static str, String, bool)>,
    rows: Vec<Row>,
    total: u64,
    older: Option<String>,
    kinds: Vec<(String, String)>,
    reliabilities: Vec<(String, String)>,
    levels: Vec<(String, String)>,
}
