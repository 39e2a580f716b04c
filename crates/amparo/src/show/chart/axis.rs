//! The axis of time: days to places, and which dates are written along it.

use jiff::civil::Date;

use super::{EDGE, Tick, UNDATED, WIDTH, round};

/// Most dates along an axis.
const TICKS: i64 = 6;
/// Half the width of a date.
const LABEL: f64 = 32.0;
/// Shortest axis, in days.
const SHORTEST: i64 = 14;

/// Days on a line.
#[derive(Clone, Debug)]
pub(super) struct Axis {
    first: Date,
    days: i64,
    right: f64,
}

impl Axis {
    /// An axis over days; `undated` keeps a column free at its end, `tail` a stretch after the last day.
    pub(super) fn over(days: impl IntoIterator<Item = Date>, undated: bool, tail: bool) -> Option<Self> {
        let days: Vec<Date> = days.into_iter().collect();
        let (low, high) = (days.iter().min()?, days.iter().max()?);
        let span = between(*low, *high).max(SHORTEST);
        let slack = (between(*low, *high) < SHORTEST).then(|| (SHORTEST - between(*low, *high)) / 2);
        let (before, after) = (span / 25 + 1 + slack.unwrap_or(0), span / if tail { 6 } else { 25 } + 1);
        let first = low.checked_sub(jiff::Span::new().days(before)).unwrap_or(*low);
        let days = between(*low, *high) + before + after + slack.unwrap_or(0);
        Some(Self { first, days: days.max(1), right: WIDTH - EDGE - if undated { UNDATED } else { 0.0 } })
    }

    /// Where a day is drawn; days outside stand at the edge.
    pub(super) fn x(&self, day: Date) -> f64 {
        let share = between(self.first, day) as f64 / self.days as f64;
        round(EDGE + share.clamp(0.0, 1.0) * (self.right - EDGE))
    }

    /// Both ends.
    pub(super) fn ends(&self) -> (f64, f64) {
        (EDGE, self.right)
    }

    /// The middle of the column of what has no date.
    pub(super) fn undated(&self) -> f64 {
        self.right + UNDATED / 2.0 + EDGE / 2.0
    }

    /// Round dates: days, months or years.
    pub(super) fn ticks(&self) -> Vec<Tick> {
        let fit = |day_length: i64| self.days / day_length <= TICKS;
        let (mut day, step, digits) = if let Some(n) = [1, 2, 7, 14].into_iter().find(|n| fit(*n)) {
            (self.first, jiff::Span::new().days(n), 10)
        } else if let Some(n) = [1, 2, 3, 6].into_iter().find(|n| fit(30 * n)) {
            let month = i64::from(self.first.month() - 1) / n * n + 1;
            let start = Date::new(self.first.year(), month as i8, 1).unwrap_or(self.first);
            (start, jiff::Span::new().months(n), 7)
        } else {
            let n = [1, 2, 5, 10, 20, 50, 100].into_iter().find(|n| fit(365 * n)).unwrap_or(500);
            let year = i64::from(self.first.year()) / n * n;
            let start = Date::new(year as i16, 1, 1).unwrap_or(self.first);
            (start, jiff::Span::new().years(n), 4)
        };
        let mut ticks = Vec::new();
        while between(self.first, day) <= self.days {
            let x = self.x(day);
            // A date that would be cut at the edge is left out.
            if day >= self.first && x > EDGE + LABEL && x < self.right - LABEL {
                ticks.push(Tick { x, label: day.to_string().chars().take(digits).collect() });
            }
            match day.checked_add(step) {
                Ok(next) => day = next,
                Err(_) => break,
            }
        }
        ticks
    }
}

/// Days from one date to another.
fn between(from: Date, to: Date) -> i64 {
    i64::from((to - from).get_days())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn axis(days: &[&str]) -> Axis {
        Axis::over(days.iter().map(|d| d.parse::<Date>().unwrap()), false, false).unwrap()
    }

    #[test]
    fn days_lie_in_order_inside_the_edges_and_dates_are_round() {
        let weeks = axis(&["2018-10-07", "2018-11-20"]);
        assert!(weeks.x("2018-10-07".parse().unwrap()) > EDGE);
        assert!(weeks.x("2018-11-20".parse().unwrap()) < WIDTH - EDGE);
        assert!(weeks.ticks().len() >= 3 && weeks.ticks().iter().all(|t| t.label.len() == 10));
        let months = axis(&["2018-10-07", "2019-05-20"]);
        assert!(months.ticks().iter().any(|t| t.label == "2019-01"), "{:?}", months.ticks());
        let years = axis(&["1998-10-07", "2019-05-20"]);
        assert!(years.ticks().iter().any(|t| t.label == "2010"), "{:?}", years.ticks());
        for axis in [weeks, months, years] {
            assert!(axis.ticks().len() as i64 <= TICKS + 1, "{:?}", axis.ticks());
        }
    }

    #[test]
    fn one_day_is_an_axis_too_and_no_day_is_none() {
        let one = axis(&["2018-10-07"]);
        let x = one.x("2018-10-07".parse().unwrap());
        assert!(x > WIDTH * 0.3 && x < WIDTH * 0.7, "{x}");
        assert!(Axis::over([], false, false).is_none());
        assert!((one.x("1900-01-01".parse().unwrap()) - EDGE).abs() < 0.1);
    }
}
