//! The watched folder: files that come to lie there are taken in once they no longer change.
//!
//! Nothing is ever deleted, and nothing is lost: what cannot be taken in lies where it was and is named. A file is known by
//! its bytes (`Store::was_watched`), so that one that was read is not read again, whatever it is called and whenever the
//! program is ended. The store is asked for as late as can be and let go at once, so that a lock does not wait for a reader.

mod folder;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use amparo_model::CaseId;
use amparo_store::{Added, Store};

use crate::config::WatchFolder;
use crate::engine::{Engine, Incoming};
use crate::{Problem, Result, flow, side};
use folder::Look;

/// Seconds between two looks, where nothing is said.
const USUAL: u64 = 5;
/// After so many looks what could not be taken in is tried again.
const AGAIN: u64 = 60;

/// What is watched, and what becomes of it.
pub struct Watch {
    folder: PathBuf,
    done: Option<PathBuf>,
    case: Option<CaseId>,
    who: String,
    every: Duration,
    looks: u64,
    known: BTreeMap<PathBuf, Known>,
    shown: Arc<Mutex<Shown>>,
}

/// How far it is, for whoever looks on.
#[derive(Clone, Debug, Default)]
pub struct Shown {
    /// The file that is being read, and how many there are to read now.
    pub now: Option<(u64, u64)>,
    /// Files taken in since the program started.
    pub taken: u64,
    /// What could not be taken in, by its place within the folder.
    pub failed: BTreeMap<String, Arc<Problem>>,
}

/// A file that was seen.
struct Known {
    look: Look,
    fate: Fate,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    /// It is read once it looks the same again.
    Waiting,
    Taken,
    Failed,
}

/// Why a file was not taken in now.
enum Not {
    /// It still changes, or the store is closed: later.
    Yet,
    /// Something is wrong with it.
    Taken(Problem),
}

impl<E: Into<Problem>> From<E> for Not {
    fn from(error: E) -> Self {
        Self::Taken(error.into())
    }
}

/// What is told of each file.
pub type Tell<'a> = dyn FnMut(&Path, &Result<Added, Arc<Problem>>) + 'a;

