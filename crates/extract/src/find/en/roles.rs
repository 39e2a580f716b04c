//! Who did it to whom: victims and actors from where they stand to the trigger.

use std::ops::Range;

use amparo_model::reading::EntityKind;

use super::lexicon::{Form, Trigger};
use super::lists;
use crate::find::cast::{Cast, Mention};
use crate::find::doc::Doc;
use crate::gazetteer::Level;

/// Acts whose subject undergoes them.
const INTRANSITIVE: &[&str] = &["border_crossing", "escape", "enforced_disappearance", "death_in_custody"];

fn be(low: &str) -> bool {
    matches!(
        low,
        "was"
            | "were"
            | "been"
            | "being"
            | "be"
            | "is"
            | "are"
            | "get"
            | "gets"
            | "got"
            | "getting"
            | "'re"
            | "am"
    )
}

/// Whether a participle is passive: "were arrested", "ten people arrested in", "caught and sent back".
pub(super) fn passive(doc: &Doc<'_>, cast: &Cast, at: &Range<usize>, limits: &Range<usize>) -> bool {
    let mut k = at.start;
    let mut and = false;
    for _ in 0..7 {
        if k <= limits.start {
            break;
        }
        k -= 1;
        let w = doc.low(k);
        if be(w) {
            return true;
        }
        if matches!(w, "have" | "has" | "had" | "having") && !and {
            return false;
        }
        if matches!(w, "and" | "or" | ",") {
            and = true;
        }
        if !and
            && !w.ends_with("ly")
            && !matches!(
                w,
                "not"
                    | "n't"
                    | "all"
                    | "also"
                    | "then"
                    | "later"
                    | "now"
                    | "already"
                    | "first"
                    | "both"
                    | "since"
                    | "reportedly"
                    | "still"
                    | "to"
                    | "never"
                    | "soon"
                    | "so"
                    | "far"
                    | "recently"
                    | "forcibly"
                    | "too"
                    | "again"
                    | "either"
                    | "even"
                    | "himself"
                    | "herself"
                    | "once"
                    | "there"
            )
        {
            break;
        }
    }
    let object = cast.within(at.end..(at.end + 3).min(limits.end)).any(|m| {
        cast.of(m).human() && (at.end..m.tokens.start).all(|k| doc.tokens[k].word && !preposition(doc.low(k)))
    });
    if object {
        return false;
    }
    let body_before = cast
        .within(limits.start..at.start)
        .last()
        .is_some_and(|m| cast.of(m).official && m.tokens.end + 2 >= at.start);
    !body_before
        && !matches!(
            doc.low(at.start - usize::from(at.start > 0)),
            "who" | "that" | "he" | "she" | "they" | "we" | "i"
        )
}

fn preposition(low: &str) -> bool {
    matches!(
        low,
        "in" | "at"
            | "on"
            | "by"
            | "from"
            | "to"
            | "near"
            | "with"
            | "for"
            | "of"
            | "after"
            | "before"
            | "during"
            | "outside"
            | "into"
            | "without"
            | "over"
            | "across"
            | "against"
            | "as"
            | "along"
            | "under"
            | "while"
            | "when"
            | "because"
    )
}

/// Between two mentions that are named together: "his wife and four years old son", "along with".
pub(super) fn joined(doc: &Doc<'_>, from: usize, to: usize) -> bool {
    from <= to
        && to - from <= 5
        && (from..to).all(|k| {
            matches!(
                doc.low(k),
                "," | "and"
                    | "or"
                    | "along"
                    | "with"
                    | "together"
                    | "as"
                    | "well"
                    | "including"
                    | "among"
                    | "them"
                    | "plus"
                    | "of"
                    | "-"
                    | "–"
                    | "("
                    | "—"
                    | "the"
                    | "either"
                    | "both"
                    | "aged"
            ) || super::numbers::value(doc.low(k)).is_some()
        })
}

