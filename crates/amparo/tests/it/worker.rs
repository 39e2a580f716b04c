//! Reading for other programs: JSON lines in and out, several files at once, always in the order they came.

use std::io::Write;
use std::process::{Command, Stdio};

use serde_json::{Value, json};

use super::app::{exe, root};

fn worker(input: &[u8], jobs: &str) -> (bool, Vec<Value>) {
    let mut child = Command::new(exe())
        .args(["worker", "--jobs", jobs])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    let output = child.wait_with_output().unwrap();
    let lines = String::from_utf8(output.stdout).unwrap();
    (output.status.success(), lines.lines().map(|l| serde_json::from_str(l).unwrap()).collect())
}

#[test]
fn readings_come_back_in_order_whatever_the_number_of_jobs() {
    let mut input = String::new();
    for n in 0..40 {
        let text = format!("Guards arrested {} people in Cao Bang on 4 November 2018.", n + 2);
        input += &format!("{}\n", json!({ "id": n, "text": text, "published": "2018-11-05" }));
    }
    let (good, alone) = worker(input.as_bytes(), "1");
    assert!(good);
    assert_eq!(alone.len(), 40);
    assert!(alone.iter().enumerate().all(|(n, answer)| answer["id"] == n));
    assert_eq!(alone[7]["reading"]["acts"][0]["act"], "arrest");
    assert_eq!(alone, worker(input.as_bytes(), "3").1);
}

#[test]
fn a_bad_line_is_answered_and_the_rest_is_read() {
    let file = root().join("examples/01-equator-wire.txt");
    let mut input = b"{\"id\": \"a\", \"text\": 5}\n\xff\xfe\n\n{\"id\": \"b\"}\n".to_vec();
    input.extend(format!("{}\n", json!({ "id": "c", "file": file })).into_bytes());
    input.extend(b"{\"id\": \"d\", \"file\": \"/no/such/file\"}");
    let (good, answers) = worker(&input, "2");
    assert!(!good, "bad lines show in the exit code");
    let ids: Vec<&Value> = answers.iter().map(|a| &a["id"]).collect();
    assert_eq!(
        ids,
        ["a", "", "b", "c", "d"]
            .map(|s| if s.is_empty() { Value::Null } else { json!(s) })
            .iter()
            .collect::<Vec<_>>()
    );
    assert_eq!(answers[1]["line"], 2);
    assert!(answers[2]["error"].as_str().unwrap().contains("either text or file"));
    assert!(!answers[3]["reading"]["acts"].as_array().unwrap().is_empty());
    assert!(answers[4]["error"].as_str().unwrap().contains("/no/such/file"));
}

#[test]
fn several_files_are_one_line_each() {
    let files =
        ["examples/01-equator-wire.txt", "examples/02-mulle-bridge-release.txt"].map(|f| root().join(f));
    let files = files.each_ref().map(|f| f.to_str().unwrap());
    let said = super::app::run(&["read", files[0], files[1], "--jobs", "2", "--json"]).good();
    let lines: Vec<Value> = said.lines().map(|l| serde_json::from_str(l).unwrap()).collect();
    assert_eq!(lines.len(), 2);
    assert_eq!(lines[0], super::app::run(&["read", files[0], "--json"]).json());
}
