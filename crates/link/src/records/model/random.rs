//! What two records that are not one person have in common: drawn at random, or drawn among those that share what a rule
//! asks for and nothing more.

use rayon::prelude::*;

use crate::records::block::{Atom, Rule, by_key, key};
use crate::records::compare::{Comparison, compare};
use crate::records::hash::uniform;
use crate::records::people::People;

/// Pairs drawn from all records, and from the records that share something.
const DRAWN: u64 = 300_000;
const DRAWN_SHARED: u64 = 20_000;
/// Records among which sharing pairs are looked for.
const AMONG: usize = 100_000;

/// For each comparison, the share of each level among random pairs that can be compared; smoothed, without level 0.
fn random(people: &People, comparisons: &[Comparison]) -> Vec<Vec<f64>> {
    let n = people.rows.len() as f64;
    let mut levels: Vec<Vec<f64>> = comparisons.iter().map(|c| vec![0.0; c.levels]).collect();
    for i in 0..DRAWN.min((n * n) as u64) {
        let a = (uniform(&[0x7261_6e64, i, 0]) * n) as u32;
        let b = (uniform(&[0x7261_6e64, i, 1]) * n) as u32;
        if a != b {
            let pattern = compare(people, a, b);
            comparisons.iter().zip(&mut levels).for_each(|(c, l)| l[c.level(pattern)] += 1.0);
        }
    }
    for shares in &mut levels {
        shares[0] = 0.0;
        super::em::smooth(shares, None, 0.5);
    }
    levels
}

/// The shares of one comparison among pairs that share some atoms of it; pulled to the random ones where few do.
fn shared(people: &People, comparison: &Comparison, atoms: &[Atom], random: &[f64]) -> Vec<f64> {
    let n = people.rows.len();
    let packed: Vec<u64> = (0..n.min(AMONG))
        .map(|i| if n <= AMONG { i } else { (uniform(&[0x616d, i as u64]) * n as f64) as usize })
        .map(|row| u64::from(key(atoms, people, &people.rows[row])) << 32 | row as u64)
        .filter(|p| p >> 32 != 0)
        .collect();
    let sorted = by_key(packed);
    let (mut starts, mut sums, mut sum) = (Vec::new(), Vec::new(), 0_u64);
    let mut start = 0;
    for run in sorted.chunk_by(|a, b| a >> 32 == b >> 32) {
        let size = run.len() as u64;
        if size > 1 {
            sum += size * (size - 1) / 2;
            starts.push((start, run.len()));
            sums.push(sum);
        }
        start += run.len();
    }
    let mut shares = vec![0.0; comparison.levels];
    for i in 0..DRAWN_SHARED.min(4 * sum) {
        let at = (uniform(&[0x7368, i, 0]) * sum as f64) as u64;
        let (start, size) = starts[sums.partition_point(|s| *s <= at).min(starts.len() - 1)];
        let first = (uniform(&[0x7368, i, 1]) * size as f64) as usize;
        let second = (first + 1 + (uniform(&[0x7368, i, 2]) * (size - 1) as f64) as usize) % size;
        let (a, b) = (sorted[start + first] as u32, sorted[start + second] as u32);
        if a != b {
            shares[comparison.level(compare(people, a.min(b), a.max(b)))] += 1.0;
        }
    }
    shares[0] = 0.0;
    super::em::smooth(&mut shares, Some(random), 1.0);
    shares
}

/// By rule, then comparison: the shares of the levels among pairs of two people whom the rule proposes, taken that what
/// they share in one comparison tells nothing about the others.
pub(crate) fn by_rule(people: &People, comparisons: &[Comparison], rules: &[Rule]) -> Vec<Vec<Vec<f64>>> {
    let random = random(people, comparisons);
    let mut asked: Vec<(usize, Vec<Atom>)> = Vec::new();
    let atoms_in = |rule: &Rule, at: usize| -> Vec<Atom> {
        rule.atoms.iter().copied().filter(|a| a.belongs(&comparisons[at].name, people)).collect()
    };
    for rule in rules {
        for at in 0..comparisons.len() {
            let atoms = atoms_in(rule, at);
            if !atoms.is_empty() && !asked.contains(&(at, atoms.clone())) {
                asked.push((at, atoms));
            }
        }
    }
    let found: Vec<Vec<f64>> = asked
        .par_iter()
        .map(|(at, atoms)| shared(people, &comparisons[*at], atoms, &random[*at]))
        .collect();
    let share = |rule: &Rule, at: usize| {
        let atoms = atoms_in(rule, at);
        asked.iter().position(|a| *a == (at, atoms.clone())).map_or_else(|| random[at].clone(), |i| found[i].clone())
    };
    rules.iter().map(|rule| (0..comparisons.len()).map(|at| share(rule, at)).collect()).collect()
}
