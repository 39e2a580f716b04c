//! The story cut into paragraphs, sentences and quotations, as byte ranges of the text.

use std::ops::Range;

use amparo_model::Text;

use super::Lang;
use crate::find::sentences;

/// One sentence.
#[derive(Clone, Debug)]
pub(super) struct Sentence {
    pub at: Range<usize>,
    /// A line without a full stop: a headline.
    pub headline: bool,
}

/// One quotation: what stands between the marks.
#[derive(Clone, Debug)]
pub(super) struct Quotation {
    pub inner: Range<usize>,
    /// With its marks.
    pub outer: Range<usize>,
}

/// The story as the finders see it.
pub(super) struct Scene<'t> {
    pub text: &'t Text,
    pub lang: Lang,
    pub paras: Vec<Range<usize>>,
    pub sentences: Vec<Sentence>,
    pub quotes: Vec<Quotation>,
}

/// A line that ends so is a paragraph of its own.
const ENDS: &[char] = &['.', '!', '?', '。', '！', '？', '"', '”', '」', ':', '：', ')', '）'];

impl<'t> Scene<'t> {
    /// Cuts up the story.
    pub(super) fn new(text: &'t Text, story: &[Range<usize>], lang: Lang) -> Self {
        let mut scene = Self { text, lang, paras: Vec::new(), sentences: Vec::new(), quotes: Vec::new() };
        for range in story {
            for para in sentences::paragraphs(text.as_str(), range.clone(), 30, ENDS) {
                scene.quotations(para.clone());
                scene.split(para.clone());
                scene.paras.push(para);
            }
        }
        scene
    }

    /// The whole text.
    pub(super) fn s(&self) -> &'t str {
        self.text.as_str()
    }

    /// The words of a range.
    pub(super) fn words(&self, at: &Range<usize>) -> &'t str {
        &self.text.as_str()[at.clone()]
    }

    /// The sentence that holds a byte.
    pub(super) fn sentence_of(&self, at: usize) -> usize {
        self.sentences.partition_point(|s| s.at.end <= at).min(self.sentences.len().saturating_sub(1))
    }

    /// The quotation that holds a byte.
    pub(super) fn quote_at(&self, at: usize) -> Option<&Quotation> {
        self.quotes.iter().find(|q| q.inner.contains(&at))
    }

    /// Quotations that begin inside a range.
    pub(super) fn quotes_in(&self, range: Range<usize>) -> impl DoubleEndedIterator<Item = &Quotation> {
        self.quotes.iter().filter(move |q| range.contains(&q.outer.start))
    }

    /// Cuts a range at the ends of sentences, as no citation is longer than a sentence.
    pub(super) fn pieces(&self, range: Range<usize>) -> Vec<Range<usize>> {
        let mut out = Vec::new();
        let mut from = range.start;
        let words = self.words(&range);
        for (i, c) in words.char_indices() {
            let end = range.start + i + c.len_utf8();
            let next = words[i + c.len_utf8()..].chars().next();
            if end == range.end || ends_sentence(c, next) {
                out.extend(self.trim(from..end));
                from = end;
            }
        }
        out.extend(self.trim(from..range.end));
        out
    }

    /// The range without blanks at its ends; `None` if nothing is left.
    pub(super) fn trim(&self, range: Range<usize>) -> Option<Range<usize>> {
        let words = self.words(&range);
        let start = range.start + (words.len() - words.trim_start().len());
        let end = range.end - (words.len() - words.trim_end().len());
        (start < end).then_some(start..end)
    }

    fn quotations(&mut self, para: Range<usize>) {
        let words = self.words(&para);
        let mut open: Option<(usize, usize, char)> = None;
        for (i, c) in words.char_indices() {
            let at = para.start + i;
            let closes = match open {
                Some((_, _, mark)) => c == mark,
                None => false,
            };
            if closes {
                if let Some((outer, inner, _)) = open.take()
                    && inner < at
                {
                    self.quotes.push(Quotation { inner: inner..at, outer: outer..at + c.len_utf8() });
                }
            } else if open.is_none() {
                let mark = match c {
                    '“' => '”',
                    '"' => '"',
                    '「' => '」',
                    '『' => '』',
                    '«' => '»',
                    _ => continue,
                };
                open = Some((at, at + c.len_utf8(), mark));
            }
        }
    }

    fn split(&mut self, para: Range<usize>) {
        let words = self.words(&para);
        let mut from = para.start;
        let mut chars = words.char_indices().peekable();
        while let Some((i, c)) = chars.next() {
            let mut end = para.start + i + c.len_utf8();
            let next = words[i + c.len_utf8()..].chars().next();
            let mut stops = ends_sentence(c, next);
            // The mark that closes a quotation belongs to the sentence; in Chinese it ends one with its full stop.
            if matches!(c, '”' | '」' | '』') && self.lang == Lang::Zh {
                let full = words[..i].ends_with(['。', '！', '？']);
                let goes_on = next.is_some_and(|n| {
                    !matches!(n, '“' | '「')
                        && words[i + c.len_utf8()..].chars().take(14).any(|c| c == '说' || c == '說')
                });
                stops = full && !goes_on;
            }
            if !stops || self.quotes.iter().any(|q| q.outer.start < end && end < q.outer.end) {
                continue;
            }
            while let Some(&(j, closing)) = chars.peek() {
                if !matches!(closing, '”' | '"' | '」' | '』' | ')' | '）' | '。' | '.' | '!' | '?')
                    || self.quotes.iter().any(|q| q.outer.start == para.start + j)
                {
                    break;
                }
                end = para.start + j + closing.len_utf8();
                chars.next();
            }
            if let Some(at) = self.trim(from..end) {
                self.sentences.push(Sentence { at, headline: false });
            }
            from = end;
        }
        if let Some(at) = self.trim(from..para.end) {
            self.sentences.push(Sentence { at, headline: true });
        }
    }
}

fn ends_sentence(c: char, next: Option<char>) -> bool {
    match c {
        '。' | '！' | '？' => true,
        '.' | '!' | '?' => next.is_none_or(|n| n.is_whitespace() || matches!(n, '"' | '”' | ')' | '」')),
        _ => false,
    }
}
