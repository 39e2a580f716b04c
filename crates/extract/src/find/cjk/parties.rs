//! Who an act was done to and who did it.

use super::Lang;
use super::acts::{Scope, Trigger};
use super::roles::speaks;
use super::scene::Scene;
use crate::find::spans::Utterance;
use crate::find::spans::cast::{Cast, Mention};

/// Whom it was done to: the noun behind a verb that describes it, else the nearest before.
#[allow(clippy::too_many_arguments)]
pub(super) fn victims(
    scene: &Scene<'_>,
    cast: &Cast,
    said: &[Utterance],
    t: &Trigger,
    scope: &Scope,
    group: Option<&Mention>,
    hero: Option<&Mention>,
    act: &str,
) -> Vec<Mention> {
    let fits = |m: &&Mention| {
        let member = cast.of(m);
        let rest = &scene.s()[m.at.end..scope.sentence.end];
        let told = scene.lang == Lang::Ko
            && ["의 말", "에 따르면", "의 설명", "에게서", "측", "의 이름", "에게 ", "의 증언"]
                .iter()
                .any(|j| rest.starts_with(j));
        let source = member.source && member.size.is_none();
        // Gunmen undergo what stands in the passive or behind the verb, else they do it.
        let doer = member.armed
            && m.at.end <= t.at.start
            && active(scene, t, scope)
            && !matches!(act, "border_crossing" | "escape" | "death_in_custody" | "enforced_disappearance");
        member.human()
            && !member.official
            && !source
            && !doer
            && !told
            && !part(scene, m)
            && !speaks(said, scope.n, m)
    };
    let after = cast.within(t.at.end..scope.sentence.end).find(fits);
    let direct = after.filter(|m| {
        let gap = &scene.s()[t.at.end..m.at.start];
        match scene.lang {
            Lang::Ko => t.adnominal && gap.chars().count() <= 8,
            Lang::Zh => {
                t.adnominal && gap.chars().count() <= 8
                    || gap.chars().count() <= 10
                        && !gap.contains(['，', '。', '；'])
                        && !scene.s()[scope.before..t.at.start].contains('被')
            }
        }
    });
    let mut chosen: Vec<Mention> = direct.into_iter().cloned().collect();
    if chosen.is_empty() {
        let before: Vec<&Mention> = cast.within(scope.before..t.at.start).filter(fits).collect();
        let best = before
            .iter()
            .rev()
            .find(|m| cast.of(m).size.is_some() || cast.of(m).name.is_some())
            .or(before.last())
            .copied();
        // The victim of the act before in the sentence goes on: "11명이 체포돼 북송됐다".
        let earlier = || {
            cast.within(scope.sentence.start..scope.before)
                .filter(fits)
                .rfind(|m| cast.of(m).size.is_some() || cast.of(m).name.is_some() || cast.of(m).pronoun)
        };
        chosen.extend(best.or_else(earlier).cloned());
    }
    for m in chosen.clone() {
        chosen.extend(joined(scene, cast, &m));
    }
    if chosen.is_empty() {
        // Told on of whoever was told of before: "그는 … 붙잡혔다", "次年出狱".
        chosen.extend(hero.cloned());
    }
    for m in &mut chosen {
        // "they": the group named last.
        if cast.of(m).pronoun
            && let Some(g) = group
        {
            m.member = g.member;
        }
    }
    chosen
}

/// Whether the verb tells what its subject does: "체포했다", "袭击了".
fn active(scene: &Scene<'_>, t: &Trigger, scope: &Scope) -> bool {
    let s = scene.s();
    match scene.lang {
        Lang::Ko => ["했", "한", "해", "하고", "하며"]
            .iter()
            .any(|e| s[t.at.clone()].ends_with(e) || s[t.at.end..].starts_with(e)),
        Lang::Zh => !s[scope.before..t.at.start].contains(['被', '遭', '受', '由']),
    }
}

