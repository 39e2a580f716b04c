//! Titles and roles beside a name, and what they say of sex and office.

use std::ops::Range;

use crate::find::cast::Cast;
use crate::find::doc::Doc;
use crate::find::en::lexicon::{self, Lexicon};

/// Title, role and what they say of sex and office.
pub(super) fn title_of(
    doc: &Doc<'_>,
    lexicon: &Lexicon,
    cast: &mut Cast,
    id: usize,
    span: &Range<usize>,
    name: &Range<usize>,
) {
    let mut from = span.start;
    while from > 0 && name.start - from < 8 && {
        let w = doc.low(from - 1);
        let t = &doc.tokens[from - 1];
        t.word
            && (lexicon.titles.contains(w)
                || lexicon.official.contains(w)
                || matches!(
                    w,
                    "foreign"
                        | "prime"
                        | "vice"
                        | "deputy"
                        | "ministry"
                        | "government"
                        | "general"
                        | "former"
                        | "acting"
                        | "interior"
                        | "defence"
                        | "police"
                        | "army"
                        | "secretary-general"
                        | "high"
                        | "'s"
                        | "presidential"
                        | "immigration"
                        | "border"
                        | "state"
                ))
    } {
        from -= 1;
    }
    let before = doc.tokens[from..name.start].iter().filter(|t| t.word).collect::<Vec<_>>();
    let mut role: Option<Range<usize>> = (!before.is_empty()).then_some(from..name.start);
    // "…, a pastor in South Korea", "…, director of Lantern Watch"
    if role.is_none() && doc.low(name.end) == "," {
        let mut k = name.end + 1;
        while matches!(doc.low(k), "a" | "an" | "the" | "its" | "their") {
            k += 1;
        }
        let start = k;
        while k < start + 5
            && doc.tokens.get(k).is_some_and(|t| t.word)
            && !matches!(doc.low(k), "who" | "said" | "was")
        {
            k += 1;
            if lexicon.titles.contains(doc.low(k - 1))
                || matches!(lexicon.nouns.get(doc.low(k - 1)), Some(lexicon::Noun::Person))
            {
                role = Some(start..k);
                break;
            }
        }
    }
    // "The spokeswoman of the interior ministry, Saule …"
    if role.is_none() && doc.low(name.start.wrapping_sub(1)) == "," {
        let end = name.start - 1;
        let start = (end.saturating_sub(9)..end).rev().take_while(|k| doc.tokens[*k].word).find(|k| {
            matches!(doc.low(*k), "the" | "a" | "an" | "its" | "their")
                && (k + 1..(k + 4).min(end))
                    .any(|j| lexicon.titles.contains(doc.low(j)) || lexicon.official.contains(doc.low(j)))
        });
        role = start.map(|s| s + 1..end);
    }
    let member = &mut cast.members[id];
    let Some(role) = role else { return };
    let role_start = role.start;
    let words: Vec<&str> = doc.tokens[role.clone()].iter().map(|t| t.low.as_str()).collect();
    let state = words.iter().any(|w| {
        lexicon.official.contains(*w)
            || matches!(*w, "prison" | "police" | "army" | "camp" | "border" | "immigration")
    }) && !words.iter().any(|w| matches!(*w, "church" | "group" | "mission"));
    let role_tokens = role.start..role.end - usize::from(doc.low(role.end - 1) == ".");
    if !role_tokens.is_empty() {
        let sex = words.iter().find_map(|w| match *w {
            "mr" | "spokesman" | "king" | "chairman" | "father" | "brother" | "lord" | "sir" | "prince"
            | "uncle" => Some(false),
            "ms" | "mrs" | "miss" | "mizz" | "spokeswoman" | "spokeslady" | "queen" | "chairwoman"
            | "sister" | "lady" | "dame" | "princess" | "aunt" => Some(true),
            _ => None,
        });
        if let Some(female) = sex {
            member.female = Some(female);
            member.state("sex", if female { "female" } else { "male" }, role_tokens.clone());
        }
        if !words.iter().all(|w| matches!(*w, "mr" | "ms" | "mrs" | "miss" | "mizz" | "." | "dr")) {
            member.state("role", doc.words(role_tokens.clone()).to_lowercase(), role_tokens);
        }
    }
    // A director of a rights group is nobody's official.
    let near: Vec<&str> = (name.end..name.end + 8)
        .take_while(|k| !lexicon.speech.contains(doc.low(*k)) && doc.low(*k) != ".")
        .map(|k| doc.low(k))
        .collect();
    let private = words
        .iter()
        .any(|w| matches!(*w, "director" | "coordinator" | "group" | "church" | "charity" | "watch"))
        || (role_start.saturating_sub(7)..role_start).any(|k| doc.tokens[k].capital && society(doc.low(k)))
        || near.iter().any(|w| matches!(*w, "watch" | "group" | "amnesty" | "charity"));
    member.official |= state && !private;
}

/// A body of citizens: its president is nobody's official.
fn society(low: &str) -> bool {
    matches!(
        low,
        "union"
            | "unions"
            | "association"
            | "federation"
            | "league"
            | "church"
            | "party"
            | "club"
            | "network"
            | "movement"
            | "collective"
            | "society"
            | "institute"
            | "foundation"
            | "coalition"
            | "alliance"
            | "university"
            | "newspaper"
            | "company"
    )
}
