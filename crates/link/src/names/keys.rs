//! Keys that put spellings of one name into one block, whatever the order of parts and the romanisation.

use std::collections::BTreeSet;

use super::readings::{ORIGINS, Origin, Readings};
use super::sounds::{Family, Part, vowel};
use super::syllables::{Parse, Role, Spelling, spellings};
use super::tables::han::han;
use super::tables::korean;

/// Most keys of a name.
const MOST: usize = 12;

/// Blocking keys of a name, sorted; the same on every run. Names that share none are hardly one name.
///
/// `k:` and `c:` keys are the coarse sounds of the syllables of a name as a Korean or Chinese one, `p:` the consonants of
/// a whole name's parts in sorted order, `q:` those of two parts of a longer name, and `s:` (skip key) the first sounds of
/// each syllable or part, for slips of the pen.
pub fn keys(name: &str) -> Vec<String> {
    super::read(name).keys()
}

impl Readings {
    /// Blocking keys, see [`keys`].
    pub fn keys(&self) -> Vec<String> {
        let mut out = BTreeSet::new();
        let likely = |o: Origin| ORIGINS.iter().position(|x| *x == o).is_some_and(|i| self.chances[i] > -3.0);
        for (korean, origin) in [(true, Origin::Korean), (false, Origin::Chinese)] {
            if likely(origin) {
                self.under(korean).take(2).for_each(|p| syllables(p, &mut out));
            }
        }
        if likely(Origin::Arabic) || likely(Origin::Slavic) || likely(Origin::Other) {
            parts(&self.parts, &mut out);
        }
        out.into_iter().take(MOST).collect()
    }
}

fn syllables(parse: &Parse, out: &mut BTreeSet<String>) {
    let all = spellings();
    let (family_role, given_role) = parse.roles();
    let mark = if parse.korean { 'k' } else { 'c' };
    let family: Vec<String> = coarse(all.get(parse.family), family_role);
    let given: Vec<Vec<String>> = parse.given().iter().map(|s| coarse(all.get(*s), given_role)).collect();
    // The likeliest readings of each syllable in every combination, the family's apart.
    let mut rest = vec![String::new()];
    for syllable in &given {
        rest = rest.iter().flat_map(|r| syllable.iter().map(move |s| format!("{r}.{s}"))).collect();
        rest.truncate(4);
    }
    for f in &family {
        for r in &rest {
            out.insert(format!("{mark}:{f}{r}"));
        }
    }
    let first = |s: &String| s.chars().next().unwrap_or('-');
    if let Some(f) = family.first() {
        let skip: String = given.iter().filter_map(|g| g.first()).map(first).collect();
        out.insert(format!("s:{mark}{f}.{skip}"));
    }
}

/// Coarse sounds of the likeliest readings of a spelling, at most two.
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
            Role::ChineseFamily | Role::ChineseGiven => Some(reading.pinyin.clone()),
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
    sums.into_iter().filter(|s| s.1 > 0.15 * best).take(2).map(|s| s.0).collect()
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

fn parts(parts: &[Part], out: &mut BTreeSet<String>) {
    let mut bones: Vec<String> =
        parts.iter().filter(|p| !p.initial).map(bones).filter(|b| !b.is_empty()).collect();
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

/// Consonants of a part, without what systems of writing confuse; a vowel at the start counts as one sign.
fn bones(part: &Part) -> String {
    let heard = part.heard(Family::Arabic);
    let mut out = String::new();
    for &sound in heard {
        let c = match sound {
            b'k' | b'q' | b'g' | b'G' => 'K',
            b's' | b'z' | b'c' | b'C' | b'S' | b'Z' | b'J' => 'S',
            b't' | b'T' | b'd' | b'D' => 'T',
            b'p' | b'b' | b'f' | b'v' => 'P',
            b'r' => 'R',
            b'l' => 'L',
            b'm' => 'M',
            b'n' => 'N',
            _ if vowel(sound) => continue,
            _ => continue,
        };
        if !out.ends_with(c) {
            out.push(c);
        }
    }
    out
}
