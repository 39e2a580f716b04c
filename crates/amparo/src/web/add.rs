//! A report is sent from the inbox page.

use std::sync::Arc;

use amparo_model::{Handling, Reliability};
use amparo_store::Added;
use axum::Extension;
use axum::extract::{Multipart, State};
use axum::response::{IntoResponse, Redirect};

use super::app::App;
use super::guard::Visit;
use super::page::Answer;
use super::session::same;
use crate::Problem;
use crate::engine::{Facts, Incoming};
use crate::flow::{self, Arrival};

/// Largest file taken from a browser; larger ones go by `amparo add`.
pub(super) const LARGEST: usize = 64 << 20;

/// Longest address of a page, in bytes.
const LONGEST_ADDRESS: usize = 2000;

pub(super) async fn add(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    mut form: Multipart,
) -> Answer {
    let bad = |_| Problem::bad_data("problem-file-not-whole");
    let mut signed = false;
    let (mut incoming, mut address) = (None, None);
    while let Some(field) = form.next_field().await.map_err(bad)? {
        match field.name() {
            Some("csrf") => signed = same(&field.text().await.map_err(bad)?, &visit.session.csrf),
            Some("address") if signed => {
                let typed = field.text().await.map_err(bad)?.trim().to_owned();
                // Kept with the report, and never opened.
                address = is_address(&typed)?.then_some(typed);
            }
            // The token stands before the file: an unsigned file is not even read.
            Some("file") if signed => {
                let name = field
                    .file_name()
                    .unwrap_or_default()
                    .rsplit(['/', '\\'])
                    .next()
                    .unwrap_or_default()
                    .to_owned();
                let bytes = field.bytes().await.map_err(bad)?.to_vec();
                incoming = Some(Incoming {
                    bytes,
                    name,
                    facts: Facts { address: address.take(), ..Facts::default() },
                });
            }
            _ => {}
        }
    }
    if !signed {
        return Err(Problem::refused("error-csrf").into());
    }
    let incoming =
        incoming.filter(|i| !i.name.is_empty()).ok_or_else(|| Problem::usage("problem-no-file-chosen"))?;
    let (engine, who, within) = (app.engine.clone(), visit.name(), visit.actor.scope());
    let arrived = app
        .on_store(move |store| {
            let arrival = Arrival {
                source_kind: "media".to_owned(),
                source: None,
                reliability: Reliability::Unknown,
                handling: Handling::Internal,
                consent: Vec::new(),
                case: None,
                who,
            };
            let arrived = flow::arrive(store, &engine, incoming, &arrival)?;
            // The same file is kept where this person does not work: there is no page to show.
            if !within.holds(&store.cases_of_report(arrived.added.id())?) {
                return Err(Problem::refused("problem-file-elsewhere"));
            }
            Ok(arrived)
        })
        .await?;
    let kept = arrived.inside.iter().filter(|(_, added)| added.is_ok()).count();
    // What could not be kept is said first; the file itself is there, and can be sent again.
    let said = match (arrived.inside.into_iter().find_map(|(_, added)| added.err()), &arrived.added) {
        (Some(problem), _) => problem.in_words(visit.say()),
        (None, Added::SameBytes(_)) => visit.say().t("inbox-added-same"),
        (None, _) if kept > 0 => visit.say().n("inbox-added-with", kept as i64),
        (None, _) => visit.say().t("inbox-added"),
    };
    visit.say_next(&app, said);
    Ok(Redirect::to(&format!("/reports/{}", arrived.added.id())).into_response())
}

/// Whether something was typed, and an address of the web it is.
fn is_address(typed: &str) -> Result<bool, Problem> {
    let web = ["http://", "https://"].iter().any(|start| typed.to_ascii_lowercase().starts_with(start));
    let plain = typed.len() <= LONGEST_ADDRESS && !typed.chars().any(|c| c.is_whitespace() || c.is_control());
    if typed.is_empty() || (web && plain) {
        Ok(!typed.is_empty())
    } else {
        Err(Problem::usage("problem-no-address"))
    }
}
