//! The second tier: a small multilingual encoder that reads what word lists do not know.
//!
//! ```text
//! story ── windows ──► pieces ── graph ──► logits ── tags ──► Found ── complete ──► the reading of the rules, completed
//! ```
//!
//! One network (`data/weights/encoder.onnx`, made by `training/encoder`) gives every piece of a text its labels: trigger of an
//! act, how surely it is said, content of a statement and its kind, mention, protection; and points from a trigger to victims,
//! actors, places and time. Nothing it says stands without the words it stands on: its findings are ranges of the text.

mod complete;
mod graph;
mod seen;
mod tags;
mod windows;

use std::ops::Range;

pub(crate) use complete::complete;
use graph::Graph;
pub(crate) use seen::seen;
pub(crate) use tags::{FoundAct, FoundCare, FoundCount, FoundMention, FoundStatement};

/// What the encoder found in one text. All ranges are bytes of the text.
#[derive(Clone, Debug, Default)]
pub(crate) struct Found {
    pub acts: Vec<FoundAct>,
    pub statements: Vec<FoundStatement>,
    pub care: Vec<FoundCare>,
    pub counts: Vec<FoundCount>,
    pub mentions: Vec<FoundMention>,
    /// Whether the text goes on behind what was read.
    pub cut: bool,
    /// How likely each piece is to be the trigger of some act.
    triggers: Vec<(Range<usize>, f64)>,
}

impl Found {
    /// How likely some words are the trigger of an act.
    pub(crate) fn act_at(&self, at: Range<usize>) -> f64 {
        let from = self.triggers.partition_point(|(piece, _)| piece.end <= at.start);
        let pieces = self.triggers[from..].iter().take_while(|(piece, _)| piece.start < at.end);
        pieces.map(|(_, chance)| *chance).fold(0.0, f64::max)
    }
}

/// The trained network, ready to read. Loading takes a few hundredths of a second; the weights stay where the program's file is mapped.
pub(crate) struct Encoder {
    graph: Graph,
}

impl Encoder {
    /// The network that comes with the program.
    pub(crate) fn built_in() -> Self {
        Self { graph: apart(Graph::built_in) }
    }

    /// Reads the story; the same text gives the same answer on any number of threads.
    pub(crate) fn read(&self, text: &str, story: &[Range<usize>]) -> Found {
        apart(|| self.read_here(text, story))
    }

    fn read_here(&self, text: &str, story: &[Range<usize>]) -> Found {
        let mut found = Found::default();
        let (windows, cut) = windows::cut(text, story, self.graph.pieces());
        found.cut = cut;
        for window in windows {
            if let Some(answer) = self.graph.run(&window) {
                tags::decode(text, &window, &answer, self.graph.labels(), &mut found);
            }
        }
        found
    }
}

/// Does something on a thread of its own. Whoever reads many reports at once does so on threads that take up the next report
/// while they wait for another pool, and the network runs in a pool: that would read one report inside another.
fn apart<T: Send>(work: impl FnOnce() -> T + Send) -> T {
    let done = std::thread::scope(|scope| scope.spawn(work).join());
    done.unwrap_or_else(|panic| std::panic::resume_unwind(panic))
}

impl std::fmt::Debug for Encoder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Encoder")
    }
}
