//! Sampled partitions of the records propagated into an estimate: one table a partition, pooled as a mixture.
//!
//! Linkage averaging (Sadinle 2018): draw partitions from the linkage posterior, estimate each, pool the draws in equal
//! parts. Many partitions give the same table; such tables are worked on once and weighed by how often they came.

use serde::Serialize;

use super::{Cache, Cell, Total, hash, mixture};
use crate::refuse::Refusal;
use crate::table::OverlapTable;

/// Different tables and how often each came, in the order of their first coming.
#[derive(Debug, Clone, PartialEq)]
pub struct Tables {
    /// Table and number of partitions that gave it.
    pub distinct: Vec<(OverlapTable, u64)>,
    /// Partitions.
    pub partitions: u64,
    /// For each partition, which of the different tables it gave.
    pub order: Vec<usize>,
}

impl Tables {
    /// One table that is not in doubt.
    pub fn certain(table: OverlapTable) -> Self {
        tables([table])
    }

    /// Smallest, middle and largest documented count over the partitions; `None` where there is no partition.
    pub fn documented(&self) -> Option<[u64; 3]> {
        let mut all: Vec<u64> = self.order.iter().map(|at| self.distinct[*at].0.n()).collect();
        all.sort_unstable();
        Some([*all.first()?, all[(all.len() - 1) / 2], *all.last()?])
    }

    /// Number of the first table with the middle documented count: the one shown where only one can be.
    pub fn middle(&self) -> Option<usize> {
        let [_, middle, _] = self.documented()?;
        self.distinct.iter().position(|(t, _)| t.n() == middle)
    }
}

/// Most draws kept of each table.
const MOST: usize = 4000;

/// Counts the different tables of a row of partitions.
pub fn tables(partitions: impl IntoIterator<Item = OverlapTable>) -> Tables {
    let mut cache: Cache<usize> = Cache::default();
    let mut all = Tables { distinct: Vec::new(), partitions: 0, order: Vec::new() };
    for table in partitions {
        let next = all.distinct.len();
        let at = *cache.get_or(&table, "", || next);
        if at == next {
            all.distinct.push((table, 0));
        }
        all.distinct[at].1 += 1;
        all.partitions += 1;
        all.order.push(at);
    }
    all
}

/// An estimate over sampled partitions.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Linked {
    /// Figures of the mixture; `between` is the share of the variance that the linkage adds.
    #[serde(flatten)]
    pub total: Total,
    /// Different tables behind the partitions.
    pub tables: u64,
    /// All draws, partitions one after the other.
    #[serde(skip)]
    pub draws: Vec<f64>,
}

/// Draws of N for every different table, pooled in equal parts over the partitions. `work` gets a table and its number
/// among the different ones, and gives at least one draw; all are thinned to the
/// shortest row, and to 4,000.
///
/// # Errors
/// Whatever `work` refuses (a partition left out would change what is estimated), and no partitions at all.
pub fn linked(
    tables: &Tables,
    mut work: impl FnMut(&OverlapTable, usize) -> Result<Vec<f64>, Refusal>,
) -> Result<Linked, Refusal> {
    let mut rows = Vec::with_capacity(tables.distinct.len());
    for (at, (table, times)) in tables.distinct.iter().enumerate() {
        let draws = work(table, at).map_err(|mut refusal| {
            let (of, sha) = (tables.partitions, hash(table, ""));
            refusal.reason =
                format!("{} (in {times} of {of} sampled partitions, table {})", refusal.reason, &sha[..12]);
            refusal
        })?;
        rows.push(draws);
    }
    let size = rows.iter().map(Vec::len).min().unwrap_or(0).min(MOST);
    let thin = |draws: &Vec<f64>| -> Vec<f64> {
        (0..size).map(|t| draws[(t as u128 * draws.len() as u128 / size.max(1) as u128) as usize]).collect()
    };
    let rows: Vec<Vec<f64>> = rows.iter().map(thin).collect();
    let cells: Vec<Cell> = tables
        .order
        .iter()
        .zip(0..)
        .map(|(at, imputation)| Cell {
            stratum: 0,
            imputation,
            documented: tables.distinct[*at].0.n(),
            draws: rows[*at].clone(),
        })
        .collect();
    let mut total = mixture(&cells)?;
    // draws of one table stand for all its partitions: its error enters once, with their whole weight
    let all = tables.partitions as f64;
    let error = |(draws, (_, times)): (&Vec<f64>, &(OverlapTable, u64))| {
        let (_, variance) = super::moments(draws);
        (*times as f64 / all).powi(2) * variance / size as f64
    };
    total.mcse = rows.iter().zip(&tables.distinct).map(error).sum::<f64>().sqrt();
    let draws = cells.into_iter().flat_map(|c| c.draws).collect();
    Ok(Linked { total, tables: tables.distinct.len() as u64, draws })
}
