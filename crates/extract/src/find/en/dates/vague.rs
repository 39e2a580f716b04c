//! Times without a date: "now", "recently", "in the past", "soon", "the near future".

use super::Finder;
use super::hit::Hit;
use crate::dates::TimeKind::{self, Future, Past, Present};

/// Expressions with what they stand for, longest first where one begins another.
const WORDS: &[(&[&str], TimeKind)] = &[
    (&["right", "now"], Present),
    (&["now"], Present),
    (&["nowadays"], Present),
    (&["currently"], Present),
    (&["presently"], Present),
    (&["current"], Present),
    (&["at", "present"], Present),
    (&["at", "the", "moment"], Present),
    (&["at", "this", "moment"], Present),
    (&["these", "days"], Present),
    (&["more", "recently"], Past),
    (&["most", "recently"], Past),
    (&["recently"], Past),
    (&["lately"], Past),
    (&["of", "late"], Past),
    (&["recent"], Past),
    (&["the", "recent", "past"], Past),
    (&["the", "past"], Past),
    (&["long", "ago"], Past),
    (&["some", "time", "ago"], Past),
    (&["not", "long", "ago"], Past),
    (&["at", "the", "time"], Past),
    (&["at", "that", "time"], Past),
    (&["as", "soon", "as", "possible"], Future),
    (&["soon"], Future),
    (&["shortly"], Future),
    (&["the", "near", "future"], Future),
    (&["the", "near", "term"], Future),
    (&["the", "short", "term"], Future),
    (&["the", "future"], Future),
    (&["future"], Future),
    (&["one", "day"], Future),
    (&["some", "day"], Future),
    (&["someday"], Future),
    (&["a", "later", "date"], Future),
];

impl Finder<'_, '_> {
    pub(super) fn vague(&self, i: usize) -> Option<Hit> {
        let low = self.low(i);
        let (words, kind) = WORDS.iter().find(|(words, _)| {
            words[0] == low && words.iter().enumerate().all(|(k, w)| self.low(i + k) == *w)
        })?;
        let end = i + words.len();
        let next = self.low(end);
        let apart = match *words {
            // "the past president", "the past is": only where no noun of its own follows.
            ["the", "past"] => {
                self.deictic(i + 1).is_some()
                    || !matches!(self.before(i, 1), "in" | "of" | "from" | "about" | "with")
            }
            ["soon" | "shortly"] => {
                matches!(next, "after" | "afterwards" | "as" | "before" | "thereafter")
                    || matches!(self.before(i, 1), "as" | "too" | "how")
            }
            ["one", "day"] => self.tense(i, end) != super::tense::Tense::Future,
            ["future"] => self.capital(i),
            ["recent" | "current"] => self.capital(i) && !self.before(i, 1).is_empty(),
            _ => false,
        };
        (!apart).then(|| Hit::vague(end, *kind).attributive())
    }
}
