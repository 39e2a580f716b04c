//! People without a proper name: groups with a number, described persons, bodies of the state, sites.

use std::ops::Range;

use amparo_model::reading::EntityKind;
use amparo_model::{Qualifier, Size};

use super::lexicon::{self, Lexicon, Noun, Site};
use super::numbers::{self, Number};
use crate::find::cast::{Cast, Member, Mention};
use crate::find::doc::Doc;
use crate::find::tables::Tables;

const DETERMINERS: &[&str] = &[
    "the", "a", "an", "his", "her", "their", "my", "our", "its", "one", "another", "this", "these", "those",
    "'s", "all", "both", "whose",
];
const BETWEEN: &[&str] = &[
    "young",
    "younger",
    "elder",
    "older",
    "old",
    "eldest",
    "youngest",
    "oldest",
    "elderly",
    "pregnant",
    "little",
    "small",
    "local",
    "other",
    "more",
    "ethnic",
    "unnamed",
    "unidentified",
    "former",
    "fellow",
    "married",
    "sick",
    "ill",
    "undocumented",
    "alleged",
    "suspected",
    "illegal",
    "teenage",
    "adult",
    "female",
    "male",
    "baby",
    "infant",
    "newborn",
    "twin",
    "of",
    "the",
    "them",
    "these",
    "those",
    "such",
    "further",
    "additional",
    "political",
    "religious",
    "christian",
    "muslim",
    "church",
    "foreign",
    "retired",
    "disabled",
    "injured",
    "wounded",
    "exhausted",
    "desperate",
    "remaining",
    "same",
    "only",
    "first",
    "second",
    "third",
    "late",
    "dead",
    "own",
    "family",
    "asylum",
    "minor",
    "stateless",
    "migrant",
    "displaced",
    "captured",
    "detained",
    "arrested",
    "border",
    "escaped",
    "returned",
    "young,",
];

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
            i = agency(doc, lexicon, tables, cast, i, &range)
                .or_else(|| site(doc, lexicon, cast, i))
                .or_else(|| person_noun(doc, lexicon, tables, cast, &numbers, i, &range))
                .or_else(|| bare_number(doc, lexicon, cast, &numbers, i, &range))
                .unwrap_or(i + 1);
        }
        cast.sort();
    }
}

fn known(cast: &Cast, kind: EntityKind, head: &str) -> Option<usize> {
    cast.members.iter().rposition(|m| {
        m.kind == kind && m.head == head && m.name.as_deref().is_none_or(|n| n.to_lowercase() == head)
    })
}

/// "Chinese border police", "the foreign ministry in Seoul", "officers of the Ministry of State Security".
fn agency(
    doc: &Doc<'_>,
    lexicon: &Lexicon,
    tables: &Tables,
    cast: &mut Cast,
    i: usize,
    range: &Range<usize>,
) -> Option<usize> {
    let (mut start, mut at) = (i, i);
    if let Some((n, _)) = tables.demonym(doc, at) {
        at += n;
    } else if doc.tokens[i].capital && doc.low(i + 1) == "'s" {
        return None;
    }
    while matches!(
        doc.low(at),
        "local"
            | "armed"
            | "uniformed"
            | "regional"
            | "provincial"
            | "national"
            | "federal"
            | "city"
            | "district"
            | "county"
            | "military"
            | "foreign"
            | "security"
    ) && lexicon::longest(&lexicon.agencies, doc, at).is_none()
    {
        at += 1;
    }
    let (n, ()) = lexicon::longest(&lexicon.agencies, doc, at)?;
    let end = at + n;
    // "a police station" is a site; "government group" is somebody else.
    if end > range.end
        || lexicon::longest(&lexicon.sites, doc, at).is_some_and(|(m, _)| m > n)
        || matches!(
            doc.low(end),
            "station"
                | "post"
                | "cell"
                | "cells"
                | "camp"
                | "base"
                | "custody"
                | "headquarters"
                | "car"
                | "van"
                | "yard"
                | "depot"
                | "checkpoint"
                | "record"
                | "rights"
        )
    {
        return None;
    }
    // "a security officer said": one person of the body, found as a person.
    if start > 0
        && doc.low(start - 1) == "'s"
        && start >= 2
        && let Some(m) = cast.mentions.iter().rev().find(|m| m.tokens.end == start - 1)
        && cast.members[m.member].kind == EntityKind::Place
    {
        start = m.tokens.start;
    }
    let tokens = start..end;
    let name = doc.words(tokens.clone()).replace("'s ", " ").replace("’s ", " ");
    let head = name.to_lowercase();
    let id = known(cast, EntityKind::Organisation, &head).or_else(|| {
        // "police" after "Chinese police" is the same body.
        (start == at)
            .then(|| {
                cast.members.iter().rposition(|m| {
                    m.kind == EntityKind::Organisation && m.official && m.head.ends_with(&format!(" {head}"))
                })
            })
            .flatten()
    });
    if let Some(id) = id {
        cast.mention(id, tokens, false);
    } else {
        let mut m = Member::new(EntityKind::Organisation, head, tokens);
        m.name = Some(name);
        m.official = true;
        m.score = 0.8;
        cast.add(m);
    }
    Some(end)
}

