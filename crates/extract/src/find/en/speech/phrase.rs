//! Noun phrases and verb groups around a verb of saying, by closed classes of words.

use std::ops::Range;

use crate::find::doc::Doc;
use crate::find::en::calendar;

/// Words that begin a noun phrase and can have nothing of it before them.
pub(super) fn determiner(w: &str) -> bool {
    DETERMINERS.contains(&w)
}

const DETERMINERS: [&str; 21] = [
    "the", "a", "an", "his", "her", "their", "its", "my", "our", "your", "this", "that", "these", "those",
    "no", "some", "any", "every", "each", "another", "whose",
];

pub(super) fn preposition(w: &str) -> bool {
    PREPOSITIONS.contains(&w)
}

const PREPOSITIONS: [&str; 43] = [
    "of",
    "in",
    "on",
    "at",
    "by",
    "for",
    "from",
    "with",
    "to",
    "into",
    "about",
    "against",
    "during",
    "after",
    "before",
    "since",
    "until",
    "despite",
    "without",
    "through",
    "over",
    "under",
    "near",
    "between",
    "among",
    "across",
    "amid",
    "as",
    "than",
    "like",
    "upon",
    "within",
    "outside",
    "inside",
    "toward",
    "towards",
    "behind",
    "beyond",
    "following",
    "via",
    "per",
    "because",
    "while",
];

pub(super) fn pronoun(w: &str) -> bool {
    PRONOUNS.contains(&w)
}

const PRONOUNS: [&str; 12] =
    ["he", "she", "they", "it", "we", "i", "you", "who", "which", "everyone", "nobody", "somebody"];

pub(super) fn auxiliary(w: &str) -> bool {
    AUXILIARIES.contains(&w) || w.ends_with("n't")
}

const AUXILIARIES: [&str; 25] = [
    "is", "are", "was", "were", "be", "been", "being", "am", "has", "have", "had", "having", "will", "would",
    "can", "could", "may", "might", "shall", "should", "must", "do", "does", "did", "cannot",
];

pub(super) fn adverb(w: &str) -> bool {
    const NOUNS: [&str; 12] = [
        "family", "ally", "assembly", "supply", "reply", "july", "italy", "rally", "anomaly", "monopoly",
        "elderly", "bully",
    ];
    w.len() > 4 && w.ends_with("ly") && !NOUNS.contains(&w) || ADVERBS.contains(&w)
}

const ADVERBS: [&str; 30] = [
    "also",
    "again",
    "now",
    "then",
    "once",
    "still",
    "even",
    "just",
    "never",
    "ever",
    "always",
    "often",
    "already",
    "later",
    "first",
    "soon",
    "yet",
    "further",
    "too",
    "instead",
    "earlier",
    "long",
    "not",
    "only",
    "sometimes",
    "thus",
    "neither",
    "himself",
    "herself",
    "themselves",
];

/// Begins a phrase or clause that stands before the main clause.
pub(super) fn subordinates(w: &str) -> bool {
    preposition(w)
        || matches!(
            w,
            "when" | "if" | "although" | "though" | "unless" | "whereas" | "where" | "once" | "asked"
        )
}

fn conjunction(w: &str) -> bool {
    CONJUNCTIONS.contains(&w)
}

const CONJUNCTIONS: [&str; 21] = [
    "and", "but", "or", "nor", "so", "yet", "if", "when", "where", "whether", "although", "though", "unless",
    "what", "how", "why", "whereas", "because", "who", "whom", "which",
];

/// "he's", "they've": a pronoun with its auxiliary.
pub(super) fn contraction(w: &str) -> bool {
    w.split_once('\'')
        .is_some_and(|(p, _)| matches!(p, "he" | "she" | "they" | "it" | "we" | "i" | "you" | "who"))
}

pub(super) fn day(w: &str) -> bool {
    calendar::weekday(w).is_some() || matches!(w, "today" | "yesterday" | "tonight")
}

