//! Where the nodes of a network stand: springs along the ties, everything else apart, a fixed number of steps from a
//! spiral. No chance is in it: the same network gives the same picture.

/// Steps of the springs.
const STEPS: usize = 400;
/// Steps of setting apart what lies on each other.
const APART: usize = 300;
/// Free margin of the sheet.
const EDGE: f64 = 12.0;

/// Places of nodes on a sheet of a width, and the height it needs. `sizes` are what each node takes with its name, `ties`
/// pairs of nodes. What hangs together is laid out by itself, the largest first; nodes without ties stand at the end.
pub(super) fn layout(sizes: &[(f64, f64)], ties: &[(usize, usize)], wide: f64) -> (Vec<(f64, f64)>, f64) {
    let mut at = vec![(0.0, 0.0); sizes.len()];
    // Each part with its own place from zero, and what it takes.
    let mut parts: Vec<(Vec<usize>, (f64, f64))> = Vec::new();
    for part in together(sizes.len(), ties) {
        parts.push((part.clone(), alone(&part, sizes, ties, &mut at, wide)));
    }
    // In rows; of the same height, those who were there first stand first.
    parts.sort_by_key(|(part, _)| std::cmp::Reverse(part.len()));
    let (mut x, mut y, mut row) = (EDGE, EDGE, 0.0_f64);
    for (part, (w, h)) in parts {
        if x + w > wide - EDGE && x > EDGE {
            y += row + 12.0;
            (x, row) = (EDGE, 0.0);
        }
        for node in part {
            at[node] = (at[node].0 + x, at[node].1 + y);
        }
        x += w + 12.0;
        row = row.max(h);
    }
    let rounded = |v: f64| (v * 10.0).round() / 10.0;
    let at = at.into_iter().map(|(x, y)| (rounded(x), rounded(y))).collect();
    (at, (y + row + EDGE).round())
}

/// Nodes that hang together, in the order of their first one.
fn together(nodes: usize, ties: &[(usize, usize)]) -> Vec<Vec<usize>> {
    let mut part: Vec<usize> = (0..nodes).collect();
    for (a, b) in ties {
        let (one, other) = (part[*a].min(part[*b]), part[*a].max(part[*b]));
        part.iter_mut().filter(|p| **p == other).for_each(|p| *p = one);
    }
    let all = (0..nodes).map(|first| (0..nodes).filter(|n| part[*n] == first).collect::<Vec<_>>());
    all.filter(|nodes| !nodes.is_empty()).collect()
}

/// Lays out what hangs together with its corner at zero; gives what it takes.
fn alone(
    part: &[usize],
    sizes: &[(f64, f64)],
    ties: &[(usize, usize)],
    at: &mut [(f64, f64)],
    wide: f64,
) -> (f64, f64) {
    if let [node] = part {
        let (w, h) = sizes[*node];
        at[*node] = (w / 2.0, h / 2.0);
        return (w, h);
    }
    // Room for the nodes, and four times as much for the lines between them.
    let room = part.iter().map(|n| sizes[*n].0 * sizes[*n].1).sum::<f64>() * 5.0;
    let most = part.iter().map(|n| sizes[*n].0).fold(0.0, f64::max) + 2.0 * EDGE;
    let box_wide = (room * 1.6).sqrt().clamp(most.min(wide - 2.0 * EDGE), wide - 2.0 * EDGE);
    let sheet = (box_wide, (room / box_wide).max(130.0));
    let own: Vec<(usize, usize)> = ties.iter().copied().filter(|(a, _)| part.contains(a)).collect();
    springs(part, &own, at, sheet);
    set_apart(part, sizes, at, sheet);
    let (mut low, mut high) = ((f64::MAX, f64::MAX), (f64::MIN, f64::MIN));
    for ((x, y), (w, h)) in part.iter().map(|n| (at[*n], sizes[*n])) {
        low = (low.0.min(x - w / 2.0), low.1.min(y - h / 2.0));
        high = (high.0.max(x + w / 2.0), high.1.max(y + h / 2.0));
    }
    for node in part {
        at[*node] = (at[*node].0 - low.0, at[*node].1 - low.1);
    }
    (high.0 - low.0, high.1 - low.1)
}

