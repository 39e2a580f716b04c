//! Statements: quotations and reported speech with their speakers, and silence to a question.

use std::ops::Range;

use amparo_model::reading::{EntityKind, Quoted};

use super::forms::Form;
use super::kinds;
use super::lexicon::{Hit, KINDS, Lexicon, Tag};
use super::story::{Mark, Quotation, Story};
use crate::find::spans::Utterance;
use crate::find::spans::cast::{Cast, Mention};

pub(super) struct Finder<'a, 't> {
    pub(super) story: &'a Story<'t>,
    pub(super) lexicon: &'a Lexicon,
    pub(super) hits: &'a [Vec<Hit>],
    pub(super) cast: &'a Cast,
    pub(super) out: Vec<Utterance>,
}

/// All statements, in the order of the text.
pub(super) fn find(story: &Story<'_>, lexicon: &Lexicon, hits: &[Vec<Hit>], cast: &Cast) -> Vec<Utterance> {
    let mut finder = Finder { story, lexicon, hits, cast, out: Vec::new() };
    for n in 0..story.sentences.len() {
        let from = finder.out.len();
        finder.quoted(n);
        finder.indirect(n, from);
        if finder.out.len() == from {
            finder.according(n);
        }
        if finder.out.len() == from {
            finder.silence(n);
        }
    }
    let mut out = std::mem::take(&mut finder.out);
    for u in &mut out {
        u.kind = kinds::of(story, lexicon.lang, hits, cast, u);
    }
    out.sort_by_key(|u| u.content.first().map_or(0, |c| c.start));
    out
}

impl Finder<'_, '_> {
    fn token(&self, byte: usize) -> usize {
        self.story.token_at(byte)
    }

    /// Verbs of saying of a sentence outside quotations, with their auxiliaries.
    fn says(&self, n: usize) -> Vec<Range<usize>> {
        let sentence = &self.story.sentences[n];
        let mut out: Vec<Range<usize>> = Vec::new();
        for h in &self.hits[n] {
            let Tag::Say(form) = h.tag else { continue };
            let at = h.tokens.start;
            let inserted = self.story.tokens[at.saturating_sub(1)].mark == Mark::Comma
                || self.story.tokens[at].mark == Mark::Comma;
            if self.story.quote_at(self.story.tokens[at].at.start).is_some()
                && !(inserted && self.names(h.tokens.end))
                || out.iter().any(|o| o.start <= at && at < o.end)
            {
                continue;
            }
            let before = |back: usize| {
                at.checked_sub(back).filter(|i| *i >= sentence.tokens.start).map_or("", |i| self.story.low(i))
            };
            let has =
                |i: usize| self.hits[n].iter().any(|o| o.tokens.start == i && matches!(o.tag, Tag::Have(_)));
            let inverted = |w: &str| {
                w.ends_with("-elle") || w.ends_with("-il") || w.ends_with("-ils") || w.ends_with("-elles")
            };
            let from = match form {
                Form::Participle => {
                    let aux = (1..=3).find(|back| at >= *back && (has(at - back) || inverted(before(*back))));
                    match aux {
                        Some(back) => at - back,
                        None => continue,
                    }
                }
                // "pour dire", "sin responder": no statement.
                Form::Infinitive | Form::Gerund | Form::Subjunctive | Form::PastSubjunctive => continue,
                _ if self.lexicon.has("articles", before(1)) && !self.lexicon.has("clitics", before(1)) => {
                    continue;
                }
                _ => at,
            };
            // "condenó a dos años": a court sentences.
            let next = self.story.low(h.tokens.end);
            if matches!(next, "a" | "à")
                && self.hits[n].iter().any(|o| matches!(o.tag, Tag::Verb(..)) && o.tokens.start == at)
            {
                continue;
            }
            out.push(from..h.tokens.end);
        }
        out
    }

