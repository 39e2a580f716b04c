//! The roles of an act: its date, places, victims and actors, and the clause it is told in.

use std::ops::Range;

use amparo_model::reading::EntityKind;

use super::forms::Form;
use super::lexicon::{Hit, Lexicon, Tag};
use super::story::{Mark, Sentence, Story};
use super::triggers::{Trigger, Voice};
use crate::find::spans::cast::{Cast, Mention};
use crate::find::spans::{DateSaid, Utterance};
use crate::gazetteer::Level;

/// Where the roles of a trigger are looked for.
pub(super) struct Scope<'a, 't> {
    pub story: &'a Story<'t>,
    pub lexicon: &'a Lexicon,
    pub cast: &'a Cast,
    pub sentence: &'a Sentence,
    pub number: usize,
    pub hits: &'a [Hit],
    pub said: &'a [Utterance],
    /// Where the trigger before ends; the start of the sentence for the first.
    pub before: usize,
    pub first: bool,
    /// Where the next one begins, with its auxiliaries.
    pub next: usize,
}

/// Acts whose subject undergoes or does them alone.
const OF_THE_SUBJECT: &[&str] = &["border_crossing", "escape", "enforced_disappearance"];

/// Words behind which a part of a group is named.
const PARTS: &[&[&str]] = &[
    &["entre", "ellos"],
    &["entre", "ellas"],
    &["entre", "los", "que"],
    &["entre", "las", "que"],
    &["incluidos"],
    &["incluidas"],
    &["incluyendo"],
    &["incluso"],
    &["dont"],
    &["parmi", "lesquels"],
    &["parmi", "lesquelles"],
    &["parmi", "eux"],
    &["y", "compris"],
    &["de", "los", "cuales"],
    &["de", "las", "cuales"],
    &["entre", "eux"],
    &["entre", "elles"],
];

impl Scope<'_, '_> {
    fn token(&self, byte: usize) -> usize {
        self.story.token_at(byte)
    }

    /// The words before a mention, without its articles.
    fn lead(&self, m: &Mention) -> usize {
        let mut at = self.token(m.at.start);
        while at > self.sentence.tokens.start
            && self.story.tokens[at].mark == Mark::None
            && self.lexicon.has("articles", self.story.low(at - 1))
            && !matches!(self.story.low(at - 1), "al" | "del" | "du" | "au" | "aux" | "de" | "d" | "des")
        {
            at -= 1;
        }
        at
    }

    fn speaks(&self, m: &Mention) -> bool {
        self.said.iter().any(|u| {
            // "su abogado, Kemal Aydin": both mentions are the speaker's.
            let close = |at: &Range<usize>| at.start <= m.at.end + 3 && m.at.start <= at.end + 3;
            u.sentence == self.number
                && u.speaker.as_ref().is_some_and(|(id, at)| *id == m.member && close(at))
        })
    }

    /// A part of a group named before it: "dont trois enfants".
    fn part(&self, m: &Mention) -> bool {
        let lead = self.lead(m);
        PARTS.iter().any(|p| {
            p.len() <= lead && p.iter().enumerate().all(|(i, w)| self.story.low(lead - p.len() + i) == *w)
        }) || self.story.low(lead) == "dont"
            || (self.sentence.tokens.start..lead).rev().take(8).any(|i| self.story.low(i) == "dont")
                && self.cast.of(m).size.is_some()
    }

    fn civilian(&self, m: &Mention) -> bool {
        let member = self.cast.of(m);
        member.human() && !member.official && !self.speaks(m) && !self.part(m)
    }

    fn led_by(&self, m: &Mention, list: &str) -> bool {
        self.lexicon.ends(self.story, list, self.lead(m)).is_some()
    }

