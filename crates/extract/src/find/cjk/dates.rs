//! Dates in words: absolute, relative to the day of publication, or to a date named before. Never to the clock.

use std::ops::Range;
use std::sync::LazyLock;

use amparo_model::when::TimeRelation;
use amparo_model::{Edtf, EdtfDate, When};
use jiff::ToSpan;
use jiff::civil::Date;
use regex::Regex;

use super::Lang;
use super::calendar::{Context, calendar, day_only, month_of, one_day, weekday, whole, year_of};
use super::numbers::{native, numeral};
use super::scene::Scene;
use super::words::regex;
use crate::find::spans::DateSaid;

/// Calendar months and days in Chinese or plain digits.
const MD: &str = "(?:[0-9]{1,2}|[一二三四五六七八九十廿卅]{1,3})";

static KO: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    patterns(&[
        r"(?P<lunar>음력(?:으로)?)\s?(?:(?:\d{1,2}|정|동짓|섣)\s?[월달](?:\s?\d{1,2}\s?일|\s?(?:초하루|보름|그믐))?|설|\S{1,3}절|생일)?",
        r"(?P<y>(?:19|20)\d\d)\s?년(?:\s?(?P<m>\d{1,2})\s?월(?:\s?(?P<d>\d{1,2})\s?일|\s?(?P<part>초순|상순|중순|하순|초|말))?)?",
        r"(?P<y>(?:19|20)\d\d)[./-]\s?(?P<m>[01]?\d)(?:[./-]\s?(?P<d>[0-3]?\d))?\b\.?",
        r"(?P<yr>지지난해|재작년|작년|지난해|올해|금년|내년)(?:\s?(?P<m>\d{1,2})\s?월(?:\s?(?P<d>\d{1,2})\s?일|\s?(?P<part>초순|상순|중순|하순|초|말))?)?",
        r"(?P<mr>지지난\s?달|지난\s?달|전달|이달|이번\s?달|다음\s?달|내달)(?:\s?(?P<d>\d{1,2})\s?일|\s?(?P<part>초순|상순|중순|하순|초|말))?",
        r"(?:(?P<dir>지난|오는)\s)?(?P<m>\d{1,2})(?:월?\s?[~∼·–-]\s?(?P<m2>\d{1,2}))?\s?월(?:\s?(?P<d>\d{1,2})\s?일|\s?(?P<part>초순|상순|중순|하순|초|말))?",
        r"(?:(?P<dir>지난|오는)\s)?(?P<d>\d{1,2})\s?일",
        r"(?P<rel>그저께|그제|엊그제|어제|오늘|내일|모레)",
        r"(?P<near>전날|이튿날|다음\s?날|당일|이날|같은\s?날)",
        r"(?:(?P<wk>지난\s?주|이번\s?주|다음\s?주|금주|내주|지난|오는)\s?)?(?P<wd>[월화수목금토일])요일",
        r"(?P<wk>지난\s?주|이번\s?주|다음\s?주)",
        r"(?P<within>지난|최근|과거)\s?(?P<n>\d+|한|두|석|세|넉|네|다섯|여섯|일곱|여덟|아홉|열)\s?(?:(?P<u>개월|달|년|주|해)(?:\s?(?:간|동안|새))?|(?P<u2>일)\s?(?:간|동안))",
    ])
});

