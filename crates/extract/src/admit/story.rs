//! Where quoted words stand in the story: letter by letter, whole words, inside one sentence.

use std::ops::Range;

use amparo_model::{Quote, Reading, Span, Text};
use regex::Regex;

use crate::find::doc::Doc;

/// Longest quotation that is looked for, in bytes.
const LONGEST: usize = 2_000;

/// A place where quoted words stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Place {
    /// Bytes of the text.
    pub at: Range<usize>,
    /// Number of the sentence.
    pub sentence: usize,
}

/// One sentence of the story: its bytes, and the number of its paragraph.
pub(super) struct Sentence {
    pub at: Range<usize>,
    pub para: usize,
}

/// The story, cut into sentences; leftovers of the page are no part of it.
pub(super) struct Story<'t> {
    pub doc: Doc<'t>,
    pub sentences: Vec<Sentence>,
}

impl<'t> Story<'t> {
    pub(super) fn new(text: &'t Text, reading: &Reading) -> Self {
        let bytes = |start: usize, end: usize| text.byte(start)..text.byte(end);
        let body: Vec<Range<usize>> = reading.report.body.iter().map(|b| bytes(b.start, b.end)).collect();
        let leftovers: Vec<Range<usize>> =
            reading.report.leftovers.iter().map(|l| bytes(l.start, l.end)).collect();
        let doc = Doc::new(text, &body);
        let sentences = doc
            .sentences
            .iter()
            .map(|s| Sentence { at: doc.bytes(s.tokens.clone()), para: s.para })
            .filter(|s| !leftovers.iter().any(|l| l.start < s.at.end && s.at.start < l.end))
            .collect();
        Self { doc, sentences }
    }

    pub(super) fn words(&self, at: &Range<usize>) -> &'t str {
        &self.doc.text.as_str()[at.clone()]
    }

    pub(super) fn cite(&self, at: &Range<usize>) -> Quote {
        self.doc.text.quote(at.clone())
    }

    /// Every place in the story where the words stand, in its order.
    pub(super) fn places(&self, words: &str) -> Vec<Place> {
        let Some(pattern) = pattern(words) else { return Vec::new() };
        let mut found = Vec::new();
        for (sentence, s) in self.sentences.iter().enumerate() {
            let text = self.words(&s.at);
            let whole = pattern.find_iter(text).filter(|m| is_whole(text, &m.range()));
            found.extend(whole.map(|m| Place { at: s.at.start + m.start()..s.at.start + m.end(), sentence }));
        }
        found
    }

    /// The same, in the part of the story that lies in a span.
    pub(super) fn places_in(&self, words: &str, within: Span) -> Vec<Place> {
        let text = self.doc.text;
        let range = text.byte(within.start)..text.byte(within.end);
        let mut found = self.places(words);
        found.retain(|p| range.start <= p.at.start && p.at.end <= range.end);
        found
    }

    /// Whether two sentences stand in one paragraph or in two that follow each other.
    pub(super) fn near(&self, one: usize, other: usize) -> bool {
        self.sentences[one].para.abs_diff(self.sentences[other].para) <= 1
    }
}

/// Whether the words stand anywhere in a text, whatever is around them.
pub(super) fn occurs(text: &str, words: &str) -> bool {
    pattern(words).is_some_and(|p| p.is_match(text))
}

/// The words letter by letter; only white space may be another (a line of a page ends where a model writes a blank).
fn pattern(words: &str) -> Option<Regex> {
    let has_letter = words.chars().any(char::is_alphanumeric);
    if !has_letter || words.len() > LONGEST {
        return None;
    }
    let parts: Vec<String> = words.split_whitespace().map(regex::escape).collect();
    Regex::new(&parts.join(r"\s+")).ok()
}

/// Whether a range begins and ends where words do. Scripts that write without spaces have no such places; a Korean word
/// may go on behind, with a particle.
fn is_whole(text: &str, at: &Range<usize>) -> bool {
    let (before, words, after) = (&text[..at.start], &text[at.clone()], &text[at.end..]);
    let (first, last) = (words.chars().next(), words.chars().next_back());
    let next = after.chars().next();
    let cut = |left: Option<char>, right: Option<char>, open: fn(char) -> bool| match (left, right) {
        (Some(l), Some(r)) => {
            l.is_alphanumeric() && r.is_alphanumeric() && !unspaced(l) && !unspaced(r) && !open(l)
        }
        _ => false,
    };
    !cut(before.chars().next_back(), first, |_| false)
        && !cut(last, next, is_hangul)
        && !next.is_some_and(is_mark)
}

fn is_hangul(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{11ff}' | '\u{3130}'..='\u{318f}' | '\u{ac00}'..='\u{d7af}')
}

/// Han, kana, Thai, Lao, Burmese, Khmer: words are not parted.
fn unspaced(c: char) -> bool {
    matches!(c,
        '\u{0e00}'..='\u{0eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{3040}'..='\u{30ff}'
        | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// A mark that belongs to the letter before it.
fn is_mark(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole(text: &str, words: &str) -> bool {
        pattern(words).unwrap().find_iter(text).any(|m| is_whole(text, &m.range()))
    }

    #[test]
    fn only_whole_words_are_found() {
        assert!(whole("nine women were held", "women"));
        assert!(!whole("nine women were held", "men"));
        assert!(!whole("nine women were held", "wome"));
        assert!(whole("nine\n  women were held", "nine women"));
        assert!(whole("她被警察带走", "警察"));
        assert!(whole("경찰은 체포했다", "경찰"));
        assert!(!whole("해양경찰은 체포했다", "경찰"));
        assert!(whole("اعتقلت الشرطة تسعة", "الشرطة"));
        assert!(!whole("اعتقلت والشرطة تسعة", "الشرطة"));
        assert!(!whole("Jose\u{301} left", "Jose"));
    }

    #[test]
    fn words_without_a_letter_are_looked_for_nowhere() {
        assert!(pattern("…").is_none() && pattern("").is_none() && pattern(&"a".repeat(3_000)).is_none());
    }
}
