//! The comparison on small invented cases with gold: lineage, events, contradictions, origins.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::LazyLock;

use amparo_extract::read::{Input, Side};
use amparo_extract::{Knowledge, reading};
use amparo_link::compare::{Comparison, Item, compare};
use serde::Deserialize;

#[derive(Deserialize)]
struct Gold {
    events: Vec<BTreeSet<String>>,
    lineage: BTreeSet<(String, String)>,
    contradictions: Vec<Apart>,
    origins: Vec<Count>,
}

#[derive(Deserialize)]
struct Apart {
    property: String,
    sides: [Vec<String>; 2],
}

#[derive(Deserialize)]
struct Count {
    property: String,
    value: String,
    count: usize,
}

static KNOWLEDGE: LazyLock<Knowledge<'static>> =
    LazyLock::new(|| Knowledge::fast(include_bytes!("../../../extract/data/places.bin")).unwrap());

/// The reports of a case, each under the name of its file.
pub(crate) fn items(case: &str) -> Vec<Item> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/cases").join(case);
    let mut items: Vec<Item> = std::fs::read_dir(folder)
        .unwrap()
        .flatten()
        .map(|e| e.path())
        .filter(|p| p.extension().is_some_and(|e| e == "txt"))
        .map(|path| {
            let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
            let bytes = std::fs::read(&path).unwrap();
            let input = Input { bytes: &bytes, file_name: Some(&name), side: &Side::default() };
            let reading = reading(&input, &KNOWLEDGE);
            Item { id: name.clone(), file: name, reading }
        })
        .collect();
    items.sort_by(|a, b| a.id.cmp(&b.id));
    items
}

fn gold(case: &str) -> Gold {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/cases").join(case).join("gold.toml");
    toml::from_str(&std::fs::read_to_string(file).unwrap()).unwrap()
}

fn pairs(found: &Comparison) -> BTreeSet<(String, String)> {
    found.lineage.iter().map(|e| (e.child.clone(), e.parent.clone())).collect()
}

const CASES: [&str; 4] = ["kassala", "banlung", "almaty", "jinghong"];

#[test]
fn lineage_is_that_of_the_gold() {
    for case in CASES {
        assert_eq!(pairs(&compare(&items(case))), gold(case).lineage, "{case}");
    }
}

#[test]
fn events_of_one_town_number_and_speaker_stay_apart() {
    for case in CASES {
        let found = compare(&items(case));
        let events: Vec<BTreeSet<String>> =
            found.events.iter().map(|e| e.reports.iter().map(|r| r.id.clone()).collect()).collect();
        for event in gold(case).events {
            assert!(events.contains(&event), "{case}: {event:?} is not among {events:?}");
        }
        assert!(
            found.events.iter().all(|e| e.reports.len() < 2 || !e.reasons.is_empty()),
            "each has its reasons"
        );
    }
}

#[test]
fn contradictions_are_set_side_by_side_and_no_others() {
    for case in CASES {
        let found = compare(&items(case));
        let gold = gold(case).contradictions;
        for apart in &gold {
            let holds = |side: &[String]| {
                found.contradictions.iter().filter(|c| c.property == apart.property).any(|c| {
                    c.values.iter().any(|v| side.iter().all(|r| v.reports.contains(r)) && !v.cites.is_empty())
                })
            };
            assert!(apart.sides.iter().all(|s| holds(s)), "{case}: {}", apart.property);
        }
        let expected: BTreeSet<&str> = gold.iter().map(|a| a.property.as_str()).collect();
        for shown in &found.contradictions {
            assert!(
                expected.contains(shown.property.as_str()),
                "{case}: {} is a false alarm",
                shown.property
            );
            assert!(shown.explanation.contains("Another event:"), "the other explanation is tested");
            assert!(shown.explanation.contains('?'), "it asks");
            assert!(
                !shown.explanation.contains("lie") && !shown.explanation.contains("false"),
                "it accuses nobody"
            );
        }
    }
}

#[test]
fn origins_of_values_are_counted_within_their_range() {
    for case in CASES {
        let found = compare(&items(case));
        for gold in gold(case).origins {
            let backing =
                found.origins.iter().find(|o| o.property == gold.property && o.value == gold.value).unwrap();
            let said =
                format!("{case}: {} {} has {}..{}", gold.property, gold.value, backing.min, backing.max);
            assert!((backing.min..=backing.max).contains(&gold.count), "{said}");
        }
    }
}

