//! Proofs over stored leaf hashes, and their verifiers (RFC 9162, sections 2.1.3 and 2.1.4).

use super::hash::{Hash, node_hash};
use super::tree::root;

/// Largest power of two smaller than `n`, for `n` of at least 2.
fn split(n: usize) -> usize {
    n.next_power_of_two() / 2
}

/// Proof that leaf `index` is in the tree over `leaves`; `None` if there is no such leaf.
pub fn inclusion(leaves: &[Hash], index: usize) -> Option<Vec<Hash>> {
    if index >= leaves.len() {
        return None;
    }
    let (mut part, mut at, mut path) = (leaves, index, Vec::new());
    while part.len() > 1 {
        let (left, right) = part.split_at(split(part.len()));
        if at < left.len() {
            path.push(root(right));
            part = left;
        } else {
            path.push(root(left));
            at -= left.len();
            part = right;
        }
    }
    path.reverse();
    Some(path)
}

/// Whether `path` proves that `leaf` stands at `index` in the tree of `size` leaves with this `root`.
pub fn verify_inclusion(leaf: &Hash, index: u64, size: u64, path: &[Hash], root: &Hash) -> bool {
    if index >= size {
        return false;
    }
    let (mut node, mut last, mut hash) = (index, size - 1, *leaf);
    for step in path {
        if last == 0 {
            return false;
        }
        if node & 1 == 1 || node == last {
            hash = node_hash(step, &hash);
            while node & 1 == 0 && node != 0 {
                node >>= 1;
                last >>= 1;
            }
        } else {
            hash = node_hash(&hash, step);
        }
        node >>= 1;
        last >>= 1;
    }
    last == 0 && hash == *root
}

/// Proof that the tree over the first `old` leaves is the beginning of the tree over all of them; `None` if
/// `old` is 0 or more than there are. Equal sizes have an empty proof.
pub fn consistency(leaves: &[Hash], old: usize) -> Option<Vec<Hash>> {
    if old == 0 || old > leaves.len() {
        return None;
    }
    let (mut part, mut m, mut path, mut whole) = (leaves, old, Vec::new(), true);
    while m < part.len() {
        let (left, right) = part.split_at(split(part.len()));
        if m <= left.len() {
            path.push(root(right));
            part = left;
        } else {
            path.push(root(left));
            m -= left.len();
            part = right;
            whole = false;
        }
    }
    if !whole {
        path.push(root(part));
    }
    path.reverse();
    Some(path)
}

/// Whether `path` proves that the tree with `new_root` only appended to the tree with `old_root`.
///
/// Every tree begins with the empty one: that needs no proof, and an `old` of 0 is true for an empty path.
pub fn verify_consistency(old: u64, old_root: &Hash, new: u64, new_root: &Hash, path: &[Hash]) -> bool {
    if old == 0 || old == new {
        return path.is_empty() && old <= new && (old != new || old_root == new_root);
    }
    if old > new {
        return false;
    }
    // A perfect old tree is its own first node, which the proof leaves out.
    let with_first = if old.is_power_of_two() { std::slice::from_ref(old_root) } else { &[] };
    let mut steps = with_first.iter().chain(path);
    let Some(first) = steps.next() else { return false };
    let (mut node, mut last) = (old - 1, new - 1);
    while node & 1 == 1 {
        node >>= 1;
        last >>= 1;
    }
    let (mut old_hash, mut new_hash) = (*first, *first);
    for step in steps {
        if last == 0 {
            return false;
        }
        if node & 1 == 1 || node == last {
            old_hash = node_hash(step, &old_hash);
            new_hash = node_hash(step, &new_hash);
            while node & 1 == 0 && node != 0 {
                node >>= 1;
                last >>= 1;
            }
        } else {
            new_hash = node_hash(&new_hash, step);
        }
        node >>= 1;
        last >>= 1;
    }
    last == 0 && old_hash == *old_root && new_hash == *new_root
}
