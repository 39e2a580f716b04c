//! The report of an estimate: one self-contained HTML file with drawn charts, each with its table and a description.
//!
//! Why this takes no `Cleared`: a sheet holds no person, no case and no words of a source, only counts over lists and
//! figures worked out from them. What could still point at a person is a small count, so small cells are withheld here
//! ([`SMALL`]), and a sheet about so few people is not drawn at all. Names of lists are the operator's to give: the
//! program can put letters in their place.

mod chart;
mod matrix;

use askama::Template;

use crate::PublishError;
use chart::{Bars, Cloud, Mark, Ranges};
use matrix::Matrix;

/// Counts from 1 to below this are withheld: fewer people on a pair of lists can be known to their neighbours.
pub const SMALL: u64 = 5;

/// A refusal as the report prints it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Why.
    pub reason: String,
    /// What would lift it.
    pub lifted_by: String,
}

/// A figure with its interval: one row of a chart and of its table.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Method, setting or list left out.
    pub label: String,
    /// Estimate of all people.
    pub n_hat: f64,
    /// Lower end; `None` = no interval was made.
    pub low: Option<f64>,
    /// Upper end; `None` = none that is finite.
    pub high: Option<f64>,
    /// What has to be believed, or what was changed.
    pub note: String,
}

/// One model of the cloud.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// Its terms.
    pub name: String,
    /// Estimate of all people.
    pub n_hat: f64,
    /// BIC above that of the best model.
    pub delta: f64,
}

/// Draws of one family, counted into bars of equal width.
#[derive(Clone, Debug, PartialEq)]
pub struct Posterior {
    /// Family.
    pub label: String,
    /// (lower end, upper end, share of the draws).
    pub bins: Vec<(f64, f64, f64)>,
}

/// One family's answers to a check that was run many times.
#[derive(Clone, Debug, PartialEq)]
pub struct Repeated {
    /// Family.
    pub family: String,
    /// One row a run.
    pub rows: Vec<Row>,
}

/// Everything the report of an estimate says. No person is in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// What the table is about, in the operator's words.
    pub title: String,
    /// Day of the run, ISO 8601.
    pub day: String,
    /// People documented.
    pub documented: u64,
    /// Sentences of the headline, in their order; empty where no total is given.
    pub headline: Vec<String>,
    /// Refusals.
    pub refused: Vec<Refused>,
    /// Estimates by family.
    pub families: Vec<Row>,
    /// Every model of the log-linear family.
    pub cloud: Vec<Model>,
    /// Posteriors.
    pub posteriors: Vec<Posterior>,
    /// The same estimate under other settings.
    pub sensitivity: Vec<Row>,
    /// Estimates with a list left out or two lists merged, by family.
    pub changes: Vec<Repeated>,
    /// Lists of known size told from the other lists, in percent of that size, by family.
    pub known: Vec<Repeated>,
    /// Names of lists.
    pub lists: Vec<String>,
    /// People on both lists i and j; on list i where i = j.
    pub overlap: Vec<Vec<u64>>,
    /// Seeds, options, hash: what is needed to run it again.
    pub log: Vec<(String, String)>,
}

/// A chart of one family among several of its kind.
struct Figure {
    family: String,
    id: String,
    caption: String,
    ranges: Ranges,
}

#[derive(Template)]
#[template(path = "estimate.html")]
struct Page<'a> {
    sheet: &'a Sheet,
    families: Option<Ranges>,
    cloud: Option<Cloud>,
    posteriors: Vec<(String, Bars)>,
    sensitivity: Option<Ranges>,
    changes: Vec<Figure>,
    known: Vec<Figure>,
    matrix: Option<Matrix>,
}

impl Page<'_> {
    fn documented(&self) -> String {
        grouped(self.sheet.documented as f64)
    }
}

/// Draws the report: one file without script, picture files or outside addresses.
///
/// # Errors
/// Refuses a sheet about fewer than [`SMALL`] people, and one that holds something that is no number.
pub fn estimate(sheet: &Sheet) -> Result<String, PublishError> {
    if sheet.documented < SMALL {
        return Err(PublishError::TooFew(sheet.documented));
    }
    let repeated = sheet.changes.iter().chain(&sheet.known).flat_map(|r| &r.rows);
    let rows = sheet.families.iter().chain(&sheet.sensitivity).chain(repeated);
    let numbers = rows.flat_map(|r| [Some(r.n_hat), r.low, r.high]).flatten();
    let numbers = numbers.chain(sheet.cloud.iter().flat_map(|m| [m.n_hat, m.delta]));
    let mut numbers =
        numbers.chain(sheet.posteriors.iter().flat_map(|p| &p.bins).flat_map(|b| [b.0, b.1, b.2]));
    if numbers.any(|x| !x.is_finite()) {
        return Err(PublishError::NoNumber);
    }
    let documented = Mark { at: sheet.documented as f64, what: "the documented count" };
    let page = Page {
        sheet,
        families: Ranges::new(&sheet.families, &documented),
        cloud: Cloud::new(&sheet.cloud),
        posteriors: sheet
            .posteriors
            .iter()
            .filter_map(|p| Some((p.label.clone(), Bars::new(&p.bins)?)))
            .collect(),
        sensitivity: Ranges::new(&sheet.sensitivity, &documented),
        changes: each(&sheet.changes, "changes", "The same estimate with other lists", &documented),
        known: each(
            &sheet.known,
            "known",
            "Size of each list told from the others, in percent of the size that is known",
            &Mark { at: 100.0, what: "the known size, in percent" },
        ),
        matrix: Matrix::new(&sheet.lists, &sheet.overlap),
    };
    Ok(page.render()?)
}

/// A chart a family.
fn each(all: &[Repeated], kind: &str, caption: &str, mark: &Mark) -> Vec<Figure> {
    let figure = |(i, r): (usize, &Repeated)| {
        Some(Figure {
            family: r.family.clone(),
            id: format!("{kind}-{i}"),
            caption: format!("{caption}: {}", r.family),
            ranges: Ranges::new(&r.rows, mark)?,
        })
    };
    all.iter().enumerate().filter_map(figure).collect()
}

/// A whole number with thin spaces between thousands.
fn grouped(n: f64) -> String {
    let digits = format!("{n:.0}");
    let (sign, digits) = digits.strip_prefix('-').map_or(("", digits.as_str()), |d| ("−", d));
    let mut out = String::from(sign);
    for (i, c) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push('\u{202f}');
        }
        out.push(c);
    }
    out
}
