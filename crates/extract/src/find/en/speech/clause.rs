//! Reported speech, sentence by sentence: "X said …", "…, X said", "according to X", requests and refusals to answer.

use std::collections::BTreeSet;
use std::ops::Range;

use amparo_model::reading::Quoted;

use super::cue::{Cue, Desk, dash, mark};
use super::extent::Tie;
use super::quoted::Direct;
use super::words::{Form, Frames};
use super::{Utterance, phrase, told_to};

/// What the reported speech of a text is gathered in.
#[derive(Default)]
pub(super) struct Reported {
    /// Somebody said or asked it.
    pub said: Vec<Utterance>,
    /// Thoughts, plans, judgements, and what is told by a noun: of use beside what was said, and less sure.
    pub views: Vec<Utterance>,
}

/// One sentence while it is read.
pub(super) struct Sentence<'a> {
    pub desk: Desk<'a>,
    pub range: Range<usize>,
    /// Words that are already part of a statement.
    pub taken: Vec<Range<usize>>,
    /// Verbs that are used up.
    pub used: BTreeSet<usize>,
    /// Subject of the verb before.
    pub earlier: Option<Range<usize>>,
    pub out: &'a mut Reported,
}

impl Desk<'_> {
    /// Reads one sentence.
    pub(super) fn reported(self, s: usize, direct: &Direct, out: &mut Reported) {
        let range = self.doc.sentences[s].tokens.clone();
        let quotes = &self.doc.quotes;
        let first = quotes.partition_point(|q| q.tokens.end <= range.start);
        let last = quotes.partition_point(|q| q.tokens.start < range.end).max(first);
        let taken = direct.quotes.range(first..last).map(|q| quotes[*q].tokens.clone()).collect();
        let used = direct.cues.range(range.clone()).copied().collect();
        let mut sentence = Sentence { desk: self, range, taken, used, earlier: None, out };
        sentence.unanswered();
        sentence.trailing();
        sentence.forward();
    }
}

