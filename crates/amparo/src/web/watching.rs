//! The folder that is watched while pages are served: a thread of its own, that stops where the store is closed and goes on
//! where it is opened again; and what the inbox says of it.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, PoisonError};
use std::time::Duration;

use super::app::App;
use super::rights::{Action, Actor, Verdict};
use crate::say::Say;
use crate::watch::Watch;

/// How often it is asked whether to end.
const BREATH: Duration = Duration::from_millis(200);
/// So many files that could not be taken in are named.
const NAMED: usize = 20;

/// Ends the watching when it goes.
pub(super) struct Watching(Arc<AtomicBool>);

impl Drop for Watching {
    fn drop(&mut self) {
        self.0.store(true, Ordering::SeqCst);
    }
}

/// Begins to watch.
pub(super) fn begin(app: Arc<App>, mut watch: Watch) -> Watching {
    let told = Arc::new(AtomicBool::new(false));
    let end = told.clone();
    // It can be set only once, and nobody else does.
    let _ = app.watched.set((watch.folder().to_owned(), watch.case().cloned(), watch.shown()));
    std::thread::spawn(move || {
        let ended = || end.load(Ordering::SeqCst);
        while !ended() {
            watch.look(&|| app.store_now(), &app.engine, &ended, &mut |_, _| {});
            let mut left = watch.every();
            while !left.is_zero() && !ended() {
                let breath = left.min(BREATH);
                std::thread::sleep(breath);
                left -= breath;
            }
        }
    });
    Watching(told)
}

/// What the inbox says of the watched folder.
pub(super) struct Folder {
    /// The file that is read, of how many.
    pub(super) now: Option<(u64, u64)>,
    pub(super) taken: u64,
    /// How many could not be taken in; the first of them, each with the reason.
    pub(super) failed: u64,
    pub(super) named: Vec<(String, String)>,
}

impl Folder {
    /// As whoever codes in its case sees it; names of files can tell as much as files.
    pub(super) fn seen(app: &App, actor: &Actor, say: &Say) -> Option<Self> {
        let (folder, case, shown) = app.watched.get()?;
        let cases: Vec<_> = case.iter().cloned().collect();
        if actor.may_in(Action::Code, &cases) != Verdict::Yes {
            return None;
        }
        let shown = shown.lock().unwrap_or_else(PoisonError::into_inner);
        let first = shown.failed.iter().take(NAMED);
        // Where on the machine of the operator the folder lies is nobody else's business.
        let folder = format!("{}{}", folder.display(), std::path::MAIN_SEPARATOR);
        Some(Self {
            now: shown.now,
            taken: shown.taken,
            failed: shown.failed.len() as u64,
            named: first
                .map(|(name, problem)| (name.clone(), problem.in_words(say).replace(&folder, "")))
                .collect(),
        })
    }
}
