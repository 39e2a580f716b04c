//! Dates as pages print them on top: only whole dates, only to know when something was published.
//!
//! Dates in the story are another room's work; here a line is a date or it is not.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::furniture;

/// A date found in a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found {
    /// ISO date; `None` where day and month cannot be told apart.
    pub(super) iso: Option<String>,
    /// Bytes of the line.
    pub(super) range: Range<usize>,
}

static YEAR_FIRST: LazyLock<Regex> = LazyLock::new(|| {
    regex(r"((?:19|20)\d\d)\s?(?:[-./]|年|년)\s?(\d{1,2})\s?(?:[-./]|月|월)\s?(\d{1,2})(?:\s?(?:日|일)|\.)?")
});
static DAY_FIRST: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?i)\b(\d{1,2})(?:st|nd|rd|th|er|º|\.)?(?:\s+of|\s+de)?\s+(\p{L}{3,10})\.?,?(?:\s+del?)?\s+((?:19|20)\d\d)\b",
    )
});
static MONTH_FIRST: LazyLock<Regex> =
    LazyLock::new(|| regex(r"(?i)\b(\p{L}{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+((?:19|20)\d\d)\b"));
static NUMBERS: LazyLock<Regex> = LazyLock::new(|| regex(r"\b(\d{1,2})[./-](\d{1,2})[./-]((?:19|20)\d\d)\b"));
/// What may stand beside a date: a time, a zone.
static TIME: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?x)(?i)\b T?\d{1,2}\s?[:h.]\s?\d{2}(?:[:.]\d{2}(?:\.\d+)?)? (?:\s?(?:[ap]\.?m\.?|hrs?|uhr)\b\.?)?
          \s?(?:Z\b|[+-]\d{2}:?\d{2}\b|\(?(?:GMT|UTC|KST|CST|EST|EDT|PST|PDT|BST|CET|CEST|ET|JST)\b(?:[+-]\d{1,2})?\)?)?
          | \b\d{1,2}\s?[ap]\.?m\.?(?:\W|$)",
    )
});

fn regex(pattern: &str) -> Regex {
    Regex::new(pattern).expect("patterns are constants, tried by every test")
}

/// The first whole date in a line.
pub(super) fn find(line: &str) -> Option<Found> {
    if !line.bytes().any(|b| b.is_ascii_digit()) {
        return None;
    }
    if let Some(c) = YEAR_FIRST.captures(line) {
        return found(&c, iso(&c[1], c[2].parse().ok()?, &c[3]));
    }
    for c in DAY_FIRST.captures_iter(line) {
        if let Some(month) = furniture::month(&c[2]) {
            return found(&c, iso(&c[3], month, &c[1]));
        }
    }
    for c in MONTH_FIRST.captures_iter(line) {
        if let Some(month) = furniture::month(&c[1]) {
            return found(&c, iso(&c[3], month, &c[2]));
        }
    }
    let c = NUMBERS.captures(line)?;
    let (first, second): (u8, u8) = (c[1].parse().ok()?, c[2].parse().ok()?);
    // 05/04/2016 is April in London and May in New York.
    match (first, second) {
        (13.., _) => found(&c, iso(&c[3], second, &c[1])),
        (_, 13..) => found(&c, iso(&c[3], first, &c[2])),
        // With full stops the day comes first wherever this form is written.
        _ if c[0].contains('.') => found(&c, iso(&c[3], second, &c[1])),
        _ if first == second => found(&c, iso(&c[3], first, &c[2])),
        _ => Some(Found { iso: None, range: c.get(0)?.range() }),
    }
}

fn found(captures: &regex::Captures, iso: Option<String>) -> Option<Found> {
    Some(Found { iso: Some(iso?), range: captures.get(0)?.range() })
}

fn iso(year: &str, month: u8, day: &str) -> Option<String> {
    let date = jiff::civil::Date::new(year.parse().ok()?, month.try_into().ok()?, day.parse().ok()?).ok()?;
    Some(date.to_string())
}

/// A line that is a date and nothing else: weekday, time, `Published`, `입력`, a second date beside it.
pub(super) fn only(line: &str) -> Option<Found> {
    let found = find(line)?;
    let mut rest = format!("{} {}", &line[..found.range.start], &line[found.range.end..]);
    while let Some(again) = find(&rest) {
        rest.replace_range(again.range, " ");
    }
    let rest = TIME.replace_all(&rest, " ").to_lowercase();
    let mut words = rest.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.all(furniture::is_date_word).then_some(found)
}

/// The date in a line made of a date and some other label: `Press release - 17 March 2016`.
pub(super) fn beside_label(line: &str) -> Option<Found> {
    let mut at = 0;
    for part in line
        .split_inclusive(['|', '·', '•', '–', '—', ',', '\u{3000}', '\t'])
        .flat_map(|p| p.split_inclusive(" - "))
    {
        let words =
            part.trim_end_matches(['|', '·', '•', '–', '—', ',', '\u{3000}', '\t']).trim_end_matches(" - ");
        if let Some(found) = only(words) {
            return Some(Found { range: found.range.start + at..found.range.end + at, ..found });
        }
        at += part.len();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_of_five_languages() {
        for (line, iso) in [
            ("Sat. May 18th, 2024", "2024-05-18"),
            ("Sunday, 20 March 2016", "2016-03-20"),
            ("입력 2016.04.05 06:02 | 수정 2016.04.05 09:40", "2016-04-05"),
            ("发布时间：2016年3月17日 10:22", "2016-03-17"),
            ("Publié le 17 mars 2016 à 17h40", "2016-03-17"),
            ("Publicado el 7 de abril de 2016", "2016-04-07"),
            ("2016-03-17T07:12:00+09:00", "2016-03-17"),
            ("Updated 3:15 p.m. EST, December 3, 2019", "2019-12-03"),
        ] {
            assert_eq!(only(line).and_then(|found| found.iso).as_deref(), Some(iso), "{line}");
        }
        assert_eq!(only("05/04/2016").map(|found| found.iso), Some(None));
        assert_eq!(only("On 4 November 2019 they crossed"), None);
        assert_eq!(find("2016-13-45"), None);
        let found = beside_label("Press release - for immediate use - 17 March 2016").expect("a date");
        assert_eq!(&"Press release - for immediate use - 17 March 2016"[found.range], "17 March 2016");
    }
}
