//! Estimates and counts as a user meets them.

use std::sync::Arc;

use arrow_array::{ArrayRef, Int64Array, RecordBatch, StringArray, UInt32Array};
use parquet::arrow::ArrowWriter;

use super::app::{Place, REPORT, run};

const GOOD: &str = "A,B,C,D,count\n1,0,0,0,40\n0,1,0,0,40\n0,0,1,0,40\n0,0,0,1,40\n1,1,0,0,20\n1,0,1,0,20\n1,0,0,1,20\n\
                    0,1,1,0,20\n0,1,0,1,20\n0,0,1,1,20\n1,1,1,1,10\n";

#[test]
fn bad_tables_are_one_clear_line_with_row_and_column() {
    let place = Place::bare();
    let cases = [
        ("fraction", "A,B,count\n1,0,2.5\n", "row 2, column count"),
        ("negative", "A,B,count\n1,0,3\n0,1,-2\n", "row 3, column count"),
        ("huge", "A,B,count\n1,0,99999999999999999999999\n", "row 2, column count"),
        ("letters", "A,B,count\n1,x,3\n", "row 2, column B"),
        ("twice", "A,B,count\n1,0,3\n0,1,2\n1,0,3\n", "row 4: the same lists as in row 2"),
        ("nolist", "A,B,count\n0,0,3\n", "row 2: 3 people are on no list"),
        ("emptylist", "A,B,count\n1,0,3\n", "column B: nobody"),
        ("nobody", "A,B,count\n1,0,0\n", "counts nobody"),
        ("sum", "A,B,count\n1,0,1000000000000\n0,1,1000000000000\n", "add up to more than"),
        ("last", "A,B,C\n1,0,3\n", "row 1"),
        ("name", "A,A,count\n1,0,3\n", "row 1: two columns are named"),
        ("ragged", "A,B,count\n1,0,3\n1,0\n", "row 3"),
        ("void", "", ""),
    ];
    for (name, text, expected) in cases {
        let file = place.write(&format!("{name}.csv"), text.as_bytes());
        let said = run(&["estimate", &file]);
        assert_eq!(said.code, 3, "{name}: {}", said.err);
        assert_eq!(said.err.trim_end().lines().count(), 1, "{name}: {}", said.err);
        assert!(said.err.contains(expected) && said.err.contains(name), "{name}: {}", said.err);
        assert!(said.out.is_empty(), "{name}");
    }
    assert_eq!(run(&["estimate", "no-such.csv"]).code, 1);
    let good = place.write("good.csv", GOOD.as_bytes());
    assert_eq!(run(&["estimate", &good, "--method", "magic"]).code, 2);
    let about = place.write("about.toml", b"deduplicated = \"perhaps\"\n");
    let said = run(&["estimate", &good, "--method", "dga", "--about", &about]);
    assert_eq!((said.code, said.err.contains("line 1")), (3, true), "{}", said.err);
    let about = place.write("other.toml", b"[[copies]]\nfrom = \"A\"\nto = \"Z\"\n");
    assert!(run(&["estimate", &good, "--about", &about]).err.contains("no list `Z`"));
}

#[test]
fn one_and_two_lists_give_no_total_and_say_why() {
    let place = Place::bare();
    for (name, text) in [("one", "A,count\n1,30\n"), ("two", "A,B,count\n1,0,30\n0,1,20\n1,1,10\n")] {
        let file = place.write(&format!("{name}.csv"), text.as_bytes());
        let json = run(&["estimate", &file, "--json"]).json();
        assert_eq!(json["headline"], serde_json::Value::Null);
        assert!(json["refusals"].as_array().unwrap().iter().any(|r| r["code"] == "fewer_than_three_lists"));
        let out = run(&["estimate", &file]).good();
        assert!(out.contains("No total is given"), "{out}");
    }
}

