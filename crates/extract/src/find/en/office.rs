//! Ties by office and trust: officers, members and spokespeople of a body; lawyers, friends, colleagues, neighbours.

use std::ops::Range;

use amparo_model::reading::EntityKind;

use super::kin::Tie;
use crate::find::cast::{Cast, Mention};
use crate::find::doc::Doc;

/// What somebody of a body is to it, by the noun.
fn rank(low: &str) -> Option<&'static str> {
    Some(match low {
        "spokesman" | "spokeswoman" | "spokesperson" | "spokespersons" | "spokesmen" => "spokesperson_of",
        "officer" | "officers" | "official" | "officials" | "director" | "head" | "chief" | "commander"
        | "commissioner" | "minister" | "agent" | "agents" | "commandant" | "warden" | "president"
        | "chair" | "chairman" | "chairwoman" | "chairperson" | "coordinator" | "superintendent"
        | "deputy" | "secretary" | "colonel" | "captain" | "sergeant" | "lieutenant" | "inspector"
        | "leader" | "policemen" | "policeman" | "guards" | "guard" => "officer_of",
        "member" | "members" | "volunteer" | "volunteers" | "activist" | "activists" | "fighter"
        | "fighters" | "soldiers" | "soldier" | "men" | "monitor" | "monitors" => "member_of",
        "reporter" | "correspondent" | "editor" | "employee" | "employees" | "clerk" => "employee_of",
        _ => return None,
    })
}

/// What somebody is to the one whose he is said to be: "his lawyer", "Ana's friend".
fn bond(low: &str) -> Option<&'static str> {
    Some(match low {
        "lawyer" | "lawyers" | "attorney" | "attorneys" | "counsel" | "solicitor" | "barrister"
        | "advocate" => "represented_by",
        "colleague" | "colleagues" | "co-worker" | "workmate" => "colleague_of",
        "friend" | "friends" => "friend_of",
        "neighbour" | "neighbor" | "neighbours" | "neighbors" => "neighbour_of",
        "flatmate" | "roommate" | "housemate" => "housemate_of",
        "assistant" | "bodyguard" | "secretary" => "employee_of",
        _ => return None,
    })
}

/// All of them, each once.
pub(super) fn ties(doc: &Doc<'_>, cast: &Cast, speaker_at: impl Fn(usize) -> Option<usize>) -> Vec<Tie> {
    let mut out: Vec<Tie> = Vec::new();
    for k in 0..doc.tokens.len() {
        let low = doc.low(k);
        if let Some(kind) = rank(low) {
            // "men" and "soldiers" are a body's only where it is named behind them.
            let behind =
                matches!(low, "men" | "soldiers" | "soldier" | "head" | "leader" | "member" | "members");
            if let (Some(person), Some(body)) = (bearer(doc, cast, k), body(doc, cast, k, behind)) {
                push(&mut out, kind, person.member, body.member, k..k + 1);
            }
        }
        if let Some(kind) = bond(low)
            && let (Some(person), Some(to)) = (bearer(doc, cast, k), whose(doc, cast, k, &speaker_at))
        {
            // A client is represented by the lawyer; all others are what they are to the one named.
            let (from, to) = if kind == "represented_by" { (to, person.member) } else { (person.member, to) };
            push(&mut out, kind, from, to, k..k + 1);
        }
    }
    out
}

fn push(out: &mut Vec<Tie>, kind: &'static str, from: usize, to: usize, tokens: Range<usize>) {
    if from != to && !out.iter().any(|t| t.kind == kind && t.from == from && t.to == to) {
        out.push(Tie { kind, from, to, tokens });
    }
}

fn human(cast: &Cast, m: &Mention) -> bool {
    !m.pronoun && cast.of(m).human()
}

/// Who bears the noun: its own mention, the name behind it ("spokesman Ivo K.", "her lawyer, Ana D.,"), or the name it
/// stands behind ("Ivo K., a spokesman for").
fn bearer<'c>(doc: &Doc<'_>, cast: &'c Cast, k: usize) -> Option<&'c Mention> {
    let near = || cast.within(k.saturating_sub(8)..k + 4);
    let around = near().find(|m| human(cast, m) && m.tokens.contains(&k));
    let behind = || {
        let comma = doc.low(k + 1) == ",";
        cast.within(k + 1..k + 3).find(|m| {
            human(cast, m)
                && cast.of(m).name.is_some()
                && (m.tokens.start == k + 1 || comma && m.tokens.start == k + 2)
        })
    };
    let before = || {
        let article = (k.saturating_sub(4)..k).rev().find(|j| matches!(doc.low(*j), "a" | "an" | "the"))?;
        near().find(|m| {
            human(cast, m)
                && m.tokens.end + 1 == article
                && doc.low(article - 1) == ","
                && cast.of(m).name.is_some()
        })
    };
    // The name, where there is one: the noun's own mention may only describe its bearer.
    let named = around.filter(|m| cast.of(m).name.is_some());
    named.or_else(behind).or(around).or_else(before)
}

/// The body: "of the Immigration Bureau", "for the police" behind the noun, or "police", "the Forum's" before it.
fn body<'c>(doc: &Doc<'_>, cast: &'c Cast, k: usize, behind_only: bool) -> Option<&'c Mention> {
    let body = |m: &&Mention| cast.of(m).kind == EntityKind::Organisation && !m.pronoun;
    if matches!(doc.low(k + 1), "of" | "for" | "at" | "from" | "with" | "in") {
        return cast.within(k + 2..k + 5).find(body).filter(|m| {
            (k + 2..m.tokens.start).all(|j| doc.tokens[j].word && !matches!(doc.low(j), "and" | "or" | "of"))
        });
    }
    if behind_only {
        return None;
    }
    cast.within(k.saturating_sub(7)..k).rfind(body).filter(|m| {
        let gap = m.tokens.end..k;
        m.tokens.end <= k
            && gap.len() <= 2
            && gap
                .clone()
                .all(|j| matches!(doc.low(j), "'s" | "’s" | "chief" | "press" | "senior" | "deputy"))
    })
}

/// Whose lawyer or friend: "his", "my" (the speaker's), "Ana's", "lawyer for Ana".
fn whose(
    doc: &Doc<'_>,
    cast: &Cast,
    k: usize,
    speaker_at: &impl Fn(usize) -> Option<usize>,
) -> Option<usize> {
    let near: Vec<usize> = (1..=2).filter(|n| k >= *n).map(|n| k - n).collect();
    if let Some(owner) = near.iter().find_map(|j| cast.owners.get(j)) {
        return Some(*owner);
    }
    if near.iter().any(|j| doc.low(*j) == "my") {
        return speaker_at(k);
    }
    if let Some(genitive) = near.iter().find(|j| matches!(doc.low(**j), "'s" | "’s")) {
        let owner = cast.within(genitive.saturating_sub(6)..*genitive).rfind(|m| m.tokens.end == *genitive);
        return owner.filter(|m| cast.of(m).human()).map(|m| m.member);
    }
    let of = matches!(doc.low(k + 1), "for" | "of");
    of.then(|| cast.within(k + 2..k + 4).find(|m| cast.of(m).civilian()).map(|m| m.member)).flatten()
}

#[cfg(test)]
mod tests {
    use super::{bond, rank};

    #[test]
    fn nouns_have_one_kind() {
        assert_eq!(rank("spokeswoman"), Some("spokesperson_of"));
        assert_eq!(bond("counsel"), Some("represented_by"));
        assert_eq!(rank("baker"), None);
    }
}