    /// Somebody is named right at a token: "…, a dit sa mère, …".
    fn names(&self, token: usize) -> bool {
        let span = self.story.span(&(token..(token + 3).min(self.story.tokens.len())));
        self.cast.within(span).any(|m| self.speaker(m))
    }

    /// Whoever can say something.
    pub(super) fn speaker(&self, m: &Mention) -> bool {
        let member = self.cast.of(m);
        !matches!(member.kind, EntityKind::Place) && !(member.kind == EntityKind::Group && member.pronoun)
    }

    /// "según declaró", "comme l'a dit": the saying is tied to what stands before it.
    fn led(&self, say: usize) -> bool {
        (1..=2).any(|back| {
            say.checked_sub(back)
                .is_some_and(|i| matches!(self.story.low(i), "según" | "selon" | "como" | "comme"))
        })
    }

    /// The speaker of a verb: right behind it, or its subject before it; a pronoun stands for who spoke last.
    fn who(&self, n: usize, say: &Range<usize>) -> Option<(usize, Range<usize>)> {
        let sentence = &self.story.sentences[n];
        let verb = self.story.span(say);
        let inverted = self.story.words(&verb).to_lowercase();
        let pronoun = ["-elle", "-il"].iter().any(|p| inverted.contains(p));
        let follows = self.story.low(say.end);
        // "según declaró a la emisora el pastor": the speaker stands behind.
        let told = self.led(say.start);
        let that = !told && matches!(follows, "que" | "qu" | "à" | "a" | "al" | "aux");
        if !pronoun && !that {
            let mut end = say.end;
            while end < sentence.tokens.end && end - say.end < 7 && self.story.tokens[end].mark == Mark::None
            {
                end += 1;
            }
            let near = self.story.span(&(say.end..end));
            let reach = near.start..if told { sentence.at.end } else { near.end };
            let after = self.cast.within(verb.end..sentence.at.end).find(|m| {
                let small = |i: usize| {
                    let low = self.story.low(i);
                    self.lexicon.has("articles", low) || self.lexicon.has("time_words", low)
                };
                let first = self.token(m.at.start);
                let right_behind =
                    told || first <= say.end + 2 || (say.end..first).filter(|i| !small(*i)).count() <= 1;
                m.at.start < reach.end
                    && reach.start < reach.end
                    && right_behind
                    && self.speaker(m)
                    && !self.addressed(m)
            });
            if let Some(m) = after {
                return Some((m.member, self.whole(m, sentence.at.end)));
            }
        }
        if !pronoun {
            let outside = |m: &&Mention| self.story.quote_at(m.at.start).is_none();
            let subject = self
                .cast
                .within(sentence.at.start..verb.start)
                .filter(outside)
                .filter(|m| self.speaker(m) && !self.addressed(m))
                .rfind(|m| self.subject(m, say.start));
            if let Some(m) = subject {
                return Some((m.member, self.titled(n, m)));
            }
        }
        let named = || {
            let before = self.cast.within(0..sentence.at.start);
            before
                .rev()
                .find(|m| self.cast.of(m).kind == EntityKind::Person && self.cast.of(m).name.is_some())
        };
        let last = self.out.last().and_then(|u| u.speaker.as_ref()).map(|(m, _)| *m);
        let last = last.or_else(|| named().map(|m| m.member))?;
        let alone = pronoun
            || say.start == sentence.tokens.start
            || self.lexicon.has("they", self.story.low(say.start.wrapping_sub(1)));
        alone.then_some((last, verb))
    }

    /// The mention with the name behind a comma: "la porte-parole du ministère, Zhuo Lanfen".
    fn whole(&self, m: &Mention, end: usize) -> Range<usize> {
        let next = self.cast.within(m.at.end..end).find(|o| o.member == m.member);
        match next {
            Some(o) if self.story.words(&(m.at.end..o.at.start)).chars().count() <= 4 => m.at.start..o.at.end,
            _ => m.at.clone(),
        }
    }

