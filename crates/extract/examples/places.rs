//! Places of marked names: `{"id", "text", "names": [[start, end], …]}` a line in, in code points, and
//! `{"id", "places": [{"id", "lat", "lon"} or null, …]}` a line out.

use std::io::{BufRead, Write};
use std::ops::Range;

use amparo_extract::{Knowledge, places};
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Deserialize)]
struct Ask {
    #[serde(default)]
    id: Value,
    text: String,
    names: Vec<(usize, usize)>,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let knowledge = Knowledge::fast(include_bytes!("../data/places.bin"))?;
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        let Ask { id, text, names } = serde_json::from_str(&line?)?;
        let mut bytes: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        bytes.push(text.len());
        let at = |point: usize| bytes.get(point).copied().unwrap_or(text.len());
        let ranges: Vec<Range<usize>> = names.iter().map(|(start, end)| at(*start)..at(*end)).collect();
        let found: Vec<Value> = places(&text, &ranges, &knowledge)
            .into_iter()
            .map(|place| place.map_or(Value::Null, |c| json!({ "id": c.id, "lat": c.lat, "lon": c.lon })))
            .collect();
        serde_json::to_writer(&mut out, &json!({ "id": id, "places": found }))?;
        out.write_all(b"\n")?;
    }
    Ok(())
}
