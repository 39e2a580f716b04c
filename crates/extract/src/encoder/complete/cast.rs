//! Who and what is named where.

use std::ops::Range;

use amparo_model::Text;
use amparo_model::reading::{Entity, EntityKind, Reading, Score};

use super::{BY, bytes};
use crate::encoder::Found;
use crate::find::cjk;

/// Who and what is named where.
pub(super) struct Cast {
    /// Bytes of each mention, kind and id.
    pub(super) mentions: Vec<(Range<usize>, EntityKind, String)>,
    pub(super) new: Vec<Entity>,
    /// Language of the report.
    language: String,
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
        Self {
            mentions,
            new: Vec::new(),
            language: reading.report.language.clone(),
            numbers: ['p', 'g', 'o'].map(last),
        }
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
        let named = (kind == EntityKind::Person)
            .then(|| name_in(&self.language, text.as_str(), &mention.at))
            .flatten()
            .map(|at| text.quote(at));
        let name = named.as_ref().map(|quote| quote.quote.clone());
        let cites = named.into_iter().map(|quote| ("name".to_owned(), vec![quote])).collect();
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

/// Where the name stands in words that mean a person. What has a name must carry it, because redaction and erasure go by names:
/// in doubt a word is held for one.
fn name_in(language: &str, text: &str, mention: &Range<usize>) -> Option<Range<usize>> {
    let words = &text[mention.clone()];
    let lang = match language {
        "ko" => Some(cjk::Lang::Ko),
        "zh" => Some(cjk::Lang::Zh),
        _ => None,
    };
    let at = match lang.filter(|_| !words.is_ascii()) {
        Some(lang) => cjk::name_in(lang, words)?,
        None => {
            let capitals = words.split_whitespace().all(|w| w.starts_with(char::is_uppercase));
            let opens =
                text[..mention.start].trim_end().ends_with(['.', '!', '?', ':']) || mention.start == 0;
            // A single word with a capital that opens a sentence may be any word.
            let several = words.split_whitespace().count() > 1;
            (capitals && (several || !opens)).then_some(0..words.len())?
        }
    };
    Some(mention.start + at.start..mention.start + at.end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_known_in_any_script() {
        let name = |language, words: &'static str| {
            let text = format!("x {words}");
            name_in(language, &text, &(2..text.len())).map(|at| text[at].to_owned())
        };
        for (language, words, wanted) in [
            ("en", "Tesfit", Some("Tesfit")),
            ("en", "Mehmet Sarıyer", Some("Mehmet Sarıyer")),
            ("en", "the driver", None),
            ("ko", "김영수 씨", Some("김영수")),
            ("ko", "활동가 박선미", Some("박선미")),
            ("ko", "아르투르 코발렌코", Some("아르투르 코발렌코")),
            ("ko", "운전기사", None),
            ("ko", "Tesfit", Some("Tesfit")),
            ("zh", "金英淑", Some("金英淑")),
            ("zh", "工人陈国强", Some("陈国强")),
            ("zh", "阿依古丽女士", Some("阿依古丽")),
            ("zh", "司机", None),
        ] {
            assert_eq!(name(language, words).as_deref(), wanted, "{words}");
        }
    }
}
