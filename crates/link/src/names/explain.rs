//! Why two names agree or do not, in words that a reader can check against the tables.

use super::fold::Word;
use super::form::Level;
use super::sounds::{Family, labels};
use super::syllables::{Met, Parse, Spelling, common, pair_met, spellings};
use super::tables::han::{KO_FAMILY, KO_GIVEN, han};
use super::tables::{chinese, korean};
use super::weigh::{Ground, Verdict};

/// One sentence: the two spellings as written, then what they rest on.
pub(super) fn explain(a: &[Word], b: &[Word], verdict: &Verdict) -> String {
    let shown = |words: &[Word]| words.iter().map(|w| w.shown.as_str()).collect::<Vec<_>>().join(" ");
    let head = format!("{} ~ {}", shown(a), shown(b));
    let body = match &verdict.ground {
        Ground::Nothing => "nothing in them can be compared".to_owned(),
        Ground::Joined => "run together they are the same letters, but for a slip".to_owned(),
        Ground::Syllables(x, y, met) => {
            let agree = met.family != Met::Apart && met.given != Met::Apart && met.missing == 0;
            if agree { both(x, y, met.given.max(met.family)) } else { differ(x, y) }
        }
        Ground::Parts(family, pairs) => {
            let (left, right) = (labels(a), labels(b));
            let mut said = Vec::new();
            for pair in pairs {
                let (p, q) = (&left[pair.left], &right[pair.right]);
                said.push(match pair.level {
                    Level::SameReading if p == q => format!("{p} in both"),
                    Level::SameReading => format!("{p} and {q} are one name in {}", writing(*family)),
                    Level::Near => format!("{p} and {q} are a slip apart"),
                    Level::Initial => format!("{p} and {q} agree by the first letter"),
                    _ => format!("{p} contradicts {q}"),
                });
            }
            for (labels, taken) in [
                (&left, pairs.iter().map(|p| p.left).collect::<Vec<_>>()),
                (&right, pairs.iter().map(|p| p.right).collect()),
            ] {
                let alone = labels.iter().enumerate().filter(|(i, _)| !taken.contains(i));
                said.extend(alone.map(|(_, label)| format!("{label} stands in one only")));
            }
            if pairs.windows(2).any(|w| w[0].right > w[1].right) {
                said.push("in another order".to_owned());
            }
            said.join("; ")
        }
    };
    format!("{head}: {body}")
}

fn writing(family: Family) -> &'static str {
    match family {
        Family::Arabic => "romanised or unvowelled Arabic",
        Family::Slavic => "Cyrillic and its romanisations",
        Family::Syllabic => "romanised Korean or Chinese",
        Family::Other => "two ways of writing",
    }
}

fn both(a: &Parse, b: &Parse, worst: Met) -> String {
    let across = a.korean != b.korean;
    let korean = a.korean && b.korean;
    let (family_share, given_share) =
        if across { (KO_FAMILY, KO_GIVEN) } else { (a.roles().0 as usize, a.roles().1 as usize) };
    let all = spellings();
    let mut reading = Vec::new();
    let (mut of_a, mut of_b) = (u8::MAX, u8::MAX);
    let (mut any_a, mut any_b) = (0, 0);
    let pairs = std::iter::once((a.family, b.family, family_share))
        .chain(a.given().iter().zip(b.given()).map(|(x, y)| (*x, *y, given_share)));
    for (x, y, share) in pairs {
        match common(all.get(x), all.get(y), share) {
            Some((code, s, t)) => {
                (of_a, of_b, any_a, any_b) = (of_a & s, of_b & t, any_a | s, any_b | t);
                reading.push(code);
            }
            None => return differ(a, b),
        }
    }
    let north = korean && [(of_a, any_a), (of_b, any_b)].iter().any(|(s, _)| southern_free(*s));
    let text: Vec<String> =
        reading.iter().enumerate().map(|(i, &code)| form(code, i == 0, korean, across, north)).collect();
    let text = if korean || across { text.concat() } else { pinyin(&text) };
    let systems = [
        if a.korean { korean_system(of_a, any_a) } else { chinese_system(of_a, any_a) },
        if b.korean { korean_system(of_b, any_b) } else { chinese_system(of_b, any_b) },
    ];
    let verb = match (worst, across) {
        (Met::Near, _) => "nearly the same reading",
        (_, true) => "both can be written",
        _ => "both read",
    };
    let order = if a.last == b.last { "" } else { "; family name first in one, last in the other" };
    if systems[0] == systems[1] {
        format!("{verb} {text} ({}){order}", systems[0])
    } else {
        format!("{verb} {text} ({}; {}){order}", systems[0], systems[1])
    }
}

