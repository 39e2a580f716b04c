//! Numbers that stand for people: "two of them", "the ten", "six shepherds".

use std::ops::Range;

use amparo_model::Qualifier;
use amparo_model::reading::EntityKind;

use super::lexicon::{Lexicon, Noun};
use super::numbers::Number;
use crate::find::cast::{Cast, Member};
use crate::find::doc::Doc;

/// "two of them children", "nine were returned", "the ten", "one of the group": a number that stands for people.
pub(super) fn bare_number(
    doc: &Doc<'_>,
    lexicon: &Lexicon,
    cast: &mut Cast,
    numbers: &[Number],
    i: usize,
    range: &Range<usize>,
) -> Option<usize> {
    // "one of the group", "one of them": a person of their own.
    if doc.low(i) == "one"
        && doc.low(i + 1) == "of"
        && matches!(doc.low(i + 2), "the" | "them" | "those" | "these" | "a" | "whom")
        && !matches!(
            doc.low(i + 3),
            "most" | "best" | "first" | "few" | "main" | "reasons" | "world" | "largest"
        )
    {
        let mut m = Member::new(EntityKind::Person, "one".into(), i..i + 1);
        m.score = 0.6;
        cast.add(m);
        return Some(i + 1);
    }
    let n = numbers.iter().find(|n| n.tokens.start == i)?;
    let (end, next) = (n.tokens.end, doc.low(n.tokens.end));
    let before = doc.low(i.wrapping_sub(1));
    let value = n.size.value;
    // "two of them children", "three of whom were women"
    if next == "of" && matches!(doc.low(end + 1), "them" | "whom" | "those" | "the" | "these") {
        let stop = (end + 8).min(range.end);
        let head = (end + 2..stop).find(|k| lexicon.nouns.contains_key(doc.low(*k)) || doc.low(*k) == ",");
        if let Some(k) = head.filter(|k| doc.low(*k) != ",") {
            let word = doc.low(k).to_owned();
            if doc.low(end + 1) == "the" {
                // "nine of the eleven": handled as a group of nine.
                let mut m = Member::new(EntityKind::Group, "people".into(), i..k + 1);
                (m.size, m.size_tokens) = (Some(n.size), Some(n.tokens.clone()));
                cast.add(m);
                return Some(k + 1);
            }
            let one = value == Some(1);
            let mut m =
                Member::new(if one { EntityKind::Person } else { EntityKind::Group }, word.clone(), i..k + 1);
            if !one {
                (m.size, m.size_tokens) = (Some(n.size), Some(n.tokens.clone()));
            }
            m.part = true;
            let id = cast.add(m);
            super::nouns::describe(doc, lexicon, cast, id, &word, k, k);
            return Some(k + 1);
        }
        let mut m = Member::new(EntityKind::Group, "people".into(), i..end + 2);
        (m.size, m.size_tokens) = (Some(n.size), Some(n.tokens.clone()));
        cast.add(m);
        return Some(end + 2);
    }
    // "nine were returned", "the ten were held", "All ten are", "the eleven, three children among them,"
    let verb = matches!(next, "were" | "are" | "was" | "have" | "had" | "who" | "whose" | "in" | "now")
        && (i == range.start
            || matches!(
                before,
                "the"
                    | "that"
                    | "all"
                    | "last"
                    | "first"
                    | ","
                    | "and"
                    | "other"
                    | "remaining"
                    | "these"
                    | "those"
                    | "when"
                    | "said"
                    | "-"
            ));
    let the = matches!(before, "the" | "all" | "remaining" | "these" | "those")
        && matches!(
            next,
            "," | "." | "had" | "would" | "will" | "from" | "could" | "face" | "as" | "and" | "to"
        );
    if (verb || the) && value.is_none_or(|v| v > 1 && v < 1900) && n.size.qualifier != Qualifier::Unknown {
        let start = if matches!(before, "the" | "these" | "those") { i - 1 } else { i };
        let old = value.and_then(|v| {
            cast.members
                .iter()
                .position(|m| m.kind == EntityKind::Group && m.size.and_then(|s| s.value) == Some(v))
        });
        if let Some(id) = old {
            cast.mention(id, start..end, false);
        } else {
            let mut m = Member::new(EntityKind::Group, "people".into(), start..end);
            (m.size, m.size_tokens) = (Some(n.size), Some(n.tokens.clone()));
            m.score = 0.6;
            cast.add(m);
        }
        return Some(end);
    }
    // "six shepherds near", "five ferrymen were": any plural noun behind a number that is no measure and no thing.
    if people_like(next)
        && doc.tokens.get(end).is_some_and(|t| !t.capital)
        && !matches!(before, "for" | "every" | "after" | "some" | "room" | "than" | "aged")
        && n.size.qualifier != Qualifier::Unknown
    {
        let follows = doc.low(end + 1);
        if matches!(
            follows,
            "were"
                | "are"
                | "was"
                | "who"
                | "had"
                | "have"
                | "from"
                | "in"
                | "near"
                | "at"
                | "on"
                | "and"
                | ","
                | "."
                | "to"
                | "outside"
                | "crossed"
                | "fled"
                | "by"
                | "face"
                | "now"
                | "with"
                | "for"
        ) {
            let mut m = Member::new(EntityKind::Group, next.to_owned(), i..end + 1);
            (m.size, m.size_tokens) = (Some(n.size), Some(n.tokens.clone()));
            m.score = 0.5;
            cast.add(m);
            return Some(end + 1);
        }
    }
    // "women numbered five", "the men four"
    if matches!(before, "numbered" | "numbering")
        || (lexicon.nouns.get(before) == Some(&Noun::People) && matches!(next, ";" | "," | "."))
    {
        let noun = if matches!(before, "numbered" | "numbering") { i.wrapping_sub(2) } else { i - 1 };
        let word = doc.low(noun).to_owned();
        if lexicon.nouns.get(word.as_str()) == Some(&Noun::People) {
            let mut m = Member::new(EntityKind::Group, word.clone(), noun..end);
            (m.size, m.size_tokens) = (Some(n.size), Some(n.tokens.clone()));
            let id = cast.add(m);
            super::nouns::describe(doc, lexicon, cast, id, &word, noun, noun);
            return Some(end);
        }
    }
    None
}

