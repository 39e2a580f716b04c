//! Places one report among those of an index: what it was made from, what it tells the same event as.

use crate::compare::card::Card;
use crate::compare::event::near::{COMPANY, Company, shared};
use crate::compare::event::profile::Weighed;
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
    let (mut mine, mut theirs) = (Shelf::default(), Shelf::default());
    mine.lay(&card.sentences);
    let overlaps = overlaps(card, own, index, reach);
    let company = Company::of(overlaps.clone());
    let number = own.unwrap_or(u32::MAX);
    let near = overlaps
        .into_iter()
        .map(|(report, overlap)| {
            let other = index.card(report);
            theirs.lay(&other.sentences);
            let shared = shared_company((number, &company), (report, index.company(report)), index);
            near((card, &mut mine), (report, other, &mut theirs), overlap, shared)
        })
        .collect();
    Placement { near, company }
}

/// Places every card of an index against the others: the same as [`place`] of each, once their companies are settled, but
/// each pair is looked at once, from the smaller number. Sorted by the two numbers.
pub fn place_all(index: &Index, reach: Reach) -> Vec<(u32, Near)> {
    let numbers = || 0..index.len() as u32;
    let weighed: Vec<Weighed> = numbers().map(|n| index.card(n).profile.weighed(index.rarity())).collect();
    let lists: Vec<Vec<(u32, f64)>> = numbers()
        .map(|n| {
            let card = index.card(n);
            let overlap = |r: u32| {
                let same = index.card(r).language == card.language;
                if same { weighed[n as usize].overlap(&weighed[r as usize]).score() } else { 0.0 }
            };
            index.candidates(card, Some(n), reach).into_iter().map(|r| (r, overlap(r))).collect()
        })
        .collect();
    let companies: Vec<Company> = lists.iter().map(|list| Company::of(list.clone())).collect();
    let mut shelves: Vec<Shelf> = numbers()
        .map(|n| {
            let mut shelf = Shelf::default();
            shelf.lay(&index.card(n).sentences);
            shelf
        })
        .collect();
    let mut all = Vec::new();
    for one in numbers() {
        for (other, overlap) in &lists[one as usize] {
            let (low, high) = (one.min(*other) as usize, one.max(*other) as usize);
            // The other one has looked at this pair already.
            let looked = |list: &[(u32, f64)]| list.binary_search_by_key(&one, |(r, _)| *r).is_ok();
            if *other < one && looked(&lists[low]) {
                continue;
            }
            let of = |n: u32| (n, &companies[n as usize]);
            let shared = shared_company(of(one), of(*other), index);
            let (before, after) = shelves.split_at_mut(high);
            let (first, second) = (&mut before[low], &mut after[0]);
            let (mine, theirs) = if one < *other { (first, second) } else { (second, first) };
            let there = (*other, index.card(*other), theirs);
            all.push((one, near((index.card(one), mine), there, *overlap, shared)));
        }
    }
    all
}

/// What two reports have to do with each other; both are laid out.
fn near(
    (card, mine): (&Card, &mut Shelf),
    (report, other, theirs): (u32, &Card, &mut Shelf),
    overlap: f64,
    company: f64,
) -> Near {
    let to = ties(mine, card, other);
    let from = ties(theirs, other, card);
    let wording = Wording {
        cover: from.cover.max(to.cover),
        kin: from.is_kin() || to.is_kin(),
        translated: !from.chain.is_empty() || !to.chain.is_empty(),
        overlap,
        company,
    };
    let weight = weigh(card, other, wording);
    Near { report, from, to, weight }
}

/// Share of the nearest reports that two have in common. Among few reports all keep one company.
fn shared_company(one: (u32, &Company), other: (u32, &Company), index: &Index) -> f64 {
    if index.len() > 3 * COMPANY { shared(one.0, one.1, other.0, other.1) } else { 0.0 }
}

/// The nearest reports of a card.
pub fn company(card: &Card, own: Option<u32>, index: &Index, reach: Reach) -> Company {
    Company::of(overlaps(card, own, index, reach))
}

fn overlaps(card: &Card, own: Option<u32>, index: &Index, reach: Reach) -> Vec<(u32, f64)> {
    let found = index.candidates(card, own, reach);
    let mine = card.profile.weighed(index.rarity());
    let overlap = |r: u32| {
        let other = index.card(r);
        let same = other.language == card.language;
        if same { mine.overlap(&other.profile.weighed(index.rarity())).score() } else { 0.0 }
    };
    found.into_iter().map(|r| (r, overlap(r))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::words::Sheet;

    #[test]
    fn all_at_once_is_each_for_itself() {
        // Texts of thirty sentences that stand in several of them.
        let text = |n: usize| -> String {
            (0..30)
                .map(|i| {
                    format!(
                        "Pell {} saw {} people leave the town of Dan{} at dawn. ",
                        n % 5,
                        i * n % 7,
                        i % 4
                    )
                })
                .collect()
        };
        let mut index = Index::default();
        for n in 0..40 {
            let sheet = Sheet::of_text(&text(n));
            index.add(Card::of_text(&format!("r{n:02}"), &sheet));
        }
        for reach in [Reach { words: 40, keys: 40 }, Reach { words: 3, keys: 2 }] {
            let all = place_all(&index, reach);
            let mut settled = index.clone();
            for n in 0..40 {
                settled.settle(n, company(index.card(n), Some(n), &index, reach));
            }
            let mut seen = std::collections::BTreeSet::new();
            let mut pairs = all.iter();
            for n in 0..40 {
                for near in place(index.card(n), Some(n), &settled, reach).near {
                    if !seen.insert((n.min(near.report), n.max(near.report))) {
                        continue;
                    }
                    let (one, found) = pairs.next().unwrap();
                    assert_eq!((*one, found.report, &found.weight), (n, near.report, &near.weight));
                    assert!((found.from.cover - near.from.cover).abs() < 1e-12);
                    assert_eq!((&found.to.fits, &found.from.fits), (&near.to.fits, &near.from.fits));
                }
            }
            assert_eq!(pairs.count(), 0, "each pair once");
        }
    }
}
