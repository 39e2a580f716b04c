//! Why no number is given, and what would change that.

use serde::Serialize;

/// A refusal: machine-readable code, the reason with its figures, and what would lift it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Refusal {
    /// Stable identifier, e.g. `fewer_than_three_lists`.
    pub code: &'static str,
    /// One plain sentence with the figures it rests on.
    pub reason: String,
    /// What a person can do about it.
    pub lifted_by: String,
}
