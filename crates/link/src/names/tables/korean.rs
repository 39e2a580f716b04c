//! Hangul in letters of other writings: Revised, McCune-Reischauer, the DPRK's system, passports, Cyrillic.

use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

use super::{rows, shares};

/// Systems a spelling follows, as a set of bits.
pub(in super::super) mod system {
    pub(in super::super::super) const REVISED: u8 = 1;
    pub(in super::super::super) const MCCUNE: u8 = 2;
    pub(in super::super::super) const DPRK: u8 = 4;
    pub(in super::super::super) const PASSPORT: u8 = 8;
    pub(in super::super::super) const HANGUL: u8 = 16;
    pub(in super::super::super) const CYRILLIC: u8 = 32;
    pub(in super::super::super) const HAN: u8 = 64;
}

/// How much each system is met: columns of `ko_letters.tsv`. The DPRK's spells northern names, the others both.
const SYSTEMS: [(u8, f32); 5] = [
    (system::REVISED, 0.2),
    (system::MCCUNE, 0.12),
    (system::DPRK, 0.23),
    (system::PASSPORT, 0.45),
    (system::CYRILLIC, 1.0),
];

/// A family name of the census.
pub(in super::super) struct Family {
    pub(in super::super) hangul: &'static str,
    pub(in super::super) hanja: &'static str,
    pub(in super::super) share: f32,
    pub(in super::super) spellings: Vec<(&'static str, f32)>,
}

static FAMILIES: LazyLock<Vec<Family>> = LazyLock::new(|| {
    let rows = rows(include_str!("../../../data/names/ko_family.tsv"));
    rows.map(|row| Family {
        hangul: row[0],
        hanja: row[1],
        share: row[2].parse().unwrap_or(1.0),
        spellings: shares(row[3], 0.3),
    })
    .collect()
});

/// Family names with their shares.
pub(in super::super) fn families() -> &'static [Family] {
    &FAMILIES
}

/// Syllables of given names with their weights.
pub(in super::super) fn given() -> BTreeMap<String, f32> {
    let mut all = BTreeMap::new();
    for row in rows(include_str!("../../../data/names/ko_given.tsv")) {
        let weight: f32 = row[0].parse().unwrap_or(1.0);
        for syllable in row[1].split(' ') {
            all.entry(syllable.to_owned()).or_insert(weight);
        }
    }
    all
}

struct Letters {
    /// Place and letter → five columns of spellings.
    cells: HashMap<(&'static str, &'static str), Vec<Vec<(&'static str, f32)>>>,
    habits: HashMap<&'static str, Vec<(&'static str, f32)>>,
}

static LETTERS: LazyLock<Letters> = LazyLock::new(|| Letters {
    cells: rows(include_str!("../../../data/names/ko_letters.tsv"))
        .map(|row| ((row[0], row[1]), row[2..].iter().map(|cell| shares(cell, 0.4)).collect()))
        .collect(),
    habits: rows(include_str!("../../../data/names/ko_habits.tsv"))
        .map(|row| (row[0], shares(row[1], 0.35)))
        .collect(),
});

const INITIALS: [&str; 19] = [
    "ㄱ", "ㄲ", "ㄴ", "ㄷ", "ㄸ", "ㄹ", "ㅁ", "ㅂ", "ㅃ", "ㅅ", "ㅆ", "ㅇ", "ㅈ", "ㅉ", "ㅊ", "ㅋ", "ㅌ",
    "ㅍ", "ㅎ",
];
const MEDIALS: [&str; 21] = [
    "ㅏ", "ㅐ", "ㅑ", "ㅒ", "ㅓ", "ㅔ", "ㅕ", "ㅖ", "ㅗ", "ㅘ", "ㅙ", "ㅚ", "ㅛ", "ㅜ", "ㅝ", "ㅞ", "ㅟ",
    "ㅠ", "ㅡ", "ㅢ", "ㅣ",
];
const FINALS: [&str; 28] = [
    "-", "ㄱ", "ㄱ", "ㄱ", "ㄴ", "ㄴ", "ㄴ", "ㅅ", "ㄹ", "ㄱ", "ㅁ", "ㄹ", "ㄹ", "ㄹ", "ㅂ", "ㄹ", "ㅁ",
    "ㅂ", "ㅂ", "ㅅ", "ㅅ", "ㅇ", "ㅅ", "ㅊ", "ㄱ", "ㅌ", "ㅂ", "-",
];

/// Initial, medial and final of a syllable, as numbers of the Unicode composition.
pub(in super::super) fn split(c: char) -> Option<(usize, usize, usize)> {
    let n = (c as usize).checked_sub(0xac00).filter(|n| *n < 11_172)?;
    Some((n / 588, n % 588 / 28, n % 28))
}

/// The southern form of a syllable whose first sound the South drops or softens (리 이, 로 노, 녀 여).
pub(in super::super) fn southern(syllable: &str) -> Option<String> {
    let (initial, medial, last) = split(syllable.chars().next()?)?;
    let narrow = matches!(medial, 2 | 3 | 6 | 7 | 12 | 17 | 20);
    let initial = match (initial, narrow) {
        (5 | 2, true) => 11,
        (5, false) => 2,
        _ => return None,
    };
    char::from_u32((0xac00 + initial * 588 + medial * 28 + last) as u32).map(String::from)
}

/// Whether two syllables are one, or northern and southern forms of one.
pub(in super::super) fn same_sound(a: &str, b: &str) -> bool {
    let south = |h: &str| southern(h).unwrap_or_else(|| h.to_owned());
    a == b || south(a) == south(b)
}

/// Spellings of one syllable of a given name: letters, chance, systems.
pub(in super::super) fn spellings(syllable: &str) -> BTreeMap<String, (f32, u8)> {
    let mut all = BTreeMap::new();
    let mut add = |text: String, chance: f32, system: u8| {
        let entry: &mut (f32, u8) = all.entry(text).or_default();
        entry.0 += chance;
        entry.1 |= system;
    };
    let habits = LETTERS.habits.get(syllable);
    for (text, share, system) in by_letters(syllable) {
        let known = habits.is_some() && system == system::PASSPORT;
        add(text, if known { share * 0.2 } else { share }, system);
    }
    for (text, share) in habits.into_iter().flatten() {
        // A habit that a system prescribes as well says nothing of passports.
        let ruled = all.get(*text).is_some_and(|(_, s)| s & !(system::PASSPORT | system::CYRILLIC) != 0);
        let entry: &mut (f32, u8) = all.entry((*text).to_owned()).or_default();
        entry.0 += share * 0.35;
        entry.1 |= if ruled { 0 } else { system::PASSPORT };
    }
    all.retain(|text, (chance, _)| !text.is_empty() && *chance > 0.002);
    all
}

/// Spellings by the rules of letters alone.
pub(in super::super) fn by_letters(syllable: &str) -> Vec<(String, f32, u8)> {
    let Some((initial, medial, last)) = syllable.chars().next().and_then(split) else { return Vec::new() };
    let cell = |place, letter| LETTERS.cells.get(&(place, letter));
    let (Some(initials), Some(medials), Some(finals)) =
        (cell("initial", INITIALS[initial]), cell("medial", MEDIALS[medial]), cell("final", FINALS[last]))
    else {
        return Vec::new();
    };
    let mut all = Vec::new();
    for (column, (system, weight)) in SYSTEMS.into_iter().enumerate() {
        for (a, x) in &initials[column] {
            for (b, y) in &medials[column] {
                for (c, z) in &finals[column] {
                    all.push((format!("{a}{b}{c}"), weight * x * y * z, system));
                }
            }
        }
    }
    all
}