/// A verb with what belongs to it in front: auxiliaries, adverbs, "to".
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Group {
    /// First token.
    pub start: usize,
    pub be: bool,
    pub have: bool,
    /// A modal or "do": the base form is finite.
    pub modal: bool,
    pub to: bool,
    /// The first token is a pronoun with an auxiliary, the subject itself.
    pub subject: bool,
}

/// Walks from a verb to the left end of its group, not beyond `from`.
pub(super) fn group(doc: &Doc<'_>, verb: usize, from: usize) -> Group {
    let mut g = Group { start: verb, ..Group::default() };
    while g.start > from {
        let w = doc.low(g.start - 1);
        if matches!(
            w,
            "is" | "are"
                | "was"
                | "were"
                | "be"
                | "been"
                | "being"
                | "am"
                | "isn't"
                | "wasn't"
                | "aren't"
                | "weren't"
        ) {
            g.be = true;
        } else if matches!(w, "has" | "have" | "had" | "having" | "hasn't" | "haven't" | "hadn't") {
            g.have = true;
        } else if auxiliary(w) {
            g.modal = true;
        } else if w == "to" {
            g.to = true;
            g.start -= 1;
            break;
        } else if w == "'s" && g.start >= from + 2 && pronoun(doc.low(g.start - 2)) {
            // "she's saying", "he's said"
            let gerund = doc.low(verb).ends_with("ing");
            (g.be, g.have) = (g.be || gerund, g.have || !gerund);
        } else if contraction(w) {
            let end = w.rsplit('\'').next().unwrap_or_default();
            (g.be, g.have, g.modal) = match end {
                "m" | "re" => (true, g.have, g.modal),
                "ve" => (g.be, true, g.modal),
                "ll" => (g.be, g.have, true),
                "d" => (g.be, true, true),
                _ => (doc.low(verb).ends_with("ing"), true, g.modal),
            };
            g.start -= 1;
            g.subject = true;
            break;
        } else if day(w) {
            let before = doc.low(g.start.wrapping_sub(2));
            if matches!(before, "on" | "late" | "early" | "last") && g.start >= from + 2 {
                g.start -= 1;
            }
        } else if !adverb(w) {
            break;
        }
        g.start -= 1;
    }
    g
}

/// An apostrophe right behind a plural: "the officials' lawyer".
fn attached(doc: &Doc<'_>, k: usize) -> bool {
    k > 0
        && doc.low(k - 1).ends_with('s')
        && doc.tokens[k - 1].at.end == doc.tokens[k].at.start
        && doc.low(k + 1) != "'"
}

/// A dot that belongs to an abbreviation or initial: "Mr.", "J."
fn dotted(doc: &Doc<'_>, k: usize) -> bool {
    doc.low(k) == "."
        && k > 0
        && doc.tokens[k - 1].capital
        && doc.tokens[k - 1].at.end == doc.tokens[k].at.start
        && doc.low(k - 1).len() <= 4
        && (doc.low(k - 1).len() == 1 || doc.tokens.get(k + 1).is_some_and(|t| t.capital))
}

fn nominal(doc: &Doc<'_>, k: usize) -> bool {
    let w = doc.low(k);
    doc.tokens[k].word
        && !(preposition(w)
            || conjunction(w)
            || auxiliary(w)
            || pronoun(w)
            || contraction(w)
            || day(w)
            || adverb(w) && w != "only")
}

