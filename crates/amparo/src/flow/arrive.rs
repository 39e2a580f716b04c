//! A report arrives.

mod inside;

use amparo_model::{CaseId, Handling, Reading, Reliability, SourceId};
use amparo_store::{Added, NewReport, NewSource, Scope, Store};

use super::attach;
use crate::engine::{Engine, Facts, Incoming};
use crate::{Problem, Result};

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

/// What became of a file and of the files inside it.
#[derive(Debug)]
pub struct Arrived {
    /// What became of the file itself.
    pub added: Added,
    /// The files inside it (attached to a mail, or to a mail attached to it), in their order: where they lay, and
    /// what became of each.
    pub inside: Vec<(String, Result<Added>)>,
}

/// A report arrives: it is read, its source is found or entered, it is kept with its claims, and it goes to its
/// case; so do the files inside it. Nothing is accepted.
pub fn arrive(store: &Store, engine: &Engine, incoming: Incoming, arrival: &Arrival) -> Result<Arrived> {
    let reading = engine.read(&incoming);
    arrive_read(store, engine, incoming, reading, arrival)
}

/// The same where it was read already: reading takes long, and whoever holds a store for that long keeps its keys.
pub fn arrive_read(
    store: &Store,
    engine: &Engine,
    incoming: Incoming,
    reading: Reading,
    arrival: &Arrival,
) -> Result<Arrived> {
    let held = incoming.clone();
    let added = keep(store, incoming, reading, arrival)?;
    let inside = inside::arrive(store, engine, &held, added.id(), arrival);
    Ok(Arrived { added, inside })
}

/// What was heard and stands in no file: the words somebody wrote down become a report of their own.
///
/// # Errors
/// Nothing was written.
pub fn note(store: &Store, engine: &Engine, words: &str, facts: Facts, arrival: &Arrival) -> Result<Added> {
    let words = words.trim();
    if words.is_empty() {
        return Err(Problem::usage("problem-note-empty"));
    }
    let incoming = Incoming { bytes: format!("{words}\n").into_bytes(), name: "note.txt".to_owned(), facts };
    let reading = engine.read(&incoming);
    keep(store, incoming, reading, arrival)
}

/// Several reports arrive: they are read side by side and kept in one transaction, which is much quicker. What
/// happens to one does not hinder the others; the answers are in their order.
pub fn arrive_all(store: &Store, engine: &Engine, batch: Vec<(Incoming, Arrival)>) -> Vec<Result<Arrived>> {
    let readings = read_all(engine, &batch);
    let prepared: Vec<Result<NewReport>> = batch
        .iter()
        .zip(readings)
        .map(|((incoming, arrival), reading)| prepare(store, incoming.clone(), reading?, arrival))
        .collect();
    let good: Vec<NewReport> = prepared.iter().flatten().cloned().collect();
    // One bad report must not take the others with it: then each goes alone.
    let mut together = store.add_reports(good).ok().map(Vec::into_iter);
    prepared
        .into_iter()
        .zip(&batch)
        .map(|(new, (incoming, arrival))| {
            let new = new?;
            let added = match together.as_mut().and_then(Iterator::next) {
                Some(added) => added,
                None => store.add_report(new)?,
            };
            let added = settle(store, added, arrival)?;
            let inside = inside::arrive(store, engine, incoming, added.id(), arrival);
            Ok(Arrived { added, inside })
        })
        .collect()
}

/// Keeps a reading, whoever made it (the reader, an imported table).
pub fn keep(store: &Store, incoming: Incoming, reading: Reading, arrival: &Arrival) -> Result<Added> {
    let added = store.add_report(prepare(store, incoming, reading, arrival)?)?;
    settle(store, added, arrival)
}

/// Reads on as many threads as there are cores.
fn read_all(engine: &Engine, batch: &[(Incoming, Arrival)]) -> Vec<Result<Reading>> {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let share = batch.len().div_ceil(cores).max(1);
    std::thread::scope(|scope| {
        let read =
            |part: &[(Incoming, Arrival)]| part.iter().map(|(i, _)| engine.read(i)).collect::<Vec<_>>();
        let threads: Vec<_> =
            batch.chunks(share).map(|part| (part.len(), scope.spawn(move || read(part)))).collect();
        let mut readings = Vec::with_capacity(batch.len());
        for (length, thread) in threads {
            let Ok(part) = thread.join() else {
                let broke = || Err(Problem::internal("problem-reader-broke"));
                readings.extend((0..length).map(|_| broke()));
                continue;
            };
            readings.extend(part.into_iter().map(Ok));
        }
        readings
    })
}

fn prepare(store: &Store, incoming: Incoming, reading: Reading, arrival: &Arrival) -> Result<NewReport> {
    let outlet = reading.report.outlet.as_ref().map(|o| o.value.clone());
    Ok(NewReport {
        source: source(store, arrival, outlet.as_deref(), &incoming.name)?,
        inside: None,
        file_name: incoming.name,
        bytes: incoming.bytes,
        handling: arrival.handling,
        reading,
        who: arrival.who.clone(),
    })
}

fn settle(store: &Store, added: Added, arrival: &Arrival) -> Result<Added> {
    if let Some(case) = &arrival.case {
        attach(store, case, added.id(), &Scope::All, &arrival.who)?;
    }
    Ok(added)
}

/// Reports of one outlet share their source; a witness has one of her own.
fn source(store: &Store, arrival: &Arrival, outlet: Option<&str>, file: &str) -> Result<SourceId> {
    let label = arrival.source.as_deref().or(outlet).unwrap_or(file);
    let Some(source) = store.source_named(&arrival.source_kind, label)? else {
        return Ok(store.add_source(NewSource {
            kind: arrival.source_kind.clone(),
            label: label.to_owned(),
            reliability: arrival.reliability,
            handling: arrival.handling,
            consent: arrival.consent.clone(),
            who: arrival.who.clone(),
        })?);
    };
    for consent in &arrival.consent {
        store.record_consent(&source.id, consent.clone(), &arrival.who)?;
    }
    Ok(source.id)
}
