//! Everything the review page shows, gathered in one go.

use std::collections::BTreeMap;

use amparo_model::reading::EntityKind;
use amparo_model::{ClaimId, ClaimState, ReportId, Reviewed, Span, Text};
use amparo_store::{Scope, SecondState, Store};
use askama::Template;

pub(crate) use super::card::{Card, Doing};
use super::card::{becomes, card};
use crate::flow;
use crate::say::{Lang, Say, dir_of};
use crate::show::claim::{self, Group};
use crate::show::groups::{Heap, heaps};
use crate::show::{Names, draft, shown, source_label, text};
use crate::web::decide::reading;
use crate::web::inbox::narrow;
use crate::web::page::Page;
use crate::web::sealed::{Looker, SourceName, source_name};
use crate::web::second::readers;
use crate::{Problem, Result, words};

/// What the address asks for.
pub(crate) struct Wish {
    /// What is to be done about the claim: `correct`, `reject`, `same`, …
    pub(crate) doing: String,
    /// The claim: its id or its local id.
    pub(crate) at: Option<String>,
    /// Words a claim is to be made of.
    pub(crate) make: Option<Span>,
    pub(crate) lang: Lang,
    /// What is seen by whoever asks.
    pub(crate) within: Scope,
    /// Whether they decide here.
    pub(crate) decides: bool,
    /// Whether they read this report as second reader.
    pub(crate) blind: Option<ReportId>,
    /// What pages call them; nothing where the holder of the passphrase is alone.
    pub(crate) who: Option<String>,
    /// Who they are, as far as sealed fields go.
    pub(in crate::web) looker: Looker,
}

/// The page.
#[derive(Template)]
#[template(path = "report.html")]
pub(crate) struct View {
    pub(crate) page: Page,
    pub(crate) seen: Seen,
}

/// A report with its claims.
pub(crate) struct Seen {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) language: String,
    pub(crate) dir: &'static str,
    pub(crate) facts: Vec<(String, String)>,
    pub(crate) warnings: Vec<String>,
    pub(crate) conflicts: Vec<(String, Vec<String>)>,
    pub(crate) pieces: Vec<Piece>,
    pub(crate) truncated: bool,
    pub(crate) groups: Vec<Cards>,
    /// Decided, and all of them.
    pub(crate) done: u64,
    pub(crate) all: u64,
    pub(crate) cases: Vec<(String, String)>,
    pub(crate) other_cases: Vec<(String, String)>,
    /// Whether the name of the source is sealed.
    pub(in crate::web) source: SourceName,
    /// The report it came inside of.
    pub(crate) holder: Option<(String, String)>,
    /// Reports that came inside it.
    pub(crate) holds: Vec<(String, String)>,
    /// Whether it is read as by a second reader.
    pub(crate) blind: bool,
    /// Who reads it a second time, and whether they are through.
    pub(crate) second: Option<(String, bool)>,
    /// Who could.
    pub(crate) readers: Vec<(String, String)>,
    /// The form for a claim made by hand.
    pub(crate) draft: Option<Draft>,
    /// Goes into the forms that make something new, so that sending one twice is sending it once.
    pub(crate) once: String,
}

/// The claims under one heading.
pub(crate) struct Cards {
    pub(crate) label: String,
    pub(crate) class: &'static str,
    pub(crate) cards: Vec<Card>,
    pub(crate) done: usize,
    /// Whether it stands open: something in it is to be decided, or is looked at.
    pub(crate) open: bool,
}

/// The form for a claim made by hand.
pub(crate) struct Draft {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) quote: String,
    pub(crate) kinds: Vec<(&'static str, String)>,
    pub(crate) acts: Vec<(String, String)>,
    pub(crate) statements: Vec<(String, String)>,
    pub(crate) protections: Vec<(String, String)>,
    pub(crate) modalities: Vec<(String, String)>,
    pub(crate) qualifiers: Vec<(String, String)>,
    pub(crate) people: Vec<(String, String)>,
    pub(crate) places: Vec<(String, String)>,
}

/// A piece of the text.
pub(crate) struct Piece {
    pub(crate) start: usize,
    pub(crate) text: String,
    pub(crate) silent: bool,
    pub(crate) leftover: Option<String>,
    /// Local id of the claim it leads to.
    pub(crate) claim: Option<String>,
    /// Local ids of all of them.
    pub(crate) all: String,
    pub(crate) kind: &'static str,
}

