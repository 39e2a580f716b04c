//! What sentences rest on, and where things happened.

use amparo_model::Handling;

use super::{Desk, bases};
use crate::cleared::finding::Findings;
use crate::cleared::flaw::Flaw;
use crate::cleared::place::finest;

use crate::cleared::public::standing;

/// Every sentence rests on words of a source: a value without its words cannot be published.
pub(super) fn every_sentence_has_its_words(desk: &Desk<'_>, found: &mut Findings) {
    for (about, basis) in bases(desk.draft) {
        if basis.iter().all(|b| b.quote.trim().is_empty()) {
            found.add(Flaw::NoWords, about);
        }
    }
}

/// A sentence that rests on sealed sources alone would show that they exist.
pub(super) fn sealed_sources_carry_nothing_alone(desk: &Desk<'_>, found: &mut Findings) {
    for (about, basis) in bases(desk.draft) {
        if !basis.is_empty() && basis.iter().all(|b| b.handling == Handling::Sealed) {
            found.add(Flaw::SealedAlone, about);
        }
    }
}

/// No consent to publication, no publication.
pub(super) fn sources_agreed(desk: &Desk<'_>, found: &mut Findings) {
    for (about, basis) in bases(desk.draft) {
        for (j, _) in
            basis.iter().enumerate().filter(|(_, b)| !b.may_publish && b.handling != Handling::Sealed)
        {
            found.add(Flaw::NoConsent, format!("{about}.basis[{j}]"));
        }
    }
}

/// Whoever was asked and did not agree is not spoken of, not even without a name.
pub(super) fn nobody_refused(desk: &Desk<'_>, found: &mut Findings) {
    for person in desk.draft.people.iter().filter(|p| p.refused && desk.draft.speaks_of(&p.id)) {
        found.add(Flaw::PersonRefused, &person.id);
    }
}

/// A law, a habit or what would have been is not something that happened in this case.
pub(super) fn only_what_was_said_of_this_case(desk: &Desk<'_>, found: &mut Findings) {
    for (i, _) in desk.draft.facts.iter().enumerate().filter(|(_, f)| standing(f.modality).is_none()) {
        found.add(Flaw::NotAFact, format!("facts[{i}]"));
    }
}

/// No place finer than its sort allows; clearing coarsens it by itself.
pub(super) fn safe_places_are_coarsened(desk: &Desk<'_>, found: &mut Findings) {
    for (i, fact) in desk.draft.facts.iter().enumerate() {
        if fact.place.as_ref().is_some_and(|place| place.level.min(fact.place_to) > finest(place.kind)) {
            found.add(Flaw::PlaceCoarsened, format!("facts[{i}]"));
        }
    }
}
