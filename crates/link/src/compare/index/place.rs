//! Places one report among those of an index: what it was made from, what it tells the same event as.

use crate::compare::card::Card;
use crate::compare::event::near::{COMPANY, Company, shared};
use crate::compare::event::weigh::{JOIN, Weight, Wording, weigh};
use crate::compare::index::{Index, Reach};
use crate::compare::lineage::align::Shelf;
use crate::compare::lineage::tie::{Tie, ties};

/// A report near the placed one.
#[derive(Clone, Debug)]
pub struct Near {
    /// Its number in the index.
    pub report: u32,
    /// What of the placed report it explains.
    pub from: Tie,
    /// What of it the placed report explains.
    pub to: Tie,
    /// Reasons for and against one event.
    pub weight: Weight,
}

/// Where a report stands.
#[derive(Clone, Debug, Default)]
pub struct Placement {
    /// Reports near it, by number.
    pub near: Vec<Near>,
    /// The nearest by what they are about.
    pub company: Company,
}

impl Placement {
    /// Reports whose wording shows common descent, the best explained first.
    pub fn kin(&self) -> Vec<&Near> {
        let mut kin: Vec<&Near> = self.near.iter().filter(|n| n.from.is_kin() || n.to.is_kin()).collect();
        kin.sort_by(|a, b| b.from.strength().total_cmp(&a.from.strength()).then(a.report.cmp(&b.report)));
        kin
    }

    /// Reports that tell of the same event by themselves, the strongest first.
    pub fn same_event(&self) -> Vec<&Near> {
        let joins = |n: &&Near| !n.weight.excluded && n.weight.sum >= JOIN;
        let mut same: Vec<&Near> = self.near.iter().filter(joins).collect();
        same.sort_by(|a, b| b.weight.sum.total_cmp(&a.weight.sum).then(a.report.cmp(&b.report)));
        same
    }
}

/// Places a card against an index. Pure: nothing is added. `own`: the number of the card where it is inside already.
/// What it says of two reports does not depend on the order in which they came.
pub fn place(card: &Card, own: Option<u32>, index: &Index, reach: Reach) -> Placement {
    let mut shelf = Shelf::default();
    let mut mine = Shelf::default();
    mine.lay(&card.sentences);
    let overlaps = overlaps(card, own, index, reach);
    let company = Company::of(overlaps.clone());
    let number = own.unwrap_or(u32::MAX);
    let near = overlaps
        .into_iter()
        .map(|(report, overlap)| {
            let other = index.card(report);
            let to = ties(&mut mine, card, other);
            shelf.lay(&other.sentences);
            let from = ties(&mut shelf, other, card);
            let wording = Wording {
                cover: from.cover.max(to.cover),
                kin: from.is_kin() || to.is_kin(),
                translated: !from.chain.is_empty() || !to.chain.is_empty(),
                overlap,
                // Among few reports all keep one company.
                company: if index.len() > 3 * COMPANY {
                    shared(number, &company, report, index.company(report))
                } else {
                    0.0
                },
            };
            let weight = weigh(card, other, wording);
            Near { report, from, to, weight }
        })
        .collect();
    Placement { near, company }
}

/// The nearest reports of a card.
pub fn company(card: &Card, own: Option<u32>, index: &Index, reach: Reach) -> Company {
    Company::of(overlaps(card, own, index, reach))
}

fn overlaps(card: &Card, own: Option<u32>, index: &Index, reach: Reach) -> Vec<(u32, f64)> {
    let found = index.candidates(card, own, reach);
    let overlap = |r: u32| {
        let other = index.card(r);
        let same = other.language == card.language;
        if same { card.profile.overlap(&other.profile, index.rarity()).score() } else { 0.0 }
    };
    found.into_iter().map(|r| (r, overlap(r))).collect()
}
