//! Reports beside each other: lineage, same event, origins, contradictions.
//!
//! [`compare`] is pure: the same reports give the same bytes in any order of input.

pub mod contradict;
pub mod desk;
pub mod event;
pub mod facts;
pub mod fold;
pub mod form;
pub mod lineage;
pub mod origins;
pub mod words;

pub use form::{Comparison, Item};

use desk::Paper;
use event::group;
use event::profile::Rarity;
use event::weigh::{Weight, weigh};
use form::{Event, Member, Named, SCHEMA};
use words::Vocabulary;

/// Compares reports with each other.
pub fn compare(items: &[Item]) -> Comparison {
    let mut sorted: Vec<&Item> = items.iter().collect();
    sorted.sort_by(|a, b| a.id.cmp(&b.id));
    let mut vocabulary = Vocabulary::default();
    let papers: Vec<Paper> = sorted.iter().map(|item| Paper::lay(item, &mut vocabulary)).collect();
    let mut rarity = Rarity::default();
    papers.iter().for_each(|p| rarity.add(&p.profile));
    let ties = lineage::ties(&papers, vocabulary.len());
    let n = papers.len();
    let mut weights = vec![vec![Weight::default(); n]; n];
    for i in 0..n {
        for j in i + 1..n {
            let tie = if ties[i][j].cover >= ties[j][i].cover { &ties[i][j] } else { &ties[j][i] };
            let weight = weigh(&papers[i], &papers[j], tie, &rarity);
            weights[j][i] = weight.clone();
            weights[i][j] = weight;
        }
    }
    let groups = group::groups(&papers, &weights);
    let together = |a: usize, b: usize| {
        let holds = |g: &group::Group, r: usize| g.iter().any(|(m, _)| *m == r);
        groups.iter().any(|g| holds(g, a) && holds(g, b))
    };
    let edges = lineage::edges(&papers, &ties, together);
    let events: Vec<Event> =
        groups.iter().enumerate().map(|(at, g)| event(at, g, &papers, &weights)).collect();
    let (mut origins, mut contradictions) = (Vec::new(), Vec::new());
    for (event, group) in events.iter().zip(&groups) {
        let whole: Vec<usize> =
            group.iter().filter(|(_, s)| *s == form::Share::Whole).map(|(r, _)| *r).collect();
        let facts: Vec<facts::Fact> = whole.iter().flat_map(|r| facts::of(*r, &papers[*r])).collect();
        contradictions.extend(contradict::of(&event.id, &facts, &papers, &edges));
        origins.extend(origins::of(&event.id, &whole, &papers, &edges));
    }
    Comparison {
        schema: SCHEMA.to_owned(),
        reports: papers.iter().map(|p| Named { id: p.item.id.clone(), file: p.item.file.clone() }).collect(),
        events,
        lineage: edges,
        origins,
        contradictions,
    }
}

fn event(at: usize, group: &group::Group, papers: &[Paper], weights: &[Vec<Weight>]) -> Event {
    let mut reasons: std::collections::BTreeMap<&str, usize> = std::collections::BTreeMap::new();
    let (mut sum, mut pairs) = (0.0, 0);
    for (i, (a, _)) in group.iter().enumerate() {
        for (b, _) in &group[i + 1..] {
            let weight = &weights[*a][*b];
            sum += (weight.sum / 10.0).clamp(0.0, 1.0);
            pairs += 1;
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
