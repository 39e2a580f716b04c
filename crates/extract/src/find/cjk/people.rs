//! Persons and groups: names with titles, nouns with numbers, ages.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

use amparo_model::Size;
use amparo_model::reading::EntityKind;
use regex::Regex;

use super::Lang;
use super::cast::{Cast, Member};
use super::numbers::{NATIVE, Quantity, native, numeral};
use super::places::{particle, whole};
use super::scene::Scene;
use super::words::{PeopleWord, Tag, Words, any, regex};

/// A noun for people in the text, with the nation named right before it.
struct Noun {
    at: Range<usize>,
    word: usize,
    nation: Option<(usize, Range<usize>)>,
}

/// Names, groups and ages, into the cast; agencies and places must be there already.
pub(super) fn find(scene: &Scene<'_>, words: &Words, quantities: &[Quantity], cast: &mut Cast) {
    let mut nouns = nouns(scene, words, cast);
    names(scene, words, cast, &nouns);
    let single = groups(scene, words, quantities, cast, &mut nouns);
    let mut last: BTreeMap<usize, usize> = BTreeMap::new();
    for noun in nouns.iter().filter(|n| !single.contains(&n.at.start)) {
        if cast.taken(&noun.at) {
            continue;
        }
        let word = &words.people[noun.word];
        // "이 여성", "该牧师": somebody spoken of before.
        let pointed = ["이 ", "그 ", "해당 ", "该", "這名", "这名", "这位", "这些"].iter().any(|w| scene.s()[..noun.at.start].ends_with(w));
        if let Some(&known) = last.get(&noun.word).filter(|_| pointed) {
            cast.again(known, noun.at.clone());
            continue;
        }
        // "refugees" without a number are people nobody counted; a daughter, a driver, a girl is one person.
        let one = word.kin || word.source || word.sex.is_some() || word.minor || word.role.as_deref().is_some_and(|r| r != "defector");
        let many = word.pronoun || word.size.is_some() || !one || scene.s()[noun.at.end..].starts_with('들');
        let kind = if many { EntityKind::Group } else { EntityKind::Person };
        let mut member = Member::new(kind, noun.at.clone());
        describe(&mut member, word, noun, words);
        member.pronoun = word.pronoun;
        if let Some(n) = word.size {
            let last = word.words.iter().find(|w| scene.words(&noun.at).ends_with(w.as_str()));
            let same = cast.members.iter().position(|m| {
                m.size.as_ref().is_some_and(|(s, _)| *s == Size::exactly(n)) && last.is_some_and(|w| m.mentions.iter().any(|at| scene.words(at).ends_with(w.as_str())))
            });
            if let Some(id) = same {
                cast.again(id, noun.at.clone());
                continue;
            }
            member.size = Some((Size::exactly(n), noun.at.clone()));
            member.keep = true;
        }
        member.score = 0.6;
        last.insert(noun.word, cast.add(member));
    }
    cast.sort();
    ages(scene, words, cast);
    cast.sort();
}

/// What a noun says about the people it names.
fn describe(member: &mut Member, word: &PeopleWord, noun: &Noun, words: &Words) {
    let at = noun.at.clone();
    if let Some(sex) = &word.sex {
        member.state("sex", sex.clone(), at.clone());
    }
    if let Some(role) = &word.role {
        member.state("role", role.clone(), at.clone());
    }
    if let Some((nation, at)) = &noun.nation {
        member.state("nationality", words.nations[*nation].clone(), at.clone());
    } else if let Some(nationality) = &word.nationality {
        member.state("nationality", nationality.clone(), at.clone());
    }
    if word.minor {
        member.state("minor", "yes", at);
        member.minor = true;
    }
    member.source |= word.source;
    member.official |= word.official;
}

