//! Everything the review page shows, gathered in one go.

use amparo_model::{ClaimId, ClaimState, ReportId, Reviewed, Said, Verdict};
use amparo_store::{Scope, Store};
use askama::Template;

use crate::Result;
use crate::cli::{in_order, state_id};
use crate::say::{Lang, Say, dir_of};
use crate::show::claim::{self, GROUPS, Part};
use crate::show::edit::{self, Field};
use crate::show::{Names, names, text};
use crate::web::inbox::narrow;
use crate::web::page::Page;
use crate::words;

/// What the address asks for.
pub(crate) struct Wish {
    pub(crate) editing: Option<ClaimId>,
    pub(crate) at: Option<ClaimId>,
    pub(crate) lang: Lang,
    /// What is seen by whoever asks.
    pub(crate) within: Scope,
    /// Whether they decide here.
    pub(crate) decides: bool,
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
    pub(crate) groups: Vec<(String, &'static str, Vec<Card>)>,
    pub(crate) open: u64,
    pub(crate) decided: u64,
    pub(crate) cases: Vec<(String, String)>,
    pub(crate) other_cases: Vec<(String, String)>,
    /// The report it came inside of.
    pub(crate) holder: Option<(String, String)>,
    /// Reports that came inside it.
    pub(crate) holds: Vec<(String, String)>,
}

/// A piece of the text.
pub(crate) struct Piece {
    pub(crate) start: usize,
    pub(crate) text: String,
    pub(crate) silent: bool,
    pub(crate) leftover: Option<String>,
    pub(crate) claim: Option<String>,
    pub(crate) all: String,
    pub(crate) kind: &'static str,
}

/// A claim on a page.
pub(crate) struct Card {
    pub(crate) id: String,
    pub(crate) local: String,
    pub(crate) head: String,
    /// The term that the head names: list and id.
    pub(crate) term: Option<(&'static str, String)>,
    pub(crate) modality: Option<(&'static str, String)>,
    pub(crate) parts: Vec<Part>,
    pub(crate) words: Vec<(String, usize)>,
    pub(crate) score: u8,
    pub(crate) by: String,
    /// That a language model proposed it, where that is so.
    pub(crate) by_model: Option<String>,
    pub(crate) state: &'static str,
    pub(crate) state_label: String,
    pub(crate) open: bool,
    pub(crate) accepted: bool,
    pub(crate) decided: Option<(String, String, String)>,
    pub(crate) corrected: bool,
    pub(crate) decision: String,
    pub(crate) records: Vec<(String, String, bool)>,
    pub(crate) no_case: bool,
    /// Whether something can be near it.
    pub(crate) placed: bool,
    pub(crate) fields: Vec<Field>,
    /// The claim to go on with.
    pub(crate) here: bool,
    /// Whether the browser is to go there at once.
    pub(crate) focus: bool,
}

/// Gathers the page of a report.
pub(crate) fn gather(store: &Store, id: &ReportId, wish: &Wish) -> Result<Seen> {
    let say = Say::of(wish.lang);
    let report = store.report(id)?;
    let mut row = store.inbox_row(id)?;
    narrow(store, &mut row, &wish.within)?;
    let claims = store.claims_of(id)?;
    let names = Names::of_claims(&claims, say);
    let records = match row.cases.first() {
        Some(case) => store.records(case)?,
        None => Vec::new(),
    };
    let asked = wish.editing.as_ref().or(wish.at.as_ref());
    let here = asked.cloned().or_else(|| in_order(&claims, say).into_iter().next());
    let mut groups: Vec<(String, &'static str, Vec<Card>)> = Vec::new();
    for group in GROUPS {
        let mut cards: Vec<(usize, Card)> = Vec::new();
        for reviewed in &claims {
            let seen = claim::see(reviewed.said(), &names, say);
            if seen.group != group {
                continue;
            }
            let place = seen.words.first().map_or(usize::MAX, |w| w.start);
            let mut card = card(reviewed, seen, say);
            choose_record(&mut card, reviewed, &records, row.cases.is_empty(), say);
            card.here = here.as_ref() == Some(&reviewed.claim.id);
            card.focus = card.here && asked.is_some();
            if wish.decides && wish.editing.as_ref() == Some(&reviewed.claim.id) {
                card.fields = edit::fields(reviewed.said(), say);
            }
            cards.push((place, card));
        }
        cards.sort_by_key(|(place, _)| *place);
        if !cards.is_empty() {
            groups.push((say.t(group.id()), group.id(), cards.into_iter().map(|(_, card)| card).collect()));
        }
    }
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
    let (inside, outside): (Vec<_>, Vec<_>) = cases.partition(|case| row.cases.contains(&case.id));
    let titled =
        |cases: Vec<amparo_model::Case>| cases.into_iter().map(|c| (c.id.to_string(), c.title)).collect();
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
        open: row.claims.proposed,
        decided: row.claims.accepted + row.claims.rejected + row.claims.withdrawn,
        cases: titled(inside),
        other_cases: titled(outside),
    })
}

fn pieces(report: &amparo_model::Report, claims: &[Reviewed], say: &Say) -> Vec<Piece> {
    text::pieces(&report.text, &report.head.leftovers, claims)
        .into_iter()
        .map(|piece| Piece {
            start: piece.start,
            leftover: piece.leftover.map(|kind| say.a("review-leftover", "kind", &kind.replace('_', " "))),
            claim: piece.claims.first().map(ToString::to_string),
            all: piece.claims.iter().map(ClaimId::as_str).collect::<Vec<_>>().join(" "),
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
    add("review-source", format!("{} ({})", source.label, words::label("sources", &source.kind, lang)));
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

/// A claim without the choices of a form.
pub(crate) fn card(reviewed: &Reviewed, seen: claim::Seen, say: &Say) -> Card {
    let decision = reviewed.decision.as_ref();
    let state = reviewed.state();
    Card {
        id: reviewed.claim.id.to_string(),
        local: reviewed.claim.local.clone(),
        head: seen.head,
        term: seen.term,
        modality: seen.modality,
        parts: seen.parts,
        words: seen.words.iter().take(6).map(|w| (w.quote.clone(), w.start)).collect(),
        score: (reviewed.claim.score.share() * 100.0).round() as u8,
        by: reviewed.claim.by.clone(),
        by_model: seen.by_model,
        state: state_id(state),
        state_label: say.t(state_id(state)),
        open: state == ClaimState::Proposed,
        accepted: state == ClaimState::Accepted,
        decided: decision.map(|d| {
            (d.who.clone(), d.at.chars().take(16).collect::<String>().replace('T', " "), d.why.clone())
        }),
        corrected: matches!(decision.map(|d| &d.verdict), Some(Verdict::Accepted(Some(_)))),
        decision: decision.map(|d| d.id.to_string()).unwrap_or_default(),
        records: Vec::new(),
        no_case: false,
        placed: seen.placed,
        fields: Vec::new(),
        here: false,
        focus: false,
    }
}

/// For a person, group, organisation or place: which record it becomes; the same name is proposed, a person confirms.
fn choose_record(
    card: &mut Card,
    reviewed: &Reviewed,
    records: &[amparo_model::Record],
    no_case: bool,
    say: &Say,
) {
    let Said::Entity(entity) = reviewed.said() else { return };
    card.no_case = no_case;
    if no_case || !card.open {
        return;
    }
    let label = names::call(entity, say);
    let folded = names::call(entity, Say::of(Lang::En)).to_lowercase();
    let same_kind = || records.iter().filter(|r| r.kind == entity.kind);
    let proposed = same_kind().find(|r| r.label.to_lowercase() == folded).map(|r| r.id.clone());
    card.records =
        same_kind().map(|r| (r.id.to_string(), r.label.clone(), proposed.as_ref() == Some(&r.id))).collect();
    card.records.insert(0, (String::new(), say.a("review-record-new", "label", &label), proposed.is_none()));
}