#[test]
fn the_same_seed_gives_the_same_bytes_and_everything_is_logged() {
    let place = Place::bare();
    let file = place.write("good.csv", GOOD.as_bytes());
    let once = run(&["estimate", &file, "--method", "dga", "--seed", "7", "--json"]).good();
    assert_eq!(once, run(&["estimate", &file, "--method", "dga", "--seed", "7", "--json"]).good());
    let json: serde_json::Value = serde_json::from_str(&once).unwrap();
    assert_eq!(json["schema"], "amparo.estimate/1");
    assert_eq!(json["documented"], 290);
    assert_eq!(json["log"]["seed"], 7);
    assert_eq!(json["log"]["methods"][0], "dga");
    assert!(json["families"]["dga"].is_object());
    assert_eq!(json["headline"]["number"], serde_json::Value::Null);
    for r in json["refusals"].as_array().unwrap() {
        assert!(r["code"].is_string() && r["reason"].is_string() && r["lifted_by"].is_string(), "{r}");
    }
}

#[test]
fn the_report_is_written_once_and_can_hide_the_names_of_lists() {
    let place = Place::bare();
    let file = place.write("good.csv", GOOD.replace("A,B,C,D", "Harbour,B,C,D").as_bytes());
    let out = place.path("estimate.html").to_str().unwrap().to_owned();
    let args = ["estimate", &file, "--method", "dga", "--report", &out, "--letters", "--title", "Invented"];
    run(&args).good();
    let html = std::fs::read_to_string(&out).unwrap();
    assert!(html.contains("<svg") && !html.contains("Harbour") && !html.contains("<script"));
    assert_eq!(run(&args).code, 1, "an old report is not overwritten");
}

#[test]
fn few_people_on_one_list_do_not_follow_from_the_report() {
    let place = Place::bare();
    // two people on A alone: all less all without A
    let file = place.write("few.csv", GOOD.replace("1,0,0,0,40", "1,0,0,0,2").as_bytes());
    let out = place.path("few.html").to_str().unwrap().to_owned();
    run(&["estimate", &file, "--method", "chao", "--report", &out]).good();
    let html = std::fs::read_to_string(&out).unwrap();
    assert!(html.contains("252 people documented by these lists"), "merged lists document all");
    assert!(html.contains("212 people documented by these lists") && !html.contains("250 people"));
}

/// Records of three invented lists; in draw `d`, `d` of the links between A and B are missed.
fn linked(d: usize) -> Vec<(&'static str, String, String)> {
    let mut rows = Vec::new();
    for (list, from, to) in [("A", 0, 80), ("B", 40, 130), ("C", 20, 100)] {
        for person in from..to {
            let missed = list == "B" && person - from < d;
            let cluster = if missed { format!("missed{person}") } else { format!("p{person}") };
            rows.push((list, format!("r{person}"), cluster));
        }
    }
    rows
}

/// Draws as Parquet, records of the draw `short` cut off where given.
fn parquet_of(draws: usize, short: Option<usize>, list_column: &str) -> Vec<u8> {
    let (mut draw, mut list, mut record, mut cluster) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for d in 0..draws {
        let rows = linked(d);
        let kept = if short == Some(d) { rows.len() - 1 } else { rows.len() };
        for (l, r, c) in rows.into_iter().take(kept) {
            draw.push(d as u32);
            list.push(l);
            record.push(r);
            let number: i64 = c.trim_start_matches(char::is_alphabetic).parse().unwrap();
            cluster.push(if c.starts_with("missed") { 1000 + number } else { number });
        }
    }
    let columns: [(&str, ArrayRef); 4] = [
        ("draw", Arc::new(UInt32Array::from(draw))),
        (list_column, Arc::new(StringArray::from(list))),
        ("record", Arc::new(StringArray::from(record))),
        ("cluster", Arc::new(Int64Array::from(cluster))),
    ];
    let batch = RecordBatch::try_from_iter(columns).unwrap();
    let mut bytes = Vec::new();
    let mut writer = ArrowWriter::try_new(&mut bytes, batch.schema(), None).unwrap();
    writer.write(&batch).unwrap();
    writer.close().unwrap();
    bytes
}

