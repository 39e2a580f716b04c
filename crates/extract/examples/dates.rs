//! The time expressions of many texts: JSON lines `{"id", "text", "published"}` in, `{"id", "dates": [{"start",
//! "end", "kind", "edtf", "grain", "clock", "offset", "text", "ends"}]}` out; `clock` is `17:40` or a part of the day.
//! `cargo run --release -p amparo-extract --example dates < texts.jsonl`
#![allow(clippy::print_stdout)]

use amparo_extract::{Clock, FoundDate, dates};
use serde_json::{Value, json};

fn clock(date: &FoundDate) -> Option<String> {
    Some(match date.clock? {
        Clock::At(hour, minute) => format!("{hour:02}:{minute:02}"),
        part => format!("{part:?}").to_lowercase(),
    })
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    for line in std::io::stdin().lines() {
        let asked: Value = serde_json::from_str(&line?)?;
        let published = asked["published"].as_str().and_then(|p| p.parse().ok());
        let found = dates(asked["text"].as_str().unwrap_or_default(), published);
        let found: Vec<Value> = found
            .iter()
            .map(|d| {
                let lower = |name: String| name.to_lowercase();
                json!({ "start": d.start, "end": d.end, "kind": lower(format!("{:?}", d.kind)),
                        "edtf": d.when.edtf, "grain": d.grain.map(|g| lower(format!("{g:?}"))), "clock": clock(d),
                        "offset": d.when.offset, "text": d.when.text,
                        "ends": d.ends.as_ref().map(|e| e.each_ref().map(|r| [r.start, r.end])) })
            })
            .collect();
        println!("{}", json!({ "id": asked["id"], "dates": found }));
    }
    Ok(())
}
