//! Dates in Spanish and French, against the day of publication only.

use std::ops::Range;

use amparo_model::{Edtf, EdtfDate};
use jiff::ToSpan;
use jiff::civil::Date;

use super::words::Words;

/// Dates of a stretch of text in its order: where they stand, and their value where there is one.
pub(super) fn find(words: &Words, s: &str, published: Option<Date>) -> Vec<(Range<usize>, Option<String>)> {
    let mut found: Vec<(Range<usize>, Option<String>)> = Vec::new();
    for pattern in &words.dates {
        for c in pattern.captures_iter(s) {
            let Some(all) = c.get(0) else { continue };
            if found.iter().any(|(at, _)| at.start < all.end() && all.start() < at.end) {
                continue;
            }
            found.push((all.range(), value(words, &c, published).map(|e| e.to_string())));
        }
    }
    found.sort_by_key(|(at, _)| at.start);
    found
}

fn value(words: &Words, c: &regex::Captures<'_>, published: Option<Date>) -> Option<Edtf> {
    let part = |name: &str| c.name(name).map(|m| m.as_str());
    let day: Option<i8> = part("d").and_then(|d| d.parse().ok());
    let stated: Option<i16> = part("y").and_then(|y| y.parse().ok());
    let month = part("m").and_then(|m| words.month(m)).or_else(|| part("mm").and_then(|m| m.parse().ok()));
    if let Some(m) = month {
        let year = stated.or_else(|| {
            let p = published?;
            let here = |y: i16| Date::new(y, m, day.unwrap_or(1)).is_ok_and(|d| d <= p);
            let y = [p.year(), p.year() - 1].into_iter().find(|y| here(*y))?;
            // What lies more than nine months back may as well be to come.
            let far = Date::new(y, m, 1).ok()? < p.checked_sub(9.months()).ok()?;
            (!far).then_some(y)
        });
        let last = Date::new(year.unwrap_or(2000), m, 1).ok()?.days_in_month();
        if let Some(d) = day {
            return (1..=last).contains(&d).then(|| Edtf::Date(EdtfDate::day(year, m, d)));
        }
        let span =
            |from, to| Edtf::Interval(Some(EdtfDate::day(year, m, from)), Some(EdtfDate::day(year, m, to)));
        return Some(match part("part") {
            Some(p) if words.is("early", p) => span(1, 10),
            Some(p) if words.is("middle", p) => span(11, 20),
            Some(_) => span(21, last),
            None => Edtf::Date(EdtfDate::month(year, m)),
        });
    }
    if let Some(y) = stated {
        return Some(Edtf::Date(EdtfDate::year(y)));
    }
    let p = published?;
    let whole = |d: Date| Edtf::Date(EdtfDate::day(Some(d.year()), d.month(), d.day()));
    if let Some(word) = part("rel") {
        return if words.is("yesterday", word) {
            p.checked_sub(1.day()).ok().map(whole)
        } else if words.is("today", word) {
            Some(whole(p))
        } else if words.is("last_month", word) {
            let before = p.first_of_month().checked_sub(1.month()).ok()?;
            Some(Edtf::Date(EdtfDate::month(Some(before.year()), before.month())))
        } else {
            Some(Edtf::Date(EdtfDate::year(p.year() - 1)))
        };
    }
    // The latest such day of the week, the day of publication included.
    let wanted = words.weekday(part("wd")?)?;
    let back = (p.weekday().to_monday_zero_offset() - wanted).rem_euclid(7);
    p.checked_sub(i64::from(back).days()).ok().map(whole)
}