/// Those named in one breath with somebody: "岩某、吴某", "A와 B는".
fn joined(scene: &Scene<'_>, cast: &Cast, m: &Mention) -> Vec<Mention> {
    let mut out = Vec::new();
    let mut start = m.at.start;
    while cast.of(m).name.is_some()
        && let Some(other) = cast.mentions.iter().find(|o| {
            o.at.end < start
                && cast.of(o).human()
                && cast.of(o).name.is_some()
                && scene.s().get(o.at.end..start).is_some_and(|w| {
                    let w = w.trim_start_matches(|c: char| c.is_ascii_digit() || "（）()세岁歲".contains(c));
                    matches!(
                        w,
                        "、" | "和" | "与" | "與" | "及" | "以及" | "跟" | "와 " | "과 " | " 및 " | ", "
                    )
                })
        })
    {
        start = other.at.start;
        if other.member != m.member {
            out.push(other.clone());
        }
    }
    out
}

/// A part named aside of its group: "14名脱北者，其中3名儿童，…", "어린이 3명을 포함한 난민 14명".
fn part(scene: &Scene<'_>, m: &Mention) -> bool {
    let (before, after) = (&scene.s()[..m.at.start], &scene.s()[m.at.end..]);
    match scene.lang {
        Lang::Ko => {
            ["을 포함", "를 포함", " 포함", "을 비롯", "를 비롯"].iter().any(|w| after.starts_with(w))
        }
        Lang::Zh => {
            ["其中", "包括", "其中有", "其中包括", "含", "內含", "内有"].iter().any(|w| before.ends_with(w))
                && (after.starts_with(['，', '。', '）', ')', '；', '、', '和', '及'])
                    || after.starts_with("在内"))
        }
    }
}

/// Who did it: an agency with power right before a passive verb, or the subject of an active one.
pub(super) fn actors(scene: &Scene<'_>, cast: &Cast, act: &str, t: &Trigger, scope: &Scope) -> Vec<Mention> {
    let power = |m: &&Mention| cast.of(m).power || cast.of(m).armed && active(scene, t, scope);
    let s = scene.s();
    let mut out: Vec<Mention> = Vec::new();
    match scene.lang {
        Lang::Ko => {
            let marked = |m: &&Mention| {
                ["에게", "에 의해", "에 ", "이 ", "가 ", "은 ", "는 ", "의 ", "한테", "에,"]
                    .iter()
                    .any(|j| s[m.at.end..scope.sentence.end].starts_with(j))
            };
            out.extend(cast.within(scope.before..t.at.start).filter(power).rfind(marked).cloned());
            // "군 당국이 … 급습해 … 체포했다": the subject of an active verb goes on.
            let does = ["했", "한", "해"].iter().any(|e| s[t.at.clone()].ends_with(e));
            if out.is_empty() && does {
                let subject =
                    |m: &&Mention| ["이 ", "가 ", "은 ", "는 "].iter().any(|j| s[m.at.end..].starts_with(j));
                let all = scope.sentence.start..t.at.start;
                out.extend(cast.within(all).filter(power).find(subject).cloned());
            }
        }
        Lang::Zh => {
            let here = scope.before..t.at.start;
            let passive = s[here.clone()].contains(['被', '遭']);
            let mut agent = cast.within(here.clone()).filter(power).filter(|m| {
                let lead = &s[scope.sentence.start..m.at.start];
                if passive {
                    lead.ends_with(['被', '遭', '由', '为', '為']) || lead.ends_with("遭到")
                } else {
                    !lead.ends_with(['被', '遭', '据', '據'])
                }
            });
            out.extend(agent.next_back().cloned());
            // An active verb whose subject stands before the act before it.
            if out.is_empty()
                && !passive
                && scope.before > scope.sentence.start
                && !s[scope.sentence.start..t.at.start].contains(['被', '遭', '已'])
            {
                out.extend(cast.within(scope.sentence.start..t.at.start).rfind(power).cloned());
            }
            if act == "forced_return" {
                let taken = cast.within(t.at.end..scope.sentence.end).filter(power).find(|m| {
                    let rest = &s[m.at.end..scope.sentence.end];
                    s[..m.at.start].ends_with(['由', '给', '给', '給'])
                        || ["接收", "接管", "接走", "押走"].iter().any(|w| rest.starts_with(w))
                });
                out.extend(taken.cloned());
            }
        }
    }
    out
}
