//! Folding: what is left of a text when the ways of writing are taken away, with the way back to its code points.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// How a script is written, as far as finding names in it goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Script {
    /// Words stand apart and do not change.
    Latin,
    /// Words stand apart at the left; endings are glued on at the right.
    Hangul,
    /// Words do not stand apart.
    Han,
    /// Words stand apart, endings may change.
    Other,
    Digit,
}

/// One letter of a folded text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Letter {
    pub(crate) c: char,
    pub(crate) script: Script,
    /// Whether something that is no letter, or another script, stands before it.
    pub(crate) starts: bool,
    /// Code points of the original it came from.
    pub(crate) from: usize,
    pub(crate) to: usize,
}

/// A text without case, accents, compatibility forms, invisible characters and everything that is not a letter or
/// digit; each letter knows its code points in the original.
#[derive(Clone, Debug)]
pub struct Folded {
    pub(crate) letters: Vec<Letter>,
}

impl Folded {
    /// Folds a text.
    pub fn new(text: &str) -> Self {
        let points: Vec<char> = text.chars().collect();
        let mut letters: Vec<Letter> = Vec::with_capacity(points.len());
        let (mut at, mut gap) = (0, true);
        while at < points.len() {
            let mut end = at + 1;
            while end < points.len() && joins(points[end]) {
                end += 1;
            }
            if points[at..end].iter().all(|&c| invisible(c)) {
                at = end;
                continue;
            }
            let before = letters.len();
            for c in fold(&points[at..end]) {
                let script = script(c);
                let starts = gap || letters.last().is_none_or(|l| l.script != script);
                letters.push(Letter { c, script, starts, from: at, to: end });
                gap = false;
            }
            // An apostrophe inside a name (O'Brien, Sŏn'il) is a gap like a hyphen: names are matched across gaps.
            gap = gap || letters.len() == before;
            at = end;
        }
        Self { letters }
    }

    /// Whether letter `i` begins a word.
    pub(crate) fn starts(&self, i: usize) -> bool {
        self.letters[i].starts
    }

    /// Whether a word ends before letter `i`.
    pub(crate) fn ends(&self, i: usize) -> bool {
        self.letters.get(i).is_none_or(|l| l.starts)
    }

    /// Code points of the original that letters came from.
    pub(crate) fn span(&self, letters: Range<usize>) -> Range<usize> {
        self.letters[letters.start].from..self.letters[letters.end - 1].to
    }
}

/// Marks and conjoining jamo belong to the letter before them.
fn joins(c: char) -> bool {
    is_combining_mark(c) || matches!(c, '\u{1160}'..='\u{11ff}' | '\u{d7b0}'..='\u{d7fb}') || invisible(c)
}

/// Characters nobody sees: zero-width, soft hyphen, direction marks, variation selectors, byte order mark.
pub(crate) fn invisible(c: char) -> bool {
    bidi_control(c)
        || matches!(c, '\u{ad}' | '\u{34f}' | '\u{180e}' | '\u{200b}'..='\u{200d}' | '\u{2060}'..='\u{2064}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

/// Characters that turn the direction of text around (Unicode UAX 9).
fn bidi_control(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The text without direction marks, invisible characters and control characters; tabs and line ends become
/// spaces. Zero-width joiners stay between letters of scripts that need them (Persian, Indic).
pub fn strip_controls(text: &str) -> String {
    let needed = |c: char| matches!(c, '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}');
    text.chars()
        .filter(|&c| needed(c) || !invisible(c))
        .filter(|c| !c.is_control() || c.is_whitespace())
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect()
}

/// One letter with its marks → plain small letters.
fn fold(cluster: &[char]) -> Vec<char> {
    let visible = cluster.iter().copied().filter(|&c| !invisible(c));
    let bare: String = visible.nfkd().filter(|&c| !is_combining_mark(c)).collect();
    let composed: String = bare.nfc().collect();
    composed
        .chars()
        .flat_map(char::to_lowercase)
        .filter(|c| !is_combining_mark(*c))
        .flat_map(plain)
        .filter(|c| c.is_alphanumeric())
        .collect()
}

/// Letters that decomposition leaves whole.
fn plain(c: char) -> impl Iterator<Item = char> {
    let letters = match c {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        'ø' => "o",
        'ł' => "l",
        'đ' | 'ð' => "d",
        'ħ' => "h",
        'ı' => "i",
        'ς' => "σ",
        'ё' => "е",
        'أ' | 'إ' | 'آ' | 'ٱ' => "ا",
        'ى' => "ي",
        'ة' => "ه",
        _ => return [Some(c), None].into_iter().flatten(),
    };
    let mut letters = letters.chars();
    [letters.next(), letters.next()].into_iter().flatten()
}

fn script(c: char) -> Script {
    match c {
        c if c.is_numeric() => Script::Digit,
        'a'..='z' | '\u{c0}'..='\u{24f}' | '\u{250}'..='\u{2af}' | '\u{1e00}'..='\u{1eff}' => Script::Latin,
        '\u{1100}'..='\u{11ff}'
        | '\u{3130}'..='\u{318f}'
        | '\u{a960}'..='\u{a97f}'
        | '\u{ac00}'..='\u{d7ff}' => Script::Hangul,
        '\u{2e80}'..='\u{30ff}'
        | '\u{3400}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{3ffff}' => Script::Han,
        _ => Script::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &str) -> String {
        Folded::new(text).letters.iter().map(|l| l.c).collect()
    }

    #[test]
    fn folding_keeps_letters_and_knows_where_they_stood() {
        assert_eq!(plain("Pe\u{f1}a-Nun\u{303}ez, STRASSE Straße ﬁ Ⅳ"), "penanunezstrassestrassefiiv");
        assert_eq!(plain("한강 \u{1112}\u{1161}\u{11ab}"), "한강한");
        let folded = Folded::new("e\u{301} 김");
        assert_eq!(folded.span(0..1), 0..2);
        assert_eq!(folded.span(1..2), 3..4);
    }

    #[test]
    fn direction_marks_are_taken_out() {
        assert_eq!(strip_controls("a\u{202e}b\u{2066}c\u{200f}\u{0}\nd\u{200b}"), "abc d");
        assert_eq!(strip_controls("می\u{200c}شود"), "می\u{200c}شود", "Persian needs its joiners");
    }
}
