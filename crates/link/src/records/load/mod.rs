//! Files in, dictionary-encoded columns out.

pub mod columns;
mod csv;
pub(crate) mod dictionary;
mod parquet;
mod source;
mod table;

pub use source::Source;
pub(crate) use source::files;
pub(crate) use table::{Slot, Table};

use super::config::Config;
use super::problem::Problem;
use super::watch::Watch;

/// Reads every source into one table.
///
/// # Errors
/// The first file that cannot be used, as one sentence.
pub(crate) fn load(sources: &[Source], config: &Config, watch: &dyn Watch) -> Result<Table, Problem> {
    let mut table = Table::default();
    let all = files(sources)?;
    for (at, file) in all.iter().enumerate() {
        watch.tick("reading lists", at as u64, all.len() as u64);
        let before = table.rows();
        if file.path.extension().is_some_and(|e| e.eq_ignore_ascii_case("parquet")) {
            parquet::read(file, config, &mut table)?;
        } else {
            csv::read(file, config, &mut table)?;
        }
        if table.rows() == before {
            table.warn(&file.shown, "holds no record; it stays an empty list");
        }
    }
    table.close(config)?;
    Ok(table)
}
