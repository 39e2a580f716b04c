//! What kind of descent the aligned sentences show.

use crate::compare::desk::Paper;
use crate::compare::form::{Because, Kind};
use crate::compare::lineage::align::Fit;
use crate::compare::lineage::quote;
use amparo_model::Quote;

/// A sentence of a paper as a citation.
pub(super) fn sentence(paper: &Paper, at: usize) -> Quote {
    let s = &paper.sentences[at];
    Quote { start: s.start, end: s.end, quote: paper.sheet.quote(s.start, s.end) }
}

/// Words of a sentence, lower case.
fn words(paper: &Paper, at: usize) -> Vec<String> {
    let s = &paper.sentences[at];
    let from = paper.sheet.printed.partition_point(|w| w.start < s.start);
    paper.sheet.printed[from..].iter().take_while(|w| w.end <= s.end).map(|w| w.text.to_lowercase()).collect()
}

/// Whether two nearly equal sentences differ by one or two words: a changed fact, not another sentence.
fn changed(child: &Paper, parent: &Paper, fit: &Fit) -> bool {
    fit.share() >= 0.75 && fit.share() < 1.0 && {
        let (a, b) = (words(child, fit.here), words(parent, fit.there));
        let of = |v: &[String]| -> Vec<String> { crate::compare::lineage::anchor::figures(v) };
        of(&a) != of(&b)
    }
}

/// Kind and reasons. `used`: sentences of the child that the parent explains; `share`: how much of the child they are.
pub(super) fn judge(child: &Paper, parent: &Paper, used: &[Fit], share: f64) -> (Kind, Vec<Because>) {
    let words: usize = used.iter().map(|f| f.len).sum();
    let common: usize = used.iter().map(|f| f.common).sum();
    let kept = common as f64 / words.max(1) as f64;
    let facts: Vec<&Fit> = used.iter().filter(|f| changed(child, parent, f)).collect();
    let house = !child.outlet.is_empty() && child.outlet == parent.outlet;
    let kind = if share < 0.5 {
        Kind::Digest
    } else if house || (kept >= 0.9 && !facts.is_empty()) {
        Kind::Version
    } else if kept >= 0.9 {
        Kind::Copy
    } else if kept < 0.75 && same_length(parent, used) {
        Kind::Spun
    } else {
        Kind::Rewrite
    };
    let mut because: Vec<Because> = Vec::new();
    for fit in used {
        let why = if facts.iter().any(|f| f.here == fit.here) {
            "changed_fact"
        } else if fit.share() >= 0.9 {
            "same_words"
        } else if quoted(child, fit.here) && quoted(parent, fit.there) {
            // Another reporter would carry the same words or other ones, not these with a few replaced.
            "altered_quotation"
        } else {
            "replaced_words"
        };
        let parent = Some(sentence(parent, fit.there));
        because.push(Because { child: sentence(child, fit.here), parent, why: why.to_owned() });
    }
    (kind, because)
}

/// Whether a sentence stands in quotation marks for the most part.
fn quoted(paper: &Paper, at: usize) -> bool {
    let s = &paper.sentences[at];
    let inside = quote::of(&paper.sheet)
        .iter()
        .map(|(_, q)| q.end.min(s.end).saturating_sub(q.start.max(s.start)))
        .max();
    inside.unwrap_or(0) * 2 > s.end - s.start
}

/// A spinner puts word for word: sentences keep their lengths. A person who rewrites does not.
fn same_length(parent: &Paper, used: &[Fit]) -> bool {
    let near = used.iter().filter(|f| {
        let there = parent.sentences[f.there].words.len();
        there.abs_diff(f.len) * 8 <= there.max(f.len)
    });
    near.count() * 3 >= used.len() * 2
}
