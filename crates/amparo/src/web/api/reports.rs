//! Reports: the list, one with its text and claims, and new ones.

use amparo_model::reading::{Conflict, Event, ReportHead, Warning};
use amparo_model::{CaseId, Handling, MapRun, Reliability, ReportId, SourceId};
use amparo_store::{Added, Doer, InboxFilter, Only, Resting, Scope, Store};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::super::inbox::narrow;
use super::super::report::{may_show, put_into};
use super::super::rights::{Action, Actor, may_in};
use super::bars::{barred, bars, kept};
use super::call::{Answer, Call, File, Json, Kept, Made, Original, Shown};
use super::claims::seen;
use super::terms::{Day, Id, Limit, Line, Nothing, One, SourceKind, Telling, Why};
use crate::engine::{Facts, Incoming};
use crate::flow::{self, Arrival};
use crate::form::{ClaimForm, ReportRow};
use crate::say::Say;
use crate::show::source_label;
use crate::{Problem, Result};

/// Which reports.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Filter {
    /// How far their review has come.
    #[serde(default)]
    only: Which,
    /// Only what is put away, or only the rest; everything where nothing is said.
    snoozed: Option<bool>,
    /// Only reports of this case.
    case: Option<Id<CaseId>>,
    /// Only reports in this language (BCP 47).
    language: Option<Line>,
    /// `next` of the page before.
    cursor: Option<Id<ReportId>>,
    /// How many on a page.
    limit: Option<Limit>,
}

/// How far the review of a report has come.
#[derive(Clone, Copy, Debug, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(rename = "ReportState")]
pub(super) enum Which {
    /// Everything.
    #[default]
    All,
    /// With claims nobody decided about.
    ToReview,
    /// All claims decided.
    Reviewed,
    /// No text could be read.
    Unreadable,
    /// In no case.
    NoCase,
    /// Assigned to whoever asks, with something left to do.
    Mine,
    /// Assigned to nobody, with something left to do.
    Nobodys,
}

/// A page of reports.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Reports {
    /// Always `amparo.inbox/1`.
    schema: &'static str,
    /// Newest first.
    reports: Vec<ReportRow>,
    /// Pass it as `cursor` to get the next page.
    next: Option<ReportId>,
}

pub(super) async fn list(call: Call, asked: Filter) -> Answer<Shown<Reports>> {
    let me = Doer::of(call.actor()?.account());
    let filter = InboxFilter {
        only: match asked.only {
            Which::All => Only::All,
            Which::ToReview => Only::ToReview,
            Which::Reviewed => Only::Reviewed,
            Which::Unreadable => Only::Unreadable,
            Which::NoCase => Only::NoCase,
            Which::Mine => Only::Given(me),
            Which::Nobodys => Only::Nobodys,
        },
        resting: match asked.snoozed {
            None => Resting::Shown,
            Some(true) => Resting::Only,
            Some(false) => Resting::Hidden,
        },
        after: None,
        within: call.within()?,
        case: asked.case.map(|id| id.0),
        source: None,
        language: asked.language.map(|tag| tag.0),
        before: asked.cursor.map(|id| id.0),
        limit: Limit::of(asked.limit),
    };
    let inbox = call
        .store(move |store| {
            let mut inbox = store.inbox(&filter)?;
            inbox.rows.iter_mut().try_for_each(|row| narrow(store, row, &filter.within))?;
            Ok(inbox)
        })
        .await?;
    let reports = inbox.rows.iter().map(ReportRow::from).collect();
    Ok(Shown(Reports { schema: "amparo.inbox/1", reports, next: inbox.next }))
}

/// One report with its text and its claims.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Report")]
pub(super) struct OneReport {
    /// Always `amparo.report/1`.
    schema: &'static str,
    /// As lists show it.
    report: ReportRow,
    /// Name of the file as it came.
    file_name: String,
    /// Who gave it.
    source: SourceForm,
    /// What the document says of itself.
    head: ReportHead,
    /// The text every citation points into.
    text: String,
    /// The way back to the decoded file.
    source_map: Vec<MapRun>,
    /// Acts that belong together.
    events: Vec<Event>,
    /// Where it contradicts itself.
    conflicts: Vec<Conflict>,
    /// What a reviewer must know first.
    warnings: Vec<Warning>,
    /// Reports that came inside it.
    inside: Vec<ReportId>,
    /// Its claims as they stand, in the order they were proposed.
    claims: Vec<ClaimForm>,
}

/// Who told.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Source")]
pub(super) struct SourceForm {
    /// Identifier.
    id: SourceId,
    /// Term of the list `sources`.
    kind: String,
    /// What the organisation calls it; where the name is sealed, a word that says so.
    label: String,
    /// How far it is trusted.
    reliability: Reliability,
}