static ZH: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    patterns(&[
        r"(?P<lunar>农历|農曆|阴历|陰曆|旧历|舊曆)(?:[正一二三四五六七八九十冬腊臘]{1,2}月)?(?:初[一二三四五六七八九十]|[一二三四五六七八九十廿卅]{1,3}|新年|春节)?|(?P<lunar2>正月|腊月|臘月|冬月)(?:初[一二三四五六七八九十]|[一二三四五六七八九十廿卅]{1,3})?",
        &format!(
            r"(?P<y>(?:19|20)\d\d|[一二][九〇零○][一二三四五六七八九〇零○]{{2}})年(?:(?P<m>{MD})月(?P<part>初|中旬|底|末|上旬|下旬)?(?:(?P<d>{MD})[日号號])?)?"
        ),
        r"(?P<y>(?:19|20)\d\d)[./-](?P<m>[01]?\d)(?:[./-](?P<d>[0-3]?\d))?\b",
        &format!(
            r"(?P<yr>前年|去年|今年|本年|明年)(?:(?P<m>{MD})月(?P<part>初|中旬|底|末|上旬|下旬)?(?:(?P<d>{MD})[日号號])?)?"
        ),
        &format!(
            r"(?P<mr>上上个?月|上个月|上個月|上月|本月|这个月|這個月|下个月|下個月|下月)(?P<part>初|中旬|底|末|上旬|下旬)?(?:(?P<d>{MD})[日号號])?"
        ),
        &format!(
            r"(?P<m>{MD})(?:月?[至到~∼–、-](?P<m2>{MD}))?月(?P<part>初|中旬|底|末|上旬|下旬)?(?:(?P<d>{MD})[日号號])?"
        ),
        &format!(r"(?P<d>{MD})日"),
        r"(?P<rel>大前天|前天|昨天|昨日|昨晚|昨夜|今天|今日|今晨|明天|明日)",
        r"(?P<near>前一天|当天|當天|当日|當日|同日|次日|翌日|第二天)",
        r"(?P<wk>上|本|这|這|下)?(?:个|個)?(?:周|週|星期|礼拜|禮拜)(?P<wd>[一二三四五六日天])",
        r"(?P<wk>上|本|下)(?:个|個)?(?:周|週|星期)",
        r"(?P<within>过去|過去|最近|近)(?P<n>\d+|[一二两三四五六七八九十]{1,3})(?P<u>个月|個月|年|周|週|天)",
    ])
});

/// Times of day that may follow a date and stay in its words.
static HOUR: LazyLock<(Regex, Regex)> = LazyLock::new(|| {
    (
        regex(
            r"^\s?(?:(?:이른\s)?(?:오전|오후|새벽|아침|저녁|밤|정오|낮|자정)(?:\s?\d{1,2}시(?:\s?\d{1,2}분)?(?:쯤|경|께)?)?)",
        ),
        regex(
            r"^(?:清晨|凌晨|早上|上午|中午|下午|傍晚|晚上|晚间|深夜|夜里|晚|早)(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})[时時点點](?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})分|半)?许?)?",
        ),
    )
});

/// A number of days is no day: "3일 동안", "3日内".
static STRETCH: LazyLock<(Regex, Regex)> = LazyLock::new(|| {
    (
        regex(r"^\s?(?:간|동안|째|만에|이상|가량|정도|여|뒤|후|전|이내|치|씩|마다)"),
        regex(r"^(?:间|間|内|內|后|後|来|來|之|前|以|游|元|本|报|報)"),
    )
});

/// A verb of saying right behind a date.
static SAID: LazyLock<Regex> =
    LazyLock::new(|| regex(r"^\s?(?:밝|전했|말했|알려|발표|보도|설명|通报|表示|说|宣布)"));

/// A month without a day, and then "after", "in the end": what follows is later than that month.
static AFTER: LazyLock<Regex> =
    LazyLock::new(|| regex(r"\d{1,2}\s?월\s?[^\d\s.][^.]{0,60}?(?:뒤|후|다가)\s[^.]*$"));

fn patterns(list: &[&str]) -> Vec<Regex> {
    list.iter().map(|p| regex(p)).collect()
}

struct Hit {
    at: Range<usize>,
    date: Option<DateSaid>,
}