/// Fruchterman and Reingold: all push each other off, ties pull together, and the steps grow smaller.
fn springs(tied: &[usize], ties: &[(usize, usize)], at: &mut [(f64, f64)], (wide, tall): (f64, f64)) {
    let n = tied.len() as f64;
    let ideal = (wide * tall / n).sqrt() * 0.8;
    for (turn, node) in tied.iter().enumerate() {
        let (angle, far) = (turn as f64 * 2.399_963, ((turn as f64 + 0.5) / n).sqrt());
        at[*node] =
            (wide / 2.0 + angle.cos() * far * wide * 0.4, tall / 2.0 + angle.sin() * far * tall * 0.4);
    }
    for step in 0..STEPS {
        let heat = wide / 12.0 * (1.0 - step as f64 / STEPS as f64) + 0.4;
        let mut push = vec![(0.0, 0.0); at.len()];
        for (k, a) in tied.iter().enumerate() {
            for b in &tied[k + 1..] {
                let (dx, dy) = (at[*a].0 - at[*b].0, at[*a].1 - at[*b].1);
                let far2 = (dx * dx + dy * dy).max(1.0);
                let force = ideal * ideal / far2;
                push[*a] = (push[*a].0 + dx * force, push[*a].1 + dy * force);
                push[*b] = (push[*b].0 - dx * force, push[*b].1 - dy * force);
            }
        }
        for (a, b) in ties {
            let (dx, dy) = (at[*a].0 - at[*b].0, at[*a].1 - at[*b].1);
            let force = (dx * dx + dy * dy).sqrt() / ideal;
            push[*a] = (push[*a].0 - dx * force, push[*a].1 - dy * force);
            push[*b] = (push[*b].0 + dx * force, push[*b].1 + dy * force);
        }
        for node in tied {
            // A light pull to the middle keeps what is not tied together on one sheet.
            let x = push[*node].0 + (wide / 2.0 - at[*node].0) * 0.4;
            let y = push[*node].1 + (tall / 2.0 - at[*node].1) * 0.4;
            let far = (x * x + y * y).sqrt().max(1e-9);
            let go = far.min(heat) / far;
            at[*node] = (
                (at[*node].0 + x * go).clamp(EDGE, wide - EDGE),
                (at[*node].1 + y * go).clamp(EDGE, tall - EDGE),
            );
        }
    }
}

/// Moves apart what lies on each other with its name, along the way that is shorter.
fn set_apart(tied: &[usize], sizes: &[(f64, f64)], at: &mut [(f64, f64)], (wide, tall): (f64, f64)) {
    for _ in 0..APART {
        let mut moved = false;
        for (k, a) in tied.iter().enumerate() {
            for b in &tied[k + 1..] {
                let (dx, dy) = (at[*b].0 - at[*a].0, at[*b].1 - at[*a].1);
                let lap_x = f64::midpoint(sizes[*a].0, sizes[*b].0) + 6.0 - dx.abs();
                let lap_y = f64::midpoint(sizes[*a].1, sizes[*b].1) + 6.0 - dy.abs();
                if lap_x <= 0.0 || lap_y <= 0.0 {
                    continue;
                }
                moved = true;
                if lap_x < lap_y {
                    let by = lap_x / 2.0 * if dx < 0.0 { -1.0 } else { 1.0 };
                    (at[*a].0, at[*b].0) = (at[*a].0 - by, at[*b].0 + by);
                } else {
                    let by = lap_y / 2.0 * if dy < 0.0 { -1.0 } else { 1.0 };
                    (at[*a].1, at[*b].1) = (at[*a].1 - by, at[*b].1 + by);
                }
            }
        }
        for node in tied {
            let (w, h) = (sizes[*node].0 / 2.0 + EDGE, sizes[*node].1 / 2.0 + EDGE);
            at[*node] = (
                at[*node].0.clamp(w.min(wide / 2.0), (wide - w).max(wide / 2.0)),
                at[*node].1.clamp(h, tall - h),
            );
        }
        if !moved {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn laps(sizes: &[(f64, f64)], at: &[(f64, f64)]) -> usize {
        let pairs = (0..at.len()).flat_map(|a| (a + 1..at.len()).map(move |b| (a, b)));
        pairs
            .filter(|(a, b)| {
                (at[*a].0 - at[*b].0).abs() * 2.0 < sizes[*a].0 + sizes[*b].0
                    && (at[*a].1 - at[*b].1).abs() * 2.0 < sizes[*a].1 + sizes[*b].1
            })
            .count()
    }

    #[test]
    fn the_same_network_stands_the_same_and_nothing_on_each_other() {
        let star: Vec<(usize, usize)> = (1..12).map(|n| (0, n)).collect();
        let chain: Vec<(usize, usize)> = (0..39).map(|n| (n, n + 1)).collect();
        let full: Vec<(usize, usize)> =
            (0..60).flat_map(|a| [(a, (a * 7 + 1) % 60), (a, (a * 3 + 2) % 60)]).collect();
        for (n, ties) in [(14, star), (40, chain), (60, full), (1, Vec::new()), (2, vec![(0, 1)])] {
            let sizes = vec![(110.0, 48.0); n];
            let (one, tall) = layout(&sizes, &ties, 720.0);
            let (other, same) = layout(&sizes, &ties, 720.0);
            assert_eq!((&one, tall), (&other, same));
            assert_eq!(laps(&sizes, &one), 0, "{n}");
            for (x, y) in &one {
                assert!(
                    (50.0..=670.0).contains(x) && (20.0..=tall - 20.0).contains(y),
                    "{n}: {x} {y} {tall}"
                );
            }
        }
    }

    #[test]
    fn what_hangs_together_stands_together() {
        assert_eq!(together(5, &[(3, 1), (4, 3)]), [vec![0], vec![1, 3, 4], vec![2]]);
        let ties = [(0, 1), (1, 2), (0, 2), (3, 4), (4, 5), (3, 5), (2, 3)];
        let (at, _) = layout(&[(60.0, 40.0); 6], &ties, 720.0);
        let far = |a: usize, b: usize| ((at[a].0 - at[b].0).powi(2) + (at[a].1 - at[b].1).powi(2)).sqrt();
        assert!(far(0, 1) < far(0, 5) && far(4, 5) < far(1, 4), "{at:?}");
    }
}
