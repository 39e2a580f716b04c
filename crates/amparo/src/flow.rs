//! The path, in order: a file is read, kept, decided about, cleared, published. Command line and pages call the same
//! functions; nobody else calls the rooms of the house in a row.

mod erase;
mod export;
mod find;
mod publish;
mod review;

use amparo_model::{CaseId, Handling, Reliability, SourceId};
use amparo_store::{Added, NewReport, NewSource, Store};

use crate::Result;
use crate::engine::{Engine, Incoming};

pub use erase::{erase, would_erase};
pub use export::{Form, What, export};
pub use find::{find_case, find_record, find_report};
pub use publish::{Draft, Finding, Published, Reason, Stands, Wish, draft, publish, withdraw};
pub use review::{Answer, Decided, Place, attach, decide, detach, undo};

/// What is said about a file besides its content.
#[derive(Clone, Debug)]
pub struct Arrival {
    /// Kind of source, a term of `vocab/sources.toml`.
    pub source_kind: String,
    /// What the source is called; the outlet of the report where nothing is said.
    pub source: Option<String>,
    /// How far the source is trusted.
    pub reliability: Reliability,
    /// Who may see the report.
    pub handling: Handling,
    /// What the source allows.
    pub consent: Vec<amparo_model::Consent>,
    /// The case it belongs to.
    pub case: Option<CaseId>,
    /// Who adds it.
    pub who: String,
}

/// A report arrives: it is read, its source is found or entered, it is kept with its claims, and it goes to its
/// case. Nothing is accepted.
pub fn arrive(store: &Store, engine: &Engine, incoming: Incoming, arrival: &Arrival) -> Result<Added> {
    let reading = engine.read(&incoming);
    let outlet = reading.report.outlet.as_ref().map(|o| o.value.clone());
    let added = store.add_report(NewReport {
        source: source(store, arrival, outlet.as_deref(), &incoming.name)?,
        file_name: incoming.name,
        bytes: incoming.bytes,
        handling: arrival.handling,
        reading,
        who: arrival.who.clone(),
    })?;
    if let Some(case) = &arrival.case {
        attach(store, case, added.id(), &arrival.who)?;
    }
    Ok(added)
}

/// Keeps a reading that was made elsewhere (an imported table).
pub fn keep(
    store: &Store,
    incoming: Incoming,
    reading: amparo_model::Reading,
    arrival: &Arrival,
) -> Result<Added> {
    let added = store.add_report(NewReport {
        source: source(store, arrival, None, &incoming.name)?,
        file_name: incoming.name,
        bytes: incoming.bytes,
        handling: arrival.handling,
        reading,
        who: arrival.who.clone(),
    })?;
    if let Some(case) = &arrival.case {
        attach(store, case, added.id(), &arrival.who)?;
    }
    Ok(added)
}

/// Reports of one outlet share their source; a witness has one of her own.
fn source(store: &Store, arrival: &Arrival, outlet: Option<&str>, file: &str) -> Result<SourceId> {
    let label = arrival.source.as_deref().or(outlet).unwrap_or(file);
    let id = match store.source_named(&arrival.source_kind, label)? {
        Some(source) => source.id,
        None => {
            return Ok(store.add_source(NewSource {
                kind: arrival.source_kind.clone(),
                label: label.to_owned(),
                reliability: arrival.reliability,
                handling: arrival.handling,
                consent: arrival.consent.clone(),
                who: arrival.who.clone(),
            })?);
        }
    };
    for consent in &arrival.consent {
        store.record_consent(&id, consent.clone(), &arrival.who)?;
    }
    Ok(id)
}
