//! The time expressions of a text, whatever they belong to: dates, times of day, durations, sets, vague times.

use std::ops::Range;

use amparo_model::{Text, When};
use jiff::civil::Date;

use crate::find::doc::Doc;
use crate::find::en::dates::{Anchor, find};

/// What a time expression stands for, after the classes of TIMEX3 (Pustejovsky et al. 2003), with the three vague
/// ones told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeKind {
    /// A day, week, month, quarter, year, … of the calendar.
    Date,
    /// A time of day.
    Time,
    /// A length of time: "three months", "the past two years".
    Duration,
    /// A time that comes back: "every day", "annually".
    Set,
    /// Some time before: "recently", "several years ago".
    Past,
    /// About now: "currently".
    Present,
    /// Some time to come: "soon", "in the near future".
    Future,
}

/// The unit of the calendar an expression speaks of: "two weeks ago" speaks of a week, "late May" of a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Grain {
    Second,
    Minute,
    Hour,
    Day,
    Weekend,
    Week,
    Month,
    /// Three months.
    Quarter,
    Season,
    /// Half a year.
    Half,
    Year,
    Decade,
    Century,
}

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Clock {
    /// Hour 0 to 24 (midnight at the end of a day) and minute.
    At(i8, i8),
    Morning,
    Afternoon,
    Evening,
    Night,
}

/// A time expression with the words it stands for.
#[derive(Clone, Debug, PartialEq)]
pub struct FoundDate {
    /// First code point of its words in the text.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// What it stands for.
    pub kind: TimeKind,
    /// Value (EDTF, where one is known), words, what it was resolved against; length or distance (ISO 8601
    /// duration) in `offset`, `None` where no number is said.
    pub when: When,
    /// Unit it speaks of, `None` for a range of two dates.
    pub grain: Option<Grain>,
    /// Time of day, where one is said.
    pub clock: Option<Clock>,
    /// Where the words of the two dates of a range stand ("between 1994 and 1997"), in code points.
    pub ends: Option<[Range<usize>; 2]>,
}

/// Every time expression of an English text, in order. `published` is what relative ones are resolved against,
/// and what lends its year to those that say none; without it they have no value.
pub fn dates(text: &str, published: Option<Date>) -> Vec<FoundDate> {
    let text = Text::new(text.to_owned());
    let doc = Doc::new(&text, &[0..text.as_str().len()]);
    find(&doc, Anchor { published, lends_year: published.is_some() })
        .into_iter()
        .map(|said| {
            let words = doc.quote(said.tokens);
            FoundDate {
                start: words.start,
                end: words.end,
                kind: said.kind,
                when: said.when,
                grain: said.grain,
                clock: said.clock,
                ends: said.ends.map(|ends| {
                    ends.map(|tokens| {
                        let words = doc.quote(tokens);
                        words.start..words.end
                    })
                }),
            }
        })
        .collect()
}
