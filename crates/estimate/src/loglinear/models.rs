//! Hierarchical log-linear models: sets of terms in which each term brings all its parts along.

use crate::table::Pattern;

/// A set of terms of a [`Space`]: bit `i` stands for its term `i`.
pub type Terms = u128;

/// Most models that are enumerated: all 32,768 of six lists with pairs only fit, the 7.8 million of six lists with
/// every order do not.
pub const MAX_MODELS: usize = 40_000;

/// The terms that models over `k` lists may have: none (the constant), each list, and interactions up to some order.
#[derive(Debug, Clone)]
pub struct Space {
    k: usize,
    terms: Vec<Pattern>,
    /// For each pattern, the terms inside it: its row of the design matrix.
    rows: Vec<Terms>,
}

impl Space {
    /// Terms up to `order` lists. The interaction of all `k` lists cannot be identified and is never a term. `None`
    /// where there would be more than 128 terms or fewer than two lists.
    pub fn new(k: usize, order: usize) -> Option<Self> {
        if !(2..=crate::table::MAX_LISTS).contains(&k) {
            return None;
        }
        let order = order.clamp(1, k - 1) as u32;
        let mut terms: Vec<Pattern> = (0..1 << k).filter(|t: &Pattern| t.count_ones() <= order).collect();
        if terms.len() > Terms::BITS as usize {
            return None;
        }
        terms.sort_by_key(|t| (t.count_ones(), *t));
        let row = |h: Pattern| {
            let inside = |(_, t): &(usize, &Pattern)| **t & h == **t;
            terms.iter().enumerate().filter(inside).fold(0, |mask, (i, _)| mask | 1 << i)
        };
        let rows = (0..1 << k).map(row).collect();
        Some(Self { k, terms, rows })
    }

    /// Number of lists.
    pub fn k(&self) -> usize {
        self.k
    }

    /// The terms: the constant, the lists, then interactions, by number of lists and pattern.
    pub fn terms(&self) -> &[Pattern] {
        &self.terms
    }

    /// Terms inside pattern `h`.
    #[inline]
    pub(super) fn row(&self, h: Pattern) -> Terms {
        self.rows[h as usize]
    }

    /// The constant and every list: the smallest model.
    pub fn main_effects(&self) -> Terms {
        (1 << (self.k + 1)) - 1
    }

    /// The smallest hierarchical model with these interactions; `None` where one is not a term of the space.
    pub fn model(&self, interactions: &[Pattern]) -> Option<Terms> {
        interactions.iter().try_fold(self.main_effects(), |model, t| {
            let known = self.terms.contains(t);
            known.then(|| model | self.row(*t))
        })
    }

    /// Every hierarchical model with all main effects, the largest first; `None` beyond [`MAX_MODELS`]. With every
    /// order there are 8, 113 and 6,893 for three, four and five lists.
    pub fn hierarchical(&self) -> Option<Vec<Terms>> {
        let mut models = Vec::new();
        self.grow(self.main_effects(), self.k + 1, &mut models).then(|| {
            models.sort_by_key(|m| (std::cmp::Reverse(m.count_ones()), *m));
            models
        })
    }

    /// Decides term `next` and all later ones; a term may enter when its parts are in.
    fn grow(&self, model: Terms, next: usize, models: &mut Vec<Terms>) -> bool {
        let Some(term) = self.terms.get(next) else {
            models.push(model);
            return models.len() <= MAX_MODELS;
        };
        let own = 1 << next;
        let parts = self.row(*term) & !own;
        self.grow(model, next + 1, models)
            && (parts & !model != 0 || self.grow(model | own, next + 1, models))
    }

    /// The terms of a model that are in no other of its terms, most lists first, then in the order of the lists.
    pub fn generators(&self, model: Terms) -> Vec<Pattern> {
        let of = |i: &usize| model >> i & 1 == 1;
        let held: Vec<Pattern> = (1..self.terms.len()).filter(of).map(|i| self.terms[i]).collect();
        let mut all: Vec<Pattern> =
            held.iter().copied().filter(|t| !held.iter().any(|u| u != t && u & t == *t)).collect();
        let lists = |t: Pattern| (0..self.k).filter(move |j| t >> j & 1 == 1);
        all.sort_by(|a, b| b.count_ones().cmp(&a.count_ones()).then_with(|| lists(*a).cmp(lists(*b))));
        all
    }

    /// The usual short name by list numbers from 1, e.g. `[123,14,34]`; from ten lists on `[1.12,3]`.
    pub fn label(&self, model: Terms) -> String {
        let between = if self.k < 10 { "" } else { "." };
        let generator = |t: Pattern| {
            let numbers: Vec<String> =
                (0..self.k).filter(|j| t >> j & 1 == 1).map(|j| (j + 1).to_string()).collect();
            numbers.join(between)
        };
        let all: Vec<String> = self.generators(model).into_iter().map(generator).collect();
        format!("[{}]", all.join(","))
    }

    /// The same by the names of the lists, e.g. `A·B·C | A·D`.
    pub fn named(&self, model: Terms, lists: &[String]) -> String {
        let all = self.generators(model).into_iter().map(|t| joined(t, lists));
        all.collect::<Vec<_>>().join(" | ")
    }

    /// One term by the names of its lists.
    pub(super) fn named_term(&self, term: Terms, lists: &[String]) -> String {
        joined(self.terms[term.trailing_zeros() as usize], lists)
    }
}

fn joined(t: Pattern, lists: &[String]) -> String {
    let names: Vec<&str> =
        lists.iter().enumerate().filter(|(j, _)| t >> j & 1 == 1).map(|(_, l)| l.as_str()).collect();
    names.join("·")
}
