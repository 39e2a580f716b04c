//! Ranges of two dates: "from 1 January to 29 February 2016", "between May and July", "in January and February",
//! "3 to 4 May", "since the new year".

use amparo_model::{Edtf, EdtfDate};

use super::Finder;
use super::calendar::{day, season};
use super::hit::Hit;
use super::tense::Tense;
use crate::dates::Grain;

impl Finder<'_, '_> {
    fn one(&self, at: usize) -> Option<(EdtfDate, usize)> {
        let hit = self.calendar(at).or_else(|| self.years(at))?;
        match hit.value {
            Some(Edtf::Date(date)) => Some((date, hit.end)),
            _ => None,
        }
    }

    pub(super) fn range(&self, i: usize) -> Option<Hit> {
        let low = self.low(i);
        if low == "since" && self.low(i + 1) == "the" {
            return self.since_the_year(i);
        }
        if matches!(low, "from" | "between" | "since") {
            return self.stretch_of_two(i);
        }
        if !low.starts_with(|c: char| c.is_ascii_digit()) && day(low).is_none() && self.month_at(i).is_none()
        {
            return None;
        }
        let joint = matches!(self.low(i + 1), "to" | "and" | "-" | "–");
        // "the night of 3 to 4 May", "January and February"
        if let (Some(d), true) = (day(low), joint)
            && let Some((to, end)) = self.one(i + 2).filter(|(to, _)| to.day.is_some_and(|t| t > d))
        {
            let hit = Hit::interval(end, Some(EdtfDate { day: Some(d), ..to }), Some(to));
            let ends = Some([i..i + 1, i + 2..end]);
            return Some(Hit { period: to.day.is_some_and(|t| t - d > 4), ends, ..hit });
        }
        if joint
            && let Some(m) = self.month_at(i)
            && self.month_at(i + 2).is_some()
        {
            let (to, end) = self.one(i + 2)?;
            if to.day.is_none() {
                let ends = Some([i..i + 1, i + 2..end]);
                return Some(Hit {
                    ends,
                    ..Hit::interval(end, Some(EdtfDate { month: Some(m), ..to }), Some(to))
                });
            }
        }
        None
    }

    /// "since the new year", "since the start of the year"
    fn since_the_year(&self, i: usize) -> Option<Hit> {
        let end = (i + 2..i + 7).find(|k| self.low(*k) == "year").filter(|k| {
            (i + 2..*k).all(|j| matches!(self.low(j), "new" | "start" | "beginning" | "turn" | "of" | "the"))
        })?;
        let hit = match self.published() {
            Some(p) => Hit::interval(end + 1, Some(EdtfDate::month(Some(p.year()), 1)), None),
            None => Hit::words(end + 1).spanning(),
        };
        Some(Hit { grain: Some(Grain::Year), ..hit })
    }

    fn stretch_of_two(&self, i: usize) -> Option<Hit> {
        let low = self.low(i);
        let (from, after) = self
            .one(i + 1)
            .or_else(|| {
                let s = season(self.low(i + 1))?;
                let (y, end) = self.year_after(i + 2);
                let y = y.or(self.published().map(jiff::civil::Date::year));
                Some((EdtfDate { month: Some(s), ..EdtfDate::month(y, 1) }, end))
            })
            .or_else(|| {
                day(self.low(i + 1))
                    .filter(|_| matches!(self.low(i + 2), "to" | "and" | "until"))
                    .map(|d| (EdtfDate::day(None, 1, d), i + 2))
            })?;
        if low == "since" {
            // What has lasted since a date began in the past.
            let yearless = EdtfDate { year: None, uncertain: false, ..from };
            let said = self.doc.tokens[i + 1..after]
                .iter()
                .any(|t| t.low.len() == 4 && t.low.parse::<i16>().is_ok());
            let from = if said || from.month.is_none() { from } else { self.settle(yearless, Tense::Past) };
            return Some(Hit {
                grain: Hit::date(after, from).grain,
                ..Hit::interval(after, Some(from), None)
            });
        }
        if !matches!(self.low(after), "to" | "and" | "until" | "-" | "–" | "till" | "through") {
            return None;
        }
        let (to, end) = self.one(after + 1)?;
        let mut from = EdtfDate {
            month: if after == i + 2 && day(self.low(i + 1)).is_some() { to.month } else { from.month },
            ..from
        };
        from.year = match (from.year, to.year) {
            (Some(f), Some(t)) if f > t => Some(t),
            (None, y) => y,
            (y, _) => y,
        };
        let ends = Some([i + 1..after, after + 1..end]);
        Some(Hit { ends, ..Hit::interval(end, Some(from), Some(to)) })
    }
}
