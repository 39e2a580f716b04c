//! One name with all its readings, ready to be compared many times.

use super::fold::{self, Script, Word};
use super::sounds::{FAMILIES, Family, Part, UNKNOWN, parts};
use super::syllables::{LETTER, Parse, parses};
use super::tables::words::{Particle, particle};

/// Hypotheses of how a name is spelled. They are about systems of writing, never about a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    Korean,
    Chinese,
    Arabic,
    Slavic,
    Other,
}

impl Origin {
    /// The family of sounds, where a hypothesis is about sounds.
    pub(super) fn sounds(self) -> Option<Family> {
        match self {
            Self::Arabic => Some(Family::Arabic),
            Self::Slavic => Some(Family::Slavic),
            Self::Other => Some(Family::Other),
            Self::Korean | Self::Chinese => None,
        }
    }
}

/// All hypotheses, in the order of [`Readings::chances`].
pub(super) const ORIGINS: [Origin; 5] =
    [Origin::Korean, Origin::Chinese, Origin::Arabic, Origin::Slavic, Origin::Other];

/// ln of the chance of each hypothesis before the name is seen.
pub(super) const PRIOR: [f32; 5] = [-1.4, -1.5, -1.7, -1.7, -1.7];

/// A name with its readings: small, made once, compared often.
#[derive(Clone, Debug, PartialEq)]
pub struct Readings {
    /// Readings as a Korean or Chinese name, best first within each.
    pub(super) parses: Box<[Parse]>,
    /// Parts as sounds.
    pub(super) parts: Box<[Part]>,
    /// ln of the chance of each hypothesis given the name.
    pub(super) chances: [f32; 5],
    /// Its letters in order, hashed.
    pub(super) letters: u64,
    /// Whether it is wholly in Han characters, Hangul or another script without Latin-like letters.
    pub(super) dense: bool,
    /// A Korean or Chinese family name stands at one end, and nothing points elsewhere.
    pub(super) familial: bool,
    /// A scanner's digit stood among its letters.
    pub(super) scanned: bool,
}

/// Reads a name in any script: every system of writing it may follow, every reading of every part.
///
/// Titles fall, invisible characters fall, a comma puts the family name first; of a longer text only the first 240
/// letters are read. Nothing is refused: a name without letters has no readings and compares as unclear.
pub fn read(name: &str) -> Readings {
    Readings::of(&spoken(name))
}

/// Words of a name without titles at its ends.
pub(super) fn spoken(name: &str) -> Vec<Word> {
    let mut words = fold::words(name);
    let title = |w: &Word| particle(&w.text) == Some(Particle::Title);
    let front = words.iter().take_while(|w| title(w)).count();
    if front < words.len() {
        words.drain(..front);
    }
    // Behind a name only such titles as are no family names.
    let behind =
        |w: &Word| title(w) && (w.script != Script::Latin || matches!(w.text.as_str(), "jr" | "sr" | "llc"));
    while words.len() > 1 && words.last().is_some_and(behind) {
        words.pop();
    }
    words
}

impl Readings {
    /// Whether nothing could be read.
    pub fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    pub(super) fn of(words: &[Word]) -> Self {
        let parses = parses(words);
        let (parts, arabic) = parts(words);
        let chances = chances(words, &parses, &parts, arabic);
        let dense =
            !words.is_empty() && words.iter().all(|w| matches!(w.script, Script::Han | Script::Hangul));
        Self {
            parses: parses.into(),
            familial: familial(words, &parts),
            parts: parts.into(),
            chances,
            letters: letters(words),
            dense,
            scanned: words.iter().any(|w| w.scanned),
        }
    }

    /// Readings under one of the two syllabic hypotheses.
    pub(super) fn under(&self, korean: bool) -> impl Iterator<Item = &Parse> {
        self.parses.iter().filter(move |p| p.korean == korean)
    }
}

fn familial(words: &[Word], parts: &[Part]) -> bool {
    let ends = [parts.first(), parts.last()];
    (2..=4).contains(&parts.len())
        && words.iter().all(|w| w.script == Script::Latin)
        && parts.iter().all(|p| p.hints == 0)
        && ends.iter().flatten().any(|p| p.family.iter().any(Option::is_some))
}

/// FNV-1a (Fowler, Noll and Vo) over the letters.
fn letters(words: &[Word]) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for c in words.iter().flat_map(|w| w.text.chars()).filter(|c| !matches!(c, '-' | '\'')) {
        hash = (hash ^ u64::from(u32::from(c))).wrapping_mul(0x100_0000_01b3);
    }
    hash
}

/// ln of the chances of the hypotheses: how well the name would be made by each system of writing.
fn chances(words: &[Word], parses: &[Parse], parts: &[Part], arabic: bool) -> [f32; 5] {
    const NEVER: f32 = -1.0e4;
    let syllabic = |korean: bool| {
        let chances = parses.iter().filter(|p| p.korean == korean).map(|p| p.chance);
        chances.reduce(f32::max).unwrap_or(NEVER)
    };
    let mut out = [syllabic(true), syllabic(false), 0.0, 0.0, 0.0];
    let script = |s: Script| words.iter().any(|w| w.script == s);
    for family in &FAMILIES[..3] {
        let family = *family;
        let mut sum = 0.0;
        for part in parts {
            let unknown = LETTER * f32::from(part.letters);
            let hinted = part.hints >> family as u8 & 1 == 1;
            // A frequent name costs its share; an ending gives a hint; a word of no kind fits the others best.
            let most = part.most(family);
            let cost = if most < UNKNOWN { most.min(unknown) } else { unknown };
            let hint = match (hinted, family) {
                (true, _) => 2.5,
                (false, Family::Other) => 0.0,
                (false, _) => -1.5,
            };
            sum += hint - cost;
        }
        out[2 + family as usize] = sum;
    }
    if arabic {
        out[2] += 3.0;
    }
    if words.iter().any(|w| matches!(w.script, Script::Han | Script::Hangul)) {
        let signs: usize = words.iter().map(|w| w.text.chars().count()).sum();
        (2..5).for_each(|i| out[i] = -10.0 * signs as f32 - 4.0);
        out[4] += 4.0;
    }
    if script(Script::Arabic) {
        (0..5).filter(|i| *i != 2).for_each(|i| out[i] = NEVER);
    }
    if script(Script::Cyrillic) {
        (out[2], out[4]) = (NEVER, NEVER);
    }
    if script(Script::Other) {
        (out[0], out[1]) = (NEVER, NEVER);
    }
    let sum: f32 = out.iter().zip(PRIOR).map(|(o, p)| o + p).fold(NEVER, log_add);
    std::array::from_fn(|i| out[i] + PRIOR[i] - sum)
}

/// ln(exp a + exp b).
pub(super) fn log_add(a: f32, b: f32) -> f32 {
    let (low, high) = if a < b { (a, b) } else { (b, a) };
    high + (low - high).exp().ln_1p()
}
