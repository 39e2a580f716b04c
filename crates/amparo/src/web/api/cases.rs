//! Cases: the list, one at a glance, its reports beside each other; opening one, and what is decided about it as a whole.

use amparo_link::compare::form::Comparison;
use amparo_model::{Case, CaseId, RecordId, ReportId};
use amparo_store::{Scope, Store};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::super::case::opened;
use super::super::inbox::narrow;
use super::super::report::{may_show, put_into};
use super::bars::kept;
use super::call::{Answer, Call, Json, Made, Shown};
use super::terms::{Id, Limit, Line, Nothing, One, Standard, Why};
use crate::form::{RecordForm, ReportRow, TallyForm};
use crate::say::Say;
use crate::show::{case, life};
use crate::{Problem, Result, flow};

/// Which page of the cases.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Page {
    /// `next` of the page before.
    cursor: Option<Id<CaseId>>,
    /// How many on a page.
    limit: Option<Limit>,
}

/// A page of cases.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Cases {
    /// Always `amparo.cases/1`.
    schema: &'static str,
    /// Newest first.
    cases: Vec<Case>,
    /// Pass it as `cursor` to get the next page.
    next: Option<CaseId>,
}

pub(super) async fn list(call: Call, asked: Page) -> Answer<Shown<Cases>> {
    let within = call.within()?;
    let mut cases = call.store(|store| Ok(store.cases()?)).await?;
    cases.retain(|case| within.has(&case.id));
    if let Some(Id(cursor)) = asked.cursor {
        // A case that is not seen marks no place.
        let at = cases.iter().position(|case| case.id == cursor).map_or(cases.len(), |at| at + 1);
        cases.drain(..at);
    }
    let limit = Limit::of(asked.limit);
    let more = cases.len() > limit;
    cases.truncate(limit);
    let next = cases.last().filter(|_| more).map(|case| case.id.clone());
    Ok(Shown(Cases { schema: "amparo.cases/1", cases, next }))
}

/// A case at a glance. Its claims are listed by `/claims?case=`.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct CaseFile {
    /// Always `amparo.casefile/1`.
    schema: &'static str,
    /// The case: title, standard of proof, when it was opened.
    case: Case,
    /// Its claims by state.
    tally: TallyForm,
    /// Its records, in the order they were made, with their liberty lines.
    people: Vec<RecordForm>,
    /// Its reports, newest first.
    reports: Vec<ReportRow>,
    /// What is missing, in sentences of the language asked for.
    missing: Vec<String>,
}

pub(super) async fn show(call: Call, _: Nothing) -> Answer<Shown<CaseFile>> {
    let (id, within, say) = (call.id(CaseId::parse)?, call.within()?, call.say());
    Ok(Shown(call.store(move |store| file(store, &id, &within, say)).await?))
}

fn file(store: &Store, id: &CaseId, within: &Scope, say: &Say) -> Result<CaseFile> {
    let mut view = store.case_view(id)?;
    let desk = flow::desk(&view, say);
    let mut lines = life::lines(&view, &desk, say);
    let labels: Vec<String> = view.records.iter().map(|r| desk.label(r)).collect();
    drop(desk);
    view.reports.iter_mut().try_for_each(|r| narrow(store, &mut r.row, within))?;
    let mut person = |(record, label): (&amparo_model::Record, String)| RecordForm {
        record: amparo_model::Record { label, ..record.clone() },
        liberty: lines.remove(&record.id).unwrap_or_default(),
    };
    Ok(CaseFile {
        schema: "amparo.casefile/1",
        people: view.records.iter().zip(labels).map(&mut person).collect(),
        reports: view.reports.iter().map(|r| ReportRow::from(&r.row)).collect(),
        missing: case::missing(&view, say),
        tally: view.tally.into(),
        case: view.case,
    })
}

/// A case that is opened.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct NewCase {
    /// What the organisation calls it; never shown in public.
    title: Line,
}

/// The case as it stands.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct CaseNow {
    /// Always `amparo.case-now/1`.
    schema: &'static str,
    /// The case.
    case: Case,
}

