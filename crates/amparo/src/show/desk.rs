//! What of a case may stand in what is made from its claims: pages, tables, pictures, numbers. Its reports with what nobody
//! rejected, without what is sealed and without safe places. In the house a mark stands where something is kept back; what
//! leaves it has nothing there.

use std::collections::{BTreeMap, BTreeSet};

use amparo_model::reading::{Entity, EntityKind};
use amparo_model::{Claim, ClaimState, Handling, Record, RecordId, ReportId, Reviewed, Said, SourceId};
use amparo_store::CaseView;

use crate::say::Say;
use crate::show::history::Told;
use crate::show::{Names, case, names};

/// Shortest name that is looked for inside of other words, in letters.
const SHORTEST: usize = 2;

/// The claims of a case, laid out, with what of them must not be shown.
pub struct Desk<'a> {
    pub(in crate::show) view: &'a CaseView,
    pub(in crate::show) scopes: Vec<Scope<'a>>,
    pub(in crate::show) say: &'a Say,
    hidden: Hidden,
}

/// One report, or what was heard without one.
pub(in crate::show) struct Scope<'a> {
    at: usize,
    pub(in crate::show) report: Option<ReportId>,
    pub(in crate::show) claims: Vec<&'a Reviewed>,
    pub(in crate::show) entities: BTreeMap<&'a str, (&'a Reviewed, &'a Entity)>,
    pub(in crate::show) says: String,
    names: Names,
}

/// Who or what something is, the same over all reports.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::show) enum Key {
    /// A record of the case.
    Record(RecordId),
    /// What carries a name and is in no record yet.
    Named(EntityKind, String),
    /// What has no name: it is only itself.
    Local(usize, String),
}

/// Somebody or something that may be shown.
#[derive(Clone, Debug)]
pub(in crate::show) struct Shown<'a> {
    pub(in crate::show) key: Key,
    pub(in crate::show) kind: EntityKind,
    pub(in crate::show) label: String,
    pub(in crate::show) entity: Option<&'a Entity>,
    pub(in crate::show) reviewed: bool,
}

/// What must not be shown.
#[derive(Debug, Default)]
struct Hidden {
    locals: BTreeSet<(usize, String)>,
    records: BTreeSet<RecordId>,
    /// Names, in lower case: hidden also inside of other words.
    names: BTreeSet<String>,
    /// What stands for a name where there is none: hidden where it stands alone.
    labels: BTreeSet<String>,
    /// Places of the gazetteer, with their level.
    located: BTreeSet<(String, String)>,
}

impl<'a> Desk<'a> {
    /// Lays out a case. Reports and sources of a handling above `most` are left out (`closed` are such sources), and so are
    /// records of such a handling.
    pub fn of(view: &'a CaseView, closed: &BTreeSet<SourceId>, most: Handling, say: &'a Say) -> Self {
        let mut scopes: Vec<Scope<'a>> = Vec::new();
        for report in view.reports.iter().rev() {
            let (id, says) = (Some(report.row.id.clone()), case::origin(&report.row));
            scopes.push(Scope::of(scopes.len(), id, says, &report.claims, say));
        }
        scopes.push(Scope::of(scopes.len(), None, say.t("origin-heard"), &view.heard, say));
        // Before anything is left out: a safe place that a sealed report tells of is one in every report.
        let hidden = Hidden::of(view, &scopes, most, say);
        let sealed: BTreeSet<&ReportId> =
            view.reports.iter().filter(|r| r.row.handling > most).map(|r| &r.row.id).collect();
        scopes.retain(|s| s.report.as_ref().is_none_or(|id| !sealed.contains(id)));
        for scope in &mut scopes {
            scope.claims.retain(|r| !closed.contains(&r.claim.source));
            scope.entities.retain(|_, (r, _)| !closed.contains(&r.claim.source));
            if hidden.has_words(&scope.says) {
                scope.says = say.t("see-kept-back");
            }
        }
        Self { view, scopes, say, hidden }
    }

