//! Lengths of time and times that come back: "for three months", "a 20-year sentence", "the first nine months",
//! "every day", "annually", "twice a week".

use super::Finder;
use super::calendar::{month, unit, weekday};
use super::hit::Hit;
use super::quantity::iso;
use crate::dates::{Grain, TimeKind};

/// Words that say how often, with the unit they come back in.
const SETS: &[(&str, Grain)] = &[
    ("hourly", Grain::Hour),
    ("daily", Grain::Day),
    ("nightly", Grain::Day),
    ("weekly", Grain::Week),
    ("fortnightly", Grain::Week),
    ("monthly", Grain::Month),
    ("quarterly", Grain::Quarter),
    ("yearly", Grain::Year),
    ("annually", Grain::Year),
];

/// Words before a unit without a number that make it a length: "for years", "in weeks", "after months".
const BEFORE_BARE: &[&str] = &[
    "for", "in", "within", "after", "over", "of", "took", "take", "takes", "lasted", "spent", "the", "or",
    "and",
];

impl Finder<'_, '_> {
    pub(super) fn duration(&self, i: usize) -> Option<Hit> {
        if let Some(hit) = self.set(i) {
            return Some(hit);
        }
        if let Some(length) = self.joined_length(i) {
            return Some(Hit::duration(length.end, length.grain, length.iso).attributive());
        }
        let low = self.low(i);
        // "the first nine months", "the nine months"
        let ordered = usize::from(matches!(
            low,
            "first" | "final" | "latest" | "another" | "entire" | "whole" | "full"
        ));
        if let Some(length) = self.length(i + ordered) {
            if self.of_age(length.end) {
                return None;
            }
            let single = matches!(low, "a" | "an") && length.n == Some(1);
            if single
                && !matches!(
                    self.before(i, 1),
                    "for"
                        | "in"
                        | "within"
                        | "after"
                        | "over"
                        | "of"
                        | "than"
                        | "least"
                        | "least."
                        | "spent"
                        | "took"
                        | "lasted"
                        | "takes"
                )
            {
                return self.rate(i, length.end, length.grain);
            }
            return Some(Hit::duration(length.end, length.grain, length.iso));
        }
        self.bare(i)
    }

    /// "34 years old", "three months of age"
    fn of_age(&self, end: usize) -> bool {
        matches!(self.low(end), "old" | "older" | "younger")
            || self.low(end) == "of" && self.low(end + 1) == "age"
    }

    /// "twice a week", "three flights a week": a unit behind what it counts.
    fn rate(&self, i: usize, end: usize, grain: Grain) -> Option<Hit> {
        let low = i.saturating_sub(5).max(self.sentence.start);
        let counted = (low..i).any(|k| {
            matches!(self.low(k), "once" | "twice" | "times" | "$" | "times.")
                || super::numbers::value(self.low(k)).is_some()
        });
        let linked =
            matches!(self.before(i, 1), "," | "." | "and" | "is" | "was" | "it" | "that" | "such" | "quite");
        (counted && !linked)
            .then(|| Hit { kind: TimeKind::Set, ..Hit::duration(end, grain, iso(grain, 1, false)) })
    }

    /// "for years", "the coming months", "weeks or months", "decades"
    fn bare(&self, i: usize) -> Option<Hit> {
        let (grain, each) = unit(self.low(i))?;
        let end = i + 1;
        let before = self.before(i, 1);
        if !self.low(i).ends_with('s') {
            // "during the year", "for the day"
            let the = before == "the" && matches!(self.before(i, 2), "for" | "during" | "throughout");
            let ended = before == "the" && matches!(self.low(end), "ended" | "ending" | "through" | "to");
            let known = (the || ended && grain == Grain::Year)
                && matches!(grain, Grain::Year | Grain::Month | Grain::Week);
            return known.then(|| Hit::duration(end, grain, iso(grain, each, false)));
        }
        let old = self.of_age(end) || super::numbers::value(before).is_some();
        (BEFORE_BARE.contains(&before) && !old && grain != Grain::Second && grain != Grain::Quarter)
            .then(|| Hit::duration(end, grain, None))
    }

    /// "every day", "each Thursday", "every two weeks", "daily"
    fn set(&self, i: usize) -> Option<Hit> {
        let low = self.low(i);
        let of = |end, grain, offset| Some(Hit { kind: TimeKind::Set, ..Hit::duration(end, grain, offset) });
        if let Some((_, grain)) = SETS.iter().find(|(w, _)| *w == low) {
            // "the Daily News" is a name.
            let times = if low == "fortnightly" { 2 } else { 1 };
            return if self.capital(i) && self.capital(i + 1) {
                None
            } else {
                of(i + 1, *grain, iso(*grain, times, false))
            };
        }
        if matches!(low, "every" | "each" | "per") {
            let at = i + 1 + usize::from(matches!(self.low(i + 1), "single" | "other"));
            if let Some((grain, each)) = unit(self.low(at)) {
                let n = if self.low(i + 1) == "other" { 2 * each } else { each };
                return of(at + 1, grain, iso(grain, n, false));
            }
            if low == "per" {
                return None;
            }
            if weekday(self.low(at)).is_some() && self.capital(at) {
                let end = self.part_of_day(at + 1).map_or(at + 1, |(_, end)| end);
                return of(end, Grain::Week, Some("P1W".to_owned()));
            }
            if let Some((_, end)) = self.part_of_day(at) {
                return of(end, Grain::Day, Some("P1D".to_owned()));
            }
            if month(self.low(at)).is_some() && self.capital(at)
                || super::calendar::season(self.low(at)).is_some()
            {
                return of(at + 1, Grain::Year, Some("P1Y".to_owned()));
            }
            let length = self.length(at)?;
            return of(length.end, length.grain, length.iso);
        }
        None
    }
}
