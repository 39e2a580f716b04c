//! Who works on a case, for administrators. They see who, not what: the case itself only if they work on it.

use std::sync::Arc;

use amparo_model::AccountId;
use amparo_store::{Member, Role};
use askama::Template;
use axum::Extension;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect};

use super::app::App;
use super::case::case_id;
use super::form::Signed;
use super::guard::Visit;
use super::page::{Answer, Page, html};
use super::sealed::settle;
use crate::{Problem, flow};

pub(super) async fn show(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    Path(id): Path<String>,
) -> Answer {
    let (case, scope) = (case_id(&id)?, visit.actor.scope());
    let (title, members, others, waiting) = app
        .on_store(move |store| {
            let found = store.case(&case)?;
            let members = store.members(&case)?;
            let accounts = store.accounts()?.into_iter().filter(|a| a.disabled_at.is_none());
            let others: Vec<_> = accounts.map(|a| (a.id.to_string(), a.label)).collect();
            let waiting = store.waiting_for_key(&case)?;
            Ok((if scope.has(&case) { found.title } else { String::new() }, members, others, waiting))
        })
        .await?;
    html(&View { page: visit.page(&app, "cases"), id, title, members, others, waiting })
}

pub(super) async fn change(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    Path(id): Path<String>,
    form: Signed,
) -> Answer {
    let case = case_id(&id)?;
    let account = AccountId::parse(form.get("account"))
        .ok_or_else(|| Problem::usage("problem-choose").value("what", "account"))?;
    let (who, why, role) = (visit.name(), form.get("why").to_owned(), Role::parse(form.get("role")));
    let out = form.get("role") == "out";
    app.on_store(move |store| match role {
        Some(role) => flow::add_member(store, &case, &account, role, &who),
        None if out => flow::remove_member(store, &case, &account, &who, &why),
        None => Err(Problem::usage("problem-choose").value("what", "role")),
    })
    .await?;
    // Whoever can open gives the key to whoever joined at once.
    if let Some(key) = visit.session.key.clone() {
        settle(&app, key, visit.name()).await;
    }
    visit.say_next(&app, visit.say().t("members-changed"));
    Ok(Redirect::to(&format!("/cases/{id}/members")).into_response())
}

/// The message of a role.
#[allow(clippy::trivially_copy_pass_by_ref)] // templates hand over references
fn role_id(role: &Role) -> &'static str {
    match role {
        Role::Reader => "role-reader",
        Role::Coder => "role-coder",
        Role::Reviewer => "role-reviewer",
        Role::Publisher => "role-publisher",
    }
}

#[derive(Template)]
#[template(path = "members.html")]
struct View {
    page: Page,
    id: String,
    /// Empty for whoever does not work on it.
    title: String,
    members: Vec<Member>,
    others: Vec<(String, String)>,
    /// Who has not got the key of the case yet.
    waiting: Vec<AccountId>,
}
