//! Times of day: "5:40 a.m.", "10 p.m. EST on 6 November", "noon Saturday", "this morning", "last night".

use amparo_model::when::TimeRelation;
use amparo_model::{Edtf, EdtfDate};

use super::Finder;
use super::calendar::weekday;
use super::cell::whole;
use super::hit::Hit;
use crate::dates::{Clock, Grain, TimeKind};

/// Time zones and their like behind an hour.
const ZONES: &[&str] = &[
    "gmt", "utc", "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "cet", "cest", "bst", "kst", "jst",
    "ist", "ict", "et", "pt", "ct", "local", "eastern", "beijing", "seoul", "pacific", "central",
];

impl Finder<'_, '_> {
    /// "morning", "early evening", and the token behind.
    pub(super) fn part_of_day(&self, i: usize) -> Option<(Clock, usize)> {
        let at = i + usize::from(matches!(self.low(i), "early" | "late" | "mid"));
        let clock = match self.low(at) {
            "morning" | "mid-morning" => Clock::Morning,
            "afternoon" | "mid-afternoon" => Clock::Afternoon,
            "evening" => Clock::Evening,
            "night" => Clock::Night,
            _ => return None,
        };
        Some((clock, at + 1))
    }

    /// A time of day with the day it belongs to.
    pub(super) fn clock(&self, i: usize) -> Option<Hit> {
        let low = self.low(i);
        let digit = low.starts_with(|c: char| c.is_ascii_digit());
        let (clock, end) = if digit {
            self.hour(i)?
        } else {
            match low {
                "noon" | "midday" => (Clock::At(12, 0), i + 1),
                "midnight" => (Clock::At(24, 0), i + 1),
                "mid-afternoon" | "mid-morning" => self.part_of_day(i)?,
                "mid" => self.part_of_day(i)?,
                "the"
                    if matches!(self.low(i + 1), "morning" | "afternoon" | "evening")
                        && self.before(i, 1) == "in"
                        && self.last.is_some() =>
                {
                    self.part_of_day(i + 1)?
                }
                _ => return None,
            }
        };
        let end = self.zone(end);
        // The day said right behind: "Friday", "on 6 November", "yesterday".
        let at = end + usize::from(matches!(self.low(end), "on" | ","));
        let day = self
            .calendar(at)
            .or_else(|| self.weekday(at).filter(|_| weekday(self.low(at)).is_some()))
            .or_else(|| {
                self.deictic(at).filter(|_| matches!(self.low(at), "today" | "yesterday" | "tomorrow"))
            });
        if let Some(day) = day.filter(|d| d.grain == Some(Grain::Day) && !d.attributive) {
            // "in the evening on 8 July": the day stands for itself.
            if low == "the" {
                return None;
            }
            return Some(day.at(Some(clock)));
        }
        // Without one it is an hour of the day spoken of.
        let date = self.last.or(self.published());
        Some(
            Hit {
                value: date.map(|d| Edtf::Date(whole(d))),
                grain: Some(Grain::Day),
                ..Hit::vague(end, TimeKind::Time)
            }
            .at(Some(clock))
            .attributive(),
        )
    }

    /// "5:40 a.m.", "5 p.m.", "17:30", "9 o'clock", "4 in the morning"
    fn hour(&self, i: usize) -> Option<(Clock, usize)> {
        let (hour, minute) = match self.low(i).split_once(':') {
            Some((h, m)) if m.len() == 2 => (h.parse::<i8>().ok()?, Some(m.parse::<i8>().ok()?)),
            Some(_) => return None,
            None => (self.low(i).parse::<i8>().ok()?, None),
        };
        if !(0..=24).contains(&hour) || !(0..60).contains(&minute.unwrap_or(0)) {
            return None;
        }
        let half = |pm: bool| if hour > 12 { hour } else { hour % 12 + if pm { 12 } else { 0 } };
        let at = |hour| Clock::At(hour, minute.unwrap_or(0));
        match self.low(i + 1) {
            "a.m" | "a.m." | "am" => return Some((at(half(false)), i + 2)),
            "p.m" | "p.m." | "pm" => return Some((at(half(true)), i + 2)),
            "o'clock" => return Some((at(hour), i + 2)),
            _ => {}
        }
        let of_day = ["in", "the"].iter().enumerate().all(|(k, w)| self.low(i + 1 + k) == *w);
        if of_day && self.before(i, 1) == "at" {
            let (part, end) = self.part_of_day(i + 3)?;
            return Some((at(half(part != Clock::Morning)), end));
        }
        let known = minute.is_some()
            && (matches!(self.before(i, 1), "at" | "around" | "about" | "until" | "by" | "from")
                || ZONES.contains(&self.low(i + 1))
                || self.low(i + 1) == "hours");
        known.then(|| (at(hour), i + 1 + usize::from(self.low(i + 1) == "hours")))
    }

    /// "EST", "local time", "(0735 GMT)" behind an hour.
    fn zone(&self, mut end: usize) -> usize {
        if self.low(end) == "." && ZONES.contains(&self.low(end + 1)) {
            end += 1;
        }
        if ZONES.contains(&self.low(end)) {
            end += 1;
            end += usize::from(self.low(end) == "time");
        }
        if self.low(end) == "("
            && let Some(close) = (end + 1..end + 4).find(|k| self.low(*k) == ")")
            && (end + 1..close).any(|k| ZONES.contains(&self.low(k)))
        {
            end = close + 1;
        }
        end
    }

    /// "this morning", "last night", "tonight", "overnight"
    pub(super) fn near_part_of_day(&self, i: usize) -> Option<Hit> {
        let (back, clock, end) = match self.low(i) {
            "tonight" => (0, Clock::Night, i + 1),
            "last" if matches!(self.low(i + 1), "night" | "evening") => {
                let (clock, end) = self.part_of_day(i + 1)?;
                (1, clock, end)
            }
            "this" => {
                let (clock, end) = self.part_of_day(i + 1)?;
                (0, clock, end)
            }
            _ => return None,
        };
        let day = self.published().and_then(|p| super::cell::shifted(p, Grain::Day, -back));
        let hit = match day {
            Some(d) => Hit::date(end, EdtfDate::day(Some(d.year()), d.month(), d.day())),
            None => Hit { grain: Some(Grain::Day), ..Hit::words(end) },
        };
        let relation = if back > 0 { TimeRelation::Before } else { TimeRelation::Same };
        Some(hit.at(Some(clock)).against(Some("published"), relation, None))
    }
}
