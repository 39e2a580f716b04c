//! A person is erased.

use amparo_store::{EraseRequest, Erasure, Store};

use crate::{Problem, Result};

/// What of a person would be erased. Nothing is touched.
pub fn would_erase(store: &Store, request: &EraseRequest) -> Result<Erasure> {
    Ok(store.erase_preview(request)?)
}

/// A person is erased, once her label was typed as it stands.
pub fn erase(store: &Store, request: &EraseRequest, typed: &str) -> Result<Erasure> {
    let record = store.record(&request.record)?;
    if typed.trim() != record.label {
        return Err(Problem::refused("problem-not-the-label"));
    }
    Ok(store.erase_person(request)?)
}
