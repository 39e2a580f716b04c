//! Names and forms of days, months and years.

use amparo_model::EdtfDate;
use jiff::Span;
use jiff::civil::{Date, Weekday};

use super::numbers;

const MONTHS: &[&str] = &[
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
const SHORT: &[&str] = &["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

pub(crate) fn month(low: &str) -> Option<i8> {
    let at = MONTHS.iter().position(|m| *m == low).or_else(|| SHORT.iter().position(|m| *m == low));
    at.or((low == "sept").then_some(8)).map(|m| m as i8 + 1)
}

pub(crate) fn weekday(low: &str) -> Option<Weekday> {
    Some(match low {
        "monday" | "mon" => Weekday::Monday,
        "tuesday" | "tue" | "tues" => Weekday::Tuesday,
        "wednesday" | "wed" => Weekday::Wednesday,
        "thursday" | "thu" | "thurs" => Weekday::Thursday,
        "friday" | "fri" => Weekday::Friday,
        "saturday" | "sat" => Weekday::Saturday,
        "sunday" | "sun" => Weekday::Sunday,
        _ => return None,
    })
}

pub(super) fn year(low: &str) -> Option<i16> {
    (low.len() == 4 && low.bytes().all(|b| b.is_ascii_digit()))
        .then(|| low.parse().ok())
        .flatten()
        .filter(|y| (1900..=2100).contains(y))
}

pub(super) fn season(low: &str) -> Option<i8> {
    Some(match low {
        "spring" => 21,
        "summer" => 22,
        "autumn" | "fall" => 23,
        "winter" => 24,
        _ => return None,
    })
}

/// A day of the month: "12", "12th", "twelfth".
pub(super) fn day(low: &str) -> Option<i8> {
    let n = if low.bytes().all(|b| b.is_ascii_digit()) {
        low.parse().ok()
    } else {
        numbers::ordinal(low).and_then(|d| i8::try_from(d).ok())
    };
    n.filter(|d| (1..=31).contains(d))
}

#[derive(Clone, Copy)]
pub(super) enum Unit {
    Day,
    Week,
    Month,
    Year,
}

impl Unit {
    pub(super) fn span(self, n: i64) -> Span {
        match self {
            Self::Day => Span::new().days(n),
            Self::Week => Span::new().weeks(n),
            Self::Month => Span::new().months(n),
            Self::Year => Span::new().years(n),
        }
    }

    pub(super) fn iso(self, n: u64) -> String {
        let letter = match self {
            Self::Day => 'D',
            Self::Week => 'W',
            Self::Month => 'M',
            Self::Year => 'Y',
        };
        format!("P{n}{letter}")
    }
}

pub(super) fn unit(low: &str) -> Option<Unit> {
    Some(match low {
        "day" | "days" => Unit::Day,
        "week" | "weeks" | "fortnight" => Unit::Week,
        "month" | "months" => Unit::Month,
        "year" | "years" => Unit::Year,
        _ => return None,
    })
}

/// "2016-03-12"
pub(crate) fn iso(low: &str) -> Option<EdtfDate> {
    let mut parts = low.split('-');
    let (y, m, d) = (parts.next()?, parts.next()?, parts.next()?);
    if y.len() != 4 || parts.next().is_some() {
        return None;
    }
    let date = Date::new(y.parse().ok()?, m.parse().ok()?, d.parse().ok()?).ok()?;
    Some(EdtfDate::day(Some(date.year()), date.month(), date.day()))
}

/// "12.06.2024": day first, as everywhere this form is used.
pub(crate) fn dotted(low: &str) -> Option<EdtfDate> {
    let mut parts = low.split('.');
    let (d, m, y) = (parts.next()?, parts.next()?, parts.next()?);
    if y.len() != 4 || parts.next().is_some() {
        return None;
    }
    let date = Date::new(y.parse().ok()?, m.parse().ok()?, d.parse().ok()?).ok()?;
    Some(EdtfDate::day(Some(date.year()), date.month(), date.day()))
}
