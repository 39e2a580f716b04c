//! Characters of China and Korea by how they are read: one code for all that share a Mandarin, a Cantonese and a Korean
//! reading. Codes are the ground on which spellings of all systems meet.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::{chinese, korean, rows};

/// Index of a reading class.
pub(in super::super) type Code = u16;

/// One class of readings.
#[derive(Clone, Debug)]
pub(in super::super) struct Reading {
    /// Mandarin without tone, ü as v; words between syllables of a double family name.
    pub(in super::super) pinyin: String,
    /// Cantonese (Jyutping) without tone; may be empty.
    pub(in super::super) yue: &'static str,
    /// Korean readings, the main one first, northern forms with the southern ones that follow from them; may be empty.
    pub(in super::super) hangul: Vec<String>,
    /// A character that shows it.
    pub(in super::super) shown: String,
    /// Share among Korean family names, Korean given syllables, Chinese family names, Chinese given characters.
    pub(in super::super) share: [f32; 4],
}

/// All classes.
pub(in super::super) struct Han {
    pub(in super::super) readings: Vec<Reading>,
    of: HashMap<char, Code>,
    family: HashMap<String, Code>,
    simple: HashMap<char, char>,
}

/// Places in [`Reading::share`].
pub(in super::super) const KO_FAMILY: usize = 0;
pub(in super::super) const KO_GIVEN: usize = 1;
pub(in super::super) const ZH_FAMILY: usize = 2;
pub(in super::super) const ZH_GIVEN: usize = 3;

static HAN: LazyLock<Han> = LazyLock::new(Han::load);

/// The classes, loaded once.
pub(in super::super) fn han() -> &'static Han {
    &HAN
}

impl Han {
    /// The class of a character.
    pub(in super::super) fn code(&self, c: char) -> Option<Code> {
        self.of.get(&c).copied()
    }

    /// The class of a family name in characters; a few are read otherwise as family names.
    pub(in super::super) fn family(&self, name: &str) -> Option<Code> {
        let simple: String = name.chars().map(|c| self.simple(c)).collect();
        let mut chars = name.chars();
        self.family
            .get(name)
            .or_else(|| self.family.get(&simple))
            .copied()
            .or_else(|| chars.next().filter(|_| chars.next().is_none()).and_then(|c| self.code(c)))
    }

    /// The simplified form of a character: what makes traditional and simplified writing equal.
    pub(in super::super) fn simple(&self, c: char) -> char {
        self.simple.get(&c).copied().unwrap_or(c)
    }

    /// Traditional characters with their simplified forms, in order.
    pub(in super::super) fn variants(&self) -> impl Iterator<Item = (char, char)> {
        let mut all: Vec<(char, char)> = self.simple.iter().map(|(t, s)| (*t, *s)).collect();
        all.sort_unstable();
        all.into_iter()
    }

    fn load() -> Self {
        let mut all =
            Self { readings: Vec::new(), of: HashMap::new(), family: HashMap::new(), simple: HashMap::new() };
        for row in rows(include_str!("../../../data/names/variants.tsv")) {
            let Some(simple) = row[0].chars().next() else { continue };
            all.simple.extend(row[1].chars().map(|c| (c, simple)));
        }
        let given = chinese::given();
        for row in rows(include_str!("../../../data/names/han.tsv")) {
            let code = all.readings.len() as Code;
            let mut hangul: Vec<String> =
                row[2].split('/').filter(|h| !h.is_empty()).map(str::to_owned).collect();
            for south in hangul.clone().iter().filter_map(|h| korean::southern(h)) {
                if !hangul.contains(&south) {
                    hangul.push(south);
                }
            }
            let share = row[3].chars().map(|c| given.get(&all.simple(c)).copied().unwrap_or(0.03)).sum();
            all.of.extend(row[3].chars().map(|c| (c, code)));
            let shown = row[3].chars().take(1).collect();
            let reading =
                Reading { pinyin: row[0].into(), yue: row[1], hangul, shown, share: [0.0, 0.0, 0.0, share] };
            all.readings.push(reading);
        }
        all.chinese_families();
        all.korean_families();
        all.korean_given();
        // Any reading may be a family name, if rarely.
        for reading in &mut all.readings {
            reading.share[ZH_FAMILY] += if reading.share[ZH_GIVEN] > 0.0 { 0.03 } else { 0.0 };
            reading.share[KO_FAMILY] += if reading.hangul.is_empty() { 0.0 } else { 0.03 };
        }
        for role in 0..4 {
            let sum: f32 = all.readings.iter().map(|r| r.share[role]).sum();
            all.readings.iter_mut().for_each(|r| r.share[role] /= sum.max(1.0e-9));
        }
        all
    }

