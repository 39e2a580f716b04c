//! People without a proper name: groups with a number, described persons, bodies of the state, sites.

use std::ops::Range;

use amparo_model::reading::EntityKind;
use amparo_model::{Qualifier, Size};

use super::lexicon::{Form, Lexicon, Noun};
use super::numbers::{self, Number};
use super::{bodies, groups};
use crate::find::cast::{Cast, Member};
use crate::find::doc::Doc;
use crate::find::tables::Tables;

/// Finds them all; `cast` already holds the proper names.
pub(crate) fn find(doc: &Doc<'_>, lexicon: &Lexicon, tables: &Tables, cast: &mut Cast) {
    for s in 0..doc.sentences.len() {
        let range = doc.sentences[s].tokens.clone();
        let numbers = numbers::find(doc, range.clone());
        let mut i = range.start;
        while i < range.end {
            if cast.mentions.iter().rev().take(60).any(|m| m.tokens.contains(&i)) {
                i += 1;
                continue;
            }
            i = bodies::agency(doc, lexicon, tables, cast, i, &range)
                .or_else(|| bodies::site(doc, lexicon, cast, i))
                .or_else(|| person_noun(doc, lexicon, tables, cast, &numbers, i, &range))
                .or_else(|| groups::bare_number(doc, lexicon, cast, &numbers, i, &range))
                .unwrap_or(i + 1);
        }
        cast.sort();
    }
}