    /// "la porte-parole du ministère, Zhuo Lanfen": the office before the comma is cited with the name.
    fn titled(&self, n: usize, m: &Mention) -> Range<usize> {
        let token = self.token(m.at.start);
        let office = self.hits[n].iter().find(|h| {
            matches!(h.tag, Tag::Person(p) if self.lexicon.persons[p].official)
                && h.tokens.end < token
                && token - h.tokens.end <= 8
                && (h.tokens.end..token).all(|i| self.story.tokens[i].mark == Mark::None)
        });
        let comma = self.story.tokens.get(token).is_some_and(|t| t.mark == Mark::Comma);
        match office.filter(|_| comma && self.cast.of(m).official) {
            Some(h) => self.story.span(&h.tokens).start..m.at.end,
            None => m.at.clone(),
        }
    }

    /// Spoken to: "a la policía".
    fn addressed(&self, m: &Mention) -> bool {
        let at = self.token(m.at.start);
        let low = |back: usize| at.checked_sub(back).map_or("", |i| self.story.low(i));
        matches!(low(1), "al" | "aux" | "au" | "a" | "à" | "por" | "par")
            || matches!(low(2), "a" | "à" | "por" | "par") && self.lexicon.has("articles", low(1))
    }

    /// Not inside a part of the sentence that hangs on something else.
    fn subject(&self, m: &Mention, verb: usize) -> bool {
        let (at, end) = (self.token(m.at.start), self.token(m.at.end));
        let led = at > 0
            && matches!(self.story.low(at - 1), "de" | "del" | "du" | "des" | "en" | "con" | "avec")
            && self.cast.of(m).name.is_none();
        let marks = (end..verb).filter(|i| self.story.tokens[*i].mark != Mark::None).count();
        !led && (verb - end.min(verb) <= 4 || marks != 1 && verb - end.min(verb) <= 25)
    }

    fn quoted(&mut self, n: usize) {
        let sentence = &self.story.sentences[n];
        let quotes: Vec<Quotation> =
            self.story.quotes.iter().filter(|q| sentence.at.contains(&q.outer.start)).cloned().collect();
        let says = self.says(n);
        for q in quotes {
            let words = self.story.words(&q.inner).split_whitespace().count();
            let start = self.token(q.inner.start);
            let end = self.token(q.inner.end);
            let near = says
                .iter()
                .find(|s| start < s.start && s.end < end)
                .or_else(|| says.iter().find(|s| s.start >= end && s.start - end <= 6))
                .or_else(|| says.iter().rfind(|s| s.end <= start))
                .or_else(|| says.iter().find(|s| s.start >= end));
            // A quotation that goes on over the end of the sentence has its verb behind it.
            let later = if near.is_none() && q.outer.end > sentence.at.end {
                let last = self.story.sentence_of(q.outer.end.saturating_sub(1));
                self.says(last).into_iter().find(|s| s.start >= end).map(|s| (last, s))
            } else {
                None
            };
            let (cue, speaker) = match (near, later) {
                (Some(s), _) => (Some(self.story.span(s)), self.who(n, s)),
                (None, Some((last, s))) => (Some(self.story.span(&s)), self.who(last, &s)),
                // Words between marks without a verb are no statement, unless they are whole sentences.
                _ if words >= 7 && self.story.words(&q.inner).starts_with(char::is_uppercase) => {
                    (None, self.out.last().and_then(|u| u.speaker.clone()).map(|(m, _)| (m, q.outer.clone())))
                }
                _ => continue,
            };
            let full =
                self.story.words(&q.inner).starts_with(|c: char| c.is_uppercase() || matches!(c, '¿' | '¡'));
            if words < 3 && !full {
                continue;
            }
            // "que « … »" is told by the verb before it, and found with it.
            if !full && near.is_some_and(|s| s.end <= start && start - s.end > 0) {
                continue;
            }
            let content = self.story.pieces(&q.inner);
            if !content.is_empty() {
                let speaker =
                    speaker.map(|(m, at)| if at == q.outer { (m, content[0].clone()) } else { (m, at) });
                self.out.push(Utterance {
                    sentence: n,
                    content,
                    speaker,
                    cue,
                    kind: "",
                    quoted: Quoted::Full,
                });
            }
        }
    }

