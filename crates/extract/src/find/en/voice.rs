//! Active or passive: whether the subject of a participle acts or undergoes.

use std::ops::Range;

use crate::find::cast::Cast;
use crate::find::doc::Doc;

fn be(low: &str) -> bool {
    matches!(
        low,
        "was"
            | "were"
            | "been"
            | "being"
            | "be"
            | "is"
            | "are"
            | "get"
            | "gets"
            | "got"
            | "getting"
            | "'re"
            | "am"
    )
}

/// Whether a participle is passive: "were arrested", "ten people arrested in", "caught and sent back".
pub(super) fn passive(doc: &Doc<'_>, cast: &Cast, at: &Range<usize>, limits: &Range<usize>) -> bool {
    let mut k = at.start;
    let mut and = false;
    for _ in 0..7 {
        if k <= limits.start {
            break;
        }
        k -= 1;
        let w = doc.low(k);
        if be(w) {
            return true;
        }
        if matches!(w, "have" | "has" | "had" | "having") && !and {
            return false;
        }
        if matches!(w, "and" | "or" | ",") {
            and = true;
        }
        if !and
            && !w.ends_with("ly")
            && !matches!(
                w,
                "not"
                    | "n't"
                    | "all"
                    | "also"
                    | "then"
                    | "later"
                    | "now"
                    | "already"
                    | "first"
                    | "both"
                    | "since"
                    | "reportedly"
                    | "still"
                    | "to"
                    | "never"
                    | "soon"
                    | "so"
                    | "far"
                    | "recently"
                    | "forcibly"
                    | "too"
                    | "again"
                    | "either"
                    | "even"
                    | "himself"
                    | "herself"
                    | "once"
                    | "there"
            )
        {
            break;
        }
    }
    let object = cast.within(at.end..(at.end + 3).min(limits.end)).any(|m| {
        cast.of(m).human() && (at.end..m.tokens.start).all(|k| doc.tokens[k].word && !preposition(doc.low(k)))
    });
    // "The family sold a shop", but "men arrested the day before".
    let day = matches!(
        doc.low(at.end + 1),
        "day" | "night" | "week" | "month" | "year" | "same" | "previous" | "next"
    );
    if object || object_follows(doc, at) && !day {
        return false;
    }
    let body_before = cast
        .within(limits.start..at.start)
        .last()
        .is_some_and(|m| cast.of(m).official && m.tokens.end + 2 >= at.start);
    !body_before
        && !matches!(
            doc.low(at.start - usize::from(at.start > 0)),
            "who" | "that" | "he" | "she" | "they" | "we" | "i"
        )
}

pub(super) fn preposition(low: &str) -> bool {
    matches!(
        low,
        "in" | "at"
            | "on"
            | "by"
            | "from"
            | "to"
            | "near"
            | "with"
            | "for"
            | "of"
            | "after"
            | "before"
            | "during"
            | "outside"
            | "into"
            | "without"
            | "over"
            | "across"
            | "against"
            | "as"
            | "along"
            | "under"
            | "while"
            | "when"
            | "because"
    )
}

/// "took her passport", "sold a shop": a verb with an object that is no person tells nothing of its subject.
pub(super) fn object_follows(doc: &Doc<'_>, at: &Range<usize>) -> bool {
    matches!(doc.low(at.end), "the" | "a" | "an" | "his" | "her" | "their" | "its" | "my" | "our" | "it")
}
