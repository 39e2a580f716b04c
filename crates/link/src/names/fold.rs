//! From a string to words in small letters: scripts told apart, marks that carry sound kept, everything else folded.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Letters of a name that are read; what stands beyond says nothing about a person's name.
const LONGEST: usize = 240;
/// Words of a name that are read.
const MOST_WORDS: usize = 12;

/// How a word is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Script {
    Latin,
    Hangul,
    Han,
    Cyrillic,
    Arabic,
    /// Any other script, put into Latin letters roughly.
    Other,
}

/// One word of a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// Small letters; `-` between joined pieces, `'` for any apostrophe.
    pub(super) text: String,
    /// As it was written, for explanations.
    pub(super) shown: String,
    pub(super) script: Script,
    /// A single letter, or letters with a full stop.
    pub(super) initial: bool,
    /// A digit stood among the letters, as scanners leave them.
    pub(super) scanned: bool,
    /// A dot in the middle of the line stood beside it: how Chinese and Japanese write foreign names.
    pub(super) dotted: bool,
}

/// Words of a name in the order spoken: a single comma means that the family name was put first.
pub(super) fn words(name: &str) -> Vec<Word> {
    let mut all = Cutter::default();
    let text: Vec<char> = if name.is_ascii() {
        name.chars().take(LONGEST).collect()
    } else {
        name.nfkc().filter(|c| !invisible(*c)).take(LONGEST).collect()
    };
    for (at, &c) in text.iter().enumerate() {
        all.take(c, at.checked_sub(1).map(|b| text[b]), text.get(at + 1).copied(), &text[at + 1..]);
    }
    all.cut();
    let mut words = all.words;
    if let Some(comma) = all.comma.filter(|&c| all.commas == 1 && c > 0 && c < words.len()) {
        words.rotate_left(comma);
    }
    words.truncate(MOST_WORDS);
    words
}

#[derive(Default)]
struct Cutter {
    words: Vec<Word>,
    text: String,
    shown: String,
    script: Option<Script>,
    scanned: bool,
    dotted: bool,
    comma: Option<usize>,
    commas: usize,
}

impl Cutter {
    fn take(&mut self, c: char, before: Option<char>, after: Option<char>, rest: &[char]) {
        let letters = |c: Option<char>| c.is_some_and(char::is_alphabetic);
        match c {
            _ if apostrophe(c) => {
                if letters(before) && !self.text.ends_with('\'') {
                    self.text.push('\'');
                    self.shown.push(c);
                }
            }
            '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' => {
                if letters(before) && (letters(after) || after.is_some_and(apostrophe)) {
                    self.text.push('-');
                    self.shown.push(c);
                } else if !letters(before) || !letters(after) {
                    self.cut();
                }
            }
            '.' => {
                let single = self.text.chars().count() == 1;
                self.cut();
                if let Some(last) = self.words.last_mut().filter(|_| single) {
                    last.initial = true;
                }
            }
            ',' | '\u{60c}' | '\u{ff0c}' => {
                self.cut();
                self.comma = Some(self.words.len());
                self.commas += 1;
            }
            '\u{b7}' | '\u{30fb}' | '\u{2022}' | '\u{2027}' => {
                self.dotted = true;
                self.cut();
                self.dotted = true;
            }
            // Vowels of many scripts are marks.
            _ if is_combining_mark(c) => {
                if self.script == Some(Script::Other) {
                    fold(c, Script::Other, &mut self.text);
                    self.shown.push(c);
                }
            }
            _ if c.is_ascii_digit() => {
                // A digit inside a word is a letter that a scanner misread; alone it is a number.
                let beside = letters(before) || letters(after);
                if let Some(letter) = misread(c).filter(|_| beside) {
                    self.text.push(letter);
                    self.shown.push(c);
                    self.scanned = true;
                }
            }
            _ if c.is_alphabetic() => {
                let script = script(c);
                let humps = c.is_uppercase()
                    && before.is_some_and(char::is_lowercase)
                    && self
                        .text
                        .rsplit('-')
                        .next()
                        .is_some_and(|t| t.chars().count() >= 3 || matches!(t, "al" | "el"))
                    && rest.iter().take(2).filter(|r| r.is_lowercase()).count() == 2;
                if humps || self.script.is_some_and(|s| s != script) {
                    self.cut();
                }
                self.script = Some(script);
                fold(c, script, &mut self.text);
                self.shown.push(c);
            }
            _ => self.cut(),
        }
    }

