//! Parents by wording: who explains the sentences of a report, most first, each sentence once.

use std::collections::{BTreeMap, BTreeSet};

use crate::compare::desk::Paper;
use crate::compare::form::{Because, Kind};
use crate::compare::lineage::align::Fit;
use crate::compare::lineage::tie::Tie;
use crate::compare::lineage::{Found, cite, kind, quote};

/// A sentence lies on the diagonal from this share of its words on.
const ON: (f64, usize) = (0.45, 4);

/// What the name of its outlet adds to a parent, in hundredths of the child's words.
const NAMED: i64 = 12;

/// Parents among `open` (reports that are older and tell of one event with it).
pub(super) fn parents(
    child: &Paper,
    papers: &[Paper],
    ties: &BTreeMap<usize, Tie>,
    open: &[usize],
) -> Vec<Found> {
    let shares = |p: usize| papers[p].quotes.iter().any(|q| child.quotes.binary_search(q).is_ok());
    let none = Tie::default();
    let tie = |p: usize| ties.get(&p).unwrap_or(&none);
    let mut kin: Vec<usize> = open.iter().copied().filter(|p| tie(*p).is_kin() || shares(*p)).collect();
    // Hundredths, so that an older copy of equal standing comes first. Of two that explain nearly the same, the one
    // that the report names was used.
    let rank = |p: &usize| {
        let named = papers[*p].outlet != child.outlet && cite::named(child, &papers[*p]).is_some();
        (tie(*p).strength() * 100.0).round() as i64 + if named { NAMED } else { 0 }
    };
    kin.sort_by(|a, b| rank(b).cmp(&rank(a)).then(papers[*a].day.cmp(&papers[*b].day)).then(a.cmp(b)));
    let mut explained: BTreeSet<usize> = BTreeSet::new();
    let mut out: Vec<Found> = Vec::new();
    for p in kin {
        let tie = tie(p);
        if !tie.chain.is_empty() {
            if out.is_empty() {
                out.push((p, (Kind::Translation, in_order(child, &papers[p], tie), tie.cover)));
                explained.extend(0..child.sentences.len());
            }
            continue;
        }
        if !out.is_empty()
            && let Some(why) = lent(child, &papers[p], papers, &out)
        {
            out.push((p, (Kind::Digest, vec![why], tie.cover)));
            continue;
        }
        let used: Vec<Fit> = if out.is_empty() {
            tie.fits.iter().filter(|f| f.share() >= ON.0 && f.common >= ON.1).copied().collect()
        } else {
            tie.fits.iter().filter(|f| !explained.contains(&f.here) && Tie::taken(f)).copied().collect()
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

/// A quotation that the child has from this report and from none of its other parents.
fn lent(child: &Paper, parent: &Paper, papers: &[Paper], out: &[Found]) -> Option<Because> {
    let theirs = quote::of(&parent.sheet);
    let known: BTreeSet<u32> = out.iter().flat_map(|(o, _)| papers[*o].quotes.iter().copied()).collect();
    quote::of(&child.sheet).into_iter().find_map(|(words, here)| {
        if known.contains(&crate::compare::words::word_id(&words)) {
            return None;
        }
        let there = theirs.iter().find(|(t, _)| *t == words).map(|(_, q)| q.clone())?;
        Some(Because { child: here, parent: Some(there), why: "same_quotation".to_owned() })
    })
}

/// Sentences that share names and numbers in order, once each.
fn in_order(child: &Paper, parent: &Paper, tie: &Tie) -> Vec<Because> {
    let mut seen = BTreeSet::new();
    let (mine, theirs) =
        if tie.marks { (&child.marks, &parent.marks) } else { (&child.anchors, &parent.anchors) };
    tie.chain
        .iter()
        .map(|(c, p)| (mine[*c].sentence, theirs[*p].sentence))
        .filter(|pair| seen.insert(*pair))
        .map(|(c, p)| Because {
            child: kind::sentence(child, c.min(child.sentences.len() - 1)),
            parent: Some(kind::sentence(parent, p.min(parent.sentences.len() - 1))),
            why: "same_order".to_owned(),
        })
        .collect()
}