#[test]
fn linked_lists_go_into_an_estimate() {
    let place = Place::bare();
    let csv: String = linked(0).iter().map(|(l, r, c)| format!("{l},{r},{c}\n")).collect();
    let file = place.write("clusters.csv", format!("list,record,cluster\n{csv}").as_bytes());
    let json = run(&["estimate", &file, "--method", "chao", "--json"]).json();
    assert_eq!((json["documented"].as_u64(), &json["linkage"]), (Some(130), &serde_json::Value::Null));
    assert_eq!(json["lists"], serde_json::json!(["A", "B", "C"]));
    let bad = place.write("bad.csv", b"list,record,cluster\nA,1,x\nA,1,y\n");
    let said = run(&["estimate", &bad]);
    assert_eq!((said.code, said.err.contains("row 3")), (3, true), "{}", said.err);
}

#[test]
fn sampled_partitions_are_a_mixture_and_bad_ones_are_one_line() {
    let place = Place::bare();
    let draws = place.write("draws.parquet", parquet_of(6, None, "list"));
    let out = place.path("drawn.html").to_str().unwrap().to_owned();
    let args = ["estimate", "--draws", &draws, "--method", "chao,nhoi", "--report", &out, "--json"];
    let json = run(&args).json();
    assert_eq!(json["linkage"]["partitions"], 6);
    assert_eq!(json["linkage"]["documented"], serde_json::json!([130, 132, 135]));
    let share = json["linkage"]["families"]["chao"]["between"].as_f64().unwrap();
    assert!(share > 0.0 && share < 1.0, "{share}");
    let html = std::fs::read_to_string(&out).unwrap();
    assert!(html.contains("Sampled partitions") && html.contains("Lists left out or merged"));
    let said = run(&["estimate", "--draws", &draws]).good();
    assert!(said.contains("of the variance lies between 6 sampled partitions"), "{said}");
    for (name, bytes, want) in [
        ("short", parquet_of(3, Some(1), "list"), "draw 1 holds 249 of the 250 records"),
        ("column", parquet_of(3, None, "source"), "no column list"),
        ("text", b"draw,list,record,cluster\n".to_vec(), "cannot be read as Parquet"),
    ] {
        let file = place.write(&format!("{name}.parquet"), &bytes);
        let said = run(&["estimate", "--draws", &file]);
        assert_eq!((said.code, said.err.contains(want)), (3, true), "{name}: {}", said.err);
        assert_eq!(said.err.trim_end().lines().count(), 1, "{name}: {}", said.err);
    }
    assert_eq!(run(&["estimate"]).code, 2);
    assert_eq!(run(&["estimate", &draws, "--draws", &draws]).code, 2);
}

#[test]
fn a_count_says_unit_rule_and_snapshot() {
    let place = Place::new();
    let json = place.run(&["count", "--unit", "victims", "--json"]).json();
    assert_eq!(json["schema"], "amparo.count/1");
    assert_eq!(json["asserted"], serde_json::json!({ "low": 0, "high": 0 }));
    assert!(json["snapshot"].as_str().unwrap().contains(':'));
    let before = json["snapshot"].clone();

    // Only what a person accepted is counted, and feared harm never.
    let file = place.write("courier.txt", REPORT);
    place.run(&["case", "new", "Raid"]).good();
    let added = place.run(&["add", &file, "--case", "Raid", "--json"]).json();
    let none = place.run(&["count", "--json"]).json();
    assert_eq!(none["either"]["low"], 0, "proposed claims are not counted");
    let report = added["files"][0]["report"].as_str().unwrap();
    place.run(&["review", report, "--accept", "all"]).good();
    let arrests = place.run(&["count", "--act", "arrest", "--case", "Raid", "--json"]).json();
    assert!(arrests["either"]["low"].as_u64().unwrap() >= 1, "{arrests}");
    assert_ne!(arrests["snapshot"], before);
    assert_eq!(place.run(&["count", "--act", "execution", "--json"]).json()["either"]["low"], 0);
    let incidents = place.run(&["count", "--unit", "incidents", "--json"]).json();
    assert_eq!(incidents["either"], serde_json::json!({ "low": 1, "high": 1 }));
    assert!(place.run(&["count", "--act", "arrest"]).good().contains("Victims: each known person once"));
    assert_eq!(place.run(&["count", "--act", "no_such_act"]).code, 2);
    assert_eq!(place.run(&["count", "--period", "someday"]).code, 2);
}
