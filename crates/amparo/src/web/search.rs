//! One box over everything: reports, accepted claims, people, cases and reasons, by words, names in any writing, and
//! filters that are terms of what is typed.

use std::collections::BTreeMap;
use std::sync::Arc;

use amparo_model::ReportId;
use amparo_store::{Facet, Field, Hit, HitKind, Hits, Mark, On, Order, Query as Words, Store};
use askama::Template;
use axum::Extension;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::IntoResponse;

use super::app::App;
use super::guard::Visit;
use super::page::{Answer, Page, encoded, html};
use super::rights::Actor;
use crate::flow::{self, Typed};
use crate::say::Say;
use crate::{Kind, Result, words};

/// Hits on a page.
const PAGE: usize = 20;
/// A longer text is cut off; nobody types it.
const LONGEST: usize = 1000;

pub(super) async fn show(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    Query(query): Query<BTreeMap<String, String>>,
) -> Answer {
    let get = |name: &str| query.get(name).map_or("", |v| v.trim());
    let q: String = get("q").chars().take(LONGEST).collect();
    let typed = flow::take_apart(&q);
    let order = if get("order") == "newest" { Order::Newest } else { Order::Relevance };
    let words = Words {
        text: typed.words.clone(),
        kind: HitKind::parse(get("kind")),
        order,
        facets: true,
        within: visit.actor.scope(),
        limit: PAGE,
        after: Mark::parse(get("after")),
        ..Words::default()
    };
    let (asked, first, say) = (!q.is_empty(), words.after.is_none(), visit.say());
    let found = if asked {
        let typed = typed.clone();
        let actor = visit.actor.clone();
        app.on_store(move |store| gather(store, words, &typed, &actor, say)).await
    } else {
        Ok(Found::default())
    };
    let (found, problem) = match found {
        Ok(found) => (found, None),
        // A term that is wrong is told above the form, with what was typed still in it.
        Err(problem) if matches!(problem.kind, Kind::Usage | Kind::NotFound) => {
            (Found::default(), Some(problem.in_words(say)))
        }
        Err(problem) => return Err(problem.into()),
    };
    let newest = order == Order::Newest;
    let address = |q: &str, after: &str| {
        let order = if newest { "&order=newest" } else { "" };
        let after = if after.is_empty() { String::new() } else { format!("&after={after}") };
        format!("/search?q={}{order}{after}", encoded(q))
    };
    let status = if problem.is_some() { StatusCode::BAD_REQUEST } else { StatusCode::OK };
    let view = View {
        page: visit.page(&app, "search"),
        facets: found
            .facets
            .iter()
            .map(|(facet, labels)| Choice::of(facet, labels, &q, &address, say))
            .collect(),
        taken: typed
            .terms
            .iter()
            .zip(&found.taken)
            .map(|(term, label)| (label.clone(), address(&flow::take_term(&q, term), "")))
            .collect(),
        hits: found.hits.hits.iter().map(|hit| Line::of(hit, say)).collect(),
        first: (!first).then(|| address(&q, "")),
        later: found.hits.next.map(|mark| address(&q, &mark.to_string())),
        counted: asked && problem.is_none(),
        total: found.hits.total,
        more: found.hits.more,
        fields: FIELDS
            .map(|(field, example)| (format!("{}:{example}", field.word()), say.t(&heading(field))))
            .to_vec(),
        newest,
        asked,
        problem,
        q,
    };
    Ok((status, html(&view)?).into_response())
}

/// Fields as the help shows them, each with an example.
const FIELDS: [(Field, &str); 13] = [
    (Field::Kind, "report"),
    (Field::Case, "\"…\""),
    (Field::Review, "open"),
    (Field::Act, "arrest"),
    (Field::Modality, "alleged"),
    (Field::Country, "CN"),
    (Field::Happened, "2024-03"),
    (Field::Published, "2024"),
    (Field::Language, "ko"),
    (Field::Outlet, "\"…\""),
    (Field::Protection, "yes"),
    (Field::After, "2024-03"),
    (Field::Before, "2025"),
];

/// What was found, with every value in words.
struct Found {
    hits: Hits,
    /// Terms that were typed, in words.
    taken: Vec<String>,
    facets: Vec<(Facet, Vec<String>)>,
}

impl Default for Found {
    fn default() -> Self {
        let hits = Hits { total: 0, more: false, hits: vec![], next: None, facets: vec![] };
        Self { hits, taken: vec![], facets: vec![] }
    }
}

