//! A text as the finders see it: paragraphs, sentences, tokens and quotations, all as byte ranges.

use std::ops::Range;

use amparo_model::{Quote, Text};

/// One word, number or mark.
#[derive(Clone, Debug)]
pub(crate) struct Token {
    /// Where it stands, in bytes.
    pub at: Range<usize>,
    /// Lower case, typographic apostrophes made plain.
    pub low: String,
    /// Begins with a capital letter.
    pub capital: bool,
    /// A word or number, not a mark.
    pub word: bool,
}

/// One sentence: a range of tokens and its paragraph.
#[derive(Clone, Debug)]
pub(crate) struct Sentence {
    /// Tokens of the sentence.
    pub tokens: Range<usize>,
    /// Number of its paragraph.
    pub para: usize,
}

/// One stretch between quotation marks.
#[derive(Clone, Debug)]
pub(crate) struct Quotation {
    /// Tokens between the marks.
    pub tokens: Range<usize>,
    /// Paragraph it stands in.
    pub para: usize,
    /// Whether it has a closing mark; speech that runs over paragraphs has none.
    pub closed: bool,
}

/// The text, cut up once and read by every finder.
pub(crate) struct Doc<'t> {
    pub text: &'t Text,
    pub tokens: Vec<Token>,
    pub sentences: Vec<Sentence>,
    pub paras: Vec<Range<usize>>,
    pub quotes: Vec<Quotation>,
}

impl<'t> Doc<'t> {
    /// Cuts up the story: `story` holds the byte ranges of the text that are story.
    pub(crate) fn new(text: &'t Text, story: &[Range<usize>]) -> Self {
        let s = text.as_str();
        let mut doc =
            Self { text, tokens: Vec::new(), sentences: Vec::new(), paras: Vec::new(), quotes: Vec::new() };
        for range in story {
            for para in paragraphs(s, range.clone()) {
                let number = doc.paras.len();
                let first = doc.tokens.len();
                tokenise(s, para.clone(), &mut doc.tokens);
                let last = doc.tokens.len();
                split_sentences(s, &doc.tokens, first..last, number, &mut doc.sentences);
                find_quotes(s, &doc.tokens, first..last, number, &mut doc.quotes);
                doc.paras.push(para);
            }
        }
        doc
    }

    /// The words of a range of tokens as they stand.
    pub(crate) fn words(&self, tokens: Range<usize>) -> &'t str {
        let bytes = self.bytes(tokens);
        &self.text.as_str()[bytes]
    }

    /// Bytes of a range of tokens.
    pub(crate) fn bytes(&self, tokens: Range<usize>) -> Range<usize> {
        if tokens.is_empty() {
            return 0..0;
        }
        self.tokens[tokens.start].at.start..self.tokens[tokens.end - 1].at.end
    }

    /// Cites a range of tokens.
    pub(crate) fn quote(&self, tokens: Range<usize>) -> Quote {
        self.text.quote(self.bytes(tokens))
    }

    /// Lower-case word at a token; empty beyond the end.
    pub(crate) fn low(&self, token: usize) -> &str {
        self.tokens.get(token).map_or("", |t| t.low.as_str())
    }

    /// The sentence a token stands in.
    pub(crate) fn sentence_of(&self, token: usize) -> usize {
        self.sentences.partition_point(|s| s.tokens.end <= token).min(self.sentences.len().saturating_sub(1))
    }

    /// The quotation a token stands in.
    pub(crate) fn quote_at(&self, token: usize) -> Option<usize> {
        let at = self.quotes.partition_point(|q| q.tokens.start <= token).checked_sub(1)?;
        self.quotes[at].tokens.contains(&token).then_some(at)
    }

    /// Whether the words of `phrase` stand at `token`.
    pub(crate) fn phrase_at(&self, token: usize, phrase: &[String]) -> bool {
        phrase.iter().enumerate().all(|(i, w)| self.low(token + i) == w)
    }
}

