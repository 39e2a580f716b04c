//! Counts with their rule: what was counted, in which unit, over which period and place, and what was not known.
//!
//! The input is plain values, one for each accepted telling of an act. A figure carries everything needed to print it
//! again: rule, filters and the id of the state of the store. Where sources differ the figure is a range, never a mean.

mod figure;
mod filter;

use serde::{Deserialize, Serialize};

pub use figure::Figure;
pub use filter::{Filter, Fits, Period};

/// What is counted (Ball 1996: one raid on eight people is one act, eight victims, eight victim-acts, one incident).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Acts as told: one occasion of one kind of act.
    Acts,
    /// People, each once, whatever was done to them.
    Victims,
    /// People × kinds of act: a person arrested and beaten in one incident counts twice.
    VictimActs,
    /// Incidents (cases) with at least one fitting act.
    Incidents,
}

/// How surely an act is said to have happened. Other modalities cannot be counted, so they cannot be written here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// The source says it happened.
    Asserted,
    /// Somebody is said to say it happened.
    Alleged,
}

/// One victim of a telling: a known record, or a number of people without one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Victim {
    /// Key of the record, the same in every telling; `None` where nobody said who it was.
    pub who: Option<String>,
    /// Fewest people it can mean.
    pub low: u64,
    /// Most people it can mean; `None` = no upper limit is stated ("at least nine").
    pub high: Option<u64>,
}

/// One accepted act as one origin tells it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Telling {
    /// Kind of act, a term of the vocabulary.
    pub act: String,
    /// Asserted or alleged.
    pub standing: Standing,
    /// Origin it goes back to; copies of one origin carry one key.
    pub origin: String,
    /// Incident (case) it belongs to.
    pub incident: String,
    /// To whom it was done.
    pub victims: Vec<Victim>,
    /// First and last day it can mean, ISO 8601 (`2016-03-12`); `None` = not known.
    pub from: Option<String>,
    /// Last day.
    pub to: Option<String>,
    /// Places by any name or code they go by; empty = not known.
    pub places: Vec<String>,
}

/// What becomes of tellings whose date or place is too vague to say whether they fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unknowns {
    /// The lower end leaves them out, the upper end counts them.
    #[default]
    Range,
    /// Both ends leave them out.
    Exclude,
    /// Both ends count them.
    Include,
}

/// A count that can be printed again: `amparo.count/1`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Count {
    /// Always `amparo.count/1`.
    pub schema: &'static str,
    /// Unit.
    pub unit: Unit,
    /// Counting rule in words.
    pub rule: String,
    /// Filters it was made with.
    pub filter: Filter,
    /// Rule for unknowns.
    pub unknowns: Unknowns,
    /// State of the store it was counted from.
    pub snapshot: String,
    /// Acts that are asserted.
    pub asserted: Figure,
    /// Acts that are alleged. Not to be added to `asserted`: one act can be asserted by one and alleged by another.
    pub alleged: Figure,
    /// Acts asserted or alleged, each once.
    pub either: Figure,
    /// Tellings that fit, surely or perhaps.
    pub tellings: u64,
    /// Tellings of them whose date or place leaves it open.
    pub vague: u64,
    /// Different origins among them.
    pub origins: u64,
}

/// Counts tellings by unit and filter. `snapshot` names the state they were read from.
pub fn count(tellings: &[Telling], unit: Unit, filter: &Filter, unknowns: Unknowns, snapshot: &str) -> Count {
    let fitting: Vec<(&Telling, Fits)> =
        tellings.iter().map(|t| (t, filter.fits(t))).filter(|(_, fits)| *fits != Fits::No).collect();
    let figure = |of: &dyn Fn(&Telling) -> bool| {
        let sure: Vec<&Telling> =
            fitting.iter().filter(|(t, f)| of(t) && *f == Fits::Yes).map(|(t, _)| *t).collect();
        let all: Vec<&Telling> = fitting.iter().filter(|(t, _)| of(t)).map(|(t, _)| *t).collect();
        match unknowns {
            Unknowns::Exclude => Figure::of(&sure, unit),
            Unknowns::Include => Figure::of(&all, unit),
            Unknowns::Range => Figure { low: Figure::of(&sure, unit).low, high: Figure::of(&all, unit).high },
        }
    };
    let mut origins: Vec<&str> = fitting.iter().map(|(t, _)| t.origin.as_str()).collect();
    origins.sort_unstable();
    origins.dedup();
    Count {
        schema: "amparo.count/1",
        unit,
        rule: rule(unit, unknowns),
        filter: filter.clone(),
        unknowns,
        snapshot: snapshot.to_owned(),
        asserted: figure(&|t| t.standing == Standing::Asserted),
        alleged: figure(&|t| t.standing == Standing::Alleged),
        either: figure(&|_| true),
        tellings: fitting.len() as u64,
        vague: fitting.iter().filter(|(_, f)| *f == Fits::Maybe).count() as u64,
        origins: origins.len() as u64,
    }
}

/// The rule in words, as it stands under every figure.
fn rule(unit: Unit, unknowns: Unknowns) -> String {
    let of = match unit {
        Unit::Acts => {
            "Acts: one for each occasion of one kind of act in one incident. Tellings of different origins are one \
             act where they name a common victim and can mean one day; where nothing says so the upper end counts \
             them apart."
        }
        Unit::Victims => {
            "Victims: each known person once, over all incidents. People without a record are counted in each \
             incident by the figures of each origin; where origins differ, the figure runs from the lowest to the \
             highest. The upper end counts unidentified people of different incidents as different people."
        }
        Unit::VictimActs => {
            "Victim-acts: each person once for each kind of act in each incident; repeats of the same act on the \
             same person in one incident count once. Where origins differ on the number of people, the figure runs \
             from the lowest to the highest."
        }
        Unit::Incidents => "Incidents: cases with at least one fitting act.",
    };
    let vague = match unknowns {
        Unknowns::Range => "What has no clear date or place is in the upper end only.",
        Unknowns::Exclude => "What has no clear date or place is left out.",
        Unknowns::Include => "What has no clear date or place is counted.",
    };
    format!(
        "{of} Only accepted acts that are asserted or alleged are counted, and the two are kept apart. {vague}"
    )
}