    /// The nearest person or group before; behind "de" the one it belongs to, unless the words describe the nearest.
    fn before(&self, range: Range<usize>, nearest: bool) -> Option<Mention> {
        let bytes = self.story.span(&range);
        let mut found: Vec<&Mention> = self
            .cast
            .within(bytes)
            .filter(|m| self.civilian(m) && !self.led_by(m, "by") && !self.led_by_according(m))
            .collect();
        // "la sœur de Paul": the sister.
        while let [.., head, last] = found.as_slice()
            && !nearest
        {
            let lead = self.lead(last);
            let of = lead > 0 && matches!(self.story.low(lead - 1), "de" | "d" | "del" | "du" | "des");
            if of && self.token(head.at.end) + 2 >= lead && self.cast.of(last).size.is_none() {
                found.pop();
            } else {
                break;
            }
        }
        if nearest {
            return found.last().map(|m| (**m).clone());
        }
        let weight = |m: &&&Mention| self.cast.of(m).size.is_some() || self.cast.of(m).name.is_some();
        found.iter().rev().find(weight).or(found.last()).map(|m| (**m).clone())
    }

    /// A pronoun right before the verb is its subject: whether it stands for several.
    fn they(&self, t: &Trigger) -> Option<bool> {
        let from = t.from.saturating_sub(2).max(self.sentence.tokens.start);
        let at = (from..t.from).rev().find(|i| self.lexicon.has("they", self.story.low(*i)))?;
        // "seis de ellas", "d'entre elles": a part of them.
        let part = at > 0 && matches!(self.story.low(at - 1), "de" | "d" | "entre");
        (!part).then(|| self.story.low(at).ends_with('s'))
    }

    fn led_by_according(&self, m: &Mention) -> bool {
        let lead = self.lead(m);
        self.hits.iter().any(|h| h.tag == Tag::According && h.tokens.end == lead)
    }

    fn after(&self, from: usize, reach: usize) -> Option<Mention> {
        let to = (from + reach).min(self.next.max(from)).min(self.sentence.tokens.end);
        let bytes = self.story.span(&(from..to));
        let end = self.sentence.at.end;
        self.cast
            .within(bytes.start..end)
            .filter(|m| m.at.start < bytes.end)
            .find(|m| self.civilian(m) && !self.led_by(m, "by") && !self.led_by_according(m))
            .cloned()
    }

    /// Whom it was done to.
    pub(super) fn victims(
        &self,
        t: &Trigger,
        last: &[Mention],
        group: Option<&Mention>,
        person: Option<&Mention>,
    ) -> Vec<Mention> {
        let act = self.lexicon.acts[t.act].id.as_str();
        let subject = OF_THE_SUBJECT.contains(&act);
        let start = self.sentence.tokens.start;
        let low = |i: usize| self.story.low(i);
        let found = match t.voice {
            // "Arrêtés le 21 février, ils …": the subject follows.
            Voice::Adnominal if t.from == start => self.after(t.tokens.end, 14).or_else(|| group.cloned()),
            Voice::Adnominal => self.before(t.from.saturating_sub(7).max(start)..t.from, true),
            Voice::Passive if self.they(t).is_some() => match self.they(t) {
                Some(true) => group.cloned(),
                _ => person.cloned(),
            },
            Voice::Passive => {
                self.before(self.before.max(start)..t.from, false)
                    .or_else(|| self.after(t.tokens.end, 9))
                    .or_else(|| {
                        // The subject of the verb before goes on.
                        last.first().cloned().or_else(|| self.before(start..t.from, false))
                    })
            }
            Voice::Active if subject => {
                self.before(start..t.from, false).or_else(|| self.after(t.tokens.end, 9))
            }
            Voice::Active | Voice::Reflexive => {
                let clitic = t.from > start && self.lexicon.has("clitics", low(t.from - 1))
                    || t.voice == Voice::Reflexive && self.lexicon.has("clitics", low(t.tokens.start - 1));
                // "la iban a matar": the clitic stands before the verb that governs.
                let raised = t.form == Form::Infinitive
                    && (t.from.saturating_sub(3).max(start)..t.from)
                        .any(|i| self.lexicon.has("clitics", low(i)))
                    && matches!(low(t.from.saturating_sub(1)), "a");
                if clitic || raised {
                    last.first().or(group).cloned()
                } else {
                    self.after(t.tokens.end, 9).or_else(|| {
                        let own = self.before(start..t.from, false).filter(|_| t.voice == Voice::Active);
                        own.filter(|_| self.actors(t).is_empty())
                    })
                }
            }
            Voice::Noun => {
                let own = t.from > start && self.lexicon.has("own", low(t.from - 1));
                let of = matches!(low(t.tokens.end), "de" | "d" | "del" | "des" | "du");
                if own {
                    self.before(start..t.from, false).or_else(|| group.cloned())
                } else if of {
                    self.after(t.tokens.end, 6)
                } else {
                    self.before(start..t.from, false)
                }
            }
        };
        let mut chosen: Vec<Mention> = found.into_iter().collect();
        if chosen.is_empty() && matches!(t.voice, Voice::Passive) || subject && chosen.is_empty() {
            chosen.extend(last.first().or(group).cloned());
        }
        for m in &mut chosen {
            // "the group", "the refugees": those named last.
            if self.cast.of(m).pronoun
                && let Some(g) = group
            {
                m.member = g.member;
            }
        }
        chosen
    }

