//! Names of persons: with a title, behind a family word, or with a mark that they were changed.

use std::ops::Range;
use std::sync::LazyLock;

use amparo_model::reading::EntityKind;
use regex::Regex;

use super::Lang;
use super::people::Noun;
use super::places::particle;
use super::scene::Scene;
use super::words::{Words, any, regex};
use crate::find::spans::cast::{Cast, Member, Mention};

/// Names that stand with a title, a family word or a mark that they were changed.
pub(super) fn find(scene: &Scene<'_>, words: &Words, cast: &mut Cast, nouns: &[Noun]) {
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
            if !cast.taken_by_actor(&at) {
                let id = person(scene, cast, &at, false);
                cast.members[id].keep = true;
            }
        }
        for c in TITLED.captures_iter(text) {
            let (Some(name), Some(title)) = (c.name("name"), c.name("title")) else { continue };
            let at = shift(name);
            if !family(name.as_str())
                || cast.taken_by_actor(&at)
                || words.find(name.as_str()).next().is_some()
            {
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
            cast.mentions.push(Mention { at: whole_at, member: id });
        }
        for c in POLITE.captures_iter(text) {
            let (Some(name), Some(title)) = (c.name("name"), c.name("title")) else { continue };
            // The family name stands at the head of the run, or after something that is no Han character.
            let lead = text[..name.start()].chars().next_back();
            let free = !lead.is_some_and(|c| matches!(c, '\u{3400}'..='\u{9fff}') && !"和与與及".contains(c));
            let at = shift(name);
            if family(name.as_str())
                && (free || name.as_str().chars().count() == 1)
                && !cast.taken_by_actor(&at)
                && !(title.as_str() == "某" && name.as_str().chars().count() > 1)
            {
                let end = c.name("more").map_or(title.end(), |m| m.end());
                let whole_at = at.start..para.start + end;
                // "王女士" is all that is told of her name; of "王丽华女士" the title is no part of it.
                let full = name.as_str().chars().count() > 1;
                let id = person(scene, cast, if full { &at } else { &whole_at }, false);
                cast.members[id].keep = true;
                if full {
                    cast.members[id].mentions.push(whole_at.clone());
                    cast.mentions.retain(|m| m.at != at);
                    cast.mentions.push(Mention { at: whole_at, member: id });
                }
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
                if han
                    && ends
                    && family(&name)
                    && !cast.taken_by_actor(&at)
                    && words.find(&name).next().is_none()
                {
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
    cast.no_place(at);
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
