//! Which files hold which list.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::records::problem::Problem;

/// A file of records, or a folder of such files, and the list it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Name of the list, if it was said; else the column `list`, else the name of the file or folder.
    pub list: Option<String>,
    /// CSV or Parquet file, or a folder of them.
    pub path: PathBuf,
}

/// One file to read.
pub(crate) struct File {
    pub(crate) path: PathBuf,
    /// Name of the list for rows that do not name one.
    pub(crate) list: String,
    /// Whether the name was said: then a column `list` is not looked at.
    pub(crate) said: bool,
    /// How the file is called in warnings.
    pub(crate) shown: String,
}

fn stem(path: &Path) -> String {
    path.file_stem().map_or_else(|| "list".to_owned(), |s| s.to_string_lossy().into_owned())
}

/// The files of the sources, in order; folders are gone through by name.
pub(crate) fn files(sources: &[Source]) -> Result<Vec<File>, Problem> {
    let mut all = Vec::new();
    for source in sources {
        let list = source.list.clone().unwrap_or_else(|| stem(&source.path));
        let meta = std::fs::metadata(&source.path).map_err(|e| Problem::file(&source.path, &e))?;
        let mut inside = Vec::new();
        if meta.is_dir() {
            for entry in std::fs::read_dir(&source.path).map_err(|e| Problem::file(&source.path, &e))? {
                let path = entry.map_err(|e| Problem::file(&source.path, &e))?.path();
                if path
                    .extension()
                    .is_some_and(|e| e.eq_ignore_ascii_case("parquet") || e.eq_ignore_ascii_case("csv"))
                {
                    inside.push(path);
                }
            }
            inside.sort();
            if inside.is_empty() {
                return Err(Problem::data(&source.path, "the folder holds no .parquet and no .csv file"));
            }
        } else {
            inside.push(source.path.clone());
        }
        for path in inside {
            let shown = path.display().to_string();
            all.push(File { path, list: list.clone(), said: source.list.is_some(), shown });
        }
    }
    Ok(all)
}