    /// Who or what a local id of a claim stands for; `None` where it must not be shown or nobody knows it.
    pub(in crate::show) fn shown(&self, scope: &Scope<'a>, claim: &Claim, local: &str) -> Option<Shown<'a>> {
        if self.hidden.locals.contains(&(scope.at, local.to_owned())) {
            return None;
        }
        let known = scope.entities.get(local);
        let entity = known.map(|(_, entity)| *entity);
        if entity.is_some_and(|e| self.hidden.is_place(e)) {
            return None;
        }
        let record = self.view.record_of(claim, local);
        if record.is_some_and(|id| self.hidden.records.contains(id)) {
            return None;
        }
        let record = record.and_then(|id| self.view.records.iter().find(|r| r.id == *id));
        let (kind, label) = match (record, entity) {
            (Some(record), _) => (record.kind, record.label.clone()),
            (None, Some(entity)) => (entity.kind, scope.names.get(local).to_owned()),
            (None, None) => return None,
        };
        if kind == EntityKind::Place && self.hidden.has_words(&label) {
            return None;
        }
        let key = match (record, entity.and_then(|e| e.name.as_ref())) {
            (Some(record), _) => Key::Record(record.id.clone()),
            (None, Some(name)) => Key::Named(kind, name.to_lowercase()),
            (None, None) => Key::Local(scope.at, local.to_owned()),
        };
        let accepted = known.is_some_and(|(r, _)| r.state() == ClaimState::Accepted);
        let label = self.clean(label, kind);
        Some(Shown { key, kind, label, entity, reviewed: record.is_some() || accepted })
    }

    /// Words in which a hidden name stands give way to what kind of thing it is.
    pub fn clean(&self, label: String, kind: EntityKind) -> String {
        if self.hidden.has_words(&label) { self.say.t(names::kind_id(kind)) } else { label }
    }

    /// Whether a record may be shown.
    pub fn shows(&self, id: &RecordId) -> bool {
        !self.hidden.records.contains(id)
    }

    /// The same act without a hidden place and without words that name one: for pictures that leave the house.
    pub fn without_hidden(&self, told: &mut Told) {
        let hides = |words: &String| self.hidden.has_words(words);
        told.place = told.place.take().filter(|w| !hides(w));
        told.holder = told.holder.take().filter(|w| !hides(w));
        told.says = self.said(std::mem::take(&mut told.says));
    }

    /// The same act with a mark where a hidden place or name stands: for pages and tables of the house. That something is
    /// kept back is said, so that nobody takes it for unknown.
    pub fn keep_back(&self, told: &mut Told) {
        for words in [&mut told.place, &mut told.holder].into_iter().flatten() {
            *words = self.said(std::mem::take(words));
        }
        told.says = self.said(std::mem::take(&mut told.says));
    }

    /// Words of a report in which something hidden stands, also where it has no name of its own.
    pub fn speaks_of_hidden(&self, words: &str) -> bool {
        self.hidden.has_words(words) || {
            let words = words.to_lowercase();
            self.hidden.labels.iter().any(|label| label.chars().count() > SHORTEST && words.contains(label))
        }
    }

    /// Words of a claim with a mark in their place where they speak of something hidden.
    pub fn covered(&self, words: String) -> String {
        if self.speaks_of_hidden(&words) { self.say.t("see-kept-back") } else { words }
    }

    /// What a record is called, without a hidden name.
    pub fn label(&self, record: &Record) -> String {
        if self.shows(&record.id) {
            self.clean(record.label.clone(), record.kind)
        } else {
            format!("{} ({})", self.say.t(names::kind_id(record.kind)), self.say.t("see-kept-back"))
        }
    }

    /// Who says so, without a hidden name.
    pub fn said(&self, words: String) -> String {
        if self.hidden.has_words(&words) { self.say.t("see-kept-back") } else { words }
    }

    /// What somebody is called, without a hidden name.
    pub fn called(&self, words: String) -> String {
        self.clean(words, EntityKind::Person)
    }

    /// Whether a report may be shown.
    pub fn has_report(&self, id: &ReportId) -> bool {
        self.scopes.iter().any(|s| s.report.as_ref() == Some(id) && !s.claims.is_empty())
    }
}

/// A picture in a page: a mark stands where something is hidden ([`Desk::keep_back`]).
pub fn with_marks(desk: &Desk<'_>, told: &mut Told) {
    desk.keep_back(told);
}

/// A picture that leaves the house: nothing stands there ([`Desk::without_hidden`]).
pub fn without_marks(desk: &Desk<'_>, told: &mut Told) {
    desk.without_hidden(told);
}

impl<'a> Scope<'a> {
    fn of(at: usize, report: Option<ReportId>, says: String, claims: &'a [Reviewed], say: &Say) -> Self {
        let claims: Vec<&Reviewed> = claims.iter().filter(|r| stands(r)).collect();
        let entities = claims.iter().filter_map(|r| match r.said() {
            Said::Entity(entity) => Some((r.claim.local.as_str(), (*r, entity))),
            _ => None,
        });
        let entities = entities.collect();
        let names = Names::of_claims(claims.iter().copied(), say);
        Self { at, report, claims, entities, says, names }
    }
}

impl Hidden {
    fn of(view: &CaseView, scopes: &[Scope<'_>], most: Handling, say: &Say) -> Self {
        let mut hidden = Self::default();
        for record in view.records.iter().filter(|r| r.handling > most) {
            hidden.records.insert(record.id.clone());
            hidden.name(&record.label);
        }
        for scope in scopes {
            let all: &[Reviewed] = match &scope.report {
                Some(id) => view.reports.iter().find(|r| r.row.id == *id).map_or(&[], |r| &r.claims),
                None => &view.heard,
            };
            for (reviewed, locals) in safe_places(all) {
                for local in locals {
                    hidden.locals.insert((scope.at, local.clone()));
                    if let Some(id) = view.record_of(&reviewed.claim, &local) {
                        hidden.records.insert(id.clone());
                    }
                    for entity in all.iter().filter_map(|r| entity(r)).filter(|(l, _)| *l == local) {
                        hidden.place(entity.1, say);
                    }
                }
            }
        }
        let labels: Vec<String> =
            view.records.iter().filter(|r| hidden.records.contains(&r.id)).map(|r| r.label.clone()).collect();
        for label in labels {
            hidden.labels.insert(label.to_lowercase());
        }
        hidden
    }

    fn place(&mut self, entity: &Entity, say: &Say) {
        self.labels.insert(names::call(entity, say).to_lowercase());
        match &entity.name {
            Some(name) => self.name(name),
            None => self.labels.extend(entity.mentions.iter().map(|m| m.quote.to_lowercase())),
        }
        // A site stands in the gazetteer where its town is: hiding that would hide every site of the town.
        if let Some(place) = entity.place.as_ref().filter(|p| p.level != "site") {
            self.located.insert((place.gazetteer.clone(), place.level.clone()));
        }
    }

    fn name(&mut self, name: &str) {
        if name.chars().count() >= SHORTEST {
            self.names.insert(name.to_lowercase());
        }
    }

    fn is_place(&self, entity: &Entity) -> bool {
        let at = entity.place.as_ref().map(|p| (p.gazetteer.clone(), p.level.clone()));
        at.is_some_and(|at| self.located.contains(&at))
            || (entity.kind == EntityKind::Place
                && entity.name.as_ref().is_some_and(|name| self.has_words(name)))
    }

    fn has_words(&self, words: &str) -> bool {
        let words = words.to_lowercase();
        // Several names stand in a list.
        words.split(", ").any(|one| self.labels.contains(one))
            || self.labels.contains(&words)
            || self.names.iter().any(|name| words.contains(name.as_str()))
    }
}

/// The local ids of what is to be kept safe, with the claim that says so. Requests count from the moment they are found,
/// not from the moment somebody accepts them; only a rejected one does not.
fn safe_places(claims: &[Reviewed]) -> Vec<(&Reviewed, Vec<String>)> {
    let mut all = Vec::new();
    let kept = |r: &&Reviewed| r.state() != ClaimState::Rejected;
    for reviewed in claims.iter().filter(kept) {
        match reviewed.said() {
            Said::Protection(p) if p.kind == "safe_place" => {
                let about = p.about.as_deref();
                let of_about = claims.iter().filter_map(entity).find(|(local, _)| Some(*local) == about);
                let mut locals: Vec<String> = match of_about {
                    Some((local, entity)) if entity.kind != EntityKind::Person => vec![local.to_owned()],
                    // Else the words say which place it is.
                    _ => {
                        let quotes: Vec<_> = p.cites.values().flatten().collect();
                        let near = |e: &Entity| {
                            e.mentions
                                .iter()
                                .any(|m| quotes.iter().any(|q| m.start < q.end && q.start < m.end))
                        };
                        let places = claims.iter().filter_map(entity);
                        let places = places.filter(|(_, e)| e.kind == EntityKind::Place && near(e));
                        places.map(|(local, _)| local.to_owned()).collect()
                    }
                };
                // It is not said which: every place where somebody it protects was could be it.
                if let (true, Some(about)) = (locals.is_empty(), about) {
                    for act in claims.iter().filter(kept).filter_map(|r| match r.said() {
                        Said::Act(act) => Some(act),
                        _ => None,
                    }) {
                        if act.victims.iter().chain(&act.actors).any(|id| id == about) {
                            locals.extend(act.places.iter().map(|p| p.id.clone()));
                        }
                    }
                }
                all.push((reviewed, locals));
            }
            Said::Entity(e) if e.attributes.iter().any(|a| a.value == "safe_house") => {
                all.push((reviewed, vec![reviewed.claim.local.clone()]));
            }
            _ => {}
        }
    }
    all
}

fn entity(reviewed: &Reviewed) -> Option<(&str, &Entity)> {
    match reviewed.said() {
        Said::Entity(entity) => Some((reviewed.claim.local.as_str(), entity)),
        _ => None,
    }
}

fn stands(reviewed: &Reviewed) -> bool {
    matches!(reviewed.state(), ClaimState::Proposed | ClaimState::Accepted)
}
