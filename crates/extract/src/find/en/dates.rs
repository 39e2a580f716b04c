//! English dates and periods. Resolved against the date of the report, never against a clock; what has no year
//! keeps none where the page's own date cannot be trusted.

use std::ops::Range;

use amparo_model::when::TimeRelation;
use amparo_model::{Edtf, EdtfDate, When};
use jiff::civil::Date;
use jiff::{Span, ToSpan};

use super::calendar::{Unit, day, dotted, iso, month, season, unit, weekday, year};
use super::numbers;
use crate::find::doc::Doc;

/// A date or period in the text.
#[derive(Clone, Debug)]
pub(crate) struct DateSaid {
    /// Its words.
    pub tokens: Range<usize>,
    /// Value and words.
    pub when: When,
    /// A stretch longer than a few days: the period of a count rather than the day of an act.
    pub period: bool,
    /// Year not said and not known from the report's date.
    pub yearless: bool,
}

/// What relative dates are resolved against.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Anchor {
    /// Date of the report, to the day.
    pub published: Option<Date>,
    /// Whether that date may lend its year to dates that have none.
    pub lends_year: bool,
}

struct Finder<'d, 't> {
    doc: &'d Doc<'t>,
    anchor: Anchor,
    /// The last full day named before: what "the next day" and "three weeks earlier" look back to.
    last: Option<Date>,
    limit: usize,
}

struct Hit {
    end: usize,
    value: Option<Edtf>,
    period: bool,
    yearless: bool,
    anchor: Option<&'static str>,
    relation: Option<TimeRelation>,
    offset: Option<String>,
}

impl Hit {
    fn date(end: usize, date: EdtfDate) -> Self {
        Self {
            end,
            value: Some(Edtf::Date(date)),
            period: false,
            yearless: date.year.is_none(),
            anchor: None,
            relation: None,
            offset: None,
        }
    }

    fn interval(end: usize, from: Option<EdtfDate>, to: Option<EdtfDate>) -> Self {
        let yearless = from.is_some_and(|d| d.year.is_none()) || to.is_some_and(|d| d.year.is_none());
        Self {
            end,
            value: Some(Edtf::Interval(from, to)),
            period: true,
            yearless,
            anchor: None,
            relation: None,
            offset: None,
        }
    }

    fn words(end: usize) -> Self {
        Self { end, value: None, period: false, yearless: false, anchor: None, relation: None, offset: None }
    }

    fn against(
        mut self,
        anchor: Option<&'static str>,
        relation: TimeRelation,
        offset: Option<String>,
    ) -> Self {
        (self.anchor, self.relation, self.offset) = (anchor, Some(relation), offset);
        self
    }

    fn spanning(mut self) -> Self {
        self.period = true;
        self
    }
}

/// Every date of the text in order.
pub(crate) fn find(doc: &Doc<'_>, anchor: Anchor) -> Vec<DateSaid> {
    let mut out = Vec::new();
    let mut finder = Finder { doc, anchor, last: None, limit: 0 };
    for sentence in &doc.sentences {
        finder.limit = sentence.tokens.end;
        let mut i = sentence.tokens.start;
        while i < sentence.tokens.end {
            let Some(hit) = finder.at(i) else {
                i += 1;
                continue;
            };
            if let Some(Edtf::Date(EdtfDate { year: Some(y), month: Some(m), day: Some(d), .. })) = hit.value
            {
                finder.last = Date::new(y, m, d).ok();
            }
            let tokens = i..hit.end;
            let when = When {
                edtf: hit.value.map(|v| v.to_string()),
                text: doc.words(tokens.clone()).to_owned(),
                anchor: hit.anchor.map(str::to_owned),
                relation: hit.relation,
                offset: hit.offset,
            };
            i = hit.end;
            out.push(DateSaid { tokens, when, period: hit.period, yearless: hit.yearless });
        }
    }
    out
}

impl Finder<'_, '_> {
    fn low(&self, i: usize) -> &str {
        if i < self.limit { self.doc.low(i) } else { "" }
    }

    fn at(&self, i: usize) -> Option<Hit> {
        self.range(i)
            .or_else(|| self.vague(i))
            .or_else(|| self.relative(i))
            .or_else(|| self.calendar(i))
            .or_else(|| self.by_weekday(i))
    }

