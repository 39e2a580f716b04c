//! Keys that put spellings of one name into one block, whatever the order of parts and the romanisation.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::readings::Readings;
use super::sounds::{Family, Part};
use super::syllables::{Parse, Role, Spelling, spellings};
use super::tables::han::han;
use super::tables::korean;

/// Most keys of a name.
const MOST: usize = 24;
/// ln of the chance of a hypothesis above which its keys are given; Slavic names in Latin letters are seldom sure.
const LIKELY: f32 = -3.0;
const HINTED: f32 = -6.0;

/// Blocking keys of a name, sorted; the same on every run. Names that share none are hardly one name.
///
/// `k:` and `c:` keys are the coarse sounds of the syllables of a name as a Korean or Chinese one, `p:` the consonants of
/// a whole name's parts in sorted order, `g:` the given syllables of a Chinese name alone, `q:` those of two parts of a longer name, `a:` all consonants of a
/// name in alphabetical order, and `s:` (skip key) the first sounds of
/// each syllable or part, for slips of the pen.
pub fn keys(name: &str) -> Vec<String> {
    super::read(name).keys()
}

impl Readings {
    /// Blocking keys, see [`keys`].
    pub fn keys(&self) -> Vec<String> {
        let mut out = BTreeSet::new();
        for (korean, chance) in [(true, self.chances[0]), (false, self.chances[1])] {
            if chance > LIKELY || self.dense {
                self.under(korean).take(2).for_each(|p| syllables(p, &mut out));
            }
        }
        if self.chances[2].max(self.chances[4]) > LIKELY {
            parts(&self.parts, Family::Arabic, &mut out);
        }
        if self.chances[3] > HINTED {
            parts(&self.parts, Family::Slavic, &mut out);
        }
        if !self.dense {
            run(&self.parts, &mut out);
        }
        out.into_iter().take(MOST).collect()
    }
}

/// One key of the consonants of the whole name, in alphabetical order: blind to the order of parts and to where words
/// are cut.
fn run(parts: &[Part], out: &mut BTreeSet<String>) {
    let heard = parts.iter().filter(|p| !p.initial).map(|p| bones(p.heard(Family::Syllabic), false));
    let mut letters: Vec<char> = heard.flat_map(|b| b.chars().collect::<Vec<_>>()).collect();
    letters.retain(|c| !matches!(c, 'R' | 'L'));
    letters.sort_unstable();
    if letters.len() > 2 {
        out.insert(format!("a:{}", letters.into_iter().collect::<String>()));
    }
}

/// Coarse sounds of every spelling, by its number.
static COARSE: LazyLock<Vec<Vec<String>>> =
    LazyLock::new(|| spellings().all().iter().map(|s| coarse(s, s.role)).collect());

fn syllables(parse: &Parse, out: &mut BTreeSet<String>) {
    let all = &*COARSE;
    let mark = if parse.korean { 'k' } else { 'c' };
    let family = &all[usize::from(parse.family)];
    let given: Vec<&Vec<String>> = parse.given().iter().map(|s| &all[usize::from(*s)]).collect();
    // The likeliest readings of each syllable in every combination, the family's apart.
    let mut rest = vec![String::new()];
    for syllable in &given {
        rest = rest.iter().flat_map(|r| syllable.iter().map(move |s| format!("{r}.{s}"))).collect();
        rest.truncate(6);
    }
    for f in family {
        for r in &rest {
            out.insert(format!("{mark}:{f}{r}"));
        }
    }
    // Chinese family names are spelled in so many ways that two given syllables must do alone.
    if !parse.korean && given.len() > 1 {
        out.extend(rest.iter().map(|r| format!("g:{}", &r[1..])));
    }
    let first = |s: &String| s.chars().next().unwrap_or('-');
    if let Some(f) = family.first() {
        let skip: String = given.iter().filter_map(|g| g.first()).map(first).collect();
        out.insert(format!("s:{mark}{f}.{skip}"));
    }
}

/// Coarse sounds of the likeliest readings of a spelling, at most three.
fn coarse(spelling: &Spelling, role: Role) -> Vec<String> {
    let readings = &han().readings;
    let weigh = |c: &super::syllables::Class| {
        c.chance * readings[usize::from(c.code)].share[role as usize].max(1.0e-6)
    };
    let mut sums: Vec<(String, f32)> = Vec::new();
    for class in &spelling.classes {
        let reading = &readings[usize::from(class.code)];
        let text = match role {
            Role::KoreanFamily | Role::KoreanGiven => reading.hangul.last().map(|h| hangul(h)),
            Role::ChineseFamily | Role::ChineseGiven => Some(pinyin(&reading.pinyin)),
        };
        let Some(text) = text else { continue };
        let weight = weigh(class);
        match sums.iter_mut().find(|(t, _)| *t == text) {
            Some(found) => found.1 += weight,
            None => sums.push((text, weight)),
        }
    }
    sums.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    let best = sums.first().map_or(0.0, |s| s.1);
    sums.into_iter().filter(|s| s.1 > 0.1 * best).take(3).map(|s| s.0).collect()
}