    /// Who did it: an agency behind "por" or "par", the subject of an active verb, or who took people over.
    pub(super) fn actors(&self, t: &Trigger) -> Vec<Mention> {
        let act = self.lexicon.acts[t.act].id.as_str();
        let body =
            |m: &&Mention| self.cast.of(m).power || self.cast.of(m).official && !self.cast.of(m).human();
        let end = self.next.min(self.sentence.tokens.end);
        let after = self.story.span(&(t.tokens.end..end.max(t.tokens.end)));
        let mut out: Vec<Mention> = Vec::new();
        if t.voice == Voice::Active {
            let from = if self.first { self.sentence.tokens.start } else { self.before };
            let range = self.story.span(&(from..t.from));
            out.extend(
                self.cast
                    .within(range)
                    .filter(body)
                    .rfind(|m| !self.led_by(m, "by") && !self.led_by_according(m))
                    .cloned(),
            );
        } else {
            out.extend(
                self.cast
                    .within(after.clone())
                    .filter(body)
                    .find(|m| self.led_by(m, "by") || self.token(m.at.start) <= t.tokens.end + 1)
                    .cloned(),
            );
        }
        if matches!(act, "forced_return" | "transfer") && out.is_empty() {
            out.extend(
                self.cast
                    .within(after)
                    .filter(body)
                    .find(|m| {
                        let lead = self.lead(m);
                        lead > 0 && matches!(self.story.low(lead - 1), "a" | "à" | "al" | "aux" | "au")
                    })
                    .cloned(),
            );
        }
        out
    }

    /// Whether what stands at a token belongs to this trigger and not to the one before it.
    fn belongs(&self, at: usize, t: &Trigger) -> bool {
        let said = |range: Range<usize>| {
            self.hits.iter().any(|h| matches!(h.tag, Tag::Say(_)) && range.contains(&h.tokens.start))
        };
        if said(t.tokens.end..at.max(t.tokens.end)) {
            return false;
        }
        if at >= t.from {
            return at < self.next || at < t.tokens.end;
        }
        self.first
            || (self.before..=at).any(|i| {
                self.lexicon.has("joins", self.story.low(i))
                    || i > self.before && self.story.tokens[i].mark == Mark::Strong
            }) && at >= self.before
    }

