//! The whole result of an estimate, `amparo.estimate/1`: headline, refusals, every family, and what is needed to run
//! it again.

mod families;
mod partitions;
mod pictures;
mod stratified;

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;

use crate::headline::{Headline, Range, Voice, headline};
use crate::refusals::{About, Effect, Ruling, TwoLists, bound};
use crate::robust::{Estimator, Robustness, check};
use crate::strata::{Linked, Tables, hash};
use crate::summary::Summary;
use crate::table::OverlapTable;
use crate::watch::Watch;

pub use families::Method;
pub use pictures::{Histogram, Pictures, Point, Setting};
pub use stratified::{STRATA_SCHEMA, Stratified, Stratum, StratumSaid, run_strata};

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
    /// SHA-256 of the counts; over sampled partitions, of the middle table.
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

/// What sampled partitions of the records did to the estimate.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Linkage {
    /// Partitions.
    pub partitions: u64,
    /// Different tables they gave.
    pub tables: u64,
    /// Smallest, middle and largest documented count.
    pub documented: [u64; 3],
    /// SHA-256 of the counts of every different table, with the partitions that gave it.
    pub hashes: Vec<(String, u64)>,
    /// The mixture of each family.
    pub families: BTreeMap<&'static str, Linked>,
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
    /// What the linkage adds, where the lists were linked by sampled partitions.
    pub linkage: Option<Linkage>,
    /// Lists left out, merged, and told from the others, by the quick families that gave an answer.
    pub robustness: Robustness,
    /// How to run it again.
    pub log: Log,
    /// What the charts are drawn from; already in `families`.
    #[serde(skip)]
    pub pictures: Pictures,
}

/// Runs every asked method on a table, judges the whole, and logs it. Same table, same question: same bytes.
pub fn run(table: &OverlapTable, asked: &Asked, watch: &dyn Watch) -> Report {
    judged(&Tables::certain(table.clone()), table, asked, watch)
}

/// The same over the tables of sampled partitions, pooled as a mixture; `None` where there is no partition. The
/// documented count, the families' own forms and the checks are those of the table with the middle documented count.
pub fn run_linked(tables: &Tables, asked: &Asked, watch: &dyn Watch) -> Option<Report> {
    let middle = &tables.distinct[tables.middle()?].0;
    let mut report = judged(tables, middle, asked, watch);
    let documented = tables.documented()?;
    if let Some(headline) = &mut report.headline {
        headline.words.insert(1, partitions::words(documented, tables.partitions));
    }
    Some(report)
}

fn judged(tables: &Tables, table: &OverlapTable, asked: &Asked, watch: &dyn Watch) -> Report {
    let mut rulings = partitions::before(tables, table, &asked.about);
    let (mut voices, mut summaries, mut values) = (Vec::new(), BTreeMap::new(), BTreeMap::new());
    let (mut pictures, mut mixtures) = (Pictures::default(), BTreeMap::new());
    for method in &asked.methods {
        match partitions::answer(*method, tables, table, asked, watch) {
            Ok((answer, mixture)) => {
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
                mixtures.extend(mixture.map(|m| (method.id(), m)));
            }
            Err(mut refusal) => {
                refusal.reason = format!("{}: {}", method.id(), refusal.reason);
                rulings.push(Ruling { refusal, effect: Effect::Method });
            }
        }
    }
    let robustness = robustness(table, asked, &summaries);
    watch.tick("robustness", 1, 1);
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
        linkage: partitions::linkage(tables, mixtures),
        robustness,
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

/// The checks that run a family many times; only for families that gave an answer on the whole table.
fn robustness(table: &OverlapTable, asked: &Asked, answered: &BTreeMap<&str, Summary>) -> Robustness {
    let quick: Vec<_> = asked
        .methods
        .iter()
        .filter(|m| answered.contains_key(m.id()))
        .filter_map(|m| Some((m.id(), families::quick(*m, asked)?)))
        .collect();
    let estimators: Vec<Estimator<'_>> =
        quick.iter().map(|(family, run)| Estimator { family, estimate: run.as_ref() }).collect();
    check(table, &estimators)
}

fn missed_links(range: &Range) -> Vec<MissedLinks> {
    let under =
        |share: f64| MissedLinks { share, low: range.low * (1.0 - share), high: range.high * (1.0 - share) };
    [0.0, 0.02, 0.05, 0.1].map(under).to_vec()
}
