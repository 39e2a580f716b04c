//! What is done for the people of a case: interventions and their outcomes, deadlines, consent. Command line and pages
//! call the same functions; whatever is named must be of the case.

mod calendar;
mod consent;
mod deadlines;
mod interventions;

use std::collections::BTreeMap;

use amparo_model::{CaseId, Edtf, RecordId};
use amparo_store::{Answer, CaseView, Deadline, Intervention, Scope, Store};
use jiff::civil::Date;

pub use calendar::calendar;
pub use consent::{add_consent, withdraw_consent};
pub use deadlines::{
    Listed, Task, accept_proposal, add_task, decline_proposal, listed, open_deadlines, proposals, settle,
};
pub use interventions::{add_intervention, add_outcome, withdraw_outcome};

use crate::say::Say;
use crate::show::checklist::{self, Checklist, Known};
use crate::show::due::{self, Grounds, Proposal};
use crate::{Problem, Result, words};

/// Everything that is done for a case, and what the rules propose.
#[derive(Debug)]
pub struct Actions {
    /// The case.
    pub view: CaseView,
    /// Its interventions.
    pub interventions: Vec<Intervention>,
    /// Its deadlines in every state, those that are due first, first.
    pub deadlines: Vec<Deadline>,
    /// The last answers of its people and its sources.
    pub answers: Vec<Answer>,
    /// What its sources are called, by id.
    pub sources: BTreeMap<String, String>,
    /// Kinds of its sources, by id.
    pub kinds: BTreeMap<String, String>,
}

impl Actions {
    /// Gathers them.
    pub fn of(store: &Store, case: &CaseId) -> Result<Self> {
        Self::with(store, store.case_view(case)?)
    }

    /// The same for a case that was read already.
    pub fn with(store: &Store, view: CaseView) -> Result<Self> {
        let case = &view.case.id.clone();
        let (mut sources, mut kinds) = (BTreeMap::new(), BTreeMap::new());
        let mut ids = store.case_sources(case)?;
        // What was heard has a source and no report.
        ids.extend(view.heard.iter().map(|r| r.claim.source.clone()));
        for id in ids {
            let source = store.source(&id)?;
            kinds.insert(id.to_string(), source.kind);
            sources.insert(id.to_string(), source.label);
        }
        Ok(Self {
            interventions: store.interventions(case)?,
            deadlines: store.deadlines(&only(case))?,
            answers: store.case_answers(case)?,
            view,
            sources,
            kinds,
        })
    }

    /// What the rules propose.
    pub fn proposals(&self, say: &Say) -> Vec<Proposal> {
        let grounds = Grounds {
            view: &self.view,
            interventions: &self.interventions,
            answers: &self.answers,
            sources: &self.sources,
            deadlines: &self.deadlines,
        };
        due::proposals(&grounds, say)
    }

    /// What each kind of intervention asks for at least, and what answers it; of one person, or of anybody of the case.
    pub fn checklists(&self, record: Option<&RecordId>, today: Date, say: &Say) -> Vec<Checklist> {
        let today = today.to_string();
        checklist::checklists(&self.known(record, &today), say)
    }

    /// Whether everything accepted goes back to the press.
    pub fn press_only(&self) -> bool {
        checklist::press_only(&self.known(None, ""))
    }

    fn known<'a>(&'a self, record: Option<&'a RecordId>, today: &'a str) -> Known<'a> {
        Known {
            view: &self.view,
            interventions: &self.interventions,
            answers: &self.answers,
            kinds: &self.kinds,
            record,
            today,
        }
    }

    /// What somebody who was asked for consent is called.
    pub fn asked(&self, answer: &Answer, say: &Say) -> String {
        due::asked(&answer.of, &self.view, &self.sources, say)
    }

    /// What a record of the case is called.
    pub fn label(&self, id: &RecordId) -> String {
        self.view.records.iter().find(|r| r.id == *id).map(|r| r.label.clone()).unwrap_or_default()
    }
}

fn only(case: &CaseId) -> Scope {
    Scope::Of { cases: [case.clone()].into(), loose: false }
}

/// A date as it is kept; a problem where it is none.
fn edtf(typed: &str) -> Result<String> {
    Ok(typed.trim().parse::<Edtf>()?.to_string())
}

/// A whole day; a problem where it is none.
fn whole_day(typed: &str) -> Result<Date> {
    typed.trim().parse().map_err(|_| Problem::usage("problem-not-a-day").value("typed", typed))
}

/// A term of a list; a problem where it is none.
fn term(list: &'static str, line: Option<&str>, typed: &str) -> Result<String> {
    let there = words::terms(list)
        .iter()
        .any(|t| t.id == typed && line.is_none_or(|line| t.line.as_deref() == Some(line)));
    if there {
        Ok(typed.to_owned())
    } else {
        Err(Problem::usage("problem-no-term").value("typed", typed).value("list", list))
    }
}

/// What is not of the case is not there.
fn not_there(kind: &'static str) -> Problem {
    Problem::not_found("problem-no-such").value("kind", kind)
}
