//! Every way to write one syllable, with the reading classes it may stand for.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::LazyLock;

use super::super::tables::han::{Code, Han, KO_FAMILY, KO_GIVEN, ZH_FAMILY, ZH_GIVEN, han};
use super::super::tables::{Quick, chinese, korean};

/// What a syllable is in a name, and of which hypothesis: places of [`super::super::tables::han::Reading::share`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Role {
    KoreanFamily = KO_FAMILY as isize,
    KoreanGiven = KO_GIVEN as isize,
    ChineseFamily = ZH_FAMILY as isize,
    ChineseGiven = ZH_GIVEN as isize,
}

/// One reading class of a spelling.
#[derive(Clone, Copy, Debug)]
pub(in super::super) struct Class {
    pub(in super::super) code: Code,
    /// Chance that a bearer of this reading spells it so.
    pub(in super::super) chance: f32,
    /// Systems that spell so, see `system` of the tables.
    pub(in super::super) systems: u8,
}

/// One spelling in one role.
#[derive(Clone, Debug)]
pub(in super::super) struct Spelling {
    pub(in super::super) text: String,
    /// Sorted by code.
    pub(in super::super) classes: Vec<Class>,
    /// The character itself, simplified, where it is written in Han characters.
    pub(in super::super) han: Option<char>,
    /// ln of the chance of meeting it in this role.
    pub(in super::super) chance: f32,
    pub(in super::super) role: Role,
}

/// All spellings.
pub(in super::super) struct Spellings {
    all: Vec<Spelling>,
    maps: [HashMap<String, u16, Quick>; 4],
}

static SPELLINGS: LazyLock<Spellings> = LazyLock::new(Spellings::load);

/// The spellings, loaded once.
pub(in super::super) fn spellings() -> &'static Spellings {
    &SPELLINGS
}

type Building = BTreeMap<String, BTreeMap<Code, (f32, u8)>>;

fn put(into: &mut Building, text: &str, code: Code, chance: f32, systems: u8) {
    if !text.is_empty() {
        let entry = into.entry(text.to_owned()).or_default().entry(code).or_default();
        entry.0 += chance;
        entry.1 |= systems;
    }
}

impl Spellings {
    /// The number of a spelling in a role.
    pub(in super::super) fn find(&self, role: Role, text: &str) -> Option<u16> {
        self.maps[role as usize].get(text).copied()
    }

    /// All spellings, by their numbers.
    pub(in super::super) fn all(&self) -> &[Spelling] {
        &self.all
    }

    pub(in super::super) fn get(&self, number: u16) -> &Spelling {
        &self.all[usize::from(number)]
    }

    fn load() -> Self {
        let han = han();
        let mut all = Self { all: Vec::new(), maps: Default::default() };
        for (role, building) in [
            (Role::KoreanFamily, korean_families(han)),
            (Role::KoreanGiven, korean_given(han)),
            (Role::ChineseFamily, chinese_families(han)),
            (Role::ChineseGiven, chinese_given(han)),
        ] {
            for (text, classes) in building {
                let classes: Vec<Class> = classes
                    .into_iter()
                    .map(|(code, (chance, systems))| Class { code, chance, systems })
                    .collect();
                let share = |c: &Class| han.readings[usize::from(c.code)].share[role as usize].max(1.0e-6);
                let chance = classes.iter().map(|c| c.chance * share(c)).sum::<f32>().ln();
                let mut chars = text.chars();
                let alone = chars.next().filter(|_| chars.next().is_none());
                let character = alone.filter(|c| *c >= '\u{3400}' && korean::split(*c).is_none());
                let number = all.all.len() as u16;
                all.maps[role as usize].insert(text.clone(), number);
                all.all.push(Spelling { text, classes, han: character.map(|c| han.simple(c)), chance, role });
            }
        }
        all
    }
}

/// How much a northern or southern form is met where a reading has both.
fn form(system: u8, southern: bool, both: bool) -> f32 {
    match (system, southern, both) {
        (_, _, false) => 1.0,
        (korean::system::DPRK, true, _) => 0.1,
        (korean::system::DPRK, false, _) => 0.9,
        (_, true, _) => 0.7,
        (_, false, _) => 0.3,
    }
}

