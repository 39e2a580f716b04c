//! What a submission asks for at least (`vocab/submissions.toml`), and how accepted claims answer it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use amparo_model::reading::{Act, Entity, EntityKind};
use amparo_model::{ClaimId, ClaimState, Handling, Modality, Quote, RecordId, ReportId, Reviewed, Said};
use amparo_store::{Answer, CaseView, ConsentOf, Intervention};
use serde::{Deserialize, Serialize};

use super::desk::Desk;
use super::history::ASKED;
use super::rules::earliest;
use crate::say::{Lang, Say};
use crate::words;

/// Kinds of source that are the press.
const PRESS: [&str; 1] = ["media"];

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(rename = "list")]
    _list: String,
    element: Vec<Element>,
    form: Vec<Form>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Element {
    id: String,
    labels: BTreeMap<String, String>,
    check: Check,
}

/// What answers an element.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Check {
    Name,
    Attribute(Vec<String>),
    Day(Vec<String>),
    Date(Vec<String>),
    Place(Vec<String>),
    Actor(Vec<String>),
    Feared(Vec<String>),
    Statement(Vec<String>),
    Intervention(Vec<String>),
    Step,
    Consent(Vec<String>),
    FirstHand,
    ByHand,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Form {
    kinds: Vec<String>,
    press_only: PressOnly,
    source: String,
    points: Vec<Point>,
}

/// Whether a body takes what rests on the press alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum PressOnly {
    Refused,
    Taken,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Point {
    no: String,
    element: String,
    need: Need,
}

/// How much a point is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Need {
    /// Without it the submission is turned away.
    Must,
    /// It should be there.
    Should,
}

static DATA: LazyLock<File> = LazyLock::new(|| {
    toml::from_str(include_str!("../../../../vocab/submissions.toml")).expect("a test reads the forms")
});

/// What a case holds that can answer.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs)]
pub struct Known<'a> {
    pub view: &'a CaseView,
    pub interventions: &'a [Intervention],
    pub answers: &'a [Answer],
    /// Kinds of the sources, by id.
    pub kinds: &'a BTreeMap<String, String>,
    /// Only what is said of one person; `None`: of anybody to whom something was done or is feared.
    pub record: Option<&'a RecordId>,
    /// `2026-11-23`
    pub today: &'a str,
}

/// Where a point stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Accepted claims (or what else is on record) answer it.
    Answered,
    /// Nothing answers it.
    Missing,
    /// The store does not hold it: a person writes it.
    ByHand,
}

/// What answers a point.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Found {
    /// The words, or what is on record.
    pub words: String,
    /// The claim, and the report to open it in.
    pub claim: Option<ClaimId>,
    #[allow(missing_docs)]
    pub report: Option<ReportId>,
}

/// A point of a form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs)]
pub struct Line {
    /// Its number in the form of the body; may be empty.
    pub no: &'static str,
    pub element: &'static str,
    pub label: String,
    pub need: Need,
    pub state: State,
    pub found: Vec<Found>,
}

/// One form with its points.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs)]
pub struct Checklist {
    /// Terms of `vocab/interventions.toml`.
    pub kinds: &'static [String],
    /// Where the points come from, in English.
    pub source: &'static str,
    /// The case rests on the press alone, and the body does not take that.
    pub refused: bool,
    pub lines: Vec<Line>,
}

impl Checklist {
    /// Points that must be answered and are, and how many must.
    pub fn musts(&self) -> (usize, usize) {
        let must: Vec<_> =
            self.lines.iter().filter(|l| l.need == Need::Must && l.state != State::ByHand).collect();
        (must.iter().filter(|l| l.state == State::Answered).count(), must.len())
    }
}

/// Every form, with what the case answers of it. A checklist is printed and passed on: it names no safe place.
pub fn checklists(known: &Known<'_>, say: &Say) -> Vec<Checklist> {
    let press = press_only(known);
    let desk = Desk::of(known.view, &BTreeSet::new(), Handling::Confidential, say);
    let covered = |mut line: Line| {
        for found in &mut line.found {
            found.words = desk.covered(std::mem::take(&mut found.words));
        }
        line
    };
    let of = |form: &'static Form| Checklist {
        kinds: &form.kinds,
        source: &form.source,
        refused: press && form.press_only == PressOnly::Refused,
        lines: form.points.iter().filter_map(|point| line(point, known, say)).map(covered).collect(),
    };
    DATA.form.iter().map(of).collect()
}

