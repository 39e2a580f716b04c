//! What can go wrong: one kind, one exit code, one HTTP status, one plain sentence (what, where, what to do).

mod from;

pub(crate) use from::of_table;

use axum::http::StatusCode;

use crate::say::{Message, Say};

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

/// A problem: its kind and one plain sentence, which is a message of the language files.
#[derive(Debug, thiserror::Error)]
#[error("{message}")]
pub struct Problem {
    /// What sort it is.
    pub kind: Kind,
    /// What is wrong, where, and what to do.
    message: Message,
    /// The reader of our output went away; not a fault.
    pub broken_pipe: bool,
}

impl Problem {
    /// A problem of a kind; `id` stands in the language files.
    pub fn new(kind: Kind, id: &'static str) -> Self {
        Self { kind, message: Message::new(id), broken_pipe: false }
    }

    /// Not possible as things stand.
    pub fn refused(id: &'static str) -> Self {
        Self::new(Kind::Refused, id)
    }

    /// Not there.
    pub fn not_found(id: &'static str) -> Self {
        Self::new(Kind::NotFound, id)
    }

    /// Wrongly asked.
    pub fn usage(id: &'static str) -> Self {
        Self::new(Kind::Usage, id)
    }

    /// Bad content.
    pub fn bad_data(id: &'static str) -> Self {
        Self::new(Kind::BadData, id)
    }

    /// Our fault, or the machine's.
    pub fn internal(id: &'static str) -> Self {
        Self::new(Kind::Internal, id)
    }

    /// With a value of its message; one with the name `n` is a number.
    #[must_use]
    pub fn value(self, name: &'static str, value: impl ToString) -> Self {
        Self { message: self.message.value(name, value), ..self }
    }

    /// With another message as a value of its message.
    #[must_use]
    pub fn because(self, name: &'static str, message: Message) -> Self {
        Self { message: self.message.message(name, message), ..self }
    }

    /// The stable id of its message.
    pub fn id(&self) -> &str {
        self.message.id()
    }

    /// What is wrong, where, and what to do, in a language; `to_string` gives it in English.
    pub fn in_words(&self, say: &Say) -> String {
        self.message.in_words(say)
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
