//! Names of persons, and what the brackets behind a name say of them.

use std::ops::Range;
use std::sync::LazyLock;

use amparo_model::reading::EntityKind;
use regex::Regex;

use super::people::Noun;
use super::scene::Scene;
use super::words::{PeopleWord, Words, regex};
use super::{Lang, names_ko, names_zh};
use crate::find::spans::cast::{Cast, Member, Mention};

/// Names that stand with a title, a role, a family word, an age or a mark that they were changed.
pub(super) fn find(scene: &Scene<'_>, words: &Words, cast: &mut Cast, nouns: &[Noun]) {
    match scene.lang {
        Lang::Ko => names_ko::find(scene, words, cast, nouns),
        Lang::Zh => names_zh::find(scene, words, cast, nouns),
    }
    let named: Vec<usize> = (0..cast.members.len())
        .filter(|i| cast.members[*i].kind == EntityKind::Person && cast.members[*i].name.is_some())
        .collect();
    for id in named {
        for at in cast.members[id].mentions.clone() {
            bracket(scene, cast, id, at.end);
        }
    }
}

/// The person of a name; a family name alone is the first one of that family, who speaks in the report.
pub(super) fn person(scene: &Scene<'_>, cast: &mut Cast, at: &Range<usize>, family_only: bool) -> usize {
    let name = scene.words(at);
    cast.no_place(at);
    let same = cast.members.iter().position(|m| {
        m.kind == EntityKind::Person
            && m.name.as_ref().is_some_and(|n| {
                n == name
                    || family_only && n.starts_with(name)
                    || name.chars().count() > 1 && n.split(['·', ' ']).any(|part| part == name)
            })
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

/// The name in words that are said to mean a person, where they hold one: "김영수 씨", "阿依古丽女士", "農場工人陳國強". Nothing around
/// them is asked, so that this is for mentions that something else has found.
pub(crate) fn name_in(lang: Lang, mention: &str) -> Option<Range<usize>> {
    let words = super::words::of(lang);
    let mut end = mention.trim_end().len();
    while let Some(title) =
        words.titles.iter().find(|t| mention[..end].ends_with(t.as_str()) && t.len() < end)
    {
        end = mention[..end - title.len()].trim_end().len();
    }
    let name = match lang {
        Lang::Ko => names_ko::ending(words, &mention[..end]),
        Lang::Zh => names_zh::ending(words, &mention[..end]),
    }?;
    (!words.not_names.iter().any(|n| *n == mention[name.clone()])).then_some(name)
}

/// A mention that is wider than the name in it takes its place: "전도사 이 브롱 크파", "丈夫艾尔肯".
pub(super) fn widen(cast: &mut Cast, id: usize, name: &Range<usize>, wide: Range<usize>) {
    if *name != wide {
        cast.members[id].mentions.push(wide.clone());
        cast.mentions.retain(|m| m.at != *name || m.member != id);
        cast.mentions.push(Mention { at: wide, member: id });
    }
}

/// What the noun before a name says of who bears it.
pub(super) fn describe(cast: &mut Cast, id: usize, word: &PeopleWord, at: &Range<usize>) {
    let member = &mut cast.members[id];
    if let Some(sex) = &word.sex {
        member.state("sex", sex.clone(), at.clone());
    }
    if let Some(role) = &word.role {
        member.state("role", role.clone(), at.clone());
    }
    member.official |= word.official;
    member.minor |= word.minor;
}

/// "(39)", "（男，37岁，勐腊县人）", "(30대·여)": age and sex in the brackets right behind a name.
fn bracket(scene: &Scene<'_>, cast: &mut Cast, id: usize, end: usize) {
    static BRACKET: LazyLock<Regex> = LazyLock::new(|| regex(r"^ ?[(（](?P<in>[^()（）\n]{1,28})[)）]"));
    let Some(c) = BRACKET.captures(&scene.s()[end..]) else { return };
    let Some(inner) = c.name("in") else { return };
    let mut from = end + inner.start();
    for part in inner.as_str().split_inclusive(['·', ',', '，', '、', '/', ';']) {
        let word = part.trim_end_matches(['·', ',', '，', '、', '/', ';']).trim();
        let start = from + part.len() - part.trim_start().len();
        let at = start..start + word.len();
        from += part.len();
        let sex = match word {
            "남" | "남성" | "男" | "男性" => Some("male"),
            "여" | "여성" | "女" | "女性" => Some("female"),
            _ => None,
        };
        if let Some(sex) = sex {
            cast.members[id].state("sex", sex, at.clone());
        }
        if word.len() <= 3
            && let Ok(years) = word.parse::<u64>()
            && years <= 120
        {
            cast.members[id].state("age", word, at.clone());
            if years < 18 {
                cast.members[id].state("minor", "yes", at);
                cast.members[id].minor = true;
            }
        }
    }
}

/// Every further place where a name stands. `free` says whether the name is whole at a range.
pub(super) fn again(scene: &Scene<'_>, cast: &mut Cast, free: &dyn Fn(&Range<usize>) -> bool) {
    let mut wanted: Vec<(String, usize)> = Vec::new();
    for (id, m) in cast.members.iter().enumerate().filter(|(_, m)| m.kind == EntityKind::Person) {
        let Some(name) = &m.name else { continue };
        wanted.push((name.clone(), id));
        let parts = name.split(['·', '•', '・', '‧', ' ']).filter(|p| *p != name.as_str());
        wanted.extend(parts.filter(|p| p.chars().count() >= 2).map(|p| (p.to_owned(), id)));
    }
    // A part that two persons share is nobody's.
    let shared: Vec<String> = wanted
        .iter()
        .filter(|(w, id)| wanted.iter().any(|(o, other)| o == w && other != id))
        .map(|(w, _)| w.clone())
        .collect();
    wanted.retain(|(w, _)| w.chars().count() >= 2 && !shared.contains(w));
    wanted.sort_by_key(|(w, id)| (std::cmp::Reverse(w.len()), *id));
    for (name, id) in wanted {
        for para in &scene.paras {
            for (i, _) in scene.words(para).match_indices(&name) {
                let at = para.start + i..para.start + i + name.len();
                if free(&at) && !cast.taken_by_actor(&at) {
                    cast.no_place(&at);
                    cast.again(id, at);
                }
            }
        }
    }
}