/// All dates of the story in its order.
pub(super) fn find(scene: &Scene<'_>, published: Option<Date>) -> Vec<DateSaid> {
    let patterns = match scene.lang {
        Lang::Ko => &*KO,
        Lang::Zh => &*ZH,
    };
    let mut out: Vec<DateSaid> = Vec::new();
    for para in &scene.paras {
        let words = scene.words(para);
        let mut matches: Vec<(usize, regex::Captures<'_>)> = Vec::new();
        for (n, pattern) in patterns.iter().enumerate() {
            matches.extend(pattern.captures_iter(words).map(|c| (n, c)));
        }
        // The longest at each place; of two equal ones the pattern that stands first.
        matches.sort_by_key(|(n, c)| c.get(0).map_or((0, 0, 0), |m| (m.start(), usize::MAX - m.len(), *n)));
        let mut end = 0;
        let mut context = Context { published, last: None };
        for (_, c) in matches {
            let Some(all) = c.get(0) else { continue };
            if all.start() < end || !stands_alone(scene.lang, words, &c) {
                continue;
            }
            let hit = resolve(scene.lang, words, &c, &context);
            end = hit.at.end;
            if let Some(mut date) = hit.date {
                date.at = para.start + hit.at.start..para.start + hit.at.end;
                scene.words(&date.at).clone_into(&mut date.when.text);
                if date.value.is_some() {
                    context.last.clone_from(&date.value);
                }
                join(scene, &mut out, date);
            }
        }
    }
    out
}

/// "12일부터 29일까지": two days that are one stretch of time.
fn join(scene: &Scene<'_>, out: &mut Vec<DateSaid>, date: DateSaid) {
    static BETWEEN: LazyLock<Regex> = LazyLock::new(|| regex(r"^\s?(?:부터|에서|~|∼|–|—|-|至|到)\s?$"));
    if let Some(last) = out.last_mut()
        && last.at.end <= date.at.start
        && BETWEEN.is_match(&scene.s()[last.at.end..date.at.start])
        && let (Some(Edtf::Date(from)), Some(Edtf::Date(to))) = (&last.value, &date.value)
    {
        let value = Edtf::Interval(Some(*from), Some(*to));
        last.at = last.at.start..date.at.end;
        last.when = When {
            edtf: Some(value.to_string()),
            text: scene.words(&last.at).to_owned(),
            ..last.when.clone()
        };
        last.value = Some(value);
        last.is_day = false;
        last.yearless |= date.yearless;
        return;
    }
    out.push(date);
}

/// Whether the match is not cut out of something longer.
fn stands_alone(lang: Lang, words: &str, c: &regex::Captures<'_>) -> bool {
    let Some(all) = c.get(0) else { return false };
    let (before, after) = (words[..all.start()].chars().next_back(), &words[all.end()..]);
    let digit = |b: char| b.is_ascii_digit() || matches!(b, '.' | '/' | '-');
    let numeral = all.as_str().starts_with(|c: char| c.is_ascii_digit());
    if numeral && before.is_some_and(digit) {
        return false;
    }
    match lang {
        Lang::Ko => {
            let hangul = before.is_some_and(|b| matches!(b, '\u{ac00}'..='\u{d7a3}'));
            if hangul && (!numeral || before == Some('제')) {
                return false;
            }
            !(c.name("d").is_some()
                && c.name("m").is_none()
                && c.name("mr").is_none()
                && STRETCH.0.is_match(after))
        }
        Lang::Zh => {
            let bare_day = c.name("d").is_some() && c.name("m").is_none() && c.name("mr").is_none();
            let numeral_before = before.is_some_and(|b| "一二三四五六七八九十廿卅〇零两第每".contains(b));
            if numeral_before && (bare_day || c.name("m").is_some() || c.name("wd").is_some()) {
                return false;
            }
            !(bare_day && STRETCH.1.is_match(after))
        }
    }
}

fn resolve(lang: Lang, words: &str, c: &regex::Captures<'_>, context: &Context) -> Hit {
    let all = c.get(0).map_or(0..0, |m| m.range());
    let part = |name: &str| c.name(name).map(|m| m.as_str());
    let number = |name: &str| {
        part(name)
            .and_then(|w| w.parse::<u64>().ok().or_else(|| numeral(w).map(|(n, _)| n)))
            .and_then(|n| i8::try_from(n).ok())
    };
    let (month, day) = (number("m"), number("d"));
    let wrong = month.is_some_and(|m| !(1..=12).contains(&m)) || day.is_some_and(|d| !(1..=31).contains(&d));
    if wrong || c.name("n").is_some() && part("within").is_none() {
        return Hit { at: all, date: None };
    }
    let year = part("y")
        .and_then(|y| y.parse::<i16>().ok().or_else(|| numeral(y).and_then(|(n, _)| i16::try_from(n).ok())));
    let mut said = DateSaid {
        at: all.clone(),
        when: When::default(),
        yearless: false,
        is_day: day.is_some(),
        value: None,
    };
    if c.name("lunar").is_some() || c.name("lunar2").is_some() {
        said.is_day = false;
        return Hit { at: all, date: Some(said) };
    }
    let relation = if let Some(y) = year {
        said.value = calendar(Some(y), month, day, part("part"));
        None
    } else if let Some(word) = part("yr") {
        let shift = match word {
            "재작년" | "지지난해" | "前年" => -2,
            "작년" | "지난해" | "去年" => -1,
            "내년" | "明年" => 1,
            _ => 0,
        };
        let y = context.published.map(|p| p.year() + shift);
        said.yearless = y.is_none();
        if y.is_some() || month.is_some() {
            said.value = calendar(y, month, day, part("part"));
        }
        Some(shift.into())
    } else if let Some(word) = part("mr") {
        let shift = match word.replace(' ', "").as_str() {
            "지지난달" | "上上月" | "上上个月" => -2,
            "지난달" | "전달" | "上月" | "上个月" | "上個月" => -1,
            "다음달" | "내달" | "下月" | "下个月" | "下個月" => 1,
            _ => 0,
        };
        let base = context.published.and_then(|p| p.first_of_month().checked_add(shift.months()).ok());
        said.yearless = base.is_none();
        if let Some(b) = base {
            said.value = calendar(Some(b.year()), Some(b.month()), day, part("part"));
        } else if let Some(d) = day {
            said.value = day_only(d);
        }
        Some(shift.into())
    } else if let Some(m) = month {
        let y = year_of(m, day, part("dir"), context);
        said.yearless = y.is_none();
        said.value = match number("m2") {
            Some(m2) if (1..=12).contains(&m2) => {
                Some(Edtf::Interval(Some(EdtfDate::month(y, m)), Some(EdtfDate::month(y, m2))))
            }
            _ => calendar(y, Some(m), day, part("part")),
        };
        None
    } else if let Some(d) = day {
        // "5일 밝혔다": the day of a statement is a day of the month of publication, whatever was named before.
        let fresh = Context { published: context.published, last: None };
        // "지난 8월 강을 건넌 뒤 … 5일 밤": behind "after" a later time begins.
        let later = AFTER.is_match(&words[..all.start]);
        let anew = (later || SAID.is_match(&words[all.end..])) && context.published.is_some();
        said.value = match month_of(d, part("dir"), if anew { &fresh } else { context }) {
            Some((y, m)) => calendar(y, Some(m), Some(d), None),
            None => day_only(d),
        };
        said.yearless = !matches!(said.value, Some(Edtf::Date(EdtfDate { year: Some(_), .. })));
        None
    } else if let Some(word) = part("rel") {
        let shift = match word {
            "그저께" | "그제" | "前天" => -2,
            "엊그제" => -2,
            "大前天" => -3,
            "어제" | "昨天" | "昨日" | "昨晚" | "昨夜" => -1,
            "내일" | "明天" | "明日" => 1,
            "모레" => 2,
            _ => 0,
        };
        said.value = context.published.and_then(|p| p.checked_add(shift.days()).ok()).map(whole);
        said.is_day = true;
        Some(shift.into())
    } else if let Some(word) = part("near") {
        let shift = match word.replace(' ', "").as_str() {
            "전날" | "前一天" => -1,
            "이튿날" | "다음날" | "次日" | "翌日" | "第二天" => 1,
            _ => 0,
        };
        said.is_day = true;
        said.value =
            context.last.as_ref().and_then(one_day).and_then(|d| d.checked_add(shift.days()).ok()).map(whole);
        None
    } else if let Some(word) = part("within") {
        let _ = word;
        said.is_day = false;
        let n = part("n")
            .and_then(|w| w.parse::<u64>().ok().or_else(|| native(w)).or_else(|| numeral(w).map(|(n, _)| n)));
        if let Some(n) = n {
            let unit = match part("u").unwrap_or("") {
                "개월" | "달" | "个月" | "個月" => 'M',
                "년" | "해" | "年" => 'Y',
                "주" | "周" | "週" => 'W',
                _ => 'D',
            };
            said.when.offset = Some(format!("P{n}{unit}"));
            said.when.relation = Some(TimeRelation::Within);
            said.when.anchor = Some("published".into());
        }
        None
    } else {
        said.is_day = c.name("wd").is_some();
        said.value = weekday(part("wk").unwrap_or(""), part("wd"), context.published);
        Some(0)
    };
    if let Some(shift) = relation {
        said.when.anchor = Some("published".into());
        said.when.relation = match shift {
            i64::MIN..=-1 => Some(TimeRelation::Before),
            0 => None,
            _ => Some(TimeRelation::After),
        };
    }
    said.when.edtf = said.value.as_ref().map(Edtf::to_string);
    let mut end = all.end;
    if said.is_day {
        let hour = match lang {
            Lang::Ko => HOUR.0.find(&words[end..]),
            Lang::Zh => HOUR.1.find(&words[end..]),
        };
        end += hour.map_or(0, |h| h.end());
    }
    Hit { at: all.start..end, date: Some(said) }
}
