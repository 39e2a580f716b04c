//! The board of people at risk: one row for each person or group of whom it is told, feared or planned that she is held,
//! moved, returned, freed or dead.

mod deadlines;
mod joined;
mod wish;

use std::collections::{BTreeMap, BTreeSet};

use amparo_model::reading::EntityKind;
use amparo_model::{CaseId, ClaimId, Modality, RecordId, ReportId};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

use super::history::{Bounds, Person, Told};
use super::standing::{self, Standing};
use crate::say::Say;

pub use deadlines::{Deadlines, Next};
pub use joined::{Joined, Lined, joined};
pub use wish::{Status, Wish, choose};

/// One line of the board.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[schemars(rename = "BoardRow")]
pub struct Row {
    /// Her record; `None` where nobody has accepted her yet.
    pub record: Option<RecordId>,
    /// Where somebody without a record is proposed.
    pub open: Option<(ReportId, ClaimId)>,
    /// What she is called.
    pub label: String,
    /// Person or group.
    pub kind: EntityKind,
    /// Her cases with their titles.
    pub cases: BTreeMap<CaseId, String>,
    /// Whether the row rests on accepted claims; else on claims nobody has decided about.
    pub reviewed: bool,
    /// Where she stands.
    pub standing: Standing,
    /// What that rests on; where it is contested, every side.
    pub by: Vec<Source>,
    /// What is told without a date and says something else.
    pub undated: Vec<Source>,
    /// Where she would stand if what is proposed were accepted, where that differs.
    pub proposed: Option<Standing>,
    /// Days since the latest known arrest or holding: at least, at most (`None`: no limit).
    pub days: Option<(i64, Option<i64>)>,
    /// The last place known.
    pub place: Option<Source>,
    /// Return that is feared, planned or threatened, each kind once.
    pub feared: Vec<Fear>,
    /// Reports made from no other that tell of her: at least, at most.
    pub origins: (usize, usize),
    /// What nobody has told or asked.
    pub missing: Vec<Missing>,
    /// Countries of the acts.
    pub countries: BTreeSet<String>,
    /// The open deadline of hers, or of her whole case, that is due first.
    pub next: Option<Next>,
}

/// An act in short: what, where, when, and who says so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "BoardSource")]
pub struct Source {
    /// Term of `vocab/acts.toml`.
    pub act: String,
    /// How surely it is said.
    pub modality: Modality,
    /// Where, in the words of the source.
    pub place: Option<String>,
    /// EDTF.
    pub when: Option<String>,
    /// Outlet and date.
    pub says: String,
    /// The report to open.
    pub report: Option<ReportId>,
    /// The claim in it.
    pub claim: ClaimId,
}

/// Why a return is to be feared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Fear {
    /// Announced, ordered, prepared or begun by those who can.
    Threatened,
    /// A source says it is planned.
    Planned,
    /// A source fears it, or says under which condition it would come.
    Feared,
}

impl Fear {
    /// Message id of its label.
    pub fn id(self) -> &'static str {
        match self {
            Self::Threatened => "fear-threatened",
            Self::Planned => "fear-planned",
            Self::Feared => "fear-feared",
        }
    }
}

/// A gap in what is known of somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Missing {
    /// No act has a place.
    Place,
    /// No act has a date with a year.
    Date,
    /// Everything goes back to one report.
    Origin,
    /// No question, demand or answer is on record.
    Asked,
}

impl Missing {
    /// Message id of its label.
    pub fn id(self) -> &'static str {
        match self {
            Self::Place => "board-no-place",
            Self::Date => "board-no-date",
            Self::Origin => "board-no-origin",
            Self::Asked => "board-no-asked",
        }
    }
}

