//! Cases: the list, and one at a glance.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::sync::Arc;

use amparo_model::{CaseId, Publicity, SourceId, Text};
use amparo_store::{CaseView, InboxRow, Role, Scope, Store};
use askama::Template;
use axum::Extension;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect};

use super::actions::{self, Glance};
use super::app::App;
use super::form::Signed;
use super::guard::Visit;
use super::inbox::{Row, narrow};
use super::page::{Answer, Page, html};
use super::rights::Actor;
use super::sealed::{Looker, Panel};
use crate::flow::{self, Memory};
use crate::say::Say;
use crate::show::case::{self, Card};
use crate::show::chart::{self, Chart};
use crate::show::claim::Group;
use crate::show::desk::{self, Desk};
use crate::show::history::{self, Origins, Person, Told};
use crate::show::{names, source_label};
use crate::{Problem, Result, words};

/// The id in an address.
pub(super) fn case_id(text: &str) -> Result<CaseId> {
    CaseId::parse(text).ok_or_else(|| Problem::not_found("problem-no-such").value("kind", "case"))
}

pub(super) async fn list(State(app): State<Arc<App>>, Extension(visit): Extension<Visit>) -> Answer {
    let cases = app.on_store(|store| Ok(store.cases()?)).await?;
    let within = visit.actor.scope();
    let cases = cases
        .into_iter()
        .filter(|c| within.has(&c.id))
        .map(|c| {
            let standard = words::label("standards", &c.standard, visit.lang);
            (c.id.to_string(), c.title, c.opened.chars().take(10).collect(), standard)
        })
        .collect();
    html(&List { page: visit.page(&app, "cases"), cases })
}

pub(super) async fn open(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    form: Signed,
) -> Answer {
    let title = form.get("title").to_owned();
    if title.is_empty() {
        return Err(Problem::usage("problem-case-title").into());
    }
    let id = app.on_store(move |store| opened(store, &title, &visit.actor)).await?;
    Ok(Redirect::to(&format!("/cases/{id}")).into_response())
}

/// Opens a case in which whoever opens it works.
pub(super) fn opened(store: &Store, title: &str, actor: &Actor) -> Result<CaseId> {
    let by = match actor.person() {
        Actor::Member { id, administrator, .. } => {
            // A reader opens none; who only administers opens as publisher, because nothing is in it yet.
            let role = actor.most().filter(|r| *r >= Role::Coder);
            role.or(administrator.then_some(Role::Publisher)).map(|role| (id, role))
        }
        _ => None,
    };
    flow::open_case(store, title, by, actor.name())
}

pub(super) async fn standard(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    Path(id): Path<String>,
    form: Signed,
) -> Answer {
    let (case, who) = (case_id(&id)?, visit.name());
    let (standard, why) = (form.get("standard").to_owned(), form.get("why").to_owned());
    if !words::has("standards", &standard) {
        return Err(Problem::usage("problem-choose").value("what", "standard").into());
    }
    app.on_store(move |store| {
        let title = store.case(&case)?.title;
        Ok(store.change_case(&case, &title, &standard, &who, &why)?)
    })
    .await?;
    Ok(Redirect::to(&format!("/cases/{id}")).into_response())
}

pub(super) async fn show(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    Path(id): Path<String>,
) -> Answer {
    let (case, say, memory) = (case_id(&id)?, visit.say(), app.memory.clone());
    let (within, looker) = (visit.actor.scope(), Looker::of(&visit));
    let (seen, chart, sealed, glance) = app
        .on_store(move |store| {
            let (seen, chart, view) = gather(store, &case, &within, &memory, say)?;
            let sealed = looker.panel(store, &case, |_| true, say)?;
            Ok((seen, chart, sealed, actions::glance(store, view, say)?))
        })
        .await?;
    html(&View { page: visit.page(&app, "cases"), seen, chart, sealed, glance })
}

