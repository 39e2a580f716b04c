//! Lengths of time: a number in words or digits, what stands before it, and its unit.

use super::Finder;
use crate::dates::Grain;
use crate::find::en::calendar::unit;
use crate::find::en::numbers;

/// A length of time said at some token.
#[derive(Clone, Debug)]
pub(super) struct Length {
    /// Token behind it.
    pub end: usize,
    pub grain: Grain,
    /// How many; `None` for "several", "a few".
    pub n: Option<u64>,
    /// ISO 8601 duration where the number is said.
    pub iso: Option<String>,
    /// "about", "nearly", "more than" before it.
    pub about: bool,
}

/// Words that make a number inexact, longest first.
const ABOUT: &[&[&str]] = &[
    &["no", "more", "than"],
    &["no", "less", "than"],
    &["as", "long", "as"],
    &["as", "little", "as"],
    &["as", "much", "as"],
    &["at", "least"],
    &["at", "most"],
    &["more", "than"],
    &["less", "than"],
    &["fewer", "than"],
    &["close", "to"],
    &["well", "over"],
    &["just", "over"],
    &["just", "under"],
    &["up", "to"],
    &["about"],
    &["around"],
    &["approximately"],
    &["roughly"],
    &["nearly"],
    &["almost"],
    &["over"],
    &["under"],
    &["some"],
    &["barely"],
];

/// Words between a number and its unit that leave the length as it is.
const FILLERS: &[&str] = &[
    "more",
    "full",
    "whole",
    "long",
    "straight",
    "consecutive",
    "additional",
    "successive",
    "entire",
    "calendar",
];

/// ISO 8601 duration of a number of units, with half a unit more where said.
pub(super) fn iso(grain: Grain, n: u64, half: bool) -> Option<String> {
    Some(match (grain, half) {
        (Grain::Second, false) => format!("PT{n}S"),
        (Grain::Minute, false) => format!("PT{n}M"),
        (Grain::Minute, true) => format!("PT{n}M30S"),
        (Grain::Hour, false) => format!("PT{n}H"),
        (Grain::Hour, true) if n == 0 => "PT30M".to_owned(),
        (Grain::Hour, true) => format!("PT{n}H30M"),
        (Grain::Day, false) => format!("P{n}D"),
        (Grain::Weekend, false) => format!("P{}D", n.checked_mul(2)?),
        (Grain::Week, false) => format!("P{n}W"),
        (Grain::Month, false) => format!("P{n}M"),
        (Grain::Quarter, false) => format!("P{}M", n.checked_mul(3)?),
        (Grain::Year, false) => format!("P{n}Y"),
        (Grain::Year, true) if n == 0 => "P6M".to_owned(),
        (Grain::Year, true) => format!("P{n}Y6M"),
        (Grain::Decade, false) => format!("P{}Y", n.checked_mul(10)?),
        (Grain::Century, false) => format!("P{}Y", n.checked_mul(100)?),
        _ => return None,
    })
}

impl Finder<'_, '_> {
    /// "about three months", "several days", "2 1/2 years", "a year and a half", "a couple of weeks", "half an hour".
    pub(super) fn length(&self, i: usize) -> Option<Length> {
        let skip = ABOUT
            .iter()
            .find(|words| words.iter().enumerate().all(|(k, w)| self.low(i + k) == *w))
            .map_or(0, |words| words.len());
        // "some weeks" has no number; "some three weeks" has one.
        let some = skip == 1 && self.low(i) == "some";
        let at = i + skip;
        if some && unit(self.low(at)).is_some() && self.low(at).ends_with('s') {
            return self.unit_after(at, None, false, true);
        }
        let (n, half, at) = self.number(at)?;
        self.unit_after(at, n, half, skip > 0)
    }

