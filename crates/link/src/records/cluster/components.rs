//! Connected components of the likely pairs.

/// A pair that was kept.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Edge {
    pub(crate) a: u32,
    pub(crate) b: u32,
    pub(crate) probability: f32,
    pub(crate) rule: u8,
    pub(crate) pattern: u64,
}

/// Records by component; only components of two or more.
pub(crate) struct Components {
    records: Vec<u32>,
    ends: Vec<usize>,
}

impl Components {
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The records of a component, in order.
    pub(crate) fn get(&self, at: usize) -> &[u32] {
        let from = if at == 0 { 0 } else { self.ends[at - 1] };
        &self.records[from..self.ends[at]]
    }
}

fn root(parents: &mut [u32], mut at: u32) -> u32 {
    while parents[at as usize] != at {
        let above = parents[parents[at as usize] as usize];
        parents[at as usize] = above;
        at = above;
    }
    at
}

/// Components of the pairs at least as likely as `cut`.
pub(crate) fn components(rows: usize, edges: &[Edge], cut: f64) -> Components {
    let mut parents: Vec<u32> = (0..rows as u32).collect();
    for edge in edges.iter().filter(|e| f64::from(e.probability) >= cut) {
        let (a, b) = (root(&mut parents, edge.a), root(&mut parents, edge.b));
        parents[a.max(b) as usize] = a.min(b);
    }
    let mut keyed: Vec<(u32, u32)> = (0..rows as u32).map(|r| (root(&mut parents, r), r)).collect();
    keyed.sort_unstable();
    let mut all = Components { records: Vec::new(), ends: Vec::new() };
    for run in keyed.chunk_by(|a, b| a.0 == b.0).filter(|r| r.len() > 1) {
        all.records.extend(run.iter().map(|(_, r)| *r));
        all.ends.push(all.records.len());
    }
    all
}
