//! Numbers of people: digits, native Korean numerals, Chinese numerals, and what stands around them.

use std::ops::Range;
use std::sync::LazyLock;

use amparo_model::{Qualifier, Size};
use regex::Regex;

use super::Lang;
use super::scene::Scene;
use super::words::regex;

/// A number with a counter for people or households.
#[derive(Clone, Debug)]
pub(super) struct Quantity {
    /// From its qualifier to its counter.
    pub at: Range<usize>,
    pub size: Size,
    pub households: bool,
    /// Says by its counter that it counts people; without, a noun must follow.
    pub persons: bool,
}

/// Native Korean numerals from one to ninety-nine, as they stand before a counter.
pub(super) const NATIVE: &str = "(?:(?:열|스물|스무|서른|마흔|쉰|예순|일흔|여든|아흔) ?(?:하나|한|둘|두|셋|세|넷|네|다섯|여섯|일곱|여덟|아홉)?|한|두|세|석|네|넉|다섯|여섯|일곱|여덟|아홉)";

static KO: LazyLock<Regex> = LazyLock::new(|| {
    regex(&format!(
        r"(?P<pre>약|대략|최소한|최소|적어도|최대|거의|많게는|적게는|불과)?\s?(?:(?P<num>\d[\d,]*(?:만\s?\d[\d,]*|만|천|백)?)(?:\s?명)?(?:\s?(?:[~∼–-]|에서|내지)\s?(?P<hi>\d[\d,]*))?|(?P<sino>[일이삼사오육칠팔구]?[십백천](?:[일이삼사오육칠팔구]?십)?[일이삼사오육칠팔구]?)|(?P<vague>수십|수백|수천|수만|몇십|몇백|여러|몇몇|몇|두세|두서너|서너|너댓|네댓|대여섯|예닐곱|일고여덟)|(?P<native>{NATIVE}))\s?(?P<odd>여)?\s?(?P<c>명|사람|인|가구|세대)(?P<suf>\s?이상|\s?이하|\s?미만|\s?가량|\s?정도|\s?안팎|\s?남짓|\s?쯤|(?:이|을)? 넘는|(?:이|을)? 넘게|\s?초과|\s?가까이|(?:에)? 가까운)?"
    ))
});

static ZH: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?P<pre>大约|约有|约|約|近|将近|接近|至少|最少|起码|最多|至多|不超过|超过|超過|逾|多达|多達|不到|不足|上)?(?:(?P<num>\d[\d,]*(?:\.\d+)?)(?:\s?(?:[~∼–-]|至|到)\s?(?P<hi>\d[\d,]*))?|(?P<vague>成百上千|数十|數十|几十|幾十|数百|數百|几百|数千|數千|几千|若干|好几|数|數|几|幾|多|一些|一批)|(?P<zh>[零〇一二三四五六七八九十百千两兩廿卅]+))\s?(?P<big>[万萬千百])?(?P<odd>多|余|餘|几|幾|来)?(?P<big2>[万萬])?\s?(?P<c>名|位|人|个人|個人|个|個|口人|户|戶)(?P<suf>左右|以上|以下|上下)?",
    )
});

/// All quantities of people in the story.
pub(super) fn find(scene: &Scene<'_>) -> Vec<Quantity> {
    let pattern = match scene.lang {
        Lang::Ko => &KO,
        Lang::Zh => &ZH,
    };
    let mut out = Vec::new();
    for para in &scene.paras {
        let words = scene.words(para);
        for c in pattern.captures_iter(words) {
            let Some(all) = c.get(0) else { continue };
            let found = match scene.lang {
                Lang::Ko => korean(words, &c),
                Lang::Zh => chinese(words, &c),
            };
            // "公路上7名": 上 belongs to the road; only "上百名" means at least.
            let start = all.start() + if on_something(all.as_str()) { '上'.len_utf8() } else { 0 };
            if let (Some((size, persons)), Some(at)) =
                (found, scene.trim(para.start + start..para.start + all.end()))
            {
                let households = matches!(&c["c"], "가구" | "세대" | "户" | "戶");
                out.push(Quantity { at, size, households, persons });
            }
        }
    }
    out
}

