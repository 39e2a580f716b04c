//! The exchange forms of what the store holds: the command line prints them, the API serves them, and the document of the
//! API describes them. Names are for ever; a change of shape changes the number of the form that holds it.

use std::collections::BTreeSet;

use amparo_model::{
    CaseId, Claim, ClaimId, ClaimState, Decision, Handling, Modality, Record, RecordId, ReportId, Reviewed,
    SourceId, StatusInterval,
};
use amparo_store::{Hit, InboxRow, On, Tally};
use schemars::JsonSchema;
use serde::Serialize;

use crate::show::history::Told;

/// A report in a list.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ReportRow {
    /// Identifier.
    pub id: ReportId,
    /// Headline; the file's name where the report has none.
    pub title: String,
    /// Who published it.
    pub outlet: Option<String>,
    /// EDTF date of publication.
    pub published: Option<String>,
    /// BCP 47 tag or `und`.
    pub language: String,
    /// When it was added, RFC 3339, UTC.
    pub received: String,
    /// Who may see it.
    pub handling: Handling,
    /// Who gave it.
    pub source: SourceId,
    /// Its claims by state.
    pub claims: TallyForm,
    /// Kinds of protection its claims ask for, terms of the list `protection`.
    pub protection: Vec<String>,
    /// Codes of its warnings.
    pub warnings: Vec<String>,
    /// Whether no text could be read.
    pub unreadable: bool,
    /// Cases it belongs to.
    pub cases: Vec<CaseId>,
    /// The earlier report that has the same text.
    pub same_text_as: Option<ReportId>,
    /// The report it came inside of (the mail it was attached to).
    pub inside: Option<ReportId>,
    /// Who has it to work on: an account, or `holder` of the passphrase.
    pub assigned_to: Option<String>,
    /// The day on which it comes back, or `aside` where somebody must bring it back.
    pub snoozed_until: Option<String>,
}

/// How many claims stand where.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Tally")]
#[allow(missing_docs)]
pub struct TallyForm {
    pub proposed: u64,
    pub accepted: u64,
    pub rejected: u64,
    pub withdrawn: u64,
}

impl From<Tally> for TallyForm {
    fn from(tally: Tally) -> Self {
        Self {
            proposed: tally.proposed,
            accepted: tally.accepted,
            rejected: tally.rejected,
            withdrawn: tally.withdrawn,
        }
    }
}

impl From<&InboxRow> for ReportRow {
    fn from(row: &InboxRow) -> Self {
        let row = row.clone();
        Self {
            id: row.id,
            title: row.title,
            outlet: row.outlet,
            published: row.published,
            language: row.language,
            received: row.received,
            handling: row.handling,
            source: row.source,
            claims: row.claims.into(),
            protection: row.protection,
            warnings: row.warnings,
            unreadable: row.unreadable,
            cases: row.cases,
            same_text_as: row.same_text_as,
            inside: row.inside,
            assigned_to: row.doer.map(|doer| doer.word().to_owned()),
            snoozed_until: row.away.map(|away| away.until.word()),
        }
    }
}

/// A claim as it stands.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "ReviewedClaim")]
pub struct ClaimForm {
    /// Identifier.
    pub id: ClaimId,
    /// What it is called in its report: `a3`, `p1`.
    pub local: String,
    /// Where it stands.
    pub state: ClaimState,
    /// What the source says.
    pub claim: Claim,
    /// The decision that holds; its id is what the next decision names as `seen`.
    pub decision: Option<Decision>,
}

impl From<&Reviewed> for ClaimForm {
    fn from(reviewed: &Reviewed) -> Self {
        Self {
            id: reviewed.claim.id.clone(),
            local: reviewed.claim.local.clone(),
            state: reviewed.state(),
            claim: reviewed.claim.clone(),
            decision: reviewed.decision.clone(),
        }
    }
}

/// A record of a case with its liberty line.
#[derive(Debug, Serialize, JsonSchema)]
pub struct RecordForm {
    /// The record.
    pub record: Record,
    /// What held, from when to when, by which accepted claims.
    pub liberty: Vec<StatusInterval>,
}

/// One act of a life line, as one claim tells it.
#[derive(Debug, Serialize, JsonSchema)]
pub struct LifeEntry {
    /// The claim.
    pub claim: ClaimId,
    /// The report it stands in.
    pub report: Option<ReportId>,
    /// Term of the list `acts`.
    pub act: String,
    /// How surely it is said.
    pub modality: Modality,
    /// EDTF.
    pub when: Option<String>,
    /// Where, in the words of the source.
    pub place: Option<String>,
    /// Countries of its places, ISO 3166 codes.
    pub countries: BTreeSet<String>,
    /// Who did it, in the words of the source.
    pub holder: Option<String>,
    /// Claims with one origin count once.
    pub origin: String,
    /// Who says so: outlet and date.
    pub says: String,
}

impl From<Told> for LifeEntry {
    fn from(told: Told) -> Self {
        Self {
            claim: told.claim,
            report: told.report,
            act: told.act,
            modality: told.modality,
            when: told.when,
            place: told.place,
            countries: told.countries,
            holder: told.holder,
            origin: told.origin,
            says: told.says,
        }
    }
}

/// Something that was found by words.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Hit")]
pub struct HitForm {
    /// What it leads to.
    pub on: OnForm,
    /// Headline of the report, label of the record, title of the case, kind of the claim, or verdict of the decision.
    pub title: String,
    /// The words around the match.
    pub snippet: Vec<PieceForm>,
    /// Report: EDTF date of publication, else the day it came in. Others: the day of the decision.
    pub date: String,
    /// The spelling by which it was found, where a name does not stand in it as it was asked for. That both are one person
    /// nobody has said.
    pub otherwise: Option<String>,
}

/// What a hit leads to.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "HitOn")]
#[serde(tag = "kind", rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum OnForm {
    Report { report: ReportId },
    Claim { claim: ClaimId, report: Option<ReportId> },
    Record { record: RecordId, case: CaseId },
    Case { case: CaseId },
    Reason { claim: ClaimId, report: Option<ReportId> },
}

/// A part of a snippet.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "HitWords")]
pub struct PieceForm {
    /// The words.
    pub text: String,
    /// Whether they are what was looked for.
    pub marked: bool,
}

impl From<&Hit> for HitForm {
    fn from(hit: &Hit) -> Self {
        let on = match hit.on.clone() {
            On::Report(report) => OnForm::Report { report },
            On::Claim { claim, report } => OnForm::Claim { claim, report },
            On::Record { record, case } => OnForm::Record { record, case },
            On::Case(case) => OnForm::Case { case },
            On::Reason { claim, report } => OnForm::Reason { claim, report },
        };
        let snippet = hit.snippet.iter().map(|p| PieceForm { text: p.text.clone(), marked: p.marked });
        Self {
            on,
            title: hit.title.clone(),
            snippet: snippet.collect(),
            date: hit.date.clone(),
            otherwise: hit.otherwise.clone(),
        }
    }
}
