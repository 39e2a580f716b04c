//! The library alone as a filter: `{"id", "text", …}` a line in, `{"id", "reading"}` a line out.
//!
//! What `amparo worker` does, without the program around it: `lines [--fast] < reports.jsonl > readings.jsonl`.

use std::io::{BufRead, Write};

use amparo_extract::read::{Input, Side};
use amparo_extract::{Knowledge, reading};
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Deserialize)]
struct Ask {
    #[serde(default)]
    id: Value,
    text: String,
    #[serde(flatten)]
    side: Facts,
}

#[derive(Deserialize)]
struct Facts {
    published: Option<String>,
    outlet: Option<String>,
    address: Option<String>,
    language: Option<String>,
    title: Option<String>,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let places = include_bytes!("../data/places.bin");
    let fast = std::env::args().any(|a| a == "--fast");
    let knowledge = if fast { Knowledge::fast(places)? } else { Knowledge::new(places)? };
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        let Ask { id, text, side: Facts { published, outlet, address, language, title } } =
            serde_json::from_str(&line?)?;
        let side = Side { published, outlet, address, language, title };
        let input = Input { bytes: text.as_bytes(), file_name: Some("report.txt"), side: &side };
        serde_json::to_writer(&mut out, &json!({ "id": id, "reading": reading(&input, &knowledge) }))?;
        out.write_all(b"\n")?;
    }
    Ok(())
}
