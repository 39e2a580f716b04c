//! Lists of several organisations become one: which rows are one person.

use std::path::Path;

use amparo_link::records::{
    self, Config, Job, Linkage, PairExplained, RecordExplained, Source, Summary, Watch,
};

use crate::{Problem, Result};

fn problem(found: records::Problem) -> Problem {
    if found.is_missing() {
        Problem::not_found("problem-other").value("why", found)
    } else {
        Problem::bad_data("problem-other").value("why", found)
    }
}

/// Reads a configuration of the linkage; the first fault is said with its line.
pub fn read_link_config(path: &Path) -> Result<Config> {
    let text = std::fs::read_to_string(path).map_err(|e| Problem::file(path, &e))?;
    Config::parse(&text)
        .map_err(|e| Problem::bad_data("problem-in-file-said").value("path", path.display()).value("why", e))
}

/// The list that `NAME=FILE` names.
pub fn link_source(typed: &str) -> Result<Source> {
    match typed.split_once('=') {
        Some((name, file)) if !name.trim().is_empty() && !file.is_empty() => {
            Ok(Source { list: Some(name.trim().to_owned()), path: file.into() })
        }
        _ => Err(Problem::usage("problem-link-list").value("typed", typed)),
    }
}

/// Links lists and writes the result into a folder.
pub fn link(job: &Job, watch: &dyn Watch) -> Result<Summary> {
    let start = std::time::Instant::now();
    let mut summary = records::run(job, watch).map_err(problem)?;
    summary.seconds = (start.elapsed().as_secs_f64() * 1e3).round() / 1e3;
    Ok(summary)
}

/// Opens a folder that [`link`] wrote.
pub fn link_open(out: &Path, watch: &dyn Watch) -> Result<Linkage> {
    records::open(out, watch).map_err(problem)
}

/// Why two records are one person or two.
pub fn link_pair(linkage: &Linkage, left: &str, right: &str) -> Result<PairExplained> {
    let (a, b) = (linkage.find(left).map_err(problem)?, linkage.find(right).map_err(problem)?);
    if a == b {
        return Err(Problem::usage("problem-link-same").value("one", left).value("other", right));
    }
    Ok(linkage.explain_pair(a, b))
}

/// What holds the cluster of a record together.
pub fn link_record(linkage: &Linkage, record: &str) -> Result<RecordExplained> {
    Ok(linkage.explain_record(linkage.find(record).map_err(problem)?))
}
