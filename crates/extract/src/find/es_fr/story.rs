//! The story cut into paragraphs, sentences, words and quotations, as byte ranges of the text.

use std::ops::Range;

use amparo_model::Text;

use crate::find::sentences;

/// One word, without the apostrophe that ties it to the next: "l'" and "arrestation" are two.
#[derive(Clone, Debug)]
pub(super) struct Token {
    pub at: Range<usize>,
    pub low: String,
    pub capital: bool,
    /// A mark stands between the word before and this one.
    pub mark: Mark,
}

/// What parts two words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    None,
    Comma,
    /// Semicolon, colon, dash, bracket, quotation mark.
    Strong,
    /// The sentence begins.
    Start,
}

/// One sentence: its bytes and its words.
#[derive(Clone, Debug)]
pub(super) struct Sentence {
    pub at: Range<usize>,
    pub tokens: Range<usize>,
}

/// One quotation: what stands between the marks, and with them.
#[derive(Clone, Debug)]
pub(super) struct Quotation {
    pub inner: Range<usize>,
    pub outer: Range<usize>,
}

/// The story as the finders see it.
pub(super) struct Story<'t> {
    pub text: &'t Text,
    pub tokens: Vec<Token>,
    pub sentences: Vec<Sentence>,
    pub quotes: Vec<Quotation>,
    pub paras: Vec<Range<usize>>,
}

/// Words that end in a full stop and end no sentence.
const SHORT: &[&str] = &[
    "m", "mm", "mme", "mlle", "dr", "dra", "sr", "sra", "srta", "st", "ste", "d", "art", "núm", "no", "nº",
    "av", "av", "gral", "cnel", "lic", "ing", "prof", "p", "ee", "uu", "vs", "etc", "janv", "févr", "sept",
];

/// A line that ends so is a paragraph of its own.
const ENDS: &[char] = &['.', '!', '?', '…', '»', '”', '"', ':', ')'];

impl<'t> Story<'t> {
    /// Cuts up the story.
    pub(super) fn new(text: &'t Text, story: &[Range<usize>]) -> Self {
        let mut out =
            Self { text, tokens: Vec::new(), sentences: Vec::new(), quotes: Vec::new(), paras: Vec::new() };
        for range in story {
            for para in sentences::paragraphs(text.as_str(), range.clone(), 60, ENDS) {
                out.quotations(&para);
                out.split(&para);
                out.paras.push(para);
            }
        }
        out
    }

