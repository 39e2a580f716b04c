//! Chinese quotations and reported speech: X说：“…”, “…”，X说, 据X报道.

use std::ops::Range;
use std::sync::LazyLock;

use amparo_model::reading::{EntityKind, Quoted};
use regex::Regex;

use super::Lang;
use super::scene::{Quotation, Scene};
use super::speech::pronoun;
use super::words::{Words, regex};
use crate::find::spans::Utterance;
use crate::find::spans::cast::{Cast, Member};

/// The statement of a sentence.
pub(super) fn find(scene: &Scene<'_>, words: &Words, cast: &mut Cast, n: usize, out: &mut Vec<Utterance>) {
    let at = scene.sentences[n].at.clone();
    if according(scene, words, cast, n, out) {
        return;
    }
    let quotes: Vec<Quotation> =
        scene.quotes_in(at.clone()).filter(|q| q.outer.end <= at.end).cloned().collect();
    let says: Vec<Range<usize>> = words
        .say
        .find_iter(scene.words(&at))
        .map(|m| at.start + m.start()..at.start + m.end())
        .filter(|m| scene.quote_at(m.start).is_none())
        .collect();
    let mut done = at.start;
    for (i, verb) in says.iter().cloned().enumerate() {
        if verb.start < done {
            continue;
        }
        let head = clause_start(scene, &at, verb.start);
        let near = cast
            .within(head..verb.start)
            .rfind(|m| cast.of(m).kind != EntityKind::Place && !cast.of(m).pronoun);
        let speaker = near
            .filter(|m| short(&scene.s()[m.at.end..verb.start]))
            .map(|m| (m.member, m.at.clone()))
            .or_else(|| pronoun(scene, cast, &(head..verb.end), out));
        let after = &scene.s()[verb.end..at.end];
        // "X说：“…”"
        let opening = after.len() - after.trim_start_matches([' ', '：', ':', '，', ',', '道']).len();
        if let Some(q) = quotes.iter().find(|q| q.outer.start == verb.end + opening) {
            let more: Vec<Range<usize>> = quotes
                .iter()
                .filter(|p| p.outer.start >= q.outer.start)
                .flat_map(|p| scene.pieces(p.inner.clone()))
                .collect();
            out.push(Utterance {
                sentence: n,
                content: more,
                speaker,
                cue: Some(verb),
                kind: "",
                quoted: Quoted::Full,
            });
            return;
        }
        // "“…”，X说。"
        if let Some(q) = quotes.iter().rev().find(|q| {
            q.outer.end <= head && scene.s()[q.outer.end..head].chars().all(|c| "，, 。".contains(c))
        }) && speaker.is_some()
            && after.trim_matches(['。', ' ', '，']).chars().count() <= 2
        {
            out.push(Utterance {
                sentence: n,
                content: scene.pieces(q.inner.clone()),
                speaker,
                cue: Some(verb),
                kind: "",
                quoted: Quoted::Full,
            });
            return;
        }
        // "X说，…": the rest of the sentence.
        let Some(speaker) = speaker else { continue };
        // Another one speaks behind a semicolon.
        let more = says.get(i + 1).is_some();
        let reach =
            after.find(['；', ';']).filter(|_| more).unwrap_or(after.trim_end_matches(['。', ' ']).len());
        let content: Vec<_> =
            scene.trim(verb.end + opening..verb.end + reach.max(opening)).into_iter().collect();
        if content.first().is_some_and(|c| scene.words(c).chars().count() >= 4) {
            let inside =
                quotes.iter().any(|q| q.outer.start >= verb.end && q.outer.end <= verb.end + reach + 3);
            let quoted = if inside { Quoted::Partial } else { Quoted::None };
            out.push(Utterance {
                sentence: n,
                content,
                speaker: Some(speaker),
                cue: Some(verb.clone()),
                kind: "",
                quoted,
            });
            done = verb.end + reach;
        }
    }
}

/// At most a few words between speaker and verb: a date, "对记者".
fn short(between: &str) -> bool {
    static MIDDLE: LazyLock<Regex> = LazyLock::new(|| regex(r"^[（(]?[^，。；：“”]{0,16}$"));
    MIDDLE.is_match(between) && !["的", "被", "把"].iter().any(|w| between.starts_with(w))
}

fn clause_start(scene: &Scene<'_>, sentence: &Range<usize>, at: usize) -> usize {
    let before = &scene.s()[sentence.start..at];
    before
        .rfind(['，', '；', '。', '：', '”'])
        .map_or(sentence.start, |i| sentence.start + i + before[i..].chars().next().map_or(1, char::len_utf8))
}

/// "据X报道，…"
fn according(scene: &Scene<'_>, words: &Words, cast: &mut Cast, n: usize, out: &mut Vec<Utterance>) -> bool {
    static ACCORDING: LazyLock<Regex> = LazyLock::new(|| {
        let verbs = &super::words::of(Lang::Zh).according;
        regex(&format!(r"^(?:据|據)(?P<who>[^，。；]{{2,24}}?)(?P<verb>{})[，,：:]", verbs.as_str()))
    });
    let at = scene.sentences[n].at.clone();
    let Some(c) = ACCORDING.captures(scene.words(&at)) else { return false };
    let (Some(who), Some(verb), Some(all)) = (c.name("who"), c.name("verb"), c.get(0)) else { return false };
    let who_at = at.start + who.start()..at.start + who.end();
    let known = cast
        .within(who_at.clone())
        .rfind(|m| cast.of(m).kind != EntityKind::Place && !cast.of(m).pronoun)
        .map(|m| (m.member, m.at.clone()));
    let speaker = if who.as_str().contains('《')
        || known.is_none() && who.as_str().ends_with(['社', '报', '報', '台', '网', '刊'])
    {
        let mut member = Member::new(EntityKind::Organisation, who_at.clone());
        member.name = Some(who.as_str().to_owned());
        member.state("kind", "media", who_at.clone());
        member.keep = true;
        Some((cast.add(member), who_at))
    } else {
        known
    };
    cast.sort();
    let Some(speaker) = speaker else { return false };
    let end = at.start + scene.words(&at).trim_end_matches(['。', ' ']).len();
    let Some(content) = scene.trim(at.start + all.end()..end) else { return false };
    let _ = words;
    let cue = at.start + verb.start()..at.start + verb.end();
    out.push(Utterance {
        sentence: n,
        content: vec![content],
        speaker: Some(speaker),
        cue: Some(cue),
        kind: "",
        quoted: Quoted::None,
    });
    true
}
