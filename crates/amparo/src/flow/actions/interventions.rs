//! Interventions and what became of them.

use amparo_model::{CaseId, InterventionId, OutcomeId};
use amparo_store::{NewIntervention, NewOutcome, Store};

use super::{edtf, not_there, term};
use crate::{Problem, Result};

/// Enters an intervention; kind, day and people are checked.
pub fn add_intervention(store: &Store, new: NewIntervention) -> Result<InterventionId> {
    let new = NewIntervention {
        kind: term("interventions", Some("type"), &new.kind)?,
        sent: edtf(&new.sent)?,
        addressee: new.addressee.trim().to_owned(),
        asked: new.asked.trim().to_owned(),
        note: new.note.trim().to_owned(),
        ..new
    };
    if new.addressee.is_empty() && new.asked.is_empty() {
        return Err(Problem::usage("problem-intervention-empty"));
    }
    for record in &new.records {
        if store.case_of(record)? != new.case {
            return Err(not_there("person"));
        }
    }
    Ok(store.add_intervention(&new)?)
}

/// Enters an outcome of an intervention of the case; kind and day are checked.
pub fn add_outcome(store: &Store, case: &CaseId, new: NewOutcome) -> Result<OutcomeId> {
    of_case(store, case, &new.intervention)?;
    let new = NewOutcome {
        kind: term("outcomes", None, &new.kind)?,
        day: edtf(&new.day)?,
        credited: new.credited.trim().to_owned(),
        said: new.said.trim().to_owned(),
        ..new
    };
    Ok(store.add_outcome(&new)?)
}

/// Takes back an outcome of the case.
pub fn withdraw_outcome(store: &Store, case: &CaseId, id: &OutcomeId, who: &str, why: &str) -> Result<()> {
    let of = store
        .intervention_of(id)
        .map_err(|e| if e.is_not_found() { not_there("outcome") } else { e.into() })?;
    of_case(store, case, &of)?;
    Ok(store.withdraw_outcome(id, who, why)?)
}

/// A problem unless an intervention is of the case.
pub(super) fn of_case(store: &Store, case: &CaseId, id: &InterventionId) -> Result<()> {
    match store.intervention(id) {
        Ok(found) if found.case == *case => Ok(()),
        Ok(_) => Err(not_there("intervention")),
        Err(e) if e.is_not_found() => Err(not_there("intervention")),
        Err(e) => Err(e.into()),
    }
}
