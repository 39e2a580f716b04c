//! The roles of an act: its date, places, victims and actors, and the clause it is told in.

use std::ops::Range;

use amparo_model::reading::EntityKind;

use super::Lang;
use super::acts::{Scope, Trigger};
use super::scene::Scene;
use crate::find::spans::DateSaid;
use crate::find::spans::Utterance;
use crate::find::spans::cast::{Cast, Mention};

pub(super) fn speaks(said: &[Utterance], n: usize, m: &Mention) -> bool {
    said.iter().any(|u| u.sentence == n && u.speaker.as_ref().is_some_and(|(member, _)| *member == m.member))
}

/// The date between the trigger before and this one, the nearest; else the first of the sentence if there is no other
/// act. A date that belongs to a verb of saying is no date of an act.
pub(super) fn when(scene: &Scene<'_>, dates: &[DateSaid], t: &Trigger, scope: &Scope) -> Option<usize> {
    let of_saying = |d: &DateSaid| {
        let rest: String = scene.s()[d.at.end..scope.sentence.end].chars().take(14).collect();
        let rest = rest.trim_start();
        match scene.lang {
            Lang::Ko => [
                "밝혔",
                "전했",
                "말했",
                "알려졌",
                "전해졌",
                "보도",
                "발표",
                "설명",
                "이 일에 대해",
                "통보",
                "알려",
                "밝힌",
                "전한",
                "전화",
                "확인",
            ]
            .iter()
            .any(|w| rest.starts_with(w)),
            Lang::Zh => [
                "说", "表示", "通报", "报道", "称", "指出", "透露", "讯", "訊", "宣布", "发表", "电", "证实",
                "回应",
            ]
            .iter()
            .any(|w| rest.starts_with(w)),
        }
    };
    let fits = |range: &Range<usize>| {
        let range = range.clone();
        // What is quoted and what is told around it have dates of their own.
        let quoted = scene.quote_at(t.at.start).map(|q| q.outer.start);
        move |(_, d): &(usize, &DateSaid)| {
            range.start <= d.at.start
                && d.at.end <= range.end
                && !of_saying(d)
                && scene.quote_at(d.at.start).map(|q| q.outer.start) == quoted
        }
    };
    let near = dates.iter().enumerate().rfind(fits(&(scope.before..t.at.start)));
    let later = || {
        dates
            .iter()
            .enumerate()
            .find(fits(&(t.at.end..scope.next)))
            .filter(|(_, d)| scene.s()[t.at.end..d.at.start].chars().count() <= 8)
    };
    near.or_else(later).map(|(n, _)| n)
}

