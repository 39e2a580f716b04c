//! Values of one thing that exclude each other, side by side.
//!
//! One entry a property, topic and event. Copies of one root are one voice, and a difference between a copy and its
//! parent is the copy's. Moves in time and silence never come here: only values of one property are compared. A fear and
//! an outcome are linked, not opposed, unless the outcome was made out of the fear on the way.

mod explain;
mod kind;

use std::collections::{BTreeMap, BTreeSet};

use crate::compare::desk::Paper;
use crate::compare::event::group::Weights;
use crate::compare::facts::{Fact, agree};
use crate::compare::form::{Cite, Contradiction, Edge, Told};

/// One value and the facts that state it.
type Side<'a> = (&'a str, Vec<&'a Fact>);

/// What the judging of an event's facts may look at.
pub struct Desk<'a> {
    /// All reports.
    pub papers: &'a [Paper<'a>],
    /// Who was made from whom.
    pub edges: &'a [Edge],
    /// How strongly pairs of reports tell of one event.
    pub weights: &'a Weights,
}

impl Desk<'_> {
    fn id(&self, fact: &Fact) -> &str {
        &self.papers[fact.report].card.id
    }

    /// Whether one report was made from the other, at any remove.
    fn descends(&self, child: &Fact, parent: &Fact) -> bool {
        let (mut open, mut seen) = (vec![self.id(child)], BTreeSet::new());
        while let Some(at) = open.pop() {
            if seen.insert(at) {
                open.extend(self.edges.iter().filter(|e| e.child == at).map(|e| e.parent.as_str()));
            }
        }
        child.report != parent.report && seen.contains(self.id(parent))
    }
}

/// All contradictions among the facts of one event.
pub fn of(event: &str, facts: &[Fact], desk: &Desk) -> Vec<Contradiction> {
    let mut by: BTreeMap<(&str, &str), Vec<&Fact>> = BTreeMap::new();
    for fact in facts {
        by.entry((&fact.property, &fact.topic)).or_default().push(fact);
    }
    let mut out: Vec<Contradiction> = Vec::new();
    for ((property, _), facts) in by {
        let mut sides: BTreeMap<&str, Vec<&Fact>> = BTreeMap::new();
        for fact in facts {
            sides.entry(&fact.value).or_default().push(fact);
        }
        let sides: Vec<Side> = sides.into_iter().collect();
        let clash: BTreeSet<usize> = (0..sides.len())
            .flat_map(|i| (0..sides.len()).map(move |j| (i, j)))
            .filter(|(i, j)| i != j && apart(property, &sides[*i].1, &sides[*j].1, desk))
            .map(|(i, _)| i)
            .collect();
        let shown: Vec<&Side> = clash.iter().map(|i| &sides[*i]).collect();
        if shown.len() < 2 {
            continue;
        }
        let kind = kind::of(property, &shown, desk);
        out.push(Contradiction {
            event: event.to_owned(),
            property: property.to_owned(),
            values: shown.iter().map(|(value, facts)| told(value, facts, desk)).collect(),
            kind: kind.to_owned(),
            explanation: explain::of(property, kind, &shown, desk),
        });
    }
    out
}

/// Whether two values exclude each other in the mouth of somebody.
fn apart(property: &str, a: &[&Fact], b: &[&Fact], desk: &Desk) -> bool {
    if agree(a[0], b[0]) {
        return false;
    }
    match property {
        // A harm told as done is set against the fear only where it was made from it: the report descends from one
        // that has the fear, or the same person feared it before.
        "held_at" | "harm" => {
            let made = |done: &Fact, fear: &Fact| {
                let one = done.voice.as_ref().zip(fear.voice.as_ref());
                let one = one.is_some_and(|(x, y)| x.key.is_some() && x.key == y.key);
                done.report != fear.report && (desk.descends(done, fear) || one)
            };
            let feared = |f: &&Fact| f.same == crate::compare::facts::FEARED;
            a.iter().any(|x| b.iter().any(|y| if feared(x) { made(y, x) } else { made(x, y) }))
        }
        // To say nothing at one time and something at another is no contradiction; to print the one for the other is.
        "statement.kind" => {
            let kinds = [a[0].same.as_str(), b[0].same.as_str()];
            let made = || a.iter().any(|x| b.iter().any(|y| desk.descends(x, y) || desk.descends(y, x)));
            kinds.contains(&"denial") && (kinds.contains(&"acknowledgement") || made())
        }
        // The witness must be the same and the reports not made from each other; else one has simply copied wrongly.
        "last_contact" => true,
        // A report that prints both values tells of two moments; it disputes nothing unless another has one only.
        _ => {
            let only = |a: &[&Fact], b: &[&Fact]| a.iter().any(|x| b.iter().all(|y| y.report != x.report));
            only(a, b) || only(b, a)
        }
    }
}

fn told(value: &str, facts: &[&Fact], desk: &Desk) -> Told {
    let reports: BTreeSet<String> = facts.iter().map(|f| desk.id(f).to_owned()).collect();
    let cite = |f: &&Fact| Some(Cite { report: desk.id(f).to_owned(), words: f.cites.first()?.clone() });
    Told {
        value: value.to_owned(),
        reports: reports.into_iter().collect(),
        cites: facts.iter().filter_map(cite).collect(),
    }
}
