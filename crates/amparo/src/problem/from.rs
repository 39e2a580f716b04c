//! Errors of the libraries and of the system as problems. What a system or another library says stays as it says
//! it, as a value of a message.

use std::path::Path;

use amparo_estimate::table::TableError;
use amparo_model::when::NotEdtf;
use amparo_store::{Part, Reason, Refusal, SealError};

use super::{Kind, Problem};
use crate::say::Message;

impl Problem {
    /// A file that could not be read or written.
    pub fn file(path: &Path, error: &std::io::Error) -> Self {
        use std::io::ErrorKind as E;
        let path = &path.display();
        match error.kind() {
            E::NotFound => Self::not_found("problem-file-missing").value("path", path).value("error", error),
            E::PermissionDenied => {
                Self::refused("problem-file-rights").value("path", path).value("error", error)
            }
            E::AlreadyExists => {
                Self::refused("problem-file-exists").value("path", path).value("error", error)
            }
            E::IsADirectory => {
                Self::usage("problem-file-is-folder").value("path", path).value("error", error)
            }
            _ => Self::internal("problem-file-failed").value("path", path).value("error", error),
        }
    }
}

impl From<amparo_store::Error> for Problem {
    fn from(error: amparo_store::Error) -> Self {
        use amparo_store::Error as E;
        let kind = match &error {
            E::BrokenCitation { .. } | E::LocalIdTaken(_) => Kind::BadData,
            e if e.is_not_found() => Kind::NotFound,
            e if e.is_bad_data() => Kind::BadData,
            e if e.is_internal() => Kind::Internal,
            _ => Kind::Refused,
        };
        Self { kind, message: of_store(&error), broken_pipe: false }
    }
}

fn of_store(error: &amparo_store::Error) -> Message {
    use amparo_store::Error as E;
    match error {
        E::NoStore(dir) => Message::new("problem-no-store").value("dir", dir.display()),
        E::NotEmpty(dir) => Message::new("problem-not-empty").value("dir", dir.display()),
        E::WrongPassphrase => Message::new("problem-wrong-passphrase"),
        E::InUse(dir) => Message::new("problem-in-use").value("dir", dir.display()),
        E::NewerFormat { found, known } => {
            Message::new("problem-newer-format").value("found", found).value("known", known)
        }
        E::NotFound { kind, id } => Message::new("problem-not-there").value("kind", kind).value("id", id),
        E::OriginalDestroyed(id) => Message::new("problem-original-destroyed").value("id", id),
        E::Stale { claim } => Message::new("problem-stale").value("id", claim),
        E::WhyMissing(reason) => Message::new("problem-why-missing").message("what", of_reason(*reason)),
        E::Refused(refusal) => of_refusal(*refusal),
        E::BrokenCitation { field, start, end } => Message::new("problem-broken-citation")
            .value("field", field)
            .value("start", start)
            .value("end", end),
        E::LocalIdTaken(id) => Message::new("problem-local-id-taken").value("id", id),
        E::Damaged { what } => Message::new("problem-damaged").message("what", of_part(what)),
        E::Seal(SealError::Altered) => Message::new("problem-sealed-altered"),
        E::Seal(SealError::Field) => Message::new("problem-sealed-field"),
        E::Seal(SealError::WrongPassphrase) => Message::new("problem-wrong-passphrase"),
        E::Seal(SealError::KeyFile(why)) => Message::new("problem-key-file").value("why", why),
        E::Seal(SealError::Derivation(why)) => Message::new("problem-key-derivation").value("why", why),
        E::Seal(SealError::Io(error)) => Message::new("problem-sealed-io").value("error", error),
        E::Io { what, source } => {
            Message::new("problem-store-io").message("what", of_part(what)).value("error", source)
        }
        E::Database(said) => Message::new("problem-database").value("error", said),
        other => Message::new("problem-other").value("why", other),
    }
}

fn of_part(part: &Part) -> Message {
    match part {
        Part::KeyFile => Message::new("part-of-key-file"),
        Part::Database(path) => Message::new("part-of-database").value("path", path.display()),
        Part::DatabaseCopy => Message::new("part-of-database-copy"),
        Part::Lock(path) => Message::new("part-of-lock").value("path", path.display()),
        Part::Folder(path) => Message::new("part-of-folder").value("path", path.display()),
        Part::File(path) => Message::new("part-of-file").value("path", path.display()),
        Part::InBackup(path) => Message::new("part-of-backup-file").value("path", path.display()),
        Part::Backup { first, findings } => {
            Message::new("part-of-backup").value("first", first).value("findings", findings)
        }
        Part::Copy => Message::new("part-of-copy"),
        Part::Original(name) => Message::new("part-of-original").value("name", name),
        Part::Originals => Message::new("part-of-originals"),
        Part::LogEdge => Message::new("part-of-log-edge"),
        Part::LogEntry => Message::new("part-of-log-entry"),
        Part::Word => Message::new("part-of-word"),
        Part::Content { line, column } => {
            Message::new("part-of-content").value("line", line).value("column", column)
        }
        Part::Unfinished => Message::new("part-of-unfinished"),
        Part::LeftOver => Message::new("part-of-left-over"),
    }
}

fn of_reason(reason: Reason) -> Message {
    match reason {
        Reason::Superseded => Message::new("why-superseded"),
        Reason::Corrected => Message::new("why-corrected"),
        Reason::Rejected => Message::new("why-rejected"),
        Reason::Withdrawn => Message::new("why-withdrawn"),
        Reason::Public => Message::new("why-public"),
        Reason::Same => Message::new("why-same"),
        Reason::Judged => Message::new("why-judged"),
        Reason::Dropped => Message::new("why-dropped"),
        Reason::CalledOff => Message::new("why-called-off"),
    }
}