    fn chinese_families(&mut self) {
        for family in chinese::families() {
            let first = family.name.chars().next().and_then(|c| self.code(c));
            let like = first.map(|code| self.readings[usize::from(code)].clone());
            let same = like.as_ref().is_some_and(|r| family.pinyin.is_none_or(|p| p == r.pinyin));
            let code = match first.filter(|_| same) {
                Some(code) => code,
                // Read otherwise as a family name, or a double one: a class of its own.
                None => {
                    self.readings.push(Reading {
                        pinyin: family.pinyin.unwrap_or_default().to_owned(),
                        yue: like.as_ref().filter(|_| family.name.chars().count() == 1).map_or("", |r| r.yue),
                        hangul: like
                            .filter(|_| family.name.chars().count() == 1)
                            .map_or(Vec::new(), |r| r.hangul),
                        shown: family.name.to_owned(),
                        share: [0.0; 4],
                    });
                    (self.readings.len() - 1) as Code
                }
            };
            self.family.insert(family.name.to_owned(), code);
            self.readings[usize::from(code)].share[ZH_FAMILY] += family.share;
        }
    }

    fn korean_families(&mut self) {
        for family in korean::families() {
            if family.hangul.chars().count() > 1 {
                self.double(family);
                continue;
            }
            let n = family.hanja.chars().count();
            for (i, c) in family.hanja.chars().enumerate() {
                let Some(code) = self.family(&c.to_string()) else { continue };
                // The first character is by far the commonest.
                let part = if n == 1 {
                    1.0
                } else if i == 0 {
                    0.9
                } else {
                    0.1 / (n - 1) as f32
                };
                self.readings[usize::from(code)].share[KO_FAMILY] += family.share * part;
            }
        }
    }

    /// A Korean family name of two syllables is a class of its own, unless China has it too.
    fn double(&mut self, family: &korean::Family) {
        let code = self.family(family.hanja).unwrap_or_else(|| {
            let code = self.readings.len() as Code;
            self.readings.push(Reading {
                pinyin: String::new(),
                yue: "",
                hangul: Vec::new(),
                shown: family.hanja.to_owned(),
                share: [0.0; 4],
            });
            code
        });
        let simple: String = family.hanja.chars().map(|c| self.simple(c)).collect();
        self.family.insert(family.hanja.to_owned(), code);
        self.family.insert(simple, code);
        let reading = &mut self.readings[usize::from(code)];
        reading.hangul.push(family.hangul.to_owned());
        reading.share[KO_FAMILY] += family.share;
    }

    fn korean_given(&mut self) {
        let mut holders: HashMap<String, Vec<usize>> = HashMap::new();
        for (i, reading) in self.readings.iter().enumerate() {
            // Side readings of a character are seldom meant in a name.
            let main = |h: &&String| korean::same_sound(h, &reading.hangul[0]);
            for h in reading.hangul.iter().filter(main) {
                holders.entry(h.clone()).or_default().push(i);
            }
        }
        for (syllable, share) in korean::given() {
            let codes = holders.get(&syllable).cloned().unwrap_or_default();
            // What China likes in given names stands for what Korea likes, for want of a count.
            let liked = |i: usize| self.readings[i].share[ZH_GIVEN] + 0.05;
            let sum: f32 = codes.iter().map(|&i| liked(i)).sum();
            let parts: Vec<(usize, f32)> = codes.iter().map(|&i| (i, share * liked(i) / sum)).collect();
            parts.into_iter().for_each(|(i, part)| self.readings[i].share[KO_GIVEN] += part);
            if codes.is_empty() {
                // A Korean word with no character.
                self.readings.push(Reading {
                    pinyin: String::new(),
                    yue: "",
                    hangul: vec![syllable.clone()],
                    shown: syllable,
                    share: [0.0, share, 0.0, 0.0],
                });
            }
        }
        for reading in self.readings.iter_mut().filter(|r| !r.hangul.is_empty()) {
            reading.share[KO_GIVEN] += 0.02;
        }
    }
}
