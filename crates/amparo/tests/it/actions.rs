//! What is done for the people of a case, by when and with whose consent: in the browser, in the terminal, by role.

mod checklists;
mod consent;
mod deadlines;
mod pages;

use axum::http::{StatusCode, header};
use jiff::civil::Date;

use amparo::flow::{self, Actions};
use amparo::say::{Lang, Say};
use amparo::show::checklist::{Need, State};
use amparo_model::reading::{Entity, EntityKind};
use amparo_model::{CaseId, Consent, Handling, RecordId, Reviewed, Said};
use amparo_store::{ConsentOf, DeadlineState, NewAnswer, NewIntervention, NewOutcome, Role, Scope, Store};

use super::app::Place;
use super::board::{accept_all, case_of};
use super::team::{Place as Held, Team};
use super::web::{Web, text};

fn say() -> &'static Say {
    Say::of(Lang::En)
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn letter(case: &CaseId, kind: &str, sent: &str) -> NewIntervention {
    NewIntervention {
        case: case.clone(),
        kind: kind.into(),
        addressee: "the mandates".into(),
        asked: "where the nine are held".into(),
        sent: sent.into(),
        records: Vec::new(),
        note: String::new(),
        who: "Ana".into(),
    }
}

fn outcome(of: &amparo_model::InterventionId, kind: &str, day: &str) -> NewOutcome {
    NewOutcome {
        intervention: of.clone(),
        kind: kind.into(),
        day: day.into(),
        credited: String::new(),
        said: String::new(),
        who: "Ana".into(),
    }
}

fn yes(of: &RecordId, purpose: &str, whom: &str, until: &str) -> NewAnswer {
    NewAnswer {
        of: ConsentOf::Record(of.clone()),
        consent: Consent {
            purpose: purpose.into(),
            given: true,
            date: "2019-03-10".into(),
            until: Some(until.to_owned()).filter(|u| !u.is_empty()),
            how: "in writing".into(),
            withdrawn: None,
        },
        whom: whom.into(),
        explained_by: String::new(),
        language: String::new(),
        guardian: String::new(),
        who: "Ana".into(),
    }
}

/// Accepts every claim of the report of a place.
fn accepted(store: &Store, held: &Held) {
    let view = store.case_view(&held.case).unwrap();
    for reviewed in view.claims().filter(|r| r.decision.is_none()) {
        let answer = flow::Answer::Accept(flow::Place::Proposed);
        flow::decide(store, &reviewed.claim.id, answer, None, &Scope::All, "Ana", "").unwrap();
    }
}