/// Paragraphs: blank lines always part; a single line break parts unless the line looks hard-wrapped.
fn paragraphs(s: &str, range: Range<usize>) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    // Hard-wrapped text: most lines are about as long as a mail line, and there are many.
    let lines: Vec<usize> =
        s[range.clone()].lines().map(|l| l.trim().chars().count()).filter(|n| *n > 0).collect();
    let wrapped =
        lines.len() >= 6 && lines.iter().filter(|n| (50..=100).contains(*n)).count() * 10 >= lines.len() * 6;
    let mut at = range.start;
    let mut open = false;
    for line in s[range.clone()].split_inclusive('\n') {
        let body = line.trim();
        let start = at + (line.len() - line.trim_start().len());
        let end = start + body.len();
        at += line.len();
        if body.is_empty() {
            open = false;
            continue;
        }
        match out.last_mut() {
            Some(last) if open => last.end = end,
            _ => out.push(start..end),
        }
        let ends = body.ends_with(['.', '!', '?', '"', '”', '’', ':', ')', '。', '」']);
        let next_lower = s[at.min(range.end)..range.end]
            .trim_start_matches([' ', '\t'])
            .starts_with(|c: char| c.is_lowercase());
        open = !ends && (wrapped && body.chars().count() >= 45 || next_lower);
    }
    out
}

fn tokenise(s: &str, range: Range<usize>, out: &mut Vec<Token>) {
    let text = &s[range.clone()];
    let mut chars = text.char_indices().peekable();
    while let Some((i, c)) = chars.next() {
        if c.is_whitespace() || c == '\u{200b}' {
            continue;
        }
        let mut end = i + c.len_utf8();
        let word = c.is_alphanumeric();
        if word {
            let number = c.is_ascii_digit();
            while let Some(&(j, d)) = chars.peek() {
                let next = text[j + d.len_utf8()..].chars().next();
                let inside = d.is_alphanumeric()
                    || is_combining(d)
                    || (matches!(d, '-' | '\'' | '’' | '‑')
                        && next.is_some_and(char::is_alphanumeric)
                        && !possessive(&text[j..]))
                    || (number && matches!(d, ',' | '.' | ':') && next.is_some_and(|n| n.is_ascii_digit()))
                    || (d == '.'
                        && is_initialism(&text[i..j])
                        && next.is_none_or(|n| !n.is_alphabetic() || n.is_uppercase() || n.is_lowercase())
                        && (next.is_some_and(char::is_alphabetic) || text[i..j].contains('.')));
                if !inside {
                    break;
                }
                end = j + d.len_utf8();
                chars.next();
            }
        } else if matches!(c, '\'' | '’')
            && text[end..].starts_with(['s', 'S'])
            && text[..i].ends_with(char::is_alphanumeric)
            && !text[end + 1..].starts_with(char::is_alphanumeric)
        {
            chars.next();
            end += 1;
        }
        let raw = &text[i..end];
        let low = raw.to_lowercase().replace(['’', '‘'], "'").replace('‑', "-");
        out.push(Token { at: range.start + i..range.start + end, low, capital: c.is_uppercase(), word });
    }
}

fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

fn possessive(rest: &str) -> bool {
    let mut chars = rest.chars();
    matches!(chars.next(), Some('\'' | '’'))
        && matches!(chars.next(), Some('s' | 'S'))
        && !chars.next().is_some_and(char::is_alphanumeric)
}

/// "U", "U.S", "a.m": single letters joined by dots.
fn is_initialism(s: &str) -> bool {
    s.split('.').all(|part| part.chars().count() == 1 && part.chars().all(char::is_alphabetic))
}

const ABBREVIATIONS: &[&str] = &[
    "mr", "mrs", "ms", "dr", "rev", "prof", "gen", "col", "lt", "sgt", "capt", "st", "no", "vs", "jan",
    "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "sen", "rep", "gov", "hon",
    "fr", "sr", "jr", "inc", "ltd", "dept", "approx", "art", "cmdr", "brig", "maj", "supt", "insp",
];

