//! Where a claim stands, as a word.

use amparo_model::ClaimState;

/// Message id of a state.
pub fn state_id(state: ClaimState) -> &'static str {
    match state {
        ClaimState::Proposed => "state-proposed",
        ClaimState::Accepted => "state-accepted",
        ClaimState::Rejected => "state-rejected",
        ClaimState::Withdrawn => "state-withdrawn",
    }
}
