//! Values of one thing that exclude each other, side by side.
//!
//! One entry a property and event; copies of one root are one voice, and a difference between a copy and its parent
//! is the copy's. Moves in time and silence never come here: only values of one property are compared.

use std::collections::{BTreeMap, BTreeSet};

use crate::compare::desk::Paper;
use crate::compare::facts::{Fact, agree};
use crate::compare::form::{Cite, Contradiction, Edge, Kind, Told};

/// All contradictions among the facts of one event.
pub fn of(event: &str, facts: &[Fact], papers: &[Paper], edges: &[Edge]) -> Vec<Contradiction> {
    let mut by: BTreeMap<&str, Vec<&Fact>> = BTreeMap::new();
    for fact in facts {
        by.entry(&fact.property).or_default().push(fact);
    }
    let mut out = Vec::new();
    for (property, facts) in by {
        let mut sides: BTreeMap<&str, Vec<&Fact>> = BTreeMap::new();
        for fact in facts {
            sides.entry(&fact.value).or_default().push(fact);
        }
        let sides: Vec<(&str, Vec<&Fact>)> = sides.into_iter().collect();
        // A report that prints both values tells of two moments; it disputes nothing unless another has one only.
        let only = |a: &[&Fact], b: &[&Fact]| a.iter().any(|x| b.iter().all(|y| y.report != x.report));
        let apart = |a: &[&Fact], b: &[&Fact]| !agree(a[0], b[0]) && (only(a, b) || only(b, a));
        let clash: BTreeSet<usize> = (0..sides.len())
            .flat_map(|i| (0..sides.len()).map(move |j| (i, j)))
            .filter(|(i, j)| i != j && apart(&sides[*i].1, &sides[*j].1))
            .map(|(i, _)| i)
            .collect();
        if clash.len() < 2 {
            continue;
        }
        let shown: Vec<&(&str, Vec<&Fact>)> = clash.iter().map(|i| &sides[*i]).collect();
        let name = property.split('|').next().unwrap_or(property);
        let kind = kind(name, &shown, papers, edges);
        let values = shown.iter().map(|(value, facts)| told(value, facts, papers)).collect();
        out.push(Contradiction {
            event: event.to_owned(),
            property: name.to_owned(),
            values,
            kind: kind.to_owned(),
            explanation: explain(kind).to_owned(),
        });
    }
    out
}

fn told(value: &str, facts: &[&Fact], papers: &[Paper]) -> Told {
    let reports: BTreeSet<String> = facts.iter().map(|f| papers[f.report].item.id.clone()).collect();
    let cites = facts
        .iter()
        .flat_map(|f| {
            f.cites
                .iter()
                .take(1)
                .map(|q| Cite { report: papers[f.report].item.id.clone(), words: q.clone() })
        })
        .collect();
    Told { value: value.to_owned(), reports: reports.into_iter().collect(), cites }
}

fn kind(property: &str, sides: &[&(&str, Vec<&Fact>)], papers: &[Paper], edges: &[Edge]) -> &'static str {
    // The two values with most reports say what the dispute is about; others may be slips.
    let mut best: Vec<_> = sides.to_vec();
    best.sort_by_key(|(_, f)| std::cmp::Reverse(f.iter().map(|f| f.report).collect::<BTreeSet<_>>().len()));
    best.truncate(2);
    let numbers: Vec<i64> = best.iter().filter_map(|(_, f)| f[0].range).map(|r| r.0).collect();
    let gap = numbers.iter().max().zip(numbers.iter().min()).map_or(0, |(a, b)| a - b);
    match property {
        "held_at" => return "fear_as_fact",
        "statement.speaker" => return "different_speaker",
        "child.age" if gap <= 2 => return "age_reckoning",
        "arrest.time" if gap % 60 == 0 || gap % 60 == 30 => return "time_zone",
        p if p.starts_with("count.") => return "different_period",
        _ => {}
    }
    let side = |id: &str| sides.iter().position(|(_, f)| f.iter().any(|f| papers[f.report].item.id == id));
    let across =
        edges.iter().filter(|e| matches!((side(&e.child), side(&e.parent)), (Some(a), Some(b)) if a != b));
    let kinds: BTreeSet<Kind> = across.map(|e| e.kind).collect();
    if kinds.contains(&Kind::Version) {
        "correction"
    } else if kinds.contains(&Kind::Translation) {
        "translation"
    } else if !kinds.is_empty() {
        "copying_error"
    } else {
        "open"
    }
}

fn explain(kind: &str) -> &'static str {
    match kind {
        "fear_as_fact" => "One report tells as happened what others only fear. Does it name a source?",
        "different_speaker" => {
            "The same words are given to different speakers. Which report heard them itself?"
        }
        "age_reckoning" => {
            "Could both be right, one counting years in the Korean way and one completed years?"
        }
        "time_zone" => "Could both be right, by clocks of different time zones?",
        "different_period" => {
            "The same figure of one counter is given for different periods. Which does the counter name?"
        }
        "correction" => {
            "A later version of the same report changed this. Is the later value the corrected one?"
        }
        "translation" => {
            "The values differ between a text and its translation. What does the first language say?"
        }
        "copying_error" => {
            "The values differ between a report and one made from it. Did something change in copying?"
        }
        _ => {
            "These values do not fit together. Are both about the same person and the same event, and who knew which?"
        }
    }
}
