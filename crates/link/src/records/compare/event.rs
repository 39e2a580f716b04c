//! Date and place of the event as one comparison: people who were taken together share both.

use crate::records::people::{People, Row};
use crate::records::value::date::Day;
use crate::records::value::jaro;

/// Levels of the place.
pub(super) const PLACES: usize = 8;
/// Levels of date and place together.
pub(super) const LEVELS: usize = 6 * PLACES;

/// Level of date and place.
pub(super) fn level(people: &People, a: &Row, b: &Row) -> u8 {
    date(a.event, b.event) * PLACES as u8 + place(people, a, b)
}

fn date(a: Day, b: Day) -> u8 {
    if a.is_missing() || b.is_missing() {
        return 0;
    }
    if a == b {
        return 1;
    }
    let same_month = a.year() == b.year() && a.month() == b.month();
    if !a.is_whole() || !b.is_whole() {
        let open = a.month() == 0 || b.month() == 0;
        return if same_month {
            3
        } else if open && a.year() == b.year() {
            4
        } else {
            5
        };
    }
    match a.number().abs_diff(b.number()) {
        0..=3 => 2,
        4..=10 => 3,
        _ if same_month && (a.day() == 1 || b.day() == 1) => 3,
        11..=62 => 4,
        _ if a.year() == b.year() && (a.month(), a.day()) == (b.day(), b.month()) => 4,
        _ if (a.month(), a.day()) == (b.month(), b.day()) && a.year().abs_diff(b.year()) == 1 => 4,
        _ => 5,
    }
}

fn place(people: &People, a: &Row, b: &Row) -> u8 {
    let district = match (a.district, b.district) {
        (0, _) | (_, 0) => None,
        (left, right) => Some(left == right),
    };
    if a.place == 0 || b.place == 0 {
        return match district {
            None => 0,
            Some(true) => 4,
            Some(false) => 7,
        };
    }
    if a.place == b.place {
        return if people.place.band[a.place as usize] >= 2 { 1 } else { 2 };
    }
    let texts = &people.place;
    let (left, right) = (texts.letters[a.place as usize], texts.letters[b.place as usize]);
    if (left & right).count_ones() * 2 >= left.count_ones().max(right.count_ones()) {
        let (s, t) = (texts.values.get(a.place), texts.values.get(b.place));
        if (s.len().min(t.len()) >= 4 && jaro::one_slip(s, t)) || jaro::jaro_winkler(s, t) >= 0.92 {
            return 3;
        }
    }
    if district == Some(true) { 5 } else { 6 }
}
