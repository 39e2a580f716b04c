//! What kind of difference it most likely is. A guess to ask by, not a verdict.

use std::collections::BTreeSet;

use super::{Desk, Side};
use crate::compare::card::Card;
use crate::compare::facts::Fact;
use crate::compare::form::{Edge, Kind};

/// Reports that print a value.
fn reports(side: &Side) -> BTreeSet<usize> {
    side.1.iter().map(|f| f.report).collect()
}

/// The kind, as the exchange form names it.
pub(super) fn of(property: &str, sides: &[&Side], desk: &Desk) -> &'static str {
    // The two values with most reports say what the dispute is about; others may be slips.
    let mut best: Vec<&Side> = sides.to_vec();
    best.sort_by_key(|s| std::cmp::Reverse(reports(s).len()));
    best.truncate(2);
    let number = |s: &Side| {
        s.0.split([':', '-', ';']).next().and_then(|n| n.trim_start_matches(">=").parse::<i64>().ok())
    };
    let gap = number(best[0]).zip(number(best[1])).map(|(a, b)| (a - b).abs());
    let holds = |side: &Side, id: &str| side.1.iter().any(|f| desk.id(f) == id);
    let lies_across = |e: &&Edge| {
        let child = |s: &&&Side| holds(s, &e.child) && !holds(s, &e.parent);
        sides.iter().any(|s| child(&s)) && sides.iter().any(|s| holds(s, &e.parent) && !holds(s, &e.child))
    };
    let across = desk.edges.iter().filter(lies_across);
    let across: Vec<&Edge> = across.collect();
    let card = |id: &str| desk.papers.iter().find(|p| p.card.id == id).map(|p| &p.card);
    let differ = |e: &Edge, of: fn(&Card) -> &str| card(&e.child).map(of) != card(&e.parent).map(of);
    match property {
        "held_at" | "harm" => return "fear_as_fact",
        "last_contact" => return "two_tellings",
        "statement.speaker" => return "different_speaker",
        "child.age" | "person.age" if across.is_empty() && gap.is_some_and(|g| g <= 2) => {
            return "age_reckoning";
        }
        "arrest.time" if minutes(best[0], best[1]).is_some_and(|m| m % 60 == 0 || m % 60 == 30) => {
            return "time_zone";
        }
        p if p.starts_with("count.") && best[0].1[0].range.is_some() => return "different_period",
        _ => {}
    }
    if sides.iter().any(|s| s.1.iter().all(|f| f.vague)) {
        return "rounding";
    }
    // Only whoever wrote it can correct it; another paper's changed figure is that paper's.
    if across.iter().any(|e| e.kind == Kind::Version && !differ(e, |c| &c.outlet)) {
        "correction"
    } else if across.iter().any(|e| e.kind == Kind::Translation || differ(e, |c| &c.language)) {
        "translation"
    } else if !across.is_empty() {
        "copying_error"
    } else if one_witness(best[0], best[1], desk) {
        "two_tellings"
    } else {
        "open"
    }
}

fn minutes(a: &Side, b: &Side) -> Option<i64> {
    Some((a.1.first()?.range?.0 - b.1.first()?.range?.0).abs())
}

/// Whether one named person is the source of both values, in two reports that were not made from each other.
fn one_witness(a: &Side, b: &Side, desk: &Desk) -> bool {
    let key = |f: &Fact| f.voice.as_ref().and_then(|v| v.key.clone());
    let apart = |x: &Fact, y: &Fact| x.report != y.report && !desk.related(x, y);
    a.1.iter().any(|x| b.1.iter().any(|y| apart(x, y) && key(x).is_some() && key(x) == key(y)))
}
