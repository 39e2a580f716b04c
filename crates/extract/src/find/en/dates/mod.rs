//! English time expressions. Resolved against the date of the report, never against a clock; what has no year
//! keeps none where the page's own date cannot be trusted.

mod cell;
mod clock;
mod day;
mod deictic;
mod distance;
mod duration;
mod hit;
mod named;
mod part;
mod quantity;
mod quarter;
mod range;
mod tense;
#[cfg(test)]
mod tests;
mod vague;
mod weekday;
mod year;

use std::ops::Range;

use amparo_model::{Edtf, EdtfDate, When};
use jiff::civil::Date;

use super::calendar;
use super::numbers;
use crate::dates::{Clock, Grain, TimeKind};
use crate::find::doc::Doc;
use hit::Hit;

/// A time expression in the text.
#[derive(Clone, Debug)]
pub(crate) struct DateSaid {
    /// Its words.
    pub tokens: Range<usize>,
    /// Value and words.
    pub when: When,
    /// Date, time of day, length, …
    pub kind: TimeKind,
    /// Unit of the calendar it speaks of; `None` for a range of two dates.
    pub grain: Option<Grain>,
    /// Time of day.
    pub clock: Option<Clock>,
    /// A stretch longer than a few days: the period of a count rather than the day of an act.
    pub period: bool,
    /// Year not said and not known from the report's date.
    pub yearless: bool,
    /// Tells which thing is meant ("the 1951 Convention"), not when anything was.
    attributive: bool,
    /// Words of the two dates of a range.
    pub ends: Option<[Range<usize>; 2]>,
}

impl DateSaid {
    /// Whether it can say when an act was: a date or time of day, or a stretch of the calendar ("the past three
    /// months"); no length alone, nothing that comes back, nothing vague.
    pub(crate) fn dates_an_act(&self) -> bool {
        let valued = self.when.edtf.is_some();
        !self.attributive
            && match self.kind {
                TimeKind::Date => true,
                TimeKind::Time => valued,
                TimeKind::Duration => valued || self.when.anchor.is_some(),
                TimeKind::Past => self.when.anchor.is_some(),
                TimeKind::Set | TimeKind::Present | TimeKind::Future => false,
            }
    }
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
    /// First day and unit of the last date of any precision: what "a year earlier" and "that month" look back to.
    focus: Option<(Date, Grain)>,
    /// First day of the last quarter of a year: "the quarter", "the year-earlier period".
    quarter: Option<Date>,
    /// Sentence in tokens.
    sentence: Range<usize>,
}

/// Every time expression of the text in order.
pub(crate) fn find(doc: &Doc<'_>, anchor: Anchor) -> Vec<DateSaid> {
    let mut out = Vec::new();
    let mut finder = Finder { doc, anchor, last: None, focus: None, quarter: None, sentence: 0..0 };
    for sentence in &doc.sentences {
        finder.sentence = sentence.tokens.clone();
        let mut i = sentence.tokens.start;
        while i < sentence.tokens.end {
            let Some(hit) = finder.at(i) else {
                i += 1;
                continue;
            };
            finder.remember(&hit);
            let tokens = i..hit.end;
            let yearless = hit.yearless();
            let when = When {
                edtf: hit.value.map(|v| v.to_string()),
                text: doc.words(tokens.clone()).to_owned(),
                anchor: hit.anchor.map(str::to_owned),
                relation: hit.relation,
                offset: hit.offset,
            };
            i = hit.end;
            out.push(DateSaid {
                tokens,
                when,
                kind: hit.kind,
                grain: hit.grain,
                clock: hit.clock,
                period: hit.period,
                yearless,
                attributive: hit.attributive,
                ends: hit.ends,
            });
        }
    }
    out
}

impl Finder<'_, '_> {
    /// Lower-case word at a token of the sentence; empty beyond it.
    fn low(&self, i: usize) -> &str {
        if self.sentence.contains(&i) { self.doc.low(i) } else { "" }
    }

    /// Lower-case word `n` tokens before; empty beyond the sentence.
    fn before(&self, i: usize, n: usize) -> &str {
        i.checked_sub(n).map_or("", |k| self.low(k))
    }

    fn capital(&self, i: usize) -> bool {
        self.sentence.contains(&i) && self.doc.tokens[i].capital
    }

    /// The report's date, where it can be relied on; far from the ends of what EDTF can write.
    fn published(&self) -> Option<Date> {
        self.anchor.published.filter(|p| self.anchor.lends_year && (1000..9000).contains(&p.year()))
    }

    fn at(&self, i: usize) -> Option<Hit> {
        if !self.doc.tokens[i].word && !matches!(self.low(i), "'" | "’") {
            return None;
        }
        self.clock(i)
            .or_else(|| self.range(i))
            .or_else(|| self.numbered_day(i))
            .or_else(|| self.part(i))
            .or_else(|| self.quarter(i))
            .or_else(|| self.deictic(i))
            .or_else(|| self.distance(i))
            .or_else(|| self.calendar(i))
            .or_else(|| self.weekday(i))
            .or_else(|| self.years(i))
            .or_else(|| self.vague(i))
            .or_else(|| self.duration(i))
    }

    fn remember(&mut self, hit: &Hit) {
        let Some(value) = &hit.value else { return };
        if let Edtf::Date(EdtfDate { year: Some(y), month: Some(m), day: Some(d), .. }) = value {
            self.last = Date::new(*y, *m, *d).ok();
        }
        if hit.aside || hit.attributive && hit.grain == Some(Grain::Year) || hit.kind == TimeKind::Duration {
            return;
        }
        if let (Some(first), Some(grain)) = (cell::begin(value), hit.grain) {
            self.focus = Some((first, grain));
            if grain == Grain::Quarter {
                self.quarter = Some(first);
            }
        }
    }
}
