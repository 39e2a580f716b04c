//! Two readings of whole names against each other: the weight of evidence, syllable by syllable.
//!
//! Two spellings of one role weigh ln of the sum over readings of P(a|r) P(b|r) P(r), over P(a) P(b): a Fellegi-Sunter
//! weight with the rarity of the reading built in (Fellegi and Sunter 1969; Winkler's frequency-based matching).

use strsim::damerau_levenshtein;

use super::super::sounds::{Family, lay, sounds};
use super::super::tables::han::{Code, KO_FAMILY, KO_GIVEN, han};
use super::parse::Parse;
use super::spelling::{Spelling, spellings};

/// How two spellings of a syllable stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in super::super) enum Met {
    /// The same characters or the same reading.
    Same,
    /// One slip of the pen apart, or other characters of the same reading.
    Near,
    /// No common reading.
    Apart,
}

/// Two names against each other under one reading of each.
#[derive(Clone, Copy, Debug)]
pub(in super::super) struct Meeting {
    weights: [f32; 4],
    n: usize,
    /// How the family names stand.
    pub(in super::super) family: Met,
    /// The worst of the given syllables.
    pub(in super::super) given: Met,
    /// How many given syllables have no common reading.
    pub(in super::super) apart: u8,
    /// Given syllables that one of them lacks.
    pub(in super::super) missing: u8,
}

impl Meeting {
    /// Weights of the family name and of the given syllables.
    pub(in super::super) fn weights(&self) -> &[f32] {
        &self.weights[..self.n]
    }
}

/// Weight of two syllables with no common reading.
const APART: f32 = -6.0;
/// Weight of another family name beside that: many strangers share a given name.
const OTHER_FAMILY: f32 = -4.0;
/// Weight of a slip of the pen.
const SLIP: f32 = -1.5;
/// Weight of syllables that sound alike and share no reading of the tables.
const ALIKE: f32 = -0.5;
/// Weight of other characters with the same reading, beside the reading's own.
const HOMOPHONE: f32 = -3.5;

/// Compares two readings. Across Korean and Chinese the meeting is through characters (金正恩: Kim Jong-un, Jin Zhengen).
pub(in super::super) fn meet(a: &Parse, b: &Parse) -> Meeting {
    let all = spellings();
    let across = a.korean != b.korean;
    let family_share = if across { KO_FAMILY } else { a.roles().0 as usize };
    let given_share = if across { KO_GIVEN } else { a.roles().1 as usize };
    let mut family = pair(all.get(a.family), all.get(b.family), family_share);
    if family.1 == Met::Apart {
        family.0 += OTHER_FAMILY;
    }
    let (short, long) = if a.n <= b.n { (a, b) } else { (b, a) };
    let missing = long.n - short.n;
    let lay = |skip: usize| {
        let rest =
            long.given().iter().enumerate().filter(|(i, _)| missing == 0 || *i != skip).map(|(_, s)| *s);
        let mut met = Meeting {
            weights: [family.0, 0.0, 0.0, 0.0],
            n: 1,
            family: family.1,
            given: Met::Same,
            apart: 0,
            missing,
        };
        for (x, y) in short.given().iter().zip(rest) {
            let (weight, how) = pair(all.get(*x), all.get(y), given_share);
            met.weights[met.n] = weight;
            met.n += 1;
            met.given = met.given.max(how);
            met.apart += u8::from(how == Met::Apart);
        }
        met
    };
    let sum = |m: &Meeting| m.weights().iter().sum::<f32>();
    (1..if missing == 0 { 1 } else { usize::from(long.n) })
        .map(lay)
        .fold(lay(0), |best, m| if sum(&m) > sum(&best) { m } else { best })
}

/// Weight of two spellings in one role.
fn pair(a: &Spelling, b: &Spelling, share: usize) -> (f32, Met) {
    if a.han.is_some() && a.han == b.han {
        return ((-a.chance.max(b.chance)).clamp(0.5, 6.0), Met::Same);
    }
    let readings = &han().readings;
    let prior = |code: Code| readings[usize::from(code)].share[share].max(1.0e-6);
    let (mut both, mut of_a, mut of_b) = (0.0_f32, 0.0_f32, 0.0_f32);
    let mut at = 0;
    for x in &a.classes {
        of_a += x.chance * prior(x.code);
        while b.classes.get(at).is_some_and(|y| y.code < x.code) {
            at += 1;
        }
        if let Some(y) = b.classes.get(at).filter(|y| y.code == x.code) {
            both += x.chance * y.chance * prior(x.code);
        }
    }
    b.classes.iter().for_each(|y| of_b += y.chance * prior(y.code));
    let ratio = both / (of_a * of_b).max(1.0e-12);
    if ratio > 0.0 {
        let weight = ratio.ln().clamp(-4.0, 6.0);
        return match (a.han, b.han) {
            (Some(x), Some(y)) if x != y => ((weight + HOMOPHONE).min(-1.0), Met::Near),
            // Readings that hardly meet: a rare spelling on either side.
            _ if weight < -0.7 => (weight, if weight < -2.0 { Met::Apart } else { Met::Near }),
            _ => (weight, Met::Same),
        };
    }
    let latin = a.text.is_ascii() && b.text.is_ascii();
    if latin && a.text.len().max(b.text.len()) >= 3 && damerau_levenshtein(&a.text, &b.text) == 1 {
        return (SLIP, Met::Near);
    }
    if latin && alike(&a.text, &b.text) {
        return (ALIKE, Met::Near);
    }
    (APART, Met::Apart)
}

/// Whether two romanised syllables differ only in what systems of writing confuse, though no table has both.
fn alike(a: &str, b: &str) -> bool {
    let heard = |text: &str| {
        let mut out = Vec::with_capacity(8);
        sounds(Family::Syllabic, &text.chars().collect::<Vec<char>>(), &mut out);
        out
    };
    let laid = lay(Family::Syllabic, &heard(a), &heard(b));
    laid.slips == 0 && laid.share > 0.95
}

/// How two spellings in one role stand to each other.
pub(in super::super) fn pair_met(a: &Spelling, b: &Spelling, share: usize) -> Met {
    pair(a, b, share).1
}

/// Weight of two spellings of family names, by their numbers.
pub(in super::super) fn families(a: u16, b: u16, share: usize) -> (f32, Met) {
    pair(spellings().get(a), spellings().get(b), share)
}

/// The reading that both spellings most likely stand for.
pub(in super::super) fn common(a: &Spelling, b: &Spelling, share: usize) -> Option<(Code, u8, u8)> {
    let readings = &han().readings;
    let mut best: Option<(f32, (Code, u8, u8))> = None;
    for x in &a.classes {
        if let Ok(at) = b.classes.binary_search_by_key(&x.code, |y| y.code) {
            let y = b.classes[at];
            let chance = x.chance * y.chance * readings[usize::from(x.code)].share[share].max(1.0e-6);
            if best.is_none_or(|(c, _)| chance > c) {
                best = Some((chance, (x.code, x.systems, y.systems)));
            }
        }
    }
    best.map(|(_, found)| found)
}
