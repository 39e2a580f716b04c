//! What is done for the people of a case: interventions, deadlines, consent, and what the next step still lacks.

mod forms;
mod view;

use std::collections::BTreeMap;
use std::sync::Arc;

use amparo_model::reading::EntityKind;
use amparo_model::{CaseId, RecordId};
use amparo_store::{CaseView, DeadlineState, Store};
use askama::Template;
use axum::Extension;
use axum::extract::{Path, Query, State};

pub(super) use forms::{
    add_consent, add_deadline, add_intervention, add_outcome, settle, withdraw_consent, withdraw_outcome,
};
use view::{Answered, Done, Due, List, Proposed};

use super::app::App;
use super::case::case_id;
use super::guard::Visit;
use super::page::{Answer, Page, html};
use crate::flow::Actions;
use crate::say::Say;
use crate::show::{consent, due, names};
use crate::{Problem, Result, clock, words};

pub(super) async fn show(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    Path(id): Path<String>,
    Query(asked): Query<BTreeMap<String, String>>,
) -> Answer {
    let (case, say) = (case_id(&id)?, visit.say());
    let person = match asked.get("person").map_or("", |typed| typed.trim()) {
        "" => None,
        typed => Some(
            RecordId::parse(typed)
                .ok_or_else(|| Problem::usage("problem-not-a-choice").value("typed", typed))?,
        ),
    };
    let seen = app.on_store(move |store| gather(store, &case, person.as_ref(), say)).await?;
    html(&View { page: visit.page(&app, "cases"), seen })
}

fn gather(store: &Store, case: &CaseId, person: Option<&RecordId>, say: &Say) -> Result<Seen> {
    let actions = Actions::of(store, case)?;
    if person.is_some_and(|id| !actions.view.records.iter().any(|r| r.id == *id)) {
        return Err(Problem::not_found("problem-no-such").value("kind", "person"));
    }
    let today = clock::day();
    let lang = say.lang();
    let of_line = |list: &str, lines: &[&str]| -> Vec<(String, String)> {
        let terms = words::terms(list).iter();
        let fits = terms.filter(|t| t.line.as_deref().is_some_and(|line| lines.contains(&line)));
        fits.map(|t| (t.id.clone(), words::label(list, &t.id, lang))).collect()
    };
    let people: Vec<(String, String, String, bool)> = actions
        .view
        .records
        .iter()
        .filter(|r| matches!(r.kind, EntityKind::Person | EntityKind::Group))
        .map(|r| {
            let kind = say.t(names::kind_id(r.kind));
            (r.id.to_string(), r.label.clone(), kind, person == Some(&r.id))
        })
        .collect();
    let (open, settled): (Vec<_>, Vec<_>) =
        actions.deadlines.iter().partition(|d| d.state == DeadlineState::Open);
    Ok(Seen {
        id: case.to_string(),
        title: actions.view.case.title.clone(),
        today: today.to_string(),
        press_only: actions.press_only(),
        open: open.iter().map(|d| Due::of(d, &actions, today, say)).collect(),
        settled: settled.iter().map(|d| Due::of(d, &actions, today, say)).collect(),
        proposed: actions
            .proposals(say)
            .into_iter()
            .map(|p| Proposed::of(p, store, today, say))
            .collect::<Result<_>>()?,
        done: actions.interventions.iter().map(|i| Done::of(i, &actions, say)).collect(),
        answers: actions.answers.iter().map(|a| Answered::of(a, &actions, &today.to_string(), say)).collect(),
        lists: actions.checklists(person, today, say).into_iter().map(|l| List::of(l, say)).collect(),
        kinds: of_line("interventions", &["type"]),
        outcomes: of_line("outcomes", &["outcome", "response", "impact"]),
        uses: words::choices("consent", lang),
        sources: actions
            .sources
            .iter()
            .map(|(id, label)| (id.clone(), due::called(label, id, say)))
            .collect(),
        people,
    })
}

/// In short, for the page of the case.
pub(super) struct Glance {
    /// Open deadlines, those that are due first, first: day, distance, whether it has passed, what.
    pub(super) due: Vec<(String, String, bool, String)>,
    pub(super) interventions: u64,
    pub(super) proposed: u64,
    /// Consents that no longer hold: whose, for what, the word of it.
    pub(super) lapsed: Vec<(String, String, String)>,
    /// How many hold.
    pub(super) consents: u64,
}

/// What the page of a case tells of it.
pub(super) fn glance(store: &Store, view: CaseView, say: &Say) -> Result<Glance> {
    let actions = Actions::with(store, view)?;
    let today = clock::day();
    let day = today.to_string();
    let open = actions.deadlines.iter().filter(|d| d.state == DeadlineState::Open);
    let states = || actions.answers.iter().map(|a| (a, consent::state(a, &day)));
    let lapsed = states().filter(|(_, s)| matches!(s, consent::State::Expired | consent::State::Withdrawn));
    Ok(Glance {
        due: open
            .take(3)
            .map(|d| {
                let due = Due::of(d, &actions, today, say);
                (due.due, due.left, due.overdue, due.what)
            })
            .collect(),
        interventions: actions.interventions.len() as u64,
        proposed: actions.proposals(say).len() as u64,
        lapsed: lapsed
            .map(|(a, state)| {
                let use_ = words::label("consent", &a.consent.purpose, say.lang());
                (actions.asked(a, say), use_, say.t(state.id()))
            })
            .collect(),
        consents: states().filter(|(_, s)| s.holds()).count() as u64,
    })
}

struct Seen {
    id: String,
    title: String,
    today: String,
    press_only: bool,
    open: Vec<Due>,
    settled: Vec<Due>,
    proposed: Vec<Proposed>,
    done: Vec<Done>,
    answers: Vec<Answered>,
    lists: Vec<List>,
    kinds: Vec<(String, String)>,
    outcomes: Vec<(String, String)>,
    uses: Vec<(String, String)>,
    sources: Vec<(String, String)>,
    /// Id, label, kind, whether the checklists are of them.
    people: Vec<(String, String, String, bool)>,
}

#[derive(Template)]
#[template(path = "actions.html")]
struct View {
    page: Page,
    seen: Seen,
}