    fn unit_after(&self, at: usize, n: Option<u64>, half: bool, about: bool) -> Option<Length> {
        let at = if FILLERS.contains(&self.low(at)) { at + 1 } else { at };
        let (grain, each) = unit(self.low(at))?;
        let plural = self.low(at).ends_with('s');
        // "the third quarter" and "a second" are no lengths; "one quarter of the people" is a share.
        if matches!(grain, Grain::Second | Grain::Quarter) && !plural {
            return None;
        }
        let mut end = at + 1;
        let mut half = half;
        if self.low(end) == "and" && self.low(end + 1) == "a" && self.low(end + 2) == "half" {
            (half, end) = (true, end + 3);
        }
        let mut iso = n.and_then(|n| iso(grain, n.checked_mul(each)?, half));
        // "two years and three months"
        if grain == Grain::Year
            && let Some(years) = n
            && self.low(end) == "and"
            && let Some((Some(months), false, at)) = self.number(end + 1)
            && matches!(self.low(at), "month" | "months")
        {
            (iso, end) = (Some(format!("P{years}Y{months}M")), at + 1);
        }
        if self.low(end) == "or" && self.low(end + 1) == "so" {
            return Some(Length { end: end + 2, grain, n, iso, about: true });
        }
        // "a year or two"
        if n == Some(1) && self.low(end) == "or" && numbers::value(self.low(end + 1)).is_some() {
            return Some(Length { end: end + 2, grain, n: None, iso: None, about: true });
        }
        let n = n.and_then(|n| n.checked_mul(each));
        Some(Length { end, grain, n, iso, about: about || half })
    }

    /// A number before a unit, whether half a unit more is said, and the token behind: `None` inside is "some".
    fn number(&self, i: usize) -> Option<(Option<u64>, bool, usize)> {
        match self.low(i) {
            "a" | "an" => match self.low(i + 1) {
                "few" => Some((None, false, i + 2)),
                "couple" => Some((Some(2), false, i + 2 + usize::from(self.low(i + 2) == "of"))),
                "dozen" => Some((Some(12), false, i + 2)),
                "hundred" => Some((Some(100), false, i + 2)),
                "thousand" => Some((Some(1000), false, i + 2)),
                "half" => Some((Some(0), true, i + 2)),
                "number" if self.low(i + 2) == "of" => Some((None, false, i + 3)),
                _ => Some((Some(1), false, i + 1)),
            },
            "half" if matches!(self.low(i + 1), "a" | "an") => Some((Some(0), true, i + 2)),
            "several" | "many" | "few" => Some((None, false, i + 1)),
            "couple" if self.low(i + 1) == "of" => Some((Some(2), false, i + 2)),
            "dozens" | "scores" | "hundreds" | "thousands" if self.low(i + 1) == "of" => {
                Some((None, false, i + 2))
            }
            low => {
                let mut n = numbers::value(low)?;
                let mut end = i + 1;
                loop {
                    match self.low(end) {
                        "hundred" => n = n.checked_mul(100)?,
                        "thousand" => n = n.checked_mul(1000)?,
                        "dozen" => n = n.checked_mul(12)?,
                        _ => break,
                    }
                    end += 1;
                }
                // "2 1/2": the tokeniser parts the fraction.
                if self.low(end) == "1" && self.low(end + 1) == "/" && self.low(end + 2) == "2" {
                    return Some((Some(n), true, end + 3));
                }
                if self.low(end) == "and" && self.low(end + 1) == "a" && self.low(end + 2) == "half" {
                    return Some((Some(n), true, end + 3));
                }
                // "two or three days", "12 to 18 months": no one number.
                if matches!(self.low(end), "or" | "to") && numbers::value(self.low(end + 1)).is_some() {
                    return Some((None, false, end + 2));
                }
                Some((Some(n), false, end))
            }
        }
    }

    /// "20-year", "two-month-long", "day-long", "decades-long": one token; an age ("30-year-old") is none.
    pub(super) fn joined_length(&self, i: usize) -> Option<Length> {
        let low = self.low(i);
        let (head, rest) = low.rsplit_once('-')?;
        let (head, last) = match rest {
            "long" => match head.rsplit_once('-') {
                Some((n, u)) => (Some(n), u),
                None => (None, head),
            },
            _ => (Some(head), rest),
        };
        let (grain, each) = unit(last)?;
        if matches!(grain, Grain::Second | Grain::Quarter) || matches!(self.low(i + 1), "old" | "olds") {
            return None;
        }
        let n = match head {
            Some("several" | "multi") => None,
            Some("half") if grain == Grain::Hour => {
                return Some(Length { end: i + 1, grain, n: None, iso: iso(grain, 0, true), about: false });
            }
            Some(w) => Some(numbers::value(w)?),
            None => (!last.ends_with('s')).then_some(1),
        };
        let n = n.and_then(|n| n.checked_mul(each));
        Some(Length { end: i + 1, grain, n, iso: n.and_then(|n| iso(grain, n, false)), about: false })
    }
}
