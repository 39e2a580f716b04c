//! Every value has its words: `text[span] == quote`, for every field of every proposal of every text at hand.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use amparo_extract::read::{Input, Side};
use amparo_extract::{Knowledge, reading};
use amparo_model::{Quote, Reading, Text};

use crate::encoder;

pub(crate) static KNOWLEDGE: LazyLock<Knowledge<'static>> =
    LazyLock::new(|| Knowledge::fast(include_bytes!("../../data/places.bin")).unwrap());

/// The rules alone: what the tests of rules ask.
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

/// A citation longer than this is no sentence (code points).
const LONGEST: usize = 1200;

/// Asserts that every citation holds, stands in the story and is no longer than a sentence may be.
pub(crate) fn hold(reading: &Reading) {
    let text = Text::new(reading.text.clone());
    let json = serde_json::to_value(reading).unwrap();
    let mut all = Vec::new();
    citations(&json, &mut all);
    for quote in &all {
        assert!(text.holds(quote), "broken citation {quote:?}");
    }
    let leftovers = &reading.report.leftovers;
    let mut of_claims = Vec::new();
    for list in ["entities", "relations", "acts", "statements", "counts", "conflicts", "protection"] {
        citations(&json[list], &mut of_claims);
    }
    for quote in &of_claims {
        assert!(quote.start < quote.end, "empty citation {quote:?}");
        assert!(quote.end - quote.start <= LONGEST, "longer than a sentence: {quote:?}");
        let leftover = leftovers.iter().find(|l| l.start < quote.end && quote.start < l.end);
        assert!(leftover.is_none(), "{quote:?} stands in {leftover:?}");
    }
    computed_again(reading);
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

/// Every text of the data folder; of the public sets a few, or all with `AMPARO_ALL=1` (minutes, better with `--release`).
fn texts(data: &Path) -> Vec<(Option<String>, Vec<u8>)> {
    let all = std::env::var_os("AMPARO_ALL").is_some();
    let mut out = Vec::new();
    for folder in ["cases/tumen-invented/reports", "reports"] {
        let mut files: Vec<_> =
            std::fs::read_dir(data.join(folder)).unwrap().map(|f| f.unwrap().path()).collect();
        files.sort();
        for file in files {
            let name = file.file_name().map(|n| n.to_string_lossy().into_owned());
            out.push((name, std::fs::read(&file).unwrap()));
        }
    }
    for (file, some) in [
        ("hrdsattack/dev.json", 40),
        ("hrdsattack/train.json", 0),
        ("muc4/dev.json", 5),
        ("muc4/train.json", 0),
        ("lineage/docs.jsonl", 5),
    ] {
        let text = std::fs::read_to_string(data.join(file)).unwrap();
        let mut found = Vec::new();
        for value in serde_json::Deserializer::from_str(&text).into_iter::<serde_json::Value>() {
            articles(&value.unwrap(), &mut found);
        }
        let some = if all { found.len() } else { some };
        out.extend(found.into_iter().take(some).map(|text| (None, text.into_bytes())));
    }
    assert!(out.len() > 80, "only {} texts", out.len());
    out
}

/// Sizes and dates follow from their words: a number that stands there as digits is the value, and a year that is cited is the year.
fn computed_again(reading: &Reading) {
    let digits = |words: &str| {
        let plain: String = words.chars().filter(|c| *c != ',').collect();
        let mut parts = plain.split(|c: char| !c.is_ascii_digit()).filter(|p| !p.is_empty());
        match (parts.next(), parts.next()) {
            (Some(only), None) => only.parse::<u64>().ok(),
            _ => None,
        }
    };
    for entity in &reading.entities {
        let (Some(size), Some(words)) = (entity.size, entity.cites.get("size")) else { continue };
        let ([words], Some(value)) = (words.as_slice(), size.value) else { continue };
        let plain = words
            .quote
            .chars()
            .all(|c| c.is_ascii_digit() || c == ',' || c.is_alphabetic() && c.is_ascii() || c == ' ');
        if let Some(read) = digits(&words.quote).filter(|_| plain && !words.quote.contains("million")) {
            assert!(read == value || value % read.max(1) == 0, "{words:?} read as {value}");
        }
    }
    for act in &reading.acts {
        let (Some(when), Some(words)) = (&act.when, act.cites.get("when")) else { continue };
        let year = |w: &str| {
            let mut runs = w
                .split(|c: char| !c.is_ascii_digit())
                .filter(|r| r.len() == 4 && (r.starts_with("19") || r.starts_with("20")));
            runs.next().map(str::to_owned)
        };
        if let ([words], Some(edtf)) = (words.as_slice(), &when.edtf)
            && let Some(year) = year(&words.quote)
        {
            assert!(edtf.contains(&year), "{words:?} read as {edtf}");
        }
    }
}

#[test]
fn of_every_report_at_hand() {
    let Some(data) = data() else { return };
    let texts = texts(&data);
    // Both tiers are slow without optimisation: then every third text has to do.
    let step = if cfg!(debug_assertions) { 3 } else { 1 };
    std::thread::scope(|scope| {
        for half in 0..2 {
            let texts = &texts;
            scope.spawn(move || {
                for (i, (name, bytes)) in texts.iter().enumerate().filter(|(i, _)| i % 2 == half) {
                    hold(&read(bytes, name.as_deref()));
                    if i % step == 0 {
                        hold(&encoder::read(bytes, name.as_deref()));
                    }
                }
            });
        }
    });
}

fn articles(value: &serde_json::Value, out: &mut Vec<String>) {
    match value {
        serde_json::Value::String(s) if s.len() > 400 => out.push(s.clone()),
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
