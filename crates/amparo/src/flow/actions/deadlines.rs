//! Deadlines: what a rule proposes is taken over or declined by a person; others are written down.

use std::collections::BTreeMap;

use amparo_model::{CaseId, DeadlineId, InterventionId, RecordId};
use amparo_store::{Deadline, DeadlineState, NewDeadline, Scope, Store};
use jiff::civil::Date;
use serde::Serialize;

use super::{Actions, interventions, not_there, whole_day};
use crate::say::Say;
use crate::show::due::Proposal;
use crate::show::rules;
use crate::{Problem, Result};

/// A deadline that is written down by hand.
#[derive(Clone, Debug)]
pub struct Task {
    /// What is to be done.
    pub label: String,
    /// The last day, or …
    pub due: Option<String>,
    /// … a number of days after an intervention.
    pub after: Option<(InterventionId, u32)>,
    /// Whom it is about.
    pub record: Option<RecordId>,
    /// Who is to do it; may be empty.
    pub doer: String,
    /// Why this day; may be empty after an intervention.
    pub why: String,
}

/// A deadline with what its case and its person are called.
#[derive(Clone, Debug, Serialize)]
pub struct Listed {
    /// The deadline.
    #[serde(flatten)]
    pub deadline: Deadline,
    /// Title of the case.
    pub title: String,
    /// What the person is called; empty where it is about the whole case.
    pub about: String,
    /// Days that are left; below zero when it has passed.
    pub left: i64,
}

/// What the rules propose for a case, as of now.
pub fn proposals(store: &Store, case: &CaseId, say: &Say) -> Result<Vec<Proposal>> {
    Ok(Actions::of(store, case)?.proposals(say))
}

/// Takes over what a rule proposes. The key must be that of a proposal that still stands: the day is worked out anew.
pub fn accept_proposal(
    store: &Store,
    case: &CaseId,
    key: &str,
    doer: &str,
    who: &str,
    say: &Say,
) -> Result<DeadlineId> {
    let found = standing(store, case, key, say)?;
    Ok(store.add_deadline(new(case, found, doer, who))?)
}

/// Says that what a rule proposes is not needed, and why: it is kept as a dropped deadline and not proposed again.
pub fn decline_proposal(
    store: &Store,
    case: &CaseId,
    key: &str,
    who: &str,
    why: &str,
    say: &Say,
) -> Result<DeadlineId> {
    if why.trim().is_empty() {
        return Err(Problem::usage("problem-say-why"));
    }
    let found = standing(store, case, key, say)?;
    let id = store.add_deadline(new(case, found, "", who))?;
    store.settle_deadline(&id, DeadlineState::Dropped, who, why)?;
    Ok(id)
}

fn standing(store: &Store, case: &CaseId, key: &str, say: &Say) -> Result<Proposal> {
    let found = proposals(store, case, say)?.into_iter().find(|p| p.key == key);
    found.ok_or_else(|| Problem::refused("problem-proposal-gone"))
}

fn new(case: &CaseId, found: Proposal, doer: &str, who: &str) -> NewDeadline {
    let consent = rules::rule(found.rule).is_some_and(|rule| rule.from == rules::From::Consent);
    NewDeadline {
        case: case.clone(),
        record: found.record,
        intervention: found.intervention,
        rule: Some(found.rule.to_owned()),
        // Whose consent ends is nowhere else; people and interventions are named by their ids.
        label: if consent { found.detail } else { String::new() },
        due: found.due,
        basis: Some(found.basis),
        claim: found.claim,
        doer: doer.trim().to_owned(),
        who: who.to_owned(),
        why: String::new(),
    }
}

/// Writes a deadline down.
pub fn add_task(store: &Store, case: &CaseId, task: Task, who: &str) -> Result<DeadlineId> {
    let Task { label, due, after, record, doer, why } = task;
    if label.trim().is_empty() {
        return Err(Problem::usage("problem-deadline-what"));
    }
    if let Some(record) = &record
        && store.case_of(record)? != *case
    {
        return Err(not_there("person"));
    }
    let (due, basis, intervention) = match (due, after) {
        (Some(due), None) => {
            if why.trim().is_empty() {
                return Err(Problem::usage("problem-deadline-why"));
            }
            (whole_day(&due)?, None, None)
        }
        (None, Some((id, days))) => {
            interventions::of_case(store, case, &id)?;
            let sent = store.intervention(&id)?.sent;
            let day = rules::earliest(&sent)
                .and_then(|day| day.checked_add(jiff::Span::new().try_days(days).ok()?).ok())
                .ok_or_else(|| Problem::refused("problem-deadline-no-year"))?;
            (day, Some(sent), Some(id))
        }
        _ => return Err(Problem::usage("problem-deadline-day")),
    };
    let new = NewDeadline {
        case: case.clone(),
        record,
        intervention,
        rule: None,
        label: label.trim().to_owned(),
        due,
        basis,
        claim: None,
        doer: doer.trim().to_owned(),
        who: who.to_owned(),
        why: why.trim().to_owned(),
    };
    Ok(store.add_deadline(new)?)
}

/// Says that a deadline of the case was met or is dropped.
pub fn settle(
    store: &Store,
    case: &CaseId,
    id: &DeadlineId,
    to: DeadlineState,
    who: &str,
    why: &str,
) -> Result<()> {
    match store.deadline(id) {
        Ok(found) if found.case == *case => Ok(store.settle_deadline(id, to, who, why)?),
        Ok(_) => Err(not_there("deadline")),
        Err(e) if e.is_not_found() => Err(not_there("deadline")),
        Err(e) => Err(e.into()),
    }
}

/// Open deadlines of every case within, overdue first; `soon`: only those that are due in so many days.
pub fn open_deadlines(
    store: &Store,
    within: &Scope,
    soon: Option<i64>,
    today: Date,
) -> Result<Vec<Deadline>> {
    let mut open = store.open_deadlines(within)?;
    open.retain(|d| soon.is_none_or(|soon| rules::days_left(d.due, today) <= soon));
    Ok(open)
}

/// Says of deadlines how many days are left, and what their case and their person are called.
pub fn listed(
    store: &Store,
    deadlines: impl IntoIterator<Item = Deadline>,
    today: Date,
) -> Result<Vec<Listed>> {
    let mut titles: BTreeMap<CaseId, String> = BTreeMap::new();
    let mut all = Vec::new();
    for deadline in deadlines {
        let title = match titles.get(&deadline.case) {
            Some(title) => title.clone(),
            None => {
                let title = store.case(&deadline.case)?.title;
                titles.insert(deadline.case.clone(), title.clone());
                title
            }
        };
        let about = match &deadline.record {
            Some(record) => store.record(record)?.label,
            None => String::new(),
        };
        all.push(Listed { title, about, left: rules::days_left(deadline.due, today), deadline });
    }
    Ok(all)
}
