//! What speaks for a place and what against it.

use std::collections::HashMap;

use super::scan::{Span, capitals, first_name};
use super::words::WORDS;
use crate::find::doc::{Doc, Token};
use crate::find::en::lexicon::Lexicon;
use crate::gazetteer::Level;

/// Weight from which a name is taken for a place.
pub(super) const ENOUGH: f64 = 1.0;
/// Weight from which the same name is believed elsewhere in the story too.
pub(super) const SURE: f64 = 2.5;
/// What that is worth there.
pub(super) const NAMED_BEFORE: f64 = 1.5;

pub(super) struct Weigher<'a, 't> {
    pub doc: &'a Doc<'t>,
    pub lexicon: &'a Lexicon,
    pub spans: &'a [Span<'t>],
    pub persons: &'a HashMap<String, bool>,
}

impl Weigher<'_, '_> {
    /// The sum for one candidate, from its own words and those beside it.
    pub(super) fn weight(&self, n: usize) -> f64 {
        let span = &self.spans[n];
        if span.short {
            return SURE;
        }
        if self.never(span) {
            return -9.0;
        }
        let name = self.name(span);
        name + self.before(span) + self.behind(span) + self.area(span)
    }

    /// "Sen." is a title, "US$" a currency, "West Nile virus" a disease, "University of Texas" a body.
    fn never(&self, span: &Span<'_>) -> bool {
        let (low, next) = (self.doc.low(span.tokens.end - 1), self.doc.low(span.tokens.end));
        span.tokens.len() == 1 && next == "." && WORDS.titles.contains(low)
            || next == "$"
            || WORDS.larger_of.contains(self.doc.low(span.tokens.start))
                && self.doc.low(span.tokens.start + 1) == "of"
            || WORDS.disease.contains(next)
            || WORDS.never.contains(&span.words.to_lowercase())
    }

    /// A headline writes every word with a capital: a capital beside the name says nothing.
    fn headline(&self, token: usize) -> bool {
        let sentence = &self.doc.sentences[self.doc.sentence_of(token)];
        let words = || self.doc.tokens[sentence.tokens.clone()].iter().filter(|t| t.word && t.low.len() > 3);
        let (all, capital) = (words().count(), words().filter(|t| t.capital).count());
        all >= 4 && capital * 4 >= all * 3
    }

    /// A place that is only named, not one where something happens.
    pub(super) fn aside(&self, span: &Span<'_>) -> bool {
        let doc = self.doc;
        let next = doc.tokens.get(span.tokens.end);
        let nested = self.follows(span).is_some();
        let noun = next
            .is_some_and(|t| t.word && !t.capital && !self.lexicon.no_name.contains(&t.low) && !verb(&t.low));
        nested || span.adjective && noun
    }

    /// The capitalised word right behind a name.
    fn follows(&self, span: &Span<'_>) -> Option<&Token> {
        let last = &self.doc.tokens[span.tokens.end - 1];
        let next = self.doc.tokens.get(span.tokens.end)?;
        (next.word && next.capital && next.at.start == last.at.end + 1 && !self.opens(span.tokens.end))
            .then_some(next)
    }

    fn opens(&self, token: usize) -> bool {
        let start = self.doc.sentences[self.doc.sentence_of(token)].tokens.start;
        token == start || matches!(self.doc.low(token - 1), "\"" | "“" | "‘" | "—" | "–" | ":" | "•")
    }

