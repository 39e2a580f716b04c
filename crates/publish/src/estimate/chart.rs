//! Charts as coordinates: the template draws them, so nothing unescaped is written. All sizes are in user units.

use super::{Model, Row, grouped};

/// Left edge of the drawn field.
pub(super) const LEFT: f64 = 170.0;
/// Right edge.
const RIGHT: f64 = 620.0;
/// Models further than this from the best one are only counted, not drawn.
const NEAR: f64 = 10.0;
/// Rows of the table under the cloud.
const LISTED: usize = 25;

/// A mark on the axis.
pub(super) struct Tick {
    pub(super) x: f64,
    pub(super) label: String,
}

/// A linear axis from `low` to `high` with round marks.
struct Axis {
    low: f64,
    high: f64,
    left: f64,
}

impl Axis {
    fn new(low: f64, high: f64, left: f64) -> Self {
        let pad = ((high - low) * 0.04).max(high.abs() * 0.01).max(0.5);
        Self { low: (low - pad).max(0.0), high: high + pad, left }
    }

    fn x(&self, value: f64) -> f64 {
        let share = (value - self.low) / (self.high - self.low);
        round(self.left + share.clamp(0.0, 1.0) * (RIGHT - self.left))
    }

    /// Steps of 1, 2 or 5 times a power of ten, at most six.
    fn ticks(&self) -> Vec<Tick> {
        let rough = (self.high - self.low) / 5.0;
        let power = 10_f64.powf(rough.log10().floor());
        let step = [1.0, 2.0, 5.0, 10.0]
            .map(|m| m * power)
            .into_iter()
            .find(|s| *s >= rough)
            .unwrap_or(rough)
            .max(1.0);
        let first = (self.low / step).ceil() as i64;
        let last = (self.high / step).floor() as i64;
        let at = |i: i64| Tick { x: self.x(i as f64 * step), label: grouped(i as f64 * step) };
        (first..=last).map(at).collect()
    }
}

fn round(x: f64) -> f64 {
    (x * 10.0).round() / 10.0
}

/// An end of an interval in words.
fn end(x: Option<f64>) -> String {
    x.map_or_else(|| "no finite limit".to_owned(), grouped)
}

/// One row of dots and lines.
pub(super) struct Line {
    pub(super) y: f64,
    pub(super) label: String,
    pub(super) full: String,
    pub(super) dot: f64,
    /// Ends of the line, and whether it goes on to the right.
    pub(super) ends: Option<(f64, f64, bool)>,
    pub(super) n_hat: String,
    pub(super) interval: String,
    pub(super) note: String,
}

/// The dashed line of a chart.
pub(super) struct Mark {
    pub(super) at: f64,
    pub(super) what: &'static str,
}

/// Estimates with intervals under each other.
pub(super) struct Ranges {
    pub(super) lines: Vec<Line>,
    pub(super) ticks: Vec<Tick>,
    pub(super) mark: f64,
    pub(super) bottom: f64,
    pub(super) height: f64,
    pub(super) text: String,
}

impl Ranges {
    pub(super) fn new(rows: &[Row], mark: &Mark) -> Option<Self> {
        let top = rows.iter().map(|r| r.n_hat).fold(0.0, f64::max);
        let least = rows.iter().min_by(|a, b| a.n_hat.total_cmp(&b.n_hat))?;
        let most = rows.iter().max_by(|a, b| a.n_hat.total_cmp(&b.n_hat))?;
        // An upper end far beyond every estimate would press the rest together: it becomes an arrow.
        let cap = top * 3.0;
        let high = rows.iter().filter_map(|r| r.high).filter(|h| *h <= cap).fold(top, f64::max);
        // Fewer lists can document fewer people than all: the axis begins at the lowest end.
        let ends = rows.iter().flat_map(|r| [Some(r.n_hat), r.low]).flatten();
        let low = ends.fold(mark.at, f64::min);
        let axis = Axis::new(low, high.max(mark.at), LEFT);
        let line = |(i, r): (usize, &Row)| {
            let open = r.low.is_some() && r.high.is_none_or(|h| h > axis.high);
            let ends = r.low.map(|low| (axis.x(low), r.high.map_or(RIGHT, |h| axis.x(h)), open));
            Line {
                y: 18.0 + 24.0 * i as f64,
                label: short(&r.label),
                full: r.label.clone(),
                dot: axis.x(r.n_hat),
                ends,
                n_hat: grouped(r.n_hat),
                interval: r
                    .low
                    .map_or_else(String::new, |low| format!("{} to {}", grouped(low), end(r.high))),
                note: r.note.clone(),
            }
        };
        let bottom = 24.0 * rows.len() as f64 + 12.0;
        Some(Self {
            lines: rows.iter().enumerate().map(line).collect(),
            ticks: axis.ticks(),
            mark: axis.x(mark.at),
            bottom,
            height: bottom + 26.0,
            text: format!(
                "{}, each a dot with its interval as a line. The lowest is {} ({}), the highest {} ({}). \
                 The dashed line is {}, {}.",
                if rows.len() == 1 { "One estimate".to_owned() } else { format!("{} estimates", rows.len()) },
                grouped(least.n_hat),
                least.label,
                grouped(most.n_hat),
                most.label,
                mark.what,
                grouped(mark.at)
            ),
        })
    }
}

