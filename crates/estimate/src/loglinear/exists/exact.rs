//! Rank and sign questions over the integers, without rounding. Every row is kept primitive (divided by its greatest
//! common divisor), so numbers stay small; each product is checked all the same.

use super::Existence;
use crate::loglinear::models::Terms;

type Row = Vec<i128>;

/// Settles existence and identifiability from the design rows of cells with people (`seen`) and without (`unseen`).
/// `None` where a number outgrew 128 bits.
pub(super) fn settle(
    finite: Terms,
    seen: impl Iterator<Item = Terms>,
    unseen: impl Iterator<Item = Terms>,
) -> Option<Existence> {
    let columns: Vec<u32> = (0..Terms::BITS).filter(|c| finite >> c & 1 == 1).collect();
    let dense = |row: Terms| -> Row { columns.iter().map(|c| i128::from(row >> c & 1 == 1)).collect() };
    let echelon = echelon(seen.map(dense), columns.len())?;
    let null = null_space(&echelon, columns.len())?;
    // what a step along each direction of the null space does to the cells without people
    let mut effects: Vec<Row> = Vec::new();
    for row in unseen.map(dense) {
        let mut effect: Row = null.iter().map(|v| v.iter().zip(&row).map(|(a, b)| a * b).sum()).collect();
        if primitive(&mut effect) {
            effects.push(effect);
        }
    }
    effects.sort_unstable();
    effects.dedup();
    let rank = self::echelon(effects.iter().cloned(), null.len())?.len();
    Some(Existence { exists: balanced(&effects, null.len())?, identifiable: rank == null.len() })
}

/// Divides a row by its greatest common divisor; `false` for the zero row.
fn primitive(row: &mut [i128]) -> bool {
    let mut divisor = 0_i128;
    for x in row.iter() {
        divisor = gcd(divisor, x.abs());
        if divisor == 1 {
            return true;
        }
    }
    if divisor > 1 {
        row.iter_mut().for_each(|x| *x /= divisor);
    }
    divisor != 0
}

fn gcd(mut a: i128, mut b: i128) -> i128 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

/// `row`·factor − `other`·row[at], with `factor` = other[at], made primitive: clears column `at`.
fn clear(row: &mut Row, other: &[i128], at: usize) -> Option<()> {
    let (own, factor) = (row[at], other[at]);
    if own == 0 {
        return Some(());
    }
    for (x, o) in row.iter_mut().zip(other) {
        *x = x.checked_mul(factor)?.checked_sub(o.checked_mul(own)?)?;
    }
    primitive(row);
    Some(())
}

/// Reduced echelon form: (pivot column, row with a positive pivot), only independent rows.
fn echelon(rows: impl Iterator<Item = Row>, width: usize) -> Option<Vec<(usize, Row)>> {
    let mut done: Vec<(usize, Row)> = Vec::new();
    for mut row in rows {
        for (at, pivot) in &done {
            clear(&mut row, pivot, *at)?;
        }
        let Some(at) = row.iter().position(|x| *x != 0) else { continue };
        if row[at] < 0 {
            row.iter_mut().for_each(|x| *x = -*x);
        }
        primitive(&mut row);
        for (_, other) in &mut done {
            clear(other, &row, at)?;
        }
        done.push((at, row));
        if done.len() == width {
            break;
        }
    }
    Some(done)
}

/// A basis of the directions that all rows of the echelon form map to 0.
fn null_space(echelon: &[(usize, Row)], width: usize) -> Option<Vec<Row>> {
    let free = (0..width).filter(|c| !echelon.iter().any(|(at, _)| at == c));
    free.map(|c| {
        let scale = echelon.iter().filter(|(_, row)| row[c] != 0).try_fold(1_i128, |scale, (at, row)| {
            let pivot = row[*at];
            scale.checked_mul(pivot / gcd(scale, pivot))
        })?;
        let mut direction = vec![0; width];
        direction[c] = scale;
        for (at, row) in echelon {
            direction[*at] = (scale / if row[c] == 0 { 1 } else { row[*at] }).checked_mul(-row[c])?;
        }
        primitive(&mut direction);
        Some(direction)
    })
    .collect()
}

/// Whether Σ x_h·effect_h = 0 has a solution with every x_h ≥ 1: phase one of the simplex method with Bland's rule, on
/// integer rows that are scaled freely by positive numbers.
fn balanced(effects: &[Row], dimension: usize) -> Option<bool> {
    let cells = effects.len();
    // x = 1 + u, u ≥ 0: for each direction Σ u_h effect_h = −Σ effect_h; the last column is the right-hand side
    let mut rows: Vec<Row> = (0..dimension)
        .map(|i| {
            let mut row: Row = effects.iter().map(|e| e[i]).collect();
            row.push(-row.iter().sum::<i128>());
            if row[cells] < 0 {
                row.iter_mut().for_each(|x| *x = -*x);
            }
            row
        })
        .collect();
    // basic variable of each row; artificial ones stand behind the cells
    let mut basic: Vec<usize> = (cells..cells + dimension).collect();
    let mut wanting: Row = (0..=cells).map(|c| rows.iter().map(|r| r[c]).sum()).collect();
    while wanting[cells] != 0 {
        let Some(enters) = (0..cells).find(|c| wanting[*c] > 0) else { return Some(false) };
        let mut leaves: Option<usize> = None;
        for r in (0..dimension).filter(|r| rows[*r][enters] > 0) {
            let sooner = match leaves {
                None => true,
                Some(l) => {
                    let own = rows[r][cells].checked_mul(rows[l][enters])?;
                    let best = rows[l][cells].checked_mul(rows[r][enters])?;
                    own < best || own == best && basic[r] < basic[l]
                }
            };
            if sooner {
                leaves = Some(r);
            }
        }
        // some row of an artificial variable is positive there, or the sum could not be
        let r = leaves?;
        let pivot = rows[r].clone();
        for other in (0..dimension).filter(|i| *i != r) {
            clear(&mut rows[other], &pivot, enters)?;
        }
        clear(&mut wanting, &pivot, enters)?;
        basic[r] = enters;
    }
    Some(true)
}
