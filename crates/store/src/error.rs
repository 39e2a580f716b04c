//! Everything that can go wrong, one plain sentence each: what, where, what to do. No message holds a secret or
//! anything a source said.

use std::path::PathBuf;

/// What the store answers with.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why the store could not do what was asked.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// There is no store in the folder.
    #[error("there is no store in {0}; make one with `amparo init`")]
    NoStore(PathBuf),
    /// A store or something else is there already.
    #[error("{0} is not empty; choose another folder")]
    NotEmpty(PathBuf),
    /// The passphrase does not open the store.
    #[error("the passphrase is wrong")]
    WrongPassphrase,
    /// Another process holds the store.
    #[error("another process is using the store in {0}; close it there, or wait and try again")]
    InUse(PathBuf),
    /// The store was written by a newer program.
    #[error("the store has format {found}, this program knows {known}; use a newer program")]
    NewerFormat {
        /// Format of the store.
        found: i64,
        /// Newest format this program knows.
        known: i64,
    },
    /// There is no such thing.
    #[error("there is no {kind} {id}")]
    NotFound {
        /// `report`, `claim`, …
        kind: &'static str,
        /// The id that was asked for.
        id: String,
    },
    /// The original was destroyed when a person was erased.
    #[error("the original of report {0} was destroyed when a person was erased")]
    OriginalDestroyed(String),
    /// Somebody decided in the meantime, or the decision to supersede is not the one that holds.
    #[error("claim {claim} has another decision by now; look at it again and decide anew")]
    Stale {
        /// The claim.
        claim: String,
    },
    /// A decision without a reason that needs one.
    #[error("a reason is needed: {0}")]
    WhyMissing(Reason),
    /// Not possible as things stand.
    #[error(transparent)]
    Refused(Refusal),
    /// A citation that does not hold.
    #[error("the words of `{field}` do not stand at {start} to {end} in the report; cite them as they stand")]
    BrokenCitation {
        /// Field of the claim.
        field: String,
        /// First code point cited.
        start: usize,
        /// One past the last.
        end: usize,
    },
    /// A local id is used twice in one report.
    #[error("`{0}` is already used in this report; give the new claim another local id")]
    LocalIdTaken(String),
    /// A file of the store is missing or was altered.
    #[error("{what} is missing or damaged; run `amparo verify`, and take it from a backup")]
    Damaged {
        /// What.
        what: Part,
    },
    /// Sealing or opening failed.
    #[error(transparent)]
    Seal(amparo_protect::seal::SealError),
    /// Writing or reading a file failed.
    #[error("{what} could not be read or written ({source}); check the disk and the rights of the folder")]
    Io {
        /// What.
        what: Part,
        /// What the system said.
        source: std::io::Error,
    },
    /// The database refused; a bug, a full disk or a damaged file.
    #[error("the database said: {0}; run `amparo doctor`")]
    Database(String),
}

/// A part of the store that is missing, damaged or out of reach.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Part {
    /// The file that holds the wrapped key.
    #[error("the key file amparo.key")]
    KeyFile,
    /// The database, or the folder it lies in.
    #[error("the database {0}")]
    Database(PathBuf),
    /// A copy of the database on the way to a backup.
    #[error("a copy of the database")]
    DatabaseCopy,
    /// The file that keeps two processes apart.
    #[error("the lock {0}")]
    Lock(PathBuf),
    /// A folder.
    #[error("the folder {0}")]
    Folder(PathBuf),
    /// A file.
    #[error("the file {0}")]
    File(PathBuf),
    /// A file of a backup.
    #[error("{0} in the backup")]
    InBackup(PathBuf),
    /// A backup that is not as it was written.
    #[error("the backup ({first}, {findings} in all)")]
    Backup {
        /// The first thing that is wrong.
        first: String,
        /// How many are.
        findings: usize,
    },
    /// A file on its way into a backup.
    #[error("a copy")]
    Copy,
    /// The original of a report.
    #[error("original {0}")]
    Original(String),
    /// The folder of originals.
    #[error("the folder of originals")]
    Originals,
    /// The hashes at the edge of the log.
    #[error("the edge of the log")]
    LogEdge,
    /// An entry of the log.
    #[error("an entry of the log")]
    LogEntry,
    /// A word of a closed list, or an id, in a column.
    #[error("a stored word")]
    Word,
    /// A JSON value in a column.
    #[error("stored content (line {line}, column {column})")]
    Content {
        /// Line of the value.
        line: usize,
        /// Column in that line.
        column: usize,
    },
    /// A store that was begun and not finished.
    #[error("an unfinished store")]
    Unfinished,
    /// A file that nothing refers to.
    #[error("a left-over file")]
    LeftOver,
}

/// What a reason is needed for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Reason {
    /// A decision after another.
    #[error("say why the earlier decision no longer holds")]
    Superseded,
    /// A correction.
    #[error("say why the claim is corrected")]
    Corrected,
    /// A rejection.
    #[error("say why the claim is rejected")]
    Rejected,
    /// A withdrawal.
    #[error("say why it is withdrawn")]
    Withdrawn,
    /// A public role.
    #[error("name the public role, and say why this record may be named")]
    Public,
    /// A judgement that two records are the same.
    #[error("say why the two are the same")]
    Same,
    /// A deadline that is given up.
    #[error("say why the deadline is dropped")]
    Dropped,
    /// A judgement about two reports, or that two records are not the same.
    #[error("say why you judge so")]
    Judged,
    /// A second reading is given up.
    #[error("say why the second reading is called off")]
    CalledOff,
}

