//! Many files at the same time, told in the order they came.

use rayon::ThreadPoolBuilder;
use rayon::prelude::*;

use crate::{Problem, Result};

/// How many pieces of work wait for each thread: enough to keep it busy, few enough to show progress.
const AHEAD: usize = 8;

/// Does `work` on every item with up to `jobs` threads and hands each result to `tell` in the order of the items.
///
/// # Errors
/// The first error of `tell`; errors of the work are results like others.
pub fn in_order<T: Send + Sync, R: Send>(
    jobs: usize,
    mut next: impl FnMut() -> Option<T>,
    work: impl Fn(&T) -> R + Sync,
    mut tell: impl FnMut(&T, R) -> Result<()>,
) -> Result<()> {
    let jobs = jobs.max(1);
    let pool = ThreadPoolBuilder::new()
        .num_threads(jobs)
        .build()
        .map_err(|e| Problem::internal("problem-threads").value("jobs", jobs).value("error", e))?;
    loop {
        let batch: Vec<T> = std::iter::from_fn(&mut next).take(jobs * AHEAD).collect();
        if batch.is_empty() {
            return Ok(());
        }
        let done: Vec<R> = pool.install(|| batch.par_iter().map(&work).collect());
        for (item, result) in batch.iter().zip(done) {
            tell(item, result)?;
        }
    }
}