    /// Gives a month or day without a year the latest year not after the report; marks it unsure if far away.
    fn settle(&self, date: EdtfDate) -> EdtfDate {
        let (None, Some(m), Some(published), true) =
            (date.year, date.month, self.anchor.published, self.anchor.lends_year)
        else {
            return date;
        };
        let fits =
            |y: i16| EdtfDate { year: Some(y), ..date }.bounds().is_some_and(|(first, _)| first <= published);
        let y = if fits(published.year()) { published.year() } else { published.year() - 1 };
        let settled = EdtfDate { year: Some(y), month: Some(m), ..date };
        let far =
            settled.bounds().is_none_or(|(_, last)| published.since(last).is_ok_and(|s| s.get_days() > 183));
        EdtfDate { uncertain: settled.uncertain || far, ..settled }
    }

    /// A month name that is one: "may" and "march" need a capital and a neighbour that dates have.
    fn month_at(&self, i: usize) -> Option<i8> {
        let m = month(self.low(i))?;
        let token = &self.doc.tokens[i];
        let doubtful = matches!(token.low.as_str(), "may" | "march" | "mar" | "sun" | "sat" | "dec" | "jan");
        if !token.capital {
            return None;
        }
        if doubtful && matches!(token.low.as_str(), "may" | "march") {
            let before = self.low(i.wrapping_sub(1));
            let date_before = day(before).is_some()
                || matches!(
                    before,
                    "in" | "of"
                        | "since"
                        | "last"
                        | "late"
                        | "early"
                        | "mid"
                        | "until"
                        | "by"
                        | "from"
                        | "to"
                        | "and"
                        | "this"
                        | "on"
                        | ","
                        | "between"
                        | "("
                        | "-"
                        | "–"
                        | "during"
                );
            let date_after = day(self.low(i + 1)).is_some() || year(self.low(i + 1)).is_some();
            if !(date_before || date_after) {
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
    fn year_after(&self, i: usize) -> (Option<i16>, usize) {
        let j = if self.low(i) == "," { i + 1 } else { i };
        if let Some(y) = year(self.low(j)) {
            return (Some(y), j + 1);
        }
        let j = if self.low(i) == "of" { i + 1 } else { i };
        if let Some(y) = year(self.low(j)) {
            return (Some(y), j + 1);
        }
        if let (Some(p), true) = (self.anchor.published, self.low(i + 1) == "year") {
            match self.low(i) {
                "last" => return (Some(p.year() - 1), i + 2),
                "this" => return (Some(p.year()), i + 2),
                _ => {}
            }
        }
        (None, i)
    }

    /// "12 March 2016", "March 12", "the twelfth of March", "2016-03-12", "March 2016", "in 2016".
    fn calendar(&self, i: usize) -> Option<Hit> {
        let low = self.low(i);
        if let Some(date) = iso(low).or_else(|| dotted(low)) {
            return Some(Hit::date(i + 1, date));
        }
        if let (Some(w), true) =
            (weekday(low), matches!(self.low(i + 1), "the" | "," | "night" | "morning" | "evening"))
        {
            let skip = i + if self.low(i + 2) == "," { 3 } else { 2 };
            // "Saturday the twelfth of March", "Saturday, 12 March", "Saturday night, 12 March"
            let _ = w;
            if let Some(hit) = self.calendar(skip)
                && matches!(hit.value, Some(Edtf::Date(EdtfDate { day: Some(_), .. })))
            {
                return Some(hit);
            }
        }
        if weekday(low).is_some()
            && let Some(hit) = self.calendar(i + 1)
            && matches!(hit.value, Some(Edtf::Date(EdtfDate { day: Some(_), .. })))
        {
            return Some(hit);
        }
        if let Some(d) = day(low) {
            let mut j = i + 1;
            if self.low(j) == "of" {
                j += 1;
            }
            if let Some(m) = self.month_at(j) {
                let j = if self.low(j + 1) == "." && year(self.low(j + 2)).is_some() { j + 2 } else { j + 1 };
                let (y, end) = self.year_after(j);
                let date = EdtfDate::day(y, m, d);
                return Date::new(y.unwrap_or(2000), m, d).ok().map(|_| Hit::date(end, self.settle(date)));
            }
        }
        if let Some(m) = self.month_at(i) {
            let j = self.skip_dot(i + 1);
            if let Some(d) = day(self.low(j))
                .filter(|_| year(self.low(j)).is_none() && !self.low(j + 1).starts_with("people"))
            {
                let (y, end) = self.year_after(j + 1);
                Date::new(y.unwrap_or(2000), m, d).ok()?;
                return Some(Hit::date(end, self.settle(EdtfDate::day(y, m, d))));
            }
            let (y, end) = self.year_after(i + 1);
            return Some(Hit::date(end, self.settle(EdtfDate::month(y, m))).spanning());
        }
        if let Some(y) = year(low) {
            let before = self.low(i.wrapping_sub(1));
            if matches!(
                before,
                "in" | "since"
                    | "of"
                    | "during"
                    | "year"
                    | "until"
                    | "by"
                    | "from"
                    | "early"
                    | "late"
                    | "before"
                    | "after"
                    | "mid"
            ) {
                if before == "since" {
                    return Some(Hit::interval(i + 1, Some(EdtfDate::year(y)), None));
                }
                return Some(Hit::date(i + 1, EdtfDate::year(y)).spanning());
            }
        }
        None
    }

    /// "from 1 January to 29 February 2016", "between May and July", "in January and February", "3 to 4 May".
    fn range(&self, i: usize) -> Option<Hit> {
        let single = |at: usize| -> Option<(EdtfDate, usize)> {
            let hit = self.calendar(at)?;
            match hit.value {
                Some(Edtf::Date(date)) => Some((date, hit.end)),
                _ => None,
            }
        };
        let low = self.low(i);
        // "since the new year", "since the start of the year"
        if low == "since" && self.low(i + 1) == "the" {
            let end = (i + 2..i + 7).find(|k| self.low(*k) == "year").filter(|k| {
                (i + 2..*k)
                    .all(|j| matches!(self.low(j), "new" | "start" | "beginning" | "turn" | "of" | "the"))
            });
            if let Some(end) = end {
                let year =
                    self.anchor.published.filter(|_| self.anchor.lends_year).map(jiff::civil::Date::year);
                return Some(match year {
                    Some(y) => Hit::interval(end + 1, Some(EdtfDate::month(Some(y), 1)), None),
                    None => Hit::words(end + 1).spanning(),
                });
            }
        }
        if matches!(low, "from" | "between" | "since") {
            let (from, after) = single(i + 1)
                .or_else(|| {
                    season(self.low(i + 1)).map(|s| {
                        let (y, end) = self.year_after(i + 2);
                        let y = y.or(self
                            .anchor
                            .published
                            .filter(|_| self.anchor.lends_year)
                            .map(jiff::civil::Date::year));
                        (
                            EdtfDate {
                                year: y,
                                month: Some(s),
                                day: None,
                                approximate: false,
                                uncertain: false,
                            },
                            end,
                        )
                    })
                })
                .or_else(|| {
                    day(self.low(i + 1))
                        .filter(|_| matches!(self.low(i + 2), "to" | "and" | "until"))
                        .map(|d| (EdtfDate::day(None, 1, d), i + 2))
                })?;
            if low == "since" {
                return Some(Hit::interval(after, Some(from), None));
            }
            if !matches!(self.low(after), "to" | "and" | "until" | "-" | "–" | "till") {
                return None;
            }
            let (to, end) = single(after + 1)?;
            let mut from = EdtfDate {
                month: if after == i + 2 && day(self.low(i + 1)).is_some() { to.month } else { from.month },
                ..from
            };
            from.year = match (from.year, to.year) {
                (Some(f), Some(t)) if f > t => Some(t),
                (None, y) => y,
                (y, _) => y,
            };
            return Some(Hit::interval(end, Some(from), Some(to)));
        }
        // "the night of 3 to 4 May", "January and February"
        if let (Some(d), true) = (day(low), matches!(self.low(i + 1), "to" | "and" | "-" | "–"))
            && let Some((to, end)) = single(i + 2).filter(|(to, _)| to.day.is_some_and(|t| t > d))
        {
            let mut hit = Hit::interval(end, Some(EdtfDate { day: Some(d), ..to }), Some(to));
            hit.period = to.day.is_some_and(|t| t - d > 4);
            return Some(hit);
        }
        if let (Some(_), true) = (self.month_at(i), matches!(self.low(i + 1), "and" | "to" | "-" | "–")) {
            let m = self.month_at(i)?;
            if self.month_at(i + 2).is_some() {
                let (to, end) = single(i + 2)?;
                if to.day.is_none() {
                    let from = EdtfDate { month: Some(m), ..to };
                    return Some(Hit::interval(end, Some(from), Some(to)));
                }
            }
        }
        None
    }

    /// "late February", "early in 2015", "the last days of May", "the end of March", "the spring of 2015".
    fn vague(&self, i: usize) -> Option<Hit> {
        let (part, mut j) = match self.low(i) {
            "early" | "beginning" | "start" => (0, i + 1),
            "mid" | "middle" => (1, i + 1),
            "late" | "end" => (2, i + 1),
            "mid-january" | "mid-february" | "mid-march" | "mid-april" | "mid-may" | "mid-june"
            | "mid-july" | "mid-august" | "mid-september" | "mid-october" | "mid-november"
            | "mid-december" => {
                let m = month(&self.low(i)[4..])?;
                let (y, end) = self.year_after(i + 1);
                return self.part_of_month(EdtfDate::month(y, m), 1, end);
            }
            "first" | "last" if matches!(self.low(i + 1), "days" | "week") && self.low(i + 2) == "of" => {
                (if self.low(i) == "first" { 0 } else { 2 }, i + 2)
            }
            w if season(w).is_some() => {
                let the = matches!(self.low(i.wrapping_sub(1)), "the" | "last" | "this" | "in" | "since");
                let (y, end) = self.year_after(i + 1);
                if !the && y.is_none() {
                    return None;
                }
                let y = y.or(self
                    .anchor
                    .published
                    .filter(|_| self.anchor.lends_year)
                    .map(jiff::civil::Date::year));
                let date =
                    EdtfDate { year: y, month: season(w), day: None, approximate: false, uncertain: false };
                return Some(Hit::date(end, date).spanning());
            }
            _ => return None,
        };
        if matches!(self.low(j), "of" | "in" | "-") {
            j += 1;
        }
        if self.low(j) == "that" && self.low(j + 1) == "month" {
            let last = self.last?;
            return self.part_of_month(EdtfDate::month(Some(last.year()), last.month()), part, j + 2);
        }
        let m = self.month_at(j)?;
        if day(self.low(j + 1)).is_some() && year(self.low(j + 1)).is_none() {
            return None;
        }
        let (y, end) = self.year_after(j + 1);
        self.part_of_month(EdtfDate::month(y, m), part, end)
    }

    fn part_of_month(&self, date: EdtfDate, part: usize, end: usize) -> Option<Hit> {
        let date = self.settle(date);
        let m = date.month?;
        let last = Date::new(date.year.unwrap_or(2000), m, 1).ok()?.last_of_month().day();
        let (from, to) = [(1, 10), (11, 20), (21, last)][part];
        let mut hit = Hit::interval(
            end,
            Some(EdtfDate { day: Some(from), ..date }),
            Some(EdtfDate { day: Some(to), ..date }),
        );
        hit.period = false;
        Some(hit)
    }

    /// "on Saturday", "last Thursday", "Tuesday of last week", "Sunday evening".
    fn by_weekday(&self, i: usize) -> Option<Hit> {
        let (last, at) = match self.low(i) {
            "last" | "this" | "past" if weekday(self.low(i + 1)).is_some() => (self.low(i) == "last", i + 1),
            _ => (false, i),
        };
        let day = weekday(self.low(at))?;
        // "the other Saturday" is some recent one.
        let some = self.low(at.wrapping_sub(1)) == "other";
        if !self.doc.tokens[at].capital || self.low(at + 1) == "'s" || some {
            return None;
        }
        let mut end = at + 1;
        let mut weeks_back = 0;
        if self.low(end) == "of" && self.low(end + 1) == "last" && self.low(end + 2) == "week" {
            (weeks_back, end) = (1, end + 3);
        } else if self.low(end) == "last" && self.low(end + 1) == "week" {
            (weeks_back, end) = (1, end + 2);
        }
        if matches!(self.low(end), "morning" | "evening" | "night" | "afternoon") {
            end += 1;
        }
        let Some(published) = self.anchor.published.filter(|_| self.anchor.lends_year) else {
            return Some(Hit::words(end));
        };
        let date = if weeks_back > 0 {
            let monday =
                published.checked_sub(i64::from(published.weekday().to_monday_zero_offset()).days()).ok()?;
            monday
                .checked_sub(7.days())
                .ok()?
                .checked_add(i64::from(day.to_monday_zero_offset()).days())
                .ok()?
        } else {
            let mut back = i64::from(
                (published.weekday().to_monday_zero_offset() - day.to_monday_zero_offset()).rem_euclid(7),
            );
            if back == 0 && last {
                back = 7;
            }
            published.checked_sub(back.days()).ok()?
        };
        let hit = Hit::date(end, EdtfDate::day(Some(date.year()), date.month(), date.day()));
        Some(hit.against(Some("published"), TimeRelation::Before, None))
    }

    /// "yesterday", "three weeks earlier", "a week ago today", "last month", "in the past four months", …
    fn relative(&self, i: usize) -> Option<Hit> {
        let published = self.anchor.published.filter(|_| self.anchor.lends_year);
        let of = |date: Option<Date>, end: usize| match date {
            Some(d) => Hit::date(end, EdtfDate::day(Some(d.year()), d.month(), d.day())),
            None => Hit::words(end),
        };
        let back = |from: Option<Date>, span: Span| from.and_then(|d| d.checked_sub(span).ok());
        let low = self.low(i);
        match low {
            "today" => {
                return Some(of(published, i + 1).against(Some("published"), TimeRelation::Same, None));
            }
            "yesterday" => {
                return Some(of(back(published, 1.day()), i + 1).against(
                    Some("published"),
                    TimeRelation::Before,
                    Some("P1D".into()),
                ));
            }
            "earlier"
                if matches!(self.low(i + 1), "that" | "this")
                    && matches!(self.low(i + 2), "week" | "month" | "year" | "day") =>
            {
                return Some(Hit::words(i + 3).against(None, TimeRelation::Before, None));
            }
            "the" | "that"
                if matches!(self.low(i + 1), "next" | "following" | "same" | "previous")
                    && self.low(i + 2) == "day" =>
            {
                let (date, relation) = match self.low(i + 1) {
                    "previous" => (back(self.last, 1.day()), TimeRelation::Before),
                    "same" => (self.last, TimeRelation::Same),
                    _ => (self.last.and_then(|d| d.tomorrow().ok()), TimeRelation::After),
                };
                return Some(of(date, i + 3).against(None, relation, Some("P1D".into())));
            }
            _ => {}
        }
        // last / past / this / recent + N + unit
        if matches!(low, "last" | "past" | "recent" | "previous") {
            if let Some(u) = unit(self.low(i + 1)).filter(|_| low == "last") {
                return Some(self.last_unit(u, i + 2));
            }
            let (n, at) = match numbers::value(self.low(i + 1)) {
                Some(n) => (Some(n), i + 2),
                None if matches!(self.low(i + 1), "few" | "several" | "half") => (None, i + 2),
                None => (None, i + 1),
            };
            if at > i + 1 || matches!(self.low(at), "days" | "weeks" | "months" | "years") {
                let u = unit(self.low(at)).or_else(|| (self.low(at) == "year").then_some(Unit::Year))?;
                let span = n.map(|n| i64::try_from(n).unwrap_or(0)).map(|n| u.span(n));
                let value =
                    published.zip(span).and_then(|(p, s)| p.checked_sub(s).ok().map(|from| (from, p)));
                let offset = n.map(|n| u.iso(n));
                let mut hit = match value {
                    Some((from, to)) => {
                        let d = |x: Date| EdtfDate::day(Some(x.year()), x.month(), x.day()).about();
                        Hit::interval(at + 1, Some(d(from)), Some(d(to)))
                    }
                    None => Hit::words(at + 1).spanning(),
                };
                hit.period = true;
                return Some(hit.against(Some("published"), TimeRelation::Within, offset));
            }
        }
        if low == "this" {
            let u = unit(self.low(i + 1))?;
            return match (u, published) {
                (Unit::Year, Some(p)) => Some(Hit::date(i + 2, EdtfDate::year(p.year())).spanning()),
                (Unit::Month, Some(p)) => {
                    Some(Hit::date(i + 2, EdtfDate::month(Some(p.year()), p.month())).spanning())
                }
                _ => Some(Hit::words(i + 2).against(Some("published"), TimeRelation::Within, None)),
            };
        }
        // [some|about] N units ago / earlier / before / later / after
        let (about, at) = if matches!(low, "some" | "about" | "around" | "nearly" | "almost" | "roughly") {
            (true, i + 1)
        } else {
            (false, i)
        };
        let n = match self.low(at) {
            "a" | "an" | "one" => Some(1),
            w => numbers::value(w),
        }?;
        let u = unit(self.low(at + 1))?;
        let amount = u.span(i64::try_from(n).ok()?);
        let end = at + 2;
        let exact = |date: Option<Date>, end: usize| match (date, u, about) {
            (Some(d), Unit::Day | Unit::Week, false) => of(Some(d), end),
            (Some(d), Unit::Day | Unit::Week, true) => {
                Hit::date(end, EdtfDate::day(Some(d.year()), d.month(), d.day()).about())
            }
            (Some(d), Unit::Month, _) => Hit::date(end, EdtfDate::month(Some(d.year()), d.month()).about()),
            (Some(d), Unit::Year, _) => Hit::date(end, EdtfDate::year(d.year()).about()),
            (None, ..) => Hit::words(end),
        };
        let offset = Some(u.iso(n));
        match self.low(end) {
            "ago" => {
                let end = end + 1 + usize::from(self.low(end + 1) == "today");
                Some(exact(back(published, amount), end).against(
                    Some("published"),
                    TimeRelation::Before,
                    offset,
                ))
            }
            "earlier" | "before" | "previously" | "prior" => {
                let to_the_day =
                    self.low(end + 1) == "to" && self.low(end + 2) == "the" && self.low(end + 3) == "day";
                let end = if to_the_day { end + 4 } else { end + 1 };
                Some(exact(back(self.last, amount), end).against(None, TimeRelation::Before, offset))
            }
            "later" | "afterwards" | "after" => {
                let date = self.last.and_then(|d| d.checked_add(amount).ok());
                Some(exact(date, end + 1).against(None, TimeRelation::After, offset))
            }
            _ => None,
        }
    }

    fn last_unit(&self, u: Unit, end: usize) -> Hit {
        let Some(p) = self.anchor.published.filter(|_| self.anchor.lends_year) else {
            return Hit::words(end).spanning().against(Some("published"), TimeRelation::Before, None);
        };
        match u {
            Unit::Year => Hit::date(end, EdtfDate::year(p.year() - 1)).spanning(),
            Unit::Month => match p.checked_sub(1.month()) {
                Ok(d) => Hit::date(end, EdtfDate::month(Some(d.year()), d.month())).spanning(),
                Err(_) => Hit::words(end),
            },
            Unit::Week | Unit::Day => Hit::words(end),
        }
        .against(Some("published"), TimeRelation::Before, None)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use amparo_model::Text;

    fn dates(s: &str, published: &str) -> Vec<(String, String)> {
        let text = Text::new(s.to_owned());
        let doc = Doc::new(&text, std::slice::from_ref(&(0..s.len())));
        let anchor = Anchor { published: published.parse().ok(), lends_year: !published.is_empty() };
        find(&doc, anchor).into_iter().map(|d| (d.when.text, d.when.edtf.unwrap_or_default())).collect()
    }

    #[test]
    fn dates_are_resolved_against_the_report() {
        // 2016-03-15 is a Tuesday.
        for (text, words, value) in [
            ("They were held on Saturday.", "Saturday", "2016-03-12"),
            ("Arrested on 12 March near the gate.", "12 March", "2016-03-12"),
            ("Arrested on March 12, he said.", "March 12", "2016-03-12"),
            ("on the twelfth of March 2015", "twelfth of March 2015", "2015-03-12"),
            ("It happened on 28 December.", "28 December", "2015-12-28"),
            ("two days ago", "two days ago", "2016-03-13"),
            ("in January and February", "January and February", "2016-01/2016-02"),
            (
                "from 1 January to 29 February 2016",
                "from 1 January to 29 February 2016",
                "2016-01-01/2016-02-29",
            ),
            ("over all of last year", "last year", "2015"),
            ("in the last days of February", "last days of February", "2016-02-21/2016-02-29"),
            ("on Tuesday of last week", "Tuesday of last week", "2016-03-08"),
            ("in 2011 she left", "2011", "2011"),
            ("in the autumn of 2011", "autumn of 2011", "2011-23"),
            ("since January", "since January", "2016-01/.."),
            ("on the night of 3 to 4 March", "3 to 4 March", "2016-03-03/2016-03-04"),
            ("in late February", "late February", "2016-02-21/2016-02-29"),
        ] {
            assert_eq!(dates(text, "2016-03-15"), [(words.to_owned(), value.to_owned())], "{text}");
        }
    }

    #[test]
    fn without_a_trusted_date_nothing_is_invented() {
        assert_eq!(dates("on 4 November", ""), [("4 November".to_owned(), "XXXX-11-04".to_owned())]);
        assert_eq!(dates("in the last three months", ""), [("last three months".to_owned(), String::new())]);
        assert_eq!(dates("It may rain in the march past.", "2016-03-15"), []);
    }

    #[test]
    fn later_and_earlier_look_back_to_the_last_day_named() {
        let found = dates(
            "Stopped on 12 March. They had crossed three weeks earlier to the day. The next day she rang.",
            "2016-03-15",
        );
        assert_eq!(found[1].1, "2016-02-20");
    }
}
