//! Which part of one name stands for which part of the other: the assignment of greatest weight (Kuhn 1955), by dynamic
//! programming over sets, as names have few parts.

use super::form::Level;

/// Two parts that stand for each other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Pairing {
    pub(super) left: usize,
    pub(super) right: usize,
    pub(super) weight: f32,
    pub(super) level: Level,
}

/// The best assignment; every part of the shorter name gets a counterpart. At most eight parts on either side.
pub(super) fn assign(table: &[Vec<(f32, Level)>], columns: usize) -> Vec<Pairing> {
    let rows = table.len();
    let turned = rows > columns;
    let (few, many) = if turned { (columns, rows) } else { (rows, columns) };
    let at = |i: usize, j: usize| if turned { table[j][i] } else { table[i][j] };
    let sets = 1_usize << many;
    // Best sum after the first i of the few, by the set of the many that is used; the last choice, to go back.
    let mut best = vec![f32::NEG_INFINITY; sets];
    let mut choice = vec![0_u8; sets];
    best[0] = 0.0;
    for set in 0..sets {
        let i = set.count_ones() as usize;
        if i >= few || best[set] == f32::NEG_INFINITY {
            continue;
        }
        for j in (0..many).filter(|j| set >> j & 1 == 0) {
            let sum = best[set] + at(i, j).0;
            let next = set | 1 << j;
            // Among equals the order that is written wins: later parts stand later.
            if sum > best[next] || (sum >= best[next] && j > usize::from(choice[next])) {
                best[next] = sum;
                choice[next] = j as u8;
            }
        }
    }
    let full = (0..sets).filter(|s| s.count_ones() as usize == few);
    let mut set = full.reduce(|x, y| if best[y] > best[x] { y } else { x }).unwrap_or(0);
    let mut pairs = Vec::with_capacity(few);
    for i in (0..few).rev() {
        let j = usize::from(choice[set]);
        let (weight, level) = at(i, j);
        let (left, right) = if turned { (j, i) } else { (i, j) };
        pairs.push(Pairing { left, right, weight, level });
        set &= !(1 << j);
    }
    pairs.sort_by_key(|p| p.left);
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn order_does_not_matter_to_the_sum() {
        let w = |x: f32| (x, Level::Near);
        let table = vec![vec![w(1.0), w(5.0), w(0.0)], vec![w(4.0), w(3.0), w(-1.0)]];
        let pairs = assign(&table, 3);
        assert_eq!(pairs.iter().map(|p| (p.left, p.right)).collect::<Vec<_>>(), [(0, 1), (1, 0)]);
        let back: Vec<Vec<_>> = (0..3).map(|j| (0..2).map(|i| table[i][j]).collect()).collect();
        let turned = assign(&back, 2);
        assert_eq!(turned.iter().map(|p| (p.right, p.left)).collect::<Vec<_>>(), [(1, 0), (0, 1)]);
        assert!(assign(&[], 2).is_empty());
    }
}
