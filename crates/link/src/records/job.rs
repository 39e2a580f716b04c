//! Linking as one job: files in, a folder out; and opening such a folder again.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::config::Config;
use super::linkage::{Linkage, Ready};
use super::load::Source;
use super::model::{Cut, Model};
use super::problem::Problem;
use super::watch::Watch;
use super::write::{self, Summary};

/// What is to be linked, how, and where to.
#[derive(Clone, Debug)]
pub struct Job {
    /// The lists.
    pub sources: Vec<Source>,
    /// What the user says about them.
    pub config: Config,
    /// Parts the candidates are gone through in; 1 keeps them in memory.
    pub shards: usize,
    /// Folder that is written.
    pub out: PathBuf,
}

/// What is needed to look at the lists again in the same way.
#[derive(Serialize, Deserialize)]
struct Saved {
    schema: String,
    sources: Vec<Source>,
    config: Config,
    model: Model,
    cut: Cut,
}

/// Name and number of the form of `model.json`.
const SCHEMA: &str = "amparo.linkage-model/1";

/// Links the lists and writes edges, clusters, draws and the model.
///
/// # Errors
/// A list that cannot be used, a folder that cannot be written.
pub fn run(job: &Job, watch: &dyn Watch) -> Result<Summary, Problem> {
    let linkage = Linkage::of(&job.sources, &job.config, job.shards, &job.out, watch)?;
    linkage.write(&job.out, watch)?;
    let saved = Saved {
        schema: SCHEMA.to_owned(),
        sources: job.sources.clone(),
        config: job.config.clone(),
        model: linkage.model.clone(),
        cut: linkage.cut,
    };
    let path = job.out.join("model.json");
    let text = serde_json::to_vec(&saved).map_err(|e| Problem::data(&path, e))?;
    std::fs::write(&path, text).map_err(|e| Problem::file(&path, &e))?;
    Ok(write::summary(&linkage, &job.out))
}

/// Opens a folder written by [`run`]: the lists are read again, model and clusters come from the folder.
///
/// # Errors
/// A folder that was not written by [`run`], lists that changed since.
pub fn open(out: &Path, watch: &dyn Watch) -> Result<Linkage, Problem> {
    let path = out.join("model.json");
    let text = std::fs::read(&path).map_err(|e| Problem::file(&path, &e))?;
    let saved: Saved = serde_json::from_slice(&text).map_err(|e| {
        Problem::data(&path, format!("not written by this program: {e}; link the lists again"))
    })?;
    if saved.schema != SCHEMA {
        return Err(Problem::data(
            &path,
            format!("has the form {}, not {SCHEMA}; link the lists again", saved.schema),
        ));
    }
    let Ready { people, comparisons, rules, keys, unused } = Ready::of(&saved.sources, &saved.config, watch)?;
    if saved.model.levels.iter().any(|c| c.len() != comparisons.len()) {
        return Err(Problem::data(&path, "the lists have other columns than before; link them again"));
    }
    let mut linkage = Linkage {
        people,
        comparisons,
        rules,
        keys,
        model: saved.model,
        cut: saved.cut,
        edges: Vec::new(),
        clusters: Vec::new(),
        candidates: 0,
        unused,
        draws: saved.config.draws,
        seed: saved.config.seed,
    };
    linkage.clusters_from(&out.join("clusters.csv"))?;
    Ok(linkage)
}
