//! The whole path: lists in, pairs and people out.

use rayon::prelude::*;

use super::block::{Candidate, Keys, Rule, each_shard, proposing, rules, ways};
use super::cluster::{Edge, components, groups};
use super::compare::{Comparison, compare, comparisons};
use super::config::Config;
use super::load::{Source, load};
use super::model::{Counts, Cut, Fit, Model, Way, apart, best_cut, fit};
use super::people::People;
use super::problem::Problem;
use super::watch::Watch;

/// Pairs less likely than this are not kept.
const KEPT: f64 = 0.01;
/// Components larger than this are cut at a higher probability first.
const LARGEST: usize = 400;

/// Lists that were linked.
pub struct Linkage {
    pub(crate) people: People,
    pub(crate) comparisons: Vec<Comparison>,
    pub(crate) rules: Vec<Rule>,
    pub(crate) keys: Keys,
    pub(crate) model: Model,
    pub(crate) cut: Cut,
    /// Pairs kept, by records.
    pub(crate) edges: Vec<Edge>,
    /// Cluster of each record; clusters are numbered by their first record.
    pub(crate) clusters: Vec<u32>,
    pub(crate) candidates: u64,
}

impl Linkage {
    /// Reads the lists and links them.
    ///
    /// # Errors
    /// A file that cannot be used, as one sentence with file, row and column.
    pub fn of(sources: &[Source], config: &Config, watch: &dyn Watch) -> Result<Self, Problem> {
        let table = load(sources, config, watch)?;
        let people = People::build(table, config);
        let comparisons = comparisons(&people);
        let rules = rules(&people);
        watch.tick("finding candidates", 0, 1);
        let keys = Keys::of(&people, &rules);
        let mut counts = Counts::default();
        let mut all: Vec<Candidate> = Vec::new();
        each_shard(&people, &keys, 0, 1, |found| {
            counts.add(&found);
            all.extend(found);
        });
        watch.tick("fitting the model", 0, 1);
        let kin = ways(&people);
        let by_rule = rules.iter().enumerate().filter(|(_, r)| !r.is_everything());
        let classes: Vec<Way> = by_rule
            .map(|(at, r)| Way { atoms: &r.atoms, rule: Some(at) })
            .chain(kin.iter().map(|r| Way { atoms: &r.atoms, rule: None }))
            .collect();
        let task = Fit {
            comparisons: &comparisons,
            apart: apart(&people, &comparisons, &keys, &classes),
            class_of: (0..rules.len()).map(|r| classes.iter().position(|c| c.rule == Some(r))).collect(),
        };
        let counts = counts.sorted();
        let model = fit(&task, &counts);
        let scored: Vec<(u64, f64)> =
            counts.iter().map(|(p, _)| (*p, model.probability(&comparisons, p & ((1 << 56) - 1)))).collect();
        let cut = best_cut(scored.iter().zip(&counts).map(|((_, p), (_, n))| (*p, *n as f64)).collect());
        watch.tick("keeping likely pairs", 0, 1);
        let table: super::hash::FastMap<u64, f32> =
            scored.iter().filter(|(_, p)| *p >= KEPT).map(|(k, p)| (*k, *p as f32)).collect();
        let edge = |c: &Candidate| {
            table.get(&c.packed()).map(|p| Edge {
                a: c.a.min(c.b),
                b: c.a.max(c.b),
                probability: *p,
                rule: c.rule() as u8,
                pattern: c.pattern(),
            })
        };
        let mut edges: Vec<Edge> = all.par_iter().filter_map(edge).collect();
        edges.par_sort_unstable_by_key(|e| (e.a, e.b));
        let mut linkage = Self {
            people,
            comparisons,
            rules,
            keys,
            model,
            cut,
            edges,
            clusters: Vec::new(),
            candidates: all.len() as u64,
        };
        drop(all);
        watch.tick("grouping", 0, 1);
        linkage.clusters = linkage.group();
        Ok(linkage)
    }

    /// Groups the records.
    fn group(&self) -> Vec<u32> {
        let found = components(self.rows(), &self.edges, self.cut.probability);
        let joined: Vec<Vec<Vec<u32>>> = (0..found.len())
            .into_par_iter()
            .map(|at| self.split(found.get(at), self.cut.probability))
            .collect();
        let mut clusters: Vec<u32> = (0..self.rows() as u32).collect();
        for group in joined.iter().flatten() {
            group.iter().for_each(|r| clusters[*r as usize] = group[0]);
        }
        clusters
    }

