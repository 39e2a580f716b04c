//! Answers refused and requests made: "declined to comment", "urged China to …".

use amparo_model::reading::Quoted;

use super::Utterance;
use super::clause::Sentence;
use super::cue::speaks;
use super::extent::Tie;
use super::words::Frames;
use crate::find::cast::Mention;

impl Sentence<'_> {
    /// An answer refused or not given needs no verb of speech.
    pub(super) fn unanswered(&mut self) {
        let desk = self.desk;
        let doc = desk.doc;
        let range = self.range.clone();
        for list in ["kinds.non_comment", "kinds.no_response"] {
            let cue = range.clone().find_map(|k| {
                self.free(k).then(|| desk.lexicon.cue(list, doc, k)).flatten().map(|n| k..k + n)
            });
            let Some(cue) = cue else { continue };
            let Some(speaker) = super::subject(doc, desk.cast, cue.start, range.start, range.end) else {
                continue;
            };
            let mut from = cue.start;
            if matches!(
                doc.low(from.wrapping_sub(1)),
                "had" | "have" | "has" | "was" | "is" | "were" | "would" | "could"
            ) {
                from -= 1;
            }
            if matches!(doc.low(from.wrapping_sub(1)), "he" | "she" | "it" | "they") && from > range.start {
                from -= 1;
            }
            let end = (cue.end..range.end)
                .find(|k| doc.low(*k) == ";" || doc.quotes.iter().any(|q| q.tokens.start == k + 1))
                .unwrap_or(range.end);
            // "X said he had no information": the speaker is named before the verb.
            let teller = || {
                let told = |k: usize| {
                    desk.cue(k, range.start).filter(|c| c.frames.any(Frames::THAT) && !c.passive())
                };
                let cue = (range.start..from).rev().find_map(told)?;
                let near = cue.at.end == from || cue.at.end + 1 == from && doc.low(cue.at.end) == "that";
                near.then(|| desk.subject(&cue, range.start, range.end, None)).flatten()
            };
            let named = teller();
            let speaker = named.as_ref().and_then(|w| desk.mention(w)).unwrap_or(speaker);
            let words = named.or(Some(speaker.tokens.clone()));
            let u = Utterance {
                score: 0.8,
                ..Utterance::new(Some(speaker), words, vec![from..end], Some(cue), Quoted::None)
            };
            self.push(u, true);
        }
    }

    /// "urged China to …": what is wanted, and of whom.
    pub(super) fn asking(&mut self, k: usize, n: usize) -> bool {
        let desk = self.desk;
        let (doc, cast) = (desk.doc, desk.cast);
        let range = self.range.clone();
        let before = doc.low(k.wrapping_sub(1));
        let verb = desk.lexicon.reporting.verb(doc, k).is_none() || desk.cue(k, range.start).is_some();
        let other = matches!(before, "to" | "was" | "were" | "be" | "been" | "a" | "the");
        if other || !verb || self.used.contains(&k) {
            return false;
        }
        let speaker = super::subject(doc, cast, k, range.start, range.end);
        let addressees: Vec<Mention> = cast
            .within(k + n..(k + n + 16).min(range.end))
            .take_while(|m| (k + n..m.tokens.start).all(|j| !matches!(doc.low(j), "to" | "not")))
            .filter(|m| {
                speaks(cast, m)
                    || cast
                        .of(m)
                        .located
                        .as_ref()
                        .is_some_and(|l| l.level == crate::gazetteer::Level::Country)
            })
            .cloned()
            .collect();
        // A wish not to be named is something to protect, not an appeal.
        let unnamed = desk.lexicon.cue_in("protection.anonymity_request", doc, k..(k + 8).min(range.end));
        let wants = !addressees.is_empty()
            || matches!(doc.low(k + n - 1), "for" | "on")
            || (k + n..(k + n + 8).min(range.end)).any(|j| matches!(doc.low(j), "to" | "that"));
        let Some(speaker) = speaker.filter(|_| unnamed.is_none() && wants && doc.low(k + n) != "about")
        else {
            return false;
        };
        // "…, the ministry in Seoul said": who tells of the request stands behind a comma.
        let end = (k + n..range.end)
            .find(|j| {
                doc.low(*j) == ","
                    && (j + 1..(j + 9).min(range.end)).any(|v| desk.lexicon.indirect.contains(doc.low(v)))
            })
            .unwrap_or(range.end);
        let end = end.min(desk.end(k + n, range.end, Tie::Clause));
        let phrase = desk
            .cue(k, range.start)
            .and_then(|c| desk.subject(&c, range.start, range.end, self.earlier.as_ref()));
        let words = phrase.filter(|p| p.contains(&speaker.tokens.start)).unwrap_or(speaker.tokens.clone());
        let u = Utterance {
            score: 0.75,
            asking: true,
            addressees,
            ..Utterance::new(Some(speaker), Some(words), vec![k + n..end], Some(k..k + n), Quoted::None)
        };
        self.push(u, true)
    }
}
