//! Names and forms of days, months and years.

use amparo_model::EdtfDate;
use jiff::civil::{Date, Weekday};

use super::numbers;
use crate::dates::Grain;

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

/// A unit of time and how many of its kind it holds: a fortnight is two weeks.
pub(super) fn unit(low: &str) -> Option<(Grain, u64)> {
    Some(match low {
        "second" | "seconds" => (Grain::Second, 1),
        "minute" | "minutes" => (Grain::Minute, 1),
        "hour" | "hours" => (Grain::Hour, 1),
        "day" | "days" => (Grain::Day, 1),
        "weekend" | "weekends" => (Grain::Weekend, 1),
        "week" | "weeks" => (Grain::Week, 1),
        "fortnight" | "fortnights" => (Grain::Week, 2),
        "month" | "months" => (Grain::Month, 1),
        "quarter" | "quarters" => (Grain::Quarter, 1),
        "year" | "years" => (Grain::Year, 1),
        "decade" | "decades" => (Grain::Decade, 1),
        "century" | "centuries" => (Grain::Century, 1),
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
