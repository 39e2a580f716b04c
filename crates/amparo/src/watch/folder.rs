//! What lies in a folder: which files count, whether one still changes, how one is read whole, and put aside.

use std::collections::BTreeMap;
use std::fs::{File, Metadata, OpenOptions};
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::side;
use crate::{Problem, Result};

/// Largest file taken from the folder, as from a browser; larger ones go by `amparo add`.
const LARGEST: u64 = 64 << 20;
/// No deeper are folders walked.
const DEEPEST: usize = 32;
/// Endings of files that something still writes, and of the facts beside a file.
const UNFINISHED: [&str; 8] = ["toml", "part", "partial", "crdownload", "download", "tmp", "swp", "lock"];

/// How a file looks from outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Look {
    size: u64,
    modified: Option<SystemTime>,
}

impl Look {
    fn of(about: &Metadata) -> Self {
        Self { size: about.len(), modified: about.modified().ok() }
    }
}

/// Every file that counts, and the folders that could not be looked into. Hidden ones, links and unfinished files are left
/// out, and so is what was put aside.
pub(super) fn walk(folder: &Path, done: Option<&Path>) -> (BTreeMap<PathBuf, Look>, Vec<(PathBuf, Problem)>) {
    let (mut found, mut wrong) = (BTreeMap::new(), Vec::new());
    walk_into(folder, done, 0, &mut found, &mut wrong);
    (found, wrong)
}

fn walk_into(
    dir: &Path,
    done: Option<&Path>,
    depth: usize,
    found: &mut BTreeMap<PathBuf, Look>,
    wrong: &mut Vec<(PathBuf, Problem)>,
) {
    let entries = match std::fs::read_dir(dir) {
        Ok(entries) if depth <= DEEPEST => entries,
        Ok(_) => {
            let problem = Problem::usage("problem-too-deep").value("path", dir.display());
            return wrong.push((dir.to_owned(), problem));
        }
        Err(error) => return wrong.push((dir.to_owned(), Problem::file(dir, &error))),
    };
    for entry in entries.flatten() {
        let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
        // A link could lead to what is nobody's to read here.
        let Ok(about) = path.symlink_metadata() else { continue };
        if name.starts_with(['.', '~']) || name.ends_with('~') || done == Some(&path) {
            continue;
        }
        let unfinished = |ending: &std::ffi::OsStr| UNFINISHED.iter().any(|u| ending.eq_ignore_ascii_case(u));
        if about.is_dir() {
            walk_into(&path, done, depth + 1, found, wrong);
        } else if about.is_file() && about.len() > 0 && !path.extension().is_some_and(unfinished) {
            found.insert(path, Look::of(&about));
        }
    }
}

/// The bytes of a file, where it is still the one that was looked at; `None` where it changed.
pub(super) fn read(path: &Path, look: &Look) -> Result<Option<Vec<u8>>> {
    let wrong = |error: std::io::Error| Problem::file(path, &error);
    if look.size > LARGEST {
        let problem = Problem::bad_data("problem-too-large").value("path", path.display());
        return Err(problem.value("size", look.size >> 20));
    }
    let named = match path.symlink_metadata() {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        named => named.map_err(wrong)?,
    };
    let mut file = File::open(path).map_err(wrong)?;
    let about = file.metadata().map_err(wrong)?;
    if !named.is_file() || !is_one(&named, &about) || Look::of(&about) != *look {
        return Ok(None);
    }
    let mut bytes = Vec::new();
    (&mut file).take(LARGEST + 1).read_to_end(&mut bytes).map_err(wrong)?;
    let after = Look::of(&file.metadata().map_err(wrong)?);
    Ok((after == *look && bytes.len() as u64 == look.size).then_some(bytes))
}

/// Whether what was opened is what has the name, and not what a link put there since leads to.
#[cfg(unix)]
fn is_one(named: &Metadata, opened: &Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    (named.dev(), named.ino()) == (opened.dev(), opened.ino())
}

#[cfg(not(unix))]
fn is_one(_: &Metadata, opened: &Metadata) -> bool {
    opened.is_file()
}

/// The folder for what has been taken in; made where it is not there.
pub(super) fn made(done: &Path, watched: &Path) -> Result<PathBuf> {
    let wrong = || Problem::usage("problem-watch-done").value("path", done.display());
    std::fs::create_dir_all(done).map_err(|e| Problem::file(done, &e))?;
    let done = done.canonicalize().map_err(|_| wrong())?;
    if done == watched || watched.starts_with(&done) { Err(wrong()) } else { Ok(done) }
}

/// Moves a file that was taken in, with the facts beside it. Nothing that lies there is overwritten.
pub(super) fn put_aside(path: &Path, done: &Path) -> Result<()> {
    let wrong = |error: std::io::Error| {
        Problem::refused("problem-watch-move").value("path", path.display()).value("error", error)
    };
    let to = reserve(path, done).map_err(wrong)?;
    if let Err(error) = std::fs::rename(path, &to) {
        // What was kept free is empty, and ours.
        let _ = std::fs::remove_file(&to);
        return Err(wrong(error));
    }
    let facts = side::path_beside(path);
    if facts.is_file() {
        let to = reserve(&facts, done).map_err(wrong)?;
        std::fs::rename(&facts, to).map_err(wrong)?;
    }
    Ok(())
}

/// A name in a folder that nothing else has, kept free by an empty file.
fn reserve(path: &Path, dir: &Path) -> std::io::Result<PathBuf> {
    let name = path.file_name().unwrap_or_default();
    for n in 1..10_000 {
        let mut tried = std::ffi::OsString::new();
        if n > 1 {
            tried.push(format!("{n}-"));
        }
        tried.push(name);
        let to = dir.join(tried);
        match OpenOptions::new().write(true).create_new(true).open(&to) {
            Ok(_) => return Ok(to),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(ErrorKind::AlreadyExists.into())
}

/// Whether others on this machine can look into a folder.
#[cfg(unix)]
pub(super) fn is_open_to_others(folder: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    std::fs::metadata(folder).is_ok_and(|about| about.permissions().mode() & 0o077 != 0)
}

#[cfg(not(unix))]
pub(super) fn is_open_to_others(_: &Path) -> bool {
    false
}
