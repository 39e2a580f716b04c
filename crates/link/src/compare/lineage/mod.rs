//! Lineage: which report was made from which.
//!
//! Within an event, each report takes the parent that explains most of its sentences, then further parents for
//! sentences that the first does not have. Reports in another language are compared by names and numbers in order.
//! A medium that is named as the source is cited, unless the mention itself was taken over from the parent. What is
//! told in passing comes from the one earlier report of it, where there is but one.

pub mod align;
pub mod anchor;
mod cite;
pub(super) mod errors;
mod kind;
pub(super) mod marks;
mod medium;
pub(crate) mod quote;
pub mod tie;
mod wording;

use std::collections::{BTreeMap, BTreeSet};

use amparo_model::Quote;
use amparo_model::reading::EntityKind;

use crate::compare::desk::Paper;
use crate::compare::event::group::Group;
use crate::compare::form::{Because, Edge, Kind, Share};
use tie::{KIN, Tie};

/// Ties of every report to those near it: `ties[child][parent]`; pairs that were not looked at have none.
pub type Ties = Vec<BTreeMap<usize, Tie>>;

/// A parent and why: its number, the kind, the reasons and the share of the child it explains.
type Found = (usize, (Kind, Vec<Because>, f64));

/// Edges child to parent, without cycles.
pub fn edges(papers: &[Paper], ties: &Ties, groups: &[Group]) -> Vec<Edge> {
    let mut all: Vec<(usize, Found)> = Vec::new();
    for (c, child) in papers.iter().enumerate() {
        let mine: Vec<&Group> = groups.iter().filter(|g| g.iter().any(|(m, _)| *m == c)).collect();
        let earlier = |p: &usize| {
            *p != c
                && child.can_use(&papers[*p])
                && (apart(&papers[*p].day, &child.day) || older(papers, ties, *p, c))
        };
        let open: BTreeSet<usize> =
            mine.iter().flat_map(|g| g.iter().map(|(m, _)| *m)).filter(earlier).collect();
        let open: Vec<usize> = open.into_iter().collect();
        let mut parents = wording::parents(child, papers, &ties[c], &open);
        cited(c, papers, ties, &open, &mut parents);
        if let Some((p, why)) = medium::unnamed(child, papers, &open).filter(|f| !has(&parents, f.0)) {
            parents.push((p, (Kind::Cites, vec![why], 0.5)));
        }
        for group in mine.iter().filter(|g| g.contains(&(c, Share::Part))) {
            if let Some(found) = in_passing(child, papers, group, &earlier).filter(|f| !has(&parents, f.0)) {
                parents.push(found);
            }
        }
        all.extend(parents.into_iter().map(|found| (c, found)));
    }
    acyclic(papers, all)
}

fn has(parents: &[Found], report: usize) -> bool {
    parents.iter().any(|(p, _)| *p == report)
}

/// Outlets that the child names as its source.
fn cited(c: usize, papers: &[Paper], ties: &Ties, open: &[usize], parents: &mut Vec<Found>) {
    let child = &papers[c];
    let taken: Vec<usize> = parents.iter().map(|(p, _)| *p).collect();
    // A parent may be known by its words already, and the child may say so too.
    let mut outlets: BTreeSet<&str> = BTreeSet::new();
    for (p, (_, because, _)) in parents.iter_mut() {
        outlets.insert(papers[*p].outlet.as_str());
        if let Some(words) = cite::named(child, &papers[*p]) {
            because.push(Because { child: words, parent: None, why: "names_the_outlet".to_owned() });
        }
    }
    let mut latest = open.to_vec();
    latest.sort_by(|a, b| papers[*b].day.cmp(&papers[*a].day).then(a.cmp(b)));
    for p in latest {
        let parent = &papers[p];
        if outlets.contains(parent.outlet.as_str()) {
            continue;
        }
        let Some(words) = cite::named(child, parent).filter(|_| cite::carries(child, parent)) else {
            continue;
        };
        let cover = |t: usize| ties[c].get(&t).map_or(0.0, |tie| tie.cover);
        let inherited = taken.iter().any(|t| cite::named(&papers[*t], parent).is_some() && cover(*t) >= KIN);
        outlets.insert(&parent.outlet);
        if inherited {
            continue;
        }
        let why = Because { child: words, parent: None, why: "names_the_outlet".to_owned() };
        parents.push((p, (Kind::Cites, vec![why], cover(p).max(0.5))));
    }
}

