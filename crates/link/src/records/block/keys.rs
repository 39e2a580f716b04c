//! The keys of all records under all rules, with blocks that are too large taken out.

use rayon::prelude::*;

use super::rules::{Atom, Rule};
use super::sort::by_key;
use crate::records::people::People;

/// Pairs a rule may propose for each record, on average, in long lists and in short ones: larger blocks are left to sharper
/// rules. Short lists can afford more, up to a number of pairs.
const PAIRS_PER_RECORD: (u64, u64) = (2, 6);
const PAIRS_OF_SHORT: u64 = 600_000;
/// Largest block that is gone through in full.
const LARGEST: usize = 1000;
/// In larger blocks of records that are the same in everything, each is compared with this many that follow.
const NEIGHBOURS: usize = 3;

/// Keys by record and rule, and the blocks of each rule.
pub(crate) struct Keys {
    /// `rules` keys for each record; 0 where the record is in no block of the rule.
    pub(crate) by_record: Vec<u32>,
    pub(crate) rules: usize,
    /// Records in the order of their keys, and the ends of the blocks, for each rule.
    pub(crate) blocks: Vec<Blocks>,
    pub(crate) lost: Vec<Lost>,
}

/// Blocks of one rule: records side by side, and where each block ends.
#[derive(Default)]
pub(crate) struct Blocks {
    pub(crate) records: Vec<u32>,
    pub(crate) ends: Vec<u32>,
    /// Only neighbours are compared.
    pub(crate) window: Option<usize>,
}

/// What a rule did not look at because its blocks were too large.
#[derive(Clone, Debug)]
pub(crate) struct Lost {
    pub(crate) rule: usize,
    pub(crate) blocks: u64,
    pub(crate) pairs: u64,
    pub(crate) largest: usize,
}

impl Keys {
    /// Works out keys and blocks.
    pub(crate) fn of(people: &People, rules: &[Rule]) -> Self {
        let n = people.rows.len();
        let mut by_record = vec![0_u32; n * rules.len()];
        if !rules.is_empty() {
            by_record.par_chunks_mut(rules.len()).zip(&people.rows).for_each(|(keys, row)| {
                keys.iter_mut().zip(rules).for_each(|(key, rule)| *key = rule.key(people, row));
            });
        }
        let made: Vec<(Blocks, Lost, Vec<u32>)> = (0..rules.len())
            .into_par_iter()
            .map(|rule| {
                let column = (0..n).map(|i| by_record[i * rules.len() + rule]);
                blocks(rule, rules[rule].atoms == [Atom::All], column)
            })
            .collect();
        let (mut all, mut lost) = (Vec::new(), Vec::new());
        for (rule, (blocks, left, out)) in made.into_iter().enumerate() {
            out.iter().for_each(|record| by_record[*record as usize * rules.len() + rule] = 0);
            all.push(blocks);
            if left.pairs > 0 {
                lost.push(left);
            }
        }
        Self { by_record, rules: rules.len(), blocks: all, lost }
    }

    /// The keys of a record.
    pub(crate) fn of_record(&self, record: u32) -> &[u32] {
        let at = record as usize * self.rules;
        &self.by_record[at..at + self.rules]
    }
}

fn pairs(size: usize) -> u64 {
    (size as u64 * (size as u64).saturating_sub(1)) / 2
}

/// Blocks of one rule, what was left out, and the records of the blocks left out.
fn blocks(rule: usize, same: bool, keys: impl Iterator<Item = u32>) -> (Blocks, Lost, Vec<u32>) {
    let packed: Vec<u64> = keys
        .enumerate()
        .filter(|(_, key)| *key != 0)
        .map(|(row, key)| u64::from(key) << 32 | row as u64)
        .collect();
    let records = packed.len() as u64;
    let sorted = by_key(packed);
    let runs = || sorted.chunk_by(|a, b| a >> 32 == b >> 32);
    let mut sizes = vec![0_u64; LARGEST + 1];
    runs().filter(|r| r.len() <= LARGEST).for_each(|r| sizes[r.len()] += 1);
    let least = records.max(100);
    let budget = PAIRS_OF_SHORT.clamp(PAIRS_PER_RECORD.0 * least, PAIRS_PER_RECORD.1 * least);
    let (mut cap, mut sum) = (1, 0_u64);
    for (size, times) in sizes.iter().enumerate().skip(2) {
        sum += times * pairs(size);
        if sum > budget {
            break;
        }
        cap = size;
    }
    let mut made = Blocks { window: same.then_some(NEIGHBOURS), ..Blocks::default() };
    let mut lost = Lost { rule, blocks: 0, pairs: 0, largest: 0 };
    let mut out = Vec::new();
    for run in runs().filter(|r| r.len() > 1) {
        let rows = run.iter().map(|p| *p as u32);
        if run.len() > cap && !same {
            lost.blocks += 1;
            lost.pairs += pairs(run.len());
            lost.largest = lost.largest.max(run.len());
            out.extend(rows);
        } else {
            made.records.extend(rows);
            made.ends.push(made.records.len() as u32);
        }
    }
    (made, lost, out)
}