/// What a body asks for, for the codebook.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct Asked {
    /// Terms of `vocab/interventions.toml`.
    pub kinds: &'static [String],
    /// Whether the body does not take what rests on the press alone.
    pub refuses_press: bool,
    /// Where it comes from, in English.
    pub source: &'static str,
    /// Number in the form of the body (may be empty), element, need.
    pub points: Vec<(&'static str, &'static str, Need)>,
}

/// What every body asks for, in the order of the file.
pub fn forms() -> impl Iterator<Item = Asked> {
    DATA.form.iter().map(|form| Asked {
        kinds: &form.kinds,
        refuses_press: form.press_only == PressOnly::Refused,
        source: &form.source,
        points: form.points.iter().map(|p| (p.no.as_str(), p.element.as_str(), p.need)).collect(),
    })
}

/// What an element is called, in a language; in English where it has no words for it.
pub fn asked_for(element: &str, lang: Lang) -> String {
    let known = DATA.element.iter().find(|e| e.id == element);
    known.map_or_else(|| element.replace('_', " "), |known| label(known, lang).to_owned())
}

/// Whether everything accepted goes back to the press.
pub fn press_only(known: &Known<'_>) -> bool {
    let mut any = false;
    let press = accepted(known).all(|(reviewed, _)| {
        any = true;
        is_press(known, reviewed)
    });
    any && press
}

fn line(point: &'static Point, known: &Known<'_>, say: &Say) -> Option<Line> {
    let element = DATA.element.iter().find(|e| e.id == point.element)?;
    let (state, found) = answer(&element.check, known, say);
    Some(Line {
        no: &point.no,
        element: &element.id,
        label: label(element, say.lang()).to_owned(),
        need: point.need,
        state,
        found,
    })
}

fn label(element: &Element, lang: Lang) -> &str {
    [lang.tag(), "en"].iter().find_map(|tag| element.labels.get(*tag)).map_or(&element.id, String::as_str)
}

fn answer(check: &Check, known: &Known<'_>, say: &Say) -> (State, Vec<Found>) {
    let found = match check {
        Check::ByHand => return (State::ByHand, Vec::new()),
        Check::Name => entities(known, |e| {
            e.name.as_ref().map(|name| (name.clone(), e.cites.get("name").cloned().unwrap_or_default()))
        }),
        Check::Attribute(names) => entities(known, |e| {
            let attribute = e.attributes.iter().find(|a| names.contains(&a.name))?;
            Some((attribute.value.clone(), attribute.cites.clone()))
        }),
        Check::Day(acts) => dated(known, acts, |when| when.parse::<jiff::civil::Date>().is_ok()),
        Check::Date(acts) => dated(known, acts, |when| earliest(when).is_some()),
        Check::Place(acts) => told(known, acts, "places", |report, act| {
            act.places.iter().any(|place| !is_wide(known, report, &place.id))
        }),
        Check::Actor(acts) => told(known, acts, "actors", |_, act| !act.actors.is_empty()),
        Check::Feared(acts) => feared(known, acts),
        Check::Statement(kinds) => statements(known, |kind| kinds.iter().any(|k| k == kind)),
        Check::Intervention(kinds) => steps(known, say, |kind| kinds.iter().any(|k| k == kind)),
        Check::Step => {
            let mut all = steps(known, say, |_| true);
            all.extend(statements(known, |kind| ASKED.contains(&kind)));
            all
        }
        Check::Consent(uses) => return consent(known, uses, say),
        Check::FirstHand => first_hand(known, say),
    };
    (if found.is_empty() { State::Missing } else { State::Answered }, found)
}

/// Accepted claims with the report they stand in.
fn accepted<'a>(known: &Known<'a>) -> impl Iterator<Item = (&'a Reviewed, Option<&'a ReportId>)> + use<'a> {
    let told = known.view.reports.iter().flat_map(|r| r.claims.iter().map(|c| (c, Some(&r.row.id))));
    let heard = known.view.heard.iter().map(|c| (c, None));
    told.chain(heard).filter(|(c, _)| c.state() == ClaimState::Accepted)
}

fn is_press(known: &Known<'_>, reviewed: &Reviewed) -> bool {
    let kind = known.kinds.get(reviewed.claim.source.as_str());
    kind.is_none_or(|kind| PRESS.contains(&kind.as_str()))
}

fn found(reviewed: &Reviewed, report: Option<&ReportId>, words: String) -> Found {
    Found { words, claim: Some(reviewed.claim.id.clone()), report: report.cloned() }
}

