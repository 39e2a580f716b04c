//! Weighs two reports: do they tell of one event?

use std::collections::BTreeSet;

use crate::compare::card::{Card, number};

/// Reasons for and against, added up.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Weight {
    /// Positive: one event. Zero is undecided.
    pub sum: f64,
    /// Reasons for, in words.
    pub reasons: Vec<String>,
    /// Whether dates, towns or sizes exclude one event.
    pub excluded: bool,
    /// Whether one took wording from the other, or both from a third, in the weeks of the news.
    pub kin: bool,
}

/// What a report needs before it joins another.
pub const JOIN: f64 = 3.0;

/// From this share of their nearest reports on, two reports keep the same company.
const COMPANY: f64 = 0.5;

fn month_day(day: &str) -> &str {
    day.get(5..).unwrap_or_default()
}

/// What the wording of two reports says.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Wording {
    /// The larger share that one explains of the other.
    pub cover: f64,
    /// Whether it shows common descent.
    pub kin: bool,
    /// Whether one looks like a translation of the other.
    pub translated: bool,
    /// Overlap of names, numbers and words, 0 to 1.
    pub overlap: f64,
    /// Share of the nearest reports that both have.
    pub company: f64,
}

/// Weighs a pair. The same in both directions, but for the spelling of names in the reasons.
pub fn weigh(left: &Card, right: &Card, wording: Wording) -> Weight {
    let (x, y) = (&left.sign, &right.sign);
    let mut w = Weight::default();
    let mut plus = |weight: f64, why: String| {
        w.sum += weight;
        w.reasons.push(why);
    };
    if let Some(day) = x.taken.intersection(&y.taken).next() {
        plus(2.5, format!("both: taken on {day}"));
    } else if let Some(day) = x.days.intersection(&y.days).next() {
        plus(2.0, format!("both: {day}"));
    }
    let mut towns = 0.0;
    for (id, name) in &x.towns {
        if y.towns.contains_key(id) && towns < 3.0 {
            let weight = if x.taken_at.contains(id) && y.taken_at.contains(id) { 2.0 } else { 1.0 };
            towns += weight;
            plus(weight, format!("both: {name}"));
        }
    }
    let mut people = 0.0;
    for (key, name) in &x.people {
        if y.people.contains_key(key) && people < 4.0 {
            let weight = if x.officials.contains(key) || y.officials.contains(key) { 0.5 } else { 2.0 };
            people += weight;
            plus(weight, format!("both: {name}"));
        }
    }
    if let (Some(s), Some(t)) = (x.size, y.size) {
        if s == t && s.0 == s.1 && s.0 > 2 {
            plus(1.5, format!("both: {} people", s.0));
        } else if s.0 <= t.1 && t.0 <= s.1 && s.0 > 1 && t.0 > 1 {
            plus(0.5, "sizes that agree".to_owned());
        }
    }
    // Months later the same words are those of an office, not of an event.
    let late = far(left, right) && x.days.is_disjoint(&y.days);
    if wording.translated {
        plus(4.0, "names and numbers in the same order".to_owned());
    } else if wording.kin && wording.cover >= 0.6 {
        plus(6.0, "most of the wording".to_owned());
    } else if wording.kin && !late {
        // Half of the wording is what a heavy rewriting leaves, and more than like events share.
        plus(if wording.cover >= 0.5 { 4.0 } else { 2.0 }, "shared wording".to_owned());
    }
    if left.language == right.language {
        if wording.overlap >= 0.12 {
            plus((wording.overlap * 10.0).min(3.0), "rare names and words".to_owned());
        }
        if wording.company >= COMPANY {
            plus(1.5 * wording.company, "close to the same reports".to_owned());
        }
    } else {
        let keys =
            |c: &Card| -> BTreeSet<u32> { c.anchors.iter().filter(|a| a.name).map(|a| a.key).collect() };
        let shared = keys(left).intersection(&keys(right)).count();
        if shared >= 3 {
            plus((shared as f64 * 0.5).min(3.0), "names in common across languages".to_owned());
        }
    }
    let copied = wording.cover >= 0.6;
    let clash = against(left, right) + if late { 2.0 } else { 0.0 };
    w.sum -= if copied { clash / 2.0 } else { clash };
    w.excluded = !copied && clash >= 4.0;
    w.kin = wording.translated || (wording.kin && !late);
    w
}

/// Weight of what speaks against one event.
fn against(a: &Card, b: &Card) -> f64 {
    let (x, y) = (&a.sign, &b.sign);
    let mut clash = 0.0;
    let apart = !x.taken.is_empty() && !y.taken.is_empty() && x.taken.is_disjoint(&y.taken);
    // The same day of another year may be a slip of the pen: weaker.
    let slip = x.taken.iter().any(|d| y.taken.iter().any(|e| month_day(d) == month_day(e)));
    if apart {
        clash += if slip {
            1.5
        } else if foretold(a, b) || foretold(b, a) || calendar(&x.firm, &y.firm) {
            5.0
        } else {
            3.0
        };
    }
    if !x.taken_at.is_empty() && !y.taken_at.is_empty() && x.taken_at.is_disjoint(&y.taken_at) {
        let near = x.taken_at.iter().any(|t| y.towns.contains_key(t))
            || y.taken_at.iter().any(|t| x.towns.contains_key(t));
        clash += if near { 0.5 } else { 3.0 };
    }
    if !x.land.is_empty() && !y.land.is_empty() && x.land.is_disjoint(&y.land) {
        clash += 2.0;
    }
    if let (Some(s), Some(t)) = (x.size, y.size) {
        let (small, large) = if s.1 < t.0 { (s, t) } else { (t, s) };
        if small.1 < large.0 {
            // Two against eleven is no error of counting; "dozens" against eleven is one of memory.
            let plain = s.0 == s.1 && t.0 == t.1;
            clash += match (plain, small.1 * 3 <= large.0) {
                (true, true) => 5.0,
                (true, false) | (false, true) => 2.5,
                (false, false) => 1.0,
            };
        }
    }
    clash
}

/// Whether a report that tells of a taking came out before the day on which the other says people were taken.
fn foretold(early: &Card, late: &Card) -> bool {
    let first = late.sign.firm.first().and_then(|d| number(d));
    early.number.zip(first).is_some_and(|(published, taken)| taken > published)
}

/// Whether two sets of days told by the calendar lie more than two days apart: no slip of a day or of a time zone.
fn calendar(x: &BTreeSet<String>, y: &BTreeSet<String>) -> bool {
    let days = |set: &BTreeSet<String>| set.iter().filter_map(|d| number(d)).collect::<Vec<i32>>();
    let (x, y) = (days(x), days(y));
    !x.is_empty() && !y.is_empty() && x.iter().all(|a| y.iter().all(|b| (a - b).abs() > 2))
}

/// Published more than about six weeks apart: news of one event comes in a row, formulas of offices come for years.
fn far(a: &Card, b: &Card) -> bool {
    a.number.zip(b.number).is_some_and(|(x, y)| (x - y).abs() > 45)
}
