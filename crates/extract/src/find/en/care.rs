//! What must be kept from publication, and what a reviewer must know first.

use std::ops::Range;

use amparo_model::Modality;
use amparo_model::reading::EntityKind;
use jiff::civil::Date;

use super::acts::Deed;
use super::dates::DateSaid;
use super::lexicon::Lexicon;
use super::speech::Utterance;
use crate::find::cast::Cast;
use crate::find::doc::Doc;
use crate::find::tables::{Office, Tables};

/// Something to protect: kind, whom, and its words.
#[derive(Clone, Debug)]
pub(crate) struct Guard {
    pub kind: &'static str,
    pub about: Option<usize>,
    pub tokens: Range<usize>,
}

/// Requests, changed names, minors, unnamed sources, safe places and contact details.
pub(crate) fn guards(doc: &Doc<'_>, lexicon: &Lexicon, cast: &Cast, said: &[Utterance]) -> Vec<Guard> {
    let mut out: Vec<Guard> = Vec::new();
    for s in 0..doc.sentences.len() {
        let range = doc.sentences[s].tokens.clone();
        for (list, kind) in
            [("protection.anonymity_request", "anonymity_request"), ("protection.pseudonym", "pseudonym")]
        {
            let Some(cue) = lexicon.cue_in(list, doc, range.clone()) else { continue };
            let about = nearest_person(doc, cast, &cue, s);
            // "a name The Pennant has used": only with a verb of using; "gave only" and "withheld" need a name near.
            let words = doc.words(cue.clone()).to_lowercase();
            let near_name = range.clone().any(|k| {
                matches!(
                    doc.low(k),
                    "name"
                        | "named"
                        | "names"
                        | "identity"
                        | "identified"
                        | "identify"
                        | "anonymous"
                        | "anonymity"
                        | "surname"
                        | "publish"
                        | "appear"
                        | "family"
                        | "lives"
                        | "printed"
                        | "seem"
                )
            });
            let needs = matches!(
                words.as_str(),
                "withhold"
                    | "withheld"
                    | "gave only"
                    | "leave out"
                    | "a name"
                    | "requested that"
                    | "requested not to"
                    | "not to use"
                    | "without giving"
                    | "declined to give"
                    | "asked us not to"
                    | "alias"
            );
            if needs && !near_name
                || words == "a name"
                    && !range.clone().any(|k| matches!(doc.low(k), "used" | "protect" | "invented"))
            {
                continue;
            }
            out.push(Guard { kind, about, tokens: clause(doc, &cue, &range) });
        }
    }
    out.extend(name_requests(doc, cast, &out));
    for (id, member) in cast.members.iter().enumerate() {
        if member.minor {
            let tokens = member
                .stated
                .iter()
                .find(|s| s.name == "age" || s.name == "minor")
                .map_or(member.mentions[0].clone(), |s| s.tokens.clone());
            out.push(Guard { kind: "minor", about: Some(id), tokens });
        }
        if member.hiding {
            out.push(Guard { kind: "safe_place", about: Some(id), tokens: member.mentions[0].clone() });
        }
    }
    for utterance in said {
        let Some(m) = utterance.speaker.as_ref().filter(|m| !m.pronoun) else { continue };
        let member = cast.of(m);
        if member.kind == EntityKind::Person
            && member.name.is_none()
            && !out.iter().any(|g| g.kind == "unnamed_source" && g.about == Some(m.member))
        {
            out.push(Guard { kind: "unnamed_source", about: Some(m.member), tokens: m.tokens.clone() });
        }
    }
    out.extend(contacts(doc));
    out
}

/// "asked that his name be kept back", "on one condition: that no newspaper prints his name": a wish, a name and a
/// verb of making known in one sentence, however it is worded.
fn name_requests(doc: &Doc<'_>, cast: &Cast, known: &[Guard]) -> Vec<Guard> {
    const WISH: &[&str] = &[
        "asked",
        "asks",
        "ask",
        "requested",
        "requests",
        "wanted",
        "wants",
        "wish",
        "wished",
        "wishes",
        "condition",
        "begged",
        "insisted",
        "agreed",
        "provided",
        "refused",
        "declined",
        "own",
        "please",
        "request",
        "pleaded",
        "promised",
    ];
    const TELL: &[&str] = &[
        "printed",
        "prints",
        "print",
        "published",
        "publish",
        "used",
        "out",
        "back",
        "withheld",
        "withhold",
        "revealed",
        "reveal",
        "mentioned",
        "mention",
        "disclosed",
        "disclose",
        "public",
        "appear",
        "appears",
        "hidden",
        "secret",
        "known",
        "written",
        "write",
        "shown",
        "given",
        "give",
        "spelled",
        "named",
        "identified",
    ];
    let mut out = Vec::new();
    for (s, sentence) in doc.sentences.iter().enumerate() {
        let range = sentence.tokens.clone();
        if known.iter().any(|g| g.kind == "anonymity_request" && range.contains(&g.tokens.start)) {
            continue;
        }
        let Some(name) =
            range.clone().find(|k| matches!(doc.low(*k), "name" | "names" | "identity" | "identities"))
        else {
            continue;
        };
        let near = |words: &[&str], reach: usize| {
            (name.saturating_sub(reach).max(range.start)..(name + reach).min(range.end))
                .find(|k| words.contains(&doc.low(*k)))
        };
        if let (Some(wish), Some(tell)) = (near(WISH, 14), near(TELL, 7)) {
            let cue = wish.min(name).min(tell)..wish.max(name).max(tell) + 1;
            let from = if cue.start > range.start && doc.tokens[cue.start - 1].word {
                cue.start - 1
            } else {
                cue.start
            };
            out.push(Guard {
                kind: "anonymity_request",
                about: nearest_person(doc, cast, &cue, s),
                tokens: from..cue.end,
            });
        }
    }
    out
}

