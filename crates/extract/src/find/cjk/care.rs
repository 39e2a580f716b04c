//! What must be kept from publication, by the words of the report.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::scene::Scene;
use super::words::{Words, regex};
use crate::find::spans::cast::{Cast, Mention};
use crate::find::spans::{Guard, Utterance, care};

/// Addresses for mail, and telephone numbers.
pub(super) static CONTACT: LazyLock<Regex> =
    LazyLock::new(|| regex(r"[\w.+-]+@[\w-]+\.[\w.-]*\w|\+?\d{2,4}[- ]\d{3,4}[- ]\d{4}\b|\b1[3-9]\d{9}\b"));

/// Requests, changed names, minors, sources without a name, contact details. Requests and changed names come first.
pub(super) fn find(scene: &Scene<'_>, words: &Words, cast: &Cast, said: &[Utterance]) -> Vec<Guard> {
    let mut out: Vec<Guard> = Vec::new();
    for (list, kind) in
        [("anonymity", "anonymity_request"), ("pseudonym", "pseudonym"), ("source", "unnamed_source")]
    {
        for sentence in &scene.sentences {
            for m in words.cue(list).find_iter(scene.words(&sentence.at)) {
                let mut at = sentence.at.start + m.start()..sentence.at.start + m.end();
                // A request is the speaker's own, unless somebody is named nearer to it.
                let asks = said
                    .iter()
                    .filter(|_| kind == "anonymity_request")
                    .find(|u| u.covers(at.start))
                    .and_then(|u| u.speaker.as_ref());
                let asks =
                    asks.map(|(m, _)| *m).filter(|m| cast.members[*m].human() && !cast.members[*m].official);
                let about = asks.or_else(|| match noun_behind(scene, &at, &sentence.at) {
                    Some(noun) => cast
                        .within(noun)
                        .find(|m| cast.of(m).human() && !cast.of(m).pronoun)
                        .map(|m| m.member),
                    None => about(cast, &at, &sentence.at),
                });
                // A mark behind a name is cited with the name.
                if kind == "pseudonym"
                    && let Some(name) = cast.mentions.iter().find(|m| {
                        m.at.start < at.start && at.start <= m.at.end + 1 && cast.of(m).name.is_some()
                    })
                {
                    at.start = name.at.start;
                }
                out.push(Guard { kind, about, at });
            }
        }
    }
    care::people(cast, said, &mut out);
    care::contacts(scene.text.as_str(), &scene.paras, &CONTACT, &mut out);
    out
}

/// "不愿透露姓名的客车售票员": words that stand before a noun with 的 are about that noun, and about nobody named earlier.
/// Gives where the noun must stand; `None` where the words are built otherwise.
fn noun_behind(scene: &Scene<'_>, at: &Range<usize>, sentence: &Range<usize>) -> Option<Range<usize>> {
    /// Characters between 的 and the end of the noun it belongs to.
    const NEAR: usize = 12;
    let rest = scene.words(&(at.end..sentence.end)).strip_prefix('的')?;
    let from = at.end + '的'.len_utf8();
    // The noun ends where somebody is spoken to: "…的客车售票员告诉记者".
    let told = ['告', '说', '說', '表', '称', '稱', '向', '对', '對', '，', '。'];
    let near: usize = rest.chars().take(NEAR).take_while(|c| !told.contains(c)).map(char::len_utf8).sum();
    Some(from..from + near)
}

/// Whom a request or mark is about: who is named right before it, else the first person of the sentence.
fn about(cast: &Cast, at: &Range<usize>, sentence: &Range<usize>) -> Option<usize> {
    let human = |m: &&Mention| cast.of(m).human() && !cast.of(m).official && !cast.of(m).pronoun;
    let before =
        cast.mentions.iter().filter(|m| m.at.start >= sentence.start && m.at.start < at.start).rfind(human);
    before.or_else(|| cast.within(at.start..sentence.end).find(human)).map(|m| m.member)
}
