//! Years, decades and centuries: "in 1998", "the 1996 bombing", "nineteen ninety-six", "the 1990s", "the '80s",
//! "the 20th century".

use std::ops::Range;

use amparo_model::EdtfDate;
use jiff::civil::Date;

use super::Finder;
use super::calendar::{month, unit, year};
use super::hit::Hit;
use super::numbers;
use crate::dates::Grain;

/// Words before a number that make it a year.
const BEFORE_YEAR: &[&str] = &[
    "in", "since", "of", "during", "year", "until", "by", "from", "early", "late", "before", "after", "mid",
    "fiscal", "till", "between", "through", "due", "for", "summer", "spring", "autumn", "fall", "winter",
    "years", "around", "circa",
];

/// Words that point at one thing: "the 1996 ruling".
const POINTING: &[&str] = &[
    "the",
    "a",
    "an",
    "its",
    "his",
    "her",
    "their",
    "that",
    "this",
    "'s",
    "our",
    "my",
    "unsuccessful",
    "landmark",
];

const DECADES: &[(&str, i16)] = &[
    ("twenties", 1920),
    ("thirties", 1930),
    ("forties", 1940),
    ("fifties", 1950),
    ("sixties", 1960),
    ("seventies", 1970),
    ("eighties", 1980),
    ("nineties", 1990),
];

impl Finder<'_, '_> {
    /// A year in digits or said as two numbers ("nineteen ninety-six"), and the token behind it.
    pub(super) fn year_said(&self, i: usize) -> Option<(i16, usize)> {
        if let Some(y) = year(self.low(i)) {
            return Some((y, i + 1));
        }
        let hundreds = match self.low(i) {
            "eighteen" => 1800,
            "nineteen" => 1900,
            "twenty" => 2000,
            _ => return None,
        };
        let tens = numbers::value(self.low(i + 1)).filter(|n| (10..100).contains(n))?;
        // "nineteen ninety six" in two words
        let unit =
            numbers::value(self.low(i + 2)).filter(|n| tens % 10 == 0 && tens > 10 && (1..10).contains(n));
        let digits = self.low(i + 1).starts_with(|c: char| c.is_ascii_digit());
        let y = hundreds + i16::try_from(tens + unit.unwrap_or(0)).ok()?;
        (!digits).then_some((y, i + 2 + usize::from(unit.is_some())))
    }

    /// A year, decade or century at this token.
    pub(super) fn years(&self, i: usize) -> Option<Hit> {
        if let Some(hit) = self.decade(i).or_else(|| self.century(i)) {
            return Some(hit);
        }
        let (y, end) = self.year_said(i)?;
        if self.not_a_year(end) {
            return None;
        }
        let before = self.before(i, 1);
        if before == "since" {
            return Some(Hit {
                grain: Some(Grain::Year),
                ..Hit::interval(end, Some(EdtfDate::year(y)), None)
            });
        }
        let hit = Hit::date(end, EdtfDate::year(y)).spanning();
        if BEFORE_YEAR.contains(&before) || end > i + 1 || self.listed(i) || month(before).is_some() {
            let noun = end < self.sentence.end && self.doc.tokens[end].word && self.noun_like(end);
            // "in 1998 sales" is no doubt; "for 1998" may be.
            return Some(if noun && before == "for" { hit.attributive() } else { hit });
        }
        // "the 1996 ruling", "his 1990 campaign"; "the 2000 detainees" are counted.
        let round = y % 100 == 0 && !self.capital(end);
        if POINTING.contains(&before) && !round && self.doc.tokens.get(end).is_some_and(|t| t.word) {
            return Some(hit.attributive());
        }
        None
    }

    /// "1994, 1995 and 1997": a year in a list that began with one.
    fn listed(&self, i: usize) -> bool {
        let mut k = i;
        while matches!(self.before(k, 1), "," | "and" | "or" | "to" | "-" | "–" | "through") {
            let step = if self.before(k, 2) == "," { 3 } else { 2 };
            match k.checked_sub(step).filter(|k| year(self.low(*k)).is_some()) {
                Some(year) => k = year,
                None => return false,
            }
            if BEFORE_YEAR.contains(&self.before(k, 1)) || month(self.before(k, 1)).is_some() {
                return true;
            }
        }
        false
    }