/// Mandarin syllables without what Wade-Giles confuses when its signs are lost, nor the finer vowels.
fn pinyin(text: &str) -> String {
    let mut out = String::new();
    for syllable in text.split(' ') {
        let last = syllable.find(['a', 'e', 'i', 'o', 'u', 'v']).unwrap_or(0);
        let (initial, rest) = syllable.split_at(last);
        out.push(match initial {
            "b" | "p" => 'P',
            "d" | "t" => 'T',
            "g" | "k" => 'K',
            "j" | "q" | "zh" | "ch" | "z" | "c" => 'C',
            "x" | "s" | "sh" => 'S',
            "m" | "f" | "n" | "l" | "h" | "r" => {
                initial.chars().next().map_or('-', |c| c.to_ascii_uppercase())
            }
            _ => '-',
        });
        let open = rest.trim_end_matches(['n', 'g', 'r']);
        out.push(match open {
            _ if open.contains('a') => 'a',
            _ if open.contains(['o', 'e']) => 'o',
            _ if open.contains(['u', 'v']) => 'u',
            _ => 'i',
        });
        out.push(if rest.ends_with("ng") {
            'G'
        } else if rest.ends_with('n') {
            'n'
        } else {
            '-'
        });
    }
    out
}

/// A Korean syllable without what romanisations confuse: breath, and all vowels between o, u and their like.
fn hangul(syllable: &str) -> String {
    let mut out = String::new();
    for c in syllable.chars() {
        let Some((initial, medial, last)) = korean::split(c) else { continue };
        out.push(match initial {
            0 | 1 | 15 => 'K',
            3 | 4 | 16 => 'T',
            7 | 8 | 17 => 'P',
            9 | 10 => 'S',
            12..=14 => 'C',
            2 | 5 => 'N',
            6 => 'M',
            18 => 'H',
            _ => '-',
        });
        out.push(match medial {
            0 | 2 | 9 => 'a',
            1 | 3 | 5 | 7 | 10 | 11 | 15 => 'e',
            16 | 19 | 20 => 'i',
            _ => 'o',
        });
        out.push(match last {
            0 => '-',
            4..=6 => 'n',
            8 => 'l',
            16 => 'm',
            17 | 18 | 26 => 'p',
            21 => 'G',
            _ => 'k',
        });
    }
    out
}

fn parts(parts: &[Part], family: Family, out: &mut BTreeSet<String>) {
    // A j is a vowel in some romanisations of Cyrillic and a sibilant in others.
    let both = parts.iter().any(|p| p.heard(family).contains(&b'j'));
    for sibilant in [false, true].into_iter().take(if both { 2 } else { 1 }) {
        let full = parts.iter().filter(|p| !p.initial);
        bare(full.map(|p| bones(p.heard(family), sibilant)).filter(|b| !b.is_empty()).collect(), out);
    }
}

/// Keys of the consonants of the parts.
fn bare(mut bones: Vec<String>, out: &mut BTreeSet<String>) {
    bones.sort();
    bones.dedup();
    if bones.is_empty() {
        return;
    }
    out.insert(format!("p:{}", bones.join(".")));
    if bones.len() > 2 {
        for i in 0..bones.len().min(4) {
            for j in i + 1..bones.len().min(4) {
                out.insert(format!("q:{}.{}", bones[i], bones[j]));
            }
        }
    } else if bones.len() == 2 {
        out.insert(format!("q:{}", bones.join(".")));
    }
    let skip: Vec<String> = bones.iter().map(|b| b.chars().take(2).collect()).collect();
    out.insert(format!("s:{}", skip.join(".")));
}

/// Consonants of a part, without what systems of writing confuse.
fn bones(heard: &[u8], sibilant: bool) -> String {
    let mut out = String::new();
    for &sound in heard {
        let c = match sound {
            b'k' | b'q' | b'g' | b'G' => 'K',
            b's' | b'z' | b'c' | b'C' | b'S' | b'Z' | b'J' => 'S',
            b'j' if sibilant => 'S',
            b't' | b'T' | b'd' | b'D' => 'T',
            b'p' | b'b' | b'f' | b'v' => 'P',
            b'r' => 'R',
            b'l' => 'L',
            b'm' => 'M',
            b'n' => 'N',
            _ => continue,
        };
        if !out.ends_with(c) {
            out.push(c);
        }
    }
    out
}
