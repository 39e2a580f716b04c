//! Whether a model has an estimate at all on a table: existence of the (extended) maximum-likelihood estimate and
//! identifiability, both settled exactly in integers (Fienberg & Rinaldo 2012; Chan, Silverman & Vincent 2021).
//!
//! A term whose lists share nobody has the parameter −∞; it leaves the model together with every cell that contains it.
//! Of the rest, with design A and counts y, the estimate exists when some x > 0 has Aᵀx = Aᵀy. Write A₊ and A₀ for the
//! rows of cells with and without people. By Stiemke's lemma that fails exactly when some direction d has A₊d = 0 and
//! A₀d ≤ 0 but not 0. So when A₊ has full column rank all is well; that is tried first over the field of two elements,
//! where a row is one machine word and full rank proves full rank over the rationals. Only what remains open goes to
//! the exact linear programme.

use super::counts::Counts;
use super::models::{Space, Terms};

mod exact;

/// Whether a model can be estimated on a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Existence {
    /// The extended maximum-likelihood estimate exists.
    pub exists: bool,
    /// The design has full column rank.
    pub identifiable: bool,
}

impl Existence {
    const FINE: Self = Self { exists: true, identifiable: true };

    /// 0 fine, 1 does not exist, 2 not identifiable, 3 both.
    pub fn code(self) -> u8 {
        u8::from(!self.exists) | u8::from(!self.identifiable) << 1
    }
}

/// Terms of a model on a table: those with finite parameters, and those at −∞.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Split {
    pub(super) finite: Terms,
    pub(super) infinite: Terms,
}

impl Split {
    pub(super) fn new(model: Terms, empty: Terms) -> Self {
        Self { finite: model & !empty, infinite: model & empty }
    }
}

/// Work space of the check over two elements.
pub(super) struct Checker {
    basis: [Terms; Terms::BITS as usize],
}

impl Checker {
    pub(super) fn new() -> Self {
        Self { basis: [0; Terms::BITS as usize] }
    }

    /// Checks a model; `None` where the integers outgrew 128 bits, which leaves the question open.
    pub(super) fn check(&mut self, space: &Space, counts: &Counts, split: Split) -> Option<Existence> {
        if self.full_rank(space, counts, split.finite) {
            return Some(Existence::FINE);
        }
        // cell 0 is on no list: never observed, so it belongs to neither kind of row
        let rows = |seen: bool| {
            let kept =
                move |h: &u32| (counts.y[*h as usize] > 0.0) == seen && space.row(*h) & split.infinite == 0;
            (1..counts.y.len() as u32).filter(kept).map(|h| space.row(h) & split.finite)
        };
        exact::settle(split.finite, rows(true), rows(false))
    }

    /// Whether the rows of cells with people have full rank over the field of two elements.
    fn full_rank(&mut self, space: &Space, counts: &Counts, finite: Terms) -> bool {
        let mut missing = finite;
        for h in &counts.observed {
            let mut row = space.row(*h) & finite;
            while row != 0 {
                let lead = row.trailing_zeros();
                if missing >> lead & 1 == 1 {
                    self.basis[lead as usize] = row;
                    missing &= !(1 << lead);
                    if missing == 0 {
                        return true;
                    }
                    break;
                }
                row ^= self.basis[lead as usize];
            }
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::{Checker, Existence, Split, exact};
    use crate::loglinear::counts::Counts;
    use crate::loglinear::models::{Space, Terms};
    use crate::random::uniform;
    use crate::stream::StreamKey;

    /// By trying every direction with small whole coefficients.
    fn by_trial(space: &Space, counts: &Counts, split: Split) -> Existence {
        let columns: Vec<u32> = (0..Terms::BITS).filter(|c| split.finite >> c & 1 == 1).collect();
        let live = (1..counts.y.len() as u32).filter(|h| space.row(*h) & split.infinite == 0);
        let rows: Vec<(bool, Vec<i32>)> = live
            .map(|h| {
                let row = space.row(h);
                (counts.y[h as usize] > 0.0, columns.iter().map(|c| i32::from(row >> c & 1 == 1)).collect())
            })
            .collect();
        let mut found = Existence::FINE;
        for code in 1..5_u32.pow(columns.len() as u32) {
            let d: Vec<i32> =
                (0..columns.len() as u32).map(|i| (code / 5_u32.pow(i) % 5) as i32 - 2).collect();
            let effect = |row: &[i32]| row.iter().zip(&d).map(|(a, b)| a * b).sum::<i32>();
            if d.iter().all(|x| *x == 0) || rows.iter().any(|(seen, r)| *seen && effect(r) != 0) {
                continue;
            }
            let unseen: Vec<i32> = rows.iter().filter(|(seen, _)| !seen).map(|(_, r)| effect(r)).collect();
            if unseen.iter().all(|e| *e == 0) {
                found.identifiable = false;
            } else if unseen.iter().all(|e| *e <= 0) {
                found.exists = false;
            }
        }
        found
    }

    #[test]
    fn three_lists_agree_with_trying_every_direction() {
        let space = Space::new(3, 2).unwrap();
        let models = space.hierarchical().unwrap();
        let mut seen_codes = std::collections::BTreeSet::new();
        // every set of non-empty cells
        for set in 1..1_u32 << 7 {
            let mut counts = Counts::empty(3);
            (1..8).filter(|h| set >> (h - 1) & 1 == 1).for_each(|h| counts.y[h] = 1.0 + h as f64);
            counts.close();
            let empty = counts.empty_terms(&space);
            for model in models.iter().filter(|m| (**m & !empty).count_ones() <= 5 || set.is_multiple_of(17))
            {
                let split = Split::new(*model, empty);
                let found = Checker::new().check(&space, &counts, split).unwrap();
                assert_eq!(
                    found,
                    by_trial(&space, &counts, split),
                    "cells {set:b}, model {}",
                    space.label(*model)
                );
                seen_codes.insert(found.code());
            }
        }
        assert!([0, 1, 2].iter().all(|c| seen_codes.contains(c)), "{seen_codes:?}");
    }

    #[test]
    fn full_rank_over_two_elements_is_never_contradicted() {
        let space = Space::new(4, 3).unwrap();
        let models = space.hierarchical().unwrap();
        let mut rng = StreamKey::new(3, 901).rng();
        let mut codes = [0; 4];
        for _ in 0..60 {
            let share = uniform(&mut rng);
            let mut counts = Counts::empty(4);
            (1..16).for_each(|h| counts.y[h] = f64::from(u8::from(uniform(&mut rng) < share)));
            counts.y[1] = 1.0;
            counts.close();
            let empty = counts.empty_terms(&space);
            for model in &models {
                let split = Split::new(*model, empty);
                let rows = |seen: bool| {
                    let counts = &counts;
                    let space = &space;
                    (1..16_u32)
                        .filter(move |h| {
                            (counts.y[*h as usize] > 0.0) == seen && space.row(*h) & split.infinite == 0
                        })
                        .map(move |h| space.row(h) & split.finite)
                };
                let exact = exact::settle(split.finite, rows(true), rows(false)).unwrap();
                assert_eq!(Checker::new().check(&space, &counts, split), Some(exact));
                codes[exact.code() as usize] += 1;
            }
        }
        assert!(codes.iter().all(|c| *c > 0), "all four codes must occur: {codes:?}");
    }
}
