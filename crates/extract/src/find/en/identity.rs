//! Who is the same: a name beside the words that describe its bearer ("the reporter Ana D.", "Ana D., 34, a nurse,"),
//! and names that stand only behind such words ("his wife Ira", "a man surnamed Pak").

use std::ops::Range;

use amparo_model::reading::EntityKind;

use super::lexicon::Lexicon;
use super::numbers;
use crate::find::cast::{Cast, Member, Mention};
use crate::find::doc::Doc;
use crate::find::tables::Tables;

/// Gives names to the described and joins the two where a name has an apposition.
pub(super) fn settle(doc: &Doc<'_>, lexicon: &Lexicon, tables: &Tables, cast: &mut Cast) {
    give_names(doc, lexicon, tables, cast);
    cast.sort();
    for (described, named, state) in appositions(doc, cast) {
        join(cast, described, named, state);
    }
    short_forms(doc, cast);
    cast.sort();
}

/// "the Forum" of the Transit Rights Forum, "the ministry" of a ministry named before.
fn short_forms(doc: &Doc<'_>, cast: &mut Cast) {
    const COMMON: &[&str] =
        &["ministry", "department", "agency", "committee", "union", "network", "association"];
    let mut found: Vec<(usize, usize)> = Vec::new();
    for k in 1..doc.tokens.len() {
        let token = &doc.tokens[k];
        let capital = token.capital && token.low.len() > 3;
        if doc.low(k - 1) != "the"
            || !(capital || COMMON.contains(&token.low.as_str()))
            || doc
                .tokens
                .get(k + 1)
                .is_some_and(|t| t.word && (t.capital || matches!(t.low.as_str(), "of" | "for")))
            || cast.mentions.iter().any(|m| m.tokens.contains(&k))
        {
            continue;
        }
        let named = cast.mentions.iter().rfind(|m| {
            let member = &cast.members[m.member];
            let name = member.name.as_deref().unwrap_or_default().to_lowercase();
            member.kind == EntityKind::Organisation
                && !member.media
                && m.tokens.end <= k
                && name.split(' ').count() > 1
                && (name.ends_with(&token.low) || !capital && name.split(' ').any(|w| w == token.low))
        });
        if let Some(m) = named {
            found.push((m.member, k));
        }
    }
    for (member, k) in found {
        cast.mention(member, k..k + 1, false);
    }
}

/// "his wife Ira", "my cousin Sherif,", "his uncle, Odin,": a capital word behind kin or a possessed person is the name.
fn give_names(doc: &Doc<'_>, lexicon: &Lexicon, tables: &Tables, cast: &mut Cast) {
    let mut given: Vec<(usize, Range<usize>)> = Vec::new();
    for m in cast.mentions.iter().filter(|m| !m.pronoun) {
        let member = cast.of(m);
        if member.kind != EntityKind::Person
            || member.name.is_some()
            || given.iter().any(|(id, _)| *id == m.member)
        {
            continue;
        }
        let kin = lexicon.kin.contains_key(member.head.as_str());
        let possessed = matches!(doc.low(m.tokens.start), "his" | "her" | "their" | "my" | "our")
            || doc.low(m.tokens.start.wrapping_sub(1)) == "'s";
        let end = m.tokens.end;
        let said_name = |from: usize| {
            (from..from + 7).find(|k| {
                matches!(doc.low(*k), "surnamed" | "named" | "nicknamed")
                    || doc.low(*k) == "name" && doc.low(k.wrapping_sub(1)) == "by"
            })
        };
        let from = if possessed && kin && doc.low(end) == "," {
            end + 1
        } else if let Some(k) = said_name(end)
            .filter(|k| (end..*k).all(|j| doc.tokens[j].word) && doc.sentence_of(*k) == doc.sentence_of(end))
        {
            k + 1
        } else if possessed || kin {
            end
        } else {
            continue;
        };
        let name = name_at(doc, lexicon, tables, cast, from);
        let closed = from != end + 1 || matches!(doc.low(name.end), "," | "." | ";" | ")");
        if !name.is_empty() && closed && doc.sentence_of(from) == doc.sentence_of(end.saturating_sub(1)) {
            given.push((m.member, name));
        }
    }
    for (id, name) in given {
        let spelled = doc.words(name.clone()).to_owned();
        let lows: Vec<String> = name.clone().map(|k| doc.low(k).to_owned()).collect();
        cast.members[id].name = Some(spelled);
        cast.members[id].mentions.insert(0, name.clone());
        cast.mentions.push(Mention { tokens: name, member: id, pronoun: false });
        // The same name alone, anywhere else in the story.
        for k in 0..doc.tokens.len() {
            let here = k..k + lows.len();
            let free = !cast.mentions.iter().any(|m| m.tokens.start < here.end && here.start < m.tokens.end);
            if free && doc.tokens[k].capital && doc.phrase_at(k, &lows) {
                cast.mention(id, here, false);
            }
        }
    }
}

/// One to three capital words that are no other mention, no nationality and no word that only opens sentences.
fn name_at(doc: &Doc<'_>, lexicon: &Lexicon, tables: &Tables, cast: &Cast, from: usize) -> Range<usize> {
    let fits = |k: usize| {
        doc.tokens.get(k).is_some_and(|t| t.word && t.capital && t.low.chars().count() > 1)
            && !lexicon.no_name.contains(doc.low(k))
            && tables.demonym(doc, k).is_none()
            && !cast.mentions.iter().any(|m| m.tokens.contains(&k))
    };
    let mut end = from;
    while end < from + 3 && fits(end) {
        end += 1;
    }
    from..end
}