    /// What the name says by itself.
    fn name(&self, span: &Span<'_>) -> f64 {
        let population = span.population();
        let region = span.candidates.iter().any(|c| c.level == Level::Region && c.canonical);
        let size = match population {
            1_000_000.. => 1.2,
            100_000.. => 0.8,
            15_000.. => 0.4,
            _ => 0.0,
        };
        let level = if span.country() {
            2.0
        } else if region {
            1.0
        } else {
            0.0
        };
        let several = span.tokens.len() > 1;
        let first = &self.doc.tokens[span.tokens.start];
        let mut sum = size + level;
        sum += if span.kind {
            2.5
        } else if several {
            1.0
        } else {
            0.0
        };
        if span.ambiguous {
            sum -= 2.0;
        }
        // Known only as another name of some town, the word is more likely something else.
        if !span.country() && !span.kind && !span.candidates.iter().any(|c| c.canonical) {
            sum -= 1.0;
        }
        // "FAO", "SWAT": a few capitals are the name of a body, unless the country is known by them.
        let letters = first.low.chars().filter(|c| c.is_alphabetic()).count();
        if !several && letters <= 5 && capitals(span.words) && !span.country() {
            sum -= if self.dateline(span) { 0.5 } else { 3.0 };
        }
        if let Some(given) = self.persons.get(&first.low).filter(|_| !several) {
            sum -= if span.country() && !given { 1.0 } else { 3.0 };
        }
        sum
    }

    fn dateline(&self, span: &Span<'_>) -> bool {
        self.opens(span.tokens.start)
            && matches!(self.doc.low(span.tokens.end), "-" | "–" | "—" | ":" | "(" | ",")
    }

    /// The words before it.
    fn before(&self, span: &Span<'_>) -> f64 {
        let (doc, at) = (self.doc, span.tokens.start);
        if self.opens(at) {
            let leads = matches!(doc.low(span.tokens.end), "-" | "–" | "—" | "(" | ":");
            return if leads {
                1.5
            } else if span.ambiguous {
                -0.5
            } else {
                0.0
            };
        }
        let prev = &doc.tokens[at - 1];
        let low = prev.low.as_str();
        let prev2 = doc.low(at.wrapping_sub(2));
        if let Some(first) = first_name(doc, at)
            && span.tokens.len() == 1
            && (low == "." || prev.at.end + 1 == doc.tokens[at].at.start)
            && (first.chars().count() == 1 && low == "."
                || WORDS.titles.contains(&first)
                    && (low == "." || prev.capital || !WORDS.kind_before.contains(&first))
                || WORDS.given.contains(&first))
        {
            return -4.0;
        }
        if WORDS.direction.contains(low) || low == "of" && WORDS.direction.contains(prev2) {
            return 1.8;
        }
        if prev.capital && prev.word && prev.at.end + 1 == doc.tokens[at].at.start && !self.opens(at - 1) {
            let free = self.lexicon.no_name.contains(low) || self.headline(at);
            return if free { 0.0 } else { -3.5 };
        }
        if low == "of" {
            let head = &doc.tokens[at.saturating_sub(2)];
            if head.capital && WORDS.larger_of.contains(prev2) {
                return -4.0;
            }
            if WORDS.kind_before.contains(prev2) {
                return 2.5;
            }
            // "Blue Shield of Tennessee": the end of a longer name.
            if head.capital
                && !self.opens(at - 2)
                && !WORDS.public.contains(prev2)
                && !WORDS.titles.contains(prev2)
            {
                return -1.5;
            }
        }
        if matches!(low, "city" | "town" | "village" | "province" | "state" | "county" | "district" | "port")
        {
            return 1.2;
        }
        let led = |w: &str| {
            if WORDS.inside.contains(w) {
                1.8
            } else if WORDS.moving.contains(w) {
                1.2
            } else if WORDS.loose.contains(w) {
                0.4
            } else {
                0.0
            }
        };
        if low == "the" {
            return 0.6 * led(prev2);
        }
        if self.lexicon.speech.contains(low) && !span.country() {
            return -1.5;
        }
        if matches!(low, "," | "and" | "or") {
            // A list of places: its other members are places.
            let beside = self.ending(at - 1).any(|s| !s.ambiguous && !self.is_person(s));
            return if beside { 0.8 } else { 0.0 };
        }
        led(low)
    }

    fn is_person(&self, span: &Span<'_>) -> bool {
        self.persons.contains_key(self.doc.low(span.tokens.end - 1))
    }