pub(super) async fn show(call: Call, _: Nothing) -> Answer<Shown<OneReport>> {
    let (id, within, say) = (call.id(ReportId::parse)?, call.within()?, call.say());
    let actor = call.actor()?;
    Ok(Shown(call.store(move |store| one(store, &id, (&within, &actor), say)).await?))
}

fn one(store: &Store, id: &ReportId, (within, actor): (&Scope, &Actor), say: &Say) -> Result<OneReport> {
    let mut row = store.inbox_row(id)?;
    narrow(store, &mut row, within)?;
    let (mut report, source) = (store.report(id)?, store.source(&row.source)?);
    if kept(store, Some(id), actor)? {
        report.text = bars(&report.text);
        report.head = barred(report.head)?;
        report.events = barred(report.events)?;
        report.conflicts = barred(report.conflicts)?;
        report.warnings = barred(report.warnings)?;
        report.file_name = bars(&report.file_name);
        row.title = bars(&row.title);
        row.outlet = row.outlet.as_deref().map(bars);
    }
    let mut inside = Vec::new();
    for other in store.inside_of(id)? {
        if within.holds(&store.cases_of_report(&other)?) {
            inside.push(other);
        }
    }
    let claims = store.claims_of(id)?;
    Ok(OneReport {
        schema: "amparo.report/1",
        report: ReportRow::from(&row),
        file_name: report.file_name,
        source: SourceForm {
            id: source.id,
            kind: source.kind,
            label: source_label(source.label, say),
            reliability: source.reliability,
        },
        head: report.head,
        text: report.text,
        source_map: report.source_map,
        events: report.events,
        conflicts: report.conflicts,
        warnings: report.warnings,
        inside,
        claims: claims.iter().map(|claim| seen(store, claim, within, actor)).collect::<Result<_>>()?,
    })
}

pub(super) async fn original(call: Call, _: Nothing) -> Answer<Original> {
    let (id, actor) = (call.id(ReportId::parse)?, call.actor()?);
    let original = move |store: &Store| {
        if kept(store, Some(&id), &actor)? {
            return Err(Problem::refused("problem-sealed-words"));
        }
        Ok((store.original(&id)?, store.report(&id)?.file_name))
    };
    let (bytes, name) = call.store(original).await?;
    Ok(Original { name, bytes })
}

/// What is said about a file besides its content; it wins over what the file says of itself.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct About {
    /// Name of the file; its ending helps to tell what it is.
    name: Line,
    /// The case it belongs to.
    case: Option<Id<CaseId>>,
    /// Kind of source [default: media].
    kind: Option<One<SourceKind>>,
    /// What the source is called [default: the outlet].
    source: Option<Line>,
    /// How far the source is trusted.
    #[serde(default)]
    reliability: Reliability,
    /// Who may see it.
    #[serde(default)]
    handling: Handling,
    /// Headline.
    title: Option<Line>,
    /// Who published it.
    outlet: Option<Line>,
    /// When it was published.
    published: Option<Day>,
    /// Where it was published: a web address, kept and never opened.
    address: Option<Why>,
    /// Language (BCP 47).
    language: Option<Line>,
}

/// What became of a file.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Arrived {
    /// Always `amparo.arrived/1`.
    schema: &'static str,
    /// The report that holds it.
    report: ReportId,
    /// Whether it is new, or was there.
    outcome: Outcome,
    /// Files that came inside it.
    inside: Vec<InsideForm>,
}

/// Whether a file is new.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(super) enum Outcome {
    /// It was kept; its text may stand in another report too.
    New,
    /// The same bytes are there already: nothing was written but, where one was named, that it belongs to the case.
    SameBytes,
}

/// A file inside another one.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Inside")]
pub(super) struct InsideForm {
    /// Where it lay.
    place: String,
    /// The report that holds it; null where it could not be kept, or is kept where this person does not work.
    report: Option<ReportId>,
    /// Why it could not be kept.
    problem: Option<String>,
}

