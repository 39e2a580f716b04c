//! Lineage: which report was made from which.
//!
//! Within an event, each report takes the parent that explains most of its sentences, then further parents for
//! sentences that the first does not have. Reports in another language are compared by names and numbers in order.
//! An outlet that is named as the source is cited, unless the mention itself was taken over from the parent.

pub mod align;
pub mod anchor;
mod cite;
mod kind;
mod quote;

use std::collections::BTreeSet;

use crate::compare::desk::Paper;
use crate::compare::form::{Because, Edge, Kind};
use align::{Fit, LEAST, Shelf, share, weight};

/// Below this share two reports have no more in common than reports of one event have by chance. Chosen by hand; the
/// best cuts on the even topics of the lineage set lie higher, each for its own kind of rewriting (0.25 to 0.5).
pub const KIN: f64 = 0.14;
/// A sentence of ten words or more that is nearly word for word the same was taken over.
const TAKEN: (f64, usize) = (0.85, 10);
/// Names and numbers that must come in the same order for a translation, and their share in the child.
const TRANSLATED: (usize, f64) = (8, 0.5);

/// How one report stands to another: what of it the other explains.
#[derive(Clone, Debug, Default)]
pub struct Tie {
    /// Best sentence there for each sentence here.
    pub fits: Vec<Fit>,
    /// Share of this report on the diagonals.
    pub cover: f64,
    /// Names and numbers in order, where the languages differ: (child anchor, parent anchor).
    pub chain: Vec<(usize, usize)>,
}

impl Tie {
    /// Whether a sentence was taken over.
    pub fn taken(fit: &Fit) -> bool {
        fit.share() >= TAKEN.0 && fit.len >= TAKEN.1
    }

    /// Whether the words show common descent.
    pub fn is_kin(&self) -> bool {
        self.cover >= KIN || self.fits.iter().any(Self::taken)
    }
}

/// Ties of every report to every other: `ties[child][parent]`.
pub fn ties(papers: &[Paper], vocabulary: usize) -> Vec<Vec<Tie>> {
    let mut all = vec![vec![Tie::default(); papers.len()]; papers.len()];
    let mut shelf = Shelf::default();
    for (p, parent) in papers.iter().enumerate() {
        shelf.lay(&parent.sheet, vocabulary);
        for (c, child) in papers.iter().enumerate().filter(|(c, _)| *c != p) {
            let tie = &mut all[c][p];
            if child.language() == parent.language() {
                tie.fits = shelf.fits(&child.sheet, LEAST);
                tie.cover = share(&tie.fits, weight(&child.sheet));
            } else {
                let chain = anchor::chain(&child.anchors, &parent.anchors);
                let part = chain.len() as f64 / child.anchors.len().max(1) as f64;
                if chain.len() >= TRANSLATED.0 && part >= TRANSLATED.1 {
                    tie.cover = part;
                    tie.chain = chain;
                }
            }
        }
    }
    all
}

/// Edges child to parent. `together`: whether two reports tell of one event.
pub fn edges(papers: &[Paper], ties: &[Vec<Tie>], together: impl Fn(usize, usize) -> bool) -> Vec<Edge> {
    let mut out = Vec::new();
    for (c, child) in papers.iter().enumerate() {
        let open: Vec<usize> = (0..papers.len())
            .filter(|p| *p != c && together(c, *p) && child.can_use(&papers[*p]))
            .filter(|p| apart(&papers[*p].day, &child.day) || older(papers, ties, *p, c))
            .collect();
        let mut parents = by_words(child, papers, &ties[c], &open);
        let taken: BTreeSet<usize> = parents.iter().map(|(p, _)| *p).collect();
        // A parent may be known by its words already, and the child may say so too.
        let mut outlets: BTreeSet<&str> = taken.iter().map(|p| papers[*p].outlet.as_str()).collect();
        let mut latest = open.clone();
        latest.sort_by(|a, b| papers[*b].day.cmp(&papers[*a].day).then(a.cmp(b)));
        for p in latest {
            let parent = &papers[p];
            if outlets.contains(parent.outlet.as_str()) {
                continue;
            }
            let Some(words) = cite::named(child, parent) else { continue };
            let inherited =
                taken.iter().any(|t| cite::named(&papers[*t], parent).is_some() && ties[c][*t].cover >= KIN);
            outlets.insert(&parent.outlet);
            if inherited {
                continue;
            }
            let why = Because { child: words, parent: None, why: "names_the_outlet".to_owned() };
            parents.push((p, (Kind::Cites, vec![why], ties[c][p].cover.max(0.5))));
        }
        for (p, (kind, because, score)) in parents {
            out.push(Edge {
                child: child.item.id.clone(),
                parent: papers[p].item.id.clone(),
                kind,
                score: (score * 100.0).round() / 100.0,
                because,
            });
        }
    }
    out
}