impl Sentence<'_> {
    pub(super) fn free(&self, k: usize) -> bool {
        self.desk.doc.quote_at(k).is_none()
    }

    fn inside(&self, k: usize) -> bool {
        self.taken.iter().any(|t| t.contains(&k))
    }

    /// Adds a statement unless its words are taken or too few. Returns whether it was added.
    pub(super) fn push(&mut self, mut u: Utterance, told: bool) -> bool {
        let doc = self.desk.doc;
        u.content = u.content.into_iter().map(|r| trim(self.desk, r)).filter(|r| !r.is_empty()).collect();
        // A quotation inside the clause that runs over the end of the sentence goes on.
        if let Some(last) = u.content.last_mut()
            && let Some(q) = doc.quote_at(last.end - 1)
            && last.end + 1 >= self.range.end
        {
            last.end = last.end.max(doc.quotes[q].tokens.end);
        }
        let all = || u.content.iter().flat_map(Clone::clone);
        let words = all().filter(|k| doc.tokens[*k].word).count();
        let quoted = all().filter(|k| doc.tokens[*k].word && !self.free(*k)).count();
        let overlaps =
            u.content.iter().any(|c| self.taken.iter().any(|t| t.start < c.end && c.start < t.end));
        let least = if told && quoted == 0 { 3 } else { 2 };
        if words < least || overlaps && !u.asking {
            return false;
        }
        u.quoted = match quoted {
            0 => Quoted::None,
            n if n == words && n >= 8 => Quoted::Full,
            _ => Quoted::Partial,
        };
        self.taken.extend(u.content.iter().cloned());
        self.used.extend(u.cue.iter().map(|c| c.start));
        let list = if told { &mut self.out.said } else { &mut self.out.views };
        list.push(u);
        true
    }

    /// A statement with its speaker's words looked up in the cast.
    pub(super) fn utterance(
        &self,
        words: Option<Range<usize>>,
        content: Vec<Range<usize>>,
        cue: Range<usize>,
        score: f64,
    ) -> Utterance {
        let speaker = words.as_ref().and_then(|w| self.desk.mention(w));
        Utterance { score, ..Utterance::new(speaker, words, content, Some(cue), Quoted::None) }
    }

    /// "…, the ministry said", "…, said X", "…, X said, …", "…, according to X".
    fn trailing(&mut self) {
        let desk = self.desk;
        let doc = desk.doc;
        for k in self.range.clone() {
            if !self.free(k) || self.used.contains(&k) || self.inside(k) {
                continue;
            }
            if let Some(n) =
                desk.lexicon.cue("speech.according", doc, k).filter(|_| doc.low(k) == "according")
            {
                let Some(words) = phrase::after(doc, k + n, self.range.end) else { continue };
                let after = words.end + usize::from(doc.low(words.end) == ",");
                let content = if k <= self.range.start + 1 {
                    after..desk.end(after, self.range.end, Tie::Clause)
                } else {
                    self.clause_before(k)
                };
                let u = self.utterance(Some(words), vec![content], k..k + n, 0.75);
                self.push(u, true);
                continue;
            }
            let Some(cue) = desk.cue(k, self.range.start) else { continue };
            if cue.mind && !cue.frames.any(Frames::QUOTE) && !told_verb(desk, &cue)
                || cue.borrows()
                || cue.passive()
                || !cue.frames.any(Frames::THAT.or(Frames::QUOTE))
            {
                continue;
            }
            let Some(words) = desk.subject(&cue, self.range.start, self.range.end, None) else { continue };
            let inverted = words.start > k;
            if !inverted
                && matches!(doc.low(cue.group.start.wrapping_sub(1)), "and" | "or" | "nor" | "but" | "then")
            {
                continue; // the subject of another verb
            }
            let mut comma = if inverted { cue.group.start } else { words.start };
            let as_clause = comma > self.range.start
                && doc.low(comma - 1) == "as"
                && (comma - 1 == self.range.start || !doc.tokens[comma - 2].word);
            if as_clause {
                comma -= 1;
            }
            let end = if inverted { words.end } else { cue.at.end };
            let tells = told_to(doc, desk.cast, Some(k)).first().map_or(end, |m| m.tokens.end.max(end));
            if as_clause && comma == self.range.start {
                // "As X noted, the camp was full."
                let from = (tells..self.range.end).find(|j| doc.low(*j) == ",");
                if let Some(from) = from.filter(|f| desk.closes(tells, self.range.end) && f - tells < 12) {
                    let content = from + 1..desk.end(from + 1, self.range.end, Tie::Clause);
                    let u = self.utterance(Some(words), vec![content], cue.at.clone(), 0.7);
                    self.push(u, told_verb(desk, &cue));
                }
                continue;
            }
            let before = doc.low(comma.wrapping_sub(1));
            // "Closing the ferry “is a mistake,” said X": the comma stands inside the mark.
            let near = doc.quote_at(comma.saturating_sub(2)).or(doc.quote_at(comma.saturating_sub(3)));
            let inside = near.is_some_and(|q| doc.low(doc.quotes[q].tokens.end - 1) == ",");
            let parts =
                inside && mark(before) && !self.inside(comma - 2) && !self.inside(comma.saturating_sub(3))
                    || comma > self.range.start + 2 && (before == "," || dash(before))
                    || as_clause && comma > self.range.start + 3;
            if !parts || !(desk.closes(tells, self.range.end) || inverted && !doc.tokens[tells].word) {
                continue;
            }
            let first = self.clause_before(comma);
            let mut content = vec![first.clone()];
            // "The depot, X said, was empty": the clause goes on behind the comma.
            let opening = first.clone().filter(|k| doc.tokens[*k].word).count();
            if doc.low(tells) == ","
                && tells + 3 < self.range.end
                && self.free(tells + 1)
                && !self.inside(tells + 1)
            {
                let gerund = doc.low(tells + 1).ends_with("ing")
                    || matches!(
                        doc.low(tells + 1),
                        "who" | "but" | "a" | "an" | "according" | "citing" | "which"
                    );
                // "…, she said, and “I wept”": only a quotation or a verb goes on behind "and".
                let other = doc.low(tells + 1) == "and"
                    && !(mark(doc.low(tells + 2)) || phrase::auxiliary(doc.low(tells + 2)));
                if !gerund && !other {
                    content.push(tells + 1..desk.end(tells + 1, self.range.end, Tie::Clause));
                }
            }
            if opening < 4 && content.len() == 1
                || phrase::preposition(doc.low(first.start)) && content.len() == 1 && opening < 6
            {
                continue;
            }
            let mut u = self.utterance(Some(words), content, cue.at.clone(), 0.7);
            u.addressees = told_to(doc, desk.cast, Some(k));
            self.push(u, told_verb(desk, &cue));
        }
    }

    /// From the last boundary to `end`.
    fn clause_before(&self, end: usize) -> Range<usize> {
        let doc = self.desk.doc;
        let from = (self.range.start..end)
            .rev()
            .find(|k| doc.low(*k) == ";" || self.inside(*k))
            .map_or(self.range.start, |k| k + 1);
        let from = (from..end)
            .find(|k| doc.tokens[*k].word || mark(doc.low(*k)) && !self.inside(k + 1))
            .unwrap_or(from);
        from..end
    }

    /// Verbs that stand before what is told, in their order.
    fn forward(&mut self) {
        let mut k = self.range.start;
        while k < self.range.end {
            k = if self.free(k) { self.step(k) } else { k + 1 };
        }
    }

    fn step(&mut self, k: usize) -> usize {
        let desk = self.desk;
        if let Some(n) = desk.lexicon.cue("speech.asking", desk.doc, k)
            && self.asking(k, n)
        {
            return k + n;
        }
        if self.inside(k) {
            return k + 1;
        }
        if let Some(cue) = desk.cue(k, self.range.start) {
            let words = desk.subject(&cue, self.range.start, self.range.end, self.earlier.as_ref());
            let own = words.clone();
            if !self.used.contains(&k) {
                self.verb(&cue, words);
            }
            if !cue.borrows() && own.is_some() {
                self.earlier = own;
            }
            return cue.at.end;
        }
        self.noun(k).unwrap_or(k + 1)
    }

    /// "X said (that) …"
    fn verb(&mut self, cue: &Cue, words: Option<Range<usize>>) {
        let desk = self.desk;
        let to = self.stop(cue.at.end);
        if cue.passive() {
            return self.passive(cue, to);
        }
        let Some(words) = words else { return };
        let from = if words.start > cue.at.start { words.end } else { cue.at.end };
        if words.start > cue.at.start && !matches!(desk.low(words.end), "that") {
            return; // "said X" with nothing behind
        }
        // "X, as we call her": a name, not a judgement.
        let named = words.start > self.range.start && desk.low(words.start - 1) == "as";
        if named && !cue.frames.any(Frames::THAT) {
            return;
        }
        // "refused to say whether": an infinitive tells only with a clause.
        let clause =
            (from..(from + 8).min(to)).any(|k| matches!(desk.low(k), "that" | "whether" | "why" | "how"));
        let tells = cue.frames.any(Frames::BARE) && !cue.frames.any(Frames::OBJECT.or(Frames::PERSON_TO));
        if cue.group.to && !(cue.frames.any(Frames::THAT) && (clause || tells && !cue.mind)) {
            return;
        }
        // "When he spoke of peace, the crowd left": the clause before the main one ends at its comma.
        let fronted = phrase::subordinates(desk.low(self.range.start))
            && (self.range.start..cue.at.start).all(|k| desk.low(k) != ",");
        let comma = fronted.then(|| (from + 1..to).find(|k| desk.low(*k) == ",")).flatten();
        let to = comma.unwrap_or(to);
        // "The case recalls that of the host": a pronoun, no clause.
        if desk.low(from) == "that" && desk.low(from + 1) == "of" {
            return;
        }
        let Some(mut content) = desk.told(cue, from, to) else { return };
        // "A man who said he had seen it was questioned": the sentence's own verb follows.
        if matches!(desk.low(words.end - 1), "who" | "which") {
            content.end = self.own_verb(content.start, content.end);
        }
        let told = told_verb(desk, cue);
        let clause = cue.frames.any(Frames::THAT.or(Frames::BARE).or(Frames::WH));
        let score = if cue.mind {
            0.4
        } else if !clause {
            0.45
        } else if cue.borrows() {
            0.6
        } else {
            0.7
        };
        let mut u = self.utterance(Some(words), vec![content], cue.at.clone(), score);
        u.addressees = told_to(desk.doc, desk.cast, Some(cue.at.start));
        u.mind = cue.mind;
        self.push(u, told);
    }

    /// "it was reported that …", "X is accused of …": nobody says it, or who stands behind "by".
    fn passive(&mut self, cue: &Cue, to: usize) {
        let desk = self.desk;
        let doc = desk.doc;
        let at = cue.at.end;
        let by = (at..(at + 12).min(to)).find(|k| desk.low(*k) == "by" && self.free(*k));
        let speaker = by.and_then(|b| phrase::after(doc, b + 1, to));
        let subject = desk.subject(cue, self.range.start, self.range.end, None).filter(|s| s.start < at);
        let expletive = subject.as_ref().is_none_or(|s| s.len() == 1 && desk.low(s.start) == "it");
        let that = (at..(at + 6).min(to)).find(|k| desk.low(*k) == "that");
        let content = if let Some(t) = that.filter(|_| cue.frames.any(Frames::THAT.or(Frames::TOLD))) {
            vec![t + 1..desk.end(t + 1, to, Tie::Clause)]
        } else if let (false, Some(subject)) = (expletive, subject) {
            let rest = match desk.low(at) {
                "to" if cue.frames.any(Frames::THAT.or(Frames::TO)) => at,
                "of" if cue.frames.any(Frames::OF) => at + 1,
                "as" if cue.frames.any(Frames::AS) => at + 1,
                _ if speaker.is_some() && cue.frames.any(Frames::OBJECT) => {
                    let u = self.utterance(speaker, vec![subject], cue.at.clone(), 0.4);
                    self.push(u, false);
                    return;
                }
                _ => return,
            };
            vec![subject, rest..desk.end(rest, by.filter(|b| *b > rest + 2).unwrap_or(to), Tie::Phrase)]
        } else {
            return;
        };
        let mut u = self.utterance(speaker, content, cue.at.clone(), 0.45);
        u.mind = cue.mind;
        self.push(u, false);
    }

    /// Up to the next words that are taken.
    pub(super) fn stop(&self, from: usize) -> usize {
        let taken = self.taken.iter().map(|t| t.start).filter(|s| *s >= from).min().unwrap_or(self.range.end);
        let quoted = taken > from && taken < self.range.end && mark(self.desk.low(taken - 1));
        (taken - usize::from(quoted)).min(self.range.end)
    }
}

/// Whether a verb counts as told: by frame, or as listed for indirect speech.
fn told_verb(desk: Desk<'_>, cue: &Cue) -> bool {
    desk.lexicon.indirect.contains(desk.low(cue.at.start))
        || !cue.mind && cue.frames.any(Frames::THAT.or(Frames::QUOTE)) && cue.form != Form::Base
}

fn trim(desk: Desk<'_>, mut r: Range<usize>) -> Range<usize> {
    let doc = desk.doc;
    while r.start < r.end && !doc.tokens[r.start].word && !matches!(doc.low(r.start), "\"" | "“" | "(") {
        r.start += 1;
    }
    while r.start < r.end
        && (matches!(doc.low(r.end - 1), "." | "," | ":" | ";" | "-") || dash(doc.low(r.end - 1)))
    {
        r.end -= 1;
    }
    r
}
