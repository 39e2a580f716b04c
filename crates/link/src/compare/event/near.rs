//! Closeness by company: two reports that are close to the same third reports.
//!
//! Two independent reports of one event often share few words; but each is close to the other reports of the event. So
//! the closeness of two reports is the cosine of their lists of nearest reports (shared nearest neighbours: Jarvis and
//! Patrick 1973), with a share of their own overlap.

/// How many nearest reports make the company of one. Between 4 and 10 the even topics of the lineage set tell little
/// difference.
pub const COMPANY: usize = 8;
/// Share of the direct overlap in the closeness, in the same scale.
const DIRECT: f64 = 0.6;

/// The nearest reports of one, sorted by number: (report, overlap).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Company {
    near: Vec<(u32, f64)>,
    /// The overlap with the nearest, which is also the report's own entry.
    best: f64,
    norm: f64,
}

impl Company {
    /// The nearest of a list of (report, overlap). Equal overlaps: the smaller number.
    pub fn of(mut all: Vec<(u32, f64)>) -> Self {
        all.retain(|(_, s)| *s > 0.0);
        all.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        all.truncate(COMPANY);
        let best = all.first().map_or(0.0, |a| a.1);
        let norm = (best * best + all.iter().map(|(_, s)| s * s).sum::<f64>()).sqrt();
        all.sort_by_key(|(r, _)| *r);
        Self { near: all, best, norm }
    }

    fn entry(&self, own: u32, report: u32) -> f64 {
        if report == own {
            return self.best;
        }
        self.near.binary_search_by_key(&report, |(r, _)| *r).map_or(0.0, |at| self.near[at].1)
    }
}

/// Cosine of two companies, 0 to 1. `a` and `b`: the numbers of the reports whose companies these are.
pub fn shared(a: u32, x: &Company, b: u32, y: &Company) -> f64 {
    if x.norm * y.norm <= 0.0 {
        return 0.0;
    }
    let mut dot = x.best * y.entry(b, a);
    for (report, score) in &x.near {
        dot += score * y.entry(b, *report);
    }
    dot / (x.norm * y.norm)
}

/// Closeness of two reports: shared company and a share of the overlap of their words.
pub fn closeness(shared: f64, overlap: f64) -> f64 {
    shared + DIRECT * overlap
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn company_counts_more_than_words() {
        let a = Company::of(vec![(2, 0.3), (3, 0.3), (4, 0.1)]);
        let b = Company::of(vec![(2, 0.3), (3, 0.2)]);
        let c = Company::of(vec![(7, 0.4), (8, 0.3)]);
        assert!(shared(0, &a, 1, &b) > 0.5);
        assert!(shared(0, &a, 5, &c) < 1e-9);
        assert!((shared(0, &a, 0, &a) - 1.0).abs() < 1e-9);
        assert!(shared(0, &Company::default(), 1, &b).abs() < 1e-9);
    }
}
