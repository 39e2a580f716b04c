//! What can go wrong: one kind, one exit code, one HTTP status, one plain sentence (what, where, what to do).

use std::path::Path;

use axum::http::StatusCode;

/// What sort of problem it is; decides exit code and HTTP status.
///
/// | kind | exit code | HTTP status |
/// |---|---|---|
/// | `refused` | 1 | 409 |
/// | `not_found` | 1 | 404 |
/// | `usage` | 2 | 400 |
/// | `bad_data` | 3 | 422 |
/// | `internal` | 4 | 500 |
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Not possible as things stand, or not allowed.
    Refused,
    /// The thing asked for is not there.
    NotFound,
    /// The request itself makes no sense.
    Usage,
    /// A file or the store holds what it must not hold.
    BadData,
    /// A fault of the program, the disk or the system.
    Internal,
}

/// Every kind, for the documentation test.
pub const KINDS: [Kind; 5] = [Kind::Refused, Kind::NotFound, Kind::Usage, Kind::BadData, Kind::Internal];

impl Kind {
    /// The stable word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Refused => "refused",
            Self::NotFound => "not_found",
            Self::Usage => "usage",
            Self::BadData => "bad_data",
            Self::Internal => "internal",
        }
    }

    /// The exit code of the command line.
    pub fn exit_code(self) -> u8 {
        match self {
            Self::Refused | Self::NotFound => 1,
            Self::Usage => 2,
            Self::BadData => 3,
            Self::Internal => 4,
        }
    }

    /// The status of a web answer.
    pub fn status(self) -> StatusCode {
        match self {
            Self::Refused => StatusCode::CONFLICT,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Usage => StatusCode::BAD_REQUEST,
            Self::BadData => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Internal => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

/// A problem: its kind and one plain sentence.
#[derive(Debug, thiserror::Error)]
#[error("{said}")]
pub struct Problem {
    /// What sort it is.
    pub kind: Kind,
    /// What is wrong, where, and what to do.
    pub said: String,
    /// The reader of our output went away; not a fault.
    pub broken_pipe: bool,
}

impl Problem {
    /// A problem of a kind.
    pub fn new(kind: Kind, said: impl Into<String>) -> Self {
        Self { kind, said: said.into(), broken_pipe: false }
    }

    /// Not possible as things stand.
    pub fn refused(said: impl Into<String>) -> Self {
        Self::new(Kind::Refused, said)
    }

    /// Not there.
    pub fn not_found(said: impl Into<String>) -> Self {
        Self::new(Kind::NotFound, said)
    }

    /// Wrongly asked.
    pub fn usage(said: impl Into<String>) -> Self {
        Self::new(Kind::Usage, said)
    }

    /// Bad content.
    pub fn bad_data(said: impl Into<String>) -> Self {
        Self::new(Kind::BadData, said)
    }

    /// Our fault, or the machine's.
    pub fn internal(said: impl Into<String>) -> Self {
        Self::new(Kind::Internal, said)
    }

    /// A file that could not be read or written.
    pub fn file(path: &Path, error: &std::io::Error) -> Self {
        let (kind, hint) = match error.kind() {
            std::io::ErrorKind::NotFound => (Kind::NotFound, "check the name"),
            std::io::ErrorKind::PermissionDenied => (Kind::Refused, "check who may read and write it"),
            std::io::ErrorKind::AlreadyExists => (Kind::Refused, "choose another name"),
            std::io::ErrorKind::IsADirectory => (Kind::Usage, "name a file, not a folder"),
            _ => (Kind::Internal, "check the disk and the rights of the folder"),
        };
        Self::new(kind, format!("{}: {error}; {hint}", path.display()))
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
        Self::new(kind, error.to_string())
    }
}

impl From<std::io::Error> for Problem {
    fn from(error: std::io::Error) -> Self {
        let broken_pipe = error.kind() == std::io::ErrorKind::BrokenPipe;
        let said = format!("reading or writing failed: {error}; check the disk and the terminal");
        Self { kind: Kind::Internal, said, broken_pipe }
    }
}

impl From<serde_json::Error> for Problem {
    fn from(error: serde_json::Error) -> Self {
        if error.io_error_kind() == Some(std::io::ErrorKind::BrokenPipe) {
            return Self::from(std::io::Error::from(std::io::ErrorKind::BrokenPipe));
        }
        Self::internal(format!("a value could not be written as JSON: {error}; please report this"))
    }
}

impl From<tokio::task::JoinError> for Problem {
    fn from(_: tokio::task::JoinError) -> Self {
        Self::internal("a task of the program broke off; please report what you did before")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exit_codes_are_a_promise() {
        let codes = KINDS.map(|kind| (kind.word(), kind.exit_code(), kind.status().as_u16()));
        assert_eq!(
            codes,
            [
                ("refused", 1, 409),
                ("not_found", 1, 404),
                ("usage", 2, 400),
                ("bad_data", 3, 422),
                ("internal", 4, 500)
            ]
        );
    }
}
