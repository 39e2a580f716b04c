//! Chinese syllables in letters of other writings: pinyin, Wade-Giles, Tongyong, Hong Kong's Cantonese, Cyrillic.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::{rows, shares};

/// Systems a spelling follows, as a set of bits.
pub(in super::super) mod system {
    pub(in super::super::super) const PINYIN: u8 = 1;
    pub(in super::super::super) const WADE: u8 = 2;
    pub(in super::super::super) const TONGYONG: u8 = 4;
    pub(in super::super::super) const HABIT: u8 = 8;
    pub(in super::super::super) const CANTONESE: u8 = 16;
    pub(in super::super::super) const CYRILLIC: u8 = 32;
    pub(in super::super::super) const HAN: u8 = 64;
    pub(in super::super::super) const SOUTHERN: u8 = 128;
}

/// A family name of the rankings.
pub(in super::super) struct Family {
    pub(in super::super) name: &'static str,
    pub(in super::super) share: f32,
    /// Where it is read otherwise than its character.
    pub(in super::super) pinyin: Option<&'static str>,
    /// Spellings of habit with their system.
    pub(in super::super) habits: Vec<(&'static str, u8)>,
}

static FAMILIES: LazyLock<Vec<Family>> = LazyLock::new(|| {
    let rows = rows(include_str!("../../../data/names/zh_family.tsv"));
    rows.map(|row| Family {
        name: row[0],
        share: row[1].parse().unwrap_or(1.0),
        pinyin: row.get(2).copied().filter(|p| !p.is_empty()),
        habits: row.get(3).into_iter().flat_map(|cell| cell.split(' ')).filter_map(habit).collect(),
    })
    .collect()
});

/// Family names with their shares.
pub(in super::super) fn families() -> &'static [Family] {
    &FAMILIES
}

fn habit(cell: &'static str) -> Option<(&'static str, u8)> {
    let (speech, text) = cell.split_once(':')?;
    let system = match speech {
        "y" => system::CANTONESE,
        "h" => system::SOUTHERN,
        _ => system::HABIT,
    };
    Some((text, system))
}

/// Characters of given names with their weights.
pub(in super::super) fn given() -> HashMap<char, f32> {
    let mut all = HashMap::new();
    for row in rows(include_str!("../../../data/names/zh_given.tsv")) {
        let weight: f32 = row[0].parse().unwrap_or(1.0);
        for c in row[1].chars() {
            all.entry(c).or_insert(weight * 0.1);
        }
    }
    all
}

struct Speech {
    mandarin: HashMap<&'static str, [&'static str; 3]>,
    /// Sounds that begin and that end a Cantonese syllable → spellings.
    initials: HashMap<&'static str, Vec<(&'static str, f32)>>,
    finals: HashMap<&'static str, Vec<(&'static str, f32)>>,
}

static SPEECH: LazyLock<Speech> = LazyLock::new(|| Speech {
    mandarin: rows(include_str!("../../../data/names/zh_syllables.tsv"))
        .map(|row| (row[0], [row[1], row[2], row.get(3).copied().unwrap_or("")]))
        .collect(),
    initials: cantonese_sounds("initial"),
    finals: cantonese_sounds("final"),
});

fn cantonese_sounds(place: &str) -> HashMap<&'static str, Vec<(&'static str, f32)>> {
    rows(include_str!("../../../data/names/yue_letters.tsv"))
        .filter(|row| row[0] == place)
        .map(|row| (if row[1] == "-" { "" } else { row[1] }, shares(row[2], 0.45)))
        .collect()
}

/// Spellings of one Mandarin syllable: letters, chance, system.
pub(in super::super) fn mandarin(pinyin: &str) -> Vec<(String, f32, u8)> {
    let Some([wade, tongyong, cyrillic]) = SPEECH.mandarin.get(pinyin) else { return Vec::new() };
    let mut all = Vec::new();
    let umlaut = pinyin.contains('v');
    all.push((pinyin.replace('v', "ü"), if umlaut { 0.3 } else { 0.7 }, system::PINYIN));
    if umlaut {
        all.push((pinyin.to_owned(), 0.15, system::PINYIN));
        all.push((pinyin.replace('v', "u"), 0.15, system::PINYIN));
        all.push((pinyin.replace('v', "yu"), 0.1, system::PINYIN));
    }
    all.push(((*wade).to_owned(), 0.05, system::WADE));
    all.push((wade.replace('\'', ""), 0.05, system::WADE));
    all.push((wade.replace('ü', "u"), 0.03, system::WADE));
    all.push((wade.replace('\'', "").replace('ü', "u"), 0.05, system::WADE));
    all.push(((*tongyong).to_owned(), 0.02, system::TONGYONG));
    all.push(((*cyrillic).to_owned(), 1.0, system::CYRILLIC));
    all
}

/// Spellings of one Cantonese syllable given in Jyutping: letters, chance, system.
pub(in super::super) fn cantonese(jyutping: &str) -> Vec<(String, f32, u8)> {
    let mut all = Vec::new();
    for cut in 0..=jyutping.len().min(2) {
        let (initial, last) = jyutping.split_at(cut);
        // The longest initial wins: gw before g, ng before n.
        let longer = jyutping.get(..cut + 1).is_some_and(|i| {
            cut < 2 && SPEECH.initials.contains_key(i) && SPEECH.finals.contains_key(&jyutping[cut + 1..])
        });
        let (Some(initials), Some(finals)) = (SPEECH.initials.get(initial), SPEECH.finals.get(last)) else {
            continue;
        };
        if longer {
            continue;
        }
        for (a, x) in initials {
            for (b, y) in finals {
                all.push((format!("{a}{b}"), 0.2 * x * y, system::CANTONESE));
            }
        }
    }
    all
}
