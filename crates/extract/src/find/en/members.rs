//! Who belongs to which group: "eleven people, among them Oh S.", "one of the five, Ana D.", "three of them children".

use super::kin::Tie;
use super::lists;
use crate::find::cast::{Cast, Mention};
use crate::find::doc::Doc;
use amparo_model::reading::EntityKind;

/// Words that announce members of the group before them.
const ANNOUNCE: &[&str] = &["including", "namely", "among", "one", "two", "three", ":", "–", "—"];

/// People said to be part of a group.
pub(super) fn ties(doc: &Doc<'_>, cast: &Cast) -> Vec<Tie> {
    let mut out: Vec<Tie> = Vec::new();
    for sentence in &doc.sentences {
        let range = &sentence.tokens;
        for group in
            cast.within(range.clone()).filter(|m| cast.of(m).kind == EntityKind::Group && !cast.of(m).part)
        {
            let listed = announced(doc, cast, group, range.end)
                .or_else(|| one_of(doc, cast, group, range.end))
                .unwrap_or_default();
            for person in listed.iter().filter(|p| p.member != group.member && !inside(p, group)) {
                push(&mut out, person, group.member);
            }
            // "one of them", "two of the four", "one of the men": whom the number picks out belongs to the group.
            let picked = cast.within(group.tokens.start.saturating_sub(5)..group.tokens.start).rfind(|p| {
                let of = p.tokens.end..group.tokens.start;
                let last = p.tokens.end.wrapping_sub(1);
                let inside =
                    matches!(doc.low(last), "the" | "them" | "of") && doc.low(p.tokens.start + 1) == "of";
                !p.pronoun
                    && p.member != group.member
                    && cast.of(p).civilian()
                    && (doc.low(p.tokens.end) == "of"
                        && of.len() <= 2
                        && of.start < of.end
                        && (p.tokens.len() == 1 || cast.of(p).size.is_some())
                        || inside && of.is_empty())
            });
            if let Some(p) = picked {
                push(&mut out, p, group.member);
            }
            if let Some(whole) = rest_of(doc, cast, group) {
                push(&mut out, group, whole);
            }
        }
        // "three of them children": a part with its whole, named in this sentence or the one before.
        for part in cast.within(range.clone()).filter(|m| cast.of(m).part && !m.pronoun) {
            let whole = cast.mentions.iter().rfind(|m| {
                m.tokens.end <= part.tokens.start && cast.of(m).kind == EntityKind::Group && !cast.of(m).part
            });
            if let Some(whole) =
                whole.filter(|w| doc.sentence_of(w.tokens.start) + 1 >= doc.sentence_of(part.tokens.start))
            {
                push(&mut out, part, whole.member);
            }
        }
    }
    out
}

fn inside(person: &Mention, group: &Mention) -> bool {
    person.tokens.start < group.tokens.end && group.tokens.start < person.tokens.end
}

fn push(out: &mut Vec<Tie>, person: &Mention, group: usize) {
    if person.member != group && !out.iter().any(|t| t.from == person.member && t.to == group) {
        out.push(Tie { kind: "member_of", from: person.member, to: group, tokens: person.tokens.clone() });
    }
}

/// "seven men, among them A and B", "the five: A, B, C"; also "the two, A and B" where the names are as many.
fn announced(doc: &Doc<'_>, cast: &Cast, group: &Mention, end: usize) -> Option<Vec<Mention>> {
    let first = cast
        .within(group.tokens.end..(group.tokens.end + 14).min(end))
        .find(|m| !m.pronoun && cast.of(m).civilian() && m.member != group.member)?;
    let gap = group.tokens.end..first.tokens.start;
    let nominal =
        gap.clone().all(|k| lists::nominal(doc, k) || ANNOUNCE.contains(&doc.low(k)) || doc.low(k) == "whom");
    let marked = gap.clone().any(|k| match doc.low(k) {
        "one" | "two" | "three" => doc.low(k + 1) == "of",
        "among" => matches!(doc.low(k + 1), "them" | "whom" | "others"),
        low => ANNOUNCE.contains(&low),
    });
    let list = lists::from(doc, cast, first, end);
    // "all three people they found there: A, a cook and B", "The seven are his father, his uncles N and G, …".
    let colon = gap.clone().rev().find(|k| doc.low(*k) == ":");
    let after_colon = colon.is_some_and(|c| (c + 1..gap.end).all(|k| lists::nominal(doc, k)));
    let copula = !gap.is_empty()
        && matches!(doc.low(gap.start), "are" | "were" | "include" | "included")
        && (gap.start + 1..gap.end).all(|k| lists::nominal(doc, k));
    if (after_colon || copula) && list.len() > 1 {
        return Some(list);
    }
    let as_many = cast.of(group).size.is_some_and(|s| s.value == Some(list.len() as u64))
        && gap.len() == 1
        && doc.low(gap.start) == ","
        && list.iter().all(|m| cast.of(m).name.is_some());
    (nominal && marked || as_many).then_some(list)
}

/// "the six others", "the other two", "the remaining five": the rest of a larger group named before.
fn rest_of(doc: &Doc<'_>, cast: &Cast, rest: &Mention) -> Option<usize> {
    let words = rest.tokens.start.saturating_sub(2)..rest.tokens.end + 1;
    let size = cast.of(rest).size?.value?;
    let marked = words.clone().any(|k| matches!(doc.low(k), "other" | "others" | "remaining"))
        && words.clone().any(|k| doc.low(k) == "the")
        && cast.members[rest.member].mentions.first() == Some(&rest.tokens);
    let larger = |m: &&Mention| {
        let member = cast.of(m);
        let bigger = member.size.and_then(|s| s.value).is_some_and(|v| v > size);
        m.tokens.end <= rest.tokens.start && member.civilian() && bigger && m.member != rest.member
    };
    marked.then(|| cast.mentions.iter().rfind(larger).map(|m| m.member)).flatten()
}

/// "one of the five, Ana D.", "among the nine was Oh S."
fn one_of(doc: &Doc<'_>, cast: &Cast, group: &Mention, end: usize) -> Option<Vec<Mention>> {
    let before = (doc.low(group.tokens.start.wrapping_sub(2)), doc.low(group.tokens.start.wrapping_sub(1)));
    let one = matches!(before, ("one" | "two" | "three" | "another", "of"));
    let among = before.1 == "among";
    if !one && !among {
        return None;
    }
    let first = cast
        .within(group.tokens.end..(group.tokens.end + 10).min(end))
        .find(|m| !m.pronoun && cast.of(m).civilian() && m.member != group.member)?;
    let gap = group.tokens.end..first.tokens.start;
    let copula = gap.clone().any(|k| matches!(doc.low(k), "was" | "were" | "is" | "are"));
    let comma = doc.low(gap.start) == ",";
    (among && copula || one && comma && gap.len() <= 4).then(|| lists::from(doc, cast, first, end))
}
