//! Shared errors: a value that few reports have and others contradict, in a report and in the one it was made from. The
//! classical proof of common descent (Lachmann's method of textual criticism).

use crate::compare::form::{Because, Contradiction, Edge};

/// Adds `shared_error` to the reasons of edges both ends of which print a disputed value that most reports do not have.
pub(in crate::compare) fn add(edges: &mut [Edge], contradictions: &[Contradiction]) {
    for dispute in contradictions {
        let all: usize = dispute.values.iter().map(|v| v.reports.len()).sum();
        for value in dispute.values.iter().filter(|v| v.reports.len() * 2 < all) {
            let words = |id: &str| value.cites.iter().find(|c| c.report == *id).map(|c| c.words.clone());
            for edge in edges.iter_mut() {
                if let (Some(child), Some(parent)) = (words(&edge.child), words(&edge.parent)) {
                    let why = "shared_error".to_owned();
                    edge.because.push(Because { child, parent: Some(parent), why });
                }
            }
        }
    }
}
