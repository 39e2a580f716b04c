//! Times told from the day of the report or from the last one named: "yesterday", "last week", "next month",
//! "this year", "the past four months", "the following day", "that year".

use amparo_model::when::TimeRelation;
use amparo_model::{Edtf, EdtfDate};

use super::Finder;
use super::calendar::{month, unit};
use super::cell::{shifted, whole};
use super::hit::Hit;
use super::tense::Tense;
use crate::dates::{Grain, TimeKind};

impl Finder<'_, '_> {
    pub(super) fn deictic(&self, i: usize) -> Option<Hit> {
        match self.low(i) {
            "today" => self.near_day(i, 0, i + 1, None),
            "yesterday" => self.near_day(i, -1, i + 1, Some("P1D")),
            "tomorrow" => self.near_day(i, 1, i + 1, Some("P1D")),
            "early" | "late" | "earlier" | "later" if self.low(i + 1) != "on" => self.led(i),
            "the" if self.low(i + 1) == "day" => match (self.low(i + 2), self.low(i + 3)) {
                ("before", "yesterday") => self.near_day(i, -2, i + 4, Some("P2D")),
                ("after", "tomorrow") => self.near_day(i, 2, i + 4, Some("P2D")),
                _ => None,
            },
            "the" if self.low(i + 1) == "weekend" => self.weekend(i, i + 2),
            "the" | "that" => self.looking_back(i),
            "last" | "past" | "recent" | "previous" | "this" | "next" | "coming" | "current" | "upcoming" => {
                self.near_part_of_day(i)
                    .or_else(|| self.stretch(i))
                    .or_else(|| self.near_month(i))
                    .or_else(|| self.near_unit(i))
            }
            "tonight" => self.near_part_of_day(i),
            _ => None,
        }
    }

    fn near_day(&self, i: usize, n: i64, end: usize, offset: Option<&str>) -> Option<Hit> {
        let relation = match n {
            0 => TimeRelation::Same,
            1.. => TimeRelation::After,
            _ => TimeRelation::Before,
        };
        let (clock, end) = self.part_of_day(end).map_or((None, end), |(c, end)| (Some(c), end));
        let hit = match self.published().and_then(|p| shifted(p, Grain::Day, n)) {
            Some(d) => Hit::date(end, whole(d)),
            None => Hit { grain: Some(Grain::Day), ..Hit::words(end) },
        };
        // "today's world"
        let which = n == 0 && self.low(i + 1) == "'s";
        let hit = hit.at(clock).against(Some("published"), relation, offset.map(str::to_owned));
        Some(if which { hit.attributive() } else { hit })
    }

    /// "earlier this year", "late last week", "later that day", "late yesterday"
    fn led(&self, i: usize) -> Option<Hit> {
        let within = self.low(i + 1) == "in" && self.low(i + 2) == "the";
        let at = if within { i + 3 } else { i + 1 };
        if within {
            // "later in the day", "earlier in the year"
            let (grain, _) = unit(self.low(at))?;
            let base = if grain == Grain::Day { self.last.or(self.published()) } else { self.published() };
            return Some(Hit::cell(at + 1, grain, base, 0));
        }
        let hit = match self.low(at) {
            "that" => self.looking_back(at),
            "this" | "last" | "next" | "today" | "yesterday" | "tomorrow" => self.deictic(at),
            _ => None,
        }?;
        (hit.kind != TimeKind::Duration).then_some(hit)
    }

    /// "the following day", "the same month", "that year", "the previous week", "the next morning"
    fn looking_back(&self, i: usize) -> Option<Hit> {
        let that = self.low(i) == "that";
        let (n, at) = match self.low(i + 1) {
            "next" | "following" => (1, i + 2),
            "same" => (0, i + 2),
            "previous" | "preceding" => (-1, i + 2),
            _ if that => (0, i + 1),
            _ => return None,
        };
        let (grain, clock, end) = match (unit(self.low(at)), self.part_of_day(at)) {
            (Some((grain, 1)), _) => (grain, None, at + 1),
            (_, Some((clock, end))) => (Grain::Day, Some(clock), end),
            _ => return None,
        };
        if self.low(at).ends_with('s')
            || grain < Grain::Day
            || grain == Grain::Quarter && self.quarter.is_none()
        {
            return None;
        }
        let base = match grain {
            Grain::Day => self.last,
            Grain::Quarter => self.quarter,
            // A unit that contains the one spoken of; a year does not tell which of its months is meant.
            _ => self.focus.filter(|(_, g)| *g <= grain).map(|(first, _)| first),
        };
        let relation = match n {
            1 => TimeRelation::After,
            0 => TimeRelation::Same,
            _ => TimeRelation::Before,
        };
        let offset = (grain == Grain::Day && n != 0).then(|| "P1D".to_owned());
        let hit = Hit::cell(end, grain, base, n);
        // A week or month of which nothing is known dates nothing.
        let hit = Hit { attributive: hit.period && hit.value.is_none(), ..hit };
        Some(hit.at(clock).against(None, relation, offset))
    }

