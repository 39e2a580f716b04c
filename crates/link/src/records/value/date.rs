//! Dates as lists write them: year, month and day, each of which may be missing or mistyped.

use crate::records::config::DateOrder;

/// A date in one number: year, month, day in 14, 7 and 7 bits; 0 stands for a missing part. Impossible months and days
/// are kept as written, so that a mistyped date still resembles the right one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Day(pub(crate) u32);

impl Day {
    pub(crate) fn new(year: u32, month: u32, day: u32) -> Self {
        Self((year.min(9999) << 14) | (month.min(99) << 7) | day.min(99))
    }

    pub(crate) fn year(self) -> u32 {
        self.0 >> 14
    }

    pub(crate) fn month(self) -> u32 {
        (self.0 >> 7) & 127
    }

    pub(crate) fn day(self) -> u32 {
        self.0 & 127
    }

    pub(crate) fn is_missing(self) -> bool {
        self.0 == 0
    }

    /// Year, month and day are there.
    pub(crate) fn is_whole(self) -> bool {
        self.year() != 0 && self.month() != 0 && self.day() != 0
    }

    /// Days since a fixed day, for distances; months are taken as they count in the proleptic Gregorian calendar.
    pub(crate) fn number(self) -> i32 {
        // Howard Hinnant, `days_from_civil`; out-of-range months are clamped, distances only need to be near
        let (m, d) = (self.month().clamp(1, 12) as i32, self.day().clamp(1, 31) as i32);
        let y = self.year() as i32 - i32::from(m <= 2);
        let era = y.div_euclid(400);
        let yoe = y - era * 400;
        let doy = (153 * (m + if m > 2 { -3 } else { 9 }) + 2) / 5 + d - 1;
        era * 146_097 + yoe * 365 + yoe / 4 - yoe / 100 + doy
    }
}

/// What a column of dates tells about the order of day and month.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Order {
    /// Values that can only be day first, only month first, and both.
    pub(crate) seen: (usize, usize, usize),
    asked: Option<DateOrder>,
}

impl Order {
    /// Looks through the distinct values of a column.
    pub(crate) fn of<'a>(values: impl Iterator<Item = &'a str>, asked: Option<DateOrder>) -> Self {
        let mut seen = (0, 0, 0);
        for value in values {
            if let Some([a, b, _]) = short(value) {
                match (a > 12, b > 12) {
                    (true, false) => seen.0 += 1,
                    (false, true) => seen.1 += 1,
                    (false, false) if a != b => seen.2 += 1,
                    _ => {}
                }
            }
        }
        Self { seen, asked }
    }

    /// The order for values that leave it open: as asked, else as the majority of the clear ones, else day first.
    pub(crate) fn settled(&self) -> DateOrder {
        self.asked.unwrap_or(if self.seen.1 > self.seen.0 { DateOrder::Mdy } else { DateOrder::Dmy })
    }

    /// Whether open values had to be guessed, or the column mixes both orders.
    pub(crate) fn is_guess(&self) -> bool {
        self.asked.is_none() && self.seen.2 > 0 && (self.seen.0 > 0) == (self.seen.1 > 0)
    }
}

/// Runs of digits.
fn numbers(value: &str) -> Vec<(u32, usize)> {
    let digits =
        |c: &str| c.chars().filter_map(|c| c.to_digit(10)).fold(0_u32, |n, d| n.saturating_mul(10) + d);
    value
        .split(|c: char| !c.is_ascii_digit())
        .filter(|s| !s.is_empty() && s.len() <= 9)
        .map(|s| (digits(s), s.len()))
        .collect()
}

/// `12/03/2015` and its like: first, second, year.
fn short(value: &str) -> Option<[u32; 3]> {
    let n = numbers(value);
    (n.len() >= 3 && n[0].1 <= 2 && n[1].1 <= 2 && n[2].1 == 4).then(|| [n[0].0, n[1].0, n[2].0])
}

const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// Reads a date; `None` if the value is no date at all.
pub(crate) fn parse(value: &str, order: DateOrder) -> Option<Day> {
    let n = numbers(value);
    let month = || {
        let small = value.to_lowercase();
        let word = small.split(|c: char| !c.is_alphabetic()).find(|w| w.len() >= 3)?;
        MONTHS.iter().position(|m| word.starts_with(m)).map(|m| m as u32 + 1)
    };
    let day = match n.as_slice() {
        [(y, 4), (m, 1 | 2), (d, 1 | 2), ..] => Day::new(*y, *m, *d),
        [(a, 1 | 2), (b, 1 | 2), (y, 4), ..] => {
            let first_is_day = *a > 12 || (*b <= 12 && order == DateOrder::Dmy);
            if first_is_day { Day::new(*y, *b, *a) } else { Day::new(*y, *a, *b) }
        }
        [(ymd, 8)] => Day::new(ymd / 10_000, ymd / 100 % 100, ymd % 100),
        [(d, 1 | 2), (y, 4)] | [(y, 4), (d, 1 | 2)] => match month() {
            Some(m) => Day::new(*y, m, *d),
            None if *d <= 12 => Day::new(*y, *d, 0),
            None => return None,
        },
        [(ym, 6)] if (1..=12).contains(&(ym % 100)) => Day::new(ym / 100, ym % 100, 0),
        [(y, 4)] => Day::new(*y, month().unwrap_or(0), 0),
        _ => return None,
    };
    (day.year() > 0).then_some(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_formats_are_one_day() {
        let day = Day::new(2015, 3, 4);
        for text in [
            "2015-03-04",
            "4/3/2015",
            "04.03.2015",
            "20150304",
            "4 March 2015",
            "Mar 4, 2015",
            "2015年3月4日",
        ] {
            assert_eq!(parse(text, DateOrder::Dmy), Some(day), "{text}");
        }
        assert_eq!(parse("03/04/2015", DateOrder::Mdy), Some(day));
        assert_eq!(parse("13/04/2015", DateOrder::Mdy), Some(Day::new(2015, 4, 13)));
        assert_eq!(parse("2015-03", DateOrder::Dmy), Some(Day::new(2015, 3, 0)));
        assert_eq!(parse("1856-86-18", DateOrder::Dmy), Some(Day::new(1856, 86, 18)));
        assert_eq!(parse("about noon", DateOrder::Dmy), None);
    }

    #[test]
    fn the_column_settles_the_order() {
        let order = Order::of(["3/4/2015", "12/30/2014"].into_iter(), None);
        assert_eq!((order.settled(), order.is_guess()), (DateOrder::Mdy, false));
        assert!(Order::of(["3/4/2015"].into_iter(), None).is_guess());
    }

    #[test]
    fn distances() {
        assert_eq!(Day::new(2000, 3, 1).number() - Day::new(2000, 2, 28).number(), 2);
        assert_eq!(Day::new(1970, 1, 1).number() - Day::new(1969, 1, 1).number(), 365);
    }
}