    /// The nearest date of the trigger's part of the sentence, not one of a verb of saying.
    pub(super) fn when(&self, dates: &[DateSaid], t: &Trigger) -> Option<usize> {
        let quoted = self.story.quote_at(self.story.tokens[t.tokens.start].at.start).map(|q| q.outer.start);
        let fits = |d: &DateSaid| {
            let at = self.token(d.at.start);
            let end = self.token(d.at.end);
            let says =
                |i: usize| self.hits.iter().any(|h| matches!(h.tag, Tag::Say(_)) && h.tokens.contains(&i));
            let close = |i: usize| self.story.tokens.get(i).is_some_and(|t| t.mark == Mark::None);
            let led = matches!(self.story.low(end), "según" | "selon" | "como" | "comme");
            let behind = close(end) && (says(end) || close(end + 1) && says(end + 1) && !led);
            let of_saying = (at.saturating_sub(2)..at).any(says) || behind;
            self.sentence.at.contains(&d.at.start)
                && self.belongs(at, t)
                && !(of_saying && !(at.saturating_sub(2)..at).any(|i| t.tokens.contains(&i)))
                && self.story.quote_at(d.at.start).map(|q| q.outer.start) == quoted
        };
        let distance = |d: &DateSaid| {
            let at = self.token(d.at.start);
            if at >= t.tokens.end { at - t.tokens.end } else { t.from.saturating_sub(self.token(d.at.end)) }
        };
        let mut found: Vec<usize> = (0..dates.len()).filter(|n| fits(&dates[*n])).collect();
        found.sort_by_key(|n| (distance(&dates[*n]), *n));
        found.first().copied()
    }

    /// Places of the trigger's part of the sentence with the role of their preposition.
    pub(super) fn places(&self, t: &Trigger) -> Vec<(Mention, &'static str, Range<usize>)> {
        let act = self.lexicon.acts[t.act].id.as_str();
        let moves = matches!(
            act,
            "forced_return" | "transfer" | "border_crossing" | "escape" | "trafficking" | "smuggling"
        );
        let mut out: Vec<(Mention, &'static str, Range<usize>)> = Vec::new();
        for m in
            self.cast.within(self.sentence.at.clone()).filter(|m| self.cast.of(m).kind == EntityKind::Place)
        {
            let at = self.token(m.at.start);
            if !self.belongs(at, t) || out.iter().any(|(o, ..)| o.member == m.member) {
                continue;
            }
            let lead = self.lead(m);
            let ends = |list: &str| self.lexicon.ends(self.story, list, lead).is_some();
            let merged = lead < at
                && matches!(self.story.low(at.saturating_sub(1)), "del" | "du" | "des" | "al" | "au" | "aux");
            let bridge = self.cast.of(m).site && matches!(self.story.low(at), "puente" | "pont");
            let role = if bridge {
                "through"
            } else if moves && (ends("to") || merged && matches!(self.story.low(at - 1), "al" | "au" | "aux"))
            {
                "to"
            } else if ends("at") {
                "at"
            } else if ends("to") {
                "at"
            } else if moves && ends("from") {
                "from"
            } else if moves && ends("through") {
                "through"
            } else {
                continue;
            };
            out.push((m.clone(), role, m.at.clone()));
        }
        // The country beside the town in it says nothing more.
        let country =
            |m: &Mention| self.cast.of(m).located.as_ref().is_some_and(|l| l.level == Level::Country);
        if !moves && out.iter().any(|(m, ..)| !country(m)) {
            out.retain(|(m, ..)| !country(m));
        }
        out
    }

    /// The clause of the trigger: a fear in its own words.
    pub(super) fn clause(&self, t: &Trigger) -> Range<usize> {
        let tokens = &self.story.tokens;
        let mut start = t.from;
        while start > self.sentence.tokens.start && tokens[start].mark == Mark::None && t.from - start < 9 {
            start -= 1;
        }
        let mut end = t.tokens.end;
        while end < self.sentence.tokens.end && tokens[end].mark == Mark::None && end - t.tokens.end < 6 {
            end += 1;
        }
        self.story.span(&(start..end))
    }
}