/// Pairs of a described member and the named one it is the same as; whether it says that they are of the state.
fn appositions(doc: &Doc<'_>, cast: &Cast) -> Vec<(usize, usize, bool)> {
    let mut out: Vec<(usize, usize, bool)> = Vec::new();
    let people: Vec<&Mention> =
        cast.mentions.iter().filter(|m| !m.pronoun && cast.of(m).kind == EntityKind::Person).collect();
    for (i, first) in people.iter().enumerate() {
        let Some(second) =
            people.get(i + 1..).and_then(|rest| rest.iter().find(|m| m.tokens.start >= first.tokens.end))
        else {
            continue;
        };
        let (a, b) = (cast.of(first), cast.of(second));
        // "One of them, Ana D., …": the one is named.
        if a.head == "one" && a.name.is_none() && b.name.is_some() && picked(doc, first, second) {
            out.push((first.member, second.member, false));
            continue;
        }
        if first.member == second.member || !agree(a, b) {
            continue;
        }
        if a.name.is_none() && b.name.is_some() && precedes(doc, first, second) {
            out.push((first.member, second.member, of_state(cast, first)));
        } else if a.name.is_some() && b.name.is_none() && follows(doc, first, second) {
            out.push((second.member, first.member, of_state(cast, second)));
        }
    }
    let mut seen = std::collections::BTreeSet::new();
    out.retain(|(described, ..)| seen.insert(*described));
    out
}

/// "one of them, Ana D.", "one of the men, a cook,": "of", the group and a comma between.
fn picked(doc: &Doc<'_>, one: &Mention, named: &Mention) -> bool {
    let gap = one.tokens.end..named.tokens.start;
    (3..=6).contains(&gap.len())
        && doc.low(gap.start) == "of"
        && doc.low(gap.end - 1) == ","
        && gap.clone().filter(|k| doc.low(*k) == ",").count() == 1
}

/// "a spokesman for the border police", "the minister": an office of the state. "its legal officer" is none.
fn of_state(cast: &Cast, described: &Mention) -> bool {
    let member = cast.of(described);
    let any_body = matches!(
        member.head.as_str(),
        "officer" | "official" | "spokesman" | "spokeswoman" | "spokesperson" | "director" | "chief" | "head"
    );
    let body = |m: &Mention| cast.of(m).kind == EntityKind::Organisation && cast.of(m).official;
    let near = described.tokens.start.saturating_sub(3)..described.tokens.end + 5;
    member.official && (!any_body || cast.within(near).any(body))
}

/// Nothing said of the two excludes that they are one.
fn agree(a: &Member, b: &Member) -> bool {
    let age = |m: &Member| m.stated.iter().find(|s| s.name == "age").map(|s| s.value.clone());
    let sex = a.female.is_none() || b.female.is_none() || a.female == b.female;
    let ages = matches!((age(a), age(b)), (Some(x), Some(y)) if x != y);
    sex && !ages && a.head != "one" && b.head != "one" && !a.part && !b.part
}

/// "the crime reporter Nasr K.", "his lawyer, Cem B., said": the description stands before.
fn precedes(doc: &Doc<'_>, described: &Mention, named: &Mention) -> bool {
    if described.tokens.end == named.tokens.start {
        return true;
    }
    let comma = described.tokens.end + 1 == named.tokens.start && doc.low(described.tokens.end) == ",";
    let determined = matches!(
        doc.low(described.tokens.start),
        "the" | "a" | "an" | "his" | "her" | "their" | "my" | "our" | "its" | "another"
    ) || doc.low(described.tokens.start.wrapping_sub(1)) == "'s";
    let after = doc.low(named.tokens.end);
    comma && determined && matches!(after, "," | "." | ";" | "(" | "–" | "—" | ")")
}

/// "Ana D., 34, a nurse from Brest, was": the description stands behind, an age between at most.
fn follows(doc: &Doc<'_>, named: &Mention, described: &Mention) -> bool {
    let gap = named.tokens.end..described.tokens.start;
    let aged = |k: usize| numbers::value(doc.low(k)).is_some_and(|age| age < 115) || doc.low(k) == "aged";
    let apposed = !gap.is_empty()
        && gap.len() <= 4
        && doc.low(gap.end - 1) == ","
        && gap.clone().all(|k| doc.low(k) == "," || aged(k));
    apposed
        && matches!(doc.low(described.tokens.start), "a" | "an" | "the")
        && !matches!(doc.low(described.tokens.end), "and" | "'s" | "&")
}

/// Everything said of the described member is said of the named one; his office where it is `of_state`.
fn join(cast: &mut Cast, described: usize, named: usize, of_state: bool) {
    let old = std::mem::replace(
        &mut cast.members[described],
        Member { score: 0.0, mentions: Vec::new(), ..Member::new(EntityKind::Person, String::new(), 0..0) },
    );
    for m in cast.mentions.iter_mut().filter(|m| m.member == described) {
        m.member = named;
    }
    let member = &mut cast.members[named];
    member.mentions.extend(old.mentions);
    member.female = member.female.or(old.female);
    member.minor |= old.minor;
    member.official |= old.official && of_state;
    for s in old.stated {
        if !member.stated.iter().any(|t| t.name == s.name && s.name != "nationality") {
            member.state(s.name, s.value, s.tokens);
        }
    }
}
