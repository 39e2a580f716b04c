//! What the rules found: a flaw, where, and its values where it has some.

use serde::{Deserialize, Serialize};

use super::exposure::Dimension;
use super::flaw::Flaw;
use super::policy::{Reason, Rule, Severity};

/// What a rule found. No message holds the name or word that was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// The rule.
    pub rule: Rule,
    /// How it stands in the way.
    pub severity: Severity,
    /// What it is about: a field of the draft (`title`, `facts[0].basis[1]`) or the id of a record.
    pub about: String,
    /// What is wrong.
    pub flaw: Flaw,
    /// Values of a flaw about combinations.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exposed: Option<Exposed>,
}

/// How far a combination of quasi-identifiers exposes somebody.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exposed {
    /// Quasi-identifiers that were ever shown of one person; empty for a table.
    pub shown: Vec<Dimension>,
    /// How many known people they fit, or on how many rows they stand.
    pub fit: usize,
    /// How many it must be.
    pub k: usize,
    /// Quasi-identifiers of the page that could be shown coarser, or not at all.
    pub steps: Vec<Dimension>,
}

impl Finding {
    pub(crate) fn new(flaw: Flaw, about: impl ToString) -> Self {
        Self { rule: flaw.rule(), severity: flaw.severity(), about: about.to_string(), flaw, exposed: None }
    }

    pub(crate) fn with(self, values: Exposed) -> Self {
        Self { exposed: Some(values), ..self }
    }

    /// One plain sentence, in English.
    pub fn message(&self) -> String {
        self.filled(self.flaw.message())
    }

    /// What to do, in English.
    pub fn remedy(&self) -> String {
        self.filled(self.flaw.remedy())
    }

    fn filled(&self, sentence: &str) -> String {
        let Some(values) = &self.exposed else { return sentence.to_owned() };
        let shown: Vec<_> = values.shown.iter().map(|d| d.word()).collect();
        let steps = values.steps.iter().filter_map(|d| d.coarser());
        let steps: Vec<_> = steps.chain(["leave the person out"]).collect();
        let fit = if values.fit == 1 { "1 person".to_owned() } else { format!("{} people", values.fit) };
        sentence
            .replace("{shown}", &shown.join(", "))
            .replace("{fit}", &fit)
            .replace("{k}", &values.k.to_string())
            .replace("{steps}", &steps.join("; "))
    }
}

impl std::fmt::Display for Finding {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {} {}", self.about, self.message(), self.remedy())
    }
}

impl Dimension {
    /// Its name, in English.
    fn word(self) -> &'static str {
        match self {
            Self::Sex => "sex",
            Self::Age => "age",
            Self::Nationality => "nationality",
            Self::Origin => "origin",
            Self::Kinship => "kinship",
            Self::Occupation => "occupation",
            Self::Time => "date",
            Self::Place => "place",
        }
    }

    /// Generalisation or suppression of it, as advice, in English.
    fn coarser(self) -> Option<&'static str> {
        Some(match self {
            Self::Sex => return None,
            Self::Age => "show the age as a band, or not at all",
            Self::Nationality => "leave out the nationality",
            Self::Origin => "show the region of origin, or nothing of it",
            Self::Kinship => "leave out the kinship",
            Self::Occupation => "leave out the occupation",
            Self::Time => "show the month or the year instead of the day",
            Self::Place => "show the region or the country instead of the place",
        })
    }
}

/// Findings as the rules report them.
#[derive(Debug, Default)]
pub(crate) struct Findings(pub(crate) Vec<Finding>);

impl Findings {
    pub(crate) fn add(&mut self, flaw: Flaw, about: impl ToString) {
        self.push(Finding::new(flaw, about));
    }

    /// The same finding is kept once.
    pub(crate) fn push(&mut self, finding: Finding) {
        if !self.0.contains(&finding) {
            self.0.push(finding);
        }
    }

    /// Those that still stand in the way, given a person's answers.
    pub(crate) fn standing(&self, reasons: &[Reason]) -> usize {
        let said = |text: &str| !text.trim().is_empty();
        let answered = |f: &Finding| {
            reasons.iter().any(|r| r.rule == f.rule && r.about == f.about && said(&r.who) && said(&r.why))
        };
        let open = |f: &&Finding| match f.severity {
            Severity::Stop => true,
            Severity::NeedsReason => !answered(f),
            Severity::Changed => false,
        };
        self.0.iter().filter(open).count()
    }
}
