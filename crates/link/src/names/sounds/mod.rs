//! Names made of sounds: Arabic, Slavic and all others. Letters of any script become sounds; two rows of sounds are
//! laid beside each other at the cost of what systems of writing confuse, and of slips of the pen.

mod align;
mod part;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::tables::rows;

pub(super) use align::{Laid, lay};
pub(super) use part::{Part, UNKNOWN, labels, parts};

/// Spelling families: how letters are to be heard. It says nothing of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Family {
    Arabic,
    Slavic,
    Other,
    /// Romanised Korean and Chinese that no table of syllables holds: slips, rare syllables.
    Syllabic,
}

/// All families, in the order of tables; the first three are hypotheses of their own.
pub(super) const FAMILIES: [Family; 4] = [Family::Arabic, Family::Slavic, Family::Other, Family::Syllabic];

impl Family {
    /// The family a table calls so.
    pub(super) fn of(name: &str) -> Self {
        match name {
            "ar" => Self::Arabic,
            "cyr" => Self::Slavic,
            "syl" => Self::Syllabic,
            _ => Self::Other,
        }
    }

    /// The family named so, if one is.
    fn named(name: &str) -> Option<Self> {
        Some(Self::of(name)).filter(|f| *f != Self::Other || name == "other")
    }
}

/// Spellings with their sounds, the longest first.
type Spellings = Vec<(Vec<char>, Vec<u8>)>;

/// Spellings by their first letter: small Latin letters at their place, others sorted.
#[derive(Default)]
struct Letters {
    latin: [Spellings; 26],
    others: Vec<(char, Spellings)>,
}

impl Letters {
    fn get(&self, first: char) -> &[(Vec<char>, Vec<u8>)] {
        if first.is_ascii_lowercase() {
            return &self.latin[first as usize - 'a' as usize];
        }
        self.others.binary_search_by_key(&first, |(c, _)| *c).map_or(&[], |i| &self.others[i].1)
    }
}

static SOUNDS: LazyLock<[Letters; 4]> = LazyLock::new(|| {
    let table: Vec<Vec<&str>> = rows(include_str!("../../../data/names/sounds.tsv")).collect();
    ["ar", "cyr", "other", "syl"].map(|name| {
        let mut spellings: BTreeMap<Vec<char>, Vec<u8>> = BTreeMap::new();
        // The script of one family is read in all, so that no letter is lost.
        for from in ["other", "cyr", "ar", "any", name] {
            let own = from == name || from == "any";
            for row in table.iter().filter(|r| r[0] == from && (own || !r[1].is_ascii())) {
                let sounds = if row[2] == "-" { Vec::new() } else { row[2].bytes().collect() };
                spellings.insert(row[1].chars().collect(), sounds);
            }
        }
        let mut by_first: BTreeMap<char, Spellings> = BTreeMap::new();
        for (letters, sounds) in spellings {
            by_first.entry(letters[0]).or_default().push((letters, sounds));
        }
        let mut all = Letters::default();
        for (first, mut spellings) in by_first {
            spellings.sort_by_key(|(letters, _)| std::cmp::Reverse(letters.len()));
            if first.is_ascii_lowercase() {
                all.latin[first as usize - 'a' as usize] = spellings;
            } else {
                all.others.push((first, spellings));
            }
        }
        all
    })
});

/// Most sounds of a word that are laid beside another's.
const LONGEST: usize = 24;

/// Sounds of a word in small letters; the same sound twice in a row counts once.
pub(super) fn sounds(family: Family, letters: &[char], out: &mut Vec<u8>) {
    let start = out.len();
    let table = &SOUNDS[family as usize];
    let (mut at, mut apart) = (0, true);
    while at < letters.len() && out.len() - start < LONGEST {
        let longest = table.get(letters[at]).iter().find(|(l, _)| letters[at..].starts_with(l));
        let Some((used, heard)) = longest else {
            at += 1;
            continue;
        };
        // A silent letter keeps its neighbours apart (معمر).
        apart |= heard.is_empty();
        for &sound in heard {
            if apart || out.last() != Some(&sound) {
                out.push(sound);
            }
            apart = false;
        }
        at += used.len();
    }
}

/// Whether a sound is a vowel, short or long.
pub(super) fn vowel(sound: u8) -> bool {
    matches!(sound, b'a' | b'e' | b'i' | b'o' | b'u' | b'A' | b'W' | b'Y')
}

/// A coarse form by which frequent names are found: consonants, and that a vowel stands between them.
pub(super) fn key(family: Family, word: &str) -> Vec<u8> {
    let (mut heard, letters) = (Vec::new(), word.chars().collect::<Vec<char>>());
    sounds(family, &letters, &mut heard);
    coarse(&heard)
}

/// The coarse form of sounds.
pub(super) fn coarse(heard: &[u8]) -> Vec<u8> {
    let mut out: Vec<u8> = Vec::with_capacity(heard.len());
    for &sound in heard {
        let c = match sound {
            _ if vowel(sound) => b'.',
            b'q' => b'k',
            b'G' => b'g',
            b'T' => b't',
            b'D' => b'd',
            b'Z' => b'J',
            b'j' => b'.',
            other => other,
        };
        if out.last() != Some(&c) {
            out.push(c);
        }
    }
    out
}
