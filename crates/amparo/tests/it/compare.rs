//! `amparo compare`: the order of the files does not matter, and a rewrite is found beside its original.

use std::collections::BTreeSet;

use serde_json::Value;

use super::app::{root, run};

fn names(comparison: &Value) -> std::collections::BTreeMap<String, String> {
    let reports = comparison["reports"].as_array().unwrap();
    let name = |f: &Value| f.as_str().unwrap().rsplit('/').next().unwrap().to_owned();
    reports.iter().map(|r| (r["id"].as_str().unwrap().to_owned(), name(&r["file"]))).collect()
}

#[test]
fn the_order_of_the_files_does_not_matter() {
    let mut files: Vec<String> = std::fs::read_dir(root().join("examples"))
        .unwrap()
        .flatten()
        .map(|e| e.path().to_str().unwrap().to_owned())
        .filter(|f| !f.contains("README") && !f.contains(".eml"))
        .collect();
    files.sort();
    let compare = |files: &[String]| {
        let mut args = vec!["compare"];
        args.extend(files.iter().map(String::as_str));
        args.push("--json");
        run(&args).good()
    };
    let forward = compare(&files);
    files.reverse();
    assert_eq!(forward, compare(&files));

    let said: Value = serde_json::from_str(&forward).unwrap();
    assert_eq!(said["schema"], "amparo.comparison/1");
    let names = names(&said);
    let edges: BTreeSet<(String, String)> = said["lineage"]
        .as_array()
        .unwrap()
        .iter()
        .map(|e| (names[e["child"].as_str().unwrap()].clone(), names[e["parent"].as_str().unwrap()].clone()))
        .collect();
    let rewrite = ("04-quillhaven-post.html".to_owned(), "01-equator-wire.txt".to_owned());
    assert!(edges.contains(&rewrite), "{edges:?}");
    assert!(
        edges.iter().all(|(c, p)| !edges.contains(&(p.clone(), c.clone()))),
        "no two come from each other"
    );
    let main =
        said["events"].as_array().unwrap().iter().map(|e| e["reports"].as_array().unwrap().len()).max();
    assert_eq!(main, Some(files.len()), "all tell of one event");
}
