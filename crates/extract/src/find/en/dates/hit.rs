//! One expression while it is being read.

use std::ops::Range;

use amparo_model::when::TimeRelation;
use amparo_model::{Edtf, EdtfDate};
use jiff::civil::Date;

use super::cell::cell;
use crate::dates::{Clock, Grain, TimeKind};

/// An expression found at a token, and the token behind it.
#[derive(Clone, Debug)]
pub(super) struct Hit {
    pub end: usize,
    pub kind: TimeKind,
    pub value: Option<Edtf>,
    pub grain: Option<Grain>,
    pub clock: Option<Clock>,
    /// A stretch longer than a few days.
    pub period: bool,
    /// Tells which thing is meant ("the 1951 Convention", "Friday's ruling"), not when the act was.
    pub attributive: bool,
    /// Compared with, and not what the text goes on about: "up from a year earlier".
    pub aside: bool,
    /// Words of the two dates of a range.
    pub ends: Option<[Range<usize>; 2]>,
    pub anchor: Option<&'static str>,
    pub relation: Option<TimeRelation>,
    pub offset: Option<String>,
}

impl Hit {
    /// Words without a value yet.
    pub(super) fn words(end: usize) -> Self {
        Self {
            end,
            kind: TimeKind::Date,
            value: None,
            grain: None,
            clock: None,
            period: false,
            attributive: false,
            aside: false,
            ends: None,
            anchor: None,
            relation: None,
            offset: None,
        }
    }

    /// One date; its unit is what it names last.
    pub(super) fn date(end: usize, date: EdtfDate) -> Self {
        let grain = match (date.month, date.day) {
            (_, Some(_)) => Grain::Day,
            (Some(21..=24), _) => Grain::Season,
            (Some(_), _) => Grain::Month,
            (None, None) => Grain::Year,
        };
        Self { value: Some(Edtf::Date(date)), grain: Some(grain), ..Self::words(end) }
    }

    /// From one date to another.
    pub(super) fn interval(end: usize, from: Option<EdtfDate>, to: Option<EdtfDate>) -> Self {
        Self { value: Some(Edtf::Interval(from, to)), period: true, ..Self::words(end) }
    }

    /// The unit of the calendar `n` away from the one `date` falls in; words alone where no date is known.
    pub(super) fn cell(end: usize, grain: Grain, date: Option<Date>, n: i64) -> Self {
        let value = date.and_then(|d| cell(grain, d, n));
        // Words alone do not say a day.
        let period = grain > Grain::Week || value.is_none() && grain != Grain::Day;
        Self { value, grain: Some(grain), period, ..Self::words(end) }
    }

    /// A length of time.
    pub(super) fn duration(end: usize, grain: Grain, offset: Option<String>) -> Self {
        Self { kind: TimeKind::Duration, grain: Some(grain), offset, period: true, ..Self::words(end) }
    }

    /// An expression of a kind without a value.
    pub(super) fn vague(end: usize, kind: TimeKind) -> Self {
        Self { kind, ..Self::words(end) }
    }

    pub(super) fn against(
        mut self,
        anchor: Option<&'static str>,
        relation: TimeRelation,
        offset: Option<String>,
    ) -> Self {
        (self.anchor, self.relation, self.offset) = (anchor, Some(relation), offset);
        self
    }

    pub(super) fn spanning(self) -> Self {
        Self { period: true, ..self }
    }

    pub(super) fn at(self, clock: Option<Clock>) -> Self {
        match clock {
            Some(_) => Self { clock, kind: TimeKind::Time, ..self },
            None => self,
        }
    }

    pub(super) fn attributive(self) -> Self {
        Self { attributive: true, ..self }
    }

    /// Whether a date in it has no year.
    pub(super) fn yearless(&self) -> bool {
        match &self.value {
            Some(Edtf::Date(d)) => d.year.is_none(),
            Some(Edtf::Interval(a, b)) => [a, b].into_iter().flatten().any(|d| d.year.is_none()),
            None => false,
        }
    }
}
