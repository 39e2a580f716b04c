//! Relative clauses: "who had been held since May", ", whom guards had beaten,", "whose father was executed".

use std::ops::Range;

use amparo_model::reading::EntityKind;

use super::lexicon::Lexicon;
use crate::find::cast::Cast;
use crate::find::doc::Doc;

/// Verbs that begin a predicate of their own.
const FINITE: &[&str] = &[
    "was", "were", "is", "are", "had", "has", "have", "will", "would", "can", "could", "may", "might",
    "must", "should", "did", "does", "do",
];

/// Past forms that are no participle after a form of "be".
const PAST: &[&str] = &[
    "died",
    "fled",
    "escaped",
    "vanished",
    "disappeared",
    "came",
    "went",
    "fell",
    "left",
    "got",
    "took",
    "faced",
    "face",
];

/// Words that open a clause with a verb of its own.
const OPENING: &[&str] = &["when", "while", "because", "where", "if", "although", "though", "unless"];

/// The relative clauses of a sentence in tokens, in order; an inner one follows the one around it.
pub(super) fn relative(
    doc: &Doc<'_>,
    lexicon: &Lexicon,
    cast: &Cast,
    range: &Range<usize>,
) -> Vec<Range<usize>> {
    (range.start + 1..range.end)
        // "WHO" is an organisation.
        .filter_map(|k| {
            if !doc.tokens[k].capital && opens(doc, lexicon, cast, k) {
                return Some(k..end(doc, lexicon, k, range));
            }
            reduced(doc, cast, k, range)
        })
        .collect()
}

/// Participles that do not end like one.
const PARTICIPLES: &[&str] = &[
    "held", "taken", "sent", "caught", "found", "shot", "brought", "driven", "flown", "kept", "seen", "put",
];

/// "The nine people arrested in Kassala on 6 October | were returned": a relative clause without its pronoun, up to the verb of
/// the people.
fn reduced(doc: &Doc<'_>, cast: &Cast, k: usize, range: &Range<usize>) -> Option<Range<usize>> {
    let low = doc.low(k);
    let participle =
        low.ends_with("ed") && low.len() > 4 && !doc.tokens[k].capital || PARTICIPLES.contains(&low);
    let people = || {
        cast.mentions.iter().any(|m| {
            m.tokens.end == k
                && !m.pronoun
                && matches!(cast.of(m).kind, EntityKind::Person | EntityKind::Group)
        })
    };
    if !participle || !people() {
        return None;
    }
    let verb = (k + 1..range.end.min(k + 25))
        .take_while(|j| !matches!(doc.low(*j), ";" | "and" | "who"))
        .find(|j| auxiliary(doc, *j))?;
    (!(range.start..k).any(|j| auxiliary(doc, j))).then_some(k..verb)
}

/// The innermost clause a token stands in.
pub(super) fn around(clauses: &[Range<usize>], token: usize) -> Option<usize> {
    clauses.iter().rposition(|c| c.contains(&token))
}

fn opens(doc: &Doc<'_>, lexicon: &Lexicon, cast: &Cast, k: usize) -> bool {
    let before = doc.low(k - 1);
    match doc.low(k) {
        // "asked who was behind it" tells of nobody.
        "who" | "whom" | "whose" => {
            !lexicon.speech.contains(before) && !matches!(before, "know" | "knew" | "of" | "about" | "see")
        }
        "which" => before == ",",
        "that" => cast.mentions.iter().any(|m| {
            m.tokens.end == k
                && !m.pronoun
                && matches!(cast.of(m).kind, EntityKind::Person | EntityKind::Group)
        }),
        _ => false,
    }
}

/// A form of "be", "have", "do" or a modal verb; the month of May is none.
fn auxiliary(doc: &Doc<'_>, k: usize) -> bool {
    FINITE.contains(&doc.low(k)) && !(doc.low(k) == "may" && doc.tokens[k].capital)
}