/// Mail addresses and telephone numbers, wherever they stand.
fn contacts(doc: &Doc<'_>) -> Vec<Guard> {
    let mut out = Vec::new();
    for i in 0..doc.tokens.len() {
        let low = doc.low(i);
        if low == "@"
            && i > 0
            && doc.tokens[i - 1].word
            && doc.tokens.get(i + 1).is_some_and(|t| t.word)
            && doc.tokens[i].at.start == doc.tokens[i - 1].at.end
        {
            let mut end = i + 2;
            while doc
                .tokens
                .get(end)
                .is_some_and(|t| t.at.start == doc.tokens[end - 1].at.end && (t.word || t.low == "."))
                && (doc.tokens[end].word
                    || doc
                        .tokens
                        .get(end + 1)
                        .is_some_and(|n| n.word && n.at.start == doc.tokens[end].at.end))
            {
                end += 1;
            }
            out.push(Guard { kind: "contact_detail", about: None, tokens: i - 1..end });
        }
        // A telephone number: a plus or a run of digits in groups, nine digits or more in all.
        if low == "+" || low.len() >= 2 && low.bytes().all(|b| b.is_ascii_digit() || b == b'-') {
            let mut end = i + 1;
            let mut digits = low.bytes().filter(u8::is_ascii_digit).count();
            while doc.tokens.get(end).is_some_and(|t| {
                t.low.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'-' | b'(' | b')' | b'.'))
                    && t.at.start <= doc.tokens[end - 1].at.end + 1
            }) {
                digits += doc.low(end).bytes().filter(u8::is_ascii_digit).count();
                end += 1;
            }
            let fresh = out.last().is_none_or(|g: &Guard| g.tokens.end <= i);
            if digits >= 9 && fresh && super::calendar::iso(low).is_none() {
                out.push(Guard { kind: "contact_detail", about: None, tokens: i..end });
            }
        }
    }
    out
}

/// The clause around a cue, at most the sentence: what a reviewer reads to understand the request.
fn clause(doc: &Doc<'_>, cue: &Range<usize>, sentence: &Range<usize>) -> Range<usize> {
    let mut from = cue.start;
    while from > sentence.start
        && cue.start - from < 10
        && !matches!(doc.low(from - 1), "," | ";" | "(" | "\"" | "“" | ":" | "who")
    {
        from -= 1;
    }
    let mut to = cue.end;
    while to < sentence.end && to - cue.end < 14 && !matches!(doc.low(to), "," | ";" | ")" | "." | "\"" | "”")
    {
        to += 1;
    }
    from..to
}

fn nearest_person(doc: &Doc<'_>, cast: &Cast, cue: &Range<usize>, s: usize) -> Option<usize> {
    let range = doc.sentences[s].tokens.clone();
    let people = |m: &&crate::find::cast::Mention| cast.of(m).civilian();
    cast.within(range.start..cue.start)
        .rfind(people)
        .or_else(|| cast.within(cue.end..range.end).find(people))
        .or_else(|| {
            let from = s.checked_sub(1).map_or(range.start, |p| doc.sentences[p].tokens.start);
            cast.within(from..range.start).rfind(people)
        })
        .map(|m| m.member)
}

/// An office-holder named with the title whose time in office does not reach the date of the page.
#[derive(Clone, Debug)]
pub(crate) struct Anachronism {
    pub tokens: Range<usize>,
    pub office: Office,
}

