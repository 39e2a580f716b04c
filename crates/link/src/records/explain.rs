//! Why two records are one person or two, and what holds a cluster together.

use std::io::BufRead;
use std::path::Path;

use serde::Serialize;

use super::block::proposing;
use super::compare::{compare, describe};
use super::linkage::Linkage;
use super::problem::Problem;

/// One comparison of a pair.
#[derive(Clone, Debug, Serialize)]
pub struct Finding {
    /// What was compared.
    pub comparison: String,
    /// What was found, in words.
    pub found: String,
    /// Powers of two by which it speaks for one person (above 0) or for two (below), against pairs of two people that are
    /// like this one in everything else.
    pub weight: f64,
}

/// Two records beside each other.
#[derive(Clone, Debug, Serialize)]
pub struct PairExplained {
    /// `LIST:RECORD`.
    pub left: String,
    /// `LIST:RECORD`.
    pub right: String,
    /// Probability that they are one person.
    pub probability: f64,
    /// Where pairs are cut.
    pub cut: f64,
    /// Comparison by comparison.
    pub findings: Vec<Finding>,
    /// The rule that proposes the pair.
    pub rule: Option<String>,
    /// Whether they are in one cluster.
    pub together: bool,
    /// The reason, as one sentence.
    pub reason: String,
}

/// A record and its cluster.
#[derive(Clone, Debug, Serialize)]
pub struct RecordExplained {
    /// `LIST:RECORD`.
    pub record: String,
    /// The records of its cluster.
    pub members: Vec<String>,
    /// The likeliest pairs that hold the cluster together, a tree.
    pub tree: Vec<(String, String, f64)>,
    /// The least likely pair of the tree: where the cluster would break first.
    pub weakest: Option<(String, String, f64)>,
    /// Records outside it came close to: name and probability with this record.
    pub runners_up: Vec<(String, f64)>,
}

impl Linkage {
    /// The number of a record that is written `LIST:RECORD`.
    ///
    /// # Errors
    /// A record that is not there.
    pub fn find(&self, typed: &str) -> Result<u32, Problem> {
        let is = |r: &u32| {
            let (list, id) = self.record(*r);
            typed.len() == list.len() + 1 + id.len()
                && typed.starts_with(list)
                && typed.ends_with(id)
                && typed.as_bytes()[list.len()] == b':'
        };
        (0..self.rows() as u32).find(is).ok_or_else(|| {
            let lists = self.people.lists.join(", ");
            Problem::missing(format!(
                "there is no record `{typed}`; write LIST:RECORD, with a list of: {lists}"
            ))
        })
    }

    fn named(&self, record: u32) -> String {
        let (list, id) = self.record(record);
        format!("{list}:{id}")
    }

    /// Explains a pair, kept or not.
    pub fn explain_pair(&self, a: u32, b: u32) -> PairExplained {
        let (a, b) = (a.min(b), a.max(b));
        let pattern = compare(&self.people, a, b);
        let probability = self.probability(a, b);
        let findings = self.comparisons.iter().enumerate().map(|(at, c)| Finding {
            comparison: c.name.clone(),
            found: describe(c, pattern),
            weight: rounded(self.model.weight(&self.comparisons, at, pattern)),
        });
        let rule = proposing(&self.keys, a, b).map(|r| self.rules[r].name.clone());
        let together = self.clusters[a as usize] == self.clusters[b as usize];
        PairExplained {
            left: self.named(a),
            right: self.named(b),
            probability: rounded(probability),
            cut: rounded(self.cut.probability),
            findings: findings.collect(),
            reason: self.reason(a, b, probability, rule.as_deref(), together),
            rule,
            together,
        }
    }

    fn reason(&self, a: u32, b: u32, probability: f64, rule: Option<&str>, together: bool) -> String {
        let likely = probability >= self.cut.probability;
        let (p, cut) = (format!("{probability:.3}"), format!("{:.3}", self.cut.probability));
        if !self.may(a, b) {
            return format!("Apart: both stand in `{}`, which holds a person once.", self.record(a).0);
        }
        match (together, likely, rule) {
            (true, true, Some(rule)) => {
                format!("One person: likely ({p}, cut {cut}), proposed by the rule `{rule}`.")
            }
            (true, true, None) => format!(
                "One person: likely ({p}, cut {cut}), joined through other records; no rule proposes the pair itself."
            ),
            (true, false, _) => format!(
                "One person only through other records of the cluster: by themselves they are not likely ({p}, cut {cut})."
            ),
            (false, false, Some(rule)) => {
                format!("Apart: the rule `{rule}` proposes the pair, but it is not likely ({p}, cut {cut}).")
            }
            (false, false, None) => {
                format!("Apart: no rule proposes the pair, and it would not be likely ({p}, cut {cut}).")
            }
            (false, true, None) => format!(
                "Apart: it would be likely ({p}, cut {cut}), but no rule proposes the pair{}.",
                self.too_large(a, b)
            ),
            (false, true, Some(_)) => format!(
                "Apart: likely by itself ({p}, cut {cut}), but the pairs between the two clusters are not likely on average."
            ),
        }
    }

