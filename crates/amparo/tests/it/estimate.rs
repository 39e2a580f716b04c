//! Estimates and counts as a user meets them.

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