/// Gathers the page of a report.
pub(crate) fn gather(store: &Store, id: &ReportId, wish: &Wish) -> Result<Seen> {
    let say = Say::of(wish.lang);
    let report = store.report(id)?;
    let mut row = store.inbox_row(id)?;
    narrow(store, &mut row, &wish.within)?;
    let second = reading(store, wish.blind.as_ref())?;
    let (claims, left_out) = match &second {
        Some(second) => (flow::blind(store, second)?, BTreeMap::new()),
        None => flow::on_the_page(store, id)?,
    };
    let names = Names::of_claims(&claims, say);
    let records = match row.cases.first() {
        Some(case) => store.records(case)?,
        None => Vec::new(),
    };
    let heaps = heaps(&claims, &report.events, say);
    let asked = wish.at.as_deref().and_then(|at| {
        claims.iter().find(|c| c.claim.local == at || c.claim.id.as_str() == at).map(|c| &c.claim.id)
    });
    let first = || {
        let members = heaps.iter().flat_map(|h| &h.members);
        members.map(|(at, _)| &claims[*at]).find(|c| c.state() == ClaimState::Proposed).map(|c| &c.claim.id)
    };
    let here = asked.or_else(first).cloned();
    let gone: Vec<ClaimId> = store.decided_by_step(id, "not_person")?;
    let make_card = |at: usize, seen: claim::Seen| {
        let reviewed = &claims[at];
        let mut card = card(reviewed, seen, say);
        card.becomes = becomes(reviewed, &records);
        // What is near stands in cases that are closed to a second reader.
        card.placed &= second.is_none();
        let ids = left_out.get(&reviewed.claim.id).into_iter().flatten();
        card.left_out = ids.map(|id| names.get(id).to_owned()).collect();
        if second.is_none() && gone.contains(&reviewed.claim.id) {
            card.still = still(&reviewed.claim.local, &claims, &names, say);
        }
        card.here = wish.make.is_none() && here.as_ref() == Some(&reviewed.claim.id);
        card.focus = card.here && asked.is_some();
        if card.focus && wish.decides {
            card.doing = Doing::of(&wish.doing, reviewed, &claims, &records, &names, say);
        }
        card
    };
    let groups = heaps.iter().map(|heap| cards(heap, &make_card)).collect();
    let done = claims.iter().filter(|c| c.state() != ClaimState::Proposed).count() as u64;
    let text = Text::new(report.text.clone());
    let draft = match wish.make.filter(|_| second.is_none()) {
        Some(span) => Some(draft_of(&text, span, &claims, &names, say)?),
        None => None,
    };
    let cases = store.cases()?.into_iter().filter(|case| wish.within.has(&case.id));
    let mut inside_it = store.inside_of(id)?;
    if wish.within != Scope::All {
        let mut seen = Vec::new();
        for inside in inside_it {
            if wish.within.holds(&store.cases_of_report(&inside)?) {
                seen.push(inside);
            }
        }
        inside_it = seen;
    }
    let (asked_second, readers) = match (&second, &wish.who) {
        // Alone with the store, nobody can be kept from seeing anything.
        (None, Some(who)) if wish.decides => (store.second(id)?, readers(store, &row.cases, who)?),
        (None, Some(_)) => (store.second(id)?, Vec::new()),
        _ => (None, Vec::new()),
    };
    let asked_second = asked_second.filter(|s| s.state != SecondState::CalledOff);
    let (inside, outside): (Vec<_>, Vec<_>) = cases.partition(|case| row.cases.contains(&case.id));
    let titled =
        |cases: Vec<amparo_model::Case>| cases.into_iter().map(|c| (c.id.to_string(), c.title)).collect();
    let cases: Vec<(String, String)> = titled(inside);
    let label = store.source(&report.source)?.label;
    let named = |id: &ReportId| Ok((id.to_string(), store.inbox_row(id)?.title));
    Ok(Seen {
        holder: row.inside.as_ref().map(named).transpose()?,
        holds: inside_it.iter().map(named).collect::<Result<_>>()?,
        id: id.to_string(),
        title: row.title.clone(),
        dir: dir_of(&row.language),
        language: row.language.clone(),
        facts: facts(store, &report, say)?,
        warnings: report.warnings.iter().map(|w| claim::warning(&w.code, &w.message, wish.lang)).collect(),
        conflicts: report
            .conflicts
            .iter()
            .map(|c| (c.property.replace(['_', '.'], " "), c.sides.iter().map(|s| s.value.clone()).collect()))
            .collect(),
        truncated: report.text.chars().nth(text::MOST).is_some(),
        pieces: pieces(&report, &claims, say),
        groups,
        done,
        all: claims.len() as u64,
        source: source_name(store, &wish.looker, (id, &label), &cases, say)?,
        cases,
        other_cases: titled(outside),
        blind: second.is_some(),
        second: asked_second.map(|s| (s.label, s.state == SecondState::Finished)),
        readers,
        draft,
        once: once()?,
    })
}