/// A label that fits beside the chart.
fn short(label: &str) -> String {
    if label.chars().count() <= 24 {
        return label.to_owned();
    }
    label.chars().take(23).chain(['…']).collect()
}

/// One model as a dot.
pub(super) struct Dot {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) r: f64,
}

/// Models by estimate and distance from the best.
pub(super) struct Cloud {
    pub(super) dots: Vec<Dot>,
    pub(super) x: Vec<Tick>,
    pub(super) y: Vec<(f64, String)>,
    pub(super) best: Vec<(String, String, String)>,
    pub(super) text: String,
    pub(super) listed: String,
}

impl Cloud {
    pub(super) const BOTTOM: f64 = 250.0;

    pub(super) fn new(models: &[Model]) -> Option<Self> {
        let mut near: Vec<&Model> = models.iter().filter(|m| m.delta <= NEAR).collect();
        near.sort_by(|a, b| a.delta.total_cmp(&b.delta).then(a.name.cmp(&b.name)));
        let low = near.iter().map(|m| m.n_hat).reduce(f64::min)?;
        let high = near.iter().map(|m| m.n_hat).reduce(f64::max)?;
        let axis = Axis::new(low, high, 60.0);
        let y = |delta: f64| round(16.0 + delta / NEAR * (Self::BOTTOM - 32.0));
        let dots = near.iter().rev();
        let dots = dots.map(|m| Dot {
            x: axis.x(m.n_hat),
            y: y(m.delta),
            r: round(2.5 + 4.5 * (-m.delta / 2.0).exp()),
        });
        let row = |m: &&Model| (m.name.clone(), grouped(m.n_hat), format!("{:.2}", m.delta));
        let beyond = models.len() - near.len();
        Some(Self {
            dots: dots.collect(),
            x: axis.ticks(),
            y: [0.0, 2.0, 4.0, 6.0, 8.0, 10.0].map(|d| (y(d), format!("{d:.0}"))).to_vec(),
            best: near.iter().take(LISTED).map(row).collect(),
            text: format!(
                "{} of {} models lie within {NEAR:.0} BIC units of the best; their estimates run from {} to {}. \
                 {beyond} further off are not drawn. Higher up is better supported; bigger dots weigh more.",
                near.len(),
                models.len(),
                grouped(low),
                grouped(high)
            ),
            listed: format!("The best {} of {} models", near.len().min(LISTED), models.len()),
        })
    }
}

/// One bar.
pub(super) struct Bar {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) width: f64,
    pub(super) height: f64,
    pub(super) range: String,
    pub(super) share: String,
}

/// A histogram.
pub(super) struct Bars {
    pub(super) bars: Vec<Bar>,
    pub(super) ticks: Vec<Tick>,
    pub(super) text: String,
}

impl Bars {
    pub(super) const BOTTOM: f64 = 130.0;

    pub(super) fn new(bins: &[(f64, f64, f64)]) -> Option<Self> {
        let (first, last) = (bins.first()?, bins.last()?);
        let peak = bins.iter().max_by(|a, b| a.2.total_cmp(&b.2))?;
        let axis = Axis::new(first.0, last.1, 30.0);
        let bar = |(low, high, share): &(f64, f64, f64)| {
            let height = round(share / peak.2.max(f64::MIN_POSITIVE) * (Self::BOTTOM - 14.0));
            Bar {
                x: axis.x(*low),
                y: round(Self::BOTTOM - height),
                width: round((axis.x(*high) - axis.x(*low) - 1.0).max(0.5)),
                height,
                range: format!("{} to {}", grouped(*low), grouped(*high)),
                share: format!("{:.1} %", share * 100.0),
            }
        };
        Some(Self {
            bars: bins.iter().map(bar).collect(),
            ticks: axis.ticks(),
            text: format!(
                "Share of the draws by size of the population, from {} to {}; the tallest bar stands from {} to {}.",
                grouped(first.0),
                grouped(last.1),
                grouped(peak.0),
                grouped(peak.1)
            ),
        })
    }
}
