//! Who is said to be behind an act: "claimed responsibility for", "accused … of", "attributed to".

use std::ops::Range;

use super::roles::party;
use crate::find::cast::{Cast, Mention};
use crate::find::doc::Doc;

/// Somebody called the one who did it.
pub(super) struct Blame {
    pub who: Mention,
    /// The words that call them so, where these are somebody's word and no more.
    pub alleged: Option<Range<usize>>,
}

/// How far from a trigger its blame is looked for, in tokens.
const REACH: usize = 12;

/// Who is blamed for what a trigger tells of.
pub(super) fn find(doc: &Doc<'_>, cast: &Cast, at: &Range<usize>, limits: &Range<usize>) -> Option<Blame> {
    before(doc, cast, at, limits).or_else(|| after(doc, cast, at, limits))
}

fn before(doc: &Doc<'_>, cast: &Cast, at: &Range<usize>, limits: &Range<usize>) -> Option<Blame> {
    let from = at.start.saturating_sub(REACH).max(limits.start);
    // The word that leads to the act: "for the", "of the", "behind the".
    let link =
        (from..at.start).rev().find(|k| matches!(doc.low(*k), "for" | "of" | "behind" | "in" | "with"))?;
    if (link + 1..at.start).any(|k| !doc.tokens[k].word) || at.start - link > 7 {
        return None;
    }
    match doc.low(link - usize::from(link > 0)) {
        // "claimed responsibility for the bombing"
        "responsibility" | "credit" if link >= 2 => {
            let verb = (from..link).rev().find(|k| {
                matches!(
                    doc.low(*k),
                    "claim"
                        | "claims"
                        | "claimed"
                        | "claiming"
                        | "took"
                        | "take"
                        | "takes"
                        | "assumed"
                        | "accepted"
                        | "admitted"
                )
            })?;
            Some(Blame { who: subject(doc, cast, verb, limits)?, alleged: Some(verb..link + 1) })
        }
        // "is responsible for the murder", "is behind the attacks"
        "responsible" => {
            Some(Blame { who: subject(doc, cast, verb_be(doc, link, limits)?, limits)?, alleged: None })
        }
        _ if doc.low(link) == "behind" => {
            Some(Blame { who: subject(doc, cast, verb_be(doc, link + 1, limits)?, limits)?, alleged: None })
        }
        _ => {
            let verb = (from..link).rev().find(|k| accuses(doc.low(*k)))?;
            // "was accused of", or "accused the cartel of"
            let object = cast.within(verb + 1..link).find(|m| party(cast, m) && !m.pronoun).cloned();
            let who = match object {
                Some(m) => m,
                None if (verb + 1..link).len() <= 1 => subject(doc, cast, verb, limits)?,
                None => return None,
            };
            Some(Blame { who, alleged: Some(verb..link + 1) })
        }
    }
}

fn after(doc: &Doc<'_>, cast: &Cast, at: &Range<usize>, limits: &Range<usize>) -> Option<Blame> {
    let to = (at.end + REACH).min(limits.end);
    let verb = (at.end..to)
        .take_while(|k| !matches!(doc.low(*k), ";" | "and" | "but"))
        .find(|k| done(doc.low(*k)) || said(doc.low(*k)))?;
    let link = (verb + 1..(verb + 4).min(to)).find(|k| matches!(doc.low(*k), "by" | "to" | "on"))?;
    let who = cast.within(link + 1..(link + 6).min(limits.end)).find(|m| party(cast, m) && !m.pronoun)?;
    if (link + 1..who.tokens.start).any(|k| !doc.tokens[k].word) {
        return None;
    }
    Some(Blame { who: who.clone(), alleged: said(doc.low(verb)).then_some(verb..link + 1) })
}

/// "attacks carried out by", "committed by": told as what happened.
fn done(low: &str) -> bool {
    matches!(low, "carried" | "committed" | "perpetrated" | "staged" | "launched" | "mounted" | "conducted")
}

/// "attributed to", "blamed on", "claimed by": somebody's word.
fn said(low: &str) -> bool {
    matches!(low, "attributed" | "blamed" | "claimed" | "pinned")
}

fn accuses(low: &str) -> bool {
    matches!(
        low,
        "accuse"
            | "accuses"
            | "accused"
            | "accusing"
            | "blame"
            | "blames"
            | "blamed"
            | "blaming"
            | "suspect"
            | "suspects"
            | "suspected"
            | "charge"
            | "charges"
            | "charged"
            | "implicated"
    )
}

fn verb_be(doc: &Doc<'_>, end: usize, limits: &Range<usize>) -> Option<usize> {
    (end.saturating_sub(4).max(limits.start)..end)
        .rev()
        .find(|k| matches!(doc.low(*k), "is" | "are" | "was" | "were" | "be" | "been"))
}

/// The nearest party before a verb that no preposition holds.
fn subject(doc: &Doc<'_>, cast: &Cast, verb: usize, limits: &Range<usize>) -> Option<Mention> {
    cast.within(limits.start..verb)
        .filter(|m| m.tokens.end <= verb && party(cast, m) && !m.pronoun && m.tokens.end + 6 >= verb)
        .rfind(|m| {
            let low = doc.low(m.tokens.start.wrapping_sub(1));
            let low =
                if matches!(low, "the" | "a" | "an") { doc.low(m.tokens.start.wrapping_sub(2)) } else { low };
            !matches!(low, "of" | "in" | "at" | "to" | "for" | "from" | "by" | "against" | "with")
        })
        .cloned()
}
