//! When no total, or no single number, may be given: one rule for each thing that goes wrong in practice.
//!
//! Two sources feed the rules: the table itself, and what a person states about the lists ([`About`]). What nobody
//! stated is not taken as good: it takes away the single number, not the range. The numeric limits are conventions,
//! each written where it stands.

mod stated;
mod table;

use serde::{Deserialize, Serialize};

use crate::refuse::Refusal;
use crate::table::OverlapTable;

pub use table::{TwoLists, bound, expected_overlap};

/// What a refusal takes away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Effect {
    /// One method only; the others stand.
    Method,
    /// A single number; the range over the families may be said.
    RangeOnly,
    /// Any total.
    NoTotal,
}

/// A refusal and what it takes away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Ruling {
    /// Code, reason, what would lift it.
    #[serde(flatten)]
    pub refusal: Refusal,
    /// What may not be said because of it.
    pub effect: Effect,
}

/// Link quality found by reviewing a sample of pairs by hand.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Linkage {
    /// Share of links that are right, 0 to 1.
    pub precision: f64,
    /// Share of true links that were found, 0 to 1.
    pub recall: f64,
    /// Pairs reviewed.
    pub sample: u64,
}

/// One list that takes from another (referral, copying).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Copies {
    /// List that is copied from.
    pub from: String,
    /// List that copies.
    pub to: String,
}

/// Window of a list, ISO days, both inside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Window {
    /// List.
    pub list: String,
    /// First day.
    pub from: String,
    /// Last day.
    pub to: String,
}

/// Two lists that cannot share a person, by what they cover.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Apart {
    /// One list.
    pub one: String,
    /// The other.
    pub other: String,
}

/// What a person states about the lists. `None` = nobody said.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct About {
    /// Link quality from a reviewed sample.
    pub linkage: Option<Linkage>,
    /// Whether each list has every person once.
    pub deduplicated: Option<bool>,
    /// Pairs in which one list takes from the other; an empty list states that there are none.
    pub copies: Option<Vec<Copies>>,
    /// Pairs that cannot share a person; an empty list states that every list could see everybody.
    pub apart: Option<Vec<Apart>>,
    /// The window of each list.
    pub windows: Option<Vec<Window>>,
    /// The event that makes a person count ("detained at least once in the window").
    pub event: Option<String>,
    /// Linked records with different values of a stratum that nobody resolved or imputed.
    pub unresolved: u64,
    /// Where the plan of analysis was put down before the first look.
    pub plan: Option<String>,
    /// Runs on this table before this one.
    pub runs_before: u64,
    /// Sensitivity odds ξ of the no-highest-order assumption that somebody stands by; needed for three lists.
    pub xi: Option<f64>,
}

/// Every rule that needs only the table and what is stated about it. Rules about results stand in
/// [`crate::headline`].
pub fn before(table: &OverlapTable, about: &About) -> Vec<Ruling> {
    let mut all = table::rulings(table, about);
    all.extend(stated::rulings(table, about));
    all
}

/// A ruling from its parts; both texts become sentences.
pub(crate) fn ruling(effect: Effect, code: &'static str, reason: String, lifted_by: &str) -> Ruling {
    let refusal = Refusal { code, reason: sentence(&reason), lifted_by: sentence(lifted_by) };
    Ruling { refusal, effect }
}

fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default();
    let end = if text.ends_with('.') { "" } else { "." };
    format!("{first}{}{end}", letters.as_str())
}
