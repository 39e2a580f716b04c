//! Parts of a month, season or year: "late February", "early in 2015", "the last days of May", "mid-May",
//! "the end of the year", "the spring of 2015".

use amparo_model::EdtfDate;
use jiff::civil::Date;

use super::Finder;
use super::calendar::{day, month, season, unit, year};
use super::cell::{cell, first_of, shifted};
use super::hit::Hit;
use super::tense::Tense;
use crate::dates::Grain;

/// The third of a unit: first, middle, last.
type Third = usize;

impl Finder<'_, '_> {
    /// A part of a month, season, year or decade, or a season.
    pub(super) fn part(&self, i: usize) -> Option<Hit> {
        if let Some(hit) = self.seasonal(i) {
            return Some(hit);
        }
        let low = self.low(i);
        let (third, mut j) = match low {
            "early" | "beginning" | "start" => (0, i + 1),
            "mid" | "middle" => (1, i + 1),
            "late" | "end" => (2, i + 1),
            "first" | "last" if matches!(self.low(i + 1), "days" | "week") && self.low(i + 2) == "of" => {
                (if low == "first" { 0 } else { 2 }, i + 2)
            }
            "year-end" => return self.year_end(i, i + 1),
            "year" if self.low(i + 1) == "end" => return self.year_end(i, i + 2),
            "year" if self.low(i + 1) == "'s" && self.low(i + 2) == "end" => return self.year_end(i, i + 3),
            _ => return self.joined(i),
        };
        if let Some(hit) = self.decade(i) {
            return Some(hit);
        }
        if matches!(self.low(j), "of" | "in" | "-") {
            j += 1;
        }
        if matches!(low, "end" | "beginning" | "start" | "middle") && self.low(j) == "the" {
            // "the end of the year", "by the end of the month"
            let (grain, _) =
                unit(self.low(j + 1)).filter(|(g, _)| matches!(g, Grain::Month | Grain::Year))?;
            return self.part_of(grain, self.published()?, third, j + 2);
        }
        if self.low(j) == "that" {
            let (grain, _) = unit(self.low(j + 1))?;
            return self.part_of(grain, self.focus?.0, third, j + 2);
        }
        let step = match self.low(j) {
            "last" => Some(-1),
            "this" => Some(0),
            "next" => Some(1),
            _ => None,
        };
        if let (Some(n), Some((grain, 1))) = (step, unit(self.low(j + 1))) {
            if self.low(j + 2) == "'s" {
                return None;
            }
            let Some(date) = self.published() else {
                return Some(Hit { grain: Some(grain), ..Hit::words(j + 2) });
            };
            let first = shifted(first_of(grain, date)?, grain, n)?;
            return self.part_of(grain, first, third, j + 2);
        }
        if let Some((y, end)) = self.year_said(j).filter(|_| low != "first" && low != "last") {
            if year(self.low(j)).is_some() && unit(self.low(end)).is_some() {
                return None;
            }
            return self.part_of(Grain::Year, Date::new(y, 1, 1).ok()?, third, end);
        }
        let m = self.month_at(j)?;
        if day(self.low(j + 1)).is_some() && year(self.low(j + 1)).is_none() {
            return None;
        }
        let (y, end) = self.year_after(j + 1);
        self.part_of_month(EdtfDate::month(y, m), third, i, end)
    }

    /// "mid-May", "late-November", "mid-1996"
    fn joined(&self, i: usize) -> Option<Hit> {
        let (part, name) = self.low(i).split_once('-')?;
        let third = match part {
            "early" => 0,
            "mid" => 1,
            "late" => 2,
            _ => return None,
        };
        if let Some(y) = year(name) {
            return self.part_of(Grain::Year, Date::new(y, 1, 1).ok()?, third, i + 1);
        }
        let m = month(name)?;
        let (y, end) = self.year_after(i + 1);
        self.part_of_month(EdtfDate::month(y, m), third, i, end)
    }

    fn year_end(&self, i: usize, end: usize) -> Option<Hit> {
        let the = matches!(self.before(i, 1), "the" | "by" | "at" | "before" | "until" | "around");
        if !the {
            return None;
        }
        self.part_of(Grain::Year, self.published()?, 2, end)
    }

    /// "in the autumn", "spring 2015", "the winter of 1994", "last fall", "this summer", "early summer"
    fn seasonal(&self, i: usize) -> Option<Hit> {
        let (step, at) = match self.low(i) {
            "last" => (Some(-1), i + 1),
            "this" => (Some(0), i + 1),
            "next" => (Some(1), i + 1),
            "early" | "late" | "mid" if season(self.low(i + 1)).is_some() => (None, i + 1),
            _ => (None, i),
        };
        let code = season(self.low(at))?;
        let (y, end) = match self.low(at + 1) {
            "of" => self.year_said(at + 2).map_or((None, at + 1), |(y, end)| (Some(y), end)),
            _ => self.year_after(at + 1),
        };
        let the =
            matches!(self.before(at, 1), "the" | "in" | "since" | "early" | "late" | "mid" | "by" | "until");
        if y.is_none() && step.is_none() && !the {
            return None;
        }
        let date = |y| EdtfDate { month: Some(code), ..EdtfDate::month(y, 1) };
        if y.is_some() {
            return Some(Hit::date(end, date(y)).spanning());
        }
        let Some(published) = self.published() else {
            return Some(Hit::date(end, date(None)).spanning());
        };
        let begins = |y: i16| Date::new(y, [3, 6, 9, 12][usize::from(code.unsigned_abs()) - 21], 1).ok();
        let here = published.year();
        let fits = |y: &i16| begins(*y).is_some_and(|first| first <= published);
        let latest = [here, here - 1].into_iter().find(fits);
        let current =
            first_of(Grain::Season, published).zip(latest.and_then(begins)).is_some_and(|(a, b)| a == b);
        let y = match (step, self.tense(i, end)) {
            // The season that is running is not the last one.
            (Some(-1), _) => latest? - i16::from(current),
            (Some(1), _) | (None, Tense::Future) => [here, here + 1].into_iter().find(|y| !fits(y))?,
            (Some(_), _) => here,
            (None, _) => latest?,
        };
        Some(Hit::date(end, date(Some(y))).spanning())
    }

    fn part_of_month(&self, date: EdtfDate, third: Third, i: usize, end: usize) -> Option<Hit> {
        let date = self.settle(date, self.tense(i, end));
        let m = date.month?;
        let last = Date::new(date.year.unwrap_or(2000), m, 1).ok()?.last_of_month().day();
        let (from, to) = [(1, 10), (11, 20), (21, last)][third];
        let day = |d| Some(EdtfDate { day: Some(d), ..date });
        let hit = Hit::interval(end, day(from), day(to));
        Some(Hit { period: false, grain: Some(Grain::Month), ..hit })
    }

    /// A third of the month or year a day falls in; longer and shorter units whole.
    fn part_of(&self, grain: Grain, date: Date, third: Third, end: usize) -> Option<Hit> {
        match grain {
            Grain::Month => {
                self.part_of_month(EdtfDate::month(Some(date.year()), date.month()), third, end, end)
            }
            Grain::Year => {
                let (from, to) = [(1, 4), (5, 8), (9, 12)][third];
                let month = |m| Some(EdtfDate::month(Some(date.year()), m));
                Some(Hit { grain: Some(grain), ..Hit::interval(end, month(from), month(to)) })
            }
            _ => Some(Hit {
                value: cell(grain, date, 0),
                grain: Some(grain),
                period: grain > Grain::Week,
                ..Hit::words(end)
            }),
        }
    }
}