fn nouns(scene: &Scene<'_>, words: &Words, cast: &Cast) -> Vec<Noun> {
    let mut out: Vec<Noun> = Vec::new();
    for para in &scene.paras {
        let mut nation: Option<(usize, Range<usize>)> = None;
        for (found, tag) in words.find(scene.words(para)) {
            let at = para.start + found.start..para.start + found.end;
            match tag {
                Tag::Nation(n) => nation = Some((n, at)),
                Tag::People(word) => {
                    let hangul_before = scene.lang == Lang::Ko
                        && scene.s()[..at.start].ends_with(|c: char| matches!(c, '\u{ac00}'..='\u{d7a3}'));
                    if hangul_before
                        || !whole(scene, &at)
                        || cast.mentions.iter().any(|m| {
                            m.at.start < at.end
                                && at.start < m.at.end
                                && cast.of(m).kind == EntityKind::Organisation
                        })
                    {
                        continue;
                    }
                    let near = nation.clone().filter(|(_, n)| {
                        n.end <= at.start
                            && matches!(
                                &scene.s()[n.end..at.start],
                                "" | " "
                                    | "籍"
                                    | "国籍"
                                    | "인 "
                                    | " 국적 "
                                    | " 국적의 "
                                    | " 출신 "
                                    | "계 "
                                    | "的"
                                    | "公民"
                                    | "籍的"
                                    | " 국민 "
                            )
                    });
                    let start = near.as_ref().map_or(at.start, |(_, n)| n.start);
                    // "탈북민 여성": the second noun belongs to the first.
                    if let Some(last) = out.last_mut()
                        && matches!(scene.s().get(last.at.end..at.start), Some(" "))
                        && scene.lang == Lang::Ko
                        && !words.people[word].kin
                        && !words.people[word].source
                        && words.people[last.word].sex.is_none()
                    {
                        let merged = last.at.start..at.end;
                        let (nation, old) = (last.nation.take(), last.word);
                        let nation = nation.or_else(|| {
                            words.people[old].nationality.as_ref().and_then(|code| {
                                Some((words.nations.iter().position(|n| n == code)?, last.at.clone()))
                            })
                        });
                        *last = Noun { at: merged, word, nation };
                        continue;
                    }
                    out.push(Noun { at: start..at.end, word, nation: near });
                }
                _ => {}
            }
        }
    }
    out
}

/// Joins numbers with the nouns they count. Gives the places of nouns that stand for one person.
fn groups(
    scene: &Scene<'_>,
    words: &Words,
    quantities: &[Quantity],
    cast: &mut Cast,
    nouns: &mut Vec<Noun>,
) -> Vec<usize> {
    let mut used: Vec<usize> = Vec::new();
    let mut taken: Vec<usize> = Vec::new();
    for (n, q) in quantities.iter().enumerate() {
        let next = quantities.get(n + 1).map_or(usize::MAX, |q| q.at.start);
        let free = |noun: &&Noun| !used.contains(&noun.at.start) && !words.people[noun.word].pronoun;
        let after = nouns
            .iter()
            .find(|noun| {
                noun.at.start >= q.at.end
                    && noun.at.end <= next.saturating_add(usize::from(next == usize::MAX))
            })
            .filter(free)
            .filter(|noun| joins_after(scene, q.at.end, noun.at.start));
        let before = nouns
            .iter()
            .rev()
            .find(|noun| noun.at.end <= q.at.start)
            .filter(free)
            .filter(|noun| joins_before(scene, noun.at.end, q.at.start));
        let noun = match scene.lang {
            Lang::Ko => before.or(after),
            Lang::Zh => after.or(before),
        };
        let Some(noun) = noun else {
            if q.persons && q.size.value != Some(1) && !cast.taken(&q.at) {
                let mut member = Member::new(EntityKind::Group, q.at.clone());
                member.keep = true;
                merge(cast, q, member);
            }
            continue;
        };
        used.push(noun.at.start);
        taken.push(noun.at.start);
        let at = noun.at.start.min(q.at.start)..noun.at.end.max(q.at.end);
        if cast.taken(&at)
            && cast.mentions.iter().any(|m| {
                m.at.start < at.end && at.start < m.at.end && cast.of(m).name.is_some() && cast.of(m).human()
            })
        {
            continue;
        }
        let one = q.size == Size::exactly(1);
        let mut member = Member::new(if one { EntityKind::Person } else { EntityKind::Group }, at);
        describe(&mut member, &words.people[noun.word], noun, words);
        member.keep = !one;
        if q.households {
            member.state("unit", "households", q.at.clone());
        }
        merge(cast, q, member);
    }
    taken
}

