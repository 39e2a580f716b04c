//! Groups inside a component by average linkage.

/// Positions inside the component that are one person.
pub(crate) type Group = Vec<usize>;

/// Joins the two groups whose pairs are likeliest on average, as long as that average reaches `cut`; `None` in `pair` means
/// that two records must not be one person. With a cut at half the best expected F1, a join is made exactly when it raises
/// the expected F1 of all pairs.
pub(crate) fn groups(size: usize, cut: f64, pair: impl Fn(usize, usize) -> Option<f64>) -> Vec<Group> {
    // sums[i][j]: sum over the pairs between groups i and j; below -1e6 where a pair is not allowed
    let mut sums = vec![0.0_f64; size * size];
    for i in 0..size {
        for j in i + 1..size {
            let p = pair(i, j).unwrap_or(-1e9);
            sums[i * size + j] = p;
            sums[j * size + i] = p;
        }
    }
    let mut members: Vec<Group> = (0..size).map(|i| vec![i]).collect();
    let mut alive: Vec<usize> = (0..size).collect();
    let mut best: Vec<Option<(f64, usize)>> = vec![None; size];
    let look = |i: usize, alive: &[usize], members: &[Group], sums: &[f64]| {
        let mut top: Option<(f64, usize)> = None;
        for &j in alive.iter().filter(|j| **j != i) {
            let mean = sums[i * size + j] / (members[i].len() * members[j].len()) as f64;
            if top.is_none_or(|(t, _)| mean > t) {
                top = Some((mean, j));
            }
        }
        top
    };
    for &i in &alive {
        best[i] = look(i, &alive, &members, &sums);
    }
    loop {
        let mut top: Option<(f64, usize, usize)> = None;
        for &i in &alive {
            if let Some((mean, j)) = best[i]
                && top.is_none_or(|(t, _, _)| mean > t)
            {
                top = Some((mean, i, j));
            }
        }
        let Some((_, i, j)) = top.filter(|(mean, _, _)| *mean >= cut) else { break };
        let (i, j) = (i.min(j), i.max(j));
        let taken = std::mem::take(&mut members[j]);
        members[i].extend(taken);
        alive.retain(|k| *k != j);
        for &k in &alive {
            sums[i * size + k] += sums[j * size + k];
            sums[k * size + i] = sums[i * size + k];
        }
        for at in 0..alive.len() {
            let k = alive[at];
            // whoever pointed at one of the two looks again; so do all whose mean with the joined group rose
            if k == i || best[k].is_some_and(|(_, b)| b == i || b == j) {
                best[k] = look(k, &alive, &members, &sums);
            } else {
                let mean = sums[k * size + i] / (members[k].len() * members[i].len()) as f64;
                if best[k].is_none_or(|(t, _)| mean > t) {
                    best[k] = Some((mean, i));
                }
            }
        }
    }
    let mut out: Vec<Group> = alive.into_iter().map(|i| std::mem::take(&mut members[i])).collect();
    out.iter_mut().for_each(|g| g.sort_unstable());
    out.sort_unstable();
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_weak_bridge_is_cut() {
        let close = |i: usize, j: usize| (i < 3) == (j < 3);
        let found = groups(6, 0.4, |i, j| {
            Some(if close(i, j) {
                0.9
            } else if (i, j) == (2, 3) {
                0.8
            } else {
                0.01
            })
        });
        assert_eq!(found, [vec![0, 1, 2], vec![3, 4, 5]]);
    }

    #[test]
    fn what_must_not_be_one_stays_apart() {
        let found = groups(3, 0.4, |i, j| if (i, j) == (0, 2) { None } else { Some(0.9) });
        assert_eq!(found.len(), 2);
    }
}
