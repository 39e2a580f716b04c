//! Where to cut: at the probability that maximises the expected F1.

/// A cut and what is expected above it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Cut {
    /// Pairs at least this likely are kept.
    pub(crate) probability: f64,
    /// Expected F1 of the pairs kept.
    pub(crate) f1: f64,
    /// Expected pairs of one person among all candidates.
    pub(crate) expected: f64,
}

/// The cut with the highest expected F1 = 2 TP / (kept + true), from (probability, pairs). The optimum lies near half of
/// the F1 it reaches (Lipton, Elkan and Naryanaswamy 2014).
pub(crate) fn best_cut(mut scored: Vec<(f64, f64)>) -> Cut {
    scored.sort_unstable_by(|a, b| b.0.total_cmp(&a.0));
    let expected: f64 = scored.iter().map(|(p, n)| p * n).sum();
    let mut best = Cut { probability: 0.5, f1: 0.0, expected };
    let (mut kept, mut hits) = (0.0, 0.0);
    for (p, n) in scored {
        kept += n;
        hits += p * n;
        let f1 = 2.0 * hits / (kept + expected);
        if f1 > best.f1 {
            best = Cut { probability: p, f1, expected };
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cut_is_half_the_f1() {
        let cut = best_cut((1..=1000).map(|i| (f64::from(i) / 1000.0, 1.0)).collect());
        assert!((cut.probability - cut.f1 / 2.0).abs() < 0.01, "{cut:?}");
        assert_eq!(best_cut(Vec::new()).f1.to_bits(), 0.0_f64.to_bits());
    }
}
