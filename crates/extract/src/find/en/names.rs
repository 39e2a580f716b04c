//! Proper names: persons, organisations and places with a capital.

mod place;
mod title;

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use amparo_model::reading::EntityKind;

use super::calendar;
use super::lexicon::{self, Lexicon};
use super::toponyms::{self, Toponym};
use crate::find::cast::{Cast, Member};
use crate::find::doc::Doc;
use crate::find::tables::Tables;
use crate::gazetteer::Gazetteer;

use place::{asides, push_place, resolve};
use title::title_of;

/// A run of capitalised words, with "of", "and", "al", "van" inside.
fn run(doc: &Doc<'_>, at: usize, end: usize) -> Option<Range<usize>> {
    let token = doc.tokens.get(at)?;
    if !token.capital || !token.word {
        return None;
    }
    let mut to = at + 1;
    while to < end {
        let t = &doc.tokens[to];
        let glued = doc.tokens[to - 1].at.end + 1 >= t.at.start;
        let initial = t.low == "." && doc.tokens[to - 1].low.chars().count() == 1;
        if (t.capital || attached(doc, to))
            && t.word
            && glued
            && !doc.text.as_str()[doc.tokens[to - 1].at.end..t.at.start].contains('\n')
            && calendar::month(&t.low).is_none()
            && calendar::weekday(&t.low).is_none()
        {
            to += 1;
        } else if initial {
            to += 1;
        } else if matches!(
            t.low.as_str(),
            "of" | "de"
                | "del"
                | "la"
                | "van"
                | "von"
                | "der"
                | "den"
                | "di"
                | "du"
                | "bin"
                | "bint"
                | "ibn"
                | "ben"
                | "abu"
                | "al"
                | "el"
                | "ul"
                | "da"
                | "dos"
                | "&"
        ) && doc.tokens.get(to + 1).is_some_and(|n| n.capital && n.word)
            && to + 1 < end
        {
            to += 2;
        } else {
            break;
        }
    }
    // An initial's dot belongs to it; a full stop at the end of a sentence does not.
    if doc.low(to - 1) == "." && to == end && to - 2 > at && doc.low(to - 2).chars().count() > 1 {
        to -= 1;
    }
    Some(at..to)
}

/// "al-Hathloul", "el-Baqer", "d'Almeida": a small particle grown together with a name.
fn attached(doc: &Doc<'_>, at: usize) -> bool {
    let words = doc.words(at..at + 1);
    let name = words.split_once('-').filter(|(particle, _)| {
        matches!(*particle, "al" | "el" | "ul" | "ad" | "ar" | "as" | "at" | "az" | "an" | "ibn" | "abu")
    });
    let name = name
        .or_else(|| words.split_once(['\'', '’']).filter(|(particle, _)| matches!(*particle, "d" | "al")));
    name.is_some_and(|(_, rest)| rest.starts_with(char::is_uppercase))
}

