//! The whole result of an estimate, `amparo.estimate/1`: headline, refusals, every family, and what is needed to run
//! it again.

mod families;
mod pictures;

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;

use crate::headline::{Headline, Range, Voice, headline};
use crate::refusals::{About, Effect, Ruling, TwoLists, before, bound};
use crate::strata::hash;
use crate::summary::Summary;
use crate::table::OverlapTable;
use crate::watch::Watch;

pub use families::Method;
pub use pictures::{Histogram, Pictures, Point, Setting};

/// The name of this form; a change of shape changes the number.
pub const SCHEMA: &str = "amparo.estimate/1";

/// What is asked of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked {
    /// Methods, in the order they run; each once.
    pub methods: Vec<Method>,
    /// Seed of every stream of random numbers.
    pub seed: u64,
    /// What a person states about the lists.
    pub about: About,
}

/// What is needed to run it again, and what was run: nothing that was looked at is left out.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Log {
    /// Version of the program.
    pub version: &'static str,
    /// Seed.
    pub seed: u64,
    /// Methods that were run, also those that refused.
    pub methods: Vec<&'static str>,
    /// SHA-256 of the counts.
    pub table: String,
    /// What was stated about the lists.
    pub about: About,
}

/// What an undetected share of missed links would do: the range under it.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct MissedLinks {
    /// Share of true links between lists that were missed, 0 to 1.
    pub share: f64,
    /// Low end of the range over families, corrected by 1 − share (two-list approximation).
    pub low: f64,
    /// High end, corrected in the same way.
    pub high: f64,
}

/// The result.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Report {
    /// Always [`SCHEMA`].
    pub schema: &'static str,
    /// People documented: the only figure that can be checked.
    pub documented: u64,
    /// Names of the lists.
    pub lists: Vec<String>,
    /// What may be said; `None` where no total may be given.
    pub headline: Option<Headline>,
    /// Why something is not said.
    pub refusals: Vec<Ruling>,
    /// One summary a family that gave an answer.
    pub summaries: BTreeMap<&'static str, Summary>,
    /// Everything each family says, by its own form.
    pub families: BTreeMap<&'static str, Value>,
    /// What two lists still give; not an estimate.
    pub two_lists: Option<TwoLists>,
    /// The range if links were missed that nobody noticed.
    pub missed_links: Vec<MissedLinks>,
    /// How to run it again.
    pub log: Log,
    /// What the charts are drawn from; already in `families`.
    #[serde(skip)]
    pub pictures: Pictures,
}

/// Runs every asked method on a table, judges the whole, and logs it. Same table, same question: same bytes.
pub fn run(table: &OverlapTable, asked: &Asked, watch: &dyn Watch) -> Report {
    let mut rulings = before(table, &asked.about);
    let (mut voices, mut summaries, mut values) = (Vec::new(), BTreeMap::new(), BTreeMap::new());
    let mut pictures = Pictures::default();
    for method in &asked.methods {
        match families::run(*method, table, asked, watch) {
            Ok(answer) => {
                if let Some(summary) = answer.summary {
                    let voice = Voice {
                        family: method.id().to_owned(),
                        summary: summary.clone(),
                        chains: answer.chains,
                    };
                    voices.push(voice);
                    summaries.insert(method.id(), summary);
                }
                values.insert(method.id(), answer.value);
                pictures.add(answer.pictures);
            }
            Err(mut refusal) => {
                refusal.reason = format!("{}: {}", method.id(), refusal.reason);
                rulings.push(Ruling { refusal, effect: Effect::Method });
            }
        }
    }
    let headline = headline(table.n(), &voices, &mut rulings);
    let range = headline.as_ref().and_then(|h| h.range.as_ref());
    Report {
        schema: SCHEMA,
        documented: table.n(),
        lists: table.lists().to_vec(),
        missed_links: range.map(missed_links).unwrap_or_default(),
        headline,
        refusals: rulings,
        summaries,
        families: values,
        two_lists: bound(table),
        log: Log {
            version: env!("CARGO_PKG_VERSION"),
            seed: asked.seed,
            methods: asked.methods.iter().map(|m| m.id()).collect(),
            table: hash(table, ""),
            about: asked.about.clone(),
        },
        pictures,
    }
}

fn missed_links(range: &Range) -> Vec<MissedLinks> {
    let under =
        |share: f64| MissedLinks { share, low: range.low * (1.0 - share), high: range.high * (1.0 - share) };
    [0.0, 0.02, 0.05, 0.1].map(under).to_vec()
}
