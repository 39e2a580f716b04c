//! The dateline: "SEOUL, March 15 (MPA) -", "Beijing:". It says where the story was filed, not where things
//! happened.

use std::ops::Range;

use super::calendar;
use crate::find::doc::Doc;

/// Tokens of the dateline, if one of the first paragraphs opens with one: capitalised names, a date and an
/// agency in brackets, up to a dash or colon.
pub(crate) fn find(doc: &Doc<'_>) -> Option<Range<usize>> {
    for para in doc.paras.iter().take(6) {
        let first = doc.tokens.partition_point(|t| t.at.start < para.start);
        let last = doc.tokens.partition_point(|t| t.at.start < para.end);
        // A dateline stands before a story, not before a list or a headline.
        if last - first < 15 {
            continue;
        }
        let mut k = first;
        let mut names = 0;
        let mut depth = 0;
        while k < last.min(first + 16) {
            let t = &doc.tokens[k];
            match t.low.as_str() {
                "-" | "–" | "—" | ":" if names > 0 && depth == 0 => {
                    let spaced = t.low == ":" || doc.tokens.get(k + 1).is_some_and(|n| n.at.start > t.at.end);
                    // "China: eleven people at risk" is a headline; a colon needs a whole sentence behind it.
                    return (spaced && (t.low != ":" || names <= 3)).then_some(first..k + 1);
                }
                "(" => depth += 1,
                ")" => depth -= 1,
                "," | "." | "/" | "'s" => {}
                w if depth > 0
                    || calendar::month(w).is_some()
                    || w.starts_with(|c: char| c.is_ascii_digit()) => {}
                _ if t.capital && t.word => names += 1,
                "of" | "de" | "al" | "upon" | "near" => {}
                _ => break,
            }
            k += 1;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use amparo_model::Text;

    fn dateline(s: &str) -> Option<String> {
        let text = Text::new(s.to_owned());
        let doc = Doc::new(&text, std::slice::from_ref(&(0..s.len())));
        find(&doc).map(|r| doc.words(r).to_owned())
    }

    #[test]
    fn datelines_are_told_from_headlines() {
        let rest = "a man was held by the police on Monday after he had been seen near the river bank by two guards.";
        assert_eq!(
            dateline(&format!("SEOUL, March 15 (MPA) - {rest}")).as_deref(),
            Some("SEOUL, March 15 (MPA) -")
        );
        assert_eq!(dateline(&format!("Beijing: {rest}")).as_deref(), Some("Beijing:"));
        assert_eq!(dateline(&format!("He said: {rest}")), None);
        assert_eq!(dateline("China: eleven people at risk"), None);
    }
}