    fn indirect(&mut self, n: usize, from: usize) {
        let sentence = self.story.sentences[n].clone();
        for say in self.says(n) {
            let verb = self.story.span(&say);
            if self.out[from..].iter().any(|u| u.cue.as_ref() == Some(&verb)) {
                continue;
            }
            // "un vecino que pidió …": what is said of somebody, and no statement told.
            let lead = say.start.checked_sub(1).map_or("", |i| self.story.low(i));
            if matches!(lead, "que" | "qui" | "quien" | "quienes") && say.start > sentence.tokens.start + 1 {
                continue;
            }
            let Some(speaker) = self.who(n, &say) else { continue };
            let that = (say.end..(say.end + 8).min(sentence.tokens.end)).find(|i| {
                matches!(self.story.low(*i), "que" | "qu")
                    && (say.end..=*i).all(|i| self.story.tokens[i].mark != Mark::Strong)
            });
            let demand = self.hits[n].iter().any(|h| {
                h.tokens.start < say.end && say.start < h.tokens.end && matches!(h.tag, Tag::Kind(k) if matches!(KINDS[k], "demand" | "appeal" | "denial" | "condemnation" | "acknowledgement" | "promise"))
            });
            let content = if let Some(that) = that {
                let end = self.until(n, self.story.tokens[that].at.end);
                self.story.tokens[that].at.end..end
            } else if speaker.1.start >= verb.end || self.story.words(&verb).contains("-t-") {
                // "…, a précisé Suk": what stands before it.
                let comma = say.start > sentence.tokens.start
                    && (self.led(say.start) || self.story.tokens[say.start].mark != Mark::None);
                if !comma {
                    continue;
                }
                let told =
                    self.out[from..].iter().filter_map(|u| u.cue.as_ref()).filter(|c| c.end <= verb.start);
                let previous = told.map(|c| c.end).max().unwrap_or(sentence.at.start);
                previous..verb.start
            } else if demand {
                verb.end..self.until(n, verb.end)
            } else {
                continue;
            };
            // A quotation in it that is told already is not told twice.
            let told = self.out[from..]
                .iter()
                .any(|u| u.content.iter().any(|c| c.start < content.end && content.start < c.end));
            let inside = self
                .story
                .quotes
                .iter()
                .any(|q| content.start <= q.outer.start && q.outer.end <= content.end);
            let content: Vec<_> = self
                .story
                .trim(content)
                .map(|c| self.full_stop(c))
                .into_iter()
                .filter(|c| !c.is_empty())
                .collect();
            if told || content.is_empty() {
                continue;
            }
            let quoted = if inside { Quoted::Partial } else { Quoted::None };
            self.out.push(Utterance {
                sentence: n,
                content,
                speaker: Some(speaker),
                cue: Some(verb),
                kind: "",
                quoted,
            });
        }
    }

    /// The end of what is said: the sentence, or the next verb of saying with its own clause.
    fn until(&self, n: usize, from: usize) -> usize {
        let sentence = &self.story.sentences[n];
        let next = self.says(n).into_iter().map(|s| self.story.span(&s)).find(|s| s.start > from + 1);
        match next {
            Some(s) => {
                self.story.words(&(from..s.start)).rfind([',', ';']).map_or(sentence.at.end, |i| from + i)
            }
            None => sentence.at.end,
        }
    }

    pub(super) fn full_stop(&self, at: Range<usize>) -> Range<usize> {
        let words = self.story.words(&at).trim_end_matches(['.', ' ', ',']);
        at.start..at.start + words.len()
    }
}
