//! Where an answer to a question of consent stands on a day.

use amparo_store::Answer;

/// Where an answer stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It allows its use.
    Holds,
    /// The answer was no.
    Refused,
    /// It was withdrawn.
    Withdrawn,
    /// Its last day has passed.
    Expired,
}

impl State {
    /// Message id of its label.
    pub fn id(self) -> &'static str {
        match self {
            Self::Holds => "consent-holds",
            Self::Refused => "consent-refused",
            Self::Withdrawn => "consent-withdrawn",
            Self::Expired => "consent-expired",
        }
    }

    /// Whether the use is allowed.
    pub fn holds(self) -> bool {
        self == Self::Holds
    }
}

/// Where an answer stands on a day written as `2026-11-23`.
pub fn state(answer: &Answer, day: &str) -> State {
    let consent = &answer.consent;
    if !consent.given {
        State::Refused
    } else if consent.withdrawn.is_some() {
        State::Withdrawn
    } else if consent.holds_on(day) {
        State::Holds
    } else {
        State::Expired
    }
}