/// A plural in lower case that can name people: by its form, and by not naming a measure or a thing.
fn people_like(word: &str) -> bool {
    const THINGS: &[&str] = &[
        "vehicles",
        "cars",
        "trucks",
        "vans",
        "buses",
        "minibuses",
        "minutes",
        "hours",
        "days",
        "nights",
        "weeks",
        "months",
        "years",
        "kilometres",
        "kilometers",
        "metres",
        "meters",
        "miles",
        "dollars",
        "euros",
        "pounds",
        "houses",
        "rooms",
        "seats",
        "bags",
        "tonnes",
        "tons",
        "times",
        "pages",
        "words",
        "questions",
        "letters",
        "calls",
        "points",
        "provinces",
        "countries",
        "towns",
        "villages",
        "cities",
        "groups",
        "parties",
        "boats",
        "dugouts",
        "flats",
        "shops",
        "camps",
        "phones",
        "photographs",
        "documents",
        "passports",
        "weapons",
        "guns",
        "bullets",
        "goats",
        "cows",
        "arrests",
        "cases",
        "reports",
        "sources",
        "returns",
        "raids",
        "attempts",
        "kilos",
        "kilograms",
        "degrees",
        "floors",
        "doors",
        "gates",
        "cells",
        "beds",
        "meals",
        "books",
        "copies",
        "bottles",
        "boxes",
        "crates",
        "counts",
        "charges",
        "sentences",
        "trials",
        "meetings",
        "rounds",
        "shots",
        "steps",
        "sides",
        "plates",
        "cups",
        "places",
        "sites",
        "buildings",
        "lists",
        "names",
        "occasions",
        "statements",
        "accounts",
        "versions",
        "figures",
        "numbers",
        "languages",
        "newspapers",
        "organisations",
        "organizations",
        "agencies",
        "governments",
        "states",
        "deaths",
        "deportations",
        "detentions",
        "executions",
        "stories",
        "wagons",
        "carriages",
        "lorries",
        "coaches",
    ];
    (word.ends_with('s') && !word.ends_with("ss") || word.ends_with("men"))
        && word.len() > 3
        && !THINGS.contains(&word)
}
