//! A report comes in.

use amparo_model::{Handling, Reading, ReportId, SourceId};

use crate::{Result, Store};

/// A file with what was read in it.
#[derive(Clone, Debug)]
pub struct NewReport {
    /// The file as it came; kept sealed and untouched.
    pub bytes: Vec<u8>,
    /// Name of the file, without folders.
    pub file_name: String,
    /// Who gave it to us.
    pub source: SourceId,
    /// Who may see it.
    pub handling: Handling,
    /// What was read in it. A file that cannot be read has an empty text and a warning that says why.
    pub reading: Reading,
    /// Who adds it.
    pub who: String,
}

/// What became of a file that was added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Added {
    /// It is new.
    New(ReportId),
    /// The same bytes are in the store already; nothing was written.
    SameBytes(ReportId),
    /// Other bytes with the same text as a report that is there; kept and linked to it.
    SameText {
        /// The new report.
        id: ReportId,
        /// The first report with this text.
        of: ReportId,
    },
}

impl Added {
    /// The report that now holds the file.
    pub fn id(&self) -> &ReportId {
        match self {
            Self::New(id) | Self::SameBytes(id) | Self::SameText { id, .. } => id,
        }
    }
}

impl Store {
    /// Keeps a file, its text and the claims proposed from its reading: all or nothing. When this returns, it is
    /// on the disk.
    pub fn add_report(&self, new: NewReport) -> Result<Added> {
        Ok(self.add_reports(vec![new])?.remove(0))
    }

    /// Adds several files in one transaction: much quicker for hundreds of them. The answers are in their order.
    pub fn add_reports(&self, _new: Vec<NewReport>) -> Result<Vec<Added>> {
        todo!()
    }
}
