//! The words of an utterance as the decision on its kind wants them.

use std::ops::Range;

use super::Utterance;
use super::cast::Cast;
use crate::find::kind::Said;
use amparo_model::reading::EntityKind;

/// What is said, what brings it in, and what names the speaker.
pub(crate) struct Told {
    content: String,
    cue: String,
    speaker: String,
}

impl Told {
    /// `around`: code points before and behind the cue that may belong to it ("ni … ni", "未 … 也未").
    pub(crate) fn new(
        text: &str,
        sentence: &Range<usize>,
        cast: &Cast,
        u: &Utterance,
        around: (usize, usize),
    ) -> Self {
        let words = |at: &Range<usize>| text.get(at.clone()).unwrap_or_default();
        let content = u.content.iter().map(words).collect::<Vec<_>>().join(" ");
        let cue = u.cue.as_ref().map(|cue| {
            let back = words(&(sentence.start.min(cue.start)..cue.start));
            let ahead = words(&(cue.end..sentence.end.max(cue.end)));
            let from = cue.start - back.chars().rev().take(around.0).map(char::len_utf8).sum::<usize>();
            let to = cue.end + ahead.chars().take(around.1).map(char::len_utf8).sum::<usize>();
            outside(text, from..to, &u.content)
        });
        let speaker = u.speaker.as_ref().map(|(member, at)| {
            let member = &cast.members[*member];
            let first = member.mentions.first().map(words).unwrap_or_default();
            let roles = member.stated.iter().filter(|s| s.name == "role").map(|s| s.value.as_str());
            [before(text, sentence, at), words(at), first]
                .into_iter()
                .chain(roles)
                .collect::<Vec<_>>()
                .join(" · ")
        });
        Self { content, cue: cue.unwrap_or_default(), speaker: speaker.unwrap_or_default() }
    }

    /// The statement for the decision.
    pub(crate) fn said<'a>(&'a self, cast: &Cast, u: &Utterance) -> Said<'a> {
        let member = u.speaker.as_ref().map(|(m, _)| &cast.members[*m]);
        Said {
            content: &self.content,
            cue: &self.cue,
            speaker: &self.speaker,
            official: member.is_some_and(|m| m.official),
            human: member.is_some_and(super::cast::Member::human),
            organisation: member.is_some_and(|m| m.kind == EntityKind::Organisation),
            quoted: u.quoted,
            ..Said::default()
        }
    }
}

/// Words right before a mention of a language that writes without spaces: "使馆一名" of "使馆一名工作人员".
fn before<'t>(text: &'t str, sentence: &Range<usize>, at: &Range<usize>) -> &'t str {
    const REACH: usize = 10;
    let han = |c: char| matches!(c, '\u{3400}'..='\u{9fff}');
    let lead = text.get(sentence.start.min(at.start)..at.start).unwrap_or_default();
    let taken =
        lead.chars().rev().take(REACH).take_while(|c| han(*c) && *c != '被' && *c != '对' && *c != '對');
    &lead[lead.len() - taken.map(char::len_utf8).sum::<usize>()..]
}

/// A stretch without what is said.
fn outside(text: &str, range: Range<usize>, content: &[Range<usize>]) -> String {
    let inside = |at: usize| content.iter().any(|c| c.contains(&at));
    text.get(range.clone())
        .unwrap_or_default()
        .char_indices()
        .filter(|(i, _)| !inside(range.start + i))
        .map(|(_, c)| c)
        .collect()
}
