//! Relations: family, parts of a group, offices, and who represents whom.

use std::ops::Range;
use std::sync::LazyLock;

use amparo_model::reading::EntityKind;
use regex::Regex;

use super::Lang;
use super::scene::Scene;
use super::words::{Words, regex};
use crate::find::spans::Tie;
use crate::find::spans::cast::{Cast, Mention};

/// Kinds of relations whose words the lists name, from who bears the word to whose he is.
const KINDS: &[&str] = &["spouse_of", "child_of", "parent_of", "sibling_of", "relative_of", "represented_by"];

/// All relations, each once, in the order of the text.
pub(super) fn find(scene: &Scene<'_>, words: &Words, cast: &Cast) -> Vec<Tie> {
    let mut out: Vec<Tie> = Vec::new();
    for kind in KINDS {
        let Some(cue) = words.ties.get(*kind) else { continue };
        for para in &scene.paras {
            for m in cue.find_iter(scene.words(para)) {
                let at = para.start + m.start()..para.start + m.end();
                let Some((from, to)) = own(scene, cast, para, &at, kind) else { continue };
                // The client stands first, whoever bears the word.
                let (from, to) = if *kind == "represented_by" { (to, from) } else { (from, to) };
                out.push(Tie { kind, from, to, at });
            }
        }
    }
    for n in 0..scene.sentences.len() {
        parts(scene, cast, n, &mut out);
        offices(scene, words, cast, n, &mut out);
    }
    out.sort_by_key(|t| t.at.start);
    let mut seen: Vec<(&str, usize, usize)> = Vec::new();
    out.retain(|t| {
        let (low, high) = (t.from.min(t.to), t.from.max(t.to));
        let same_both_ways = matches!(t.kind, "spouse_of" | "sibling_of" | "relative_of");
        let key = if same_both_ways { (t.kind, low, high) } else { (t.kind, t.from, t.to) };
        let new = t.from != t.to && !seen.contains(&key);
        seen.push(key);
        new
    });
    out
}

/// Who bears a family word, and whose relative he is.
fn own(
    scene: &Scene<'_>,
    cast: &Cast,
    para: &Range<usize>,
    at: &Range<usize>,
    kind: &str,
) -> Option<(usize, usize)> {
    let bearer = cast
        .mentions
        .iter()
        .find(|m| m.at.start <= at.start && at.end <= m.at.end && cast.of(m).human())
        .or_else(|| {
            // "변호인 세빈 우찬", "律师…": the name right behind the word.
            cast.mentions.iter().find(|m| {
                m.at.start >= at.end && m.at.start <= at.end + 1 && cast.of(m).kind == EntityKind::Person
            })
        })?;
    let start = bearer.at.start.min(at.start);
    let named = |m: &&Mention| {
        m.member != bearer.member && m.at.end <= start && cast.of(m).human() && (cast.of(m).name.is_some())
    };
    let before = &scene.s()[para.start..start];
    let (trimmed, possessed) = match scene.lang {
        Lang::Ko => (before.trim_end().trim_end_matches('의'), before.ends_with("의 ")),
        Lang::Zh => (before.trim_end_matches('的'), before.ends_with('的')),
    };
    let gap = para.start + trimmed.len();
    let pronoun = match scene.lang {
        Lang::Ko => possessed && (trimmed.ends_with(" 그") || trimmed.ends_with("그녀") || trimmed == "그"),
        Lang::Zh => trimmed.ends_with(['其', '他', '她']),
    };
    if !pronoun {
        let owner = cast.mentions.iter().rev().find(|m| {
            m.member != bearer.member
                && cast.of(m).human()
                && (m.at.end == gap
                    || scene.s().get(m.at.end..gap).is_some_and(|w| {
                        // "X(44)의 남동생", "X 씨의 부인".
                        let w = w.trim().trim_end_matches('씨').trim_end();
                        w.is_empty() || w.starts_with(['(', '（']) && w.ends_with([')', '）']) && w.len() < 40
                    }))
                && (possessed || scene.lang == Lang::Ko && before.ends_with(' ') && kind == "represented_by")
        });
        if let Some(owner) = owner {
            return Some((bearer.member, owner.member));
        }
    }
    // In a quotation a family word is the speaker's own.
    if scene.quote_at(at.start).is_some() {
        return None;
    }
    // Somebody else's: "我的", "제", "내", a whole phrase before the word.
    if !pronoun && (possessed || trimmed.ends_with(['我', '你', '제', '내', '네', '们', '們'])) {
        return None;
    }
    let sentence = &scene.sentences[scene.sentence_of(at.start)].at;
    let here = cast.within(sentence.start..start).rev().find(named);
    let last = cast.within(para.start..start).rev().find(named);
    here.or(last).map(|m| (bearer.member, m.member))
}

