//! One spelling for the many ways a name is written.

use unicode_normalization::UnicodeNormalization as _;

/// Folds a name to the key under which the gazetteer knows it.
///
/// Compatibility forms are unified, letters become lower case and lose their diacritics, apostrophes and full stops
/// vanish, hyphens and other separators become one space: `Onsŏng`, `ONSONG` and `Onsong` meet, and so do `U.S.` and
/// `US`, `Xi'an` and `Xi’an`, `P'yŏngsŏng` and `Pyongsong`. Hangul stays in syllables; Arabic loses its vowel marks
/// and the variants of alef, yeh and kaf.
///
/// ```
/// use amparo_extract::gazetteer::fold_name;
/// assert_eq!(fold_name("Ch’ŏngjin-si"), "chongjin si");
/// assert_eq!(fold_name("U.S."), "us");
/// assert_eq!(fold_name("온성 군"), "온성 군");
/// ```
pub fn fold_name(name: &str) -> String {
    if name.is_ascii() {
        return fold_ascii(name);
    }
    let mut out = String::with_capacity(name.len());
    for ch in name.nfkd().flat_map(char::to_lowercase) {
        match ch {
            '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5c7}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{640}' => {
            }
            '\'' | '’' | '‘' | 'ʻ' | 'ʼ' | 'ʾ' | 'ʿ' | '`' | '´' | '.' | '·' | '\u{200b}'..='\u{200f}' =>
                {}
            'ß' => out.push_str("ss"),
            'ø' => out.push('o'),
            'ł' => out.push('l'),
            'đ' | 'ð' => out.push('d'),
            'ı' => out.push('i'),
            'ə' => out.push('a'),
            'æ' => out.push_str("ae"),
            'œ' => out.push_str("oe"),
            'þ' => out.push_str("th"),
            'ٱ' => out.push('ا'),
            'ى' | 'ی' => out.push('ي'),
            'ک' => out.push('ك'),
            'ة' => out.push('ه'),
            c if c.is_alphanumeric() || is_mark(c) => out.push(c),
            _ => push_space(&mut out),
        }
    }
    let folded: String = out.trim_end().nfc().collect();
    folded
}

fn fold_ascii(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for ch in name.chars() {
        match ch {
            '\'' | '`' | '.' => {}
            c if c.is_ascii_alphanumeric() => out.push(c.to_ascii_lowercase()),
            _ => push_space(&mut out),
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// Marks that are no diacritics but parts of a syllable: conjoining jamo, voicing marks of kana, Indic vowel signs.
fn is_mark(ch: char) -> bool {
    matches!(ch, '\u{1100}'..='\u{11ff}' | '\u{3099}' | '\u{309a}' | '\u{900}'..='\u{fff}')
}

fn push_space(out: &mut String) {
    if !out.is_empty() && !out.ends_with(' ') {
        out.push(' ');
    }
}
