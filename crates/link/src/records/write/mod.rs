//! What is written: edges, clusters, draws, the summary.

mod edges;
mod partition;
mod summary;

pub(crate) use summary::summary;
pub use summary::{LeftOut, Summary};

/// The files that are written.
pub(crate) const FILES: [&str; 5] =
    ["edges.csv", "edges.parquet", "clusters.csv", "draws.parquet", "model.json"];

use std::path::Path;

use super::linkage::Linkage;
use super::problem::Problem;
use super::watch::Watch;

/// Writes everything into a folder, which is made if it is not there.
///
/// # Errors
/// A folder or file that cannot be written.
pub(crate) fn all(linkage: &Linkage, out: &Path, watch: &dyn Watch) -> Result<(), Problem> {
    std::fs::create_dir_all(out).map_err(|e| Problem::file(out, &e))?;
    watch.tick("writing edges", 0, 1);
    edges::csv(linkage, &out.join("edges.csv"))?;
    edges::parquet(linkage, &out.join("edges.parquet"))?;
    watch.tick("writing clusters", 0, 1);
    partition::csv(linkage, &out.join("clusters.csv"))?;
    partition::draws(linkage, &out.join("draws.parquet"), watch)
}
