//! Decomposable (chordal) graphs over the lists.

use crate::table::Pattern;

/// A chordal graph by its cliques and separators, as sets of lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Graph {
    /// Maximal sets of lists that all depend on each other.
    pub cliques: Vec<Pattern>,
    /// Non-empty separators of a perfect sequence of the cliques, with multiplicity.
    pub separators: Vec<Pattern>,
}

impl Graph {
    /// Connected components: cliques less non-empty separators.
    pub fn components(&self) -> usize {
        self.cliques.len() - self.separators.len()
    }

    /// Whether every list depends on every other.
    pub fn is_complete(&self) -> bool {
        self.cliques.len() == 1
    }

    /// Cliques by list names, e.g. `A·B | B·C`.
    pub fn label(&self, lists: &[String]) -> String {
        let clique = |c: &Pattern| {
            let names: Vec<&str> =
                lists.iter().enumerate().filter(|(j, _)| c >> j & 1 == 1).map(|(_, l)| l.as_str()).collect();
            names.join("·")
        };
        self.cliques.iter().map(clique).collect::<Vec<_>>().join(" | ")
    }
}

/// All chordal graphs on `k` labelled vertices (8, 61, 822 and 18,154 for 3 to 6), in the order of their edge sets.
pub fn decomposable(k: usize) -> Vec<Graph> {
    let edges: Vec<(usize, usize)> = (0..k).flat_map(|i| (i + 1..k).map(move |j| (i, j))).collect();
    (0_u32..1 << edges.len())
        .filter_map(|set| {
            let mut neighbours = [0 as Pattern; 8];
            for (e, (i, j)) in edges.iter().enumerate() {
                if set >> e & 1 == 1 {
                    neighbours[*i] |= 1 << j;
                    neighbours[*j] |= 1 << i;
                }
            }
            perfect_sequence(&neighbours[..k])
        })
        .collect()
}

/// Cliques and separators by maximum cardinality search (Tarjan & Yannakakis 1984); `None` where the graph has a
/// chordless cycle.
fn perfect_sequence(neighbours: &[Pattern]) -> Option<Graph> {
    let k = neighbours.len();
    let mut seen: Pattern = 0;
    let mut graph = Graph { cliques: Vec::new(), separators: Vec::new() };
    let mut before = 0;
    for step in 0..k {
        let next = (0..k)
            .filter(|v| seen >> v & 1 == 0)
            .max_by_key(|v| ((neighbours[*v] & seen).count_ones(), k - v))
            .expect("a vertex is left in each of the k steps");
        let earlier = neighbours[next] & seen;
        if (0..k).any(|u| earlier >> u & 1 == 1 && (earlier & !(1 << u)) & !neighbours[u] != 0) {
            return None;
        }
        let size = earlier.count_ones();
        if step > 0 && size <= before {
            // the clique that was growing is finished; what the new vertex shares with the past separates them
            if earlier != 0 {
                graph.separators.push(earlier);
            }
            graph.cliques.push(earlier | 1 << next);
        } else if let Some(growing) = graph.cliques.last_mut() {
            *growing = earlier | 1 << next;
        } else {
            graph.cliques.push(1 << next);
        }
        before = size;
        seen |= 1 << next;
    }
    graph.cliques.sort_unstable();
    graph.separators.sort_unstable();
    Some(graph)
}
