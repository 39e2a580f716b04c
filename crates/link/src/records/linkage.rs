//! The whole path: lists in, pairs and people out.

use std::path::Path;

use rayon::prelude::*;

use super::block::{Keys, Rule, each_shard, pattern, proposing, rule, rules, ways};
use super::cluster::Edge;
use super::compare::{Comparison, compare, comparisons};
use super::config::Config;
use super::load::{Source, load};
use super::model::{Counts, Cut, Fit, Model, Scored, Way, apart, fit};
use super::people::People;
use super::problem::Problem;
use super::spill::{Shard, Spill};
use super::watch::Watch;

/// Pairs less likely than this are not kept.
pub(crate) const KEPT: f64 = 0.2;

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
    /// Cluster of each record: its first record.
    pub(crate) clusters: Vec<u32>,
    pub(crate) candidates: u64,
    pub(crate) unused: Vec<String>,
    pub(crate) draws: u32,
    pub(crate) seed: u64,
}

/// Lists read, coded and blocked.
pub(crate) struct Ready {
    pub(crate) people: People,
    pub(crate) comparisons: Vec<Comparison>,
    pub(crate) rules: Vec<Rule>,
    pub(crate) keys: Keys,
    pub(crate) unused: Vec<String>,
}

impl Ready {
    /// Reads the lists.
    pub(crate) fn of(sources: &[Source], config: &Config, watch: &dyn Watch) -> Result<Self, Problem> {
        let mut table = load(sources, config, watch)?;
        watch.tick("normal forms", 0, 1);
        let unused = std::mem::take(&mut table.unused);
        let people = People::build(table, config);
        watch.tick("finding candidates", 0, 1);
        let rules = rules(&people);
        let keys = Keys::of(&people, &rules);
        Ok(Self { comparisons: comparisons(&people), people, rules, keys, unused })
    }
}

impl Linkage {
    /// Reads the lists and links them. With more than one shard, candidates are kept in files of `scratch` (deleted
    /// afterwards) and gone through shard by shard.
    ///
    /// # Errors
    /// A file that cannot be used, as one sentence with file, row and column.
    pub fn of(
        sources: &[Source],
        config: &Config,
        shards: usize,
        scratch: &Path,
        watch: &dyn Watch,
    ) -> Result<Self, Problem> {
        let Ready { people, comparisons, rules, keys, unused } = Ready::of(sources, config, watch)?;
        let mut counts = Counts::default();
        let folder = (shards > 1).then_some(scratch);
        let mut candidates = Vec::new();
        for shard in 0..shards.max(1) {
            watch.tick("comparing", shard as u64, shards as u64);
            let mut spill = Spill::new(folder, shard)?;
            let mut fault = None;
            each_shard(&people, &keys, shard, shards.max(1), |found| {
                let found = counts.add(&found);
                fault = fault.take().or(spill.take(found).err());
            });
            let closed = spill.close();
            match fault {
                Some(e) => return Err(Problem::file(scratch, &e)),
                None => candidates.push(closed.map_err(|e| Problem::file(scratch, &e))?),
            }
        }
        watch.tick("fitting the model", 0, 1);
        let model = fitted(&people, &comparisons, &rules, &keys, &counts.sorted());
        let mut linkage = Self {
            candidates: counts.pairs().iter().sum(),
            people,
            comparisons,
            rules,
            keys,
            model,
            cut: Scored::default().best_cut(),
            edges: Vec::new(),
            clusters: Vec::new(),
            unused,
            draws: config.draws,
            seed: config.seed,
        };
        watch.tick("keeping likely pairs", 0, 1);
        linkage.score(&counts, candidates).map_err(|e| Problem::file(scratch, &e))?;
        watch.tick("grouping", 0, 1);
        linkage.clusters = linkage.group();
        Ok(linkage)
    }

    /// Writes edges, clusters and draws into a folder.
    ///
    /// # Errors
    /// A folder or file that cannot be written.
    pub fn write(&self, out: &Path, watch: &dyn Watch) -> Result<(), Problem> {
        super::write::all(self, out, watch)
    }

    /// Scores the candidates, finds the cut, keeps the likely pairs.
    fn score(&mut self, counts: &Counts, shards: Vec<Shard>) -> std::io::Result<()> {
        let mut scored = Scored::default();
        let kinds = counts.kinds();
        let probabilities: Vec<f64> =
            kinds.par_iter().map(|k| self.model.probability(&self.comparisons, pattern(*k))).collect();
        probabilities.iter().zip(counts.pairs()).for_each(|(p, n)| scored.add(*p, *n));
        self.cut = scored.best_cut();
        let mut edges = Vec::new();
        for shard in shards {
            shard.each(|portion| {
                for c in portion {
                    let p = probabilities[c.kind as usize];
                    if p >= KEPT {
                        let kind = kinds[c.kind as usize];
                        let (a, b) = (c.a.min(c.b), c.a.max(c.b));
                        edges.push(Edge {
                            a,
                            b,
                            probability: p as f32,
                            rule: rule(kind) as u8,
                            pattern: pattern(kind),
                        });
                    }
                }
            })?;
        }
        edges.par_sort_unstable_by_key(|e| (e.a, e.b));
        self.edges = edges;
        Ok(())
    }

    /// Probability that two records are one person, whether or not a rule proposes them.
    pub fn probability(&self, a: u32, b: u32) -> f64 {
        let (a, b) = (a.min(b), a.max(b));
        self.model.probability(&self.comparisons, compare(&self.people, a, b))
    }

    /// Whether the lists allow two records to be one person.
    pub(crate) fn may(&self, a: u32, b: u32) -> bool {
        self.people.may_match(a, b)
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
}

/// Fits the model to what the candidates look like.
fn fitted(
    people: &People,
    comparisons: &[Comparison],
    rules: &[Rule],
    keys: &Keys,
    counts: &[(u64, u64)],
) -> Model {
    let kin = ways(people);
    let by_rule = rules.iter().enumerate().filter(|(_, r)| !r.is_everything());
    let classes: Vec<Way> = by_rule
        .map(|(at, r)| Way { atoms: &r.atoms, rule: Some(at) })
        .chain(kin.iter().map(|r| Way { atoms: &r.atoms, rule: None }))
        .collect();
    let task = Fit {
        comparisons,
        apart: apart(people, comparisons, keys, &classes),
        class_of: (0..rules.len()).map(|r| classes.iter().position(|c| c.rule == Some(r))).collect(),
    };
    fit(&task, counts)
}