    fn split(&self, records: &[u32], cut: f64) -> Vec<Vec<u32>> {
        if records.len() > LARGEST {
            return self.split_large(records, cut);
        }
        let pair = |i: usize, j: usize| {
            let (a, b) = (records[i], records[j]);
            self.people.may_match(a, b).then(|| self.probability(a, b))
        };
        let found = groups(records.len(), self.cut.probability, pair);
        found.into_iter().map(|g| g.into_iter().map(|i| records[i]).collect()).collect()
    }

    /// Cuts a large component at a higher probability, until its parts can be looked at in full.
    fn split_large(&self, records: &[u32], cut: f64) -> Vec<Vec<u32>> {
        let higher = 1.0 - (1.0 - cut) * 0.5;
        let inside: Vec<Edge> = records
            .iter()
            .flat_map(|r| {
                let from = self.edges.partition_point(|e| e.a < *r);
                self.edges[from..].iter().take_while(move |e| e.a == *r)
            })
            .filter_map(|e| {
                let (a, b) = (records.binary_search(&e.a).ok()?, records.binary_search(&e.b).ok()?);
                Some(Edge { a: a as u32, b: b as u32, ..*e })
            })
            .collect();
        let parts = components(records.len(), &inside, higher);
        let mut out = Vec::new();
        for at in 0..parts.len() {
            let part: Vec<u32> = parts.get(at).iter().map(|i| records[*i as usize]).collect();
            if higher > 0.9999 {
                // so sure of each other that nothing is left to split
                out.push(part);
            } else {
                out.extend(self.split(&part, higher));
            }
        }
        out
    }

    /// Probability that two records are one person, whether or not a rule proposes them.
    pub fn probability(&self, a: u32, b: u32) -> f64 {
        let pattern = compare(&self.people, a.min(b), a.max(b));
        self.model.probability(&self.comparisons, pattern)
    }

    /// Records.
    pub fn rows(&self) -> usize {
        self.people.rows.len()
    }

    /// List and id of a record.
    pub fn record(&self, at: u32) -> (&str, &str) {
        let list = usize::from(self.people.rows[at as usize].list);
        (&self.people.lists[list], self.people.ids.get(at as usize))
    }

    /// The rule that proposes a pair, if one does.
    pub fn proposed(&self, a: u32, b: u32) -> Option<&str> {
        proposing(&self.keys, a, b).map(|r| self.rules[r].name.as_str())
    }

    /// Cluster of each record: the number of its first record.
    pub fn clusters(&self) -> &[u32] {
        &self.clusters
    }

    /// Pairs kept: two records and the probability that they are one person.
    pub fn pairs(&self) -> impl Iterator<Item = (u32, u32, f64)> {
        self.edges.iter().map(|e| (e.a, e.b, f64::from(e.probability)))
    }

    /// The cut, the F1 expected there, candidates.
    pub fn cut(&self) -> (f64, f64, u64) {
        (self.cut.probability, self.cut.f1, self.candidates)
    }

    /// What was noticed about the lists, in words.
    pub fn warnings(&self) -> &[String] {
        &self.people.warnings
    }

    /// The fitted model, one line for each class, for people who look inside.
    pub fn inside(&self) -> String {
        let mut out = String::new();
        out.push_str(&self.rules.iter().map(|r| r.name.as_str()).collect::<Vec<_>>().join(", "));
        for (class, share) in self.model.shares.iter().enumerate() {
            out.push_str(&format!("class {class} share {share:.4}\n"));
            for (c, levels) in self.comparisons.iter().zip(&self.model.levels[class]) {
                let mut top: Vec<(usize, f64)> = levels.iter().copied().enumerate().skip(1).collect();
                top.sort_by(|a, b| b.1.total_cmp(&a.1));
                let shown: Vec<String> = top.iter().take(12).map(|(l, p)| format!("{l}:{p:.3}")).collect();
                out.push_str(&format!("   {} {}\n", c.name, shown.join(" ")));
            }
        }
        out
    }
}