#[test]
fn copies_add_no_origin() {
    let all = items("kassala");
    let without: Vec<Item> =
        all.iter().filter(|i| !matches!(i.id.as_str(), "a3" | "a6" | "a9")).cloned().collect();
    let count = |items: &[Item]| -> Vec<(String, String, usize, usize)> {
        let found = compare(items).origins;
        found.into_iter().map(|o| (o.property, o.value, o.min, o.max)).collect()
    };
    let (with, less) = (count(&all), count(&without));
    assert!(!less.is_empty());
    for backing in less {
        assert!(with.contains(&backing), "{backing:?} changes when copies are added");
    }
}

#[test]
fn a_fear_and_its_outcome_are_not_opposed() {
    let found = compare(&items("kassala"));
    // One report fears prison, a later one by another witness tells of it.
    let told = found.origins.iter().any(|o| o.property == "imprisonment");
    assert!(told, "the outcome is there");
    assert!(found.contradictions.iter().all(|c| c.kind != "fear_as_fact"));
    // A digest that makes a fact out of the fear of the report it comes from is shown.
    let found = compare(&items("banlung"));
    let shown = found.contradictions.iter().find(|c| c.kind == "fear_as_fact").unwrap();
    assert_eq!(shown.property, "harm");
    let torture = found.origins.iter().find(|o| o.property == "torture").unwrap();
    assert_eq!((torture.min, torture.max), (0, 0), "nobody knew it");
}

#[test]
fn two_tellings_of_one_witness_are_one_origin() {
    let found = compare(&items("banlung"));
    let shown = found.contradictions.iter().find(|c| c.property == "last_contact").unwrap();
    assert_eq!(shown.kind, "two_tellings");
    for value in &shown.values {
        let backing =
            found.origins.iter().find(|o| o.property == "last_contact" && o.value == value.value).unwrap();
        assert_eq!(backing.origins[0].who, "Lanh Siu");
    }
}

#[test]
fn the_order_of_the_reports_does_not_matter() {
    for case in CASES {
        let items = items(case);
        let forward = serde_json::to_string(&compare(&items)).unwrap();
        let backward: Vec<Item> = items.iter().rev().cloned().collect();
        assert_eq!(forward, serde_json::to_string(&compare(&backward)).unwrap());
        let mut turned = items.clone();
        turned.rotate_left(3);
        assert_eq!(forward, serde_json::to_string(&compare(&turned)).unwrap());
    }
}

/// Without days of publication the direction has to come from the texts alone; circles must still not arise.
#[test]
fn lineage_has_no_circles_even_without_dates() {
    let mut items: Vec<Item> = CASES.iter().flat_map(|case| items(case)).collect();
    for (at, item) in items.iter_mut().enumerate() {
        if at % 3 != 0 {
            item.reading.report.published = None;
        }
    }
    let edges = pairs(&compare(&items));
    assert!(!edges.is_empty());
    for (child, _) in &edges {
        let (mut open, mut seen) = (vec![child.clone()], BTreeSet::new());
        while let Some(at) = open.pop() {
            for (_, parent) in edges.iter().filter(|(c, _)| *c == at) {
                assert_ne!(parent, child, "{child} comes from itself");
                if seen.insert(parent.clone()) {
                    open.push(parent.clone());
                }
            }
        }
    }
}

#[test]
fn every_reason_and_citation_stands_in_the_text() {
    for case in CASES {
        let items = items(case);
        let found = compare(&items);
        let text = |id: &str| -> Vec<char> {
            items.iter().find(|i| i.id == id).unwrap().reading.text.chars().collect()
        };
        let stands = |id: &str, q: &amparo_model::Quote| {
            assert_eq!(text(id)[q.start..q.end].iter().collect::<String>(), q.quote);
        };
        for edge in &found.lineage {
            assert!(!edge.because.is_empty(), "{edge:?} has its reasons");
            for because in &edge.because {
                stands(&edge.child, &because.child);
                because.parent.iter().for_each(|p| stands(&edge.parent, p));
            }
        }
        for cite in found.contradictions.iter().flat_map(|c| &c.values).flat_map(|v| &v.cites) {
            stands(&cite.report, &cite.words);
        }
    }
}
