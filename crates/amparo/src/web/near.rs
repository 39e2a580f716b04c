//! Near an event: what else is told to have happened about there and then.

use std::collections::BTreeMap;
use std::sync::Arc;

use amparo_model::{ClaimId, Said, Text};
use amparo_store::{Nearby, Store};
use askama::Template;
use axum::Extension;
use axum::extract::{Path, Query, State};

use super::app::App;
use super::guard::Visit;
use super::page::{Answer, Page, html};
use super::rights::Actor;
use crate::say::Say;
use crate::show::claim::{see, write_when};
use crate::show::{Names, text};
use crate::{Problem, Result, flow};

/// Acts that are shown.
const MOST: usize = 50;
/// Kilometres and days, where nothing is chosen, and at most.
const KM: (u32, u32) = (50, 2000);
const DAYS: (u32, u32) = (14, 366);

pub(super) async fn show(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    Path(id): Path<String>,
    Query(query): Query<BTreeMap<String, String>>,
) -> Answer {
    let claim =
        ClaimId::parse(&id).ok_or_else(|| Problem::not_found("problem-no-such").value("kind", "claim"))?;
    let number = |name: &str, (usual, most): (u32, u32)| match query.get(name).map_or("", |v| v.trim()) {
        "" => Ok(usual),
        typed => match typed.parse::<u32>() {
            Ok(n) => Ok(n.min(most)),
            Err(_) => Err(Problem::usage("problem-not-whole").value("typed", typed)),
        },
    };
    let (km, days) = (number("km", KM)?, number("days", DAYS)?);
    let (actor, say) = (visit.actor.clone(), visit.say());
    let seen = app.on_store(move |store| gather(store, &claim, &actor, km, days, say)).await?;
    html(&View { page: visit.page(&app, "search"), id, km, days, seen })
}

struct Seen {
    act: Event,
    /// Whether the act itself has a place and a time that can be used.
    placed: bool,
    total: u64,
    events: Vec<(Event, String, String)>,
}

fn gather(store: &Store, claim: &ClaimId, actor: &Actor, km: u32, days: u32, say: &Say) -> Result<Seen> {
    let near = store.near(claim, &actor.scope(), f64::from(km), days)?;
    let mut events = Vec::new();
    for Nearby { claim, days, km, .. } in near.found.iter().take(MOST) {
        let km = km.round() as u64;
        events.push((
            event(store, claim, actor, say)?,
            say.n("near-days-apart", *days),
            say.n("near-km-apart", km as i64),
        ));
    }
    Ok(Seen {
        act: event(store, claim, actor, say)?,
        placed: near.placed,
        total: near.found.len() as u64,
        events,
    })
}

/// An act with where it is told.
struct Event {
    address: String,
    what: String,
    modality: Option<(&'static str, String)>,
    when: String,
    place: String,
    state: String,
    report: String,
    words: Vec<(String, bool)>,
}

fn event(store: &Store, id: &ClaimId, actor: &Actor, say: &Say) -> Result<Event> {
    let claim = store.reviewed(id)?;
    let (address, report, names, all) = match &claim.claim.report {
        Some(report) => {
            let names = Names::of_claims(&store.claims_of(report)?, say);
            let text = Text::new(store.report_text(report)?);
            (format!("/reports/{report}?at={id}#{id}"), store.inbox_row(report)?.title, names, Some(text))
        }
        None => ("/cases".to_owned(), say.t("origin-heard"), Names::of_claims([&claim], say), None),
    };
    let seen = see(claim.said(), &names, say);
    let (when, place) = match claim.said() {
        Said::Act(act) => {
            let places: Vec<String> = act.places.iter().map(|p| p.id.clone()).collect();
            (act.when.as_ref().map(write_when).unwrap_or_default(), names.list(&places))
        }
        _ => (String::new(), String::new()),
    };
    let kept = match &claim.claim.report {
        Some(report) => flow::kept_from(store, report, |f| actor.opens(&f.case, f.by.as_ref()))?,
        None => false,
    };
    Ok(Event {
        address,
        what: seen.head,
        modality: seen.modality,
        when,
        place,
        state: say.t(crate::show::states::state_id(claim.state())),
        report,
        words: match all {
            _ if kept => vec![(say.t("sealed-words-kept"), false)],
            Some(text) => text::sentence(&text, &seen.words),
            None => Vec::new(),
        },
    })
}

#[derive(Template)]
#[template(path = "near.html")]
struct View {
    page: Page,
    id: String,
    km: u32,
    days: u32,
    seen: Seen,
}
