//! What must be kept from publication, by the words of the report.

use std::sync::LazyLock;

use regex::Regex;

use super::story::Story;
use super::words::Words;
use crate::find::spans::cast::Cast;
use crate::find::spans::{Guard, Utterance, care};

/// Requests and changed names first, then minors, sources without a name, contact details.
pub(super) fn find(story: &Story<'_>, words: &Words, cast: &Cast, said: &[Utterance]) -> Vec<Guard> {
    static CONTACT: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"[\w.+-]+@[\w-]+\.[\w.-]*\w|\+\d[\d ()-]{8,16}\d")
            .expect("patterns are constants, tried by every test")
    });
    let mut out = Vec::new();
    for (pattern, kind) in [(&words.anonymity, "anonymity_request"), (&words.pseudonym, "pseudonym")] {
        for sentence in &story.sentences {
            for m in pattern.find_iter(story.words(&sentence.at)) {
                let at = sentence.at.start + m.start()..sentence.at.start + m.end();
                let human = |m: &&crate::find::spans::cast::Mention| {
                    cast.of(m).human() && !cast.of(m).official && cast.of(m).size.is_none()
                };
                let about = cast
                    .within(sentence.at.start..at.start)
                    .rfind(human)
                    .or_else(|| cast.within(at.end..sentence.at.end).find(human))
                    .map(|m| m.member);
                out.push(Guard { kind, about, at });
            }
        }
    }
    care::people(cast, said, &mut out);
    care::contacts(story.text.as_str(), &story.paras, &CONTACT, &mut out);
    out
}