    pub(super) fn words(&self, at: &Range<usize>) -> &'t str {
        &self.text.as_str()[at.clone()]
    }

    /// The bytes of a range of tokens.
    pub(super) fn span(&self, tokens: &Range<usize>) -> Range<usize> {
        match (self.tokens.get(tokens.start), self.tokens.get(tokens.end.saturating_sub(1))) {
            (Some(a), Some(b)) if tokens.start < tokens.end => a.at.start..b.at.end,
            _ => 0..0,
        }
    }

    /// The first token that begins at or behind a byte.
    pub(super) fn token_at(&self, byte: usize) -> usize {
        self.tokens.partition_point(|t| t.at.start < byte)
    }

    pub(super) fn low(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |t| t.low.as_str())
    }

    pub(super) fn sentence_of(&self, byte: usize) -> usize {
        self.sentences.partition_point(|s| s.at.end <= byte).min(self.sentences.len().saturating_sub(1))
    }

    pub(super) fn quote_at(&self, byte: usize) -> Option<&Quotation> {
        let n = self.quotes.partition_point(|q| q.outer.end <= byte);
        self.quotes.get(n).filter(|q| q.inner.contains(&byte))
    }

    /// A range cut at the ends of sentences, each piece trimmed.
    pub(super) fn pieces(&self, range: &Range<usize>) -> Vec<Range<usize>> {
        let cut = |s: &Sentence| {
            let at = s.at.start.max(range.start)..s.at.end.min(range.end);
            (at.start < at.end).then(|| self.trim(at)).flatten()
        };
        self.sentences.iter().filter_map(cut).collect()
    }

    /// The range without blanks, commas and marks at its ends; `None` if nothing is left.
    pub(super) fn trim(&self, range: Range<usize>) -> Option<Range<usize>> {
        let blank = |c: char| {
            c.is_whitespace()
                || matches!(c, ',' | ':' | ';' | '\'' | '’' | '«' | '»' | '“' | '”' | '"' | '–' | '—')
        };
        let words = self.words(&range);
        let start = range.start + (words.len() - words.trim_start_matches(blank).len());
        let end = range.end - (words.len() - words.trim_end_matches(blank).len());
        (start < end).then_some(start..end)
    }

    fn quotations(&mut self, para: &Range<usize>) {
        let mut open: Option<(usize, usize, char)> = None;
        for (i, c) in self.words(para).char_indices() {
            let at = para.start + i;
            match open {
                Some((outer, inner, mark)) if c == mark => {
                    open = None;
                    if let Some(inner) = self.trim(inner..at) {
                        self.quotes.push(Quotation { inner, outer: outer..at + c.len_utf8() });
                    }
                }
                Some(_) => {}
                None => {
                    let mark = match c {
                        '«' => '»',
                        '“' => '”',
                        '"' => '"',
                        _ => continue,
                    };
                    open = Some((at, at + c.len_utf8(), mark));
                }
            }
        }
        // A quotation over several paragraphs is opened in each and closed in the last.
        if let Some((outer, inner, mark)) = open
            && mark != '"'
            && let Some(inner) = self.trim(inner..para.end)
        {
            self.quotes.push(Quotation { outer: outer..inner.end, inner });
        }
    }

    fn split(&mut self, para: &Range<usize>) {
        let words = self.words(para);
        let mut from = para.start;
        let mut chars = words.char_indices().peekable();
        while let Some((i, c)) = chars.next() {
            if !matches!(c, '.' | '!' | '?' | '…') || !self.ends(words, i, c) {
                continue;
            }
            let mut end = para.start + i + c.len_utf8();
            while let Some(&(j, close)) = chars.peek() {
                let blank = close.is_whitespace() && words[j..].trim_start().starts_with(['»', '”']);
                if !blank && !matches!(close, '»' | '”' | '"' | ')' | '.' | '!' | '?') {
                    break;
                }
                end = para.start + j + close.len_utf8();
                chars.next();
            }
            self.sentence(from..end);
            from = end;
        }
        self.sentence(from..para.end);
    }

    /// Whether a full stop at a byte ends a sentence: not behind a short form or an initial, and something new begins.
    fn ends(&self, words: &str, at: usize, c: char) -> bool {
        let rest =
            words[at + c.len_utf8()..].trim_start_matches(['»', '”', '"', ')', '.', '\u{a0}', '\u{202f}']);
        let follows = rest.trim_start();
        if !follows.is_empty() && rest.len() == follows.len() {
            return false;
        }
        let last = words[..at].rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
        if c == '.'
            && (SHORT.contains(&last.to_lowercase().as_str())
                || last.chars().count() == 1 && last.chars().all(char::is_uppercase))
        {
            return follows.is_empty();
        }
        // "« … ? », a-t-il dit" goes on.
        follows.is_empty() || !follows.starts_with(|c: char| c.is_lowercase() || matches!(c, ',' | ';'))
    }

    fn sentence(&mut self, range: Range<usize>) {
        let words = self.words(&range);
        let start = range.start + (words.len() - words.trim_start().len());
        let end = range.end - (words.len() - words.trim_end().len());
        if start >= end {
            return;
        }
        let from = self.tokens.len();
        self.tokenise(start..end);
        self.sentences.push(Sentence { at: start..end, tokens: from..self.tokens.len() });
    }

    fn tokenise(&mut self, range: Range<usize>) {
        let words = self.words(&range);
        let mut mark = Mark::Start;
        let mut start: Option<usize> = None;
        let mut push = |from: usize, to: usize, mark: &mut Mark| {
            let word = &words[from..to];
            self.tokens.push(Token {
                at: range.start + from..range.start + to,
                low: word.to_lowercase(),
                capital: word.starts_with(char::is_uppercase),
                mark: std::mem::replace(mark, Mark::None),
            });
        };
        let mut chars = words.char_indices().peekable();
        while let Some((i, c)) = chars.next() {
            let next = chars.peek().map(|(_, c)| *c);
            let inside = match c {
                '-' | '‑' | '.' | ',' => start.is_some_and(|s| {
                    let digit = words[s..i].ends_with(|c: char| c.is_ascii_digit());
                    next.is_some_and(|n| {
                        if c == '-' || c == '‑' { n.is_alphanumeric() } else { digit && n.is_ascii_digit() }
                    })
                }),
                c => c.is_alphanumeric() || c == '\u{301}',
            };
            if inside {
                start.get_or_insert(i);
                continue;
            }
            if let Some(from) = start.take() {
                push(from, i, &mut mark);
            }
            let short = |w: &str| SHORT.contains(&w.to_lowercase().as_str()) || w.chars().count() == 1;
            let tied = matches!(c, '\'' | '’')
                || c == '.' && words[..i].rsplit(|c: char| !c.is_alphanumeric()).next().is_some_and(short);
            if tied {
                continue;
            }
            mark = match c {
                ',' if mark == Mark::None => Mark::Comma,
                _ if c.is_whitespace() || c == ',' || mark == Mark::Start => mark,
                _ => Mark::Strong,
            };
        }
        if let Some(from) = start {
            push(from, words.len(), &mut mark);
        }
    }
}
