//! What can be wrong with the lists, in one sentence each.

use std::path::Path;

/// Why the lists cannot be linked: what, where, what to do.
#[derive(Debug, thiserror::Error)]
#[error("{said}")]
pub struct Problem {
    said: String,
    missing: bool,
}

impl Problem {
    /// A file holds what it must not hold.
    pub(crate) fn data(path: &Path, said: impl std::fmt::Display) -> Self {
        Self { said: format!("{}: {said}", path.display()), missing: false }
    }

    /// Something asked for is not there.
    pub(crate) fn missing(said: impl Into<String>) -> Self {
        Self { said: said.into(), missing: true }
    }

    /// A file cannot be opened or written.
    pub(crate) fn file(path: &Path, error: &std::io::Error) -> Self {
        Self {
            said: format!("{}: {error}", path.display()),
            missing: error.kind() == std::io::ErrorKind::NotFound,
        }
    }

    /// Whether something asked for is not there, rather than wrong.
    pub fn is_missing(&self) -> bool {
        self.missing
    }
}
