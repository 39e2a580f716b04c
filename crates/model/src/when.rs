//! Dates with the precision they were given: EDTF (ISO 8601-2:2019) values beside the words.
//!
//! Held: level 0 dates and intervals, and of levels 1 and 2 what sources really say: unspecified digits
//! (`XXXX-11-04`, `2016-XX`), approximate (`~`), uncertain (`?`), both (`%`), seasons (21 to 24), parts of a
//! month are intervals. Times of day are kept in words only.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// When something happened, by the words of a source.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct When {
    /// EDTF value, `None` where the words give no date even roughly.
    pub edtf: Option<String>,
    /// The words.
    pub text: String,
    /// What a relative date was resolved against: an act id, `published`, `dateline`.
    pub anchor: Option<String>,
    /// How it stands to the anchor.
    pub relation: Option<TimeRelation>,
    /// Distance from the anchor as an ISO 8601 duration (`P3D`), where stated.
    pub offset: Option<String>,
}

/// How a time stands to its anchor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum TimeRelation {
    Before,
    After,
    Within,
    Same,
}

/// A parsed EDTF value: one date or an interval of two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edtf {
    /// One date, perhaps partly unspecified.
    Date(EdtfDate),
    /// From … to …; `None` is an unknown or open end.
    Interval(Option<EdtfDate>, Option<EdtfDate>),
}

/// One date; each part may be unspecified.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EdtfDate {
    /// Four-digit year, `None` for `XXXX`.
    pub year: Option<i16>,
    /// 1 to 12, or a season 21 to 24; `None` where absent or `XX`.
    pub month: Option<i8>,
    /// Day of the month; `None` where absent or `XX`.
    pub day: Option<i8>,
    /// `~`: about then.
    pub approximate: bool,
    /// `?`: the source is not sure.
    pub uncertain: bool,
}

/// Why a date could not be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{0}` is not a date in EDTF; write it like 2016-03-12, 2016-03, XXXX-11-04 or 2016-03-01/2016-03-05"
)]
pub struct NotEdtf(pub String);

impl EdtfDate {
    /// A full date.
    pub fn day(year: Option<i16>, month: i8, day: i8) -> Self {
        Self { year, month: Some(month), day: Some(day), approximate: false, uncertain: false }
    }

    /// A month.
    pub fn month(year: Option<i16>, month: i8) -> Self {
        Self { year, month: Some(month), day: None, approximate: false, uncertain: false }
    }

    /// A year.
    pub fn year(year: i16) -> Self {
        Self { year: Some(year), month: None, day: None, approximate: false, uncertain: false }
    }

    /// The same date, marked approximate.
    #[must_use]
    pub fn about(self) -> Self {
        Self { approximate: true, ..self }
    }

    fn parse(text: &str) -> Option<Self> {
        let body = text.trim_end_matches(['~', '?', '%']);
        let marks = &text[body.len()..];
        if marks.len() > 1 {
            return None;
        }
        let mut parts = body.split('-');
        let year = match parts.next()? {
            "XXXX" => None,
            y if y.len() == 4 => Some(y.parse().ok()?),
            _ => return None,
        };
        let two = |part: Option<&str>| -> Option<Option<i8>> {
            match part {
                None | Some("XX") => Some(None),
                Some(p) if p.len() == 2 => Some(Some(p.parse().ok()?)),
                Some(_) => None,
            }
        };
        let (month, day) = (two(parts.next())?, two(parts.next())?);
        if parts.next().is_some() {
            return None;
        }
        let season = matches!(month, Some(21..=24));
        if month.is_some_and(|m| !(1..=12).contains(&m) && !season) || (season && day.is_some()) {
            return None;
        }
        if let (Some(m), Some(d)) = (month, day) {
            Date::new(year.unwrap_or(2000), m, d).ok()?;
        }
        let (approximate, uncertain) = (marks == "~" || marks == "%", marks == "?" || marks == "%");
        Some(Self { year, month, day, approximate, uncertain })
    }

    /// First and last day it can mean; `None` without a year.
    pub fn bounds(&self) -> Option<(Date, Date)> {
        let year = self.year?;
        let (first, last) = match self.month {
            None => (Date::new(year, 1, 1).ok()?, Date::new(year, 12, 31).ok()?),
            Some(season @ 21..=24) => {
                let month = [3, 6, 9, 12][(season - 21) as usize];
                let start = Date::new(year, month, 1).ok()?;
                let end = start.checked_add(jiff::Span::new().months(2)).ok()?;
                (start, end.last_of_month())
            }
            Some(month) => match self.day {
                Some(day) => (Date::new(year, month, day).ok()?, Date::new(year, month, day).ok()?),
                None => (Date::new(year, month, 1).ok()?, Date::new(year, month, 1).ok()?.last_of_month()),
            },
        };
        Some((first, last))
    }
}

