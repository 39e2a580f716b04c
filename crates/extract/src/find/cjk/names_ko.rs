//! Korean names: before a title, behind a role, before an age in brackets, or with a mark that they were changed.

use std::ops::Range;
use std::sync::LazyLock;

use amparo_model::reading::EntityKind;
use regex::Regex;

use super::Lang;
use super::names::{again, describe, person, widen};
use super::people::Noun;
use super::places::particle;
use super::scene::Scene;
use super::words::{Words, any, regex};
use crate::find::spans::cast::{Cast, Mention};

/// Syllables that Sino-Korean words do not have: a run with one of them is a foreign name or a word of Korean itself.
const FOREIGN: &str = "르프브트드크스키니레메베테네데케페헤셰쇼샤슈츠즈므느쿠투푸엘템벨델멜넬렐셀텔켈펠헬겔렁쭐핀틴킨닌딘딜빌릴킬퀸롱붕꾼끄뚜쩐응랴뱌샨얀렌첸옌쉬쯔티피히라리루러로나";

/// One-syllable words that stand before a name and are no part of it.
const DEMONSTRATIVE: &[&str] =
    &["그", "이", "저", "한", "두", "세", "네", "등", "및", "또", "더", "약", "총", "각", "전", "현", "고"];

/// What numbers count.
const COUNTERS: &[&str] =
    &["명", "사람", "인", "가구", "세대", "분", "살", "세", "년", "달", "개월", "차례", "번", "곳", "건"];

fn first(name: &str) -> &str {
    name.split(' ').next().unwrap_or(name)
}

/// All names, into the cast.
pub(super) fn find(scene: &Scene<'_>, words: &Words, cast: &mut Cast, nouns: &[Noun]) {
    for para in &scene.paras {
        bracketed(scene, words, cast, nouns, para);
        behind_role(scene, words, cast, nouns, para);
        lettered(scene, cast, para);
    }
    titled(scene, words, cast);
    again(scene, cast, &|at| {
        let after = &scene.s()[at.end..];
        !scene.s()[..at.start].ends_with(hangul)
            && (!after.starts_with(hangul) || particle(after, scene.words(at).chars().count() < 3))
    });
}

fn hangul(c: char) -> bool {
    matches!(c, '\u{ac00}'..='\u{d7a3}')
}

/// A word of two or three syllables that begins with a Korean family name.
fn korean(words: &Words, token: &str) -> bool {
    let count = token.chars().count();
    (2..=3).contains(&count) && token.chars().next().is_some_and(|f| words.surnames.contains(f))
}

/// The name that ends a mention: a Korean one, or up to three words of a foreign one.
pub(super) fn ending(words: &Words, mention: &str) -> Option<Range<usize>> {
    let mut tokens = mention.rsplit(' ');
    let last = tokens.next().filter(|t| t.chars().count() > 1 && t.chars().all(hangul))?;
    let mut from = mention.len() - last.len();
    if words.find(last).any(|(r, _)| r.len() == last.len()) {
        return None;
    }
    if korean(words, last) || last.ends_with('모') && last.chars().count() == 2 {
        return Some(from..mention.len());
    }
    for token in tokens.take(2).take_while(|t| part(words, t)) {
        from -= token.len() + 1;
    }
    let name = from..mention.len();
    mention[name.clone()].chars().any(|c| FOREIGN.contains(c)).then_some(name)
}

/// Whether a word may be part of a name that goes on to the right: no known word, no particle, no ending.
fn part(words: &Words, token: &str) -> bool {
    let known = words.find(token).any(|(r, _)| r.end == token.len() || r.start == 0 && r.len() >= 9)
        || words.not_names.iter().any(|n| n == token)
        || words.titles.iter().any(|t| token.ends_with(t.as_str()));
    let ends = token.chars().count() > 1
        && token.ends_with([
            '은', '는', '을', '를', '의', '에', '한', '던', '된', '인', '과', '와', '로', '서', '고', '며',
            '들', '자', '할', '온', '도', '씨',
        ]);
    (1..=6).contains(&token.chars().count()) && token.chars().all(hangul) && !known && !ends
}

