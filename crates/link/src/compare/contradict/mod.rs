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
use crate::compare::facts::{Fact, UNNAMED, agree};
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

impl Desk<'_> {
    /// Whether one of two reports was made from the other.
    fn related(&self, a: &Fact, b: &Fact) -> bool {
        self.descends(a, b) || self.descends(b, a)
    }

    /// Whether the report that names its speaker speaks of the other report's unnamed one as somebody else.
    fn knows_both(&self, named: &Fact, unnamed: &Fact) -> bool {
        let Some(noun) = unnamed.same.strip_prefix(UNNAMED) else { return false };
        let others = self.papers[named.report].item.reading.entities.iter().filter(|e| e.name.is_none());
        let says = |words: &str| words.to_lowercase().split_whitespace().any(|w| w == noun);
        !named.same.starts_with(UNNAMED) && others.flat_map(|e| &e.mentions).any(|m| says(&m.quote))
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
        let values: Vec<Told> = shown.iter().map(|(value, facts)| told(value, facts, desk)).collect();
        // Several quotations that change hands between the same reports are one entry.
        let same = |c: &&mut Contradiction| {
            c.property == property
                && c.values.len() == values.len()
                && c.values.iter().zip(&values).all(|(x, y)| x.value == y.value && x.reports == y.reports)
        };
        if let Some(entry) = out.iter_mut().find(same) {
            entry.values.iter_mut().zip(values).for_each(|(x, y)| x.cites.extend(y.cites));
            continue;
        }
        out.push(Contradiction {
            event: event.to_owned(),
            property: property.to_owned(),
            values,
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
    let any = |test: &dyn Fn(&Fact, &Fact) -> bool| a.iter().any(|x| b.iter().any(|y| test(x, y)));
    match property {
        // A harm told as done is set against the fear only where it was made from it: the report descends from one
        // that has the fear, or the same person feared it before.
        "held_at" | "harm" => {
            let made = |done: &Fact, fear: &Fact| {
                let one = done.voice.as_ref().zip(fear.voice.as_ref());
                let one = one.is_some_and(|(x, y)| x.key.is_some() && x.key == y.key);
                done.report != fear.report && (desk.descends(done, fear) || one)
            };
            let feared = |f: &Fact| f.same == crate::compare::facts::FEARED;
            any(&|x, y| if feared(x) { made(y, x) } else { made(x, y) })
        }
        // To say nothing at one time and something at another is no contradiction; to print the one for the other is.
        "statement.kind" => {
            let kinds = [a[0].same.as_str(), b[0].same.as_str()];
            let one = |x: &Fact, y: &Fact| x.state.is_empty() || y.state.is_empty() || x.state == y.state;
            let made = |x: &Fact, y: &Fact| one(x, y) && desk.related(x, y);
            (kinds.contains(&"denial") && kinds.contains(&"acknowledgement"))
                || (!kinds.contains(&"acknowledgement") && any(&made))
        }
        // A figure is another one where a report that was made from another changed how it is meant.
        p if p.starts_with("count.") && a[0].range.is_none() => any(&|x, y| desk.related(x, y)),
        // A speaker without a name may be the one that is named elsewhere, unless the other report knows both.
        "statement.speaker" if a[0].same.starts_with(UNNAMED) || b[0].same.starts_with(UNNAMED) => {
            any(&|x, y| desk.related(x, y) && (desk.knows_both(x, y) || desk.knows_both(y, x)))
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