/// The noun phrase that ends before `end`, with "of", "for", "in" phrases behind its noun; not beyond `from`.
pub(super) fn before(doc: &Doc<'_>, end: usize, from: usize) -> Option<Range<usize>> {
    let mut end = end;
    // "Rep. Ana Holt (of Varn) said"
    if end > from && doc.low(end - 1) == ")" {
        end = (from..end).rev().find(|k| doc.low(*k) == "(")?;
    }
    if end <= from {
        return None;
    }
    if pronoun(doc.low(end - 1)) {
        return Some(end - 1..end);
    }
    let mut i = end;
    let mut edge = end;
    loop {
        let begun = i;
        while i > from {
            let w = doc.low(i - 1);
            let complementizer = w == "that" && i < end && (doc.tokens[i].capital || determiner(doc.low(i)));
            if complementizer {
                break;
            }
            if determiner(w) {
                i -= 1;
                if i > from && matches!(doc.low(i - 1), "all" | "both" | "half") {
                    i -= 1;
                }
                break;
            }
            let joined = matches!(w, "and" | "&")
                && i < end
                && i >= from + 2
                && nominal(doc, i - 2)
                && doc.tokens[i - 2].capital == doc.tokens[i].capital;
            if nominal(doc, i - 1)
                || w == "'s"
                || joined
                || dotted(doc, i - 1)
                || (w == "'" && i < end && attached(doc, i - 1))
            {
                i -= 1;
            } else {
                break;
            }
        }
        if i == begun {
            break;
        }
        edge = i;
        let behind =
            matches!(doc.low(i.wrapping_sub(1)), "of" | "for" | "from" | "in" | "at" | "with" | "to");
        if !(behind && i >= from + 2 && nominal(doc, i - 2) && !calendar_word(doc.low(i - 2))) {
            break;
        }
        i -= 1;
    }
    // "the nurses I visited": the phrase that the short relative clause stands behind.
    let verb_only = edge + 1 == end && !doc.tokens[edge].capital && doc.low(edge).ends_with("ed");
    if verb_only
        && edge > from + 1
        && pronoun(doc.low(edge - 1))
        && let Some(whom) = before(doc, edge - 1, from)
    {
        return Some(whom.start..end);
    }
    // "a monk who brought them rice": the same with a relative pronoun and a few words of its clause.
    let relative = (from.max(edge.saturating_sub(7))..edge)
        .rev()
        .take_while(|k| doc.tokens[*k].word)
        .find(|k| matches!(doc.low(*k), "who" | "whose"));
    if let Some(who) = relative.filter(|_| edge < end)
        && let Some(whom) = before(doc, who, from)
    {
        return Some(whom.start..end);
    }
    (edge < end).then_some(edge..end)
}

fn calendar_word(w: &str) -> bool {
    day(w) || calendar::month(w).is_some()
}

/// The noun phrase that begins at `at`, not beyond `to`.
pub(super) fn after(doc: &Doc<'_>, at: usize, to: usize) -> Option<Range<usize>> {
    if at >= to {
        return None;
    }
    let w = doc.low(at);
    if pronoun(w) || matches!(w, "him" | "them" | "me" | "us") {
        return Some(at..at + 1);
    }
    let mut i = at;
    while i < to && (determiner(doc.low(i)) || matches!(doc.low(i), "all" | "both")) {
        i += 1;
    }
    let first = i;
    while i < to {
        let w = doc.low(i);
        // "the ministry rejected": a verb, unless it stands before its noun ("the retired officer").
        let verb = w.len() > 4
            && w.ends_with("ed")
            && i > first
            && !determiner(doc.low(i - 1))
            && !doc.tokens[i].capital;
        if verb {
            break;
        }
        let glue = matches!(w, "of" | "for" | "from" | "at" | "in" | "and" | "&")
            && i > first
            && i + 1 < to
            && (nominal(doc, i + 1) && (w != "in" && w != "at" || doc.tokens[i + 1].capital)
                || determiner(doc.low(i + 1)))
            && !calendar_word(doc.low(i + 1));
        if nominal(doc, i) && !determiner(w) && calendar::month(w).is_none()
            || w == "'s" && i > first
            || dotted(doc, i)
            || glue
            || determiner(w) && i > first && preposition(doc.low(i - 1))
        {
            i += 1;
        } else {
            break;
        }
    }
    (i > first).then_some(at..i)
}

/// Token of the noun a phrase is about: "spokesman" in "a spokesman for the ministry".
pub(super) fn head(doc: &Doc<'_>, phrase: &Range<usize>) -> usize {
    let end = (phrase.start + 1..phrase.end)
        .find(|k| matches!(doc.low(*k), "of" | "for" | "from" | "in" | "at" | "with" | "to"))
        .unwrap_or(phrase.end);
    end - 1
}