/// A noun phrase whose head is a person, people or a group, with its number, age, sex and nationality.
fn person_noun(
    doc: &Doc<'_>,
    lexicon: &Lexicon,
    tables: &Tables,
    cast: &mut Cast,
    numbers: &[Number],
    i: usize,
    range: &Range<usize>,
) -> Option<usize> {
    // "Chinese" is also an adjective: alone it names people only with a number before or a verb behind.
    let plural_nation = tables.demonym(doc, i).filter(|(n, _)| {
        let adjective = doc.low(i + n - 1).ends_with("ese")
            || doc.low(i + n - 1).ends_with("ss")
            || doc.low(i + n - 1).ends_with("ish")
            || doc.low(i + n - 1).ends_with("ench");
        tables.plural(doc, i, *n)
            && (!adjective
                || numbers.iter().any(|x| x.tokens.end == i)
                || matches!(doc.low(i + n), "are" | "were" | "have" | "who"))
    });
    let (head_end, kind) = if let Some((n, _)) = plural_nation {
        // "North Korean defectors": the noun behind is the head.
        let noun = doc.low(i + n);
        if lexicon.nouns.contains_key(noun) {
            return None;
        }
        (i + n, Noun::People)
    } else {
        (i + 1, lexicon.noun(doc.low(i))?)
    };
    let head = if plural_nation.is_some() { "people".to_owned() } else { doc.low(i).to_owned() };
    if doc.tokens[i].capital && plural_nation.is_none() && i != range.start {
        return None; // "Father John", "Children" in a name
    }
    // "the UN refugee agency", "refugee status": the noun only describes the next one.
    if matches!(
        doc.low(head_end),
        "agency"
            | "agencies"
            | "status"
            | "camp"
            | "camps"
            | "crisis"
            | "law"
            | "laws"
            | "convention"
            | "affairs"
            | "organisation"
            | "organization"
            | "rights"
            | "policy"
            | "centre"
            | "center"
            | "issue"
            | "issues"
            | "trafficking"
            | "smuggling"
    ) {
        return None;
    }
    // "a terrorist attack", "guerrilla groups", "a rebel commander": a word for who does violence also describes.
    let next = doc.low(head_end);
    let describes = lexicon.armed.contains(doc.low(i))
        && (lexicon.noun(next).is_some()
            || lexicon.triggers.get(next).is_some_and(|list| list.iter().any(|t| t.form == Form::Noun))
            || lexicon.org_words.contains(next)
            || lexicon.org_words.contains(next.trim_end_matches('s'))
            || matches!(
                next,
                "act"
                    | "acts"
                    | "activity"
                    | "activities"
                    | "plot"
                    | "cell"
                    | "cells"
                    | "column"
                    | "columns"
                    | "war"
                    | "warfare"
                    | "threat"
                    | "threats"
                    | "stronghold"
                    | "organisations"
                    | "organizations"
            ));
    if describes {
        return None;
    }
    // "a family matter", "women's rights"; "monitor" and "guide" are also verbs: they need a determiner.
    if doc.low(head_end) == "'s" && matches!(doc.low(head_end + 1), "rights") {
        return None;
    }
    let (start, number, nationality) = left_edge(doc, lexicon, tables, numbers, i, range);
    let determined = start < i || number.is_some();
    if kind == Noun::Person && !determined {
        return None;
    }
    if kind == Noun::Group
        && !(determined
            && (doc.low(start) == "the"
                || doc.low(start) == "a"
                || number.is_some()
                || matches!(doc.low(start), "his" | "her" | "their" | "my" | "our" | "another" | "one")))
    {
        return None;
    }
    let mut tokens = start..head_end;
    let mut size = number.as_ref().map(|n| n.size);
    let mut size_tokens = number.as_ref().map(|n| n.tokens.clone());
    let mut nationality = nationality.or_else(|| plural_nation.map(|(n, c)| (i..i + n, c.to_owned())));
    if kind == Noun::Group {
        // "a group of 10 North Korean defectors", "a family of five"
        if doc.low(head_end) == "of" {
            if let Some(n) = numbers.iter().find(|n| n.tokens.start == head_end + 1) {
                let mut end = n.tokens.end;
                if let Some((k, c)) = tables.demonym(doc, end) {
                    nationality = nationality.or(Some((end..end + k, c.to_owned())));
                    if tables.plural(doc, end, k) {
                        end += k;
                    } else if lexicon.nouns.contains_key(doc.low(end + k)) {
                        end += k + 1;
                    }
                } else if lexicon.nouns.contains_key(doc.low(end)) {
                    end += 1;
                }
                (size, size_tokens, tokens.end) = (Some(n.size), Some(n.tokens.clone()), end);
            } else if let Some((k, c)) = tables.demonym(doc, head_end + 1) {
                nationality = nationality.or(Some((head_end + 1..head_end + 1 + k, c.to_owned())));
                tokens.end =
                    head_end + 1 + k + usize::from(lexicon.nouns.contains_key(doc.low(head_end + 1 + k)));
            } else if matches!(lexicon.nouns.get(doc.low(head_end + 1)), Some(Noun::People)) {
                tokens.end = head_end + 2;
            }
        }
        if head == "couple" && size.is_none() && doc.low(head_end) != "of" {
            size = Some(Size::exactly(2));
            size_tokens = Some(i..i + 1);
        }
    }
    let one = size.is_some_and(|s| s.value == Some(1) && s.qualifier == Qualifier::Exactly);
    let group = kind != Noun::Person && !one;
    let entity = if group { EntityKind::Group } else { EntityKind::Person };
    let definite =
        matches!(doc.low(tokens.start), "the" | "this" | "that" | "these" | "those" | "both" | "all")
            || (doc.low(tokens.start) == "'s");
    let possessed = matches!(doc.low(tokens.start), "his" | "her" | "their" | "my" | "our" | "whose")
        || doc.low(tokens.start.wrapping_sub(1)) == "'s"
        || doc.low(tokens.start) == "'s";
    if doc.low(tokens.start) == "'s" && tokens.len() > 1 {
        tokens.start += 1; // the possessor has a mention of its own
    }
    let vague = group && size.is_none() && !definite && !possessed;
    // Bare plurals ("refugees", "families") are kinds, not a party to this event, unless they come again.
    let end = tokens.end;
    let old = same(doc, cast, entity, &head, size, definite || possessed, group);
    let id = if let Some(id) = old {
        cast.mention(id, tokens.clone(), false);
        id
    } else {
        let mut m = Member::new(entity, head.clone(), tokens.clone());
        m.score = if vague {
            0.4
        } else if group {
            0.75
        } else {
            0.65
        };
        cast.add(m)
    };
    let member = &mut cast.members[id];
    if member.size.is_none() && group && size.is_some() {
        (member.size, member.size_tokens) = (size, size_tokens);
    }
    if lexicon.households.contains(&head) && member.size.is_some() {
        member.state("unit", "households", i..i + 1);
    }
    member.armed |= tokens.clone().any(|k| lexicon.armed.contains(doc.low(k)));
    if let Some((at, country)) = nationality {
        member.state("nationality", country, at);
    }
    describe(doc, lexicon, cast, id, &head, i, start);
    Some(end)
}

