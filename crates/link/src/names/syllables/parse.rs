//! A whole name as a Korean or Chinese one: family name at either end, one to three syllables given, foreign names before.

use super::super::fold::{Script, Word};
use super::super::sounds::{Family, key};
use super::super::tables::words::share;
use super::segment::{Cut, cuts};
use super::spelling::{Role, spellings};

/// Nats a letter costs where nothing is known of a word: some fifteen likely letters at each place.
pub(in super::super) const LETTER: f32 = 2.7;
/// Readings of one name that are kept.
const KEPT: usize = 3;
/// Nats below the best at which a reading is dropped.
const FAR: f32 = 5.0;

/// One reading of a whole name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in super::super) struct Parse {
    pub(in super::super) korean: bool,
    /// ln of the chance of this name among names of this writing.
    pub(in super::super) chance: f32,
    /// The family name stands last, as in the West.
    pub(in super::super) last: bool,
    /// Number of the family's spelling.
    pub(in super::super) family: u16,
    /// Numbers of the given syllables' spellings.
    pub(in super::super) given: [u16; 3],
    pub(in super::super) n: u8,
    /// Words before it that are of another kind (Joseph Yun Chol-su).
    pub(in super::super) extras: u8,
}

impl Parse {
    /// The roles of its family name and of its given syllables.
    pub(in super::super) fn roles(&self) -> (Role, Role) {
        if self.korean {
            (Role::KoreanFamily, Role::KoreanGiven)
        } else {
            (Role::ChineseFamily, Role::ChineseGiven)
        }
    }

    /// Numbers of the given syllables.
    pub(in super::super) fn given(&self) -> &[u16] {
        &self.given[..usize::from(self.n)]
    }
}

/// Readings of a name as Korean and as Chinese, best first within each.
pub(in super::super) fn parses(words: &[Word]) -> Vec<Parse> {
    if words.is_empty() || words.len() > 6 || words.iter().any(|w| w.initial && !lone(&w.text) || w.dotted) {
        return Vec::new();
    }
    let mut out = Vec::new();
    for korean in [true, false] {
        let mut here = read(words, korean);
        if here.is_empty() && korean {
            // Sanction lists write a breve as an apostrophe behind the letter.
            if let Some(marked) = breves(words) {
                here = read(&marked, korean);
            }
        }
        here.sort_by(|a, b| {
            b.chance.total_cmp(&a.chance).then(a.given.cmp(&b.given)).then(a.last.cmp(&b.last))
        });
        let best = here.first().map_or(0.0, |p| p.chance);
        here.retain(|p| p.chance > best - FAR);
        here.truncate(KEPT);
        out.extend(here);
    }
    out
}

/// Family names of one letter: Revised I and O, U.
fn lone(text: &str) -> bool {
    matches!(text, "i" | "o" | "u")
}

fn breves(words: &[Word]) -> Option<Vec<Word>> {
    let marked = |text: &str| text.replace("o'", "ŏ").replace("u'", "ŭ");
    let touched = words.iter().any(|w| w.text.contains("o'") || w.text.contains("u'"));
    touched.then(|| words.iter().map(|w| Word { text: marked(&w.text), ..w.clone() }).collect())
}

fn read(words: &[Word], korean: bool) -> Vec<Parse> {
    let script = words[0].script;
    let dense = matches!(script, Script::Han | Script::Hangul);
    if dense && words.iter().all(|w| w.script == script) {
        let chars: Vec<char> =
            words.iter().flat_map(|w| w.text.chars()).filter(|c| c.is_alphabetic()).collect();
        return glued(&chars, korean);
    }
    if !matches!(script, Script::Latin | Script::Cyrillic) || words.iter().any(|w| w.script != script) {
        return Vec::new();
    }
    let mut out = Vec::new();
    let n = words.len();
    for at in 0..n {
        // Family name first; what stands before it is of another kind.
        if at <= 2 && at + 1 < n {
            push(&mut out, words, at, at + 1..n, korean, false);
        }
        if at == n - 1 {
            (0..at.min(3)).for_each(|from| push(&mut out, words, from, from..at, korean, true));
        }
    }
    out
}

/// Names without spaces: one or two characters are the family's.
fn glued(chars: &[char], korean: bool) -> Vec<Parse> {
    let mut out = Vec::new();
    for family in [2, 1] {
        if chars.len() <= family || chars.len() > family + 3 {
            continue;
        }
        let name: String = chars[..family].iter().collect();
        let pieces: Vec<String> = chars[family..].iter().map(char::to_string).collect();
        let pieces: Vec<&str> = pieces.iter().map(String::as_str).collect();
        let roles = Parse { korean, ..EMPTY }.roles();
        let Some(number) = spellings().find(roles.0, &name) else { continue };
        for cut in cuts(&pieces, roles.1) {
            out.push(parse(korean, number, cut, false, 0.0, 0));
        }
    }
    out
}

const EMPTY: Parse =
    Parse { korean: true, chance: 0.0, last: false, family: 0, given: [0; 3], n: 0, extras: 0 };

fn push(
    out: &mut Vec<Parse>,
    words: &[Word],
    start: usize,
    given: std::ops::Range<usize>,
    korean: bool,
    last: bool,
) {
    let roles = Parse { korean, ..EMPTY }.roles();
    let family = if last { given.end } else { start };
    let Some(number) = spellings().find(roles.0, &words[family].text) else { return };
    let extras = &words[..start];
    let mut pieces: Vec<&str> = Vec::with_capacity(4);
    pieces.extend(words[given].iter().flat_map(|w| w.text.split('-')).filter(|p| !p.is_empty()));
    if pieces.len() > 3 {
        return;
    }
    let foreign: f32 = extras.iter().map(foreign).sum();
    for cut in cuts(&pieces, roles.1) {
        out.push(parse(korean, number, cut, last, -foreign, extras.len()));
    }
}

/// Nats that a word of another kind costs: its share where it is a frequent name, else its letters.
fn foreign(word: &Word) -> f32 {
    let letters = LETTER * word.text.chars().count() as f32;
    1.0 + share(Family::Other, &key(Family::Other, &word.text)).map_or(letters, |s| letters.min(-s.ln()))
}

fn parse(korean: bool, family: u16, cut: Cut, last: bool, foreign: f32, extras: usize) -> Parse {
    let length: [f32; 4] = if korean { [0.0, 0.06, 0.93, 0.01] } else { [0.0, 0.2, 0.79, 0.01] };
    let order: f32 = if last { 0.08 } else { 0.92 };
    Parse {
        korean,
        chance: spellings().get(family).chance
            + cut.chance
            + foreign
            + length[cut.n].max(0.001).ln()
            + order.ln(),
        last,
        family,
        given: cut.syllables,
        n: cut.n as u8,
        extras: extras as u8,
    }
}
