//! Dates of the calendar: "12 March 2016", "March 12", "the twelfth of March", "2016-03-12", "March 2016".

use amparo_model::{Edtf, EdtfDate};
use jiff::civil::Date;

use super::Finder;
use super::calendar::{day, dotted, iso, month, weekday, year};
use super::hit::Hit;
use super::tense::Tense;

/// Words before which "May" and "March" are months without a day or year.
const BEFORE_MONTH: &[&str] = &[
    "in", "of", "since", "last", "next", "late", "early", "mid", "until", "by", "from", "to", "and", "this",
    "on", ",", "between", "(", "-", "–", "during", "each", "every", "before", "after", "the", "through",
    "or", "for",
];

impl Finder<'_, '_> {
    /// Gives a month or day without a year the year its clause points to, else the latest that is not after the
    /// report or, where that one is far and the next is near, the next; marks it unsure if far away.
    pub(super) fn settle(&self, date: EdtfDate, tense: Tense) -> EdtfDate {
        let (None, Some(_), Some(published)) = (date.year, date.month, self.published()) else {
            return date;
        };
        let in_year = |y: i16| EdtfDate { year: Some(y), ..date };
        let past = [0, 1, 2, 3, 4].map(|back| in_year(published.year() - back));
        let past = past.into_iter().find(|d| d.bounds().is_some_and(|(first, _)| first <= published));
        let future = [0, 1, 2, 3, 4].map(|on| in_year(published.year() + on));
        let future = future.into_iter().find(|d| d.bounds().is_some_and(|(_, last)| last >= published));
        let days = |d: Option<EdtfDate>| {
            let (first, last) = d?.bounds()?;
            let gap = if last < published { published.since(last) } else { first.since(published) };
            gap.ok().map(|s| s.get_days().max(0))
        };
        let (back, on) = (days(past), days(future));
        let ahead = match tense {
            Tense::Future => on.is_some_and(|n| n <= 300),
            Tense::Past => false,
            Tense::Unknown => on.is_some_and(|n| n <= 92) && back.is_none_or(|n| n > 183),
        };
        let settled = if ahead { future } else { past.or(future) };
        let far = !ahead && back.is_none_or(|n| n > 183);
        settled.map_or(date, |d| EdtfDate { uncertain: d.uncertain || far, ..d })
    }

    /// A month name that is one: "may" and "march" need a capital and a neighbour that dates have.
    pub(super) fn month_at(&self, i: usize) -> Option<i8> {
        let m = month(self.low(i))?;
        if !self.capital(i) {
            return None;
        }
        let date_after = |at: usize| day(self.low(at)).is_some() || year(self.low(at)).is_some();
        if matches!(self.low(i), "may" | "march") {
            let before = self.before(i, 1);
            let date_before = day(before).is_some() || BEFORE_MONTH.contains(&before);
            if !(date_before || date_after(i + 1)) {
                return None;
            }
        }
        // "Jan Kavan" is a man: a short form needs a dot or a date beside it.
        if self.low(i).len() <= 4 && !matches!(self.low(i), "may" | "june" | "july") {
            let dot = self.low(i + 1) == "." || day(self.before(i, 1)).is_some();
            if !(dot || date_after(i + 1)) {
                return None;
            }
        }
        Some(m)
    }

    /// The token after an optional dot ("Nov.").
    fn skip_dot(&self, i: usize) -> usize {
        if self.low(i) == "." && day(self.low(i + 1)).is_some() { i + 1 } else { i }
    }

    /// Optional ", 2016" or " 2016" or " last year" after a date.
    pub(super) fn year_after(&self, i: usize) -> (Option<i16>, usize) {
        for j in [i, i + 1] {
            if (j == i || matches!(self.low(i), "," | "of"))
                && let Some((y, end)) = self.year_said(j)
            {
                return (Some(y), end);
            }
        }
        let j = if self.low(i) == "of" { i + 1 } else { i };
        if let (Some(p), true) = (self.published(), self.low(j + 1) == "year") {
            let y = match self.low(j) {
                "last" => p.year() - 1,
                "this" => p.year(),
                "next" => p.year() + 1,
                _ => return (None, i),
            };
            // "last year's" tells of something else.
            if self.low(j + 2) != "'s" {
                return (Some(y), j + 2);
            }
        }
        (None, i)
    }

    /// "12 March 2016" and the other forms that name a month.
    pub(super) fn calendar(&self, i: usize) -> Option<Hit> {
        let low = self.low(i);
        if let Some(date) = iso(low).or_else(|| dotted(low)) {
            return Some(Hit::date(i + 1, date));
        }
        let whole_day = |at: usize| {
            self.calendar(at).filter(|h| matches!(h.value, Some(Edtf::Date(EdtfDate { day: Some(_), .. }))))
        };
        if weekday(low).is_some() && self.capital(i) {
            // "Saturday the twelfth of March", "Saturday, 12 March", "Saturday night, 12 March"
            let (clock, mut at) = self.part_of_day(i + 1).map_or((None, i + 1), |(c, end)| (Some(c), end));
            while matches!(self.low(at), "the" | "," | ".") && at < i + 4 {
                at += 1;
            }
            return whole_day(at).map(|h| h.at(clock));
        }
        if let Some(d) = day(low) {
            let j = i + 1 + usize::from(self.low(i + 1) == "of");
            if let Some(m) = self.month_at(j) {
                let j = if self.low(j + 1) == "." && year(self.low(j + 2)).is_some() { j + 2 } else { j + 1 };
                let (y, end) = self.year_after(j);
                let date = EdtfDate::day(y, m, d);
                Date::new(y.unwrap_or(2000), m, d).ok()?;
                return Some(Hit::date(end, self.settle(date, self.tense(i, end))));
            }
        }
        let m = self.month_at(i)?;
        let j = self.skip_dot(i + 1);
        if let Some(d) =
            day(self.low(j)).filter(|_| year(self.low(j)).is_none() && !self.low(j + 1).starts_with("people"))
        {
            let (y, end) = self.year_after(j + 1);
            Date::new(y.unwrap_or(2000), m, d).ok()?;
            return Some(Hit::date(end, self.settle(EdtfDate::day(y, m, d), self.tense(i, end))));
        }
        let (y, end) = self.year_after(i + 1);
        let hit = Hit::date(end, self.settle(EdtfDate::month(y, m), self.tense(i, end))).spanning();
        // "the March accession", "its December budget"
        let which = matches!(self.before(i, 1), "the" | "its" | "his" | "her" | "their" | "a");
        Some(if which && y.is_none() { hit.attributive() } else { hit })
    }
}