/// Makes the row of somebody; `None` where nothing that is told puts her at risk.
pub fn row(person: &Person, today: Date) -> Option<Row> {
    let concerns = |t: &&Told| {
        standing::after(&t.act).is_some()
            && !matches!(t.modality, Modality::Generic | Modality::Counterfactual | Modality::Negated)
    };
    person.told.iter().find(concerns)?;
    // What nobody has reviewed moves nobody who has been: it is only shown beside.
    let reviewed = person.record.is_some() && person.told.iter().any(|t| t.reviewed && concerns(&t));
    let told: Vec<&Told> = person.told.iter().filter(|t| t.reviewed || !reviewed).collect();
    let now = standing::now(told.iter().copied());
    let with_open = standing::now(&person.told).standing;
    let happened = || told.iter().copied().filter(|t| t.happened());
    let place = happened()
        .filter(|t| t.place.is_some())
        .max_by_key(|t| t.bounds().map(|(first, last)| (first.or(last), last)));
    let acts = || happened().filter(|t| standing::after(&t.act).is_some());
    let origins: BTreeSet<&str> = told.iter().filter(|t| concerns(t)).map(|t| t.origin.as_str()).collect();
    let most = origins.len();
    let least = if person.compared || most < 2 { most } else { 1 };
    let mut missing = Vec::new();
    if place.is_none() {
        missing.push(Missing::Place);
    }
    if acts().all(|t| t.bounds().is_none()) {
        missing.push(Missing::Date);
    }
    if most < 2 {
        missing.push(Missing::Origin);
    }
    if !person.asked {
        missing.push(Missing::Asked);
    }
    Some(Row {
        record: person.record.clone(),
        open: person.open.clone(),
        label: person.label.clone(),
        kind: person.kind,
        cases: person.cases.clone(),
        reviewed,
        standing: now.standing,
        by: short(&now.by),
        undated: short(&now.undated),
        proposed: (reviewed && with_open != now.standing).then_some(with_open),
        days: standing::days(told.iter().copied(), today).filter(|_| now.standing.at_risk()),
        place: place.map(Source::of),
        feared: if now.standing == Standing::Returned { Vec::new() } else { feared(&told) },
        origins: (least, most),
        missing,
        countries: told.iter().flat_map(|t| t.countries.iter().cloned()).collect(),
        next: None,
    })
}

impl Source {
    fn of(told: &Told) -> Self {
        Self {
            act: told.act.clone(),
            modality: told.modality,
            place: told.place.clone(),
            when: told.when.clone(),
            says: told.says.clone(),
            report: told.report.clone(),
            claim: told.claim.clone(),
        }
    }
}

/// Each act, date and origin once, the latest first.
fn short(told: &[&Told]) -> Vec<Source> {
    let mut all: Vec<&Told> = told.to_vec();
    all.sort_by_key(|t| std::cmp::Reverse(t.bounds().map(|(first, last): Bounds| (first.or(last), last))));
    let mut seen = BTreeSet::new();
    all.retain(|t| seen.insert((&t.act, &t.when, t.modality, &t.origin)));
    all.into_iter().map(Source::of).collect()
}

fn feared(told: &[&Told]) -> Vec<Fear> {
    let fear = |t: &&Told| match (t.act.as_str(), t.modality) {
        ("threatened_return", modality) if modality.countable() => Some(Fear::Threatened),
        ("forced_return" | "threatened_return", Modality::Planned) => Some(Fear::Planned),
        (
            "forced_return" | "threatened_return",
            Modality::Feared | Modality::Conditional | Modality::Uncertain,
        ) => Some(Fear::Feared),
        _ => None,
    };
    told.iter().filter_map(fear).collect::<BTreeSet<_>>().into_iter().collect()
}

impl Row {
    /// Whether somebody still has to look after her: what nobody reviewed frees nobody.
    pub fn at_risk(&self) -> bool {
        self.standing.at_risk() || !self.reviewed
    }

    /// Her days since the arrest, as far as they are known.
    pub fn days_in_words(&self, say: &Say) -> String {
        match self.days {
            None => String::new(),
            Some((least, Some(most))) if least == most => say.n("board-days", least),
            Some((least, Some(most))) => {
                let (least, most) = (least.to_string(), most.to_string());
                say.with("board-days-between", &[("least", (&least).into()), ("most", (&most).into())])
            }
            Some((least, None)) => say.n("board-days-least", least),
        }
    }
}

#[cfg(test)]
mod tests;
