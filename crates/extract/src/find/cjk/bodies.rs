//! Bodies that no list names, by how their names end: "流亡维吾尔人法律中心", "메콩난민연대", and what takes them up.

use std::ops::Range;
use std::sync::LazyLock;

use amparo_model::reading::EntityKind;
use regex::Regex;

use super::Lang;
use super::places::particle;
use super::scene::Scene;
use super::words::{Words, any, regex};
use crate::find::spans::cast::{Cast, Member};

/// Adds the bodies to a cast that holds the listed agencies and the places.
pub(super) fn find(scene: &Scene<'_>, words: &Words, busy: &[Range<usize>], cast: &mut Cast) {
    static ZH: LazyLock<Regex> = LazyLock::new(|| {
        let ends = any(&super::words::of(Lang::Zh).body_ends, true);
        let inner = r"[^的在由被据據和与與对對向是为為从從至到说說称稱如，。、；：？！“”「」《》〈〉（）()【】\s\d于於把将將给給让讓及一这這那该該其有入回往去來来但并並则則已曾仍還还個个名位]";
        regex(&format!(
            r"(?:(?P<quoted>[“「《][^”」》\n]{{2,14}}[”」》](?:{ends})?)|(?P<plain>{inner}{{2,12}}(?:{ends})))",
            ends = ends.as_str()
        ))
    });
    static KO: LazyLock<Regex> = LazyLock::new(|| {
        let ends = any(&super::words::of(Lang::Ko).body_ends, true);
        regex(&format!(r"(?P<plain>[가-힣]{{1,10}}(?:·[가-힣]{{1,8}})?(?:{}))", ends.as_str()))
    });
    let pattern = if scene.lang == Lang::Ko { &KO } else { &ZH };
    let ends = any(&words.body_ends, true);
    let mut found: Vec<Range<usize>> = Vec::new();
    for para in &scene.paras {
        let text = scene.words(para);
        for c in pattern.captures_iter(text) {
            let Some(m) = c.name("plain") else {
                let Some(q) = c.name("quoted").filter(|q| {
                    ends.find_iter(q.as_str()).last().is_some_and(|e| {
                        e.end() == q.len()
                            || e.end() + q.as_str().chars().next_back().map_or(0, char::len_utf8) == q.len()
                    })
                }) else {
                    continue;
                };
                let open = q.as_str().chars().next().map_or(0, char::len_utf8);
                let close = q.as_str().find(['”', '」', '》']).unwrap_or(q.len());
                found.push(para.start + q.start() + open..para.start + q.start() + close);
                continue;
            };
            let whole = match scene.lang {
                Lang::Ko => {
                    let after = &text[m.end()..];
                    let hangul = |c: char| matches!(c, '\u{ac00}'..='\u{d7a3}');
                    !text[..m.start()].ends_with(hangul)
                        && (!after.starts_with(hangul) || particle(after, true))
                }
                Lang::Zh => !text[m.end()..].starts_with(['里', '内', '門', '门', '外']),
            };
            if whole {
                found.push(para.start + m.start()..para.start + m.end());
            }
        }
    }
    for at in found {
        let clash = cast.taken_by_actor(&at) || busy.iter().any(|b| b.start < at.end && at.start < b.end);
        if clash || words.not_names.iter().any(|n| n == scene.words(&at)) {
            continue;
        }
        let name = scene.words(&at).to_owned();
        let known = cast
            .members
            .iter()
            .position(|m| m.kind == EntityKind::Organisation && m.name.as_deref() == Some(name.as_str()));
        if let Some(id) = known {
            cast.again(id, at);
            continue;
        }
        let mut member = Member::new(EntityKind::Organisation, at);
        member.power = words.cue("body_power").is_match(&name);
        member.official = member.power;
        member.name = Some(name);
        member.score = 0.6;
        cast.add(member);
    }
    cast.sort();
    shorter(scene, words, cast);
    cast.sort();
}

/// "该组织", "모임은", "이 단체": the body named before whose name ends so, or the last one.
fn shorter(scene: &Scene<'_>, words: &Words, cast: &mut Cast) {
    let mut found: Vec<(Range<usize>, usize)> = Vec::new();
    for para in &scene.paras {
        for m in words.cue("body_again").find_iter(scene.words(para)) {
            let at = para.start + m.start()..para.start + m.end();
            let word =
                m.as_str().trim_start_matches(['该', '該', '这', '這', '此', '이', ' ', '个', '個', '家']);
            let hangul = |c: char| matches!(c, '\u{ac00}'..='\u{d7a3}');
            if scene.lang == Lang::Ko
                && (scene.s()[..at.start].ends_with(hangul) || !particle(&scene.s()[at.end..], true))
            {
                continue;
            }
            let before = |o: &&crate::find::spans::cast::Mention| {
                o.at.end <= at.start && cast.of(o).kind == EntityKind::Organisation && !cast.of(o).power
            };
            let same = cast.mentions.iter().rev().filter(before).find(|o| scene.words(&o.at).ends_with(word));
            let last = cast.mentions.iter().rev().find(before).filter(|_| m.as_str() != word);
            if let Some(o) = same.or(last).filter(|_| !cast.taken_by_actor(&at)) {
                found.push((at, o.member));
            }
        }
    }
    for (at, member) in found {
        cast.again(member, at);
    }
}
