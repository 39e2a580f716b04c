//! The kind of a statement: what this language knows of it, for the common decision of `find::kind`.

use super::Lang;
use super::lexicon::{Hit, KINDS, Tag};
use super::story::Story;
use crate::find::kind::{self, Said, Signs, Tongue};
use crate::find::spans::Utterance;
use crate::find::spans::cast::Cast;
use crate::find::spans::told::Told;

/// Kinds whose words tell inside what is said too.
const WITHIN: [&str; 4] = ["no_response", "non_comment", "policy_line", "justification"];

/// The kind of an utterance.
pub(super) fn of(
    story: &Story<'_>,
    lang: Lang,
    hits: &[Vec<Hit>],
    cast: &Cast,
    u: &Utterance,
) -> &'static str {
    let touches =
        |at: &std::ops::Range<usize>| u.cue.as_ref().is_some_and(|c| c.start < at.end && at.start < c.end);
    let (mut said, mut cue) = (Signs::default(), Signs::default());
    let first = u.content.first().map_or(0, |c| story.sentence_of(c.start));
    let last = u.content.last().map_or(0, |c| story.sentence_of(c.start)).max(u.sentence).max(first);
    for hit in hits[first.min(u.sentence)..=last].iter().flatten() {
        let Tag::Kind(k) = hit.tag else { continue };
        let at = story.span(&hit.tokens);
        if touches(&at) {
            cue.add_named(KINDS[k]);
        // "serait condamné à", "ceux qui demandaient l'asile" inside what is said condemn and demand nothing.
        } else if u.covers(at.start) && WITHIN.contains(&KINDS[k]) {
            said.add_named(KINDS[k]);
        }
    }
    let lists = kind::lists(match lang {
        Lang::Es => Tongue::Es,
        Lang::Fr => Tongue::Fr,
    });
    let told = Told::new(story.text.as_str(), &story.sentences[u.sentence].at, cast, u, (14, 30));
    kind::of(lists, &Said { more: (said, cue), ..told.said(cast, u) })
}
