//! How one report stands to another: what of it the other explains.

use crate::compare::card::Card;
use crate::compare::lineage::align::{Fit, LEAST, Shelf, share, weight};
use crate::compare::lineage::anchor::{self, Anchor};
use crate::compare::lineage::marks;

/// Below this share two reports have no more in common than reports of one event have by chance. Chosen by hand; the
/// best cuts on the even topics of the lineage set lie higher, each for its own kind of rewriting (0.25 to 0.5).
pub const KIN: f64 = 0.14;
/// A sentence of ten words or more that is nearly word for word the same was taken over.
const TAKEN: (f64, usize) = (0.85, 10);
/// Names and numbers that must come in the same order for a translation, and their share in the child.
const TRANSLATED: (usize, f64) = (8, 0.5);

/// Into another script: share of the marks of the child, and of the parent.
const SCRIPT: (f64, f64) = (0.6, 0.4);

/// What of a report another explains.
#[derive(Clone, Debug, Default)]
pub struct Tie {
    /// Best sentence there for each sentence here.
    pub fits: Vec<Fit>,
    /// Share of this report on the diagonals.
    pub cover: f64,
    /// Names and numbers in order, where the languages differ: (child anchor, parent anchor).
    pub chain: Vec<(usize, usize)>,
    /// Whether these are marks of the readings, the scripts being different.
    pub marks: bool,
}

impl Tie {
    /// How much the tie says: the order of names and numbers says half of what equal wording says.
    pub fn strength(&self) -> f64 {
        if self.chain.is_empty() { self.cover } else { self.cover / 2.0 }
    }

    /// Whether a sentence was taken over.
    pub fn taken(fit: &Fit) -> bool {
        fit.share() >= TAKEN.0 && fit.len >= TAKEN.1
    }

    /// Whether the words show common descent.
    pub fn is_kin(&self) -> bool {
        self.cover >= KIN || self.fits.iter().any(Self::taken)
    }
}

/// What of `child` the report `parent`, which lies on `shelf`, explains.
pub fn ties(shelf: &mut Shelf, parent: &Card, child: &Card) -> Tie {
    let mut tie = Tie::default();
    if child.language == parent.language {
        tie.fits = shelf.fits(&child.sentences, LEAST);
        tie.cover = share(&tie.fits, weight(&child.sentences));
    } else {
        let latin = marks::is_latin(&child.language) && marks::is_latin(&parent.language);
        let (mine, theirs) =
            if latin { (&child.anchors, &parent.anchors) } else { (&child.marks, &parent.marks) };
        let chain = anchor::chain(mine, theirs);
        let part = |of: &[Anchor]| chain.len() as f64 / of.len().max(1) as f64;
        // Marks are fewer and commoner than names as printed: a translation keeps those of the parent, too.
        let held = if latin {
            part(mine) >= TRANSLATED.1
        } else {
            part(mine) >= SCRIPT.0 && part(theirs) >= SCRIPT.1
        };
        if chain.len() >= TRANSLATED.0 && held {
            tie.cover = part(mine);
            tie.marks = !latin;
            tie.chain = chain;
        }
    }
    tie
}
