//! Ages and kinship, as stated.

use std::ops::Range;

use amparo_model::reading::EntityKind;

use super::lexicon::Lexicon;
use super::numbers;
use crate::find::cast::{Cast, Mention};
use crate::find::doc::Doc;

/// `from` is `kind` `to`.
#[derive(Clone, Debug)]
pub(crate) struct Tie {
    pub kind: &'static str,
    pub from: usize,
    pub to: usize,
    pub tokens: Range<usize>,
}

/// Reads ages into the cast.
pub(crate) fn ages(doc: &Doc<'_>, lexicon: &Lexicon, cast: &mut Cast) {
    let mut found: Vec<(usize, u64, Range<usize>)> = Vec::new();
    for i in 0..doc.tokens.len() {
        let low = doc.low(i);
        let sentence = doc.sentences[doc.sentence_of(i)].tokens.clone();
        // "nine-year-old niece", "67-year-old", "nine-yr-aged"
        if let Some((n, rest)) = low.split_once('-')
            && (rest.starts_with("year") || rest.starts_with("yr"))
        {
            if let Some(age) = numbers::value(n)
                && let Some(m) = holder(cast, i, &sentence)
            {
                found.push((m.member, age, i..m.tokens.end.max(i + 1)));
            }
            continue;
        }
        let Some(age) = numbers::value(low).filter(|a| *a < 115) else {
            continue;
        };
        let (before, after) = (doc.low(i.wrapping_sub(1)), doc.low(i + 1));
        // "four years old son", "four year old"
        if matches!(after, "year" | "years")
            && (matches!(doc.low(i + 2), "old" | "-old") || doc.low(i + 2) == "of" && doc.low(i + 3) == "age")
        {
            let next = if doc.low(i + 2) == "of" { i + 4 } else { i + 3 };
            let m = holder(cast, i, &sentence)
                .filter(|m| m.tokens.end >= i && m.tokens.start <= next + 1)
                .or_else(|| previous(cast, i, &sentence));
            if let Some(m) = m {
                found.push((
                    m.member,
                    age,
                    i.min(m.tokens.start.max(i))..(i + 3).max(if m.tokens.contains(&(i + 3)) {
                        m.tokens.end
                    } else {
                        0
                    }),
                ));
            }
            continue;
        }
        // "a woman of 67", "children of seven, 13 and 16", "the eldest of them 16", "aged 34", "is 44", "turned seven", ", 38,"
        let of = before == "of"
            && cast.within(sentence.clone()).any(|m| m.tokens.end == i - 1 && cast.of(m).human())
            // "the sister of one of the women", "his wife of eight months"
            && !matches!(
                after,
                "of" | "the" | "them" | "people" | "north" | "south" | "days" | "weeks" | "months" | "years"
            )
            && !is_counted(doc, lexicon, i + 1);
        let aged = matches!(before, "aged" | "age" | "turned" | "turning");
        let is = matches!(before, "is" | "was" | "'s")
            && matches!(after, "." | "," | "and" | ";" | "the" | "by")
            && cast
                .within(sentence.clone())
                .any(|m| m.tokens.end == i - 1 && cast.of(m).kind == EntityKind::Person);
        let apposed = matches!(before, "," | "(")
            && matches!(after, "," | ")" | "." | ";")
            && cast
                .within(sentence.clone())
                .any(|m| m.tokens.end == i - 1 && cast.of(m).kind == EntityKind::Person);
        // "his son, who is five"
        let who = matches!(before, "is" | "was")
            && doc.low(i.wrapping_sub(2)) == "who"
            && matches!(after, "," | "." | ")" | "and")
            && cast
                .within(sentence.clone())
                .any(|m| m.tokens.end + 3 >= i && m.tokens.end < i && cast.of(m).kind == EntityKind::Person);
        let eldest = matches!(before, "them" | "whom")
            && matches!(doc.low(i.wrapping_sub(3)), "eldest" | "youngest" | "oldest");
        if of || aged || is || apposed || eldest || who {
            let Some(m) = previous(cast, i, &sentence) else { continue };
            let start = if of || apposed || is || who { m.tokens.start } else { i - 1 };
            found.push((m.member, age, start..i + 1));
            // "aged seven, 13 and 16": the list goes on.
            let mut k = i + 1;
            while matches!(doc.low(k), "," | "and")
                && numbers::value(doc.low(k + 1)).is_some_and(|a| a < 115)
                && !is_counted(doc, lexicon, k + 2)
                && (of || aged)
                && cast.of(&m).kind == EntityKind::Group
            {
                found.push((m.member, numbers::value(doc.low(k + 1)).unwrap_or(0), k + 1..k + 2));
                k += 2;
            }
        }
    }
    // "in her forties"
    for i in 0..doc.tokens.len() {
        let decade = match doc.low(i) {
            "twenties" | "20s" => 20,
            "thirties" | "30s" => 30,
            "forties" | "40s" => 40,
            "fifties" | "50s" => 50,
            "sixties" | "60s" => 60,
            "seventies" | "70s" => 70,
            "eighties" | "80s" => 80,
            "teens" => 10,
            _ => continue,
        };
        if !matches!(doc.low(i.wrapping_sub(1)), "her" | "his" | "their" | "early" | "late" | "mid") {
            continue;
        }
        let sentence = doc.sentences[doc.sentence_of(i)].tokens.clone();
        if let Some(m) = previous(cast, i, &sentence) {
            cast.members[m.member].state("age", format!("{decade}s"), i.saturating_sub(2)..i + 1);
        }
    }
    for (member, age, tokens) in found {
        let member = &mut cast.members[member];
        let group = member.kind == EntityKind::Group;
        if group || !member.stated.iter().any(|s| s.name == "age" && s.value == age.to_string()) {
            member.state("age", age.to_string(), tokens.clone());
        }
        if age < 18 && !group && !member.minor {
            member.minor = true;
            member.state("minor", "yes", tokens);
        }
    }
}

