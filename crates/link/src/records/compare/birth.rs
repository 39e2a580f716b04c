//! Birth dates: whole ones part by part, partial ones by the year.

use crate::records::value::date::Day;

/// Number of levels.
pub(super) const LEVELS: usize = 15;

/// Two numbers of at most four digits that differ in one digit or by two exchanged ones.
fn slip(a: u32, b: u32) -> bool {
    let digits = |number: u32| [1000, 100, 10, 1].map(|unit| number / unit % 10);
    let (left, right) = (digits(a), digits(b));
    let apart: Vec<usize> = (0..4).filter(|i| left[*i] != right[*i]).collect();
    match apart.as_slice() {
        [_] => true,
        [i, j] => *j == i + 1 && left[*i] == right[*j] && left[*j] == right[*i],
        _ => false,
    }
}

/// The level of two birth dates.
pub(super) fn level(a: Day, b: Day) -> u8 {
    if a.is_missing() || b.is_missing() {
        return 0;
    }
    if a.is_whole() && b.is_whole() {
        return whole(a, b);
    }
    if a.year() == 0 || b.year() == 0 {
        let same = (a.month(), a.day()) == (b.month(), b.day());
        return if a.month() == 0 || b.month() == 0 {
            0
        } else if same {
            13
        } else {
            14
        };
    }
    match a.year().abs_diff(b.year()) {
        0 => 9,
        1 => 10,
        2..=5 => 11,
        _ => 12,
    }
}

fn whole(a: Day, b: Day) -> u8 {
    if a == b {
        // the first of January stands for "unknown" in many a list
        return if (a.month(), a.day()) == (1, 1) { 2 } else { 1 };
    }
    let parts = [(a.year(), b.year()), (a.month(), b.month()), (a.day(), b.day())];
    let equal = parts.iter().filter(|(x, y)| x == y).count();
    if equal == 2 {
        let (x, y) = parts.into_iter().find(|(x, y)| x != y).unwrap_or_default();
        return if slip(x, y) { 3 } else { 4 };
    }
    if a.year() == b.year() {
        return if (a.month(), a.day()) == (b.day(), b.month()) { 4 } else { 5 };
    }
    match (a.year().abs_diff(b.year()), equal) {
        (_, 1) => 6,
        (1, _) => 7,
        _ => 8,
    }
}
