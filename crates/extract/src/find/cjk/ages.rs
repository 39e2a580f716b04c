//! Ages, with their reckoning where it is said, and the person they are said of.

use std::ops::Range;
use std::sync::LazyLock;

use amparo_model::reading::EntityKind;
use regex::Regex;

use super::Lang;
use super::numbers::{NATIVE, native, numeral};
use super::scene::Scene;
use super::words::regex;
use crate::find::spans::cast::{Cast, Member, Mention};

static KO_AGE: LazyLock<Regex> = LazyLock::new(|| {
    regex(&format!(
        r"(?P<full>만\s?)?(?:(?P<n>\d{{1,3}})\s?(?:세|살)|(?P<native>(?:열|스물|스무|서른|마흔|쉰|예순|일흔|여든|아흔)|{NATIVE})\s?살|(?P<decade>[1-9]0)대(?:\s?(?:초반|중반|후반))?)(?:짜리|배기|난|된|의)?"
    ))
});
static ZH_AGE: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?P<counted>虚岁|虛歲)?(?P<young>年仅|年僅|现年|今年|才)?(?:(?P<n>\d{1,3})|(?P<zh>[一二三四五六七八九十两]{1,4}))(?P<odd>多|余|餘)?(?P<full>周岁|週歲|周歲)?(?P<u>虚岁|虛歲|岁|歲)?(?P<half>半)?",
    )
});

/// Ages, with the person they are said of.
pub(super) fn find(scene: &Scene<'_>, cast: &mut Cast) {
    for para in scene.paras.clone() {
        let text = scene.words(&para);
        let pattern = if scene.lang == Lang::Ko { &KO_AGE } else { &ZH_AGE };
        for c in pattern.captures_iter(text) {
            let Some((value, years, all)) = age(scene.lang, text, &c) else { continue };
            let at = para.start + all.start..para.start + all.end;
            let (person, cite) = owner(scene, cast, &at, &para);
            let reckoning = match (c.name("full"), c.name("counted"), c.name("u").map(|u| u.as_str())) {
                (Some(_), ..) => Some("completed_years"),
                (_, Some(_), _) | (.., Some("虚岁" | "虛歲")) => Some("counted_years"),
                _ if scene.s()[..at.start].ends_with("한국 나이로 ")
                    || scene.s()[..at.start].ends_with("세는나이로 ") =>
                {
                    Some("counted_years")
                }
                _ => None,
            };
            let member = &mut cast.members[person];
            if member.kind == EntityKind::Group && member.size.is_none() {
                member.kind = EntityKind::Person;
            }
            member.state("age", value, cite.clone());
            if let Some(reckoning) = reckoning {
                member.state("age_reckoning", reckoning, at);
            }
            if years < 18 {
                member.state("minor", "yes", cite);
                member.minor = true;
            }
            member.keep = true;
        }
    }
}

/// Value, years and words of a match that is an age.
fn age(lang: Lang, text: &str, c: &regex::Captures<'_>) -> Option<(String, u64, Range<usize>)> {
    let all = c.get(0)?.range();
    let part = |name: &str| c.name(name).map(|m| m.as_str());
    let before = text[..all.start].chars().next_back();
    let after = &text[all.end..];
    if lang == Lang::Ko {
        if before.is_some_and(|b| matches!(b, '\u{ac00}'..='\u{d7a3}') || b.is_ascii_digit() || b == '.') {
            return None;
        }
        if let Some(decade) = part("decade") {
            return Some((format!("{decade}s"), decade.parse().ok()?, all));
        }
        // "18세 미만" and "10세기" are no ages of anybody.
        if after.starts_with('기')
            || after.trim_start().starts_with("미만")
            || after.trim_start().starts_with("이상")
            || after.trim_start().starts_with("이하")
        {
            return None;
        }
        let years = part("n").and_then(|n| n.parse().ok()).or_else(|| part("native").and_then(native))?;
        return (years <= 120).then(|| (years.to_string(), years, all));
    }
    if part("u").is_none() && part("full").is_none() {
        return None;
    }
    if before.is_some_and(|b| b.is_ascii_digit() || b == '.' || "第几幾每".contains(b))
        || after.starts_with(['以', '生', '月'])
    {
        return None;
    }
    let (years, upper) = match part("n") {
        Some(n) => (n.parse().ok()?, None),
        None => numeral(part("zh")?)?,
    };
    if years > 120 || upper.is_some() {
        return None;
    }
    let value = if part("odd").is_some() { format!("{years}s") } else { years.to_string() };
    Some((value, years, all))
}

/// Who is that old: the noun behind the age, the noun or name it is said of, or somebody not named.
fn owner(
    scene: &Scene<'_>,
    cast: &mut Cast,
    at: &Range<usize>,
    para: &Range<usize>,
) -> (usize, Range<usize>) {
    let sentence = scene.sentences.get(scene.sentence_of(at.start)).map_or(para.clone(), |s| s.at.clone());
    let fits = |m: &Mention| {
        let member = cast.of(m);
        member.human() && !member.pronoun && member.size.is_none()
    };
    // "맹은실(30대 후반·가명) 씨": inside the brackets of a name.
    if let Some(m) = cast
        .mentions
        .iter()
        .find(|m| m.at.start < at.start && at.end <= m.at.end && cast.of(m).kind == EntityKind::Person)
    {
        return (m.member, at.clone());
    }
    let after = cast
        .mentions
        .iter()
        .find(|m| m.at.start >= at.end && m.at.end <= sentence.end && fits(m))
        .filter(|m| {
            let between = &scene.s()[at.end..m.at.start];
            match scene.lang {
                Lang::Ko => {
                    between.trim().is_empty()
                        || between.trim() == "의"
                        || between.trim().chars().count() <= 2 && !between.contains([',', '.', '이', '고'])
                }
                // "31歲的僧人洛桑丹增": a role may stand before the name.
                Lang::Zh => {
                    matches!(between, "" | "的" | "大的")
                        || between.starts_with('的')
                            && between.chars().count() <= 8
                            && !between.contains(['，', '、', '。'])
                            && cast.of(m).name.is_some()
                }
            }
        });
    if let Some(m) = after {
        return (m.member, at.start..m.at.end);
    }
    let before = cast
        .mentions
        .iter()
        .rev()
        .find(|m| m.at.end <= at.start && m.at.start >= sentence.start && fits(m))
        .filter(|m| {
            let between = scene.s()[m.at.end..at.start].trim();
            match scene.lang {
                Lang::Ko => {
                    matches!(
                        between,
                        "은" | "는"
                            | "이"
                            | "가"
                            | ""
                            | "("
                            | "도"
                            | "은 올해"
                            | "는 올해"
                            | "은 이제"
                            | "는 이제"
                            | "은 겨우"
                            | "는 겨우"
                    ) || between.starts_with('(')
                }
                Lang::Zh => {
                    matches!(between, "" | "今年" | "（" | "(" | "，" | "才" | "只有" | "是" | "今年才")
                        || between.starts_with('（') && between.chars().count() < 8
                }
            }
        });
    if let Some(m) = before {
        return (m.member, m.at.start..at.end);
    }
    let mut member = Member::new(EntityKind::Person, at.clone());
    member.score = 0.5;
    (cast.add(member), at.clone())
}