/// Why something is not possible as things stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// No consent holds for the purpose.
    #[error("there is no consent for this purpose that could be withdrawn")]
    NoConsent,
    /// A claim is withdrawn that was not accepted.
    #[error("only an accepted claim can be withdrawn; reject it instead")]
    NotAccepted,
    /// A correction makes another kind of claim.
    #[error("a correction cannot change what kind of claim it is; reject it and add another")]
    OtherKind,
    /// A record is given to a claim that can have none.
    #[error("only an accepted person, group, organisation or place belongs to a record")]
    NoRecord,
    /// Two records cannot be the same.
    #[error("only two different records of one kind can be the same")]
    NotTheSame,
    /// A deadline that was met or dropped.
    #[error("this deadline was met or dropped already")]
    Settled,
    /// A record or an intervention of another case.
    #[error("this belongs to another case; name one of this case")]
    OtherCase,
    /// A judgement about a pair names one thing twice.
    #[error("a judgement is about two; name another one")]
    OneAlone,
    /// The release was taken back before.
    #[error("this release was taken back already")]
    TakenBack,
    /// A sign-in name or a display name that another account has.
    #[error("another account has this name; choose another")]
    NameTaken,
    /// A sign-in name or a display name that is none.
    #[error("a name has 1 to 64 letters, digits, spaces or . _ - @; choose another")]
    BadName,
    /// An account has as many passkeys as it may.
    #[error("an account has at most ten passkeys; remove one first")]
    ManyPasskeys,
    /// A passkey that an account has already.
    #[error("this passkey belongs to an account already; make another one")]
    PasskeyTaken,
    /// There is an account already, so that none can be the first.
    #[error("there is an account already; ask an administrator for another")]
    NotTheFirst,
    /// The first account of a store must be able to make others.
    #[error("the first account must be an administrator")]
    FirstAdministers,
    /// Nobody would be left to administer.
    #[error("this is the last administrator; make another one first")]
    LastAdministrator,
    /// The key of the case is not wrapped to whoever asks, though they may have it.
    #[error("the key of this case has not reached you yet; it does once a member who can open has signed in")]
    KeyPending,
    /// Whoever asks does not hold the keys of this case.
    #[error("only a member of the case who is signed in opens and seals here")]
    NoKey,
    /// A value that is empty or too long to be sealed.
    #[error("a sealed field holds 1 to 4000 letters")]
    SealedLength,
    /// The name of a source that was sealed before.
    #[error("this name is sealed already")]
    SealedAlready,
    /// The source tells nothing in the case.
    #[error("the source has no report in this case; put its report into the case first")]
    NotOfCase,
    /// The account is disabled.
    #[error("this account is disabled; enable it first")]
    Disabled,
    /// A second reading goes on.
    #[error("somebody reads this report as second reader already; call that off first")]
    SecondThere,
    /// A second reader who is none.
    #[error("a second reader must not have decided about this report; ask somebody else")]
    SecondDecided,
    /// No second reading goes on.
    #[error("nobody reads this report as second reader by now")]
    SecondNotThere,
    /// A token that may nothing, may decide about what it does not see, or holds too long.
    #[error("a token needs something it may do, to look where it decides, and an end within a year")]
    BadToken,
    /// A report is put away until a day that is over, or too far off.
    #[error("put it away until a day after today, within ten years")]
    SnoozeDay,
    /// Somebody has changed since what was to be taken back.
    #[error("somebody has changed this since; look at the report as it stands now")]
    InboxMoved,
    /// A bug: a write would have left no trace in the log.
    #[error("a write without its log leaf was stopped; this is a bug, please report it")]
    Unlogged,
    /// The log could not be signed.
    #[error("the log could not be signed")]
    LogUnsigned,
    /// A leaf of the log could not be written.
    #[error("a leaf of the log could not be written")]
    LeafUnwritten,
    /// Content that has no stored form.
    #[error("content that cannot be stored")]
    Unstorable,
}

impl Error {
    /// Whether the thing asked for is not there.
    pub fn is_not_found(&self) -> bool {
        matches!(self, Self::NotFound { .. } | Self::NoStore(_) | Self::OriginalDestroyed(_))
    }

    /// Whether a file, the database or the log is damaged.
    pub fn is_bad_data(&self) -> bool {
        matches!(self, Self::Damaged { .. } | Self::Seal(_) | Self::NewerFormat { .. })
    }

    /// Whether the fault is inside: the database or the disk, not the request.
    pub fn is_internal(&self) -> bool {
        matches!(self, Self::Database(_) | Self::Io { .. })
    }

    pub(crate) fn io(what: Part) -> impl FnOnce(std::io::Error) -> Self {
        move |source| Self::Io { what, source }
    }

    pub(crate) fn damaged(what: Part) -> Self {
        Self::Damaged { what }
    }
}

impl From<rusqlite::Error> for Error {
    fn from(e: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode::{DatabaseCorrupt, NotADatabase};
        match e {
            // A page that does not open under the key, or does not fit the others.
            rusqlite::Error::SqliteFailure(code, _)
                if matches!(code.code, DatabaseCorrupt | NotADatabase) =>
            {
                Self::damaged(Part::Database(crate::access::DATABASE.into()))
            }
            // A constraint names columns, never values; other messages hold the statement at most.
            rusqlite::Error::SqliteFailure(code, message) => {
                Self::Database(message.unwrap_or_else(|| code.to_string()))
            }
            other => Self::Database(other.to_string()),
        }
    }
}

impl From<serde_json::Error> for Error {
    fn from(e: serde_json::Error) -> Self {
        Self::damaged(Part::Content { line: e.line(), column: e.column() })
    }
}

impl From<amparo_protect::seal::SealError> for Error {
    fn from(e: amparo_protect::seal::SealError) -> Self {
        match e {
            amparo_protect::seal::SealError::WrongPassphrase => Self::WrongPassphrase,
            other => Self::Seal(other),
        }
    }
}