/// The name that ends at a byte: one Korean word, or up to three of a foreign name.
fn name_to(scene: &Scene<'_>, words: &Words, para: &Range<usize>, end: usize) -> Option<Range<usize>> {
    let text = &scene.s()[para.start..end];
    // "박모 양(15)": the title before the brackets is no part of it.
    let title = [" 씨", " 양", " 군"].iter().find(|t| text.ends_with(**t)).map_or(0, |t| t.len());
    let (text, end) = (&text[..text.len() - title], end - title);
    let mut tokens = text.rsplit(' ');
    let last = tokens.next().filter(|t| !t.is_empty() && t.chars().all(hangul))?;
    let count = last.chars().count();
    let is_word = words.find(last).any(|(r, _)| r.len() == last.len())
        || words.not_names.iter().any(|n| n == last) && !last.ends_with('모');
    if is_word || count > 8 {
        return None;
    }
    let foreign = |t: &str| t.chars().any(|c| FOREIGN.contains(c));
    let mut from = end - last.len();
    if korean(words, last) && (count == 3 || last.ends_with('모')) && !foreign(last) {
        return Some(from..end);
    }
    let mut whole = count >= 3;
    for token in tokens.take(2) {
        if !part(words, token) || token.chars().count() == 1 && count == 1 {
            break;
        }
        from -= token.len() + 1;
        whole = true;
    }
    let name = from..end;
    (whole && foreign(scene.words(&name)) || korean(words, last)).then_some(name)
}

/// The noun for people right before a name.
fn lead<'n>(scene: &Scene<'_>, nouns: &'n [Noun], start: usize) -> Option<&'n Noun> {
    nouns.iter().find(|n| n.at.end + 1 == start && scene.s()[n.at.end..].starts_with(' '))
}

fn take(
    scene: &Scene<'_>,
    words: &Words,
    cast: &mut Cast,
    nouns: &[Noun],
    at: &Range<usize>,
    wide: usize,
) -> Option<usize> {
    if cast.taken_by_actor(at) {
        return None;
    }
    let id = person(scene, cast, at, false);
    cast.members[id].keep = true;
    let mut start = at.start;
    if let Some(noun) = lead(scene, nouns, at.start) {
        describe(cast, id, &words.people[noun.word], &noun.at);
        if !cast.taken_by_actor(&noun.at) {
            start = noun.at.start;
        }
    }
    widen(cast, id, at, start..wide.max(at.end));
    Some(id)
}

/// "알레시 카르빈스키(39)", "서모(47) 씨", "딸(15)" is none.
fn bracketed(scene: &Scene<'_>, words: &Words, cast: &mut Cast, nouns: &[Noun], para: &Range<usize>) {
    static AGED: LazyLock<Regex> = LazyLock::new(|| {
        regex(
            r"[(（](?:\d{1,2}(?:세|살)?|남|여|남성|여성|가명|\d0대)(?:[·,][^()\n]{1,14})?[)）](?P<mr> ?씨)?",
        )
    });
    let text = scene.words(para);
    for c in AGED.captures_iter(text) {
        let Some(all) = c.get(0) else { continue };
        let end = para.start + text[..all.start()].trim_end().len();
        let Some(at) = name_to(scene, words, para, end) else { continue };
        let wide = if c.name("mr").is_some() { para.start + all.end() } else { end };
        take(scene, words, cast, nouns, &at, wide);
    }
}

