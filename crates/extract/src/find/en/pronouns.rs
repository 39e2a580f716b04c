//! Pronouns.

use amparo_model::reading::EntityKind;

use crate::find::cast::{Cast, Member, Mention};
use crate::find::doc::Doc;

/// "he", "she", "they": points to the likeliest person or group before it. Good for roles, and for the sex of whom it
/// stands for where all its pronouns agree. Possessives go to `cast.owners`.
///
/// A subject of this or the last sentence beats a nearer object; adults beat children; who cannot fit by stated
/// sex is left out.
pub(crate) fn pronouns(doc: &Doc<'_>, cast: &mut Cast) {
    let mut found: Vec<(usize, usize, Option<bool>)> = Vec::new();
    let mut owns: Vec<usize> = Vec::new();
    for (i, token) in doc.tokens.iter().enumerate() {
        let (plural, female) = match token.low.as_str() {
            "he" | "him" | "his" => (false, Some(false)),
            "she" | "her" => (false, Some(true)),
            "they" | "them" | "their" => (true, None),
            _ => continue,
        };
        let own = matches!(token.low.as_str(), "his" | "their") || token.low == "her" && possesses(doc, i);
        if own {
            owns.push(i);
        }
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
                + member.mentions.len().min(3) as i64
                - 3 * i64::from(told_by(doc, m))
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
    sexes(cast, &found);
    for (i, member, female) in found {
        let m = &mut cast.members[member];
        if m.female.is_none() && m.kind == EntityKind::Person {
            m.female = female;
        }
        if owns.binary_search(&i).is_ok() {
            cast.owners.insert(i, member);
        } else {
            cast.mentions.push(Mention { tokens: i..i + 1, member, pronoun: true });
        }
    }
    cast.sort();
}

/// The sex of a person whose pronouns all agree, with the first of them as its words.
fn sexes(cast: &mut Cast, found: &[(usize, usize, Option<bool>)]) {
    for (id, member) in cast.members.iter_mut().enumerate() {
        let mut own = found.iter().filter(|(_, m, _)| *m == id).map(|(i, _, female)| (*i, *female));
        if member.kind != EntityKind::Person || member.stated.iter().any(|s| s.name == "sex") {
            continue;
        }
        let Some((first, Some(female))) = own.next() else { continue };
        if own.all(|(_, other)| other == Some(female)) {
            member.state("sex", if female { "female" } else { "male" }, first..first + 1);
        }
    }
}

/// "from a neighbour that", "told her aunt": who only hears or tells is seldom the one the next pronoun means.
fn told_by(doc: &Doc<'_>, m: &Mention) -> bool {
    matches!(doc.low(m.tokens.start.wrapping_sub(1)), "from" | "told" | "says" | "said")
        || matches!(doc.low(m.tokens.end), "told" | "said" | "says")
}

/// Whether "her" belongs to a noun behind it: "her sister", not "let her go", "took her to".
fn possesses(doc: &Doc<'_>, i: usize) -> bool {
    let next = doc.low(i + 1);
    doc.tokens.get(i + 1).is_some_and(|t| t.word)
        && !matches!(
            next,
            "to" | "in"
                | "into"
                | "on"
                | "onto"
                | "at"
                | "by"
                | "from"
                | "with"
                | "for"
                | "of"
                | "and"
                | "or"
                | "but"
                | "out"
                | "off"
                | "up"
                | "down"
                | "over"
                | "away"
                | "back"
                | "across"
                | "through"
                | "go"
                | "there"
                | "here"
                | "that"
                | "when"
                | "while"
                | "because"
                | "as"
                | "after"
                | "before"
                | "if"
                | "until"
                | "again"
                | "home"
                | "inside"
                | "outside"
                | "under"
                | "behind"
                | "near"
                | "against"
                | "he"
                | "she"
                | "they"
                | "it"
                | "who"
                | "was"
                | "were"
                | "is"
                | "had"
                | "has"
                | "then"
                | "a"
                | "an"
                | "the"
                | "not"
                | "alone"
                | "towards"
                | "toward"
                | "about"
                | "without"
                | "two"
                | "three"
        )
}

fn fits_kind(member: &Member, plural: bool) -> bool {
    (member.kind == EntityKind::Group) == plural
}