    /// Words on a block that both records would share, had it not been too large.
    fn too_large(&self, a: u32, b: u32) -> String {
        let (x, y) = (&self.people.rows[a as usize], &self.people.rows[b as usize]);
        let shared = self.keys.lost.iter().find(|lost| {
            let rule = &self.rules[lost.rule];
            let key = rule.key(&self.people, x);
            key != 0 && key == rule.key(&self.people, y)
        });
        shared.map_or_else(String::new, |lost| {
            format!(": the block of `{}` they share was too large", self.rules[lost.rule].name)
        })
    }

    /// Explains a record and its cluster.
    pub fn explain_record(&self, record: u32) -> RecordExplained {
        let cluster = self.clusters[record as usize];
        let members: Vec<u32> =
            (0..self.rows() as u32).filter(|r| self.clusters[*r as usize] == cluster).collect();
        let mut pairs: Vec<(f64, u32, u32)> = Vec::new();
        for (i, a) in members.iter().enumerate().take(1000) {
            for b in members.iter().take(1000).skip(i + 1).filter(|b| self.may(*a, **b)) {
                pairs.push((self.probability(*a, *b), *a, *b));
            }
        }
        pairs.sort_by(|x, y| y.0.total_cmp(&x.0).then((x.1, x.2).cmp(&(y.1, y.2))));
        // a maximum spanning tree (Kruskal 1956)
        let mut group: Vec<usize> = (0..members.len()).collect();
        let mut tree = Vec::new();
        for (p, a, b) in pairs {
            let at = |r: u32| members.binary_search(&r).unwrap_or_default();
            let (x, y) = (group[at(a)], group[at(b)]);
            if x != y {
                group.iter_mut().filter(|g| **g == y).for_each(|g| *g = x);
                tree.push((self.named(a), self.named(b), rounded(p)));
            }
        }
        let mut near: Vec<(u32, f64)> = (0..self.rows() as u32)
            .filter(|r| self.clusters[*r as usize] != cluster && proposing(&self.keys, record, *r).is_some())
            .map(|r| (r, self.probability(record, r)))
            .filter(|(_, p)| *p >= 0.01)
            .collect();
        near.sort_by(|x, y| y.1.total_cmp(&x.1).then(x.0.cmp(&y.0)));
        RecordExplained {
            record: self.named(record),
            members: members.iter().map(|m| self.named(*m)).collect(),
            weakest: tree.last().cloned(),
            tree,
            runners_up: near.into_iter().take(5).map(|(r, p)| (self.named(r), rounded(p))).collect(),
        }
    }

    /// Reads the clusters back from `clusters.csv`.
    pub(crate) fn clusters_from(&mut self, path: &Path) -> Result<(), Problem> {
        let file = std::fs::File::open(path).map_err(|e| Problem::file(path, &e))?;
        let mut first: super::hash::FastMap<u32, u32> = super::hash::FastMap::default();
        let mut clusters = Vec::new();
        for line in std::io::BufReader::new(file).lines().skip(1) {
            let line = line.map_err(|e| Problem::file(path, &e))?;
            // ids may hold line ends: such a line has no number at its end and is the start of the next one
            if let Some(cluster) = line.rsplit(',').next().and_then(|c| c.parse().ok()) {
                clusters.push(*first.entry(cluster).or_insert(clusters.len() as u32));
            }
        }
        if clusters.len() != self.rows() {
            return Err(Problem::data(
                path,
                format!(
                    "has {} records, the lists have {}; they changed since: link them again",
                    clusters.len(),
                    self.rows()
                ),
            ));
        }
        self.clusters = clusters;
        Ok(())
    }
}

fn rounded(value: f64) -> f64 {
    if value.is_finite() { (value * 1e3).round() / 1e3 } else { 0.0 }
}
