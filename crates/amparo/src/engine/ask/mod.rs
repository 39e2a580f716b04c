//! Asking a language model that the operator runs and wrote into the settings: only when a run asks for it.
//!
//! ```text
//! Reading (by rules) ── windows ──► prompt ── POST ──► the model ── answer ──► admit ──► Reading, marked `model:NAME`
//! ```
//!
//! This is the one place of the program that opens a connection, and `wire` the one file. The report is data: it goes into
//! the question as it stands, and whatever the answer says, [`amparo_extract::admit`] takes only what the text bears out.
//! Whatever goes wrong is a warning in the reading; what the rules read is never lost.

mod address;
mod answer;
mod prompt;
mod wire;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use amparo_extract::admit::{Admitted, Window, admit, windows};
use amparo_model::Reading;
use amparo_model::reading::Warning;

use crate::Result;
use crate::config::LocalModel;
use crate::say::Message;
use wire::Wire;

/// Longest part of a report in one question, in code points: with the rest of the question it fits a context of 8,192
/// tokens in any language.
const WINDOW: usize = 3_000;
/// Questions about one report.
const QUESTIONS: usize = 60;
/// After so many reports in a row without an answer, the rest of the run goes on without the model.
const GIVE_UP: usize = 3;
/// How long a report may take where the settings say nothing.
const PATIENCE: Duration = Duration::from_mins(5);

/// Why the model was of no use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Trouble {
    /// Nobody answers at the address.
    NoConnection,
    /// No whole answer in time, in seconds.
    Late(u64),
    /// A status of HTTP other than success.
    Status(u16),
    /// The server points to another address; it is not followed.
    Elsewhere,
    /// More bytes than an answer may have.
    TooLong,
    /// No answer of the shape that was asked for.
    Garbage,
    /// Too many reports before had no answer.
    GivenUp,
}

impl Trouble {
    fn message(self) -> Message {
        match self {
            Self::NoConnection => Message::new("model-no-connection"),
            Self::Late(seconds) => Message::new("model-late").value("n", seconds),
            Self::Status(status) => Message::new("model-status").value("status", status),
            Self::Elsewhere => Message::new("model-elsewhere"),
            Self::TooLong => Message::new("model-too-long"),
            Self::Garbage => Message::new("model-garbage"),
            Self::GivenUp => Message::new("model-given-up"),
        }
    }

    /// Whether the next question may still get an answer.
    fn passes(self) -> bool {
        matches!(self, Self::TooLong | Self::Garbage)
    }
}

/// What happened so far in this run.
#[derive(Default)]
struct Run {
    /// Reports that were not read by the model as a whole.
    failed: u64,
    /// Why the first was not.
    first: Option<Trouble>,
    /// Reports without any answer, since the last with one.
    in_a_row: usize,
}

/// A language model that may be asked in this run.
pub struct Asker {
    wire: Wire,
    model: String,
    host: String,
    remote: bool,
    patience: Duration,
    /// One question at a time: a model on the same machine has one pair of hands.
    run: Mutex<Run>,
}

impl Asker {
    /// Checks what the settings say of the model; asks nothing yet. `file` is where they stand, for what is said of them.
    ///
    /// # Errors
    /// The address or the name cannot be used, or the address is not on this machine and nothing says that it may be.
    pub fn new(settings: &LocalModel, file: &Path) -> Result<Self> {
        let endpoint = address::check(settings, file)?;
        Ok(Self {
            wire: Wire::new(endpoint.address),
            model: settings.model.trim().to_owned(),
            host: endpoint.host,
            remote: endpoint.remote,
            patience: settings.seconds.map_or(PATIENCE, Duration::from_secs),
            run: Mutex::default(),
        })
    }

    /// The machine that what is read is sent to, where it is not this one.
    pub fn sends_to(&self) -> Option<&str> {
        self.remote.then_some(self.host.as_str())
    }

    /// What went wrong in this run, in one message; `None` where nothing did.
    pub fn trouble(&self) -> Option<Message> {
        let run = self.run();
        let why = run.first?.message();
        Some(Message::new("model-trouble").value("n", run.failed).message("why", why))
    }

    fn run(&self) -> MutexGuard<'_, Run> {
        self.run.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Asks about a reading and takes in what its text bears out. Never fails: what went wrong is a warning in it.
    pub(super) fn ask(&self, reading: &mut Reading) {
        let (windows, mut partly) = windows(reading, WINDOW);
        if windows.is_empty() {
            return;
        }
        let mut run = self.run();
        let until = Instant::now() + self.patience;
        let (mut all, mut answers) = (Admitted::default(), 0);
        let mut trouble = (run.in_a_row >= GIVE_UP).then_some(Trouble::GivenUp);
        partly |= windows.len() > QUESTIONS;
        for window in windows.iter().take(QUESTIONS) {
            if trouble.is_some_and(|t| !t.passes()) {
                break;
            }
            match self.question(reading, window, until) {
                Ok(admitted) => {
                    answers += 1;
                    all.taken += admitted.taken;
                    all.refused.extend(admitted.refused);
                }
                Err(why) => trouble = Some(why),
            }
        }
        if answers > 0 {
            let (model, taken, refused) = (&self.model, all.taken, all.refused.len());
            let message = format!(
                "The language model {model} was asked about this report; claims it proposed are marked as its own: {taken} \
                 were taken, {refused} refused because the text does not bear them out or says so already."
            );
            reading.warnings.push(warning("model_asked", message));
        }
        if partly {
            reading.warnings.push(warning("model_part", PART.to_owned()));
        }
        run.in_a_row = if answers > 0 { 0 } else { run.in_a_row + usize::from(trouble.is_some()) };
        if let Some(why) = trouble {
            run.failed += 1;
            run.first.get_or_insert(why);
            let message = format!(
                "The language model was not of use for all of this report: {}; what the rules read stands.",
                why.message()
            );
            reading.warnings.push(warning("model_failed", message));
        }
    }

    /// One question, and what of its answer was taken.
    fn question(
        &self,
        reading: &mut Reading,
        window: &Window,
        until: Instant,
    ) -> std::result::Result<Admitted, Trouble> {
        let late = Trouble::Late(self.patience.as_secs());
        let left = until.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return Err(late);
        }
        let question = prompt::question(&self.model, &reading.report.language, &window.text);
        let answer = self.wire.post(&question, left, late)?;
        let (candidates, misshapen) = answer::candidates(&answer).ok_or(Trouble::Garbage)?;
        let mut admitted = admit(reading, &self.model, window.span, &candidates);
        admitted.refused.extend(std::iter::repeat_n(amparo_extract::admit::Refusal::NotInText, misshapen));
        Ok(admitted)
    }
}

/// What is said of a report that is longer than is asked about.
const PART: &str = "The language model was asked about a part of this report only: the rest is too long.";

/// A warning about the report as a whole. Readings speak English; pages say it in the language of their reader.
fn warning(code: &str, message: String) -> Warning {
    Warning { code: code.to_owned(), about: None, message, cites: BTreeMap::new() }
}
