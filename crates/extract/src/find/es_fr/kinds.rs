//! The kind of a statement, by its verb and by what is said.

use amparo_model::reading::Quoted;

use super::lexicon::{Hit, KINDS, Tag};
use super::story::Story;
use crate::find::spans::Utterance;
use crate::find::spans::cast::Cast;

/// A non-comment is never a denial; the first kind that fits decides.
pub(super) fn of(story: &Story<'_>, hits: &[Vec<Hit>], cast: &Cast, u: &Utterance) -> &'static str {
    let member = u.speaker.as_ref().map(|(m, _)| &cast.members[*m]);
    let official = member.is_some_and(|m| m.official);
    let person = member.is_some_and(|m| m.human() && !m.official);
    let inside = |h: &Hit| {
        let at = story.span(&h.tokens);
        u.covers(at.start) || u.cue.as_ref().is_some_and(|c| c.start < at.end && at.start < c.end)
    };
    let cued = |h: &Hit| {
        let at = story.span(&h.tokens);
        u.cue.as_ref().is_some_and(|c| c.start < at.end && at.start < c.end)
    };
    let first = u.content.first().map_or(0, |c| story.sentence_of(c.start));
    let last = u.content.last().map_or(0, |c| story.sentence_of(c.start)).max(u.sentence).max(first);
    let found: Vec<&Hit> = hits[first.min(u.sentence)..=last]
        .iter()
        .flatten()
        .filter(|h| matches!(h.tag, Tag::Kind(_)) && inside(h))
        .collect();
    for (k, kind) in KINDS.iter().enumerate() {
        let here: Vec<&&Hit> = found.iter().filter(|h| h.tag == Tag::Kind(k)).collect();
        let fits = match *kind {
            "policy_line" | "promise" | "justification" => !person && official,
            "acknowledgement" => here.iter().any(|h| cued(h)) && !person,
            "denial" => !person && official || here.iter().any(|h| cued(h)),
            "appeal" | "demand" => !official,
            // "serait condamné à" inside what is said condemns nothing.
            "condemnation" => u.quoted == Quoted::Full || here.iter().any(|h| cued(h)),
            "no_response" | "non_comment" => u.quoted != Quoted::Full || !person,
            _ => true,
        };
        if !here.is_empty() && fits {
            return match *kind {
                "demand" if person => "appeal",
                kind => kind,
            };
        }
    }
    if person { "testimony" } else { "disclosure" }
}
