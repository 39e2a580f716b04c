//! Statements: quotations and reported speech whose speaker the sentence names.

use std::ops::Range;
use std::sync::LazyLock;

use amparo_model::reading::{EntityKind, Quoted};
use regex::Regex;

use super::scene::Scene;
use super::words::{Words, regex};
use super::{Lang, said_ko, said_zh};
use crate::find::spans::Utterance;
use crate::find::spans::cast::Cast;

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
    }
    for u in &mut out {
        u.kind = kind(scene, words, cast, u);
    }
    out
}

/// Lists in the order in which they decide. A non-comment is never a denial.
const KINDS: &[&str] = &[
    "no_response",
    "non_comment",
    "denial",
    "condemnation",
    "acknowledgement",
    "policy_line",
    "demand",
    "appeal",
    "promise",
];

fn kind(scene: &Scene<'_>, words: &Words, cast: &Cast, u: &Utterance) -> &'static str {
    let member = u.speaker.as_ref().map(|(m, _)| &cast.members[*m]);
    let official = member.is_some_and(|m| m.official);
    let person = member.is_some_and(|m| m.human() && !m.official);
    let mut said: String = u.content.iter().map(|c| scene.words(c)).collect::<Vec<_>>().join(" ");
    if let Some(cue) = &u.cue {
        said.push(' ');
        // "既未证实也未否认": what stands right around the verb belongs to it.
        let sentence = scene.sentences[scene.sentence_of(cue.start)].at.start;
        let lead = scene.s()[sentence.min(cue.start)..cue.start].char_indices().rev().take(6).last();
        let from = lead.map_or(cue.start, |(i, _)| sentence.min(cue.start) + i);
        let near: usize = scene.s()[cue.end..].chars().take(6).map(char::len_utf8).sum();
        let around = if scene.lang == Lang::Zh { from..cue.end + near } else { cue.clone() };
        said.push_str(scene.words(&around));
    }
    for kind in KINDS {
        let has = words.kinds.get(*kind).is_some_and(|list| list.is_match(&said));
        let fits = match *kind {
            "policy_line" | "promise" | "acknowledgement" => !person,
            "denial" => !person || said.contains("부인") || said.contains("否认"),
            "appeal" | "demand" => !official,
            "no_response" | "non_comment" => u.quoted != Quoted::Full || !person,
            _ => true,
        };
        if has && fits {
            return match *kind {
                "demand" if person => "appeal",
                kind => kind,
            };
        }
    }
    if person { "testimony" } else { "disclosure" }
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