/// Checks named office-holders against the page's date. "Former president" says nothing; a name that held the
/// office at the time, or no title, says nothing either.
pub(crate) fn anachronisms(
    doc: &Doc<'_>,
    tables: &Tables,
    cast: &Cast,
    published: Option<Date>,
) -> Vec<Anachronism> {
    let Some(published) = published else { return Vec::new() };
    let mut out = Vec::new();
    for member in cast.members.iter().filter(|m| m.kind == EntityKind::Person) {
        let Some(name) = member.name.as_deref().map(str::to_lowercase) else { continue };
        for mention in &member.mentions {
            let title: Vec<&str> = (mention.start.saturating_sub(5)..mention.start)
                .map(|k| doc.low(k))
                .chain(
                    (mention.end..mention.end + 6)
                        .filter(|_| doc.low(mention.end) == ",")
                        .map(|k| doc.low(k)),
                )
                .collect();
            if title.iter().any(|w| {
                matches!(
                    *w,
                    "former"
                        | "ex-president"
                        | "late"
                        | "then"
                        | "ex"
                        | "ousted"
                        | "then-president"
                        | "predecessor"
                        | "ex-prime"
                )
            }) {
                continue;
            }
            let held: Vec<&Office> = tables
                .offices
                .iter()
                .filter(|o| {
                    o.names.iter().any(|n| *n == name || n.ends_with(&format!(" {name}")))
                        && names_office(&title, &o.office)
                })
                .collect();
            if held.is_empty() || held.iter().any(|o| in_office(o, published)) {
                continue;
            }
            // Of several terms the one nearest before the page's date is named.
            if let Some(office) = held.into_iter().max_by(|a, b| a.to.cmp(&b.to)) {
                out.push(Anachronism { tokens: mention.clone(), office: office.clone() });
                break;
            }
        }
    }
    out
}

fn names_office(title: &[&str], office: &str) -> bool {
    let office = office.to_lowercase();
    title.iter().any(|w| {
        let w = w.trim_end_matches('.');
        w.len() > 3
            && office.split(|c: char| !c.is_alphanumeric()).any(|o| o == w)
            && !matches!(w, "minister" | "general" | "high" | "deputy" | "foreign")
            || matches!((w, office.contains("prime")), ("premier", true))
            || w == "chancellor" && office.contains("chancellor")
    }) || title.windows(2).any(|w| {
        w == ["prime", "minister"] && office.contains("prime")
            || w == ["foreign", "minister"] && office.contains("foreign")
    })
}

/// In office on the day, taking unknown parts of a date as the widest possible.
fn in_office(office: &Office, day: Date) -> bool {
    let day = day.to_string();
    let begins = office.from.as_str() <= day.as_str() || day.starts_with(&office.from);
    let ends = office.to.is_empty() || day.as_str() <= office.to.as_str() || day.starts_with(&office.to);
    begins && ends
}

/// Persons said to be held who also speak in public in the same story, with the two places in the text.
pub(crate) fn free_and_detained(
    doc: &Doc<'_>,
    cast: &Cast,
    deeds: &[Deed],
    said: &[Utterance],
) -> Vec<(usize, Range<usize>, Range<usize>)> {
    let mut out: Vec<(usize, Range<usize>, Range<usize>)> = Vec::new();
    for deed in deeds.iter().filter(|d| {
        matches!(d.act.as_str(), "arrest" | "detention")
            && matches!(d.modality, Modality::Asserted | Modality::Alleged)
    }) {
        for victim in &deed.victims {
            let person = cast.of(victim).kind == EntityKind::Person;
            if !person || out.iter().any(|(m, ..)| *m == victim.member) {
                continue;
            }
            let freed = deeds.iter().any(|d| {
                matches!(d.act.as_str(), "release" | "escape")
                    && d.victims.iter().any(|v| v.member == victim.member)
            });
            let speaks = said.iter().find(|u| {
                u.speaker.as_ref().is_some_and(|m| m.member == victim.member)
                    && u.content[0].start > deed.at.start
                    && deed.said.is_none_or(|d| !std::ptr::eq(&raw const said[d], *u))
            });
            // A call made before the arrest, or from the cell, is no contradiction.
            if let (Some(u), false) = (speaks, freed) {
                let cue = u.cue.clone().unwrap_or_else(|| u.content[0].clone());
                let from_inside = (cue.start.saturating_sub(6)..cue.end + 10).any(|k| {
                    matches!(
                        doc.low(k),
                        "inside" | "cell" | "before" | "court" | "smuggled" | "rang" | "whispered"
                    )
                });
                if !from_inside {
                    let speaker = u
                        .speaker
                        .as_ref()
                        .map_or(cue.clone(), |m| m.tokens.start.min(cue.start)..cue.end.max(m.tokens.end));
                    out.push((victim.member, deed.at.clone(), speaker));
                }
            }
        }
    }
    out
}

/// Dates of acts that have no year.
pub(crate) fn yearless<'d>(deeds: &[Deed], dates: &'d [DateSaid]) -> Vec<&'d DateSaid> {
    let mut out: Vec<&DateSaid> =
        deeds.iter().filter_map(|d| d.when).map(|w| &dates[w]).filter(|d| d.yearless).collect();
    out.dedup_by(|a, b| a.tokens == b.tokens);
    out
}
