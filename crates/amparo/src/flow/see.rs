//! A case as pictures: what of it may be shown is laid out here, and drawn by `show`.

use std::collections::BTreeSet;

use amparo_model::{CaseId, Handling, ReportId, SourceId};
use amparo_store::{CaseView, Store};

use super::export::{Form, MARK, Rows, write};
use crate::Result;
use crate::engine::atlas;
use crate::say::Say;
use crate::show::desk::Desk;
use crate::show::see::{self, Map, Network, Says};

/// The most closed handling that a picture shows. Whoever looks into a case is a member of it and sees what is
/// confidential; what is sealed (a witness, a safe place) is in no picture, because pictures are passed on.
const MOST: Handling = Handling::Confidential;

/// Sources of a case whose reports are in no picture.
fn closed(store: &Store, view: &CaseView) -> Result<BTreeSet<SourceId>> {
    let mut closed = BTreeSet::new();
    for id in view.claims().map(|r| &r.claim.source).collect::<BTreeSet<_>>() {
        if store.source(id)?.handling > MOST {
            closed.insert(id.clone());
        }
    }
    Ok(closed)
}

/// The map of a case, with the title of the case.
pub fn map(store: &Store, id: &CaseId, say: &Say) -> Result<(String, Map)> {
    let view = store.case_view(id)?;
    let closed = closed(store, &view)?;
    let desk = Desk::of(&view, &closed, MOST, say);
    let ground = atlas::ground()?;
    let map = see::map(see::entries(&desk, ground), ground, say);
    Ok((view.case.title, map))
}

/// The network of a case, with the title of the case.
pub fn network(store: &Store, id: &CaseId, say: &Say) -> Result<(String, Network)> {
    let view = store.case_view(id)?;
    let network = see::network(&Desk::of(&view, &closed(store, &view)?, MOST, say));
    Ok((view.case.title, network))
}

/// Does something with a case and what of it may leave in a picture.
pub fn laid_out<T>(
    store: &Store,
    view: &CaseView,
    say: &Say,
    work: impl FnOnce(&Desk<'_>) -> Result<T>,
) -> Result<T> {
    work(&Desk::of(view, &closed(store, view)?, MOST, say))
}

/// A case laid out for what is made from its claims in the house: with its sealed reports, without safe places.
pub fn desk<'a>(view: &'a CaseView, say: &'a Say) -> Desk<'a> {
    Desk::of(view, &BTreeSet::new(), MOST, say)
}

fn says(all: &[Says]) -> (String, String) {
    let reports: BTreeSet<&ReportId> = all.iter().filter_map(|(_, report, _)| report.as_ref()).collect();
    let words: Vec<&str> = all.iter().map(|(words, ..)| words.as_str()).collect();
    (words.join("; "), reports.into_iter().map(ToString::to_string).collect::<Vec<_>>().join(" "))
}

/// The table of a map: internal, and marked so on every line. Words of the vocabularies stand as they are.
pub fn map_table(map: &Map, form: Form) -> Result<Vec<u8>> {
    let heads = vec!["handling", "who", "act", "modality", "when", "places", "reviewed", "says", "reports"];
    let line = |e: &see::Entry| {
        let place = |s: &see::Stand| match s.number {
            Some(number) => format!("{}: {number}. {} ({})", s.role, s.label, s.exact),
            None => format!("{}: {} ({})", s.role, s.label, s.exact),
        };
        let (says, reports) = says(&e.says);
        vec![
            MARK.to_owned(),
            e.who.clone(),
            e.act.clone(),
            e.modality.0.to_owned(),
            e.when.clone(),
            e.places.iter().map(place).collect::<Vec<_>>().join("; "),
            if e.reviewed { "yes" } else { "no" }.to_owned(),
            says,
            reports,
        ]
    };
    write(&Rows { heads, lines: map.entries.iter().map(line).collect() }, form)
}

/// The table of a network: internal, and marked so on every line.
pub fn network_table(network: &Network, form: Form) -> Result<Vec<u8>> {
    let heads = vec![
        "handling", "number", "from", "tie", "term", "to", "modality", "when", "reviewed", "says", "reports",
    ];
    let line = |t: &see::Tie| {
        let (says, reports) = says(&t.says);
        vec![
            MARK.to_owned(),
            t.number.to_string(),
            t.from.clone(),
            t.sort.to_owned(),
            t.term.1.clone(),
            t.to.clone(),
            t.modality.as_ref().map_or("", |m| m.0).to_owned(),
            t.when.join("; "),
            if t.reviewed { "yes" } else { "no" }.to_owned(),
            says,
            reports,
        ]
    };
    write(&Rows { heads, lines: network.ties.iter().map(line).collect() }, form)
}
