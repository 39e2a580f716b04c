//! Groups of records that are one person.

use rayon::prelude::*;

use super::cluster::{Edge, components, groups};
use super::linkage::Linkage;

/// Components larger than this are cut at a higher probability first.
const LARGEST: usize = 400;
/// Above this, records are so sure of each other that nothing is left to split.
const SURE: f64 = 0.9999;

impl Linkage {
    /// Groups the records: the cluster of each is its first record.
    pub(crate) fn group(&self) -> Vec<u32> {
        let found = components(self.rows(), &self.edges, self.cut.probability);
        let joined: Vec<Vec<Vec<u32>>> = (0..found.len())
            .into_par_iter()
            .map(|at| self.split(found.get(at), self.cut.probability))
            .collect();
        let mut clusters: Vec<u32> = (0..self.rows() as u32).collect();
        for group in joined.iter().flatten() {
            group.iter().for_each(|r| clusters[*r as usize] = group[0]);
        }
        clusters
    }

    fn split(&self, records: &[u32], cut: f64) -> Vec<Vec<u32>> {
        if records.len() > LARGEST {
            return self.split_large(records, cut);
        }
        if records.len() == 2 {
            return vec![records.to_vec()];
        }
        let pair = |i: usize, j: usize| {
            let (a, b) = (records[i], records[j]);
            self.may(a, b).then(|| self.probability(a, b))
        };
        let found = groups(records.len(), self.cut.probability, pair);
        found.into_iter().map(|g| g.into_iter().map(|i| records[i]).collect()).collect()
    }

    /// Cuts a large component at a higher probability, until its parts can be looked at in full.
    fn split_large(&self, records: &[u32], cut: f64) -> Vec<Vec<u32>> {
        let higher = 1.0 - (1.0 - cut) * 0.5;
        let inside: Vec<Edge> = records
            .iter()
            .flat_map(|r| {
                let from = self.edges.partition_point(|e| e.a < *r);
                self.edges[from..].iter().take_while(move |e| e.a == *r)
            })
            .filter_map(|e| {
                let (a, b) = (records.binary_search(&e.a).ok()?, records.binary_search(&e.b).ok()?);
                Some(Edge { a: a as u32, b: b as u32, ..*e })
            })
            .collect();
        let parts = components(records.len(), &inside, higher);
        let mut out = Vec::new();
        for at in 0..parts.len() {
            let part: Vec<u32> = parts.get(at).iter().map(|i| records[*i as usize]).collect();
            if higher > SURE {
                out.extend(self.once_apart(part));
            } else {
                out.extend(self.split(&part, higher));
            }
        }
        out
    }

    /// A list that holds a person once keeps its records apart, also among records that are sure of each other: each group
    /// takes at most one of them.
    fn once_apart(&self, records: Vec<u32>) -> Vec<Vec<u32>> {
        let mut groups: Vec<Vec<u32>> = Vec::new();
        let mut taken: Vec<Vec<u16>> = Vec::new();
        for record in records {
            let list = self.people.rows[record as usize].list;
            let once = self.people.once[usize::from(list)];
            match taken.iter().position(|t| !once || !t.contains(&list)) {
                Some(at) => {
                    groups[at].push(record);
                    if once {
                        taken[at].push(list);
                    }
                }
                None => {
                    groups.push(vec![record]);
                    taken.push(if once { vec![list] } else { Vec::new() });
                }
            }
        }
        groups
    }
}