/// Finds the names of the story; places are resolved together at the end.
pub(crate) fn find(
    doc: &Doc<'_>,
    lexicon: &Lexicon,
    tables: &Tables,
    gazetteer: &Gazetteer<'_>,
    cast: &mut Cast,
) {
    let mut persons: HashMap<String, usize> = HashMap::new();
    let mut others: HashMap<String, usize> = HashMap::new();
    let found = toponyms::find(doc, lexicon, tables, gazetteer);
    let (aside, found): (Vec<Toponym>, Vec<Toponym>) = found.into_iter().partition(|t| t.aside);
    let mut next = found.iter().peekable();
    let bodies = bodies(doc, lexicon);
    for sentence in &doc.sentences {
        let mut i = sentence.tokens.start;
        while i < sentence.tokens.end {
            if let Some((n, kind)) = tables.organisation(doc, i) {
                let tokens = i..i + n;
                let key = doc.words(tokens.clone()).to_lowercase();
                let id = *others.entry(key).or_insert_with(|| {
                    let mut m = Member::new(EntityKind::Organisation, kind.to_owned(), tokens.clone());
                    m.name = Some(doc.words(tokens.clone()).to_owned());
                    m.official = Tables::state_body(kind);
                    m.score = 0.9;
                    cast.members.push(m);
                    cast.members.len() - 1
                });
                if cast.members[id].mentions[0] != tokens {
                    cast.members[id].mentions.push(tokens.clone());
                }
                cast.mentions.push(crate::find::cast::Mention {
                    tokens: tokens.clone(),
                    member: id,
                    pronoun: false,
                });
                i = tokens.end;
                continue;
            }
            while next.next_if(|t| t.tokens.start < i).is_some() {}
            if let Some(toponym) = next.next_if(|t| t.tokens.start == i) {
                push_place(doc, cast, &mut others, toponym);
                i = toponym.tokens.end;
                continue;
            }
            // A name ends where that of a place begins: "Governor of Texas".
            let end = next.peek().map_or(sentence.tokens.end, |t| t.tokens.start.min(sentence.tokens.end));
            let Some(mut span) = run(doc, i, end) else {
                i += 1;
                continue;
            };
            // A capital that only opens the sentence is no part of a name.
            let opens = i == sentence.tokens.start
                || matches!(doc.low(i - 1), "\"" | "“" | "‘" | "-" | "–" | "—" | ":");
            while !span.is_empty()
                && (lexicon.no_name.contains(doc.low(span.start))
                    || calendar::month(doc.low(span.start)).is_some()
                    || calendar::weekday(doc.low(span.start)).is_some()
                    || super::numbers::value(doc.low(span.start)).is_some())
            {
                span.start += 1;
            }
            if span.is_empty() || doc.tokens[span.start].low.len() == 1 && span.len() == 1 {
                i = span.end.max(i + 1);
                continue;
            }
            let known = Known { persons: &mut persons, others: &mut others, bodies: &bodies };
            i = classify(doc, lexicon, tables, gazetteer, cast, known, span, opens).max(i + 1);
        }
    }
    asides(doc, cast, &mut others, &aside);
    resolve(doc, cast);
}

/// Names met so far.
struct Known<'a> {
    persons: &'a mut HashMap<String, usize>,
    others: &'a mut HashMap<String, usize>,
    /// Names that the story calls a body somewhere: "the director of Mulle Bridge".
    bodies: &'a HashSet<String>,
}

/// Names with a director or a spokeswoman, wherever the story says so.
fn bodies(doc: &Doc<'_>, lexicon: &Lexicon) -> HashSet<String> {
    let of = |i: &usize| doc.low(*i) == "of" && doc.tokens.get(i + 1).is_some_and(|t| t.capital);
    (1..doc.tokens.len())
        .filter(of)
        .filter_map(|i| run(doc, i + 1, doc.sentences[doc.sentence_of(i)].tokens.end))
        .filter(|name| led(doc, lexicon, name))
        .map(|name| doc.words(name).to_owned())
        .collect()
}

