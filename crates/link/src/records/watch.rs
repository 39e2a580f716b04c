//! Seeing how far the work is.

/// Who watches the work; the work does not depend on it.
pub trait Watch: Sync {
    /// `done` of `of` steps of a part of the work are done.
    fn tick(&self, part: &str, done: u64, of: u64);
}

/// Nobody watches.
pub struct Unwatched;

impl Watch for Unwatched {
    fn tick(&self, _: &str, _: u64, _: u64) {}
}
