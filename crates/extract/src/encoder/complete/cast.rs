//! Who and what is named where.

use std::ops::Range;

use amparo_model::Text;
use amparo_model::reading::{Entity, EntityKind, Reading, Score};

use super::{BY, bytes};
use crate::encoder::Found;

/// Who and what is named where.
pub(super) struct Cast {
    /// Bytes of each mention, kind and id.
    pub(super) mentions: Vec<(Range<usize>, EntityKind, String)>,
    pub(super) new: Vec<Entity>,
    /// Entities of each letter so far.
    numbers: [usize; 3],
}

impl Cast {
    pub(super) fn of(text: &Text, reading: &Reading) -> Self {
        let mut mentions: Vec<_> = reading
            .entities
            .iter()
            .flat_map(|e| e.mentions.iter().map(move |m| (bytes(text, m), e.kind, e.id.clone())))
            .collect();
        mentions.sort_by_key(|(m, ..): &(Range<usize>, EntityKind, String)| (m.start, m.end));
        let last = |letter: char| {
            reading.entities.iter().filter_map(|e| e.id.strip_prefix(letter)?.parse().ok()).max().unwrap_or(0)
        };
        Self { mentions, new: Vec::new(), numbers: ['p', 'g', 'o'].map(last) }
    }

    /// The entity of one of these kinds that is named at some words: the mention that covers them most closely.
    pub(super) fn named_at(&self, at: &Range<usize>, kinds: &[EntityKind]) -> Option<(String, Range<usize>)> {
        self.mentions
            .iter()
            .filter(|(m, kind, _)| m.start < at.end && at.start < m.end && kinds.contains(kind))
            .min_by_key(|(m, ..)| (m.start > at.start, m.len(), m.start))
            .map(|(m, _, id)| (id.clone(), m.clone()))
    }

    /// The same, or a new entity where the encoder saw a mention there.
    pub(super) fn or_new(
        &mut self,
        text: &Text,
        found: &Found,
        at: &Range<usize>,
        kinds: &[EntityKind],
    ) -> Option<(String, Range<usize>)> {
        if let Some(known) = self.named_at(at, kinds) {
            return Some(known);
        }
        let mention = found.mentions.iter().find(|m| m.at.start <= at.start && at.start < m.at.end)?;
        let (kind, letter, number) = match mention.kind.as_str() {
            "person" => (EntityKind::Person, 'p', 0),
            "group" => (EntityKind::Group, 'g', 1),
            _ => (EntityKind::Organisation, 'o', 2),
        };
        // Somebody the rules know under other kinds is not made twice.
        let touched = |(m, ..): &&(Range<usize>, EntityKind, String)| {
            m.start < mention.at.end && mention.at.start < m.end
        };
        if !kinds.contains(&kind) || self.mentions.iter().any(|m| touched(&m)) {
            return None;
        }
        self.numbers[number] += 1;
        let id = format!("{letter}{}", self.numbers[number]);
        self.mentions.push((mention.at.clone(), kind, id.clone()));
        let words = text.quote(mention.at.clone());
        let name = Some(words.quote.clone()).filter(|w| kind == EntityKind::Person && looks_like_a_name(w));
        let cites = name.iter().map(|_| ("name".to_owned(), vec![words.clone()])).collect();
        self.new.push(Entity {
            id: id.clone(),
            kind,
            name,
            size: None,
            attributes: Vec::new(),
            place: None,
            mentions: vec![words],
            score: Score::new(mention.chance),
            by: BY.into(),
            cites,
        });
        Some((id, mention.at.clone()))
    }
}

/// Two words or more that all begin with a capital. What has a name must carry it: redaction and erasure go by names.
fn looks_like_a_name(words: &str) -> bool {
    words.split_whitespace().count() > 1
        && words.split_whitespace().all(|w| w.starts_with(char::is_uppercase))
}