#[allow(clippy::too_many_arguments)]
fn classify(
    doc: &Doc<'_>,
    lexicon: &Lexicon,
    tables: &Tables,
    gazetteer: &Gazetteer<'_>,
    cast: &mut Cast,
    known: Known<'_>,
    span: Range<usize>,
    opens: bool,
) -> usize {
    let Known { persons, others, bodies } = known;
    // "North Korean", "Chinese": nationality, not a name; read with the noun behind it.
    if let Some((n, _)) = tables.demonym(doc, span.start) {
        return span.start + n;
    }
    // Titles inside the run: "President Xi Jinping", "Ms M.", "Deputy Director Phil …"
    let mut name = span.clone();
    let mut titled = false;
    while name.len() > 1
        && (lexicon.titles.contains(doc.low(name.start).trim_end_matches('.')) || doc.low(name.start) == ".")
    {
        titled = true;
        name.start += 1;
    }
    if doc.low(name.start) == "." && name.len() > 1 {
        name.start += 1;
    }
    // "Satirist Keyomars …", "Image Journalist Omar …": a trade before a name is no part of it.
    // … but "National Liberation Army" is one name.
    let org = |name: &Range<usize>| {
        name.len() > 1 && doc.tokens[name.clone()].iter().any(|t| lexicon.org_words.contains(t.low.as_str()))
    };
    if let Some(trade) = (name.start..name.end.saturating_sub(2))
        .rev()
        .find(|k| !org(&name) && matches!(lexicon.nouns.get(doc.low(*k)), Some(lexicon::Noun::Person)))
    {
        titled = true;
        name.start = trade + 1;
    } else if name.len() == 3
        && !org(&name)
        && matches!(lexicon.nouns.get(doc.low(name.start)), Some(lexicon::Noun::Person))
    {
        titled = true;
        name.start += 1;
    }
    let before = doc.low(name.start.wrapping_sub(1)).to_owned();
    let lower_title = !titled
        && lexicon.titles.contains(before.as_str())
        && !matches!(
            before.as_str(),
            "chief" | "head" | "general" | "secretary" | "father" | "brother" | "sister"
        );
    let words = doc.words(name.clone()).to_owned();
    if !titled && !lower_title {
        let org = org(&name);
        let described = doc.low(name.end) == ","
            && matches!(doc.low(name.end + 1), "a" | "an" | "the")
            && (name.end + 2..name.end + 5).any(|k| lexicon::longest(&lexicon.org_kinds, doc, k).is_some());
        let described = described
            || bodies.contains(&words)
            || (lexicon_before(doc, lexicon, name.start) || led(doc, lexicon, &name))
                && !person_context(doc, lexicon, &name);
        if org || described {
            let tokens = name.clone();
            let key = words.to_lowercase();
            let id = *others.entry(key).or_insert_with(|| {
                let mut m = Member::new(EntityKind::Organisation, words.to_lowercase(), tokens.clone());
                m.name = Some(words.clone());
                m.media = doc.tokens[tokens.clone()].iter().any(|t| lexicon.media.contains(t.low.as_str()));
                m.official = doc.tokens[tokens.clone()].iter().any(|t| {
                    matches!(
                        t.low.as_str(),
                        "ministry"
                            | "police"
                            | "forces"
                            | "force"
                            | "guard"
                            | "army"
                            | "bureau"
                            | "court"
                            | "consulate"
                            | "embassy"
                            | "government"
                    )
                });
                cast.members.push(m);
                cast.members.len() - 1
            });
            push(cast, id, tokens);
            return name.end;
        }
    }
    let evidence = titled || lower_title || person_context(doc, lexicon, &name);
    let known = known_person(persons, &words);
    let several =
        name.len() >= 2 && !doc.tokens[name.clone()].iter().any(|t| lexicon.no_name.contains(t.low.as_str()));
    if let Some(id) = known {
        push(cast, id, name.clone());
        if evidence && cast.members[id].score < 0.9 {
            cast.members[id].score = 0.9;
        }
        title_of(doc, lexicon, cast, id, &span, &name);
        return name.end;
    }
    // "Mulle Bridge", "Red Lake Camp": a place that the gazetteer does not know, or a body, but nobody.
    let site = name.len() > 1 && !titled && !lower_title && toponyms::site_noun(doc.low(name.end - 1));
    if site && !toponyms::given_name(doc.low(name.start)) {
        return span.end;
    }
    if evidence || (several && name.len() <= 4 && (!opens || korean_style(doc, &name))) {
        if name.len() == 1 && !titled && !lower_title && (opens || gazetteer.ambiguous(&words)) && !evidence {
            return span.end;
        }
        let mut m = Member::new(EntityKind::Person, String::new(), name.clone());
        m.name = Some(words.clone());
        m.score = if evidence { 0.85 } else { 0.5 };
        cast.members.push(m);
        let id = cast.members.len() - 1;
        cast.mentions.push(crate::find::cast::Mention { tokens: name.clone(), member: id, pronoun: false });
        persons.insert(words, id);
        title_of(doc, lexicon, cast, id, &span, &name);
        return name.end;
    }
    span.end
}

fn push(cast: &mut Cast, id: usize, tokens: Range<usize>) {
    if !cast.members[id].mentions.contains(&tokens) {
        cast.members[id].mentions.push(tokens.clone());
    }
    cast.mentions.push(crate::find::cast::Mention { tokens, member: id, pronoun: false });
}

