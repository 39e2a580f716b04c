//! Statements: quotations and reported speech whose speaker the sentence names.

use std::ops::Range;
use std::sync::LazyLock;

use amparo_model::reading::{EntityKind, Quoted};
use regex::Regex;

use super::scene::Scene;
use super::words::{Words, regex};
use super::{Lang, said_ko, said_zh};
use crate::find::kind::{self, Tongue};
use crate::find::spans::Utterance;
use crate::find::spans::cast::Cast;
use crate::find::spans::told::Told;

/// All statements, in the order of the text.
pub(super) fn find(scene: &Scene<'_>, words: &Words, cast: &mut Cast) -> Vec<Utterance> {
    let mut out: Vec<Utterance> = Vec::new();
    for n in 0..scene.sentences.len() {
        let from = out.len();
        match scene.lang {
            Lang::Ko => said_ko::find(scene, words, cast, n, &mut out),
            Lang::Zh => said_zh::find(scene, words, cast, n, &mut out),
        }
        if out.len() == from {
            silence(scene, words, cast, n, &mut out);
        }
        if out.len() == from {
            alone(scene, words, cast, n, &mut out);
        }
    }
    for i in 0..out.len() {
        if out[i].speaker.is_none() {
            out[i].speaker = goes_on(scene, &out, i);
        }
    }
    // To ask for one's name to be left out is a matter of protection.
    out.retain(|u| {
        let said: String = u.content.iter().map(|c| scene.words(c)).collect::<Vec<_>>().join(" ");
        u.quoted != Quoted::None || !words.cue("anonymity").is_match(&said) || said.contains(['，', '；'])
    });
    for u in &mut out {
        u.kind = kind(scene, cast, u);
    }
    out
}

/// A sentence that is a quotation and nothing else: its speaker stands in the sentence before or after.
fn alone(scene: &Scene<'_>, words: &Words, cast: &Cast, n: usize, out: &mut Vec<Utterance>) {
    let at = scene.sentences[n].at.clone();
    let label = label(scene, words, cast, &at);
    let said = label.as_ref().map(|(.., rest)| rest.clone()).or_else(|| {
        scene
            .quotes_in(at.clone())
            .find(|q| q.outer.start == at.start && q.outer.end == at.end)
            .map(|q| q.inner.clone())
    });
    let Some(said) = said else { return };
    if scene.words(&said).chars().count() < 8 {
        return;
    }
    out.push(Utterance {
        sentence: n,
        content: scene.pieces(said).into_iter().take(1).collect(),
        speaker: label.map(|(m, at, _)| (m, at)),
        cue: None,
        kind: "",
        quoted: Quoted::Full,
    });
}

/// "古麗孜拉：…", "<대변인> …": who speaks in an interview, and what is said.
fn label(
    scene: &Scene<'_>,
    words: &Words,
    cast: &Cast,
    at: &Range<usize>,
) -> Option<(usize, Range<usize>, Range<usize>)> {
    static LABEL: LazyLock<Regex> =
        LazyLock::new(|| regex(r"^[<〈［\[]?(?P<who>[^\s：:<>〈〉，。,.]{2,8})[>〉］\]]?(?:[：:]| ) ?"));
    let c = LABEL.captures(scene.words(at))?;
    let (all, who) = (c.get(0)?, c.name("who")?);
    let marked = all.as_str().contains(['：', ':', '>', '〉']);
    let who = at.start + who.start()..at.start + who.end();
    let speaker = cast.within(who.clone()).find(|m| cast.of(m).human() && !cast.of(m).pronoun)?;
    let asks = words.cue("asks").is_match(scene.words(&who));
    let rest = at.start + all.end()..at.end;
    (marked && !asks && scene.paras.iter().any(|p| p.start == at.start)).then_some((
        speaker.member,
        who,
        rest,
    ))
}

/// Who spoke in the sentence before goes on speaking; what opens a paragraph belongs to who speaks in the next.
fn goes_on(scene: &Scene<'_>, out: &[Utterance], i: usize) -> Option<(usize, Range<usize>)> {
    let para =
        |u: &Utterance| scene.paras.iter().position(|p| p.contains(&scene.sentences[u.sentence].at.start));
    let mine = para(&out[i]);
    let before = out[..i].iter().rev().find(|u| u.speaker.is_some()).filter(|u| para(u) == mine);
    let after = out[i + 1..].iter().find(|u| u.speaker.is_some()).filter(|u| para(u) == mine);
    before.or(after).and_then(|u| u.speaker.clone())
}

fn kind(scene: &Scene<'_>, cast: &Cast, u: &Utterance) -> &'static str {
    let (lists, around) = match scene.lang {
        Lang::Ko => (kind::lists(Tongue::Ko), (14, 6)),
        Lang::Zh => (kind::lists(Tongue::Zh), (8, 10)),
    };
    let told = Told::new(scene.s(), &scene.sentences[u.sentence].at, cast, u, around);
    kind::of(lists, &told.said(cast, u))
}

/// "그는", "이 여성은": the speaker or person named last.
pub(super) fn pronoun(
    scene: &Scene<'_>,
    cast: &Cast,
    range: &Range<usize>,
    out: &[Utterance],
) -> Option<(usize, Range<usize>)> {
    static HE: LazyLock<Regex> = LazyLock::new(|| regex(r"^(?P<he>그는|그녀는|그가|他|她)"));
    let he = HE.captures(scene.words(range)).and_then(|c| c.name("he"))?;
    let at = range.start..range.start + he.as_str().trim_end_matches(['는', '가']).len();
    let last =
        out.last().and_then(|u| u.speaker.as_ref()).map(|(m, _)| *m).filter(|m| cast.members[*m].human());
    let named = cast
        .mentions
        .iter()
        .rev()
        .filter(|m| m.at.end <= range.start)
        .find(|m| cast.of(m).kind == EntityKind::Person && cast.of(m).name.is_some())
        .map(|m| m.member);
    Some((last.or(named)?, at))
}

/// "중국 측은 아직 답하지 않았다", "中方尚未回应": silence to a question is a statement of its own.
fn silence(scene: &Scene<'_>, words: &Words, cast: &Cast, n: usize, out: &mut Vec<Utterance>) {
    let at = scene.sentences[n].at.clone();
    // In Korean a body that denies, condemns or demands without "…다고" is told by its verb alone.
    let kinds: &[&str] = match scene.lang {
        Lang::Ko => &["no_response", "non_comment", "denial", "condemnation", "demand"],
        Lang::Zh => &["no_response", "non_comment", "denial"],
    };
    for kind in kinds {
        let Some(cue) = words.kinds.get(*kind).and_then(|list| list.find(scene.words(&at))) else { continue };
        let cue = at.start + cue.start()..at.start + cue.end();
        let body = cast
            .within(at.start..cue.start)
            .rfind(|m| cast.of(m).kind == EntityKind::Organisation || cast.of(m).official);
        let Some(body) = body else { continue };
        let content = match scene.lang {
            Lang::Ko => said_ko::after_particle(scene, body.at.end)..at.end,
            Lang::Zh => body.at.end..at.end,
        };
        let trimmed = scene.words(&content).trim_end_matches(['.', '。']).len();
        let content: Vec<_> = scene.trim(content.start..content.start + trimmed).into_iter().collect();
        if !content.is_empty() {
            let speaker = Some((body.member, body.at.clone()));
            out.push(Utterance {
                sentence: n,
                content,
                speaker,
                cue: Some(cue),
                kind: "",
                quoted: Quoted::None,
            });
        }
        return;
    }
}