fn on_something(words: &str) -> bool {
    words.strip_prefix('上').is_some_and(|rest| !rest.starts_with(['百', '千', '万', '萬']))
}

fn hangul(c: Option<char>) -> bool {
    c.is_some_and(|c| matches!(c, '\u{ac00}'..='\u{d7a3}'))
}

fn korean(words: &str, c: &regex::Captures<'_>) -> Option<(Size, bool)> {
    let part = |name: &str| c.name(name).map(|m| m.as_str().trim());
    let first = ["pre", "num", "sino", "vague", "native"]
        .iter()
        .filter_map(|n| c.name(n))
        .map(|m| m.start())
        .min()?;
    let before = words[..first].chars().next_back();
    let by_digit = c.name("num").is_some() && c.name("pre").is_none();
    if before.is_some_and(|b| b.is_ascii_digit() || b == '.' || b == '제') || !by_digit && hangul(before) {
        return None;
    }
    let counter = part("c")?;
    let after = &words[c.name("c")?.end()..];
    if after.starts_with(['단', '칭', '령', '예', '분', '권', '간', '물'])
        || counter == "인"
            && (part("num").is_none()
                || after.starts_with(hangul_letter)
                    && !after.starts_with(['이', '은', '을', '의', '과', '도', '가']))
    {
        return None;
    }
    if counter == "사람" && part("native") == Some("한") {
        return None;
    }
    let suffix = part("suf").unwrap_or("");
    let (value, upper) = match (part("num"), part("sino"), part("native"), part("vague")) {
        (Some(n), ..) => (korean_digits(n)?, part("hi").and_then(digits)),
        (_, Some(n), ..) => (sino(n)?, None),
        (_, _, Some(n), _) => (native(n)?, None),
        (_, _, _, Some(v)) => {
            let (qualifier, value, upper) = match v {
                "수십" | "몇십" => (Qualifier::Dozens, None, None),
                "수백" | "몇백" => (Qualifier::Hundreds, None, None),
                "수천" | "수만" => (Qualifier::Thousands, None, None),
                "두세" => (Qualifier::Between, Some(2), Some(3)),
                "두서너" => (Qualifier::Between, Some(2), Some(4)),
                "서너" => (Qualifier::Between, Some(3), Some(4)),
                "너댓" | "네댓" => (Qualifier::Between, Some(4), Some(5)),
                "대여섯" => (Qualifier::Between, Some(5), Some(6)),
                "예닐곱" => (Qualifier::Between, Some(6), Some(7)),
                "일고여덟" => (Qualifier::Between, Some(7), Some(8)),
                _ => (Qualifier::Unknown, None, None),
            };
            return Some((Size { qualifier, value, upper }, true));
        }
        _ => return None,
    };
    let qualifier = match (part("pre").unwrap_or(""), suffix) {
        _ if upper.is_some() => Qualifier::Between,
        (_, s) if s.ends_with("이상") => Qualifier::AtLeast,
        (_, s) if s.ends_with("이하") => Qualifier::AtMost,
        (_, s) if s.ends_with("미만") => Qualifier::LessThan,
        (_, s) if s.contains("넘") || s.ends_with("초과") => Qualifier::MoreThan,
        (_, s) if s.contains("가까") => Qualifier::Nearly,
        ("최소한" | "최소" | "적어도" | "적게는", _) => Qualifier::AtLeast,
        ("최대" | "많게는", _) => Qualifier::AtMost,
        ("거의", _) => Qualifier::Nearly,
        ("약" | "대략", _) => Qualifier::About,
        (_, s) if !s.is_empty() => Qualifier::About,
        _ if part("odd").is_some() => Qualifier::About,
        _ => Qualifier::Exactly,
    };
    Some((Size { qualifier, value: Some(value), upper }, true))
}

fn hangul_letter(c: char) -> bool {
    hangul(Some(c))
}

