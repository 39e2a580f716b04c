//! How far reported words go: from the verb to the end of their clause.

use std::ops::Range;

use super::cue::{Cue, Desk, dash};
use super::phrase;
use super::words::{Form, Frames};

/// How the words behind a verb are bound to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tie {
    /// A clause: goes on to the end of the sentence unless something else begins.
    Clause,
    /// A noun phrase: ends where the verb's own clause goes on.
    Phrase,
    /// An infinitive: as a phrase, but when and why are part of what is wanted.
    Infinitive,
}

const WH: [&str; 10] = ["whether", "if", "what", "how", "why", "when", "where", "who", "which", "whatever"];

/// Words that say when or why something was said of a noun phrase.
const ADJUNCTS: [&str; 10] =
    ["after", "when", "because", "before", "since", "until", "if", "during", "following", "unless"];

/// Words behind a comma with which something else begins.
const TURNS: [&str; 10] =
    ["but", "while", "whereas", "although", "though", "even", "yet", "nor", "according", "citing"];

/// Words that can follow "…, the ministry said".
const BEHIND: [&str; 18] = [
    "in", "on", "at", "by", "from", "during", "when", "late", "early", "last", "this", "about", "of",
    "after", "to", "through", "with", "as",
];

/// Occasions of speaking that can stand between the verb and the words: "in a statement", "at a briefing".
const OCCASION: [&str; 22] = [
    "statement",
    "interview",
    "email",
    "e-mail",
    "letter",
    "speech",
    "tweet",
    "report",
    "briefing",
    "conference",
    "rally",
    "post",
    "message",
    "note",
    "memo",
    "filing",
    "article",
    "column",
    "phone",
    "telephone",
    "court",
    "hearing",
];

