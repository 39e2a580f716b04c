//! What a report itself keeps back, and what ages ask for: names cut to initials, people under eighteen.
//!
//! Works on the exchange form, after rules and encoder, the same for every language.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

use amparo_model::Text;
use amparo_model::reading::{Entity, EntityKind, Protection, Reading, Score};
use regex::Regex;

use super::Told;

/// As often right as on the stories for training.
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
    reading.protection.retain(|p| p.kind != "minor" || !grown(p, &text, told));
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
