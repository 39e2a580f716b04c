//! What two records that are not one person have in common: drawn at random, or drawn among those that share what a rule
//! asks for and nothing more.

use rayon::prelude::*;

use super::prior::usual_apart;
use crate::records::block::{Atom, Keys, by_key, key};
use crate::records::compare::{Comparison, compare};
use crate::records::hash::uniform;
use crate::records::people::People;

/// Pairs drawn from all records of a rule, and from those that share something.
const DRAWN: u64 = 10_000;
const DRAWN_SHARED: u64 = 10_000;
/// Pairs that the usual shares count for among those drawn at random.
const USUAL: f64 = 300.0;
/// Pairs that the random shares count for among those that share something: where few pairs do, they may well be one person.
const FEW: f64 = 30.0;
/// Records among which sharing pairs are looked for.
const AMONG: usize = 100_000;

/// A way in which two people come to be proposed: the atoms they share, and the records this concerns.
pub(crate) struct Way<'a> {
    pub(crate) atoms: &'a [Atom],
    /// Number of the rule, for a way that is a rule: records of its blocks that were left out do not count.
    pub(crate) rule: Option<usize>,
}

/// Draws pairs, and counts the levels of every comparison.
fn levels(
    people: &People,
    comparisons: &[Comparison],
    pairs: impl Iterator<Item = (u32, u32)>,
) -> Vec<Vec<f64>> {
    let mut levels: Vec<Vec<f64>> = comparisons.iter().map(|c| vec![0.0; c.levels]).collect();
    for (a, b) in pairs.filter(|(a, b)| a != b) {
        let pattern = compare(people, a.min(b), a.max(b));
        comparisons.iter().zip(&mut levels).for_each(|(c, l)| l[c.level(pattern)] += 1.0);
    }
    levels.iter_mut().for_each(|l| l[0] = 0.0);
    levels
}

/// For each comparison, the shares of levels among pairs of any two records.
fn random(people: &People, comparisons: &[Comparison]) -> Vec<Vec<f64>> {
    let n = people.rows.len() as f64;
    let draw = |i: u64, side: u64| (uniform(&[0x7261_6e64, i, side]) * n) as u32;
    let drawn = (20 * DRAWN).min((n * n) as u64);
    let mut levels = levels(people, comparisons, (0..drawn).map(|i| (draw(i, 0), draw(i, 1))));
    let pairs = n * (n - 1.0) / 2.0;
    let once = (pairs / drawn.max(1) as f64).min(1.0);
    levels.iter_mut().flatten().for_each(|count| *count *= once);
    // in a list of a few records every pair drawn may be one person: what is usual stands for what is not seen
    for (shares, comparison) in levels.iter_mut().zip(comparisons) {
        super::em::smooth(shares, Some(&usual_apart(comparison)), USUAL);
    }
    levels
}

/// Pairs of records that share some atoms, evenly over all such pairs.
fn sharing<'a>(
    people: &'a People,
    atoms: &'a [Atom],
    counts: &'a (dyn Fn(u32) -> bool + Sync),
) -> impl Iterator<Item = (u32, u32)> + use<'a> {
    let n = people.rows.len();
    let mut rows: Vec<u32> = if n <= AMONG {
        (0..n as u32).collect()
    } else {
        (0..AMONG as u64).map(|i| (uniform(&[0x616d, i]) * n as f64) as u32).collect()
    };
    rows.sort_unstable();
    rows.dedup();
    rows.retain(|r| counts(*r));
    let keyed = rows
        .into_iter()
        .map(|r| u64::from(key(atoms, people, &people.rows[r as usize])) << 32 | u64::from(r));
    let sorted = by_key(keyed.filter(|p| p >> 32 != 0).collect());
    let (mut runs, mut sums, mut sum, mut start) = (Vec::new(), Vec::new(), 0_u64, 0);
    for run in sorted.chunk_by(|a, b| a >> 32 == b >> 32) {
        let size = run.len() as u64;
        if size > 1 {
            sum += size * (size - 1) / 2;
            runs.push((start, run.len()));
            sums.push(sum);
        }
        start += run.len();
    }
    (0..DRAWN_SHARED.min(sum)).map(move |i| {
        let at = (uniform(&[0x7368, i, 0]) * sum as f64) as u64;
        let (start, size) = runs[sums.partition_point(|s| *s <= at).min(runs.len() - 1)];
        let first = (uniform(&[0x7368, i, 1]) * size as f64) as usize;
        let second = (first + 1 + (uniform(&[0x7368, i, 2]) * (size - 1) as f64) as usize) % size;
        (sorted[start + first] as u32, sorted[start + second] as u32)
    })
}

/// By way, then comparison: the shares of the levels among pairs of two people, taken that what they share in one
/// comparison tells nothing about the others.
pub(crate) fn apart(
    people: &People,
    comparisons: &[Comparison],
    keys: &Keys,
    ways: &[Way],
) -> Vec<Vec<Vec<f64>>> {
    let random = random(people, comparisons);
    let atoms_in = |way: &Way, at: usize| -> Vec<Atom> {
        way.atoms.iter().copied().filter(|a| a.belongs(&comparisons[at].name, people)).collect()
    };
    // what was left out matters only to rules that left something out: the others share their draws
    let leaves_out = |rule: Option<usize>| rule.filter(|r| keys.lost.iter().any(|l| l.rule == *r));
    let mut asked: Vec<(Option<usize>, usize, Vec<Atom>)> = Vec::new();
    for way in ways {
        for at in 0..comparisons.len() {
            let ask = (leaves_out(way.rule), at, atoms_in(way, at));
            if !ask.2.is_empty() && !asked.contains(&ask) {
                asked.push(ask);
            }
        }
    }
    let found: Vec<Vec<f64>> = asked
        .par_iter()
        .map(|(rule, at, atoms)| {
            let counts = |row: u32| rule.is_none_or(|r| keys.of_record(row)[r] != 0);
            let one = std::slice::from_ref(&comparisons[*at]);
            let mut shares = levels(people, one, sharing(people, atoms, &counts)).remove(0);
            super::em::smooth(&mut shares, Some(&random[*at]), FEW);
            shares
        })
        .collect();
    ways.par_iter()
        .map(|way| {
            let records = way.rule.map_or(&[][..], |r| &keys.blocks[r].records);
            let draw = |i: u64, side: u64| {
                records[(uniform(&[0x0077_6179, i, side]) * records.len() as f64) as usize]
            };
            let drawn = DRAWN.min((records.len() * records.len()) as u64);
            let mut any = levels(people, comparisons, (0..drawn).map(|i| (draw(i, 0), draw(i, 1))));
            for (at, shares) in any.iter_mut().enumerate() {
                let ask = (leaves_out(way.rule), at, atoms_in(way, at));
                match asked.iter().position(|a| *a == ask) {
                    Some(i) => shares.clone_from(&found[i]),
                    None => super::em::smooth(shares, Some(&random[at]), 50.0),
                }
            }
            any
        })
        .collect()
}