fn korean_families(han: &Han) -> Building {
    use korean::system::{DPRK, HAN, HANGUL, MCCUNE, PASSPORT, REVISED};
    let mut out = Building::new();
    let mut listed: BTreeSet<Code> = BTreeSet::new();
    for family in korean::families() {
        let double = family.hangul.chars().count() > 1;
        let names: Vec<String> = if double {
            vec![family.hanja.to_owned()]
        } else {
            family.hanja.chars().map(String::from).collect()
        };
        for name in names {
            let Some(code) = han.family(&name) else { continue };
            put(&mut out, &name, code, 1.0, HAN);
            put(&mut out, &name.chars().map(|c| han.simple(c)).collect::<String>(), code, 1.0, HAN);
            // 리 for 이: the North keeps what the South drops.
            let north = han.readings[usize::from(code)].hangul.iter();
            let north = north.filter(|h| korean::southern(h).as_deref() == Some(family.hangul)).cloned();
            let forms: Vec<String> = std::iter::once(family.hangul.to_owned()).chain(north).collect();
            let mut spelled = Building::new();
            for (i, hangul) in forms.iter().enumerate() {
                put(&mut out, hangul, code, if i == 0 { 0.7 } else { 0.3 }, HANGUL);
                for (text, chance, system) in if double { Vec::new() } else { korean::by_letters(hangul) } {
                    // Southern systems spell southern forms.
                    if i > 0 && system & (REVISED | PASSPORT) != 0 {
                        continue;
                    }
                    let chance = chance * form(system, i == 0, forms.len() > 1);
                    let chance = if system == korean::system::CYRILLIC { chance } else { chance * 0.4 };
                    if chance > 0.001 {
                        put(&mut spelled, &text, code, chance, system);
                    }
                }
            }
            let by_rule =
                |t: &str| spelled.get(t).is_some_and(|c| c[&code].1 & (REVISED | MCCUNE | DPRK) != 0);
            for (text, share) in &family.spellings {
                let system = if by_rule(text) { 0 } else { PASSPORT };
                put(&mut out, text, code, 0.6 * share, system);
            }
            for (text, classes) in spelled {
                classes
                    .into_iter()
                    .for_each(|(code, (chance, systems))| put(&mut out, &text, code, chance, systems));
            }
            listed.insert(code);
        }
    }
    // Rare families, by the rules of letters.
    for (i, reading) in han.readings.iter().enumerate().filter(|(i, _)| !listed.contains(&(*i as Code))) {
        let Some(hangul) = reading.hangul.first().filter(|h| h.chars().count() == 1) else { continue };
        put(&mut out, hangul, i as Code, 1.0, HANGUL);
        let letters = korean::by_letters(hangul).into_iter().filter(|l| l.1 > 0.02);
        letters.for_each(|(text, chance, system)| put(&mut out, &text, i as Code, chance, system));
    }
    characters(han, &mut out, KO_FAMILY, HAN);
    out
}

fn korean_given(han: &Han) -> Building {
    let mut out = Building::new();
    let mut cache: BTreeMap<&str, BTreeMap<String, (f32, u8)>> = BTreeMap::new();
    for (i, reading) in han.readings.iter().enumerate().filter(|(_, r)| r.share[KO_GIVEN] > 0.0) {
        let code = i as Code;
        let forms: Vec<&String> = reading.hangul.iter().filter(|h| h.chars().count() == 1).collect();
        for hangul in &forms {
            // Side readings of a character are seldom meant in a name.
            let main = korean::same_sound(hangul, forms[0]);
            let side = if main { 1.0 } else { 0.02 };
            let northern = korean::southern(hangul).is_some_and(|s| reading.hangul.contains(&s));
            let southern = forms.iter().any(|h| korean::southern(h).as_ref() == Some(hangul));
            let both = northern || southern;
            put(&mut out, hangul, code, side * form(0, southern, both), korean::system::HANGUL);
            for (text, (chance, systems)) in cache.entry(hangul).or_insert_with(|| korean::spellings(hangul))
            {
                let chance = *chance * side * form(*systems, southern, both);
                put(&mut out, text, code, chance, *systems);
            }
        }
    }
    characters(han, &mut out, KO_GIVEN, korean::system::HAN);
    out
}

