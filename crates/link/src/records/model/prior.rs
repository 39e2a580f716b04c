//! What records of one person usually look like, before any list was seen: where the fit begins, and what it falls back
//! on where a list is too small to tell.

use crate::records::compare::Comparison;

/// Levels of comparisons that are made of parts, and the shares of each.
struct Shares {
    part: [f64; 11],
    birth: [f64; 15],
    date: [f64; 6],
    place: [f64; 8],
    further: [f64; 8],
    set: [f64; 5],
    sex: [f64; 3],
    exchanged: [f64; 3],
}

/// Part: missing, the same by rarity, same sounds by rarity, a slip, alike, another, elsewhere.
const ONE: Shares = Shares {
    part: [0.04, 0.22, 0.20, 0.15, 0.10, 0.09, 0.06, 0.08, 0.04, 0.04, 0.02],
    birth: [0.0, 0.70, 0.06, 0.08, 0.05, 0.02, 0.02, 0.01, 0.01, 0.70, 0.12, 0.08, 0.06, 0.70, 0.10],
    date: [0.25, 0.70, 0.10, 0.08, 0.06, 0.06],
    place: [0.20, 0.35, 0.30, 0.06, 0.12, 0.03, 0.05, 0.02],
    further: [0.0, 0.25, 0.22, 0.18, 0.12, 0.10, 0.05, 0.08],
    set: [0.0, 0.6, 0.15, 0.1, 0.15],
    sex: [0.0, 0.98, 0.02],
    exchanged: [0.01, 0.003, 0.003],
};

const TWO: Shares = Shares {
    part: [0.04, 0.0005, 0.002, 0.004, 0.01, 0.002, 0.01, 0.005, 0.03, 0.93, 0.002],
    birth: [0.0, 0.0002, 0.001, 0.001, 0.004, 0.015, 0.05, 0.03, 0.9, 0.02, 0.04, 0.14, 0.8, 0.003, 1.0],
    date: [0.25, 0.003, 0.004, 0.01, 0.03, 0.95],
    place: [0.20, 0.002, 0.01, 0.003, 0.02, 0.01, 0.6, 0.15],
    further: [0.0, 0.0005, 0.002, 0.005, 0.03, 0.005, 0.02, 0.93],
    set: [0.0, 0.01, 0.02, 0.03, 0.94],
    sex: [0.0, 0.55, 0.45],
    exchanged: [0.0005, 0.0005, 0.0005],
};

impl Shares {
    fn of(&self, comparison: &Comparison) -> Vec<f64> {
        let mut shares = match comparison.name.as_str() {
            "name" => (0..121).map(|i| self.part[i / 11] * self.part[i % 11]).chain(self.exchanged).collect(),
            "other names" => self.set.to_vec(),
            "father" => self.part.to_vec(),
            "sex" => self.sex.to_vec(),
            "birth" => self.birth.to_vec(),
            "event" => (0..48).map(|i| self.date[i / 8] * self.place[i % 8]).collect(),
            _ => self.further.to_vec(),
        };
        shares[0] = 0.0;
        let sum: f64 = shares.iter().sum();
        shares.iter_mut().for_each(|s| *s /= sum);
        shares
    }
}

/// Shares of the levels among pairs of one person; level 0 is no information.
pub(crate) fn usual(comparison: &Comparison) -> Vec<f64> {
    ONE.of(comparison)
}

/// Shares of the levels among pairs of two people drawn at random.
pub(crate) fn usual_apart(comparison: &Comparison) -> Vec<f64> {
    TWO.of(comparison)
}

#[cfg(test)]
mod tests {
    use super::super::super::compare::of_kind;
    use super::*;

    #[test]
    fn every_level_has_a_share() {
        for comparison in of_kind() {
            for shares in [usual(&comparison), usual_apart(&comparison)] {
                assert_eq!(shares.len(), comparison.levels, "{}", comparison.name);
                assert!((shares.iter().sum::<f64>() - 1.0).abs() < 1e-9);
                assert!(shares.iter().skip(1).all(|s| *s > 0.0));
            }
        }
    }
}
