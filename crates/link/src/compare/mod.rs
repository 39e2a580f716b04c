//! Reports beside each other: lineage, same event, origins, contradictions.
//!
//! [`compare`] is pure: the same reports give the same bytes in any order of input. It lays every report out as a
//! [`card::Card`], puts the cards into an [`index::Index`], and places each against the others; a store does the same
//! with one new report at a time ([`index::place`]).

pub mod card;
pub mod contradict;
pub mod desk;
pub mod event;
pub mod facts;
pub mod fold;
pub mod form;
pub mod index;
pub mod lineage;
pub mod origins;
pub mod words;

pub use form::{Comparison, Item, Relation, Ruling};

use std::collections::BTreeMap;

use desk::Paper;
use event::group::{self, Weights};
use form::{Event, Member, Named, SCHEMA};
use index::{Index, Reach};
use lineage::Ties;

/// Up to this many reports, each is looked at beside each.
const FEW: usize = 256;

/// Compares reports with each other.
pub fn compare(items: &[Item]) -> Comparison {
    compare_with(items, &[])
}

/// The same, where a person has said of some pairs whether they tell of one event: that holds, whatever the reasons.
/// Rulings about reports that are not among the items are passed over.
pub fn compare_with(items: &[Item], rulings: &[Ruling]) -> Comparison {
    let Laid { papers, weights, groups, mut edges } = lay(items, rulings);
    let events = events(&papers, &weights, &groups);
    let (mut origins, mut contradictions) = (Vec::new(), Vec::new());
    for (event, group) in events.iter().zip(&groups) {
        let whole: Vec<usize> =
            group.iter().filter(|(_, s)| *s == form::Share::Whole).map(|(r, _)| *r).collect();
        let facts: Vec<facts::Fact> = whole.iter().flat_map(|r| facts::of(*r, &papers[*r])).collect();
        let desk = contradict::Desk { papers: &papers, edges: &edges, weights: &weights };
        contradictions.extend(contradict::of(&event.id, &facts, &desk));
        origins.extend(origins::of(&event.id, &whole, &facts, &papers, &edges));
    }
    lineage::errors::add(&mut edges, &contradictions);
    Comparison {
        schema: SCHEMA.to_owned(),
        reports: papers.iter().map(|p| Named { id: p.item.id.clone(), file: p.item.file.clone() }).collect(),
        events,
        lineage: edges,
        origins,
        contradictions,
    }
}

/// Events and lineage alone, as [`compare_with`] has them; the reasons of an edge without the errors that both ends share.
pub fn relate_with(items: &[Item], rulings: &[Ruling]) -> Relation {
    let Laid { papers, weights, groups, edges } = lay(items, rulings);
    Relation { events: events(&papers, &weights, &groups), lineage: edges }
}

/// Reports laid out, grouped by event, and who was made from whom.
struct Laid<'a> {
    papers: Vec<Paper<'a>>,
    weights: Weights,
    groups: Vec<group::Group>,
    edges: Vec<form::Edge>,
}

fn lay<'a>(items: &'a [Item], rulings: &[Ruling]) -> Laid<'a> {
    let mut sorted: Vec<&Item> = items.iter().collect();
    sorted.sort_by(|a, b| a.id.cmp(&b.id));
    let papers: Vec<Paper> = sorted.iter().map(|item| Paper::lay(item)).collect();
    let (mut weights, ties) = relations(&papers);
    let number: BTreeMap<&str, usize> =
        papers.iter().enumerate().map(|(n, p)| (p.item.id.as_str(), n)).collect();
    for ruling in rulings {
        if let (Some(one), Some(other)) = (number.get(ruling.one.as_str()), number.get(ruling.other.as_str()))
        {
            weights.rule(*one, *other, ruling.same_event);
        }
    }
    let groups = group::groups(&papers, &weights);
    let edges = lineage::edges(&papers, &ties, &groups);
    Laid { papers, weights, groups, edges }
}

fn events(papers: &[Paper], weights: &Weights, groups: &[group::Group]) -> Vec<Event> {
    groups.iter().enumerate().map(|(at, g)| event(at, g, papers, weights)).collect()
}

/// Places every report against all others.
fn relations(papers: &[Paper]) -> (Weights, Ties) {
    let reach = if papers.len() <= FEW {
        Reach { words: papers.len(), keys: papers.len() }
    } else {
        Reach { words: FEW / 2, keys: FEW / 2 }
    };
    let mut index = Index::default();
    for paper in papers {
        index.add(paper.card.clone());
    }
    let (mut weights, mut ties): (Weights, Ties) = (Weights::default(), vec![BTreeMap::new(); papers.len()]);
    for (one, near) in index::place_all(&index, reach) {
        let (one, other) = (one as usize, near.report as usize);
        weights.put(one, other, near.weight);
        ties[one].entry(other).or_insert(near.from);
        ties[other].entry(one).or_insert(near.to);
    }
    (weights, ties)
}

fn event(at: usize, group: &group::Group, papers: &[Paper], weights: &Weights) -> Event {
    let mut reasons: BTreeMap<&str, usize> = BTreeMap::new();
    let (mut sum, mut pairs) = (0.0, 0);
    for (i, (a, _)) in group.iter().enumerate() {
        for (b, _) in &group[i + 1..] {
            pairs += 1;
            let Some(weight) = weights.get(*a, *b) else { continue };
            sum += (weight.sum / 10.0).clamp(0.0, 1.0);
            weight.reasons.iter().for_each(|r| *reasons.entry(r).or_default() += 1);
        }
    }
    let mut reasons: Vec<(&str, usize)> = reasons.into_iter().collect();
    reasons.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
    let score = if pairs == 0 { 1.0 } else { sum / f64::from(pairs) };
    Event {
        id: format!("e{}", at + 1),
        reports: group
            .iter()
            .map(|(r, share)| Member { id: papers[*r].item.id.clone(), share: *share })
            .collect(),
        score: (score * 100.0).round() / 100.0,
        reasons: reasons.into_iter().take(6).map(|(r, n)| format!("{r} ({n} pairs)")).collect(),
    }
}