/// Whether the days of both are known and differ; where one is not, the texts decide which is older.
fn apart(a: &str, b: &str) -> bool {
    !a.is_empty() && !b.is_empty() && a != b
}

/// Two of one day: the one whose text holds more of the other's is the older; then the order of ids decides.
fn older(papers: &[Paper], ties: &[Vec<Tie>], parent: usize, child: usize) -> bool {
    let (down, up) = (ties[child][parent].cover, ties[parent][child].cover);
    if (down - up).abs() > 0.01 { down > up } else { papers[parent].item.id < papers[child].item.id }
}

type Found = (usize, (Kind, Vec<Because>, f64));

fn by_words(child: &Paper, papers: &[Paper], ties: &[Tie], open: &[usize]) -> Vec<Found> {
    let quoted: BTreeSet<String> = quote::of(child).into_iter().map(|(w, _)| w).collect();
    let shares = |p: usize| quote::of(&papers[p]).iter().any(|(w, _)| quoted.contains(w));
    let mut kin: Vec<usize> = open.iter().copied().filter(|p| ties[*p].is_kin() || shares(*p)).collect();
    // Hundredths, so that an older copy of equal standing comes first.
    let rank = |p: &usize| (ties[*p].cover * 100.0).round() as i64;
    kin.sort_by(|a, b| rank(b).cmp(&rank(a)).then(papers[*a].day.cmp(&papers[*b].day)).then(a.cmp(b)));
    let mut explained: BTreeSet<usize> = BTreeSet::new();
    let mut out: Vec<Found> = Vec::new();
    for p in kin {
        let tie = &ties[p];
        if !tie.chain.is_empty() {
            if out.is_empty() {
                out.push((p, (Kind::Translation, in_order(child, &papers[p], tie), tie.cover)));
                explained.extend(0..child.sheet.sentences.len());
            }
            continue;
        }
        if !out.is_empty() {
            let (mine, theirs) = (quote::of(child), quote::of(&papers[p]));
            let known: BTreeSet<String> =
                out.iter().flat_map(|(o, _)| quote::of(&papers[*o])).map(|(w, _)| w).collect();
            let lent = mine.iter().find(|(w, _)| !known.contains(w) && theirs.iter().any(|(t, _)| t == w));
            if let Some((words, here)) = lent {
                let there = theirs.iter().find(|(t, _)| t == words).map(|(_, q)| q.clone());
                let why = Because { child: here.clone(), parent: there, why: "same_quotation".to_owned() };
                out.push((p, (Kind::Digest, vec![why], tie.cover)));
                continue;
            }
        }
        let new = |f: &&Fit| !explained.contains(&f.here);
        let used: Vec<Fit> = if out.is_empty() {
            tie.fits.iter().filter(|f| f.share() >= 0.45 && f.common >= 4).copied().collect()
        } else {
            tie.fits.iter().filter(new).filter(|f| Tie::taken(f)).copied().collect()
        };
        if used.is_empty() {
            continue;
        }
        explained.extend(used.iter().map(|f| f.here));
        let words: usize = used.iter().map(|f| f.len).sum();
        let part = words as f64 / child.sheet.len.max(1) as f64;
        let (kind, because) = kind::judge(child, &papers[p], &used, part);
        out.push((p, (kind, because, tie.cover.max(part.min(0.5)))));
    }
    out
}

/// Sentences that share names and numbers in order, once each.
fn in_order(child: &Paper, parent: &Paper, tie: &Tie) -> Vec<Because> {
    let mut seen = BTreeSet::new();
    tie.chain
        .iter()
        .map(|(c, p)| (child.anchors[*c].sentence, parent.anchors[*p].sentence))
        .filter(|pair| seen.insert(*pair))
        .map(|(c, p)| Because {
            child: kind::sentence(child, c.min(child.sheet.sentences.len() - 1)),
            parent: Some(kind::sentence(parent, p.min(parent.sheet.sentences.len() - 1))),
            why: "same_order".to_owned(),
        })
        .collect()
}