    /// The words behind it.
    fn behind(&self, span: &Span<'_>) -> f64 {
        let (doc, end) = (self.doc, span.tokens.end);
        if let Some(next) = self.follows(span) {
            let run: Vec<&str> = (end..end + 6)
                .take_while(|k| doc.tokens.get(*k).is_some_and(|t| t.capital && t.word))
                .map(|k| doc.low(k))
                .collect();
            let public = WORDS.public.contains(&next.low);
            let governed = run.iter().any(|w| WORDS.public.contains(*w));
            let larger = run.iter().any(|w| WORDS.larger.contains(*w));
            let wide = span.country()
                || span.kind
                || span.candidates.iter().any(|c| c.level == Level::Region && c.canonical);
            return match (public, larger) {
                _ if span.kind => 0.0,
                (false, _) if WORDS.larger.contains(&next.low) => -4.0,
                (_, _) if self.headline(end) => 0.0,
                (true, false) => 1.0,
                (false, false) if governed => {
                    if wide {
                        0.5
                    } else {
                        -0.5
                    }
                }
                (true, true) => -1.0,
                (false, _) if span.country() => -1.0,
                (false, _) => -2.5,
            };
        }
        let low = doc.low(end);
        let possessive = low == "'s" || low == "'" || low == "’";
        if matches!(low, "who" | "whose") || possessive && doc.low(end + 1).is_empty() {
            return -1.5;
        }
        if low == ","
            && doc.low(end + 1).parse::<u32>().is_ok_and(|n| (1..110).contains(&n))
            && doc.low(end + 2) == ","
            && !span.country()
        {
            return -2.0;
        }
        if possessive && matches!(doc.low(span.tokens.start), "st" | "saint") {
            return -3.0; // "St. Patrick's Day", "St. Mary's Hospital"
        }
        if self.lexicon.speech.contains(low) && !span.country() {
            // A capital speaks for its government.
            return if span.candidates.iter().any(|c| c.capital) { -0.3 } else { -1.5 };
        }
        if WORDS.kind_after.contains(low) {
            return 1.5;
        }
        if WORDS.people.contains(low) {
            return 1.2;
        }
        if verb(low) && span.ambiguous {
            return -0.5;
        }
        if matches!(low, "-" | "–" | "—") && capitals(span.words) {
            return 2.0; // a dateline in the middle of a line
        }
        // "a Lancaster mother": between an article and a noun.
        let article = matches!(doc.low(span.tokens.start.wrapping_sub(1)), "a" | "an" | "the");
        let noun = doc.tokens.get(end).is_some_and(|t| t.word && !t.capital && t.low.len() > 3);
        if article && noun && !verb(low) && !self.lexicon.no_name.contains(low) {
            return 0.6;
        }
        if possessive { 0.3 } else { 0.0 }
    }

    /// An area named right behind it that it lies in, or right before it a place that lies in it.
    fn area(&self, span: &Span<'_>) -> f64 {
        let comma = |k: usize| self.doc.low(k) == ",";
        let around = |inner: &Span<'_>, outer: &Span<'_>| {
            outer
                .candidates
                .iter()
                .any(|area| area.level <= Level::District && inner.candidates.iter().any(|c| c.is_in(area)))
        };
        let behind = comma(span.tokens.end) && self.at(span.tokens.end + 1).any(|area| around(span, area));
        let start = span.tokens.start;
        let before =
            start >= 2 && comma(start - 1) && self.ending(start - 1).any(|inner| around(inner, span));
        if behind || before { 2.5 } else { 0.0 }
    }

    /// Candidates that begin at a token.
    fn at(&self, token: usize) -> impl Iterator<Item = &Span<'_>> {
        let from = self.spans.partition_point(|s| s.tokens.start < token);
        self.spans[from..].iter().take_while(move |s| s.tokens.start == token)
    }

    /// Candidates that end before a token.
    fn ending(&self, token: usize) -> impl Iterator<Item = &Span<'_>> {
        let to = self.spans.partition_point(|s| s.tokens.start < token);
        self.spans[..to].iter().rev().take(8).filter(move |s| s.tokens.end == token)
    }
}

/// Verbs that follow a subject.
fn verb(low: &str) -> bool {
    matches!(
        low,
        "is" | "was"
            | "has"
            | "had"
            | "will"
            | "would"
            | "could"
            | "can"
            | "may"
            | "did"
            | "does"
            | "were"
            | "are"
    )
}