fn chinese(words: &str, c: &regex::Captures<'_>) -> Option<(Size, bool)> {
    let part = |name: &str| c.name(name).map(|m| m.as_str());
    let start = ["num", "zh", "vague"].iter().filter_map(|n| c.name(n)).map(|m| m.start()).min()?;
    let before = words[..c.get(0)?.start()].chars().next_back();
    if words[..start].ends_with(['第', '.', '每', '初'])
        || before.is_some_and(|b| b.is_ascii_digit() || b == '第' || b == '每')
    {
        return None;
    }
    let counter = part("c")?;
    let after = &words[c.name("c")?.end()..];
    if counter == "人"
        && after.starts_with([
            '民', '权', '權', '员', '員', '士', '物', '体', '间', '类', '道', '生', '格', '口', '大', '心',
        ])
    {
        return None;
    }
    if matches!(counter, "个" | "個")
        && after.starts_with(['月', '小', '星', '多', '国', '國', '省', '市', '人'])
    {
        return None;
    }
    let persons = !matches!(counter, "个" | "個");
    let scale = |word: Option<&str>| match word {
        Some("百") => 100,
        Some("千") => 1_000,
        Some("万" | "萬") => 10_000,
        _ => 1,
    };
    let times = scale(part("big")) * scale(part("big2"));
    let (value, upper) = match (part("num"), part("zh"), part("vague")) {
        (Some(n), ..) => (digits(n)? * times, part("hi").and_then(digits).map(|h| h * times)),
        (_, Some(n), _) => {
            let (low, high) = numeral(n)?;
            (low * times, high.map(|h| h * times))
        }
        (_, _, Some(v)) => {
            let qualifier = match (v.chars().last(), times) {
                (Some('十'), _) => Qualifier::Dozens,
                (_, 100) | (Some('百'), _) => Qualifier::Hundreds,
                (_, 1_000 | 10_000) | (Some('千'), _) => Qualifier::Thousands,
                _ => Qualifier::Unknown,
            };
            // 多人, 几个: a number that is not given.
            if qualifier == Qualifier::Unknown && !matches!(counter, "名" | "位" | "人" | "个人" | "個人")
            {
                return None;
            }
            return Some((Size { qualifier, value: None, upper: None }, true));
        }
        _ => return None,
    };
    let qualifier = match (part("pre").unwrap_or(""), part("suf").unwrap_or("")) {
        _ if upper.is_some() => Qualifier::Between,
        (_, "以上") => Qualifier::AtLeast,
        (_, "以下") => Qualifier::AtMost,
        ("上", _) if on_something(c.get(0)?.as_str()) => Qualifier::Exactly,
        ("至少" | "最少" | "起码" | "上", _) => Qualifier::AtLeast,
        ("最多" | "至多" | "不超过" | "多达" | "多達", _) => Qualifier::AtMost,
        ("超过" | "超過" | "逾", _) => Qualifier::MoreThan,
        ("不到" | "不足", _) => Qualifier::LessThan,
        ("近" | "将近" | "接近", _) => Qualifier::Nearly,
        ("约" | "大约" | "约有" | "約", _) | (_, "左右" | "上下") => Qualifier::About,
        _ if part("odd").is_some() => Qualifier::About,
        _ => Qualifier::Exactly,
    };
    Some((Size { qualifier, value: Some(value), upper }, persons))
}

/// `1,234`.
pub(super) fn digits(word: &str) -> Option<u64> {
    word.replace(',', "").split('.').next()?.parse().ok()
}

/// `3천`, `1만 2000`.
fn korean_digits(word: &str) -> Option<u64> {
    for (unit, times) in [('만', 10_000), ('천', 1_000), ('백', 100)] {
        if let Some((high, low)) = word.split_once(unit) {
            let low = if low.trim().is_empty() { 0 } else { digits(low.trim())? };
            return Some(digits(high)?.checked_mul(times)? + low);
        }
    }
    digits(word)
}

