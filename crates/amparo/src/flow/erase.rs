//! A person is erased.

use amparo_model::RecordId;
use amparo_store::{Erasure, Original, Store};

use crate::{Problem, Result};

/// A wish to erase somebody.
#[derive(Clone, Debug)]
pub struct Erasing {
    /// Whom.
    pub record: RecordId,
    /// What becomes of the originals.
    pub original: Original,
    /// The label, typed again to confirm.
    pub typed: String,
    /// Who asks.
    pub who: String,
    /// Why.
    pub why: String,
}

/// A person is erased, once the label was typed as it stands.
pub fn erase(store: &Store, wish: &Erasing) -> Result<Erasure> {
    let record = store.record(&wish.record)?;
    if wish.typed.trim() != record.label {
        return Err(Problem::refused("what you typed is not the label of this person; nothing was erased"));
    }
    Ok(store.erase_person(&wish.record, wish.original, &wish.who, &wish.why)?)
}
