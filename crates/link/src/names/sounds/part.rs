//! The parts of a name as rows of sounds: particles fall, what is joined stays joined, initials stay initials.

use std::borrow::Cow;

use super::super::fold::{Script, Word};
use super::super::syllables::{Role, spellings};
use super::super::tables::han::han;
use super::super::tables::words::{Particle, ending, particle, share};
use super::{FAMILIES, Family, coarse, sounds};

/// One part of a name.
#[derive(Clone, Debug, PartialEq)]
pub(in super::super) struct Part {
    /// Sounds in the families, one behind the other.
    heard: Box<[u8]>,
    ends: [u8; 4],
    /// Twentieths of a nat that agreement gives at most, by family: -ln of the share of a frequent name.
    most: [u8; 4],
    /// A first letter only.
    pub(in super::super) initial: bool,
    /// Families that its ending or frequency hints at, as bits.
    pub(in super::super) hints: u8,
    /// Letters written.
    pub(in super::super) letters: u8,
    /// Numbers of its spelling as a Korean and as a Chinese family name.
    pub(in super::super) family: [Option<u16>; 2],
}

/// Nats that a word of unknown frequency gives at most.
pub(in super::super) const UNKNOWN: f32 = 7.5;
/// ln of the chance below which a spelling is no family name to speak of.
const SELDOM: f32 = -10.0;
/// Most parts of a name.
const MOST: usize = 8;

impl Part {
    /// Its sounds in one family.
    pub(in super::super) fn heard(&self, family: Family) -> &[u8] {
        let end = |i: usize| usize::from(self.ends[i]);
        let i = family as usize;
        &self.heard[if i == 0 { 0 } else { end(i - 1) }..end(i)]
    }

    /// Nats that agreement in one family gives at most.
    pub(in super::super) fn most(&self, family: Family) -> f32 {
        f32::from(self.most[family as usize]) / 20.0
    }

    fn new(word: &str, initial: bool, script: Script) -> Self {
        let spelled: Vec<char> = word.chars().collect();
        let mut heard = Vec::with_capacity(spelled.len() * 3);
        let (mut ends, mut most, mut hints) = ([0; 4], [(UNKNOWN * 20.0) as u8; 4], 0);
        for family in FAMILIES {
            let start = heard.len();
            sounds(family, &spelled, &mut heard);
            let known =
                (!initial && family != Family::Syllabic).then(|| share(family, &coarse(&heard[start..])));
            if let Some(share) = known.flatten() {
                most[family as usize] = (-share.ln() * 20.0).min(UNKNOWN * 20.0 - 1.0) as u8;
                hints |= 1 << family as u8;
            }
            ends[family as usize] = heard.len() as u8;
        }
        match script {
            Script::Arabic => hints = 1 << Family::Arabic as u8,
            _ => hints |= ending(word).map_or(0, |f| 1 << f as u8),
        }
        let letters = spelled.iter().filter(|c| c.is_alphabetic()).count().min(255) as u8;
        let family = [Role::KoreanFamily, Role::ChineseFamily].map(|role| {
            let found = spellings().find(role, word);
            found.filter(|n| spellings().get(*n).chance > SELDOM)
        });
        Self { heard: heard.into(), ends, most, initial, hints, letters, family }
    }
}

/// A part before it is heard.
struct Cut<'a> {
    text: String,
    initial: bool,
    script: Script,
    /// What was written, joined words included.
    shown: Vec<&'a str>,
}

/// The parts of a name, and whether a particle of Arabic names stood among them.
pub(in super::super) fn parts(words: &[Word]) -> (Vec<Part>, bool) {
    let (cuts, arabic) = cut(words);
    (cuts.iter().map(|c| Part::new(&c.text, c.initial, c.script)).collect(), arabic)
}

/// The parts of a name as they were written.
pub(in super::super) fn labels(words: &[Word]) -> Vec<String> {
    cut(words).0.into_iter().map(|c| c.shown.join(" ")).collect()
}

