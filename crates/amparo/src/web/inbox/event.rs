//! The inbox by event: reports that tell of one thing under one heading, copies folded under what they were made from.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use amparo_link::compare::form::{Edge, Relation};
use amparo_model::ReportId;
use amparo_store::{InboxFilter, Judged, Resting};
use askama::Template;
use axum::Extension;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect};

use super::{CHOSEN, Row, filters, narrow};
use crate::say::Say;
use crate::web::app::App;
use crate::web::form::Signed;
use crate::web::guard::Visit;
use crate::web::page::{Answer, Page, html};
use crate::web::rights::{Action, may_in};
use crate::{Problem, flow};

/// This view, as it stands in the address.
pub(in crate::web) const WORD: &str = "events";

/// The newest reports, or those before one.
pub(super) async fn show(app: &Arc<App>, visit: &Visit, before: Option<ReportId>) -> Answer {
    let (say, lang, memory) = (visit.say(), visit.lang, app.memory.clone());
    let within = visit.actor.scope();
    let first = before.is_none();
    let (groups, shown, total, next) = app
        .on_store(move |store| {
            let resting = Resting::Hidden;
            let filter =
                InboxFilter { within, before, resting, limit: flow::BESIDE, ..InboxFilter::default() };
            let mut inbox = store.inbox(&filter)?;
            inbox.rows.iter_mut().try_for_each(|row| narrow(store, row, &filter.within))?;
            let ids: Vec<ReportId> = inbox.rows.iter().map(|r| r.id.clone()).collect();
            let compared = memory.related(store, &ids)?;
            let rows = inbox.rows.iter().map(|r| (r.id.to_string(), Row::of(r, lang))).collect();
            let total = store.count_reports(&filter.within)?;
            Ok((groups(&compared, rows, say), ids.len() as u64, total, inbox.next))
        })
        .await?;
    html(&View {
        page: visit.page(app, "inbox"),
        filters: filters(visit, WORD),
        groups,
        first,
        shown,
        total,
        older: next.map(|id| format!("/?only={WORD}&before={id}")),
    })
}

/// A person says of the chosen reports whether they tell of one event.
pub(in crate::web) async fn judge(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    form: Signed,
) -> Answer {
    let chosen: Vec<ReportId> =
        form.0.keys().filter_map(|name| ReportId::parse(name.strip_prefix(CHOSEN)?)).collect();
    let verdict = match form.get("verdict") {
        "same" => Judged::Same,
        "different" => Judged::Different,
        "open" => Judged::Open,
        _ => return Err(Problem::usage("problem-verdict").into()),
    };
    if chosen.len() < 2 {
        return Err(Problem::usage("problem-two-reports").into());
    }
    let (who, why) = (visit.name(), form.get("why").to_owned());
    let actor = visit.actor.clone();
    app.on_store(move |store| {
        for id in &chosen {
            may_in(&actor, Action::Decide, &store.cases_of_report(id)?)?;
        }
        for (at, one) in chosen.iter().enumerate() {
            for other in &chosen[at + 1..] {
                store.judge_reports(one, other, verdict, &who, &why)?;
            }
        }
        Ok(())
    })
    .await?;
    visit.say_next(&app, visit.say().t("event-judged"));
    Ok(Redirect::to(&format!("/?only={WORD}")).into_response())
}

/// Events, the newest first, and in each the reports as a tree of who was made from whom.
fn groups(compared: &Relation, mut rows: BTreeMap<String, Row>, say: &Say) -> Vec<Group> {
    let mut events: Vec<_> = compared.events.iter().collect();
    events.sort_by_key(|e| std::cmp::Reverse(e.reports.iter().map(|m| &m.id).max()));
    let mut groups = Vec::new();
    for event in events {
        let here: BTreeSet<&str> = event.reports.iter().map(|m| m.id.as_str()).collect();
        let edge = |id: &str| best(&compared.lineage, id, &here);
        let mut lines = Vec::new();
        let mut roots: Vec<&str> = here.iter().copied().filter(|id| edge(id).is_none()).collect();
        roots.sort_unstable();
        for root in roots {
            lay(root, None, 0, &here, &edge, &mut rows, &mut lines, say);
        }
        // A report that tells of two events was shown under the first.
        if !lines.is_empty() {
            let reasons = if lines.len() > 1 { event.reasons.clone() } else { Vec::new() };
            let roots = lines.iter().filter(|l: &&Line| l.depth == 0).count();
            groups.push(Group { reports: lines.len() as u64, origins: roots as u64, reasons, lines });
        }
    }
    groups
}

/// What a report was mostly made from, within its event.
fn best<'a>(edges: &'a [Edge], child: &str, here: &BTreeSet<&str>) -> Option<&'a Edge> {
    let mine = edges.iter().filter(|e| e.child == child && here.contains(e.parent.as_str()));
    mine.reduce(|a, b| if b.score > a.score { b } else { a })
}

#[allow(clippy::too_many_arguments)] // one walk down a tree
fn lay<'a>(
    id: &str,
    from: Option<&Edge>,
    depth: usize,
    here: &BTreeSet<&str>,
    edge: &impl Fn(&str) -> Option<&'a Edge>,
    rows: &mut BTreeMap<String, Row>,
    lines: &mut Vec<Line>,
    say: &Say,
) {
    let Some(row) = rows.remove(id) else { return };
    let made = from.map(|e| {
        let kind = serde_json::to_value(e.kind).ok();
        say.t(&format!("lineage-{}", kind.as_ref().and_then(|k| k.as_str()).unwrap_or("copy")))
    });
    lines.push(Line { depth: depth.min(4), made, row });
    for child in here.iter().filter(|child| edge(child).is_some_and(|e| e.parent == id)) {
        lay(child, edge(child), depth + 1, here, edge, rows, lines, say);
    }
}

/// An event with its reports.
struct Group {
    reports: u64,
    /// Reports that were made from no other one here.
    origins: u64,
    reasons: Vec<String>,
    lines: Vec<Line>,
}

/// A report in its place.
struct Line {
    depth: usize,
    made: Option<String>,
    row: Row,
}

#[derive(Template)]
#[template(path = "events.html")]
struct View {
    page: Page,
    filters: Vec<(&'static str, String, bool)>,
    groups: Vec<Group>,
    /// Whether these are the newest.
    first: bool,
    shown: u64,
    total: u64,
    older: Option<String>,
}

/// The name of the field that chooses a report.
pub(in crate::web) fn field(row: &Row) -> String {
    format!("{CHOSEN}{}", row.id)
}
