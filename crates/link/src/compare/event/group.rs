//! Groups reports into events by average linkage, and finds reports that tell of a second event in passing.

use std::collections::BTreeMap;

use crate::compare::desk::Paper;
use crate::compare::event::passing::passing;
use crate::compare::event::weigh::{JOIN, Weight};
use crate::compare::form::Share;

/// One group: report numbers and how much of each belongs.
pub type Group = Vec<(usize, Share)>;

/// Weights of the pairs that were looked at; others are strangers.
#[derive(Clone, Debug, Default)]
pub struct Weights {
    of: BTreeMap<(usize, usize), Weight>,
    /// What a person said of a pair: whether it is one event.
    ruled: BTreeMap<(usize, usize), bool>,
}

impl Weights {
    /// Records a pair, unless it is there already.
    pub fn put(&mut self, a: usize, b: usize, weight: Weight) {
        self.of.entry((a.min(b), a.max(b))).or_insert(weight);
    }

    /// Records what a person said of a pair; the last word holds.
    pub fn rule(&mut self, a: usize, b: usize, same_event: bool) {
        self.ruled.insert((a.min(b), a.max(b)), same_event);
    }

    /// Whether a person said that two reports tell of two events.
    fn ruled_apart(&self, a: usize, b: usize) -> bool {
        self.ruled.get(&(a.min(b), a.max(b))) == Some(&false)
    }

    /// The weight of a pair.
    pub fn get(&self, a: usize, b: usize) -> Option<&Weight> {
        self.of.get(&(a.min(b), a.max(b)))
    }
}

/// Groups by mean weight: the two groups with the highest mean join while it stays at [`JOIN`] or more. A group that
/// contains excluded pairs for more than a quarter of its crossings stays apart. What a person ruled comes first.
pub fn groups(papers: &[Paper], weights: &Weights) -> Vec<Group> {
    let n = papers.len();
    let mut groups: Vec<Vec<usize>> = (0..n).map(|i| vec![i]).collect();
    let mut held: Vec<usize> = (0..n).collect(); // report -> its group
    for (one, other) in weights.ruled.iter().filter(|(_, same)| **same).map(|(pair, _)| *pair) {
        let (i, j) = (held[one].min(held[other]), held[one].max(held[other]));
        if i != j {
            let moved = std::mem::take(&mut groups[j]);
            moved.iter().for_each(|r| held[*r] = i);
            groups[i].extend(moved);
            groups[i].sort_unstable();
        }
    }
    // Means of all pairs of groups; only those of a group that grew are counted again.
    let mut means: BTreeMap<(usize, usize), f64> = BTreeMap::new();
    for (a, b) in weights.of.keys() {
        let (i, j) = (held[*a].min(held[*b]), held[*a].max(held[*b]));
        let mean = if i == j { f64::NEG_INFINITY } else { linkage(&groups[i], &groups[j], weights) };
        if mean >= JOIN {
            means.insert((i, j), mean);
        }
    }
    while let Some((&(i, j), _)) = means.iter().reduce(|a, b| if *b.1 > *a.1 + 1e-9 { b } else { a }) {
        let other = std::mem::take(&mut groups[j]);
        groups[i].extend(other);
        groups[i].sort_unstable();
        means.retain(|k, _| k.0 != i && k.1 != i && k.0 != j && k.1 != j);
        for k in (0..n).filter(|k| *k != i && !groups[*k].is_empty()) {
            let mean = linkage(&groups[i], &groups[k], weights);
            if mean >= JOIN {
                means.insert((i.min(k), i.max(k)), mean);
            }
        }
    }
    groups.retain(|g| !g.is_empty());
    groups.sort();
    let mut out: Vec<Group> = groups.iter().map(|g| g.iter().map(|i| (*i, Share::Whole)).collect()).collect();
    for (at, group) in groups.iter().enumerate() {
        for report in (0..n).filter(|r| !group.contains(r)) {
            let near = group.iter().any(|g| weights.get(*g, report).is_some());
            let apart = group.iter().any(|g| weights.ruled_apart(*g, report));
            if near && !apart && passing(&papers[report], group, papers) {
                out[at].push((report, Share::Part));
            }
        }
        out[at].sort_by_key(|(r, _)| *r);
    }
    out
}

/// What the members that lent their wording must exceed [`JOIN`] by before a single report joins them.
const LENT: f64 = 2.0;

/// The mean of the best half of the crossings, so that one thin report does not keep a group from its wire story. A
/// single report that borrowed wording from members stands as near as these do, if nothing speaks against any member.
fn linkage(a: &[usize], b: &[usize], weights: &Weights) -> f64 {
    let mut all: Vec<f64> = Vec::with_capacity(a.len() * b.len());
    let mut kin: Vec<f64> = Vec::new();
    let mut excluded = 0;
    for i in a {
        for j in b {
            if weights.ruled_apart(*i, *j) {
                return f64::NEG_INFINITY;
            }
            let weight = weights.get(*i, *j);
            all.push(weight.map_or(0.0, |w| w.sum));
            excluded += usize::from(weight.is_some_and(|w| w.excluded));
            kin.extend(weight.filter(|w| w.kin).map(|w| w.sum - LENT));
        }
    }
    if excluded * 4 > all.len() {
        return f64::NEG_INFINITY;
    }
    all.sort_by(|x, y| y.total_cmp(x));
    all.truncate(all.len().div_ceil(2));
    let mean = all.iter().sum::<f64>() / all.len() as f64;
    if a.len().min(b.len()) > 1 || excluded > 0 || kin.is_empty() {
        return mean;
    }
    kin.sort_by(|x, y| y.total_cmp(x));
    kin.truncate(3);
    mean.max(kin.iter().sum::<f64>() / kin.len() as f64)
}
