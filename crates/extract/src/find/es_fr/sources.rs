//! Statements without a verb of saying: "según la ONG", and silence to a question.

use amparo_model::reading::{EntityKind, Quoted};

use super::lexicon::{KINDS, Tag};
use super::speech::Finder;
use crate::find::spans::Utterance;

impl Finder<'_, '_> {
    /// "según la ONG, …", "…, selon M. Suk".
    pub(super) fn according(&mut self, n: usize) {
        let sentence = &self.story.sentences[n];
        let Some(h) = self.hits[n]
            .iter()
            .find(|h| h.tag == Tag::According && !matches!(self.story.low(h.tokens.start), "para" | "pour"))
        else {
            return;
        };
        let from = self.story.span(&h.tokens);
        if self.story.quote_at(from.start).is_some() {
            return;
        }
        let near = self.story.span(&(h.tokens.end..(h.tokens.end + 5).min(sentence.tokens.end)));
        // "selon lui": who spoke last.
        if self.lexicon.has("they", self.story.low(h.tokens.end)) || self.story.low(h.tokens.end) == "lui" {
            return;
        }
        let who =
            self.cast.within(near.start..sentence.at.end).find(|m| m.at.start < near.end && self.speaker(m));
        let Some(who) = who.filter(|_| near.start < near.end) else { return };
        let opens = h.tokens.start == sentence.tokens.start;
        let content = if opens {
            let comma = self.story.words(&(who.at.end..sentence.at.end)).find(',');
            comma.map_or(who.at.end, |c| who.at.end + c)..sentence.at.end
        } else {
            sentence.at.start..from.start
        };
        let content: Vec<_> = self
            .story
            .trim(content)
            .map(|c| self.full_stop(c))
            .into_iter()
            .filter(|c| !c.is_empty())
            .collect();
        if content.is_empty() {
            return;
        }
        let speaker = Some((who.member, who.at.clone()));
        self.out.push(Utterance {
            sentence: n,
            content,
            speaker,
            cue: Some(from),
            kind: "",
            quoted: Quoted::None,
        });
    }

    /// "Pekín no ha respondido": silence to a question is a statement of its own.
    pub(super) fn silence(&mut self, n: usize) {
        let sentence = &self.story.sentences[n];
        let cue = self.hits[n]
            .iter()
            .find(|h| matches!(h.tag, Tag::Kind(k) if matches!(KINDS[k], "no_response" | "non_comment")));
        let Some(cue) = cue else { return };
        let at = self.story.span(&cue.tokens);
        let body = self
            .cast
            .within(sentence.at.start..at.start)
            .rfind(|m| self.cast.of(m).kind == EntityKind::Organisation || self.cast.of(m).official);
        let Some(body) = body else { return };
        let Some(content) = self.story.trim(at.start..sentence.at.end).map(|c| self.full_stop(c)) else {
            return;
        };
        let speaker = Some((body.member, body.at.clone()));
        self.out.push(Utterance {
            sentence: n,
            content: vec![content],
            speaker,
            cue: Some(at),
            kind: "",
            quoted: Quoted::None,
        });
    }
}
