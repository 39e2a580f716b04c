//! Pronouns.

use amparo_model::reading::EntityKind;

use crate::find::cast::{Cast, Member, Mention};
use crate::find::doc::Doc;

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