/// "변호인 비탈 스타셰비치는", "사촌 마라트 베르디예프가": a role and a foreign name of two words or more.
fn behind_role(scene: &Scene<'_>, words: &Words, cast: &mut Cast, nouns: &[Noun], para: &Range<usize>) {
    static NAME: LazyLock<Regex> = LazyLock::new(|| {
        regex(
            r"^ (?P<name>[가-힣]{1,6}(?: [가-힣]{1,8}?){0,2}?)(?P<end>(?:은|는|이|가|을|를|의|에게|도|와|과|라는|이라는) |, |\()",
        )
    });
    let ends = nouns.iter().filter(|n| {
        let word = &words.people[n.word];
        para.start <= n.at.start
            && n.at.end <= para.end
            && !word.pronoun
            && (word.kin || word.source || word.role.is_some())
    });
    for noun in ends {
        let rest = &scene.s()[noun.at.end..para.end];
        let Some(c) = NAME.captures(rest) else { continue };
        let Some(name) = c.name("name") else { continue };
        if c.get(0).is_some_and(|all| rest[all.end()..].starts_with('씨')) {
            continue;
        }
        let tokens: Vec<&str> = name.as_str().split(' ').collect();
        // "탈북민 스물세 명이": a number is no name.
        if tokens.last().is_some_and(|t| COUNTERS.contains(t)) {
            continue;
        }
        let foreign = name.as_str().chars().filter(|c| FOREIGN.contains(*c)).count();
        let single = tokens.len() == 1
            && korean(words, tokens[0])
            && tokens[0].chars().count() == 3
            && words.people[noun.word].kin;
        let fits = tokens.iter().all(|t| part(words, t) || t.chars().count() == 1)
            && (tokens.len() > 1 && foreign >= 1 && name.as_str().chars().count() >= 4
                || tokens.len() == 1 && foreign >= 2 && name.as_str().chars().count() >= 3
                || single && words.find(tokens[0]).next().is_none() && foreign == 0);
        if fits {
            let at = noun.at.end + name.start()..noun.at.end + name.end();
            take(scene, words, cast, nouns, &at, at.end);
        }
    }
}

/// "M(29)씨", "A씨".
fn lettered(scene: &Scene<'_>, cast: &mut Cast, para: &Range<usize>) {
    static LETTER: LazyLock<Regex> =
        LazyLock::new(|| regex(r"\b(?P<name>[A-Z])(?:[(（][^()\n]{1,10}[)）])? ?씨"));
    for c in LETTER.captures_iter(scene.words(para)) {
        let (Some(all), Some(name)) = (c.get(0), c.name("name")) else { continue };
        let at = para.start + name.start()..para.start + name.end();
        if !cast.taken_by_actor(&at) {
            let id = person(scene, cast, &at, false);
            cast.members[id].keep = true;
            widen(cast, id, &at, at.start..para.start + all.end());
        }
    }
}

/// What stands in brackets behind a name: `(가명)`, `(30대 후반·가명)`, `(34)`.
const BRACKET: &str = r"(?:\s?[(（][^()（）\n]{1,16}[)）])";

fn titled(scene: &Scene<'_>, words: &Words, cast: &mut Cast) {
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
            if name.as_str().ends_with(['의', '는', '를', '을']) {
                continue;
            }
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
            // "속 핀세레이 씨": the words before a foreign name belong to it.
            let wide = name_to(scene, words, para, at.end).filter(|w| {
                w.start < at.start && w.end == at.end && !DEMONSTRATIVE.contains(&first(scene.words(w)))
            });
            let at = wide.unwrap_or(at);
            let person = person(scene, cast, &at, count == 1);
            let whole_at = at.start..para.start + title.end();
            let member = &mut cast.members[person];
            member.mentions.push(whole_at.clone());
            member.state("title", title.as_str(), para.start + title.start()..para.start + title.end());
            member.official |= words.official_titles.iter().any(|t| t == title.as_str());
            member.keep = true;
            cast.mentions.retain(|m| m.at != at || m.member != person);
            cast.mentions.push(Mention { at: whole_at, member: person });
        }
        for c in CHANGED.captures_iter(text) {
            let Some(name) = c.name("name") else { continue };
            let at = para.start + name.start()..para.start + name.end();
            let free = !text[..name.start()].ends_with(|c: char| matches!(c, '\u{ac00}'..='\u{d7a3}'));
            if free && !cast.taken_by_actor(&at) {
                let id = person(scene, cast, &at, false);
                cast.members[id].keep = true;
            }
        }
    }
}
