//! The summary, which the program prints with `--json`.

use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::records::cluster::Edge;
use crate::records::linkage::Linkage;

/// Name and number of the form.
pub(crate) const SCHEMA: &str = "amparo.linkage/1";

/// What was done, in figures.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Summary {
    /// `amparo.linkage/1`.
    pub schema: String,
    /// Records read.
    pub rows_in: usize,
    /// Records written into `clusters.csv`: always as many.
    pub rows_out: usize,
    /// Lists and how many records each has.
    pub lists: Vec<(String, usize)>,
    /// Columns that play no part.
    pub unused_columns: Vec<String>,
    /// Pairs compared.
    pub candidates: u64,
    /// Pairs kept in the table of edges.
    pub pairs_kept: usize,
    /// Pairs at or above the cut.
    pub pairs_above_cut: usize,
    /// Probability of the cut.
    pub cut: f64,
    /// F1 of the pairs expected there.
    pub expected_f1: f64,
    /// Clusters, single records included.
    pub clusters: usize,
    /// Records of the largest cluster.
    pub largest_cluster: usize,
    /// Sampled partitions.
    pub draws: u32,
    /// What the rules did not look at because blocks were too large.
    pub left_out: Vec<LeftOut>,
    /// What was noticed about the lists, and what was done about it.
    pub warnings: Vec<String>,
    /// Bytes written.
    pub bytes: u64,
    /// Seconds; the program that holds the clock fills it in.
    pub seconds: f64,
}

/// Blocks of a rule that were too large.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct LeftOut {
    /// The rule.
    pub rule: String,
    /// Blocks left out.
    pub blocks: u64,
    /// Pairs in them; other rules may have proposed them.
    pub pairs: u64,
    /// Records of the largest.
    pub largest_block: usize,
}

/// The summary of a linkage written to a folder.
pub(crate) fn summary(linkage: &Linkage, out: &Path) -> Summary {
    let mut sizes = vec![0_usize; linkage.rows()];
    linkage.clusters.iter().for_each(|c| sizes[*c as usize] += 1);
    let mut lists: Vec<(String, usize)> = linkage.people.lists.iter().map(|l| (l.clone(), 0)).collect();
    linkage.people.rows.iter().for_each(|r| lists[usize::from(r.list)].1 += 1);
    let size = |f: &str| std::fs::metadata(out.join(f)).map_or(0, |m| m.len());
    let above = |e: &&Edge| f64::from(e.probability) >= linkage.cut.probability;
    Summary {
        schema: SCHEMA.to_owned(),
        rows_in: linkage.rows(),
        rows_out: linkage.clusters.len(),
        lists,
        unused_columns: linkage.unused.clone(),
        candidates: linkage.candidates,
        pairs_kept: linkage.edges.len(),
        pairs_above_cut: linkage.edges.iter().filter(above).count(),
        cut: (linkage.cut.probability * 1e4).round() / 1e4,
        expected_f1: (linkage.cut.f1 * 1e4).round() / 1e4,
        clusters: sizes.iter().filter(|n| **n > 0).count(),
        largest_cluster: sizes.iter().copied().max().unwrap_or(0),
        draws: linkage.draws,
        left_out: linkage
            .keys
            .lost
            .iter()
            .map(|l| LeftOut {
                rule: linkage.rules[l.rule].name.clone(),
                blocks: l.blocks,
                pairs: l.pairs,
                largest_block: l.largest,
            })
            .collect(),
        warnings: linkage.people.warnings.clone(),
        bytes: super::FILES.iter().map(|f| size(f)).sum(),
        seconds: 0.0,
    }
}