fn split_sentences(s: &str, tokens: &[Token], range: Range<usize>, para: usize, out: &mut Vec<Sentence>) {
    let mut start = range.start;
    let mut i = range.start;
    while i < range.end {
        if matches!(tokens[i].low.as_str(), "." | "!" | "?" | "…" | "。" | "！" | "？") {
            let abbreviation = tokens[i].low == "." && i > range.start && {
                let prev = &tokens[i - 1];
                prev.at.end == tokens[i].at.start
                    && (ABBREVIATIONS.contains(&prev.low.as_str())
                        || i >= range.start + 2
                            && tokens[i - 2].low == ","
                            && super::en::toponyms::dotted(&s[prev.at.clone()])
                        || (prev.capital && prev.low.chars().count() == 1))
                    && !(prev.low == "no"
                        && !tokens
                            .get(i + 1)
                            .is_some_and(|t| t.low.starts_with(|c: char| c.is_ascii_digit())))
            };
            // A single capital before the dot ends a sentence only where a quotation or paragraph ends.
            let mut end = i + 1;
            while end < range.end
                && matches!(
                    tokens[end].low.as_str(),
                    "\"" | "”" | "'" | "’" | ")" | "]" | "." | "!" | "?" | "」"
                )
            {
                let closing = tokens[end].at.start == tokens[end - 1].at.end;
                if !closing {
                    break;
                }
                end += 1;
            }
            let cjk = matches!(tokens[i].low.as_str(), "。" | "！" | "？");
            let next_opens = tokens.get(end).is_none_or(|t| {
                t.capital || !t.word || t.low.starts_with(|c: char| c.is_ascii_digit() || !c.is_ascii())
            });
            let spaced =
                end >= range.end || cjk || s[tokens[end - 1].at.end..].starts_with(char::is_whitespace);
            if !abbreviation && next_opens && spaced {
                out.push(Sentence { tokens: start..end, para });
                start = end;
            }
            i = end;
        } else {
            i += 1;
        }
        if i - start >= LONGEST {
            let end = breath(tokens, start..i);
            out.push(Sentence { tokens: start..end, para });
            start = end;
        }
    }
    if start < range.end {
        out.push(Sentence { tokens: start..range.end, para });
    }
}

/// Tokens of the longest sentence: text without full stops is cut, so that nothing is looked for across pages of it.
const LONGEST: usize = 250;

/// Where a sentence that never ends is cut: behind its last comma or semicolon, in its later half.
fn breath(tokens: &[Token], long: Range<usize>) -> usize {
    let half = long.start + long.len() / 2;
    let mark = (half..long.end).rev().find(|k| matches!(tokens[*k].low.as_str(), "," | ";" | "，" | "；"));
    mark.map_or(long.end, |k| k + 1)
}