/// `삼십`, `십이`.
fn sino(word: &str) -> Option<u64> {
    let unit = |c: char| "일이삼사오육칠팔구".chars().position(|d| d == c).map(|p| p as u64 + 1);
    sum(word, unit, |c| match c {
        '십' => Some(10),
        '백' => Some(100),
        '천' => Some(1000),
        _ => None,
    })
}

fn sum(word: &str, unit: impl Fn(char) -> Option<u64>, scale: impl Fn(char) -> Option<u64>) -> Option<u64> {
    let (mut total, mut last) = (0u64, None);
    for c in word.chars() {
        if let Some(times) = scale(c) {
            total += last.take().unwrap_or(1) * times;
        } else {
            last = Some(unit(c)?);
        }
    }
    Some(total + last.unwrap_or(0))
}

/// `아홉`, `열한`, `스물세`.
pub(super) fn native(word: &str) -> Option<u64> {
    const TENS: &[(&str, u64)] = &[
        ("열", 10),
        ("스물", 20),
        ("스무", 20),
        ("서른", 30),
        ("마흔", 40),
        ("쉰", 50),
        ("예순", 60),
        ("일흔", 70),
        ("여든", 80),
        ("아흔", 90),
    ];
    const UNITS: &[(&str, u64)] = &[
        ("하나", 1),
        ("한", 1),
        ("둘", 2),
        ("두", 2),
        ("셋", 3),
        ("세", 3),
        ("석", 3),
        ("넷", 4),
        ("네", 4),
        ("넉", 4),
        ("다섯", 5),
        ("여섯", 6),
        ("일곱", 7),
        ("여덟", 8),
        ("아홉", 9),
    ];
    let (tens, rest) =
        TENS.iter().find_map(|(w, n)| Some((*n, word.strip_prefix(w)?.trim_start()))).unwrap_or((0, word));
    if rest.is_empty() {
        return (tens > 0).then_some(tens);
    }
    UNITS.iter().find(|(w, _)| *w == rest).map(|(_, n)| tens + n)
}

/// `十一`, `两百三十`, `二〇`; two digits side by side are a range: `三四` is three to four, `三四十` thirty to forty.
pub(super) fn numeral(word: &str) -> Option<(u64, Option<u64>)> {
    let unit = |c: char| match c {
        '零' | '〇' | '○' => Some(0),
        '两' | '兩' => Some(2),
        _ => "一二三四五六七八九".chars().position(|d| d == c).map(|p| p as u64 + 1),
    };
    let scale = |c: char| match c {
        '十' => Some(10),
        '百' => Some(100),
        '千' => Some(1000),
        _ => None,
    };
    let word = word.replace('廿', "二十").replace('卅', "三十");
    let chars: Vec<char> = word.chars().collect();
    if chars.iter().all(|c| unit(*c).is_some()) && chars.len() > 1 {
        if let [a, b] = chars.as_slice()
            && let (Some(a), Some(b)) = (unit(*a), unit(*b))
            && b == a + 1
        {
            return Some((a, Some(b)));
        }
        let value = chars.iter().filter_map(|c| unit(*c)).fold(0, |n, d| n * 10 + d);
        return Some((value, None));
    }
    if let [a, b, rest @ ..] = chars.as_slice()
        && let (Some(low), Some(high), [ten]) = (unit(*a), unit(*b), rest)
        && high == low + 1
        && let Some(times) = scale(*ten)
    {
        return Some((low * times, Some(high * times)));
    }
    Some((sum(&word, unit, scale)?, None))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numerals() {
        assert_eq!(native("열한"), Some(11));
        assert_eq!(native("스물"), Some(20));
        assert_eq!(native("쉰 여섯"), Some(56));
        assert_eq!(sino("삼십"), Some(30));
        assert_eq!(korean_digits("1만 2000"), Some(12_000));
        assert_eq!(numeral("十一"), Some((11, None)));
        assert_eq!(numeral("两百三十"), Some((230, None)));
        assert_eq!(numeral("三四"), Some((3, Some(4))));
        assert_eq!(numeral("三四十"), Some((30, Some(40))));
        assert_eq!(numeral("二〇一六"), Some((2016, None)));
    }
}