impl std::fmt::Display for EdtfDate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.year {
            Some(year) => write!(f, "{year:04}")?,
            None => f.write_str("XXXX")?,
        }
        match (self.month, self.day) {
            (Some(month), Some(day)) => write!(f, "-{month:02}-{day:02}")?,
            (Some(month), None) => write!(f, "-{month:02}")?,
            (None, Some(day)) => write!(f, "-XX-{day:02}")?,
            (None, None) => {}
        }
        f.write_str(match (self.approximate, self.uncertain) {
            (true, true) => "%",
            (true, false) => "~",
            (false, true) => "?",
            (false, false) => "",
        })
    }
}

impl std::str::FromStr for Edtf {
    type Err = NotEdtf;

    fn from_str(text: &str) -> Result<Self, NotEdtf> {
        let wrong = || NotEdtf(text.to_owned());
        let end = |part: &str| match part {
            "" | ".." => Ok(None),
            p => EdtfDate::parse(p).map(Some).ok_or_else(wrong),
        };
        match text.split_once('/') {
            Some((from, to)) => {
                let (from, to) = (end(from)?, end(to)?);
                if from.is_none() && to.is_none() { Err(wrong()) } else { Ok(Self::Interval(from, to)) }
            }
            None => EdtfDate::parse(text).map(Self::Date).ok_or_else(wrong),
        }
    }
}

impl std::fmt::Display for Edtf {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Date(date) => date.fmt(f),
            Self::Interval(from, to) => {
                let end = |d: &Option<EdtfDate>| d.map_or("..".to_owned(), |d| d.to_string());
                write!(f, "{}/{}", end(from), end(to))
            }
        }
    }
}

impl Edtf {
    /// First and last day it can mean; `None` where the year is unknown; open ends are `None`.
    pub fn bounds(&self) -> Option<(Option<Date>, Option<Date>)> {
        match self {
            Self::Date(date) => date.bounds().map(|(a, b)| (Some(a), Some(b))),
            Self::Interval(from, to) => {
                let from = match from {
                    Some(d) => Some(d.bounds()?.0),
                    None => None,
                };
                let to = match to {
                    Some(d) => Some(d.bounds()?.1),
                    None => None,
                };
                Some((from, to))
            }
        }
    }

    /// Whether both can mean one day; unknown years can mean any year.
    pub fn overlaps(&self, other: &Self) -> bool {
        let (Some((a0, a1)), Some((b0, b1))) = (self.bounds(), other.bounds()) else { return true };
        let before =
            |end: Option<Date>, start: Option<Date>| matches!((end, start), (Some(e), Some(s)) if e < s);
        !before(a1, b0) && !before(b1, a0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn writes_what_it_reads() {
        for text in [
            "2016",
            "2016-03",
            "2016-03-12",
            "XXXX-11-04",
            "2016-XX-12",
            "2015-21",
            "2016-03~",
            "2016?",
            "2016-03-12%",
            "2016-02-21/2016-02-29",
            "2016-01/..",
            "../2016-03-29",
        ] {
            assert_eq!(text.parse::<Edtf>().map(|d| d.to_string()), Ok(text.to_owned()));
        }
        for text in ["", "16", "2016-13", "2016-02-30", "2016-21-03", "/", "yesterday", "2016-3-1", "2016~~"]
        {
            assert!(text.parse::<Edtf>().is_err(), "{text}");
        }
    }

    #[test]
    fn an_unknown_year_excludes_nothing_and_a_season_spans_its_months() {
        let nov: Edtf = "XXXX-11-04".parse().expect("valid");
        assert!(nov.overlaps(&"2019-11-05".parse().expect("valid")));
        let spring: Edtf = "2016-21".parse().expect("valid");
        assert!(spring.overlaps(&"2016-05-31".parse().expect("valid")));
        assert!(!spring.overlaps(&"2016-06-01".parse().expect("valid")));
    }

    proptest! {
        #[test]
        fn any_text_is_refused_or_written_back(s in "[0-9X~?%/.\\-]{0,22}") {
            if let Ok(date) = s.parse::<Edtf>() {
                prop_assert_eq!(date.to_string().parse::<Edtf>(), Ok(date));
            }
        }
    }
}