pub(super) async fn add(call: Call, about: About, File(bytes): File) -> Answer<Kept<Arrived>> {
    let text = |words: Option<Line>| words.map(|w| w.0);
    let name = about.name.0.rsplit(['/', '\\']).next().unwrap_or_default().to_owned();
    let facts = Facts {
        published: about.published.map(|day| day.0),
        outlet: text(about.outlet),
        address: about.address.map(|w| w.0),
        language: text(about.language),
        title: text(about.title),
    };
    let (actor, engine, say) = (call.actor()?, call.app.engine.clone(), call.say());
    let arrival = Arrival {
        source_kind: about.kind.map_or_else(|| "media".to_owned(), |kind| kind.0),
        source: text(about.source),
        reliability: about.reliability,
        handling: about.handling,
        consent: Vec::new(),
        case: None,
        who: actor.name().to_owned(),
    };
    let case = about.case.map(|id| id.0);
    let arrived = call
        .store(move |store| {
            may_add(&actor, case.as_ref())?;
            let arrived = flow::arrive(store, &engine, Incoming { bytes, name, facts }, &arrival)?;
            settle(store, &arrived.added, case.as_ref(), &actor)?;
            let inside = arrived.inside.into_iter().map(|(place, added)| match added {
                Ok(added) => {
                    // One that is kept elsewhere does not take the mail with it.
                    let here = settle(store, &added, case.as_ref(), &actor).is_ok();
                    InsideForm { place, report: here.then(|| added.id().clone()), problem: None }
                }
                Err(problem) => InsideForm { place, report: None, problem: Some(problem.in_words(say)) },
            });
            Ok(Arrived {
                schema: "amparo.arrived/1",
                inside: inside.collect(),
                report: arrived.added.id().clone(),
                outcome: outcome(&arrived.added),
            })
        })
        .await?;
    Ok(Kept { new: arrived.outcome == Outcome::New, form: arrived })
}

fn outcome(added: &Added) -> Outcome {
    if matches!(added, Added::SameBytes(_)) { Outcome::SameBytes } else { Outcome::New }
}

/// Whether a report may be added to a case, or to none.
fn may_add(actor: &Actor, case: Option<&CaseId>) -> Result<()> {
    match case {
        Some(case) => may_in(actor, Action::Code, std::slice::from_ref(case)),
        None if actor.scope().holds(&[]) => Ok(()),
        None => Err(Problem::usage("problem-api-case-needed")),
    }
}

/// Puts what arrived into its case. A file that is kept where this person does not work is told as such, and nothing of it.
fn settle(store: &Store, added: &Added, case: Option<&CaseId>, actor: &Actor) -> Result<()> {
    let cases = store.cases_of_report(added.id())?;
    if matches!(added, Added::SameBytes(_)) && !actor.scope().holds(&cases) {
        return Err(Problem::refused("problem-file-elsewhere"));
    }
    let Some(case) = case.filter(|case| !cases.contains(case)) else { return Ok(()) };
    if matches!(added, Added::SameBytes(_)) {
        may_show(store, added.id(), actor)?;
    }
    put_into(store, added.id(), case, actor)
}

/// What was heard.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Heard {
    /// What was said, as it was written down.
    words: Telling,
    /// Kind of source.
    kind: One<SourceKind>,
    /// What the source is called: a code, not a name.
    source: Option<Line>,
    /// How far the source is trusted.
    #[serde(default)]
    reliability: Reliability,
    /// Who may see it [default: confidential].
    #[serde(default = "confidential")]
    handling: Handling,
    /// Day on which it was heard; dates in the words are resolved against it.
    heard: Option<Day>,
    /// One line that says what it is.
    title: Option<Line>,
    /// The case it belongs to.
    case: Option<Id<CaseId>>,
}

/// What a person tells is nobody else's business until somebody decides so.
fn confidential() -> Handling {
    Handling::Confidential
}

/// What became of a note.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Noted {
    /// Always `amparo.arrived/1`.
    schema: &'static str,
    /// The report that holds it.
    report: ReportId,
    /// Whether it is new, or was there.
    outcome: Outcome,
    /// Always empty.
    inside: Vec<InsideForm>,
}

pub(super) async fn note(call: Call, _: Nothing, Json(heard): Json<Heard>) -> Answer<Made<Noted>> {
    let (actor, engine) = (call.actor()?, call.app.engine.clone());
    let arrival = Arrival {
        source_kind: heard.kind.0,
        source: heard.source.map(|w| w.0),
        reliability: heard.reliability,
        handling: heard.handling,
        consent: Vec::new(),
        case: None,
        who: actor.name().to_owned(),
    };
    let facts = Facts {
        published: heard.heard.map(|day| day.0),
        title: heard.title.map(|w| w.0),
        ..Facts::default()
    };
    let (words, case) = (heard.words.0, heard.case.map(|id| id.0));
    let added = call
        .store(move |store| {
            may_add(&actor, case.as_ref())?;
            let added = flow::note(store, &engine, &words, facts, &arrival)?;
            settle(store, &added, case.as_ref(), &actor)?;
            Ok(added)
        })
        .await?;
    let (report, outcome) = (added.id().clone(), outcome(&added));
    Ok(Made(Noted { schema: "amparo.arrived/1", report, outcome, inside: Vec::new() }))
}
