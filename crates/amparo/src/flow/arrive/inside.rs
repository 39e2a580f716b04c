//! Files inside a file: what is attached to a mail is a report of its own, from the same source, and says inside
//! which report it came. Nothing said about the mail (its date, its title) holds for what is attached to it.

use amparo_model::ReportId;
use amparo_store::{Added, NewReport, Store};

use super::{Arrival, settle};
use crate::engine::{Engine, Incoming};
use crate::{Problem, Result};

/// A mail within a mail within a mail is kept; what is attached to it is not taken out.
const DEEPEST: usize = 2;

/// Keeps what is inside a file that was kept as `holder`; one that fails does not hinder the others.
pub(super) fn arrive(
    store: &Store,
    engine: &Engine,
    file: &Incoming,
    holder: &ReportId,
    arrival: &Arrival,
) -> Vec<(String, Result<Added>)> {
    let mut told = Vec::new();
    take_out(store, engine, file, holder, arrival, &file.name, 1, &mut told);
    told
}

#[allow(clippy::too_many_arguments)] // one recursion, in one place
fn take_out(
    store: &Store,
    engine: &Engine,
    file: &Incoming,
    holder: &ReportId,
    arrival: &Arrival,
    place: &str,
    depth: usize,
    told: &mut Vec<(String, Result<Added>)>,
) {
    let files = match engine.inside(file) {
        Ok(files) => files,
        Err(why) => {
            return told
                .push((place.to_owned(), Err(Problem::bad_data("problem-attachments").value("why", why))));
        }
    };
    for file in files {
        let place = format!("{place}: {}", file.name);
        let added = keep(store, engine, file.clone(), holder, arrival);
        if let (Ok(added), true) = (&added, depth < DEEPEST) {
            take_out(store, engine, &file, &added.id().clone(), arrival, &place, depth + 1, told);
        }
        told.push((place, added));
    }
}

fn keep(
    store: &Store,
    engine: &Engine,
    file: Incoming,
    holder: &ReportId,
    arrival: &Arrival,
) -> Result<Added> {
    let new = NewReport {
        reading: engine.read(&file),
        source: store.inbox_row(holder)?.source,
        inside: Some(holder.clone()),
        file_name: file.name,
        bytes: file.bytes,
        handling: arrival.handling,
        who: arrival.who.clone(),
    };
    settle(store, store.add_report(new)?, arrival)
}
