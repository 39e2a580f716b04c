//! The last call: who rang a relative. Two tellings by one witness may differ in it.

use amparo_model::Quote;
use amparo_model::reading::EntityKind;

use super::Fact;
use crate::compare::desk::Paper;
use crate::compare::facts::voice::Voice;
use crate::compare::fold::skeleton;

/// Calls that came in; "called" needs an object or a place, since people are also called by a name.
const RANG: [&str; 5] = ["rang", "phoned", "telephoned", "called her", "called him"];
/// Who may ring, in one word.
const CALLERS: [&str; 22] = [
    "sister",
    "brother",
    "mother",
    "father",
    "wife",
    "husband",
    "son",
    "daughter",
    "niece",
    "nephew",
    "aunt",
    "uncle",
    "cousin",
    "driver",
    "drivers",
    "broker",
    "guard",
    "officer",
    "neighbour",
    "friend",
    "stranger",
    "colleague",
];
/// How far before the verb the caller may stand, in words; a new sentence with "he" or "she" reaches one further back.
const REACH: usize = 16;

pub(super) fn of(report: usize, paper: &Paper) -> Option<Fact> {
    let words = &paper.sheet.printed;
    let low: Vec<String> = words.iter().map(|w| w.text.to_lowercase()).collect();
    let at = (0..low.len()).find(|at| {
        let two = low.get(at + 1).map_or_else(String::new, |next| format!("{} {next}", low[*at]));
        (RANG.contains(&low[*at].as_str()) || RANG.contains(&two.as_str()))
            && at.checked_sub(1).is_some_and(|b| !matches!(low[b].as_str(), "i" | "we" | "they" | "you"))
            && caller(&low, *at).is_some()
    })?;
    let from = caller(&low, at)?;
    let witness = witness(paper)?;
    let (start, end) = (words[from].start, words[(at + 1).min(words.len() - 1)].end);
    let cites = vec![Quote { start, end, quote: paper.sheet.quote(start, end) }];
    let value = format!("a call from the {}", low[from].trim_end_matches('s'));
    Some(Fact::of(report, "last_contact", value, cites).about(witness.key.clone()?).by(Some(witness)))
}

/// The caller before the verb: the nearest word for a person. The witness's own call is none.
fn caller(low: &[String], at: usize) -> Option<usize> {
    (at.saturating_sub(REACH)..at).rev().find(|k| CALLERS.contains(&low[*k].as_str()))
}

/// Whose telling the report is: the named person, no official, whom it speaks of most.
fn witness(paper: &Paper) -> Option<Voice> {
    let people = paper.item.reading.entities.iter().filter(|e| e.kind == EntityKind::Person);
    let heard =
        |id: &str| paper.item.reading.statements.iter().filter(|s| s.speaker.as_deref() == Some(id)).count();
    let named = people.filter_map(|e| {
        let name = e.name.clone()?;
        let key = skeleton(&name);
        let official = paper.sign.officials.contains(&key);
        (!key.is_empty() && !official && heard(&e.id) > 0).then_some((heard(&e.id), name, key))
    });
    let (_, name, key) = named.max_by(|a, b| a.0.cmp(&b.0).then(b.2.cmp(&a.2)))?;
    Some(Voice { name, key: Some(key), behind: Vec::new() })
}
