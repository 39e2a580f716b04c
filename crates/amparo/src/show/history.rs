//! What is told about somebody: acts with their dates, places and who says so. Board, life lines and timeline are made of
//! it. Only what is proposed or accepted is told; what was rejected or withdrawn is gone.

use std::collections::{BTreeMap, BTreeSet};

use amparo_model::reading::{Act, Entity, EntityKind};
use amparo_model::{CaseId, ClaimId, ClaimState, Edtf, Modality, RecordId, ReportId, Reviewed, Said};
use amparo_store::{CaseView, InboxRow};
use jiff::civil::Date;

use super::{Names, case};
use crate::say::Say;

/// First and last day something can have happened; `None` is an open end.
pub type Bounds = (Option<Date>, Option<Date>);

/// One act as one claim tells it.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// The claim.
    pub claim: ClaimId,
    /// The report it stands in.
    pub report: Option<ReportId>,
    /// Term of `vocab/acts.toml`.
    pub act: String,
    /// How surely it is said.
    pub modality: Modality,
    /// Whether a person accepted the claim; else nobody has decided yet.
    pub reviewed: bool,
    /// EDTF as the claim has it.
    pub when: Option<String>,
    /// What its date can mean; `None` without a date or without a year.
    pub days: Option<Bounds>,
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
    /// The last day on which the source can have said so.
    pub said_on: Option<Date>,
}

impl Told {
    /// What its date can mean; `None` without a date or without a year.
    pub fn bounds(&self) -> Option<Bounds> {
        self.days
    }

    /// Whether it is told of these people: laws, habits and what would have been are not.
    pub fn concerns_somebody(&self) -> bool {
        !matches!(self.modality, Modality::Generic | Modality::Counterfactual)
    }

    /// Whether it is told as having happened.
    pub fn happened(&self) -> bool {
        self.modality.countable()
    }
}

/// First and last day of an EDTF date; `None` where it cannot be read or has no year.
pub fn bounds(edtf: &str) -> Option<Bounds> {
    edtf.parse::<Edtf>().ok()?.bounds().filter(|(first, last)| first.is_some() || last.is_some())
}

/// Somebody and what is told of her.
#[derive(Clone, Debug, PartialEq)]
pub struct Person {
    /// Her record; `None` where nobody has accepted her yet.
    pub record: Option<RecordId>,
    /// Where a person without a record is proposed.
    pub open: Option<(ReportId, ClaimId)>,
    /// What she is called.
    pub label: String,
    /// Person or group.
    pub kind: EntityKind,
    /// Her cases with their titles.
    pub cases: BTreeMap<CaseId, String>,
    /// What is told, in the order of the reports.
    pub told: Vec<Told>,
    /// Whether a question, an answer, a demand or an appeal stands in the reports that tell of her.
    pub asked: bool,
    /// Whether it is known which of these reports were made from others.
    pub compared: bool,
}

impl Person {
    /// What she is called and what is accepted of her; `None` where nothing is.
    pub fn accepted(self) -> Option<(String, Vec<Told>)> {
        let told: Vec<Told> = self.told.into_iter().filter(|t| t.reviewed && t.concerns_somebody()).collect();
        (!told.is_empty()).then_some((self.label, told))
    }
}

/// Which reports go back to which: report → the origin it counts under.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origins {
    /// Reports that were made from another one, with the one at the top.
    pub made_from: BTreeMap<ReportId, ReportId>,
    /// Whether the reports were compared; else only equal texts are known.
    pub compared: bool,
}

impl Origins {
    /// The origin a report counts under.
    pub fn of(&self, row: &InboxRow) -> String {
        let text = row.same_text_as.as_ref().unwrap_or(&row.id);
        self.made_from.get(text).unwrap_or(text).to_string()
    }
}

/// Kinds of statement that show that somebody asked, was asked, or called on somebody.
pub(super) const ASKED: [&str; 10] = [
    "appeal",
    "demand",
    "denial",
    "non_comment",
    "no_response",
    "acknowledgement",
    "justification",
    "refusal",
    "promise",
    "policy_line",
];

/// Everybody of a case of whom an act is told: those with a record first, then those whom nobody has accepted yet.
pub fn people(view: &CaseView, origins: &Origins, say: &Say) -> Vec<Person> {
    let mut by_record: BTreeMap<&RecordId, Person> = BTreeMap::new();
    let mut open: Vec<Person> = Vec::new();
    let heard = Teller { report: None, origin: None, says: say.t("origin-heard"), said_on: None };
    let scopes = view
        .reports
        .iter()
        .rev()
        .map(|r| (Teller::of(&r.row, origins), r.claims.as_slice()))
        .chain([(heard, view.heard.as_slice())]);
    for (teller, claims) in scopes {
        let scope = Scope::of(claims, say);
        let asked = scope.asked;
        for (reviewed, act) in scope.acts() {
            for local in &act.victims {
                let told = teller.tells(reviewed, act, &scope);
                let fresh = |record: Option<RecordId>, label: &str, kind| Person {
                    record,
                    open: None,
                    label: label.to_owned(),
                    kind,
                    cases: BTreeMap::from([(view.case.id.clone(), view.case.title.clone())]),
                    told: Vec::new(),
                    asked: false,
                    compared: origins.compared,
                };
                let person = if let Some(id) = view.record_of(&reviewed.claim, local) {
                    let Some(record) = view.records.iter().find(|r| r.id == *id) else { continue };
                    if !matches!(record.kind, EntityKind::Person | EntityKind::Group) {
                        continue;
                    }
                    by_record
                        .entry(&record.id)
                        .or_insert_with(|| fresh(Some(record.id.clone()), &record.label, record.kind))
                } else {
                    let Some((claim, entity)) = scope.proposed(local) else { continue };
                    let Some(report) = teller.report.clone() else { continue };
                    let place = Some((report, claim.clone()));
                    match open.iter().position(|p| p.open == place) {
                        Some(at) => &mut open[at],
                        None => {
                            let mut person = fresh(None, scope.names.get(&entity.id), entity.kind);
                            person.open = place;
                            open.push(person);
                            open.last_mut().expect("one was put there")
                        }
                    }
                };
                person.asked |= asked;
                if !person.told.contains(&told) {
                    person.told.push(told);
                }
            }
        }
    }
    // In the order of the records, so that the same case gives the same page.
    let known = view.records.iter().filter_map(|record| by_record.remove(&record.id));
    known.chain(open).collect()
}

