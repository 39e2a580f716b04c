//! Integration tests of the crate, in one binary.

#![allow(clippy::unwrap_used)] // a test may stop at the first surprise

mod agreement;
mod bounds;
mod counts;
mod dga;
mod diagnose;
mod lcm;
mod loglinear;
mod partitions;
mod random;
mod refusals;
mod report;
mod robust;
mod strata;

/// A published table, or `None`, said in a line, where the data folder is absent.
fn published(name: &str) -> Option<amparo_estimate::table::OverlapTable> {
    let root = std::env::var("AMPARO_DATA")
        .unwrap_or_else(|_| concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data").to_owned());
    let Ok(file) = std::fs::File::open(format!("{root}/mse/{name}.csv")) else {
        #[allow(clippy::print_stdout)] // a skipped test says so
        {
            println!("skipped: no data folder with mse/{name}.csv");
        }
        return None;
    };
    Some(amparo_estimate::table::OverlapTable::from_csv(file).unwrap())
}
