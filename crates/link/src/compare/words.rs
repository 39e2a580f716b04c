//! A report as sentences of word numbers: what alignment and candidate search look at.

use amparo_model::Reading;

/// The number of a word: a hash of its small letters (FNV-1a, folded to 32 bits). The same in every run and store, so
/// that reports laid out at different times can be compared; among a million words about a hundred pairs meet.
pub fn word_id(word: &str) -> u32 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for c in word.chars().flat_map(char::to_lowercase) {
        for byte in (c as u32).to_le_bytes().into_iter().take(c.len_utf8()) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
    (hash ^ (hash >> 32)) as u32
}

/// A word and where it stands, in code points of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// As printed.
    pub text: String,
    /// First code point.
    pub start: usize,
    /// One past the last code point.
    pub end: usize,
    /// Whether it opens a sentence.
    pub first: bool,
}

/// A sentence, at most 64 words long: longer ones are cut so that each fits one machine word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Numbers of its words.
    pub words: Vec<u32>,
    /// First code point.
    pub start: usize,
    /// One past the last code point.
    pub end: usize,
}

/// A report cut into sentences.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    /// The sentences of the story, without page furniture.
    pub sentences: Vec<Sentence>,
    /// Words of the story in order.
    pub printed: Vec<Word>,
    /// Code points of the whole text.
    pub text: Vec<char>,
    /// Sum of the lengths of the sentences.
    pub len: usize,
}

const LANE: usize = 64;

/// Han and kana are written without spaces: every sign is a word.
fn is_sign(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}')
}

fn ends_sentence(text: &[char], at: usize) -> bool {
    match text[at] {
        '\n' | '。' | '！' | '？' => true,
        '.' | '!' | '?' => {
            let rest = text[at + 1..].iter().skip_while(|c| matches!(c, '"' | '\'' | '”' | '’' | '»' | ')'));
            let mut rest = rest.peekable();
            match rest.peek() {
                None => true,
                Some(c) if c.is_whitespace() => {
                    !rest.find(|c| !c.is_whitespace()).is_some_and(|c| c.is_lowercase())
                }
                Some(_) => false,
            }
        }
        _ => false,
    }
}

/// Words of `text[from..to]`, with sentence ends as `None` between them.
fn words(text: &[char], from: usize, to: usize) -> Vec<Option<Word>> {
    let (mut out, mut at, mut first) = (Vec::new(), from, true);
    while at < to {
        let c = text[at];
        if is_sign(c) {
            out.push(Some(Word { text: c.to_string(), start: at, end: at + 1, first }));
            (at, first) = (at + 1, false);
        } else if c.is_alphanumeric() {
            let start = at;
            while at < to
                && !is_sign(text[at])
                && (text[at].is_alphanumeric()
                    || (matches!(text[at], '\'' | '’' | '.' | ',' | ':')
                        && at + 1 < to
                        && text[at + 1].is_alphanumeric()
                        && !is_sign(text[at + 1])
                        && (matches!(text[at], '\'' | '’')
                            || (text[at + 1].is_ascii_digit() && text[at - 1].is_ascii_digit()))))
            {
                at += 1;
            }
            out.push(Some(Word { text: text[start..at].iter().collect(), start, end: at, first }));
            first = false;
        } else {
            if ends_sentence(text, at) {
                out.push(None);
                first = true;
            }
            at += 1;
        }
    }
    out.push(None);
    out
}

impl Sheet {
    /// Cuts a plain text.
    pub fn of_text(text: &str) -> Self {
        let text: Vec<char> = text.chars().collect();
        let all = [(0, text.len())];
        Self::cut(text, &all)
    }

    /// Cuts the story of a reading: body spans without leftovers; the whole text where no body was found.
    pub fn of_reading(reading: &Reading) -> Self {
        let text: Vec<char> = reading.text.chars().collect();
        let mut parts: Vec<(usize, usize)> =
            reading.report.body.iter().map(|q| (q.start, q.end.min(text.len()))).collect();
        if parts.is_empty() {
            parts.push((0, text.len()));
        }
        parts.extend(
            reading.report.title.iter().flat_map(|t| &t.cites).map(|q| (q.start, q.end.min(text.len()))),
        );
        parts.sort_unstable();
        let mut kept = Vec::new();
        for (start, end) in parts {
            let mut at = start.max(kept.last().map_or(0, |k: &(usize, usize)| k.1));
            let mut holes: Vec<(usize, usize)> =
                reading.report.leftovers.iter().map(|l| (l.start, l.end)).collect();
            holes.sort_unstable();
            for (from, to) in holes {
                if from < end && to > at {
                    if from > at {
                        kept.push((at, from));
                    }
                    at = at.max(to);
                }
            }
            if at < end {
                kept.push((at, end));
            }
        }
        Self::cut(text, &kept)
    }

    fn cut(text: Vec<char>, parts: &[(usize, usize)]) -> Self {
        let (mut sentences, mut printed, mut len) = (Vec::new(), Vec::new(), 0);
        for &(from, to) in parts {
            let mut run: Vec<Word> = Vec::new();
            for word in words(&text, from, to) {
                match word {
                    Some(word) => run.push(word),
                    None => {
                        for piece in run.chunks(LANE) {
                            let words = piece.iter().map(|w| word_id(&w.text)).collect();
                            let (start, end) = (piece[0].start, piece[piece.len() - 1].end);
                            sentences.push(Sentence { words, start, end });
                            len += piece.len();
                        }
                        printed.append(&mut run);
                    }
                }
            }
        }
        Self { sentences, printed, text, len }
    }

    /// The words between two code points.
    pub fn quote(&self, start: usize, end: usize) -> String {
        self.text[start.min(self.text.len())..end.min(self.text.len())].iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_keep_their_places() {
        let sheet = Sheet::of_text("At 5:40 a.m. local time 4.2 kg. It's late.\n延吉西。");
        let said: Vec<String> = sheet.sentences.iter().map(|s| sheet.quote(s.start, s.end)).collect();
        assert_eq!(said, ["At 5:40 a.m. local time 4.2 kg", "It's late", "延吉西"]);
        assert_eq!(sheet.sentences[2].words.len(), 3);
    }
}
