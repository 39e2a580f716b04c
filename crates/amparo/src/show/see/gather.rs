//! What a map shows, act by act: the rows of its table. Places have a number that the picture has too.

use std::collections::{BTreeMap, BTreeSet};

use amparo_model::reading::{Act, EntityKind, Located};
use amparo_model::{ClaimState, Modality, Said};
use jiff::civil::Date;

use super::Says;
use crate::engine::atlas::Ground;
use crate::say::Say;
use crate::show::desk::{Desk, Key, Scope, Shown};
use crate::show::history::bounds;
use crate::show::{claim, size};
use crate::words;

/// One act with its places: every claim that tells it the same way together.
#[derive(Clone, Debug)]
pub struct Entry {
    /// To whom.
    pub who: String,
    /// Term of `vocab/acts.toml`.
    pub act: String,
    /// Its label.
    pub what: String,
    /// How surely it is said: the word, and its label.
    pub modality: (&'static str, String),
    /// EDTF, or that the date is unknown.
    pub when: String,
    /// Its places, in the order of a way: from, through, at, to.
    pub places: Vec<Stand>,
    /// Whether a person accepted it.
    pub reviewed: bool,
    /// Who says so.
    pub says: Vec<Says>,
    pub(super) people: BTreeSet<Key>,
    pub(super) edtf: Option<String>,
    pub(super) how: Modality,
}

/// A place in an act.
#[derive(Clone, Debug)]
pub struct Stand {
    /// Its number on the map; none where it is not on it.
    pub number: Option<usize>,
    /// What it is called.
    pub label: String,
    /// `at`, `from`, `to`, `through`.
    pub role: String,
    /// How exactly it is known, in words.
    pub exact: String,
    pub(super) key: PlaceKey,
    pub(super) at: Option<At>,
    pub(super) is_first: bool,
}

impl Stand {
    /// Its number where the table tells of it for the first time.
    pub fn first(&self) -> Option<usize> {
        self.number.filter(|_| self.is_first)
    }

    /// Message of its role.
    pub fn role_message(&self) -> &'static str {
        match self.role.as_str() {
            "from" => "map-role-from",
            "to" => "map-role-to",
            "through" => "map-role-through",
            _ => "map-role-at",
        }
    }
}

/// Which place: one of the gazetteer, or one that is only named.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum PlaceKey {
    Located(String, String),
    Site(String, Key),
    Other(Key),
}

/// Where a place lies.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct At {
    pub(super) lat: f64,
    pub(super) lon: f64,
    /// Radius of its area in kilometres; 0 for a town or site.
    pub(super) km: f64,
    pub(super) site: bool,
}

impl Entry {
    /// Whether it is told as having happened.
    pub fn happened(&self) -> bool {
        self.how.countable()
    }

    /// The first day it can mean.
    pub(super) fn day(&self) -> Option<Date> {
        let (first, last) = bounds(self.edtf.as_deref()?)?;
        first.or(last)
    }
}

fn is_area(place: &Located) -> bool {
    !matches!(place.level.as_str(), "town" | "site")
}

/// Every act that has a place that may be shown, in the order of the dates; each place with its number on the map.
pub fn entries(desk: &Desk<'_>, ground: &Ground) -> Vec<Entry> {
    let mut all: Vec<Entry> = Vec::new();
    for scope in &desk.scopes {
        for reviewed in &scope.claims {
            let Said::Act(act) = reviewed.said() else { continue };
            if matches!(act.modality, Modality::Generic | Modality::Counterfactual) {
                continue;
            }
            let places = places(desk, scope, act, reviewed, ground);
            if places.is_empty() {
                continue;
            }
            let says = (scope.says.clone(), scope.report.clone(), reviewed.claim.id.clone());
            let people: Vec<Shown<'_>> =
                act.victims.iter().filter_map(|id| desk.shown(scope, &reviewed.claim, id)).collect();
            let entry = Entry::of(desk.say, act, places, people, says, reviewed.state());
            let same = all.iter_mut().find(|e| e.is_same(&entry));
            match same {
                Some(same) => same.join(entry),
                None => all.push(entry),
            }
        }
    }
    all.sort_by_key(|e| (e.day().is_none(), e.day(), !e.reviewed));
    let mut numbers: BTreeMap<PlaceKey, usize> = BTreeMap::new();
    for stand in all.iter_mut().flat_map(|e| &mut e.places).filter(|s| s.at.is_some()) {
        let next = numbers.len() + 1;
        stand.is_first = !numbers.contains_key(&stand.key);
        stand.number = Some(*numbers.entry(stand.key.clone()).or_insert(next));
    }
    all
}

