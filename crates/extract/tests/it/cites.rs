//! Every value has its words: `text[span] == quote`, for every field of every proposal of every text at hand.

use std::path::PathBuf;
use std::sync::LazyLock;

use amparo_extract::read::{Input, Side};
use amparo_extract::{Knowledge, reading};
use amparo_model::{Quote, Reading, Text};

pub(crate) static KNOWLEDGE: LazyLock<Knowledge<'static>> =
    LazyLock::new(|| Knowledge::new(include_bytes!("../../data/places.bin")).unwrap());

/// Reads a report with the built-in knowledge.
pub(crate) fn knowledge() -> &'static Knowledge<'static> {
    &KNOWLEDGE
}

pub(crate) fn read(bytes: &[u8], file_name: Option<&str>) -> Reading {
    let side = Side::default();
    reading(&Input { bytes, file_name, side: &side }, &KNOWLEDGE)
}

/// The folder of data for measuring; says so where it is absent.
pub(crate) fn data() -> Option<PathBuf> {
    let folder = std::env::var_os("AMPARO_DATA").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data"),
        PathBuf::from,
    );
    if folder.is_dir() {
        return Some(folder);
    }
    eprintln!("skipped: no data folder (set AMPARO_DATA)");
    None
}

/// Every citation of a reading, found in its JSON so that no field can be forgotten.
fn citations(value: &serde_json::Value, out: &mut Vec<Quote>) {
    match value {
        serde_json::Value::Object(map) => {
            if map.contains_key("quote") {
                out.push(serde_json::from_value(value.clone()).unwrap());
            }
            map.values().for_each(|v| citations(v, out));
        }
        serde_json::Value::Array(list) => list.iter().for_each(|v| citations(v, out)),
        _ => {}
    }
}

/// Asserts that every citation holds and is no longer than a sentence may be.
pub(crate) fn hold(reading: &Reading) {
    let text = Text::new(reading.text.clone());
    let json = serde_json::to_value(reading).unwrap();
    let mut all = Vec::new();
    citations(&json, &mut all);
    for quote in &all {
        assert!(text.holds(quote), "broken citation {quote:?}");
    }
    for act in &reading.acts {
        assert!(act.cites.contains_key("trigger"), "act {} without words", act.id);
        assert!(act.when.is_none() || act.cites.contains_key("when"), "date of {} without words", act.id);
        assert!(
            act.places.is_empty() || act.cites.contains_key("places"),
            "place of {} without words",
            act.id
        );
        assert!(
            act.actors.is_empty() || act.cites.contains_key("actors"),
            "actor of {} without words",
            act.id
        );
    }
    assert!(reading.statements.iter().all(|s| s.cites.contains_key("content")));
    assert!(
        reading
            .counts
            .iter()
            .all(|c| c.cites.contains_key("value") && (c.period.is_none() || c.cites.contains_key("period")))
    );
    assert!(reading.protection.iter().all(|p| p.cites.contains_key("cue")));
}

#[test]
fn of_every_report_at_hand() {
    let Some(data) = data() else { return };
    let mut read_ = 0;
    for folder in ["cases/tumen-invented/reports", "reports"] {
        let mut files: Vec<_> =
            std::fs::read_dir(data.join(folder)).unwrap().map(|f| f.unwrap().path()).collect();
        files.sort();
        for file in files {
            hold(&read(&std::fs::read(&file).unwrap(), file.file_name().and_then(|n| n.to_str())));
            read_ += 1;
        }
    }
    let attacks = std::fs::read_to_string(data.join("hrdsattack/dev.json")).unwrap();
    let attacks: serde_json::Value = serde_json::from_str(&attacks).unwrap();
    let mut texts = Vec::new();
    articles(&attacks, &mut texts);
    for text in texts.iter().take(40) {
        hold(&read(text.as_bytes(), None));
        read_ += 1;
    }
    assert!(read_ > 60, "only {read_} texts were read");
}

fn articles(value: &serde_json::Value, out: &mut Vec<String>) {
    match value {
        serde_json::Value::String(s) if s.len() > 800 => out.push(s.clone()),
        serde_json::Value::Object(map) => map.values().for_each(|v| articles(v, out)),
        serde_json::Value::Array(list) => list.iter().for_each(|v| articles(v, out)),
        _ => {}
    }
}

#[test]
fn the_same_bytes_give_the_same_reading() {
    let page = include_bytes!("pages/silifke-baker.txt");
    assert_eq!(
        serde_json::to_string(&read(page, None)).unwrap(),
        serde_json::to_string(&read(page, None)).unwrap()
    );
}