/// "a safe house", "the border detention centre in Tumen": a place, with the chain of "in …, near …" behind it.
fn site(doc: &Doc<'_>, lexicon: &Lexicon, cast: &mut Cast, i: usize) -> Option<usize> {
    let (n, kind) = lexicon::longest(&lexicon.sites, doc, i)?;
    let kind = *kind;
    let generic = n == 1
        && matches!(
            doc.low(i),
            "house"
                | "home"
                | "room"
                | "church"
                | "border"
                | "frontier"
                | "river"
                | "road"
                | "camp"
                | "station"
                | "prison"
                | "jail"
                | "cell"
                | "cells"
                | "village"
                | "island"
                | "forest"
                | "market"
                | "pass"
                | "port"
                | "bridge"
                | "coast"
                | "valley"
                | "crossing"
                | "highway"
                | "suburb"
                | "airport"
                | "compound"
                | "temple"
                | "mosque"
                | "terminal"
        );
    let mut start = i;
    while start > 0 && i - start < 4 {
        let w = doc.low(start - 1);
        let t = &doc.tokens[start - 1];
        let adjective = t.word
            && !matches!(
                w,
                "in" | "at"
                    | "on"
                    | "to"
                    | "from"
                    | "of"
                    | "near"
                    | "and"
                    | "or"
                    | "into"
                    | "by"
                    | "was"
                    | "were"
                    | "is"
                    | "had"
                    | "out"
                    | "for"
                    | "with"
                    | "outside"
                    | "across"
                    | "over"
            )
            && (matches!(
                w,
                "the"
                    | "a"
                    | "an"
                    | "his"
                    | "her"
                    | "their"
                    | "west"
                    | "east"
                    | "north"
                    | "south"
                    | "remote"
                    | "rented"
                    | "small"
                    | "expressway"
                    | "border"
                    | "motorway"
                    | "tumen"
                    | "local"
                    | "state"
                    | "security"
                    | "rented-out"
                    | "city"
                    | "frozen"
                    | "cold"
                    | "abandoned"
                    | "disused"
                    | "military"
                    | "nearby"
                    | "church-run"
                    | "two-room"
                    | "railway"
                    | "old"
                    | "upstairs"
            ) || t.capital);
        if !adjective {
            break;
        }
        start -= 1;
        if matches!(w, "the" | "a" | "an" | "his" | "her" | "their") {
            break;
        }
    }
    if generic && kind == Site::Hiding && start == i {
        return None;
    }
    // "a church helper", "the home county": the site only describes what follows.
    let follows = doc.low(i + n);
    if lexicon.nouns.contains_key(follows)
        || matches!(
            follows,
            "county"
                | "province"
                | "town"
                | "village"
                | "group"
                | "country"
                | "region"
                | "district"
                | "minister"
                | "ministry"
                | "guard"
                | "guards"
                | "police"
                | "officials"
                | "leaders"
                | "arrest"
                | "crossing"
                | "crossings"
                | "area"
                | "areas"
                | "city"
                | "secretary"
                | "page"
                | "provinces"
                | "towns"
                | "security"
                | "forces"
                | "patrol"
                | "patrols"
                | "trade"
                | "fence"
                | "authorities"
        )
    {
        return None;
    }
    let mut end = i + n;
    // The chain of places behind: "at Liangshui near the Chinese city of Tumen, Jilin province".
    let mut k = end;
    for _ in 0..8 {
        let w = doc.low(k);
        if let Some(m) = cast
            .mentions
            .iter()
            .find(|m| m.tokens.start == k && cast.members[m.member].kind == EntityKind::Place)
        {
            end = m.tokens.end;
            k = end;
            if doc.low(k) == ","
                && cast
                    .mentions
                    .iter()
                    .any(|m| m.tokens.start == k + 1 && cast.members[m.member].kind == EntityKind::Place)
            {
                k += 1;
            }
        } else if matches!(
            w,
            "in" | "at"
                | "near"
                | "of"
                | "outside"
                | "the"
                | "a"
                | "city"
                | "town"
                | "suburb"
                | "outskirts"
                | "province"
                | "district"
                | "west"
                | "east"
                | "north"
                | "south"
                | "southern"
                | "northern"
                | "eastern"
                | "western"
                | "border"
                | "port"
                | "village"
                | "centre"
                | "between"
                | "coastal"
                | "capital"
                | "on"
        ) || doc.tokens.get(k).is_some_and(|t| t.capital)
            && matches!(doc.low(k + 1), "city" | "town" | "province" | "border" | "capital")
        {
            k += 1;
        } else if doc.low(k - 1) == "of"
            && k == i + n + 1
            && doc.tokens.get(k).is_some_and(|t| t.word && !t.capital)
        {
            // "a hostel of oil workers in …"
            k += if matches!(doc.low(k + 1), "in" | "at" | "near") { 1 } else { 2 };
        } else {
            break;
        }
    }
    let tokens = start..end;
    let head = doc.words(i..i + n).to_lowercase();
    // A bare river or border is a place on the way, not a site of its own.
    let phrase = doc.words(tokens.clone()).to_owned();
    let definite = matches!(doc.low(start), "the" | "his" | "her" | "their") && end == i + n;
    let id = definite
        .then(|| cast.members.iter().rposition(|m| m.kind == EntityKind::Place && m.head == head))
        .flatten();
    if let Some(id) = id {
        cast.mention(id, tokens, false);
    } else {
        let mut m = Member::new(EntityKind::Place, head, tokens.clone());
        m.name = Some(phrase);
        m.hiding = kind == Site::Hiding;
        m.score = 0.7;
        // A site takes its co-ordinates from the town it is in.
        m.located = cast
            .mentions
            .iter()
            .filter(|x| tokens.contains(&x.tokens.start) && x.tokens.start > i)
            .find_map(|x| cast.members[x.member].located.clone());
        cast.add(m);
    }
    Some(i + n)
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
        || doc.low(tokens.start.wrapping_sub(1)) == "'s";
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
    if let Some((at, country)) = nationality {
        member.state("nationality", country, at);
    }
    describe(doc, lexicon, cast, id, &head, i, start);
    Some(end)
}