/// The source of an event told in passing: the one earlier report that tells of it alone, if the words about it name
/// what that report names.
fn in_passing(
    child: &Paper,
    papers: &[Paper],
    group: &Group,
    earlier: &impl Fn(&usize) -> bool,
) -> Option<Found> {
    let mut whole = group.iter().filter(|(m, share)| *share == Share::Whole && earlier(m)).map(|(m, _)| *m);
    let (Some(p), None) = (whole.next(), whole.next()) else { return None };
    let parent = &papers[p];
    let held = |key: u32| parent.anchors.iter().any(|a| a.key == key);
    let (at, known, all) = (0..child.sentences.len())
        .map(|at| {
            let here: Vec<_> = child.anchors.iter().filter(|a| a.sentence == at).collect();
            let known = here.iter().filter(|a| held(a.key));
            let names = known.clone().filter(|a| a.name).count();
            (at, if names > 0 { known.count() } else { 0 }, here.len())
        })
        .max_by(|a, b| a.1.cmp(&b.1).then(b.0.cmp(&a.0)))?;
    // "…, a monk who brought them rice said": who has a source of their own took it from nobody.
    let words = kind::sentence(child, at);
    (known >= 3 && !told_by_somebody(child, &words)).then(|| {
        let why = Because { child: words, parent: None, why: "only_earlier_report_of_it".to_owned() };
        (p, (Kind::Digest, vec![why], known as f64 / all as f64 / 2.0))
    })
}

/// Whether a person is said to say what stands there.
fn told_by_somebody(paper: &Paper, at: &Quote) -> bool {
    let reading = &paper.item.reading;
    reading.statements.iter().any(|s| {
        let inside =
            s.cites.get("content").is_some_and(|c| c.iter().any(|q| q.start < at.end && at.start < q.end));
        let speaker = s.speaker.as_ref().and_then(|id| reading.entities.iter().find(|e| e.id == *id));
        inside && speaker.is_some_and(|e| matches!(e.kind, EntityKind::Person | EntityKind::Group))
    })
}

/// Strongest edges first; one that would close a circle is left out. Only undated reports can close one.
fn acyclic(papers: &[Paper], mut all: Vec<(usize, Found)>) -> Vec<Edge> {
    all.sort_by(|a, b| b.1.1.2.total_cmp(&a.1.1.2).then((a.0, a.1.0).cmp(&(b.0, b.1.0))));
    let mut up: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    let mut kept: Vec<(usize, Found)> = Vec::new();
    for (child, found) in all {
        let (mut stack, mut seen) = (vec![found.0], BTreeSet::new());
        while let Some(at) = stack.pop() {
            if seen.insert(at) {
                stack.extend(up.get(&at).into_iter().flatten());
            }
        }
        if !seen.contains(&child) {
            up.entry(child).or_default().push(found.0);
            kept.push((child, found));
        }
    }
    kept.sort_by_key(|k| k.0); // stable: within a child, by strength
    kept.into_iter()
        .map(|(child, (parent, (kind, because, score)))| Edge {
            child: papers[child].item.id.clone(),
            parent: papers[parent].item.id.clone(),
            kind,
            score: (score * 100.0).round() / 100.0,
            because,
        })
        .collect()
}

/// Whether the days of both are known and differ; where one is not, the texts decide which is older.
fn apart(a: &str, b: &str) -> bool {
    !a.is_empty() && !b.is_empty() && a != b
}

/// Two of one day: the one whose text holds more of the other's is the older; then the order of ids decides.
fn older(papers: &[Paper], ties: &Ties, parent: usize, child: usize) -> bool {
    let cover = |a: usize, b: usize| ties[a].get(&b).map_or(0.0, |t| t.cover);
    let (down, up) = (cover(child, parent), cover(parent, child));
    if (down - up).abs() > 0.01 { down > up } else { papers[parent].item.id < papers[child].item.id }
}