impl Desk<'_> {
    /// A verb of telling in the same clause: "and denied", "adding that".
    fn goes_on_telling(&self, k: usize, from: usize) -> bool {
        let mut k = k;
        while phrase::adverb(self.low(k)) || matches!(self.low(k), "has" | "have" | "had" | "is" | "was") {
            k += 1;
        }
        self.cue(k, from).is_some_and(|c| {
            !c.mind && matches!(c.form, Form::Past | Form::Third) && !c.group.to
                || c.form == Form::Gerund && c.group.be
        })
    }

    /// Where the words that begin at `start` end, not beyond `to`.
    pub(super) fn end(&self, start: usize, to: usize, tie: Tie) -> usize {
        let doc = self.doc;
        let mut k = start;
        while k < to {
            if let Some(q) = doc.quote_at(k) {
                let quote = doc.quotes[q].tokens.end.min(to);
                // A comma that belongs to the clause stands inside the mark.
                if doc.low(quote - 1) == "," && quote < to && self.comma_ends(quote, to, tie) {
                    return quote;
                }
                k = quote;
                continue;
            }
            let w = doc.low(k);
            let next = doc.low(k + 1);
            let begun = k >= start + 3;
            if w == ";" || w == ":" && begun || dash(w) && begun || w == "-" && begun && doc.low(k + 1) == "-"
            {
                return k;
            }
            if w == "(" {
                let close = (k..to).find(|j| doc.low(*j) == ")");
                k = close.unwrap_or(k) + 1;
                continue;
            }
            if w == "," && (begun || tie != Tie::Clause && k > start) && self.comma_ends(k, to, tie) {
                return k;
            }
            if begun && matches!(w, "and" | "but" | "or") && self.goes_on_telling(k + 1, start) {
                return k;
            }
            if begun && matches!(w, "while" | "whereas" | "although" | "though") {
                return k;
            }
            if tie != Tie::Clause && begun {
                let turns = tie == Tie::Phrase && ADJUNCTS.contains(&w)
                    || matches!(w, "and" | "but")
                        && (phrase::auxiliary(next) || phrase::pronoun(next) && next != "who")
                    || w == "as" && (phrase::pronoun(next) || matches!(next, "the" | "part"));
                if turns {
                    return k;
                }
            }
            k += 1;
        }
        to
    }

    /// Whether what is told stops at a comma.
    fn comma_ends(&self, comma: usize, to: usize, tie: Tie) -> bool {
        let next = self.low(comma + 1);
        let after = self.low(comma + 2);
        // "…, but she knows": goes on telling; "…, but neighbours saw": another voice.
        if TURNS.contains(&next) && !(next == "but" && phrase::pronoun(after)) {
            return true;
        }
        let gerund = self.cue(comma + 1, comma + 1).is_some_and(|c| c.form == Form::Gerund);
        let telling = matches!(next, "and" | "or") && self.goes_on_telling(comma + 2, comma + 1);
        if gerund || telling || phrase::adverb(next) && after.ends_with("ing") {
            return true;
        }
        // ", the ministry said" and ", X told reporters": who tells stands behind.
        let limit = (comma + 9).min(to);
        let told = (comma + 2..limit)
            .find_map(|k| self.cue(k, comma + 1).filter(|_| self.doc.quote_at(k).is_none()));
        if let Some(c) = told.filter(|c| c.frames.any(Frames::THAT) && !c.borrows() && !c.passive()) {
            let own =
                phrase::before(self.doc, c.group.start, comma + 1).is_some_and(|p| p.start <= comma + 2);
            if own && (next == "as" || self.closes(c.at.end, to)) || own && next == "and" {
                return true;
            }
        }
        tie != Tie::Clause
            && (phrase::subordinates(next)
                || phrase::pronoun(next)
                || matches!(next, "whose" | "a" | "an")
                || matches!(next, "and" | "or") && self.another_clause(comma + 2, to)
                || next.ends_with("ing") && next.len() > 5)
    }

    /// A verb stands near: what follows is a clause, not the next thing of a list.
    fn another_clause(&self, at: usize, to: usize) -> bool {
        (at..(at + 5).min(to)).any(|k| {
            phrase::auxiliary(self.low(k)) || self.cue(k, at).is_some_and(|c| c.form != Form::Gerund)
        })
    }

    /// Nothing is told behind this token: the sentence ends, or a comma, a day or an occasion stands there.
    pub(super) fn closes(&self, k: usize, to: usize) -> bool {
        let w = self.low(k);
        if k >= to || matches!(w, "," | "." | ";" | "!" | "?" | ")") || dash(w) || phrase::day(w) {
            return true;
        }
        if phrase::adverb(w) {
            return self.closes(k + 1, to);
        }
        BEHIND.contains(&w) && !(k..(k + 12).min(to)).any(|j| self.low(j) == "that")
    }

    /// Steps over days and occasions between a verb and what is told.
    fn over_occasion(&self, at: usize, to: usize) -> usize {
        let mut k = at;
        loop {
            let w = self.low(k);
            if k >= to {
                return k;
            }
            if phrase::day(w) || matches!(w, "late" | "early") && phrase::day(self.low(k + 1)) {
                k += 1;
            } else if w == "on" && phrase::day(self.low(k + 1)) {
                k += 2;
            } else if matches!(w, "in" | "at" | "on" | "during" | "by" | "before")
                && let Some(o) = (k + 1..(k + 6).min(to)).find(|j| OCCASION.contains(&self.low(*j)))
                && (k + 1..o).all(|j| self.doc.tokens[j].word)
            {
                k = o + 1;
            } else if w == "," && k > at && !self.doc.tokens[k + 1].capital {
                k += 1;
            } else {
                return k;
            }
        }
    }

    /// A clause has its verb near: "knew THE LIST WAS false".
    fn clause_near(&self, at: usize, to: usize) -> bool {
        (at + 1..(at + 10).min(to)).any(|k| {
            let w = self.low(k);
            phrase::auxiliary(w) || phrase::contraction(w) || w.ends_with("ed") && w.len() > 4
        }) || phrase::pronoun(self.low(at))
            && self.low(at) != "who"
            && self.doc.tokens.get(at + 1).is_some_and(|t| t.word)
            && !phrase::preposition(self.low(at + 1))
            || phrase::contraction(self.low(at))
    }

    /// What is told behind a verb, and to whom.
    pub(super) fn told(&self, cue: &Cue, from: usize, to: usize) -> Option<Range<usize>> {
        let frames = cue.frames;
        let mut at = from;
        if frames.any(Frames::TOLD) {
            let that = (at..(at + 10).min(to)).find(|k| self.low(*k) == "that");
            let whom = phrase::after(self.doc, at, that.unwrap_or(to).max(at));
            let teller = matches!(self.low(cue.at.start), "tell" | "tells" | "told" | "telling")
                || frames.any(Frames::PERSON_TO);
            if let (Some(whom), true) = (whom, teller || that.is_some()) {
                at = self
                    .cast
                    .within(whom.clone())
                    .next()
                    .filter(|m| m.tokens.start == whom.start && !m.pronoun)
                    .map_or(whom.end, |m| m.tokens.end.min(whom.end));
                if phrase::pronoun(self.low(whom.start)) || whom.len() == 1 {
                    at = whom.start + 1;
                }
            }
        }
        let direct = at;
        at = self.over_occasion(at, to);
        let clause = |start: usize| start..self.end(start, to, Tie::Clause);
        if frames.any(Frames::THAT.or(Frames::TOLD)) {
            let that = (at..(at + 12).min(to)).find(|k| {
                self.low(*k) == "that"
                    && (at..*k).all(|j| self.doc.tokens[j].word && !phrase::auxiliary(self.low(j)))
            });
            // "claims that were made" is no clause of what is claimed.
            if let Some(t) = that.filter(|t| !phrase::auxiliary(self.low(t + 1))) {
                return Some(clause(t + 1 + usize::from(self.low(t + 1) == ",")));
            }
        }
        let w = self.low(at);
        if frames.any(Frames::WH.or(Frames::THAT))
            && WH.contains(&w)
            && !matches!(w, "who" | "which" | "when" | "where")
        {
            return Some(clause(at));
        }
        if frames.any(Frames::TO)
            && self.low(direct) == "to"
            && self.doc.tokens.get(direct + 1).is_some_and(|t| t.word)
        {
            return Some(direct..self.end(direct, to, Tie::Infinitive));
        }
        if frames.any(Frames::PERSON_TO) {
            let whom = phrase::after(self.doc, at, to).map(|p| p.end);
            if let Some(t) =
                whom.filter(|t| self.low(*t) == "to" || self.low(*t) == "not" && self.low(t + 1) == "to")
            {
                return Some(at..self.end(t, to, Tie::Infinitive));
            }
        }
        let opens = self.doc.tokens.get(at).is_some_and(|t| t.word) || super::cue::mark(w);
        // "said on the other hand, the list was long"
        let fronted = phrase::preposition(w)
            && w != "as"
            && !(matches!(self.low(cue.at.start), "say" | "says" | "said" | "saying")
                && (at + 1..(at + 9).min(to)).any(|k| self.low(k) == ","));
        let linked = matches!(w, "and" | "or" | "but" | "who" | "which" | "when" | "where");
        let adrift = w.len() > 4 && w.ends_with("ed") && !frames.any(Frames::OBJECT);
        let blocked = !opens || adrift || at >= to || fronted || linked || phrase::day(w);
        if blocked {
            return None;
        }
        if frames.any(Frames::AS.or(Frames::OF)) {
            let link = if frames.any(Frames::AS) { "as" } else { "of" };
            let object = phrase::after(self.doc, at, to).map_or(at, |p| p.end);
            let linked =
                (at + 1..(at + 14).min(to)).find(|k| self.low(*k) == link && self.doc.quote_at(*k).is_none());
            if linked.is_some_and(|l| l >= object.min(at + 1))
                && (at..linked.unwrap_or(at)).all(|j| self.doc.tokens[j].word)
            {
                return Some(at..self.end(linked.unwrap_or(at) + 1, to, Tie::Phrase));
            }
        }
        let bare = frames.any(Frames::BARE) && !frames.any(Frames::OBJECT);
        if bare || frames.any(Frames::NEAR.or(Frames::BARE)) && self.clause_near(at, to) {
            return Some(clause(at));
        }
        frames.any(Frames::OBJECT).then(|| at..self.end(at, to, Tie::Phrase))
    }
}
