//! Reads one report and prints the exchange form: `cargo run -p amparo-extract --example read -- FILE --json`.
#![allow(clippy::print_stdout, clippy::print_stderr)]

use amparo_extract::read::{Input, Side};
use amparo_extract::{Knowledge, reading};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let file =
        std::env::args().skip(1).find(|a| !a.starts_with('-') && a != "read").ok_or("usage: read FILE")?;
    let bytes = std::fs::read(&file)?;
    let knowledge = Knowledge::new(include_bytes!("../data/places.bin"))?;
    let side = Side::default();
    let reading = reading(&Input { bytes: &bytes, file_name: Some(&file), side: &side }, &knowledge);
    println!("{}", serde_json::to_string_pretty(&reading)?);
    Ok(())
}