fn gather(
    store: &Store,
    id: &CaseId,
    within: &Scope,
    memory: &Memory,
    say: &'static Say,
) -> Result<(Seen, Chart, CaseView)> {
    let view = store.case_view(id)?;
    // By the rows as they are: texts of one origin stay one, wherever the first of them lies.
    let origins = flow::origins(store, &view, memory)?;
    let (chart, mut overview) = flow::laid_out(store, &view, say, |desk| {
        let chart = life(&view, &origins, desk, desk::with_marks, say);
        let mut overview = case::overview(&view, desk, say);
        let mut texts = BTreeMap::new();
        for card in overview.accepted.values_mut().flatten() {
            if let Some(report) = card.report.clone() {
                let text = match texts.entry(report) {
                    Entry::Occupied(text) => text.into_mut(),
                    Entry::Vacant(free) => {
                        let text = Text::new(store.report_text(free.key())?);
                        free.insert(text)
                    }
                };
                card.within(text);
            }
            card.look_for_hidden(desk);
        }
        Ok((chart, overview))
    })?;
    let mut rows: Vec<InboxRow> = view.reports.iter().map(|r| r.row.clone()).collect();
    rows.iter_mut().try_for_each(|row| narrow(store, row, within))?;
    let lang = say.lang();
    // What is told of a source: what it is called, its kind, how far it is trusted.
    let mut sources: BTreeMap<&SourceId, (String, String, String)> = BTreeMap::new();
    for row in &rows {
        if !sources.contains_key(&row.source) {
            let source = store.source(&row.source)?;
            let reliability = serde_json::to_value(source.reliability)?;
            let reliability = format!("reliability_{}", reliability.as_str().unwrap_or("unknown"));
            let kind = words::label("sources", &source.kind, lang);
            let trusted = words::label("sources", &reliability, lang);
            sources.insert(&row.source, (source_label(source.label, say), kind, trusted));
        }
    }
    let people = overview
        .people
        .iter()
        .map(|somebody| Somebody {
            id: somebody.record.id.to_string(),
            label: somebody.label.clone(),
            kind: say.t(names::kind_id(somebody.record.kind)),
            public: matches!(somebody.record.publicity, Publicity::PublicRole { .. }),
            claims: somebody.claims as u64,
        })
        .collect();
    let by_report: Vec<(Row, String, String, String)> = rows
        .iter()
        .map(|row| {
            let (label, kind, reliability) = sources.get(&row.source).cloned().unwrap_or_default();
            (Row::of(row, lang), label, kind, reliability)
        })
        .collect();
    let mut take = |group: Group| -> Vec<Card> { overview.accepted.remove(&group).unwrap_or_default() };
    let seen = Seen {
        id: id.to_string(),
        title: view.case.title.clone(),
        standard: view.case.standard.clone(),
        standards: words::choices("standards", lang),
        accepted: view.tally.accepted,
        open: view.tally.proposed,
        people,
        protection: take(Group::Protection),
        acts: take(Group::Acts),
        unreal: take(Group::Unreal),
        statements: take(Group::Statements),
        counts: take(Group::Counts),
        missing: overview.missing,
        reports: by_report,
    };
    Ok((seen, chart, view))
}

/// The life lines of everybody of a case, by accepted claims, without safe places and what is sealed. In a page `hide` leaves
/// a mark, in a file nothing.
pub(super) fn life(
    view: &CaseView,
    origins: &Origins,
    desk: &Desk<'_>,
    hide: fn(&Desk<'_>, &mut Told),
    say: &Say,
) -> Chart {
    let known = history::people(view, origins, say).into_iter();
    let known = known.filter(|p| p.record.as_ref().is_some_and(|id| desk.shows(id)));
    let mut people: Vec<_> = known.filter_map(Person::accepted).collect();
    for (who, told) in &mut people {
        *who = desk.called(std::mem::take(who));
        told.retain(|t| t.report.as_ref().is_none_or(|id| desk.has_report(id)));
        told.iter_mut().for_each(|t| hide(desk, t));
    }
    people.retain(|(_, told)| !told.is_empty());
    chart::life(&people, say)
}

struct Somebody {
    id: String,
    label: String,
    kind: String,
    public: bool,
    claims: u64,
}

struct Seen {
    id: String,
    title: String,
    standard: String,
    standards: Vec<(String, String)>,
    accepted: u64,
    open: u64,
    people: Vec<Somebody>,
    protection: Vec<Card>,
    acts: Vec<Card>,
    unreal: Vec<Card>,
    statements: Vec<Card>,
    counts: Vec<Card>,
    missing: Vec<String>,
    reports: Vec<(Row, String, String, String)>,
}

impl Seen {
    /// Accepted claims under their headings; fear stands apart from what is said to have happened.
    fn sections(&self) -> Vec<(&'static str, &[Card])> {
        let all = [
            ("group-protection", &self.protection),
            ("case-asserted", &self.acts),
            ("case-feared", &self.unreal),
            ("group-statements", &self.statements),
            ("group-counts", &self.counts),
        ];
        all.into_iter()
            .filter(|(_, cards)| !cards.is_empty())
            .map(|(id, cards)| (id, cards.as_slice()))
            .collect()
    }
}

#[derive(Template)]
#[template(path = "cases.html")]
struct List {
    page: Page,
    cases: Vec<(String, String, String, String)>,
}

#[derive(Template)]
#[template(path = "case.html")]
struct View {
    page: Page,
    seen: Seen,
    chart: Chart,
    sealed: Panel,
    glance: Glance,
}
