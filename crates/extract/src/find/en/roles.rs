//! Who did it to whom: victims and actors from where they stand to the trigger.

use std::ops::Range;

use amparo_model::reading::EntityKind;

use super::lexicon::{Form, Trigger};
use super::lists;
use super::parties::{belongings, companions, inverted, of_phrase, possessor};
use super::voice::{object_follows, preposition};
use crate::find::cast::{Cast, Mention};
use crate::find::doc::Doc;
use crate::gazetteer::Level;

/// Acts whose subject undergoes them.
const INTRANSITIVE: &[&str] = &["border_crossing", "escape", "enforced_disappearance", "death_in_custody"];

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
    let agent = |m: &&&Mention| {
        !cast.of(m).civilian() || cast.of(m).kind == EntityKind::Organisation || cast.of(m).armed
    };
    let mut victims = Vec::new();
    let mut actors = Vec::new();
    match t.form {
        Form::Noun => {
            // "her arrest", "his second arrest", "the editor's arrest"
            victims.extend(possessor(doc, cast, &before, at));
            // "the arrest of five", "the killing of journalist Ana Dul", "their deportation", "by police"
            if victims.is_empty()
                && doc.low(at.end) == "of"
                && let Some(m) = of_phrase(doc, cast, &after, at.end + 1)
            {
                victims.extend(lists::from(doc, cast, m, limits.end));
            }
            let by = after.iter().find(|m| preceded(doc, m, "by") && m.tokens.start <= at.end + 8);
            actors.extend(by.filter(|m| !cast.of(m).civilian() || cast.of(m).armed).map(|m| (**m).clone()));
            // "the police raid", "after a Coast Guard raid"
            // … "the High Court ordered the release of"
            let ordered = |m: &&&Mention| {
                let gap = m.tokens.end..at.start;
                gap.len() <= 7
                    && (cast.of(m).kind == EntityKind::Organisation || cast.of(m).armed)
                    && !beside(doc, m)
                    && gap.clone().any(|k| {
                        matches!(
                            doc.low(k),
                            "ordered"
                                | "conducted"
                                | "launched"
                                | "staged"
                                | "carried"
                                | "began"
                                | "started"
                                | "mounted"
                                | "committed"
                                | "perpetrated"
                        )
                    })
            };
            if actors.is_empty()
                && let Some(m) = before
                    .last()
                    .filter(|m| m.tokens.end == at.start && cast.of(m).official)
                    .or_else(|| before.iter().rfind(ordered))
            {
                actors.push((*m).clone());
            }
            if victims.is_empty() && !matches!(doc.low(at.end), "of" | "by") {
                // "Still in detention are A and B."
                victims.extend(inverted(doc, cast, &after, at, limits));
            }
            if victims.is_empty() {
                // The subject of "face", "fear", "in custody": nearest people before.
                if let Some(m) = before.iter().rev().find(|m| cast.of(m).civilian() && !cast.of(m).armed) {
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
            // "by a magistrate", "by three men": who stands behind "by" acts, of the state or not.
            actors.extend(by.filter(|m| !cast.of(m).media).map(|m| (**m).clone()));
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
            if actors.is_empty()
                && matches!(t.act.as_str(), "detention" | "interrogation" | "incommunicado_detention")
            {
                // "held at a post of military intelligence": whose post it is holds them.
                let post = after.iter().find(|m| {
                    cast.of(m).official
                        && m.tokens.start <= at.end + 7
                        && preceded(doc, m, "of")
                        && (at.end..m.tokens.start).any(|k| {
                            matches!(
                                doc.low(k),
                                "post"
                                    | "station"
                                    | "office"
                                    | "headquarters"
                                    | "base"
                                    | "basement"
                                    | "cells"
                                    | "hands"
                            )
                        })
                });
                actors.extend(post.map(|m| (**m).clone()));
            }
            victims.extend(inverted(doc, cast, &after, at, limits));
            // "he said that nobody was held": nobody is the subject.
            let nobody = |m: &Mention| {
                (m.tokens.end..at.start).any(|k| {
                    matches!(doc.low(k), "nobody" | "none" | "anybody" | "anyone")
                        || doc.low(k) == "no" && doc.low(k + 1) == "one"
                })
            };
            if victims.is_empty()
                && let Some(m) = subject(doc, cast, &before, at.start).filter(|m| !nobody(m))
            {
                victims.push(m.clone());
                widen(doc, cast, &before, limits.start, &mut victims);
            }
        }
        _ if intransitive => {
            if let Some(m) = subject(doc, cast, &before, at.start) {
                victims.push(m.clone());
                widen(doc, cast, &before, limits.start, &mut victims);
            }
        }
        _ => {
            let object = after.iter().find(|m| {
                let gap: Vec<&str> = (at.end..m.tokens.start).map(|k| doc.low(k)).collect();
                // "released nine of us women": the number belongs to the people.
                let counted = gap.last().is_some_and(|w| matches!(*w, "us" | "them" | "the" | "of"));
                gap.len() <= 6
                    && !gap.iter().any(|w| {
                        preposition(w) && !(counted && *w == "of") || matches!(*w, "," | "that" | "who")
                    })
                    && cast.of(m).civilian()
            });
            if let Some(m) = object {
                victims.extend(lists::from(doc, cast, m, limits.end));
            } else if let Some(owner) = belongings(doc, cast, t, at, limits) {
                // "took her passport", "searched his house", "broke her arm"
                victims.push(owner);
            }
            let doer = before.iter().rev().find(|m| agent(m) && !beside(doc, m));
            let nearest = before.last();
            // "two men took her passport", "three men push him into a car": people who are no officials act too.
            let others = || {
                let past = t.form != Form::Gerund && !victims.is_empty();
                let m = subject(doc, cast, &before, at.start).filter(|_| past && t.act != "release")?;
                let named = victims.iter().any(|v| v.member == m.member);
                (!named && !m.pronoun && m.tokens.end + 12 >= at.start).then(|| m.clone())
            };
            if let Some(m) = doer {
                actors.push((**m).clone());
            } else if let Some(m) = others() {
                actors.push(m);
            } else if let Some(m) =
                nearest.filter(|_| victims.is_empty() && t.form != Form::Gerund && !object_follows(doc, at))
            {
                // "who had come over the river": no body acts; the subject itself is concerned.
                victims.push((**m).clone());
            }
        }
    }
    // "took away six people, four of whom had been driven on": the four are in the second clause alone.
    let of_whom = |m: &Mention| doc.low(m.tokens.end.wrapping_sub(1)) == "whom";
    if let Some(some) = victims.iter().find(|m| of_whom(m) && m.tokens.end <= at.start).cloned() {
        victims = vec![some];
    } else if victims.iter().any(|m| !of_whom(m)) {
        victims.retain(|m| !of_whom(m));
    }
    if t.form != Form::Noun && (passive || intransitive) && !victims.is_empty() {
        victims.extend(companions(doc, cast, t, &after, at, limits, &victims));
    }
    (victims, actors)
}

/// A party to an act: not a place, not the media, and a country only when it acts.
pub(super) fn party(cast: &Cast, m: &Mention) -> bool {
    let member = cast.of(m);
    !member.media
        && (member.kind != EntityKind::Place
            || member.located.as_ref().is_some_and(|l| l.level == Level::Country)
                && member.candidates.len() < 40
                && !member.name.as_deref().is_some_and(|n| n.contains(' ') && n.starts_with("the ")))
}

/// The people a passive or intransitive verb is about: the nearest before, but not inside "in …", "by …".
fn subject<'m>(doc: &Doc<'_>, cast: &Cast, before: &[&'m Mention], at: usize) -> Option<&'m Mention> {
    // "Twelve of the fourteen people arrested in May": it is the fourteen who were arrested.
    let whole =
        before.last().filter(|m| m.tokens.end == at && doc.low(m.tokens.start.wrapping_sub(1)) == "of");
    if let Some(m) = whole.filter(|m| cast.of(m).civilian() && cast.of(m).size.is_some()) {
        return Some(m);
    }
    let people: Vec<&&Mention> = before.iter().filter(|m| cast.of(m).civilian()).collect();
    let people =
        if people.is_empty() { before.iter().filter(|m| cast.of(m).human()).collect() } else { people };
    let fits = |m: &&&&Mention| {
        !cast.of(m).part
            && !matches!(
                doc.low(m.tokens.start.wrapping_sub(1)),
                "by" | "from" | "against" | "to" | "near" | "told" | "'s"
            )
            && doc.low(m.tokens.end) != "'s"
    };
    // "who has been registered as a refugee", "a room with two students": a complement is seldom the subject.
    let bare = |m: &&&&Mention| {
        !matches!(
            doc.low(m.tokens.start.wrapping_sub(1)),
            "as" | "with" | "for" | "about" | "than" | "like" | "of" | "between" | "behind"
        )
    };
    people.iter().rev().find(|m| fits(m) && bare(m)).or_else(|| people.iter().rev().find(fits)).map(|m| **m)
}

/// "in front of the embassy", "near a police post": where something happened, not who did it.
fn beside(doc: &Doc<'_>, m: &Mention) -> bool {
    let k = m.tokens.start;
    let k = if matches!(doc.low(k.wrapping_sub(1)), "the" | "a" | "an") { k - 1 } else { k };
    matches!(
        doc.low(k.wrapping_sub(1)),
        "at" | "near"
            | "outside"
            | "inside"
            | "opposite"
            | "behind"
            | "beside"
            | "around"
            | "against"
            | "targeting"
    ) || doc.low(k.wrapping_sub(1)) == "of" && doc.low(k.wrapping_sub(2)) == "front"
}

/// "by police", "by the police"
fn preceded(doc: &Doc<'_>, m: &Mention, word: &str) -> bool {
    let k = m.tokens.start;
    doc.low(k.wrapping_sub(1)) == word
        || matches!(
            doc.low(k.wrapping_sub(1)),
            "the" | "local" | "armed" | "masked" | "plain-clothes" | "plainclothes" | "unknown" | "uniformed"
        ) && doc.low(k.wrapping_sub(2)) == word
}

/// "A, secretary of the movement, and B, a leader, were abducted": what commas set off stands between two of a list.
fn set_off(doc: &Doc<'_>, cast: &Cast, m: &Mention, next: usize) -> bool {
    let gap = m.tokens.end..next;
    (4..=16).contains(&gap.len())
        && cast.of(m).name.is_some()
        && doc.low(gap.start) == ","
        && doc.low(next - 2) == ","
        && doc.low(next - 1) == "and"
        && !gap.clone().any(|k| {
            matches!(doc.low(k), "was" | "were" | "is" | "are" | "had" | "has" | "have" | ";" | "said")
        })
}

/// Adds people named together with the subject.
fn widen(doc: &Doc<'_>, cast: &Cast, before: &[&Mention], start: usize, victims: &mut Vec<Mention>) {
    let mut first = victims[0].tokens.start;
    for m in before.iter().rev() {
        let together = joined(doc, m.tokens.end, first) || set_off(doc, cast, m, first);
        if m.tokens.end <= first && cast.of(m).civilian() && together {
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
