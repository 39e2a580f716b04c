//! The dates of many texts: JSON lines `{"id", "text", "published"}` in, `{"id", "dates": [{"start", "end", "edtf",
//! "offset", "text"}]}` out. `cargo run --release -p amparo-extract --example dates < texts.jsonl`
#![allow(clippy::print_stdout)]

use amparo_extract::dates;
use serde_json::{Value, json};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    for line in std::io::stdin().lines() {
        let asked: Value = serde_json::from_str(&line?)?;
        let published = asked["published"].as_str().and_then(|p| p.parse().ok());
        let found = dates(asked["text"].as_str().unwrap_or_default(), published);
        let found: Vec<Value> = found
            .iter()
            .map(|d| {
                json!({ "start": d.start, "end": d.end, "edtf": d.when.edtf, "offset": d.when.offset,
                        "text": d.when.text })
            })
            .collect();
        println!("{}", json!({ "id": asked["id"], "dates": found }));
    }
    Ok(())
}
