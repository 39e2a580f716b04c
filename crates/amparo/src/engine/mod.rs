//! From a file to a reading: the one place where the program meets `extract`.
//!
//! Text and HTML are read here. Formats with a history of hostile files (PDF, DOCX, mail with attachments) are read
//! in a child process of the same binary, with limits on memory and time; whatever happens to the child, the file
//! is kept and marked "cannot be read".
//!
//! Where a run asks for it, a language model of the operator is asked about the text afterwards, here and never in the
//! child (`ask/`).

mod ask;
pub mod atlas;
mod child;
pub mod many;
mod rules;

use std::path::{Path, PathBuf};

use amparo_model::reading::{ReportHead, SCHEMA, Warning};
use amparo_model::{Quote, Reading};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::say::Message;
use crate::{Problem, Result};

pub use amparo_extract::weigh::Because;
pub use ask::Asker;
pub use child::{VERB, serve};

/// A file as it came.
#[derive(Clone, Debug)]
pub struct Incoming {
    /// The bytes.
    pub bytes: Vec<u8>,
    /// Its name without folders.
    pub name: String,
    /// What the operator says about it.
    pub facts: Facts,
}

/// Facts about a report that the operator gives; they win over what the document says of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Facts {
    pub published: Option<String>,
    pub outlet: Option<String>,
    pub address: Option<String>,
    pub language: Option<String>,
    pub title: Option<String>,
}

impl Incoming {
    /// Reads a file from the disk.
    pub fn open(path: &Path, facts: Facts) -> Result<Self> {
        let about = std::fs::metadata(path).map_err(|e| Problem::file(path, &e))?;
        if about.is_dir() {
            return Err(Problem::usage("problem-is-folder").value("path", path.display()));
        }
        if about.len() > amparo_extract::read::MAX_BYTES as u64 {
            return Err(Problem::bad_data("problem-too-large")
                .value("path", path.display())
                .value("size", about.len() >> 20));
        }
        let bytes = std::fs::read(path).map_err(|e| Problem::file(path, &e))?;
        let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        Ok(Self { bytes, name, facts })
    }
}

/// The reader, with everything it knows loaded once.
pub struct Engine {
    rules: rules::Rules,
    exe: PathBuf,
    fast: bool,
    asker: Option<Asker>,
}

impl Engine {
    /// Loads what the reader knows. `exe` is this program, to be started again for hostile formats; `fast` leaves out the
    /// encoder.
    pub fn load(exe: PathBuf, fast: bool) -> Result<Self> {
        Ok(Self { rules: rules::Rules::load(fast)?, exe, fast, asker: None })
    }

    /// The same, asking a language model about everything it reads.
    #[must_use]
    pub fn asking(self, asker: Asker) -> Self {
        Self { asker: Some(asker), ..self }
    }

    /// What went wrong with the language model in this run, in one message.
    pub fn trouble(&self) -> Option<Message> {
        self.asker.as_ref().and_then(Asker::trouble)
    }

    /// Reads a file. Never fails: what cannot be read says so.
    pub fn read(&self, incoming: &Incoming) -> Reading {
        let mut reading = if rules::is_hostile(&incoming.bytes, &incoming.name) {
            child::read(&self.exe, incoming, self.fast).unwrap_or_else(|why| unreadable(incoming, &why))
        } else {
            self.rules.read(incoming)
        };
        if let Some(asker) = &self.asker {
            asker.ask(&mut reading);
        }
        reading
    }

    /// Why each act that the rules proposed was proposed as it was: the trained weights that spoke for and against.
    pub fn because(&self, reading: &Reading) -> Vec<Because> {
        self.rules.because(&amparo_extract::admit::without_models(reading))
    }

    /// The files inside a file (attached to a mail), in their order, each to be read as a report of its own; none
    /// for other formats. What was said about the outer file does not hold for them.
    ///
    /// # Errors
    /// One sentence that says why they could not be taken out.
    pub fn inside(&self, incoming: &Incoming) -> std::result::Result<Vec<Incoming>, String> {
        if !rules::is_mail(&incoming.bytes, &incoming.name) {
            return Ok(Vec::new());
        }
        let files = child::inside(&self.exe, incoming)?.into_iter().enumerate();
        let named = files.map(|(i, (name, bytes))| {
            let name = name.as_deref().and_then(|n| n.rsplit(['/', '\\']).next()).unwrap_or_default().trim();
            let name = if name.is_empty() { format!("attachment-{}", i + 1) } else { name.to_owned() };
            Incoming { bytes, name, facts: Facts::default() }
        });
        Ok(named.collect())
    }

    /// A reading of nothing yet, with the facts of the file: for content that comes another way (a table).
    pub fn silent(incoming: &Incoming) -> Reading {
        let mut reading = unreadable(incoming, "");
        reading.warnings.clear();
        reading
    }
}

/// A reading of nothing: the file is kept, and says why it holds no text.
fn unreadable(incoming: &Incoming, why: &str) -> Reading {
    Reading {
        schema: SCHEMA.to_owned(),
        report: ReportHead {
            sha256: Sha256::digest(&incoming.bytes).iter().map(|b| format!("{b:02x}")).collect(),
            bytes: incoming.bytes.len() as u64,
            media_type: rules::media_type(&incoming.bytes, &incoming.name).to_owned(),
            language: "und".to_owned(),
            title: None,
            outlet: None,
            address: None,
            byline: None,
            dateline: None,
            published: None,
            body: Vec::<Quote>::new(),
            leftovers: Vec::new(),
        },
        text: String::new(),
        source_map: Vec::new(),
        entities: Vec::new(),
        relations: Vec::new(),
        acts: Vec::new(),
        events: Vec::new(),
        statements: Vec::new(),
        counts: Vec::new(),
        conflicts: Vec::new(),
        protection: Vec::new(),
        warnings: vec![Warning {
            code: "cannot_be_read".to_owned(),
            about: None,
            message: why.to_owned(),
            cites: std::collections::BTreeMap::new(),
        }],
    }
}