impl Watch {
    /// What the settings say, with the case found in the store.
    pub fn new(settings: &WatchFolder, store: &Store, who: &str) -> Result<Self> {
        let no_folder =
            || Problem::not_found("problem-watch-folder").value("path", settings.folder.display());
        let folder = settings.folder.canonicalize().map_err(|_| no_folder())?;
        if !folder.is_dir() {
            return Err(no_folder());
        }
        let done = settings.done.as_ref().map(|done| folder::made(done, &folder)).transpose()?;
        let case = settings.case.as_deref().map(|typed| flow::find_case(store, typed)).transpose()?;
        Ok(Self {
            folder,
            done,
            case,
            who: who.to_owned(),
            every: Duration::from_secs(settings.every.unwrap_or(USUAL).clamp(1, 3600)),
            looks: 0,
            known: BTreeMap::new(),
            shown: Arc::default(),
        })
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The case that files go to.
    pub fn case(&self) -> Option<&CaseId> {
        self.case.as_ref()
    }

    /// How long to wait between two looks.
    pub fn every(&self) -> Duration {
        self.every
    }

    /// How far it is, kept up to date.
    pub fn shown(&self) -> Arc<Mutex<Shown>> {
        self.shown.clone()
    }

    /// Whether others on this machine can look into the folder.
    pub fn is_open_to_others(&self) -> bool {
        folder::is_open_to_others(&self.folder)
    }

    /// Looks once: what looks as it did the time before is taken in. `hold` gives the store where it is open, `ended` says
    /// whether to stop.
    pub fn look(
        &mut self,
        hold: &dyn Fn() -> Option<Arc<Store>>,
        engine: &Engine,
        ended: &dyn Fn() -> bool,
        tell: &mut Tell<'_>,
    ) {
        let (found, unreadable) = folder::walk(&self.folder, self.done.as_deref());
        self.looks += 1;
        let again = self.looks.is_multiple_of(AGAIN);
        self.known.retain(|path, _| found.contains_key(path));
        let mut ready = Vec::new();
        for (path, look) in found {
            match self.known.get_mut(&path) {
                Some(known) if known.look == look => {
                    if known.fate == Fate::Waiting || (again && known.fate == Fate::Failed) {
                        ready.push((path, look));
                    }
                }
                _ => drop(self.known.insert(path, Known { look, fate: Fate::Waiting })),
            }
        }
        {
            let known: Vec<String> = self
                .known
                .iter()
                .filter(|(_, k)| k.fate == Fate::Failed)
                .map(|(p, _)| self.name(p))
                .collect();
            let mut shown = self.shown_guard();
            shown.failed.retain(|name, _| known.contains(name));
            for (path, problem) in unreadable {
                shown.failed.insert(self.name(&path), Arc::new(problem));
            }
        }
        let all = ready.len() as u64;
        for (n, (path, look)) in ready.into_iter().enumerate() {
            // A store that is closed takes nothing in: everything waits for the next look.
            if ended() || hold().is_none() {
                break;
            }
            self.shown_guard().now = Some((n as u64 + 1, all));
            match self.take(&path, &look, hold, engine) {
                Ok(added) => {
                    self.settle(&path, Fate::Taken, None, added.is_some());
                    if let Some(added) = added {
                        tell(&path, &Ok(added));
                    }
                }
                Err(Not::Yet) => {}
                Err(Not::Taken(problem)) => {
                    let problem = Arc::new(problem);
                    self.settle(&path, Fate::Failed, Some(problem.clone()), false);
                    tell(&path, &Err(problem));
                }
            }
        }
        self.shown_guard().now = None;
    }

    fn shown_guard(&self) -> std::sync::MutexGuard<'_, Shown> {
        self.shown.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A file by its place within the folder.
    fn name(&self, path: &Path) -> String {
        path.strip_prefix(&self.folder).unwrap_or(path).display().to_string()
    }

    fn settle(&mut self, path: &Path, fate: Fate, problem: Option<Arc<Problem>>, new: bool) {
        if let Some(known) = self.known.get_mut(path) {
            known.fate = fate;
        }
        let name = self.name(path);
        let mut shown = self.shown_guard();
        match problem {
            Some(problem) => drop(shown.failed.insert(name, problem)),
            None => {
                shown.taken += u64::from(new);
                shown.failed.remove(&name);
            }
        }
    }

    /// Takes a file in; gives nothing where its bytes were read before.
    fn take(
        &self,
        path: &Path,
        look: &Look,
        hold: &dyn Fn() -> Option<Arc<Store>>,
        engine: &Engine,
    ) -> Result<Option<Added>, Not> {
        let Some(bytes) = folder::read(path, look)? else { return Err(Not::Yet) };
        let open = || hold().ok_or(Not::Yet);
        let (facts, source) = side::beside(path)?;
        let arrival = source.arrival(self.case.clone(), &self.who)?;
        let there = open()?.was_watched(&bytes)?;
        let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        let incoming = Incoming { bytes, name, facts };
        let added = if there {
            None
        } else {
            // A reader that breaks on one file goes on with the next.
            let reading = std::thread::scope(|scope| scope.spawn(|| engine.read(&incoming)).join());
            let reading = reading.map_err(|_| Problem::internal("problem-reader-broke"))?;
            let store = open()?;
            let bytes = incoming.bytes.clone();
            let arrived = flow::arrive_read(&store, engine, incoming, reading, &arrival)?;
            // What was attached and could not be kept is told, and tried again with its mail.
            if let Some(problem) = arrived.inside.into_iter().find_map(|(_, added)| added.err()) {
                return Err(Not::Taken(problem));
            }
            store.note_watched(&bytes)?;
            Some(arrived.added)
        };
        if let Some(done) = &self.done {
            folder::put_aside(path, done)?;
        }
        Ok(added)
    }
}