/// Places between the trigger before and this one, with the role their particles give them.
pub(super) fn places(
    scene: &Scene<'_>,
    cast: &Cast,
    t: &Trigger,
    scope: &Scope,
) -> Vec<(Mention, &'static str, Range<usize>)> {
    let mut out: Vec<(Mention, &'static str, Range<usize>)> = Vec::new();
    let behind = cast.within(t.at.end..scope.next).filter(|m| {
        scene.lang == Lang::Zh && scene.s()[t.at.end..m.at.start].chars().all(|c| "到至回往了给".contains(c))
    });
    let inside = cast.within(t.at.clone());
    let mut found: Vec<&Mention> = cast
        .within(scope.before..t.at.start)
        .chain(inside)
        .chain(behind)
        .filter(|m| cast.of(m).kind == EntityKind::Place)
        .collect();
    // The facility that is itself the sign of detention.
    found.extend(
        cast.mentions.iter().filter(|m| {
            cast.of(m).kind == EntityKind::Place && m.at.start < t.at.start && t.at.end == m.at.end
        }),
    );
    for m in found {
        let rest = &scene.s()[m.at.end..scope.sentence.end];
        let lead = &scene.s()[scope.sentence.start..m.at.start];
        let (role, suffix) = match scene.lang {
            Lang::Ko => korean_role(rest),
            Lang::Zh => chinese_role(lead, rest, m.at.start >= t.at.end),
        };
        let Some(mut role) = role else { continue };
        if is_country(cast, m) && !cast.of(m).site && !led(scene, m, suffix) {
            continue;
        }
        if role == "to"
            && cast.of(m).name.as_deref().is_some_and(|n| {
                n.ends_with("다리") || n.ends_with("대교") || n.ends_with("철교") || n.ends_with('桥')
            })
        {
            role = "through";
        }
        let words = m.at.start..m.at.end + suffix;
        if !out.iter().any(|(o, ..)| o.member == m.member) {
            out.push((m.clone(), role, words));
        }
    }
    // The country beside the town in it says nothing more.
    if out.len() > 1 && out.iter().any(|(m, ..)| !is_country(cast, m)) {
        out.retain(|(m, ..)| !is_country(cast, m));
    }
    out
}

/// A country is where something happened only if a particle or preposition says so: "북한 출신" and "中国公民" do not.
fn led(scene: &Scene<'_>, m: &Mention, suffix: usize) -> bool {
    match scene.lang {
        Lang::Ko => {
            ["에서", "으로", "로", "에 ", "까지"].iter().any(|j| scene.s()[m.at.end..].starts_with(j))
        }
        Lang::Zh => {
            suffix > 0
                || scene.s()[..m.at.start].ends_with(['在', '从', '到', '回', '至', '由', '于', '往', '返'])
        }
    }
}

fn is_country(cast: &Cast, m: &Mention) -> bool {
    cast.of(m).located.as_ref().is_some_and(|l| l.level == crate::gazetteer::Level::Country)
}

/// Role by the particle, and how many bytes of "부근" belong to the words.
fn korean_role(rest: &str) -> (Option<&'static str>, usize) {
    let mut at = 0;
    for near in [" 부근", " 인근", " 근처", " 일대", " 국경", " 접경", " 쪽", "쪽", " 시내", " 교외"]
    {
        if let Some(r) = rest.strip_prefix(near)
            && (r.is_empty()
                || !r.starts_with(|c: char| matches!(c, '\u{ac00}'..='\u{d7a3}'))
                || ["에서", "서", "에", "으로", "의", "지역", "도시"].iter().any(|j| r.starts_with(j)))
        {
            at = near.len();
            break;
        }
    }
    let r = &rest[at..];
    let role = if r.starts_with("으로") || r.starts_with("로") || r.starts_with("까지") {
        Some("to")
    } else if r.starts_with("에서")
        || r.starts_with("서 ")
        || r.starts_with("에 ")
        || r.starts_with("에,")
        || r.is_empty()
    {
        Some("at")
    } else if r.starts_with("을 거쳐")
        || r.starts_with("를 거쳐")
        || r.starts_with("을 통해")
        || r.starts_with("를 통해")
    {
        Some("through")
    } else if r.starts_with([' ', '…', ',', '"', '”']) || r.starts_with("의 ") {
        Some("at")
    } else {
        None
    };
    (role, at)
}

fn chinese_role(lead: &str, rest: &str, behind: bool) -> (Option<&'static str>, usize) {
    let suffix = ["方面", "附近", "一带", "一帶", "郊外", "境内", "边境", "邊境"]
        .iter()
        .find(|w| rest.starts_with(**w))
        .map_or(0, |w| w.len());
    let role = if behind
        || lead.ends_with(['到', '至', '往', '回'])
        || suffix == "方面".len() && rest.starts_with("方面")
    {
        "to"
    } else if lead.ends_with(['经', '經'])
        || lead.ends_with("经由")
        || lead.ends_with("通过")
        || lead.ends_with("经过")
    {
        "through"
    } else if lead.ends_with(['从', '從', '由']) {
        "from"
    } else {
        "at"
    };
    (Some(role), suffix)
}

/// The trigger with the clause around it: a fear in its own words.
pub(super) fn clause(scene: &Scene<'_>, t: &Trigger, scope: &Scope) -> Range<usize> {
    let s = scene.s();
    let stop: &[char] = &['，', '；', '。', '、', '“', '”', '"', ',', '.', '：', '(', ')'];
    let quote = scene.quote_at(t.at.start).map_or(scope.sentence.clone(), |q| {
        q.inner.start.max(scope.sentence.start)..q.inner.end.min(scope.sentence.end)
    });
    let start = s[quote.start..t.at.start].rfind(stop).map_or(quote.start, |i| {
        let at = quote.start + i;
        at + s[at..].chars().next().map_or(1, char::len_utf8)
    });
    let end = if t.at.end <= quote.end {
        s[t.at.end..quote.end].find(stop).map_or(quote.end, |i| t.at.end + i)
    } else {
        quote.end
    };
    // Not more than a dozen words on each side.
    let reach = if scene.lang == Lang::Ko { 5 } else { 14 };
    let head = &s[start..t.at.start];
    let tail = &s[t.at.end..end.max(t.at.end)];
    let (start, end) = match scene.lang {
        Lang::Ko => {
            let from = head
                .char_indices()
                .rev()
                .filter(|(_, c)| *c == ' ')
                .nth(reach - 1)
                .map_or(start, |(i, _)| start + i + 1);
            let to = tail
                .char_indices()
                .filter(|(_, c)| *c == ' ')
                .nth(reach - 1)
                .map_or(end, |(i, _)| t.at.end + i);
            (from, to)
        }
        Lang::Zh => {
            let from = head.char_indices().rev().nth(reach - 1).map_or(start, |(i, _)| start + i);
            let to = tail.char_indices().nth(reach).map_or(end, |(i, _)| t.at.end + i);
            (from, to)
        }
    };
    // What joins a quotation to its verb is none of the clause.
    let lead = ["이라며 ", "라며 ", "이라고 ", "라고 ", "고 ", "며 "]
        .iter()
        .find(|w| s[start.min(t.at.start)..].starts_with(**w) && s[..start].ends_with(['"', '”']));
    let start = (start + lead.map_or(0, |w| w.len())).min(t.at.start);
    scene.trim(start..end.max(t.at.end)).unwrap_or(t.at.clone())
}