impl Entry {
    fn of(
        say: &Say,
        act: &Act,
        places: Vec<Stand>,
        people: Vec<Shown<'_>>,
        says: Says,
        state: ClaimState,
    ) -> Self {
        let modality = claim::modality_word(act.modality);
        let mut who: Vec<String> = people.iter().map(|p| p.label.clone()).collect();
        who.dedup();
        if who.is_empty() {
            who.extend(act.size.as_ref().map(|n| size::write(n, say)));
        }
        let edtf = act.when.as_ref().and_then(|w| w.edtf.clone());
        Self {
            who: who.join(&say.t("list-comma")),
            act: act.act.clone(),
            what: words::label("acts", &act.act, say.lang()),
            modality: (modality, words::label("modality", modality, say.lang())),
            when: edtf.clone().unwrap_or_else(|| say.t("date-unknown")),
            places,
            reviewed: state == ClaimState::Accepted,
            says: vec![says],
            people: people.into_iter().map(|p| p.key).collect(),
            edtf,
            how: act.modality,
        }
    }

    fn is_same(&self, other: &Self) -> bool {
        let ways = |e: &Self| -> Vec<(PlaceKey, String)> {
            e.places.iter().map(|s| (s.key.clone(), s.role.clone())).collect()
        };
        (&self.act, self.how, &self.edtf, &self.people, &self.who)
            == (&other.act, other.how, &other.edtf, &other.people, &other.who)
            && self.reviewed == other.reviewed
            && ways(self) == ways(other)
    }

    fn join(&mut self, other: Self) {
        for says in other.says {
            if !self.says.iter().any(|(words, report, _)| (words, report) == (&says.0, &says.1)) {
                self.says.push(says);
            }
        }
    }

    /// `Arrest, alleged, 2018-10-07: Kim; Dong Khe`.
    pub(super) fn line(&self, say: &Say) -> String {
        let comma = say.t("list-comma");
        let mut parts = vec![self.what.clone()];
        if self.how != Modality::Asserted {
            parts.push(self.modality.1.clone());
        }
        parts.push(iso(&self.when));
        if !self.who.is_empty() {
            parts.push(iso(&self.who));
        }
        let way: Vec<String> = self
            .places
            .iter()
            .map(|s| match s.number {
                Some(number) => format!("{number}. {} ({})", iso(&s.label), s.exact),
                None => format!("{} ({})", iso(&s.label), s.exact),
            })
            .collect();
        parts.push(way.join(super::onward(say)));
        if !self.reviewed {
            parts.push(say.t("see-proposed"));
        }
        parts.join(&comma)
    }
}

fn places(
    desk: &Desk<'_>,
    scope: &Scope<'_>,
    act: &Act,
    reviewed: &amparo_model::Reviewed,
    ground: &Ground,
) -> Vec<Stand> {
    let mut all: Vec<Stand> = Vec::new();
    for role in ["from", "through", "at", "to"] {
        for place in act.places.iter().filter(|p| p.role == role) {
            let Some(shown) = desk.shown(scope, &reviewed.claim, &place.id) else { continue };
            if shown.kind != EntityKind::Place {
                continue;
            }
            let located = shown.entity.and_then(|e| e.place.as_ref());
            let at = located.and_then(|p| at(p, ground));
            let key = match located {
                Some(p) if p.level == "site" => PlaceKey::Site(p.gazetteer.clone(), shown.key.clone()),
                Some(p) => PlaceKey::Located(p.gazetteer.clone(), p.level.clone()),
                None => PlaceKey::Other(shown.key.clone()),
            };
            let exact = exact(located, at.as_ref(), desk.say);
            all.push(Stand {
                number: None,
                label: shown.label,
                role: role.to_owned(),
                exact,
                key,
                at,
                is_first: false,
            });
        }
    }
    all
}

/// Where a place lies; an area whose reach nobody knows lies nowhere, because it would have to be drawn as a point.
fn at(place: &Located, ground: &Ground) -> Option<At> {
    let good = place.lat.abs() <= 90.0 && place.lon.abs() <= 180.0;
    let km = if is_area(place) { *ground.reach.get(&place.gazetteer)? } else { 0.0 };
    good.then(|| At { lat: place.lat, lon: place.lon, km, site: place.level == "site" })
}

fn exact(place: Option<&Located>, at: Option<&At>, say: &Say) -> String {
    let Some(place) = place else { return say.t("see-exact-none") };
    let Some(at) = at else { return say.t("see-exact-wide") };
    match place.level.as_str() {
        "town" => say.t("see-exact-town"),
        "site" => say.t("see-exact-site"),
        "country" => say.n("see-exact-country", rounded(at.km)),
        _ => say.n("see-exact-region", rounded(at.km)),
    }
}

/// To ten kilometres: no more is known of an area.
fn rounded(km: f64) -> i64 {
    ((km / 10.0).round() * 10.0).max(10.0) as i64
}

/// Words in a picture: nothing in them controls a reader, and no direction of writing reaches beyond them.
pub(super) fn iso(words: &str) -> String {
    format!("\u{2068}{}\u{2069}", crate::show::safe(words))
}