/// Whether a verb at this token begins a predicate: not "have" in "may have", not the second of "was seen and was".
fn finite(doc: &Doc<'_>, lexicon: &Lexicon, k: usize) -> bool {
    let low = doc.low(k);
    let verb = auxiliary(doc, k)
        || PAST.contains(&low)
        || lexicon.speech.contains(low) && (low.ends_with('d') || matches!(low, "say" | "says"));
    verb && !auxiliary(doc, k - 1)
        && !matches!(doc.low(k - 1), "and" | "or" | "but" | "to" | "been" | "be" | "being" | "not" | "n't")
}

/// Where the clause ends: at the predicate that is not its own, or with the sentence.
fn end(doc: &Doc<'_>, lexicon: &Lexicon, start: usize, range: &Range<usize>) -> usize {
    // "who" and "that" may be the subject: the word behind is the verb then.
    let mut k = start + 1;
    while k < range.end
        && (doc.low(k).ends_with("ly") || matches!(doc.low(k), "also" | "had" | "then" | "once"))
    {
        k += 1;
    }
    let subject = matches!(doc.low(start), "who" | "which")
        || doc.low(start) == "that" && (finite(doc, lexicon, start + 1) || past(doc.low(k)));
    let between_commas = doc.low(start - 1) == ",";
    // Predicates still to come that belong to this clause and those inside it.
    let mut own = usize::from(!subject);
    for k in (if subject { k + 1 } else { start + 1 })..range.end {
        let low = doc.low(k);
        if matches!(low, ";" | ":") {
            return k;
        }
        if OPENING.contains(&low) || matches!(low, "who" | "whom" | "whose" | "which") {
            own += 1;
        } else if own > 0 && (finite(doc, lexicon, k) || past(low)) {
            own -= 1;
        } else if finite(doc, lexicon, k) && (!between_commas || doc.low(k - 1) == ",")
            || between_commas && own == 0 && closing(doc, k, range)
        {
            return k;
        }
    }
    range.end
}

/// A comma that closes the clause: "Police seized the man, who had asthma, in May" goes on with a preposition.
fn closing(doc: &Doc<'_>, k: usize, range: &Range<usize>) -> bool {
    doc.low(k) == ","
        && k + 1 < range.end
        && matches!(
            doc.low(k + 1),
            "in" | "on" | "at" | "after" | "before" | "during" | "from" | "near" | "for" | "by"
        )
}

/// A past form by its looks.
pub(super) fn past(low: &str) -> bool {
    matches!(low, "had" | "was" | "were" | "did")
        || PAST.contains(&low) && low != "face"
        || low.len() > 4 && low.ends_with("ed")
}

#[cfg(test)]
mod tests {
    use super::*;
    use amparo_model::Text;

    fn clauses(s: &str) -> Vec<String> {
        let text = Text::new(s.to_owned());
        let doc = Doc::new(&text, std::slice::from_ref(&(0..s.len())));
        let lexicon = Lexicon::new();
        let found = relative(&doc, &lexicon, &Cast::default(), &doc.sentences[0].tokens.clone());
        found.into_iter().map(|c| doc.words(c).to_owned()).collect()
    }

    #[test]
    fn clauses_end_where_the_sentence_goes_on() {
        for (text, want) in [
            ("Ten men who had been held since May were freed.", vec!["who had been held since May"]),
            ("The cooks, who were held on 3 March, were freed.", vec!["who were held on 3 March,"]),
            ("A boy who fled in March died on Friday.", vec!["who fled in March"]),
            ("Two men whose father was shot in 1998 were held.", vec!["whose father was shot in 1998"]),
            ("The nurse, whom guards had beaten, was freed.", vec!["whom guards had beaten,"]),
            ("Police held six men who had fled in 2017.", vec!["who had fled in 2017."]),
            (
                "Those who were beaten and were then sold are free.",
                vec!["who were beaten and were then sold"],
            ),
            ("The man who leads the group said she was held.", vec!["who leads the group"]),
            ("Police held Rui, who had asthma, in May.", vec!["who had asthma"]),
            ("They asked who was behind it.", vec![]),
            ("The country expelled WHO staff in May.", vec![]),
        ] {
            assert_eq!(clauses(text), want, "{text}");
        }
    }
}
