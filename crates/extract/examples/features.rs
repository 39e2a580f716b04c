//! Reports in, readings that are not weighed and their features out, as JSON lines: what `training/weigh` learns from.
//! `--fast` leaves out the encoder and what it says.

use std::io::{BufRead, Write};

use amparo_extract::read::{Input, Side};
use amparo_extract::{Knowledge, Seeing, reading_not_weighed, weigh};
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Deserialize)]
struct Ask {
    #[serde(default)]
    id: Value,
    text: String,
    name: Option<String>,
    published: Option<String>,
    title: Option<String>,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let places = include_bytes!("../data/places.bin");
    let fast = std::env::args().any(|a| a == "--fast");
    let knowledge = if fast { Knowledge::fast(places)? } else { Knowledge::new(places)? };
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        let Ask { id, text, name, published, title } = serde_json::from_str(&line?)?;
        let side = Side { published, title, ..Side::default() };
        let file_name = name.as_deref().or(Some("report.txt"));
        let input = Input { bytes: text.as_bytes(), file_name, side: &side };
        let Seeing { reading, seen } = reading_not_weighed(&input, &knowledge);
        let acts: Vec<Value> = weigh::of_acts(&reading, seen.as_ref())
            .into_iter()
            .map(|(act, features)| json!({ "act": act, "features": features }))
            .collect();
        let pairs: Vec<Value> = weigh::of_pairs(&reading, seen.as_ref())
            .into_iter()
            .map(|p| json!({ "act": p.act, "person": p.person, "rule": p.by_rule, "features": p.features }))
            .collect();
        serde_json::to_writer(
            &mut out,
            &json!({ "id": id, "reading": reading, "acts": acts, "pairs": pairs }),
        )?;
        out.write_all(b"\n")?;
    }
    Ok(())
}
