//! People named together: enumerations and appositions that share one role.
//!
//! "detained the group's leader, Ales B., its vice-chair, Valentin S., and seven others"; "the arrest of reporters
//! Wa L. and Kyaw S."; "the seminarians are Pius K., 19; Peter U., 23". A list goes on while what stands between two
//! mentions can be part of a noun phrase, and stops at the first word that opens a clause.

use crate::find::cast::{Cast, Mention};
use crate::find::doc::Doc;

/// Words between two members of a list, at most.
const GAP: usize = 14;

/// The people listed from `first` on, `first` included, up to the token `end`.
pub(super) fn from(doc: &Doc<'_>, cast: &Cast, first: &Mention, end: usize) -> Vec<Mention> {
    let mut out = vec![first.clone()];
    let mut last = first.tokens.end;
    for m in cast.within(first.tokens.start + 1..end) {
        let member = cast.of(m);
        if m.tokens.start < last || m.pronoun || member.media {
            continue;
        }
        if !(last..m.tokens.start).all(|k| nominal(doc, k)) || m.tokens.start - last > GAP {
            break;
        }
        if !member.civilian() {
            continue;
        }
        out.push(m.clone());
        last = m.tokens.end;
    }
    named(cast, out)
}

/// The people listed before and up to `last`, `last` included, from the token `start` on.
pub(super) fn up_to(doc: &Doc<'_>, cast: &Cast, last: &Mention, start: usize) -> Vec<Mention> {
    let mut out = vec![last.clone()];
    let mut first = last.tokens.start;
    for m in cast.within(start..first).rev() {
        let member = cast.of(m);
        if m.tokens.end > first || m.pronoun || member.media {
            continue;
        }
        let gap = m.tokens.end..first;
        if gap.len() > GAP || !gap.clone().all(|k| nominal(doc, k)) {
            break;
        }
        if !member.civilian() {
            continue;
        }
        out.insert(0, m.clone());
        first = m.tokens.start;
    }
    named(cast, out)
}

/// A bare plural beside the names it announces says nothing more: "journalists Wa L. and Kyaw S.".
fn named(cast: &Cast, mut list: Vec<Mention>) -> Vec<Mention> {
    if list.iter().any(|m| cast.of(m).name.is_some()) {
        list.retain(|m| {
            cast.of(m).name.is_some() || cast.of(m).size.is_some() || !cast.of(m).stated.is_empty()
        });
    }
    let mut seen = std::collections::BTreeSet::new();
    list.retain(|m| seen.insert(m.member));
    list
}

/// Whether a token can stand inside a list of people.
pub(super) fn nominal(doc: &Doc<'_>, k: usize) -> bool {
    let (low, token) = (doc.low(k), &doc.tokens[k]);
    if !token.word {
        return matches!(
            low,
            "," | ";"
                | ":"
                | "'s"
                | "’s"
                | "("
                | ")"
                | "-"
                | "–"
                | "—"
                | "'"
                | "’"
                | "\""
                | "“"
                | "”"
                | "&"
                | "/"
                | "."
        ) && (low != "." || doc.low(k.wrapping_sub(1)).chars().count() <= 3);
    }
    if token.capital || low.starts_with(|c: char| c.is_ascii_digit()) {
        return !matches!(low, "he" | "she" | "they" | "it" | "i" | "we" | "in" | "on" | "after" | "when");
    }
    match low {
        "and" | "or" | "including" | "namely" | "identified" | "named" | "a" | "an" | "the" | "his"
        | "her" | "its" | "their" | "another" | "of" | "both" | "also" | "plus" | "aged" | "year-old"
        | "years" | "old" | "'s" | "’s" | "as" | "well" | "along" | "together" | "with" | "such" | "for"
        | "from" | "at" | "them" | "among" | "like" => true,
        _ => !clause_word(low),
    }
}

/// Words that open or carry a clause and so end a noun phrase.
const CLAUSE: &[&str] = &[
    "is", "are", "was", "were", "be", "been", "has", "have", "had", "do", "does", "did", "will", "would",
    "can", "could", "may", "might", "must", "should", "who", "whom", "whose", "which", "that", "where",
    "when", "while", "after", "before", "because", "since", "if", "but", "by", "to", "in", "on", "into",
    "near", "against", "over", "under", "during", "without", "not", "n't", "he", "she", "they", "it", "we",
    "i", "you", "this", "these", "there", "then", "said", "says", "told", "took", "went", "came", "made",
    "got", "gave", "left", "held", "met", "fled", "won", "lost", "saw", "sent", "ran", "wrote", "led",
    "until", "than", "so", "though", "although",
];

/// Participles that describe a person instead of carrying a clause.
const DESCRIBES: &[&str] = &[
    "retired",
    "detained",
    "jailed",
    "wounded",
    "armed",
    "imprisoned",
    "alleged",
    "unnamed",
    "unidentified",
];

fn clause_word(low: &str) -> bool {
    CLAUSE.contains(&low)
        || low.ends_with("ing") && low.len() > 5
        || low.ends_with("ed") && low.len() > 4 && !DESCRIBES.contains(&low)
}