    fn cut(&mut self) {
        let text = std::mem::take(&mut self.text);
        let shown = std::mem::take(&mut self.shown);
        let script = self.script.take();
        let (scanned, dotted) = (std::mem::take(&mut self.scanned), std::mem::take(&mut self.dotted));
        let text = text.trim_end_matches('-').to_owned();
        let letters = text.chars().filter(|c| c.is_alphabetic()).count();
        if let Some(script) = script.filter(|_| letters > 0) {
            let initial = letters == 1 && !matches!(script, Script::Han | Script::Hangul);
            self.words.push(Word { text, shown, script, initial, scanned, dotted });
        }
    }
}

/// One letter, with the marks that change what is spoken; others fall.
fn fold(c: char, script: Script, out: &mut String) {
    match script {
        Script::Hangul | Script::Han => out.push(c),
        Script::Cyrillic => out.extend(c.to_lowercase().filter(|c| !is_combining_mark(*c))),
        Script::Arabic => {
            if c != '\u{640}' {
                out.push(c);
            }
        }
        Script::Latin if c.is_ascii() => out.push(c.to_ascii_lowercase()),
        Script::Latin => c.to_lowercase().for_each(|c| latin(c, out)),
        Script::Other => {
            let letters = deunicode::deunicode_char(c).unwrap_or("");
            out.extend(letters.chars().filter(char::is_ascii_alphabetic).map(|c| c.to_ascii_lowercase()));
        }
    }
}

fn latin(c: char, out: &mut String) {
    let whole = match c {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        'ð' => "d",
        'ı' => "ı",
        'ł' => "ł",
        'ø' => "ø",
        'đ' => "đ",
        'ə' => "a",
        _ => "",
    };
    if !whole.is_empty() {
        out.push_str(whole);
        return;
    }
    let mut parts = std::iter::once(c).nfd();
    let base = parts.next().unwrap_or(c);
    let marks: Vec<char> = parts.collect();
    let has = |mark: char| marks.contains(&mark);
    let kept = match base {
        'o' if has('\u{306}') => 'ŏ',
        'u' if has('\u{306}') => 'ŭ',
        'u' if has('\u{308}') => 'ü',
        'e' if has('\u{308}') => 'ë',
        's' if has('\u{30c}') => 'š',
        's' if has('\u{327}') || has('\u{326}') => 'ş',
        'c' if has('\u{30c}') => 'č',
        'c' if has('\u{301}') => 'ć',
        'c' if has('\u{327}') => 'ç',
        'z' if has('\u{30c}') => 'ž',
        'r' if has('\u{30c}') => 'ř',
        'g' if has('\u{306}') => 'ğ',
        _ => base,
    };
    if kept.is_alphabetic() {
        out.push(kept);
    }
}

fn apostrophe(c: char) -> bool {
    matches!(
        c,
        '\'' | '`' | '\u{b4}' | '\u{2018}' | '\u{2019}' | '\u{201b}' | '\u{2b9}'..='\u{2bf}' | '\u{2c8}'
    )
}

fn misread(c: char) -> Option<char> {
    Some(match c {
        '0' => 'o',
        '1' => 'i',
        '3' => 'e',
        '4' => 'a',
        '5' => 's',
        '7' => 't',
        '8' => 'b',
        '9' => 'g',
        _ => return None,
    })
}

fn script(c: char) -> Script {
    match c {
        'A'..='Z' | 'a'..='z' | '\u{c0}'..='\u{24f}' | '\u{250}'..='\u{2af}' | '\u{1e00}'..='\u{1eff}' => {
            Script::Latin
        }
        '\u{ac00}'..='\u{d7a3}' => Script::Hangul,
        '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}' => Script::Han,
        '\u{400}'..='\u{52f}' => Script::Cyrillic,
        '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' => Script::Arabic,
        _ => Script::Other,
    }
}

/// Characters nobody sees: direction marks, zero-width ones, variation selectors.
fn invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(name: &str) -> Vec<String> {
        words(name).into_iter().map(|w| w.text).collect()
    }

    #[test]
    fn words_keep_what_is_spoken() {
        assert_eq!(texts("Han Sŏn-ch’ŏl"), ["han", "sŏn-ch'ŏl"]);
        assert_eq!(texts("Lǚ Měi"), ["lü", "mei"]);
        assert_eq!(texts("Orlova, Zoya"), ["zoya", "orlova"]);
        assert_eq!(texts("PetrSidorov Zh0ra"), ["petr", "sidorov", "zhora"]);
        assert_eq!(texts("J. R. Ordóñez-Šimić 3"), ["j", "r", "ordonez-šimić"]);
        assert_eq!(texts("\u{202e}김\u{200b}철수"), ["김철수"]);
        assert_eq!(texts("贝拉·诺曼"), ["贝拉", "诺曼"]);
        assert!(texts("-- 12 ''").is_empty());
    }
}
