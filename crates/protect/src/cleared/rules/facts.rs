//! What sentences rest on, and where things happened.

use amparo_model::Handling;

use super::{Desk, bases};
use crate::cleared::place::finest;
use crate::cleared::policy::{Findings, Rule};
use crate::cleared::public::standing;

/// Every sentence rests on words of a source: a value without its words cannot be published.
pub(super) fn every_sentence_has_its_words(desk: &Desk<'_>, found: &mut Findings) {
    for (about, basis) in bases(desk.draft) {
        if basis.iter().all(|b| b.quote.trim().is_empty()) {
            let remedy = "Cite the words of a source, or leave it out.";
            found.stop(Rule::Basis, about, "A sentence rests on no words of a source.", remedy);
        }
    }
}

/// A sentence that rests on sealed sources alone would show that they exist.
pub(super) fn sealed_sources_carry_nothing_alone(desk: &Desk<'_>, found: &mut Findings) {
    for (about, basis) in bases(desk.draft) {
        if !basis.is_empty() && basis.iter().all(|b| b.handling == Handling::Sealed) {
            let remedy = "Leave it out, or find another source.";
            found.stop(Rule::SealedSource, about, "A sentence rests on sealed sources alone.", remedy);
        }
    }
}

/// No consent to publication, no publication.
pub(super) fn sources_agreed(desk: &Desk<'_>, found: &mut Findings) {
    for (about, basis) in bases(desk.draft) {
        for (j, _) in
            basis.iter().enumerate().filter(|(_, b)| !b.may_publish && b.handling != Handling::Sealed)
        {
            let message = "The source did not agree to publication.";
            found.stop(
                Rule::Consent,
                format!("{about}.basis[{j}]"),
                message,
                "Ask, or leave out what it says.",
            );
        }
    }
}

/// A law, a habit or what would have been is not something that happened in this case.
pub(super) fn only_what_was_said_of_this_case(desk: &Desk<'_>, found: &mut Findings) {
    for (i, _) in desk.draft.facts.iter().enumerate().filter(|(_, f)| standing(f.modality).is_none()) {
        let message = "An act is only a rule, a habit or imagined.";
        found.stop(Rule::Modality, format!("facts[{i}]"), message, "Leave it out.");
    }
}

/// No place finer than its sort allows; clearing coarsens it by itself.
pub(super) fn safe_places_are_coarsened(desk: &Desk<'_>, found: &mut Findings) {
    for (i, fact) in desk.draft.facts.iter().enumerate() {
        if fact.place.as_ref().is_some_and(|place| place.level.min(fact.place_to) > finest(place.kind)) {
            let message = "A place is shown by the area around it.";
            found.changed(Rule::SafePlace, format!("facts[{i}]"), message, "Nothing to do.");
        }
    }
}
