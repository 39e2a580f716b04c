//! Groups reports into events by average linkage, and finds reports that tell of a second event in passing.

use crate::compare::desk::Paper;
use crate::compare::event::weigh::{JOIN, Weight};
use crate::compare::form::Share;

/// One group: report numbers and how much of each belongs.
pub type Group = Vec<(usize, Share)>;

/// Groups by mean weight: the two groups with the highest mean join while it stays at [`JOIN`] or more. A group that
/// contains excluded pairs for more than a quarter of its crossings stays apart.
pub fn groups(papers: &[Paper], weights: &[Vec<Weight>]) -> Vec<Group> {
    let n = papers.len();
    let mut groups: Vec<Vec<usize>> = (0..n).map(|i| vec![i]).collect();
    loop {
        let mut best: Option<(f64, usize, usize)> = None;
        for i in 0..groups.len() {
            for j in i + 1..groups.len() {
                let mean = linkage(&groups[i], &groups[j], weights);
                if mean >= JOIN && best.is_none_or(|b| mean > b.0 + 1e-9) {
                    best = Some((mean, i, j));
                }
            }
        }
        let Some((_, i, j)) = best else { break };
        let other = groups.remove(j);
        groups[i].extend(other);
        groups[i].sort_unstable();
    }
    groups.sort();
    let mut out: Vec<Group> = groups.iter().map(|g| g.iter().map(|i| (*i, Share::Whole)).collect()).collect();
    for (at, group) in groups.iter().enumerate() {
        for report in (0..n).filter(|r| !group.contains(r)) {
            if passing(&papers[report], group, papers) {
                out[at].push((report, Share::Part));
            }
        }
        out[at].sort_by_key(|(r, _)| *r);
    }
    out
}

/// The mean of the best half of the crossings, so that one thin report does not keep a group from its wire story.
fn linkage(a: &[usize], b: &[usize], weights: &[Vec<Weight>]) -> f64 {
    let mut all: Vec<f64> = Vec::with_capacity(a.len() * b.len());
    let mut excluded = 0;
    for i in a {
        for j in b {
            all.push(weights[*i][*j].sum);
            excluded += usize::from(weights[*i][*j].excluded);
        }
    }
    if excluded * 4 > all.len() {
        return f64::NEG_INFINITY;
    }
    all.sort_by(|x, y| y.total_cmp(x));
    all.truncate(all.len().div_ceil(2));
    all.iter().sum::<f64>() / all.len() as f64
}

/// Whether a report tells of the event of a group in passing: it names a town where these reports, and not its own
/// main act, put the taking, or a person of theirs, and the size or day of theirs too.
fn passing(report: &Paper, group: &[usize], papers: &[Paper]) -> bool {
    group.iter().any(|g| {
        let theirs = &papers[*g].sign;
        if !report.can_use(&papers[*g]) {
            return false;
        }
        let sizes: Vec<String> =
            theirs.size.filter(|s| s.0 == s.1).map(|s| s.0.to_string()).into_iter().collect();
        let names: Vec<String> = theirs
            .taken_at
            .iter()
            .filter(|t| !report.sign.taken_at.contains(*t))
            .filter_map(|t| theirs.towns.get(t))
            .map(|n| deunicode::deunicode(n).to_lowercase())
            .collect();
        report.sheet.sentences.iter().enumerate().any(|(at, s)| {
            let words = deunicode::deunicode(&report.sheet.quote(s.start, s.end)).to_lowercase();
            let here: Vec<&str> =
                report.anchors.iter().filter(|a| a.sentence == at).map(|a| a.key.as_str()).collect();
            names.iter().any(|n| words.contains(n.as_str()))
                && sizes.iter().any(|z| here.contains(&z.as_str()))
        })
    })
}
