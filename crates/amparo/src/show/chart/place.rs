//! Where marks and bars go, so that none covers another.

use super::axis::Axis;
use super::entry::Entry;
use super::{BAR, Bar, LEVEL, Lane, MARK, Mark, round};

/// Marks above the line for what happened, below it for what is feared, planned or denied.
pub(super) struct Marks {
    above: Vec<(f64, usize)>,
    below: Vec<(f64, usize)>,
}

impl Marks {
    /// Finds a level for each mark. `drawn`: those of a lane, in any order.
    pub(super) fn of(drawn: &[&Entry], axis: &Axis) -> Self {
        let mut marks = Self { above: Vec::new(), below: Vec::new() };
        for (happened, list) in [(true, &mut marks.above), (false, &mut marks.below)] {
            let mut at: Vec<(f64, usize)> = drawn
                .iter()
                .enumerate()
                .filter(|(_, e)| e.happened() == happened)
                .map(|(i, e)| (middle(e, axis), i))
                .collect();
            at.sort_by(|a, b| a.0.total_cmp(&b.0));
            let mut last: Vec<f64> = Vec::new();
            let mut levels = vec![(0.0, 0); drawn.len()];
            for (x, i) in at {
                let free = last.iter().position(|end| x - end > 2.0 * MARK + 2.0);
                let level = free.unwrap_or(last.len());
                if level == last.len() {
                    last.push(x);
                } else {
                    last[level] = x;
                }
                levels[i] = (x, level + 1);
            }
            *list = levels;
        }
        marks
    }

    /// Height above the line.
    pub(super) fn up(&self) -> f64 {
        self.above.iter().map(|(_, level)| *level).max().unwrap_or(0) as f64 * LEVEL
    }

    /// Height below the line.
    pub(super) fn down(&self) -> f64 {
        self.below.iter().map(|(_, level)| *level).max().unwrap_or(0) as f64 * LEVEL
    }

    /// Draws them round the middle of a line; `half` is half the height of what lies on it.
    pub(super) fn draw(&self, drawn: &[&Entry], lane: &mut Lane, axis: &Axis, half: f64) {
        let (_, _, line) = lane.rule;
        for (i, entry) in drawn.iter().enumerate() {
            let (x, level) = if entry.happened() { self.above[i] } else { self.below[i] };
            let sign = if entry.happened() { -1.0 } else { 1.0 };
            let y = line + sign * (half + level as f64 * LEVEL - LEVEL / 2.0);
            let title = entry.line();
            if let Some(band) = band(entry, axis, y, &title) {
                lane.bands.push(band);
            }
            let stem = line + sign * half;
            lane.marks.push(Mark {
                x: round(x),
                y: round(y),
                stem: round(stem),
                number: entry.number,
                class: entry.class(),
                title,
            });
        }
    }
}

/// The middle of the days an act can mean; without days, of the day on which a fear was told, or of the last column.
fn middle(entry: &Entry, axis: &Axis) -> f64 {
    let (left, right) = axis.ends();
    match entry.bounds() {
        Some((first, last)) => {
            f64::midpoint(first.map_or(left, |d| axis.x(d)), last.map_or(right, |d| axis.x(d)))
        }
        None => entry.fear_day().map_or_else(|| axis.undated(), |d| axis.x(d)),
    }
}

/// The days an act can mean, where they are more than one.
fn band(entry: &Entry, axis: &Axis, y: f64, title: &str) -> Option<Bar> {
    let (first, last) = entry.bounds()?;
    if first == last {
        return None;
    }
    let (left, right) = axis.ends();
    let (x, end) = (first.map_or(left, |d| axis.x(d)), last.map_or(right, |d| axis.x(d)));
    let class = if entry.happened() { "band" } else { "band unreal" };
    Some(Bar {
        x,
        y: round(y - BAR / 4.0),
        width: round((end - x).max(2.0)),
        height: BAR / 2.0,
        class,
        title: title.to_owned(),
        text: None,
    })
}