fn cut(words: &[Word]) -> (Vec<Cut<'_>>, bool) {
    let mut out: Vec<Cut> = Vec::with_capacity(words.len());
    let (mut joined, mut shown, mut arabic) = (String::new(), Vec::new(), false);
    let mut pieces: Vec<(Cow<'_, str>, &str, &Word)> = Vec::with_capacity(words.len());
    for word in words {
        if matches!(word.script, Script::Han | Script::Hangul) {
            pieces.push((Cow::Owned(latin(word)), &word.shown, word));
            continue;
        }
        let written =
            word.shown.split(['-', '\u{2010}', '\u{2011}', '\u{2012}', '\u{2013}', '\u{2014}', '\u{2212}']);
        let both = word.text.split('-').map(|p| p.trim_matches('\'')).zip(written);
        pieces.extend(both.filter(|(p, _)| !p.is_empty()).map(|(p, w)| (Cow::Borrowed(p), w, word)));
    }
    let last = pieces.len().saturating_sub(1);
    for (at, (piece, written, word)) in pieces.iter().enumerate() {
        let (piece, script) = (piece.as_ref(), word.script);
        match particle(piece).filter(|_| !word.initial) {
            Some(Particle::Drop) if at < last => {
                arabic |= matches!(piece, "al" | "el");
                continue;
            }
            Some(Particle::Son) if at < last && (at > 0 || matches!(piece, "ibn" | "bin")) => {
                arabic |= matches!(piece, "bin" | "ibn" | "بن" | "ابن");
                continue;
            }
            Some(Particle::Join) if at < last => {
                arabic = true;
                joined.push_str(servant(piece));
                shown.push(*written);
                continue;
            }
            _ => {}
        }
        let bare = article(piece, script);
        let (own, rest) = if joined.is_empty() { opened(bare) } else { ("", bare) };
        arabic |= !own.is_empty();
        let text = format!("{joined}{own}{rest}");
        joined.clear();
        shown.push(*written);
        let (stem, end) = if own.is_empty() { closed(&text) } else { (text.as_str(), None) };
        let stem = stem.to_owned();
        out.push(Cut { text: stem, initial: word.initial, script, shown: std::mem::take(&mut shown) });
        out.extend(end.map(|e| Cut { text: e.to_owned(), initial: false, script, shown: vec![*written] }));
        if out.len() == MOST {
            break;
        }
    }
    if out.is_empty() {
        // Nothing but small words: they are the name.
        let all = pieces.iter().map(|(p, w, word)| (p.to_string(), *w, *word));
        out.extend(all.map(|(text, w, word)| Cut {
            text,
            initial: word.initial,
            script: word.script,
            shown: vec![w],
        }));
        out.truncate(MOST);
    }
    (out, arabic)
}

/// Spellings of servant-of, father-of and mother-of come to one each.
fn servant(piece: &str) -> &'static str {
    match piece {
        _ if piece.starts_with("abd") || piece == "عبد" => "abd",
        "umm" | "oum" | "أم" | "ام" => "umm",
        _ => "abu",
    }
}

/// A word that begins with servant-of (Abdulaziz): its two halves.
fn opened(word: &str) -> (&'static str, &str) {
    let starts =
        ["abdul", "abdel", "abdal", "abdoul", "abdol", "abdur", "abder", "abdus", "abdes", "abden", "عبدال"];
    for start in starts {
        if let Some(rest) = word.strip_prefix(start).filter(|r| r.chars().count() > 3) {
            return ("abd", rest);
        }
    }
    ("", word)
}

/// A word that ends in of-the-faith or of-God (Saadeddine, Nasrallah): its stem, and the end as a part of its own.
fn closed(word: &str) -> (&str, Option<&'static str>) {
    const FAITH: [&str; 9] =
        ["eddine", "eddin", "uddin", "addin", "iddin", "aldin", "aldeen", "uddeen", "eddeen"];
    const GOD: [&str; 3] = ["allah", "ullah", "ollah"];
    for (ends, part) in [(&FAITH[..], "din"), (&GOD[..], "lah")] {
        for end in ends {
            if let Some(stem) = word
                .strip_suffix(end)
                .filter(|s| s.chars().count() > 2 && !(s.starts_with("abd") && s.len() < 6))
            {
                return (stem, Some(part));
            }
        }
    }
    (word, None)
}

/// A word without the article glued to it.
fn article(word: &str, script: Script) -> &str {
    match script {
        Script::Arabic => word.strip_prefix("ال").filter(|r| r.chars().count() > 1).unwrap_or(word),
        _ => word,
    }
}

/// Letters of a word in characters or Hangul, for names that are neither Chinese nor Korean.
fn latin(word: &Word) -> String {
    let han = han();
    let mut out = String::new();
    for c in word.text.chars() {
        match han.code(c) {
            Some(code) => out.push_str(&han.readings[usize::from(code)].pinyin),
            None => out.push_str(&deunicode::deunicode_char(c).unwrap_or("").to_lowercase()),
        }
    }
    out
}