fn joined(quotes: &[Quote]) -> String {
    quotes.iter().map(|q| q.quote.trim()).collect::<Vec<_>>().join(" \u{2026} ")
}

/// Whom a submission would be about: the person that was chosen, else everybody to whom an accepted act was done or is
/// feared. A spokesman or a witness is none of them.
fn subjects<'a>(known: &Known<'a>) -> BTreeSet<&'a RecordId> {
    if let Some(record) = known.record {
        return [record].into();
    }
    let victims = |(reviewed, _): (&'a Reviewed, Option<&'a ReportId>)| match reviewed.said() {
        Said::Act(act) => {
            act.victims.iter().filter_map(|local| known.view.record_of(&reviewed.claim, local)).collect()
        }
        _ => Vec::new(),
    };
    accepted(known).flat_map(victims).collect()
}

/// What accepted claims say of the person herself. A name that is only a pseudonym is none.
fn entities(known: &Known<'_>, part: impl Fn(&Entity) -> Option<(String, Vec<Quote>)>) -> Vec<Found> {
    let subjects = subjects(known);
    let hers = |(reviewed, report): (&Reviewed, Option<&ReportId>)| {
        let Said::Entity(entity) = reviewed.said() else { return None };
        if entity.kind != EntityKind::Person || is_pseudonym(known, &reviewed.claim.local, report) {
            return None;
        }
        let record = known.view.record_of(&reviewed.claim, &reviewed.claim.local)?;
        if !subjects.contains(record) {
            return None;
        }
        let (value, quotes) = part(entity)?;
        let words = if quotes.is_empty() { value } else { joined(&quotes) };
        Some(found(reviewed, report, words))
    };
    accepted(known).filter_map(hers).collect()
}

fn is_pseudonym(known: &Known<'_>, local: &str, report: Option<&ReportId>) -> bool {
    let here = known.view.reports.iter().filter(|r| Some(&r.row.id) == report).flat_map(|r| &r.claims);
    here.filter(|r| matches!(r.state(), ClaimState::Accepted | ClaimState::Proposed)).any(|r| {
        matches!(r.said(), Said::Protection(p) if p.kind == "pseudonym" && p.about.as_deref() == Some(local))
    })
}

/// Accepted acts of some kinds that are told of the person.
fn of_her<'a>(
    known: &Known<'a>,
    acts: &[String],
) -> impl Iterator<Item = (&'a Reviewed, Option<&'a ReportId>, &'a Act)> {
    let known = *known;
    accepted(&known).filter_map(move |(reviewed, report)| {
        let Said::Act(act) = reviewed.said() else { return None };
        let hers = |local: &String| known.view.record_of(&reviewed.claim, local) == known.record;
        let about = known.record.is_none() || act.victims.iter().any(hers);
        (acts.contains(&act.act) && about).then_some((reviewed, report, act))
    })
}

fn told(
    known: &Known<'_>,
    acts: &[String],
    part: &str,
    good: impl Fn(Option<&ReportId>, &Act) -> bool,
) -> Vec<Found> {
    of_her(known, acts)
        .filter(|(_, report, act)| act.modality.countable() && good(*report, act))
        .map(|(reviewed, report, act)| {
            found(reviewed, report, joined(act.cites.get(part).map_or(&[][..], Vec::as_slice)))
        })
        .collect()
}

/// Whether a place is known to be a whole country or region: bodies ask for a town at least.
fn is_wide(known: &Known<'_>, report: Option<&ReportId>, local: &str) -> bool {
    let here = known.view.reports.iter().filter(|r| Some(&r.row.id) == report).flat_map(|r| &r.claims);
    here.filter(|r| r.claim.local == local).any(|r| {
        let Said::Entity(Entity { place: Some(place), .. }) = r.said() else { return false };
        matches!(place.level.as_str(), "country" | "region")
    })
}

fn dated(known: &Known<'_>, acts: &[String], good: impl Fn(&str) -> bool) -> Vec<Found> {
    let fits = |act: &Act| act.when.as_ref()?.edtf.as_deref().filter(|w| good(w)).map(ToOwned::to_owned);
    of_her(known, acts)
        .filter(|(.., act)| act.modality.countable())
        .filter_map(|(reviewed, report, act)| {
            let day = fits(act)?;
            let words = joined(act.cites.get("when").map_or(&[][..], Vec::as_slice));
            let words = if words.is_empty() { day } else { format!("{day}: {words}") };
            Some(found(reviewed, report, words))
        })
        .collect()
}

