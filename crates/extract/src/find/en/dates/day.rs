//! Days that are told by their number alone: "on the 9th", "the night of the 15th", "Sunday the 14th".

use amparo_model::EdtfDate;
use jiff::civil::Date;

use super::Finder;
use super::calendar::weekday;
use super::cell::shifted;
use super::hit::Hit;
use super::numbers;
use super::tense::Tense;
use crate::dates::Grain;

/// Words before "the 15th" that make it a day; "of" leads to it behind a part of the day.
const LEADS: &[&str] =
    &["on", "by", "until", "till", "since", "before", "after", "from", "between", "and", "to"];
const PARTS: &[&str] = &["night", "morning", "evening", "afternoon", "dawn", "hours", "day", "eve"];

impl Finder<'_, '_> {
    /// The month is that of the date told last, or the report's; the day is the nearest of that number, and for the report's
    /// month one that had come unless the clause looks ahead.
    pub(super) fn numbered_day(&self, i: usize) -> Option<Hit> {
        let named = weekday(self.low(i)).filter(|_| self.capital(i));
        let at = i + usize::from(named.is_some());
        if self.low(at) != "the" {
            return None;
        }
        let low = self.low(at + 1);
        let digits = low.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let number = numbers::ordinal(low).filter(|n| (1..=31).contains(n) && !digits.is_empty())?;
        let led = named.is_some()
            || LEADS.contains(&self.before(i, 1))
            || self.before(i, 1) == "of" && PARTS.contains(&self.before(i, 2));
        if !led || !self.ends_there(at + 2) {
            return None;
        }
        let day = i8::try_from(number).ok()?;
        let focus = self.focus.filter(|(_, grain)| *grain <= Grain::Month).map(|(date, _)| date);
        let (base, told) = match focus {
            Some(date) => (date, true),
            None => (self.published()?, false),
        };
        let ahead = self.tense(i, at + 2) == Tense::Future;
        let months = [0, -1, 1].into_iter().filter_map(|n| {
            let month = shifted(Date::new(base.year(), base.month(), 1).ok()?, Grain::Month, n)?;
            Date::new(month.year(), month.month(), day).ok()
        });
        let fits = |date: &Date| {
            named.is_none_or(|w| date.weekday() == w)
                && (told || ahead || *date <= base)
                && !(ahead && *date < base)
        };
        let far = |date: &Date| date.since(base).map_or(i32::MAX, |span| span.get_days().abs());
        let date = months.filter(fits).min_by_key(far)?;
        Some(Hit::date(at + 2, EdtfDate::day(Some(date.year()), date.month(), date.day())))
    }

    /// "on the 9th floor", "the 15th century": a number that belongs to the word behind it.
    fn ends_there(&self, at: usize) -> bool {
        !self.sentence.contains(&at)
            || !self.doc.tokens[at].word
            || self.capital(at)
            || matches!(
                self.low(at),
                "he" | "she"
                    | "they"
                    | "it"
                    | "we"
                    | "i"
                    | "the"
                    | "a"
                    | "an"
                    | "his"
                    | "her"
                    | "their"
                    | "at"
                    | "in"
                    | "by"
                    | "with"
                    | "and"
                    | "or"
                    | "when"
                    | "who"
                    | "was"
                    | "were"
                    | "had"
                    | "from"
                    | "to"
                    | "for"
                    | "after"
                    | "before"
                    | "but"
                    | "that"
                    | "near"
                    | "police"
                    | "officers"
                    | "men"
                    | "while"
                    | "without"
                    | "two"
                    | "three"
                    | "four"
            )
    }
}
