//! What survives a translation into another script: places, numbers, ages, days and romanised people, in their order.
//! The words themselves cannot be compared, so the marks come from what was read.

use amparo_model::reading::EntityKind;
use amparo_model::{Quote, Reading};

use crate::compare::event::sign::is_taking;
use crate::compare::fold::skeleton;
use crate::compare::lineage::anchor::Anchor;
use crate::compare::words::{Sheet, word_id};

/// Languages written in Latin letters keep names as they are; others do not.
pub(in crate::compare) fn is_latin(language: &str) -> bool {
    !matches!(
        language,
        "zh" | "ko"
            | "ja"
            | "ru"
            | "uk"
            | "be"
            | "bg"
            | "ar"
            | "fa"
            | "ur"
            | "he"
            | "th"
            | "my"
            | "km"
            | "lo"
            | "ug"
            | "hi"
    )
}

/// The marks of a reading in order.
pub(in crate::compare) fn of(reading: &Reading, sheet: &Sheet) -> Vec<Anchor> {
    let mut all: Vec<(usize, String, bool)> = Vec::new();
    let mut put = |quotes: &[Quote], key: String, name: bool| {
        all.extend(quotes.iter().map(|q| (q.start, key.clone(), name)));
    };
    for entity in &reading.entities {
        if let Some(place) = &entity.place {
            let key = match (&place.country, place.level.as_str()) {
                (Some(country), "country") => country.clone(),
                _ => place.gazetteer.clone(),
            };
            put(&entity.mentions, key, true);
        }
        if let (EntityKind::Person, Some(name)) = (entity.kind, &entity.name) {
            let key = skeleton(name);
            if !key.is_empty() {
                put(&entity.mentions, key, true);
            }
        }
        if let Some(size) = entity.size.as_ref().and_then(|s| s.value) {
            put(&entity.mentions, size.to_string(), false);
        }
        for age in entity.attributes.iter().filter(|a| a.name == "age") {
            put(&age.cites, format!("age {}", age.value), false);
        }
    }
    for act in &reading.acts {
        if let Some(words) = act.cites.get("trigger") {
            // Arrest and detention are told by one word in one language and by another in the next.
            let kind = if is_taking(&act.act) { "taking" } else { act.act.as_str() };
            put(words, kind.to_owned(), false);
        }
        let day = act.when.as_ref().and_then(|w| w.edtf.clone());
        if let (Some(day), Some(words)) = (day, act.cites.get("when")) {
            put(words, day, false);
        }
    }
    all.sort();
    all.dedup();
    all.into_iter()
        .filter_map(|(start, key, name)| {
            let sentence = sheet.sentences.partition_point(|s| s.end <= start);
            // What stands in page furniture is in no sentence.
            let inside = sheet.sentences.get(sentence).is_some_and(|s| s.start <= start);
            inside.then(|| Anchor { key: word_id(&key), name, sentence })
        })
        .collect()
}