fn feared(known: &Known<'_>, acts: &[String]) -> Vec<Found> {
    of_her(known, acts)
        .filter(|(.., act)| match act.modality {
            Modality::Feared | Modality::Planned | Modality::Conditional | Modality::Uncertain => true,
            modality => act.act == "threatened_return" && modality.countable(),
        })
        .map(|(reviewed, report, _)| {
            found(reviewed, report, joined(&super::claim::words_of(reviewed.said())))
        })
        .collect()
}

fn statements(known: &Known<'_>, wanted: impl Fn(&str) -> bool) -> Vec<Found> {
    let said = |(reviewed, report): (&Reviewed, Option<&ReportId>)| match reviewed.said() {
        Said::Statement(s) if wanted(&s.kind) => {
            Some(found(reviewed, report, joined(&super::claim::words_of(reviewed.said()))))
        }
        _ => None,
    };
    accepted(known).filter_map(said).collect()
}

fn steps(known: &Known<'_>, say: &Say, wanted: impl Fn(&str) -> bool) -> Vec<Found> {
    let hers = |i: &&Intervention| {
        wanted(&i.kind)
            && earliest(&i.sent).is_some()
            && (i.records.is_empty() || known.record.is_none_or(|r| i.records.contains(r)))
    };
    let one = |i: &Intervention| Found {
        words: format!("{}: {}", i.sent, words::label("interventions", &i.kind, say.lang())),
        claim: None,
        report: None,
    };
    known.interventions.iter().filter(hers).map(one).collect()
}

/// Every use must be allowed today by everybody whom the submission would be about.
fn consent(known: &Known<'_>, uses: &[String], say: &Say) -> (State, Vec<Found>) {
    let allows = |record: &RecordId, wanted: &String| {
        known.answers.iter().find(|a| {
            matches!(&a.of, ConsentOf::Record(id) if id == record)
                && a.consent.purpose == *wanted
                && a.consent.holds_on(known.today)
        })
    };
    let mut all = Vec::new();
    for record in subjects(known) {
        for wanted in uses {
            let Some(answer) = allows(record, wanted) else { return (State::Missing, Vec::new()) };
            let purpose = words::label("consent", wanted, say.lang());
            let words = format!("{}: {purpose} {}", answer.consent.date, answer.extra.whom);
            all.push(Found { words: words.trim_end().to_owned(), claim: None, report: None });
        }
    }
    (if all.is_empty() { State::Missing } else { State::Answered }, all)
}

fn first_hand(known: &Known<'_>, say: &Say) -> Vec<Found> {
    let other = accepted(known).filter(|(reviewed, _)| !is_press(known, reviewed));
    let kinds = other.filter_map(|(reviewed, report)| {
        let kind = known.kinds.get(reviewed.claim.source.as_str())?;
        Some(found(reviewed, report, words::label("sources", kind, say.lang())))
    });
    let mut seen = BTreeSet::new();
    kinds.filter(|f| seen.insert(f.words.clone())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::say::LANGS;

    #[test]
    fn every_element_has_its_words_and_terms_that_exist() {
        for element in &DATA.element {
            for lang in LANGS {
                assert!(element.labels.contains_key(lang.tag()), "{} in {}", element.id, lang.tag());
            }
            let (list, ids) = match &element.check {
                Check::Day(x) | Check::Date(x) | Check::Place(x) | Check::Actor(x) | Check::Feared(x) => {
                    ("acts", x)
                }
                Check::Statement(x) => ("statements", x),
                Check::Intervention(x) => ("interventions", x),
                Check::Consent(x) => ("consent", x),
                Check::Attribute(_) | Check::Name | Check::Step | Check::FirstHand | Check::ByHand => {
                    continue;
                }
            };
            assert!(!ids.is_empty() && ids.iter().all(|id| words::has(list, id)), "{}", element.id);
        }
    }

    #[test]
    fn every_form_asks_for_elements_that_exist_and_has_its_source() {
        let mut kinds = BTreeSet::new();
        for form in &DATA.form {
            assert!(form.source.len() > 20 && form.points.iter().any(|p| p.need == Need::Must));
            for kind in &form.kinds {
                assert!(words::has("interventions", kind) && kinds.insert(kind), "{kind}");
            }
            for point in &form.points {
                assert!(DATA.element.iter().any(|e| e.id == point.element), "{}", point.element);
            }
        }
        assert!(kinds.len() >= 12);
    }
}
