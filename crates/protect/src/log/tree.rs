//! The growing tree: only its right edge is kept.

use super::hash::{Hash, empty_root, node_hash};

/// A Merkle tree that remembers its size and the roots of its perfect subtrees, largest first (a compact range).
///
/// There are at most 64 of them however long the log is, so the whole state fits in one database row. One push
/// costs one hash on average and log2(n) at most.
///
/// ```
/// use amparo_protect::log::{Tree, leaf_hash};
///
/// let mut tree = Tree::new();
/// tree.push(leaf_hash(b"first"));
/// tree.push(leaf_hash(b"second"));
/// let again = Tree::from_parts(tree.size(), tree.edge().to_vec())?;
/// assert_eq!(again.root(), tree.root());
/// # Ok::<(), amparo_protect::log::BrokenTree>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tree {
    size: u64,
    edge: Vec<Hash>,
}

/// The saved state of a tree does not fit its size.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a log of {size} leaves has {expected} edge hashes, {found} were found")]
pub struct BrokenTree {
    /// Leaves, as saved.
    pub size: u64,
    /// Hashes that belong to that size.
    pub expected: usize,
    /// Hashes that were saved.
    pub found: usize,
}

impl Tree {
    /// A tree without leaves.
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes up a saved tree.
    pub fn from_parts(size: u64, edge: Vec<Hash>) -> Result<Self, BrokenTree> {
        let expected = size.count_ones() as usize;
        if edge.len() != expected {
            return Err(BrokenTree { size, expected, found: edge.len() });
        }
        Ok(Self { size, edge })
    }

    /// Number of leaves.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// Roots of the perfect subtrees, largest first: what has to be saved beside the size.
    pub fn edge(&self) -> &[Hash] {
        &self.edge
    }

    /// Appends a leaf (its [`leaf_hash`](super::leaf_hash)) and returns its index.
    pub fn push(&mut self, leaf: Hash) -> u64 {
        let index = self.size;
        self.size += 1;
        let mut right = leaf;
        for _ in 0..self.size.trailing_zeros() {
            let Some(left) = self.edge.pop() else { break };
            right = node_hash(&left, &right);
        }
        self.edge.push(right);
        index
    }

    /// Root of the tree.
    pub fn root(&self) -> Hash {
        let mut parts = self.edge.iter().rev();
        match parts.next() {
            None => empty_root(),
            Some(last) => parts.fold(*last, |right, left| node_hash(left, &right)),
        }
    }
}

impl Extend<Hash> for Tree {
    fn extend<I: IntoIterator<Item = Hash>>(&mut self, leaves: I) {
        for leaf in leaves {
            self.push(leaf);
        }
    }
}

impl FromIterator<Hash> for Tree {
    fn from_iter<I: IntoIterator<Item = Hash>>(leaves: I) -> Self {
        let mut tree = Self::new();
        tree.extend(leaves);
        tree
    }
}

/// Root over leaf hashes.
pub fn root(leaves: &[Hash]) -> Hash {
    leaves.iter().copied().collect::<Tree>().root()
}
