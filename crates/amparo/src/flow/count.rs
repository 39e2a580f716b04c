//! Counting from the store: accepted acts that are asserted or alleged, one telling for each claim.

use std::collections::{BTreeMap, BTreeSet};

use amparo_estimate::counts::{self, Count, Filter, Standing, Telling, Unit, Unknowns, Victim};
use amparo_model::reading::{Act, Entity, EntityKind};
use amparo_model::{CaseId, Claim, ClaimState, Edtf, Modality, RecordId, Said};
use amparo_store::{CaseView, Scope, Store};

use crate::Result;

/// Counts over one case, or all of them.
pub fn count(
    store: &Store,
    case: Option<&CaseId>,
    unit: Unit,
    filter: &Filter,
    unknowns: Unknowns,
) -> Result<Count> {
    let cases = match case {
        Some(case) => vec![case.clone()],
        None => store.cases()?.into_iter().map(|c| c.id).collect(),
    };
    let (mut all, mut seen) = (Vec::new(), BTreeSet::new());
    for case in cases {
        let view = store.case_view(&case)?;
        let mut people = People { store, same: BTreeMap::new() };
        // A report can lie in two cases: its claims count in the first.
        tellings(&view, &mut people, &mut seen, &mut all)?;
    }
    Ok(counts::count(&all, unit, filter, unknowns, &snapshot(store)?))
}

/// Size and root of the log: it changes with every write and can be compared with a kept checkpoint.
fn snapshot(store: &Store) -> Result<String> {
    let note = store.checkpoint()?;
    let mut lines = note.lines().skip(1);
    Ok(format!("{}:{}", lines.next().unwrap_or_default(), lines.next().unwrap_or_default()))
}

struct People<'a> {
    store: &'a Store,
    same: BTreeMap<RecordId, String>,
}

impl People<'_> {
    /// One key for all records that were judged to be the same person.
    fn key(&mut self, id: &RecordId) -> Result<String> {
        if let Some(key) = self.same.get(id) {
            return Ok(key.clone());
        }
        let mut all = self.store.same_records(id, &Scope::All)?;
        all.push(id.clone());
        let key = all.iter().map(ToString::to_string).min().unwrap_or_default();
        self.same.insert(id.clone(), key.clone());
        Ok(key)
    }
}

fn tellings(
    view: &CaseView,
    people: &mut People,
    seen: &mut BTreeSet<String>,
    all: &mut Vec<Telling>,
) -> Result<()> {
    let origins = view.reports.iter().map(|r| {
        // The same text again is the same origin.
        let origin = r.row.same_text_as.as_ref().unwrap_or(&r.row.id);
        (origin.to_string(), &r.claims)
    });
    for (origin, claims) in origins.chain([(String::new(), &view.heard)]) {
        let entities: BTreeMap<&str, &Entity> = claims
            .iter()
            .filter(|c| !matches!(c.state(), ClaimState::Rejected | ClaimState::Withdrawn))
            .filter_map(|c| match c.said() {
                Said::Entity(e) => Some((e.id.as_str(), e)),
                _ => None,
            })
            .collect();
        for reviewed in claims {
            let (Said::Act(act), ClaimState::Accepted) = (reviewed.said(), reviewed.state()) else {
                continue;
            };
            let standing = match act.modality {
                Modality::Asserted => Standing::Asserted,
                Modality::Alleged => Standing::Alleged,
                _ => continue,
            };
            if !seen.insert(reviewed.claim.id.to_string()) {
                continue;
            }
            let (from, to) = days(act);
            let by_word = reviewed.claim.source.to_string();
            all.push(Telling {
                act: act.act.clone(),
                standing,
                origin: if origin.is_empty() { by_word } else { origin.clone() },
                incident: view.case.id.to_string(),
                victims: victims(view, &reviewed.claim, act, &entities, people)?,
                from,
                to,
                places: places(act, &entities),
            });
        }
    }
    Ok(())
}

/// First and last day an act can mean.
fn days(act: &Act) -> (Option<String>, Option<String>) {
    let edtf = act.when.as_ref().and_then(|w| w.edtf.as_ref());
    let bounds = edtf.and_then(|e| e.parse::<Edtf>().ok()).and_then(|e| e.bounds());
    bounds.map_or((None, None), |(a, b)| (a.map(|d| d.to_string()), b.map(|d| d.to_string())))
}

/// Name, gazetteer id and country of every place of an act.
fn places(act: &Act, entities: &BTreeMap<&str, &Entity>) -> Vec<String> {
    let mut names = Vec::new();
    for place in act.places.iter().filter_map(|p| entities.get(p.id.as_str())) {
        names.extend(place.name.clone());
        if let Some(at) = &place.place {
            names.push(at.gazetteer.clone());
            names.extend(at.country.clone());
        }
    }
    names
}

/// Known people by record; the others by the number that is stated.
fn victims(
    view: &CaseView,
    claim: &Claim,
    act: &Act,
    entities: &BTreeMap<&str, &Entity>,
    people: &mut People,
) -> Result<Vec<Victim>> {
    let (mut all, mut singles) = (Vec::new(), 0);
    let mut groups: Vec<(u64, Option<u64>)> = Vec::new();
    for local in &act.victims {
        let record = view.record_of(claim, local);
        let kind = record.and_then(|id| view.records.iter().find(|r| r.id == *id)).map(|r| r.kind);
        let entity = entities.get::<str>(local);
        match kind.or(entity.map(|e| e.kind)) {
            Some(EntityKind::Group) => {
                let size = entity.and_then(|e| e.size).map(|s| s.bounds());
                groups.push(size.map_or((1, None), |(low, high)| (low.max(1), high)));
            }
            Some(EntityKind::Organisation | EntityKind::Place) => {}
            _ => {
                singles += 1;
                let who = record.map(|id| people.key(id)).transpose()?;
                all.push(Victim { who, low: 1, high: Some(1) });
            }
        }
    }
    // The number stated for the act covers everyone it was done to; those listed one by one are among them.
    if let Some((low, high)) = act.size.map(|s| s.bounds()) {
        groups = vec![(low.saturating_sub(singles), high.map(|h| h.saturating_sub(singles)))];
    } else if all.is_empty() && groups.is_empty() {
        groups.push((1, None));
    }
    all.extend(groups.into_iter().map(|(low, high)| Victim { who: None, low, high }));
    Ok(all)
}