    fn noun_like(&self, i: usize) -> bool {
        self.low(i).ends_with('s') && self.low(i) != "was"
    }

    /// A number with a unit behind it counts something.
    fn not_a_year(&self, end: usize) -> bool {
        // "from 2000 to 3000 people"
        let beside = self.low(end + 1);
        if matches!(self.low(end), "to" | "-" | "–" | "or")
            && numbers::value(beside).is_some()
            && year(beside).is_none()
            && super::calendar::day(beside).is_none()
        {
            return true;
        }
        matches!(
            self.low(end),
            "people"
                | "men"
                | "women"
                | "children"
                | "families"
                | "civilians"
                | "soldiers"
                | "troops"
                | "refugees"
                | "persons"
                | "others"
                | "km"
                | "kilometres"
                | "kilometers"
                | "miles"
                | "metres"
                | "meters"
                | "feet"
                | "tons"
                | "tonnes"
                | "dollars"
                | "%"
                | "percent"
                | "hours"
                | "gmt"
                | "of"
        ) || unit(self.low(end)).is_some()
    }

    /// "1990s", "mid-1990s", "'80s", "nineties"; early, middle and late ones are four, two and four years of it.
    pub(super) fn decade(&self, i: usize) -> Option<Hit> {
        let (part, at) = match self.low(i) {
            "early" => (Some(0..4), i + 1),
            "middle" | "mid" => (Some(3..7), i + 1),
            "late" => (Some(6..10), i + 1),
            _ => (None, i),
        };
        let at = if part.is_some() && matches!(self.low(at), "-" | "of" | "the") { at + 1 } else { at };
        let low = self.low(at);
        let (part, low) = match low.split_once('-') {
            Some(("early", rest)) => (Some(0..4), rest),
            Some(("mid", rest)) => (Some(3..7), rest),
            Some(("late", rest)) => (Some(6..10), rest),
            _ => (part, low),
        };
        let (first, end) = if let Some(first) = decade_of(low) {
            (first, at + 1)
        } else if self.low(at + 1) == "'s" && matches!(self.before(at, 1), "the" | "early" | "late" | "mid") {
            // "the 1990's"
            (year(low).filter(|y| y % 10 == 0)?, at + 2)
        } else if matches!(low, "'" | "’") {
            (short_decade(self.low(at + 1))?, at + 2)
        } else if matches!(self.before(at, 1), "the" | "early" | "late" | "mid") {
            let named = DECADES.iter().find(|(w, _)| *w == low).map(|(_, y)| *y);
            (named.or_else(|| short_decade(low))?, at + 1)
        } else {
            return None;
        };
        Some(years_of(first, part.unwrap_or(0..10), end))
    }

    /// "the 20th century", "19th-century"
    fn century(&self, i: usize) -> Option<Hit> {
        let low = self.low(i);
        let (n, end) = match low.strip_suffix("-century") {
            Some(n) => (numbers::ordinal(n)?, i + 1),
            None if self.low(i + 1) == "century" => (numbers::ordinal(low)?, i + 2),
            None => return None,
        };
        let first = i16::try_from(n).ok().filter(|n| (2..=21).contains(n))? * 100 - 99;
        Some(Hit { attributive: true, ..Hit::cell(end, Grain::Century, Date::new(first, 1, 1).ok(), 0) })
    }
}

/// "1990s"
fn decade_of(low: &str) -> Option<i16> {
    let digits = low.strip_suffix('s').map(|d| d.trim_end_matches('\''))?;
    year(digits).filter(|y| y % 10 == 0)
}

/// "80s" of the last century
fn short_decade(low: &str) -> Option<i16> {
    let digits = low.strip_suffix('s')?;
    let n: i16 = (digits.len() == 2).then(|| digits.parse().ok()).flatten()?;
    (n % 10 == 0 && n >= 20).then_some(1900 + n)
}

fn years_of(first: i16, part: Range<i16>, end: usize) -> Hit {
    let (from, to) = (EdtfDate::year(first + part.start), EdtfDate::year(first + part.end - 1));
    Hit { grain: Some(Grain::Decade), ..Hit::interval(end, Some(from), Some(to)) }
}
