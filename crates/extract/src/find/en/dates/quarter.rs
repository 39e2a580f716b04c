//! Quarters, halves and fiscal years: "the third quarter of 1990", "third-quarter", "first half of 1998",
//! "fiscal 1989", "the year-earlier period", "the quarter".

use jiff::civil::Date;

use super::Finder;
use super::calendar::year;
use super::cell::shifted;
use super::hit::Hit;
use super::numbers;
use crate::dates::Grain;

impl Finder<'_, '_> {
    pub(super) fn quarter(&self, i: usize) -> Option<Hit> {
        let low = self.low(i);
        match low {
            "fiscal" => return self.fiscal(i),
            "fiscal-year" => return None,
            "the" => return self.same_quarter(i),
            "year-ago" | "year-earlier" => return self.year_earlier(i),
            _ => {}
        }
        self.ordinal_quarter(i, None)
    }

    /// "third quarter", "third-quarter", "1988 third quarter", "second half"
    fn ordinal_quarter(&self, i: usize, fiscal: Option<usize>) -> Option<Hit> {
        let (before, at) = match year(self.low(i)) {
            Some(y) => (Some(y), i + 1),
            None => (None, i),
        };
        let low = self.low(at);
        let (n, name, end) = match low.split_once('-') {
            Some((n, name)) => (numbers::ordinal(n)?, name, at + 1),
            None => (numbers::ordinal(low)?, self.low(at + 1), at + 2),
        };
        let (grain, most) = match name {
            "quarter" => (Grain::Quarter, 4),
            "half" => (Grain::Half, 2),
            _ => return None,
        };
        let index = i8::try_from(n).ok().filter(|n| (1..=most).contains(n))? - 1;
        let month = index * 12 / most + 1;
        let of = usize::from(self.low(end) == "of");
        let fiscal_after = usize::from(of == 1 && self.low(end + 1) == "fiscal");
        let (after, end) = match self.year_said(end + of + fiscal_after) {
            Some((y, end)) if of == 1 || grain == Grain::Quarter => (Some(y), end),
            _ => self.year_after(end),
        };
        let said = before.or(after).or_else(|| self.possessive_year(i));
        // A half without a year may be of a match or a page.
        if grain == Grain::Half && said.is_none() && fiscal.is_none() {
            return None;
        }
        let first = match (said, self.published()) {
            (Some(y), _) => Date::new(y, month, 1).ok(),
            (None, Some(p)) => [p.year(), p.year() - 1]
                .into_iter()
                .filter_map(|y| Date::new(y, month, 1).ok())
                .find(|first| *first <= p),
            (None, None) => None,
        };
        Some(Hit::cell(end, grain, first, 0))
    }

    /// "this year's third quarter"
    fn possessive_year(&self, i: usize) -> Option<i16> {
        let p = self.published()?.year();
        if self.before(i, 1) != "'s" || self.before(i, 2) != "year" {
            return None;
        }
        match self.before(i, 3) {
            "this" => Some(p),
            "last" => Some(p - 1),
            "next" => Some(p + 1),
            _ => None,
        }
    }

    /// "fiscal 1989", "fiscal third quarter", "fiscal year", "fiscal year 1990"
    fn fiscal(&self, i: usize) -> Option<Hit> {
        if let Some((y, end)) = self.year_said(i + 1) {
            return Some(Hit::cell(end, Grain::Year, Date::new(y, 1, 1).ok(), 0).attributive());
        }
        if self.low(i + 1) == "year" {
            if let Some((y, end)) = self.year_said(i + 2) {
                return Some(Hit::cell(end, Grain::Year, Date::new(y, 1, 1).ok(), 0).attributive());
            }
            return Some(Hit::cell(i + 2, Grain::Year, self.published(), 0).attributive());
        }
        self.ordinal_quarter(i + 1, Some(i))
    }

    /// "the quarter", "the latest quarter", "the latest period": the one spoken of, else the last that is over.
    fn same_quarter(&self, i: usize) -> Option<Hit> {
        let latest = self.low(i + 1) == "latest";
        let at = i + 1 + usize::from(latest);
        let over = || shifted(self.published()?, Grain::Quarter, -1);
        let first = match self.low(at) {
            "quarter" if latest => self.quarter.filter(|q| Some(*q) <= over()).or_else(over),
            "period" if latest => Some(self.quarter?),
            "quarter" if self.low(at + 1) != "of" || self.year_said(at + 2).is_some() => Some(self.quarter?),
            _ => return None,
        };
        Some(Hit::cell(at + 1, Grain::Quarter, first, 0).attributive())
    }

    /// "year-earlier quarter", "year-ago results": the period spoken of, a year before.
    fn year_earlier(&self, i: usize) -> Option<Hit> {
        let nth = numbers::ordinal(self.low(i + 1)).is_some() && self.low(i + 2) == "quarter";
        let end = if nth {
            i + 3
        } else if matches!(self.low(i + 1), "quarter" | "period") {
            i + 2
        } else {
            i + 1
        };
        let (first, grain) = match (self.quarter, self.focus) {
            (Some(first), _) => (first, Grain::Quarter),
            (None, Some((first, grain))) if grain >= Grain::Month => (first, grain),
            _ => (self.published()?, Grain::Year),
        };
        let before = shifted(first, Grain::Year, -1);
        Some(Hit { aside: true, ..Hit::cell(end, grain, before, 0).attributive() })
    }
}