fn of_refusal(refusal: Refusal) -> Message {
    match refusal {
        Refusal::NoConsent => Message::new("problem-no-consent"),
        Refusal::NotAccepted => Message::new("problem-not-accepted"),
        Refusal::OtherKind => Message::new("problem-other-kind"),
        Refusal::NoRecord => Message::new("problem-no-record"),
        Refusal::NotTheSame => Message::new("problem-not-the-same"),
        Refusal::Settled => Message::new("problem-settled"),
        Refusal::OtherCase => Message::new("problem-other-case"),
        Refusal::OneAlone => Message::new("problem-one-alone"),
        Refusal::TakenBack => Message::new("problem-taken-back"),
        Refusal::NameTaken => Message::new("problem-name-taken"),
        Refusal::BadName => Message::new("problem-bad-name"),
        Refusal::ManyPasskeys => Message::new("problem-many-passkeys"),
        Refusal::PasskeyTaken => Message::new("problem-passkey-taken"),
        Refusal::NotTheFirst => Message::new("problem-not-the-first"),
        Refusal::FirstAdministers => Message::new("problem-first-administers"),
        Refusal::LastAdministrator => Message::new("problem-last-administrator"),
        Refusal::KeyPending => Message::new("problem-key-pending"),
        Refusal::NoKey => Message::new("problem-no-key"),
        Refusal::SealedLength => Message::new("problem-sealed-length"),
        Refusal::SealedAlready => Message::new("problem-sealed-already"),
        Refusal::NotOfCase => Message::new("problem-not-of-case"),
        Refusal::Disabled => Message::new("problem-account-disabled"),
        Refusal::SecondThere => Message::new("problem-second-there"),
        Refusal::SecondDecided => Message::new("problem-second-decided"),
        Refusal::SecondNotThere => Message::new("problem-second-not-there"),
        Refusal::BadToken => Message::new("problem-bad-token"),
        Refusal::SnoozeDay => Message::new("problem-inbox-day"),
        Refusal::InboxMoved => Message::new("problem-inbox-moved"),
        Refusal::Unlogged => Message::new("problem-unlogged"),
        Refusal::LogUnsigned => Message::new("problem-log-unsigned"),
        Refusal::LeafUnwritten => Message::new("problem-leaf-unwritten"),
        Refusal::Unstorable => Message::new("problem-unstorable"),
    }
}

impl From<NotEdtf> for Problem {
    fn from(error: NotEdtf) -> Self {
        Self::usage("problem-not-a-date").value("typed", error.0)
    }
}

/// What is wrong with a table of lists that overlap; the file is the caller's.
pub(crate) fn of_table(error: &TableError) -> Message {
    match error {
        TableError::Shape { row, what } => Message::new("table-shape").value("row", row).value("what", what),
        TableError::Linked { row, what } => {
            Message::new("table-linked").value("row", row).value("what", what)
        }
        TableError::NotBinary { row, column, value } => {
            Message::new("table-not-binary").value("row", row).value("column", column).value("value", value)
        }
        TableError::NotACount { row, value } => Message::new("table-not-a-count")
            .value("row", row)
            .value("value", value)
            .value("most", amparo_estimate::table::MAX_COUNT),
        TableError::OnNoList { row, count } => {
            Message::new("table-on-no-list").value("row", row).value("count", count)
        }
        TableError::Duplicate { row, first } => {
            Message::new("table-duplicate").value("row", row).value("first", first)
        }
        TableError::Lists(lists) => {
            Message::new("table-lists").value("lists", lists).value("most", amparo_estimate::table::MAX_LISTS)
        }
        TableError::Empty => Message::new("table-empty"),
        TableError::EmptyList(column) => Message::new("table-empty-list").value("column", column),
        TableError::TooMany => {
            Message::new("table-too-many").value("most", amparo_estimate::table::MAX_COUNT)
        }
    }
}

impl From<std::io::Error> for Problem {
    fn from(error: std::io::Error) -> Self {
        let broken_pipe = error.kind() == std::io::ErrorKind::BrokenPipe;
        Self { broken_pipe, ..Self::internal("problem-io").value("error", error) }
    }
}

impl From<serde_json::Error> for Problem {
    fn from(error: serde_json::Error) -> Self {
        if error.io_error_kind() == Some(std::io::ErrorKind::BrokenPipe) {
            return Self::from(std::io::Error::from(std::io::ErrorKind::BrokenPipe));
        }
        Self::internal("problem-json").value("error", error)
    }
}

impl From<tokio::task::JoinError> for Problem {
    fn from(_: tokio::task::JoinError) -> Self {
        Self::internal("problem-task-broke")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_is_judged_in_english_as_the_library_judges_it() {
        for error in [
            TableError::Shape { row: 1, what: "the last column is not `count`".into() },
            TableError::Linked { row: 3, what: "the record is empty".into() },
            TableError::NotBinary { row: 2, column: "A".into(), value: "x".into() },
            TableError::NotACount { row: 2, value: "-1".into() },
            TableError::OnNoList { row: 2, count: 3 },
            TableError::Duplicate { row: 4, first: 2 },
            TableError::Lists(17),
            TableError::Empty,
            TableError::EmptyList("B".into()),
            TableError::TooMany,
        ] {
            assert_eq!(of_table(&error).to_string(), error.to_string());
        }
        let error = NotEdtf("tomorrow".into());
        assert_eq!(Problem::from(error.clone()).to_string(), error.to_string());
    }
}