/// "14名脱北者，其中3名儿童", "7명 가운데 3명", "어린이 3명을 포함한 난민 14명", "两人分别是…".
fn parts(scene: &Scene<'_>, cast: &Cast, n: usize, out: &mut Vec<Tie>) {
    static AMONG: LazyLock<(Regex, Regex)> = LazyLock::new(|| {
        (
            regex(r"이 ?가운데|이 ?중 |가운데| 중 |그중|나머지|이들 중|일행은|중에는|중에서"),
            regex(r"其中|包括|当中|當中|分别是|分別是|分别为|分別為|剩下的|剩余的|余下|其餘|其余|之中"),
        )
    });
    static WITH: LazyLock<Regex> = LazyLock::new(|| {
        regex(r"^(?: ?씨)?(?:을|를|이|가|도)? ?(?:포함(?:한|해|된|돼)|비롯한|비롯해|낀|섞인)")
    });
    let at = scene.sentences[n].at.clone();
    let value = |m: &Mention| cast.of(m).size.as_ref().and_then(|(s, _)| s.value);
    let group = |m: &&Mention| cast.of(m).kind == EntityKind::Group && value(m).is_some_and(|v| v > 1);
    let pattern = if scene.lang == Lang::Ko { &AMONG.0 } else { &AMONG.1 };
    if let Some(cue) = pattern.find(scene.words(&at)) {
        let cue = at.start + cue.start()..at.start + cue.end();
        let earlier = if n > 0 { scene.sentences[n - 1].at.start } else { at.start };
        let whole = cast
            .within(at.start..cue.start)
            .rev()
            .find(group)
            .or_else(|| cast.within(earlier..cue.start).filter(group).max_by_key(|m| value(m)))
            .or_else(|| cast.within(0..cue.start).filter(group).max_by_key(|m| value(m)));
        let Some(whole) = whole else { return };
        let list = scene.words(&cue).contains('分') || scene.words(&cue).starts_with("일행");
        let end = scene.words(&(cue.start..at.end)).find(['；', ';']).map_or(at.end, |i| cue.start + i);
        for m in cast.within(cue.end..end).filter(|m| m.member != whole.member && cast.of(m).human()) {
            let smaller =
                value(m).is_some_and(|v| value(whole).is_some_and(|w| v < w)) && !cast.of(m).official;
            let close = !scene.s()[cue.end..m.at.start].contains(['，', ',', '。']);
            let named = cast.of(m).name.is_some()
                && (list || close && scene.lang == Lang::Zh || m.at.start - cue.end < 3);
            let one = cast.of(m).kind == EntityKind::Person
                && close
                && value(m).is_none()
                && scene.lang == Lang::Zh;
            if smaller || named || one {
                out.push(Tie { kind: "member_of", from: m.member, to: whole.member, at: m.at.clone() });
            }
        }
        return;
    }
    // "어린이 3명을 포함한 난민 14명"
    for m in cast.within(at.clone()).filter(|m| cast.of(m).human()) {
        let rest = &scene.s()[m.at.end..at.end];
        let Some(cue) = WITH.find(rest).filter(|_| scene.lang == Lang::Ko) else { continue };
        let whole = cast.within(m.at.end + cue.end()..at.end).find(group);
        if let Some(whole) = whole.filter(|w| w.member != m.member && value(w) > value(m)) {
            out.push(Tie { kind: "member_of", from: m.member, to: whole.member, at: m.at.clone() });
        }
    }
}

/// "中心主任海伦娜·布罗德", "두물머리인권모임의 나해령 간사", "외교부 대변인": an office in a body named right before.
fn offices(scene: &Scene<'_>, words: &Words, cast: &Cast, n: usize, out: &mut Vec<Tie>) {
    let at = scene.sentences[n].at.clone();
    for m in cast.within(at.clone()).filter(|m| cast.of(m).kind == EntityKind::Person) {
        let body = cast.within(at.start..m.at.start).rev().find(|o| {
            if cast.of(o).kind != EntityKind::Organisation {
                return false;
            }
            let gap = &scene.s()[o.at.end..m.at.start];
            let role = gap.trim_matches([' ', '的', '의']);
            let office = words.roles.iter().chain(&words.titles).any(|r| role.ends_with(r.as_str()));
            match scene.lang {
                Lang::Ko => {
                    matches!(gap, " " | "의 " | " 소속 ")
                        || role.chars().count() <= 8 && office && gap.starts_with([' ', '의'])
                }
                Lang::Zh => {
                    matches!(gap, "" | "的" | "的一位" | "一名" | "的一名" | "一位")
                        || role.chars().count() <= 8 && office && !gap.contains(['，', '、', '。', '“', '”'])
                }
            }
        });
        let Some(body) = body else { continue };
        let end = m.at.end + scene.s()[m.at.end..at.end].chars().take(5).map(char::len_utf8).sum::<usize>();
        let around = &scene.s()[body.at.end..end];
        let own = &scene.s()[body.at.end..m.at.end];
        let speaks = ["대변인", "发言人", "發言人"].iter().any(|w| around.contains(w));
        let office = words.roles.iter().chain(&words.titles).any(|t| around.contains(t.as_str()))
            || ["관계자", "관리", "당국자", "장교", "직원", "官员", "官員", "人员"]
                .iter()
                .any(|w| own.contains(w));
        if speaks || office {
            let kind = if speaks { "spokesperson_of" } else { "officer_of" };
            out.push(Tie { kind, from: m.member, to: body.member, at: m.at.clone() });
        }
    }
}