/// A group of the same number that was named before, and does not differ in kind, is the same group.
fn merge(cast: &mut Cast, q: &Quantity, mut member: Member) {
    let whole_at = member.mentions[0].clone();
    if member.kind == EntityKind::Group {
        member.size = Some((q.size, whole_at.clone()));
        let same = |m: &Member| {
            m.kind == EntityKind::Group
                && m.size.as_ref().is_some_and(|(s, _)| *s == q.size && s.value.is_some_and(|v| v > 4))
                && ["sex", "minor", "role", "nationality", "unit"].iter().all(|p| {
                    match (m.stated(p), member.stated(p)) {
                        (Some(a), Some(b)) => a.value == b.value,
                        // What the fuller mention says may be missing in the shorter one, except sex and age.
                        (None, None) => true,
                        _ => !matches!(*p, "sex" | "minor" | "unit"),
                    }
                })
        };
        if let Some(id) = cast.members.iter().position(same) {
            for s in member.stated.drain(..) {
                cast.members[id].state(s.name, s.value, s.at);
            }
            cast.again(id, whole_at);
            return;
        }
    }
    cast.add(member);
}

/// "11명의 탈북민", "두 여성", "十多名脱北者", "三个孩子".
fn joins_after(scene: &Scene<'_>, end: usize, start: usize) -> bool {
    static ZH: LazyLock<Regex> =
        LazyLock::new(|| regex(r"^(?:的|年轻|年輕|年幼|当地|老年|非法入境|\s){0,2}$"));
    let between = &scene.s()[end..start];
    match scene.lang {
        Lang::Ko => matches!(between, "의 " | "의 다른 " | "의 젊은 " | "의 어린 "),
        Lang::Zh => ZH.is_match(between),
    }
}

/// "탈북민 10여 명", "여성이 4명", "未成年人3名".
fn joins_before(scene: &Scene<'_>, end: usize, start: usize) -> bool {
    let between = &scene.s()[end..start];
    match scene.lang {
        Lang::Ko => matches!(
            between,
            "" | " " | "들 " | "은 " | "이 " | "가 " | "는 " | " 등 " | "만 " | " 총 " | " 모두 " | "도 "
        ),
        Lang::Zh => matches!(between, "" | "共" | "有" | "各" | "共计" | "就有" | "仅"),
    }
}

/// Names that stand with a title, a family word or a mark that they were changed.
fn names(scene: &Scene<'_>, words: &Words, cast: &mut Cast, nouns: &[Noun]) {
    match scene.lang {
        Lang::Ko => korean_names(scene, words, cast),
        Lang::Zh => chinese_names(scene, words, cast, nouns),
    }
}

/// What stands in brackets behind a name: `(가명)`, `(30대 후반·가명)`, `(34)`.
const BRACKET: &str = r"(?:\s?[(（][^()（）\n]{1,16}[)）])";

fn korean_names(scene: &Scene<'_>, words: &Words, cast: &mut Cast) {
    static TITLES: LazyLock<Regex> = LazyLock::new(|| {
        let titles = any(&super::words::of(Lang::Ko).titles, true);
        regex(&format!(
            r"(?P<name>[가-힣]{{1,5}})(?P<b>{BRACKET})?(?:(?P<sp> )|(?P<glued>))(?P<title>{})",
            titles.as_str()
        ))
    });
    static CHANGED: LazyLock<Regex> =
        LazyLock::new(|| regex(r"(?P<name>[가-힣]{2,4})(?P<b>\s?[(（][^()（）\n]{0,12}가명[)）])"));
    for para in &scene.paras {
        let text = scene.words(para);
        for c in TITLES.captures_iter(text) {
            let (Some(name), Some(title)) = (c.name("name"), c.name("title")) else { continue };
            if !particle(&text[title.end()..], title.as_str().chars().count() == 1 && title.as_str() != "씨")
                || c.name("glued").is_some() && title.as_str() != "씨"
            {
                continue;
            }
            let before = text[..name.start()].chars().next_back();
            if before.is_some_and(|b| matches!(b, '\u{ac00}'..='\u{d7a3}'))
                || words.not_names.iter().any(|n| n == name.as_str())
            {
                continue;
            }
            let known =
                cast.mentions.iter().any(|m| m.at == (para.start + name.start()..para.start + name.end()));
            let list_word = words.find(name.as_str()).any(|(r, _)| r.end == name.len());
            let count = name.as_str().chars().count();
            let family = name.as_str().chars().next().is_some_and(|f| words.surnames.contains(f));
            // A foreign name has no Korean family name; an agency before it shows that it is a name.
            let agency_before = cast.mentions.iter().any(|m| {
                cast.of(m).kind == EntityKind::Organisation
                    && scene
                        .s()
                        .get(m.at.end..para.start + name.start())
                        .is_some_and(|w| w == " " || w == "의 ")
            });
            let is_name = match count {
                1 => family && title.as_str() == "씨",
                2 => family && (title.as_str() == "씨" || agency_before || name.as_str().ends_with('모')),
                3 => family || agency_before,
                _ => agency_before || title.as_str() == "씨",
            };
            if known || list_word || !is_name {
                continue;
            }
            let at = para.start + name.start()..para.start + name.end();
            let person = person(scene, cast, &at, count == 1);
            let whole_at = at.start..para.start + title.end();
            let member = &mut cast.members[person];
            member.mentions.push(whole_at.clone());
            member.state("title", title.as_str(), para.start + title.start()..para.start + title.end());
            member.official |= words.official_titles.iter().any(|t| t == title.as_str());
            member.keep = true;
            cast.mentions.retain(|m| m.at != at || m.member != person);
            cast.mentions.push(super::cast::Mention { at: whole_at, member: person });
        }
        for c in CHANGED.captures_iter(text) {
            let Some(name) = c.name("name") else { continue };
            let at = para.start + name.start()..para.start + name.end();
            let free = !text[..name.start()].ends_with(|c: char| matches!(c, '\u{ac00}'..='\u{d7a3}'));
            if free && !cast.taken(&at) {
                let id = person(scene, cast, &at, false);
                cast.members[id].keep = true;
            }
        }
    }
}

