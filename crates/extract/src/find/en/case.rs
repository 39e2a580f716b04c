//! Stories written without capitals, or in nothing else: what is a name is told by which words are common ones.
//!
//! Wire copy in capitals, text recognition and messages typed in haste come so. A capital that says nothing is worse than
//! none: every finder that asks for one would take the whole line for a name.

use std::ops::Range;
use std::sync::LazyLock;

use crate::find::doc::Doc;
use crate::find::tables::Tables;

/// Lower-case words of English (SCOWL up to size 50; `tools/words/common.py`).
static COMMON: LazyLock<fst::Set<&'static [u8]>> = LazyLock::new(|| {
    fst::Set::new(&include_bytes!("../../../data/words/common_en.fst")[..]).expect("the list is built in")
});

/// Fewer words than this say nothing about how a story is written.
const ENOUGH: usize = 12;

/// Decides anew which words begin with a capital, if the story's own capitals tell nothing.
pub(crate) fn restore(doc: &mut Doc<'_>, tables: &Tables) {
    if !tells_nothing(doc) {
        return;
    }
    for k in 0..doc.tokens.len() {
        doc.tokens[k].capital = doc.tokens[k].word && is_name(doc, k);
    }
    // "red cross", "north korean": known names of common words.
    let mut k = 0;
    while k < doc.tokens.len() {
        let words = tables.proper(doc, k);
        capitals(doc, k..k + words);
        k += words.max(1);
    }
    for k in 1..doc.tokens.len().saturating_sub(1) {
        if doc.low(k - 1) == "(" && doc.low(k + 1) == ")" && doc.tokens[k].capital {
            let long = spelled_out(doc, k);
            capitals(doc, long);
        }
    }
}

/// Whether hardly a word, or nearly every letter, is a capital.
fn tells_nothing(doc: &Doc<'_>) -> bool {
    let (mut words, mut small, mut shouted) = (0, 0, 0);
    for sentence in &doc.sentences {
        for k in sentence.tokens.clone().skip(1) {
            let token = &doc.tokens[k];
            if !token.word || token.low.chars().count() < 2 || !token.low.chars().all(char::is_alphabetic) {
                continue;
            }
            words += 1;
            small += usize::from(!token.capital);
            shouted += usize::from(!doc.words(k..k + 1).chars().any(char::is_lowercase));
        }
    }
    words >= ENOUGH && (small * 100 >= words * 99 || shouted * 10 >= words * 9)
}

/// No common word, or an initial: "j. garcia".
fn is_name(doc: &Doc<'_>, k: usize) -> bool {
    let low = doc.low(k);
    if low.chars().count() == 1 {
        let next = |i: usize| doc.tokens.get(k + i).filter(|t| t.word).map(|t| t.low.as_str());
        return low.chars().all(char::is_alphabetic)
            && doc.low(k + 1) == "."
            && next(2).is_some_and(|w| !common(w));
    }
    low.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '.')) && !common(low)
}

/// Words of which every part is common: "self-defense".
fn common(low: &str) -> bool {
    low.split('-').all(|part| part.chars().count() == 1 || COMMON.contains(part))
}

/// The words that a name of letters in brackets stands for: "national liberation front (nlf)".
fn spelled_out(doc: &Doc<'_>, short: usize) -> Range<usize> {
    let end = short - 1;
    let letters: Vec<char> = doc.low(short).chars().collect();
    let mut left = letters.len();
    let mut k = end;
    while left > 0
        && k > 0
        && end - k < letters.len() * 2
        && (doc.tokens[k - 1].word || doc.low(k - 1) == "'s")
    {
        k -= 1;
        if doc.low(k).starts_with(letters[left - 1]) {
            left -= 1;
        } else if !joins(doc.low(k)) && doc.tokens[k].word {
            break;
        }
    }
    if left == 0 && letters.len() > 1 { k..end } else { end..end }
}

fn capitals(doc: &mut Doc<'_>, range: Range<usize>) {
    for k in range {
        doc.tokens[k].capital |= doc.tokens[k].word && !joins(doc.low(k));
    }
}

/// Small words inside names.
fn joins(low: &str) -> bool {
    matches!(low, "of" | "for" | "the" | "and" | "in" | "on" | "de" | "del" | "la" | "y" | "e" | "du" | "des")
}

#[cfg(test)]
mod tests {
    use super::*;
    use amparo_model::Text;

    fn names(s: &str) -> Vec<String> {
        let text = Text::new(s.to_owned());
        let mut doc = Doc::new(&text, std::slice::from_ref(&(0..s.len())));
        restore(&mut doc, &Tables::new());
        (0..doc.tokens.len())
            .filter(|k| doc.tokens[*k].capital)
            .map(|k| doc.words(k..k + 1).to_owned())
            .collect()
    }

    #[test]
    fn a_story_without_capitals_has_names() {
        let told = "police in kassala said that ilyas verdane, a teacher of the red cross, was taken from his \
                    house by soldiers of the revolutionary people's front (rpf) on 3 march.";
        assert_eq!(
            names(told),
            ["kassala", "ilyas", "verdane", "red", "cross", "revolutionary", "people", "front", "rpf"]
        );
    }

    #[test]
    fn a_story_in_capitals_has_no_more_names_than_others() {
        let told =
            "POLICE IN KASSALA SAID THAT ILYAS VERDANE, A TEACHER, WAS TAKEN FROM HIS HOUSE BY SOLDIERS.";
        assert_eq!(names(told), ["KASSALA", "ILYAS", "VERDANE"]);
    }

    #[test]
    fn other_stories_keep_their_capitals() {
        let told =
            "The Police in Kassala said that Ilyas Verdane, a Teacher, was taken from his house on Friday.";
        assert_eq!(names(told), ["The", "Police", "Kassala", "Ilyas", "Verdane", "Teacher", "Friday"]);
    }
}