/// Pairs quotation marks inside one paragraph. A straight mark opens after a space or at the start; a single
/// mark counts as a quotation only if it stands at a word's edge and finds its pair.
fn find_quotes(s: &str, tokens: &[Token], range: Range<usize>, para: usize, out: &mut Vec<Quotation>) {
    let mut open: Option<(usize, char)> = None;
    // Two apostrophes or backquotes side by side are one double mark.
    let twin = |i: usize| {
        i + 1 < range.end
            && matches!(&s[tokens[i].at.clone()], "'" | "`" | "‘" | "’")
            && s[tokens[i].at.clone()] == s[tokens[i + 1].at.clone()]
            && tokens[i].at.end == tokens[i + 1].at.start
    };
    let mut second = usize::MAX;
    for i in range.clone() {
        if i == second {
            continue;
        }
        let low = tokens[i].low.as_str();
        let raw = &s[tokens[i].at.clone()];
        if twin(i) {
            second = i + 1;
            let spaced = i == range.start || tokens[i - 1].at.end < tokens[i].at.start;
            let after = tokens.get(i + 2).filter(|_| i + 2 < range.end);
            let opens = after.is_some_and(|t| t.at.start == tokens[i + 1].at.end && t.word || spaced);
            match open {
                Some((start, '"')) if !(opens && spaced) => {
                    push_quote(start, i, para, true, out);
                    open = None;
                }
                None if opens => open = Some((i + 1, '"')),
                _ => {}
            }
            continue;
        }
        let before = i == range.start || tokens[i - 1].at.end < tokens[i].at.start || !tokens[i - 1].word;
        let after = i + 1 >= range.end || tokens[i + 1].at.start > tokens[i].at.end || !tokens[i + 1].word;
        let kind = match raw {
            "“" | "„" | "«" | "「" | "『" => Some((true, '"')),
            "”" | "»" | "」" | "』" => Some((false, '"')),
            "\"" => Some((open.is_none_or(|(_, m)| m != '"') || (before && !after), '"')),
            "‘" => Some((true, '\'')),
            "'" | "’" if low == "'" => match (before && !after, open) {
                (true, None) => Some((true, '\'')),
                (_, Some((_, '\''))) if after => Some((false, '\'')),
                _ => None,
            },
            _ => None,
        };
        match (kind, open) {
            (Some((true, mark)), None) => open = Some((i, mark)),
            // A new opening mark inside an open double quotation: the first one was never closed.
            (Some((true, '"')), Some((start, '"'))) => {
                push_quote(start, i, para, true, out);
                open = Some((i, '"'));
            }
            (Some((false, mark)), Some((start, m))) if m == mark => {
                push_quote(start, i, para, true, out);
                open = None;
            }
            _ => {}
        }
    }
    if let Some((start, '"')) = open {
        push_quote(start, range.end, para, false, out);
    }
}

fn push_quote(open: usize, end: usize, para: usize, closed: bool, out: &mut Vec<Quotation>) {
    if open + 1 < end {
        out.push(Quotation { tokens: open + 1..end, para, closed });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sentences(s: &str) -> Vec<String> {
        let text = Text::new(s.to_owned());
        let doc = Doc::new(&text, std::slice::from_ref(&(0..s.len())));
        doc.sentences.iter().map(|x| doc.words(x.tokens.clone()).to_owned()).collect()
    }

    #[test]
    fn abbreviations_and_initials_do_not_end_a_sentence() {
        assert_eq!(
            sentences("Ms M. said the U.S. envoy came at 5 a.m. on Monday. He left."),
            ["Ms M. said the U.S. envoy came at 5 a.m. on Monday.", "He left."]
        );
    }

    #[test]
    fn a_sentence_that_never_ends_is_cut() {
        let long = sentences(&"they took two people, then they left and ".repeat(100));
        assert!(long.len() > 3 && long[0].ends_with(','), "{}", long[0]);
    }

    #[test]
    fn a_quotation_without_its_end_is_kept_open() {
        let s = "He said: “We wait.\n\n“They came,” she said.";
        let text = Text::new(s.to_owned());
        let doc = Doc::new(&text, std::slice::from_ref(&(0..s.len())));
        let found: Vec<_> = doc.quotes.iter().map(|q| (doc.words(q.tokens.clone()), q.closed)).collect();
        assert_eq!(found, [("We wait.", false), ("They came,", true)]);
    }

    #[test]
    fn apostrophes_are_no_quotations() {
        let s = "The sisters' house isn't theirs; China's ministry said 'no comment' today.";
        let text = Text::new(s.to_owned());
        let doc = Doc::new(&text, std::slice::from_ref(&(0..s.len())));
        let found: Vec<_> = doc.quotes.iter().map(|q| doc.words(q.tokens.clone())).collect();
        assert_eq!(found, ["no comment"]);
    }
}
