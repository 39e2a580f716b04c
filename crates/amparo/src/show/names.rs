//! What to call the things a report speaks of: its local ids (`p1`) with a name a person can read.

use std::collections::BTreeMap;

use amparo_model::reading::{Entity, EntityKind};
use amparo_model::{Reading, Reviewed, Said};

use super::size;
use crate::say::Say;

/// Longest words used in place of a name.
const LONGEST: usize = 48;

/// Names of the local ids of one report.
#[derive(Clone, Debug, Default)]
pub struct Names(BTreeMap<String, String>);

impl Names {
    /// Of a reading.
    pub fn of_reading(reading: &Reading, say: &Say) -> Self {
        Self(reading.entities.iter().map(|e| (e.id.clone(), call(e, say))).collect())
    }

    /// Of the claims of one report, as they stand after review.
    pub fn of_claims<'a>(claims: impl IntoIterator<Item = &'a Reviewed>, say: &Say) -> Self {
        let entity = |reviewed: &'a Reviewed| match reviewed.said() {
            Said::Entity(entity) => Some((reviewed.claim.local.clone(), call(entity, say))),
            _ => None,
        };
        Self(claims.into_iter().filter_map(entity).collect())
    }

    /// The name of an id; the id itself where nothing is known.
    pub fn get<'a>(&'a self, id: &'a str) -> &'a str {
        self.0.get(id).map_or(id, String::as_str)
    }

    /// Several, with commas.
    pub fn list(&self, ids: &[String]) -> String {
        ids.iter().map(|id| self.get(id)).collect::<Vec<_>>().join(", ")
    }

    /// Every id with its name, to choose from.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(id, name)| (id.as_str(), name.as_str()))
    }
}

/// What to call an entity: its name, else its words, else its number, else its kind.
pub fn call(entity: &Entity, say: &Say) -> String {
    if let Some(name) = &entity.name {
        return name.clone();
    }
    if let Some(words) = entity.mentions.first().map(|m| m.quote.trim()).filter(|w| !w.is_empty()) {
        let mut short: String = words.chars().take(LONGEST).collect();
        if words.chars().count() > LONGEST {
            short.push('\u{2026}');
        }
        return short.split_whitespace().collect::<Vec<_>>().join(" ");
    }
    match &entity.size {
        Some(number) => size::write(number, say),
        None => say.t(kind_id(entity.kind)),
    }
}

/// Message id of a kind.
pub fn kind_id(kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::Person => "kind-person",
        EntityKind::Group => "kind-group",
        EntityKind::Organisation => "kind-organisation",
        EntityKind::Place => "kind-place",
    }
}
