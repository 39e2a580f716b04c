//! The path, in order: a file is read, kept, decided about, cleared, published. Command line and pages call the same
//! functions; nobody else calls the rooms of the house in a row.

mod publish;
mod review;

use amparo_model::{CaseId, Handling, Reliability, ReportId, SourceId};
use amparo_store::{Added, NewReport, NewSource, Store};

use crate::Result;
use crate::engine::{Engine, Incoming};

pub use publish::{Draft, Published, Wish, draft, publish, withdraw};
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
pub fn keep(store: &Store, incoming: Incoming, reading: amparo_model::Reading, arrival: &Arrival) -> Result<Added> {
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

/// What of a person would be erased, and erasing it.
pub use erase::{Erasing, erase};

mod erase {
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
}

/// The report an id or its last letters mean.
pub fn find_report(store: &Store, typed: &str) -> Result<ReportId> {
    if let Some(id) = ReportId::parse(typed) {
        store.inbox_row(&id)?;
        return Ok(id);
    }
    let mut filter = amparo_store::InboxFilter { limit: 500, ..Default::default() };
    let mut found = Vec::new();
    loop {
        let page = store.inbox(&filter)?;
        found.extend(page.rows.into_iter().map(|row| row.id).filter(|id| ends(id.as_str(), typed)));
        match page.next {
            Some(next) => filter.before = Some(next),
            None => return one("report", typed, found),
        }
    }
}

/// The case an id, its last letters or its title mean.
pub fn find_case(store: &Store, typed: &str) -> Result<CaseId> {
    let cases = store.cases()?;
    let same_title = |c: &&amparo_model::Case| c.title.to_lowercase() == typed.trim().to_lowercase();
    let mut found: Vec<CaseId> = cases.iter().filter(same_title).map(|c| c.id.clone()).collect();
    if found.is_empty() {
        found = cases.into_iter().map(|c| c.id).filter(|id| ends(id.as_str(), typed)).collect();
    }
    one("case", typed, found)
}

/// The record an id, its last letters or its label mean.
pub fn find_record(store: &Store, typed: &str) -> Result<amparo_model::RecordId> {
    if let Some(id) = amparo_model::RecordId::parse(typed) {
        return Ok(store.record(&id)?.id);
    }
    let mut found = Vec::new();
    for case in store.cases()? {
        let records = store.records(&case.id)?;
        let meant = |r: &amparo_model::Record| r.label == typed.trim() || ends(r.id.as_str(), typed);
        found.extend(records.into_iter().filter(meant).map(|r| r.id));
    }
    one("person", typed, found)
}

/// Whether typed letters are the end of an id; fewer than four say nothing.
fn ends(id: &str, typed: &str) -> bool {
    typed.len() >= 4 && id.ends_with(&typed.to_ascii_lowercase())
}

fn one<T>(kind: &str, typed: &str, mut found: Vec<T>) -> Result<T> {
    match found.len() {
        1 => Ok(found.remove(0)),
        0 => Err(crate::Problem::not_found(format!("there is no {kind} `{typed}`; look at the list for its id"))),
        n => Err(crate::Problem::usage(format!("`{typed}` can mean {n} of kind {kind}; give the whole id"))),
    }
}
