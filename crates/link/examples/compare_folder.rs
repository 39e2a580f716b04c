//! Reads the reports of a folder and prints `amparo.comparison/1`: the comparison without the program.
//! `cargo run --release -p amparo-link --example compare_folder -- DIR` (also takes `compare DIR --json`, so that
//! `case_score.py` can run it in place of `amparo`; with `--readings` it prints the readings, one a line).

#![allow(clippy::unwrap_used, clippy::print_stdout, missing_docs)] // a tool may stop and prints

use amparo_extract::read::{Input, Side};
use amparo_extract::{Knowledge, reading};
use amparo_link::compare::{Item, compare};

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let folder = args.iter().find(|a| !a.starts_with('-') && *a != "compare").unwrap();
    let knowledge = Knowledge::fast(include_bytes!("../../extract/data/places.bin")).unwrap();
    let mut files: Vec<String> =
        std::fs::read_dir(folder).unwrap().flatten().map(|e| e.path().display().to_string()).collect();
    files.sort();
    let items: Vec<Item> = files
        .into_iter()
        .enumerate()
        .map(|(at, file)| {
            let bytes = std::fs::read(&file).unwrap();
            let input = Input { bytes: &bytes, file_name: Some(&file), side: &Side::default() };
            Item { id: format!("r{:02}", at + 1), reading: reading(&input, &knowledge), file }
        })
        .collect();
    if args.iter().any(|a| a == "--readings") {
        items.iter().for_each(|i| println!("{}", serde_json::to_string(&i.reading).unwrap()));
    } else {
        println!("{}", serde_json::to_string(&compare(&items)).unwrap());
    }
}