/// Victims and actors from where they stand to the trigger.
pub(super) fn roles(
    doc: &Doc<'_>,
    cast: &Cast,
    t: &Trigger,
    at: &Range<usize>,
    limits: &Range<usize>,
    passive: bool,
) -> (Vec<Mention>, Vec<Mention>) {
    let before: Vec<&Mention> =
        cast.within(limits.start..at.start).filter(|m| m.tokens.end <= at.start && party(cast, m)).collect();
    let after: Vec<&Mention> = cast.within(at.end..limits.end).filter(|m| party(cast, m)).collect();
    let intransitive = INTRANSITIVE.contains(&t.act.as_str()) && t.form != Form::Noun;
    let agent = |m: &&&Mention| !cast.of(m).civilian() || cast.of(m).kind == EntityKind::Organisation;
    let mut victims = Vec::new();
    let mut actors = Vec::new();
    match t.form {
        Form::Noun => {
            // "the arrest of five", "the killing of journalist Ana Dul", "their deportation", "by police"
            if doc.low(at.end) == "of"
                && let Some(m) = of_phrase(doc, cast, &after, at.end + 1)
            {
                victims.extend(lists::from(doc, cast, m, limits.end));
            }
            let by = after
                .iter()
                .find(|m| doc.low(m.tokens.start.wrapping_sub(1)) == "by" && m.tokens.start <= at.end + 8);
            actors.extend(by.filter(|m| !cast.of(m).civilian()).map(|m| (**m).clone()));
            if victims.is_empty() && !matches!(doc.low(at.end), "of" | "by") {
                // "Still in detention are A and B."
                victims.extend(inverted(doc, cast, &after, at, limits));
            }
            if victims.is_empty() {
                // The subject of "face", "fear", "in custody": nearest people before.
                if let Some(m) = before.iter().rev().find(|m| cast.of(m).civilian()) {
                    victims.push((**m).clone());
                    widen(doc, cast, &before, limits.start, &mut victims);
                }
            }
            if actors.is_empty() && matches!(t.act.as_str(), "detention" | "raid" | "arrest") {
                // "in the hands of Chinese border police"
                actors.extend(
                    after
                        .first()
                        .filter(|m| !cast.of(m).civilian() && m.tokens.start <= at.end + 1)
                        .map(|m| (**m).clone()),
                );
            }
        }
        _ if passive => {
            let by = after.iter().find(|m| preceded(doc, m, "by") && m.tokens.start <= at.end + 14);
            actors.extend(by.filter(|m| agent(m)).map(|m| (**m).clone()));
            if actors.is_empty() {
                // "handed over … to state security": who receives is an actor too.
                let to = after.iter().find(|m| {
                    (preceded(doc, m, "to")
                        || preceded(doc, m, "of")
                            && matches!(
                                doc.low(m.tokens.start.wrapping_sub(3)),
                                "officers" | "agents" | "men"
                            ))
                        && cast.of(m).kind == EntityKind::Organisation
                });
                actors.extend(to.filter(|_| t.act == "forced_return").map(|m| (**m).clone()));
            }
            victims.extend(inverted(doc, cast, &after, at, limits));
            if victims.is_empty()
                && let Some(m) = subject(doc, cast, &before)
            {
                victims.push(m.clone());
                widen(doc, cast, &before, limits.start, &mut victims);
            }
        }
        _ if intransitive => {
            if let Some(m) = subject(doc, cast, &before) {
                victims.push(m.clone());
                widen(doc, cast, &before, limits.start, &mut victims);
            }
        }
        _ => {
            let object = after.iter().find(|m| {
                let gap: Vec<&str> = (at.end..m.tokens.start).map(|k| doc.low(k)).collect();
                gap.len() <= 6
                    && !gap.iter().any(|w| preposition(w) || matches!(*w, "," | "that" | "who"))
                    && cast.of(m).civilian()
            });
            if let Some(m) = object {
                victims.extend(lists::from(doc, cast, m, limits.end));
            }
            let doer = before.iter().rev().find(|m| agent(m));
            let nearest = before.last();
            if let Some(m) = doer {
                actors.push((**m).clone());
            } else if let Some(m) = nearest.filter(|_| victims.is_empty() && t.form != Form::Gerund) {
                // "who had come over the river": no body acts; the subject itself is concerned.
                victims.push((**m).clone());
            }
        }
    }
    (victims, actors)
}

