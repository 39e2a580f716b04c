//! What the readers of all languages but English find: ranges of bytes of the text, and how they become proposals.

pub(crate) mod build;
pub(crate) mod care;
pub(crate) mod cast;
pub(crate) mod told;

use std::ops::Range;

use amparo_model::reading::{Attribution, Quoted};
use amparo_model::{Edtf, Modality, Size, When};

use cast::{Cast, Mention};

/// A date the story names.
#[derive(Clone, Debug)]
pub(crate) struct DateSaid {
    pub at: Range<usize>,
    pub when: When,
    /// Its year is not known.
    pub yearless: bool,
    /// One day, as against a month, a year or a stretch of time.
    pub is_day: bool,
    pub value: Option<Edtf>,
}

/// Something somebody says.
#[derive(Clone, Debug)]
pub(crate) struct Utterance {
    pub sentence: usize,
    pub content: Vec<Range<usize>>,
    /// Member and words.
    pub speaker: Option<(usize, Range<usize>)>,
    pub cue: Option<Range<usize>>,
    pub kind: &'static str,
    pub quoted: Quoted,
}

impl Utterance {
    /// Whether a byte lies in what is said.
    pub(crate) fn covers(&self, at: usize) -> bool {
        self.content.iter().any(|c| c.contains(&at))
    }
}

/// One act with its roles.
#[derive(Clone, Debug)]
pub(crate) struct Deed {
    pub act: String,
    pub at: Range<usize>,
    pub sentence: usize,
    pub modality: Modality,
    pub attribution: Attribution,
    pub victims: Vec<Mention>,
    pub actors: Vec<Mention>,
    /// Places with their role and their words ("图们方面").
    pub places: Vec<(Mention, &'static str, Range<usize>)>,
    pub when: Option<usize>,
    pub source: Option<(usize, Range<usize>)>,
    /// The trigger in its clause.
    pub clause: Range<usize>,
}

/// A figure somebody gave.
pub(crate) struct Figure {
    pub size: Size,
    pub households: bool,
    pub of: String,
    /// From the number to what it counts.
    pub at: Range<usize>,
    pub of_at: Range<usize>,
    pub period: Option<usize>,
    pub counter: Option<(usize, Range<usize>)>,
}

/// Something to protect: kind, whom, and its words.
#[derive(Clone, Debug)]
pub(crate) struct Guard {
    pub kind: &'static str,
    pub about: Option<usize>,
    pub at: Range<usize>,
}

/// A relation between two members, with the words that tell of it.
pub(crate) struct Tie {
    pub kind: &'static str,
    pub from: usize,
    pub to: usize,
    pub at: Range<usize>,
}

/// All that was found.
pub(crate) struct Findings {
    pub cast: Cast,
    pub dates: Vec<DateSaid>,
    pub said: Vec<Utterance>,
    pub deeds: Vec<Deed>,
    pub figures: Vec<Figure>,
    pub guards: Vec<Guard>,
    pub ties: Vec<Tie>,
    /// Every number read, with its words.
    pub numbers: Vec<(Range<usize>, Size)>,
}

/// Whether a kind of agency may arrest, hold or hand over people.
pub(crate) fn may_hold(kind: &str) -> bool {
    const POWER: &[&str] = &[
        "police",
        "public_security",
        "border_guard",
        "state_security",
        "social_security",
        "armed_police",
        "immigration",
        "army",
        "military_security",
        "gendarmerie",
        "coast_guard",
        "detention_authority",
        "prison_service",
        "customs",
        "intelligence",
        "militia",
        "navy",
    ];
    POWER.contains(&kind)
}
