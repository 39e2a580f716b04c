//! Progress of long work, and the way to stop it.

/// Is told how far work has come; may ask it to stop.
pub trait Watch: Sync {
    /// `done` of `of` steps of `part` are finished. `false` asks the work to stop soon.
    fn tick(&self, part: &str, done: u64, of: u64) -> bool;
}

/// Watches nothing and never stops anything.
#[derive(Debug, Clone, Copy)]
pub struct Unwatched;

impl Watch for Unwatched {
    fn tick(&self, _part: &str, _done: u64, _of: u64) -> bool {
        true
    }
}
