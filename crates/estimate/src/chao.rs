//! Lower bounds from people on exactly one and exactly two lists.
//!
//! Chao (1987) for a known number of lists k: f̂0 = ((k−1)/k) f1²/(2 f2). It holds whatever people's chances are, as
//! long as lists take people independently given the person; lists of unequal size loosen it. The second bound lets
//! lists differ (Rivest & Baillargeon 2007) and is the one that is told. A list that takes from another breaks both.

use serde::Serialize;

mod unequal;

pub use unequal::Unequal;

use crate::random::normal;
use crate::refuse::Refusal;
use crate::stream::StreamKey;
use crate::summary::{Interval, Summary};
use crate::table::OverlapTable;

/// A bound for everybody, with its interval.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Bound {
    /// The bound, documented people included.
    pub n_hat: f64,
    /// Standard deviation of ln f̂0, f̂0 being the unseen.
    pub spread: f64,
    /// Its 95 % interval (Chao 1987, log-normal).
    pub interval: Interval,
}

/// Both bounds of a table.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Family {
    /// Documented people.
    pub n: u64,
    /// Lists.
    pub lists: usize,
    /// People on exactly one list.
    pub f1: u64,
    /// People on exactly two lists.
    pub f2: u64,
    /// Chao's bound for lists of equal size; `None` where nobody is on exactly two lists.
    pub equal: Option<Bound>,
    /// Its bias-corrected form, which needs nobody on two lists.
    pub corrected: Bound,
    /// The bound for lists of unequal size; `None` with fewer than three lists, or where the model has no finite fit.
    pub unequal: Option<Unequal>,
}

/// Variance of f̂0 = A f1²/(2 f2), A = (k−1)/k (Chao 1987).
fn variance(a: f64, f1: f64, f2: f64) -> f64 {
    let r = f1 / f2;
    f2 * (0.5 * a * r.powi(2) + a * a * r.powi(3) + 0.25 * a * a * r.powi(4))
}

/// Variance of the bias-corrected f̂0 = A f1(f1−1)/(2(f2+1)), by the same expansion (Colwell 2013, appendix B of
/// the EstimateS guide; f2 = 0 has a form of its own there).
fn corrected_variance(a: f64, f1: f64, f2: f64, n_hat: f64) -> f64 {
    let g = f1 - 1.0;
    if f2 == 0.0 {
        let v = a * f1 * g / 2.0 + a * a * f1 * (2.0 * f1 - 1.0).powi(2) / 4.0
            - a * a * f1.powi(4) / (4.0 * n_hat);
        return v.max(a * f1 * g / 2.0);
    }
    let s = f2 + 1.0;
    a * f1 * g / (2.0 * s)
        + a * a * f1 * (2.0 * f1 - 1.0).powi(2) / (4.0 * s * s)
        + a * a * f1 * f1 * f2 * g * g / (4.0 * s.powi(4))
}

fn bound(n: u64, unseen: f64, variance: f64) -> Bound {
    let spread = (variance / (unseen * unseen)).ln_1p().sqrt();
    Bound { n_hat: n as f64 + unseen, spread, interval: Interval::of_unseen(n, unseen, spread) }
}

/// The bounds of a table of at least two lists.
///
/// # Errors
/// Refuses one list, and tables with fewer than two people on exactly one list: the bound is the documented count then.
pub fn run(table: &OverlapTable) -> Result<Family, Refusal> {
    let (k, n) = (table.k(), table.n());
    let (f1, f2) = (table.on_exactly(1), table.on_exactly(2));
    if k < 2 || f1 < 2 {
        let reason = if k < 2 {
            "one list alone says nothing about people on none".to_owned()
        } else {
            format!("{f1} people are on exactly one list; the bound is the documented count itself")
        };
        return Err(Refusal {
            code: "chao_frequencies",
            reason,
            lifted_by: "add a list that was made independently of the others".to_owned(),
        });
    }
    let a = (k - 1) as f64 / k as f64;
    let (one, two) = (f1 as f64, f2 as f64);
    let equal = (f2 > 0).then(|| bound(n, a * one * one / (2.0 * two), variance(a, one, two)));
    let unseen = a * one * (one - 1.0) / (2.0 * (two + 1.0));
    let corrected = bound(n, unseen, corrected_variance(a, one, two, n as f64 + unseen));
    Ok(Family { n, lists: k, f1, f2, equal, corrected, unequal: unequal::fit(table) })
}

impl Family {
    /// The bound that is told: for unequal lists where it can be formed, else Chao's, else its corrected form.
    pub fn told(&self) -> Bound {
        self.unequal.as_ref().map(|u| u.bound).or(self.equal).unwrap_or(self.corrected)
    }

    /// The bound, its interval, and what one has to believe.
    pub fn summary(&self) -> Summary {
        let told = self.told();
        let lists = if self.unequal.is_some() { "may differ in size" } else { "are about equal in size" };
        Summary {
            n_hat: told.n_hat,
            interval: told.interval,
            lower_bound: true,
            assumption: format!(
                "Each list takes a given person independently of the other lists; people may differ and lists {lists}. \
                 It is a lower bound then; a list that takes people from another makes it too high or too low."
            ),
        }
    }

    /// Draws of N from the log-normal law behind the interval, for the combination over strata and partitions.
    pub fn draws(&self, count: usize, key: StreamKey) -> Vec<f64> {
        let told = self.told();
        let n = self.n as f64;
        let mut rng = key.rng();
        (0..count).map(|_| n + (told.n_hat - n) * (told.spread * normal(&mut rng)).exp()).collect()
    }
}