/// The first person of an "of" phrase, past what only describes him: "of Reuters journalist and critic Wa L.".
fn of_phrase<'m>(doc: &Doc<'_>, cast: &Cast, after: &[&'m Mention], from: usize) -> Option<&'m Mention> {
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
/// "Still in detention are A and B".
fn inverted(
    doc: &Doc<'_>,
    cast: &Cast,
    after: &[&Mention],
    at: &Range<usize>,
    limits: &Range<usize>,
) -> Vec<Mention> {
    let opens = (at.start.saturating_sub(7).max(limits.start)..at.start)
        .any(|k| matches!(doc.low(k), "among" | "those" | "one" | "still" | "also"));
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

/// A party to an act: not a place, not the media, and a country only when it acts.
fn party(cast: &Cast, m: &Mention) -> bool {
    let member = cast.of(m);
    !member.media
        && (member.kind != EntityKind::Place
            || member.located.as_ref().is_some_and(|l| l.level == Level::Country)
                && member.candidates.len() < 40
                && !member.name.as_deref().is_some_and(|n| n.contains(' ') && n.starts_with("the ")))
}

/// The people a passive or intransitive verb is about: the nearest before, but not inside "in …", "by …".
fn subject<'m>(doc: &Doc<'_>, cast: &Cast, before: &[&'m Mention]) -> Option<&'m Mention> {
    let people: Vec<&&Mention> = before.iter().filter(|m| cast.of(m).civilian()).collect();
    let people =
        if people.is_empty() { before.iter().filter(|m| cast.of(m).human()).collect() } else { people };
    people
        .iter()
        .rev()
        .find(|m| {
            !cast.of(m).part
                && !matches!(
                    doc.low(m.tokens.start.wrapping_sub(1)),
                    "by" | "from" | "against" | "to" | "near" | "told" | "'s"
                )
                && doc.low(m.tokens.end) != "'s"
        })
        .map(|m| **m)
}

/// "by police", "by the police"
fn preceded(doc: &Doc<'_>, m: &Mention, word: &str) -> bool {
    let k = m.tokens.start;
    doc.low(k.wrapping_sub(1)) == word
        || matches!(doc.low(k.wrapping_sub(1)), "the" | "local" | "armed")
            && doc.low(k.wrapping_sub(2)) == word
}

/// Adds people named together with the subject.
fn widen(doc: &Doc<'_>, cast: &Cast, before: &[&Mention], start: usize, victims: &mut Vec<Mention>) {
    let mut first = victims[0].tokens.start;
    for m in before.iter().rev() {
        if m.tokens.end <= first && cast.of(m).civilian() && joined(doc, m.tokens.end, first) {
            victims.insert(0, (*m).clone());
            first = m.tokens.start;
        }
    }
    for m in lists::up_to(doc, cast, &victims[0].clone(), start).into_iter().rev().skip(1) {
        victims.insert(0, m);
    }
    // "one of the group": the one, not the group.
    if let Some(one) = victims.iter().position(|m| cast.of(m).head == "one") {
        let group = one + 1;
        if victims.get(group).is_some_and(|m| {
            cast.of(m).kind == EntityKind::Group && doc.low(m.tokens.start.wrapping_sub(1)) == "of"
        }) {
            victims.remove(group);
        }
    }
    // Parts are named with their group: "eleven North Koreans, three of them children".
    if victims.iter().any(|m| !cast.of(m).part) {
        victims.retain(|m| !cast.of(m).part);
    }
}
