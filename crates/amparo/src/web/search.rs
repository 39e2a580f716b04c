//! One box: reports, accepted claims and records by words.

use std::collections::BTreeMap;
use std::sync::Arc;

use amparo_store::{Hit, HitKind, On, Order, Query as Words};
use askama::Template;
use axum::Extension;
use axum::extract::{Query, State};

use super::app::App;
use super::guard::Visit;
use super::page::{Answer, Page, html};

/// Hits on a page.
const PAGE: usize = 20;
/// Kinds, as they stand in the address.
const KINDS: [(&str, HitKind); 3] =
    [("report", HitKind::Report), ("claim", HitKind::Claim), ("record", HitKind::Record)];

pub(super) async fn show(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    Query(query): Query<BTreeMap<String, String>>,
) -> Answer {
    let get = |name: &str| query.get(name).map_or("", |v| v.trim()).to_owned();
    let (q, kind, order) = (get("q"), get("kind"), get("order"));
    let skip: usize = get("skip").parse().unwrap_or(0).min(100_000);
    let words = Words {
        text: q.clone(),
        kind: KINDS.iter().find(|(word, _)| *word == kind).map(|(_, kind)| *kind),
        order: if order == "newest" { Order::Newest } else { Order::Relevance },
        within: visit.actor.scope(),
        limit: PAGE,
        offset: skip,
    };
    let asked = !q.is_empty();
    let found = if asked { Some(app.on_store(move |store| Ok(store.search(&words)?)).await?) } else { None };
    let say = visit.say();
    let (total, hits) = found.map_or((0, Vec::new()), |f| (f.total, f.hits));
    let address = |skip: usize| {
        let q: String = q
            .bytes()
            .map(|b| if b.is_ascii_alphanumeric() { char::from(b).to_string() } else { format!("%{b:02X}") })
            .collect();
        format!("/search?q={q}&kind={kind}&order={order}&skip={skip}")
    };
    html(&View {
        page: visit.page(&app, "search"),
        earlier: (skip > 0).then(|| address(skip.saturating_sub(PAGE))),
        later: (skip + PAGE < total as usize).then(|| address(skip + PAGE)),
        kinds: KINDS.map(|(word, _)| (word, say.t(&format!("hit-{word}")), word == kind)).to_vec(),
        newest: order == "newest",
        hits: hits.iter().map(|hit| Found::of(hit, |id| say.t(id))).collect(),
        asked,
        total,
        q,
    })
}

struct Found {
    address: String,
    kind: String,
    title: String,
    date: String,
    pieces: Vec<(String, bool)>,
}

impl Found {
    fn of(hit: &Hit, t: impl Fn(&str) -> String) -> Self {
        let (kind, address) = match &hit.on {
            On::Report(id) => ("hit-report", format!("/reports/{id}")),
            On::Claim { claim, report: Some(report) } => {
                ("hit-claim", format!("/reports/{report}?at={claim}#{claim}"))
            }
            On::Claim { report: None, .. } => ("hit-claim", "/cases".to_owned()),
            On::Record { record, .. } => ("hit-record", format!("/people/{record}")),
        };
        Self {
            address,
            kind: t(kind),
            title: match (&hit.on, claim_kind(&hit.title)) {
                (On::Claim { .. }, Some(id)) => t(id),
                _ => hit.title.clone(),
            },
            date: hit.date.chars().take(10).collect(),
            pieces: hit.snippet.iter().map(|p| (p.text.clone(), p.marked)).collect(),
        }
    }
}

/// Message id of a kind of claim.
fn claim_kind(kind: &str) -> Option<&'static str> {
    Some(match kind {
        "entity" | "relation" => "group-people",
        "act" => "group-acts",
        "statement" => "group-statements",
        "count" => "group-counts",
        "protection" => "group-protection",
        _ => return None,
    })
}

#[derive(Template)]
#[template(path = "search.html")]
struct View {
    page: Page,
    q: String,
    asked: bool,
    total: u64,
    kinds: Vec<(&'static str, String, bool)>,
    newest: bool,
    hits: Vec<Found>,
    earlier: Option<String>,
    later: Option<String>,
}
