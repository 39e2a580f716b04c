//! Reports beside each other: files are read, then compared. Nothing is kept.

use std::path::{Path, PathBuf};

use amparo_link::compare::{self, Comparison, Item};

use crate::engine::{Engine, Incoming, many};
use crate::{Problem, Result};

/// The files of a folder, or the file itself; hidden files and side files (`.toml`) are no reports.
///
/// # Errors
/// A folder that cannot be listed.
pub fn files(paths: &[PathBuf]) -> Result<Vec<PathBuf>> {
    let mut out = Vec::new();
    for path in paths {
        if !path.is_dir() {
            out.push(path.clone());
            continue;
        }
        for entry in std::fs::read_dir(path).map_err(|e| Problem::file(path, &e))? {
            let file = entry.map_err(|e| Problem::file(path, &e))?.path();
            let hidden = file.file_name().is_some_and(|n| n.to_string_lossy().starts_with('.'));
            let side = file.extension().is_some_and(|e| e == "toml");
            if file.is_file() && !hidden && !side {
                out.push(file);
            }
        }
    }
    out.sort();
    out.dedup();
    Ok(out)
}

/// Reads the files and compares what they say. `open` brings a file in, with what stands beside it.
///
/// # Errors
/// The first file that cannot be opened.
pub fn compare(
    engine: &Engine,
    files: &[PathBuf],
    jobs: usize,
    open: impl Fn(&Path) -> Result<Incoming> + Sync,
) -> Result<Comparison> {
    let mut items: Vec<Item> = Vec::new();
    let mut rest = files.iter();
    many::in_order(
        jobs,
        || rest.next(),
        |file| open(file).map(|incoming| engine.read(&incoming)),
        |file, done| {
            let name = file.display().to_string();
            items.push(Item { id: name.clone(), file: name, reading: done? });
            Ok(())
        },
    )?;
    // Short ids in order of the files, the same whatever order they were named in.
    items.sort_by(|a, b| a.file.cmp(&b.file));
    let width = items.len().to_string().len();
    for (at, item) in items.iter_mut().enumerate() {
        item.id = format!("r{:0width$}", at + 1);
    }
    Ok(compare::compare(&items))
}
