//! The candidate pairs, each once: a pair belongs to the first rule that holds for it.

use rayon::prelude::*;

use super::keys::{Blocks, Keys};
use crate::records::compare::{Pattern, compare};
use crate::records::people::People;

/// A pair that a rule proposes, as it is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) a: u32,
    pub(crate) b: u32,
    /// Pattern in the low 56 bits, rule in the high 8.
    pub(crate) packed: u64,
}

/// A pair that is looked at, with the number of its kind (pattern and rule).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Candidate {
    pub(crate) a: u32,
    pub(crate) b: u32,
    pub(crate) kind: u32,
}

/// The pattern of a packed kind.
pub(crate) fn pattern(packed: u64) -> Pattern {
    packed & ((1 << 56) - 1)
}

/// The rule of a packed kind.
pub(crate) fn rule(packed: u64) -> usize {
    (packed >> 56) as usize
}

/// The first rule that proposes a pair.
pub(crate) fn proposing(keys: &Keys, a: u32, b: u32) -> Option<usize> {
    keys.of_record(a).iter().zip(keys.of_record(b)).position(|(x, y)| x == y && *x != 0)
}

/// Blocks worked on at a time.
const CHUNK: usize = 4096;

/// Goes through the candidates of one shard of the blocks (`shard` of `shards`), in a fixed order; `take` gets them in
/// portions.
pub(crate) fn each_shard(
    people: &People,
    keys: &Keys,
    shard: usize,
    shards: usize,
    mut take: impl FnMut(Vec<Found>),
) {
    for (rule, blocks) in keys.blocks.iter().enumerate() {
        let count = blocks.ends.len();
        let (from, to) = (count * shard / shards, count * (shard + 1) / shards);
        let mut start = from;
        while start < to {
            let end = (start + CHUNK * 64).min(to);
            let parts: Vec<Vec<Found>> = (start..end)
                .into_par_iter()
                .step_by(CHUNK)
                .map(|first| {
                    let mut found = Vec::new();
                    for block in first..(first + CHUNK).min(end) {
                        gather(people, keys, rule, blocks, block, &mut found);
                    }
                    found
                })
                .collect();
            parts.into_iter().for_each(&mut take);
            start = end;
        }
    }
}

fn gather(people: &People, keys: &Keys, rule: usize, blocks: &Blocks, block: usize, found: &mut Vec<Found>) {
    let from = if block == 0 { 0 } else { blocks.ends[block - 1] as usize };
    let records = &blocks.records[from..blocks.ends[block] as usize];
    for (i, &a) in records.iter().enumerate() {
        let of_a = &keys.of_record(a)[..rule];
        let until = blocks
            .window
            .filter(|_| records.len() > 20)
            .map_or(records.len(), |w| (i + 1 + w).min(records.len()));
        for &b in &records[i + 1..until] {
            let earlier = of_a.iter().zip(keys.of_record(b)).any(|(x, y)| x == y && *x != 0);
            if !earlier && people.may_match(a, b) {
                let packed = compare(people, a, b) | (rule as u64) << 56;
                found.push(Found { a, b, packed });
            }
        }
    }
}