/// Sex, age group and office that the noun itself states.
fn describe(
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
    ];
    let for_group = words.iter().any(|w| matches!(*w, "rights" | "church" | "group" | "un" | "agency"));
    member.official |= state_words.contains(&head) && !for_group;
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
        if DETERMINERS.contains(&w) {
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
        if BETWEEN.contains(&w) && !matches!(w, "of" | "the" | "them") || aged {
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
            && DETERMINERS.contains(&doc.low(start - 2))
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
        if DETERMINERS.contains(&doc.low(start.wrapping_sub(1))) && start > range.start {
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

/// "two of them children", "nine were returned", "the ten", "one of the group": a number that stands for people.
fn bare_number(
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
            describe(doc, lexicon, cast, id, &word, k, k);
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
            describe(doc, lexicon, cast, id, &word, noun, noun);
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

/// "he", "she", "they": points to the likeliest person or group before it. Good for roles only.
///
/// A subject of this or the last sentence beats a nearer object; adults beat children; who cannot fit by stated
/// sex is left out.
pub(crate) fn pronouns(doc: &Doc<'_>, cast: &mut Cast) {
    let mut found: Vec<(usize, usize, Option<bool>)> = Vec::new();
    for (i, token) in doc.tokens.iter().enumerate() {
        let (plural, female) = match token.low.as_str() {
            "he" | "him" => (false, Some(false)),
            "she" => (false, Some(true)),
            "they" | "them" => (true, None),
            _ => continue,
        };
        let sentence = doc.sentence_of(i);
        let from = doc.sentences[sentence.saturating_sub(3)].tokens.start;
        let rank = |m: &Mention| {
            let member = cast.of(m);
            let own = doc.sentence_of(m.tokens.start);
            let start = doc.sentences[own].tokens.start;
            let first = cast.within(start..m.tokens.start).all(|p| !cast.of(p).human())
                && !(start..m.tokens.start).any(|k| matches!(doc.low(k), "he" | "she" | "they" | "i" | "we"));
            let object = matches!(
                doc.low(m.tokens.start.wrapping_sub(1)),
                "of" | "with" | "by" | "from" | "to" | "against" | "for" | "and"
            );
            10 - 4 * (sentence - own) as i64 + 3 * i64::from(first) - 2 * i64::from(object)
                + 2 * i64::from(member.female == female && female.is_some())
                + i64::from(member.name.is_some())
                - 4 * i64::from(member.minor && !plural)
                - 6 * i64::from(member.part)
                - 3 * i64::from(matches!(doc.low(m.tokens.start), "his" | "her" | "their" | "my"))
                + 2 * i64::from(plural && member.size.is_some())
        };
        let fits = |m: &&Mention| {
            let member = cast.of(m);
            !m.pronoun
                && m.tokens.end <= i
                && (doc.quote_at(m.tokens.start).is_none() || doc.quote_at(m.tokens.start) == doc.quote_at(i))
                && if plural {
                    member.kind == EntityKind::Group && member.civilian()
                } else {
                    member.kind == EntityKind::Person && (member.female.is_none() || member.female == female)
                }
        };
        let near = cast.within(from..i).filter(fits).max_by_key(|m| (rank(m), m.tokens.start));
        // The same pronoun just before goes on meaning the same person.
        let chain = found
            .iter()
            .rev()
            .find(|(k, m, f)| *f == female && *k >= from && fits_kind(&cast.members[*m], plural));
        if let Some((k, member, _)) = chain {
            let carried = 13 - 4 * (sentence - doc.sentence_of(*k)) as i64;
            if near.is_none_or(|m| rank(m) <= carried) {
                found.push((i, *member, female));
                continue;
            }
        }
        let pick = near.or_else(|| cast.mentions.iter().filter(fits).rfind(|m| m.tokens.start < i));
        if let Some(m) = pick {
            found.push((i, m.member, female));
        }
    }
    for (i, member, female) in found {
        let m = &mut cast.members[member];
        if m.female.is_none() && m.kind == EntityKind::Person {
            m.female = female;
        }
        cast.mentions.push(Mention { tokens: i..i + 1, member, pronoun: true });
    }
    cast.sort();
}

fn fits_kind(member: &Member, plural: bool) -> bool {
    (member.kind == EntityKind::Group) == plural
}
