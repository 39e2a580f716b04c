//! Bodies of the state, and sites: where people are stopped, hidden or held.

use std::ops::Range;

use amparo_model::reading::EntityKind;

use super::lexicon::{self, Lexicon, Site};
use crate::find::cast::{Cast, Member};
use crate::find::doc::Doc;
use crate::find::tables::Tables;

fn known(cast: &Cast, kind: EntityKind, head: &str) -> Option<usize> {
    cast.members.iter().rposition(|m| {
        m.kind == kind && m.head == head && m.name.as_deref().is_none_or(|n| n.to_lowercase() == head)
    })
}

/// "Chinese border police", "the foreign ministry in Seoul", "officers of the Ministry of State Security".
pub(super) fn agency(
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
pub(super) fn site(doc: &Doc<'_>, lexicon: &Lexicon, cast: &mut Cast, i: usize) -> Option<usize> {
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
