//! Levels in words, for explanations and for the table of edges.

use super::event::PLACES;
use super::name::{self, PART_LEVELS, SWAPPED};
use super::{Comparison, Pattern};

fn part(level: u8) -> String {
    match level {
        0 => "missing".to_owned(),
        name::SAME_RAREST..=name::SAME_COMMONEST => {
            let bands = ["very rare", "rare", "usual", "common"];
            format!("same ({})", bands[usize::from(level - name::SAME_RAREST)])
        }
        name::SKELETON_RARE => "same sounds (rare)".to_owned(),
        name::SKELETON_COMMON => "same sounds (common)".to_owned(),
        name::NEAR => "a slip apart".to_owned(),
        name::LIKE => "alike".to_owned(),
        name::ELSEWHERE => "found among other names".to_owned(),
        _ => "different".to_owned(),
    }
}

const BIRTH: [&str; 15] = [
    "missing",
    "same",
    "same, a 1 January",
    "one part a slip off",
    "one part off",
    "same year only",
    "one of month and day only",
    "years next to each other",
    "different",
    "same year",
    "a year apart",
    "two to five years apart",
    "more than five years apart",
    "same day of the year",
    "another day of the year",
];
const DATE: [&str; 6] = [
    "date missing",
    "same date",
    "within three days",
    "same month or ten days",
    "within two months",
    "another date",
];
const PLACE: [&str; PLACES] = [
    "place missing",
    "same place (rare)",
    "same place",
    "place a slip apart",
    "same district",
    "same district, another place",
    "another place",
    "another district",
];
const FURTHER: [&str; 8] = [
    "missing",
    "same (very rare)",
    "same (rare)",
    "same (usual)",
    "same (common)",
    "a slip apart",
    "alike",
    "different",
];
const SET: [&str; 5] = ["missing", "shared", "partly shared", "alike", "different"];

/// What a comparison found, in words.
pub(crate) fn describe(comparison: &Comparison, pattern: Pattern) -> String {
    let level = comparison.level(pattern);
    match comparison.shift {
        super::NAME if level >= usize::from(SWAPPED) => {
            let kinds = ["parts exchanged", "parts exchanged, one alike", "a part in the other's place"];
            kinds[(level - usize::from(SWAPPED)).min(2)].to_owned()
        }
        super::NAME => format!(
            "given {}, family {}",
            part((level / PART_LEVELS) as u8),
            part((level % PART_LEVELS) as u8)
        ),
        super::OTHERS => SET[level.min(4)].to_owned(),
        super::FATHER => part(level as u8),
        super::SEX => ["missing", "same", "different"][level.min(2)].to_owned(),
        super::BIRTH => BIRTH[level.min(14)].to_owned(),
        super::EVENT => format!("{}, {}", DATE[(level / PLACES).min(5)], PLACE[level % PLACES]),
        _ => FURTHER[level.min(7)].to_owned(),
    }
}