/// Every act of a case, whoever it was done to: for the timeline.
pub fn acts(view: &CaseView, origins: &Origins, say: &Say) -> Vec<(Told, String)> {
    let mut all = Vec::new();
    let heard = Teller { report: None, origin: None, says: say.t("origin-heard"), said_on: None };
    let scopes = view
        .reports
        .iter()
        .rev()
        .map(|r| (Teller::of(&r.row, origins), r.claims.as_slice()))
        .chain([(heard, view.heard.as_slice())]);
    for (teller, claims) in scopes {
        let scope = Scope::of(claims, say);
        for (reviewed, act) in scope.acts() {
            all.push((teller.tells(reviewed, act, &scope), scope.names.list(&act.victims)));
        }
    }
    all
}

/// Who tells what stands in one report.
struct Teller {
    report: Option<ReportId>,
    origin: Option<String>,
    says: String,
    said_on: Option<Date>,
}

impl Teller {
    fn of(row: &InboxRow, origins: &Origins) -> Self {
        let published = row.published.as_deref().and_then(bounds).and_then(|(_, last)| last);
        Self {
            report: Some(row.id.clone()),
            origin: Some(origins.of(row)),
            says: case::origin(row),
            said_on: published.or_else(|| row.received.get(..10)?.parse().ok()),
        }
    }

    fn tells(&self, reviewed: &Reviewed, act: &Act, scope: &Scope) -> Told {
        let place = ["at", "to", "from", "through"]
            .iter()
            .find_map(|role| act.places.iter().find(|place| place.role == *role));
        let countries = act.places.iter().filter_map(|p| scope.entities.get(p.id.as_str()));
        let said_on = self.said_on.or_else(|| reviewed.claim.at.get(..10)?.parse().ok());
        let when = act.when.as_ref().and_then(|when| when.edtf.clone());
        Told {
            days: when.as_deref().and_then(bounds),
            claim: reviewed.claim.id.clone(),
            report: self.report.clone(),
            act: act.act.clone(),
            modality: act.modality,
            reviewed: reviewed.state() == ClaimState::Accepted,
            when,
            place: place.map(|place| scope.names.get(&place.id).to_owned()),
            countries: countries.filter_map(|e| e.1.place.as_ref()?.country.clone()).collect(),
            holder: (!act.actors.is_empty()).then(|| scope.names.list(&act.actors)),
            // What was heard without a file counts by who told it.
            origin: self.origin.clone().unwrap_or_else(|| reviewed.claim.source.to_string()),
            says: self.says.clone(),
            said_on,
        }
    }
}

/// What one report holds and nobody rejected.
struct Scope<'a> {
    claims: &'a [Reviewed],
    entities: BTreeMap<&'a str, (&'a Reviewed, &'a Entity)>,
    names: Names,
    asked: bool,
}

impl<'a> Scope<'a> {
    fn of(claims: &'a [Reviewed], say: &Say) -> Self {
        let entities = claims.iter().filter(|r| stands(r)).filter_map(|r| match r.said() {
            Said::Entity(entity) => Some((r.claim.local.as_str(), (r, entity))),
            _ => None,
        });
        let asks = |r: &Reviewed| matches!(r.said(), Said::Statement(s) if ASKED.contains(&s.kind.as_str()));
        Self {
            claims,
            entities: entities.collect(),
            names: Names::of_claims(claims, say),
            asked: claims.iter().any(|r| stands(r) && asks(r)),
        }
    }

    fn acts(&self) -> impl Iterator<Item = (&'a Reviewed, &'a Act)> {
        self.claims.iter().filter(|r| stands(r)).filter_map(|r| match r.said() {
            Said::Act(act) => Some((r, act)),
            _ => None,
        })
    }

    /// A person or group that nobody has decided about.
    fn proposed(&self, local: &str) -> Option<(&ClaimId, &'a Entity)> {
        let (reviewed, entity) = self.entities.get(local)?;
        let somebody = matches!(entity.kind, EntityKind::Person | EntityKind::Group);
        (somebody && reviewed.state() == ClaimState::Proposed).then_some((&reviewed.claim.id, *entity))
    }
}

fn stands(reviewed: &Reviewed) -> bool {
    matches!(reviewed.state(), ClaimState::Proposed | ClaimState::Accepted)
}
