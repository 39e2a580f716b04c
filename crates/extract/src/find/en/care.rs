//! What must be kept from publication.

use std::ops::Range;

use amparo_model::reading::EntityKind;

use super::lexicon::Lexicon;
use super::speech::Utterance;
use crate::find::cast::{Cast, Member, Mention};
use crate::find::doc::Doc;

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
        if member.hiding && kept_secret(doc, member) {
            out.push(Guard { kind: "safe_place", about: Some(id), tokens: member.mentions[0].clone() });
        }
    }
    for utterance in said {
        let Some(m) = utterance.speaker.as_ref().filter(|m| !m.pronoun) else { continue };
        let member = cast.of(m);
        if member.human()
            && member.name.is_none()
            && unnamed(doc, m, member)
            && !out.iter().any(|g| g.kind == "unnamed_source" && g.about == Some(m.member))
        {
            out.push(Guard { kind: "unnamed_source", about: Some(m.member), tokens: m.tokens.clone() });
        }
    }
    out.extend(contacts(doc));
    out
}

/// A source nobody can tell by office or kin: "a resident", "two people held there", not "the judge", "his sister",
/// "a spokesman".
fn unnamed(doc: &Doc<'_>, m: &Mention, member: &Member) -> bool {
    const KNOWN: &[&str] = &[
        "spokesman",
        "spokeswoman",
        "spokesperson",
        "judge",
        "minister",
        "prosecutor",
        "ambassador",
        "president",
        "governor",
        "commander",
        "chief",
        "director",
        "mayor",
        "consul",
        "general",
        "lawyer",
    ];
    let first = doc.low(m.tokens.start);
    let possessed = matches!(first, "his" | "her" | "their" | "my" | "our" | "its")
        || doc.low(m.tokens.start.wrapping_sub(1)) == "'s"
        || first == "'s";
    let words = m.tokens.clone().chain(m.tokens.end..=m.tokens.end);
    let known = words.into_iter().any(|k| KNOWN.contains(&doc.low(k)));
    // "the volunteer" is only unnamed where it was "a volunteer" first.
    let introduced = member.mentions.iter().any(|t| {
        let low = doc.low(t.start);
        matches!(low, "a" | "an" | "another") || super::numbers::value(low).is_some()
    });
    let group = member.kind == EntityKind::Group;
    !possessed && !known && (introduced && !(group && first == "the") || first != "the" && !group)
}

/// A house is a safe place where somebody is said to hide, shelter or stay in it, or where its name says so.
fn kept_secret(doc: &Doc<'_>, member: &Member) -> bool {
    member.mentions.iter().any(|t| {
        let sentence = doc.sentences[doc.sentence_of(t.start)].tokens.clone();
        let own = t.clone().any(|k| {
            matches!(
                doc.low(k),
                "safe" | "safehouse" | "hideout" | "hide-out" | "hiding" | "shelter" | "refuge" | "secret"
            )
        });
        own || sentence.clone().any(|k| {
            matches!(
                doc.low(k),
                "hide"
                    | "hides"
                    | "hid"
                    | "hidden"
                    | "hiding"
                    | "shelter"
                    | "sheltered"
                    | "sheltering"
                    | "secretly"
                    | "lodged"
                    | "lodging"
                    | "staying"
                    | "stayed"
                    | "harboured"
                    | "underground"
                    | "lying"
                    | "took"
                    | "refuge"
            ) && (doc.low(k) != "took" || matches!(doc.low(k + 1), "refuge" | "shelter"))
        }) && !sentence.clone().any(|k| matches!(doc.low(k), "embassy" | "consulate"))
    })
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