    /// The last weekend, the running one if the report is of such a day, the coming one if things are to come.
    fn weekend(&self, i: usize, end: usize) -> Option<Hit> {
        let published = self.published()?;
        let running = published.weekday().to_monday_zero_offset() >= 5;
        let back = if running || self.tense(i, end) == Tense::Future { 0 } else { -1 };
        Some(Hit { period: false, ..Hit::cell(end, Grain::Weekend, Some(published), back) })
    }

    /// "last April", "next May", "this September"
    fn near_month(&self, i: usize) -> Option<Hit> {
        let m = month(self.low(i + 1)).filter(|_| self.capital(i + 1))?;
        if super::calendar::day(self.low(i + 2)).is_some() {
            return None;
        }
        let Some(p) = self.published() else {
            return Some(Hit::date(i + 2, EdtfDate::month(None, m)).spanning());
        };
        let y = match self.low(i) {
            "last" | "past" => p.year() - i16::from(m >= p.month()),
            "next" | "coming" => p.year() + i16::from(m <= p.month()),
            "this" => p.year(),
            _ => return None,
        };
        Some(Hit::date(i + 2, EdtfDate::month(Some(y), m)).spanning())
    }

    /// "last week", "next month", "this year", "the current quarter", "the coming weeks"
    fn near_unit(&self, i: usize) -> Option<Hit> {
        let low = self.low(i);
        let at = i + 1 + usize::from(self.low(i + 1) == "fiscal");
        let (grain, each) = unit(self.low(at))?;
        let end = at + 1;
        if self.low(at).ends_with('s') {
            let kind = match low {
                "recent" | "past" => TimeKind::Past,
                "coming" | "upcoming" | "next" => TimeKind::Future,
                _ => return None,
            };
            return Some(Hit { grain: Some(grain), period: true, ..Hit::vague(end, kind) });
        }
        if grain < Grain::Day || self.title(i) {
            return None;
        }
        let (n, relation) = match low {
            "last" => (-1, TimeRelation::Before),
            "past" => {
                return self.back_from_report(end, grain, Some(each));
            }
            "previous" => return None,
            "this" | "current" => (0, TimeRelation::Within),
            "next" | "coming" | "upcoming" => (1, TimeRelation::After),
            _ => return None,
        };
        let n = n * i64::try_from(each).unwrap_or(1);
        Some(Hit::cell(end, grain, self.published(), n).against(Some("published"), relation, None))
    }

    /// "This Week" between other capitals is a name.
    fn title(&self, i: usize) -> bool {
        self.capital(i + 1)
    }

    /// "the past four months", "last two weeks", "the next few days"
    fn stretch(&self, i: usize) -> Option<Hit> {
        let low = self.low(i);
        let length = match self.low(i + 1) {
            "a" | "an" => return None,
            "half" if matches!(low, "last" | "past") && unit(self.low(i + 2)).is_some() => {
                let (grain, _) = unit(self.low(i + 2))?;
                let half = Hit::duration(i + 3, grain, super::quantity::iso(grain, 0, true));
                return Some(half.against_length(TimeRelation::Within));
            }
            _ => self.length(i + 1)?,
        };
        match low {
            "last" | "past" | "recent" => self
                .back_from_report(length.end, length.grain, length.n)
                .map(|hit| Hit { offset: length.iso, kind: TimeKind::Duration, ..hit }),
            "next" | "coming" => {
                let hit = Hit::duration(length.end, length.grain, length.iso);
                Some(hit.against_length(TimeRelation::After))
            }
            "previous" => Some(Hit::duration(length.end, length.grain, length.iso)),
            _ => None,
        }
    }

    /// The stretch of so many units that ends with the report.
    fn back_from_report(&self, end: usize, grain: Grain, n: Option<u64>) -> Option<Hit> {
        let from = n.and_then(|n| {
            let p = self.published()?;
            Some((shifted(p, grain, -i64::try_from(n).ok()?)?, p))
        });
        let hit = Hit::duration(end, grain, n.and_then(|n| super::quantity::iso(grain, n, false)));
        let value = from.map(|(a, b)| Edtf::Interval(Some(whole(a).about()), Some(whole(b).about())));
        Some(Hit { value, ..hit }.against_length(TimeRelation::Within))
    }
}

impl Hit {
    fn against_length(self, relation: TimeRelation) -> Self {
        let offset = self.offset.clone();
        self.against(Some("published"), relation, offset)
    }
}
