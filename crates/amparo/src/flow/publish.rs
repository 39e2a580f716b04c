//! A case becomes public: gathered from accepted claims, cleared by `protect`, rendered by `publish`, kept as a
//! release, written to a folder.

use amparo_model::{CaseId, ReleaseId};
use amparo_store::Store;

use crate::{Problem, Result};

/// What the person who publishes wants.
#[derive(Clone, Debug, Default)]
pub struct Wish {
    /// Public title.
    pub title: String,
}

/// What would be published.
#[derive(Clone, Debug)]
pub struct Draft {}

/// What was published.
#[derive(Clone, Debug)]
pub struct Published {}

/// (being written)
pub fn draft(_store: &Store, _case: &CaseId, _wish: &Wish) -> Result<Draft> {
    Err(Problem::internal("not yet"))
}

/// (being written)
pub fn publish(_store: &Store, _case: &CaseId, _wish: &Wish) -> Result<Published> {
    Err(Problem::internal("not yet"))
}

/// A release is taken back.
pub fn withdraw(store: &Store, release: &ReleaseId, who: &str, why: &str) -> Result<()> {
    Ok(store.withdraw_release(release, who, why)?)
}
