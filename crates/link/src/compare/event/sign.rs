//! By what an event is known: days, towns, sizes and people of its acts.

use std::collections::{BTreeMap, BTreeSet};

use amparo_model::reading::{Act, EntityKind};
use amparo_model::{Edtf, EdtfDate, Modality, Qualifier, Reading, Size};

use crate::compare::fold::skeleton;

/// The marks of what a report tells.
#[derive(Clone, Debug, Default)]
pub struct Sign {
    /// Days of acts that are said to have happened.
    pub days: BTreeSet<String>,
    /// Days on which people were taken.
    pub taken: BTreeSet<String>,
    /// Those of them that are told as a day of the calendar, not counted back from the day of the report.
    pub firm: BTreeSet<String>,
    /// Towns of the gazetteer named anywhere.
    pub towns: BTreeMap<String, String>,
    /// Towns where people were taken.
    pub taken_at: BTreeSet<String>,
    /// Countries where people were taken.
    pub land: BTreeSet<String>,
    /// Largest group an act was done to.
    pub size: Option<(u64, u64)>,
    /// People, by the consonants of their names.
    pub people: BTreeMap<String, String>,
    /// Those of them who speak for an office: they speak about everything.
    pub officials: BTreeSet<String>,
}

/// Roles of people who speak for an office.
const OFFICE: [&str; 12] = [
    "spokes",
    "minister",
    "ministry",
    "president",
    "secretary",
    "ambassador",
    "commissioner",
    "대변인",
    "장관",
    "发言人",
    "部长",
    "portavoz",
];

/// Acts by which somebody loses liberty.
pub fn is_taking(act: &str) -> bool {
    matches!(act, "arrest" | "detention" | "abduction" | "enforced_disappearance")
}

/// Whether an act is told as having happened.
pub fn happened(act: &Act) -> bool {
    matches!(act.modality, Modality::Asserted | Modality::Alleged)
}

/// The days of a full date.
pub fn day(edtf: &str) -> Option<EdtfDate> {
    match edtf.parse::<Edtf>().ok()? {
        Edtf::Date(d) if d.day.is_some() && d.year.is_some() => Some(d),
        _ => None,
    }
}

/// The numbers a size can mean, both ends included; nothing where no number is hinted at.
pub fn range(size: &Size) -> Option<(u64, u64)> {
    let (low, high) = size.bounds();
    (size.qualifier != Qualifier::Unknown).then_some((low, high.unwrap_or(u64::MAX)))
}

impl Sign {
    /// Reads the marks off.
    pub fn of(reading: &Reading) -> Self {
        let mut sign = Self::default();
        let body = |start: usize| {
            reading.report.body.is_empty()
                || reading.report.body.iter().any(|b| b.start <= start && start < b.end)
        };
        let mut located = BTreeMap::new();
        for entity in &reading.entities {
            if let Some(place) = entity.place.as_ref().filter(|p| p.level == "town" || p.level == "site") {
                located.insert(entity.id.as_str(), place);
                let name = entity.name.clone().unwrap_or_else(|| place.gazetteer.clone());
                if entity.mentions.iter().any(|m| body(m.start)) {
                    sign.towns.entry(place.gazetteer.clone()).or_insert(name);
                }
            }
            if let (EntityKind::Person, Some(name)) = (entity.kind, &entity.name) {
                let key = skeleton(name);
                if !key.is_empty() {
                    let role = entity.attributes.iter().filter(|a| a.name == "role" || a.name == "title");
                    if role.map(|a| a.value.to_lowercase()).any(|r| OFFICE.iter().any(|o| r.contains(o))) {
                        sign.officials.insert(key.clone());
                    }
                    sign.people.entry(key).or_insert_with(|| name.clone());
                }
            }
        }
        let published = reading.report.published.as_ref().map(|p| p.edtf.as_str());
        for act in reading.acts.iter().filter(|a| happened(a)) {
            let when = act.when.as_ref().and_then(|w| w.edtf.as_deref()).filter(|d| Some(*d) != published);
            if let Some(day) = when.and_then(day) {
                sign.days.insert(day.to_string());
                if is_taking(&act.act) {
                    sign.taken.insert(day.to_string());
                    let told =
                        act.when.as_ref().is_some_and(|w| w.text.contains(|c: char| c.is_ascii_digit()));
                    if told && !in_passing(reading, act) {
                        sign.firm.insert(day.to_string());
                    }
                }
            }
            if !is_taking(&act.act) {
                continue;
            }
            for place in act.places.iter().filter_map(|p| located.get(p.id.as_str())) {
                sign.taken_at.insert(place.gazetteer.clone());
                sign.land.extend(place.country.clone());
            }
            let size = act.size.as_ref().and_then(range);
            let size = size.max(size.and_then(|part| whole(reading, act, part)));
            if size > sign.size {
                sign.size = size;
            }
        }
        sign
    }
}

/// Whether an act is told by the way: "the six who were held there were flown out on 17 February" gives no day to the
/// holding.
pub(in crate::compare) fn in_passing(reading: &Reading, act: &Act) -> bool {
    const BEFORE: usize = 16;
    let Some(start) = act.cites.get("trigger").and_then(|c| c.first()).map(|q| q.start) else { return false };
    let words: String =
        reading.text.chars().skip(start.saturating_sub(BEFORE)).take(start.min(BEFORE)).collect();
    words.split_whitespace().any(|w| matches!(w, "who" | "which" | "that" | "qui" | "que"))
}

/// How far before an act the whole group may stand of which a part is read as its victims, in code points.
const BESIDE: usize = 120;

/// "Fourteen people, three of them children, were stopped": where the victims are a part told by age or sex, the larger
/// group that stands just before.
pub(in crate::compare) fn whole(reading: &Reading, act: &Act, part: (u64, u64)) -> Option<(u64, u64)> {
    let trigger = act.cites.get("trigger")?.first()?.start;
    let is_part = |id: &String| {
        let entity = reading.entities.iter().find(|e| e.id == *id);
        entity.is_some_and(|e| e.attributes.iter().any(|a| a.name == "minor" || a.name == "sex"))
    };
    if !act.victims.iter().any(is_part) {
        return None;
    }
    let near = |e: &&amparo_model::reading::Entity| {
        e.mentions.iter().any(|m| m.start < trigger && trigger - m.start <= BESIDE)
    };
    let groups = reading.entities.iter().filter(|e| e.kind == EntityKind::Group).filter(near);
    groups.filter_map(|e| range(e.size.as_ref()?)).filter(|s| s.0 == s.1 && s.0 > part.1).max()
}
