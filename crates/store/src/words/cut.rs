//! Cutting folded text into words and pairs.

use unicode_normalization::char::is_combining_mark;

use super::fold::{Folded, fold};

/// A word longer than this is cut off; nobody types it.
const LONGEST: usize = 48;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A word of an alphabetic script, or a number.
    Word,
    /// Two characters in a row.
    Pair,
    /// The last character of a run, alone.
    Tail,
}

/// One entry of the index and the bytes it stands for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token<'a> {
    pub(crate) text: &'a str,
    pub(crate) kind: Kind,
    pub(crate) start: usize,
    pub(crate) end: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Break,
    Word,
    Run,
}

/// Cuts a text; tokens come in the order of the text.
pub(crate) fn cut(text: &str, take: impl FnMut(Token<'_>)) {
    let mut cutter = Cutter { word: String::new(), start: 0, end: 0, letters: 0, last: None, take };
    fold(text, |folded| match class(folded.ch, cutter.letters > 0) {
        Class::Break => cutter.finish(),
        Class::Word => cutter.letter(folded),
        Class::Run => cutter.character(folded),
    });
    cutter.finish();
}

struct Cutter<F> {
    word: String,
    start: usize,
    end: usize,
    letters: usize,
    last: Option<Folded>,
    take: F,
}

impl<F: FnMut(Token<'_>)> Cutter<F> {
    fn letter(&mut self, folded: Folded) {
        self.finish_run();
        if self.letters == 0 {
            self.start = folded.start;
        }
        self.letters += 1;
        self.end = folded.end;
        if self.letters <= LONGEST {
            self.word.push(folded.ch);
        }
    }

    fn character(&mut self, folded: Folded) {
        self.finish_word();
        if let Some(before) = self.last.replace(folded) {
            let mut pair = [0; 8];
            let cut = before.ch.encode_utf8(&mut pair).len();
            let len = cut + folded.ch.encode_utf8(&mut pair[cut..]).len();
            let text = std::str::from_utf8(&pair[..len]).unwrap_or_default();
            (self.take)(Token { text, kind: Kind::Pair, start: before.start, end: folded.end });
        }
    }

    fn finish_word(&mut self) {
        if self.letters > 0 {
            (self.take)(Token { text: &self.word, kind: Kind::Word, start: self.start, end: self.end });
            self.word.clear();
            self.letters = 0;
        }
    }

    fn finish_run(&mut self) {
        if let Some(last) = self.last.take() {
            let mut one = [0; 4];
            let text = last.ch.encode_utf8(&mut one);
            (self.take)(Token { text, kind: Kind::Tail, start: last.start, end: last.end });
        }
    }

    fn finish(&mut self) {
        self.finish_word();
        self.finish_run();
    }
}

fn class(ch: char, in_word: bool) -> Class {
    match ch {
        '\0'..='\u{7f}' => if ch.is_ascii_alphanumeric() { Class::Word } else { Class::Break },
        '\u{e00}'..='\u{fff}'            // Thai, Lao, Tibetan
        | '\u{1000}'..='\u{109f}'        // Myanmar
        | '\u{1100}'..='\u{11ff}'        // Hangul in parts
        | '\u{1780}'..='\u{17ff}'        // Khmer
        | '\u{3041}'..='\u{30ff}'        // kana
        | '\u{3130}'..='\u{318f}'        // Hangul letters
        | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' // Han
        | '\u{ac00}'..='\u{d7af}'        // Hangul
        | '\u{20000}'..='\u{323af}'      // Han, beyond the basic plane
        | '々' | '〇'
            if ch.is_alphanumeric() || is_combining_mark(ch) => Class::Run,
        _ if ch.is_alphanumeric() || (in_word && is_combining_mark(ch)) => Class::Word,
        _ => Class::Break,
    }
}

#[cfg(test)]
mod tests {
    use super::super::index_text;

    #[test]
    fn words_and_pairs() {
        assert_eq!(index_text("Kim Jong-un's 10 men"), "kim jong un s 10 men");
        assert_eq!(index_text("한강에 10명"), "한강 강에 에 10 명");
        assert_eq!(index_text("李明，瀋陽市"), "李明 明 沈阳 阳市 市");
        assert_eq!(index_text("\u{202e}evil\u{202c} … !"), "evil");
        assert_eq!(index_text(""), "");
    }

    #[test]
    fn long_words_are_cut_off() {
        assert_eq!(index_text(&"a".repeat(500)).len(), 48);
    }
}
