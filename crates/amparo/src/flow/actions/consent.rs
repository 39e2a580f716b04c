//! Consent of a person or a source, one answer for each use.

use amparo_model::{CaseId, ConsentId};
use amparo_store::{ConsentOf, NewAnswer, Store};

use super::{edtf, not_there, term, whole_day};
use crate::{Problem, Result};

/// Uses whose answer names for whom it holds.
const NAMES_WHOM: [&str; 3] = ["share_named_ngo", "name_to_government", "court"];

/// Records an answer of a person of the case or of a source of its reports; use and days are checked.
pub fn add_consent(store: &Store, case: &CaseId, new: NewAnswer) -> Result<ConsentId> {
    let there = match &new.of {
        ConsentOf::Record(id) => store.case_of(id).is_ok_and(|of| of == *case),
        ConsentOf::Source(id) => store.case_sources(case)?.contains(id),
    };
    if !there {
        return Err(not_there("person"));
    }
    let mut new = new;
    new.consent.purpose = term("consent", None, &new.consent.purpose)?;
    new.consent.date = edtf(&new.consent.date)?;
    // Only a whole day can be compared with today without doubt.
    new.consent.until = new.consent.until.map(|u| whole_day(&u).map(|day| day.to_string())).transpose()?;
    match (NAMES_WHOM.contains(&new.consent.purpose.as_str()), new.whom.trim().is_empty()) {
        (true, true) => return Err(Problem::usage("problem-consent-whom")),
        (false, false) => return Err(Problem::usage("problem-consent-no-whom")),
        _ => {}
    }
    if new.consent.given && new.consent.how.trim().is_empty() {
        return Err(Problem::usage("problem-consent-how"));
    }
    Ok(store.add_answer(&new)?)
}

/// Records that an answer of the case was withdrawn.
pub fn withdraw_consent(
    store: &Store,
    case: &CaseId,
    id: &ConsentId,
    day: &str,
    who: &str,
    why: &str,
) -> Result<()> {
    if !store.case_answers(case)?.iter().any(|a| a.id == *id) {
        return Err(not_there("consent"));
    }
    Ok(store.withdraw_answer(id, &edtf(day)?, who, why)?)
}
