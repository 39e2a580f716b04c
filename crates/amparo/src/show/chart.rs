//! Life lines and timelines as coordinates and as a table: a template draws the one and writes the other, so nothing
//! unescaped is written, and the two cannot say different things. Sizes are in user units of the picture; time runs in
//! the direction of writing.

mod axis;
mod entry;
mod life;
mod place;
mod timeline;

pub use entry::Entry;
pub use life::life;
pub use timeline::{Out, timeline};

/// Width of every picture.
pub const WIDTH: f64 = 720.0;
/// Distance of everything from the edges.
const EDGE: f64 = 14.0;
/// Width of the column for what has no date.
const UNDATED: f64 = 92.0;
/// Height of the dates at the top.
const HEAD: f64 = 26.0;
/// Height of a line of marks.
const LEVEL: f64 = 21.0;
/// Height of a bar.
const BAR: f64 = 16.0;
/// Largest radius of a mark.
const MARK: f64 = 8.5;

/// A picture with its table twin.
#[derive(Clone, Debug, Default)]
pub struct Chart {
    /// Tells pictures of one page apart.
    pub id: &'static str,
    /// What it shows, in a line.
    pub title: String,
    /// What it shows, in words.
    pub desc: String,
    /// Height of the picture.
    pub height: f64,
    /// Dates along the axis.
    pub ticks: Vec<Tick>,
    /// Where the column of what has no date begins and where its heading stands.
    pub undated: Option<(f64, f64)>,
    /// Its lanes from top to bottom.
    pub lanes: Vec<Lane>,
    /// The same as a table.
    pub entries: Vec<Entry>,
    /// How many are only in the table, because the picture would be too long.
    pub left_out: u64,
}

/// A date on the axis.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct Tick {
    pub x: f64,
    pub label: String,
}

/// One lane: a person, one of the sides about a person, or a kind of act.
#[derive(Clone, Debug, Default)]
pub struct Lane {
    /// Where its name stands.
    pub x: f64,
    /// Baseline of its name.
    pub y: f64,
    /// Its name.
    pub label: String,
    /// Who tells this side; empty where nobody contradicts.
    pub side: String,
    /// The middle of its bars, with both ends of the axis.
    pub rule: (f64, f64, f64),
    /// What is uncertain: ranges of days, under everything else.
    pub bands: Vec<Bar>,
    /// Where she stood.
    pub bars: Vec<Bar>,
    /// Acts.
    pub marks: Vec<Mark>,
}

/// A range of days.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// Left edge.
    pub x: f64,
    /// Upper edge.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
    /// `held`, `returned`, `freed`, `unknown`, … or `band`.
    pub class: &'static str,
    /// What it is, with its dates.
    pub title: String,
    /// Its name, where it fits into the bar.
    pub text: Option<String>,
}

/// An act.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Its middle.
    pub x: f64,
    /// Its middle.
    pub y: f64,
    /// Where its stem ends.
    pub stem: f64,
    /// Number in the table.
    pub number: usize,
    /// How surely it is said; what is not told as having happened is drawn dashed.
    pub class: &'static str,
    /// What it is, with its date.
    pub title: String,
}

impl Chart {
    /// What its signs mean: sign, width, message.
    pub fn legend(&self) -> Vec<(&'static str, u32, &'static str)> {
        let stands = [
            ("held", 30, "legend-held"),
            ("returned", 30, "legend-returned"),
            ("freed", 30, "legend-freed"),
            ("unknown", 30, "legend-unknown"),
            ("either", 30, "legend-either"),
        ];
        let both = [
            ("band", 30, "legend-band"),
            ("happened", 40, "legend-happened"),
            ("unreal", 62, "legend-unreal"),
        ];
        stands.into_iter().filter(|_| self.id == "life").chain(both).collect()
    }

    /// Whether there is nothing to draw.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

/// Turns the direction of time round, for languages that are written from right to left.
fn mirror(chart: &mut Chart) {
    for tick in &mut chart.ticks {
        tick.x = WIDTH - tick.x;
    }
    if let Some((line, head)) = &mut chart.undated {
        (*line, *head) = (WIDTH - *line, WIDTH - *head);
    }
    for lane in &mut chart.lanes {
        lane.x = WIDTH - lane.x;
        (lane.rule.0, lane.rule.1) = (WIDTH - lane.rule.1, WIDTH - lane.rule.0);
        for bar in lane.bands.iter_mut().chain(&mut lane.bars) {
            bar.x = WIDTH - bar.x - bar.width;
        }
        for mark in &mut lane.marks {
            mark.x = WIDTH - mark.x;
        }
    }
}

/// A name in a picture, so that no direction of writing in it reaches beyond it.
fn isolated(name: &str) -> String {
    format!("\u{2068}{}\u{2069}", super::safe(name))
}

fn round(x: f64) -> f64 {
    (x * 10.0).round() / 10.0
}
