//! Days of the week: "on Saturday", "last Thursday", "Tuesday of last week", "Sunday evening", "next Monday".

use amparo_model::EdtfDate;
use amparo_model::when::TimeRelation;
use jiff::ToSpan;
use jiff::civil::Date;

use super::Finder;
use super::calendar::weekday;
use super::cell::first_of;
use super::hit::Hit;
use super::tense::Tense;
use crate::dates::{Grain, TimeKind};

impl Finder<'_, '_> {
    /// A day of the week, resolved by the tense of its clause: the latest one, or the next where things are to come.
    pub(super) fn weekday(&self, i: usize) -> Option<Hit> {
        let first = i + usize::from(
            matches!(self.low(i), "early" | "late" | "later" | "earlier")
                && (weekday(self.low(i + 1)).is_some()
                    || matches!(self.low(i + 1), "last" | "next" | "this" | "on")),
        );
        let first = first + usize::from(first > i && self.low(first) == "on");
        let lead = self.low(first);
        let led = matches!(lead, "last" | "this" | "past" | "next" | "coming");
        let at = if led { first + 1 } else { first };
        let (day, plural) = match weekday(self.low(at)) {
            Some(day) => (day, false),
            None => (weekday(self.low(at).strip_suffix('s').filter(|w| w.len() > 4)?)?, true),
        };
        // "Sun" is a firm and a star: a short form needs its dot or a preposition.
        let short = !plural && self.low(at).len() < 6;
        let spelt = !short
            || self.low(at + 1) == "."
            || matches!(self.before(at, 1), "on" | "last" | "next" | "until");
        // "the other Saturday" is some recent one.
        if !self.capital(at) || !spelt || self.before(at, 1) == "other" {
            return None;
        }
        let mut end = at + 1;
        if plural {
            let week = Some("P1W".to_owned());
            return Some(Hit { kind: TimeKind::Set, ..Hit::duration(end, Grain::Week, week) });
        }
        let mut weeks = None;
        let of = usize::from(self.low(end) == "of");
        if self.low(end + of + 1) == "week" {
            weeks = match self.low(end + of) {
                "last" => Some(-1),
                "this" => Some(0),
                "next" => Some(1),
                _ => None,
            };
            if weeks.is_some() {
                end += of + 2;
            }
        }
        let mut clock = None;
        if let Some((part, after)) = self.part_of_day(end) {
            (clock, end) = (Some(part), after);
        }
        let (date, ahead) = self.day_of_week(day, lead, weeks, i, end);
        let hit = match date {
            Some(d) => Hit::date(end, EdtfDate::day(Some(d.year()), d.month(), d.day())),
            None => Hit { grain: Some(Grain::Day), ..Hit::words(end) },
        };
        let hit = match date {
            Some(_) if ahead => hit.against(Some("published"), TimeRelation::After, None),
            Some(_) => hit.against(Some("published"), TimeRelation::Before, None),
            None => hit,
        };
        let hit = if self.low(end) == "'s" { hit.attributive() } else { hit };
        Some(hit.at(clock))
    }

    fn day_of_week(
        &self,
        day: jiff::civil::Weekday,
        lead: &str,
        weeks: Option<i64>,
        i: usize,
        end: usize,
    ) -> (Option<Date>, bool) {
        let Some(published) = self.published() else { return (None, false) };
        let offset = i64::from(day.to_monday_zero_offset());
        if let Some(n) = weeks {
            let monday = first_of(Grain::Week, published);
            return (monday.and_then(|m| m.checked_add((n * 7 + offset).days()).ok()), n > 0);
        }
        let back = (i64::from(published.weekday().to_monday_zero_offset()) - offset).rem_euclid(7);
        let on = (7 - back) % 7;
        let forward = |n: i64| (published.checked_add(n.days()).ok(), true);
        match lead {
            "last" | "past" => (published.checked_sub((if back == 0 { 7 } else { back }).days()).ok(), false),
            "next" | "coming" => forward(if on == 0 { 7 } else { on }),
            _ if self.tense(i, end) == Tense::Future => forward(on),
            _ => (published.checked_sub(back.days()).ok(), false),
        }
    }
}
