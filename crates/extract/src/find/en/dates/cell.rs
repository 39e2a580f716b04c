//! Units of the calendar as cells: the week, quarter or decade a day falls in, its neighbours, its EDTF value.

use amparo_model::{Edtf, EdtfDate};
use jiff::civil::Date;
use jiff::{Span, ToSpan};

use crate::dates::Grain;

/// First day of the cell of that unit which `date` falls in; weeks begin on Monday (ISO 8601), seasons in March,
/// June, September and December, centuries in the year 01.
pub(super) fn first_of(grain: Grain, date: Date) -> Option<Date> {
    let (y, m) = (date.year(), date.month());
    let whole = |n: i16| y - y.rem_euclid(n);
    match grain {
        Grain::Week => date.checked_sub(i64::from(date.weekday().to_monday_zero_offset()).days()).ok(),
        Grain::Weekend => first_of(Grain::Week, date)?.checked_add(5.days()).ok(),
        Grain::Month => Some(date.first_of_month()),
        Grain::Quarter => Date::new(y, (m - 1) / 3 * 3 + 1, 1).ok(),
        Grain::Season => {
            let first = Date::new(y, m / 3 * 3 + if m < 3 { 12 } else { 0 }, 1).ok()?;
            if m < 3 { first.checked_sub(1.year()).ok() } else { Some(first) }
        }
        Grain::Half => Date::new(y, if m > 6 { 7 } else { 1 }, 1).ok(),
        Grain::Year => Date::new(y, 1, 1).ok(),
        Grain::Decade => Date::new(whole(10), 1, 1).ok(),
        Grain::Century => Date::new(y - (y - 1).rem_euclid(100), 1, 1).ok(),
        Grain::Day | Grain::Hour | Grain::Minute | Grain::Second => Some(date),
    }
}

/// `n` units as a span of the calendar; `None` for units below a day.
fn span(grain: Grain, n: i64) -> Option<Span> {
    let zero = Span::new();
    match grain {
        Grain::Day => zero.try_days(n),
        Grain::Week | Grain::Weekend => zero.try_weeks(n),
        Grain::Month => zero.try_months(n),
        Grain::Quarter | Grain::Season => zero.try_months(n.checked_mul(3)?),
        Grain::Half => zero.try_months(n.checked_mul(6)?),
        Grain::Year => zero.try_years(n),
        Grain::Decade => zero.try_years(n.checked_mul(10)?),
        Grain::Century => zero.try_years(n.checked_mul(100)?),
        Grain::Hour | Grain::Minute | Grain::Second => return None,
    }
    .ok()
}

/// The date `n` units after `date` (before it where negative), within the years EDTF writes in four digits.
pub(super) fn shifted(date: Date, grain: Grain, n: i64) -> Option<Date> {
    date.checked_add(span(grain, n)?).ok().filter(|d| (1..9900).contains(&d.year()))
}

/// The cell `date` falls in, moved by `n` of its kind.
pub(super) fn cell(grain: Grain, date: Date, n: i64) -> Option<Edtf> {
    value(grain, shifted(first_of(grain, date)?, grain, n)?)
}

/// EDTF value of the cell that begins on `first`: a date where EDTF has one, an interval of its first and last
/// part elsewhere.
pub(super) fn value(grain: Grain, first: Date) -> Option<Edtf> {
    let (y, m, d) = (first.year(), first.month(), first.day());
    let months = |n: i64| -> Option<Edtf> {
        let last = first.checked_add((n - 1).months()).ok()?;
        Some(Edtf::Interval(
            Some(EdtfDate::month(Some(y), m)),
            Some(EdtfDate::month(Some(last.year()), last.month())),
        ))
    };
    let days = |n: i64| -> Option<Edtf> {
        let last = first.checked_add((n - 1).days()).ok()?;
        Some(Edtf::Interval(Some(whole(first)), Some(whole(last))))
    };
    let years = |n: i16| Some(Edtf::Interval(Some(EdtfDate::year(y)), Some(EdtfDate::year(y + n - 1))));
    match grain {
        Grain::Second | Grain::Minute | Grain::Hour | Grain::Day => {
            Some(Edtf::Date(EdtfDate::day(Some(y), m, d)))
        }
        Grain::Weekend => days(2),
        Grain::Week => days(7),
        Grain::Month => Some(Edtf::Date(EdtfDate::month(Some(y), m))),
        Grain::Quarter => months(3),
        Grain::Season => Some(Edtf::Date(EdtfDate::month(Some(y), 20 + m / 3))),
        Grain::Half => months(6),
        Grain::Year => Some(Edtf::Date(EdtfDate::year(y))),
        Grain::Decade => years(10),
        Grain::Century => years(100),
    }
}

/// A day in EDTF.
pub(super) fn whole(date: Date) -> EdtfDate {
    EdtfDate::day(Some(date.year()), date.month(), date.day())
}

/// First day of a value, if its year is known.
pub(super) fn begin(value: &Edtf) -> Option<Date> {
    value.bounds()?.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_hold_their_day_and_move_by_whole_units() {
        for (grain, day, n, want) in [
            (Grain::Day, "2016-03-15", -1, "2016-03-14"),
            (Grain::Week, "2016-03-13", -1, "2016-02-29/2016-03-06"),
            (Grain::Weekend, "2016-03-15", 0, "2016-03-19/2016-03-20"),
            (Grain::Month, "2016-03-31", -1, "2016-02"),
            (Grain::Quarter, "2016-02-29", -1, "2015-10/2015-12"),
            (Grain::Season, "2016-01-10", 0, "2015-24"),
            (Grain::Season, "2016-01-10", 1, "2016-21"),
            (Grain::Half, "2016-07-01", 0, "2016-07/2016-12"),
            (Grain::Decade, "1999-12-31", -1, "1980/1989"),
            (Grain::Century, "2000-12-31", 0, "1901/2000"),
        ] {
            let day: Date = day.parse().expect("a date");
            let got = cell(grain, day, n).map(|v| v.to_string());
            assert_eq!(got.as_deref(), Some(want), "{grain:?} {day}");
        }
        assert_eq!(shifted(Date::MIN, Grain::Century, i64::MIN), None);
    }
}
