//! Finding names in running Chinese and Korean text, where no space ends a name.

use std::ops::Range;

use super::{Candidate, Gazetteer, Level, ambiguous, kind};

/// Inhabitants from which a Chinese name of two characters is believed without a word for its kind behind it.
const TWO_HAN_POPULATION: u64 = 15_000;
/// The same for a name that begins with one of [`FUNCTION_WORDS`], so that the name may be cut out of two words.
const TWO_HAN_POPULATION_DOUBTFUL: u64 = 50_000;
/// Chinese conjunctions, prepositions and particles.
const FUNCTION_WORDS: &str = "和在与與及到从從向对對被把将將而但为為由以于於是的了也就不";
/// Inhabitants from which a Korean name of two syllables is believed before an unknown ending.
const TWO_HANGUL_POPULATION: u64 = 100_000;

/// What may follow a Korean place name inside its word: particles, words for a kind of place, and a few endings
/// ("bound for", "inside", "side", "area").
const AFTER_HANGUL: &[&str] = &[
    "에", "의", "으로", "로", "을", "를", "이", "가", "은", "는", "과", "와", "도", "까지", "부터", "만",
    "나", "라", "란", "인근", "인접", "발", "행", "측", "내", "시", "성", "현", "주", "군", "구", "진", "읍",
    "면", "리", "역", "항", "강", "쪽", "서", "지역", "출신", "국경", "변방", "공안", "근처", "부근", "일대",
    "주재", "당국", "정부", "교외",
];

/// Endings that make a person, a language or goods of a country's name.
const NOT_THE_COUNTRY: &[&str] =
    &["人", "籍", "语", "語", "文", "裔", "族", "인", "어", "계", "식", "산", "족"];

/// Endings that begin like the above and still mean the country.
const THE_COUNTRY_AFTER_ALL: &[&str] =
    &["人民", "인근", "인접", "산업", "인권", "어디", "계속", "산하", "文化"];

impl Gazetteer<'_> {
    /// Place names in Chinese and Korean running text: byte ranges and the names as written, in order, never
    /// overlapping. Feed the names to [`Gazetteer::candidates`].
    ///
    /// *Chinese:* at each character the longest known name of at least two characters, with a word for its kind right
    /// behind it (图们**市**). Two characters alone must name a country, a region, or a place of 15,000 inhabitants,
    /// as many words are also villages; 50,000 where the first may be a conjunction. *Korean:* the longest known name of at least two syllables that begins a word
    /// and is followed by the end of the word, a particle or an ending such as -발 and -시. A country's name inside
    /// the name of its people or language (中国人, 한국어) is no place, nor is a common word ([`ambiguous`]).
    pub fn find_cjk(&self, text: &str) -> Vec<(Range<usize>, String)> {
        let mut found = Vec::new();
        let mut at = 0;
        let mut before = ' ';
        while let Some(ch) = text[at..].chars().next() {
            let rest = &text[at..];
            let len = if is_han(ch) {
                self.han_name(rest)
            } else if is_hangul(ch) && !is_hangul(before) {
                self.hangul_name(rest)
            } else {
                None
            };
            if let Some(len) = len {
                found.push((at..at + len, text[at..at + len].to_owned()));
            }
            let step = len.unwrap_or(ch.len_utf8());
            before = text[at..at + step].chars().next_back().unwrap_or(' ');
            at += step;
        }
        found
    }

    /// Length of the longest name that `text` begins with, in running text where names are not delimited: `at` is a
    /// byte offset into `text`. Gives the length in bytes and the candidates; `None` where no name begins. For
    /// scripts that `fold_name` leaves as they are (Han, Hangul).
    pub fn longest_match(&self, text: &str, at: usize) -> Option<(usize, Vec<Candidate>)> {
        let rest = text.get(at..)?;
        let (len, _) = self.prefixes(rest).pop()?;
        Some((len, self.candidates(&rest[..len])))
    }

    fn han_name(&self, rest: &str) -> Option<usize> {
        for (len, value) in self.prefixes(rest).into_iter().rev() {
            let name = &rest[..len];
            let chars = name.chars().count();
            if chars < 2 {
                break;
            }
            let tail = &rest[len..];
            let suffix = kind::han_suffix(tail);
            if suffix == 0 && ambiguous(name) || self.is_its_people(value, tail) {
                continue;
            }
            let doubtful = name.starts_with(|c| FUNCTION_WORDS.contains(c));
            let enough = if doubtful { TWO_HAN_POPULATION_DOUBTFUL } else { TWO_HAN_POPULATION };
            let known = suffix > 0
                || chars > 2
                || self.any(value, |level, population| {
                    population >= enough || level <= Level::Region || level == Level::Site
                });
            if known {
                return Some(len + suffix);
            }
        }
        None
    }

    fn hangul_name(&self, rest: &str) -> Option<usize> {
        for (len, value) in self.prefixes(rest).into_iter().rev() {
            let name = &rest[..len];
            let syllables = name.chars().count();
            if syllables < 2 {
                break;
            }
            let tail = &rest[len..];
            if ambiguous(name) || self.is_its_people(value, tail) {
                continue;
            }
            let ends = !tail.starts_with(is_hangul) || AFTER_HANGUL.iter().any(|end| tail.starts_with(end));
            let known = ends
                || syllables > 3
                || self.any(value, |level, population| {
                    level == Level::Country || syllables > 2 && population >= TWO_HANGUL_POPULATION
                });
            if known {
                return Some(len);
            }
        }
        None
    }

    /// Whether the name is a country's and the text behind it makes it the name of a people or language.
    fn is_its_people(&self, value: u64, tail: &str) -> bool {
        NOT_THE_COUNTRY.iter().any(|end| tail.starts_with(end))
            && !THE_COUNTRY_AFTER_ALL.iter().any(|end| tail.starts_with(end))
            && self.any(value, |level, _| level == Level::Country)
    }

    fn any(&self, value: u64, test: impl Fn(Level, u64) -> bool) -> bool {
        self.numbers(value).into_iter().any(|n| {
            let record = self.record(n);
            test(record.level, record.population)
        })
    }

    /// All names that `text` begins with: lengths in bytes and values of the name map, the shortest first. One walk.
    fn prefixes(&self, text: &str) -> Vec<(usize, u64)> {
        let fst = self.names.as_fst();
        let mut found = Vec::new();
        let mut node = fst.root();
        let mut value = 0;
        for (n, &byte) in text.as_bytes().iter().enumerate() {
            let Some(i) = node.find_input(byte) else { break };
            let step = node.transition(i);
            value += step.out.value();
            node = fst.node(step.addr);
            if node.is_final() {
                found.push((n + 1, value + node.final_output().value()));
            }
        }
        found
    }
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}')
}

fn is_hangul(c: char) -> bool {
    matches!(c, '\u{ac00}'..='\u{d7a3}')
}