fn chinese_names(scene: &Scene<'_>, words: &Words, cast: &mut Cast, nouns: &[Noun]) {
    static CHANGED: LazyLock<Regex> =
        LazyLock::new(|| regex(r"(?P<name>[\u{3400}-\u{9fff}]{2,6})(?P<b>[（(][^（()）\n]{0,8}化名[）)])"));
    static TITLED: LazyLock<Regex> = LazyLock::new(|| {
        let titles = any(&super::words::of(Lang::Zh).titles, true);
        regex(&format!(
            r"(?P<title>{})(?P<name>[\u{{3400}}-\u{{9fff}}]{{2,3}}?)(?:说|說|表示|称|稱|指出|透露|在|于|对|對|和|与|與|、|，|。|（|\(|也|则|已|昨|今|回|强|批|呼|星|周|\d|$)",
            titles.as_str()
        ))
    });
    static POLITE: LazyLock<Regex> = LazyLock::new(|| {
        regex(r"(?P<name>[\u{3400}-\u{9fff}]{1,3}?)(?P<title>先生|女士|小姐|太太|某)(?P<more>某)?")
    });
    let family = |name: &str| name.chars().next().is_some_and(|f| words.surnames.contains(f));
    // Longest tail of a run of Han characters that is a family name with one or two more, behind a noun for people.
    let tail = |scene: &Scene<'_>, at: Range<usize>| -> Option<Range<usize>> {
        nouns
            .iter()
            .find(|n| n.at.end > at.start && n.at.end < at.end)
            .map(|n| n.at.end..at.end)
            .or(Some(at))
            .filter(|r| family(scene.words(r)) && (2..=4).contains(&scene.words(r).chars().count()))
    };
    for para in &scene.paras {
        let text = scene.words(para);
        let shift = |m: regex::Match<'_>| para.start + m.start()..para.start + m.end();
        for c in CHANGED.captures_iter(text) {
            let Some(at) = c.name("name").and_then(|m| tail(scene, shift(m))) else { continue };
            if !cast.taken(&at) {
                let id = person(scene, cast, &at, false);
                cast.members[id].keep = true;
            }
        }
        for c in TITLED.captures_iter(text) {
            let (Some(name), Some(title)) = (c.name("name"), c.name("title")) else { continue };
            let at = shift(name);
            if !family(name.as_str()) || cast.taken(&at) || words.find(name.as_str()).next().is_some() {
                continue;
            }
            let id = person(scene, cast, &at, false);
            let title_at = shift(title);
            cast.members[id].state("title", title.as_str(), title_at.clone());
            cast.members[id].official |= words.official_titles.iter().any(|t| t == title.as_str());
            cast.members[id].keep = true;
            let whole_at = title_at.start..at.end;
            cast.members[id].mentions.push(whole_at.clone());
            cast.mentions.retain(|m| m.at != at);
            cast.mentions.push(super::cast::Mention { at: whole_at, member: id });
        }
        for c in POLITE.captures_iter(text) {
            let (Some(name), Some(title)) = (c.name("name"), c.name("title")) else { continue };
            // The family name stands at the head of the run, or after something that is no Han character.
            let free = !text[..name.start()].ends_with(|c: char| matches!(c, '\u{3400}'..='\u{9fff}'));
            let at = shift(name);
            if family(name.as_str())
                && (free || name.as_str().chars().count() == 1)
                && !cast.taken(&at)
                && !(title.as_str() == "某" && name.as_str().chars().count() > 1)
            {
                let end = c.name("more").map_or(title.end(), |m| m.end());
                let id = person(scene, cast, &(at.start..para.start + end), false);
                cast.members[id].keep = true;
            }
        }
        // "妹妹孟恩实和": a family word, a name, and something that cannot be part of one.
        for noun in nouns.iter().filter(|n| {
            para.start <= n.at.start
                && n.at.end <= para.end
                && (words.people[n.word].kin || words.people[n.word].source)
        }) {
            let rest = &scene.s()[noun.at.end..para.end];
            for count in [3, 2] {
                let name: String = rest.chars().take(count).collect();
                let next = rest[name.len()..].chars().next();
                let ends = next.is_none_or(|c| "说說表示称稱（(，、。和与與及在被已于先则也曾".contains(c));
                let at = noun.at.end..noun.at.end + name.len();
                let han = name.chars().count() == count
                    && name.chars().all(|c| {
                        matches!(c, '\u{3400}'..='\u{9fff}') && !"说說的了和与與在被已是有也们們".contains(c)
                    });
                if han && ends && family(&name) && !cast.taken(&at) && words.find(&name).next().is_none() {
                    let id = person(scene, cast, &at, false);
                    cast.members[id].keep = true;
                    break;
                }
            }
        }
    }
}

