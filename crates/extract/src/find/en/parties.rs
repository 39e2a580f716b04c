//! People named around a trigger: behind "with" and "of", before a noun of the act, as owners of things.

use std::ops::Range;

use super::lexicon::Trigger;
use super::lists;
use crate::find::cast::{Cast, Mention};
use crate::find::doc::Doc;

/// "was arrested with his two sons", "swam across together with a friend": those named behind "with" share it.
pub(super) fn companions(
    doc: &Doc<'_>,
    cast: &Cast,
    t: &Trigger,
    after: &[&Mention],
    at: &Range<usize>,
    limits: &Range<usize>,
    known: &[Mention],
) -> Vec<Mention> {
    let go = matches!(t.act.as_str(), "border_crossing" | "escape");
    let reach = if go { 10 } else { 3 };
    let with = (at.end..(at.end + reach).min(limits.end))
        .take_while(|k| doc.tokens[*k].word && !matches!(doc.low(*k), "and" | "who" | "that" | "but"))
        .find(|k| matches!(doc.low(*k), "with" | "alongside"))
        .filter(|k| go || (at.end..*k).all(|j| matches!(doc.low(j), "along" | "together" | "there")));
    let first = with.and_then(|k| {
        after.iter().find(|m| m.tokens.start > k && (k + 1..m.tokens.start).all(|j| lists::nominal(doc, j)))
    });
    let list = first
        .filter(|m| cast.of(m).civilian() && with.is_some_and(|k| m.tokens.start <= k + 4))
        .map(|m| lists::from(doc, cast, m, limits.end))
        .unwrap_or_default();
    list.into_iter().filter(|m| !known.iter().any(|v| v.member == m.member)).collect()
}

/// Whose arrest: "her arrest", "their second deportation", "the editor's arrest".
pub(super) fn possessor(
    doc: &Doc<'_>,
    cast: &Cast,
    before: &[&Mention],
    at: &Range<usize>,
) -> Option<Mention> {
    let near = (1..=2).filter(|n| at.start >= *n).map(|n| at.start - n);
    if let Some(owner) = near.clone().find_map(|k| cast.owner(k)) {
        return Some(owner);
    }
    let genitive = near.clone().find(|k| matches!(doc.low(*k), "'s" | "’s"))?;
    before.iter().rfind(|m| m.tokens.end == genitive && cast.of(m).civilian()).map(|m| (*m).clone())
}

/// Whose things or body the act is done to: "took her passport", "searched his flat", "broke his arm".
pub(super) fn belongings(
    doc: &Doc<'_>,
    cast: &Cast,
    t: &Trigger,
    at: &Range<usize>,
    limits: &Range<usize>,
) -> Option<Mention> {
    let done_to_things = matches!(
        t.act.as_str(),
        "denial_of_exit" | "ill_treatment" | "attack" | "raid" | "surveillance" | "sexual_violence"
    );
    let object = at.end..(at.end + 3).min(limits.end);
    object.take_while(|k| doc.tokens[*k].word).filter(|_| done_to_things).find_map(|k| cast.owner(k))
}

/// The first person of an "of" phrase, past what only describes him: "of Reuters journalist and critic Wa L.".
pub(super) fn of_phrase<'m>(
    doc: &Doc<'_>,
    cast: &Cast,
    after: &[&'m Mention],
    from: usize,
) -> Option<&'m Mention> {
    let mut people = after.iter().filter(|m| cast.of(m).human() && m.tokens.start >= from).peekable();
    while let Some(m) = people.next() {
        if m.tokens.start > from + 8 || !(from..m.tokens.start).all(|k| lists::nominal(doc, k)) {
            return None;
        }
        // "Ruler critic Roman P.": the first name only describes the second.
        let describes = cast.of(m).name.is_some()
            && people.peek().is_some_and(|n| {
                let gap = m.tokens.end..n.tokens.start;
                (1..=3).contains(&gap.len())
                    && gap.clone().all(|k| doc.tokens[k].word && !matches!(doc.low(k), "and" | "or"))
                    && cast.of(n).name.is_some()
                    && gap.clone().all(|k| lists::nominal(doc, k))
            });
        if !describes {
            return Some(m);
        }
    }
    None
}

/// The people named behind the verb: "Among those abducted are A and B", "One of those arrested in May, Andy L., …",
/// "Still in detention are A and B", "Taken away were A and B".
pub(super) fn inverted(
    doc: &Doc<'_>,
    cast: &Cast,
    after: &[&Mention],
    at: &Range<usize>,
    limits: &Range<usize>,
) -> Vec<Mention> {
    let opens = (at.start.saturating_sub(7).max(limits.start)..at.start)
        .any(|k| matches!(doc.low(k), "among" | "those" | "one" | "still" | "also"))
        || at.start == limits.start && matches!(doc.low(at.end), "was" | "were" | "are" | "is");
    let Some(m) = after.iter().find(|m| cast.of(m).civilian() && !m.pronoun) else { return Vec::new() };
    let Some(gap) = (opens && m.tokens.start <= at.end + 16).then_some(at.end..m.tokens.start) else {
        return Vec::new();
    };
    let copula = gap
        .clone()
        .rev()
        .find(|k| matches!(doc.low(*k), "is" | "are" | "was" | "were" | "include" | "includes" | "included"));
    let named = copula.is_some_and(|k| (k + 1..m.tokens.start).all(|j| lists::nominal(doc, j)));
    let apposed = doc.low(m.tokens.start.wrapping_sub(1)) == ","
        && cast.of(m).name.is_some()
        && (at.start.saturating_sub(3).max(limits.start)..at.start).any(|k| doc.low(k) == "those");
    if named || apposed { lists::from(doc, cast, m, limits.end) } else { Vec::new() }
}
