//! Compares readings (JSON lines of `amparo.reading/1`) and prints `amparo.comparison/1`; for runs without the program.
//! `cargo run -p amparo-link --example compare_readings READINGS.jsonl NAME…`

#![allow(clippy::unwrap_used, clippy::print_stdout, missing_docs)] // a tool may stop and prints

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let lines = std::fs::read_to_string(&args[0]).unwrap();
    let items: Vec<amparo_link::compare::Item> = lines
        .lines()
        .zip(&args[1..])
        .map(|(line, name)| amparo_link::compare::Item {
            id: name.clone(),
            file: name.clone(),
            reading: serde_json::from_str(line).unwrap(),
        })
        .collect();
    println!("{}", serde_json::to_string(&amparo_link::compare::compare(&items)).unwrap());
}
