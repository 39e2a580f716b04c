//! Who knew: independent origins behind each act of an event. Copies add nothing.

use std::collections::{BTreeMap, BTreeSet};

use crate::compare::desk::Paper;
use crate::compare::event::sign::happened;
use crate::compare::fold::skeleton;
use crate::compare::form::{Backing, Edge, Origin};

/// The report a report goes back to, and the way there, youngest first.
fn root(id: &str, edges: &[Edge]) -> Vec<String> {
    let mut way = vec![id.to_owned()];
    while let Some(edge) = way
        .last()
        .and_then(|last| edges.iter().find(|e| e.child == *last))
        .filter(|e| !way.contains(&e.parent))
    {
        way.push(edge.parent.clone());
    }
    way
}

/// Origins of every act that is told as having happened. `members`: the reports of the event.
pub fn of(event: &str, members: &[usize], papers: &[Paper], edges: &[Edge]) -> Vec<Backing> {
    // property → (key of who → origin)
    let mut by: BTreeMap<String, BTreeMap<String, Origin>> = BTreeMap::new();
    for paper in members.iter().map(|m| &papers[*m]) {
        let way = root(&paper.item.id, edges);
        let top = way.last().cloned().unwrap_or_default();
        let reading = &paper.item.reading;
        for act in reading.acts.iter().filter(|a| happened(a)) {
            let named: Vec<String> = act
                .sources
                .iter()
                .filter_map(|id| reading.entities.iter().find(|e| e.id == *id)?.name.clone())
                .filter(|n| !skeleton(n).is_empty())
                .collect();
            let house = papers
                .iter()
                .find(|p| p.item.id == top)
                .map_or("", |p| if p.outlet.is_empty() { p.item.file.as_str() } else { p.outlet.as_str() });
            let who = named.first().cloned().unwrap_or_else(|| house.to_owned());
            let key = if named.is_empty() { format!("root {top}") } else { skeleton(&who) };
            let mut chain = vec![who.clone()];
            chain.extend(way.iter().rev().cloned());
            let origin = by.entry(act.act.clone()).or_default().entry(key);
            let origin = origin.or_insert_with(|| Origin { who, chain, reports: Vec::new() });
            if !origin.reports.contains(&paper.item.id) {
                origin.reports.push(paper.item.id.clone());
            }
        }
    }
    by.into_iter()
        .map(|(act, mut origins)| {
            let named: BTreeSet<String> = origins
                .iter()
                .filter(|(k, _)| !k.starts_with("root "))
                .flat_map(|(_, o)| o.reports.clone())
                .collect();
            // A report that also names its source adds no second origin by itself.
            origins.retain(|k, o| !k.starts_with("root ") || o.reports.iter().any(|r| !named.contains(r)));
            let sure = origins.keys().filter(|k| !k.starts_with("root ")).count();
            let max = origins.len();
            let min = sure.max(1).min(max);
            let origins = origins.into_values().collect();
            Backing {
                event: event.to_owned(),
                property: act.clone(),
                value: "happened".to_owned(),
                origins,
                min,
                max,
            }
        })
        .collect()
}
