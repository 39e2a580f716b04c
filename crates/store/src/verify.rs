//! The log: checkpoints, and finding whatever was changed behind its back.

use crate::{Result, Store};

/// What verifying found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerifyReport {
    /// Leaves in the log.
    pub leaves: u64,
    /// Rows compared with their commitment.
    pub rows: u64,
    /// Originals opened and compared.
    pub originals: u64,
    /// What is wrong; empty means that everything is as it was written.
    pub findings: Vec<Finding>,
}

impl VerifyReport {
    /// Whether nothing is wrong.
    pub fn is_intact(&self) -> bool {
        self.findings.is_empty()
    }
}

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// What happened to it.
    pub wrong: Wrong,
    /// What kind of thing: `claim`, `decision`, `report`, `log`, …
    pub kind: String,
    /// Its id.
    pub id: String,
}

impl std::fmt::Display for Finding {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let what = match &self.wrong {
            Wrong::Altered => "was altered",
            Wrong::Deleted => "was deleted",
            Wrong::Added => "was added behind the log",
            Wrong::RolledBack => "was rolled back to an earlier state",
            Wrong::SwappedWith(other) => return write!(f, "{} {} was swapped with {other}", self.kind, self.id),
            Wrong::Missing => "is missing on the disk",
        };
        write!(f, "{} {} {what}", self.kind, self.id)
    }
}

/// What happened to a row or file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Wrong {
    /// Its content is not what was written.
    Altered,
    /// It was written and is gone.
    Deleted,
    /// It is there and was never written by the program.
    Added,
    /// Its content is an earlier one.
    RolledBack,
    /// Its content is that of another one.
    SwappedWith(String),
    /// A file is gone.
    Missing,
}

impl Store {
    /// A signed statement of the log as it stands (about 200 bytes of text): keep it elsewhere, give it to a
    /// partner. Whoever has it can prove any later change of what it covers.
    pub fn checkpoint(&self) -> Result<String> {
        todo!()
    }

    /// The public key that checks checkpoints, in the form `name+id+base64`.
    pub fn verifier_key(&self) -> String {
        todo!()
    }

    /// Recomputes every commitment and the whole tree, opens every original, and names whatever is not as it was
    /// written. `checkpoint` is one kept elsewhere: only with it can the loss of the newest entries together with
    /// their leaves, or an exchange of the whole store, be seen.
    pub fn verify(&self, _checkpoint: Option<&str>) -> Result<VerifyReport> {
        todo!()
    }
}
