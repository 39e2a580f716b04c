//! Which pairs are looked at: those that share a key of at least one rule.

mod keys;
mod pairs;
mod rules;
mod sort;

pub(crate) use keys::Keys;
pub(crate) use pairs::{Candidate, Found, each_shard, pattern, proposing, rule};
pub(crate) use rules::{Atom, Rule, key, rules, ways};
pub(crate) use sort::by_key;
