//! What asks for protection by itself, in any language: names that the report cuts to initials, people under eighteen by their
//! age. And what only looks like a child is taken back.
//!
//! Works on the exchange form, after rules and encoder, the same for every language.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

use amparo_model::Text;
use amparo_model::reading::{Entity, EntityKind, Protection, Reading, Score};
use regex::Regex;

use super::Told;

/// All thirteen shortened names of the stories for training are coded as kept back; less is said, as it is little.
const SCORE: f64 = 0.8;

/// A name of nothing but initials, "M.A.", "Zh."; a Korean family name with 모, "서모"; a Chinese one with 某.
static INITIALS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^(?:(?:\p{Lu}\p{Ll}?\.[ -]?)+|\p{Lu}|[가-힣]모|\p{Han}{1,2}某{1,2})$").expect("a constant")
});

/// Decades of life, which are no age of a child.
const DECADES: &[&str] = &["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties"];

/// Adds what initials and ages ask for, and takes back the children who are none.
pub(crate) fn add(reading: &mut Reading, told: &Told) {
    let text = Text::new(reading.text.clone());
    let entities = &reading.entities;
    reading
        .protection
        .retain(|p| p.kind != "minor" || !(grown(p, &text, told) || counts_people(p, entities)));
    let known = |reading: &Reading, kind: &str, e: &Entity| {
        reading.protection.iter().any(|p| {
            p.kind == kind
                && (p.about.as_deref() == Some(&e.id)
                    || p.cites
                        .values()
                        .flatten()
                        .any(|c| e.mentions.iter().any(|m| c.start < m.end && m.start < c.end)))
        })
    };
    let mut more = Vec::new();
    let people = reading.entities.iter().filter(|e| e.kind == EntityKind::Person && !e.mentions.is_empty());
    for e in people {
        let mut guard = |kind: &str, cite| {
            more.push(Protection {
                kind: kind.into(),
                about: Some(e.id.clone()),
                score: Score::new(SCORE),
                by: e.by.clone(),
                cites: BTreeMap::from([("cue".to_owned(), vec![cite])]),
            });
        };
        if e.name.as_deref().is_some_and(|n| INITIALS.is_match(n)) && !known(reading, "pseudonym", e) {
            let words =
                e.mentions.iter().find(|m| e.name.as_ref() == Some(&m.quote)).unwrap_or(&e.mentions[0]);
            guard("pseudonym", words.clone());
        }
        let age = e.attributes.iter().find(|a| a.name == "age");
        let child = age.filter(|a| a.value.parse::<u8>().is_ok_and(|n| n < 18));
        if let Some(words) = child.and_then(|a| a.cites.first())
            && !known(reading, "minor", e)
        {
            guard("minor", words.clone());
        }
    }
    reading.protection.append(&mut more);
}

/// "in her fifties", "nineteen years older": words with a number of eighteen or more tell of no child.
fn grown(guard: &Protection, text: &Text, told: &Told) -> bool {
    let words: Vec<Range<usize>> =
        guard.cites.values().flatten().map(|c| text.byte(c.start)..text.byte(c.end)).collect();
    words.iter().any(|at| {
        let low = text.as_str()[at.clone()].to_lowercase();
        let numbers: Vec<u64> = told
            .numbers
            .iter()
            .filter(|(n, _)| at.start <= n.start && n.end <= at.end)
            .filter_map(|(_, size)| size.value)
            .collect();
        DECADES.iter().any(|d| low.contains(d))
            || !numbers.is_empty() && numbers.iter().all(|n| (18..120).contains(n))
    })
}

/// "three women": a number that says how many there are is no age.
fn counts_people(guard: &Protection, entities: &[Entity]) -> bool {
    let sizes = || {
        let grown = entities.iter().filter(|e| e.attributes.iter().all(|a| a.name != "minor"));
        grown.filter_map(|e| e.cites.get("size")).flatten()
    };
    let mut words = guard.cites.values().flatten().peekable();
    words.peek().is_some() && words.all(|c| sizes().any(|size| size.start <= c.start && c.end <= size.end))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_number_of_women_is_no_age_of_a_child() {
        let three = json!({"start": 12, "end": 17, "quote": "three"});
        let women = |attributes: serde_json::Value| -> Entity {
            serde_json::from_value(json!({
                "id": "e1", "kind": "group", "name": null, "size": null, "attributes": attributes,
                "mentions": [], "score": 0.9, "by": "rule", "cites": {"size": [three]},
            }))
            .unwrap()
        };
        let guard: Protection = serde_json::from_value(json!({
            "kind": "minor", "about": null, "score": 0.7, "by": "encoder", "cites": {"cue": [three]},
        }))
        .unwrap();
        assert!(counts_people(&guard, &[women(json!([]))]));
        let children = women(json!([{"name": "minor", "value": "yes", "cites": []}]));
        assert!(!counts_people(&guard, &[children]), "three children are children");
        assert!(!counts_people(&guard, &[]));
    }
}