/// A number in front of people is no age: "of four women".
fn is_counted(doc: &Doc<'_>, lexicon: &Lexicon, next: usize) -> bool {
    lexicon.nouns.contains_key(doc.low(next))
        || doc.tokens.get(next).is_some_and(|t| t.capital && t.word) && !matches!(doc.low(next), "," | ".")
}

/// The person whose noun phrase holds the token or follows it.
fn holder(cast: &Cast, i: usize, sentence: &Range<usize>) -> Option<Mention> {
    cast.within(sentence.clone())
        .find(|m| !m.pronoun && m.tokens.start <= i && i < m.tokens.end && cast.of(m).human())
        .or_else(|| cast.within(i..(i + 4).min(sentence.end)).find(|m| cast.of(m).human()))
        .cloned()
}

/// The person named last before the token, pronouns included.
fn previous(cast: &Cast, i: usize, sentence: &Range<usize>) -> Option<Mention> {
    cast.within(sentence.start..i).rfind(|m| m.tokens.end <= i && cast.of(m).human()).cloned()
}

/// Kinship: "his wife", "the woman's elder sister", "her younger sister and her nine-year-old niece".
pub(crate) fn ties(
    doc: &Doc<'_>,
    lexicon: &Lexicon,
    cast: &Cast,
    speaker_at: impl Fn(usize) -> Option<usize>,
) -> Vec<Tie> {
    let mut out: Vec<Tie> = Vec::new();
    let mut last: Option<(usize, usize)> = None; // end of the last kin phrase, and its possessor
    for m in cast.mentions.iter().filter(|m| !m.pronoun && cast.of(m).human()) {
        let kin = |low: &str| {
            let one = match low {
                "children" => "child",
                "wives" => "wife",
                _ => low.strip_suffix('s').unwrap_or(low),
            };
            lexicon.kin.get(low).or_else(|| lexicon.kin.get(one)).copied()
        };
        let head = (m.tokens.start..m.tokens.end).rev().find(|k| kin(doc.low(*k)).is_some());
        // "their two-year-old boy" is their child.
        let own_child = || {
            let last = doc.low(m.tokens.end - 1);
            let possessed = matches!(doc.low(m.tokens.start), "his" | "her" | "their" | "my" | "our");
            (possessed && matches!(last, "boy" | "girl" | "little")).then_some("child_of")
        };
        let Some(kind) = head.and_then(|k| kin(doc.low(k))).or_else(own_child) else {
            continue;
        };
        if kind == "friend_of" {
            continue;
        }
        let first = doc.low(m.tokens.start);
        // "her two sons": the number begins the mention.
        let possessive = [m.tokens.start, m.tokens.start.wrapping_sub(1)];
        let owner = possessive.iter().find_map(|k| cast.owners.get(k)).copied().filter(|o| *o != m.member);
        let to = match first {
            _ if owner.is_some() => owner,
            "my" | "our" => speaker_at(m.tokens.start),
            "his" | "her" | "their" => {
                let female = match first {
                    "his" => Some(false),
                    "her" => Some(true),
                    _ => None,
                };
                let inside_quote = doc.quote_at(m.tokens.start);
                cast.mentions
                    .iter()
                    .rev()
                    .filter(|p| {
                        p.tokens.end <= m.tokens.start
                            && p.member != m.member
                            && cast.of(p).kind == EntityKind::Person
                            && cast.of(p).civilian()
                            && (inside_quote.is_none() || doc.quote_at(p.tokens.start) == inside_quote)
                    })
                    .find(|p| female.is_none() || cast.of(p).female.is_none() || cast.of(p).female == female)
                    .map(|p| p.member)
            }
            _ if doc.low(m.tokens.start.wrapping_sub(1)) == "'s" || first == "'s" => cast
                .mentions
                .iter()
                .rev()
                .find(|p| {
                    p.tokens.end + 1 >= m.tokens.start && p.tokens.end <= m.tokens.start && cast.of(p).human()
                })
                .map(|p| p.member),
            _ => last
                .filter(|(end, _)| doc.low(*end) == "and" && *end + 1 == m.tokens.start)
                .map(|(_, to)| to)
                .or_else(|| {
                    // "the sister of another of the women"
                    (doc.low(m.tokens.end) == "of")
                        .then(|| {
                            cast.within(m.tokens.end + 1..m.tokens.end + 4)
                                .find(|p| cast.of(p).human())
                                .map(|p| p.member)
                        })
                        .flatten()
                }),
        };
        if let Some(to) = to.filter(|to| *to != m.member) {
            last = Some((m.tokens.end, to));
            if !out.iter().any(|t| t.kind == kind && t.from == m.member && t.to == to) {
                out.push(Tie { kind, from: m.member, to, tokens: m.tokens.clone() });
            }
        }
    }
    out
}