impl CaseNow {
    fn of(store: &Store, id: &CaseId) -> Result<Self> {
        Ok(Self { schema: "amparo.case-now/1", case: store.case(id)? })
    }
}

pub(super) async fn open(call: Call, _: Nothing, Json(new): Json<NewCase>) -> Answer<Made<CaseNow>> {
    let actor = call.actor()?;
    let open = move |store: &Store| CaseNow::of(store, &opened(store, &new.title.0, &actor)?);
    Ok(Made(call.store(open).await?))
}

/// Which standard of proof a case meets.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "NewStandard")]
pub(super) struct Met {
    /// Term of the list `standards`.
    standard: One<Standard>,
    /// Why.
    why: Why,
}

pub(super) async fn standard(call: Call, _: Nothing, Json(met): Json<Met>) -> Answer<Shown<CaseNow>> {
    let (id, actor) = (call.id(CaseId::parse)?, call.actor()?);
    let now = call
        .store(move |store| {
            let title = store.case(&id)?.title;
            store.change_case(&id, &title, &met.standard.0, actor.name(), &met.why.0)?;
            CaseNow::of(store, &id)
        })
        .await?;
    Ok(Shown(now))
}

/// A report that belongs to the case.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Attachment {
    /// The report. Out of another case it takes somebody who decides there.
    report: Id<ReportId>,
}

/// A report that was put into a case.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Attached {
    /// Always `amparo.attached/1`.
    schema: &'static str,
    /// The case.
    case: CaseId,
    /// The report.
    report: ReportId,
}

pub(super) async fn attach(call: Call, _: Nothing, Json(body): Json<Attachment>) -> Answer<Shown<Attached>> {
    let (case, actor, report) = (call.id(CaseId::parse)?, call.actor()?, body.report.0);
    let attached = call
        .store(move |store| {
            // Where it is in the case already, there is nothing to decide.
            if !store.cases_of_report(&report)?.contains(&case) {
                may_show(store, &report, &actor)?;
                put_into(store, &report, &case, &actor)?;
            }
            Ok(Attached { schema: "amparo.attached/1", case, report })
        })
        .await?;
    Ok(Shown(attached))
}

/// The newest hundred reports of a case beside each other. Machines propose; nothing of it is kept.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Beside {
    /// Always `amparo.beside/1`.
    schema: &'static str,
    /// Copies, events, contradictions and origins; reports are called by their ids.
    comparison: Comparison,
    /// Records that may be one person, the likeliest first.
    same_person: Vec<MaybeOne>,
}

/// Two records that may be one person.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct MaybeOne {
    /// One record.
    one: Called,
    /// The other.
    other: Called,
    /// Chance that the two names are one, from 0 to 1.
    probability: f64,
    /// Why, in words.
    because: String,
}

/// A record and what it is called.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Called {
    /// The record.
    id: RecordId,
    /// What the organisation calls it.
    label: String,
}

pub(super) async fn beside(call: Call, _: Nothing) -> Answer<Shown<Beside>> {
    let (id, actor, memory) = (call.id(CaseId::parse)?, call.actor()?, call.app.memory.clone());
    let beside = call
        .store(move |store| {
            let view = store.case_view(&id)?;
            // Newest first.
            let newest = view.reports.iter().take(flow::BESIDE);
            let reports: Vec<ReportId> = newest.map(|r| r.row.id.clone()).collect();
            for report in &reports {
                if kept(store, Some(report), &actor)? {
                    return Err(Problem::refused("problem-sealed-words"));
                }
            }
            let called = |(id, label)| Called { id, label };
            let same_person = flow::same_person(store, &view)?.into_iter().map(|same| MaybeOne {
                one: called(same.one),
                other: called(same.other),
                probability: same.probability,
                because: same.because,
            });
            let same_person = same_person.collect();
            let comparison = memory.beside(store, &reports)?;
            Ok(Beside { schema: "amparo.beside/1", comparison: (*comparison).clone(), same_person })
        })
        .await?;
    Ok(Shown(beside))
}
