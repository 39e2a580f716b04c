//! A line of text and what its shape says: sentence or label.

use std::ops::Range;

/// A line with something in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// Bytes of the text, without white space at either end.
    pub(super) range: Range<usize>,
    /// What the page's own structure says it is.
    pub(super) hint: Option<&'static str>,
    /// What it is if its words say nothing better: it stands outside the story.
    pub(super) weak: Option<&'static str>,
    /// A heading of the page.
    pub(super) heading: bool,
    /// Nearly all of it is links.
    pub(super) link: bool,
}

/// The line without white space at its ends; `None` if nothing is left.
pub(super) fn trimmed(text: &str, range: Range<usize>) -> Option<Line> {
    let words = &text[range.clone()];
    let start = range.start + (words.len() - words.trim_start().len());
    let end = start + words.trim().len();
    (start < end).then_some(Line { range: start..end, hint: None, weak: None, heading: false, link: false })
}

/// What the shape of a line says.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shape {
    /// Code points.
    pub(super) points: usize,
    /// Words; two characters of a script without spaces count as one.
    pub(super) words: usize,
    /// Ends as sentences end.
    pub(super) ends: bool,
}

impl Shape {
    pub(super) fn of(line: &str) -> Self {
        let closers = ['"', '\'', '”', '’', '»', ')', '）', '」', '』', ']', '】', ' ', '\u{A0}'];
        let body = line.trim_end_matches(closers);
        let ends = body.ends_with(['.', '!', '?', '。', '！', '？', '…', '।', '؟', '።', '։'])
            && !body.ends_with("..");
        let mut words = 0;
        let mut dense = 0;
        for word in line.split_whitespace() {
            let wide = word.chars().filter(|c| is_dense(*c)).count();
            words += usize::from(wide == 0);
            dense += wide;
        }
        Self { points: line.chars().count(), words: words + dense.div_ceil(2), ends }
    }

    /// Running text, not a label: this is what stories are made of.
    pub(super) fn is_sentence(self) -> bool {
        (self.ends && self.words >= 5) || self.words >= 30
    }

    /// A label, a link, a headline: short, and no sentence.
    pub(super) fn is_label(self) -> bool {
        !self.ends && self.words <= 20 && self.points <= 160
    }
}

/// Scripts that put no space between words, and Hangul, whose words are short.
fn is_dense(c: char) -> bool {
    matches!(c, '\u{2E80}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7AF}' | '\u{F900}'..='\u{FAFF}'
        | '\u{FF66}'..='\u{FF9F}' | '\u{0E00}'..='\u{0EFF}' | '\u{20000}'..='\u{3FFFF}')
}