fn gather(store: &Store, mut words: Words, typed: &Typed, actor: &Actor, say: &Say) -> Result<Found> {
    words.conditions = flow::conditions(store, typed, &words.within)?;
    let mut taken = Vec::new();
    for condition in &words.conditions {
        let what = format!(
            "{}: {}",
            say.t(&heading(condition.field)),
            label(store, condition.field, &condition.value, say)?
        );
        taken.push(if condition.without { say.a("find-without", "what", &what) } else { what });
    }
    let mut hits = store.search(&words)?;
    let kept = |report: &ReportId| flow::kept_from(store, report, |f| actor.opens(&f.case, f.by.as_ref()));
    flow::without_sealed_words(&mut hits.hits, say, kept)?;
    let facets = std::mem::take(&mut hits.facets);
    let in_words = |facet: Facet| {
        let labels =
            facet.counts.iter().map(|c| label(store, facet.field, &c.value, say)).collect::<Result<_>>()?;
        Ok((facet, labels))
    };
    Ok(Found { hits, taken, facets: facets.into_iter().map(in_words).collect::<Result<_>>()? })
}

/// Message id of the heading of a field.
fn heading(field: Field) -> String {
    format!("find-{}", field.word())
}

/// A value of a field in words.
fn label(store: &Store, field: Field, value: &str, say: &Say) -> Result<String> {
    Ok(match field {
        Field::Kind => say.t(&format!("hit-{value}")),
        Field::Case => match amparo_model::CaseId::parse(value) {
            Some(id) => store.case(&id)?.title,
            None => value.to_owned(),
        },
        Field::Review => say.t(&format!("find-review-{value}")),
        Field::Act => words::label("acts", value, say.lang()),
        Field::Modality => words::label("modality", value, say.lang()),
        Field::Protection => say.t(&format!("find-{value}")),
        _ => value.to_owned(),
    })
}

/// A field with the values to choose from.
struct Choice {
    heading: String,
    values: Vec<(String, u64, String)>,
    further: u64,
    open: bool,
}

impl Choice {
    fn of(
        facet: &Facet,
        labels: &[String],
        q: &str,
        address: &impl Fn(&str, &str) -> String,
        say: &Say,
    ) -> Self {
        let value = |(count, label): (&amparo_store::Count, &String)| {
            let more = flow::add_term(q, facet.field, &count.value);
            (label.clone(), count.hits, address(&more, ""))
        };
        Self {
            heading: say.t(&heading(facet.field)),
            values: facet.counts.iter().zip(labels).map(value).collect(),
            further: facet.further,
            open: matches!(facet.field, Field::Kind | Field::Case | Field::Act),
        }
    }
}

/// A hit in the list.
struct Line {
    address: String,
    kind: String,
    title: String,
    date: String,
    otherwise: Option<String>,
    pieces: Vec<(String, bool)>,
}

impl Line {
    fn of(hit: &Hit, say: &Say) -> Self {
        let at_claim = |report: &Option<amparo_model::ReportId>, claim: &amparo_model::ClaimId| match report {
            Some(report) => format!("/reports/{report}?at={claim}#{claim}"),
            None => "/cases".to_owned(),
        };
        let (kind, address) = match &hit.on {
            On::Report(id) => (HitKind::Report, format!("/reports/{id}")),
            On::Claim { claim, report } => (HitKind::Claim, at_claim(report, claim)),
            On::Record { record, .. } => (HitKind::Record, format!("/people/{record}")),
            On::Case(case) => (HitKind::Case, format!("/cases/{case}")),
            On::Reason { claim, report } => (HitKind::Reason, at_claim(report, claim)),
        };
        Self {
            address,
            kind: say.t(&format!("hit-{}", kind.word())),
            title: match (kind, claim_kind(&hit.title)) {
                (HitKind::Claim, Some(id)) => say.t(id),
                (HitKind::Reason, _) => say.t(&format!("state-{}", hit.title)),
                _ => hit.title.clone(),
            },
            date: hit.date.chars().take(10).collect(),
            otherwise: hit.otherwise.clone(),
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
    problem: Option<String>,
    counted: bool,
    total: u64,
    more: bool,
    newest: bool,
    fields: Vec<(String, String)>,
    taken: Vec<(String, String)>,
    facets: Vec<Choice>,
    hits: Vec<Line>,
    first: Option<String>,
    later: Option<String>,
}