/// Sex, age group and office that the noun itself states.
pub(super) fn describe(
    doc: &Doc<'_>,
    lexicon: &Lexicon,
    cast: &mut Cast,
    id: usize,
    head: &str,
    i: usize,
    start: usize,
) {
    let member = &mut cast.members[id];
    let words: Vec<&str> = (start..=i).map(|k| doc.low(k)).collect();
    let female = lexicon.female.contains(head) || words.contains(&"female");
    let male = lexicon.male.contains(head) || words.contains(&"male");
    if (female || male) && member.female.is_none() {
        member.female = Some(female);
        member.state("sex", if female { "female" } else { "male" }, i..i + 1);
    }
    if lexicon.minor.contains(head) {
        member.minor = true;
        member.state("minor", "yes", i..i + 1);
    }
    let state_words = [
        "official",
        "officer",
        "spokesman",
        "spokeswoman",
        "spokesperson",
        "minister",
        "ambassador",
        "diplomat",
        "colonel",
        "envoy",
        "soldier",
        "soldiers",
        "officials",
        "diplomats",
        "ministers",
        "spokesmen",
        "officers",
        "policemen",
        "policewomen",
        "policeman",
        "gendarmes",
        "rangers",
        "guards",
        "agents",
    ];
    let for_group = words.iter().any(|w| matches!(*w, "rights" | "church" | "group" | "un" | "agency"));
    // "the prison director", "a police commander"
    let commands = matches!(head, "director" | "governor" | "warden" | "commander" | "chief" | "head")
        && words.iter().any(|w| {
            matches!(
                *w,
                "prison" | "police" | "camp" | "border" | "army" | "customs" | "immigration" | "jail"
            )
        });
    member.official |= (state_words.contains(&head) || commands) && !for_group;
    if matches!(lexicon.nouns.get(head), Some(Noun::Person))
        && !lexicon.male.contains(head)
        && !lexicon.female.contains(head)
        && !lexicon.minor.contains(head)
        && !matches!(head, "person" | "victim" | "child")
        || matches!(head, "spokesman" | "spokeswoman")
    {
        member.state("role", head.to_owned(), i..i + 1);
    }
}

