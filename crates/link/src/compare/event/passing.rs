//! Reports that tell of a second event in passing.

use std::collections::BTreeSet;

use crate::compare::desk::Paper;
use crate::compare::words::word_id;

/// Whether a report tells of the event of a group in passing: it names a town where these reports, and not its own
/// main act, put the taking, or a person of theirs, and the size or day of theirs too.
pub(super) fn passing(report: &Paper, group: &[usize], papers: &[Paper]) -> bool {
    group.iter().any(|g| {
        let theirs = &papers[*g].sign;
        if !report.can_use(&papers[*g]) {
            return false;
        }
        let Some(size) = theirs.size.filter(|s| s.0 == s.1).map(|s| word_id(&s.0.to_string())) else {
            return false;
        };
        let sized: BTreeSet<usize> =
            report.anchors.iter().filter(|a| a.key == size).map(|a| a.sentence).collect();
        if sized.is_empty() {
            return false;
        }
        let names: Vec<String> = theirs
            .taken_at
            .iter()
            .filter(|t| !report.sign.taken_at.contains(*t))
            .filter_map(|t| theirs.towns.get(t))
            .map(|n| deunicode::deunicode(n).to_lowercase())
            .collect();
        !names.is_empty()
            && sized.iter().filter_map(|at| report.sheet.sentences.get(*at)).any(|s| {
                let words = deunicode::deunicode(&report.sheet.quote(s.start, s.end)).to_lowercase();
                names.iter().any(|n| words.contains(n.as_str()))
            })
    })
}