fn cards(heap: &Heap, card: &dyn Fn(usize, claim::Seen) -> Card) -> Cards {
    let cards: Vec<Card> = heap.members.iter().map(|(at, seen)| card(*at, seen.clone())).collect();
    let done = cards.iter().filter(|c| !c.open).count();
    let open = done < cards.len() || cards.iter().any(|c| c.here);
    let class = if heap.named && heap.group == Group::People { "group-people one" } else { heap.group.id() };
    Cards { label: heap.head.clone(), class, cards, done, open }
}

/// Accepted claims that name somebody who is no person: they were decided about, and nothing changes them but a person.
fn still(local: &str, claims: &[Reviewed], names: &Names, say: &Say) -> Vec<(String, String)> {
    let accepted = claims.iter().filter(|c| c.state() == ClaimState::Accepted);
    accepted
        .filter(|c| shown::named(c.said()).contains(&local))
        .map(|c| (c.claim.local.clone(), claim::see(c.said(), names, say).head))
        .collect()
}

fn draft_of(text: &Text, span: Span, claims: &[Reviewed], names: &Names, say: &Say) -> Result<Draft> {
    let quote = draft::cite(text, span)?;
    let lang = say.lang();
    let mut cast = draft::cast(claims, names);
    let places = cast.remove(&EntityKind::Place).unwrap_or_default();
    let label = |kind: &str| match kind {
        "act" | "statement" | "protection" => format!("part-{kind}"),
        "count" => "part-of".to_owned(),
        kind => format!("kind-{kind}"),
    };
    let mut qualifiers = vec![(String::new(), say.t("not-stated"))];
    qualifiers.extend(words::choices("qualifiers", lang));
    Ok(Draft {
        start: quote.start,
        end: quote.end,
        quote: quote.quote,
        kinds: draft::KINDS.map(|kind| (kind, say.t(&label(kind)))).to_vec(),
        acts: words::choices("acts", lang),
        statements: words::choices("statements", lang),
        protections: words::choices("protection", lang),
        modalities: words::choices("modality", lang),
        qualifiers,
        people: cast.into_values().flatten().collect(),
        places,
    })
}

/// A number that no other page has.
fn once() -> Result<String> {
    let mut bytes = [0; 12];
    getrandom::fill(&mut bytes).map_err(|e| Problem::internal("problem-no-random").value("error", e))?;
    Ok(bytes.iter().map(|b| format!("{b:02x}")).collect())
}

fn pieces(report: &amparo_model::Report, claims: &[Reviewed], say: &Say) -> Vec<Piece> {
    let locals: BTreeMap<&ClaimId, &str> =
        claims.iter().map(|c| (&c.claim.id, c.claim.local.as_str())).collect();
    let local = |id: &ClaimId| locals.get(id).copied().unwrap_or_default();
    text::pieces(&report.text, &report.head.leftovers, claims)
        .into_iter()
        .map(|piece| Piece {
            start: piece.start,
            leftover: piece.leftover.map(|kind| say.a("review-leftover", "kind", &kind.replace('_', " "))),
            claim: piece.claims.first().map(|id| local(id).to_owned()),
            all: piece.claims.iter().map(local).collect::<Vec<_>>().join(" "),
            kind: piece.kind,
            // White space and marks between two citations are marked, but are nothing to press.
            silent: !piece.claims.is_empty() && !piece.text.chars().any(char::is_alphanumeric),
            text: piece.text,
        })
        .collect()
}

fn facts(store: &Store, report: &amparo_model::Report, say: &Say) -> Result<Vec<(String, String)>> {
    let source = store.source(&report.source)?;
    let mut facts = Vec::new();
    let mut add = |label: &str, value: String| {
        if !value.is_empty() {
            facts.push((say.t(label), value));
        }
    };
    let lang = say.lang();
    let head = &report.head;
    let stated =
        |s: &Option<amparo_model::reading::Stated>| s.as_ref().map(|s| s.value.clone()).unwrap_or_default();
    add(
        "review-source",
        format!("{} ({})", source_label(source.label, say), words::label("sources", &source.kind, lang)),
    );
    let reliability = serde_json::to_value(source.reliability)?;
    let reliability = format!("reliability_{}", reliability.as_str().unwrap_or("unknown"));
    add("review-reliability", words::label("sources", &reliability, lang));
    add("review-outlet", stated(&head.outlet));
    add("review-published", head.published.as_ref().map(|p| p.edtf.clone()).unwrap_or_default());
    add("review-received", report.received.chars().take(16).collect::<String>().replace('T', " "));
    add("review-language", head.language.clone());
    let handling = serde_json::to_value(report.handling)?;
    add("review-handling", words::label("handling", handling.as_str().unwrap_or_default(), lang));
    Ok(facts)
}