/// "the monitoring group Lantern Watch"
fn lexicon_before(doc: &Doc<'_>, lexicon: &Lexicon, start: usize) -> bool {
    (1..=3).any(|back| {
        start >= back
            && lexicon::longest(&lexicon.org_kinds, doc, start - back).is_some_and(|(n, ())| n == back)
    }) || (start >= 2
        && doc.low(start - 1) == ","
        && matches!(doc.low(start - 2), "group" | "organisation" | "organization" | "charity"))
}

/// "director of Lantern Watch": who has a director or a spokeswoman is an organisation.
fn led(doc: &Doc<'_>, lexicon: &Lexicon, name: &Range<usize>) -> bool {
    name.len() > 1
        && name.start >= 2
        && (doc.low(name.start - 1) == "of"
            || doc.low(name.start - 1) == "the" && doc.low(name.start - 2) == "of")
        && matches!(
            doc.low(name.start - if doc.low(name.start - 1) == "of" { 2 } else { 3 }),
            "director"
                | "spokesman"
                | "spokeswoman"
                | "spokesperson"
                | "founder"
                | "chairman"
                | "chairwoman"
                | "coordinator"
                | "secretary"
                | "head"
                | "member"
                | "members"
        )
        && !lexicon.titles.contains(doc.low(name.start))
}

/// A name already known: the same words, or a part of one ("Suk" after "Suk Dong-pil").
fn known_person(persons: &HashMap<String, usize>, words: &str) -> Option<usize> {
    if let Some(id) = persons.get(words) {
        return Some(*id);
    }
    let parts: Vec<&str> = words.split_whitespace().collect();
    let mut found: Vec<usize> = persons
        .iter()
        .filter(|(full, _)| {
            let known: Vec<&str> = full.split_whitespace().collect();
            parts
                .iter()
                .all(|p| known.iter().any(|k| k == p || (k.len() > 3 && k.split('-').any(|x| x == *p))))
        })
        .map(|(_, id)| *id)
        .collect();
    found.sort_unstable();
    found.dedup();
    (found.len() == 1).then(|| found[0])
}

/// "Dong-pil": a hyphen with a small letter behind it marks a given name.
fn korean_style(doc: &Doc<'_>, name: &Range<usize>) -> bool {
    let last = doc.words(name.end - 1..name.end);
    last.split_once('-').is_some_and(|(a, b)| !a.is_empty() && b.starts_with(char::is_lowercase))
}

/// What stands beside a person's name: a verb of speech, an age, a role in apposition.
fn person_context(doc: &Doc<'_>, lexicon: &Lexicon, name: &Range<usize>) -> bool {
    let (before, after) = (doc.low(name.start.wrapping_sub(1)), doc.low(name.end));
    if name.len() >= 2
        && (lexicon.speech.contains(after)
            || (lexicon.speech.contains(before) && !matches!(before, "told" | "asked" | "call" | "called")))
    {
        return true;
    }
    if name.len() == 1
        && lexicon.speech.contains(after)
        && matches!(after, "said" | "says" | "added" | "told")
        && !doc.tokens[name.start].low.ends_with('s')
    {
        return true;
    }
    if matches!(before, "call" | "called" | "named" | "name") {
        return true;
    }
    if after == "," || after == "(" {
        let next = doc.low(name.end + 1);
        if super::numbers::value(next).is_some_and(|v| (1..110).contains(&v))
            && matches!(doc.low(name.end + 2), "," | ")" | ".")
        {
            return true;
        }
        let from = if matches!(next, "a" | "an" | "the" | "whose" | "who" | "its" | "their" | "his" | "her") {
            name.end + 2
        } else {
            name.end + 1
        };
        return matches!(next, "who" | "whose")
            || (from..from + 4).any(|k| {
                let w = doc.low(k);
                (lexicon.titles.contains(w) || matches!(lexicon.nouns.get(w), Some(lexicon::Noun::Person)))
                    && doc.tokens.get(k).is_some_and(|t| !t.capital || lexicon.titles.contains(w))
            }) && !(from..from + 4).any(|k| lexicon::longest(&lexicon.org_kinds, doc, k).is_some());
    }
    false
}