/// Walks left over adjectives, nationality and number to the edge of the noun phrase.
fn left_edge(
    doc: &Doc<'_>,
    lexicon: &Lexicon,
    tables: &Tables,
    numbers: &[Number],
    i: usize,
    range: &Range<usize>,
) -> (usize, Option<Number>, Option<(Range<usize>, String)>) {
    let (mut start, mut number, mut nationality) = (i, None, None);
    while start > range.start {
        if let Some(n) = numbers.iter().find(|n| n.tokens.end == start) {
            // "a woman of 67, two children": the number must not be an age or a time.
            if doc.low(n.tokens.start.wrapping_sub(1)) == "of" && doc.low(start) == "," {
                break;
            }
            start = n.tokens.start;
            number = Some(n.clone());
            if matches!(doc.low(start.wrapping_sub(1)), "the" | "these" | "those" | "all")
                && start > range.start
            {
                start -= 1;
            }
            break;
        }
        let w = doc.low(start - 1);
        if let Some((n, c)) = (1..=3)
            .rev()
            .filter(|n| start >= range.start + n)
            .find_map(|n| tables.demonym(doc, start - n).filter(|(k, _)| *k == n))
        {
            nationality = Some((start - n..start, c.to_owned()));
            start -= n;
            continue;
        }
        if lexicon.determiners.contains(w) {
            start -= 1;
            if w == "'s" {
                break;
            }
            if matches!(
                w,
                "the"
                    | "a"
                    | "an"
                    | "his"
                    | "her"
                    | "their"
                    | "my"
                    | "our"
                    | "whose"
                    | "another"
                    | "no"
                    | "any"
            ) {
                break;
            }
            continue;
        }
        let aged = w.ends_with("-old") || w.ends_with("-aged") || w == "old" || w == "years" || w == "year";
        if lexicon.between.contains(w) && !matches!(w, "of" | "the" | "them") || aged {
            start -= 1;
            continue;
        }
        if matches!(w, "them" | "those" | "these")
            || w == "of"
                && matches!(doc.low(start.wrapping_sub(2)), "dozens" | "hundreds" | "thousands" | "scores")
        {
            start -= 1;
            continue;
        }
        // Lower-case nouns in front: "church helper", "prison guard": one is enough.
        if doc.tokens[start - 1].word
            && start == i
            && (start - 1 > range.start)
            && lexicon.determiners.contains(doc.low(start - 2))
            && !lexicon.speech.contains(w)
        {
            start -= 1;
            continue;
        }
        break;
    }
    // "four years old son": the age's number is no count of sons.
    if let Some(n) = &number
        && matches!(doc.low(n.tokens.end), "year" | "years")
    {
        number = None;
        if lexicon.determiners.contains(doc.low(start.wrapping_sub(1))) && start > range.start {
            start -= 1;
        }
    }
    (start, number, nationality)
}

/// The member an expression points back to.
fn same(
    doc: &Doc<'_>,
    cast: &Cast,
    kind: EntityKind,
    head: &str,
    size: Option<Size>,
    definite: bool,
    group: bool,
) -> Option<usize> {
    let _ = doc;
    let value = size.and_then(|s| s.value);
    if group {
        if let Some(v) = value {
            return cast.members.iter().position(|m| {
                m.kind == kind && m.size.and_then(|s| s.value) == Some(v) && alike(&m.head, head)
            });
        }
        if definite
            && matches!(
                head,
                "group"
                    | "party"
                    | "people"
                    | "others"
                    | "detainees"
                    | "defectors"
                    | "refugees"
                    | "migrants"
                    | "prisoners"
                    | "cluster"
                    | "escapees"
            )
            && !matches!(head, "others")
        {
            // "the group": the first group with a number.
            return cast
                .members
                .iter()
                .position(|m| m.kind == kind && m.size.is_some_and(|s| s.value.is_some_and(|v| v > 2)));
        }
        if definite {
            return cast.members.iter().rposition(|m| m.kind == kind && m.head == head);
        }
        return None;
    }
    if definite {
        return cast
            .members
            .iter()
            .rposition(|m| m.kind == kind && m.head == head && m.name.is_none())
            .or_else(|| {
                matches!(head, "relative")
                    .then(|| cast.members.iter().rposition(|m| m.kind == kind && m.head == "relative"))
                    .flatten()
            });
    }
    None
}

/// "Eleven North Koreans" and "the eleven", but not "four women" and "four men".
fn alike(a: &str, b: &str) -> bool {
    const ANY: &[&str] = &[
        "people",
        "group",
        "defectors",
        "refugees",
        "migrants",
        "persons",
        "detainees",
        "party",
        "nationals",
        "citizens",
        "escapees",
        "asylum-seekers",
        "seekers",
        "prisoners",
        "travellers",
        "cluster",
        "foreigners",
        "family",
        "passengers",
    ];
    a == b || (ANY.contains(&a) && ANY.contains(&b))
}
