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
