//! What the reports of one event say about the same thing, each value with its words and its source.

mod agency;
mod contact;
mod harm;
mod people;
mod said;
mod voice;
mod when;

use amparo_model::Quote;
use amparo_model::reading::Act;

use crate::compare::desk::Paper;
use crate::compare::fold::skeleton;
pub use harm::{DONE, FEARED};
pub(crate) use said::UNNAMED;
pub use voice::Voice;

/// One value that one report prints.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// Number of the report.
    pub report: usize,
    /// `group.size`, `child.age`, …
    pub property: String,
    /// Only facts of one topic are set against each other: the person, the figure and its counter, the quotation.
    pub topic: String,
    /// The value as shown.
    pub value: String,
    /// What it can mean, both ends included; `None`: only equal values agree.
    pub range: Option<(i64, i64)>,
    /// What the value is compared by where it is no range.
    pub same: String,
    /// Country of the office that speaks; empty where it is not said.
    pub state: String,
    /// Whether it is a rounded or vague value.
    pub vague: bool,
    /// Its words.
    pub cites: Vec<Quote>,
    /// By whom the report has it, where it says so.
    pub voice: Option<Voice>,
}

impl Fact {
    /// A value without range, topic or source.
    fn of(report: usize, property: &str, value: impl Into<String>, cites: Vec<Quote>) -> Self {
        let value = value.into();
        Self {
            report,
            property: property.to_owned(),
            topic: String::new(),
            same: value.clone(),
            value,
            state: String::new(),
            range: None,
            vague: false,
            cites,
            voice: None,
        }
    }

    /// An act that is told as having happened.
    pub(crate) fn happening(
        report: usize,
        act: &str,
        value: &str,
        cites: Option<Vec<Quote>>,
        voice: Option<Voice>,
    ) -> Self {
        Self::of(report, act, value, cites.unwrap_or_default()).by(voice)
    }

    fn within(mut self, low: i64, high: i64) -> Self {
        self.range = Some((low, high));
        self
    }

    fn about(mut self, topic: impl Into<String>) -> Self {
        self.topic = topic.into();
        self
    }

    fn by(mut self, voice: Option<Voice>) -> Self {
        self.voice = voice;
        self
    }
}

/// Everything a report says that can be set against others.
pub fn of(report: usize, paper: &Paper) -> Vec<Fact> {
    let mut facts = people::of(report, paper);
    facts.extend(when::of(report, paper));
    facts.extend(agency::of(report, paper));
    facts.extend(harm::of(report, paper));
    facts.extend(said::of(report, paper));
    facts.extend(contact::of(report, paper));
    for fact in &mut facts {
        if fact.voice.is_none() {
            fact.voice = fact.cites.first().and_then(|q| voice::at(paper, q.start));
        }
    }
    facts
}

/// Who is the source of an act.
pub(crate) fn act_voice(paper: &Paper, act: &Act) -> Option<Voice> {
    voice::of_act(paper, act)
}

/// Whether two values can both be true.
pub fn agree(a: &Fact, b: &Fact) -> bool {
    match (a.range, b.range) {
        (Some(x), Some(y)) => x.0 <= y.1 && y.0 <= x.1,
        _ => a.same == b.same,
    }
}

/// Names of one person in several spellings: equal consonants, or one is a part or the initial of the other.
fn one_name(name: &str) -> String {
    let key = skeleton(name);
    if key.is_empty() { name.to_lowercase() } else { key }
}
