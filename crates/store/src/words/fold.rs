//! Folding: what a reader takes for the same letter becomes the same letter.

use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// One folded character and the bytes of the text it stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Folded {
    pub(crate) ch: char,
    pub(crate) start: usize,
    pub(crate) end: usize,
}

/// Folds a text: compatibility forms (NFKC), case, accents of alphabetic scripts, kana, Chinese variants.
///
/// A letter may become several (`ß` → `ss`): they share their bytes. A mark that is dropped lengthens the letter
/// before it, so that what is marked in a snippet is whole.
pub(crate) fn fold(text: &str, mut take: impl FnMut(Folded)) {
    let mut chars = text.char_indices().peekable();
    let mut scratch = String::new();
    while let Some((start, ch)) = chars.next() {
        let mut end = start + ch.len_utf8();
        let follows = chars.peek().is_some_and(|&(_, next)| continues(next));
        if !follows && let Some(ch) = simple(ch) {
            take(Folded { ch, start, end });
            continue;
        }
        scratch.clear();
        scratch.push(ch);
        while let Some(&(at, next)) = chars.peek() {
            if !continues(next) {
                break;
            }
            scratch.push(next);
            end = at + next.len_utf8();
            chars.next();
        }
        let bare = scratch.nfkd().next().is_some_and(drops_marks);
        let folded = scratch.nfkd().filter(|&c| !(bare && is_combining_mark(c))).nfc();
        for c in folded.flat_map(char::to_lowercase) {
            spread(c, |ch| take(Folded { ch, start, end }));
        }
    }
}

/// Letters that need no normalisation: most of every text.
fn simple(ch: char) -> Option<char> {
    match ch {
        '\0'..='\u{7f}' => Some(ch.to_ascii_lowercase()),
        '\u{ac00}'..='\u{d7a3}' | '\u{3041}'..='\u{3096}' => Some(ch),
        '\u{4e00}'..='\u{9fff}' => Some(simplified(ch)),
        _ => None,
    }
}

/// Whether a character belongs to the one before it: marks, vowels and finals of Hangul written in parts, the
/// half-width voicing marks of kana.
fn continues(ch: char) -> bool {
    ch >= '\u{300}'
        && (is_combining_mark(ch) || matches!(ch, '\u{1160}'..='\u{11ff}' | '\u{ff9e}' | '\u{ff9f}'))
}

/// Whether marks on this letter are accents, not letters: Latin, Greek, Cyrillic, Hebrew, Arabic.
fn drops_marks(base: char) -> bool {
    matches!(base, '\0'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{1d00}'..='\u{1fff}' | '\u{2c60}'..='\u{2c7f}')
}

/// The last step: letters that decomposition leaves apart though readers type them alike.
fn spread(ch: char, mut take: impl FnMut(char)) {
    match ch {
        'ß' => "ss".chars().for_each(take),
        'æ' => "ae".chars().for_each(take),
        'œ' => "oe".chars().for_each(take),
        'þ' => "th".chars().for_each(take),
        'ø' => take('o'),
        'đ' | 'ð' => take('d'),
        'ł' => take('l'),
        'ħ' => take('h'),
        'ı' => take('i'),
        'ς' => take('σ'),
        'ـ' | '\u{200c}' | '\u{200d}' | '\u{ad}' => {} // tatweel, joiners, soft hyphen: not letters
        'ى' | 'ی' => take('ي'),
        'ة' => take('ه'),
        'ک' => take('ك'),
        '\u{30a1}'..='\u{30f6}' => take(char::from_u32(ch as u32 - 0x60).unwrap_or(ch)), // katakana → hiragana
        '\u{4e00}'..='\u{9fff}' => take(simplified(ch)),
        _ => take(ch),
    }
}

static VARIANTS: LazyLock<Vec<(char, char)>> = LazyLock::new(|| {
    let lines = include_str!("../../data/simplified.txt").lines().filter(|l| !l.starts_with('#'));
    let mut chars = lines.flat_map(str::chars);
    let mut pairs = Vec::new();
    while let (Some(traditional), Some(simple)) = (chars.next(), chars.next()) {
        pairs.push((traditional, simple));
    }
    pairs
});

/// The simplified form of a Chinese character, or itself.
fn simplified(ch: char) -> char {
    VARIANTS.binary_search_by_key(&ch, |pair| pair.0).map_or(ch, |at| VARIANTS[at].1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> String {
        let mut out = String::new();
        fold(text, |f| out.push(f.ch));
        out
    }

    #[test]
    fn letters_that_read_alike_are_one() {
        assert_eq!(folded("Crème BRÛLÉE"), "creme brulee");
        assert_eq!(folded("e\u{301} Straße Łódź Đặng"), "e strasse lodz dang");
        assert_eq!(folded("Ｋｉｍ ①"), "kim 1");
        assert_eq!(folded("Ёлка ΟΔΟΣ"), "елка οδοσ");
        assert_eq!(folded("أحمد مُحَمَّد"), "احمد محمد");
    }

    #[test]
    fn scripts_of_asia_keep_their_letters() {
        assert_eq!(folded("\u{1112}\u{1161}\u{11ab}"), "한");
        assert_eq!(folded("カﾞ ガ が"), "が が が");
        assert_eq!(folded("瀋陽 遣返"), "沈阳 遣返");
        assert_eq!(folded("हिन्दी"), "हिन्दी", "vowel signs are letters");
    }

    #[test]
    fn every_folded_letter_knows_its_bytes() {
        let text = "Cafe\u{301} ß";
        let mut all = Vec::new();
        fold(text, |f| all.push((f.ch, &text[f.start..f.end])));
        assert_eq!(all[3], ('e', "e\u{301}"));
        assert_eq!(&all[5..], [('s', "ß"), ('s', "ß")]);
    }

    #[test]
    fn variants_are_sorted() {
        assert!(VARIANTS.is_sorted());
        assert!(VARIANTS.len() > 2000);
    }
}