/// Whether a spelling follows the DPRK's system and none of the South's.
fn southern_free(systems: u8) -> bool {
    systems & korean::system::DPRK != 0 && systems & (korean::system::PASSPORT | korean::system::REVISED) == 0
}

/// A reading as it is shown: Hangul for Korean names, pinyin for Chinese ones, a character where the two meet.
fn form(code: u16, family: bool, korean: bool, across: bool, north: bool) -> String {
    let reading = &han().readings[usize::from(code)];
    if across {
        return reading.shown.clone();
    }
    if !korean {
        return reading.pinyin.replace('v', "ü").replace(' ', "");
    }
    let census = korean::families().iter().filter(|_| family).find(|f| {
        f.hanja.chars().any(|c| han().family(&c.to_string()) == Some(code))
            || han().family(f.hanja) == Some(code)
    });
    let main = reading.hangul.first().map_or(reading.shown.as_str(), String::as_str);
    let main = census.map_or(main, |f| f.hangul);
    let south = korean::southern(main).unwrap_or_else(|| main.to_owned());
    let northern = reading.hangul.iter().find(|h| korean::southern(h).as_ref() == Some(&south));
    northern.filter(|_| north).cloned().unwrap_or(south)
}

fn pinyin(syllables: &[String]) -> String {
    let upper = |s: &str| {
        let mut chars = s.chars();
        chars.next().map(|c| c.to_uppercase().chain(chars).collect::<String>()).unwrap_or_default()
    };
    let given: Vec<&str> = syllables.iter().skip(1).map(String::as_str).collect();
    format!("{} {}", upper(&syllables[0]), upper(&given.join("'")))
}

fn korean_system(common: u8, any: u8) -> &'static str {
    use korean::system::{CYRILLIC, DPRK, HAN, HANGUL, MCCUNE, PASSPORT, REVISED};
    let named = [
        (HANGUL, "Hangul"),
        (HAN, "Hanja"),
        (CYRILLIC, "Cyrillic"),
        (REVISED, "Revised Romanisation"),
        (DPRK, "DPRK"),
        (MCCUNE, "McCune-Reischauer"),
        (PASSPORT, "passport"),
    ];
    let found = named.iter().find(|(bit, _)| common & bit != 0);
    found.map_or(if any & PASSPORT != 0 { "passport" } else { "mixed habits" }, |(_, name)| name)
}

fn chinese_system(common: u8, any: u8) -> &'static str {
    use chinese::system::{CANTONESE, CYRILLIC, HABIT, HAN, PINYIN, SOUTHERN, TONGYONG, WADE};
    let named = [
        (HAN, "characters"),
        (CYRILLIC, "Cyrillic"),
        (PINYIN, "pinyin"),
        (WADE, "Wade-Giles"),
        (TONGYONG, "Tongyong"),
        (CANTONESE, "Cantonese"),
        (HABIT, "press habit"),
        (SOUTHERN, "southern speech"),
    ];
    let found = named.iter().find(|(bit, _)| common & bit != 0);
    found.map_or(if any & CANTONESE != 0 { "Cantonese and others" } else { "mixed habits" }, |(_, name)| name)
}

/// Which syllables differ.
fn differ(a: &Parse, b: &Parse) -> String {
    let all = spellings();
    let across = a.korean != b.korean;
    let (family_share, given_share) =
        if across { (KO_FAMILY, KO_GIVEN) } else { (a.roles().0 as usize, a.roles().1 as usize) };
    let word = |s: &Spelling, t: &Spelling, share: usize, what: &str| match pair_met(s, t, share) {
        Met::Same => format!("{what} agrees ({} and {})", s.text, t.text),
        Met::Near => format!("{what} nearly agrees ({} and {})", s.text, t.text),
        Met::Apart => format!("{what} contradicts ({} and {})", s.text, t.text),
    };
    let mut said = vec![word(all.get(a.family), all.get(b.family), family_share, "family name")];
    if a.n == b.n {
        for (i, (x, y)) in a.given().iter().zip(b.given()).enumerate() {
            let what = if a.n == 1 {
                "given name".to_owned()
            } else {
                format!("syllable {} of the given name", i + 1)
            };
            said.push(word(all.get(*x), all.get(*y), given_share, &what));
        }
    } else {
        said.push(format!("given names of {} and {} syllables", a.n, b.n));
    }
    said.join("; ")
}