/// The person of a name; a family name alone is the first one of that family, who speaks in the report.
fn person(scene: &Scene<'_>, cast: &mut Cast, at: &Range<usize>, family_only: bool) -> usize {
    let name = scene.words(at);
    let same = cast.members.iter().position(|m| {
        m.kind == EntityKind::Person
            && m.name.as_ref().is_some_and(|n| n == name || family_only && n.starts_with(name))
    });
    if let Some(id) = same {
        cast.again(id, at.clone());
        return id;
    }
    let mut member = Member::new(EntityKind::Person, at.clone());
    member.name = Some(name.to_owned());
    member.score = 0.75;
    cast.add(member)
}

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
fn ages(scene: &Scene<'_>, words: &Words, cast: &mut Cast) {
    for para in scene.paras.clone() {
        let text = scene.words(&para);
        let pattern = if scene.lang == Lang::Ko { &KO_AGE } else { &ZH_AGE };
        for c in pattern.captures_iter(text) {
            let Some((value, years, all)) = age(scene.lang, text, &c) else { continue };
            let at = para.start + all.start..para.start + all.end;
            let (person, cite) = owner(scene, words, cast, &at, &para);
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
    words: &Words,
    cast: &mut Cast,
    at: &Range<usize>,
    para: &Range<usize>,
) -> (usize, Range<usize>) {
    let _ = words;
    let sentence = scene.sentences.get(scene.sentence_of(at.start)).map_or(para.clone(), |s| s.at.clone());
    let fits = |m: &super::cast::Mention| {
        let member = cast.of(m);
        member.human() && !member.pronoun && member.size.is_none()
    };
    // "맹은실(30대 후반·가명) 씨": inside the brackets of a name.
    if let Some(m) = cast.mentions.iter().find(|m| m.at.start < at.start && at.end <= m.at.end && cast.of(m).kind == EntityKind::Person) {
        return (m.member, at.clone());
    }
    let after = cast.mentions.iter().find(|m| m.at.start >= at.end && m.at.end <= sentence.end && fits(m))
        .filter(|m| {
            let between = &scene.s()[at.end..m.at.start];
            match scene.lang {
                Lang::Ko => {
                    between.trim().is_empty()
                        || between.trim() == "의"
                        || between.trim().chars().count() <= 2 && !between.contains([',', '.', '이', '고'])
                }
                Lang::Zh => matches!(between, "" | "的" | "大的"),
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
