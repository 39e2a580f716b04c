//! Letters of any script as small Latin letters and digits.

use unicode_normalization::UnicodeNormalization;

/// Words that stand for a missing value, as they are written in lists.
const MISSING: &[&str] = &[
    "NA", "N/A", "n/a", "NULL", "null", "None", "none", "NaN", "nan", "unknown", "Unknown", "UNKNOWN", "-",
    "--", "?", "??", ".", "不详", "미상",
];

/// The cell without space around it; empty when it says that the value is missing.
pub(crate) fn cell(raw: &str) -> &str {
    let trimmed = raw.trim();
    if MISSING.contains(&trimmed) { "" } else { trimmed }
}

/// Small Latin letters and digits, words apart by one space. Scripts are transliterated (`deunicode`).
pub(crate) fn words(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    let mut gap = false;
    let mut push = |c: char, out: &mut String| {
        if c.is_ascii_alphanumeric() {
            if gap && !out.is_empty() {
                out.push(' ');
            }
            gap = false;
            out.push(c.to_ascii_lowercase());
        } else if !matches!(c, '\'' | '`') {
            gap = true;
        }
    };
    if value.is_ascii() {
        value.chars().for_each(|c| push(c, &mut out));
    } else {
        // compatibility forms and composed letters first: `deunicode` knows letters, not combining marks
        for c in value.nfkc() {
            if matches!(c, '\u{2018}' | '\u{2019}' | '\u{2bb}' | '\u{2bc}' | '\u{2bf}' | '\u{2be}') {
                continue;
            }
            match deunicode::deunicode_char(c) {
                Some(latin) => latin.chars().for_each(|c| push(c, &mut out)),
                None => push(' ', &mut out),
            }
        }
    }
    out
}

/// The same without the spaces.
pub(crate) fn joined(words: &str) -> String {
    words.chars().filter(|c| *c != ' ').collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_are_folded() {
        assert_eq!(words("  O\u{2019}Brien-Smith "), "obrien smith");
        assert_eq!(words("Иванов"), "ivanov");
        assert_eq!(words("Müller"), "muller");
        assert_eq!(words("Mu\u{308}ller"), "muller");
        assert_eq!(joined(&words("Kim Jŏng-ŭn")), "kimjongun");
        assert_eq!((cell(" NA "), cell(" Na ")), ("", "Na"));
    }
}