/// Every character, with the classes of its simplified and traditional forms; listed ones stay as they are.
fn characters(han: &Han, out: &mut Building, role: usize, system: u8) {
    let mut forms: BTreeMap<char, Vec<char>> = BTreeMap::new();
    for (traditional, simple) in han.variants() {
        forms.entry(traditional).or_default().push(simple);
        forms.entry(simple).or_default().push(traditional);
    }
    for c in ('\u{3400}'..='\u{9fff}').chain('\u{f900}'..='\u{faff}') {
        let text = c.to_string();
        if han.code(c).is_none() || out.contains_key(&text) {
            continue;
        }
        let beside = forms.get(&c).into_iter().flatten();
        for (form, chance) in std::iter::once((&c, 1.0)).chain(beside.map(|f| (f, 0.5))) {
            let code = if role == ZH_FAMILY || role == KO_FAMILY {
                han.family(&form.to_string())
            } else {
                han.code(*form)
            };
            if let Some(code) = code.filter(|code| han.readings[usize::from(*code)].share[role] > 0.0) {
                put(out, &text, code, chance, system);
            }
        }
    }
}

fn chinese_families(han: &Han) -> Building {
    use chinese::system::HAN;
    let mut out = Building::new();
    let mut listed: BTreeSet<Code> = BTreeSet::new();
    for family in chinese::families() {
        let Some(code) = han.family(family.name) else { continue };
        put(&mut out, family.name, code, 1.0, HAN);
        listed.insert(code);
        let reading = &han.readings[usize::from(code)];
        if family.name.chars().count() == 1 {
            let spelled =
                chinese::mandarin(&reading.pinyin).into_iter().chain(chinese::cantonese(reading.yue));
            spelled.filter(|s| s.1 > 0.002).for_each(|(t, p, s)| put(&mut out, &t, code, p, s));
        } else {
            let syllables = reading.pinyin.split(' ');
            let pairs: Vec<Vec<(String, f32, u8)>> = syllables.map(chinese::mandarin).collect();
            for a in pairs.first().into_iter().flatten() {
                for b in pairs.get(1).into_iter().flatten().filter(|b| b.2 == a.2) {
                    put(&mut out, &format!("{}{}", a.0, b.0), code, a.1 * b.1, a.2);
                }
            }
        }
        for (text, system) in &family.habits {
            put(&mut out, text, code, 0.1, *system);
        }
    }
    for (i, reading) in han.readings.iter().enumerate().filter(|(_, r)| r.share[ZH_GIVEN] > 0.0) {
        let spelled = chinese::mandarin(&reading.pinyin).into_iter().chain(chinese::cantonese(reading.yue));
        let spelled = spelled.filter(|s| s.1 > 0.03 && !listed.contains(&(i as Code)));
        spelled.for_each(|(t, p, s)| put(&mut out, &t, i as Code, p, s));
    }
    characters(han, &mut out, ZH_FAMILY, HAN);
    let doubles: Vec<String> = chinese::families()
        .iter()
        .map(|f| f.name)
        .filter(|n| n.chars().count() == 2)
        .map(String::from)
        .collect();
    for name in doubles {
        for (traditional, simple) in han.variants().filter(|(_, s)| name.contains(*s)) {
            let classes = out[&name].clone();
            out.insert(name.replace(simple, &traditional.to_string()), classes);
        }
    }
    out
}

fn chinese_given(han: &Han) -> Building {
    let mut out = Building::new();
    let mut mandarin: BTreeMap<&str, Vec<(String, f32, u8)>> = BTreeMap::new();
    let mut cantonese: BTreeMap<&str, Vec<(String, f32, u8)>> = BTreeMap::new();
    for (i, reading) in han.readings.iter().enumerate().filter(|(_, r)| r.share[ZH_GIVEN] > 0.0) {
        let code = i as Code;
        let a = mandarin.entry(&reading.pinyin).or_insert_with(|| chinese::mandarin(&reading.pinyin));
        let b = cantonese.entry(reading.yue).or_insert_with(|| chinese::cantonese(reading.yue));
        for (text, chance, system) in a.iter().chain(b.iter()).filter(|s| s.1 > 0.004) {
            put(&mut out, text, code, *chance, *system);
        }
    }
    characters(han, &mut out, ZH_GIVEN, chinese::system::HAN);
    out
}
