//! What was saved to be asked again: searches and filters of the board, for oneself or for the people of a case.

use std::sync::Arc;

use amparo_model::CaseId;
use amparo_store::{Asked, NewSaved, Query as Words, Saved, Scope, Store};
use askama::Template;
use axum::Extension;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect};

use super::app::App;
use super::form::Signed;
use super::guard::Visit;
use super::page::{Answer, Page, encoded, html};
use super::rights::{Action, Actor, Verdict, may_in};
use crate::{Problem, Result, flow};

/// Longest name, and longest search or filter, in characters.
const LONGEST: (usize, usize) = (120, 2000);

/// Everything that is one's own or shared with one's cases.
fn seen(store: &Store, actor: &Actor) -> Result<Vec<Saved>> {
    Ok(store.saved(actor.account().as_ref(), &actor.scope())?)
}

/// One of them; what is not seen is not there.
fn one(store: &Store, actor: &Actor, id: &str) -> Result<Saved> {
    if id.is_empty() {
        return Err(Problem::usage("problem-saved-choose"));
    }
    let found = seen(store, actor)?.into_iter().find(|saved| saved.id == id);
    found.ok_or_else(|| Problem::not_found("problem-no-such").value("kind", "search"))
}

/// Whether somebody may take it away: their own, or what they decide about in its case.
fn may_drop(actor: &Actor, saved: &Saved) -> bool {
    let own =
        matches!(actor, Actor::Owner(_)) || (saved.account.is_some() && saved.account == actor.account());
    own || saved
        .case
        .as_ref()
        .is_some_and(|c| actor.may_in(Action::Decide, std::slice::from_ref(c)) == Verdict::Yes)
}

pub(super) async fn show(State(app): State<Arc<App>>, Extension(visit): Extension<Visit>) -> Answer {
    let actor = visit.actor.clone();
    let rows = app
        .on_store(move |store| {
            let within = actor.scope();
            seen(store, &actor)?
                .into_iter()
                .map(|saved| Row::of(store, saved, &actor, &within))
                .collect::<Result<Vec<_>>>()
        })
        .await?;
    html(&View { page: visit.page(&app, "search"), rows })
}

pub(super) async fn save(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    form: Signed,
) -> Answer {
    let (name, query, case) =
        (form.get("name").to_owned(), form.get("query").to_owned(), form.get("case").to_owned());
    let what = if form.get("what") == "board" { Asked::Board } else { Asked::Search };
    if name.is_empty() || query.is_empty() && what == Asked::Search {
        return Err(Problem::usage("problem-saved-name").into());
    }
    if name.chars().count() > LONGEST.0 || query.chars().count() > LONGEST.1 {
        return Err(Problem::usage("problem-saved-long").into());
    }
    let actor = visit.actor.clone();
    app.on_store(move |store| {
        let case = match case.as_str() {
            "" => None,
            typed => CaseId::parse(&flow::find_case_within(store, typed, &actor.scope())?),
        };
        if let Some(case) = &case {
            may_in(&actor, Action::Code, std::slice::from_ref(case))?;
        }
        let who = actor.name().to_owned();
        Ok(store.save_query(NewSaved { what, name, query, case, account: actor.account(), who })?)
    })
    .await?;
    visit.say_next(&app, visit.say().t("saved-done"));
    Ok(Redirect::to("/saved").into_response())
}

/// Goes to what it finds. That somebody looked is written down: from now on only what is newer counts as new.
pub(super) async fn look(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    form: Signed,
) -> Answer {
    let (id, actor) = (form.get("id").to_owned(), visit.actor.clone());
    let saved = app
        .on_store(move |store| {
            let saved = one(store, &actor, &id)?;
            if saved.what == Asked::Search {
                store.look_at_saved(&saved.id, actor.account().as_ref(), actor.name())?;
            }
            Ok(saved)
        })
        .await?;
    let to = match saved.what {
        Asked::Search => format!("/search?q={}&order=newest", encoded(&saved.query)),
        // Only the part behind the question mark is kept: it leads to no other page.
        Asked::Board => format!("/board?{}", saved.query.trim_start_matches('?')),
    };
    Ok(Redirect::to(&to).into_response())
}

pub(super) async fn take_away(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    form: Signed,
) -> Answer {
    let (id, actor) = (form.get("id").to_owned(), visit.actor.clone());
    app.on_store(move |store| {
        let saved = one(store, &actor, &id)?;
        if !may_drop(&actor, &saved) {
            return Err(Problem::refused("error-not-allowed"));
        }
        Ok(store.drop_saved(&saved.id, actor.account().as_ref(), actor.name())?)
    })
    .await?;
    visit.say_next(&app, visit.say().t("saved-gone"));
    Ok(Redirect::to("/saved").into_response())
}

struct Row {
    id: String,
    name: String,
    query: String,
    board: bool,
    case: Option<(String, String)>,
    who: String,
    /// How much is new since somebody looked; `None` where what was typed is no longer understood, and for the board.
    new: Option<u64>,
    mine: bool,
}

impl Row {
    fn of(store: &Store, saved: Saved, actor: &Actor, within: &Scope) -> Result<Self> {
        let new = match saved.what {
            Asked::Board => None,
            Asked::Search => {
                let typed = flow::take_apart(&saved.query);
                match flow::conditions(store, &typed, within) {
                    Ok(conditions) => {
                        let words = Words {
                            text: typed.words,
                            conditions,
                            within: within.clone(),
                            ..Words::default()
                        };
                        Some(store.count_since(&words, &saved.looked)?)
                    }
                    Err(_) => None,
                }
            }
        };
        let case = match &saved.case {
            Some(id) => Some((id.to_string(), store.case(id)?.title)),
            None => None,
        };
        Ok(Self {
            mine: may_drop(actor, &saved),
            board: saved.what == Asked::Board,
            id: saved.id,
            name: saved.name,
            query: saved.query,
            who: saved.who,
            case,
            new,
        })
    }
}

#[derive(Template)]
#[template(path = "saved.html")]
struct View {
    page: Page,
    rows: Vec<Row>,
}
