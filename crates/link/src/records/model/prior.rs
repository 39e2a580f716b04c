//! What records of one person usually look like, before any list was seen: where the fit begins, and what it falls back
//! on where a list is too small to tell.

use crate::records::compare::Comparison;

/// Shares of the levels among pairs of one person, by the kind of comparison; level 0 is no information.
pub(crate) fn usual(comparison: &Comparison) -> Vec<f64> {
    // the same by rarity, same sounds by rarity, a slip, alike, another, elsewhere
    const PART: [f64; 11] = [0.04, 0.22, 0.20, 0.15, 0.10, 0.09, 0.06, 0.08, 0.04, 0.04, 0.02];
    const BIRTH: [f64; 15] =
        [0.0, 0.70, 0.06, 0.08, 0.05, 0.02, 0.02, 0.01, 0.01, 0.70, 0.12, 0.08, 0.06, 0.70, 0.10];
    const DATE: [f64; 6] = [0.25, 0.70, 0.10, 0.08, 0.06, 0.06];
    const PLACE: [f64; 8] = [0.20, 0.35, 0.30, 0.06, 0.12, 0.03, 0.05, 0.02];
    const FURTHER: [f64; 8] = [0.0, 0.25, 0.22, 0.18, 0.12, 0.10, 0.05, 0.08];
    let mut shares = match (comparison.name.as_str(), comparison.levels) {
        ("name", levels) => {
            let mut all: Vec<f64> = (0..121).map(|i| PART[i / 11] * PART[i % 11]).collect();
            all.extend([0.01, 0.003, 0.003]);
            all.truncate(levels);
            all
        }
        ("other names", _) => vec![0.0, 0.6, 0.15, 0.1, 0.15],
        ("father", _) => PART.to_vec(),
        ("sex", _) => vec![0.0, 0.98, 0.02],
        ("birth", _) => BIRTH.to_vec(),
        ("event", _) => (0..48).map(|i| DATE[i / 8] * PLACE[i % 8]).collect(),
        _ => FURTHER.to_vec(),
    };
    shares[0] = 0.0;
    let sum: f64 = shares.iter().sum();
    shares.iter_mut().for_each(|s| *s /= sum);
    shares
}
