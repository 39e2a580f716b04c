//! Reports that may have to do with a new one, found among very many without looking at each.
//!
//! Two roads lead to a candidate: a shingle in common (wording) and rare keys in common (names, numbers, days, pairs of
//! them) within a window of time. Both are lists from a number to the reports that have it; lists that have grown long
//! tell nothing and are not followed.

pub(crate) mod keys;
mod lists;
mod place;
pub mod sketch;

use std::collections::HashMap;

use crate::compare::card::Card;
use crate::compare::event::near::Company;
use crate::compare::event::profile::Rarity;
use lists::Lists;
pub use place::{Near, Placement, company, place, place_all};

/// Longest list that is followed.
const COMMON: usize = 400;
/// Days between two reports of one event; an anniversary is still inside.
const WINDOW: i32 = 500;
/// A key that so few reports have needs no window.
const RARE: usize = 16;

/// How many candidates are looked at closely, by each road.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reach {
    /// By wording.
    pub words: usize,
    /// By keys.
    pub keys: usize,
}

impl Default for Reach {
    fn default() -> Self {
        Self { words: 32, keys: 32 }
    }
}

/// Cards by number, and the two roads to them.
#[derive(Clone, Debug, Default)]
pub struct Index {
    cards: Vec<Card>,
    company: Vec<Company>,
    rarity: Rarity,
    bins: Lists,
    keys: Lists,
}

impl Index {
    /// Takes a card in; its number is given in order. Its company is known only after [`Index::settle`].
    pub fn add(&mut self, card: Card) -> u32 {
        let number = self.cards.len() as u32;
        self.rarity.add(&card.profile);
        for (bin, hash) in &card.sketch {
            self.bins.push(u64::from(*bin) << 32 | u64::from(*hash), number);
        }
        for key in &card.keys {
            self.keys.push(*key, number);
        }
        self.cards.push(card);
        self.company.push(Company::default());
        number
    }

    /// Records which reports are nearest to one, as its placement found them.
    pub fn settle(&mut self, number: u32, company: Company) {
        self.company[number as usize] = company;
    }

    /// A card by number.
    pub fn card(&self, number: u32) -> &Card {
        &self.cards[number as usize]
    }

    /// How many reports there are.
    pub fn len(&self) -> usize {
        self.cards.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.cards.is_empty()
    }

    /// The nearest reports of one.
    pub fn company(&self, number: u32) -> &Company {
        &self.company[number as usize]
    }

    /// How rare words are in this store.
    pub fn rarity(&self) -> &Rarity {
        &self.rarity
    }

    /// Numbers of the reports worth a closer look, sorted. `own`: the number of the card itself, if it is inside.
    pub fn candidates(&self, card: &Card, own: Option<u32>, reach: Reach) -> Vec<u32> {
        // A small store has no common words: there every list is followed.
        let common = COMMON.max(self.cards.len() / 1000);
        let other = |r: &u32| Some(*r) != own;
        let mut by_words: HashMap<u32, f64> = HashMap::new();
        for (bin, hash) in &card.sketch {
            let number = u64::from(*bin) << 32 | u64::from(*hash);
            if self.bins.len(number) <= common {
                self.bins.of(number).filter(other).for_each(|r| *by_words.entry(r).or_default() += 1.0);
            }
        }
        let mut by_keys: HashMap<u32, f64> = HashMap::new();
        for key in &card.keys {
            let length = self.keys.len(*key);
            if length > common {
                continue;
            }
            let rare = (self.cards.len() as f64 / length.max(1) as f64).ln_1p();
            let open = |r: &u32| length <= RARE || within(card, &self.cards[*r as usize]);
            self.keys
                .of(*key)
                .filter(other)
                .filter(open)
                .for_each(|r| *by_keys.entry(r).or_default() += rare);
        }
        let mut out = best(by_words, reach.words);
        out.extend(best(by_keys, reach.keys));
        out.sort_unstable();
        out.dedup();
        out
    }
}

/// Whether two reports were published within the window; unknown days hinder nothing.
fn within(a: &Card, b: &Card) -> bool {
    a.number.zip(b.number).is_none_or(|(x, y)| (x - y).abs() <= WINDOW)
}

fn best(found: HashMap<u32, f64>, most: usize) -> Vec<u32> {
    let mut all: Vec<(u32, f64)> = found.into_iter().collect();
    all.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    all.truncate(most);
    all.into_iter().map(|(r, _)| r).collect()
}
