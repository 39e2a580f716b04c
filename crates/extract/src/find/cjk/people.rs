//! Persons and groups: names with titles, nouns with numbers, ages.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

use amparo_model::Size;
use amparo_model::reading::EntityKind;
use regex::Regex;

use super::numbers::Quantity;
use super::places::whole;
use super::scene::Scene;
use super::words::{PeopleWord, Tag, Words, regex};
use super::{Lang, ages, names};
use crate::find::spans::cast::{Cast, Member};

/// A noun for people in the text, with the nation named right before it.
pub(super) struct Noun {
    pub at: Range<usize>,
    pub word: usize,
    pub nation: Option<(usize, Range<usize>)>,
}

/// Names, groups and ages, into the cast; agencies and places must be there already.
pub(super) fn find(scene: &Scene<'_>, words: &Words, quantities: &[Quantity], cast: &mut Cast) {
    let mut nouns = nouns(scene, words, cast);
    names::find(scene, words, cast, &nouns);
    let single = groups(scene, words, quantities, cast, &mut nouns);
    let mut last: BTreeMap<usize, usize> = BTreeMap::new();
    for noun in nouns.iter().filter(|n| !single.contains(&n.at.start)) {
        if cast.taken(&noun.at) {
            continue;
        }
        let word = &words.people[noun.word];
        // "이 여성", "该牧师": somebody spoken of before.
        let pointed = ["이 ", "그 ", "해당 ", "该", "這名", "这名", "这位", "这些"]
            .iter()
            .any(|w| scene.s()[..noun.at.start].ends_with(w));
        if let Some(&known) = last.get(&noun.word).filter(|_| pointed) {
            cast.again(known, noun.at.clone());
            continue;
        }
        // "아내는 …", "丈夫说": the one spoken of before by the same family word, or named with it.
        if word.kin && !scene.s()[noun.at.end..].starts_with('들') {
            let said = scene.words(&noun.at);
            let same = cast.members.iter().position(|m| {
                m.human()
                    && m.mentions.iter().any(|at| {
                        at.start < noun.at.start
                            && (scene.words(at) == said
                                || m.name.is_some() && scene.words(at).starts_with(said))
                    })
            });
            if let Some(id) = same {
                cast.again(id, noun.at.clone());
                continue;
            }
        }
        // "refugees" without a number are people nobody counted; a daughter, a driver, a girl is one person.
        let one = word.kin
            || word.source
            || word.sex.is_some()
            || word.minor
            || word.role.as_deref().is_some_and(|r| r != "defector");
        let many = word.pronoun || word.size.is_some() || !one || scene.s()[noun.at.end..].starts_with('들');
        let kind = if many { EntityKind::Group } else { EntityKind::Person };
        let mut member = Member::new(kind, noun.at.clone());
        describe(&mut member, word, noun, words);
        member.pronoun = word.pronoun;
        if let Some(n) = word.size {
            let last = word.words.iter().find(|w| scene.words(&noun.at).ends_with(w.as_str()));
            let same = cast.members.iter().position(|m| {
                m.size.as_ref().is_some_and(|(s, _)| *s == Size::exactly(n))
                    && last.is_some_and(|w| m.mentions.iter().any(|at| scene.words(at).ends_with(w.as_str())))
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
    ages::find(scene, cast);
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
    member.armed |= word.armed;
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
                // "两人", "두 사람": those two that were named as two before.
                let same = |m: &Member| {
                    m.kind == EntityKind::Group
                        && m.size
                            .as_ref()
                            .is_some_and(|(s, _)| *s == q.size && s.value.is_some_and(|v| v <= 4))
                };
                if let Some(id) = cast.members.iter().rposition(same) {
                    cast.again(id, q.at.clone());
                    continue;
                }
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
