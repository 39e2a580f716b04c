//! Dates told by their distance: "three weeks ago", "a year earlier", "two days later", "a month from now".

use amparo_model::when::TimeRelation;
use amparo_model::{Edtf, EdtfDate};
use jiff::civil::Date;

use super::Finder;
use super::cell::{cell, shifted, whole};
use super::hit::Hit;
use super::quantity::Length;
use crate::dates::{Grain, TimeKind};

impl Finder<'_, '_> {
    pub(super) fn distance(&self, i: usize) -> Option<Hit> {
        let length = self.length(i)?;
        let end = length.end;
        let offset = length.iso.clone();
        match self.low(end) {
            "ago" => {
                let today = self.low(end + 1) == "today";
                let hit = self.ago(&length, end + 1 + usize::from(today));
                let grain = if today { Some(Grain::Day) } else { hit.grain };
                Some(Hit { grain, ..hit }.against(Some("published"), TimeRelation::Before, offset))
            }
            "earlier" | "before" | "previously" | "prior" | "beforehand" => {
                let to_the_day =
                    self.low(end + 1) == "to" && self.low(end + 2) == "the" && self.low(end + 3) == "day";
                let end = if to_the_day { end + 4 } else { end + 1 };
                Some(self.told_from_last(&length, end, -1).against(None, TimeRelation::Before, offset))
            }
            "later" | "afterwards" | "afterward" | "after" | "thereafter" => {
                Some(self.told_from_last(&length, end + 1, 1).against(None, TimeRelation::After, offset))
            }
            "from" if self.low(end + 1) == "now" => {
                let date = self.moved(self.published(), &length, 1);
                Some(told(&length, date, end + 2).against(Some("published"), TimeRelation::After, offset))
            }
            _ => None,
        }
    }

    fn moved(&self, from: Option<Date>, length: &Length, sign: i64) -> Option<Date> {
        let n = i64::try_from(length.n?).ok()?;
        let days = if length.grain < Grain::Day { 0 } else { n };
        let grain = length.grain.max(Grain::Day);
        shifted(from?, grain, days.checked_mul(sign)?)
    }

    fn ago(&self, length: &Length, end: usize) -> Hit {
        if length.n.is_none() {
            return Hit { grain: Some(length.grain), period: true, ..Hit::vague(end, TimeKind::Past) };
        }
        // "income of $31 million in the quarter, up from $10 million a year ago": the same quarter.
        if let (Grain::Year, Some(1), Some((first, Grain::Quarter))) = (length.grain, length.n, self.focus) {
            let before = shifted(first, Grain::Year, -1);
            return Hit { aside: true, ..Hit::cell(end, Grain::Quarter, before, 0) };
        }
        told(length, self.moved(self.published(), length, -1), end)
    }

    /// Told from the last date named; "three days after her arrest" tells from an act, whose date is not known here.
    fn told_from_last(&self, length: &Length, end: usize, sign: i64) -> Hit {
        let of_an_act = matches!(self.low(end - 1), "after" | "before" | "prior")
            && self.doc.tokens.get(end).is_some_and(|t| t.word)
            && self.sentence.contains(&end);
        if of_an_act {
            return Hit::duration(end - 1, length.grain, length.iso.clone());
        }
        if length.n.is_none() {
            return Hit { grain: Some(length.grain), ..Hit::words(end) };
        }
        match self.focus {
            Some((first, grain)) if grain > Grain::Week && length.grain >= grain => {
                let value = self.moved(Some(first), length, sign).and_then(|d| cell(grain, d, 0));
                let about = |v| match v {
                    Edtf::Date(d) => Edtf::Date(d.about()),
                    both @ Edtf::Interval(..) => both,
                };
                Hit {
                    value: value.map(about),
                    grain: Some(grain),
                    period: true,
                    aside: true,
                    ..Hit::words(end)
                }
            }
            _ => told(length, self.moved(self.last, length, sign), end),
        }
    }
}

/// A day told in days or weeks is that day, one told in months or years about that month or year.
fn told(length: &Length, date: Option<Date>, end: usize) -> Hit {
    let hit = Hit { grain: Some(length.grain.max(Grain::Day)), ..Hit::words(end) };
    let Some(d) = date else { return hit };
    let value = match length.grain {
        Grain::Month => EdtfDate::month(Some(d.year()), d.month()).about(),
        Grain::Quarter | Grain::Season | Grain::Half => {
            return Hit { value: cell(length.grain, d, 0), ..hit };
        }
        Grain::Year | Grain::Decade | Grain::Century => {
            return Hit {
                value: Some(Edtf::Date(EdtfDate::year(d.year()).about())),
                grain: Some(Grain::Year),
                ..hit
            };
        }
        _ if length.about => whole(d).about(),
        _ => whole(d),
    };
    Hit { value: Some(Edtf::Date(value)), ..hit }
}
